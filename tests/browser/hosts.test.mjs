// The look of the elements in hosts: two themes, dark, forced colours, narrow, enlarged, printed; documents and versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, becomes, open, shot, tooWide, url } from "./harness.mjs";

const ready = (page) => page.locator("sprang-criteria [data-total]").first().waitFor();

/** Puts a theme of the package on the page, or takes it off. */
const wear = (page, theme) =>
  page.evaluate(async (href) => {
    document.querySelector("link[data-theme]")?.remove();
    if (!href) return;
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.dataset.theme = "";
    document.head.append(link);
    await new Promise((done) => (link.onload = done));
  }, theme && url(`pkg/src/themes/${theme}.css`));

test("axe finds nothing, and nothing is too wide: themes, dark, forced colours, enlarged; in print there are no tools", async () => {
  const { page, complaints } = await open({ reducedMotion: "reduce" });
  await page.goto(url("host/draft.html"));
  await ready(page);
  await page.locator("sprang-criteria [data-action='open']").nth(1).click();
  await page.locator("sprang-criteria .panel").waitFor();
  for (const [name, options] of [
    ["plain", {}],
    ["dark-page", { dark: true }],
    ["municipal", { theme: "municipal" }],
    ["dark-theme", { theme: "dark" }],
    ["forced-colours", { forced: true }],
    ["320-pixels-as-at-400-zoom", { width: 320, height: 256 }],
  ]) {
    await wear(page, options.theme);
    await becomes(page, options);
    assert.deepEqual(await axe(page), [], name);
    assert.ok((await tooWide(page)) <= 0, name);
    await shot(page, `host-${name}`);
  }
  await becomes(page, {});
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("sprang-criteria [data-action='undo']").isVisible(), false);
  assert.equal(await page.locator("sprang-criteria .name").first().isVisible(), true);
  assert.deepEqual(complaints, []);
});

test("versions with names, what has changed since, and the way back; several documents", async () => {
  const { page, complaints } = await open();
  await page.goto(url("workbench.html"));
  const bench = page.locator("sprang-workbench");
  await bench.locator("[data-action='to-page'][data-page='about']").click();
  const title = bench.locator("[data-field='/title']").first();
  await title.fill("Träd i stan");
  await bench.locator("[data-action='to-tasks']").first().click();
  await bench.locator("#version-name").fill("inför nämnden");
  await bench.locator("[data-action='keep-version']").click();
  const version = bench.locator("[data-version]", { hasText: "inför nämnden" });
  await version.waitFor();
  await bench.locator("[data-action='to-page'][data-page='about']").click();
  await title.fill("Träd i hela stan");
  await bench.locator("[data-action='to-tasks']").first().click();
  await version.locator("[data-action='compare']").click();
  const told = version.locator("[part='differences']");
  await told.waitFor();
  assert.match(await told.innerText(), /”Träd i stan” blev ”Träd i hela stan”/);
  await version.locator("[data-action='go-back']").click();
  await bench.locator("h2", { hasText: "Träd i stan" }).waitFor();
  await bench.locator("[data-action='begin-document']").click();
  await bench.locator("h2", { hasText: "Ny upphandling" }).waitFor();
  await bench.locator("[data-action='open-document']", { hasText: "Träd i stan" }).click();
  await bench.locator("h2", { hasText: "Träd i stan" }).waitFor();
  assert.deepEqual(complaints, []);
});

