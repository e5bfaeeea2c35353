// The checks on a procurement of 60 criteria with 300 words each, and on one paragraph as one types, in wasm in Node.
import { readFile } from "node:fs/promises";
import { findings, textFindings } from "../../pkg/src/rules.node.js";

// Running text of our own: the descriptions of the example cases, word after word.
const folder = new URL("../cases/good/", import.meta.url);
const texts = [];
for (const id of ["street-trees", "dementia-care", "home-care", "pipe-repair", "school-meals"]) {
  const { problem } = JSON.parse(await readFile(new URL(`${id}/procurement.json`, folder), "utf8"));
  for (const part of [problem.summary, problem.today, problem.outcome, problem.market, problem.spread, ...problem.tried]) {
    texts.push(part.sv);
  }
}
const words = texts.join(" ").split(" ");
const text = (start) => Array.from({ length: 300 }, (_, at) => words[(start * 37 + at) % words.length]).join(" ");

const both = (sv) => ({ sv, en: sv });
const criteria = Array.from({ length: 60 }, (_, index) => ({
  kind: "quality",
  id: `quality-${index}`,
  name: both(`Kriterium ${index}`),
  description: { sv: text(index) },
  weight: { kind: "exact", points: "1" },
  scale: { kind: "yes-no", yes: "1", no: "0" },
}));
const procurement = {
  format: "sprang-procurement/1",
  id: "bench",
  currency: "SEK",
  buyer: { name: both("Bench"), country: "SE" },
  title: both("Bench"),
  problem: { summary: both("Bench") },
  lots: [{
    id: "lot",
    title: both("Lot"),
    criteria: [...criteria, {
      kind: "price", id: "price", name: both("Pris"), weight: { kind: "exact", points: "40" },
      rule: { rule: "P-BOUNDS", most: "40", fullAt: "500000", zeroAt: "1500000", below: "continue", above: "continue" },
    }],
    award: { model: "weighted-sum", total: "100", points: "share-of-highest", rounding: { rankBy: "unrounded" }, ties: [] },
  }],
};

async function median(rounds, call) {
  await call();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[rounds >> 1];
}

const whole = JSON.stringify(procurement);
const one = text(1);
const short = words.slice(0, 40).join(" ");
console.log(`60 criteria × 300 words, whole document, its texts read before, text to findings: ${(await median(7, () => findings(whole))).toFixed(1)} ms`);
console.log(`60 texts of 300 words, one by one, read before: ${(await median(7, async () => { for (const { description } of criteria) await textFindings(description.sv, { language: "sv" }); })).toFixed(1)} ms`);
let typedWords = 0;
console.log(`one text of 300 words, changed by a word each time: ${(await median(31, () => textFindings(`${one} ${(typedWords += 1)}`, { language: "sv" }))).toFixed(2)} ms`);
console.log(`one text of 40 words, changed by a word each time: ${(await median(31, () => textFindings(`${short} ${(typedWords += 1)}`, { language: "sv" }))).toFixed(2)} ms`);

// The document with other words in one criterion, or in all: as one types, and as it is opened.
const changed = (turn, isChanged) => {
  const now = criteria.map((criterion, index) => (isChanged(index) ? { ...criterion, description: { sv: `${text(index)} ${turn} ${index}` } } : criterion));
  return JSON.stringify({ ...procurement, lots: [{ ...procurement.lots[0], criteria: [...now, procurement.lots[0].criteria.at(-1)] }] });
};
let turn = 0;
async function eachTime(rounds, isChanged) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    turn += 1;
    const written = changed(turn, (index) => isChanged(index, turn));
    const start = performance.now();
    await findings(written);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return `${times[rounds >> 1].toFixed(1)} ms (best ${times[0].toFixed(1)})`;
}
await eachTime(1, () => true);
console.log(`the same document with one criterion changed, text to findings: ${await eachTime(31, (index, now) => index === now % 60)}`);
console.log(`the same document with every text changed, none read before: ${await eachTime(31, () => true)}`);

// Beside it, what a developer would pick: textlint with the rule that comes nearest, which looks for English words that
// weaken a text. It does less: one rule on words, no scales, no figures, nothing of procurement; so the number of things
// found is told too. Both read the same texts in turn, none of them read before.
try {
  const [{ TextlintKernel }, plugin, rule] = await Promise.all([
    import("@textlint/kernel"), import("@textlint/textlint-plugin-text"), import("textlint-rule-write-good"),
  ]);
  const standing = (module) => module.default?.default ?? module.default ?? module;
  const kernel = new TextlintKernel();
  const options = {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: standing(plugin) }],
    rules: [{ ruleId: "write-good", rule: standing(rule) }],
  };
  const english = [];
  for (const id of ["street-trees", "dementia-care", "home-care", "pipe-repair", "school-meals"]) {
    const { problem } = JSON.parse(await readFile(new URL(`${id}/procurement.json`, folder), "utf8"));
    english.push(...[problem.summary, problem.today, problem.outcome].map((part) => part?.en ?? ""));
  }
  const said = english.join(" ").split(" ");
  const of = (start) => Array.from({ length: 300 }, (_, at) => said[(start * 37 + at) % said.length]).join(" ");
  const readers = {
    "textlint with write-good": async (text) => (await kernel.lintText(text, options)).messages.length,
    "Språng": async (text) => (await textFindings(text, { language: "en" })).length,
  };
  const rounds = 11;
  const told = Object.keys(readers).map((name) => ({ name, times: [], found: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    const texts = Array.from({ length: 60 }, (_, index) => `${of(index)} ${round} ${index}`);
    for (const reader of told) {
      reader.found = 0;
      const start = performance.now();
      for (const text of texts) reader.found += await readers[reader.name](text);
      reader.times.push(performance.now() - start);
    }
  }
  for (const { name, times, found } of told) {
    times.sort((one, other) => one - other);
    console.log(`60 English texts of 300 words, one by one, none read before: ${name} ${times[rounds >> 1].toFixed(1)} ms (best ${times[0].toFixed(1)}), ${found} findings`);
  }
} catch (error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.log(`textlint: not run, its packages are not installed (${error.message})`);
}
