// What both elements have in common: loading, properties, events, and being part of a form.
import { load, use, whenIdle } from "./wasm.js";
import { copy, print, save } from "./ways-out.js";
import { version } from "../version.js";

// In Node and in workers there are no elements: importing is fine, and the class is just not usable there.
const Base = globalThis.HTMLElement ?? class {};

const words = {
  sv: { loading: "Laddar …", failed: "Den här delen av sidan kunde inte laddas.", again: "Försök igen", invalid: "Rätta felen först.", unread: "Underlaget gick inte att läsa." },
  en: { loading: "Loading …", failed: "This part of the page could not be loaded.", again: "Try again", invalid: "Mend the faults first.", unread: "The document could not be read." },
};

const fallbackStyles = "div[role=alert]{padding:.75rem 1rem;border:1px solid;border-radius:.35rem;margin-block-end:1rem} button{font:inherit;padding:.4rem .8rem}";

/** All parts that do the same as this one at the same place. */
const alike = (root, part) =>
  [...root.querySelectorAll("[data-action]")].filter((other) => ["action", "at", "list", "fault", "lot"].every((name) => other.dataset[name] === part.dataset[name]));

/** What the interfaces handle, but for keys: Ctrl+Z within an inner element is for the outer one. */
const handled = ["click", "input", "change", "focus", "blur", "toggle", "dragstart", "dragover", "drop"];

/**
 * Keeps an interface from taking what happens in an element inside it for its own: each module counts its interfaces from
 * one, and would find the handler of some other part by its number. The two properties are those by which Yew remembers
 * whose an event is; they are set on the way down, for each interface in turn.
 */
function sort(event, root) {
  const path = event.composedPath();
  const own = path[0].getRootNode() === root;
  event.__yew_subtree_cache_key = own ? undefined : path.length;
  event.__yew_subtree_id = own ? undefined : -1;
}

export class SprangElement extends Base {
  static formAssociated = true;
  /** The version of the package that the element is of. */
  static version = version;
  static observedAttributes = ["lang", "src", "draft", "disabled"];

  #internals = this.attachInternals?.();
  #texts = {};
  #app;
  #starting;
  #formDisabled = false;
  #restored;
  #languageObserver;
  #fetched;
  #leave;
  #checked = true;
  #module;
  #mount;
  #pressed;
  #goingOn = false;

