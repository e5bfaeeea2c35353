// What the first screen loads, in KiB: raw, gzip -9 and brotli 11. The files are those that the demo page asks for.
// Where SPRANG_COMPRESSED names a folder, the brotli copies are left there, for the server to send.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { open } from "../browser/harness.mjs";

const { page, close } = await open();
const bodies = new Map();
page.on("response", (response) => bodies.set(new URL(response.url()).pathname, response.body().catch(() => null)));
await page.goto(process.env.SPRANG_URL, { waitUntil: "load" });
await page.locator("sprang-preview [data-total]").first().waitFor();
await page.waitForLoadState("networkidle");
const loaded = await Promise.all([...bodies].map(async ([path, body]) => [path, await body]));
await close();

const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
const kib = (bytes) => (bytes / 1024).toFixed(1);
const kinds = { js: "scripts", wasm: "WebAssembly", css: "styles", json: "documents", "": "the page", svg: "pictures" };
const rows = new Map();
const total = { files: 0, sizes: [0, 0, 0] };
for (const [path, body] of loaded.filter(([, body]) => body)) {
  const small = brotli(body);
  if (process.env.SPRANG_COMPRESSED) {
    const copy = join(process.env.SPRANG_COMPRESSED, `${path.endsWith("/") ? `${path}index.html` : path}.br`);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, small);
  }
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? "";
  const name = kinds[ending] ?? ending;
  if (!rows.has(name)) rows.set(name, { files: 0, sizes: [0, 0, 0] });
  for (const row of [rows.get(name), total]) {
    row.files += 1;
    [body.length, gzipSync(body, { level: 9 }).length, small.length].forEach((size, index) => (row.sizes[index] += size));
  }
}
console.log("\n| first screen | files | raw KiB | gzip KiB | brotli KiB |\n| --- | --: | --: | --: | --: |");
for (const [name, { files, sizes }] of [...rows].sort(([, a], [, b]) => b.sizes[2] - a.sizes[2])) {
  console.log(`| ${name} | ${files} | ${sizes.map(kib).join(" | ")} |`);
}
console.log(`| **all of it** | ${total.files} | ${total.sizes.map(kib).join(" | ")} |`);
