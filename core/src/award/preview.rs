use std::sync::Arc;

use super::evaluation::{Candidate, before_prices, finish, give_price_points};
use super::formula::Reference;
use super::listener::{At, Figure, Recorder, Subject};
use super::model::Model;
use super::outcome::{Best, CannotEvaluate, Contribution, Missing, Obstacle, Rejection, Scored};
use super::plan::Plan;
use super::price::{self, Compared, Field, Uses};
use super::step::{Origin, Step};
use super::worth::{self, NextLevel};
use crate::number::Exact;
use crate::procurement::{Bid, PriceRule, Scale};

/// What a supplier can know of its own bid before the others are opened.
///
/// Where price points depend on other offers there is no single total, and none is given: only
/// what the bid would get under assumptions that the supplier states. It never suggests a price.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the total is, and which is best.
    pub best: Best,
    /// What is known of the bid: its quality, its groups, and its price where the rule is absolute.
    pub scored: Scored,
    /// What is not yet stated, in the order of the document, price last.
    pub missing: Vec<Missing>,
    /// What the bid would be rejected for, besides what is missing.
    pub rejections: Vec<Rejection>,
    /// Criteria that assessors judge: their grades here are the supplier's own assumption.
    pub assumed_grades: Vec<String>,
    /// The total, as far as it can be known. Of what is stated so far, where something is missing.
    pub total: PreviewTotal,
    /// What one more level is worth, for each answered criterion that has one.
    pub next_levels: Vec<NextLevel>,
}

/// A total as far as a supplier can know it.
#[derive(Clone, Debug, PartialEq)]
pub enum PreviewTotal {
    /// It depends on nobody else.
    Known(Total),
    /// It depends on other offers' prices: this is what the stated assumptions lead to.
    Range(Box<TotalRange>),
    /// Something is needed first.
    Open {
        /// What the rest gives together, where it can be told.
        so_far: Option<Figure>,
        /// What has to be stated.
        needs: Vec<Needed>,
    },
}

/// A total, before its rounding and as shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The total before its own rounding.
    pub exact: Figure,
    /// The total as it would be published.
    pub shown: Figure,
}

/// What stated assumptions about the other offers lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalRange {
    /// The fewest points among the ends of the assumptions.
    pub least: PreviewEnd,
    /// The most points among the ends of the assumptions.
    pub most: PreviewEnd,
    /// What the bid gets if no other price is lower than its own.
    pub own_is_lowest: PreviewEnd,
}

/// One assumption and what it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewEnd {
    /// The assumed lowest price of the other offers.
    pub lowest_of_others: Exact,
    /// The assumed highest price of the other offers, where the rule uses it.
    pub highest_of_others: Option<Exact>,
    /// What the price gives.
    pub price: Contribution,
    /// The total.
    pub total: Total,
}

/// What a preview needs before it can say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// The bid's own price.
    Price,
    /// An assumption about the lowest price of the other offers.
    LowestOfOthers,
    /// An assumption about the highest price of the other offers.
    HighestOfOthers,
    /// The other offers themselves: the model measures quality against theirs.
    OtherOffers,
    /// The other offers' prices, all of them: the rule measures against their mean.
    PricesOfOthers,
}

/// What a supplier assumes of the offers it cannot know. Nothing is assumed for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Between what the lowest price of the other offers lies.
    pub lowest_of_others: Option<Between>,
    /// Between what the highest price of the other offers lies.
    pub highest_of_others: Option<Between>,
}

/// From one price to another. Which of the two is the higher does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// One end.
    pub from: Exact,
    /// The other end.
    pub to: Exact,
}

impl Between {
    const fn ends(&self) -> [&Exact; 2] {
        [&self.from, &self.to]
    }
}

/// What can be known of one bid on `lot` without the other offers.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something first. The bid itself is named by an
/// empty offer id.
pub fn preview(
    lot: &crate::procurement::Lot,
    bid: &Bid,
    assumptions: &Assumptions,
) -> Result<Preview, CannotEvaluate> {
    super::with_model!(lot, model => {
        let plan = Plan::new(lot, &model).map_err(|obstacles| CannotEvaluate { obstacles })?;
        look_ahead(&plan, bid, assumptions)
    })
}

