// What the elements that edit a procurement have in common: they show pages of the same workbench.
import { SprangElement } from "./sprang-element.js";

export class EditingElement extends SprangElement {
  static module = "workbench";
  static properties = ["procurement", "value", "name", "src", "draft", "disabled"];
  static main = "procurement";
  static needs = "procurement";

  get procurement() {
    return this.value;
  }

  set procurement(value) {
    this.setText("procurement", value);
  }

  get fileName() {
    return "procurement";
  }

  create(glue, mount, language, tell) {
    return new glue.Editing(mount, language, tell, this.constructor.shows);
  }

  give(texts, draft) {
    return this.app.load(texts.procurement, draft);
  }
}
