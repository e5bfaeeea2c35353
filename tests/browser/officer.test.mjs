// What an officer who tried the workbench stumbled over: choices that did not last, amounts that nobody had stated, and words
// that stood beside what they denied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { act, at, bench, checked, go, sound, until, value, workbench } from "./bench.mjs";
import { axe, becomes, picture, shot, tooWide } from "./harness.mjs";

const saved = (page) => page.locator(`${bench} [data-saved]`).waitFor();
const task = (page, place, state) => page.locator(`${bench} .task[data-state=${state}] [data-page=${place}]`);

/** A sound procurement whose need says little, as a page hands it in. */
async function begun(page, change = () => {}) {
  const written = await value(page);
  const text = (sv) => ({ sv });
  Object.assign(written, { id: "alarms", title: text("Trygghetslarm") });
  written.buyer.name = text("Exempelstad");
  written.problem.summary = text("Larmet hörs inte när det behövs.");
  const [lot] = written.lots;
  lot.title = text("Alla larm");
  lot.criteria[0].weight.points = "60";
  const level = (id, points, words) => ({ id, points, text: text(words) });
  const quality = (id, name, points) => ({
    kind: "quality", id, name: text(name), description: text("Tiden i minuter från larm till svar."), weight: { kind: "exact", points },
    scale: { kind: "levels", levels: [level("none", "0", "Högst tio minuter."), level("full", "5", "Högst två minuter.")] },
  });
  lot.criteria.unshift(quality("answer", "Svarstid", "15"), quality("repair", "Tid att laga", "25"));
  change(written);
  await page.evaluate((text) => (document.querySelector("sprang-workbench").procurement = text), JSON.stringify(written));
  await page.locator(`${bench} h2`, { hasText: "Trygghetslarm" }).waitFor();
  await sound(page);
}

test("a finding changes no choice: its question stands among those of the form in use, and the form lasts over a reload", async () => {
  const { page, complaints } = await workbench();
  await begun(page);
  await go(page, "problem");
  await act(page, "form").selectOption("request-for-information");
  // This form does not ask for measures, and the check does.
  assert.equal(await page.locator(`${bench} [data-at='/problem/measures']`).count(), 0);
  await go(page, "check");
  await page.locator(`${bench} .finding[data-rule=SPR702] [data-action=go-to-finding]`).click();
  await page.locator(`${bench} .page.problem .question[data-at='/problem/measures'] .besides`).waitFor();
  assert.equal(await act(page, "form").inputValue(), "request-for-information");
  assert.equal(await page.locator(`${bench} .besides`).count(), 1);
  assert.deepEqual(await axe(page), []);
  await picture(page, "officer-question-besides");
  await go(page, "problem");
  assert.equal(await page.locator(`${bench} [data-at='/problem/measures']`).count(), 0, "it goes with the page");
  await at(page, "/problem/summary").fill("Larmet hörs inte när det behövs som mest.");
  await saved(page);
  await page.reload();
  await go(page, "problem");
  await until(async () => (await act(page, "form").inputValue()) === "request-for-information", "the form is the chosen one");
  assert.deepEqual(complaints, []);
});

test("no made-up amount comes into the document: one's own is asked for, stays when a model takes the prices away, and lasts", async () => {
  const { page, complaints } = await workbench();
  await begun(page);
  await go(page, "model");
  const wish = (id) => page.locator(`${bench} sprang-model [data-intention=${id}] input`);
  await wish("quality-outweighs").waitFor({ timeout: 30_000 });
  const estimate = page.locator(`${bench} sprang-model #estimate`);
  assert.equal(await estimate.inputValue(), "", "what is made up stands in no field");
  const before = await page.evaluate(() => document.querySelector("sprang-workbench").value);
  await wish("quality-outweighs").check();
  const use = page.locator(`${bench} sprang-model [data-action=use]`);
  await use.click();
  await page.locator(`${bench} sprang-model #estimate-asked`).waitFor();
  // What is still being worked out is waited for.
  await until(async () => (await page.locator(`${bench} sprang-model [aria-busy]`).count()) === 0, "all is worked out");
  assert.equal(await page.evaluate(() => document.querySelector("sprang-workbench").value), before);
  assert.deepEqual(await axe(page), []);
  await picture(page, "officer-estimate-asked");
  await becomes(page, { width: 360, height: 780, dark: true });
  assert.ok((await tooWide(page)) <= 0);
  await becomes(page, {});
  await estimate.fill("18 000 000");
  await estimate.press("Tab");
  await page.locator(`${bench} sprang-model #estimate-asked`).waitFor({ state: "detached" });
  await use.click();
  await until(async () => (await value(page)).lots[0].award.model === "M-DED", "the model is used");
  const worth = (await value(page)).lots[0].criteria.filter(({ kind }) => kind === "quality").map(({ weight }) => Number(weight.amount));
  assert.equal(worth[0] + worth[1], 3_600_000);
  assert.ok(worth.every((one) => one % 1000 === 0), `amounts that people write: ${worth}`);
  assert.equal((await estimate.inputValue()).replace(/\D/g, ""), "18000000");
  await saved(page);
  await page.reload();
  // One comes back to the page that one was on.
  await act(page, "to-tasks").click();
  await task(page, "model", "done").waitFor();
  await go(page, "model");
  await until(async () => (await estimate.inputValue()).replace(/\D/g, "") === "18000000", "the estimate lasts");
  assert.deepEqual(complaints, []);
});

