use super::Candidate;
use crate::award::listener::{At, Listener, Subject};
use crate::award::model::{Model, sum};
use crate::award::outcome::{Contribution, GroupSum, Missing, Obstacle, Rejection, Scored};
use crate::award::plan::{Asked, GroupPlan, Plan};
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::award::{costs, price, rounding, scale, thresholds};
use crate::procurement::{Answer, Bid, Cost, PriceRule, PriceUse, RoundingPolicy};

/// All that can be worked out of one bid without looking at another.
pub(in crate::award) fn before_prices<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    subject: Subject<'_>,
    bid: &Bid,
    listener: &mut L,
) -> (Candidate<L::Step>, Vec<Obstacle>) {
    let at = At::offer(subject);
    let mut candidate = Candidate::new(subject.id(), bid.price.clone(), plan.qualities.len() + 1);
    let mut stops = answer_points(plan, bid, &mut candidate, at, listener);
    sum_groups(plan, &mut candidate, at, listener);
    if candidate.scored.contributions.len() == plan.qualities.len()
        && let Err(limit) = plan.model.compare_quality(&candidate.scored.contributions, at, listener)
    {
        candidate.reasons.push(Rejection::QualityBelowLeast { limit });
    }
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
    let mut stops = Vec::new();
    let rounding = (*plan.lot.award.rounding(), plan.model.contribution());
    for (index, asked) in plan.qualities.iter().enumerate() {
        match bid.answers.get(index).and_then(Option::as_ref) {
            Some(answer) => stops.extend(give_points(asked, rounding, answer, candidate, at, listener)),
            None => candidate.missing.push(Missing::Answer(asked.0.id.clone())),
        }
    }
    stops
}

/// What one answer gives, and what it is rejected for, added to the candidate.
pub(in crate::award) fn give_points<L: Listener>(
    (quality, weighing, most): &Asked<'_>,
    (policy, contribution): (RoundingPolicy, InputMeaning),
    answer: &Answer,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Obstacle> {
    if quality.scale.compares_offers() {
        // Points come once it is known who is admitted.
        return None;
    }
    let here = at.criterion(&quality.id);
    let points = match scale::points(quality, answer, at, listener) {
        Ok(points) => points,
        Err(scale::NoPoints::Rejected(reason)) => {
            candidate.reasons.push(reason);
            return None;
        }
        Err(scale::NoPoints::Stop(obstacle)) => return Some(obstacle),
    };
    let points = rounding::round(points, policy.points, InputMeaning::Points, here, listener);
    if let Some(threshold) = &quality.threshold
        && let Err(limit) = thresholds::POINTS.hold_figure(&points, &threshold.least, here, listener)
    {
        candidate.reasons.push(Rejection::BelowThreshold { criterion: quality.id.clone(), limit });
    }
    let weighted = weighing.weigh(&points, most, here, listener)?;
    let weighted = rounding::round(weighted, policy.weighted, contribution, here, listener);
    candidate.scored.contributions.push(Contribution { criterion: quality.id.clone(), points, weighted });
    None
}

fn sum_groups<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) {
    for group in plan.groups.iter().filter(|group| !group.members.is_empty()) {
        let found = sum_group(plan, group, &candidate.scored, at, listener);
        // A sum that lacks an answer says nothing about the threshold; the offer is out as incomplete.
        if found.complete
            && let Some(threshold) = &group.group.threshold
            && let Err(limit) =
                M::compare_group(&found.sum, &threshold.least, at.criterion(&group.group.id), listener)
        {
            candidate.reasons.push(Rejection::GroupBelowThreshold { group: group.group.id.clone(), limit });
        }
        candidate.scored.groups.push(found);
    }
}

/// What the criteria of a group give together.
pub(in crate::award) fn sum_group<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    group: &GroupPlan<'_>,
    scored: &Scored<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> GroupSum<L::Step> {
    let rule = match plan.model.contribution().unit() {
        Unit::Money => StepRule::GroupDeductions,
        _ => StepRule::GroupSum,
    };
    let members = plan.qualities.get(group.members.clone()).unwrap_or_default();
    let found = &scored.contributions;
    // Where every criterion gives something, each stands in its place, and nothing need be searched.
    let all = if found.len() == plan.qualities.len() { found.get(group.members.clone()) } else { None };
    let belongs =
        |criterion: &str| all.is_some() || members.iter().any(|(quality, _, _)| quality.id == criterion);
    let terms = all.unwrap_or(found).iter().filter(|term| belongs(&term.criterion));
    let complete = terms.clone().count() == members.len();
    let here = at.criterion(&group.group.id);
    let sum = sum(rule, plan.model.contribution(), terms, here, listener);
    GroupSum { group: group.group.id.clone(), sum, complete }
}

fn look_at_price<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    bid: &Bid,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Obstacle> {
    let Some(price) = &bid.price else {
        if plan.model.price_use() == PriceUse::Compared || plan.price.is_some() {
            candidate.missing.push(Missing::Price);
        }
        return None;
    };
    let own = at;
    let at = plan.price.map_or(at, |criterion| at.criterion(&criterion.id));
    if let Some(criterion) = plan.price.filter(|criterion| !criterion.costs.is_empty()) {
        let lacks = |(index, cost): (usize, &Cost)| {
            let stated = bid.costs.get(index).is_some_and(Option::is_some);
            (!stated).then(|| Missing::Answer(cost.id.clone()))
        };
        let lacking = criterion.costs.iter().enumerate().filter_map(lacks).collect::<Vec<_>>();
        candidate.missing.extend(lacking);
        candidate.scored.with_costs = costs::counted(criterion, price, &bid.costs, at, listener);
        if candidate.scored.with_costs.is_none() {
            // A cost of another kind than is asked for: the offers were checked against another document.
            return candidate.missing.is_empty().then(|| Obstacle::AnswerOfOtherKind {
                offer: own.offer.id(),
                criterion: criterion.id.clone(),
            });
        }
    }
    let compared = candidate.scored.with_costs.clone();
    let counted = compared.as_ref().map_or(price, |figure| &figure.value);
    if let Some(ceiling) = plan.price.and_then(|criterion| criterion.ceiling.as_ref())
        && let Err(limit) = thresholds::CEILING.hold(price, ceiling, at, listener)
    {
        candidate.reasons.push(Rejection::AboveCeiling { limit });
    }
    if let Some(zero_at) = plan.price_rule().and_then(PriceRule::highest_admitted)
        && let Err(limit) = thresholds::ZERO_AT.hold(counted, zero_at, at, listener)
    {
        candidate.reasons.push(Rejection::AboveZeroAt { limit });
    }
    let zero_price = plan.model.zero_price().or_else(|| plan.price_rule().and_then(PriceRule::zero_price));
    let raised = plan.price_rule().is_some_and(PriceRule::raises_the_price);
    let priced = if raised && counted.is_negative() {
        Err(price::NoValueAt::BelowZero)
    } else {
        price::counted_with(zero_price, counted, at, listener)
    };
    match priced {
        Ok(mut priced) => {
            if priced.step.is_none() {
                priced.step = compared.map(|figure| figure.step);
            }
            candidate.priced = Some(priced);
            None
        }
        // Among rejected offers such a price troubles nobody.
        Err(_) if !candidate.is_admitted() || !candidate.missing.is_empty() => None,
        Err(price::NoValueAt::Zero) => Some(Obstacle::ZeroPrice { offer: at.offer.id() }),
        Err(price::NoValueAt::BelowZero) => Some(Obstacle::PriceBelowZero { offer: at.offer.id() }),
    }
}
