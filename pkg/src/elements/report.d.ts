import type { Offers, Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

/** `<sprang-report>`: the award report of a committee, on the page and printed. */
export declare class SprangReport extends SprangElement {
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | undefined);
  get offers(): string | undefined;
  set offers(value: Offers | string | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-report": SprangReport;
  }
}