fn look_ahead<M: Model>(
    plan: &Plan<'_, M>,
    bid: &Bid,
    assumptions: &Assumptions,
) -> Result<Preview, CannotEvaluate> {
    let listener = &mut Recorder;
    let at = At::offer(Subject::Own);
    let (mut candidate, obstacles) = before_prices(plan, Subject::Own, bid, listener);
    if !obstacles.is_empty() {
        return Err(CannotEvaluate { obstacles });
    }
    if candidate.scored.price.is_some() && candidate.priced.is_none() {
        let Scored { offer, price, with_costs, .. } = candidate.scored;
        let counted = with_costs.map(|figure| figure.value).or(price);
        let obstacle = if counted.is_some_and(|price| price.is_negative()) {
            Obstacle::PriceBelowZero { offer }
        } else {
            Obstacle::ZeroPrice { offer }
        };
        return Err(CannotEvaluate { obstacles: vec![obstacle] });
    }
    let next_levels = worth::next_levels(plan, bid, &candidate.scored, listener);
    // What is missing is told apart, so that a partial bid still sees its price points.
    let (missing, rejections) =
        (std::mem::take(&mut candidate.missing), std::mem::take(&mut candidate.reasons));
    let rejections =
        rejections.into_iter().filter(|reason| !matches!(reason, Rejection::Incomplete { .. })).collect();

    let relative = plan.price_rule().filter(|rule| rule.is_relative());
    let total = if plan.lot.compares_answers() {
        // Points that are a share of the best cannot be told beforehand.
        let relative = |criterion: &str| {
            plan.qualities
                .iter()
                .any(|(quality, _, _)| quality.id == criterion && quality.best_gets.is_some())
        };
        candidate.scored.contributions.retain(|found| !relative(&found.criterion));
        candidate.scored.groups.clear();
        open(plan, &candidate, vec![Needed::OtherOffers])
    } else if let Some(rule) = relative {
        match needs(rule, &candidate, assumptions) {
            Ok(ends) => range(plan, &candidate, rule, &ends)?,
            Err(needs) => open(plan, &candidate, needs),
        }
    } else {
        give_price_points(plan, &mut candidate, &Field::new(None, &[], &[], listener), at, listener);
        match finish(plan, &candidate, &Reference::NONE, at, listener) {
            Some((exact, shown)) if !missing.contains(&Missing::Price) => {
                PreviewTotal::Known(Total { exact, shown })
            }
            _ if missing.contains(&Missing::Price) => open(plan, &candidate, vec![Needed::Price]),
            _ if plan.lot.award.is_relative() => open(plan, &candidate, vec![Needed::OtherOffers]),
            // Price is there, and what lacks are answers, which are listed as missing.
            _ => open(plan, &candidate, Vec::new()),
        }
    };
    Ok(Preview {
        best: plan.model.best(),
        scored: candidate.scored,
        missing,
        rejections,
        assumed_grades: assumed_grades(plan, bid),
        total,
        next_levels,
    })
}

fn assumed_grades<M: Model>(plan: &Plan<'_, M>, bid: &Bid) -> Vec<String> {
    let answered = |index: usize| bid.answers.get(index).is_some_and(Option::is_some);
    let judged =
        plan.qualities.iter().enumerate().filter(|(index, (quality, _, _))| {
            matches!(quality.scale, Scale::Judged { .. }) && answered(*index)
        });
    judged.map(|(_, (quality, _, _))| quality.id.clone()).collect()
}

fn open<M: Model>(plan: &Plan<'_, M>, candidate: &Candidate<Arc<Step>>, needs: Vec<Needed>) -> PreviewTotal {
    let so_far = finish(plan, candidate, &Reference::NONE, At::offer(Subject::Own), &mut Recorder)
        .map(|(total, _)| total);
    PreviewTotal::Open { so_far, needs }
}

