import { SprangElement } from "./sprang-element.js";

/** `<sprang-criteria>`: edits the criteria of a procurement. */
export class SprangCriteria extends SprangElement {
  static module = "editing";
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
    return new glue.Criteria(mount, language, tell);
  }

  give(texts, draft) {
    return this.app.load(texts.procurement, draft);
  }
}