  constructor() {
    super();
    const root = this.attachShadow?.({ mode: "open" });
    root?.append(document.createElement("slot"));
    for (const kind of handled) root?.addEventListener(kind, (event) => sort(event, root), true);
    if (!root || !this.constructor.further) return;
    root.addEventListener("click", ({ target }) => (this.#pressed = target.closest("[data-action]")), true);
    // Whoever comes near will soon want more than the first module has; what is being typed comes before.
    const expect = () => whenIdle(() => this.isConnected && this.#app && load(this.constructor.further, this.language).catch(() => {}));
    for (const sign of ["pointerover", "focusin"]) root.addEventListener(sign, expect, { once: true });
  }

  /** The handle of the running app, for the classes that extend this one. */
  get app() {
    return this.#app;
  }

  /** The language: the nearest `lang` that Språng speaks, otherwise Swedish. */
  get language() {
    const tag = (this.closest("[lang]")?.lang ?? "").toLowerCase();
    return tag.split("-")[0] === "en" ? "en" : "sv";
  }

  connectedCallback() {
    // A property that was set before the class was there must go through the setter.
    for (const name of this.constructor.properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#languageObserver = new MutationObserver(() => this.#speak());
    this.#languageObserver.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"], subtree: true });
    this.#start();
  }

  disconnectedCallback() {
    this.#languageObserver?.disconnect();
    // Moved within the page, it is disconnected and connected at once: then nothing is torn down.
    queueMicrotask(() => {
      if (this.isConnected || !this.#app) return;
      this.#restored = this.#app.value();
      this.#app.destroy();
      this.#app = undefined;
      this.#mount = undefined;
      this.#leave();
      this.shadowRoot.replaceChildren(document.createElement("slot"));
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "lang") this.#speak();
    if (name === "disabled") this.#app?.set_disabled(this.isDisabled);
    if (name === "draft") this.#load();
    if (name === "src" && this.isConnected) this.#fetch();
  }

  /** A text that the host handed in under this name. */
  text(name) {
    return this.#texts[name];
  }

  /** Gives a class the properties by which a host hands its texts in; that of the main one gives what the user made of it. */
  static takes(...names) {
    for (const name of names) {
      Object.defineProperty(this.prototype, name, {
        get() { return name === this.constructor.main ? this.value : this.text(name); },
        set(value) { this.setText(name, value); },
        configurable: true,
        enumerable: true,
      });
    }
  }

  /** Takes an object or JSON text from the host. */
  setText(name, value) {
    const text = value == null ? undefined : typeof value === "string" ? value : JSON.stringify(value);
    if (text === this.#texts[name]) return;
    this.#texts[name] = text;
    this.#load();
  }

  /** What the user has made of it, as JSON text. */
  get value() {
    return this.#app?.value() ?? this.#restored ?? this.#texts[this.constructor.main];
  }

  set value(value) {
    this.setText(this.constructor.main, value);
  }

  /** What is wrong with it: code, path, message and help for each fault. */
  get faults() {
    return this.#app ? JSON.parse(this.#app.faults()) : [];
  }

  get form() { return this.#internals?.form ?? null; }
  get validity() { return this.#internals?.validity; }
  get validationMessage() { return this.#internals?.validationMessage ?? ""; }
  get willValidate() { return this.#internals?.willValidate ?? false; }
  checkValidity() { return this.#internals?.checkValidity() ?? true; }
  reportValidity() { return this.#internals?.reportValidity() ?? true; }
  get name() { return this.getAttribute("name") ?? ""; }
  set name(name) { this.setAttribute("name", name); }
  get src() { return this.getAttribute("src") ?? ""; }
  set src(src) { this.setAttribute("src", src); }
  get draft() { return this.getAttribute("draft"); }
  set draft(key) { key == null ? this.removeAttribute("draft") : this.setAttribute("draft", key); }
  get disabled() { return this.hasAttribute("disabled"); }
  set disabled(disabled) { this.toggleAttribute("disabled", Boolean(disabled)); }
  get isDisabled() { return this.disabled || this.#formDisabled; }

  /** Goes back to what the host handed in. */
  reset() {
    this.#restored = undefined;
    this.#app?.reset();
    this.#look();
  }

  /** Throws the draft on this computer away; what is on the page stays. */
  clearDraft() {
    this.#app?.clear_draft();
  }

  formResetCallback() { this.reset(); }
  formDisabledCallback(disabled) {
    this.#formDisabled = disabled;
    this.#app?.set_disabled(this.isDisabled);
  }
  formStateRestoreCallback(state) {
    if (typeof state !== "string") return;
    if (!this.#app) {
      this.#restored = state;
      return;
    }
    this.#app.restore(state);
    this.#look();
  }

  /** Speaks the language of the page, once its words are there; without them, the one before. */
  async #speak() {
    const language = this.language;
    try {
      await load(this.#module ?? this.constructor.module, language);
      if (language === this.language) this.#app?.set_language(language);
    } catch (error) {
      this.#tell("sprang-fault", { code: "words", message: String(error?.message ?? error) });
    }
  }

  async #start() {
    if (this.#app || this.#starting) return;
    this.#starting = true;
    const sign = this.#waiting();
    try {
      if (this.hasAttribute("src")) this.#fetch();
      this.#module = this.first;
      const loaded = await load(this.#module, this.language);
      if (!this.isConnected) return;
      this.#leave = use();
      this.#begin(loaded);
      this.#load();
    } catch (error) {
      this.#fail(error);
    } finally {
      sign();
      this.#starting = false;
    }
  }

  /** The module that it starts with. */
  get first() {
    return this.constructor.module;
  }

  /** Says that it is being loaded, where that takes more than a moment: there is nothing to type in until then. */
  #waiting() {
    const sign = document.createElement("p");
    Object.assign(sign, { role: "status", lang: this.language, part: "loading" });
    this.shadowRoot.append(sign);
    const later = setTimeout(() => (sign.textContent = words[this.language].loading), 400);
    return () => {
      clearTimeout(later);
      sign.remove();
    };
  }

  /** Starts the app of a module in a place of its own, which takes that of the one before. */
  #begin({ glue, sheet }) {
    this.shadowRoot.adoptedStyleSheets = [sheet];
    const mount = document.createElement("div");
    this.#app = this.create(glue, mount, this.language, (kind, text) => this.#hear(kind, text));
    this.#app.set_disabled(this.isDisabled);
    if (this.#mount) this.#mount.replaceWith(mount);
    else this.shadowRoot.append(mount);
    this.#mount = mount;
  }

  /** Goes on in the larger module, with all that was done, and presses there what was pressed here. */
  async #goOn(pressed = this.#pressed) {
    if (!pressed || this.#goingOn) return;
    this.#goingOn = true;
    this.#mount.ariaBusy = "true";
    try {
      const loaded = await load(this.constructor.further, this.language);
      if (!this.isConnected || !this.#app) return;
      // As late as can be: someone may have gone on typing meanwhile.
      const field = this.shadowRoot.activeElement;
      const at = field?.dataset.field;
      const selection = at && [field.selectionStart, field.selectionEnd];
      const place = alike(this.shadowRoot, pressed).indexOf(pressed);
      const handed = this.#app.hand_over();
      this.#app.destroy();
      this.#module = this.constructor.further;
      this.#begin(loaded);
      if (handed !== undefined) {
        this.give(this.#texts, this.draft ?? undefined);
        this.#app.take_over(handed);
      }
      // Yew draws in a microtask.
      await new Promise((done) => setTimeout(done));
      const again = alike(this.shadowRoot, pressed)[place];
      again?.focus();
      again?.click();
      const typed = at && this.shadowRoot.querySelector(`[data-field="${CSS.escape(at)}"]`);
      typed?.focus();
      typed?.setSelectionRange(...selection);
    } catch (error) {
      this.#fail(error, words[this.language].failed, () => this.#goOn(pressed));
    } finally {
      this.#goingOn = false;
      if (this.#mount) this.#mount.ariaBusy = null;
    }
  }

  /** Hands texts to the app, once there is something to show. What the page wrote inside stays until then. */
  #load() {
    if (!this.#app || this.#texts[this.constructor.needs] === undefined) return;
    if (!this.give(this.#texts, this.draft ?? undefined)) return this.#tell("sprang-fault", { code: "not-json", message: words[this.language].unread });
    if (this.#restored !== undefined) {
      this.#app.restore(this.#restored);
      this.#restored = undefined;
    }
    this.shadowRoot.querySelector("slot")?.remove();
    this.#checked = false;
    this.#submit();
    // Yew draws in a microtask; whoever waits for the event finds the fields there.
    setTimeout(() => {
      this.#tell("sprang-ready", this.#detail());
      this.#check();
    });
  }

  async #fetch() {
    const src = this.getAttribute("src");
    if (!src || src === this.#fetched) return;
    this.#fetched = src;
    try {
      const text = await this.fetchText(src);
      if (src === this.getAttribute("src")) this.setText(this.constructor.needs, text);
    } catch (error) {
      this.#fetched = undefined;
      this.#fail(error, words[this.language].unread);
    }
  }

  /** The text of a file of the same origin. */
  async fetchText(path) {
    const address = new URL(path, document.baseURI);
    if (address.origin !== location.origin) throw new Error("another origin");
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.text();
  }

  #hear(kind, text) {
    if (kind === "keeping") this.#app?.refresh();
    if (kind === "more") this.#goOn();
    if (kind === "answered") {
      this.#app?.refresh();
      this.#check();
    }
    if (kind === "download") save(text || this.value, `${this.fileName}.json`, "application/json");
    if (kind === "download-aside") save(this.#app?.aside() ?? "", `${this.fileName}-old.json`, "application/json");
    if (kind === "save") {
      const { name, type, text: file } = JSON.parse(text);
      save(file, name, type);
      this.#app?.went?.("file-saved");
    }
    if (kind === "copy") copy(JSON.parse(text)).then((done) => this.#app?.went?.(done ? "table-copied" : "table-not-copied"));
    if (kind === "print") print(text);
    if (kind === "page") this.turned(text);
    if (kind === "estimate") this.#tell("sprang-estimate", { estimate: text });
    if (kind === "fault") this.#tell("sprang-fault", { code: text, message: text });
    if (kind === "change") {
      this.#checked = false;
      this.#tell("sprang-change", this.#submit());
      this.#check();
    }
  }

  /** Another page is shown; only the workbench has several. */
  turned() {}

  /** Whether the faults are those of the document as it now is: the rules answer a moment after an edit. */
  get isChecked() {
    return this.#app?.faults_known?.() ?? Boolean(this.#app);
  }

  #detail() {
    return { value: this.value, faults: this.faults, checked: this.isChecked };
  }

  /** The document is another one: its faults count as soon as they are known. */
  #look() {
    this.#checked = false;
    this.#submit();
    this.#check();
  }

  /** Tells once for each change that its faults are known. */
  #check() {
    if (this.#checked || !this.isReady || !this.isChecked) return;
    this.#checked = true;
    this.#tell("sprang-checked", this.#submit());
  }

  /** Gives the form the value and what is wrong with it; gives them back, so that they are made once. */
  #submit() {
    const detail = this.#detail();
    const { value, faults } = detail;
    this.#internals?.setFormValue(this.#app ? (value ?? null) : null);
    if (faults.length) {
      const anchor = this.shadowRoot.querySelector("input, select, textarea, button") ?? undefined;
      this.#internals?.setValidity({ customError: true }, `${words[this.language].invalid} ${faults[0].message}`, anchor);
    } else this.#internals?.setValidity({});
    return detail;
  }

  get isReady() {
    return Boolean(this.#app) && this.value !== undefined;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #fail(error, message = words[this.language].failed, again = () => (this.#fetch(), this.#start())) {
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    alert.lang = this.language;
    alert.part = "fault";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words[this.language].again;
    button.addEventListener("click", () => {
      alert.remove();
      again();
    });
    alert.append(`${message} `, button);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(fallbackStyles);
    this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet];
    this.shadowRoot.querySelector("[role=alert]")?.remove();
    this.shadowRoot.prepend(alert);
    this.#tell("sprang-fault", { code: "load", message: `${message} ${error?.message ?? error}` });
  }
}
