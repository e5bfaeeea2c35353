// A real Chromium for tests and figures: a new profile each time, every request and every complaint of the page recorded.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const { SPRANG_URL, SPRANG_CHROMIUM, SPRANG_PICTURES } = process.env;
if (!SPRANG_URL || !SPRANG_CHROMIUM) {
  throw new Error("This needs a server and a Chromium: run it by `cargo xtask test --only browser`.");
}

export const url = (path = "") => new URL(path, SPRANG_URL).href;

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a browser with one page. `requests` and `complaints` fill as the page works. */
export async function open(options = {}) {
  const browser = await chromium.launch({
    executablePath: SPRANG_CHROMIUM,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--no-first-run",
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "sv-SE", ...options });
  const requests = [];
  const complaints = [];
  context.on("request", (request) => requests.push(request.url()));
  const watch = (page) => {
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
  };
  context.on("page", watch);
  const page = await context.newPage();
  return { page, context, requests, complaints, close: () => browser.close() };
}

/** What axe finds wrong, in short lines. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(" ")}`));
}

/** A picture for people to look at, in the folder that the test run names. */
export async function picture(page, name) {
  if (!SPRANG_PICTURES) return;
  await mkdir(SPRANG_PICTURES, { recursive: true });
  await page.screenshot({ path: join(SPRANG_PICTURES, `${name}.png`), fullPage: true });
}
