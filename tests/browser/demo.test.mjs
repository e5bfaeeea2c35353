// The demo as a person uses it: change a weight, add a criterion, enter an offer, see where points come from, reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, becomes, open, picture, shot, strangers, tooWide, url } from "./harness.mjs";

const criteria = "sprang-criteria";
const preview = "sprang-preview";
const award = "sprang-award";

async function demo(path = "", options = {}) {
  const opened = await open(options);
  await opened.page.goto(url(path));
  await opened.page.locator(`${criteria} [data-total]`).first().waitFor();
  await opened.page.locator(`${preview} [data-total]`).first().waitFor();
  return opened;
}

const total = (page, element = preview) => page.locator(`${element} [data-total]`).first().getAttribute("data-total");

async function changesTo(page, expected, element = preview) {
  await page.waitForFunction(
    ([element, expected]) => document.querySelector(element).shadowRoot.querySelector("[data-total]").dataset.total === expected,
    [element, expected],
    { timeout: 5000 },
  );
}

test("an officer and a supplier, from first look to reload", async () => {
  const { page, complaints } = await demo("?case=dementia-care");

  // The officer changes a weight: the sum says so at once, and nothing else is lost.
  assert.equal(await total(page, criteria), "100");
  const weight = page.locator(`${criteria} [data-field='/lots/0/criteria/0/criteria/1/weight/points']`);
  await weight.fill("4");
  await changesTo(page, "98", criteria);
  assert.match(await page.locator(`${criteria} summary`).first().innerText(), /fel/);

  // ... and adds a criterion that takes the weight that is left.
  await page.locator(`${criteria} [data-action='add-criterion'][data-list='/lots/0/criteria']`).click();
  const name = page.locator(`${criteria} [data-field^='/lots/0/criteria/3/name']`);
  await name.fill("Musik på avdelningen");
  await page.locator(`${criteria} [data-field^='/lots/0/criteria/3/scale/levels/1/text']`).fill("Musik en gång i veckan.");
  await page.locator(`${criteria} [data-field^='/lots/0/criteria/3/scale/levels/2/text']`).fill("Musik varje dag.");
  await page.locator(`${criteria} [data-field='/lots/0/criteria/3/weight/points']`).fill("2");
  await changesTo(page, "100", criteria);

  // The supplier enters an offer.
  await page.locator(`${preview} [data-field='/price']`).fill("60 000 000");
  await page.locator(`${preview} [data-field='/answers/plans/value']`).fill("90");
  await page.locator(`${preview} [data-field='/answers/relatives/yes'] input[value='answer.yes']`).check();
  // 40 × 50 % for the price, 10 × 30/40 for the plans, 3 for the letter.
  await changesTo(page, "30.5");

  // Where each point came from: the total opens into its steps, down to the price.
  await page.locator(`${preview} [data-figure='0/total']`).click();
  const steps = page.locator(`${preview} [part='steps']`).first();
  await steps.waitFor();
  assert.match(await steps.textContent(), /w × p ÷ m/);
  await picture(page, "demo");

  await page.locator(`${criteria} [data-saved]`).waitFor();
  await page.locator(`${preview} [data-saved]`).waitFor();
  // The supplier's part comes last: behind the draft, which is not sound yet, stands what was sound last.
  await page.route("**/sprang_evaluating_bg.wasm", async (route) => {
    await page.locator(`${criteria} [data-total]`).first().waitFor();
    await route.continue();
  });
  await page.reload();
  await page.locator(`${preview} [data-total]`).first().waitFor().catch(async () => {
    const shown = await page.locator(preview).evaluate((element) => element.shadowRoot?.textContent ?? element.textContent);
    assert.fail(`after the reload the preview says "${shown.slice(-300)}"; the page complained of ${JSON.stringify(complaints)}`);
  });
  await changesTo(page, "30.5");
  assert.equal(await total(page, criteria), "100");
  await page.locator(`${criteria} .name`, { hasText: "Musik på avdelningen" }).first().waitFor();
  assert.equal(await page.locator(`${preview} [data-field='/price']`).inputValue().then((value) => value.replace(/\D/g, "")), "60000000");
  assert.deepEqual(complaints, []);
});

test("the page evaluates a published award to its published totals", async () => {
  const { page } = await demo("?case=raa-2012-archaeology");
  const totals = page.locator(`${award} [data-total]`);
  await totals.first().waitFor();
  const found = await totals.evaluateAll((buttons) => buttons.map(({ dataset }) => [dataset.offer, dataset.total]));
  assert.deepEqual(found, [["f2", "4.1"], ["f3", "4.075"], ["f1", "3.1175"]]);
  await totals.first().click();
  assert.match(await page.locator(`${award} [part='steps']`).textContent(), /1\s087\s400/);
});

