//! The evaluation in its fixed order.

mod before_prices;
#[cfg(test)]
mod tests;
mod totals;

pub(super) use before_prices::{before_prices, give_points, sum_group};
pub(super) use totals::{AskedPrice, finish, give_price_points};

use super::formula::{Admitted, Reference};
use super::listener::{At, Listener, Subject};
use super::model::Model;
use super::outcome::{Award, CannotEvaluate, Missing, Rejected, Rejection, Scored};
use super::plan::Plan;
use super::price::{Compared, Field, Priced};
use super::step::{NotApplied, Origin};
use super::ties::{self, Standing};
use super::{compared, low_price, share_of_best, shortlist};
use crate::number::Exact;
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
    pub(super) fn new(offer: String, price: Option<Exact>, criteria: usize) -> Self {
        Self {
            scored: Scored {
                offer,
                tenderer: String::new(),
                received: None,
                price,
                with_costs: None,
                contributions: Vec::with_capacity(criteria),
                groups: Vec::new(),
            },
            missing: Vec::new(),
            reasons: Vec::new(),
            priced: None,
        }
    }

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
    for &(offer, bid) in &bids {
        let (mut candidate, stops) = before_prices(plan, Subject::Offer(&offer.id), bid, listener);
        candidate.scored.tenderer.clone_from(&offer.tenderer);
        candidate.scored.received.clone_from(&offer.received);
        candidates.push(candidate);
        obstacles.extend(stops);
    }
    if !obstacles.is_empty() {
        return Err(CannotEvaluate { obstacles });
    }

    shortlist::hold(plan, &mut candidates, listener);
    let bids: Vec<&Bid> = bids.into_iter().map(|(_, bid)| bid).collect();
    let consistencies = compared::compare(plan, &bids, &mut candidates, listener)
        .map_err(|obstacles| CannotEvaluate { obstacles })?;
    share_of_best::relate(plan, &mut candidates, listener);
    let field = compare_prices(plan, &candidates, listener);
    let reference = measure(plan, &candidates, listener);
    let unmeasured = Reference::NONE;
    let mut standings = Vec::with_capacity(candidates.len());
    let mut rejected = Vec::new();
    for mut candidate in candidates {
        let offer = candidate.scored.offer.clone();
        let at = At::offer(Subject::Offer(&offer));
        give_price_points(plan, &mut candidate, &field, at, listener);
        let (price, terms) = (candidate.priced.as_ref(), &candidate.scored.contributions);
        if candidate.is_admitted()
            && let Err(limit) = plan.model.keeps(price, terms, &reference, at, listener)
        {
            candidate.reasons.push(Rejection::BelowMargin { limit });
        }
        // A rejected offer is compared with nobody.
        let reference = if candidate.is_admitted() { &reference } else { &unmeasured };
        match finish(plan, &candidate, reference, at, listener) {
            Some((total, shown)) if candidate.is_admitted() => {
                let (price, terms) = (candidate.priced.as_ref(), &candidate.scored.contributions);
                let key = match plan.lot.award.rounding().rank_by {
                    RankBy::Unrounded => {
                        plan.model.key(price, terms, reference).unwrap_or_else(|| total.value.clone())
                    }
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
    let (ranked, ties) = ties::rank(standings, plan.model.best(), &plan.ties, offers.draw_on(&plan.lot.id));
    let low_prices = low_price::found(plan.price, &ranked, listener);
    Ok(Award {
        lot: plan.lot.id.clone(),
        model: plan.lot.award.id(),
        best: plan.model.best(),
        ranked,
        rejected,
        ties,
        lowest_price: field.lowest,
        highest_price: field.highest,
        low_prices,
        consistencies,
    })
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

/// What a model that is relative by itself measures against, among the admitted offers alone.
fn measure<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidates: &[Candidate<L::Step>],
    listener: &mut L,
) -> Reference<L::Step> {
    if !plan.lot.award.is_relative() {
        return Reference::NONE;
    }
    let mut admitted = Vec::new();
    let mut rejected = Vec::new();
    for candidate in candidates {
        let offer = candidate.scored.offer.as_str();
        if candidate.is_admitted() {
            admitted.push(Admitted {
                offer,
                price: candidate.priced.as_ref(),
                contributions: &candidate.scored.contributions,
                at: At::offer(Subject::Offer(offer)),
            });
        } else {
            let price = candidate.scored.price.clone();
            rejected.push(NotApplied::Rejected { offer: offer.to_owned(), price });
        }
    }
    plan.model.reference(&admitted, &rejected, listener)
}
