// Faults put in on purpose: storage that refuses, broken drafts, modules that cannot be had, a clock that jumps, two tabs at
// once, a tab that is killed. Nothing that was said to be kept is lost, and each time it is said what is the matter.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { open, url } from "./harness.mjs";

const KEY = "sprang:criteria:test";
const WEIGHT = "sprang-criteria [data-field='/lots/0/criteria/2/weight/points']";
let injected = 0;
after(() => console.log(`# ${injected} faults were put in`));

const page = (context) => context.goto(url("host/draft.html"));
const shown = (page) => page.locator(WEIGHT).inputValue();
const kept = (page) =>
  page.evaluate((key) => {
    const drafts = [key, `${key}~`].map((place) => localStorage.getItem(place)).filter(Boolean).map((text) => JSON.parse(text));
    const newest = drafts.sort((a, b) => Number(a.sequence) - Number(b.sequence)).at(-1);
    return newest?.document.lots[0].criteria[2].weight.points;
  }, KEY);

async function type(page, text) {
  await page.locator(WEIGHT).fill(text);
}

const written = (page, text) =>
  page.waitForFunction(([key, text]) => [key, `${key}~`].some((place) => localStorage.getItem(place)?.includes(`"points":"${text}"`)), [KEY, text]);

/** Types, and waits until the page says that it is saved. */
async function save(page, text) {
  await type(page, text);
  await written(page, text);
  await page.locator("sprang-criteria [data-saved]").waitFor();
}

test("a full storage is told at whichever write it fills, and what was said to be saved is still there", async () => {
  for (const room of [0, 1, 2, 3, 4]) {
    injected += 1;
    const opened = await open();
    await opened.page.addInitScript((room) => {
      const set = Storage.prototype.setItem;
      let writes = 0;
      Storage.prototype.setItem = function (...parts) {
        writes += 1;
        if (sessionStorage.getItem("mended") === null && writes > room) throw new DOMException("full", "QuotaExceededError");
        return set.apply(this, parts);
      };
    }, room);
    await page(opened.page);
    let saved;
    for (const text of ["31", "32", "33", "34", "35", "36"]) {
      await type(opened.page, text);
      // Either way it is said: kept, or not.
      const told = opened.page.locator("sprang-criteria [data-action='download-draft']").first().waitFor();
      await Promise.race([told, written(opened.page, text)]);
      const there = await kept(opened.page);
      if (there === text) saved = text;
      else break;
    }
    const alert = opened.page.locator("sprang-criteria [data-action='download-draft']").first();
    await alert.waitFor();
    assert.match(await opened.page.locator("sprang-criteria .loud").first().innerText(), /inte sparat/);
    assert.equal(await kept(opened.page), saved, `room for ${room}`);
    assert.notEqual(await shown(opened.page), "", "what was typed stays on the page");
    // What could not be kept can be had as a file.
    const [download] = await Promise.all([opened.page.waitForEvent("download"), alert.click()]);
    assert.match(download.suggestedFilename(), /procurement\.json/);
    await opened.close();
  }
});

test("a storage that fills at a later write, again and again, loses nothing; once there is room, all is saved", async () => {
  const opened = await open();
  await opened.page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    window.full = false;
    Storage.prototype.setItem = function (...parts) {
      if (window.full) throw new DOMException("full", "QuotaExceededError");
      return set.apply(this, parts);
    };
  });
  await page(opened.page);
  const loud = opened.page.locator("sprang-criteria [data-action='download-draft']");
  for (let write = 6; write <= 12; write += 1) {
    injected += 1;
    await save(opened.page, `${20 + write}`);
    await opened.page.evaluate(() => (window.full = true));
    await type(opened.page, `${40 + write}`);
    await loud.first().waitFor();
    assert.equal(await kept(opened.page), `${20 + write}`, `what was saved before write ${write}`);
    assert.equal(await shown(opened.page), `${40 + write}`, "what was typed stays on the page");
    await opened.page.evaluate(() => (window.full = false));
    await save(opened.page, `${60 + write}`);
    await loud.first().waitFor({ state: "detached" });
  }
  await opened.page.reload();
  await opened.page.locator(WEIGHT).waitFor();
  assert.equal(await shown(opened.page), "72");
});

