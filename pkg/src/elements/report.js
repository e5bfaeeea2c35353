import { SprangElement } from "./sprang-element.js";

/** `<sprang-report>`: the award report of a committee. It shows and changes nothing. */
export class SprangReport extends SprangElement {
  static module = "showing";
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

  create(glue, mount, language, tell) {
    const report = new glue.Report(mount, language, tell);
    // What the base class asks of editable elements has no meaning for one that only shows.
    return Object.assign(report, { value: () => this.text("offers"), set_disabled() {}, restore() {}, reset() {}, clear_draft() {} });
  }

  give({ procurement, offers }) {
    if (procurement !== undefined) this.app.load(procurement, offers);
    return true;
  }
}
