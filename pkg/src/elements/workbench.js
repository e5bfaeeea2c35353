import { EditingElement } from "./editing-element.js";

/** `<sprang-workbench>`: from a need to published criteria. Without a procurement, a new one is begun. */
export class SprangWorkbench extends EditingElement {
  static shows = "workbench";

  connectedCallback() {
    super.connectedCallback();
    if (!this.hasAttribute("src") && this.text("procurement") === undefined) this.setText("procurement", "");
  }
}
