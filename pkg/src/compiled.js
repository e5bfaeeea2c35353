// A lot made ready once, for many calls: the classes over the module's own.
import { SprangError } from "./errors.js";

/** Stands for no answer in a column of answers. */
export const NO_ANSWER = -(2 ** 31);
/** Stands for no price in a column of prices. */
export const NO_PRICE = -(2n ** 63n);

const text = (document) => (typeof document === "string" ? document : JSON.stringify(document));

/** What the module throws is the text of a faulty answer; anything else is passed on. */
function told(language, call) {
  try {
    return call();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    const { file, faults } = JSON.parse(thrown);
    throw new SprangError(file, faults, language);
  }
}

/** Lists of a JavaScript array or a typed one, as the module takes them. */
const columns = ({ answers, prices, decimals }) => [
  answers instanceof Int32Array ? answers : Int32Array.from(answers),
  prices instanceof BigInt64Array ? prices : BigInt64Array.from(prices, BigInt),
  decimals instanceof Uint8Array ? decimals : Uint8Array.from(decimals),
];

class Freed {
  #inner;
  #language;

  constructor(inner, language) {
    this.#inner = inner;
    this.#language = language;
  }

  /** Calls into the module, as long as there is something to call. */
  _call(call) {
    if (!this.#inner) throw new TypeError("Already freed: nothing can be called any more.");
    return told(this.#language, () => call(this.#inner));
  }

  _language() {
    return this.#language;
  }

  free() {
    this.#inner?.free();
    this.#inner = undefined;
  }
}

/** A lot that is ready. */
export class CompiledLot extends Freed {
  #layout;

  get layout() {
    return (this.#layout ??= JSON.parse(this._call((inner) => inner.layout())));
  }

  evaluate(offers) {
    return JSON.parse(this._call((inner) => inner.evaluate(text(offers))));
  }

  prepare(offers) {
    return new PreparedOffers(this._call((inner) => inner.prepare(text(offers))), this._language());
  }

  prepareColumns(lists) {
    const inner = this._call((inner) => inner.prepareColumns(...columns(lists)));
    return new PreparedOffers(inner, this._language());
  }
}

/** Offers that are ready. */
export class PreparedOffers extends Freed {
  get count() {
    return this._call((inner) => inner.count);
  }

  get ids() {
    return this._call((inner) => inner.ids());
  }

  rank() {
    return this._call((inner) => inner.rank());
  }

  total(index) {
    return this._call((inner) => inner.total(index));
  }

  shown(index) {
    return this._call((inner) => inner.shown(index));
  }

  refill(lists) {
    this._call((inner) => inner.refill(...columns(lists)));
  }

  setPrice(index, price) {
    this._call((inner) => inner.setPrice(index, price ?? undefined));
  }

  setAnswer(index, criterion, answer) {
    this._call((inner) => inner.setAnswer(index, criterion, answer == null ? undefined : JSON.stringify(answer)));
  }

  evaluate() {
    return JSON.parse(this._call((inner) => inner.evaluate()));
  }

  robustness(questions) {
    return JSON.parse(this._call((inner) => inner.robustness(questions.join(" "))));
  }

  explain(index) {
    return JSON.parse(this._call((inner) => inner.explain(index)));
  }
}

/** A lot of a procurement, made ready by a module that is loaded. */
export function compiled(rules, procurement, { lot, language = "sv" } = {}) {
  return new CompiledLot(
    told(language, () => new rules.CompiledLot(text(procurement), lot)),
    language,
  );
}