/// The pairs of lowest and highest price at the ends of what is assumed, the pair with the own
/// price as the lowest last.
type Ends = Vec<(Exact, Option<Exact>)>;

fn needs(
    rule: &PriceRule,
    candidate: &Candidate<Arc<Step>>,
    assumptions: &Assumptions,
) -> Result<Ends, Vec<Needed>> {
    let uses = Uses::of(rule);
    if uses.mean || uses.all {
        // No lowest and highest price tell a mean, and a mean of two assumed prices would be a guess.
        let price = candidate.scored.price.is_none().then_some(Needed::Price);
        return Err(price.into_iter().chain([Needed::PricesOfOthers]).collect());
    }
    let uses_highest = uses.highest;
    let with_costs = candidate.scored.with_costs.as_ref().map(|figure| &figure.value);
    let (own, lowest, highest) = (
        with_costs.or(candidate.scored.price.as_ref()),
        &assumptions.lowest_of_others,
        &assumptions.highest_of_others,
    );
    let needed = [
        (own.is_none(), Needed::Price),
        (lowest.is_none(), Needed::LowestOfOthers),
        (uses_highest && highest.is_none(), Needed::HighestOfOthers),
    ];
    let (Some(own), Some(lowest)) = (own, lowest) else {
        return Err(needed.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect());
    };
    if !uses_highest {
        let ends = lowest.ends().into_iter().chain([own]);
        return Ok(ends.map(|lowest| (lowest.clone(), None)).collect());
    }
    let Some(highest) = highest else { return Err(vec![Needed::HighestOfOthers]) };
    let mut ends = Ends::new();
    for lowest in lowest.ends() {
        // The highest of the others cannot lie below their lowest.
        ends.extend(highest.ends().map(|highest| (lowest.clone(), Some(highest.max(lowest).clone()))));
    }
    let dearest = highest.ends().into_iter().max().unwrap_or(own);
    ends.push((own.clone(), Some(dearest.max(own).clone())));
    Ok(ends)
}

fn range<M: Model>(
    plan: &Plan<'_, M>,
    candidate: &Candidate<Arc<Step>>,
    rule: &PriceRule,
    ends: &Ends,
) -> Result<PreviewTotal, CannotEvaluate> {
    let mut found = Vec::with_capacity(ends.len());
    for (lowest, highest) in ends {
        match end(plan, candidate, rule, lowest, highest.as_ref()) {
            Ok(Some(end)) => found.push(end),
            Ok(None) => return Ok(open(plan, candidate, vec![Needed::Price])),
            Err(price::NoValueAt::Zero | price::NoValueAt::BelowZero) => {
                return Err(CannotEvaluate { obstacles: vec![Obstacle::AssumedZeroPrice] });
            }
        }
    }
    let own_is_lowest = found.pop();
    let by_total =
        |one: &&PreviewEnd, other: &&PreviewEnd| one.total.exact.value.cmp(&other.total.exact.value);
    let (least, most) = (found.iter().min_by(by_total).cloned(), found.iter().max_by(by_total).cloned());
    Ok(match (least, most, own_is_lowest) {
        (Some(least), Some(most), Some(own_is_lowest)) => {
            PreviewTotal::Range(Box::new(TotalRange { least, most, own_is_lowest }))
        }
        _ => open(plan, candidate, vec![Needed::LowestOfOthers]),
    })
}

