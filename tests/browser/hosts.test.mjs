// The look of the elements in hosts: two themes, dark, forced colours, narrow, enlarged, printed; documents and versions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, becomes, open, picture, tooWide, url } from "./harness.mjs";

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
    await picture(page, `host-${name}`);
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
