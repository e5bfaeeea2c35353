use super::answer::both;
use super::context;
use super::step::{StepReport, Steps};
use crate::award::{
    Award, Best, Consistency, Disagreement, LowPrice, Ranked, Rejected, Rejection, Scored, Spread,
    disagreements,
};
use crate::document::Decimal;
use crate::document::wire::{wire_object, wire_words};
use crate::explain;
use crate::language::{Language, Localised};
use crate::number::Exact;
use crate::procurement::{Lot, Offers, Procurement};

wire_object! {
    /// The evaluation of a lot.
    LotAward {
        /// The lot.
        "lot" lot: String,
        /// The award model.
        "model" model: String,
        /// Which totals are best.
        "best" best: BestReport,
        /// The admitted offers, best first.
        "ranked" ranked: Vec<RankedReport>,
        /// The rejected offers.
        "rejected" rejected: Vec<RejectedReport>,
        /// Offers with equal totals.
        "ties" ties: Vec<TieReport>,
        /// Prices that look abnormally low: a notice to ask for an explanation, never a rejection.
        "lowPrices" low_prices: Vec<LowPriceReport>,
        /// How far assessors are apart, criterion by criterion.
        "disagreements" disagreements: Vec<DisagreementReport>,
        /// How far assessors who compared offers by AHP contradict themselves. It changes no points.
        "consistencies" consistencies: Vec<ConsistencyReport>,
        /// Calculations that concern all offers, such as the lowest price: the steps refer to them.
        "shared" shared: Vec<StepReport>,
    }
}

wire_object! {
    /// A price that looks abnormally low.
    LowPriceReport {
        /// The offer.
        "offer" offer: String,
        /// Why, in a sentence.
        "message" message: Localised,
        /// The price at which the screen begins.
        "limit" limit: Decimal,
    }
}

wire_object! {
    /// How far an assessor who compared offers by AHP contradicts himself or herself.
    ConsistencyReport {
        /// The criterion.
        "criterion" criterion: String,
        /// Who compared.
        "assessor" assessor: String,
        /// The consistency ratio: "0" where nothing is contradicted.
        "ratio" ratio: Decimal,
        /// Whether the comparisons should be looked through again: the ratio is above a tenth.
        "doubtful" doubtful: bool,
        /// It in a sentence, with what to do.
        "message" message: Localised,
    }
}

wire_object! {
    /// How far the assessors of a criterion are apart.
    DisagreementReport {
        /// The criterion.
        "criterion" criterion: String,
        /// Kendall's W, from "0" (no agreement in the order of the offers) to "1" (the same order).
        "agreement" agreement: Option<Decimal>,
        /// The offers on which they differ.
        "offers" offers: Vec<SpreadReport>,
        /// What to do where they are two steps or more apart, a sentence for each offer.
        "messages" messages: Vec<Localised>,
    }
}

wire_object! {
    /// How far the grades of one offer are apart.
    SpreadReport {
        /// The offer.
        "offer" offer: String,
        /// The lowest grade.
        "lowest" lowest: Decimal,
        /// The highest grade.
        "highest" highest: Decimal,
        /// Their distance, in steps of the scale.
        "steps" steps: Decimal,
    }
}

wire_object! {
    /// One offer and how its figures came about.
    OfferReport {
        /// The offer, where it is admitted.
        "ranked" ranked: Option<RankedReport>,
        /// The offer, where it is rejected.
        "rejected" rejected: Option<RejectedReport>,
        /// Calculations that concern all offers: the steps refer to them.
        "shared" shared: Vec<StepReport>,
    }
}

wire_words! {
    /// Which totals are best.
    BestReport {
        /// The highest: totals are points.
        "most-points" MostPoints,
        /// The lowest: totals are comparison prices.
        "lowest-price" LowestPrice,
    }
}

