import { EditingElement } from "./editing-element.js";

/** `<sprang-problem>`: describes the need of a procurement. */
export class SprangProblem extends EditingElement {
  static shows = "problem";
}