test("a total that depends on others is a range over what is assumed, never one figure", async () => {
  const { page } = await demo("?case=raa-2012-archaeology");
  await page.locator(`${preview} [data-field='/price']`).fill("1 500 000");
  for (const [id, grade] of [["staff", "4"], ["firm", "4"], ["execution", "4"]]) {
    await page.locator(`${preview} [data-field='/answers/${id}/points']`).fill(grade);
  }
  await page.locator(`${preview} [data-field='/assumed/lowest-from']`).fill("1 000 000");
  await page.locator(`${preview} [data-field='/assumed/lowest-to']`).fill("1 400 000");
  await page.locator(`${preview} [data-figure='0/least']`).waitFor();
  const ends = await page.locator(`${preview} .total [data-figure]`).evaluateAll((figures) => figures.map(({ dataset }) => dataset.total));
  assert.ok(ends.length >= 2);
  assert.notEqual(ends[0], ends[1]);
  await picture(page, "range");
});

test("nothing is asked for but the page's own files", async () => {
  // Without the policy, which would stop a request to a stranger before there is one to record.
  const { page, requests } = await demo("?case=street-trees", { bypassCSP: true });
  await page.locator(`${preview} [data-field='/price']`).fill("9000000");
  await page.locator(`${preview} [data-saved]`).waitFor();
  assert.deepEqual(strangers(requests), []);
  const own = /^\/((index|en)\.html|demo\.js|page\.css|cases\.json|sprang\.svg|pkg\/(src|dist)\/[\w./-]+|cases\/good\/street-trees\/(procurement|offers)\.json)?$/;
  assert.deepEqual(requests.map((request) => new URL(request).pathname).filter((path) => !own.test(path)), []);
  assert.ok(requests.some((request) => request.endsWith(".wasm")), "the record holds what was asked for");

  // The record would show a stranger: one is asked for on purpose.
  await page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => {}));
  assert.deepEqual(strangers(requests), ["http://127.0.0.1:9/"]);
});

test("the whole way by keyboard alone", async () => {
  const { page } = await demo("?case=street-trees");
  const focused = () => page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { field: element?.dataset.field, action: element?.dataset.action, list: element?.dataset.list, figure: element?.dataset.figure };
  });
  const tabTo = async (matches) => {
    for (let presses = 0; presses < 400; presses += 1) {
      await page.keyboard.press("Tab");
      if (matches(await focused())) return;
    }
    assert.fail(`the keyboard never reached ${matches}`);
  };
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(({ field }) => field === "/lots/0/criteria/0/criteria/0/weight/amount");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("1300000");
  await page.waitForFunction(() => document.querySelector("sprang-criteria").shadowRoot.querySelector("[data-total]").dataset.total.replace(/\D/g, "") === "3720000");
  await tabTo(({ action, list }) => action === "add-criterion" && list === "/lots/0/criteria");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("sprang-criteria").shadowRoot.activeElement?.dataset.field?.includes("/criteria/4/name"));
  await page.keyboard.type("Skugga");
  await page.keyboard.press("Control+Z");
  await tabTo(({ field }) => field === "/price");
  await page.keyboard.type("9450000");
  await page.locator(`${preview} [data-saved]`).waitFor();
});

// Each page in all four pictures. What axe looks at is the same text at both widths and in both shades: it looks at the widest
// light one and at the narrowest dark one.
for (const [name, path] of [["swedish", ""], ["english", "en.html"], ["developers", "developers.html"]]) {
  test(`axe finds nothing, and nothing is too wide: ${name}`, async () => {
    const { page, complaints } = await open();
    await page.goto(url(path));
    if (name !== "developers") {
      await page.locator(`${preview} [data-total]`).first().waitFor();
      await page.locator(`${award} [data-total]`).first().waitFor();
      await page.locator(`${criteria} [data-action='open']`).nth(1).click();
      await page.locator(`${preview} [data-figure]`).first().click();
      await page.locator(`${criteria} .panel`).first().waitFor();
    }
    for (const width of [1280, 360]) {
      for (const dark of [false, true]) {
        await becomes(page, { width, dark });
        const overflow = await tooWide(page);
        assert.ok(overflow <= 0, `${overflow} pixels too wide at ${width}`);
        if (dark === (width === 360)) assert.deepEqual(await axe(page), [], `${width} ${dark}`);
        await shot(page, `${name}-${width}-${dark ? "dark" : "light"}`);
      }
    }
    assert.deepEqual(complaints, []);
  });
}

test("the English page speaks English throughout", async () => {
  const { page } = await demo("en.html?case=street-trees");
  const words = await page.evaluate(() =>
    ["sprang-criteria", "sprang-preview", "sprang-award"].map((name) => document.querySelector(name).shadowRoot.textContent).join(" "),
  );
  assert.doesNotMatch(words, /(^|\s)(och|vikt|poäng|kriterium|anbud|lägst|inte)(\s|$)/i);
});
