export { SprangAward } from "./award.js";
export { SprangCheck } from "./check.js";
export { SprangCriteria } from "./criteria.js";
export { SprangModel } from "./model.js";
export { SprangPreview } from "./preview.js";
export { SprangProblem } from "./problem.js";
export { SprangReport } from "./report.js";
export { SprangWorkbench } from "./workbench.js";
export type * from "./sprang-element.js";
