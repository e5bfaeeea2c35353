import { SprangElement } from "./sprang-element.js";

/** `<sprang-check>`: criteria are pasted in, and what would not hold is told, with its source and a way to mend it. */
export class SprangCheck extends SprangElement {
  static module = "evaluating";
  static properties = ["value", "name", "src", "rules", "disabled"];
  static main = "text";
  static needs = "text";

  connectedCallback() {
    super.connectedCallback();
    if (this.text("text") === undefined) this.setText("text", "");
  }

  /** Where the pages of the rules stand, such as `guide/sv/rules/`; each source is then a link. */
  get rules() {
    return this.getAttribute("rules");
  }

  set rules(address) {
    address == null ? this.removeAttribute("rules") : this.setAttribute("rules", address);
  }

  /** What is to be said of the text: place, message, why, help, source and fixes of each finding. */
  get findings() {
    return this.app ? JSON.parse(this.app.findings()) : [];
  }

  create(glue, mount, language, tell) {
    const check = new glue.Check(mount, language, tell);
    // Findings are no faults: a form can be sent with them. Nothing is kept, and nothing is refreshed.
    return Object.assign(check, { faults: () => "[]", clear_draft() {}, refresh() {} });
  }

  give({ text }) {
    this.app.load(text, this.rules ?? undefined);
    return true;
  }
}