wire_object! {
    /// An admitted offer and its place.
    RankedReport {
        /// Its rank; offers that nothing parts share one.
        "rank" rank: Decimal,
        /// The offer's id.
        "offer" offer: String,
        /// Who makes it.
        "tenderer" tenderer: String,
        /// Its price.
        "price" price: Option<Decimal>,
        /// The price with all costs that count beside it, where the lot has any.
        "withCosts" with_costs: Option<Decimal>,
        /// The total before its own rounding, exactly.
        "total" total: Decimal,
        /// The total as rounded and published.
        "shown" shown: Decimal,
        /// What each criterion gives.
        "contributions" contributions: Vec<ContributionReport>,
        /// How the total came about.
        "step" step: StepReport,
    }
}

wire_object! {
    /// What one criterion gives an offer.
    ContributionReport {
        /// The criterion.
        "criterion" criterion: String,
        /// Points before weighting.
        "points" points: Decimal,
        /// Weighted points, or the deduction from the price.
        "weighted" weighted: Decimal,
    }
}

wire_object! {
    /// A rejected offer.
    RejectedReport {
        /// The offer's id.
        "offer" offer: String,
        /// Who makes it.
        "tenderer" tenderer: String,
        /// Its price.
        "price" price: Option<Decimal>,
        /// Every reason.
        "reasons" reasons: Vec<ReasonReport>,
        /// What could be worked out all the same.
        "contributions" contributions: Vec<ContributionReport>,
    }
}

wire_object! {
    /// Why an offer is rejected.
    ReasonReport {
        /// The stable code.
        "code" code: String,
        /// The reason in a sentence.
        "message" message: Localised,
    }
}

wire_object! {
    /// Offers with equal totals, and what parted them.
    TieReport {
        /// The offers, in the order of the ranking.
        "offers" offers: Vec<String>,
        /// The tie in a sentence: what was tried, and what is left.
        "message" message: Localised,
        /// Who still shares a rank.
        "open" open: Vec<Vec<String>>,
    }
}

pub(super) fn report(award: &Award, procurement: &Procurement, lot: &Lot, offers: &Offers) -> LotAward {
    let mut steps = Steps::new(procurement, lot);
    LotAward {
        lot: award.lot.clone(),
        model: award.model.to_owned(),
        best: match award.best {
            Best::MostPoints => BestReport::MostPoints,
            Best::LowestPrice => BestReport::LowestPrice,
        },
        ranked: award.ranked.iter().map(|one| ranked(one, &mut steps)).collect(),
        rejected: award.rejected.iter().map(|one| rejected(one, procurement, lot)).collect(),
        ties: award
            .ties
            .iter()
            .map(|tie| TieReport {
                offers: tie.offers.clone(),
                message: both(|language| {
                    explain::tie(tie, award.best, &context(procurement, lot, language)).join(" ")
                }),
                open: tie.open.iter().map(|open| open.offers.clone()).collect(),
            })
            .collect(),
        low_prices: award.low_prices.iter().map(|low| low_price(low, procurement, lot)).collect(),
        disagreements: disagreements(lot, offers)
            .iter()
            .map(|found| disagreement(found, procurement, lot))
            .collect(),
        consistencies: award.consistencies.iter().map(|one| consistency(one, procurement, lot)).collect(),
        shared: steps.shared(),
    }
}

fn consistency(found: &Consistency, procurement: &Procurement, lot: &Lot) -> ConsistencyReport {
    ConsistencyReport {
        criterion: found.criterion.clone(),
        assessor: found.assessor.clone(),
        ratio: decimal(&found.ratio.value),
        doubtful: found.is_doubtful(),
        message: both(|language| explain::consistency(found, &context(procurement, lot, language))),
    }
}

fn low_price(low: &LowPrice, procurement: &Procurement, lot: &Lot) -> LowPriceReport {
    LowPriceReport {
        offer: low.offer.clone(),
        message: both(|language| explain::low_price(low, &context(procurement, lot, language))),
        limit: decimal(&low.limit.limit),
    }
}

