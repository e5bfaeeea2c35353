// What somebody in a hurry, who has never been here, reads on the pages: words that say how things stand, where they are and
// what they can do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { act, bench, checked, go, sound, until, value, workbench } from "./bench.mjs";
import { axe, becomes, picture, tooWide } from "./harness.mjs";

/** A procurement with one criterion that is not quite ready to be published, and the award model that a new one begins with. */
async function nearlyReady(page) {
  const written = await value(page);
  const text = (sv) => ({ sv });
  Object.assign(written, { id: "school-cleaning", title: text("Städning av skolor") });
  written.buyer.name = text("Exempelstad");
  written.problem.summary = text("Golven är smutsiga när barnen kommer på morgonen.");
  const [lot] = written.lots;
  lot.title = text("Alla skolor");
  lot.criteria[0].weight.points = "60";
  lot.criteria[0].rule.fullAt = "2000000";
  lot.criteria[0].rule.zeroAt = "4000000";
  lot.criteria.unshift({
    kind: "quality", id: "floors", name: text("Golv"), description: text("Städningen ska vara användarvänlig."), weight: { kind: "exact", points: "40" },
    scale: { kind: "levels", levels: [
      { id: "none", points: "0", text: text("Golven städas en gång i veckan.") },
      { id: "full", points: "5", text: text("Golven städas varje dag före klockan sju.") },
    ] },
  });
  await page.evaluate((text) => (document.querySelector("sprang-workbench").procurement = text), JSON.stringify(written));
  await page.locator(`${bench} h2`, { hasText: "Städning av skolor" }).waitFor();
  await sound(page);
}

const found = (page) => page.locator(`${bench} .found [data-entry]`).evaluateAll((entries) => entries.map((entry) => entry.dataset.entry));

test("the catalogue is searched with everyday words, and says what it searched where it finds nothing", async () => {
  const { page, complaints } = await workbench();
  await go(page, "criteria");
  await act(page, "open-catalogue").click();
  await page.locator(`${bench} .found [data-entry]`).first().waitFor();
  const all = (await found(page)).length;
  const words = act(page, "catalogue-words");
  for (const [typed, wanted] of [["äldre", "continuity"], ["bulelr", "noise"], ["garantier", "life-length"], ["quick deliveries", "time-to-effect"]]) {
    await words.fill(typed);
    await until(async () => {
      const entries = await found(page);
      return entries.includes(wanted) && entries.length < all;
    }, `${typed} finds ${wanted}`);
  }
  await words.fill("qwertyuiop");
  const answer = page.locator(`${bench} .catalogue`, { hasText: "Inget i katalogen passar ”qwertyuiop”" });
  await answer.waitFor();
  await page.locator(`${bench} .catalogue`, { hasText: `alla ${all} kriterier` }).waitFor();
  assert.deepEqual(await axe(page), []);
  await picture(page, "workbench-catalogue-nothing");
  await becomes(page, { width: 360, height: 780, dark: true });
  assert.ok((await tooWide(page)) <= 0);
  await act(page, "catalogue-all").click();
  await until(async () => (await found(page)).length === all, "all of them again");
  // What is not filled in yet reads as its example, and gives way to what is typed.
  await words.fill("effekt");
  await page.locator(`${bench} [data-entry=outcome]`).click();
  const described = page.locator(`${bench} .described`);
  assert.match(await described.textContent(), /Värdet på tiden från anmälan till beslut/);
  await picture(page, "workbench-catalogue-fill");
  await page.locator(`${bench} [data-parameter=what]`).fill("andelen rena golv");
  assert.match(await described.textContent(), /Värdet på andelen rena golv som/);
  assert.doesNotMatch(await described.textContent(), /[{}…]/);
  assert.deepEqual(complaints, []);
});

test("the route says how many questions it asks, and where one is", async () => {
  const { page } = await workbench();
  await go(page, "route");
  const table = page.locator(`${bench} [data-at='/journey/route'].decision`);
  const counted = table.locator("legend .over");
  await counted.first().waitFor();
  const most = Number((await counted.first().textContent()).match(/^Fråga 1 av högst (\d+)$/)?.[1]);
  assert.ok(most > 2, "a number");
  await table.locator("input[value=yes]").first().check();
  await counted.nth(1).waitFor();
  const then = Number((await counted.nth(1).textContent()).match(/^Fråga 2 av högst (\d+)$/)?.[1]);
  assert.ok(then >= 2 && then <= most, "an answer asks for no more");
  await picture(page, "workbench-route-counted");
  await act(page, "to-tasks").click();
  await page.locator(`${bench} #task-route-missing`, { hasText: new RegExp(`^Högst ${then - 1} frågor kvar\\.$`) }).waitFor();
  await go(page, "route");
  await table.locator("input[value=no]").first().check();
  await table.locator(".outcome").waitFor();
  assert.equal(await counted.first().textContent(), "Fråga 1 av 1");
  await becomes(page, { width: 360, height: 780, dark: true });
  assert.deepEqual(await axe(page), []);
});

