import { EditingElement } from "./editing-element.js";

export type * from "./sprang-element.js";

/** `<sprang-problem>`: describes the need of a procurement. */
export declare class SprangProblem extends EditingElement {}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-problem": SprangProblem;
  }
}
