// A real Chromium for tests and figures: a new profile each time, every request and every complaint of the page recorded.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";

const { SPRANG_URL, SPRANG_CHROMIUM, SPRANG_PICTURES } = process.env;
if (!SPRANG_URL || !SPRANG_CHROMIUM) {
  throw new Error("This needs a server and a Chromium: run it by `cargo xtask test --only browser`.");
}

export const url = (path = "") => new URL(path, SPRANG_URL).href;

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A Chromium without a profile of its own; `open` makes one for each page. */
export const launch = () =>
  chromium.launch({
    executablePath: SPRANG_CHROMIUM,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--no-first-run",
    ],
  });

// One Chromium for the tests of a file: starting one costs more than most tests do.
const testing = Boolean(process.env.NODE_TEST_CONTEXT);
let shared;
if (testing) after(async () => (await shared)?.close());

/**
 * Opens one page in a new profile. Options: `width`, `height`, `dark`, and whatever a Playwright context takes
 * (`locale`, `reducedMotion: "reduce"`, `forcedColors: "active"`, `javaScriptEnabled` ...); `browser` is one to share.
 * `requests` (addresses) and `complaints` (errors and warnings) fill as the page works. What a test opens is closed
 * when that test ends, however it ends: an open browser would keep a failed test from ever ending.
 */
export async function open({ browser, width = 1280, height = 900, dark = false, ...options } = {}) {
  const own = browser || testing ? undefined : await launch();
  const context = await (browser ?? own ?? (await (shared ??= launch()))).newContext({
    viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: "sv-SE", ...options,
  });
  const close = () => (own ?? context).close();
  if (testing) after(close);
  const requests = [];
  const complaints = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => requests.push(socket.url()));
    page.on("crash", () => complaints.push("the page crashed"));
  });
  const page = await context.newPage();
  return { page, context, requests, complaints, close };
}

/**
 * Of these requests, those to anyone but the server of the test. Under our policy the browser stops such a request
 * before there is one (that is a complaint): to see what the page would ask for elsewhere, open it with `bypassCSP: true`.
 */
export const strangers = (requests) =>
  requests.filter((request) => !/^(data|blob|about):/.test(request) && new URL(request).origin !== new URL(SPRANG_URL).origin);

/** By how many pixels the page is too wide. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Makes an open page another size or shade, as who turns a screen or a switch does: at once, with nothing that fades. */
export async function becomes(page, { width = 1280, height = 900, dark = false, forced = false }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", forcedColors: forced ? "active" : "none", reducedMotion: "reduce" });
}

/** What axe finds wrong, in short lines. Handed in by the debugger: no policy of the page is loosened for it. */
export async function axe(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // Held by the page, so that nobody collects it while it is waited for.
    window.axeRun = window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
    const { violations } = await window.axeRun;
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(" ")}`));
  });
}

/** A picture for people to look at, in the folder that the test run names. */
export async function shot(page, name) {
  if (!SPRANG_PICTURES) return;
  await mkdir(SPRANG_PICTURES, { recursive: true });
  await page.screenshot({ path: join(SPRANG_PICTURES, `${name}.png`), fullPage: true });
}

/** The state that a page is in: at both widths, light and dark, nothing stands outside the page and axe finds nothing, and each is
 * a picture to look at. */
export async function picture(page, state) {
  const before = page.viewportSize();
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const [width, height] of [[1280, 900], [360, 780]]) {
    for (const shade of ["light", "dark"]) {
      await becomes(page, { width, height, dark: shade === "dark" });
      const name = `${state}-${width}-${shade}`;
      assert.ok((await tooWide(page)) <= 0, `${name} is as wide as the page`);
      assert.deepEqual(await axe(page), [], name);
      await shot(page, name);
    }
  }
  await becomes(page, { ...before, dark });
}
