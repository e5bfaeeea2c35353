import { EditingElement } from "./editing-element.js";

export type * from "./sprang-element.js";

/** `<sprang-workbench>`: from a need to published criteria. Without a procurement, a new one is begun. */
export declare class SprangWorkbench extends EditingElement {
  /**
   * The page that is shown, by its word: `tasks`, `about`, `problem`, `route`, `criteria`, `model`, `check`, `publish` or `follow-up`.
   * Set it to turn to another once `sprang-ready` has been told; `sprang-page` tells when another is shown.
   */
  page: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-workbench": SprangWorkbench;
  }
}
