import type { Offers, Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

/** `<sprang-award>`: offers are evaluated, and every total opens into its steps. */
export declare class SprangAward extends SprangElement {
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | undefined);
  get offers(): string | undefined;
  set offers(value: Offers | string | undefined);
}
