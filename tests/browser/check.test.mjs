// Criteria are pasted in: what would not hold is told, mended and undone, with the keyboard too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./bench.mjs";
import { axe, open, picture, tooWide, url } from "./harness.mjs";

const pasted = "Städresultatet ska vara mycket bra enligt beställarens bedömning.\n\nBullret mäts enligt SS-EN ISO 3744. Lägst värde ger 5 poäng, övriga 0 poäng. Protokoll lämnas varje år.";

async function ready(options) {
  const { page, complaints } = await open(options);
  await page.goto(url(options?.english ? "check-en.html" : "check.html"));
  await page.locator("sprang-check textarea").waitFor();
  return { page, complaints };
}

test("pasted criteria are read at once, and each finding leads to its source", async () => {
  const { page, complaints } = await ready();
  await page.locator("sprang-check textarea").fill(pasted);
  const findings = page.locator("sprang-check .finding");
  await findings.first().waitFor();
  const rules = await findings.evaluateAll((all) => all.map((one) => one.dataset.rule));
  for (const rule of ["SPR101", "SPR106", "SPR304"]) assert.ok(rules.includes(rule), rules.join());
  assert.match(await page.locator("sprang-check [role=status]").innerText(), /anmärkningar: \d+ fel/);
  assert.deepEqual(await axe(page), []);
  await picture(page, "check");
  const source = page.locator("sprang-check .finding[data-rule=SPR106] a");
  await page.goto(await source.evaluate((link) => link.href));
  assert.match(await page.locator("main").innerText(), /SPR106/);
  assert.deepEqual(complaints, []);
});

test("a fix changes the text, and can be undone", async () => {
  const { page } = await ready();
  const text = page.locator("sprang-check textarea");
  await text.fill(pasted);
  const mend = page.locator("sprang-check .finding[data-rule=SPR304] [data-action=mend]").first();
  await mend.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("sprang-check").value.includes("likvärdig"));
  assert.equal(await page.locator("sprang-check .finding[data-rule=SPR304]").count(), 0);
  await page.locator("sprang-check [data-action=undo]").click();
  await page.waitForFunction((start) => document.querySelector("sprang-check").value === start, pasted);
  assert.equal(await text.inputValue(), pasted);
});

test("a finding shows its words in the text, by the keyboard alone", async () => {
  const { page } = await ready();
  await page.locator("sprang-check textarea").fill(pasted);
  const show = page.locator("sprang-check .finding[data-rule=SPR106] [data-action=show]");
  await show.focus();
  await page.keyboard.press("Enter");
  const selected = await page.locator("sprang-check textarea").evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, "enligt beställarens bedömning");
});

test("what is pasted is said to be a requirement, by the keyboard: what is of criteria alone is gone, and a make is still told", async () => {
  const { page, complaints } = await ready();
  const text = page.locator("sprang-check textarea");
  const rules = () => page.locator("sprang-check .finding").evaluateAll((all) => all.map((one) => one.dataset.rule));
  const kind = () => page.evaluate(() => document.querySelector("sprang-check").kind);
  const told = page.evaluate(() => new Promise((done) => document.addEventListener("sprang-change", ({ target }) => target.kind !== "criterion" && done(target.kind))));
  await text.fill("Sågen ska vara en STIHL MS 500i. Kedjan ska bytas inom 5 dagar, vilket visas i serviceloggen.");
  await until(async () => { const all = await rules(); return ["SPR117", "SPR202", "SPR401"].every((rule) => all.includes(rule)); }, "a criterion owes points");
  await text.focus();
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.querySelector("sprang-check").shadowRoot.activeElement.value), "criterion");
  await page.keyboard.press("ArrowRight");
  await until(async () => (await rules()).join() === "SPR401", "only the make is told");
  assert.equal(await told, "requirement");
  assert.equal(await page.locator("sprang-check").getByRole("radio", { name: "Krav", checked: true }).count(), 1);
  assert.equal(await page.locator("sprang-check").getByRole("textbox", { name: "Klistra in krav" }).count(), 1);
  // It lasts while one types, and where the element is put somewhere else; a reset goes back.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Svärdet ska vara vasst.");
  assert.equal(await kind(), "requirement");
  assert.ok(!(await rules()).includes("SPR202"));
  await picture(page, "check-requirement");
  await page.evaluate(async () => {
    const check = document.querySelector("sprang-check");
    const place = check.parentNode;
    check.remove();
    await new Promise((done) => setTimeout(done, 50));
    place.append(check);
  });
  await page.locator("sprang-check .finding").first().waitFor();
  assert.equal(await page.locator("sprang-check").getByRole("radio", { name: "Krav", checked: true }).count(), 1);
  await page.evaluate(() => document.querySelector("sprang-check").setAttribute("kind", "need"));
  assert.equal(await kind(), "need");
  await page.locator("sprang-check").getByRole("radio", { name: "Kriterier" }).check();
  assert.equal(await kind(), "criterion");
  await page.evaluate(() => document.querySelector("sprang-check").reset());
  assert.equal(await kind(), "need");
  assert.deepEqual(complaints, []);
});

test("on a narrow dark screen, in English, with the page's own example", async () => {
  const { page, complaints } = await ready({ width: 360, dark: true, english: true });
  await page.locator("[data-example]").click();
  await page.locator("sprang-check .finding").first().waitFor();
  // The longest names of what a text may be stand beside each other.
  const tops = await page.locator("sprang-check .kind").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.equal(new Set(tops).size, 1);
  assert.ok((await tooWide(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(complaints, []);
});

test("in the editor a finding stands beside its field as one types, and its fix is an edit", async () => {
  const { page } = await open();
  await page.goto(url("?case=street-trees"));
  await page.locator("sprang-criteria .criterion").first().waitFor();
  await page.locator("sprang-criteria [data-action=open]").nth(1).click();
  const field = page.locator('sprang-criteria textarea[data-field$="/description"]').first();
  await field.fill("Ljudet mäts enligt SS-EN ISO 3744 på ett bra sätt.");
  const note = page.locator("sprang-criteria .note");
  await note.first().waitFor();
  assert.ok((await note.evaluateAll((all) => all.map((one) => one.dataset.rule))).includes("SPR304"));
  await note.first().locator("summary").click();
  assert.deepEqual(await axe(page), []);
  await picture(page, "criteria-findings");
  await page.locator("sprang-criteria .note[data-rule=SPR304] [data-action=mend]").click();
  await until(async () => /likvärdig/.test(await field.inputValue()), "the fix is in the text");
});
