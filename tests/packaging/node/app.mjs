import { readFile } from "node:fs/promises";
import { evaluate } from "sprang";
// Importing the elements where there is no page does nothing, and breaks nothing.
import { SprangCriteria, SprangPreview } from "sprang/elements";

if (typeof SprangCriteria !== "function" || typeof SprangPreview !== "function") throw new Error("the classes are there");
const read = async (name) => JSON.parse(await readFile(new URL(`public/case/${name}.json`, import.meta.url), "utf8"));
const { lots } = await evaluate(await read("procurement"), await read("offers"), { language: "sv" });
console.log(lots[0].award.ranked.map(({ total }) => total).join(" "));
