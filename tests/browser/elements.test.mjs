// The elements in hosts that are not ours: several on a page, in a form, under hostile styles, with a server that knows no
// WebAssembly, and where the module cannot be had.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, shot, url } from "./harness.mjs";

const ready = (page, count = 1) =>
  page.waitForFunction((count) => document.querySelectorAll("[data-ready]").length >= count, count, { timeout: 20_000 });

async function host(path, options) {
  const opened = await open(options);
  await opened.page.goto(url(path));
  return opened;
}

test("several elements on one page keep to themselves", async () => {
  const { page, complaints } = await host("host/several.html");
  await ready(page, 3);
  const values = () => page.evaluate(() => [...document.querySelectorAll("sprang-criteria")].map((element) => JSON.parse(element.value).lots[0].criteria.length));
  const before = await values();
  await page.locator("#first [data-action='add-criterion']").last().click();
  await page.locator("#first .criterion.open").waitFor();
  const after = await values();
  assert.equal(after[0], before[0] + 1);
  assert.equal(after[1], before[1]);
  assert.deepEqual(complaints, []);
});

test("an element is part of its form: value, validity, reset", async () => {
  const { page } = await host("host/form.html");
  await ready(page);
  const submitted = () => page.evaluate(() => JSON.parse(new FormData(document.querySelector("form")).get("procurement")).id);
  assert.equal(await submitted(), "dementia-care");
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), true);
  await page.locator("[data-field='/lots/0/criteria/2/weight/points']").fill("30");
  await page.waitForFunction(() => !document.querySelector("form").checkValidity());
  await page.locator("button[type=reset]").click();
  await page.waitForFunction(() => document.querySelector("form").checkValidity());
});

test("styles of the host do not reach inside", async () => {
  const { page } = await host("host/hostile.html");
  await ready(page);
  const size = await page.locator("sprang-criteria .name").first().evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
  assert.ok(size >= 14, `${size} pixels`);
  await shot(page, "hostile-1280-light");
});

test("a server with a wrong type for .wasm is survived", async () => {
  const { page } = await host("wrong-type/host/several.html");
  await ready(page, 3);
});

test("where the module cannot be had, the page says so and keeps what it showed", async () => {
  const opened = await open();
  const { page } = opened;
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(url("host/form.html"));
  const alert = page.locator("sprang-criteria [role=alert]");
  await alert.waitFor();
  assert.match(await alert.innerText(), /kunde inte laddas/);
  assert.equal(await page.locator("sprang-criteria .fallback").isVisible(), true);
  // The way back: when it can be had again, one click is enough.
  await page.unroute("**/*.wasm");
  await alert.getByRole("button").click();
  await ready(page);
});

test("storage that refuses is told, and what was typed stays on the page", async () => {
  const { page } = await open();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(url("?case=street-trees"));
  const price = page.locator("sprang-preview [data-field='/price']");
  await price.fill("1234567");
  await page.locator("sprang-preview [data-action='download-draft']").waitFor();
  assert.equal((await price.inputValue()).replace(/\D/g, ""), "1234567");
});

test("a draft that cannot be read is set aside, not overwritten", async () => {
  const { page } = await open();
  await page.goto(url("?case=street-trees"));
  await page.locator("sprang-preview [data-field='/price']").fill("1");
  await page.locator("sprang-preview [data-saved]").waitFor();
  const key = await page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("sprang:preview:")));
  await page.evaluate((key) => localStorage.setItem(key, '{"format":"sprang-draft/99","text":"from later"}'), key);
  await page.reload();
  await page.locator("sprang-preview [data-action='download-aside']").waitFor();
  const kept = await page.evaluate(() => Object.values(localStorage).some((value) => value.includes("from later")));
  assert.equal(kept, true);
});

test("a second tab on the same draft is told, and overwrites nothing", async () => {
  const { page, context } = await open();
  await page.goto(url("?case=street-trees"));
  await page.locator("sprang-preview [data-field='/price']").waitFor();
  const second = await context.newPage();
  await second.goto(url("?case=street-trees"));
  await second.locator("sprang-preview [data-field='/price']").fill("7777777");
  await second.locator("sprang-preview [data-saved]").waitFor();
  await page.locator("sprang-preview [data-field='/price']").fill("1111111");
  await page.locator("sprang-preview [data-action='download-draft']").waitFor();
  const stored = await second.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  assert.match(stored, /7777777/);
  assert.doesNotMatch(stored, /1111111/);
});

test("the language follows the page", async () => {
  const { page } = await host("host/form.html");
  await ready(page);
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await page.waitForFunction(() => document.querySelector("sprang-criteria").shadowRoot.textContent.includes("Undo"));
});

test("an element that is removed leaves nothing behind, and one that is moved keeps its text", async () => {
  const { page } = await host("host/form.html");
  await ready(page);
  await page.locator("[data-field='/lots/0/criteria/2/weight/points']").fill("39");
  const kept = await page.evaluate(async () => {
    const element = document.querySelector("sprang-criteria");
    document.body.append(element);
    await new Promise((done) => setTimeout(done, 100));
    return JSON.parse(element.value).lots[0].criteria[2].weight.points;
  });
  assert.equal(kept, "39");
  const left = await page.evaluate(async () => {
    const element = document.querySelector("sprang-criteria");
    element.remove();
    await new Promise((done) => setTimeout(done, 100));
    return element.shadowRoot.querySelectorAll("input").length;
  });
  assert.equal(left, 0);
});
