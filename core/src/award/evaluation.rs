use super::listener::{At, Figure, Listener, Subject};
use super::model::{Model, sum};
use super::outcome::{
    Award, CannotEvaluate, Contribution, GroupSum, Missing, Obstacle, Rejected, Rejection, Scored,
};
use super::plan::Plan;
use super::price::{self, Compared, Field, Priced};
use super::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use super::ties::{self, Standing};
use super::{rounding, scale, thresholds};
use crate::procurement::{Bid, Offers, RankBy};

/// An offer on its way through the evaluation.
#[derive(Clone)]
pub(super) struct Candidate<S> {
    pub(super) scored: Scored<S>,
    pub(super) missing: Vec<Missing>,
    pub(super) reasons: Vec<Rejection<S>>,
    pub(super) priced: Option<Priced<S>>,
}

impl<S> Candidate<S> {
    pub(super) fn is_admitted(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// The whole evaluation, in this order and no other: points, thresholds and other limits, prices
/// compared among those that are left, weighting, total, ranking, tie-breaks.
pub(super) fn run<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    offers: &Offers,
    listener: &mut L,
) -> Result<Award<L::Step>, CannotEvaluate> {
    let mut bids = offers.on_lot(&plan.lot.id);
    // The order of the file is nobody's merit.
    bids.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    let mut obstacles = Vec::new();
    let mut candidates: Vec<Candidate<L::Step>> = Vec::with_capacity(bids.len());
    for (offer, bid) in bids {
        let (mut candidate, stops) = before_prices(plan, Subject::Offer(&offer.id), bid, listener);
        candidate.scored.tenderer.clone_from(&offer.tenderer);
        candidates.push(candidate);
        obstacles.extend(stops);
    }
    if !obstacles.is_empty() {
        return Err(CannotEvaluate { obstacles });
    }

    let field = compare_prices(plan, &candidates, listener);
    let mut standings = Vec::with_capacity(candidates.len());
    let mut rejected = Vec::new();
    for mut candidate in candidates {
        let offer = candidate.scored.offer.clone();
        let at = At::offer(Subject::Offer(&offer));
        give_price_points(plan, &mut candidate, &field, at, listener);
        match finish(plan, &candidate, at, listener) {
            Some((total, shown)) if candidate.is_admitted() => {
                let key = match plan.lot.award.rounding().rank_by {
                    RankBy::Unrounded => total.value.clone(),
                    RankBy::Rounded => shown.value.clone(),
                };
                standings.push(Standing { key, scored: candidate.scored, total, shown });
            }
            so_far => rejected.push(Rejected {
                reasons: candidate.reasons,
                scored: candidate.scored,
                so_far: so_far.map(|(total, _)| total),
            }),
        }
    }
    rejected.sort_by(|one, other| ties::by_name(&one.scored, &other.scored));
    let (ranked, ties) = ties::rank(standings, M::BEST, plan.lot.award.ties());
    Ok(Award {
        lot: plan.lot.id.clone(),
        model: plan.lot.award.id(),
        best: M::BEST,
        ranked,
        rejected,
        ties,
        lowest_price: field.lowest,
        highest_price: field.highest,
    })
}

/// All that can be worked out of one bid without looking at another.
pub(super) fn before_prices<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    subject: Subject<'_>,
    bid: &Bid,
    listener: &mut L,
) -> (Candidate<L::Step>, Vec<Obstacle>) {
    let at = At::offer(subject);
    let mut candidate = Candidate {
        scored: Scored {
            offer: subject.id(),
            tenderer: String::new(),
            price: bid.price.clone(),
            contributions: Vec::with_capacity(plan.qualities.len() + 1),
            groups: Vec::new(),
        },
        missing: Vec::new(),
        reasons: Vec::new(),
        priced: None,
    };
    let mut stops = answer_points(plan, bid, &mut candidate, at, listener);
    sum_groups(plan, &mut candidate, at, listener);
    stops.extend(look_at_price(plan, bid, &mut candidate, at, listener));
    if !candidate.missing.is_empty() {
        let missing = candidate.missing.clone();
        candidate.reasons.insert(0, Rejection::Incomplete { missing });
    }
    (candidate, stops)
}

fn answer_points<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    bid: &Bid,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Vec<Obstacle> {
    let policy = plan.lot.award.rounding();
    let mut stops = Vec::new();
    for (index, (quality, weighing, most)) in plan.qualities.iter().enumerate() {
        let Some(answer) = bid.answers.get(index).and_then(Option::as_ref) else {
            candidate.missing.push(Missing::Answer(quality.id.clone()));
            continue;
        };
        let here = at.criterion(&quality.id);
        let points = match scale::points(quality, answer, at, listener) {
            Ok(points) => points,
            Err(scale::NoPoints::Rejected(reason)) => {
                candidate.reasons.push(reason);
                continue;
            }
            Err(scale::NoPoints::Stop(obstacle)) => {
                stops.push(obstacle);
                continue;
            }
        };
        let points = rounding::round(points, policy.points, InputMeaning::Points, here, listener);
        if let Some(threshold) = &quality.threshold
            && let Err(limit) = thresholds::points(&points, &threshold.least, here, listener)
        {
            candidate.reasons.push(Rejection::BelowThreshold { criterion: quality.id.clone(), limit });
        }
        if let Some(weighted) = weighing.weigh(&points, most, here, listener) {
            let weighted = rounding::round(weighted, policy.weighted, M::CONTRIBUTION, here, listener);
            let criterion = quality.id.clone();
            candidate.scored.contributions.push(Contribution { criterion, points, weighted });
        }
    }
    stops
}

