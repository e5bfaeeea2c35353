//! The wire types of a procurement, format version 1.

use super::journey::Journey;
use super::problem::Problem;
use super::wire::{ById, Decimal, wire_choice, wire_object, wire_words};
use crate::language::Localised;

wire_words! {
    /// The kind of file and its version.
    ProcurementFormat {
        /// A procurement, version 1.
        "sprang-procurement/1" Version1,
    }
}

wire_words! {
    /// The kind of procedure, which decides which checks apply.
    Procedure {
        /// Open or restricted procedure.
        "open" Open,
        /// Negotiated procedure, or competitive dialogue.
        "negotiated" Negotiated,
        /// Innovation partnership.
        "innovation-partnership" InnovationPartnership,
        /// Procurement below the threshold.
        "below-threshold" BelowThreshold,
        /// Freedom of choice system: whoever meets the conditions is approved, and nobody is ranked.
        "freedom-of-choice" FreedomOfChoice,
    }
}

wire_object! {
    /// A procurement: who buys what, why, and how the offers will be judged.
    Procurement {
        /// The kind of file and its version.
        "format" format: ProcurementFormat,
        /// The procurement's own id: small letters, digits, and `-._` inside.
        "id" id: String,
        /// ISO 4217 code of the currency of all prices and deductions, such as SEK.
        "currency" currency: String,
        /// Who buys.
        "buyer" buyer: Buyer,
        /// What is bought, in a line.
        "title" title: Localised,
        /// By which kind of procedure, where that is decided.
        "procedure" procedure: Option<Procedure>,
        /// Where the facts were published, if they were.
        "source" source: Option<Source>,
        /// True where names and figures are invented for an example.
        "example" example: Option<bool>,
        /// The need that the procurement is to meet.
        "problem" problem: Problem,
        /// What is awarded together, each lot on its own. At least one.
        "lots" lots: Vec<Lot>,
        /// How many lots one tenderer may win.
        "lotLimits" lot_limits: Option<LotLimits>,
        /// Findings of the checks that the buyer knows of and accepts, each with the reason.
        "accepted" accepted: Option<Vec<Accepted>>,
        /// What was decided and what has happened, before and after publication. It is no part of what is
        /// published, and of the fingerprint.
        "journey" journey: Option<Journey>,
    }
}

wire_object! {
    /// How many lots one tenderer may win, and how it is decided which.
    LotLimits {
        /// How many lots one tenderer may win, "1" or more.
        "mostWon" most_won: Decimal,
        /// How many lots one tenderer may offer for; left out where that is not limited.
        "mostOffered" most_offered: Option<Decimal>,
        /// The ids of all lots in the order in which they are awarded: who has won so many already is passed over in the lots that follow.
        "order" order: Vec<String>,
    }
}

wire_object! {
    /// A finding that the buyer knows of and accepts.
    Accepted {
        /// The code or the name of the rule.
        "rule" rule: String,
        /// Where: a JSON Pointer to the part of the document, which stands for all that is in it. Without
        /// it, the whole document.
        "at" at: Option<String>,
        /// Why it is accepted.
        "because" because: Localised,
    }
}

wire_object! {
    /// Who buys.
    Buyer {
        /// The organisation's name.
        "name" name: Localised,
        /// ISO 3166-1 alpha-2 code of its country, such as SE.
        "country" country: String,
        /// Registration number, as the country writes it.
        "registration" registration: Option<String>,
        /// The part of the organisation that has the need, where it is not the whole.
        "unit" unit: Option<Unit>,
    }
}

wire_object! {
    /// A part of an organisation.
    Unit {
        /// Its name.
        "name" name: Localised,
        /// Its kind.
        "kind" kind: UnitKind,
    }
}

wire_words! {
    /// A kind of unit.
    UnitKind {
        /// A department under a committee (fackförvaltning).
        "department" Department,
        /// A district council (stadsdelsförvaltning).
        "district" District,
        /// A company that the organisation owns.
        "company" Company,
        /// Something else.
        "other" Other,
    }
}

wire_object! {
    /// Where published facts come from.
    Source {
        /// The publication's own reference, such as a notice number on TED.
        "reference" reference: String,
        /// Its address.
        "address" address: Option<String>,
        /// What was taken from it, and what was left out or added.
        "note" note: Option<Localised>,
    }
}

wire_object! {
    /// What is awarded together: its criteria and one award model.
    Lot {
        /// The lot's id, unique in the procurement.
        "id" id: String,
        /// What the lot covers.
        "title" title: Localised,
        /// The criteria, as published. At least one.
        "criteria" criteria: Vec<Criterion>,
        /// How quality and price become one ranking.
        "award" award: AwardModel,
    }
}

