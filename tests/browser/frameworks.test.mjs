// What hosts do to an element while someone works in it: they draw it anew, switch language, move it, throw it away; and what one
// key costs the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, url } from "./harness.mjs";

const WEIGHT = "sprang-criteria [data-field='/lots/0/criteria/2/weight/points']";

async function host(path = "host/draft.html") {
  const opened = await open();
  await opened.page.goto(url(path));
  await opened.page.locator("sprang-criteria .row-weight input").first().waitFor();
  return opened;
}

test("a framework that draws again and again takes nothing from whoever types", async () => {
  const { page, complaints } = await host("host/form.html");
  const field = page.locator(WEIGHT);
  // As a framework does at each change: the same properties and attributes once more, the neighbours new, the parent another.
  await page.evaluate(() => {
    const element = document.querySelector("sprang-criteria");
    const given = element.procurement;
    window.drawings = 0;
    element.addEventListener("sprang-change", () => {
      // What it was given at first, or what it has become: both are the document that is edited.
      window.drawings += 1;
      element.procurement = window.drawings % 2 ? given : element.value;
      element.name = "procurement";
      element.disabled = false;
      element.setAttribute("class", `drawing-${window.drawings}`);
      element.previousElementSibling?.remove();
      element.before(document.createElement("hr"));
    });
  });
  await field.fill("");
  await field.pressSequentially("31", { delay: 20 });
  assert.equal(await field.inputValue(), "31");
  assert.ok((await page.evaluate(() => window.drawings)) >= 2);
  assert.ok(await field.evaluate((field) => field.getRootNode().activeElement === field), "the focus stays where one types");
  await page.locator("sprang-criteria [data-action=undo]").click();
  assert.equal(await field.inputValue(), "40");
  assert.deepEqual(complaints, []);
});

test("one key touches its own row and the sum, and no other row", async () => {
  const { page } = await host("bench/?criteria=60");
  // The rules have answered once before: what comes of the key is looked at, not of the opening.
  await page.locator("sprang-criteria .faults-none, sprang-criteria .faults").first().waitFor();
  const touched = await page.evaluate(async () => {
    const root = document.querySelector("sprang-criteria").shadowRoot;
    const rows = [...root.querySelectorAll(".rows > .criterion")];
    const touched = new Set();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const row = rows.findIndex((row) => row.contains(target));
        if (row >= 0) touched.add(row);
      }
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const sum = () => root.querySelector("[data-total]").dataset.total;
    const field = rows[7].querySelector("input");
    field.focus();
    field.select();
    const before = sum();
    const checked = new Promise((done) => document.addEventListener("sprang-checked", done, { once: true }));
    document.execCommand("insertText", false, "5");
    await checked;
    await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
    return { rows: [...touched], changed: sum() !== before };
  });
  assert.ok(touched.changed, "the sum is another");
  assert.deepEqual(touched.rows, [7]);
});

