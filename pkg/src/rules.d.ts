import type {
  AcceptabilityReport,
  Answer,
  AskedForReport,
  ChangeReport,
  CheckAnswer,
  CompareReport,
  Criterion,
  CriterionFile,
  EvaluateAnswer,
  FaultReport,
  FindingReport,
  IndicatorsAnswer,
  LayoutReport,
  Localised,
  LotResult,
  NeedAnswer,
  NextReport,
  OfferReport,
  Offers,
  PlanAnswer,
  Procurement,
  Profile,
  PublicationAnswer,
  RobustnessAnswer,
  RobustnessLot,
  RuleReport,
  StagesAnswer,
  TemplateReport,
} from "../types/sprang.js";

export type * from "../types/sprang.js";

/** A file with faults. `faults` holds all of them; `code` and `path` are those of the first. */
export declare class SprangError extends Error {
  /** Which file. */
  file: "procurement" | "offers" | "profile";
  /** The stable code of the first fault. */
  code: string;
  /** Where the first fault is: a JSON Pointer into the file. */
  path: string;
  /** All faults of the file. */
  faults: FaultReport[];
}

/** An answer of `evaluate` where both files are sound. */
export type Evaluated = Extract<EvaluateAnswer, { outcome: "evaluated" }>;

/** An answer of `robustness` where both files are sound. */
export type Analysed = Extract<RobustnessAnswer, { outcome: "analysed" }>;

/** Loads the module, from `source` where one is given. Calls do this by themselves. */
export declare function init(source?: string | URL | Response | BufferSource | WebAssembly.Module): Promise<unknown>;

/** Checks a procurement, given as an object or as JSON text. */
export declare function check(procurement: Procurement | string): Promise<CheckAnswer>;

/** Checks offers against their procurement. */
export declare function checkOffers(procurement: Procurement | string, offers: Offers | string): Promise<CheckAnswer>;

/**
 * What is unwise in a procurement, or cannot be evaluated: place, message, why, source, help and fixes. Throws
 * a `SprangError`, in `language`, where the file has faults.
 */
