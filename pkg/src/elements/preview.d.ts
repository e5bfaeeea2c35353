import type { Offers, Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

export type * from "./sprang-element.js";

/** `<sprang-preview>`: a supplier enters an offer and sees what it would score. */
export declare class SprangPreview extends SprangElement {
  /** The procurement that the offer is for: an object or JSON text going in, JSON text coming out. */
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | null | undefined);
  /** The offer: an object or JSON text going in, JSON text coming out. */
  get offers(): string | undefined;
  set offers(value: Offers | string | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-preview": SprangPreview;
  }
}
