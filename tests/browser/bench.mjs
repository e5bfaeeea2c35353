// What tests of the workbench have in common: an opened page, and the ways about it.
import { open, url } from "./harness.mjs";

export const bench = "sprang-workbench";

export async function workbench(path = "workbench.html", options = {}) {
  const opened = await open(options);
  await opened.page.goto(url(path));
  await opened.page.locator(`${bench} [data-page=about]`).waitFor();
  return opened;
}

/** The field of a place of the document. */
export const at = (page, place) => page.locator(`${bench} [data-field='${place}']`);

export const act = (page, action) => page.locator(`${bench} [data-action='${action}']`);

/** Turns to a page of the workbench. */
export async function go(page, place) {
  const back = act(page, "to-tasks");
  await back.or(page.locator(`${bench} [data-action='to-page']`)).first().waitFor();
  if (await back.count()) await back.click();
  await page.locator(`${bench} [data-action='to-page'][data-page=${place}]`).click();
  await page.locator(`${bench} .page.${place}`).waitFor();
}

export const value = (page) => page.evaluate(() => JSON.parse(document.querySelector("sprang-workbench").value));

/** Waits until the rules have said that nothing is wrong with the document as it now is. */
export const sound = (page) =>
  page.waitForFunction(() => {
    const element = document.querySelector("sprang-workbench");
    return element.isChecked && element.faults.length === 0;
  }, undefined, { timeout: 10_000 });

/** Waits until the rules have spoken of the document as it now is, and what they say has its place on the page. */
export const checked = (page) =>
  page.waitForFunction(() => document.querySelector("sprang-workbench").isChecked, undefined, { timeout: 10_000 });

/** Waits until what is asked for is so. */
export async function until(holds, what) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((rest) => setTimeout(rest, 50));
  }
  throw new Error(`not within ten seconds: ${what}`);
}