test("that a page was seen lasts over a reload", async () => {
  const { page } = await workbench();
  await begun(page, ({ lots: [{ criteria }] }) => Object.assign(criteria.at(-1).rule, { fullAt: "2000000", zeroAt: "4000000" }));
  await at(page, "/title").count();
  await task(page, "model", "preset").waitFor();
  await go(page, "model");
  await go(page, "about");
  await at(page, "/title").fill("Trygghetslarm hemma");
  await saved(page);
  await page.reload();
  // One comes back to the page that one was on.
  await act(page, "to-tasks").click();
  await task(page, "model", "done").waitFor();
});

test("how long a draft is kept changes by a press alone, is told, and does not change where the move fails", async () => {
  const { page } = await workbench();
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    let room = 1;
    Storage.prototype.setItem = function (...parts) {
      // The draft finds room in the tab's own storage; its version does not.
      if (this === sessionStorage && room-- <= 0 && !window.mended) throw new DOMException("full", "QuotaExceededError");
      return set.apply(this, parts);
    };
  });
  await go(page, "about");
  await at(page, "/title").fill("Före");
  await saved(page);
  await act(page, "to-tasks").click();
  await page.locator(`${bench} #version-name`).fill("första");
  await act(page, "keep-version").click();
  await page.locator(`${bench} [data-version]`).waitFor();
  await act(page, "keep-in-this-tab").click();
  await act(page, "download-draft").first().waitFor();
  await act(page, "keep-in-this-tab").waitFor();
  await go(page, "about");
  await at(page, "/title").fill("Efter");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("Efter")));
  await page.reload();
  await go(page, "about");
  assert.equal(await at(page, "/title").inputValue(), "Efter", "no half of a move comes before what was written after it");
  await at(page, "/title").fill("Efteråt");
  await saved(page);
  await act(page, "keep-in-this-tab").click();
  await page.locator(`${bench} .notice`, { hasText: "bara medan fliken är öppen" }).waitFor();
  await act(page, "keep-lasting").waitFor();
});

test("one criterion is open at a time and stays under the hand; what is told of a number is as wide as its row", async () => {
  const { page } = await workbench();
  await begun(page);
  await go(page, "criteria");
  const open = page.locator(`${bench} .criterion.quality [data-action=open]`);
  await open.first().click();
  await page.locator(`${bench} .level`).first().waitFor();
  await open.nth(1).scrollIntoViewIfNeeded();
  const top = () => open.nth(1).evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await top();
  await open.nth(1).click();
  await until(async () => (await open.nth(1).getAttribute("aria-expanded")) === "true", "the second is open");
  assert.equal(await page.locator(`${bench} .criterion.open`).count(), 1);
  assert.ok(Math.abs((await top()) - before) <= 1, `the row stays where it was pressed: ${before}, ${await top()}`);
  const level = page.locator(`${bench} .level`).first();
  await level.locator(".number input").fill("ungefär tre");
  const told = level.locator(".number .fault");
  await told.waitFor();
  const wide = async () => [(await told.boundingBox()).width, (await level.boundingBox()).width];
  for (const size of [{}, { width: 360, height: 780, dark: true }]) {
    await becomes(page, size);
    const [own, row] = await wide();
    assert.ok(own >= 0.95 * row, `${own} of ${row} pixels`);
    assert.ok((await tooWide(page)) <= 0);
    assert.deepEqual(await axe(page), []);
    await shot(page, `officer-number-told-${size.width ?? 1280}-${size.dark ? "dark" : "light"}`);
  }
});

