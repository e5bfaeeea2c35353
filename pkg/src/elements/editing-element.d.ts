import type { Procurement, Profile } from "../../types/sprang.js";
import { SprangElement } from "./sprang-element.js";

/** What the elements that edit a procurement have in common. */
export declare class EditingElement extends SprangElement {
  /** The procurement: an object or JSON text going in, JSON text coming out. */
  get procurement(): string | undefined;
  set procurement(value: Procurement | string | null | undefined);
  /** The profile of the buyer's organisation: an object or JSON text going in, JSON text coming out. The attribute names a file of the same origin. */
  get profile(): string | undefined;
  set profile(value: Profile | string | null | undefined);
}
