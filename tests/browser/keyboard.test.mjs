// A whole procurement by keyboard alone: from an empty page to a published file without findings, as someone does it who has
// never been here.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { bench, sound, value, workbench } from "./bench.mjs";
import { picture } from "./harness.mjs";

/** What has the focus, down through every shadow root. */
const focused = (page, selector) =>
  page.evaluate((selector) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.matches(selector) ?? false;
  }, selector);

/** Presses Tab (or Shift+Tab) until the focus is on something that matches. */
async function tabTo(page, selector, key = "Tab") {
  for (let pressed = 0; pressed < 250; pressed += 1) {
    await page.keyboard.press(key);
    if (await focused(page, selector)) return;
  }
  assert.fail(`no way by ${key} to ${selector}`);
}

async function type(page, place, text) {
  await tabTo(page, `[data-field='${place}']`);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  const there = await page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return { place: focused?.dataset.field, value: focused?.value };
  });
  assert.deepEqual(there, { place, value: text });
}

async function press(page, selector, key = "Enter") {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** To a page of the workbench, by the list of tasks. */
async function to(page, place) {
  if ((await page.locator(`${bench} .page.tasks`).count()) === 0) {
    await tabTo(page, "[data-action=to-tasks]", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(`${bench} .page.tasks`).waitFor();
  }
  await press(page, `[data-action=to-page][data-page=${place}]`);
  await page.locator(`${bench} .page.${place}`).waitFor();
  // The new page's heading is read first.
  await page.waitForFunction(() => document.querySelector("sprang-workbench").shadowRoot.activeElement?.dataset.heading !== undefined);
}

test("from an empty page to a published file without findings, by keyboard alone", async () => {
  const { page, complaints } = await workbench();
  await to(page, "about");
  await type(page, "/title", "Gatuträd som överlever");
  await type(page, "/id", "gatutrad-2027");
  await type(page, "/buyer/name", "Exempelstad");
  await type(page, "/lots/0/title", "Plantering och skötsel");

  await to(page, "problem");
  await type(page, "/problem/summary", "Nästan tre av tio nyplanterade gatuträd dör inom fem år.");
  await press(page, "[data-action=add-text][data-list='/problem/affected']");
  await type(page, "/problem/affected/0", "40 000 boende längs gator utan skugga.");
  await type(page, "/problem/outcome", "De flesta nya träd lever och ger skugga efter fem år.");
  await press(page, "[data-action=add-measure]");
  await type(page, "/problem/measures/0/what", "Andel träd som lever efter fem år");
  await type(page, "/problem/measures/0/unit", "procent");
  await type(page, "/problem/measures/0/method", "Stadens trädregister, varje september.");
  // The parts of a day stand in the order of the browser's own language, here month, day and year.
  for (const [part, number, day] of [["baseline", "71", "09302026"], ["target", "92", "09302032"]]) {
    await press(page, `[data-action=add-part][data-at='/problem/measures/0/${part}']`);
    // The button is gone: whoever pressed it stands in what it added.
    await page.waitForFunction((part) => document.querySelector("sprang-workbench").shadowRoot.activeElement?.matches(`fieldset[data-at='/problem/measures/0/${part}']`), part);
    await type(page, `/problem/measures/0/${part}/value`, number);
    await tabTo(page, `[data-field='/problem/measures/0/${part}/date']`);
    await page.keyboard.type(day);
    await type(page, `/problem/measures/0/${part}/source`, "Stadens trädregister 2026.");
  }
  assert.equal((await value(page)).problem.measures[0].target.date, "2032-09-30");

  // Two questions that the shorter form leaves out stand in the form for everything.
  await tabTo(page, "#form", "Shift+Tab");
  await page.keyboard.press("End");
  await page.locator(`${bench} [data-field='/problem/spread']`).waitFor();
  await press(page, "[data-action=add-text][data-list='/problem/tried']");
  await type(page, "/problem/tried/0", "Skelettjord på två gator 2022: nio av tio träd lever.");
  await type(page, "/problem/spread", "Grannkommunerna får mätserien varje år.");

  await to(page, "criteria");
  await press(page, "[data-action=open-catalogue]");
  await tabTo(page, "[data-action=catalogue-words]");
  await page.keyboard.type("resultat mål nytta");
  await page.locator(`${bench} [data-entry=outcome]`).waitFor();
  await press(page, "[data-entry=outcome]");
  await tabTo(page, "[data-action=take-measure]");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "[data-parameter=deduction]");
  await page.keyboard.type("10 000");
  await press(page, "[data-action=add-entry]");
  await page.locator(`${bench} .criterion .name`, { hasText: "Effekt mot nuläget" }).waitFor();
  // The page says that the weights are too many now; the price gives way.
  const [effect] = (await value(page)).lots[0].criteria;
  await type(page, "/lots/0/criteria/1/weight/points", String(100 - Number(effect.weight.points)));
  await sound(page);

  await to(page, "model");
  await page.locator("sprang-model [data-picture]").first().waitFor({ timeout: 30_000 });
  await tabTo(page, "#estimate");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("4 000 000");
  await page.keyboard.press("Tab");
  await tabTo(page, "input[name=wish]");
  // The focus is on the wish that the document has; above it stands the one that lets quality cost more.
  for (let up = 0; up < 3; up += 1) await page.keyboard.press("ArrowUp");
  await page.locator("sprang-model [data-action=use]").waitFor({ timeout: 20_000 });
  await picture(page, "keyboard-model");
  await press(page, "[data-action=use]");
  await page.waitForFunction(() => document.querySelector("sprang-workbench").shadowRoot.querySelector("sprang-model")?.shadowRoot.activeElement?.dataset.action === "undo");
  await sound(page);

  await to(page, "check");
  await page.locator(`${bench} .all-well, ${bench} .finding`).first().waitFor();
  const findings = await page.locator(`${bench} .finding .finding-message`).allTextContents();
  await picture(page, "keyboard-check");
  assert.deepEqual(findings, [], "finding-free");

  await to(page, "publish");
  await page.locator(`${bench} [data-fingerprint]`).waitFor();
  const waiting = page.waitForEvent("download");
  await press(page, "[data-action=publish-html]");
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "gatutrad-2027.html");
  assert.match(await readFile(await download.path(), "utf8"), /Effekt mot nuläget/);
  assert.deepEqual(complaints, []);
});

