// What an organisation adds, what several departments share, and what is followed up after signing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { act, at, bench, go, sound, value, workbench } from "./bench.mjs";
import { axe, picture } from "./harness.mjs";

const list = (page, place) => page.locator(`${bench} [data-action=add-row][data-list='${place}']`);

test("an organisation's profile is honoured, and said where it is", async () => {
  const { page, complaints } = await workbench("host/profile.html");
  await sound(page);
  await page.locator(`${bench} [data-profile]`, { hasText: "Exempelstad" }).waitFor();
  assert.equal(await act(page, "open-profile").count(), 0, "the host has chosen it");
  await page.locator(`${bench} .contacts a[href='mailto:coach@example.org']`).waitFor();
  await picture(page, "workbench-profile");
  assert.deepEqual(await axe(page), []);
  // Guidance at the field that it is about.
  await go(page, "problem");
  await page.locator(`${bench} .guidance`, { hasText: "Skriv vilken stadsdel det gäller." }).waitFor();
  // A goal is taken over with the goals above it.
  await page.locator(`${bench} .measure [data-action=open]`).first().click();
  await act(page, "take-goal").first().selectOption("n-1");
  await page.locator(`${bench} .goal-row`, { hasText: "En grön stad" }).waitFor();
  assert.deepEqual((await value(page)).problem.goals.map(({ id }) => id).sort(), ["kf-1", "n-1"]);
  await page.locator(`${bench} .goal-row`, { hasText: "Fler träd som överlever" }).waitFor();
  await picture(page, "workbench-goals");
  // What must stand is shown where criteria are added, and the checks ask for it.
  await go(page, "criteria");
  await page.locator(`${bench} .mandatory`, { hasText: "Minst 10 procent." }).waitFor();
  await act(page, "add-mandatory").click();
  await page.locator(`${bench} .fill`).waitFor();
  await picture(page, "workbench-mandatory");
  await go(page, "check");
  await page.locator(`${bench} .finding[data-rule]`, { hasText: /Exempelstad/ }).first().waitFor();
  await go(page, "route");
  await page.locator(`${bench} th`, { hasText: "Direktupphandling hos oss" }).first().waitFor();
  assert.deepEqual(complaints, []);
});