test("at 400 % zoom nothing goes sideways, and with wider spacing no words are cut off", async () => {
  // 1280 by 1024 pixels at 400 %: each pixel of the page is sixteen of the screen.
  const { page, complaints } = await open({ width: 320, height: 256, deviceScaleFactor: 4, reducedMotion: "reduce" });
  await page.goto(url("workbench.html?case=street-trees"));
  const bench = page.locator("sprang-workbench");
  const go = async (place) => {
    const back = bench.locator("[data-action=to-tasks]");
    if (await back.count()) await back.click();
    await bench.locator(`[data-action=to-page][data-page=${place}]`).click();
    await bench.locator(`.page.${place}`).waitFor();
  };
  await bench.locator("[data-page=about]").waitFor();
  for (const place of ["tasks", "about", "problem", "criteria", "publish"]) {
    if (place !== "tasks") await go(place);
    if (place === "criteria") await bench.locator(".criterion.quality [data-action=open]").first().click();
    assert.ok((await tooWide(page)) <= 0, `${place} at 400 %`);
    // Nothing sticky takes more than a third of what is seen.
    const covered = await page.evaluate(() => {
      const parts = [...document.querySelector("sprang-workbench").shadowRoot.querySelectorAll("*")];
      const held = parts.filter((part) => ["sticky", "fixed"].includes(getComputedStyle(part).position));
      return Math.max(0, ...held.map((part) => part.getBoundingClientRect().height)) / innerHeight;
    });
    assert.ok(covered <= 0.34, `${place}: ${covered} of the window is covered`);
  }
  // WCAG 2.2, 1.4.12: lines, paragraphs, letters and words spaced as some readers need them.
  await becomes(page, { width: 360, height: 800 });
  for (const place of ["tasks", "about", "problem", "criteria", "publish"]) {
    await go(place === "tasks" ? "about" : place);
    if (place === "tasks") await bench.locator("[data-action=to-tasks]").click();
    const cut = await page.evaluate(() => {
      const root = document.querySelector("sprang-workbench").shadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((known) => !known.spacing), Object.assign(sheet, { spacing: true })];
      const cut = [...root.querySelectorAll("button, summary, label, legend, h2, h3, h4, p, th, td, dt, dd, li")]
        .filter((part) => part.checkVisibility() && !part.matches(".quiet, .quiet *, .heard") && getComputedStyle(part).overflow !== "visible")
        .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
      return cut.map((part) => part.outerHTML.slice(0, 120));
    });
    assert.deepEqual(cut, [], place);
    assert.ok((await tooWide(page)) <= 0, `${place} with wider spacing`);
  }
  assert.deepEqual(complaints, []);
});

test("a fieldset that is disabled disables the element, and gives it back", async () => {
  const { page } = await open();
  await page.goto(url("host/form.html"));
  await ready(page);
  const submitted = () => page.evaluate(() => new FormData(document.querySelector("form")).has("procurement"));
  assert.equal(await submitted(), true);
  await page.evaluate(() => {
    const set = document.createElement("fieldset");
    const element = document.querySelector("sprang-criteria");
    element.before(set);
    set.append(element);
    set.disabled = true;
  });
  const field = page.locator("sprang-criteria .row-weight input").first();
  await page.waitForFunction(() => document.querySelector("sprang-criteria").shadowRoot.querySelector(".row-weight input").disabled);
  assert.equal(await submitted(), false, "what is disabled is not submitted");
  await page.evaluate(() => (document.querySelector("fieldset").disabled = false));
  await field.fill("7");
  assert.equal(await submitted(), true);
});

test("two versions of the package on one page: the first is kept, the page is told, and both work as before", async () => {
  const { page, complaints } = await open();
  // The same files at another address, as another version: what a page gets from two modules of an intranet.
  await page.route("**/second/**", async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace("/second/", "/pkg/") });
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace('version = "', 'version = "9.') });
  });
  await page.goto(url("host/form.html"));
  await ready(page);
  const [first, second] = await page.evaluate(async (address) => {
    const before = customElements.get("sprang-criteria");
    const { SprangCriteria } = await import(address);
    return [customElements.get("sprang-criteria") === before, SprangCriteria !== before && SprangCriteria.version];
  }, url("second/src/elements/define.js"));
  assert.equal(first, true, "the page keeps its own");
  assert.match(second, /^9\./);
  assert.equal(complaints.length, 1);
  assert.match(complaints[0], /sprang 9\.\S+: the page already has .*<sprang-criteria> \d/);
  await page.locator("sprang-criteria [data-field='/lots/0/criteria/2/weight/points']").fill("39");
  await page.waitForFunction(() => JSON.parse(document.querySelector("sprang-criteria").value).lots[0].criteria[2].weight.points === "39");
});