test("a version that does not find room is told, and the versions and the draft before it are there", async () => {
  injected += 1;
  const opened = await open();
  await opened.page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...parts) {
      if (window.full) throw new DOMException("full", "QuotaExceededError");
      return set.apply(this, parts);
    };
  });
  await opened.page.goto(url("workbench.html"));
  const bench = opened.page.locator("sprang-workbench");
  const version = async (name) => {
    await bench.locator("#version-name").fill(name);
    await bench.locator("[data-action='keep-version']").click();
  };
  await version("första");
  await bench.locator("[data-version]", { hasText: "första" }).waitFor();
  await opened.page.evaluate(() => (window.full = true));
  await version("andra");
  await bench.locator("[data-action='download-draft']").first().waitFor();
  assert.equal(await bench.locator("[data-version]").count(), 1);
  assert.equal(await bench.locator("[data-version]", { hasText: "första" }).count(), 1);
});

test("storage that is forbidden is told, and one goes on working", async () => {
  injected += 1;
  const opened = await open();
  await opened.page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  });
  await page(opened.page);
  await type(opened.page, "39");
  await opened.page.locator("sprang-criteria [data-action='download-draft']").waitFor();
  assert.match(await opened.page.locator("sprang-criteria .loud").first().innerText(), /tillåter inte/);
  assert.equal(await shown(opened.page), "39");
});

const good = (points) => JSON.stringify({ format: "sprang-draft/1", writer: "w", document: { format: "sprang-procurement/1", points } });
const broken = {
  "an empty text": "",
  "a torn one": good("1").slice(0, 40),
  "another byte": good("1").replace("document", "dokument"),
  "a newer version": JSON.stringify({ format: "sprang-draft/99", document: {} }),
  "a wrong check": JSON.stringify({ format: "sprang-draft/2", sequence: "9", writer: "w", check: "1", document: {} }),
  "another kind of JSON": "[1,2,3]",
  "noise": "\u0000\uffff{",
};

test("a draft that cannot be read is set aside, can be downloaded, and is never overwritten", async () => {
  const opened = await open();
  for (const [name, text] of Object.entries(broken)) {
    injected += 1;
    await opened.page.goto(url("host/ready.js"));
    await opened.page.evaluate(([key, text]) => {
      localStorage.clear();
      sessionStorage.clear();
      localStorage.setItem(key, text);
    }, [KEY, text]);
    await page(opened.page);
    await opened.page.locator("sprang-criteria [data-action='download-aside']").waitFor();
    await save(opened.page, "37");
    const values = await opened.page.evaluate(() => Object.values(localStorage));
    assert.ok(values.includes(text), `${name} is still there`);
    await opened.page.reload();
    await opened.page.locator(WEIGHT).waitFor();
    assert.equal(await shown(opened.page), "37", name);
  }
});

test("a writing that was torn by a crash costs that writing only", async () => {
  injected += 1;
  const opened = await open();
  await page(opened.page);
  await save(opened.page, "31");
  await save(opened.page, "32");
  await opened.page.evaluate((key) => {
    const newest = [key, `${key}~`].sort((a, b) => Number(JSON.parse(localStorage.getItem(a)).sequence) - Number(JSON.parse(localStorage.getItem(b)).sequence)).at(-1);
    localStorage.setItem(newest, localStorage.getItem(newest).slice(0, 200));
  }, KEY);
  await opened.page.reload();
  await opened.page.locator(WEIGHT).waitFor();
  assert.equal(await shown(opened.page), "31");
  await opened.page.locator("sprang-criteria [data-action='download-aside']").waitFor();
});

test("a tab that is killed loses nothing that was said to be saved", async () => {
  injected += 1;
  const opened = await open();
  await page(opened.page);
  await save(opened.page, "36");
  const devtools = await opened.context.newCDPSession(opened.page);
  const crashed = opened.page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => {});
  await crashed;
  const again = await opened.context.newPage();
  await page(again);
  await again.locator(WEIGHT).waitFor();
  assert.equal(await shown(again), "36");
});