test("departments that share a need, and what comes after signing, by keyboard alone", async () => {
  const { page, complaints } = await workbench("workbench.html?case=street-trees");
  await to(page, "problem");
  const measure = (await value(page)).problem.measures[0].id;
  await press(page, "[data-action=add-row][data-list='/problem/departments']");
  await type(page, "/problem/departments/0/name", "Norra stadsdelen");
  await type(page, "/problem/departments/0/need", "Träden dör.");
  await press(page, `[data-at='/problem/departments/0'] [data-measure='${measure}']`);
  await type(page, "/problem/departments/0/figures/0/concerns", "300");
  assert.equal((await value(page)).problem.departments[0].figures[0].concerns, "300");

  await to(page, "follow-up");
  await press(page, "[data-action=reach-stage][data-stage=signed]");
  const stages = (await value(page)).journey.stages;
  const signed = stages.findIndex(({ stage }) => stage === "signed");
  await press(page, `[data-at='/journey/stages/${signed}'] summary`);
  await type(page, `/journey/stages/${signed}/by`, "Upphandlare");
  await press(page, "[data-action=add-row][data-list='/journey/notes']");
  const note = (await value(page)).journey.notes.length - 1;
  await type(page, `/journey/notes/${note}/text`, "Ettårig garanti är vanlig.");
  const { journey } = await value(page);
  assert.equal(journey.stages[signed].by, "Upphandlare");
  assert.equal(journey.notes[note].text.sv, "Ettårig garanti är vanlig.");
  // All of it can be taken back.
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !JSON.parse(document.querySelector("sprang-workbench").value).problem.departments?.length);
  assert.deepEqual(complaints, []);
});

test("on a machine eight times slower no key is lost: what was drawn before it takes none back", async () => {
  const { page, complaints } = await workbench("workbench.html?case=street-trees");
  await to(page, "problem");
  const measure = (await value(page)).problem.measures[0].id;
  await press(page, "[data-action=add-row][data-list='/problem/departments']");
  await type(page, "/problem/departments/0/name", "Norra");
  await press(page, `[data-at='/problem/departments/0'] [data-measure='${measure}']`);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  const name = "Norra stadsdelens förvaltning för skötsel av gator, parker och träd";
  for (const number of ["300", "12 450"]) {
    await type(page, "/problem/departments/0/figures/0/concerns", number);
    await page.locator(`${bench} [data-field='/problem/departments/0/name']`).focus();
    await page.keyboard.press("Shift+Tab");
    await type(page, "/problem/departments/0/name", `${name} ${number}`);
    await page.keyboard.press("Tab");
  }
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const [department] = (await value(page)).problem.departments;
  assert.equal(department.name.sv ?? department.name, `${name} 12 450`);
  assert.equal(department.figures[0].concerns, "12450");
  assert.deepEqual(complaints, []);
});
