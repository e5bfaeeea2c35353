import { SprangElement } from "./sprang-element.js";

/** `<sprang-model>`: the award model chosen by what one wants, and what it does to bids. */
export class SprangModel extends SprangElement {
  static module = "showing";
  static properties = ["procurement", "offers", "estimate", "value", "name", "src", "disabled"];
  static main = "procurement";
  static needs = "procurement";

  // `offers`: bids to look at models on, past ones or those handed in. Without them bids are made up.
  static {
    this.takes("procurement", "offers");
  }

  /** The price around which bids are expected. */
  get estimate() {
    return this.text("estimate");
  }

  set estimate(value) {
    this.setText("estimate", value == null ? value : String(value));
  }

  get fileName() {
    return "offers";
  }

  create(glue, mount, language, tell) {
    // There is no draft of its own: what is chosen becomes the document, which its editor keeps.
    return Object.assign(new glue.Model(mount, language, tell), { clear_draft() {} });
  }

  give({ procurement, offers, estimate }) {
    this.app.load(procurement, offers, estimate);
    return true;
  }
}
