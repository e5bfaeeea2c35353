import { open, url } from "/work/w7a/tests/browser/harness.mjs";
import { workbench, go, act, bench, sound } from "/work/w7a/tests/browser/bench.mjs";
const out = process.argv[2]; const pages = (process.argv[3] ?? "tasks,about,problem,route,criteria,model,check,publish,follow-up").split(",");
const which = (process.argv[4] ?? "1280l,360l,1280d,360d").split(",");
const kase = process.argv[5] ?? "?case=street-trees";
for (const w of which) {
  const width = Number.parseInt(w); const dark = w.endsWith("d");
  const { page, close, complaints } = await workbench(`workbench.html${kase}`, { width, dark });
  if (kase) await sound(page);
  for (const p of pages) {
    if (p !== "tasks") await go(page, p);
    if (p === "criteria" && await page.locator(`${bench} .criterion.quality [data-action=open]`).count()) await page.locator(`${bench} .criterion.quality [data-action=open]`).first().click();
    if (p === "model") await page.locator("sprang-model [data-picture]").first().waitFor({ timeout: 60000 }).catch(() => {});
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${out}/${p}-${w}.png`, fullPage: true });
  }
  if (complaints.length) console.log(w, complaints.slice(0, 5));
  await close();
}
process.exit(0);
