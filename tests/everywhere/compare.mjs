// The digest over 10,000 generated evaluations: natively, in Node and in Chromium. One bit of difference fails.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { open } from "../browser/harness.mjs";

const [target] = process.argv.slice(2);
const [seed, count] = [Number(process.env.SPRANG_SEED ?? 1), Number(process.env.SPRANG_COUNT ?? 10_000)];
const name = process.platform === "win32" ? "sprang-everywhere.exe" : "sprang-everywhere";
const bytes = readFileSync(join(target, "wasm32-unknown-unknown/web/sprang_everywhere.wasm"));

// With everything that is checked while developing: optimised or not, the same must come out.
const ownDigest = promisify(execFile)(join(target, "debug", name), [String(seed), String(count)]);

const hexadecimal = (digest) => BigInt.asUintN(64, digest).toString(16).padStart(16, "0");
const { page, close } = await open();
await page.goto("about:blank");
const chromiumDigest = page.evaluate(
  async ([base64, seed, count]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { instance } = await WebAssembly.instantiate(bytes, {});
    return BigInt.asUintN(64, instance.exports.digest(seed, count)).toString(16).padStart(16, "0");
  },
  [bytes.toString("base64"), seed, count],
);

const { instance } = await WebAssembly.instantiate(bytes, {});
const inNode = hexadecimal(instance.exports.digest(seed, count));
// 100,000 sets of offers for each model and price rule that claims that none can be swapped.
const text = BigInt.asUintN(64, instance.exports.independence_lines(100_000));
const [start, length] = [Number(text >> 32n), Number(text & 0xffffffffn)];
const lines = new TextDecoder().decode(new Uint8Array(instance.exports.memory.buffer, start, length)).split("\n");

const [natively, evaluated] = (await ownDigest).stdout.trim().split(" ");
const inChromium = await chromiumDigest;
await close();

console.log(`seed ${seed}, ${count} cases, ${evaluated} evaluated: natively ${natively}, Node ${inNode}, Chromium ${inChromium}`);

const broken = lines.filter((line) => !line.endsWith(": holds"));
const claiming = lines.filter((line) => line.includes("claims true")).length;
console.log(`${lines.length} models and rules tried with losing offers, ${claiming} of which claim that none decides between others`);
for (const line of broken) console.log(`  ${line}`);

const agree = broken.length === 0 && claiming > 0 && natively === inNode && natively === inChromium && Number(evaluated) > count / 2;
console.log(agree ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exitCode = agree ? 0 : 1;