/// The evaluation itself, with the assumed prices in place of the other offers'.
fn end<M: Model>(
    plan: &Plan<'_, M>,
    candidate: &Candidate<Arc<Step>>,
    rule: &PriceRule,
    lowest: &Exact,
    highest: Option<&Exact>,
) -> Result<Option<PreviewEnd>, price::NoValueAt> {
    let listener = &mut Recorder;
    let at = At::offer(Subject::Own);
    let Some(own) = candidate.priced.clone() else { return Ok(None) };
    let mut compared = vec![Compared { whose: Origin::Own, price: own }];
    for assumed in std::iter::once(lowest).chain(highest) {
        let price = price::counted(Some(rule), assumed, At::ALL, listener)?;
        compared.push(Compared { whose: Origin::Assumed, price });
    }
    let field = Field::new(Some(rule), &compared, &[], listener);
    let mut candidate = candidate.clone();
    give_price_points(plan, &mut candidate, &field, at, listener);
    let total = finish(plan, &candidate, &Reference::NONE, at, listener);
    let price = plan.price.and_then(|price| candidate.scored.contribution(&price.id));
    Ok(total.zip(price.cloned()).map(|((exact, shown), price)| PreviewEnd {
        lowest_of_others: lowest.clone(),
        highest_of_others: highest.cloned(),
        price,
        total: Total { exact, shown },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::{self, Build, whole};
    use crate::procurement::{EqualPrices, NegativeComparison, PointsBasis};

    fn bid(price: Option<i64>, grades: &[i64]) -> Bid {
        let offers = samples::offers(&[("A", 0, grades)]);
        Bid { price: price.map(whole), ..offers.offers()[0].bids[0].clone() }
    }

    const fn between(from: i64, to: i64) -> Between {
        Between { from: whole(from), to: whole(to) }
    }

    fn weighted(rule: PriceRule) -> crate::procurement::Lot {
        Build::weighted(PointsBasis::ShareOfHighest).judged("quality", 60, 5).price(40, rule).lot()
    }

    /// 60 × 4 ÷ 5 = 48 for quality. Own price 100: 40 × 80 ÷ 100 = 32 where the lowest is 80, and
    /// 40 where it is 110, for then the own price is the lowest.
    #[test]
    fn a_relative_rule_gives_a_range_and_never_a_number() {
        let lot = weighted(samples::lowest_over_price(40));
        let assumptions = Assumptions { lowest_of_others: Some(between(110, 80)), ..Assumptions::default() };
        let preview = preview(&lot, &bid(Some(100), &[4]), &assumptions).expect("a preview");
        let PreviewTotal::Range(range) = preview.total else { panic!("a range") };
        let total = |end: &PreviewEnd| end.total.exact.value.clone();
        assert_eq!(
            [total(&range.least), total(&range.most), total(&range.own_is_lowest)],
            [80, 88, 88].map(whole)
        );
        assert_eq!(range.least.lowest_of_others, whole(80));
        assert_eq!(preview.assumed_grades, ["quality"]);
    }

    /// 40 × (200 − 100) ÷ (200 − 50) = 80/3 at one end, and with nobody cheaper all 40.
    #[test]
    fn between_lowest_and_highest_needs_both() {
        let rule = PriceRule::BetweenLowestAndHighest { most: whole(40), equal_prices: EqualPrices::Full };
        let lot = weighted(rule);
        let mut assumptions =
            Assumptions { lowest_of_others: Some(between(50, 90)), ..Assumptions::default() };
        let total = |assumptions: &Assumptions| {
            preview(&lot, &bid(Some(100), &[0]), assumptions).expect("a preview").total
        };
        assert!(matches!(total(&assumptions),
            PreviewTotal::Open { needs, .. } if needs == [Needed::HighestOfOthers]));
        assumptions.highest_of_others = Some(between(200, 200));
        let PreviewTotal::Range(range) = total(&assumptions) else { panic!("a range") };
        assert_eq!(range.least.total.exact.value.to_string(), "80/3");
        assert_eq!(range.own_is_lowest.total.exact.value, whole(40));
        // An assumption that contradicts itself is read as the nearest that does not.
        assumptions.highest_of_others = Some(between(60, 60));
        let PreviewTotal::Range(range) = total(&assumptions) else { panic!("a range") };
        assert_eq!(range.most.lowest_of_others, whole(90));
        assert_eq!(range.most.highest_of_others, Some(whole(90)));
    }

    #[test]
    fn a_partial_bid_sees_what_it_has_so_far() {
        let lot = Build::deduction(NegativeComparison::Allowed)
            .deducted("skill", 800, 4)
            .deducted("plan", 100, 5)
            .lot();
        let mut partial = bid(Some(1000), &[2]);
        partial.answers.push(None);
        let found = preview(&lot, &partial, &Assumptions::default()).expect("a preview");
        assert_eq!(found.missing, [Missing::Answer("plan".into())]);
        assert!(matches!(&found.total, PreviewTotal::Known(total) if total.exact.value == whole(600)));
        let without_price = bid(None, &[2]);
        let found = preview(&lot, &without_price, &Assumptions::default()).expect("a preview");
        assert!(
            matches!(found.total, PreviewTotal::Open { so_far: None, needs } if needs == [Needed::Price])
        );
    }

    /// What is missing stands in its own list, and what the bid would be rejected for in another.
    #[test]
    fn a_bid_below_a_threshold_is_told_so_and_what_is_missing_apart() {
        let lot =
            Build::weighted(PointsBasis::AsGiven).judged("skill", 1, 5).least(3).judged("plan", 1, 5).lot();
        let mut below = bid(None, &[2]);
        below.answers.push(None);
        let found = preview(&lot, &below, &Assumptions::default()).expect("a preview");
        assert_eq!(found.missing, [Missing::Answer("plan".into())]);
        assert!(matches!(found.rejections.as_slice(), [Rejection::BelowThreshold { .. }]));
    }

    /// Points that are a share of the best answer are nothing that one bid can know; the others stand.
    #[test]
    fn what_hangs_on_the_best_answer_is_left_out_and_nothing_else() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("skill", 1, 5)
            .judged("plan", 1, 5)
            .best_gets(10)
            .lot();
        let found = preview(&lot, &bid(None, &[2, 4]), &Assumptions::default()).expect("a preview");
        let told: Vec<&str> = found.scored.contributions.iter().map(|one| one.criterion.as_str()).collect();
        assert_eq!(told, ["skill"]);
        assert!(matches!(found.total, PreviewTotal::Open { needs, .. } if needs == [Needed::OtherOffers]));
    }

    #[test]
    fn a_relative_rule_without_assumptions_tells_the_quality_alone() {
        let lot = weighted(samples::lowest_over_price(40));
        let found = preview(&lot, &bid(None, &[5]), &Assumptions::default()).expect("a preview");
        let PreviewTotal::Open { so_far, needs } = found.total else { panic!("open") };
        assert_eq!(so_far.expect("quality").value, whole(60));
        assert_eq!(needs, [Needed::Price, Needed::LowestOfOthers]);
    }

    #[test]
    fn the_own_bid_fares_as_in_the_evaluation_that_was_assumed() {
        let lot = weighted(samples::lowest_over_price(40));
        let offers = samples::offers(&[("A", 100, &[4]), ("B", 80, &[1])]);
        let award = crate::award::evaluate(&lot, &offers).expect("an award");
        let own = award.ranked.iter().find(|ranked| ranked.scored.offer == "A").expect("A");
        let assumptions = Assumptions { lowest_of_others: Some(between(80, 80)), ..Assumptions::default() };
        let preview = preview(&lot, &bid(Some(100), &[4]), &assumptions).expect("a preview");
        let PreviewTotal::Range(range) = preview.total else { panic!("a range") };
        assert_eq!(range.least.total.exact.value, own.total.value);
        assert_eq!(range.most.total.exact.value, own.total.value);
    }

    #[test]
    fn a_zero_price_is_asked_about_even_in_a_partial_bid() {
        let lot = weighted(samples::lowest_over_price(40));
        let found = preview(&lot, &bid(Some(0), &[]), &Assumptions::default()).expect_err("a question");
        assert_eq!(found.obstacles, [Obstacle::ZeroPrice { offer: String::new() }]);
    }

    #[test]
    fn an_assumed_price_of_zero_is_asked_about() {
        let lot = weighted(samples::lowest_over_price(40));
        let assumptions = Assumptions { lowest_of_others: Some(between(0, 80)), ..Assumptions::default() };
        let found = preview(&lot, &bid(Some(100), &[4]), &assumptions).expect_err("a question");
        assert_eq!(found.obstacles, [Obstacle::AssumedZeroPrice]);
    }
}