test("everyday needs find something in the catalogue, and what it lacks becomes a criterion of one's own by its words", async () => {
  const { page, complaints } = await workbench();
  await go(page, "criteria");
  // Prices that are only examples are told at the head too, though other pages lack something: first the way to the model,
  // which may need none, and once it is looked at, that they are open.
  await act(page, "to-model").click();
  await page.locator(`${bench} #before-model`).waitFor();
  await go(page, "criteria");
  await page.locator(`${bench} .page-head .faults-none`, { hasText: "Exempelpriser" }).waitFor();
  await act(page, "open-catalogue").click();
  const words = act(page, "catalogue-words");
  const found = () => page.locator(`${bench} .found:not(.general) [data-entry]`).evaluateAll((all) => all.map(({ dataset }) => dataset.entry));
  await until(async () => (await found()).length > 40, "all of them");
  for (const [typed, wanted] of [["trygghetslarm", "response-time"], ["demens", "continuity"], ["hemtjänst", "satisfied-users"], ["städning", "errors"]]) {
    await words.fill(typed);
    await until(async () => {
      const entries = await found();
      return entries.includes(wanted) && entries.length < 30;
    }, `${typed} finds ${wanted}`);
  }
  await picture(page, "officer-catalogue-everyday");
  await words.fill("kvantfysik");
  await page.locator(`${bench} .found.general [data-entry=outcome]`).waitFor();
  // Some of these stood beside what was found before, too.
  await until(async () => (await found()).length === 0, "nothing of the kind is found");
  assert.deepEqual(await axe(page), []);
  await picture(page, "officer-catalogue-own");
  await becomes(page, { width: 360, height: 780, dark: true });
  assert.ok((await tooWide(page)) <= 0);
  // What suits most procurements can be taken from there too.
  await page.locator(`${bench} .found.general [data-entry=outcome]`).click();
  await page.locator(`${bench} .fill h4`).waitFor();
  await act(page, "catalogue-back").click();
  await act(page, "own-criterion").click();
  await page.locator(`${bench} .criterion.open .name`, { hasText: "Kvantfysik" }).waitFor();
  assert.equal((await value(page)).lots[0].criteria.at(-1).name.sv, "Kvantfysik");
  const focused = () => page.evaluate(() => document.querySelector("sprang-workbench").shadowRoot.activeElement?.dataset.field);
  await until(async () => (await focused())?.endsWith("/description"), "one goes on with what is rewarded");
  await act(page, "undo").click();
  assert.equal((await value(page)).lots[0].criteria.length, 1);
  assert.deepEqual(complaints, []);
});

test("the check has one way on, which stands below what it found", async () => {
  const { page } = await workbench();
  await begun(page);
  await go(page, "check");
  await checked(page);
  await page.locator(`${bench} .finding`).first().waitFor();
  assert.equal(await act(page, "onward").count(), 1);
  const [last, on] = [await page.locator(`${bench} .finding`).last().boundingBox(), await act(page, "onward").boundingBox()];
  assert.ok(on.y - (last.y + last.height) < 80, "nothing empty between");
  await picture(page, "officer-check");
});

test("an error stops the publication until it is mended or stands with a reason, and a mend says what it does", async () => {
  const { page, complaints } = await workbench();
  await begun(page, ({ lots: [{ criteria: [answer] }] }) => {
    answer.scale.levels[1].text = { sv: "Svarar bra." };
    answer.scale.levels.push({ id: "more", points: "8", text: { sv: "Svarar mycket bra." } });
  });
  const errors = () => page.locator(`${bench} .finding.error`);
  await task(page, "publish", "not-yet").waitFor();
  await go(page, "publish");
  const box = page.locator(`${bench} .summary-box`);
  await box.locator("[data-rule=SPR120]").waitFor();
  assert.ok(await act(page, "publish-html").isDisabled());
  assert.ok(await act(page, "publish-copy").isDisabled());
  assert.ok(await act(page, "publish-json").isEnabled(), "one's own work can always be taken along");
  assert.deepEqual(await axe(page), []);
  await picture(page, "officer-stopped");
  await becomes(page, { width: 360, height: 780, dark: true });
  assert.ok((await tooWide(page)) <= 0);
  await becomes(page, {});
  await box.locator("[data-action=to-findings]").click();
  const mend = page.locator(`${bench} .finding[data-rule=SPR120] [data-action=mend]`);
  assert.equal((await mend.textContent()).trim(), "Ta bort den högre av nivåerna");
  await mend.click();
  await page.locator(`${bench} .notice`, { hasText: "Gjort: Ta bort den högre av nivåerna" }).waitFor({ state: "attached" });
  await until(async () => (await page.locator(`${bench} .finding[data-rule=SPR120]`).count()) === 0, "the levels differ");
  for (let left = await errors().count(); left > 0; left -= 1) {
    const first = errors().first();
    await first.locator("[data-action=accept-open]").click();
    await first.locator("textarea").fill("Nivån förklaras i bilaga 2.");
    await first.locator("[data-action=accept]").click();
    await until(async () => (await errors().count()) === left - 1, "it stands with its reason");
  }
  await go(page, "publish");
  // Prices that are nobody's stop it too.
  await box.locator("[data-action=to-model]").waitFor();
  assert.ok(await act(page, "publish-html").isDisabled());
  await go(page, "criteria");
  await act(page, "open").last().click();
  await at(page, "/lots/0/criteria/2/rule/fullAt").fill("410000");
  await go(page, "publish");
  await until(async () => await act(page, "publish-html").isEnabled(), "it can be published");
  assert.equal(await box.count(), 0);
  assert.deepEqual(complaints, []);
});

