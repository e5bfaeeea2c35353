import { EditingElement } from "./editing-element.js";

/** `<sprang-criteria>`: edits the criteria of a procurement. */
export class SprangCriteria extends EditingElement {
  static module = "editing";
  // A row that is opened, the catalogue and the like: all of the workbench.
  static further = "workbench";
  static shows = "criteria";

  /** What an organisation asks for stands beside the catalogue, in the larger module. */
  get first() {
    return this.profile === undefined && !this.hasAttribute("profile") ? "editing" : "workbench";
  }
}
