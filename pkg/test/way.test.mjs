import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  answerDraft,
  compareWithCatalogue,
  findings,
  indicators,
  insertCriterion,
  measureDraft,
  need,
  nextSteps,
  openShared,
  plan,
  profile,
  reachStage,
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
