import { SprangElement } from "./sprang-element.js";

/** `<sprang-check>`: criteria, requirements or a need are pasted in, and what would not hold is told, with its source and a way to mend it. */
export class SprangCheck extends SprangElement {
  static module = "evaluating";
  static properties = ["value", "name", "src", "rules", "kind", "disabled"];
  static observedAttributes = [...SprangElement.observedAttributes, "kind"];
  static main = "text";
  static needs = "text";

  /** What the user says that the text is, once that has been said. */
  #chosen;

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

  attributeChangedCallback(name, before, now) {
    super.attributeChangedCallback(name, before, now);
    if (name === "kind" && before !== now) this.#forget();
  }

  /** What the text is: `criterion`, `requirement` or `need`. The attribute says what it is taken for until the user chooses. */
  get kind() {
    return this.app?.kind() ?? this.#wanted;
  }

  set kind(kind) {
    kind == null ? this.removeAttribute("kind") : this.setAttribute("kind", kind);
    this.#forget();
  }

  /** What it is to be taken for, also where there is no app: moved to another place, it keeps what was chosen. */
  get #wanted() {
    return this.#chosen ?? this.getAttribute("kind") ?? "criterion";
  }

  /** Goes back to what the attribute says. */
  #forget() {
    this.#chosen = undefined;
    this.app?.set_kind(this.#wanted);
  }

  reset() {
    this.#forget();
    super.reset();
  }

  /** What is to be said of the text: place, message, why, help, source and fixes of each finding. */
  get findings() {
    return this.app ? JSON.parse(this.app.findings()) : [];
  }

  create(glue, mount, language, tell) {
    const check = new glue.Check(mount, language, (sign, text) => {
      if (sign === "kind") this.#chosen = text;
      else tell(sign, text);
    });
    check.set_kind(this.#wanted);
    // Findings are no faults: a form can be sent with them. Nothing is kept, and nothing is refreshed.
    return Object.assign(check, { faults: () => "[]", clear_draft() {}, refresh() {} });
  }

  give({ text }) {
    this.app.load(text, this.rules ?? undefined);
    return true;
  }
}
