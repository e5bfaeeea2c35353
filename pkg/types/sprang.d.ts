/** An exact number as text: digits, a point, no grouping, no exponent, such as "0.25". */
export type Decimal = string;

/** A text in Swedish, English, or both. */
export interface Localised { sv?: string; en?: string }

/** What happens to a price above the one that earns none. */
export type AboveBounds =
  /** The line goes on: negative points. */
  | "continue"
  /** No less than zero points. */
  | "clip"
  /** The offer is rejected. */
  | "reject"
;

/** How often each offer takes each place over all allowed weights. */
export interface AcceptabilityReport {
  /** The offers, best first as evaluated. */
  offers: AcceptedReport[];
  /** How it was found: `exact` or `sampled`. */
  certainty: string;
  /** Where it was drawn, with 95 % probability no share is further off than this. */
  error?: string;
}

/** A finding that the buyer knows of and accepts. */
export interface Accepted {
  /** The code or the name of the rule. */
  rule: string;
  /** Where: a JSON Pointer to the part of the document, which stands for all that is in it. Without it, the whole document. */
  at?: string;
  /** Why it is accepted. */
  because: Localised;
}

/** An offer's shares. */
export interface AcceptedReport {
  /** The offer. */
  offer: string;
  /** The share of all weights with which it is first, second, and so on: exact numbers. */
  shares: string[];
}

/** A number and its place in a picture. */
export interface AlongReport {
  /** The number. */
  value: string;
  /** Its place. */
  at: string;
}

/** What changing a document answers. */
export type AmendAnswer =
  /** It is changed. */
  | {
    outcome: "amended";
    /** The JSON text of the document as it now is. */
    text: string;
    /** The change that undoes it. */
    undo: ChangeReport;
  }
  /** There is no such place, or something that is no JSON; nothing is changed. */
  | {
    outcome: "refused";
    /** Why. */
    message: Localised;
  }
;

/** An answer to one criterion, of the kind that its scale asks for. */
export type Answer =
  /** The level that is reached (scales of levels). */
  | {
    kind: "level";
    /** The level's id. */
    level: string;
  }
  /** A measured value or a number of things (linear scales, steps, counts). */
  | {
    kind: "value";
    /** The value, in the scale's unit. */
    value: Decimal;
  }
  /** Yes or no. */
  | {
    kind: "yes-no";
    /** The answer. */
    yes: boolean;
  }
  /** What the assessors found (judged scales). */
  | {
    kind: "judged";
    /** One for each assessor. At least one. */
    assessments: Assessment[];
  }
  /** Which other offers it was preferred to (compared scales). Each pair stands once for each assessor, at either offer where both are alike. */
  | {
    kind: "compared";
    /** One for each assessor and offer that it was preferred to; none where it was preferred to none. */
    preferences: Preference[];
  }
;

/** What became of a criterion that the organisation asks for. */
export type AskedForOutcome =
  /** It was put in. */
  | "inserted"
  /** It stood there, and weighs now what the organisation asks for. */
  | "weighed"
  /** Something is lacking that only the buyer knows. */
  | "lacking"
;

/** What became of a criterion that the organisation asks for, in one lot. */
export interface AskedForReport {
  /** What was done. */
  outcome: AskedForOutcome;
  /** The lot. */
  lot: string;
  /** Its id in the catalogue. */
  criterion: string;
  /** Its name. */
  name: Localised;
  /** Its id in the document, where it stands there now. */
  id?: string;
  /** What it weighs now, where it stands. */
  weight?: string;
  /** What is lacking, and what to do. */
  message?: Localised;
}

/** One assessor's grade, with the reason. */
export interface Assessment {
  /** Who judged. */
  assessor: string;
  /** The grade, on the scale. */
  points: Decimal;
  /** Why. */
  reason?: string;
}

