import { EditingElement } from "./editing-element.js";

export type * from "./sprang-element.js";

/** `<sprang-model>`: chooses how quality and price become a ranking. */
export declare class SprangModel extends EditingElement {}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-model": SprangModel;
  }
}
