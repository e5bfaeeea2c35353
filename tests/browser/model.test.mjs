// The award model chosen by what one wants, with the keyboard alone; what it does follows the slider; two models side by
// side; the report on the page and on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, becomes, open, picture, tooWide, url } from "./harness.mjs";

const model = "sprang-model";
const report = "sprang-report";

async function choosing(options = {}) {
  const opened = await open(options);
  await opened.page.goto(url(`model${options.english ? "-en" : ""}.html?case=${options.case ?? "street-trees"}`));
  await opened.page.locator(`${model} [data-picture]`).first().waitFor({ timeout: 30000 });
  return opened;
}

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((selector) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(selector) ?? false;
    }, selector);
    if (there) return;
  }
  assert.fail(`no way by Tab to ${selector}`);
}

test("a model is chosen by what one wants, with the keyboard alone, and the choice can be undone", async () => {
  const { page, complaints } = await choosing();
  const before = await page.evaluate(() => document.querySelector("sprang-model").value);
  await tabTo(page, "input[name=wish]");
  // Arrows walk through the wishes; the budget stands next to what the document has.
  await page.keyboard.press("ArrowDown");
  await page.locator(`${model} [data-slider=budget]`).waitFor();
  await tabTo(page, "[data-slider=budget]");
  await page.keyboard.press("ArrowRight");
  // Pressed once, and at once: whatever answers come meanwhile, the press counts and the focus stays.
  await tabTo(page, "[data-action=use]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => JSON.parse(document.querySelector("sprang-model").value).lots[0].award.model === "FBS");
  const lot = await page.evaluate(() => JSON.parse(document.querySelector("sprang-model").value).lots[0]);
  const weights = lot.criteria.flatMap(({ criteria, ...own }) => criteria ?? [own]).filter(({ kind }) => kind === "quality").map(({ weight }) => Number(weight.points));
  assert.equal(Math.round(weights.reduce((sum, one) => sum + one, 0) * 100), 10000);
  await page.waitForFunction(() => document.querySelector("sprang-model").shadowRoot.activeElement?.dataset.action === "undo");
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector("sprang-model").value === before, before);
  assert.deepEqual(complaints, []);
});

test("what the model does follows the slider, and the table behind a picture can be read", async () => {
  const { page } = await choosing();
  const lines = page.locator(`${model} [data-picture=plane] .inside polyline`);
  await lines.first().waitFor();
  const drawn = () => lines.evaluateAll((all) => all.map((line) => line.getAttribute("points")).join());
  const before = await drawn();
  const slider = page.locator(`${model} [data-slider=worth]`);
  await slider.focus();
  await page.keyboard.press("Home");
  await page.waitForFunction(
    (before) => [...document.querySelector("sprang-model").shadowRoot.querySelectorAll("[data-picture=plane] .inside polyline")].map((line) => line.getAttribute("points")).join() !== before,
    before,
    { timeout: 20000 },
  );
  const behind = page.locator(`${model} [data-picture=plane] .behind`).first();
  await behind.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.ok((await behind.locator("tbody tr").count()) >= 2);
});

test("two models side by side on the same bids", async () => {
  const { page } = await choosing();
  await page.locator(`${model} #against`).selectOption("lowest-gets-most");
  const table = page.locator(`${model} .side-table`);
  await table.waitFor({ timeout: 20000 });
  assert.ok((await table.locator("tbody tr").count()) >= 2);
  assert.match(await page.locator(`${model} .compared`).innerText(), /anbud hamnar på/);
  await table.locator("details summary").first().click();
  assert.ok((await table.locator(".step-node").first().innerText()).length > 10);
  assert.deepEqual(await axe(page), []);
  await picture(page, "model-compared");
});

test("choosing, narrow and dark, in English, without anything to scroll sideways", async () => {
  const { page, complaints } = await choosing({ width: 360, dark: true, english: true, case: "dementia-care" });
  assert.ok((await tooWide(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  await picture(page, "model");
  assert.deepEqual(complaints, []);
});

test("the report says how firm the result is, and prints with every step", async () => {
  const { page, complaints } = await open();
  await page.goto(url("report.html?case=raa-2012-archaeology"));
  await page.locator(`${report} .firm dd`).first().waitFor({ timeout: 30000 });
  await page.locator(`${report} [data-picture]`).first().waitFor();
  assert.match(await page.locator(`${report} .proposed`).innerText(), /föreslås vinna/);
  assert.match(await page.locator(`${report} code`).innerText(), /[0-9a-f]{64}/);
  assert.deepEqual(await axe(page), []);
  await picture(page, "report");
  await becomes(page, { width: 360, dark: true });
  assert.ok((await tooWide(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  await becomes(page, {});
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(`${report} .step-sentence`).first().isVisible(), "on paper all steps stand open");
  assert.ok(await page.locator(`${report} [data-action=print]`).isHidden());
  assert.deepEqual(complaints, []);
});