wire_choice! {
    /// A node of the tree of award criteria.
    Criterion by "kind" {
        /// Something other than price that is rewarded.
        "quality" Quality {
            /// The criterion's id, unique in the lot.
            "id" id: String,
            /// Its name.
            "name" name: Localised,
            /// What is rewarded, in words that all tenderers read alike.
            "description" description: Option<Localised>,
            /// Ids of the problem's measures that the criterion serves.
            "serves" serves: Option<Vec<String>>,
            /// What the criterion counts for.
            "weight" weight: Weight,
            /// How an answer becomes points.
            "scale" scale: Scale,
            /// The least points, before weighting, that an offer must reach; below it is rejected.
            "threshold" threshold: Option<Decimal>,
            /// How many of the offers with the most points here pass; left out where all do that reach the threshold.
            "mostPass" most_pass: Option<MostPass>,
            /// The points that the best answer among the admitted offers gets, the others in proportion (relative); without it the scale's points count as they are.
            "bestGets" best_gets: Option<Decimal>,
            /// What the tenderer hands in as proof.
            "evidence" evidence: Option<Vec<Localised>>,
            /// How the buyer verifies it.
            "verification" verification: Option<Localised>,
            /// How it is followed up after signing.
            "followUp" follow_up: Option<FollowUp>,
            /// The criterion of a catalogue that it was made from.
            "from" from: Option<Origin>,
        }
        /// The price, or the cost. At most one in a lot.
        "price" Price {
            /// The criterion's id, unique in the lot.
            "id" id: String,
            /// Its name.
            "name" name: Localised,
            /// What the sum covers: items, quantities, years, tax.
            "description" description: Option<Localised>,
            /// What price counts for; left out where the award model compares money.
            "weight" weight: Option<Weight>,
            /// How a price becomes points; left out where the award model compares money.
            "rule" rule: Option<PriceRule>,
            /// The highest price that is admitted; a dearer offer is rejected.
            "ceiling" ceiling: Option<Decimal>,
            /// What counts as a cost beside the price, and is compared with it.
            "costs" costs: Option<Vec<Cost>>,
            /// By how much a cost counts for less each year that it lies ahead: "0.035" is 3.5 per cent. Needed where a cost says when it falls due.
            "discountRate" discount_rate: Option<Decimal>,
            /// When a price is so low that the tenderer is asked to explain it. It rejects nobody.
            "lowPrice" low_price: Option<Vec<LowPriceScreen>>,
        }
        /// Criteria under one heading.
        "group" Group {
            /// The group's id, unique in the lot.
            "id" id: String,
            /// Its heading.
            "name" name: Localised,
            /// What its members' exact weights add up to; may be left out.
            "weight" weight: Option<Decimal>,
            /// The least sum of weighted quality points in the group; below it is rejected.
            "threshold" threshold: Option<Decimal>,
            /// How many of the offers with the most weighted quality points here pass; left out where all do that reach the threshold.
            "mostPass" most_pass: Option<MostPass>,
            /// Its members. At least one.
            "criteria" criteria: Vec<Criterion>,
        }
    }
}

wire_object! {
    /// How many offers pass a criterion, those with the most points first.
    MostPass {
        /// How many, "1" or more.
        "count" count: Decimal,
        /// What becomes of offers with equal points of which only some would pass.
        "tied" tied: TiedAtLast,
    }
}

wire_words! {
    /// What becomes of offers with equal points of which only some would pass.
    TiedAtLast {
        /// All of them pass.
        "all-pass" AllPass,
        /// None of them passes, unless nobody would.
        "none-passes" NonePasses,
    }
}

wire_object! {
    /// What counts as a cost beside the price. The offer states it as an answer with this id.
    Cost {
        /// The cost's id, unique among the lot's criteria.
        "id" id: String,
        /// Its name.
        "name" name: Localised,
        /// What it covers, and how the tenderer works it out.
        "description" description: Option<Localised>,
        /// How what is stated becomes money.
        "counts" counts: CostCounts,
        /// Whether it is added or taken off.
        "effect" effect: CostEffect,
        /// When it falls due; left out where it is not discounted.
        "when" when: Option<CostTime>,
    }
}

wire_choice! {
    /// How what a tenderer states of a cost becomes money.
    CostCounts by "kind" {
        /// The answer is a value: a sum in the procurement's currency.
        "sum" Sum {}
        /// The answer is a value: a number of units, each at a stated price.
        "each" Each {
            /// The unit: kilowatt-hours, tonnes of carbon dioxide, days.
            "unit" unit: Localised,
            /// The price of one.
            "price" price: Decimal,
        }
        /// The answer is a value: the price of one unit, a line of a price list. It counts for the estimated
        /// quantity. Where all stands in the list, the price beside it is "0".
        "unit-price" UnitPrice {
            /// The unit: hours, metres, pieces.
            "unit" unit: Localised,
            /// The estimated quantity.
            "quantity" quantity: Decimal,
            /// Between which quantities the need may turn out; left out where that is not published.
            "range" range: Option<QuantityRange>,
        }
        /// The answer is yes or no: where it is yes, a share of the price and of other costs counts.
        "share" Share {
            /// The share: "0.15" is 15 per cent.
            "share" share: Decimal,
            /// The ids of the costs before this one that the share is taken of besides the price.
            "of" of: Vec<String>,
        }
    }
}