/** How quality and price become one ranking. */
export type AwardModel =
  /** Points for quality and price, weighted and added; the most points win. */
  | {
    model: "weighted-sum";
    /** What the weights add up to. */
    total: Decimal;
    /** What a weight multiplies. */
    points: PointsBasis;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Mervärdesavdrag: deductions for quality are taken from the price; the lowest comparison price wins. */
  | {
    model: "M-DED";
    /** What may become of a comparison price below zero. */
    negative: NegativeComparison;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Quality through price; the most win. */
  | {
    model: "R-LP";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What the quotient is multiplied by, so that it can be read. */
    scale: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Evaluation value as in Japan: technical points through price; the most win. */
  | {
    model: "R-JPDIV";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What the quotient is multiplied by, so that it can be read. */
    scale: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Quality times a published price, through the price; the most win. */
  | {
    model: "R-ADJSCORE";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The published price. */
    reference: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Price for each point of quality; the lowest wins. */
  | {
    model: "R-PPQ";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The least quality that is admitted, above zero; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Price through the share of the quality reached; the lowest wins. */
  | {
    model: "R-ADJBID";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The least quality that is admitted, above zero; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Price through a coefficient for features, as in Ukraine; the lowest wins. The weights are shares of 1. */
  | {
    model: "R-PROZORRO";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** A share of the offer's own price is deducted for quality; the lowest comparison price wins. */
  | {
    model: "M-OWN";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What the weights are shares of: "1" or "100", and no less than `total`. */
    whole: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Quality that is missing is added as a share of the offer's own price; the lowest comparison price wins. */
  | {
    model: "M-PCTADD";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What price counts for beside quality. */
    priceWeight: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** What the buyer is willing to pay for the quality is deducted; the lowest comparison price wins. */
  | {
    model: "M-WTP";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What one point of quality is worth, in the procurement's currency. */
    each: Decimal;
    /** What may become of a comparison price below zero. */
    negative: NegativeComparison;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Prispåslag: money is added for each point of quality that is missing; the lowest comparison price wins. */
  | {
    model: "M-ADD";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What one missing point of quality costs, in the procurement's currency. */
    each: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The worth of quality beyond the least that is offered is deducted; the lowest comparison price wins. Relative. */
  | {
    model: "M-SQP";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The published estimate of the price. */
    estimate: Decimal;
    /** What price counts for beside quality. */
    priceWeight: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Price through an index of quality against the least that is offered; the lowest wins. Relative. */
  | {
    model: "M-RVC";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** What is left of the best quality, times the lowest price through the price; the most win. Relative. */
  | {
    model: "R-UI";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The weight of quality through that of price. */
    weightRatio: Decimal;
    /** What becomes of what is left of the best quality where it is below zero. */
    negative: NegativeComparison;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Weighted shares of the best quality and of the lowest price; the most win. Relative. */
  | {
    model: "R-GEWRICHT";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What price counts for beside quality. */
    priceWeight: Decimal;
    /** The least quality that is admitted, above zero; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Weighted quality and price, each through that of a reference; the most win. Relative. */
  | {
    model: "R-UFABMED";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What the reference is. */
    reference: ReferenceOffer;
    /** What price counts for beside quality. */
    priceWeight: Decimal;
    /** The least quality that is admitted, above zero; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The price and what is stated beside it: adders, adjustments, a margin of preference. The price criterion has costs, none of them discounted. */
  | {
    model: "M-ADDERS";
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The price and the time that the tenderer needs, at a stated price for each day or other unit: one cost, counted in units. */
  | {
    model: "M-AB";
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The cost over the whole life: the price and discounted costs. The price criterion has costs and a discount rate. */
  | {
    model: "M-LCC";
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** Quality through price with a margin below the best: within it quality alone, or the price alone, decides. Relative. */
  | {
    model: "R-EXT";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What the quotient is multiplied by, so that it can be read; above zero. */
    scale: Decimal;
    /** The margin below the best quotient, as a share of it: "0.10" is 10 per cent. From "0" to "1"; an offer below it is out. */
    margin: Decimal;
    /** What decides within the margin. */
    decides: Deciding;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** One criterion after the other in a published order: the next counts only where those before it are equal. */
  | {
    model: "lexicographic";
    /** The ids of criteria, of groups or of the price, the most important first. At least one; each quality criterion has a weight by order. */
    order: string[];
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** TOPSIS: nearness to the best and distance from the worst of what is offered. Relative. */
  | {
    model: "TOPSIS";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What price counts for beside quality, above zero. */
    priceWeight: Decimal;
    /** How the nearness is rounded where it is shown: it is mostly irrational. The exact nearness ranks. */
    nearness: Rounding;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** ELECTRE: an offer outranks another that is not clearly better anywhere; who outranks more than outrank it goes first. Relative. */
  | {
    model: "ELECTRE";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** What price counts for beside quality, above zero. */
    priceWeight: Decimal;
    /** The least share of the weights on which an offer is at least as good as one that it outranks, above "0.5" and at most "1". */
    concordance: Decimal;
    /** The greatest distance, as a share of the widest on a criterion, by which it may be worse on any, from "0" to below "1". */
    discordance: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The lowest price of those that reach the least quality. */
  | {
    model: "LCS";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** The least quality that is admitted, zero or more; an offer with less is rejected. */
    leastQuality: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The lowest price of those that pass; every quality criterion has a threshold. */
  | {
    model: "LPTA";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The most quality within a budget, which is the price criterion's ceiling. */
  | {
    model: "FBS";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The most quality; only the best tenderer's price is opened, afterwards. */
  | {
    model: "QBS";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
  /** The most quality for a price that the buyer has set. */
  | {
    model: "fixed-price";
    /** What the weights add up to, and so the most quality there is. */
    total: Decimal;
    /** Where rounding happens. */
    rounding: RoundingPolicy;
    /** How ties are broken, in this order; what is left is a tie. */
    ties: TieBreak[];
  }
;

/** An axis of a picture. */
export interface AxisReport {
  /** What it measures, with its unit. */
  title: Localised;
  /** The number at its beginning: the left edge, or the lower. */
  least: string;
  /** The number at its end. */
  most: string;
  /** Marks at round numbers. */
  marks: MarkReport[];
}

/** A kind of reward and what it weighs. */
export interface BalancePart {
  /** What is rewarded. */
  name: Localised;
  /** What it weighs, as an exact number from "0" to "1". */
  share: string;
}

/** What a lot weighs for what. */
export interface BalanceReport {
  /** The lot. */
  lot: string;
  /** What each kind of reward weighs, the heaviest first. */
  parts: BalancePart[];
  /** What price weighs, as an exact number from "0" to "1". */
  price: string;
  /** What innovation criteria weigh. */
  innovation: string;
  /** Whether the shares are of all deductions. */
  deductions: boolean;
}

/** Where a price on the limit of a band belongs. */
export type BandLimit =
  /** In the band. */
  | "included"
  /** In the next band. */
  | "excluded"
;

/** A bar. */
export interface BarReport {
  /** What it is: `stays` (the winner stays), `other` (another offer wins), `worse`, `better` (the lead with less or more of it) or `place` (a share of places). */
  role: string;
  /** The place, from 1, where it is a share of one. */
  place?: number;
  /** The offer that it belongs to, where it belongs to one. */
  offer?: string;
  /** Its left end. */
  from: AlongReport;
  /** Its right end. */
  to: AlongReport;
  /** From the one end to the other, in the same unit as places. */
  length: string;
  /** Its numbers in words. */
  label: Localised;
}

/** What happens to a price below the one that earns all points. */
export type BelowBounds =
  /** The line goes on: more than the highest points. */
  | "continue"
  /** No more than the highest points: a floor price, not lawful in Sweden (HFD 2022 ref. 41). */
  | "clip"
;

/** What becomes of points below zero, where a price lies beyond the end of a line. */
export type BelowZero =
  /** They stand: the line goes on. */
  | "allowed"
  /** They count as zero. */
  | "zero"
;

/** Which totals are best. */
export type BestReport =
  /** The highest: totals are points. */
  | "most-points"
  /** The lowest: totals are comparison prices. */
  | "lowest-price"
;

/** Which answers of a scale in steps are better. */
export type Better =
  /** Higher values. */
  | "higher"
  /** Lower values. */
  | "lower"
;

/** What is offered for one lot. */
export interface Bid {
  /** The lot's id. */
  lot: string;
  /** The price, in the procurement's currency. */
  price?: Decimal;
  /** Answers by the id of the criterion or of the cost. */
  answers: { [id: string]: Answer };
}

/** Who buys. */
export interface Buyer {
  /** The organisation's name. */
  name: Localised;
  /** ISO 3166-1 alpha-2 code of its country, such as SE. */
  country: string;
  /** Registration number, as the country writes it. */
  registration?: string;
  /** The part of the organisation that has the need, where it is not the whole. */
  unit?: Unit;
}

/** A challenge of the time that a need belongs to. */
export type Challenge =
  /** Globalisation. */
  | "globalisation"
  /** Digital change. */
  | "digitalisation"
  /** An ecologically sustainable development. */
  | "ecological"
  /** A socially sustainable development. */
  | "social"
  /** To find and keep people with the right skills. */
  | "skills"
  /** Competition with other regions. */
  | "competition"
  /** Housing and infrastructure. */
  | "infrastructure"
  /** Good welfare for a growing or ageing population. */
  | "welfare"
;

/** A change to a document. */
export interface ChangeReport {
  /** Where: a JSON Pointer, of which only the last part may be missing in the document. */
  path: string;
  /** The JSON text of what is to stand there; left out where it is taken away. */
  value?: string;
  /** What a finding's change does, as words for a button; left out of a change that undoes. */
  does?: Localised;
}

/** What checking a file answers. */
export type CheckAnswer =
  /** The file is sound. */
  | {
    outcome: "sound";
    /** The procurement's fingerprint. */
    fingerprint: string;
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** Something to choose. */
export interface ChoiceReport {
  /** Its id. */
  id: string;
  /** What people call it. */
  text: Localised;
}

/** What one column of answers holds. */
export interface ColumnReport {
  /** The criterion. */
  criterion: string;
  /** How it is answered: levels, linear, steps, yes-no, count or judged. */
  scale: string;
  /** The levels by their place, where it has levels. */
  levels?: string[];
  /** Whether its answers may have decimals. */
  decimals: boolean;
}

/** What comparing the criteria of a document with a catalogue answers. */
export type CompareAnswer =
  /** They were compared. */
  | {
    outcome: "compared";
    /** The criteria that were made from a catalogue. */
    criteria: CompareReport[];
  }
  /** The catalogue cannot be read. */
  | {
    outcome: "refused";
    /** Why. */
    message: Localised;
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** A part that differs. */
export interface CompareDifference {
  /** Its member in the document. */
  part: string;
  /** What stands in the document, as JSON text. */
  here: string;
  /** What the catalogue now gives, as JSON text. */
  now: string;
  /** Who has changed it: `buyer`, `catalogue`, `both` or `unknown`. */
  by: string;
}

/** A criterion beside the catalogue. */
export interface CompareReport {
  /** The lot. */
  lot: string;
  /** The criterion. */
  criterion: string;
  /** The criterion of the catalogue. */
  from: string;
  /** The version that it was made from. */
  madeFrom: string;
  /** The version that the catalogue now has; left out where it is no longer in it. */
  now?: string;
  /** Whether the catalogue has something to take over. */
  news: boolean;
  /** The parts that differ. */
  differences: CompareDifference[];
  /** What the version now asks for that was never filled in. */
  open: Localised[];
}

/** How preferences between two offers become points. */
export type Comparing =
  /** All assessors' grades of preference, from "1" (alike) to "6", are added up; the largest sum gets the most points. */
  | {
    by: "sums-together";
  }
  /** Each assessor's sums of grades, from "1" (alike) to "6", are put in proportion to the largest; the largest mean gets the most points. */
  | {
    by: "sums-each";
  }
  /** AHP: each assessor's preferences, from "1" (alike) to "9", become priorities by the principal eigenvector; the largest mean gets the most points. */
  | {
    by: "eigenvector";
    /** How each priority is rounded: it is mostly irrational. */
    rounding: Rounding;
  }
;

/** How far an assessor who compared offers by AHP contradicts himself or herself. */
export interface ConsistencyReport {
  /** The criterion. */
  criterion: string;
  /** Who compared. */
  assessor: string;
  /** The consistency ratio: "0" where nothing is contradicted. */
  ratio: Decimal;
  /** Whether the comparisons should be looked through again: the ratio is above a tenth. */
  doubtful: boolean;
  /** It in a sentence, with what to do. */
  message: Localised;
}

/** How several assessors' grades become one. */
export type Consolidation =
  /** They must agree on one grade. */
  | "consensus"
  /** The arithmetic mean, unrounded. */
  | "mean"
  /** The middle grade; between two middle grades, their mean. */
  | "median"
  /** The mean without the highest and the lowest grade, one of each; there are at least three assessors. */
  | "trimmed-mean"
;

/** Someone who helps. */
export interface Contact {
  /** The role: innovation coach, innovation hub, innovation director. */
  role: Localised;
  /** How to reach them: an address of mail, a telephone number, a page. */
  address: string;
  /** Stages in which they help; without them, in all. */
  stages?: Stage[];
  /** Routes in which they help; without them, in all. */
  routes?: string[];
}

/** Someone who helps. */
export interface ContactReport {
  /** The role. */
  role: Localised;
  /** How to reach them. */
  address: string;
}

/** What one criterion gives an offer. */
export interface ContributionReport {
  /** The criterion. */
  criterion: string;
  /** Points before weighting. */
  points: Decimal;
  /** Weighted points, or the deduction from the price. */
  weighted: Decimal;
}

/** What counts as a cost beside the price. The offer states it as an answer with this id. */
export interface Cost {
  /** The cost's id, unique among the lot's criteria. */
  id: string;
  /** Its name. */
  name: Localised;
  /** What it covers, and how the tenderer works it out. */
  description?: Localised;
  /** How what is stated becomes money. */
  counts: CostCounts;
  /** Whether it is added or taken off. */
  effect: CostEffect;
  /** When it falls due; left out where it is not discounted. */
  when?: CostTime;
}

/** How what a tenderer states of a cost becomes money. */
export type CostCounts =
  /** The answer is a value: a sum in the procurement's currency. */
  | {
    kind: "sum";
  }
  /** The answer is a value: a number of units, each at a stated price. */
  | {
    kind: "each";
    /** The unit: kilowatt-hours, tonnes of carbon dioxide, days. */
    unit: Localised;
    /** The price of one. */
    price: Decimal;
  }
  /** The answer is a value: the price of one unit, a line of a price list. It counts for the estimated quantity. Where all stands in the list, the price beside it is "0". */
  | {
    kind: "unit-price";
    /** The unit: hours, metres, pieces. */
    unit: Localised;
    /** The estimated quantity. */
    quantity: Decimal;
    /** Between which quantities the need may turn out; left out where that is not published. */
    range?: QuantityRange;
  }
  /** The answer is yes or no: where it is yes, a share of the price and of other costs counts. */
  | {
    kind: "share";
    /** The share: "0.15" is 15 per cent. */
    share: Decimal;
    /** The ids of the costs before this one that the share is taken of besides the price. */
    of: string[];
  }
;

/** Whether a cost is added or taken off. */
export type CostEffect =
  /** It makes the offer dearer. */
  | "adds"
  /** It makes it cheaper: a residual value, an adjustment downwards. */
  | "deducts"
;

/** When a cost falls due, in years from the start. */
export type CostTime =
  /** Once. */
  | {
    kind: "once";
    /** The year, "0" to "100". */
    year: Decimal;
  }
  /** Every year from one to another, both included. */
  | {
    kind: "yearly";
    /** The first year, "0" to "100". */
    from: Decimal;
    /** The last year, not before the first. */
    to: Decimal;
  }
;

/** A node of the tree of award criteria. */
export type Criterion =
  /** Something other than price that is rewarded. */
  | {
    kind: "quality";
    /** The criterion's id, unique in the lot. */
    id: string;
    /** Its name. */
    name: Localised;
    /** What is rewarded, in words that all tenderers read alike. */
    description?: Localised;
    /** Ids of the problem's measures that the criterion serves. */
    serves?: string[];
    /** What the criterion counts for. */
    weight: Weight;
    /** How an answer becomes points. */
    scale: Scale;
    /** The least points, before weighting, that an offer must reach; below it is rejected. */
    threshold?: Decimal;
    /** How many of the offers with the most points here pass; left out where all do that reach the threshold. */
    mostPass?: MostPass;
    /** The points that the best answer among the admitted offers gets, the others in proportion (relative); without it the scale's points count as they are. */
    bestGets?: Decimal;
    /** What the tenderer hands in as proof. */
    evidence?: Localised[];
    /** How the buyer verifies it. */
    verification?: Localised;
    /** How it is followed up after signing. */
    followUp?: FollowUp;
    /** The criterion of a catalogue that it was made from. */
    from?: Origin;
  }
  /** The price, or the cost. At most one in a lot. */
  | {
    kind: "price";
    /** The criterion's id, unique in the lot. */
    id: string;
    /** Its name. */
    name: Localised;
    /** What the sum covers: items, quantities, years, tax. */
    description?: Localised;
    /** What price counts for; left out where the award model compares money. */
    weight?: Weight;
    /** How a price becomes points; left out where the award model compares money. */
    rule?: PriceRule;
    /** The highest price that is admitted; a dearer offer is rejected. */
    ceiling?: Decimal;
    /** What counts as a cost beside the price, and is compared with it. */
    costs?: Cost[];
    /** By how much a cost counts for less each year that it lies ahead: "0.035" is 3.5 per cent. Needed where a cost says when it falls due. */
    discountRate?: Decimal;
    /** When a price is so low that the tenderer is asked to explain it. It rejects nobody. */
    lowPrice?: LowPriceScreen[];
  }
  /** Criteria under one heading. */
  | {
    kind: "group";
    /** The group's id, unique in the lot. */
    id: string;
    /** Its heading. */
    name: Localised;
    /** What its members' exact weights add up to; may be left out. */
    weight?: Decimal;
    /** The least sum of weighted quality points in the group; below it is rejected. */
    threshold?: Decimal;
    /** How many of the offers with the most weighted quality points here pass; left out where all do that reach the threshold. */
    mostPass?: MostPass;
    /** Its members. At least one. */
    criteria: Criterion[];
  }
;

/** One criterion on its own, to be shared or kept for later. */
export interface CriterionFile {
  /** The kind of file and its version. */
  format: CriterionFormat;
  /** The criterion. */
  criterion: Criterion;
}

/** The kind of file and its version. */
export type CriterionFormat =
  /** A criterion, version 1. */
  | "sprang-criterion/1"
;

/** What decides between offers that are all near the best. */
export type Deciding =
  /** The quality: the most wins. */
  | "quality"
  /** The price: the lowest wins. */
  | "price"
;

/** A department that shares the need. */
export interface Department {
  /** Its id in the document. */
  id: string;
  /** Its name. */
  name: Localised;
  /** Its own need, in its own words. */
  need: Localised;
  /** Its own numbers. */
  figures?: DepartmentFigure[];
}

/** A department's own numbers for one of the problem's measures. */
export interface DepartmentFigure {
  /** The id of the problem's measure. */
  measure: string;
  /** How many the need concerns there: people, trees, trips. What a mean is counted by. */
  concerns?: Decimal;
  /** Today's value there. */
  baseline?: Observation;
  /** The value that is wanted there. */
  target?: Observation;
}

/** A difference between two versions of a document. */
export interface DifferenceReport {
  /** What happened: `added`, `removed`, `moved` or `changed`. */
  kind: string;
  /** Where it stood in the earlier version: a JSON Pointer. */
  before?: string;
  /** Where it stands in the later version: a JSON Pointer. */
  after?: string;
  /** The place as people name it. */
  place: Localised;
  /** What happened, in a sentence. */
  message: Localised;
}

/** How far the assessors of a criterion are apart. */
export interface DisagreementReport {
  /** The criterion. */
  criterion: string;
  /** Kendall's W, from "0" (no agreement in the order of the offers) to "1" (the same order). */
  agreement?: Decimal;
  /** The offers on which they differ. */
  offers: SpreadReport[];
  /** What to do where they are two steps or more apart, a sentence for each offer. */
  messages: Localised[];
}

/** What changing a draft answers. */
export type DraftAnswer =
  /** It is changed. */
  | {
    outcome: "written";
    /** The document as it now is. */
    document: Procurement;
    /** The id of what was put in, where it has one. */
    id?: string;
    /** What became of each criterion that the organisation asks for, where all of them were put in. */
    asked?: AskedForReport[];
    /** The profile that was honoured. */
    profile?: Localised;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** It is not changed. */
  | {
    outcome: "refused";
    /** The stable code. */
    code: string;
    /** Why, and what to do. */
    message: Localised;
  }
  /** The file has faults of form, so that nothing was changed. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** A drawing of lots, as people recorded it. */
export interface Draw {
  /** The lot of the procurement. */
  lot: string;
  /** The offers' ids in the order in which they were drawn. At least two. */
  order: string[];
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** Who drew, and who watched. */
  by: string;
}

/** A measure and the day on which it is reported. */
export interface DueMeasure {
  /** Its id. */
  id: string;
  /** What is measured. */
  what: Localised;
  /** Its unit. */
  unit: Localised;
  /** Today's value. */
  baseline?: string;
  /** The value that is wanted. */
  target?: string;
  /** The day on which it is reported: the end of the four months in which its goal falls. */
  due?: string;
}

/** What equal discounts get where the formula divides by their difference. */
export type EqualDiscounts =
  /** All get the highest points. */
  | "full"
  /** All get the part that the mean discount gets. */
  | "share"
;

/** What equal prices get where the formula divides by their difference. */
export type EqualPrices =
  /** All get the highest points. */
  | "full"
  /** All get none. */
  | "zero"
;

/** What equal prices get where places give points. */
export type EqualRanks =
  /** Each the best of their places. */
  | "best"
  /** Each the mean of their places. */
  | "mean"
;

/** What evaluating answers. */
export type EvaluateAnswer =
  /** Every lot was looked at. */
  | {
    outcome: "evaluated";
    /** The procurement's id. */
    procurement: string;
    /** The procurement's fingerprint. */
    fingerprint: string;
    /** The lots, in the order of the document. */
    lots: LotResult[];
    /** Who wins which lot, in the order in which lots are awarded. */
    won: LotWonReport[];
    /** Offers for more lots than one tenderer may offer for. */
    tooMany: string[];
  }
  /** A file has faults, and nothing was evaluated. */
  | {
    outcome: "faulty";
    /** Which file. */
    file: FaultyFile;
    /** All of its faults. */
    faults: FaultReport[];
  }
;

/** A fault. */
export interface FaultReport {
  /** The stable code. */
  code: string;
  /** Where: a JSON Pointer into the file. */
  path: string;
  /** What is wrong. */
  message: Localised;
  /** What to do about it. */
  help: Localised;
}

/** Which of two files has faults. */
export type FaultyFile =
  /** The procurement. */
  | "procurement"
  /** The offers. */
  | "offers"
;

/** A finding. */
export interface FindingReport {
  /** The code of its rule. */
  rule: string;
  /** The name of its rule. */
  name: string;
  /** How grave it is: `error`, `warning` or `advice`. */
  severity: string;
  /** What the rule guards. */
  theme: string;
  /** Where: a JSON Pointer into the document; empty for running text. */
  path: string;
  /** Where in the text there, in UTF-16 code units. */
  start?: number;
  /** Where in the text it ends, in UTF-16 code units. */
  end?: number;
  /** The words that are meant. */
  words: string;
  /** What is wrong. */
  message: Localised;
  /** Why it matters. */
  why: Localised;
  /** What to do. */
  help: Localised;
  /** The article, judgment or guidance. */
  source: Localised;
  /** Ways to mend it, the best first. */
  fixes: FixReport[];
  /** Changes to the document that mend it, for `amend`: the best first. */
  changes: ChangeReport[];
  /** Why the buyer accepts it, where the document says so. */
  accepted?: Localised;
}

/** What checking a procurement answers. */
export type FindingsAnswer =
  /** The file is sound, and these are the findings. */
  | {
    outcome: "sound";
    /** The procurement's fingerprint. */
    fingerprint: string;
    /** What is unwise or cannot be evaluated, in the order of the document. */
    findings: FindingReport[];
    /** The profile that was honoured. */
    profile?: Localised;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** A change to the text that mends a finding; putting `original` back undoes it. */
export interface FixReport {
  /** Where it begins, in UTF-16 code units. */
  start: number;
  /** Where it ends, in UTF-16 code units. */
  end: number;
  /** What stands there. */
  original: string;
  /** What stands there afterwards. */
  replacement: string;
}

/** How a promise is followed up after signing. */
export interface FollowUp {
  /** What is followed up, and how. */
  how: Localised;
  /** When. */
  when?: Localised;
  /** Who follows it up: a role rather than a name. */
  who?: Localised;
  /** What happens where the promise is not kept. */
  consequence?: Localised;
}

/** A goal of the organisation that the document does not serve. */
export interface FurtherGoal {
  /** Its id. */
  id: string;
  /** Who has set it. */
  level: Localised;
  /** The goal. */
  text: Localised;
}

/** A goal of the organisation. */
export interface Goal {
  /** Its id, as the organisation's management system has it. */
  id: string;
  /** Who has set it. */
  level: GoalLevel;
  /** The goal. */
  text: Localised;
  /** The id of the goal above it, which it serves. */
  under?: string;
  /** Where it is decided: the budget, the committee's plan, the unit's plan. */
  source?: Localised;
}

/** Who has set a goal, the highest first. */
export type GoalLevel =
  /** The direction of the whole organisation (inriktningsmål). */
  | "direction"
  /** The council (kommunfullmäktiges mål). */
  | "council"
  /** The committee or the board (nämndmål). */
  | "committee"
  /** The unit: its commitment (åtagande). */
  | "unit"
;

/** A goal, and what serves it. */
export interface GoalReport {
  /** Its id. */
  id: string;
  /** Who has set it. */
  level: Localised;
  /** The goal. */
  text: Localised;
  /** How many goals stand above it. */
  depth: number;
  /** The measures that name it. */
  measures: string[];
  /** The criteria that serve it or a goal under it, lot by lot. */
  servedBy: ServedReport[];
}

/** Hours of staff. */
export interface Hours {
  /** Set aside. */
  setAside: Decimal;
  /** Used. */
  used?: Decimal;
}

/** Who had an idea. */
export type IdeaOrigin =
  /** Someone who works in the unit. */
  | "employee"
  /** A manager. */
  | "manager"
  /** Someone who uses the service. */
  | "user"
  /** A supplier. */
  | "supplier"
  /** A university or a researcher. */
  | "academy"
  /** Another unit of the organisation. */
  | "other-unit"
;

/** What asking for the indicators of a portfolio answers. */
export type IndicatorsAnswer =
  /** All documents are sound. */
  | {
    outcome: "sound";
    /** Goals, indicators and activities. */
    rows: PortfolioRow[];
    /** The same as comma-separated values. */
    csv: string;
    /** The profile that was honoured. */
    profile?: Localised;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** A document has faults. */
  | {
    outcome: "faulty";
    /** Which one, counted from 0. */
    document: number;
    /** All of its faults. */
    faults: FaultReport[];
  }
;

/** A number put into a calculation. */
export interface InputReport {
  /** Its symbol in the formula. */
  symbol: string;
  /** Its exact value. */
  value: Decimal;
  /** The part whose output it is, counted from 0. */
  part?: Decimal;
  /** The calculation among the `shared` ones of the award whose output it is, counted from 0. */
  shared?: Decimal;
}

/** What was decided on the way, and what has happened. */
export interface Journey {
  /** Who had the idea. */
  origin?: IdeaOrigin;
  /** Answers to the innovation test, by question. */
  innovationTest?: { [id: string]: string };
  /** Answers to the choice of route, by question. */
  route?: { [id: string]: string };
  /** Stages that are reached, who reached them, and when. */
  stages?: StageReached[];
  /** Notes from the dialogue with the market, and other notes on the way. */
  notes?: Note[];
  /** What the procurement is worth. */
  value?: PurchaseValue;
  /** How many offers came. */
  offers?: OffersReceived;
  /** Whether the award was reviewed in court. */
  reviewed?: boolean;
  /** Hours that staff may spend on the innovation. */
  hours?: Hours;
  /** How the unit judges its own ability to buy, by statement of the self-check, from "1" to "5". */
  ability?: SelfCheck[];
  /** What was measured after signing. */
  outcomes?: MeasuredOutcome[];
  /** How far the solution is in use, as it was measured. */
  inUse?: UseMeasured[];
}

/** What the columns of a compiled lot hold, in their order. */
export interface LayoutReport {
  /** The lot. */
  lot: string;
  /** The quality criteria. */
  criteria: ColumnReport[];
}

/** What leans on a measure. */
export interface LeaningReport {
  /** The measure. */
  measure: string;
  /** The criteria that serve it. */
  criteria: string[];
  /** Of those, the criteria whose numbers were taken from it. */
  filledFrom: string[];
  /** The departments that have numbers for it. */
  departments: string[];
  /** The goals that it serves. */
  goals: string[];
  /** How many times it was measured after signing. */
  outcomes: number;
}

/** One anchored level: points, and the words that say when it is reached. */
export interface Level {
  /** The level's id, unique in its scale. */
  id: string;
  /** Its points. */
  points: Decimal;
  /** When it is reached. */
  text: Localised;
}

/** A point of a line. */
export interface LinePointReport {
  /** Where, from the left. */
  x: AlongReport;
  /** Where, from the top. */
  y: AlongReport;
}

/** A line in the plane of a picture. */
export interface LineReport {
  /** What it is: `equal-score`, `published`, `real` or `now`. */
  role: string;
  /** The offer that it belongs to, where it belongs to one. */
  offer?: string;
  /** Its name. */
  label: Localised;
  /** Its points, one after another. */
  points: LinePointReport[];
  /** The same points as SVG writes them, for the attribute `points` of a `polyline` in a square of 100 by 100. */
  path: string;
}

/** What is awarded together: its criteria and one award model. */
export interface Lot {
  /** The lot's id, unique in the procurement. */
  id: string;
  /** What the lot covers. */
  title: Localised;
  /** The criteria, as published. At least one. */
  criteria: Criterion[];
  /** How quality and price become one ranking. */
  award: AwardModel;
}

/** The evaluation of a lot. */
export interface LotAward {
  /** The lot. */
  lot: string;
  /** The award model. */
  model: string;
  /** Which totals are best. */
  best: BestReport;
  /** The admitted offers, best first. */
  ranked: RankedReport[];
  /** The rejected offers. */
  rejected: RejectedReport[];
  /** Offers with equal totals. */
  ties: TieReport[];
  /** Prices that look abnormally low: a notice to ask for an explanation, never a rejection. */
  lowPrices: LowPriceReport[];
  /** How far assessors are apart, criterion by criterion. */
  disagreements: DisagreementReport[];
  /** How far assessors who compared offers by AHP contradict themselves. It changes no points. */
  consistencies: ConsistencyReport[];
  /** Calculations that concern all offers, such as the lowest price: the steps refer to them. */
  shared: StepReport[];
}

/** How many lots one tenderer may win, and how it is decided which. */
export interface LotLimits {
  /** How many lots one tenderer may win, "1" or more. */
  mostWon: Decimal;
  /** How many lots one tenderer may offer for; left out where that is not limited. */
  mostOffered?: Decimal;
  /** By which rule it is decided which lots a tenderer wins that would win more. Left out: the published order. */
  rule?: LotRule;
  /** The ids of all lots in the order in which they are awarded. */
  order: string[];
}

/** What became of a lot. */
export type LotResult =
  /** It was evaluated. */
  | {
    outcome: "award";
    /** The ranking. */
    award: LotAward;
  }
  /** A person has to decide something first. */
  | {
    outcome: "open";
    /** The lot. */
    lot: string;
    /** All that stands in the way. */
    obstacles: ObstacleReport[];
  }
;

/** Which lots a tenderer wins that would win more than it may. */
export type LotRule =
  /** Lots are awarded in the published order: who has won so many already is passed over in the lots that follow. */
  | "published-order"
  /** A tenderer keeps the lots that it would rather have, by the order in its own offer. */
  | "own-order"
  /** As many lots as possible are awarded, with the best sum of totals: the most points, or the lowest price. */
  | "best-sum"
;

/** Who wins a lot. */
export interface LotWonReport {
  /** The lot. */
  lot: string;
  /** The stable code: `won`, `open`, `nobody`, `not-evaluated`, `waits`, `no-sum`. */
  decision: string;
  /** The winner, or those that nothing published parts. */
  offers: string[];
  /** Offers that stood before and have won as many lots as they may. */
  passedOver: string[];
  /** The same in a sentence. */
  message: Localised;
}

/** A price that looks abnormally low. */
export interface LowPriceReport {
  /** The offer. */
  offer: string;
  /** Why, in a sentence. */
  message: Localised;
  /** The price at which the screen begins. */
  limit: Decimal;
}

/** When a price is so low that the tenderer is asked to explain it. It rejects nobody. */
export type LowPriceScreen =
  /** At least so much below the next higher price. */
  | {
    against: "next-price";
    /** The share of that price, above "0" and below "1". */
    share: Decimal;
  }
  /** At least so much below the mean of the other admitted prices. */
  | {
    against: "mean-of-others";
    /** The share of that mean, above "0" and below "1". */
    share: Decimal;
  }
  /** At least so much below the buyer's estimate. */
  | {
    against: "estimate";
    /** The estimate, above zero. */
    estimate: Decimal;
    /** The share of it, above "0" and below "1". */
    share: Decimal;
  }
;

/** A criterion of the catalogue that must stand. */
export interface MandatoryCriterion {
  /** Its id in the catalogue. */
  criterion: string;
  /** The least that it weighs, in per cent of the whole. */
  least?: Decimal;
  /** The most that it weighs, in per cent of the whole. */
  most?: Decimal;
  /** Routes in which it must stand; without them, in all that have award criteria. */
  routes?: string[];
  /** Numbers that the organisation fills in for its units, by parameter. */
  numbers?: { [id: string]: Decimal };
  /** Words that the organisation fills in for its units, by parameter. */
  words?: { [id: string]: Localised };
  /** Why. */
  because: Localised;
  /** Where it is decided, such as a clause of the purchasing programme. */
  source?: Localised;
}

/** A mark of an axis. */
export interface MarkReport {
  /** The number. */
  value: string;
  /** Its place. */
  at: string;
  /** The number in words. */
  label: Localised;
}

/** Something that is measured: the baseline today and the outcome that is wanted. */
export interface Measure {
  /** The measure's id, by which criteria point at it. */
  id: string;
  /** What is measured. */
  what: Localised;
  /** Its unit. */
  unit: Localised;
  /** How it is measured. */
  method: Localised;
  /** Today's value. */
  baseline?: Observation;
  /** The value that is wanted. */
  target?: Observation;
  /** How the departments' values become one; needed only where several departments share the need. */
  together?: Together;
  /** Ids of the goals that the measure serves. */
  goals?: string[];
}

/** What was measured after signing. */
export interface MeasuredOutcome {
  /** The id of the problem's measure. */
  measure: string;
  /** The value, in the measure's unit. */
  value: Decimal;
  /** The day, as YYYY-MM-DD. */
  date: string;
}

/** Which of the compared prices others are measured from. */
export type MiddlePrice =
  /** Their mean. */
  | "mean"
  /** The one in the middle; of an even number, the mean of the two in the middle. */
  | "median"
;

/** How many offers pass a criterion, those with the most points first. */
export interface MostPass {
  /** How many, "1" or more. */
  count: Decimal;
  /** What becomes of offers with equal points of which only some would pass. */
  tied: TiedAtLast;
}

/** What asking what a need amounts to answers. */
export type NeedAnswer =
  /** The document is sound. */
  | {
    outcome: "sound";
    /** The goals, each before those under it. */
    goals: GoalReport[];
    /** What weighs for what, lot by lot; a lot whose weights are not fixed is left out. */
    balance: BalanceReport[];
    /** What departments share, measure by measure. */
    shared: SharedReport[];
    /** What leans on each measure. */
    leaning: LeaningReport[];
    /** Goals of the organisation's profile that this document does not serve. */
    furtherGoals: FurtherGoal[];
    /** The profile that was honoured. */
    profile?: Localised;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** What may become of a comparison price below zero. */
export type NegativeComparison =
  /** It stands, and ranks before zero. */
  | "allowed"
  /** It counts as zero. */
  | "zero"
;

/** What comes next in a draft. */
export interface NextReport {
  /** The stage that comes next; left out where all are reached or the document has faults. */
  stage?: string;
  /** Its name. */
  name?: Localised;
  /** What to do for it, the first first. */
  steps: StepToDo[];
  /** Who helps in this stage, by the profile. */
  contacts: ContactReport[];
  /** The profile that was honoured. */
  profile?: Localised;
  /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
  profileFaults?: FaultReport[];
}

/** A note on the way: what a supplier told in the dialogue, what a coach says of the draft. */
export interface Note {
  /** What it belongs to. */
  stage: Stage;
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** Who wrote it: a role rather than a name. */
  by?: string;
  /** Who was asked, where someone was. */
  with?: string;
  /** The note. */
  text: Localised;
}

/** A note on the way. */
export interface NoteReport {
  /** The stage that it belongs to. */
  stage: string;
  /** The day. */
  date: string;
  /** Who wrote it. */
  by?: string;
  /** Who was asked. */
  with?: string;
  /** The note. */
  text: Localised;
}

/** A number of an answer. */
export interface NumberReport {
  /** What it is. */
  name: string;
  /** The number, exact: a decimal or a fraction. */
  value: string;
}

/** A value and the day it holds for. */
export interface Observation {
  /** The value, in the measure's unit. */
  value: Decimal;
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** Where the value comes from: a register, a survey with its year and number of answers, a study. */
  source?: Localised;
}

/** Something that stands in the way of an evaluation. */
export interface ObstacleReport {
  /** The stable code. */
  code: string;
  /** What it is, and what to do. */
  message: Localised;
}

/** What one tenderer states. */
export interface Offer {
  /** The offer's id, unique in the file. */
  id: string;
  /** Who makes it. */
  tenderer: string;
  /** When it was received, with the time zone, such as "2026-03-02T11:58:30+01:00", where that may part equal offers. */
  received?: string;
  /** The ids of the lots that it would rather win, the one it would rather have first: all that it has bids for, where the procurement asks for it (`lotLimits`, rule `own-order`). */
  lotOrder?: string[];
  /** What is offered, lot by lot; at most one for each lot. */
  bids: Bid[];
}

/** One offer and how its figures came about. */
export interface OfferReport {
  /** The offer, where it is admitted. */
  ranked?: RankedReport;
  /** The offer, where it is rejected. */
  rejected?: RejectedReport;
  /** Calculations that concern all offers: the steps refer to them. */
  shared: StepReport[];
}

/** What the tenderers state, for one procurement. */
export interface Offers {
  /** The kind of file and its version. */
  format: OffersFormat;
  /** The procurement's id. */
  procurement: string;
  /** The procurement's fingerprint, so that all know that they look at the same text. */
  fingerprint?: string;
  /** The offers. Their order changes nothing. */
  offers: Offer[];
  /** The drawings of lots between offers that nothing else parts, as people recorded them. */
  draws?: Draw[];
}

/** The kind of file and its version. */
export type OffersFormat =
  /** Offers, version 1. */
  | "sprang-offers/1"
;

/** How many offers came. */
export interface OffersReceived {
  /** All of them. */
  received: Decimal;
  /** Those of small and medium-sized enterprises: fewer than 250 employees. */
  small?: Decimal;
}

/** What opening something shared answers. */
export type OpenAnswer =
  /** Something was carried. Whether it is sound is for `check` to say. */
  | {
    outcome: "opened";
    /** Its kind: `procurement`, `criterion` or `profile`. */
    kind: string;
    /** Its JSON text. */
    text: string;
  }
  /** Nothing can be opened. */
  | {
    outcome: "refused";
    /** The stable code. */
    code: string;
    /** Why, and what to do. */
    message: Localised;
  }
;

/** A criterion of a catalogue, from which another was made. */
export interface Origin {
  /** Its id in the catalogue. */
  criterion: string;
  /** Its version then. */
  version: string;
  /** The measure of the problem from which its starting point and goal were taken. */
  measure?: string;
  /** The numbers that were filled in, by parameter. */
  numbers?: { [id: string]: Decimal };
  /** The words that were filled in, by parameter. */
  words?: { [id: string]: Localised };
}

/** Outcome against promise. */
export interface OutcomeReport {
  /** The measure's id. */
  measure: string;
  /** What is measured. */
  what: Localised;
  /** Its unit. */
  unit: Localised;
  /** Today's value, before the purchase. */
  baseline?: string;
  /** The value that is wanted. */
  target?: string;
  /** What was measured last. */
  last?: string;
  /** When it was measured. */
  lastDate?: string;
  /** How much of the way is gone, as an exact number: "1" at the goal. */
  shareOfTheWay?: string;
  /** Whether it was measured in time. */
  inTime?: boolean;
}

/** What happens to an answer beyond a linear scale's two values. */
export type Outside =
  /** It gets the points of the nearer end. */
  | "nearer-end"
  /** Worse than the worst value: the offer is rejected. Better than the best: the best's points. */
  | "reject-worse"
;

/** A picture of one answer, ready to be drawn: every place, length and label is worked out. Places are decimals from 0 to 100: per cent of the picture's width from the left, or of its height from the top. Lines may leave the picture (places below 0 or above 100) and are to be cut at its edge. Values are exact: a decimal, or a fraction such as `10/3`. */
export interface PictureReport {
  /** What it shows: `plane`, `weights`, `tornado`, `acceptability` or `effective-weight`. */
  kind: string;
  /** How sure it is: `exact`, `searched` or `sampled`. */
  certainty: string;
  /** Its heading. */
  title: Localised;
  /** What it says in words: also its text alternative. */
  text: Localised;
  /** The axis from left to right. */
  across: AxisReport;
  /** The axis from bottom to top; only where there are points or lines in a plane. */
  up?: AxisReport;
  /** Points in the plane. */
  points: PointReport[];
  /** Lines in the plane. */
  lines: LineReport[];
  /** Rows of bars, from the top. */
  rows: RowReport[];
}

/** What asking for the follow-up plan answers. */
export type PlanAnswer =
  /** The document is sound. */
  | {
    outcome: "sound";
    /** What is followed up, criterion by criterion. */
    plan: PlannedReport[];
    /** Outcome against promise, measure by measure. */
    outcomes: OutcomeReport[];
    /** What the solution may be called; left out where the innovation test is not answered. */
    standing?: Localised;
    /** Who helps with the follow-up, by the profile. */
    contacts: ContactReport[];
    /** The profile that was honoured. */
    profile?: Localised;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** Something to follow up. */
export interface PlannedReport {
  /** The lot. */
  lot: string;
  /** The criterion. */
  criterion: string;
  /** What was promised. */
  promise: Localised;
  /** The measures by which it is seen. */
  measures: DueMeasure[];
  /** How it is followed up. */
  how?: Localised;
  /** When. */
  when?: Localised;
  /** Who follows it up. */
  who?: Localised;
  /** What happens where it is not kept. */
  consequence?: Localised;
  /** Why it is followed up in every purchase of this kind, where the organisation's profile asks for it. */
  mandatory?: Localised;
}

/** A value and its points. */
export interface Point {
  /** The value, in the scale's unit. */
  value: Decimal;
  /** Its points. */
  points: Decimal;
}

/** A point in the plane of a picture. */
export interface PointReport {
  /** The offer that it stands for, where it stands for one. */
  offer?: string;
  /** Whether that offer stands first. */
  first: boolean;
  /** Where, from the left. */
  x: AlongReport;
  /** Where, from the top. */
  y: AlongReport;
  /** Its name. */
  label: Localised;
  /** On which side of it the name stands: `right-above`, `right-below`, `left-above` or `left-below`. */
  side: string;
  /** Its numbers in words. */
  text: Localised;
}

/** What a weight multiplies in a weighted sum. */
export type PointsBasis =
  /** The share of the scale's highest points: weight 40 and 3 of 5 points give 24. */
  | "share-of-highest"
  /** The points themselves: weight 0.40 and 3 points give 1.2. */
  | "as-given"
;

/** A row of a portfolio. */
export interface PortfolioRow {
  /** `goal`, `indicator` or `activity`. */
  kind: string;
  /** The year of publication, or the word for all years. */
  year: string;
  /** The unit, the kind of unit, or the word for all of them. */
  organisation: string;
  /** Whether it tells of the whole portfolio. */
  whole: boolean;
  /** Its id. */
  id: string;
  /** The ids of the goals that it serves, with spaces between. */
  goals: string;
  /** Its name. */
  name: string;
  /** Its value; "-" where nothing is known. */
  value: string;
  /** The unit of the value. */
  unit: string;
  /** What it rests on, or why nothing is known. */
  basis: string;
}

/** One assessor's preference of an offer to another. */
export interface Preference {
  /** Who compared. */
  assessor: string;
  /** The id of the offer that is not preferred, or that is as good where the grade is "1". */
  over: string;
  /** How strongly: from "1" (both alike) to "6", or to "9" in AHP. What lies between whole grades may be given. */
  grade: Decimal;
  /** Why. */
  reason?: string;
}

/** A band of prices and its points. */
export interface PriceBand {
  /** The band's upper limit, above zero. */
  upTo: Decimal;
  /** Its points. */
  points: Decimal;
}

/** How a price becomes points. Ids are those of the method; names in a language are labels. */
export type PriceRule =
  /** Lowest price through price. Relative. */
  | {
    rule: "P-INV";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** A straight line from the lowest price to the highest. Relative. */
  | {
    rule: "P-MINMAX";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** What equal prices, or a single offer, get. */
    equalPrices: EqualPrices;
  }
  /** A straight line between two published prices. Absolute. */
  | {
    rule: "P-BOUNDS";
    /** Points at the price that earns all of them, before weighting. */
    most: Decimal;
    /** The price that earns all points. */
    fullAt: Decimal;
    /** The price that earns none. */
    zeroAt: Decimal;
    /** What happens below `fullAt`. */
    below: BelowBounds;
    /** What happens above `zeroAt`. */
    above: AboveBounds;
  }
  /** A published reference price through price. Absolute. */
  | {
    rule: "P-INVREF";
    /** Points at the reference price, before weighting. */
    most: Decimal;
    /** The published reference price. */
    reference: Decimal;
    /** Whether a price below the reference earns no more than `most`. */
    capped: boolean;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** A straight line from the lowest price down to none at a stated share above it. Relative. */
  | {
    rule: "P-LINLOW";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** How far above the lowest price the points end, as a share of it: "1" is at twice the lowest price. */
    span: Decimal;
    /** What becomes of points below zero. */
    belowZero: BelowZero;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** A straight line from the lowest price down to none at a stated multiple of it. Relative. */
  | {
    rule: "P-FRN";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** How many times the lowest price gives no points, above "1". */
    multiple: Decimal;
    /** What becomes of points below zero. */
    belowZero: BelowZero;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** So many points for each per cent that a price differs from the mean, or the median. Relative. */
  | {
    rule: "P-MEANPCT";
    /** The highest points, before weighting. */
    most: Decimal;
    /** Which price is in the middle; left out for the mean. */
    middle?: MiddlePrice;
    /** Points of a price equal to the one in the middle. */
    atMean: Decimal;
    /** Points for each per cent of the price in the middle. */
    perPercent: Decimal;
    /** Whether points stay between zero and `most`. */
    clipped: boolean;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** The mean price through price. Relative. */
  | {
    rule: "P-MEANINV";
    /** Points of a price equal to the mean, before weighting. */
    most: Decimal;
    /** Whether a price below the mean earns no more than `most`. */
    capped: boolean;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** Points for the share by which a price is below a published ceiling. Absolute. */
  | {
    rule: "P-CEIL";
    /** Points of a price of zero, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
  }
  /** The discount on a published ceiling as a share of the highest discount. Relative. */
  | {
    rule: "P-RMAX";
    /** Points of the highest discount, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** What offers get where all are at the ceiling. */
    atCeiling: EqualPrices;
  }
  /** Two lines that meet at the mean discount on a published ceiling. Relative. */
  | {
    rule: "P-BILIN";
    /** Points of the highest discount, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** The part of the points that the mean discount gets, between "0" and "1"; "0.80", "0.85" and "0.90" are in use. */
    share: Decimal;
    /** What equal discounts, or a single offer, get. */
    equal: EqualDiscounts;
  }
  /** The discount through a stated saturation discount, or through the highest where that is larger. Relative. */
  | {
    rule: "P-ARAGON";
    /** The highest points, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** The discount that suffices for all points, as a share of the ceiling: "0.20" is 20 per cent. */
    saturation: Decimal;
  }
  /** A straight line from a published ceiling, with half the slope below a published lower price. Absolute. */
  | {
    rule: "P-JPKINK";
    /** Points that the line would give at zero if it did not bend, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** The price below which the line flattens. */
    lower: Decimal;
  }
  /** The share of the highest discount on a published ceiling, raised to a power. Relative. */
  | {
    rule: "P-RMAXPOW";
    /** Points of the highest discount, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** The power, above "0" and at most "10", with two decimals at most. */
    exponent: Decimal;
    /** How the points are rounded; needed where the power is not whole, since they are then irrational. */
    rounding?: Rounding;
    /** What offers get where all are at the ceiling. */
    atCeiling: EqualPrices;
  }
  /** What a power of the price, as a share of a published ceiling, leaves of the points. Absolute. */
  | {
    rule: "P-CONCAVE";
    /** Points of a price of zero, before weighting. */
    most: Decimal;
    /** The ceiling, above zero; a dearer offer is rejected. */
    ceiling: Decimal;
    /** The power, above "1" and at most "10", with two decimals at most. */
    exponent: Decimal;
    /** How the points are rounded; needed where the power is not whole, since they are then irrational. */
    rounding?: Rounding;
  }
  /** Lowest price through price, raised to a power. Relative. */
  | {
    rule: "P-INVPOW";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** The power, above "0" and at most "10", with two decimals at most. */
    exponent: Decimal;
    /** How the points are rounded; needed where the power is not whole, since they are then irrational. */
    rounding?: Rounding;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** Points fall with the logarithm of the price over the lowest price. Relative. */
  | {
    rule: "P-LOG";
    /** Points of the lowest price, before weighting. */
    most: Decimal;
    /** How many times the lowest price gives no points, above "1". */
    base: Decimal;
    /** How the points are rounded: they are mostly irrational. */
    rounding: Rounding;
    /** What becomes of points below zero. */
    belowZero: BelowZero;
    /** What a price of zero means. */
    zeroPrice: ZeroPrice;
  }
  /** Points by the place among the prices. Relative. */
  | {
    rule: "P-RANK";
    /** Points of the first place, before weighting. */
    most: Decimal;
    /** The points of the first place, the second, and so on, none more than the one before; without it each place gets an equal share of the points less. */
    table?: RankTable;
    /** What equal prices get. */
    ties: EqualRanks;
  }
  /** The points of the price band in which the price lies. Absolute. */
  | {
    rule: "P-PROPSTEP";
    /** The bands, from the lowest price up: limits rising and points falling. At least one. */
    bands: PriceBand[];
    /** Where a price on a limit belongs. */
    limit: BandLimit;
    /** The points of a price beyond the last band, fewer than the last band's. */
    beyond: Decimal;
  }
;

/** The need: what is wrong today, for whom, and what should be true afterwards. Never the solution. */
export interface Problem {
  /** The need in a few sentences. */
  summary: Localised;
  /** Who is affected, and how. */
  affected?: Localised[];
  /** How things are today. */
  today?: Localised;
  /** What should be true afterwards. */
  outcome?: Localised;
  /** What is measured, today and afterwards. */
  measures?: Measure[];
  /** Departments that share the need, each with its own need and numbers. */
  departments?: Department[];
  /** Goals of the organisation that the measures serve, from the highest to the unit's commitment. */
  goals?: Goal[];
  /** Challenges of the time that the need belongs to. */
  challenges?: Challenge[];
  /** What cannot be changed: law, buildings, systems, time. */
  limits?: Localised[];
  /** What has been tried, and what came of it. */
  tried?: Localised[];
  /** What is known of the market. */
  market?: Localised;
  /** What may go wrong, and what is done about it. */
  risks?: Localised[];
  /** Who else could use the result, and how they get to know. */
  spread?: Localised;
  /** Answers to further questions of the template, by the question's id. */
  further?: { [id: string]: Localised };
}

/** The kind of procedure, which decides which checks apply. */
export type Procedure =
  /** Open or restricted procedure. */
  | "open"
  /** Negotiated procedure, or competitive dialogue. */
  | "negotiated"
  /** Innovation partnership. */
  | "innovation-partnership"
  /** Procurement below the threshold. */
  | "below-threshold"
  /** Freedom of choice system: whoever meets the conditions is approved, and nobody is ranked. */
  | "freedom-of-choice"
;

/** A rule in a procedure that sees it otherwise. */
export interface ProcedureReport {
  /** The word for the procedure. */
  procedure: string;
  /** Its name. */
  name: Localised;
  /** How grave the findings are there; `none` where the rule does not apply. */
  severity: string;
  /** Why. */
  because: Localised;
}

/** A procurement: who buys what, why, and how the offers will be judged. */
export interface Procurement {
  /** The kind of file and its version. */
  format: ProcurementFormat;
  /** The procurement's own id: small letters, digits, and `-._` inside. */
  id: string;
  /** ISO 4217 code of the currency of all prices and deductions, such as SEK. */
  currency: string;
  /** Who buys. */
  buyer: Buyer;
  /** What is bought, in a line. */
  title: Localised;
  /** By which kind of procedure, where that is decided. */
  procedure?: Procedure;
  /** Where the facts were published, if they were. */
  source?: Source;
  /** True where names and figures are invented for an example. */
  example?: boolean;
  /** The need that the procurement is to meet. */
  problem: Problem;
  /** What is awarded together, each lot on its own. At least one. */
  lots: Lot[];
  /** How many lots one tenderer may win. */
  lotLimits?: LotLimits;
  /** Findings of the checks that the buyer knows of and accepts, each with the reason. */
  accepted?: Accepted[];
  /** What was decided and what has happened, before and after publication. It is no part of what is published, and of the fingerprint. */
  journey?: Journey;
}

/** The kind of file and its version. */
export type ProcurementFormat =
  /** A procurement, version 1. */
  | "sprang-procurement/1"
;

/** What one organisation adds to what everybody has: guidance, criteria that must stand, goals, contacts, thresholds. One file, published by its central office, with a version and a date. */
export interface Profile {
  /** The kind of file and its version. */
  format: ProfileFormat;
  /** The organisation. */
  organisation: Localised;
  /** The profile's own version. */
  version: string;
  /** The day from which it holds, as YYYY-MM-DD. */
  date: string;
  /** Guidance for questions of the template, by the question's id. */
  guidance?: { [id: string]: Localised };
  /** Criteria of the catalogue that must stand, and what they weigh. */
  mandatory?: MandatoryCriterion[];
  /** The organisation's goals. */
  goals?: Goal[];
  /** Who helps, and with what. */
  contacts?: Contact[];
  /** Amounts on which the choice of route rests. One with the id of a built-in amount stands in its place. */
  amounts?: ProfileAmount[];
  /** What the organisation buys in a year. */
  spend?: YearlySpend[];
}

/** An amount with the time for which it holds. */
export interface ProfileAmount {
  /** Its id. */
  id: string;
  /** What it limits. */
  what: Localised;
  /** The amount. */
  amount: Decimal;
  /** ISO 4217 code of its currency. */
  currency: string;
  /** The first day on which it holds, as YYYY-MM-DD. */
  from: string;
  /** The last day, where there is one. */
  to?: string;
  /** On what it rests. */
  source: Localised;
}

/** What reading a profile answers. */
export type ProfileAnswer =
  /** The profile is sound. */
  | {
    outcome: "sound";
    /** Its name with version and date: to be shown wherever it changed something. */
    name: Localised;
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** The kind of file and its version. */
export type ProfileFormat =
  /** A profile, version 1. */
  | "sprang-profile/1"
;

/** What a procurement looks like to those who read it. */
export type PublicationAnswer =
  /** The file is sound and can be published. */
  | {
    outcome: "sound";
    /** The procurement's fingerprint. */
    fingerprint: string;
    /** A page of its own, as a file: it reads without script and carries the procurement. */
    page: string;
    /** What stands in the page, as HTML for a host's own page, its first heading an `h2`. */
    body: string;
    /** The description of the need alone, its first heading below an `h3`. */
    need: string;
    /** The criteria, for the clipboard. */
    table: TableReport;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
  /** The file has faults: it can be shown as a draft. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
    /** What stands in the page so far; nothing where the file is of another kind. */
    body: string;
    /** The description of the need alone, its first heading below an `h3`. */
    need: string;
    /** The criteria, for the clipboard, as far as they go. */
    table: TableReport;
    /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
    profileFaults?: FaultReport[];
  }
;

/** What the procurement is worth, without tax, with options and extensions. */
export interface PurchaseValue {
  /** The amount, in the procurement's currency. */
  amount: Decimal;
  /** Whether it is estimated or contracted. */
  basis: ValueBasis;
  /** The day on which it was estimated or contracted, as YYYY-MM-DD. */
  date: string;
}

/** Between which quantities a need may turn out. */
export interface QuantityRange {
  /** The least, no more than the estimated quantity. */
  least: Decimal;
  /** The most, no less than the estimated quantity. */
  most: Decimal;
}

/** A question of the template. */
export interface QuestionReport {
  /** Its id. */
  id: string;
  /** The question. */
  ask: Localised;
  /** Why it is asked. */
  why: Localised;
  /** A good answer. */
  good: Localised;
  /** A bad one. */
  bad: Localised;
  /** Where the answer stands: a JSON Pointer. */
  place: string;
  /** Whether the checks ask for the answer. */
  checked: boolean;
  /** Whether the document answers it; left out where there is no document. */
  answered?: boolean;
  /** What the organisation's profile says of it. */
  guidance?: Localised;
}

/** Which total ranks the offers. */
export type RankBy =
  /** The total before its own rounding. */
  | "unrounded"
  /** The total as rounded and published. */
  | "rounded"
;

/** The points of places among the prices. */
export interface RankTable {
  /** The points of the first place, the second, and so on. At least one; the first are the highest points. */
  points: Decimal[];
  /** The points of all places after these. */
  beyond: Decimal;
}

/** An admitted offer and its place. */
export interface RankedReport {
  /** Its rank; offers that nothing parts share one. */
  rank: Decimal;
  /** The offer's id. */
  offer: string;
  /** Who makes it. */
  tenderer: string;
  /** Its price. */
  price?: Decimal;
  /** The price with all costs that count beside it, where the lot has any. */
  withCosts?: Decimal;
  /** The total before its own rounding, exactly. */
  total: Decimal;
  /** The total as rounded and published. */
  shown: Decimal;
  /** What each criterion gives. */
  contributions: ContributionReport[];
  /** How the total came about. */
  step: StepReport;
}

/** Why an offer is rejected. */
export interface ReasonReport {
  /** The stable code. */
  code: string;
  /** The reason in a sentence. */
  message: Localised;
}

/** The offer that others are held against, which need not be anybody's. */
export type ReferenceOffer =
  /** The median quality and the median price. */
  | "median"
  /** The mean quality and the mean price. */
  | "mean"
  /** The best quality and the lowest price. */
  | "best"
;

/** A rejected offer. */
export interface RejectedReport {
  /** The offer's id. */
  offer: string;
  /** Who makes it. */
  tenderer: string;
  /** Its price. */
  price?: Decimal;
  /** Every reason. */
  reasons: ReasonReport[];
  /** What could be worked out all the same. */
  contributions: ContributionReport[];
}

/** What asking for the robustness of an award answers. */
export type RobustnessAnswer =
  /** Every lot was looked at. */
  | {
    outcome: "analysed";
    /** The procurement's id. */
    procurement: string;
    /** The procurement's fingerprint. */
    fingerprint: string;
    /** The lots, in the order of the document. */
    lots: RobustnessLot[];
  }
  /** A file has faults, and nothing was analysed. */
  | {
    outcome: "faulty";
    /** Which file. */
    file: FaultyFile;
    /** All of its faults. */
    faults: FaultReport[];
  }
;

/** What became of a lot. */
export type RobustnessLot =
  /** It was analysed. */
  | {
    outcome: "statements";
    /** The lot. */
    lot: string;
    /** Who stands first alone, where there are offers and no tie. */
    winner?: string;
    /** All that was found. */
    statements: StatementReport[];
    /** Pictures of it, those first that say most. */
    pictures: PictureReport[];
  }
  /** A person has to decide something first. */
  | {
    outcome: "open";
    /** The lot. */
    lot: string;
    /** All that stands in the way. */
    obstacles: ObstacleReport[];
  }
  /** Nothing can be said before publication without an estimated price: the document names none. */
  | {
    outcome: "no-estimate";
    /** The lot. */
    lot: string;
  }
;

/** A declared rounding. */
export interface Rounding {
  /** Decimals that are kept, "0" to "20". */
  places: Decimal;
  /** Which way. */
  mode: RoundingMode;
}

/** Which way a rounding goes. */
export type RoundingMode =
  /** To the nearest; a tie goes away from zero. */
  | "half-up"
  /** To the nearest; a tie goes to the even neighbour. */
  | "half-even"
  /** Towards zero. */
  | "down"
  /** Away from zero. */
  | "up"
;

/** Where an evaluation rounds. A member that is left out means that nothing is rounded there. */
export interface RoundingPolicy {
  /** Points of each criterion and of price, before weighting. */
  points?: Rounding;
  /** Each weighted contribution, or deduction. */
  weighted?: Rounding;
  /** The total, or the comparison price. */
  total?: Rounding;
  /** Which total ranks. */
  rankBy: RankBy;
}

/** A row of bars. */
export interface RowReport {
  /** The criterion or offer. */
  id: string;
  /** Its name. */
  label: Localised;
  /** What the row says, in words. */
  text: Localised;
  /** Its bars, from the left. */
  bars: BarReport[];
  /** Where things are now, where that is to be marked. */
  now?: AlongReport;
}

/** A rule of the checks. */
export interface RuleReport {
  /** Its code. */
  code: string;
  /** Its name. */
  name: string;
  /** How grave its findings are at most. */
  severity: string;
  /** What it guards. */
  theme: string;
  /** Whether it looks at whole documents and not at one text. */
  document: boolean;
  /** What is wrong, with `{words}` for the words that are meant. */
  message: Localised;
  /** Why it matters. */
  why: Localised;
  /** What to do. */
  help: Localised;
  /** The article, judgment or guidance. */
  source: Localised;
  /** A text that it flags. */
  flagged: Localised;
  /** The same, mended. */
  mended: Localised;
  /** The procedures in which it is otherwise. */
  procedures: ProcedureReport[];
}

/** How an answer becomes points. */
export type Scale =
  /** One of several described levels, points strictly rising. */
  | {
    kind: "levels";
    /** The levels, from the lowest. At least two. */
    levels: Level[];
  }
  /** A straight line between two values. */
  | {
    kind: "linear";
    /** The unit of the answer. */
    unit: Localised;
    /** The value that gives the fewest points. */
    worst: Point;
    /** The value that gives the most points. */
    best: Point;
    /** What happens to an answer beyond the two values. */
    outside: Outside;
  }
  /** Points in steps: those of the best step that the answer reaches; reaching a value exactly is enough. */
  | {
    kind: "steps";
    /** The unit of the answer. */
    unit: Localised;
    /** Which answers are better. */
    better: Better;
    /** Points of an answer that reaches no step. */
    below: Decimal;
    /** The steps, from the easiest to the hardest to reach. At least one. */
    steps: Point[];
  }
  /** Yes or no. */
  | {
    kind: "yes-no";
    /** Points for yes. */
    yes: Decimal;
    /** Points for no. */
    no: Decimal;
  }
  /** So many points for each, up to a number. */
  | {
    kind: "count";
    /** What is counted. */
    unit: Localised;
    /** Points for each. */
    each: Decimal;
    /** The highest number that gives points. */
    most: Decimal;
  }
  /** Judged by assessors between two grades. */
  | {
    kind: "judged";
    /** The lowest grade. */
    least: Decimal;
    /** The highest grade. */
    most: Decimal;
    /** The distance between grades that may be given. */
    step: Decimal;
    /** Published words for grades, points strictly rising. */
    anchors: Level[];
    /** How several assessors' grades become one. */
    consolidation: Consolidation;
    /** True where each grade has to have a reason before the offers can be ranked. */
    reasonsRequired?: boolean;
  }
  /** The offers are compared with each other in pairs, by assessors. Relative. No threshold can be held against it. */
  | {
    kind: "compared";
    /** The points of whoever is preferred most. */
    most: Decimal;
    /** How preferences become points. */
    method: Comparing;
  }
;

/** A self-check of the ability to buy what is new. */
export interface SelfCheck {
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** How well each statement fits, by its id: "1" not at all, "5" fully. */
  answers: { [id: string]: Decimal };
}

/** The criteria of a lot that serve a goal. */
export interface ServedReport {
  /** The lot. */
  lot: string;
  /** The criteria. */
  criteria: string[];
  /** What they weigh of the whole, as an exact number from "0" to "1". */
  share?: string;
}

/** What sharing answers. */
export type ShareAnswer =
  /** It can be shared. */
  | {
    outcome: "shared";
    /** The link, or the text for the clipboard. */
    text: string;
  }
  /** It cannot. */
  | {
    outcome: "refused";
    /** The stable code. */
    code: string;
    /** Why, and what to do. */
    message: Localised;
  }
;

/** What departments share of a measure. */
export interface SharedReport {
  /** The measure. */
  measure: string;
  /** How many it concerns in all. */
  concerns?: string;
  /** Today's value over all of them, exact. */
  baseline?: string;
  /** The value that is wanted over all of them, exact. */
  target?: string;
  /** The departments' ids. */
  departments: string[];
}

/** Where published facts come from. */
export interface Source {
  /** The publication's own reference, such as a notice number on TED. */
  reference: string;
  /** Its address. */
  address?: string;
  /** What was taken from it, and what was left out or added. */
  note?: Localised;
}

/** How far the grades of one offer are apart. */
export interface SpreadReport {
  /** The offer. */
  offer: string;
  /** The lowest grade. */
  lowest: Decimal;
  /** The highest grade. */
  highest: Decimal;
  /** Their distance, in steps of the scale. */
  steps: Decimal;
}

/** A stage of the structured way of working. */
export type Stage =
  /** A problem was found. */
  | "found"
  /** It is described, with measures. */
  | "described"
  /** The market was asked. */
  | "dialogue"
  /** The route is chosen. */
  | "route-chosen"
  /** The criteria are checked. */
  | "checked"
  /** It is published. */
  | "published"
  /** Offers are evaluated. */
  | "evaluated"
  /** The contract is signed. */
  | "signed"
  /** Promises are followed up. */
  | "followed-up"
  /** What was learned is shared. */
  | "shared"
  /** It was stopped. */
  | "stopped"
;

/** A stage that is reached. */
export interface StageReached {
  /** The stage. */
  stage: Stage;
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** Who did it: a role rather than a name. */
  by?: string;
  /** What there is to remember, such as answers of the market. */
  note?: Localised;
}

/** A stage, and who reached it when. */
export interface StageReport {
  /** Its word in documents. */
  stage: string;
  /** Its name. */
  name: Localised;
  /** The first day on which it was reached. */
  reached?: string;
  /** Who did it then. */
  by?: string;
  /** What there is to remember. */
  note?: Localised;
}

/** What asking for the stages answers. */
export type StagesAnswer =
  /** The document is sound. */
  | {
    outcome: "sound";
    /** The stages in their order. */
    stages: StageReport[];
    /** Whether the work was stopped. */
    stopped: boolean;
    /** What the solution may be called; left out where the innovation test is not answered. */
    standing?: Localised;
    /** Notes on the way. */
    notes: NoteReport[];
    /** What comes next. */
    next: NextReport;
  }
  /** The file has faults. */
  | {
    outcome: "faulty";
    /** All of them. */
    faults: FaultReport[];
  }
;

/** One answer. */
export interface StatementReport {
  /** What it answers, as a stable id. */
  question: string;
  /** The question in words. */
  asked: Localised;
  /** How sure it is: `exact`, `searched` or `sampled`. */
  certainty: string;
  /** The sentence. */
  text: Localised;
  /** Its numbers, in the order of the sentence. */
  numbers: NumberReport[];
  /** An offers file that shows it: evaluate it, and see. */
  witness?: Offers;
}

/** A calculation, as it was made: it can be redone with `formula` and `inputs` alone. */
export interface StepReport {
  /** The rule. */
  rule: string;
  /** The offer whose figure it is; left out where it concerns all offers. */
  offer?: string;
  /** The criterion or group that it concerns. */
  criterion?: string;
  /** The formula, in the symbols of the inputs. */
  formula: string;
  /** The numbers put in. */
  inputs: InputReport[];
  /** What came out: an exact decimal, or a fraction such as 240/7. */
  output: Decimal;
  /** The calculation in a sentence. */
  sentence: Localised;
  /** Offers whose price did not count, because they are rejected. */
  leftOut?: string[];
  /** The calculations behind the numbers put in, but for those that are shared. */
  parts: StepReport[];
}

/** One thing to do. */
export interface StepToDo {
  /** `mend`, `answer`, `measure`, `decide`, `reward`, `look`, `missing` or `reach`. */
  kind: string;
  /** What to do, in a sentence. */
  text: Localised;
  /** Why. */
  why?: Localised;
  /** What it is about: the id of a question, a measure, a rule or a stage; for a question of a table `route.ID` or `test.ID`. */
  about: string;
  /** Where in the document: a JSON Pointer. */
  place?: string;
  /** Answers to choose from, or criteria of the catalogue that may fit. */
  choices: ChoiceReport[];
  /** What the organisation's profile says of it. */
  guidance?: Localised;
}

/** The criteria with all that is said of them, for the clipboard. */
export interface TableReport {
  /** In HTML, its looks written out. */
  html: string;
  /** As text, its cells parted by tabs. */
  plain: string;
}

/** The questions of a form. */
export interface TemplateReport {
  /** The form's id. */
  form: string;
  /** Its name. */
  name: Localised;
  /** When to use it. */
  when: Localised;
  /** Its questions, in the order in which they are best asked. */
  questions: QuestionReport[];
  /** The profile that gave guidance. */
  profile?: Localised;
  /** What is wrong with the profile, which then was not honoured; left out where nothing is. */
  profileFaults?: FaultReport[];
}

/** One step of the published order by which ties are broken. */
export type TieBreak =
  /** The lower price goes first. */
  | {
    by: "lowest-price";
  }
  /** The offer with more on this criterion or group goes first. */
  | {
    by: "criterion";
    /** Its id. */
    id: string;
  }
  /** The offer that was received earlier goes first; one of which no time is stated goes after those. */
  | {
    by: "earliest-received";
  }
  /** Lots are drawn by people and the result recorded. */
  | {
    by: "draw-lots";
  }
;

/** Offers with equal totals, and what parted them. */
export interface TieReport {
  /** The offers, in the order of the ranking. */
  offers: string[];
  /** The tie in a sentence: what was tried, and what is left. */
  message: Localised;
  /** Who still shares a rank. */
  open: string[][];
}

/** What becomes of offers with equal points of which only some would pass. */
export type TiedAtLast =
  /** All of them pass. */
  | "all-pass"
  /** None of them passes, unless nobody would. */
  | "none-passes"
;

/** How several departments' values become one. */
export type Together =
  /** They are added up: cases, hours, kronor. */
  | "sum"
  /** The mean, each counted by how many it concerns there: shares and averages. */
  | "mean"
  /** The highest of them. */
  | "highest"
  /** The lowest of them. */
  | "lowest"
;

/** A part of an organisation. */
export interface Unit {
  /** Its name. */
  name: Localised;
  /** Its kind. */
  kind: UnitKind;
}

/** A kind of unit. */
export type UnitKind =
  /** A department under a committee (fackförvaltning). */
  | "department"
  /** A district council (stadsdelsförvaltning). */
  | "district"
  /** A company that the organisation owns. */
  | "company"
  /** Something else. */
  | "other"
;

/** How far the solution was in use on a day. */
export interface UseMeasured {
  /** The day, as YYYY-MM-DD. */
  date: string;
  /** How many units of the organisation use it. */
  units: Decimal;
  /** How many people use it or are served by it. */
  people?: Decimal;
}

/** What an amount rests on. */
export type ValueBasis =
  /** An estimate before publication. */
  | "estimate"
  /** The contract. */
  | "contract"
;

/** What a criterion counts for (Directive 2014/24/EU art. 67(5)). */
export type Weight =
  /** A weight in the unit of the lot's total. */
  | {
    kind: "exact";
    /** The weight. */
    points: Decimal;
  }
  /** A range; the value used is fixed before offers are opened. */
  | {
    kind: "range";
    /** The least it can count for. */
    least: Decimal;
    /** The most it can count for. */
    most: Decimal;
    /** What it does count for, once fixed. */
    fixed?: Decimal;
  }
  /** A place in the decreasing order of importance; the value used is fixed before offers are opened. */
  | {
    kind: "order";
    /** The place, "1" first. */
    place: Decimal;
    /** What it does count for, once fixed. */
    fixed?: Decimal;
  }
  /** A deduction from the price (mervärdesavdrag) for the scale's highest points; fewer points give their share of it. */
  | {
    kind: "deduction";
    /** The deduction in the procurement's currency. */
    amount: Decimal;
  }
  /** A deduction from the price for each point of the scale. */
  | {
    kind: "deduction-per-point";
    /** The deduction in the procurement's currency. */
    amount: Decimal;
  }
;

/** What the organisation buys in a year. */
export interface YearlySpend {
  /** The year, as YYYY. */
  year: string;
  /** The amount, without tax. */
  amount: Decimal;
  /** ISO 4217 code of its currency. */
  currency: string;
  /** Where the amount comes from. */
  source?: Localised;
}

/** What a price of zero means where the formula divides by the price. */
export type ZeroPrice =
  /** The evaluation stops with a question to the buyer. */
  | {
    means: "stop";
  }
  /** It counts as a stated small price. */
  | {
    means: "counts-as";
    /** That price, above zero. */
    price: Decimal;
  }
;