export declare function findings(
  procurement: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<FindingReport[]>;

/** Makes a change that a finding offers (`finding.changes`); `undo` is the change that takes it back. */
export declare function amend(
  document: Procurement | string,
  change: ChangeReport,
  options?: { language?: "sv" | "en" },
): Promise<{ document: Procurement; undo: ChangeReport }>;

/** What a text that stands alone can be. */
export type TextKind = "criterion" | "requirement" | "need";

/**
 * What is to be said of a text: of one criterion, or of what `kind` says that it is. A requirement owes nobody points,
 * and a need proves nothing. The language is told from the text where none is given.
 */
export declare function textFindings(
  text: string,
  options?: { language?: "sv" | "en"; kind?: TextKind },
): Promise<FindingReport[]>;

/** What answers lead to: a decision with its reasons, or the next question to ask. */
export type Decided =
  | { outcome: "open"; next: { id: string; ask: Localised; why: Localised; answers: { id: string; text: Localised }[] }; /** How many questions can still be asked, at most. */ left: number }
  | {
      outcome: "decided";
      id: string;
      name: Localised;
      what: Localised;
      because: Localised;
      hasAwardCriteria: boolean;
      decidedBy: { question: string; answer: string; text: Localised }[];
      steps: Localised[];
      documents: Localised[];
      sources: { text: Localised; read: boolean }[];
      runnersUp: { id: string; name: Localised; because: Localised }[];
      tips: { question: string; answer: string; text: Localised; leadsTo: string; name: Localised }[];
      advice: {
        id: string;
        text: Localised;
        notice: { [field: string]: string[] };
        sources: { text: Localised; read: boolean }[];
      }[];
    };

/** Who helps with what was decided, where an organisation's profile says so. */
export type Helped = { contacts?: { role: Localised; address: string }[]; profile?: Localised };

/**
 * From need and market to a procedure; with a profile, who helps with it. Throws a `TypeError` for an unknown
 * question or answer.
 */
export declare function route(
  answers?: { [question: string]: string },
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<Decided & Helped>;

/** Whether something is an innovation, and which codes a notice gets. */
export declare function innovationTest(
  answers?: { [question: string]: string },
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<Decided & Helped>;

/** A criterion of the catalogue, with the names of its parameters in braces. */
export interface CatalogueEntry {
  id: string;
  version: string;
  rewards: string;
  name: Localised;
  values: string[];
  fields: string[];
  routes: string[];
  words: Localised[];
  parameters: { id: string; kind: "number" | "text"; what: Localised; example: string | Localised }[];
  criterion: object;
  weight: { least: string; most: string; because: Localised };
  avoid: Localised;
  sources: { text: Localised; read: boolean }[];
  passage: { section: string; serves: Localised };
  measures: string | null;
  /** What an organisation's profile asks for: the least and the most that it weighs, in per cent, and where. */
  mandatory?: {
    least: string | null;
    most: string | null;
    routes: string[];
    because: Localised;
    source: Localised | null;
  };
}

/** The criteria of the catalogue: all, or those that fit `words`, the best first. */
export declare function catalogue(options?: {
  words?: string;
  language?: "sv" | "en";
  profile?: Profile | string;
}): Promise<CatalogueEntry[]>;

/**
 * A criterion of the catalogue, filled in: numbers as text, words as text or in both languages, and `weight`, the
 * points that it counts for. Throws a `TypeError` that names all that is missing or wrong.
 */
export declare function catalogueCriterion(
  id: string,
  values: { [parameter: string]: string | Localised },
): Promise<Criterion>;

/** The name of an organisation's profile, with version and date: to be shown wherever it changed something. */
export declare function profile(profile: Profile | string, options?: { language?: "sv" | "en" }): Promise<Localised>;

/**
 * The questions of a form (`idea`, `challenge`, `functional`, `request-for-information`, `partnership`, `pilot`,
 * `full`), with what a document answers and what a profile says of them. `undefined` where there is no such form.
 */
export declare function templateForm(
  form: string,
  options?: { document?: Procurement | string; language?: "sv" | "en"; profile?: Profile | string },
): Promise<TemplateReport | undefined>;

/** A draft that holds nothing but the need. `on` is the day, as YYYY-MM-DD. */
export declare function startDraft(
  id: string,
  need: string,
  options?: { language?: "sv" | "en"; on?: string; profile?: Profile | string },
): Promise<Procurement>;

/**
 * Puts an answer into a draft: the id of a question of the template, or `title`, `buyer`, `origin`, `challenge`,
 * `estimate`, `contract`, `route.QUESTION`, `test.QUESTION`, `self-check.STATEMENT`. Throws a `TypeError` with a
 * `code` where that cannot be answered so.
 */
export declare function answerDraft(
  document: Procurement | string,
  what: string,
  answer: string,
  options?: { language?: "sv" | "en"; on?: string },
): Promise<Procurement>;

/** Puts a measure into a draft, or changes it. Values are written as `15@2026-04-30`. */
export declare function measureDraft(
  document: Procurement | string,
  id: string,
  parts: {
    what?: string;
    unit?: string;
    method?: string;
    baseline?: string;
    target?: string;
    source?: string;
    together?: "sum" | "mean" | "highest" | "lowest";
    outcome?: string;
  },
  options?: { language?: "sv" | "en"; on?: string },
): Promise<Procurement>;

/**
 * Lets a department join the need, or changes what it has said: its `name` and `need`, and of a measure
 * `MEASURE.concerns`, `MEASURE.baseline` and `MEASURE.target`, as `15@2026-04-30`.
 */
export declare function joinNeed(
  document: Procurement | string,
  department: string,
  parts: { [part: string]: string },
  options?: { language?: "sv" | "en"; on?: string },
): Promise<Procurement>;

/** Lets a measure serve a goal of the document or of the organisation's profile, which is then taken into it. */
export declare function serveGoal(
  document: Procurement | string,
  measure: string,
  goal: string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<Procurement>;

/** Writes a note on the way, such as what a supplier told in the dialogue: who wrote it, and who was asked. */
export declare function noteDraft(
  document: Procurement | string,
  stage: string,
  note: string,
  options?: { language?: "sv" | "en"; on?: string; by?: string; with?: string },
): Promise<Procurement>;

/**
 * Puts a criterion of the catalogue into a draft. With `measure` its starting point and goal are taken from that
 * measure; `weight` is a number, or a share of the whole as `20%`: without it, the least that the profile or the
 * catalogue asks for.
 */
export declare function insertCriterion(
  document: Procurement | string,
  criterion: string,
  options?: {
    lot?: string;
    weight?: string;
    measure?: string;
    values?: { [parameter: string]: string | Localised };
    language?: "sv" | "en";
    profile?: Profile | string;
  },
): Promise<{ document: Procurement; id: string }>;

/**
 * Puts in every criterion that the profile asks for and that does not stand, with what the profile fills in, and gives
 * those that stand the weight that it asks for. `asked` says what became of each; what only the buyer knows is lacking.
 */
export declare function insertMandatory(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<{ document: Procurement; asked: AskedForReport[] }>;

/** Writes that a stage is reached: when, by whom (a role), and what there is to remember. */
export declare function reachStage(
  document: Procurement | string,
  stage: string,
  options?: { language?: "sv" | "en"; on?: string; by?: string; note?: string },
): Promise<Procurement>;

/** What comes next in a draft, for an organisation with this profile. */
export declare function nextSteps(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<NextReport>;

/** The stages, who reached them when, what the solution may be called, and what comes next. */
export declare function stages(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<Extract<StagesAnswer, { outcome: "sound" }>>;

/** The follow-up plan, outcome against promise, and who helps by the profile. */
export declare function plan(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; on?: string; profile?: Profile | string },
): Promise<Extract<PlanAnswer, { outcome: "sound" }>>;

/** Goals, indicators and activities of a portfolio, as rows and as CSV. */
export declare function indicators(
  documents: (Procurement | string)[],
  options?: { language?: "sv" | "en"; on?: string; profile?: Profile | string },
): Promise<Extract<IndicatorsAnswer, { outcome: "sound" }>>;

/**
 * Goals and what weighs for them, what departments share, what leans on each measure, and which goals of the profile
 * the document has not taken up.
 */
export declare function need(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<Extract<NeedAnswer, { outcome: "sound" }>>;

/** The criteria of a document that came from the catalogue, beside it or beside a newer one. */
export declare function compareWithCatalogue(
  document: Procurement | string,
  options?: { language?: "sv" | "en"; newer?: object | string },
): Promise<CompareReport[]>;

/** A link that carries a document in its fragment. Throws a `TypeError` where a link cannot carry so much. */
export declare function shareLink(
  document: Procurement | CriterionFile | Profile | string,
  address: string,
  options?: { language?: "sv" | "en"; published?: boolean },
): Promise<string>;

/** A text for the clipboard that people read and that `openShared` opens again. */
export declare function shareText(
  document: Procurement | CriterionFile | Profile | string,
  options?: { language?: "sv" | "en"; published?: boolean },
): Promise<string>;

/** What a link, or a text that was pasted, carries. Check it like any file: it may come from anyone. */
export declare function openShared(
  pasted: string,
  options?: { language?: "sv" | "en" },
): Promise<{ kind: "procurement" | "criterion" | "profile"; document: object }>;

/**
 * What a procurement looks like to those who read it: a page of its own, which reads without script and carries the
 * procurement, the same as part of another page, and the criteria as a table. A procurement with faults has no page.
 * With the organisation's profile it says what that has asked for.
 */
export declare function publication(
  procurement: Procurement | string,
  options?: { language?: "sv" | "en"; profile?: Profile | string },
): Promise<PublicationAnswer>;

/** The forms and the questions of a description of a need, each question with the place of its answer. */
export declare function template(): Promise<{
  forms: { id: string; name: Localised; when: Localised }[];
  questions: { id: string; forms: string[]; ask: Localised; why: Localised; good: Localised; bad: Localised; place: string }[];
}>;

/** All rules of the checks, with their sources and examples. */
export declare function rules(): Promise<RuleReport[]>;

/**
 * Evaluates offers, with every step. Throws a `SprangError`, in `language`, where a file has faults.
 */
export declare function evaluate(
  procurement: Procurement | string,
  offers: Offers | string,
  options?: { language?: "sv" | "en" },
): Promise<Evaluated>;

/** Stands for no answer in a column of answers. */
export declare const NO_ANSWER: number;
/** Stands for no price in a column of prices. */
export declare const NO_PRICE: bigint;

/**
 * What would change the winner, a statement each, with an offers file that shows it where there is one, and
 * pictures of it, whose places are worked out. With `witnesses: false` the offers files are left out. With
 * `questions` only these are answered (ids as in `StatementReport.question`, such as `margin` or `weights`), of offers
 * that are there and without offers files: for whoever follows a slider, and asks all when it stops. An unknown id is
 * an `Error` that names all there are.
 * Without offers: what the model really weighs, around `estimate` (a price, as text) or the document's own
 * prices. Throws a `SprangError`, in `language`, where a file has faults.
 */
export declare function robustness(
  procurement: Procurement | string,
  offers?: Offers | string | null,
  options?: { estimate?: string; language?: "sv" | "en"; witnesses?: boolean; questions?: string[] },
): Promise<Analysed>;

/**
 * How often each offer takes each place over all weights that the published ranges allow, or over all weights
 * where there are none. Exact for up to three criteria or groups; otherwise drawn, with the error it states.
 * `undefined` where the first lot's model is not a plain weighted sum, or a file has faults.
 */
export declare function acceptability(
  procurement: Procurement | string,
  offers: Offers | string,
  options?: { samples?: number; seed?: number },
): Promise<AcceptabilityReport | undefined>;

/** What one may want of an award, the model that gives it, and what that model would do on a lot. */
export interface Intentions {
  /** The lot, and its place among those of the document. */
  lot: string;
  lotIndex: string;
  /** The price around which bids are made up, and where it comes from. */
  estimate: string;
  estimateFrom: "stated" | "document" | "assumed";
  currency: string;
  /** The intention by which the lot is set up now. */
  chosen: string | null;
  /** The award model and the price rule that it has now. */
  model: Declared;
  rule: Declared | null;
  intentions: Intention[];
}

/** One thing that a buyer may want. */
export interface Intention {
  id: string;
  wish: Localised;
  then: Localised;
  suits: Localised[];
  dangers: Localised[];
  parameters: {
    id: string; ask: Localised; hint: Localised; counts: "money" | "percent";
    value: string; least: string; most: string; step: string;
  }[];
  /** The award model, and the price rule where price becomes points, with what they declare. */
  model: Declared;
  rule: Declared | null;
  /** Two made-up bids, who wins, and the price of the better one at which that turns. */
  pair: { winner: string | null; sentence: Localised; offers: Offers; turnsAt: string | null } | null;
  /** Why the lot cannot be set up so. */
  cannot: Localised | null;
}

/** What an award model or price rule declares. */
export interface Declared {
  id: string; name: Localised; know: Localised; formula: string; worth: Localised;
  relative: boolean; loserCanSwapOthers: boolean; sources: Localised[]; legal: Localised[];
}

/** Every intention on a lot: the one named, or the first. `values` are parameters by intention. */
export declare function intentions(
  procurement: Procurement | string,
  options?: { lot?: string; estimate?: string; values?: Record<string, Record<string, string>>; language?: "sv" | "en" },
): Promise<Intentions>;

/**
 * The procurement with a lot set up as an intention wants it: award model, price and weights. Throws a `TypeError`
 * that says in words what has to be decided first.
 */
export declare function chooseModel(
  procurement: Procurement | string,
  intention: string,
  options?: { lot?: string; estimate?: string; values?: Record<string, string>; language?: "sv" | "en" },
): Promise<Procurement>;

/** Four made-up bids on every lot, to try models on before there are any. */
export declare function madeUpOffers(
  procurement: Procurement | string,
  options?: { estimate?: string; language?: "sv" | "en" },
): Promise<Offers>;

/** A step of a report: a sentence, the formula with its numbers, and what stands behind them. */
export interface ReportStep {
  sentence: string; formula: string; substituted: string; result: string; notApplied: string[]; parts: ReportStep[];
}

/** One lot of an award report, every text ready to be shown. */
export interface ReportLot {
  id: string; title: string; model: string; rule: string | null;
  /** The weights as bars: lengths are per cent of the longest. */
  weights: { title: string; rows: { id: string; label: string; text: string; length: string }[] } | null;
  outcome: "award" | "open";
  obstacles?: string[];
  sentence?: string;
  columns?: string[];
  rows?: { offer: string; cells: string[] }[];
  rejectedHeading?: string;
  rejected?: { offer: string; tenderer: string; reasons: string[] }[];
  notes?: string[];
  totals?: { offer: string; tenderer: string; rank: string; total: string; exact: string; step: ReportStep }[];
  grades?: { criterion: string; tenderer: string; assessor: string; grade: string; reason: string | null }[];
  /** How firm the result is, question by question. */
  firm?: { question: string; heading: string; answers: { text: string; certainty: string }[] }[] | null;
}

/** The award report of a committee, in one language. */
export interface AwardReport {
  title: string; buyer: string; procurement: string; fingerprint: string; example: boolean;
  lots: ReportLot[];
  /** Findings that the buyer accepts, by their reasons. */
  accepted: { because: string; findings: { rule: string; message: string }[] }[];
}

/** The award report: ranking, rejections, steps, grades, and, unless `firm` is false, how firm the result is. */
export declare function awardReport(
  procurement: Procurement | string,
  offers: Offers | string,
  options?: { language?: "sv" | "en"; firm?: boolean },
): Promise<AwardReport>;

/**
 * What many offers state, as whole numbers.
 *
 * `answers` holds all answers of the first offer, in the order of `layout.criteria`, then those of the second,
 * and so on. A level is its place in `levels`, counted from 0; no is 0 and yes 1; a value, a number of things
 * and a grade are whole numbers with so many decimals as `decimals` says: 34.5 with one decimal is 345.
 */
export interface Columns {
  /** Answer by answer, offer by offer; `NO_ANSWER` where there is none. */
  answers: Int32Array | readonly number[];
  /** The price of each offer; `NO_PRICE` where there is none. */
  prices: BigInt64Array | readonly (bigint | number)[];
  /** Decimals, criterion by criterion, and last those of the prices. */
  decimals: Uint8Array | readonly number[];
}

/**
 * A lot read and checked once, for any number of calls. Calls throw a `SprangError` where something is wrong.
 * Its memory is given back by `free`, or by the engine when nothing refers to it any more.
 */
export declare class CompiledLot {
  private constructor();
  /** What columns hold, in their order. */
  readonly layout: LayoutReport;
  /** Evaluates offers on this lot, with every step: what `evaluate` answers for it. */
  evaluate(offers: Offers | string): LotResult;
  /** Reads offers once, to be ranked many times. */
  prepare(offers: Offers | string): PreparedOffers;
  /** Takes offers as whole numbers, to be ranked many times. They are called 1, 2, 3 … */
  prepareColumns(columns: Columns): PreparedOffers;
  /** Gives the memory back. */
  free(): void;
}

/** Offers read once and ranked as often as they change. `index` counts them from 0 in the order of the file. */
export declare class PreparedOffers {
  private constructor();
  /** How many offers there are on the lot. */
  readonly count: number;
  /** Their ids. */
  readonly ids: string[];
  /** Ranks the offers as they now are: offer by offer, 0 where one is rejected. */
  rank(): Uint32Array;
  /** The exact total when last ranked, a decimal or a fraction such as 240/7; `undefined` where rejected. */
  total(index: number): string | undefined;
  /** The total as rounded and published. */
  shown(index: number): string | undefined;
  /** Puts other numbers in the place of all that is stated: cheap where the decimals are the same. */
  refill(columns: Columns): void;
  /** Changes a price, or takes it away. */
  setPrice(index: number, price: string | null): void;
  /** Changes the answer to a criterion, or takes it away. */
  setAnswer(index: number, criterion: string, answer: Answer | null): void;
  /** Evaluates the offers as they now are, with every step. */
  evaluate(): LotResult;
  /** Single questions of `robustness` (ids as in `StatementReport.question`) of the offers as they now are. */
  robustness(questions: string[]): RobustnessLot;
  /** One offer as it now is, with every step behind its total. */
  explain(index: number): OfferReport;
  /** Gives the memory back. */
  free(): void;
}

/** Makes a lot ready for many calls: the one named, or the first. */
export declare function compile(
  procurement: Procurement | string,
  options?: { lot?: string; language?: "sv" | "en" },
): Promise<CompiledLot>;

/** The version of the rules. */
export declare function version(): Promise<string>;
