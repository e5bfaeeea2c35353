import { EditingElement } from "./editing-element.js";

/** `<sprang-workbench>`: from a need to published criteria. Without a procurement, a new one is begun. */
export class SprangWorkbench extends EditingElement {
  static shows = "workbench";

  connectedCallback() {
    super.connectedCallback();
    if (!this.hasAttribute("src") && this.text("procurement") === undefined) this.setText("procurement", "");
  }

  #page = "tasks";

  /** The page that is shown, by its word: `tasks`, `about`, `problem`, `route`, `criteria`, `model`, `check`, `publish` or `follow-up`. */
  get page() {
    return this.#page;
  }

  set page(page) {
    this.app?.turn_to?.(page);
  }

  turned(page) {
    this.#page = page;
    this.dispatchEvent(new CustomEvent("sprang-page", { detail: { page }, bubbles: true, composed: true }));
  }

  /** What is written here is always kept on this computer, whether the page names a draft or not. */
  get draft() {
    return super.draft ?? "workbench";
  }

  set draft(key) {
    super.draft = key;
  }
}
