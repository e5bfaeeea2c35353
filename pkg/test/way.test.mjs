import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  amend,
  answerDraft,
  compareWithCatalogue,
  findings,
  indicators,
  catalogue,
  insertCriterion,
  insertMandatory,
  joinNeed,
  measureDraft,
  need,
  nextSteps,
  noteDraft,
  openShared,
  plan,
  profile,
  publication,
  reachStage,
  route,
  serveGoal,
  shareLink,
  shareText,
  stages,
  startDraft,
  templateForm,
} from "sprang";

const cases = new URL("../../tests/cases/good/", import.meta.url);
const example = JSON.parse(await readFile(new URL("benefit-cases/procurement.json", cases), "utf8"));
const on = "2026-09-01";
const own = {
  format: "sprang-profile/1",
  organisation: { sv: "Exempelstaden", en: "Example City" },
  version: "3",
  date: "2026-01-01",
  guidance: { affected: { sv: "Skriv stadsdel.", en: "Write the district." } },
  goals: [{ id: "n-1", level: "committee", text: { sv: "Trygg omsorg", en: "Safe care" } }],
  contacts: [{ role: { sv: "Innovationscoach", en: "Innovation coach" }, address: "coach@example.org" }],
  mandatory: [{ criterion: "climate", because: { sv: "Klimatmålet.", en: "The climate goal." } }],
};

test("a draft grows from a sentence to a criterion that takes its numbers from a measure", async () => {
  let draft = await startDraft("care", "Den som har hemtjänst möter femton personer på två veckor.", { on });
  assert.equal((await nextSteps(draft)).steps[0].about, "affected");
  draft = await answerDraft(draft, "affected", "640 personer.", { on });
  draft = await answerDraft(draft, "estimate", "5 000 000", { on });
  const parts = { what: "Personer", unit: "personer", method: "Räkning.", baseline: "15@2026-04-30", target: "8@2028-08-31" };
  draft = await measureDraft(draft, "people", parts, { on });
  const values = { deduction: "25000" };
  const { document, id } = await insertCriterion(draft, "continuity", { measure: "people", weight: "20%", values });
  assert.equal(id, "continuity");
  const [criterion] = document.lots[0].criteria;
  assert.deepEqual([criterion.weight.amount, criterion.from.numbers.baseline], ["1000000", "15"]);
  const described = await reachStage(document, "described", { on, by: "upphandlare" });
  const { stages: all, next } = await stages(described);
  assert.deepEqual([all[1].reached, all[1].by, next.stage], [on, "upphandlare", "dialogue"]);
  const { plan: planned } = await plan(document, { on });
  assert.equal(planned[0].measures[0].due, "2028-08-31");
  await assert.rejects(answerDraft(draft, "colour", "röd"), (error) => error.code === "no-such-question");
});

test("what departments share, what goals weigh and what a portfolio shows are answered", async () => {
  const { goals, shared } = await need(example);
  assert.equal(shared[0].baseline, "21");
  assert.equal(goals[0].depth, 0);
  const { rows, csv } = await indicators([example], { on, language: "en" });
  assert.ok(rows.some(({ kind, id }) => kind === "goal" && id === "quick-decisions"));
  assert.ok(csv.split("\r\n").length > rows.length);
  assert.ok((await compareWithCatalogue(example)).every(({ news }) => !news));
});

test("a document is shared without a server, and opened again", async () => {
  const link = await shareLink(example, "https://example.org/", { published: true });
  assert.deepEqual((await openShared(link)).document, example);
  assert.deepEqual(await openShared(await shareText(example)), { kind: "procurement", document: example });
  await assert.rejects(openShared("https://example.org/"), (error) => error.code === "nothing-shared");
});

test("a profile is honoured, and says so", async () => {
  assert.match((await profile(own)).sv, /Exempelstaden, version 3/);
  const { questions, profile: name } = await templateForm("idea", { profile: own });
  assert.equal(questions.find(({ id }) => id === "affected").guidance.sv, "Skriv stadsdel.");
  assert.match(name.en, /Example City/);
  const missing = (found) => found.filter(({ name }) => name === "mandatory-missing").length;
  assert.equal(missing(await findings(example)), 0);
  assert.equal(missing(await findings(example, { profile: own })), 1);
  await assert.rejects(profile({ ...own, date: "today" }), (error) => error.path === "/date");
});