test("a model that nobody has looked at is preset and not done, and what lacks nothing may still have findings", async () => {
  const { page } = await workbench();
  await nearlyReady(page);
  const model = (state) => page.locator(`${bench} .task[data-state=${state}] [data-page=model]`);
  await model("preset").waitFor();
  // What is done, and what can be published, says what is open all the same.
  await page.locator(`${bench} #task-criteria-missing`, { hasText: "Ett kriterium. 2 anmärkningar att ta ställning till." }).waitFor();
  await page.locator(`${bench} #task-publish-missing`, { hasText: /^Går att publicera\. \d+ anmärkningar att ta ställning till\.$/ }).waitFor();
  await picture(page, "workbench-tasks-preset");
  await go(page, "criteria");
  const findings = act(page, "to-findings");
  await findings.waitFor();
  const here = Number.parseInt(await findings.textContent(), 10);
  assert.ok(here > 0);
  await becomes(page, { width: 360, height: 780 });
  assert.ok((await tooWide(page)) <= 0);
  await picture(page, "workbench-criteria-findings");
  await findings.click();
  await page.locator(`${bench} .page.check .finding`).first().waitFor();
  assert.ok((await page.locator(`${bench} .page.check .finding`).count()) >= here);
  // Words first: the number of a check stands among its sources, which are opened.
  const first = await page.locator(`${bench} .finding`).evaluateAll((all) => all.map((one) => [...one.children].filter(({ localName }) => localName === "p").map(({ textContent }) => textContent).join(" ")));
  for (const words of first) assert.doesNotMatch(words, /SPR\d|sha-?256/i);
  await go(page, "model");
  await act(page, "to-tasks").click();
  await model("done").waitFor();
});

test("a fingerprint is explained before it is shown", async () => {
  const { page } = await workbench();
  await nearlyReady(page);
  await go(page, "publish");
  await checked(page);
  const code = page.locator(`${bench} [data-fingerprint]`);
  await code.waitFor();
  assert.match(await code.textContent(), /^sha256:[0-9a-f]{64}$/);
  const part = page.locator(`${bench} .fingerprint`);
  assert.match(await part.textContent(), /kontrolltal.*samma version.*sha256:/s);
  await picture(page, "workbench-publish-fingerprint");
});

test("what is pressed in an element within another one presses nothing outside it", async () => {
  const { page } = await workbench();
  await nearlyReady(page);
  // Something that could be undone, by a press that was never meant.
  await go(page, "criteria");
  await page.locator(`${bench} .row-weight input`).first().fill("40,0");
  await sound(page);
  const before = await page.evaluate(() => document.querySelector("sprang-workbench").value);
  await go(page, "model");
  const wishes = page.locator(`${bench} sprang-model input[name=wish]`);
  await wishes.first().waitFor({ timeout: 30_000 });
  const taken = await page.evaluate(() => {
    const outer = document.querySelector("sprang-workbench").shadowRoot;
    const inner = outer.querySelector("sprang-model").shadowRoot;
    // Whose the event is said to be when it comes to the interface of each, as Yew asks.
    const seen = { outer: [], inner: [] };
    const mount = (root, part) => root.querySelector("[part=base]").parentElement.addEventListener("click", ({ __yew_subtree_id: id }) => seen[part].push(id ?? "asked"), true);
    mount(outer, "outer");
    mount(inner, "inner");
    for (const wish of inner.querySelectorAll("input[name=wish]")) wish.click();
    return { ...seen, count: inner.querySelectorAll("input[name=wish]").length };
  });
  assert.ok(taken.count > 5);
  assert.deepEqual([...new Set(taken.outer)], [-1], "nobody outside is asked");
  assert.ok(!taken.inner.includes(-1), "the element itself is");
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.querySelector("sprang-workbench").value), before);
});
