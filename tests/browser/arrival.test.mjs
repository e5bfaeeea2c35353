// Nothing moves under the hand: what the rules say has its place before they say it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bench, go } from "./bench.mjs";
import { open, url } from "./harness.mjs";

/** Opens a page with its rules held back until they are let go. */
async function heldBack(path, size) {
  const opened = await open(size);
  let letGo;
  const wanted = new Promise((done) => (letGo = done));
  await opened.page.route("**/sprang_rules_bg.wasm", async (route) => {
    await wanted;
    await route.continue();
  });
  await opened.page.goto(url(path));
  await opened.page.locator("sprang-workbench button, sprang-criteria button").first().waitFor();
  return { ...opened, letGo };
}

/** Tells from now on what moves by itself; what a click moves, and what comes within half a second of one, is left out. */
async function watch(page) {
  await page.waitForTimeout(700);
  await page.evaluate(() => {
    window.moved = [];
    const words = ({ node, previousRect, currentRect }) => `${node?.className || node?.nodeName} from ${previousRect.y} to ${currentRect.y}`;
    new PerformanceObserver((list) => window.moved.push(...list.getEntries().flatMap(({ sources }) => sources.map(words)))).observe({ type: "layout-shift" });
  });
}

for (const size of [{ width: 1280, height: 900 }, { width: 360, height: 780 }]) {
  test(`the list of tasks, the check and the page to publish from stand still when the rules come (${size.width} px)`, async () => {
    for (const place of ["tasks", "route", "check", "publish"]) {
      const { page, letGo, close } = await heldBack("workbench.html?case=dementia-care", size);
      if (place === "tasks") {
        const back = page.locator(`${bench} [data-action=to-tasks]`);
        if (await back.count()) await back.click();
        await page.locator(`${bench} .page.tasks`).waitFor();
      } else {
        await go(page, place);
      }
      await watch(page);
      letGo();
      await page.waitForFunction(() => document.querySelector("sprang-workbench").isChecked);
      // Findings and what comes next follow the faults.
      const come = { tasks: ".next-step", route: ".asked", check: ".finding, .all-well", publish: "[data-fingerprint]" }[place];
      await page.locator(`${bench} ${come}`).first().waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(await page.evaluate(() => window.moved), [], place);
      await close();
    }
  });

  test(`what is told beside a weight moves no row (${size.width} px)`, async () => {
    const { page, letGo } = await heldBack("bench/?criteria=8", size);
    letGo();
    await page.waitForFunction(() => document.querySelector("sprang-criteria").isChecked);
    const rows = () => page.locator("sprang-criteria .rows > .criterion").evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    const field = page.locator("sprang-criteria .row-weight input").nth(2);
    const before = await rows();
    await field.fill("ungefär tre");
    const told = page.locator("sprang-criteria .row-weight .fault");
    await told.waitFor();
    assert.deepEqual(await rows(), before);
    // While one is there it is read in full, and not cut off by its row.
    const seen = await told.evaluate((told) => {
      told.scrollIntoView({ block: "center" });
      const { x, y, width, height } = told.getBoundingClientRect();
      const root = told.getRootNode();
      return height > 20 && told.contains(root.elementFromPoint(x + width / 2, y + height - 8));
    });
    assert.ok(seen, "the words are seen whole");
    await page.locator("sprang-criteria .row-name").nth(5).focus();
    assert.deepEqual(await rows(), before);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const described = await field.evaluate((field) => field.getRootNode().getElementById(field.getAttribute("aria-describedby").split(" ").at(-1))?.textContent);
    assert.match(described, /tal/);
  });
}
