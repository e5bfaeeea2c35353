import type { Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

/** What the elements that edit a procurement have in common. */
export declare class EditingElement extends SprangElement {
  /** The procurement: an object or JSON text going in, JSON text coming out. */
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | null | undefined);
}
