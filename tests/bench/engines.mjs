// One task, many engines: what a developer would pick for evaluating offers, beside Språng's exact evaluation.
//
// Every engine is timed on the whole task in the same rounds, one after the other, so that what else the
// machine does is shared. The peers do quality and least points; prices and ranking are host code for them.
// Totals are compared within float error and ranks exactly.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { compile } from "../../pkg/src/rules.node.js";
import { criteria, document, leastQuality, levelPoints, offers, plain, procurement, withPrices } from "./task.mjs";

const rounds = 7;
const counts = [1, 100, 10_000];
const qualities = criteria.slice(0, 19);
const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

/** A total as text, a decimal or a fraction, as the nearest float: only to compare with engines that have no other. */
const asFloat = (total) => total.split("/").map(Number).reduce((top, under) => top / under);

// Each engine makes itself ready for some offers and gives the call that is timed.

async function jsonRulesEngine() {
  const { Engine } = await import("json-rules-engine");
  const engine = new Engine([], { replaceFactsInEventParams: true });
  const add = (condition, params) => engine.addRule({ conditions: { all: [condition] }, event: { type: "points", params } });
  for (const { id, kind, low, high, each, most } of qualities) {
    if (kind === "levels") {
      levelPoints.forEach((points, level) => add({ fact: id, operator: "equal", value: level }, { id, points }));
    } else if (kind === "yes-no") {
      add({ fact: id, operator: "equal", value: true }, { id, points: 100 });
    } else {
      const given = `points-${id}`;
      engine.addFact(given, async (_, almanac) => {
        const answer = await almanac.factValue(id);
        return kind === "count"
          ? each * Math.min(answer, most)
          : 100 * Math.max(0, Math.min(1, (answer - low) / (high - low)));
      });
      add({ fact: given, operator: "greaterThanInclusive", value: 0 }, { id, points: { fact: given } });
    }
  }
  return (all) => async () => {
    const [quality, passes] = [[], []];
    for (const offer of all) {
      const { events } = await engine.run(offer);
      const points = new Map(events.map(({ params }) => [params.id, params.points]));
      let sum = 0;
      for (const { id, weight } of qualities) sum += weight * (points.get(id) ?? 0);
      quality.push(sum / 100);
      passes.push(sum / 100 >= leastQuality && qualities.every(({ id, least }) => (points.get(id) ?? 0) >= least));
    }
    return withPrices(all, quality, passes);
  };
}

async function zenEngine() {
  const { ZenDecisionContent, ZenEngine } = await import("@gorules/zen-engine");
  const expression = ({ id, kind, low, high, each, most }) =>
    ({
      levels: `[${levelPoints}][${id}]`,
      linear: `100*max([0,min([1,(${id}-${low})/${high - low}])])`,
      "yes-no": `${id} ? 100 : 0`,
      count: `${each}*min([${id},${most}])`,
    })[kind];
  const minima = qualities.filter(({ least }) => least > -Infinity).map(({ id, least }) => `$.p_${id}>=${least}`);
  const expressions = [
    ...qualities.map((one) => ({ id: one.id, key: `p_${one.id}`, value: expression(one) })),
    { id: "sum", key: "sum", value: `(${qualities.map(({ id, weight }) => `${weight}*$.p_${id}`).join("+")})/100` },
    { id: "passes", key: "passes", value: [...minima, `$.sum>=${leastQuality}`].join(" and ") },
  ];
  const place = (x) => ({ x, y: 0 });
  const content = {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: place(0) },
      {
        id: "points",
        name: "points",
        type: "expressionNode",
        position: place(200),
        content: { expressions, passThrough: false, inputField: "offers", outputPath: "out", executionMode: "loop" },
      },
      { id: "out", name: "out", type: "outputNode", position: place(400) },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "points", type: "edge" },
      { id: "b", sourceId: "points", targetId: "out", type: "edge" },
    ],
  };
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));
  return (all) => async () => {
    const { out } = (await decision.evaluate({ offers: all })).result;
    return withPrices(all, out.map(({ sum }) => sum), out.map(({ passes }) => passes));
  };
}

const lot = await compile(procurement);

/** Read once, ranked again and again. */
const prepared = (all) => {
  const ready = lot.prepare(document(all));
  return Object.assign(() => ready.rank(), { found: () => found(ready) });
};

/** Whole numbers in typed arrays, handed over anew in every call. */
const columns = (all) => {
  const whole = (value, places) => Math.round(Number(value) * 10 ** places);
  const places = criteria.map(({ kind }) => (kind === "linear" ? 1 : kind === "price" ? 2 : 0));
  const lists = {
    answers: Int32Array.from(all.flatMap((offer) => qualities.map(({ id }, at) => whole(offer[id], places[at])))),
    prices: BigInt64Array.from(all, (offer) => BigInt(whole(offer.c19, 2))),
    decimals: Uint8Array.from(places),
  };
  const ready = lot.prepareColumns(lists);
  const call = () => {
    ready.refill(lists);
    return ready.rank();
  };
  return Object.assign(call, { found: () => found(ready) });
};

