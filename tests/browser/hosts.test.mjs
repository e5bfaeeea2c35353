// The look of the elements in hosts: two themes, dark, forced colours, narrow, enlarged, printed; documents and versions.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, launch, open, picture, url } from "./harness.mjs";

const browser = await launch();
after(() => browser.close());

const ready = (page) => page.locator("sprang-criteria [data-total]").first().waitFor();
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function host(options) {
  const { theme, ...rest } = options ?? {};
  const opened = await open({ browser, ...rest });
  await opened.page.goto(url("host/draft.html"));
  if (theme) {
    await opened.page.evaluate((href) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      document.head.append(link);
      return new Promise((done) => (link.onload = done));
    }, url(`pkg/src/themes/${theme}.css`));
  }
  await ready(opened.page);
  return opened;
}

for (const [name, options] of [
  ["plain", {}],
  ["dark page", { dark: true }],
  ["municipal", { theme: "municipal" }],
  ["dark theme", { theme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["reduced motion", { reducedMotion: "reduce" }],
  ["320 pixels, as at 400 % zoom", { width: 320, height: 256 }],
]) {
  test(`axe finds nothing, and nothing is too wide: ${name}`, async () => {
    const { page, complaints } = await host(options);
    await page.locator("sprang-criteria [data-action='open']").nth(1).click();
    await page.locator("sprang-criteria .panel").waitFor();
    assert.deepEqual(await axe(page), []);
    assert.ok((await wide(page)) <= 0);
    assert.deepEqual(complaints, []);
    await picture(page, `host-${name.replace(/\W+/g, "-")}`);
  });
}

test("in print there are no tools, and the criteria are there", async () => {
  const { page } = await host();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("sprang-criteria [data-action='undo']").isVisible(), false);
  assert.equal(await page.locator("sprang-criteria .name").first().isVisible(), true);
});

test("versions with names, what has changed since, and the way back; several documents", async () => {
  const { page, complaints } = await open({ browser });
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
