// The way from a problem to criteria, follow-up, and sharing. Documents and profiles go in as objects or text.

import { SprangError } from "./errors.js";

const text = (document) => (typeof document === "string" ? document : JSON.stringify(document));
const maybe = (document) => (document === undefined || document === null ? undefined : text(document));
const decisions = (rules, table, answers, profile) => rules.decide(table, JSON.stringify(answers), maybe(profile));
const today = () => new Date().toISOString().slice(0, 10);

/** The answer, unless it says that a file has faults or that nothing could be done. */
function answered(answer, file, language) {
  if (answer.outcome === "faulty" && answer.message) throw new TypeError(answer.message[language]);
  if (answer.outcome === "faulty") throw new SprangError(file, answer.faults, language);
  const faults = answer.profileFaults ?? answer.next?.profileFaults;
  if (faults) throw new SprangError("profile", faults, language);
  if (answer.outcome === "refused") throw Object.assign(new TypeError(answer.message[language]), { code: answer.code });
  return answer;
}

/** The calls over a module that is ready, or will be. */
export function way(ready) {
  const call = async (ask, { language = "sv", file = "procurement" } = {}) =>
    answered(JSON.parse(ask(await ready())), file, language);
  return {
    profile: (profile, { language } = {}) =>
      call((rules) => rules.profile(text(profile)), { language, file: "profile" }).then(({ name }) => name),
    async templateForm(form, { document, language = "sv", profile } = {}) {
      const rules = await ready();
      const found = rules.templateForm(form, maybe(document), maybe(profile));
      return found === undefined ? undefined : answered(JSON.parse(found), "profile", language);
    },
    startDraft: (id, need, { language = "sv", on = today(), profile } = {}) =>
      call((rules) => rules.startDraft(id, need, language, on, maybe(profile)), { language }).then(
        ({ document }) => document,
      ),
    answerDraft: (document, what, answer, { language = "sv", on = today() } = {}) =>
      call((rules) => rules.answerDraft(text(document), what, answer, language, on), { language }).then(
        (answer) => answer.document,
      ),
    measureDraft: (document, id, parts, { language = "sv", on = today() } = {}) =>
      call((rules) => rules.measureDraft(text(document), id, JSON.stringify(parts), language, on), { language }).then(
        (answer) => answer.document,
      ),
    insertCriterion: (document, criterion, { language, profile, ...options } = {}) =>
      call((rules) => rules.insertCriterion(text(document), criterion, JSON.stringify(options), maybe(profile)), {
        language,
      }).then(({ document, id }) => ({ document, id })),
    insertMandatory: (document, { language, profile } = {}) =>
      call((rules) => rules.insertMandatory(text(document), maybe(profile)), { language }).then(
        ({ document, asked }) => ({ document, asked }),
      ),
    amend: (document, { path, value }, { language } = {}) =>
      call((rules) => rules.amend(text(document), path, value), { language }).then((answer) => ({
        document: JSON.parse(answer.text),
        undo: answer.undo,
      })),
    joinNeed: (document, department, parts, { language = "sv", on = today() } = {}) =>
      call((rules) => rules.joinNeed(text(document), department, JSON.stringify(parts), language, on), { language }).then(
        (answer) => answer.document,
      ),
    serveGoal: (document, measure, goal, { language, profile } = {}) =>
      call((rules) => rules.serveGoal(text(document), measure, goal, maybe(profile)), { language }).then(
        (answer) => answer.document,
      ),
    noteDraft: (document, stage, note, { language = "sv", on = today(), by, with: asked } = {}) =>
      call((rules) => rules.noteDraft(text(document), stage, note, language, on, by, asked), { language }).then(
        (answer) => answer.document,
      ),
    reachStage: (document, stage, { language, on = today(), by, note } = {}) =>
      call((rules) => rules.reachStage(text(document), stage, on, by, note), { language }).then(
        (answer) => answer.document,
      ),
    nextSteps: (document, { language, profile } = {}) =>
      call((rules) => rules.nextSteps(text(document), maybe(profile)), { language }),
    stages: (document, { language, profile } = {}) =>
      call((rules) => rules.stages(text(document), maybe(profile)), { language }),
    plan: (document, { language, on = today(), profile } = {}) =>
      call((rules) => rules.plan(text(document), on, maybe(profile)), { language }),
    indicators: (documents, { language = "sv", on = today(), profile } = {}) =>
      call((rules) => rules.indicators(documents.map(text), on, language, maybe(profile)), { language }),
    need: (document, { language, profile } = {}) =>
      call((rules) => rules.need(text(document), maybe(profile)), { language }),
    catalogue: ({ language, profile, words = "" } = {}) =>
      call((rules) => rules.catalogueFor(words, maybe(profile)), { language }).then(({ criteria }) => criteria),
    route: (answers = {}, { language, profile } = {}) =>
      call((rules) => decisions(rules, "route", answers, profile), { language, file: "answers" }),
    innovationTest: (answers = {}, { language, profile } = {}) =>
      call((rules) => decisions(rules, "innovation-test", answers, profile), { language, file: "answers" }),
    compareWithCatalogue: (document, { language, newer } = {}) =>
      call((rules) => rules.compareWithCatalogue(text(document), maybe(newer)), { language }).then(
        ({ criteria }) => criteria,
      ),
    shareLink: (document, address, { language, published = false } = {}) =>
      call((rules) => rules.shareLink(text(document), address, published), { language }).then((answer) => answer.text),
    shareText: (document, { language = "sv", published = false } = {}) =>
      call((rules) => rules.shareText(text(document), language, published), { language }).then((answer) => answer.text),
    openShared: (pasted, { language } = {}) =>
      call((rules) => rules.openShared(pasted), { language }).then(({ kind, text }) => ({ kind, document: JSON.parse(text) })),
  };
}
