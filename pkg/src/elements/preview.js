import { SprangElement } from "./sprang-element.js";

/** `<sprang-preview>`: a supplier enters an offer and sees what it would score. */
export class SprangPreview extends SprangElement {
  static module = "evaluating";
  static properties = ["procurement", "offers", "value", "name", "src", "draft", "disabled"];
  static main = "offers";
  static needs = "procurement";

  static {
    this.takes("procurement", "offers");
  }

  get fileName() {
    return "offer";
  }

  create(glue, mount, language, tell) {
    return new glue.Preview(mount, language, tell);
  }

  give(texts, draft) {
    return this.app.load(texts.procurement, texts.offers, draft);
  }
}