fn sum_groups<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) {
    let rule = match M::CONTRIBUTION.unit() {
        Unit::Money => StepRule::GroupDeductions,
        _ => StepRule::GroupSum,
    };
    for group in plan.groups.iter().filter(|group| !group.members.is_empty()) {
        let members = plan.qualities.get(group.members.clone()).unwrap_or_default();
        let belongs = |criterion: &str| members.iter().any(|(quality, _, _)| quality.id == criterion);
        let terms = candidate.scored.contributions.iter().filter(|term| belongs(&term.criterion));
        let complete = terms.clone().count() == members.len();
        let here = at.criterion(&group.group.id);
        let sum = sum(rule, M::CONTRIBUTION, terms, here, listener);
        // A sum that lacks an answer says nothing about the threshold; the offer is out as incomplete.
        if complete
            && let Some(threshold) = &group.group.threshold
            && let Err(limit) = M::compare_group(&sum, &threshold.least, here, listener)
        {
            candidate.reasons.push(Rejection::GroupBelowThreshold { group: group.group.id.clone(), limit });
        }
        candidate.scored.groups.push(GroupSum { group: group.group.id.clone(), sum, complete });
    }
}

fn look_at_price<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    bid: &Bid,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Obstacle> {
    let Some(price) = &bid.price else {
        if M::NEEDS_PRICE || plan.price.is_some() {
            candidate.missing.push(Missing::Price);
        }
        return None;
    };
    let at = plan.price.map_or(at, |criterion| at.criterion(&criterion.id));
    if let Some(ceiling) = plan.price.and_then(|criterion| criterion.ceiling.as_ref())
        && let Err(limit) = thresholds::ceiling(price, ceiling, at, listener)
    {
        candidate.reasons.push(Rejection::AboveCeiling { limit });
    }
    if let Some(zero_at) = plan.price_rule().and_then(price::highest_admitted)
        && let Err(limit) = thresholds::zero_at(price, zero_at, at, listener)
    {
        candidate.reasons.push(Rejection::AboveZeroAt { limit });
    }
    match price::counted(plan.price_rule(), price, at, listener) {
        Ok(priced) => {
            candidate.priced = Some(priced);
            None
        }
        // Among rejected offers a zero price troubles nobody.
        Err(price::ZeroPriceStops) if !candidate.is_admitted() || !candidate.missing.is_empty() => None,
        Err(price::ZeroPriceStops) => Some(Obstacle::ZeroPrice { offer: at.offer.id() }),
    }
}

fn compare_prices<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidates: &[Candidate<L::Step>],
    listener: &mut L,
) -> Field<L::Step> {
    let mut compared = Vec::new();
    let mut rejected = Vec::new();
    for candidate in candidates {
        let offer = candidate.scored.offer.clone();
        match &candidate.priced {
            Some(price) if candidate.is_admitted() => {
                compared.push(Compared { whose: Origin::Offer(offer), price: price.clone() });
            }
            _ => rejected.push(NotApplied::Rejected { offer, price: candidate.scored.price.clone() }),
        }
    }
    Field::new(plan.price_rule(), &compared, &rejected, listener)
}

/// Adds what the price gives. A rejected offer's price is compared with nobody's: it gets points only
/// where the rule is absolute.
pub(super) fn give_price_points<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &mut Candidate<L::Step>,
    field: &Field<L::Step>,
    at: At<'_>,
    listener: &mut L,
) {
    let (Some(criterion), Some((rule, weighing)), Some(priced)) =
        (plan.price, plan.price_points, &candidate.priced)
    else {
        return;
    };
    if rule.is_relative() && !candidate.is_admitted() {
        return;
    }
    let policy = plan.lot.award.rounding();
    let at = at.criterion(&criterion.id);
    let Some(points) = price::points(rule, priced, field, at, listener) else { return };
    let points = rounding::round(points, policy.points, InputMeaning::Points, at, listener);
    let Some(weighted) = weighing.weigh(&points, rule.most(), at, listener) else { return };
    let weighted = rounding::round(weighted, policy.weighted, M::CONTRIBUTION, at, listener);
    let criterion = criterion.id.clone();
    candidate.scored.contributions.push(Contribution { criterion, points, weighted });
}

/// The total before its rounding, and as shown.
pub(super) fn finish<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<(Figure<L::Step>, Figure<L::Step>)> {
    let scored = &candidate.scored;
    let total = plan.model.total(scored.price.as_ref(), &scored.contributions, at, listener)?;
    let declared = plan.lot.award.rounding().total;
    let shown = rounding::round(total.clone(), declared, M::TOTAL, at, listener);
    Some((total, shown))
}
