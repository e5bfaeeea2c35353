// What the first screen loads, in KiB: raw, gzip -9 and brotli 11. The files are those that the demo page asks for.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { open } from "../browser/harness.mjs";

const { page, close } = await open();
const bodies = [];
page.on("response", (response) => bodies.push(response.body().then((body) => [new URL(response.url()).pathname, body], () => null)));
await page.goto(process.env.SPRANG_URL, { waitUntil: "load" });
await page.locator("sprang-preview [data-total]").first().waitFor();
const files = (await Promise.all(bodies)).filter(Boolean).sort(([, a], [, b]) => b.length - a.length);
await close();

const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kib = (bytes) => (bytes / 1024).toFixed(1);
const sums = [0, 0, 0];
console.log("\n| first screen | raw KiB | gzip KiB | brotli KiB |\n| --- | --: | --: | --: |");
for (const [path, body] of files) {
  const sizes = [body.length, gzipSync(body, { level: 9 }).length, brotli(body)];
  sizes.forEach((size, index) => (sums[index] += size));
  console.log(`| ${path} | ${sizes.map(kib).join(" | ")} |`);
}
console.log(`| **all of it** | ${sums.map(kib).join(" | ")} |`);
