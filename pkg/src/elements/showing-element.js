// What the elements that show offers and change nothing have in common.
import { SprangElement } from "./sprang-element.js";

export class ShowingElement extends SprangElement {
  static properties = ["procurement", "offers"];
  static main = "offers";
  static needs = "offers";

  static {
    this.takes("procurement", "offers");
  }

  create(glue, mount, language, tell) {
    // What the base class asks of editable elements has no meaning for one that only shows.
    const none = { value: () => this.text("offers"), set_disabled() {}, restore() {}, reset() {}, clear_draft() {} };
    return Object.assign(this.show(glue, mount, language, tell), none);
  }

  give({ procurement, offers }) {
    if (procurement !== undefined) this.app.load(procurement, offers);
    return true;
  }
}
