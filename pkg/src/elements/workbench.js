import { EditingElement } from "./editing-element.js";

/** `<sprang-workbench>`: from a need to published criteria. Without a procurement, a new one is begun. */
export class SprangWorkbench extends EditingElement {
  static shows = "workbench";

  connectedCallback() {
    super.connectedCallback();
    if (!this.hasAttribute("src") && this.text("procurement") === undefined) this.setText("procurement", "");
  }

  /** What is written here is always kept on this computer, whether the page names a draft or not. */
  get draft() {
    return super.draft ?? "workbench";
  }

  set draft(key) {
    super.draft = key;
  }
}
