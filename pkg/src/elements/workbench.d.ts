import { EditingElement } from "./editing-element.js";

export type * from "./sprang-element.js";

/** `<sprang-workbench>`: from a need to published criteria. Without a procurement, a new one is begun. */
export declare class SprangWorkbench extends EditingElement {}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-workbench": SprangWorkbench;
  }
}