wire_object! {
    /// Between which quantities a need may turn out.
    QuantityRange {
        /// The least, no more than the estimated quantity.
        "least" least: Decimal,
        /// The most, no less than the estimated quantity.
        "most" most: Decimal,
    }
}

wire_words! {
    /// Whether a cost is added or taken off.
    CostEffect {
        /// It makes the offer dearer.
        "adds" Adds,
        /// It makes it cheaper: a residual value, an adjustment downwards.
        "deducts" Deducts,
    }
}

wire_choice! {
    /// When a cost falls due, in years from the start.
    CostTime by "kind" {
        /// Once.
        "once" Once {
            /// The year, "0" to "100".
            "year" year: Decimal,
        }
        /// Every year from one to another, both included.
        "yearly" Yearly {
            /// The first year, "0" to "100".
            "from" from: Decimal,
            /// The last year, not before the first.
            "to" to: Decimal,
        }
    }
}

wire_choice! {
    /// When a price is so low that the tenderer is asked to explain it. It rejects nobody.
    LowPriceScreen by "against" {
        /// At least so much below the next higher price.
        "next-price" NextPrice {
            /// The share of that price, above "0" and below "1".
            "share" share: Decimal,
        }
        /// At least so much below the mean of the other admitted prices.
        "mean-of-others" MeanOfOthers {
            /// The share of that mean, above "0" and below "1".
            "share" share: Decimal,
        }
        /// At least so much below the buyer's estimate.
        "estimate" Estimate {
            /// The estimate, above zero.
            "estimate" estimate: Decimal,
            /// The share of it, above "0" and below "1".
            "share" share: Decimal,
        }
    }
}

wire_object! {
    /// A criterion of a catalogue, from which another was made.
    Origin {
        /// Its id in the catalogue.
        "criterion" criterion: String,
        /// Its version then.
        "version" version: String,
        /// The measure of the problem from which its starting point and goal were taken.
        "measure" measure: Option<String>,
        /// The numbers that were filled in, by parameter.
        "numbers" numbers: Option<ById<Decimal>>,
        /// The words that were filled in, by parameter.
        "words" words: Option<ById<Localised>>,
    }
}

wire_object! {
    /// How a promise is followed up after signing.
    FollowUp {
        /// What is followed up, and how.
        "how" how: Localised,
        /// When.
        "when" when: Option<Localised>,
        /// Who follows it up: a role rather than a name.
        "who" who: Option<Localised>,
        /// What happens where the promise is not kept.
        "consequence" consequence: Option<Localised>,
    }
}

wire_choice! {
    /// What a criterion counts for (Directive 2014/24/EU art. 67(5)).
    Weight by "kind" {
        /// A weight in the unit of the lot's total.
        "exact" Exact {
            /// The weight.
            "points" points: Decimal,
        }
        /// A range; the value used is fixed before offers are opened.
        "range" Range {
            /// The least it can count for.
            "least" least: Decimal,
            /// The most it can count for.
            "most" most: Decimal,
            /// What it does count for, once fixed.
            "fixed" fixed: Option<Decimal>,
        }
        /// A place in the decreasing order of importance; the value used is fixed before offers are opened.
        "order" Order {
            /// The place, "1" first.
            "place" place: Decimal,
            /// What it does count for, once fixed.
            "fixed" fixed: Option<Decimal>,
        }
        /// A deduction from the price (mervärdesavdrag) for the scale's highest points; fewer points give their share of it.
        "deduction" Deduction {
            /// The deduction in the procurement's currency.
            "amount" amount: Decimal,
        }
        /// A deduction from the price for each point of the scale.
        "deduction-per-point" DeductionPerPoint {
            /// The deduction in the procurement's currency.
            "amount" amount: Decimal,
        }
    }
}

wire_choice! {
    /// How an answer becomes points.
    Scale by "kind" {
        /// One of several described levels, points strictly rising.
        "levels" Levels {
            /// The levels, from the lowest. At least two.
            "levels" levels: Vec<Level>,
        }
        /// A straight line between two values.
        "linear" Linear {
            /// The unit of the answer.
            "unit" unit: Localised,
            /// The value that gives the fewest points.
            "worst" worst: Point,
            /// The value that gives the most points.
            "best" best: Point,
            /// What happens to an answer beyond the two values.
            "outside" outside: Outside,
        }
        /// Points in steps: those of the best step that the answer reaches; reaching a value exactly is enough.
        "steps" Steps {
            /// The unit of the answer.
            "unit" unit: Localised,
            /// Which answers are better.
            "better" better: Better,
            /// Points of an answer that reaches no step.
            "below" below: Decimal,
            /// The steps, from the easiest to the hardest to reach. At least one.
            "steps" steps: Vec<Point>,
        }
        /// Yes or no.
        "yes-no" YesNo {
            /// Points for yes.
            "yes" yes: Decimal,
            /// Points for no.
            "no" no: Decimal,
        }
        /// So many points for each, up to a number.
        "count" Count {
            /// What is counted.
            "unit" unit: Localised,
            /// Points for each.
            "each" each: Decimal,
            /// The highest number that gives points.
            "most" most: Decimal,
        }
        /// Judged by assessors between two grades.
        "judged" Judged {
            /// The lowest grade.
            "least" least: Decimal,
            /// The highest grade.
            "most" most: Decimal,
            /// The distance between grades that may be given.
            "step" step: Decimal,
            /// Published words for grades, points strictly rising.
            "anchors" anchors: Vec<Level>,
            /// How several assessors' grades become one.
            "consolidation" consolidation: Consolidation,
            /// True where each grade has to have a reason before the offers can be ranked.
            "reasonsRequired" reasons_required: Option<bool>,
        }
        /// The offers are compared with each other in pairs, by assessors. Relative. No threshold can be held against it.
        "compared" Compared {
            /// The points of whoever is preferred most.
            "most" most: Decimal,
            /// How preferences become points.
            "method" method: Comparing,
        }
    }
}

