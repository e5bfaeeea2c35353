import { EditingElement } from "./editing-element.js";

/** `<sprang-criteria>`: edits the criteria of a procurement. */
export class SprangCriteria extends EditingElement {
  static module = "editing";
  static shows = "criteria";
}
