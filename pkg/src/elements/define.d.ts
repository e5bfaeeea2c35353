export { SprangAward } from "./award.js";
export { SprangCheck } from "./check.js";
export { SprangCriteria } from "./criteria.js";
export { SprangModel } from "./model.js";
export { SprangPreview } from "./preview.js";
export { SprangReport } from "./report.js";
export type * from "./sprang-element.js";
