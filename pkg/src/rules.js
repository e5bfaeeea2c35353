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
  awardReport,
  catalogue,
  catalogueCriterion,
  check,
  checkOffers,
  chooseModel,
  compile,
  evaluate,
  findings,
  innovationTest,
  publication,
  intentions,
  madeUpOffers,
  robustness,
  route,
  rules,
  template,
  textFindings,
  version,
} = calls(() => init());
