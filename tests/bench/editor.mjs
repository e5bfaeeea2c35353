// `<sprang-criteria>` with 8 and with 60 criteria: what its first screen loads, cold, until its first field takes a character, from
// an edit to the new sum, and the longest frame while someone types, as it is and on a processor four times slower.
import { brotliCompressSync, constants } from "node:zlib";
import { launch, open, url } from "../browser/harness.mjs";
import { probe } from "./probe.mjs";

const LOADS = Number(process.env.SPRANG_LOADS ?? 7);
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const MIB = 1024 * 1024;
const FIELD = "sprang-criteria .row-weight input";
const browser = await launch();
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Types a figure, and waits for the new sum, and for the frame that shows it; runs in the page. */
async function typing(rounds) {
  const root = document.querySelector("sprang-criteria").shadowRoot;
  const field = root.querySelector(".row-weight input");
  const sum = () => root.querySelector("[data-total]").dataset.total;
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const edits = [];
  for (let round = 0; round < rounds; round += 1) {
    field.focus();
    field.select();
    await frame();
    const before = sum();
    const started = performance.now();
    document.execCommand("insertText", false, String(2 + (round % 7)));
    while (sum() === before) {
      if (performance.now() - started > 4000) throw new Error("a new weight gave no new sum within 4 s");
      await turn();
    }
    edits.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 30));
  }
  return edits;
}

async function load(count, slow) {
  const { page, close } = await open({ browser });
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.addInitScript(probe);
    if (slow) {
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await devtools.send("Network.emulateNetworkConditions", SLOW);
    }
    const first = [];
    page.on("response", (response) => first.push(response));
    await page.goto(url(`bench/?criteria=${count}`), { waitUntil: "commit" });
    await page.waitForFunction(() => window.measured.interactive, null, { timeout: 120_000 });
    const { interactive, arrived } = await page.evaluate(() => ({
      interactive: window.measured.interactive,
      // Whoever comes to a field has more fetched; what is needed to show one is there before it is seen.
      arrived: performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd <= window.measured.seen).map(({ name }) => name),
    }));
    await page.waitForLoadState("networkidle", { timeout: 120_000 });
    const times = await page.evaluate(typing, 9);
    const needed = first.filter((response) => /\.(js|css|wasm|txt)$/.test(new URL(response.url()).pathname) && arrived.includes(response.url()));
    const sizes = await Promise.all(needed.map(async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;
    }));
    await devtools.send("HeapProfiler.enable");
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => [...window.measured.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
    return { payload: sizes.reduce((sum, size) => sum + size, 0) / 1024, interactive, edit: median(times), longest: Math.max(...times), heap: usedSize / MIB, wasm: wasm / MIB };
  } finally {
    await close();
  }
}

console.log(`\n| <sprang-criteria>, median of ${LOADS} cold loads | first screen, KiB brotli | interactive ms | edit to new sum ms | longest of 9 ms | JS heap MiB | wasm memory MiB |`);
console.log("| --- | --: | --: | --: | --: | --: | --: |");
try {
  await load(8, false); // not counted: the browser itself warms up
  for (const count of [8, 60]) {
    for (const slow of [false, true]) {
      const loads = [];
      for (let round = 0; round < LOADS; round += 1) loads.push(await load(count, slow));
      const figure = (key, digits) => median(loads.map((one) => one[key])).toFixed(digits);
      console.log(`| ${count} criteria, ${slow ? "4x CPU + Fast 3G" : "as it is"} | ${figure("payload", 1)} | ${figure("interactive", 0)} | ${figure("edit", 1)} | ${figure("longest", 1)} | ${figure("heap", 1)} | ${figure("wasm", 1)} |`);
    }
  }
} finally {
  await browser.close();
}
