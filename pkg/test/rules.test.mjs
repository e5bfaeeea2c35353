import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  awardReport,
  catalogue,
  catalogueCriterion,
  check,
  compile,
  checkOffers,
  chooseModel,
  evaluate,
  findings,
  innovationTest,
  intentions,
  madeUpOffers,
  robustness,
  route,
  rules,
  SprangError,
  textFindings,
  version,
} from "sprang";

const folder = new URL("../../tests/cases/good/raa-2012-archaeology/", import.meta.url);
const procurement = await readFile(new URL("procurement.json", folder), "utf8");
const offers = await readFile(new URL("offers.json", folder), "utf8");

test("a published award comes out as published", async () => {
  const { lots } = await evaluate(procurement, offers);
  const [{ award }] = lots;
  // Ottander, Riksantikvarieämbetet 2012, p. 93.
  assert.deepEqual(
    award.ranked.map(({ rank, total }) => [rank, total]),
    [["1", "4.1"], ["2", "4.075"], ["3", "3.1175"]],
  );
});

test("objects and texts are the same to it", async () => {
  const fromText = await evaluate(procurement, offers);
  assert.deepEqual(await evaluate(JSON.parse(procurement), JSON.parse(offers)), fromText);
});

test("a sound file has a fingerprint, and offers are checked against it", async () => {
  const answer = await check(procurement);
  assert.equal(answer.outcome, "sound");
  assert.match(answer.fingerprint, /^sha256:[0-9a-f]{64}$/);
  assert.deepEqual(await checkOffers(procurement, offers), answer);
});

test("faults are thrown with code, path and words in the language asked for", async () => {
  const broken = { ...JSON.parse(procurement), currency: "kr", colour: "red" };
  const answer = await check(broken);
  assert.deepEqual(answer.faults.map(({ code, path }) => [code, path]), [["unknown-field", "/colour"], ["bad-code", "/currency"]]);
  for (const [language, words] of [["sv", /finns inte här/], ["en", /There is no field/]]) {
    await assert.rejects(evaluate(broken, offers, { language }), (error) => {
      assert.ok(error instanceof SprangError);
      assert.equal(error.code, "unknown-field");
      assert.equal(error.path, "/colour");
      assert.match(error.message, words);
      return true;
    });
  }
});

test("no input makes it panic", async () => {
  for (const bad of ["", "null", "[]", "{", "1e999", '{"format":"sprang-procurement/1"}', "\u0000", '{"format":7}']) {
    assert.equal((await check(bad)).outcome, "faulty", bad);
  }
});

test("the version is that of the package", async () => {
  const { version: packaged } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  assert.equal(await version(), packaged);
});

test("what would change the winner is shown by offers that can be evaluated", async () => {
  const { lots } = await robustness(procurement, offers);
  const [{ winner, statements }] = lots;
  assert.equal(winner, "f2");
  const enough = statements.find(({ question, witness }) => question === "margin" && witness);
  const award = (await evaluate(procurement, enough.witness)).lots[0].award;
  assert.notEqual(award.ranked[0].offer, winner);
  const drawn = statements.find(({ question }) => question === "acceptability");
  assert.equal(drawn.certainty, "sampled");
  const again = await robustness(procurement, offers);
  assert.deepEqual(again.lots, lots);
});

test("a question that is asked alone is answered as among all, of texts and of offers that are read already", async () => {
  const questions = ["margin", "weights"];
  const all = (await robustness(procurement, offers, { witnesses: false })).lots[0];
  const { lots } = await robustness(procurement, offers, { questions });
  const asked = ({ question }) => questions.includes(question);
  assert.deepEqual(lots[0].statements, all.statements.filter(asked));
  const lot = await compile(procurement);
  const prepared = lot.prepare(offers);
  assert.deepEqual(prepared.robustness(questions).statements, lots[0].statements);
  assert.throws(() => prepared.robustness(["margins"]), /margin, level-worth/);
  await assert.rejects(robustness(procurement, offers, { questions: ["margins"] }), /"margins"/);
  prepared.free();
  lot.free();
});