fn disagreement(found: &Disagreement, procurement: &Procurement, lot: &Lot) -> DisagreementReport {
    let sentences = |language| explain::disagreement(found, &context(procurement, lot, language));
    let [swedish, english] = [Language::Swedish, Language::English].map(sentences);
    let spread = |spread: &Spread| SpreadReport {
        offer: spread.offer.clone(),
        lowest: decimal(&spread.lowest),
        highest: decimal(&spread.highest),
        steps: decimal(&spread.steps),
    };
    DisagreementReport {
        criterion: found.criterion.clone(),
        agreement: found.agreement.as_ref().map(decimal),
        offers: found.offers.iter().map(spread).collect(),
        messages: swedish
            .into_iter()
            .zip(english)
            .map(|(sv, en)| Localised { sv: Some(sv), en: Some(en) })
            .collect(),
    }
}

/// The report of the one offer with this id, if it was evaluated.
pub(super) fn one(award: &Award, offer: &str, procurement: &Procurement, lot: &Lot) -> OfferReport {
    let mut steps = Steps::new(procurement, lot);
    OfferReport {
        ranked: award.ranked.iter().find(|one| one.scored.offer == offer).map(|one| ranked(one, &mut steps)),
        rejected: award
            .rejected
            .iter()
            .find(|one| one.scored.offer == offer)
            .map(|one| rejected(one, procurement, lot)),
        shared: steps.shared(),
    }
}

fn decimal(number: &Exact) -> Decimal {
    Decimal(number.to_text())
}

fn ranked(ranked: &Ranked, steps: &mut Steps<'_>) -> RankedReport {
    RankedReport {
        rank: Decimal(ranked.rank.to_string()),
        offer: ranked.scored.offer.clone(),
        tenderer: ranked.scored.tenderer.clone(),
        price: ranked.scored.price.as_ref().map(decimal),
        with_costs: ranked.scored.with_costs.as_ref().map(|figure| decimal(&figure.value)),
        total: decimal(&ranked.total.value),
        shown: decimal(&ranked.shown.value),
        contributions: contributions(&ranked.scored),
        step: steps.report(&ranked.shown.step),
    }
}

fn rejected(rejected: &Rejected, procurement: &Procurement, lot: &Lot) -> RejectedReport {
    RejectedReport {
        offer: rejected.scored.offer.clone(),
        tenderer: rejected.scored.tenderer.clone(),
        price: rejected.scored.price.as_ref().map(decimal),
        reasons: rejected.reasons.iter().map(|reason| self::reason(reason, procurement, lot)).collect(),
        contributions: contributions(&rejected.scored),
    }
}

fn reason_code(reason: &Rejection) -> &'static str {
    match reason {
        Rejection::Incomplete { .. } => "incomplete",
        Rejection::BelowThreshold { .. } => "below-threshold",
        Rejection::GroupBelowThreshold { .. } => "group-below-threshold",
        Rejection::QualityBelowLeast { .. } => "quality-below-least",
        Rejection::WorseThanAccepted { .. } => "worse-than-accepted",
        Rejection::NotAmongBest { .. } => "not-among-best",
        Rejection::BelowMargin { .. } => "below-margin",
        Rejection::AboveCeiling { .. } => "above-ceiling",
        Rejection::AboveZeroAt { .. } => "above-zero-at",
    }
}

fn reason(reason: &Rejection, procurement: &Procurement, lot: &Lot) -> ReasonReport {
    ReasonReport {
        code: reason_code(reason).to_owned(),
        message: both(|language| explain::rejection(reason, &context(procurement, lot, language))),
    }
}

fn contributions(scored: &Scored) -> Vec<ContributionReport> {
    scored
        .contributions
        .iter()
        .map(|one| ContributionReport {
            criterion: one.criterion.clone(),
            points: decimal(&one.points.value),
            weighted: decimal(&one.weighted.value),
        })
        .collect()
}
