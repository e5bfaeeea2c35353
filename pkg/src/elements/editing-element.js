// What the elements that edit a procurement have in common: they show pages of the same workbench.
import { SprangElement } from "./sprang-element.js";

export class EditingElement extends SprangElement {
  static module = "workbench";
  static properties = ["procurement", "profile", "value", "name", "src", "draft", "disabled"];
  static observedAttributes = [...SprangElement.observedAttributes, "profile"];
  static main = "procurement";
  static needs = "procurement";

  static {
    this.takes("procurement");
  }

  #profile;

  /** The profile of the buyer's organisation, as JSON text; what it adds is honoured everywhere, and said where it is. */
  get profile() {
    return this.#profile;
  }

  set profile(value) {
    this.#profile = value == null ? undefined : typeof value === "string" ? value : JSON.stringify(value);
    this.app?.set_profile(this.#profile);
  }

  attributeChangedCallback(name, before, now) {
    super.attributeChangedCallback(name, before, now);
    if (name === "profile" && before !== now) this.#fetchProfile(now);
  }

  /** The attribute names a file of the same origin. */
  async #fetchProfile(address) {
    if (!address) {
      this.profile = undefined;
      return;
    }
    try {
      const text = await this.fetchText(address);
      if (address === this.getAttribute("profile")) this.profile = text;
    } catch (error) {
      const detail = { code: "profile", message: String(error?.message ?? error) };
      this.dispatchEvent(new CustomEvent("sprang-fault", { detail, bubbles: true, composed: true }));
    }
  }

  get fileName() {
    return "procurement";
  }

  create(glue, mount, language, tell) {
    const app = new glue.Editing(mount, language, tell, this.constructor.shows);
    if (this.#profile !== undefined) app.set_profile(this.#profile);
    return app;
  }

  give(texts, draft) {
    return this.app.load(texts.procurement, draft);
  }
}
