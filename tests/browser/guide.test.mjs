// The guide: every page is there in both languages, says everything in words, and is accessible.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, picture, tooWide, url } from "./harness.mjs";

const kept = ["P-INV", "weighted-sum", "P-RANK", "R-UI", "P-PROPSTEP"];

/** Every address that the list of a page leads to. */
const listed = (page) => page.locator("table a").evaluateAll((links) => links.map((link) => link.href));

/**
 * What stands in each of these pages, as the browser reads it: language, words, and how many there are of what `counted`
 * selects. Read, not opened: pages made by one template need not all be drawn.
 */
const read = (page, addresses, counted) =>
  page.evaluate(
    ([addresses, counted]) =>
      Promise.all(addresses.map(async (address) => {
        const response = await fetch(address);
        const found = new DOMParser().parseFromString(await response.text(), "text/html");
        const counts = Object.fromEntries(counted.map((selector) => [selector, found.querySelectorAll(selector).length]));
        return { address, ok: response.ok, language: found.documentElement.lang, text: found.querySelector("main").textContent, counts };
      })),
    [addresses, counted],
  );

for (const language of ["sv", "en"]) {
  test(`the guide in ${language}: every page leads somewhere and speaks in words`, async () => {
    const { page, complaints } = await open();
    await page.goto(url(`guide/${language}/`));
    const pages = await listed(page);
    assert.ok(pages.length >= 40, `${pages.length} pages`);
    assert.deepEqual(await axe(page), []);
    await picture(page, `guide-${language}`);
    for (const { address, ok, language: spoken, text, counts } of await read(page, pages, ["h2#example", "details"])) {
      assert.ok(ok, address);
      assert.equal(spoken, language);
      // A key in place of words, or a value that was not put in.
      assert.doesNotMatch(text, /\b(label|page|what|know|edge|flat|worth|status)\.[a-z]|\{[a-z]+\}/, address);
      assert.equal(counts["h2#example"], 1, address);
      assert.ok(counts.details >= 2, address);
    }
    // The same template and the same words throughout: axe looks at each kind of page once, and at one in the other language.
    for (const id of language === "sv" ? kept : kept.slice(0, 1)) {
      await page.goto(pages.find((address) => address.endsWith(`/${id}.html`)));
      await page.locator("summary").first().click();
      assert.deepEqual(await axe(page), [], id);
    }
    assert.deepEqual(complaints, []);
  });
}

test("a page of the guide on a narrow dark screen needs no sideways scroll, and changes language in place", async () => {
  const { page } = await open({ width: 360, dark: true });
  await page.goto(url("guide/sv/P-INV.html"));
  await page.locator("summary").first().click();
  assert.ok((await tooWide(page)) <= 0);
  assert.deepEqual(await axe(page), []);
  await picture(page, "guide-P-INV");
  await page.getByRole("link", { name: "English" }).click();
  assert.match(page.url(), /guide\/en\/P-INV\.html$/);
});

for (const [language, start] of [["sv", "Prisspannet avgör"], ["en", "The price span decides"]]) {
  test(`the page on robustness in ${language}: claims that can be opened and redone`, async () => {
    const { page, complaints } = await open({ width: language === "sv" ? 1280 : 360, dark: language === "en" });
    await page.goto(url(`guide/${language}/`));
    await page.locator("a.more").first().click();
    assert.match(await page.locator("h2#spans").innerText(), new RegExp(start));
    const text = await page.locator("main").innerText();
    assert.doesNotMatch(text, /\brobust\.[a-z]|\{[a-z]+\}/);
    const details = page.locator("li details");
    assert.ok((await details.count()) >= 5);
    await details.first().locator("summary").click();
    assert.equal(await details.first().locator("tbody tr").count(), 3);
    assert.ok((await tooWide(page)) <= 0);
    assert.deepEqual(await axe(page), []);
    await picture(page, `guide-robustness-${language}`);
    assert.deepEqual(complaints, []);
  });
}

for (const language of ["sv", "en"]) {
  test(`the pages of the checks in ${language}: one for each rule, with source and example`, async () => {
    const { page, complaints } = await open({ width: language === "sv" ? 360 : 1280, dark: language === "sv" });
    await page.goto(url(`guide/${language}/rules/`));
    const pages = await listed(page);
    assert.ok(pages.length >= 40, `${pages.length} pages`);
    assert.deepEqual(await axe(page), []);
    await picture(page, `rules-${language}`);
    for (const { address, ok, language: spoken, text, counts } of await read(page, pages, ["blockquote"])) {
      assert.ok(ok, address);
      assert.equal(spoken, language);
      assert.doesNotMatch(text, /\b(label|page)\.[a-z]|\{[a-z]+\}/, address);
      assert.equal(counts.blockquote, 2, address);
    }
    await page.goto(pages.at(-1));
    assert.deepEqual(await axe(page), []);
    await picture(page, `rule-${language}`);
    assert.ok((await tooWide(page)) <= 0);
    assert.deepEqual(complaints, []);
  });
}

for (const language of ["sv", "en"]) {
  test(`the catalogue and the decision tables in ${language} can be read and opened`, async () => {
    const { page, complaints } = await open({ width: language === "sv" ? 1280 : 360, dark: language === "en" });
    for (const [file, details] of [["catalogue", 40], ["route", 12], ["innovation-test", 5]]) {
      await page.goto(url(`guide/${language}/${file}.html`));
      assert.ok((await page.locator("main details").count()) >= details, file);
      await page.locator("main details summary").first().click();
      const text = await page.locator("main").innerText();
      assert.doesNotMatch(text, /\b(catalogue|decision|label)\.[a-z]|\{[a-z]+\}/, file);
      assert.ok((await tooWide(page)) <= 0, file);
      assert.deepEqual(await axe(page), [], file);
      await picture(page, `${file}-${language}`);
    }
    assert.deepEqual(complaints, []);
  });
}
