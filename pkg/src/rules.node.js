// The rules in Node, which cannot fetch a file: the bytes are read.
import { readFile } from "node:fs/promises";
import { calls } from "./calls.js";

export { CompiledLot, NO_ANSWER, NO_PRICE, PreparedOffers, SprangError } from "./calls.js";

let loading;

/** Loads the module, from bytes or a compiled module where one is given. Calls do this by themselves. */
export function init(source) {
  loading ??= import("../dist/rules/sprang_rules.js").then(async (module) => {
    const bytes = source ?? (await readFile(new URL("../dist/rules/sprang_rules_bg.wasm", import.meta.url)));
    module.initSync({ module: bytes });
    return module;
  });
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