test("several departments, goals, notes and an organisation's profile go the whole way", async () => {
  let draft = await startDraft("care", "Den som har hemtjänst möter femton personer på två veckor.", { on, profile: own });
  assert.equal(draft.buyer.name.sv, "Exempelstaden");
  const parts = { what: "Personer", unit: "personer", method: "Räkning.", baseline: "15@2026-04-30", target: "8@2028-08-31", together: "mean" };
  draft = await measureDraft(draft, "people", parts, { on });
  for (const [id, concerns, now] of [["care", "640", "15"], ["support", "60", "9"]]) {
    const said = { name: id, need: "Samma behov.", "people.concerns": concerns, "people.baseline": `${now}@2026-04-30`, "people.target": "6@2028-08-31" };
    draft = await joinNeed(draft, id, said, { on });
  }
  draft = await serveGoal(draft, "people", "n-1", { profile: own });
  draft = await noteDraft(draft, "dialogue", "Tre av fyra kan mäta det.", { on, with: "Fyra leverantörer" });
  draft = await answerDraft(draft, "estimate", "5 000 000", { on });
  ({ document: draft } = await insertCriterion(draft, "continuity", { measure: "people", values: { deduction: "25000" }, profile: own }));
  const { shared, goals, furtherGoals, profile: name } = await need(draft, { profile: own });
  assert.deepEqual([shared[0].baseline, shared[0].concerns], ["507/35", "700"]);
  assert.deepEqual([goals[0].id, goals[0].servedBy[0].criteria, furtherGoals], ["n-1", ["continuity"], []]);
  assert.match(name.en, /Example City, version 3/);
  const { notes, next } = await stages(draft, { profile: own });
  assert.deepEqual([notes[0].with, next.contacts[0].role.en], ["Fyra leverantörer", "Innovation coach"]);
  assert.equal((await plan(draft, { on, profile: own })).contacts[0].address, "coach@example.org");
  const climate = (await catalogue({ profile: own })).find(({ id }) => id === "climate");
  assert.equal(climate.mandatory.because.en, "The climate goal.");
  assert.equal((await route({ measured: "no" }, { profile: own })).contacts.length, 1);
  await assert.rejects(route({ measured: "maybe" }), TypeError);
});

test("what the organisation asks for goes in with its own values, and the page tells it", async () => {
  let draft = await startDraft("goods", "Leveranserna släpper ut 300 kilo per ton.", { on, profile: own });
  draft = await answerDraft(draft, "estimate", "5 000 000", { on });
  const lacking = await insertMandatory(draft, { profile: own });
  assert.deepEqual(lacking.asked.map(({ outcome }) => outcome), ["lacking"]);
  assert.deepEqual(lacking.document, draft);
  const given = { numbers: { worst: "300", best: "120", deduction: "10000" }, words: { unit: { sv: "ton", en: "tonne" } } };
  const city = { ...own, mandatory: own.mandatory.map((one) => ({ ...one, ...given })) };
  const { document, asked } = await insertMandatory(draft, { profile: city });
  assert.deepEqual(asked.map(({ outcome, id }) => [outcome, id]), [["inserted", "climate"]]);
  assert.match((await publication(document, { language: "en", profile: city })).page, /The climate goal\./);
  assert.doesNotMatch((await publication(document, { language: "en" })).page, /The climate goal\./);
});

test("a profile with faults is told by every call that takes one", async () => {
  const profile = { ...own, date: "today" };
  const calls = [
    findings(example, { profile }),
    templateForm("idea", { profile }),
    startDraft("care", "Ett behov.", { on, profile }),
    nextSteps(example, { profile }),
    insertMandatory(example, { profile }),
    publication(example, { profile }),
    stages(example, { profile }),
    plan(example, { on, profile }),
    need(example, { profile }),
    indicators([example], { on, profile }),
    catalogue({ profile }),
    route({ measured: "no" }, { profile }),
  ];
  for (const call of calls) {
    await assert.rejects(call, (error) => error.file === "profile" && error.path === "/date");
  }
});

test("a change that a finding offers mends it, and is undone", async () => {
  const trees = JSON.parse(await readFile(new URL("street-trees/procurement.json", cases), "utf8"));
  trees.lots[0].award.ties = [];
  const untied = (found) => found.find(({ name }) => name === "no-tie-break");
  const { changes } = untied(await findings(trees));
  const { document, undo } = await amend(trees, changes[0]);
  assert.equal(untied(await findings(document)), undefined);
  assert.deepEqual((await amend(document, undo)).document, trees);
  await assert.rejects(amend(trees, { path: "/nowhere/at/all" }), TypeError);
});