wire_choice! {
    /// How preferences between two offers become points.
    Comparing by "by" {
        /// All assessors' grades of preference, from "1" (alike) to "6", are added up; the largest sum gets the most points.
        "sums-together" SumsTogether {}
        /// Each assessor's sums of grades, from "1" (alike) to "6", are put in proportion to the largest; the largest mean gets the most points.
        "sums-each" SumsEach {}
        /// AHP: each assessor's preferences, from "1" (alike) to "9", become priorities by the principal eigenvector; the largest mean gets the most points.
        "eigenvector" Eigenvector {
            /// How each priority is rounded: it is mostly irrational.
            "rounding" rounding: Rounding,
        }
    }
}

wire_object! {
    /// One anchored level: points, and the words that say when it is reached.
    Level {
        /// The level's id, unique in its scale.
        "id" id: String,
        /// Its points.
        "points" points: Decimal,
        /// When it is reached.
        "text" text: Localised,
    }
}

wire_object! {
    /// A value and its points.
    Point {
        /// The value, in the scale's unit.
        "value" value: Decimal,
        /// Its points.
        "points" points: Decimal,
    }
}

wire_words! {
    /// What happens to an answer beyond a linear scale's two values.
    Outside {
        /// It gets the points of the nearer end.
        "nearer-end" NearerEnd,
        /// Worse than the worst value: the offer is rejected. Better than the best: the best's points.
        "reject-worse" RejectWorse,
    }
}

wire_words! {
    /// Which answers of a scale in steps are better.
    Better {
        /// Higher values.
        "higher" Higher,
        /// Lower values.
        "lower" Lower,
    }
}

wire_words! {
    /// How several assessors' grades become one.
    Consolidation {
        /// They must agree on one grade.
        "consensus" Consensus,
        /// The arithmetic mean, unrounded.
        "mean" Mean,
        /// The middle grade; between two middle grades, their mean.
        "median" Median,
        /// The mean without the highest and the lowest grade, one of each; there are at least three assessors.
        "trimmed-mean" TrimmedMean,
    }
}