test("a model that is looked at says that it is not in use, wherever on the page one is", async () => {
  const { page, complaints } = await workbench();
  await begun(page);
  await go(page, "model");
  await page.locator(`${bench} .wishes .card`).first().waitFor();
  await page.locator(`${bench} .wishes input:not(:checked)`).first().check();
  const use = act(page, "use");
  await use.waitFor();
  const seen = async () => use.evaluate((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(await seen(), "the way to use it is in sight where it was chosen");
  await picture(page, "officer-model-open");
  // The way on tells of it once, and brings the way to use it; pressed again it goes on.
  await act(page, "onward").click();
  await page.locator(`${bench} .notice`, { hasText: "inte i underlaget än" }).waitFor({ state: "attached" });
  assert.ok(await use.evaluate((button) => button.getRootNode().activeElement === button));
  await act(page, "onward").click();
  await page.locator(`${bench} .page.check`).waitFor();
  await go(page, "model");
  await page.locator(`${bench} .wishes input:not(:checked)`).first().check();
  await use.waitFor();
  await becomes(page, { width: 360, height: 780, dark: true });
  await page.locator(`${bench} .wishes input:checked`).scrollIntoViewIfNeeded();
  assert.ok(await seen(), "and on a phone");
  assert.ok((await tooWide(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(complaints, []);
});

test("the questions that the checks ask for are marked, and when they are answered the need is done", async () => {
  const { page, complaints } = await workbench();
  await begun(page);
  await go(page, "problem");
  const marked = () => page.locator(`${bench} .question:has(.needed)`).count();
  await until(async () => (await marked()) === 5, "five of the questions");
  await picture(page, "officer-needed");
  await act(page, "to-tasks").click();
  await page.locator(`${bench} #task-problem-missing`, { hasText: "4 som behövs är kvar" }).waitFor();
  assert.deepEqual(complaints, []);
});

test("nothing found is not all well where there is nothing to find it in", async () => {
  const { page, complaints } = await workbench();
  await begun(page, ({ lots: [lot], problem }) => {
    lot.criteria = lot.criteria.slice(-1);
    lot.criteria[0].weight.points = "100";
    Object.assign(problem, { affected: [{ sv: "1 200 boende" }], tried: [{ sv: "Ett prov 2024: 3 av 10 larm hördes." }], spread: { sv: "Tre andra kommuner." } });
  });
  // What is advised of such a lot is let stand; then nothing is found, and what is left is told in its place.
  await go(page, "check");
  const found = page.locator(`${bench} .finding:not(.stands)`);
  await found.or(page.locator(`${bench} .summary-box`)).first().waitFor();
  for (let left = await found.count(); left > 0; left -= 1) {
    await found.first().locator("[data-action=accept-open]").click();
    await found.first().locator("textarea").fill("Priset avgör enligt nämndens beslut.");
    await found.first().locator("[data-action=accept]").click();
    await until(async () => (await found.count()) === left - 1, "it stands with its reason");
  }
  await page.locator(`${bench} .summary-box [data-action=to-left]`, { hasText: "inga kriterier utöver priset" }).waitFor();
  await page.locator(`${bench} .summary-box [data-action=to-left]`, { hasText: "bara exempel" }).waitFor();
  assert.equal(await page.locator(`${bench} .all-well`).count(), 0);
  await picture(page, "officer-nothing-to-find-in");
  await act(page, "to-tasks").click();
  await page.locator(`${bench} #task-check-missing`, { hasText: "inga kriterier utöver priset" }).waitFor();
  await task(page, "publish", "not-yet").waitFor();
  assert.deepEqual(complaints, []);
});

test("what a file takes the place of stays as a version, and the browser's way back leads to the page before", async () => {
  const { page, complaints } = await workbench();
  await begun(page);
  const other = await value(page);
  other.title = { sv: "En annan upphandling" };
  await page.locator(`${bench} input[data-action=open-file]`).setInputFiles({ name: "annan.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(other)) });
  await page.locator(`${bench} h2`, { hasText: "En annan upphandling" }).waitFor();
  await page.locator(`${bench} [data-version]`, { hasText: "Innan något annat öppnades" }).waitFor();
  await go(page, "problem");
  await go(page, "criteria");
  await page.goBack();
  await page.locator(`${bench} .task-list`).first().waitFor();
  await page.goBack();
  await page.locator(`${bench} .page.problem`).waitFor();
  await page.reload();
  await page.locator(`${bench} .page.problem`).waitFor();
  assert.deepEqual(complaints, []);
});
