/** A fault in a document: a stable code, the place as a JSON Pointer, and words for people. */
export interface ElementFault {
  code: string;
  path: string;
  message: string;
  help: string;
}

/** What `sprang-change`, `sprang-checked` and `sprang-ready` tell. */
export interface ValueDetail {
  /** The document as JSON text. */
  value: string;
  /** What is wrong, as far as it is known. */
  faults: ElementFault[];
  /** Whether the faults are those of this document; otherwise `sprang-checked` follows in a moment. */
  checked: boolean;
}

/** What `sprang-fault` tells: something could not be loaded, read or kept. */
export interface TroubleDetail {
  code: string;
  message: string;
}

/** The events of the elements. They bubble, and cross shadow roots. */
export interface SprangEvents {
  /** The user changed something. */
  "sprang-change": CustomEvent<ValueDetail>;
  /** The rules have looked at the document as it now is: its faults are known. */
  "sprang-checked": CustomEvent<ValueDetail>;
  /** The document is shown and can be edited. */
  "sprang-ready": CustomEvent<ValueDetail>;
  "sprang-fault": CustomEvent<TroubleDetail>;
  /** `<sprang-model>`: the user has said what it may cost; a number as text, empty where that was taken away. */
  "sprang-estimate": CustomEvent<{ estimate: string }>;
  "sprang-page": CustomEvent<{ page: string }>;
}

/** What both elements have in common. */
export declare class SprangElement extends HTMLElement {
  static formAssociated: boolean;
  /** The version of the package that the element is of. */
  static version: string;
  /** The document as the user has made it, as JSON text. */
  get value(): string | undefined;
  set value(value: unknown);
  readonly faults: ElementFault[];
  /** Whether the faults are those of the document as it now is. */
  readonly isChecked: boolean;
  /** A JSON file of the same origin to load. */
  src: string;
  name: string;
  disabled: boolean;
  /** The key under which a draft is kept on this computer; without one none is kept. */
  draft: string | null;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState | undefined;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Goes back to what the host handed in. */
  reset(): void;
  /** Throws the draft on this computer away. */
  clearDraft(): void;
  addEventListener<K extends keyof SprangEvents>(
    type: K,
    listener: (this: this, event: SprangEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}
