import type { CheckAnswer, EvaluateAnswer, FaultReport, Offers, Procurement } from "../types/sprang.js";

export type * from "../types/sprang.js";

/** A file with faults. `faults` holds all of them; `code` and `path` are those of the first. */
export declare class SprangError extends Error {
  /** Which file. */
  file: "procurement" | "offers";
  /** The stable code of the first fault. */
  code: string;
  /** Where the first fault is: a JSON Pointer into the file. */
  path: string;
  /** All faults of the file. */
  faults: FaultReport[];
}

/** An answer of `evaluate` where both files are sound. */
export type Evaluated = Extract<EvaluateAnswer, { outcome: "evaluated" }>;

/** Loads the module, from `source` where one is given. Calls do this by themselves. */
export declare function init(source?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<unknown>;

/** Checks a procurement, given as an object or as JSON text. */
export declare function check(procurement: Procurement | string): Promise<CheckAnswer>;

/** Checks offers against their procurement. */
export declare function checkOffers(procurement: Procurement | string, offers: Offers | string): Promise<CheckAnswer>;

/**
 * Evaluates offers, with every step. Throws a `SprangError`, in `language`, where a file has faults.
 */
export declare function evaluate(
  procurement: Procurement | string,
  offers: Offers | string,
  options?: { language?: "sv" | "en" },
): Promise<Evaluated>;

/** The version of the rules. */
export declare function version(): Promise<string>;
