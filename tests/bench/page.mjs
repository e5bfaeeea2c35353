// The demo page, cold, in Chromium: until its first text field takes a character, from an edit to the new total, and
// the memory it holds. "Slow" is a processor four times slower and Fast 3G (562.5 ms round trip, 180 kB/s).
import { open } from "../browser/harness.mjs";

const LOADS = Number(process.env.SPRANG_LOADS ?? 7);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function load(slow) {
  const { page, close } = await open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (slow) {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375,
    });
  }
  const started = performance.now();
  await page.goto(process.env.SPRANG_URL, { waitUntil: "commit" });
  const price = page.locator("sprang-preview [data-field='/price']").first();
  await price.waitFor({ timeout: 120_000 });
  await price.focus();
  await page.keyboard.insertText("1");
  await page.waitForFunction(() => document.querySelector("sprang-preview").shadowRoot.querySelector("[data-field='/price']").value.includes("1"));
  const interactive = performance.now() - started;

  // In the page, so that the way from here to the browser is not measured.
  const edit = await page.evaluate(async () => {
    const root = document.querySelector("sprang-preview").shadowRoot;
    const field = root.querySelector("[data-field='/price']");
    const total = () => root.querySelector("[data-total]").textContent;
    const times = [];
    for (let round = 0; round < 9; round += 1) {
      const before = total();
      const started = performance.now();
      field.value = String(1_500_000 + round * 10_000);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      while (total() === before && performance.now() - started < 2000) await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[4];
  });
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  await close();
  return { interactive, edit, heap: usedSize / 1024 / 1024 };
}

console.log(`\n| demo page, median of ${LOADS} cold loads | interactive ms | edit to new total ms | JS heap MiB |\n| --- | --: | --: | --: |`);
for (const slow of [false, true]) {
  const loads = [];
  for (let count = 0; count < LOADS; count += 1) loads.push(await load(slow));
  const figure = (key, digits) => median(loads.map((one) => one[key])).toFixed(digits);
  console.log(`| ${slow ? "slow" : "as it is"} | ${figure("interactive", 0)} | ${figure("edit", 1)} | ${figure("heap", 1)} |`);
}
