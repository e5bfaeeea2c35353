// Registers the elements: the only side effect in the package. A page that has them already keeps its own, and where they are
// of another version it is told so: a page can hold one version of an element.
import { SprangAward } from "./award.js";
import { SprangCheck } from "./check.js";
import { SprangCriteria } from "./criteria.js";
import { SprangModel } from "./model.js";
import { SprangPreview } from "./preview.js";
import { SprangProblem } from "./problem.js";
import { SprangReport } from "./report.js";
import { SprangWorkbench } from "./workbench.js";
import { version } from "../version.js";

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

const others = [];
for (const [name, element] of Object.entries(globalThis.customElements ? elements : {})) {
  const before = customElements.get(name);
  if (!before) customElements.define(name, element);
  else if (before.version !== version) others.push(`<${name}> ${before.version ?? "of an unknown version"}`);
}
if (others.length) console.warn(`sprang ${version}: the page already has ${others.join(", ")}, and keeps them.`);

export { SprangAward, SprangCheck, SprangCriteria, SprangModel, SprangPreview, SprangProblem, SprangReport, SprangWorkbench };
