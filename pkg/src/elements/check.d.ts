import type { FindingReport } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

/** `<sprang-check>`: criteria are pasted in, and what would not hold is told, with its source and a way to mend it. */
export declare class SprangCheck extends SprangElement {
  /** Where the pages of the rules stand, such as `guide/sv/rules/`; each source is then a link. */
  get rules(): string | null;
  set rules(address: string | null | undefined);
  /** What is to be said of the text. */
  get findings(): FindingReport[];
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-check": SprangCheck;
  }
}