test("the sum follows a key at once; all else follows once for keys that come together, and Enter waits for none of it", async () => {
  const { page, complaints } = await host("host/form.html");
  const heard = await page.evaluate(async () => {
    const element = document.querySelector("sprang-criteria");
    const root = element.shadowRoot;
    const shown = () => root.querySelector("[data-total]");
    const field = root.querySelector("[data-field='/lots/0/criteria/2/weight/points']");
    const points = () => JSON.parse(element.value).lots[0].criteria[2].weight.points;
    let changes = 0;
    element.addEventListener("sprang-change", () => (changes += 1));
    field.focus();
    field.select();
    const before = shown().dataset.total;
    const type = (text) => document.execCommand("insertText", false, text);
    type("7");
    type("3");
    const atOnce = { other: shown().dataset.total !== before, said: shown().textContent.includes(shown().dataset.total), points: points(), changes };
    await new Promise((done) => element.addEventListener("sprang-change", done, { once: true }));
    await new Promise((done) => setTimeout(done, 300));
    const later = { changes, state: shown().classList.contains("off"), points: points() };
    // Typed back before anything was drawn: what stands there is what was typed last.
    field.select();
    type("9");
    const nine = shown().dataset.total;
    field.select();
    type("73");
    const back = { other: nine !== shown().dataset.total, said: shown().textContent.includes(shown().dataset.total) };
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
    const form = new FormData(document.querySelector("form")).get("procurement");
    return { atOnce, later, back, sent: JSON.parse(form).lots[0].criteria[2].weight.points, changes };
  });
  assert.deepEqual(heard.atOnce, { other: true, said: true, points: "73", changes: 0 });
  assert.deepEqual(heard.later, { changes: 1, state: true, points: "73" });
  assert.deepEqual(heard.back, { other: true, said: true });
  assert.equal(heard.sent, "73");
  assert.equal(heard.changes, 2);
  // What is undone before the rest was drawn is undone on the page too.
  const undone = await page.evaluate(async () => {
    const root = document.querySelector("sprang-criteria").shadowRoot;
    const before = root.querySelector("[data-total]").textContent;
    const field = root.querySelector("[data-field='/lots/0/criteria/2/weight/points']");
    await new Promise((done) => setTimeout(done, 200));
    field.blur();
    field.focus();
    field.select();
    document.execCommand("insertText", false, "11");
    root.querySelector("[data-action=undo]").click();
    await new Promise((done) => setTimeout(done, 200));
    return { same: root.querySelector("[data-total]").textContent === before, before };
  });
  // Keys in one field are one edit: what is undone is all that was typed there.
  assert.equal(undone.same, false, undone.before);
  assert.equal(await page.locator("sprang-criteria [data-total]").first().getAttribute("class"), "sum right");
  assert.deepEqual(complaints, []);
});

for (const { width, height } of [{ width: 1280, height: 900 }, { width: 360, height: 780 }]) {
  test(`nothing moves when the rules come (${width} px): what they say has its place before`, async () => {
    for (const [path, place] of [["bench/?criteria=8"], ["host/draft.html"], ["workbench.html?case=dementia-care", "criteria"], ["workbench.html?case=dementia-care", "problem"]]) {
      const { page, close } = await open({ width, height });
      let come;
      const wanted = new Promise((done) => (come = done));
      await page.route("**/sprang_rules_bg.wasm", async (route) => {
        await wanted;
        await route.continue();
      });
      await page.goto(url(path));
      const element = page.locator("sprang-workbench, sprang-criteria");
      await element.locator("button").first().waitFor();
      if (place) {
        const back = element.locator("[data-action=to-tasks]");
        if (await back.count()) await back.click();
        await element.locator(`[data-action=to-page][data-page=${place}]`).click();
        await element.locator(`.page.${place}`).waitFor();
      }
      // What a click moves is not looked at, nor what follows it: a page may move then. On a busy machine that takes
      // its time, so the page has to have been still for a second.
      await page.evaluate(async () => {
        window.moved = [];
        new PerformanceObserver((list) => window.moved.push(...list.getEntries().map(({ value, sources }) => `${value}: ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`))).observe({ type: "layout-shift", buffered: true });
        for (let before = -1; before !== window.moved.length; ) {
          before = window.moved.length;
          await new Promise((done) => setTimeout(done, 1000));
          await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)));
        }
        window.moved = [];
      });
      come();
      await page.waitForFunction(() => document.querySelector("sprang-workbench, sprang-criteria").isChecked);
      // Findings follow the faults.
      await page.waitForTimeout(500);
      assert.deepEqual(await page.evaluate(() => window.moved), [], `${path} ${place ?? ""}`);
      await close();
    }
  });
}

