// Packs the package, installs the tarball into a fresh copy of each consumer, and uses it there as a developer would.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = join(here, "../../pkg");
const tools = join(here, "../node_modules");
const cases = join(here, "../cases/good/raa-2012-archaeology");
const windows = process.platform === "win32";

if (!process.env.SPRANG_CHROMIUM) throw new Error("Set SPRANG_CHROMIUM to a Chromium, or run this by `cargo xtask test --only packaging`.");
for (const built of ["editing/sprang_editing_bg.wasm", "evaluating/sprang_evaluating_bg.wasm", "showing/sprang_showing_bg.wasm", "rules/sprang_rules_bg.wasm"]) {
  if (!existsSync(join(pkg, "dist", built))) throw new Error(`pkg/dist/${built} is not built: run \`cargo xtask build\`.`);
}

const work = mkdtempSync(join(tmpdir(), "sprang-packaging-"));
let passed = 0;
let failed = 0;

function run(command, args, cwd, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", shell: windows, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}\n${error ?? ""}`);
  return stdout;
}

/** Runs a tool of the tests' own node_modules, in another folder. */
const tool = (script, args, cwd, env) => run(process.execPath, [join(tools, script), ...args], cwd, env);

async function test(name, body) {
  try {
    await body();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n${error?.stack ?? error}`);
  }
}

function assert(condition, words) {
  if (!condition) throw new Error(words);
}

const [{ filename, files }] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", work], pkg));
const tarball = join(work, filename);

/** A fresh copy of a consumer, with the package and what else it uses of the tests' own packages. */
function consumer(name, beside = []) {
  const folder = join(work, name);
  cpSync(join(here, name), folder, { recursive: true });
  cpSync(cases, join(folder, "public/case"), { recursive: true });
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-save", "--no-package-lock", tarball, ...beside.map((name) => join(tools, name))], folder);
  return folder;
}

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Serves a folder below a prefix, strictly, and with no idea what .wasm is. */
async function serve(folder, prefix, wasm = "text/plain") {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://local").pathname);
    const file = normalize(join(folder, path.slice(prefix.length) || "index.html"));
    if (!path.startsWith(prefix) || !file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": extname(file) === ".wasm" ? wasm : (types[extname(file)] ?? "text/plain"),
      "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:",
    });
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, address: `http://127.0.0.1:${server.address().port}${prefix}` };
}

const browser = await chromium.launch({
  executablePath: process.env.SPRANG_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

/** Opens the page, edits in the element, and sees the total and the host's event. */
async function use(address, further = async () => {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = [];
  const strangers = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && complaints.push(message.text()));
  page.on("request", (request) => !request.url().startsWith(new URL("/", address).href) && strangers.push(request.url()));
  await page.goto(address);
  const weight = page.locator("sprang-criteria .row-weight input").first();
  await weight.waitFor({ timeout: 20_000 });
  const total = page.locator("sprang-criteria [data-total]").first();
  const before = await total.getAttribute("data-total");
  await weight.fill("0,375");
  await page.waitForFunction((before) => document.querySelector("sprang-criteria").shadowRoot.querySelector("[data-total]").dataset.total !== before, before);
  const heard = await page.evaluate(() => window.heard);
  assert(heard?.value.includes('"0.375"'), `the host heard ${JSON.stringify(heard)?.slice(0, 200)}`);
  await page.waitForFunction(() => window.checked);
  const { faults } = await page.evaluate(() => window.checked);
  assert(faults.some(({ code }) => code === "weights-do-not-add-up"), "the fault is told");
  await further(page, weight);
  assert(complaints.length === 0, complaints.join("\n"));
  assert(strangers.length === 0, `requests to others: ${strangers.join(" ")}`);
  await context.close();
}

await test("the tarball holds what it should, and nothing else", () => {
  const names = files.map(({ path }) => path);
  for (const wanted of ["README.md", "src/rules.node.js", "src/elements/define.js", "dist/editing/sprang_editing_bg.wasm", "dist/evaluating/sprang_evaluating_bg.wasm", "dist/showing/sprang_showing_bg.wasm", "dist/rules/sprang_rules_bg.wasm", "types/sprang.d.ts"]) {
    assert(names.includes(wanted), `${wanted} is missing`);
  }
  const odd = names.filter((name) => /(^|\/)(target|node_modules|Cargo\.toml|test)(\/|$)|\.rs$/.test(name));
  assert(odd.length === 0, odd.join(" "));
});

await test("Node checks and evaluates without a browser, and imports the elements without harm", () => {
  const folder = consumer("node");
  assert(run(process.execPath, ["app.mjs"], folder).trim() === "4.1 4.075 3.1175", "the published totals");
});

await test("a Vite app builds it and works", async () => {
  const folder = consumer("vite");
  tool("vite/bin/vite.js", ["build", "--logLevel", "warn"], folder);
  const { server, address } = await serve(join(folder, "dist"), "/");
  await use(address);
  server.close();
});

await test("a React app draws it again at each key, in StrictMode, and takes nothing from whoever types", async () => {
  const folder = consumer("react", ["react", "react-dom"]);
  // React's own development build, in which StrictMode mounts everything twice.
  tool("vite/bin/vite.js", ["build", "--mode", "development", "--logLevel", "warn"], folder, { NODE_ENV: "development" });
  const { server, address } = await serve(join(folder, "dist"), "/");
  await use(address, async (page, weight) => {
    const { drawn, mounted } = await page.evaluate(() => ({ drawn: window.drawn, mounted: window.mounted }));
    assert(mounted === 2 && drawn > 2, `mounted ${mounted} times, drawn ${drawn} times`);
    await weight.fill("");
    await weight.pressSequentially("0,25", { delay: 30 });
    assert((await weight.inputValue()) === "0,25", "each key has come");
    assert(await weight.evaluate((field) => field.getRootNode().activeElement === field), "the focus stays");
    assert((await page.evaluate(() => window.drawn)) > drawn, "it was drawn again");
    await page.locator("h1", { hasText: "fel" }).waitFor();
    assert((await page.locator("sprang-criteria").count()) === 1, "one element");
  });
  server.close();
});

await test("a plain page works from a sub-path, where the server does not know .wasm", async () => {
  const folder = consumer("static");
  const { server, address } = await serve(folder, "/some/where/");
  await use(address);
  server.close();
});

await test("where the module cannot be loaded, the page's own text stays and the user is told", async () => {
  const folder = join(work, "static");
  const wasm = join(folder, "node_modules/sprang/dist/editing/sprang_editing_bg.wasm");
  const bytes = readFileSync(wasm);
  writeFileSync(wasm, "not a module");
  const { server, address } = await serve(folder, "/");
  const page = await browser.newPage();
  await page.goto(address);
  const alert = page.locator("sprang-criteria [role=alert]");
  await alert.waitFor({ timeout: 20_000 });
  assert(/kunde inte laddas/.test(await alert.textContent()), "told in the page's language");
  assert(await page.getByText("Kriterierna som text").isVisible(), "the fallback is still there");
  writeFileSync(wasm, bytes);
  await alert.getByRole("button").click();
  await page.locator("sprang-criteria [data-total]").first().waitFor({ timeout: 20_000 });
  await page.close();
  server.close();
});

await test("TypeScript knows the functions, the elements and their events", () => {
  const folder = consumer("types");
  tool("typescript/bin/tsc", ["--noEmit", "-p", "."], folder);
});

await browser.close();
rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