test("the rules that cannot be had are told; typing and saving go on, and one click is enough later", async () => {
  injected += 1;
  const opened = await open();
  await opened.page.route("**/dist/rules/**", (route) => route.abort());
  await page(opened.page);
  await save(opened.page, "38");
  const again = opened.page.locator("sprang-criteria [data-action='check-again']");
  await again.waitFor();
  await opened.page.unroute("**/dist/rules/**");
  await again.click();
  await opened.page.locator("sprang-criteria [data-fault='weights-do-not-add-up']").first().waitFor({ state: "attached" });
});

test("the larger module that cannot be had is told; typing and saving go on, and one click is enough later", async () => {
  injected += 1;
  const opened = await open();
  await opened.page.route("**/dist/workbench/*.wasm", (route) => route.abort());
  await page(opened.page);
  await save(opened.page, "38");
  await opened.page.locator("sprang-criteria [data-action='open']").first().click();
  const alert = opened.page.locator("sprang-criteria > div[role=alert], sprang-criteria [part=fault][role=alert]").first();
  await alert.waitFor();
  await save(opened.page, "37");
  await opened.page.unroute("**/dist/workbench/*.wasm");
  await alert.getByRole("button").click();
  await opened.page.locator("sprang-criteria .panel").waitFor();
  assert.equal(await shown(opened.page), "37");
});

test("a worker that the page forbids is done without", async () => {
  injected += 1;
  const opened = await open();
  await opened.page.addInitScript(() => {
    window.Worker = class { constructor() { throw new DOMException("denied", "SecurityError"); } };
  });
  await page(opened.page);
  await type(opened.page, "38");
  await opened.page.locator("sprang-criteria [data-fault='weights-do-not-add-up']").first().waitFor({ state: "attached" });
});

for (const [what, pattern] of [["the module of the page", "**/dist/editing/*.wasm"], ["its script", "**/dist/editing/*.js"], ["its words", "**/dist/texts/*"]]) {
  test(`${what} that cannot be had is told, and one click is enough later`, async () => {
    injected += 1;
    const opened = await open();
    await opened.page.route(pattern, (route) => route.abort());
    await page(opened.page);
    const alert = opened.page.locator("sprang-criteria [role=alert]");
    await alert.waitFor();
    assert.match(await alert.innerText(), /kunde inte laddas/);
    await opened.page.unroute(pattern);
    if (what === "its script") return; // A browser keeps the failure of a script until the page is loaded again.
    await alert.getByRole("button").click();
    await opened.page.locator(WEIGHT).waitFor();
  });
}

test("a clock that jumps changes nothing: the newest writing is the newest", async () => {
  injected += 2;
  const opened = await open();
  await opened.page.addInitScript(() => {
    const Real = Date;
    window.jump = 0;
    window.Date = class extends Real {
      constructor(...parts) {
        parts.length ? super(...parts) : super(Real.now() + window.jump);
      }
      static now() {
        return Real.now() + window.jump;
      }
    };
  });
  await page(opened.page);
  await save(opened.page, "31");
  for (const [text, jump] of [["32", -10 * 365 * 86_400_000], ["33", 10 * 365 * 86_400_000]]) {
    await opened.page.evaluate((jump) => (window.jump = jump), jump);
    await save(opened.page, text);
  }
  await opened.page.reload();
  await opened.page.locator(WEIGHT).waitFor();
  assert.equal(await shown(opened.page), "33");
});

test("two tabs that write at once: one is told, and whichever takes over, both texts are kept", async () => {
  injected += 1;
  const opened = await open();
  await page(opened.page);
  const second = await opened.context.newPage();
  await page(second);
  await Promise.all([opened.page, second].map((tab) => tab.locator(WEIGHT).waitFor()));
  await Promise.all([type(opened.page, "11"), type(second, "22")]);
  const take = (tab) => tab.locator("sprang-criteria [data-action='take-over']");
  await Promise.race([take(opened.page).waitFor(), take(second).waitFor()]);
  const told = (await take(opened.page).count()) > 0 ? opened.page : second;
  const [mine, theirs] = told === second ? ["22", "11"] : ["11", "22"];
  const before = await kept(told);
  assert.ok([mine, theirs].includes(before));
  await take(told).click();
  await written(told, mine);
  assert.equal(await kept(told), mine);
  const all = await told.evaluate(() => Object.values(localStorage).join("\n"));
  // What the other tab had written is a version; what it had not yet written still stands there, and it is told.
  if (before === theirs) assert.match(all, new RegExp(`"points":"${theirs}"`));
  else await take(told === second ? opened.page : second).waitFor();
});

