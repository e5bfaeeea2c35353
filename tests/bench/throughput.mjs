// Offers per second through the packed rules in Node: texts in, answer out, parsing included.
import { readFile } from "node:fs/promises";
import { check, evaluate } from "../../pkg/src/rules.node.js";

const folder = new URL("../cases/good/raa-2012-archaeology/", import.meta.url);
const procurement = await readFile(new URL("procurement.json", folder), "utf8");
const one = JSON.parse(await readFile(new URL("offers.json", folder), "utf8"));
await check(procurement);

function offers(count) {
  const made = Array.from({ length: count }, (_, index) => ({
    ...structuredClone(one.offers[index % one.offers.length]),
    id: `offer-${index}`,
  }));
  return JSON.stringify({ ...one, offers: made });
}

console.log("\n| offers | from text to answer with steps, in wasm in Node: offers/s |\n| --: | --: |");
for (const count of [1, 100, 1000]) {
  const text = offers(count);
  const times = [];
  const started = performance.now();
  // Seven rounds, or as many as three seconds hold.
  while (times.length < 7 && (times.length === 0 || performance.now() - started < 3000)) {
    const from = process.hrtime.bigint();
    await evaluate(procurement, text);
    times.push(Number(process.hrtime.bigint() - from));
  }
  times.sort((a, b) => a - b);
  console.log(`| ${count} | ${Math.round((count * 1e9) / times[times.length >> 1])} |`);
}