test("before publication the model's real weights are told, if there is a price to go by", async () => {
  const unknown = await robustness(procurement);
  assert.equal(unknown.lots[0].outcome, "no-estimate");
  const { lots } = await robustness(procurement, null, { estimate: "1700000" });
  assert.ok(lots[0].statements.length > 5);
  await assert.rejects(robustness(procurement, null, { estimate: "much" }), SprangError);
});

test("findings say what, where, why and by which source, and their places are those of JavaScript", async () => {
  const text = "😀 Systemet ska vara a\u0308ndama\u030alsenligt och användarvänligt.";
  const found = (await textFindings(text)).filter(({ name }) => name === "vague-word");
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end).normalize("NFC")),
    ["ändamålsenligt", "användarvänligt"],
  );
  assert.ok(found.every(({ source, why, help }) => source.sv && why.en && help.sv));
  const english = await textFindings("The system shall be user-friendly.");
  assert.ok(english.some(({ words }) => words === "user-friendly"));
});

test("what a text is decides what is said of it, and a kind that is none is told with those that are", async () => {
  const text = "Sågen ska vara en STIHL MS 500i. Kedjan ska bytas inom 5 dagar, vilket visas i serviceloggen.";
  const names = async (kind) => (await textFindings(text, { kind })).map(({ name }) => name);
  assert.ok((await names()).includes("no-scoring"));
  assert.deepEqual(await names("criterion"), await names());
  for (const kind of ["requirement", "need"]) assert.deepEqual((await names(kind)).filter((name) => ["brand", "no-scoring"].includes(name)), ["brand"], kind);
  await assert.rejects(textFindings(text, { kind: "wish" }), /"wish".*criterion, requirement, need/);
});

test("findings of a procurement: what is accepted carries its reason", async () => {
  const found = await findings(procurement);
  assert.ok(found.length > 5);
  assert.ok(found.every(({ path, accepted }) => path.startsWith("/") && accepted.sv));
  const open = await findings({ ...JSON.parse(procurement), accepted: [] });
  assert.ok(open.every(({ accepted }) => accepted === undefined));
  await assert.rejects(findings("{}"), SprangError);
});

test("every rule is told in full", async () => {
  const all = await rules();
  assert.ok(all.length >= 40);
  for (const { code, why, source, flagged, mended } of all) {
    for (const words of [why, source, flagged, mended]) assert.ok(words.sv && words.en, code);
  }
});

test("from answers to a route, and from the catalogue to a criterion that can stand in a document", async () => {
  const open = await route({ market: "few" });
  assert.equal(open.next.id, "measured");
  assert.equal((await route({ measured: "no" })).id, "describe-first");
  assert.equal((await innovationTest({ value: "none" })).id, "no-value");
  await assert.rejects(route({ colour: "red" }, { language: "en" }), /no question/);
  assert.ok((await catalogue()).length >= 40);
  const criterion = await catalogueCriterion("noise", { weight: "30", metres: "7.5", easy: "72", hard: "66" });
  assert.deepEqual(criterion.from, { criterion: "noise", version: "1", numbers: { metres: "7.5", easy: "72", hard: "66" } });
  await assert.rejects(catalogueCriterion("noise", {}), /metres/);
});

test("a model is chosen by what one wants, tried on made-up bids, and told in a report", async () => {
  const { lots } = JSON.parse(procurement);
  const offered = await intentions(procurement, { estimate: "1000000" });
  assert.equal(offered.lot, lots[0].id);
  const wish = offered.intentions.find(({ id }) => id === "fixed-budget");
  assert.ok(wish.wish.sv && wish.pair.sentence.en && wish.model.sources.length > 0);
  const chosen = await chooseModel(procurement, "fixed-budget", { values: { budget: "1200000" } });
  assert.equal(chosen.lots[0].award.model, "FBS");
  assert.equal((await check(chosen)).outcome, "sound");
  const bids = await madeUpOffers(chosen, { estimate: "1000000" });
  assert.equal(bids.offers.length, 4);
  const report = await awardReport(chosen, bids, { language: "en", firm: false });
  assert.match(report.lots[0].sentence, /proposed/);
  // Bids of the one procurement are held against the other: that is what comparing models is.
  assert.equal((await awardReport(procurement, bids, { language: "en", firm: false })).lots[0].outcome, "award");
  await assert.rejects(chooseModel("{}", "fixed-budget"), SprangError);
});
