import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { compile, evaluate, NO_ANSWER, NO_PRICE, SprangError } from "sprang";
import { criteria, document, offers as madeUp, plain, procurement } from "../../tests/bench/task.mjs";

const cases = new URL("../../tests/cases/good/", import.meta.url);

/** Rank and total of each offer, as `evaluate` says. */
function figures(result) {
  const found = new Map();
  for (const { offer, rank, total, shown } of result.award.ranked) found.set(offer, [Number(rank), total, shown]);
  for (const { offer } of result.award.rejected) found.set(offer, [0, undefined, undefined]);
  return found;
}

function assertSame(prepared, result) {
  const ranks = prepared.rank();
  const expected = figures(result);
  assert.equal(expected.size, prepared.count);
  prepared.ids.forEach((id, index) => {
    assert.deepEqual([ranks[index], prepared.total(index), prepared.shown(index)], expected.get(id), id);
  });
}

test("a compiled lot finds in every case what evaluate finds", async () => {
  let lots = 0;
  for (const name of await readdir(cases)) {
    const read = (file) => readFile(new URL(`${name}/${file}`, cases), "utf8").catch(() => undefined);
    const [file, offers] = [await read("procurement.json"), await read("offers.json")];
    if (!file || !offers) continue;
    const answer = await evaluate(file, offers);
    for (const [index, { id }] of JSON.parse(file).lots.entries()) {
      const lot = await compile(file, { lot: id });
      assert.deepEqual(lot.evaluate(offers), answer.lots[index]);
      const prepared = lot.prepare(offers);
      if (answer.lots[index].outcome === "award") assertSame(prepared, answer.lots[index]);
      else assert.throws(() => prepared.rank(), SprangError);
      prepared.free();
      lot.free();
      lots += 1;
    }
  }
  assert.ok(lots >= 3, `only ${lots} lots`);
});

const roundings = [
  { rankBy: "unrounded" },
  { points: { places: "2", mode: "half-up" }, weighted: { places: "1", mode: "half-even" }, rankBy: "unrounded" },
  { total: { places: "0", mode: "half-up" }, rankBy: "rounded" },
];

test("generated offers, changed one by one, are ranked as if they were read anew", async () => {
  for (const rounding of roundings) {
    const changed = structuredClone(procurement);
    changed.lots[0].award.rounding = rounding;
    changed.lots[0].award.ties = [{ by: "lowest-price" }];
    const all = document(madeUp(40));
    const lot = await compile(changed);
    const prepared = lot.prepare(all);
    for (let turn = 0; turn < 30; turn++) {
      const offer = (turn * 7) % 40;
      const bid = all.offers[offer].bids[0];
      const criterion = `c${turn % 19}`;
      const other = all.offers[(offer + turn + 1) % 40].bids[0];
      bid.price = `${1_000_000 + turn}.${turn % 10}`;
      bid.answers[criterion] = other.answers[criterion];
      prepared.setPrice(offer, bid.price);
      prepared.setAnswer(offer, criterion, bid.answers[criterion]);
      if (turn % 10 === 9) assertSame(prepared, lot.evaluate(all));
    }
    assert.deepEqual(prepared.evaluate(), lot.evaluate(all));
    const { ranked, rejected, shared } = prepared.explain(0);
    const { award } = lot.evaluate(all);
    const id = prepared.ids[0];
    const same = award.ranked.find(({ offer }) => offer === id) ?? award.rejected.find(({ offer }) => offer === id);
    assert.deepEqual(ranked ?? rejected, same);
    assert.ok(rejected || shared.length > 0);
  }
});

test("what concerns all offers is explained once, so that an answer does not grow with their square", async () => {
  const lot = await compile(procurement);
  const size = (count) => JSON.stringify(lot.evaluate(document(madeUp(count)))).length;
  assert.ok(size(200) < 2.2 * size(100), `${size(100)} and ${size(200)} characters`);
  const { award } = lot.evaluate(document(madeUp(20)));
  assert.deepEqual(award.shared.map(({ rule }) => rule), ["lowest-price"]);
  const inputs = (step) => [...step.inputs, ...step.parts.flatMap(inputs)];
  for (const { step } of award.ranked) {
    const [lowest] = inputs(step).filter(({ symbol }) => symbol === "Pmin");
    assert.equal(award.shared[lowest.shared].output, lowest.value);
  }
});

