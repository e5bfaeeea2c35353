// 10 offers on 20 criteria: the whole analysis of robustness, what of it follows a slider, and 100 000 weight vectors,
// natively and in wasm, beside numpy and pymcdm where a Python with them is at hand (SPRANG_PYTHON).
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

const words = (text) => ({ sv: text, en: text });
// The same numbers on every machine.
let state = 7;
const below = (limit) => (state = (state * 48271) % 2147483647) % limit;

const criteria = Array.from({ length: 19 }, (_, index) => ({
  kind: "quality",
  id: `quality-${index}`,
  name: words(`Quality ${index}`),
  weight: { kind: "exact", points: "4" },
  scale: { kind: "judged", least: "0", most: "10", step: "0.5", anchors: [], consolidation: "consensus" },
}));
const price = (rule) => ({ kind: "price", id: "price", name: words("Price"), weight: { kind: "exact", points: "24" }, rule });
const absolute = { rule: "P-BOUNDS", most: "24", fullAt: "500000", zeroAt: "1500000", below: "continue", above: "continue" };
const relative = { rule: "P-INV", most: "24", zeroPrice: { means: "stop" } };
const procurement = (rule) => ({
  format: "sprang-procurement/1",
  id: "bench",
  currency: "SEK",
  buyer: { name: words("Bench"), country: "SE" },
  title: words("Bench"),
  problem: { summary: words("Bench") },
  lots: [{
    id: "lot",
    title: words("Lot"),
    criteria: [...criteria, price(rule)],
    award: { model: "weighted-sum", total: "100", points: "share-of-highest", rounding: { rankBy: "unrounded" }, ties: [] },
  }],
});
const offers = {
  format: "sprang-offers/1",
  procurement: "bench",
  offers: Array.from({ length: 10 }, (_, index) => ({
    id: `offer-${index}`,
    tenderer: `Tenderer ${index}`,
    bids: [{
      lot: "lot",
      price: String(700000 + below(600000)),
      answers: Object.fromEntries(criteria.map(({ id }) => {
        const half = below(21);
        return [id, { kind: "judged", assessments: [{ assessor: "One", points: String(half / 2) }] }];
      })),
    }],
  })),
};

/**
 * Medians in milliseconds, in Node as in a page: it uses nothing from outside, so that it can be sent there. `only`
 * holds lists of questions; each is asked of texts, and of offers that are read already.
 */
async function figures({ address, texts, only }) {
  const { acceptability, compile, robustness } = await import(address);
  const median = async (work) => {
    const times = [];
    // Until the module has been compiled for speed.
    for (let round = 0; round < 10; round += 1) await work();
    for (let round = 0; round < 15; round += 1) {
      const from = performance.now();
      await work();
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[7];
  };
  const lot = await compile(texts[0]);
  const prepared = lot.prepare(texts[1]);
  const found = {
    whole: await median(() => robustness(...texts, { witnesses: false })),
    witnessed: await median(() => robustness(...texts)),
    weights: await median(() => acceptability(...texts, { samples: 100_000 })),
    only: [],
  };
  for (const questions of only) {
    found.only.push(await median(() => robustness(...texts, { questions })));
    found.only.push(await median(() => prepared.robustness(questions)));
  }
  prepared.free();
  lot.free();
  return found;
}

// What the workbench asks while a slider moves, and what else a page may show beside one.
const only = [["level-worth"], ["swing", "weights"], ["margin"]];
const { SPRANG_NATIVE, SPRANG_CHROMIUM } = process.env;
const chromium = SPRANG_CHROMIUM ? await import("../browser/harness.mjs") : undefined;
const browser = await chromium?.launch();
const page = await (await chromium?.open({ browser }))?.page;
await page?.goto(chromium.url());

console.log(`\n10 offers, 20 criteria, medians in ms; the machine's load average before: ${loadavg()[0].toFixed(1)}`);
console.log("\n| | natively | wasm in Node | wasm in Chromium |\n| --- | --: | --: | --: |");
const row = (name, ...values) => console.log(`| ${name} | ${values.map((value) => value?.toFixed(1) ?? "").join(" | ")} |`);
const folder = await mkdtemp(join(tmpdir(), "sprang-bench-"));
try {
  for (const [name, rule] of [["absolute price rule", absolute], ["relative price rule", relative]]) {
    const texts = [JSON.stringify(procurement(rule)), JSON.stringify(offers)];
    await writeFile(join(folder, "procurement.json"), texts[0]);
    await writeFile(join(folder, "offers.json"), texts[1]);
    const native = JSON.parse(execFileSync(SPRANG_NATIVE, [folder], { encoding: "utf8" }));
    const node = await figures({ address: new URL("../../pkg/src/rules.node.js", import.meta.url).href, texts, only });
    const there = await page?.evaluate(figures, { address: chromium.url("pkg/src/rules.js"), texts, only });
    row(`the whole analysis, ${name}`, native.analysisNs / 1e6, node.whole, there?.whole);
    row(`the same with all witnesses as offers files, ${name}`, undefined, node.witnessed, there?.witnessed);
    for (const [index, questions] of only.entries()) {
      row(`only ${questions.join(", ")}, ${name}`, undefined, node.only[2 * index], there?.only[2 * index]);
      row(`the same of offers read already, ${name}`, undefined, node.only[2 * index + 1], there?.only[2 * index + 1]);
    }
    row(`100,000 weight vectors drawn and ranked, ${name}`, native.weightsNs / 1e6, node.weights, there?.weights);
  }
} finally {
  await rm(folder, { recursive: true });
  await browser?.close();
}

const script = `
import json, statistics, time
import numpy as np
points = np.random.default_rng(1).random((10, 20))
def timed(work):
    times = []
    for _ in range(7):
        started = time.perf_counter(); work(); times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)
rng = np.random.default_rng(2)
given = rng.dirichlet(np.ones(20), 100_000)
def study(weights):
    places = (-(weights @ points.T)).argsort(axis=1).argsort(axis=1)
    return np.stack([np.bincount(places[:, offer], minlength=10) for offer in range(10)])
found = {"numpy, weights given": timed(lambda: study(given)),
         "numpy, weights drawn": timed(lambda: study(rng.dirichlet(np.ones(20), 100_000)))}
try:
    from pymcdm.methods import WSM
    from pymcdm.helpers import rrankdata
    kinds, method = np.ones(20), WSM(lambda column, cost=False: column)
    started = time.perf_counter()
    for weights in given[:2000]:
        rrankdata(method(points, weights, kinds, validation=False))
    found["pymcdm, 2,000 run and scaled"] = (time.perf_counter() - started) * 50_000
except ImportError:
    pass
print(json.dumps(found))
`;
try {
  const found = JSON.parse(execFileSync(process.env.SPRANG_PYTHON ?? "python3", ["-c", script], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  for (const [name, ms] of Object.entries(found)) row(name, ms);
} catch {
  console.log("skipped: no Python with numpy here (set SPRANG_PYTHON to one that has it)");
}