wire_choice! {
    /// How a price becomes points. Ids are those of the method; names in a language are labels.
    PriceRule by "rule" {
        /// Lowest price through price. Relative.
        "P-INV" LowestOverPrice {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price to the highest. Relative.
        "P-MINMAX" BetweenLowestAndHighest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// What equal prices, or a single offer, get.
            "equalPrices" equal_prices: EqualPrices,
        }
        /// A straight line between two published prices. Absolute.
        "P-BOUNDS" BetweenFixedPrices {
            /// Points at the price that earns all of them, before weighting.
            "most" most: Decimal,
            /// The price that earns all points.
            "fullAt" full_at: Decimal,
            /// The price that earns none.
            "zeroAt" zero_at: Decimal,
            /// What happens below `fullAt`.
            "below" below: BelowBounds,
            /// What happens above `zeroAt`.
            "above" above: AboveBounds,
        }
        /// A published reference price through price. Absolute.
        "P-INVREF" ReferenceOverPrice {
            /// Points at the reference price, before weighting.
            "most" most: Decimal,
            /// The published reference price.
            "reference" reference: Decimal,
            /// Whether a price below the reference earns no more than `most`.
            "capped" capped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price down to none at a stated share above it. Relative.
        "P-LINLOW" LinearFromLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How far above the lowest price the points end, as a share of it: "1" is at twice the lowest price.
            "span" span: Decimal,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// A straight line from the lowest price down to none at a stated multiple of it. Relative.
        "P-FRN" MultipleOfLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How many times the lowest price gives no points, above "1".
            "multiple" multiple: Decimal,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// So many points for each per cent that a price differs from the mean, or the median. Relative.
        "P-MEANPCT" PercentFromMean {
            /// The highest points, before weighting.
            "most" most: Decimal,
            /// Which price is in the middle; left out for the mean.
            "middle" middle: Option<MiddlePrice>,
            /// Points of a price equal to the one in the middle.
            "atMean" at_mean: Decimal,
            /// Points for each per cent of the price in the middle.
            "perPercent" per_percent: Decimal,
            /// Whether points stay between zero and `most`.
            "clipped" clipped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// The mean price through price. Relative.
        "P-MEANINV" MeanOverPrice {
            /// Points of a price equal to the mean, before weighting.
            "most" most: Decimal,
            /// Whether a price below the mean earns no more than `most`.
            "capped" capped: bool,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points for the share by which a price is below a published ceiling. Absolute.
        "P-CEIL" ShareBelowCeiling {
            /// Points of a price of zero, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
        }
        /// The discount on a published ceiling as a share of the highest discount. Relative.
        "P-RMAX" DiscountOverHighest {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// What offers get where all are at the ceiling.
            "atCeiling" at_ceiling: EqualPrices,
        }
        /// Two lines that meet at the mean discount on a published ceiling. Relative.
        "P-BILIN" BentAtMeanDiscount {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The part of the points that the mean discount gets, between "0" and "1"; "0.80", "0.85" and "0.90" are in use.
            "share" share: Decimal,
            /// What equal discounts, or a single offer, get.
            "equal" equal: EqualDiscounts,
        }
        /// The discount through a stated saturation discount, or through the highest where that is larger. Relative.
        "P-ARAGON" DiscountOverSaturation {
            /// The highest points, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The discount that suffices for all points, as a share of the ceiling: "0.20" is 20 per cent.
            "saturation" saturation: Decimal,
        }
        /// A straight line from a published ceiling, with half the slope below a published lower price. Absolute.
        "P-JPKINK" BentAtLowerPrice {
            /// Points that the line would give at zero if it did not bend, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The price below which the line flattens.
            "lower" lower: Decimal,
        }
        /// The share of the highest discount on a published ceiling, raised to a power. Relative.
        "P-RMAXPOW" PowerOfDiscount {
            /// Points of the highest discount, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The power, above "0" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
            /// What offers get where all are at the ceiling.
            "atCeiling" at_ceiling: EqualPrices,
        }
        /// What a power of the price, as a share of a published ceiling, leaves of the points. Absolute.
        "P-CONCAVE" PowerBelowCeiling {
            /// Points of a price of zero, before weighting.
            "most" most: Decimal,
            /// The ceiling, above zero; a dearer offer is rejected.
            "ceiling" ceiling: Decimal,
            /// The power, above "1" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
        }
        /// Lowest price through price, raised to a power. Relative.
        "P-INVPOW" PowerOfLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// The power, above "0" and at most "10", with two decimals at most.
            "exponent" exponent: Decimal,
            /// How the points are rounded; needed where the power is not whole, since they are then irrational.
            "rounding" rounding: Option<Rounding>,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points fall with the logarithm of the price over the lowest price. Relative.
        "P-LOG" LogarithmOverLowest {
            /// Points of the lowest price, before weighting.
            "most" most: Decimal,
            /// How many times the lowest price gives no points, above "1".
            "base" base: Decimal,
            /// How the points are rounded: they are mostly irrational.
            "rounding" rounding: Rounding,
            /// What becomes of points below zero.
            "belowZero" below_zero: BelowZero,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
        }
        /// Points by the place among the prices. Relative.
        "P-RANK" RankAmongPrices {
            /// Points of the first place, before weighting.
            "most" most: Decimal,
            /// The points of the first place, the second, and so on, none more than the one before; without it each place gets an equal share of the points less.
            "table" table: Option<RankTable>,
            /// What equal prices get.
            "ties" ties: EqualRanks,
        }
        /// The points of the price band in which the price lies. Absolute.
        "P-PROPSTEP" PriceBands {
            /// The bands, from the lowest price up: limits rising and points falling. At least one.
            "bands" bands: Vec<PriceBand>,
            /// Where a price on a limit belongs.
            "limit" limit: BandLimit,
            /// The points of a price beyond the last band, fewer than the last band's.
            "beyond" beyond: Decimal,
        }
    }
}

wire_object! {
    /// The points of places among the prices.
    RankTable {
        /// The points of the first place, the second, and so on. At least one; the first are the highest points.
        "points" points: Vec<Decimal>,
        /// The points of all places after these.
        "beyond" beyond: Decimal,
    }
}

wire_words! {
    /// What equal prices get where places give points.
    EqualRanks {
        /// Each the best of their places.
        "best" Best,
        /// Each the mean of their places.
        "mean" Mean,
    }
}

wire_object! {
    /// A band of prices and its points.
    PriceBand {
        /// The band's upper limit, above zero.
        "upTo" up_to: Decimal,
        /// Its points.
        "points" points: Decimal,
    }
}

wire_words! {
    /// Where a price on the limit of a band belongs.
    BandLimit {
        /// In the band.
        "included" Included,
        /// In the next band.
        "excluded" Excluded,
    }
}

wire_words! {
    /// What becomes of points below zero, where a price lies beyond the end of a line.
    BelowZero {
        /// They stand: the line goes on.
        "allowed" Allowed,
        /// They count as zero.
        "zero" Zero,
    }
}

wire_words! {
    /// Which of the compared prices others are measured from.
    MiddlePrice {
        /// Their mean.
        "mean" Mean,
        /// The one in the middle; of an even number, the mean of the two in the middle.
        "median" Median,
    }
}

wire_words! {
    /// What equal discounts get where the formula divides by their difference.
    EqualDiscounts {
        /// All get the highest points.
        "full" Full,
        /// All get the part that the mean discount gets.
        "share" Share,
    }
}

wire_choice! {
    /// What a price of zero means where the formula divides by the price.
    ZeroPrice by "means" {
        /// The evaluation stops with a question to the buyer.
        "stop" Stop {}
        /// It counts as a stated small price.
        "counts-as" CountsAs {
            /// That price, above zero.
            "price" price: Decimal,
        }
    }
}

wire_words! {
    /// What equal prices get where the formula divides by their difference.
    EqualPrices {
        /// All get the highest points.
        "full" Full,
        /// All get none.
        "zero" Zero,
    }
}

wire_words! {
    /// What happens to a price below the one that earns all points.
    BelowBounds {
        /// The line goes on: more than the highest points.
        "continue" Continue,
        /// No more than the highest points: a floor price, not lawful in Sweden (HFD 2022 ref. 41).
        "clip" Clip,
    }
}

wire_words! {
    /// What happens to a price above the one that earns none.
    AboveBounds {
        /// The line goes on: negative points.
        "continue" Continue,
        /// No less than zero points.
        "clip" Clip,
        /// The offer is rejected.
        "reject" Reject,
    }
}

wire_choice! {
    /// How quality and price become one ranking.
    AwardModel by "model" {
        /// Points for quality and price, weighted and added; the most points win.
        "weighted-sum" WeightedSum {
            /// What the weights add up to.
            "total" total: Decimal,
            /// What a weight multiplies.
            "points" points: PointsBasis,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Mervärdesavdrag: deductions for quality are taken from the price; the lowest comparison price wins.
        "M-DED" PriceMinusValue {
            /// What may become of a comparison price below zero.
            "negative" negative: NegativeComparison,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality through price; the most win.
        "R-LP" QualityOverPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read.
            "scale" scale: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Evaluation value as in Japan: technical points through price; the most win.
        "R-JPDIV" EvaluationValue {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read.
            "scale" scale: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality times a published price, through the price; the most win.
        "R-ADJSCORE" AdjustedScore {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The published price.
            "reference" reference: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price for each point of quality; the lowest wins.
        "R-PPQ" PricePerPoint {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through the share of the quality reached; the lowest wins.
        "R-ADJBID" AdjustedBid {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through a coefficient for features, as in Ukraine; the lowest wins. The weights are shares of 1.
        "R-PROZORRO" FeaturePrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// A share of the offer's own price is deducted for quality; the lowest comparison price wins.
        "M-OWN" ShareOfOwnPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the weights are shares of: "1" or "100", and no less than `total`.
            "whole" whole: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality that is missing is added as a share of the offer's own price; the lowest comparison price wins.
        "M-PCTADD" ShareAdded {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// What the buyer is willing to pay for the quality is deducted; the lowest comparison price wins.
        "M-WTP" WillingnessToPay {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What one point of quality is worth, in the procurement's currency.
            "each" each: Decimal,
            /// What may become of a comparison price below zero.
            "negative" negative: NegativeComparison,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Prispåslag: money is added for each point of quality that is missing; the lowest comparison price wins.
        "M-ADD" PenaltyAdded {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What one missing point of quality costs, in the procurement's currency.
            "each" each: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The worth of quality beyond the least that is offered is deducted; the lowest comparison price wins. Relative.
        "M-SQP" QualityPremium {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The published estimate of the price.
            "estimate" estimate: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Price through an index of quality against the least that is offered; the lowest wins. Relative.
        "M-RVC" RelativeValue {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// What is left of the best quality, times the lowest price through the price; the most win. Relative.
        "R-UI" UtilityIndex {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The weight of quality through that of price.
            "weightRatio" weight_ratio: Decimal,
            /// What becomes of what is left of the best quality where it is below zero.
            "negative" negative: NegativeComparison,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Weighted shares of the best quality and of the lowest price; the most win. Relative.
        "R-GEWRICHT" BestThroughBest {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Weighted quality and price, each through that of a reference; the most win. Relative.
        "R-UFABMED" AgainstReference {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the reference is.
            "reference" reference: ReferenceOffer,
            /// What price counts for beside quality.
            "priceWeight" price_weight: Decimal,
            /// The least quality that is admitted, above zero; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The price and what is stated beside it: adders, adjustments, a margin of preference. The price criterion has costs, none of them discounted.
        "M-ADDERS" CostsAdded {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The price and the time that the tenderer needs, at a stated price for each day or other unit: one cost, counted in units.
        "M-AB" TimePriced {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The cost over the whole life: the price and discounted costs. The price criterion has costs and a discount rate.
        "M-LCC" LifeCycleCost {
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// Quality through price with a margin below the best: within it quality alone, or the price alone, decides. Relative.
        "R-EXT" ExtendedRatio {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What the quotient is multiplied by, so that it can be read; above zero.
            "scale" scale: Decimal,
            /// The margin below the best quotient, as a share of it: "0.10" is 10 per cent. From "0" to "1"; an offer below it is out.
            "margin" margin: Decimal,
            /// What decides within the margin.
            "decides" decides: Deciding,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// What a price of zero means.
            "zeroPrice" zero_price: ZeroPrice,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// One criterion after the other in a published order: the next counts only where those before it are equal.
        "lexicographic" Lexicographic {
            /// The ids of criteria, of groups or of the price, the most important first. At least one; each quality criterion has a weight by order.
            "order" order: Vec<String>,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// TOPSIS: nearness to the best and distance from the worst of what is offered. Relative.
        "TOPSIS" NearestToIdeal {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality, above zero.
            "priceWeight" price_weight: Decimal,
            /// How the nearness is rounded where it is shown: it is mostly irrational. The exact nearness ranks.
            "nearness" nearness: Rounding,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// ELECTRE: an offer outranks another that is not clearly better anywhere; who outranks more than outrank it goes first. Relative.
        "ELECTRE" Outranking {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// What price counts for beside quality, above zero.
            "priceWeight" price_weight: Decimal,
            /// The least share of the weights on which an offer is at least as good as one that it outranks, above "0.5" and at most "1".
            "concordance" concordance: Decimal,
            /// The greatest distance, as a share of the widest on a criterion, by which it may be worse on any, from "0" to below "1".
            "discordance" discordance: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The lowest price of those that reach the least quality.
        "LCS" LeastCost {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// The least quality that is admitted, zero or more; an offer with less is rejected.
            "leastQuality" least_quality: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The lowest price of those that pass; every quality criterion has a threshold.
        "LPTA" LowestAcceptable {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality within a budget, which is the price criterion's ceiling.
        "FBS" FixedBudget {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality; only the best tenderer's price is opened, afterwards.
        "QBS" QualityFirst {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
        /// The most quality for a price that the buyer has set.
        "fixed-price" FixedPrice {
            /// What the weights add up to, and so the most quality there is.
            "total" total: Decimal,
            /// Where rounding happens.
            "rounding" rounding: RoundingPolicy,
            /// How ties are broken, in this order; what is left is a tie.
            "ties" ties: Vec<TieBreak>,
        }
    }
}

impl AwardModel {
    /// What the weights add up to, where the model states it.
    #[must_use]
    pub fn total(&self) -> Option<&Decimal> {
        match self {
            Self::PriceMinusValue { .. }
            | Self::CostsAdded { .. }
            | Self::TimePriced { .. }
            | Self::LifeCycleCost { .. }
            | Self::Lexicographic { .. } => None,
            Self::WeightedSum { total, .. }
            | Self::QualityOverPrice { total, .. }
            | Self::EvaluationValue { total, .. }
            | Self::AdjustedScore { total, .. }
            | Self::PricePerPoint { total, .. }
            | Self::AdjustedBid { total, .. }
            | Self::FeaturePrice { total, .. }
            | Self::ShareOfOwnPrice { total, .. }
            | Self::ShareAdded { total, .. }
            | Self::WillingnessToPay { total, .. }
            | Self::PenaltyAdded { total, .. }
            | Self::QualityPremium { total, .. }
            | Self::RelativeValue { total, .. }
            | Self::UtilityIndex { total, .. }
            | Self::BestThroughBest { total, .. }
            | Self::AgainstReference { total, .. }
            | Self::ExtendedRatio { total, .. }
            | Self::NearestToIdeal { total, .. }
            | Self::Outranking { total, .. }
            | Self::LeastCost { total, .. }
            | Self::LowestAcceptable { total, .. }
            | Self::FixedBudget { total, .. }
            | Self::QualityFirst { total, .. }
            | Self::FixedPrice { total, .. } => Some(total),
        }
    }

    /// Where rounding happens.
    #[must_use]
    pub fn rounding(&self) -> &RoundingPolicy {
        match self {
            Self::WeightedSum { rounding, .. }
            | Self::PriceMinusValue { rounding, .. }
            | Self::QualityOverPrice { rounding, .. }
            | Self::EvaluationValue { rounding, .. }
            | Self::AdjustedScore { rounding, .. }
            | Self::PricePerPoint { rounding, .. }
            | Self::AdjustedBid { rounding, .. }
            | Self::FeaturePrice { rounding, .. }
            | Self::ShareOfOwnPrice { rounding, .. }
            | Self::ShareAdded { rounding, .. }
            | Self::WillingnessToPay { rounding, .. }
            | Self::PenaltyAdded { rounding, .. }
            | Self::QualityPremium { rounding, .. }
            | Self::RelativeValue { rounding, .. }
            | Self::UtilityIndex { rounding, .. }
            | Self::BestThroughBest { rounding, .. }
            | Self::AgainstReference { rounding, .. }
            | Self::CostsAdded { rounding, .. }
            | Self::TimePriced { rounding, .. }
            | Self::LifeCycleCost { rounding, .. }
            | Self::ExtendedRatio { rounding, .. }
            | Self::Lexicographic { rounding, .. }
            | Self::NearestToIdeal { rounding, .. }
            | Self::Outranking { rounding, .. }
            | Self::LeastCost { rounding, .. }
            | Self::LowestAcceptable { rounding, .. }
            | Self::FixedBudget { rounding, .. }
            | Self::QualityFirst { rounding, .. }
            | Self::FixedPrice { rounding, .. } => rounding,
        }
    }

    /// How ties are broken.
    #[must_use]
    pub fn ties(&self) -> &[TieBreak] {
        match self {
            Self::WeightedSum { ties, .. }
            | Self::PriceMinusValue { ties, .. }
            | Self::QualityOverPrice { ties, .. }
            | Self::EvaluationValue { ties, .. }
            | Self::AdjustedScore { ties, .. }
            | Self::PricePerPoint { ties, .. }
            | Self::AdjustedBid { ties, .. }
            | Self::FeaturePrice { ties, .. }
            | Self::ShareOfOwnPrice { ties, .. }
            | Self::ShareAdded { ties, .. }
            | Self::WillingnessToPay { ties, .. }
            | Self::PenaltyAdded { ties, .. }
            | Self::QualityPremium { ties, .. }
            | Self::RelativeValue { ties, .. }
            | Self::UtilityIndex { ties, .. }
            | Self::BestThroughBest { ties, .. }
            | Self::AgainstReference { ties, .. }
            | Self::CostsAdded { ties, .. }
            | Self::TimePriced { ties, .. }
            | Self::LifeCycleCost { ties, .. }
            | Self::ExtendedRatio { ties, .. }
            | Self::Lexicographic { ties, .. }
            | Self::NearestToIdeal { ties, .. }
            | Self::Outranking { ties, .. }
            | Self::LeastCost { ties, .. }
            | Self::LowestAcceptable { ties, .. }
            | Self::FixedBudget { ties, .. }
            | Self::QualityFirst { ties, .. }
            | Self::FixedPrice { ties, .. } => ties,
        }
    }
}

wire_words! {
    /// What decides between offers that are all near the best.
    Deciding {
        /// The quality: the most wins.
        "quality" Quality,
        /// The price: the lowest wins.
        "price" Price,
    }
}

wire_words! {
    /// What a weight multiplies in a weighted sum.
    PointsBasis {
        /// The share of the scale's highest points: weight 40 and 3 of 5 points give 24.
        "share-of-highest" ShareOfHighest,
        /// The points themselves: weight 0.40 and 3 points give 1.2.
        "as-given" AsGiven,
    }
}

wire_words! {
    /// The offer that others are held against, which need not be anybody's.
    ReferenceOffer {
        /// The median quality and the median price.
        "median" Median,
        /// The mean quality and the mean price.
        "mean" Mean,
        /// The best quality and the lowest price.
        "best" Best,
    }
}

wire_words! {
    /// What may become of a comparison price below zero.
    NegativeComparison {
        /// It stands, and ranks before zero.
        "allowed" Allowed,
        /// It counts as zero.
        "zero" Zero,
    }
}

wire_object! {
    /// Where an evaluation rounds. A member that is left out means that nothing is rounded there.
    RoundingPolicy {
        /// Points of each criterion and of price, before weighting.
        "points" points: Option<Rounding>,
        /// Each weighted contribution, or deduction.
        "weighted" weighted: Option<Rounding>,
        /// The total, or the comparison price.
        "total" total: Option<Rounding>,
        /// Which total ranks.
        "rankBy" rank_by: RankBy,
    }
}

wire_object! {
    /// A declared rounding.
    Rounding {
        /// Decimals that are kept, "0" to "20".
        "places" places: Decimal,
        /// Which way.
        "mode" mode: RoundingMode,
    }
}

wire_words! {
    /// Which way a rounding goes.
    RoundingMode {
        /// To the nearest; a tie goes away from zero.
        "half-up" HalfUp,
        /// To the nearest; a tie goes to the even neighbour.
        "half-even" HalfEven,
        /// Towards zero.
        "down" Down,
        /// Away from zero.
        "up" Up,
    }
}

wire_words! {
    /// Which total ranks the offers.
    RankBy {
        /// The total before its own rounding.
        "unrounded" Unrounded,
        /// The total as rounded and published.
        "rounded" Rounded,
    }
}

wire_choice! {
    /// One step of the published order by which ties are broken.
    TieBreak by "by" {
        /// The lower price goes first.
        "lowest-price" LowestPrice {}
        /// The offer with more on this criterion or group goes first.
        "criterion" Criterion {
            /// Its id.
            "id" id: String,
        }
        /// Lots are drawn by people and the result recorded.
        "draw-lots" DrawLots {}
    }
}
