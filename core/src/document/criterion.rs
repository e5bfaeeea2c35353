//! The wire types of the award criteria: what is rewarded, what it counts for, what it costs beside the price.

use super::cost::{Cost, LowPriceScreen};
use super::price_rule::PriceRule;
use super::scale::Scale;
use super::wire::{ById, Decimal, wire_choice, wire_object, wire_words};
use crate::language::Localised;

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
