// 10 offers on 20 criteria: the whole analysis of robustness, and 100 000 weight vectors, natively and in wasm in
// Node, beside numpy and pymcdm where a Python with them is at hand (SPRANG_PYTHON).
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acceptability, robustness } from "../../pkg/src/rules.node.js";

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

async function median(work) {
  const times = [];
  for (let round = 0; round < 7; round += 1) {
    const from = process.hrtime.bigint();
    await work();
    times.push(Number(process.hrtime.bigint() - from) / 1e6);
  }
  return times.sort((a, b) => a - b)[3];
}

console.log("\n| 10 offers, 20 criteria | natively ms | wasm in Node, text to answer, ms |\n| --- | --: | --: |");
const folder = await mkdtemp(join(tmpdir(), "sprang-bench-"));
let weights;
for (const [name, rule] of [["absolute price rule", absolute], ["relative price rule", relative]]) {
  await writeFile(join(folder, "procurement.json"), JSON.stringify(procurement(rule)));
  await writeFile(join(folder, "offers.json"), JSON.stringify(offers));
  const native = JSON.parse(execFileSync(process.env.SPRANG_NATIVE, [folder], { encoding: "utf8" }));
  const text = [JSON.stringify(procurement(rule)), JSON.stringify(offers)];
  const wasm = await median(() => robustness(...text, { witnesses: false }));
  const full = await median(() => robustness(...text));
  weights = { native: native.weightsNs / 1e6, wasm: await median(() => acceptability(...text, { samples: 100_000 })) };
  console.log(`| the whole analysis, ${name} | ${(native.analysisNs / 1e6).toFixed(1)} | ${wasm.toFixed(1)} |`);
  console.log(`| the same with all witnesses as offers files, ${name} | | ${full.toFixed(1)} |`);
}
await rm(folder, { recursive: true });
console.log(`| 100,000 weight vectors drawn and ranked | ${weights.native.toFixed(1)} | ${weights.wasm.toFixed(1)} |`);

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
  for (const [name, ms] of Object.entries(found)) console.log(`| ${name} | ${ms.toFixed(1)} | |`);
} catch {
  console.log("skipped: no Python with numpy here (set SPRANG_PYTHON to one that has it)");
}