/** The offers of the measurement as columns of whole numbers. */
export function asColumns(all) {
  const decimals = criteria.map(({ kind }) => (kind === "linear" ? 1 : kind === "price" ? 2 : 0));
  const whole = (value, places) => Math.round(Number(value) * 10 ** places);
  return {
    answers: Int32Array.from(
      all.flatMap((offer) => criteria.slice(0, 19).map(({ id }, index) => whole(offer[id], decimals[index]))),
    ),
    prices: BigInt64Array.from(all, (offer) => BigInt(whole(offer.c19, 2))),
    decimals: Uint8Array.from(decimals),
  };
}

test("columns of whole numbers are the offers that they stand for", async () => {
  const all = madeUp(60);
  const lot = await compile(procurement);
  assert.deepEqual(
    lot.layout.criteria.map(({ criterion }) => criterion),
    criteria.slice(0, 19).map(({ id }) => id),
  );
  const prepared = lot.prepareColumns(asColumns(all));
  const [ranks, read] = [prepared.rank(), lot.prepare(document(all))];
  assert.ok(ranks instanceof Uint32Array);
  assert.deepEqual(ranks, read.rank());
  const { totals, ranks: byFloats } = plain(all);
  assert.deepEqual([...ranks], byFloats);
  all.forEach((_, index) => {
    assert.equal(prepared.total(index), read.total(index));
    if (ranks[index]) assert.ok(Math.abs(Number(prepared.shown(index).split("/").reduce((a, b) => a / b)) - totals[index]) < 1e-9);
  });
  prepared.refill(asColumns(all.slice(0, 5)));
  assert.deepEqual(prepared.rank(), lot.prepare(document(all.slice(0, 5))).rank());
  assert.deepEqual(prepared.ids, ["1", "2", "3", "4", "5"]);
});

test("what is missing in columns is missing in the offer", async () => {
  const lot = await compile(procurement);
  const [one] = madeUp(1);
  const whole = asColumns([one]);
  for (const part of [
    { answers: whole.answers.map((answer, index) => (index === 3 ? NO_ANSWER : answer)) },
    { prices: [NO_PRICE] },
  ]) {
    const prepared = lot.prepareColumns({ ...whole, ...part });
    assert.deepEqual([...prepared.rank()], [0]);
    assert.ok(prepared.evaluate().award.rejected[0].reasons.some(({ code }) => code === "incomplete"));
  }
});

test("what goes wrong says code, place and words", async () => {
  const lot = await compile(procurement, { language: "en" });
  const prepared = lot.prepare(document(madeUp(3)));
  const wrong = [
    [() => prepared.setPrice(0, "about 5"), "number-not-exact", "/offers/0/price"],
    [() => prepared.setPrice(3, "5"), "out-of-range", "/offers/3"],
    [() => prepared.setAnswer(1, "c0", { kind: "yes-no", yes: true }), "answer-of-wrong-kind", "/offers/1/answers/c0"],
    [() => prepared.setAnswer(1, "c/0", null), "unknown-id", "/offers/1/answers/c~10"],
    [() => prepared.setAnswer(1, "c0", { kind: "level", level: "x" }), "unknown-id", "/offers/1/answers/c0/level"],
    [() => prepared.explain(7), "out-of-range", "/offers/7"],
    [() => lot.prepare("{"), "not-json", ""],
    [() => lot.prepareColumns({ answers: [1], prices: [1n], decimals: [] }), "out-of-range", "/decimals"],
    [() => lot.prepareColumns({ ...asColumns(madeUp(1)), prices: [-1n] }), "out-of-range", "/prices/0"],
  ];
  for (const [call, code, path] of wrong) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof SprangError);
      assert.deepEqual([error.code, error.path], [code, path]);
      assert.match(error.message, /[a-z]{3}/);
      return true;
    });
  }
  await assert.rejects(compile(procurement, { lot: "other" }), { code: "unknown-id" });
  await assert.rejects(compile("{}"), { code: "unknown-format" });
  const open = structuredClone(procurement);
  open.lots[0].criteria[0].criteria[0].weight = { kind: "range", least: "5", most: "10" };
  await assert.rejects(compile(open), { name: "SprangError" });
});

test("memory is given back, and what is freed says so", async () => {
  const lot = await compile(procurement);
  const all = document(madeUp(200));
  const rules = await import("../dist/rules/sprang_rules.js");
  // By what it is: what a module gives has short names.
  const memory = Object.values(rules.initSync()).find((given) => given instanceof WebAssembly.Memory);
  for (let turn = 0; turn < 5; turn++) lot.prepare(all).free();
  const before = memory.buffer.byteLength;
  for (let turn = 0; turn < 100; turn++) lot.prepare(all).free();
  assert.equal(memory.buffer.byteLength, before);
  lot.free();
  lot.free();
  assert.throws(() => lot.layout, TypeError);
});
