import { SprangElement } from "./sprang-element.js";

/** `<sprang-award>`: offers are evaluated, and every total opens into its steps. It shows and changes nothing. */
export class SprangAward extends SprangElement {
  static module = "evaluating";
  static properties = ["procurement", "offers"];
  static main = "offers";
  static needs = "offers";

  get procurement() {
    return this.text("procurement");
  }

  set procurement(value) {
    this.setText("procurement", value);
  }

  get offers() {
    return this.text("offers");
  }

  set offers(value) {
    this.setText("offers", value);
  }

  create(glue, mount, language) {
    const award = new glue.Award(mount, language);
    // What the base class asks of editable elements has no meaning for one that only shows.
    return Object.assign(award, { value: () => this.text("offers"), set_disabled() {}, restore() {}, reset() {}, clear_draft() {}, refresh() {} });
  }

  give({ procurement, offers }) {
    if (procurement !== undefined) this.app.load(procurement, offers);
    return true;
  }
}
