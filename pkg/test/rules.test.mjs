import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check, checkOffers, evaluate, SprangError, version } from "sprang";

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
