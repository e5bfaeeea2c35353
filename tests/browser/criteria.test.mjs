// What is done with criteria and with how the winner is chosen, by keyboard: copied, split, merged; roundings and ties.
import assert from "node:assert/strict";
import { test } from "node:test";
import { act, at, bench, go, sound, value, workbench } from "./bench.mjs";

const flat = (criteria) => criteria.flatMap((one) => [one, ...flat(one.criteria ?? [])]);
const all = async (page) => flat((await value(page)).lots[0].criteria);
const exact = (criteria) => criteria.filter(({ kind }) => kind !== "group").map(({ weight }) => Number(weight.points)).reduce((sum, one) => sum + one, 0);

/** Puts the focus on what is pressed as a keyboard would reach it, and presses Enter. */
async function press(page, part) {
  await part.focus();
  await page.keyboard.press("Enter");
}

const focusedField = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector("sprang-workbench").shadowRoot;
    return activeElement?.dataset.field ?? activeElement?.dataset.at;
  });

test("a criterion is copied, split and merged by keyboard; each can be undone, and the weights stay what they were together", async () => {
  const { page, complaints } = await workbench("workbench.html?case=dementia-care");
  await go(page, "criteria");
  await sound(page);
  const before = await all(page);
  const row = page.locator(`${bench} .criterion.quality`).first();
  const name = await row.locator(".name").first().textContent();
  await press(page, row.locator("[data-action=open]").first());

  await press(page, act(page, "copy").first());
  const copied = await all(page);
  assert.equal(copied.length, before.length + 1);
  const twins = copied.filter((one) => one.name?.sv?.startsWith(name));
  assert.equal(twins.length, 2, "named after what it is a copy of");
  assert.notEqual(twins[0].id, twins[1].id);
  assert.ok((await focusedField(page))?.includes("/criteria/"), "the focus is at the copy");
  await page.keyboard.press("Control+z");
  assert.deepEqual(await all(page), before);

  const total = exact(before);
  await press(page, act(page, "split").first());
  const split = await all(page);
  assert.equal(split.length, before.length + 1);
  assert.equal(exact(split), total, "both share the weight");
  // What was one is one again, with the whole weight.
  await press(page, act(page, "merge").first());
  const merged = await all(page);
  assert.equal(merged.length, before.length);
  assert.equal(exact(merged), total);
  await act(page, "undo").click();
  await act(page, "undo").click();
  assert.deepEqual(await all(page), before);
  await sound(page);
  assert.deepEqual(complaints, []);
});

test("roundings and ties are chosen by keyboard, and what is wrong with them is told beside them", async () => {
  const { page, complaints } = await workbench("workbench.html?case=dementia-care");
  await go(page, "model");
  await press(page, page.locator(`${bench} .page.model summary`, { hasText: "Ändra modellen i detalj" }));
  await press(page, act(page, "open-model"));
  const award = async () => (await value(page)).lots[0].award;
  const before = await award();

  const round = at(page, "/lots/0/award/rounding/total");
  await round.focus();
  await round.selectOption("yes");
  const places = at(page, "/lots/0/award/rounding/total/places");
  await places.fill("2");
  assert.equal((await award()).rounding.total.places, "2");
  const mode = at(page, "/lots/0/award/rounding/total/mode");
  const modes = await mode.locator("option").evaluateAll((options) => options.map(({ value }) => value));
  await mode.focus();
  await page.keyboard.press("End");
  assert.equal((await award()).rounding.total.mode, modes.at(-1));
  // A number of decimals that cannot be is kept as it was typed, and told at its field.
  await places.fill("många");
  await page.waitForFunction(() => document.querySelector("sprang-workbench").shadowRoot.querySelector("[data-field='/lots/0/award/rounding/total/places']").getAttribute("aria-invalid") === "true");
  assert.equal(await places.inputValue(), "många");
  await places.fill("2");
  await sound(page);

  const add = act(page, "add-tie");
  await add.selectOption("draw-lots");
  const ties = () => page.locator(`${bench} .ties .tie-words`).allTextContents();
  const words = await ties();
  assert.equal(words.length, before.ties.length + 1);
  await press(page, page.locator(`${bench} [data-action=tie-up]`).last());
  const turned = await ties();
  assert.deepEqual(turned, [...words.slice(0, -2), words.at(-1), words.at(-2)]);
  assert.match(await page.locator(`${bench} .notice`).first().textContent(), /^Raden flyttades\.$/);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await ties(), words);
  await act(page, "undo").click();
  assert.deepEqual((await award()).ties, before.ties);
  assert.deepEqual(complaints, []);
});
