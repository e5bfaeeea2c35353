// The rules in browsers, bundlers and workers. Nothing is loaded until the first call.
import { calls } from "./calls.js";

export { CompiledLot, NO_ANSWER, NO_PRICE, PreparedOffers, SprangError } from "./calls.js";

let loading;

/**
 * Loads the module, from `source` where one is given: an address, a Response, bytes, or a compiled module.
 * Without it, the file beside this package is used. Calls do this by themselves.
 */
export function init(source) {
  loading ??= import("../dist/rules/sprang_rules.js").then(async (module) => {
    await module.default(source === undefined ? undefined : { module_or_path: source });
    return module;
  });
  // A failed load may be tried again.
  loading.catch(() => (loading = undefined));
  return loading;
}

export const {
  acceptability,
  amend,
  answerDraft,
  awardReport,
  catalogue,
  catalogueCriterion,
  check,
  checkOffers,
  chooseModel,
  compareWithCatalogue,
  compile,
  evaluate,
  findings,
  indicators,
  innovationTest,
  insertCriterion,
  insertMandatory,
  intentions,
  joinNeed,
  madeUpOffers,
  measureDraft,
  need,
  nextSteps,
  noteDraft,
  openShared,
  plan,
  profile,
  publication,
  reachStage,
  robustness,
  route,
  rules,
  serveGoal,
  shareLink,
  shareText,
  stages,
  startDraft,
  template,
  templateForm,
  textFindings,
  version,
} = calls(() => init());
