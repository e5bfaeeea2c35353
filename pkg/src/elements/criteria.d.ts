import type { Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

export type * from "./sprang-element.js";

/** `<sprang-criteria>`: edits the criteria of a procurement. */
export declare class SprangCriteria extends SprangElement {
  /** The procurement: an object or JSON text going in, JSON text coming out. */
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-criteria": SprangCriteria;
  }
}
