export { SprangAward } from "./award.js";
export { SprangCheck } from "./check.js";
export { SprangCriteria } from "./criteria.js";
export { SprangPreview } from "./preview.js";
export type * from "./sprang-element.js";
