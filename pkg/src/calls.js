// What both entries share: documents go in as objects or text, answers come out as objects, faults as errors.

import { compiled } from "./compiled.js";
import { SprangError } from "./errors.js";
import { way } from "./way.js";

export { CompiledLot, NO_ANSWER, NO_PRICE, PreparedOffers } from "./compiled.js";
export { SprangError } from "./errors.js";

const text = (document) => (typeof document === "string" ? document : JSON.stringify(document));

/** The calls of the package over a module that is ready, or will be. */
export function calls(ready) {
  return {
    async check(procurement) {
      const rules = await ready();
      return JSON.parse(rules.check(text(procurement)));
    },
    async checkOffers(procurement, offers) {
      const rules = await ready();
      return JSON.parse(rules.checkOffers(text(procurement), text(offers)));
    },
    async findings(procurement, { language = "sv", profile } = {}) {
      const rules = await ready();
      const answer = JSON.parse(rules.findingsBrief(text(procurement), profile && text(profile)));
      if (answer.outcome === "faulty") throw new SprangError("procurement", answer.faults, language);
      if (answer.profileFaults) throw new SprangError("profile", answer.profileFaults, language);
      return answer.findings.map((finding) => Object.assign(finding, answer.rules[finding.rule]));
    },
    async textFindings(words, { language, kind } = {}) {
      const rules = await ready();
      return JSON.parse(rules.textFindings(words, language, kind));
    },
    async catalogueCriterion(id, values = {}) {
      const module = await ready();
      const answer = JSON.parse(module.catalogueCriterion(id, JSON.stringify(values)));
      if (answer.outcome === "faulty") throw new TypeError(answer.faults.map(({ en }) => en).join(" "));
      return answer.criterion;
    },
    async publication(procurement, { language = "sv", profile } = {}) {
      const module = await ready();
      const answer = JSON.parse(module.publication(text(procurement), language, profile && text(profile)));
      if (answer.profileFaults) throw new SprangError("profile", answer.profileFaults, language);
      return answer;
    },
    async template() {
      const module = await ready();
      return JSON.parse(module.template());
    },
    async intentions(procurement, { lot, estimate, values = {}, language = "sv" } = {}) {
      const module = await ready();
      const answer = JSON.parse(module.intentions(text(procurement), lot, estimate, JSON.stringify(values)));
      if (answer.outcome === "faulty") throw new SprangError("procurement", answer.faults, language);
      return answer;
    },
    async chooseModel(procurement, intention, { lot, estimate, values = {}, language = "sv" } = {}) {
      const module = await ready();
      const chosen = JSON.stringify({ [intention]: values });
      const answer = JSON.parse(module.chooseModel(text(procurement), lot, intention, estimate, chosen));
      if (answer.outcome === "faulty") throw new SprangError("procurement", answer.faults, language);
      if (answer.outcome === "cannot") throw new TypeError(answer.message[language]);
      return JSON.parse(answer.procurement);
    },
    async madeUpOffers(procurement, { estimate, language = "sv" } = {}) {
      const module = await ready();
      const answer = JSON.parse(module.madeUpOffers(text(procurement), estimate));
      if (answer.outcome === "faulty") throw new SprangError("procurement", answer.faults, language);
      return answer;
    },
    ...way(ready),
    async rules() {
      const module = await ready();
      return JSON.parse(module.rules());
    },
    async evaluate(procurement, offers, { language = "sv" } = {}) {
      const rules = await ready();
      const answer = JSON.parse(rules.evaluate(text(procurement), text(offers)));
      if (answer.outcome === "faulty") throw new SprangError(answer.file, answer.faults, language);
      return answer;
    },
    async awardReport(procurement, offers, { language = "sv", firm = true } = {}) {
      const rules = await ready();
      const answer = JSON.parse(rules.awardReport(text(procurement), text(offers), language, firm ? "firm" : "ranking"));
      if (answer.outcome === "faulty") throw new SprangError(answer.file, answer.faults, language);
      return answer;
    },
    async robustness(procurement, offers, { estimate, language = "sv", witnesses = true, questions } = {}) {
      const rules = await ready();
      const bids = offers === undefined || offers === null ? undefined : text(offers);
      const answer = JSON.parse(
        questions && bids
          ? rules.robustnessOnly(text(procurement), bids, questions.join(" "))
          : rules.robustness(text(procurement), bids, estimate, witnesses),
      );
      if (answer.outcome === "faulty") throw new SprangError(answer.file, answer.faults, language);
      return answer;
    },
    async acceptability(procurement, offers, { samples = 10_000, seed = 1 } = {}) {
      const rules = await ready();
      const found = rules.acceptability(text(procurement), text(offers), samples, seed);
      return found === undefined ? undefined : JSON.parse(found);
    },
    async compile(procurement, options) {
      return compiled(await ready(), procurement, options);
    },
    async version() {
      const rules = await ready();
      return rules.version();
    },
  };
}