test("the first screen loads one module and the words of one language; what opens a row comes when it is wanted", async () => {
  const opened = await open();
  const { page } = opened;
  await page.goto(url("bench/?criteria=8"));
  await page.locator("sprang-criteria .row-weight input").first().waitFor();
  // The rules are fetched when the page has nothing else to do, at the latest after a second.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("sprang_rules_bg.wasm")));
  await page.waitForLoadState("networkidle");
  const asked = () => opened.requests.map((address) => new URL(address).pathname).filter((path) => /\.(wasm|txt)$/.test(path)).map((path) => path.split("/").at(-1)).sort();
  assert.deepEqual(asked(), ["editing.sv.txt", "sprang_editing_bg.wasm", "sprang_rules_bg.wasm"]);
  const keys = await page.evaluate(() => {
    const parts = document.querySelector("sprang-criteria").shadowRoot.querySelectorAll("*");
    const own = [...parts].flatMap((part) => [...part.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).concat(part.title ?? "", part.ariaLabel ?? ""));
    return own.filter((text) => /^[a-z-]+(\.[a-z-]+)+$/.test(text.trim()));
  });
  assert.deepEqual(keys, [], "a key that has no words");
  const field = page.locator("sprang-criteria .row-weight input");
  await field.nth(0).fill("2");
  await field.nth(1).fill("3");
  await page.locator("sprang-criteria [data-action=open]").nth(1).click();
  await page.locator("sprang-criteria .panel").waitFor();
  assert.ok(asked().includes("sprang_workbench_bg.wasm"));
  assert.deepEqual([await field.nth(0).inputValue(), await field.nth(1).inputValue()], ["2", "3"]);
  assert.equal(await page.locator("sprang-criteria [data-action=open]").nth(1).getAttribute("aria-expanded"), "true");
  assert.ok(await page.locator("sprang-criteria [data-action=open]").nth(1).evaluate((part) => part.getRootNode().activeElement === part), "the focus is where one pressed");
  // What was done before can be undone after.
  await page.locator("sprang-criteria [data-action=undo]").click();
  await page.locator("sprang-criteria [data-action=undo]").click();
  assert.deepEqual([await field.nth(0).inputValue(), await field.nth(1).inputValue()], ["1", "1"]);
});

test("the language of the host is switched while someone types: words and numbers follow, and nothing typed is lost", async () => {
  const { page } = await host();
  const field = page.locator(WEIGHT);
  await field.fill("30,5");
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await page.locator("sprang-criteria [data-action=undo]", { hasText: "Undo" }).waitFor();
  assert.equal(JSON.parse(await page.evaluate(() => document.querySelector("sprang-criteria").value)).lots[0].criteria[2].weight.points, "30.5");
  await field.blur();
  assert.equal(await field.inputValue(), "30.5", "as it is written in English");
  await page.evaluate(() => (document.documentElement.lang = "sv"));
  await page.locator("sprang-criteria [data-action=undo]", { hasText: "Ångra" }).waitFor();
  assert.equal(await field.inputValue(), "30,5");
});