test("a second tab on one draft is told before anything is written, and the first to be left alone is told no more", async () => {
  injected += 1;
  const opened = await open();
  await page(opened.page);
  await opened.page.locator(WEIGHT).waitFor();
  const second = await opened.context.newPage();
  await page(second);
  const told = second.locator("sprang-criteria .loud", { hasText: "öppet i en annan flik" });
  await told.waitFor();
  assert.equal(await opened.page.locator("sprang-criteria .loud").count(), 0);
  await opened.page.close();
  await told.waitFor({ state: "detached" });
});

test("a page that is loaded again is no second tab", async () => {
  const opened = await open();
  await page(opened.page);
  await opened.page.locator(WEIGHT).waitFor();
  await opened.page.reload();
  await opened.page.locator(WEIGHT).waitFor();
  await opened.page.waitForTimeout(700);
  assert.equal(await opened.page.locator("sprang-criteria .loud").count(), 0);
});

test("on a shared computer a draft goes with its tab", async () => {
  const opened = await open();
  await page(opened.page);
  await save(opened.page, "33");
  // For how long it lies there is said beside it, and so is the way to end it.
  const said = opened.page.locator("sprang-criteria [data-saved]");
  assert.match(await said.innerText(), /kvar tills du tar bort det/);
  await opened.page.locator("sprang-criteria [data-action='keep-in-this-tab']").click();
  await opened.page.locator("sprang-criteria [data-action='keep-lasting']").waitFor();
  const left = await opened.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("sprang:")));
  assert.deepEqual(left, []);
  assert.match(await said.innerText(), /borta när du stänger fliken/);
  await opened.page.reload();
  await opened.page.locator(WEIGHT).waitFor();
  assert.equal(await shown(opened.page), "33", "a reload is no closing");
  const next = await opened.context.newPage();
  await page(next);
  await next.locator(WEIGHT).waitFor();
  assert.notEqual(await shown(next), "33");
});

test("elements that come and go leave no listener, no worker and no observer behind", async () => {
  const opened = await open();
  await opened.page.addInitScript(() => {
    const workers = new Set();
    const counted = (window.counted = { listeners: 0, observers: 0, get workers() { return workers.size; } });
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (...parts) => ((counted.listeners += 1), addEventListener.apply(target, parts));
      target.removeEventListener = (...parts) => ((counted.listeners -= 1), removeEventListener.apply(target, parts));
    }
    window.Worker = class extends Worker {
      constructor(...parts) {
        super(...parts);
        workers.add(this);
      }
      terminate() {
        workers.delete(this);
        super.terminate();
      }
    };
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...parts) {
      counted.observers += 1;
      return observe.apply(this, parts);
    };
    MutationObserver.prototype.disconnect = function () {
      counted.observers -= 1;
      return disconnect.call(this);
    };
  });
  await page(opened.page);
  await opened.page.locator(WEIGHT).waitFor();
  await opened.page.locator("sprang-criteria [data-action='open']").first().click();
  await opened.page.locator("sprang-criteria .panel").waitFor();
  const left = await opened.page.evaluate(async () => {
    const first = document.querySelector("sprang-criteria");
    const text = first.value;
    const gone = async (element) => {
      element.remove();
      await new Promise((done) => setTimeout(done, 50));
      return { ...window.counted };
    };
    const once = await gone(first);
    for (let round = 0; round < 5; round += 1) {
      const element = document.createElement("sprang-criteria");
      element.setAttribute("draft", "test");
      element.procurement = text;
      document.body.append(element);
      await new Promise((done) => element.addEventListener("sprang-ready", done, { once: true }));
      await gone(element);
    }
    // A worker that was just being started ends as soon as it has.
    for (let wait = 0; wait < 100 && window.counted.workers > 0; wait += 1) await new Promise((done) => setTimeout(done, 100));
    return { once, after: { ...window.counted } };
  });
  assert.equal(left.after.listeners, left.once.listeners, "after six elements no more than after one");
  assert.equal(left.after.workers, 0);
  assert.equal(left.after.observers, 0);
});
