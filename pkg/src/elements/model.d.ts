import type { Offers, Procurement } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

export type * from "./sprang-element.js";

/** `<sprang-model>`: the award model chosen by what one wants, and what it does to bids. */
export declare class SprangModel extends SprangElement {
  /** The procurement: an object or JSON text going in, JSON text coming out, set up as was chosen. */
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | null | undefined);
  /** Bids to look at models on; without them bids are made up. */
  get offers(): string | undefined;
  set offers(value: Offers | string | null | undefined);
  /** The price around which bids are expected, such as `"1200000"`. */
  get estimate(): string | undefined;
  set estimate(value: string | number | null | undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    "sprang-model": SprangModel;
  }
}