test("whoever opens a profile has it the next time too; one with faults is told and not used", async () => {
  const { page } = await workbench();
  const text = await readFile(new URL("./host/profile.json", import.meta.url), "utf8");
  const pick = (text) => act(page, "open-profile").setInputFiles({ name: "profile.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await pick(text);
  await page.locator(`${bench} [data-profile]`, { hasText: "Exempelstad" }).waitFor();
  await page.reload();
  await page.locator(`${bench} [data-profile]`, { hasText: "Exempelstad" }).waitFor();
  await pick(text.replace("2026-01-01", "i år"));
  await page.locator(`${bench} [part=profile] [role=alert]`).waitFor();
  assert.equal(await page.locator(`${bench} .contacts`).count(), 0);
  await act(page, "no-profile").click();
  await page.reload();
  await act(page, "open-profile").waitFor();
  assert.equal(await page.locator(`${bench} [data-profile]`).count(), 0);
});

test("what the organisation asks for is put in with one press, and the published page tells it", async () => {
  const { page, complaints } = await workbench("workbench.html?case=home-care");
  await sound(page);
  const profile = JSON.parse(await readFile(new URL("./host/profile.json", import.meta.url), "utf8"));
  Object.assign(profile.mandatory[0], {
    numbers: { worst: "300", best: "120", deduction: "10000" }, words: { unit: { sv: "kilometer", en: "kilometre" } },
  });
  profile.mandatory.push({ criterion: "noise", because: { sv: "Bullermålet gäller.", en: "The noise goal holds." } });
  const file = { name: "profile.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(profile)) };
  await act(page, "open-profile").setInputFiles(file);
  await page.locator(`${bench} [data-profile]`, { hasText: "Exempelstad" }).waitFor();
  const points = ({ lots: [{ criteria }] }) => Object.fromEntries(criteria.map(({ id, weight }) => [id, weight?.points]));
  const before = points(await value(page));
  await go(page, "criteria");
  await act(page, "add-all-mandatory").click();
  await page.locator(`${bench} .mandatory-row.there`, { hasText: "Klimat" }).waitFor();
  // What only the buyer knows is asked for, not made up.
  await page.locator(`${bench} .mandatory [role=alert]`, { hasText: "är inte ifyllt" }).waitFor();
  await picture(page, "workbench-mandatory-in");
  assert.deepEqual(await axe(page), []);
  const after = points(await value(page));
  assert.equal(after.climate, "10");
  assert.equal(Number(after.price), Number(before.price) - 10, "its weight is taken from the price");
  await go(page, "publish");
  await page.locator(`${bench} .as-read summary`).click();
  await page.locator(`${bench} .paper`, { hasText: "Klimatmålet gäller alla köp." }).waitFor();
  await page.locator(`${bench} .paper`, { hasText: "Exempelstad, version 3" }).waitFor();
  assert.deepEqual(complaints, []);
});

test("several departments share a need: each has its figures, and what they have together is worked out", async () => {
  const { page } = await workbench("workbench.html?case=street-trees");
  await sound(page);
  await go(page, "problem");
  const measure = (await value(page)).problem.measures[0].id;
  for (const [index, name, concerns, baseline] of [[0, "Norra stadsdelen", "300", "60"], [1, "Södra stadsdelen", "100", "80"]]) {
    const place = `/problem/departments/${index}`;
    await list(page, "/problem/departments").click();
    await at(page, `${place}/name`).fill(name);
    await at(page, `${place}/need`).fill("Träden dör.");
    await page.locator(`${bench} [data-at='${place}'] [data-measure='${measure}']`).click();
    await at(page, `${place}/figures/0/concerns`).fill(concerns);
    await page.locator(`${bench} [data-action=add-part][data-at='${place}/figures/0/baseline']`).click();
    await at(page, `${place}/figures/0/baseline/value`).fill(baseline);
    await at(page, `${place}/figures/0/baseline/date`).fill("2026-09-30");
  }
  await page.locator(`${bench} .measure [data-action=open]`).first().click();
  await at(page, "/problem/measures/0/together").selectOption("mean");
  await sound(page);
  // 300 at 60 and 100 at 80 are 65 in the mean.
  await page.locator(`${bench} .small-table td`, { hasText: /^65 / }).waitFor();
  assert.deepEqual(await axe(page), []);
  await picture(page, "workbench-departments");
});

test("after signing: stages, notes, promises and what came of them", async () => {
  const { page } = await workbench("workbench.html?case=street-trees");
  await sound(page);
  await go(page, "follow-up");
  await page.locator(`${bench} .promise`).first().waitFor();
  await page.locator(`${bench} [data-stage=signed]`).click();
  const { journey } = await value(page);
  const signed = journey.stages.findIndex(({ stage }) => stage === "signed");
  await page.locator(`${bench} [data-at='/journey/stages/${signed}'] summary`).click();
  await at(page, `/journey/stages/${signed}/by`).fill("Upphandlare");
  const notes = (journey.notes ?? []).length;
  await list(page, "/journey/notes").click();
  await at(page, `/journey/notes/${notes}/with`).fill("Tre plantskolor");
  await at(page, `/journey/notes/${notes}/text`).fill("Ettårig garanti är vanlig.");
  const outcomes = (journey.outcomes ?? []).length;
  await list(page, "/journey/outcomes").click();
  await at(page, `/journey/outcomes/${outcomes}/value`).fill("85");
  await sound(page);
  await page.locator(`${bench} .small-table`, { hasText: "85" }).first().waitFor();
  assert.deepEqual(await axe(page), []);
  await picture(page, "workbench-follow-up");
  // From a promise to where it is written, and back by undo.
  await act(page, "go-to-promise").first().click();
  await page.locator(`${bench} .page.criteria`).waitFor();
  const before = await value(page);
  assert.equal(before.journey.notes[notes].with, "Tre plantskolor");
  await page.locator(`${bench} [data-action=to-tasks]`).click();
  await page.locator(`${bench} .task [data-page=follow-up]`).waitFor();
});

test("what documents can say can be edited: costs, limits, shortlists, low prices, reasons", async () => {
  const { page } = await workbench();
  await go(page, "about");
  await at(page, "/title").fill("Belysning");
  await at(page, "/id").fill("belysning-1");
  await at(page, "/buyer/name").fill("Exempelstad");
  await act(page, "add-lot").click();
  await at(page, "/lots/0/title").fill("Norr");
  await at(page, "/lots/1/title").fill("Söder");
  await page.locator(`${bench} [data-action=add-part][data-at='/lotLimits']`).click();
  await page.locator(`${bench} [data-action=order-down]`).first().click();
  assert.deepEqual((await value(page)).lotLimits, { mostWon: "1", order: ["lot-2", "lot-1"] });
  await at(page, "/lotLimits/rule").selectOption("own-order");
  assert.equal((await value(page)).lotLimits.rule, "own-order");
  await picture(page, "workbench-lot-limits");
  await go(page, "criteria");
  await act(page, "open").first().click();
  await page.locator(`${bench} .more summary`).click();
  const costs = "/lots/0/criteria/0/costs";
  await list(page, costs).click();
  await at(page, `${costs}/0/counts`).selectOption("each");
  await at(page, `${costs}/0/counts/unit`).fill("kilowattimmar");
  await at(page, `${costs}/0/counts/price`).fill("1,45");
  await at(page, `${costs}/0/when`).selectOption("yearly");
  await at(page, `${costs}/0/when/to`).fill("10");
  await at(page, "/lots/0/criteria/0/discountRate").fill("0,035");
  await list(page, "/lots/0/criteria/0/lowPrice").click();
  await at(page, "/lots/0/criteria/0/lowPrice/0/share").fill("0,3");
  await picture(page, "workbench-costs");
  assert.deepEqual(await axe(page), []);
  const [price] = (await value(page)).lots[0].criteria;
  assert.deepEqual(price.costs[0].counts, { kind: "each", unit: { sv: "kilowattimmar", en: "" }, price: "1.45" });
  assert.deepEqual(price.costs[0].when, { kind: "yearly", from: "1", to: "10" });
  assert.deepEqual([price.discountRate, price.lowPrice], ["0.035", [{ against: "mean-of-others", share: "0.3" }]]);
  await act(page, "add-criterion").click();
  const quality = "/lots/0/criteria/1";
  await at(page, `${quality}/scale`).selectOption("judged");
  await at(page, `${quality}/scale/reasonsRequired`).check();
  await page.locator(`${bench} .criterion.quality .more summary`).first().click();
  await page.locator(`${bench} [data-action=add-part][data-at='${quality}/mostPass']`).click();
  await at(page, `${quality}/mostPass/count`).fill("5");
  await at(page, `${quality}/bestGets`).fill("10");
  const made = (await value(page)).lots[0].criteria[1];
  assert.deepEqual([made.scale.reasonsRequired, made.mostPass, made.bestGets], [true, { count: "5", tied: "all-pass" }, "10"]);
  await picture(page, "workbench-conditions");
});
