import { EditingElement } from "./editing-element.js";

export type * from "./sprang-element.js";

/** `<sprang-criteria>`: edits the criteria of a procurement. */
export declare class SprangCriteria extends EditingElement {}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-criteria": SprangCriteria;
  }
}