test("days and times are written as the browser's Intl writes them in the language of the page", async () => {
  const { page } = await open();
  await page.goto(url("workbench.html"));
  const bench = page.locator("sprang-workbench");
  await bench.locator("#version-name").fill("första");
  await bench.locator("[data-action='keep-version']").click();
  const shown = () => bench.locator("[data-version] .hint").first().textContent();
  await bench.locator("[data-version]").first().waitFor();
  const saved = await page.evaluate(() => {
    const version = Object.entries(localStorage).find(([key]) => key.includes("!version-"))[1];
    return JSON.parse(version).saved;
  });
  const written = (locale) => page.evaluate(([saved, locale]) => new Date(saved).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" }), [saved, locale]);
  assert.equal((await shown()).trim(), await written("sv-SE"));
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await bench.locator("[data-action=undo]", { hasText: "Undo" }).waitFor();
  assert.equal((await shown()).trim(), await written("en-GB"));
});

test("numbers are written as the browser's Intl writes them in the language of the page, whichever no-break space it takes", async () => {
  const { page } = await host();
  const field = page.locator(WEIGHT);
  const alike = (text) => text.replace(/\s/g, " ");
  for (const [lang, locale, undo] of [["sv", "sv-SE", "Ångra"], ["en", "en-GB", "Undo"]]) {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await page.locator("sprang-criteria [data-action=undo]", { hasText: undo }).waitFor();
    for (const number of ["0.05", "999.99", "1000", "12345.678", "1234567.5", "123456789012345678901.5"]) {
      await field.fill(lang === "sv" ? number.replace(".", ",") : number);
      await field.blur();
      const written = await page.evaluate(([number, locale]) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(number), [number, locale]);
      // Drawn with the next picture, which a busy machine takes its time for.
      for (let tries = 0; tries < 50 && alike(await field.inputValue()) !== alike(written); tries += 1) await page.waitForTimeout(20);
      assert.equal(alike(await field.inputValue()), alike(written), `${number} in ${lang}`);
    }
  }
});

test("a document that one comes back to can still be undone", async () => {
  const { page } = await open();
  await page.goto(url("workbench.html"));
  const bench = page.locator("sprang-workbench");
  await bench.locator("[data-action='to-page'][data-page='about']").click();
  const title = bench.locator("[data-field='/title']").first();
  await title.fill("Träd i stan");
  await bench.locator("[data-action='to-tasks']").first().click();
  await bench.locator("[data-action='begin-document']").click();
  await bench.locator("h2", { hasText: "Ny upphandling" }).waitFor();
  await bench.locator("[data-action='open-document']", { hasText: "Träd i stan" }).click();
  await bench.locator("h2", { hasText: "Träd i stan" }).waitFor();
  await bench.locator("[data-action=undo]").click();
  await bench.locator("h2", { hasText: "Ny upphandling" }).waitFor();
});

test("what takes a while to load says so, and then gives way", async () => {
  const { page } = await open();
  let go;
  const held = new Promise((done) => (go = done));
  await page.route("**/dist/editing/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url("host/form.html"));
  const sign = page.locator("sprang-criteria [part=loading]");
  await page.waitForFunction(() => document.querySelector("sprang-criteria").shadowRoot.querySelector("[part=loading]")?.textContent.includes("Laddar"));
  go();
  await page.locator(WEIGHT).waitFor();
  assert.equal(await sign.count(), 0);
});

test("elements that come and go leave no memory behind", async () => {
  const { page, context } = await host();
  const devtools = await context.newCDPSession(page);
  await page.evaluate(() => {
    const text = document.querySelector("sprang-criteria").value;
    document.querySelector("sprang-criteria").remove();
    window.rounds = async (count) => {
      for (let round = 0; round < count; round += 1) {
        const element = document.createElement("sprang-criteria");
        element.procurement = text;
        document.body.append(element);
        await new Promise((done) => element.addEventListener("sprang-ready", done, { once: true }));
        element.remove();
        await new Promise((done) => setTimeout(done));
      }
    };
  });
  const after = async (rounds) => {
    await page.evaluate((rounds) => window.rounds(rounds), rounds);
    await devtools.send("HeapProfiler.enable");
    for (let turn = 0; turn < 3; turn += 1) await devtools.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return { nodes, jsEventListeners, heap: usedSize / 1024 };
  };
  const few = await after(5);
  const many = await after(15);
  console.log(`# after 5 elements ${JSON.stringify(few)}, after 20 ${JSON.stringify(many)}`);
  // Yew 0.23 does not let go of the place that it drew into, one empty <div> with its listeners each time
  // (SubtreeData::add_listener holds itself): that, and no more.
  assert.ok(many.nodes - few.nodes <= 15 + 5, "one node each");
  assert.ok(many.jsEventListeners - few.jsEventListeners <= 15 * 10, "what Yew listens to");
  assert.ok(many.heap - few.heap <= 15 * 8, "KiB of heap for fifteen more elements");
});
