// The demo page, cold, in Chromium: until its first text field takes a character, from an edit to the new total, and
// the memory it holds. "Slow" is a processor four times slower and Fast 3G (562.5 ms round trip, 180 kB/s).
import { loadavg } from "node:os";
import { launch, open, url } from "../browser/harness.mjs";
import { answerAll, edits, probe } from "./probe.mjs";

const LOADS = Number(process.env.SPRANG_LOADS ?? 7);
const SLOW = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const MIB = 1024 * 1024;
const browser = await launch();

async function load(slow) {
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
    await page.goto(url(), { waitUntil: "commit" });
    await page.waitForFunction(() => window.measured.interactive, null, { timeout: 120_000 });
    const { interactive, seen } = await page.evaluate(() => window.measured);
    await page.waitForLoadState("networkidle", { timeout: 120_000 });
    if (!(await page.evaluate(answerAll))) throw new Error("every question was answered, and there is no total");
    const edit = await page.evaluate(edits, 9);
    await devtools.send("HeapProfiler.enable");
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => [...window.measured.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
    return { seen, interactive, edit, heap: usedSize / MIB, wasm: wasm / MIB };
  } finally {
    await close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
console.log(`\nChromium ${browser.version()}; the machine's load average before: ${loadavg()[0].toFixed(1)} (figures of a busy machine say little)`);
console.log(`\n| demo page, median of ${LOADS} cold loads | field seen ms | interactive ms | edit to new total ms | JS heap MiB | wasm memory MiB |`);
console.log("| --- | --: | --: | --: | --: | --: |");
try {
  await load(false); // not counted: the browser itself warms up
  for (const slow of [false, true]) {
    const loads = [];
    for (let count = 0; count < LOADS; count += 1) loads.push(await load(slow));
    const figure = (key, digits) => median(loads.map((one) => one[key])).toFixed(digits);
    console.log(`| ${slow ? "slow" : "as it is"} | ${figure("seen", 0)} | ${figure("interactive", 0)} | ${figure("edit", 1)} | ${figure("heap", 1)} | ${figure("wasm", 1)} |`);
  }
} finally {
  await browser.close();
}
