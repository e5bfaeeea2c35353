// Registers the elements: the only side effect in the package. A page that has them already keeps its own.
import { SprangAward } from "./award.js";
import { SprangCheck } from "./check.js";
import { SprangCriteria } from "./criteria.js";
import { SprangModel } from "./model.js";
import { SprangPreview } from "./preview.js";
import { SprangReport } from "./report.js";

const elements = [
  ["sprang-criteria", SprangCriteria], ["sprang-preview", SprangPreview], ["sprang-award", SprangAward], ["sprang-check", SprangCheck],
  ["sprang-model", SprangModel], ["sprang-report", SprangReport],
];

for (const [name, element] of elements) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}

export { SprangAward, SprangCheck, SprangCriteria, SprangModel, SprangPreview, SprangReport };
