// Registers the elements: the only side effect in the package. A page that has them already keeps its own.
import { SprangAward } from "./award.js";
import { SprangCheck } from "./check.js";
import { SprangCriteria } from "./criteria.js";
import { SprangModel } from "./model.js";
import { SprangPreview } from "./preview.js";
import { SprangProblem } from "./problem.js";
import { SprangReport } from "./report.js";
import { SprangWorkbench } from "./workbench.js";

const elements = {
  "sprang-workbench": SprangWorkbench,
  "sprang-problem": SprangProblem,
  "sprang-criteria": SprangCriteria,
  "sprang-model": SprangModel,
  "sprang-preview": SprangPreview,
  "sprang-award": SprangAward,
  "sprang-check": SprangCheck,
  "sprang-report": SprangReport,
};

for (const [name, element] of Object.entries(elements)) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}

export { SprangAward, SprangCheck, SprangCriteria, SprangModel, SprangPreview, SprangProblem, SprangReport, SprangWorkbench };
