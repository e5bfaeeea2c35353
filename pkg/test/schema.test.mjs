import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { check, checkOffers } from "sprang";

// The tests' own packages are installed in tests/, since the shipped package needs none.
const require = createRequire(new URL("../../tests/package.json", import.meta.url));
const Ajv = require("ajv/dist/2020").default;

const cases = new URL("../../tests/cases/good/", import.meta.url);
const json = async (address) => JSON.parse(await readFile(address, "utf8"));
const schema = async (name) => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  return ajv.compile(await json(new URL(`../schema/${name}.schema.json`, import.meta.url)));
};
const validProcurement = await schema("procurement");
const validOffers = await schema("offers");
const names = await readdir(cases);

test("the schema accepts every good case, as the reader does", async () => {
  assert.ok(names.length >= 5);
  for (const name of names) {
    const procurement = await json(new URL(`${name}/procurement.json`, cases));
    assert.ok(validProcurement(procurement), `${name}: ${JSON.stringify(validProcurement.errors?.[0])}`);
    assert.equal((await check(procurement)).outcome, "sound", name);
    const offers = await json(new URL(`${name}/offers.json`, cases)).catch(() => null);
    if (!offers) continue;
    assert.ok(validOffers(offers), `${name}: ${JSON.stringify(validOffers.errors?.[0])}`);
    assert.equal((await checkOffers(procurement, offers)).outcome, "sound", name);
  }
});

test("what the schema refuses, the reader refuses too", async () => {
  const sound = await json(new URL("street-trees/procurement.json", cases));
  const damages = [];
  (function visit(node, way) {
    for (const key of Object.keys(node)) {
      damages.push((copy) => delete at(copy, way)[key], (copy) => (at(copy, way)[key] = 7), (copy) => (at(copy, way)[`${key}x`] = "x"));
      if (node[key] && typeof node[key] === "object") visit(node[key], [...way, key]);
    }
  })(sound, []);
  const at = (node, way) => way.reduce((inner, key) => inner[key], node);
  let refused = 0;
  for (let index = 0; index < damages.length; index += Math.ceil(damages.length / 400)) {
    const copy = structuredClone(sound);
    damages[index](copy);
    if (validProcurement(copy)) continue;
    refused += 1;
    assert.equal((await check(JSON.stringify(copy))).outcome, "faulty", `damage ${index}: ${JSON.stringify(validProcurement.errors[0])}`);
  }
  assert.ok(refused > 100, `only ${refused} damaged documents were refused`);
});

test("the version that elements state is that of the package", async () => {
  const { version } = await import("../src/version.js");
  assert.equal(version, (await json(new URL("../package.json", import.meta.url))).version);
});
