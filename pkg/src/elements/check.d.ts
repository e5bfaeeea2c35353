import type { FindingReport } from "../../types/sprang.js";
import type { TextKind } from "../rules.js";
import { SprangElement } from "./sprang-element.js";

/** `<sprang-check>`: criteria, requirements or a need are pasted in, and what would not hold is told, with its source and a way to mend it. */
export declare class SprangCheck extends SprangElement {
  /** Where the pages of the rules stand, such as `guide/sv/rules/`; each source is then a link. */
  get rules(): string | null;
  set rules(address: string | null | undefined);
  /**
   * What the text is. The attribute says what it is taken for until the user chooses; what the user chose is told by
   * `sprang-change`.
   */
  get kind(): TextKind;
  set kind(kind: TextKind | null | undefined);
  /** What is to be said of the text. */
  get findings(): FindingReport[];
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-check": SprangCheck;
  }
}