function found(ready) {
  const ranks = [...ready.rank()];
  return { ranks, totals: ranks.map((rank, index) => (rank ? asFloat(ready.total(index)) : NaN)) };
}

const engines = [
  { name: "plain JavaScript loop, floats", by: process.version, make: (all) => () => plain(all) },
  { name: "Språng, exact, wasm: prepared offers", by: "this", make: prepared },
  { name: "Språng, exact, wasm: typed arrays", by: "this", make: columns },
  { name: "json-rules-engine", by: version("json-rules-engine"), make: await jsonRulesEngine() },
  { name: "@gorules/zen-engine, one call", by: version("@gorules/zen-engine"), make: await zenEngine() },
];

/** The time of one call, in nanoseconds, over about 60 ms. */
async function timed(call) {
  let calls = 0;
  let passed = 0n;
  const from = process.hrtime.bigint();
  do {
    // No promise is waited for where there is none.
    const answer = call();
    if (answer instanceof Promise) await answer;
    calls += 1;
    passed = process.hrtime.bigint() - from;
  } while (passed < 60_000_000n);
  return Number(passed) / calls;
}

const median = (times) => times.sort((one, other) => one - other)[times.length >> 1];

function difference(found, expected) {
  let most = 0;
  let ranks = 0;
  expected.ranks.forEach((rank, index) => {
    if (rank) most = Math.max(most, Math.abs(found.totals[index] - expected.totals[index]));
    if (rank !== found.ranks[index]) ranks += 1;
  });
  return { most, ranks };
}

const rows = [];
const row = (name, by) => {
  const known = rows.find((one) => one.name === name);
  if (known) return known;
  rows.push({ name, by, cells: new Map() });
  return rows.at(-1);
};
const failures = [];
const note = (name, count, { most, ranks }) => {
  if (most > 1e-9 || ranks > 0) failures.push(`${name}, ${count} offers: ${ranks} ranks differ, totals by ${most}`);
};

const folder = mkdtempSync(join(os.tmpdir(), "sprang-bench-"));
try {
  writeFileSync(join(folder, "procurement.json"), JSON.stringify(procurement));
  for (const count of counts) {
    const all = offers(count);
    writeFileSync(join(folder, `offers-${count}.json`), JSON.stringify(document(all)));
    const expected = plain(all);
    const ready = [];
    for (const { name, by, make } of engines) {
      const call = make(all);
      note(name, count, difference(call.found ? call.found() : await call(), expected));
      ready.push({ name, by, call, times: [] });
      await timed(call);
    }
    for (let round = 0; round < rounds; round++) for (const one of ready) one.times.push(await timed(one.call));
    for (const { name, by, times } of ready) row(name, by).cells.set(count, median(times) / count);
  }
  const native = process.env.SPRANG_NATIVE;
  if (native) {
    const said = spawnSync(native, [folder, ...counts.map(String)], { encoding: "utf8" });
    if (said.status !== 0) throw new Error(`natively: ${said.stderr || said.error}`);
    for (const line of said.stdout.trim().split("\n").map((text) => JSON.parse(text))) {
      const list = JSON.parse(readFileSync(join(folder, `found-${line.count}.json`), "utf8"));
      const totals = list.map(([rank, total]) => (rank ? asFloat(total) : NaN));
      const native = { ranks: list.map(([rank]) => rank), totals };
      note("Språng natively", line.count, difference(native, plain(offers(line.count))));
      row("Språng, exact, natively: prepared offers", "this").cells.set(line.count, line.quickNs / line.count);
      row("Språng, natively: general way, no steps", "this").cells.set(line.count, line.quietNs / line.count);
      row("Språng, natively: every step kept", "this").cells.set(line.count, line.recordedNs / line.count);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const perSecond = (nanoseconds) => Math.round(1e9 / nanoseconds).toLocaleString("en");
const base = rows[0].cells;
console.log(`\nload ${os.loadavg().map((load) => load.toFixed(1)).join(" ")}; ${os.cpus().length} cores; medians of ${rounds} rounds`);
console.log("\n| 20 criteria | version | " + counts.map((n) => `N=${n} offers/s | times the loop's time`).join(" | ") + " |");
console.log("| --- | --- | " + counts.map(() => "--: | --:").join(" | ") + " |");
for (const { name, by, cells } of rows) {
  const shown = counts.map((n) => `${perSecond(cells.get(n))} | ${(cells.get(n) / base.get(n)).toPrecision(2)}`);
  console.log(`| ${name} | ${by} | ${shown.join(" | ")} |`);
}
if (failures.length > 0) {
  console.log(`\nNot the same result:\n${failures.join("\n")}`);
  process.exitCode = 1;
}
