use super::formula::{Admitted, Reference};
use super::listener::{At, Figure, Listener, Subject};
use super::model::{Model, Weighing, sum};
use super::outcome::{
    Award, CannotEvaluate, Contribution, GroupSum, Missing, Obstacle, Rejected, Rejection, Scored,
};
use super::plan::{Asked, GroupPlan, Plan};
use super::price::{self, Compared, Field, Priced};
use super::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use super::ties::{self, Standing};
use super::{costs, low_price, rounding, scale, share_of_best, shortlist, thresholds};
use crate::number::Exact;
use crate::procurement::{Answer, Bid, Cost, Offers, PriceRule, PriceUse, RankBy, RoundingPolicy};

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
    for (offer, bid) in bids {
        let (mut candidate, stops) = before_prices(plan, Subject::Offer(&offer.id), bid, listener);
        candidate.scored.tenderer.clone_from(&offer.tenderer);
        candidates.push(candidate);
        obstacles.extend(stops);
    }
    if !obstacles.is_empty() {
        return Err(CannotEvaluate { obstacles });
    }

    shortlist::hold(plan, &mut candidates, listener);
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
pub(super) fn give_points<L: Listener>(
    (quality, weighing, most): &Asked<'_>,
    (policy, contribution): (RoundingPolicy, InputMeaning),
    answer: &Answer,
    candidate: &mut Candidate<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Obstacle> {
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
        && let Err(limit) = thresholds::points(&points, &threshold.least, here, listener)
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
pub(super) fn sum_group<M: Model, L: Listener>(
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
        && let Err(limit) = thresholds::ceiling(price, ceiling, at, listener)
    {
        candidate.reasons.push(Rejection::AboveCeiling { limit });
    }
    if let Some(zero_at) = plan.price_rule().and_then(PriceRule::highest_admitted)
        && let Err(limit) = thresholds::zero_at(counted, zero_at, at, listener)
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
    let at = at.criterion(&criterion.id);
    let asked =
        AskedPrice { rule, weighing, policy: *plan.lot.award.rounding(), meaning: plan.model.contribution() };
    if let Some((points, weighted)) = asked.gives(priced, field, at, listener) {
        let criterion = criterion.id.clone();
        candidate.scored.contributions.push(Contribution { criterion, points, weighted });
    }
}

/// How a price gives points.
pub(super) struct AskedPrice<'a> {
    pub(super) rule: &'a PriceRule,
    pub(super) weighing: Weighing<'a>,
    pub(super) policy: RoundingPolicy,
    /// What it gives.
    pub(super) meaning: InputMeaning,
}

impl AskedPrice<'_> {
    /// Its points and what they count for, both rounded as declared.
    pub(super) fn gives<L: Listener>(
        &self,
        priced: &Priced<L::Step>,
        field: &Field<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Pair<L::Step>> {
        let points = price::points(self.rule, priced, field, at, listener)?;
        let points = rounding::round(points, self.policy.points, InputMeaning::Points, at, listener);
        let weighted = self.weighing.weigh(&points, self.rule.most(), at, listener)?;
        let weighted = rounding::round(weighted, self.policy.weighted, self.meaning, at, listener);
        Some((points, weighted))
    }
}

/// Points and what they count for, or a total before its rounding and as shown.
pub(super) type Pair<S> = (Figure<S>, Figure<S>);

/// The total, as far as there is one.
pub(super) fn finish<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidate: &Candidate<L::Step>,
    reference: &Reference<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Option<Pair<L::Step>> {
    let scored = &candidate.scored;
    let total =
        plan.model.total(candidate.priced.as_ref(), &scored.contributions, reference, at, listener)?;
    let declared = plan.lot.award.rounding().total;
    let shown = rounding::round(total.clone(), declared, plan.model.total_meaning(), at, listener);
    Some((total, shown))
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build, whole};
    use crate::award::{Award, Missing, NotApplied, Obstacle, Rejection, evaluate};
    use crate::number::{Exact, Rounding, RoundingMode};
    use crate::procurement::*;

    fn totals(award: &Award) -> Vec<(&str, String)> {
        award
            .ranked
            .iter()
            .map(|ranked| (ranked.scored.offer.as_str(), ranked.total.value.to_string()))
            .collect()
    }

    /// C would have the lowest price, 50, but fails the threshold. Of A and B, A's 100 is the lowest:
    /// A 40, B 40 × 100 ÷ 125 = 32.
    #[test]
    fn a_rejected_offer_is_no_lowest_price() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 5)
            .least(3)
            .price(40, samples::lowest_over_price(1))
            .lot();
        let offers = samples::offers(&[("A", 100, &[3]), ("B", 125, &[5]), ("C", 50, &[2])]);
        let award = evaluate(&lot, &offers).expect("an award");
        assert_eq!(totals(&award), [("A", "43".to_owned()), ("B", "37".to_owned())]);
        let lowest = award.lowest_price.expect("relative");
        assert_eq!(lowest.value, whole(100));
        let rejected = NotApplied::Rejected { offer: "C".into(), price: Some(whole(50)) };
        assert_eq!(lowest.step.not_applied, [rejected]);
        // Its quality is still shown; its price is compared with nobody's.
        assert_eq!(award.rejected[0].scored.contributions.len(), 1);
        assert_eq!(award.rejected[0].so_far.as_ref().map(|figure| &figure.value), Some(&whole(2)));
    }

    #[test]
    fn an_incomplete_offer_names_all_that_is_missing_and_shows_the_rest() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("q1", 2, 5)
            .judged("q2", 3, 5)
            .judged("q3", 4, 5)
            .price(40, samples::lowest_over_price(1))
            .lot();
        let graded = samples::offers(&[("A", 0, &[1])]).offers()[0].bids[0].answers[0].clone();
        let offers = Offers::of(vec![samples::offer("A", None, vec![None, graded, None])]);
        let award = evaluate(&lot, &offers).expect("an award without an admitted offer");
        let missing = vec![Missing::Answer("q1".into()), Missing::Answer("q3".into()), Missing::Price];
        assert!(award.ranked.is_empty());
        assert_eq!(award.rejected[0].reasons, [Rejection::Incomplete { missing }]);
        assert_eq!(award.rejected[0].so_far.as_ref().map(|figure| &figure.value), Some(&whole(3)));
    }

    /// The group's quality is 4 × 5 = 20. Price would add 40 and pass 25, but is left out: thresholds
    /// come before prices.
    #[test]
    fn a_groups_threshold_looks_at_its_quality_alone() {
        let lot = |least| {
            Build::weighted(PointsBasis::AsGiven)
                .judged("plan", 4, 5)
                .price(40, samples::lowest_over_price(1))
                .grouped("all", Some(least))
                .lot()
        };
        let offers = samples::offers(&[("A", 100, &[5])]);
        let rejected = evaluate(&lot(25), &offers).expect("an award").rejected;
        assert!(matches!(&rejected[0].reasons[..],
            [Rejection::GroupBelowThreshold { group, limit }] if group == "all" && limit.reached == whole(20)));
        let admitted = evaluate(&lot(20), &offers).expect("an award").ranked;
        assert_eq!(admitted[0].scored.group("all").map(|sum| &sum.sum.value), Some(&whole(20)));
        assert_eq!(admitted[0].total.value, whole(60));
    }

    /// q1 and q2 in an inner group, q3 beside it in the outer one, q4 outside: 1 × 2, 2 × 3, 3 × 4, 4 × 5.
    #[test]
    fn groups_stand_in_groups() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("q1", 1, 5)
            .judged("q2", 2, 5)
            .grouped("inner", Some(9))
            .judged("q3", 3, 5)
            .grouped("outer", None)
            .judged("q4", 4, 5)
            .lot();
        let award = evaluate(&lot, &samples::offers(&[("A", 1, &[2, 3, 4, 5])])).expect("an award");
        let scored = &award.rejected[0].scored;
        let sum = |group| scored.group(group).map(|sum| sum.sum.value.to_string());
        assert_eq!([sum("inner"), sum("outer")], [Some("8".to_owned()), Some("20".to_owned())]);
        assert_eq!(
            scored.groups.iter().map(|sum| sum.group.as_str()).collect::<Vec<_>>(),
            ["outer", "inner"]
        );
        // Without an answer the sum says nothing about the threshold: that is told as missing alone.
        let award = evaluate(&lot, &samples::offers(&[("A", 1, &[2])])).expect("an award");
        assert!(matches!(award.rejected[0].reasons[..], [Rejection::Incomplete { .. }]));
        assert!(!award.rejected[0].scored.groups[0].complete);
    }

    #[test]
    fn every_reason_for_rejection_is_told() {
        let above = AboveBounds::Reject;
        let line = PriceRule::BetweenFixedPrices {
            most: whole(1),
            full_at: whole(0),
            zero_at: whole(90),
            below: BelowBounds::Continue,
            above,
        };
        let lot =
            Build::weighted(PointsBasis::AsGiven).judged("plan", 1, 5).least(3).price(1, line).ceiling(80);
        let award = evaluate(&lot.lot(), &samples::offers(&[("A", 100, &[2])])).expect("an award");
        assert!(matches!(
            award.rejected[0].reasons[..],
            [Rejection::BelowThreshold { .. }, Rejection::AboveCeiling { .. }, Rejection::AboveZeroAt { .. }]
        ));
    }

    #[test]
    fn all_that_a_person_must_decide_is_told_at_once() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 5)
            .price(40, samples::lowest_over_price(1))
            .lot();
        let disagreed = Some(Answer::Judged(samples::assessments(&[2, 3])));
        let kind = Some(Answer::YesNo(true));
        let offers = Offers::of(vec![
            samples::offer("A", Some(whole(0)), vec![disagreed]),
            samples::offer("B", Some(whole(1)), vec![kind]),
        ]);
        let found = evaluate(&lot, &offers).expect_err("questions").obstacles;
        assert_eq!(
            found,
            [
                Obstacle::NoConsensus { offer: "A".into(), criterion: "plan".into() },
                Obstacle::ZeroPrice { offer: "A".into() },
                Obstacle::AnswerOfOtherKind { offer: "B".into(), criterion: "plan".into() },
            ]
        );
    }

    #[test]
    fn a_zero_price_that_is_rejected_anyway_stops_nothing() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 5)
            .least(3)
            .price(40, samples::lowest_over_price(1))
            .lot();
        let award = evaluate(&lot, &samples::offers(&[("A", 0, &[2]), ("B", 7, &[3])])).expect("an award");
        assert_eq!(totals(&award), [("B", "43".to_owned())]);
    }

    #[test]
    fn a_grade_without_its_reason_stops_where_reasons_are_required() {
        let lot = |reasons_required| {
            let scale = Scale::Judged {
                least: whole(0),
                most: whole(5),
                step: whole(1),
                anchors: Vec::new(),
                consolidation: Consolidation::Mean,
                reasons_required,
            };
            Build::weighted(PointsBasis::AsGiven).quality("plan", Weight::Exact(whole(1)), scale).lot()
        };
        let graded = |reason: &str| {
            let mut grades = samples::assessments(&[2, 3]);
            grades[0].reason = Some("As the anchor says.".into());
            grades[1].reason = Some(reason.into());
            Offers::of(vec![samples::offer("A", None, vec![Some(Answer::Judged(grades))])])
        };
        let silent =
            Obstacle::NoReason { offer: "A".into(), criterion: "plan".into(), assessor: "Assessor 2".into() };
        assert_eq!(evaluate(&lot(true), &graded(" ")).expect_err("a question").obstacles, [silent]);
        assert!(evaluate(&lot(true), &graded("Not so.")).is_ok());
        assert!(evaluate(&lot(false), &graded(" ")).is_ok());
    }

    #[test]
    fn weights_that_are_not_fixed_are_named() {
        let order = |place, fixed| Weight::Order { place, fixed };
        let lot = Build::weighted(PointsBasis::AsGiven)
            .quality("q1", order(1, None), samples::judged_scale(5))
            .quality("q2", order(2, Some(whole(3))), samples::judged_scale(5))
            .quality("q3", Weight::Deduction(whole(3)), samples::judged_scale(5))
            .lot();
        let found = evaluate(&lot, &samples::offers(&[])).expect_err("questions").obstacles;
        let [first, third] = ["q1", "q3"].map(String::from);
        assert_eq!(
            found,
            [Obstacle::WeightNotFixed { criterion: first }, Obstacle::WeightOfOtherKind { criterion: third }]
        );
    }

    /// 2/3 of 5 points and weight 10: 0.67 when points are rounded to 2 decimals, times 10 is 6.7,
    /// and 7 once each contribution is rounded to none.
    #[test]
    fn each_declared_rounding_happens_where_it_is_declared() {
        let places = |places| Some(Rounding { places, mode: RoundingMode::HalfUp });
        let scale =
            Scale::Count { unit: samples::named("x"), each: Exact::ratio(1, 3).expect("3"), most: whole(5) };
        let total = |policy| {
            let lot = Build::weighted(PointsBasis::AsGiven)
                .quality("q", Weight::Exact(whole(10)), scale.clone())
                .rounding(policy)
                .lot();
            let offer = samples::offer("A", None, vec![Some(Answer::Value(whole(2)))]);
            let award = evaluate(&lot, &Offers::of(vec![offer])).expect("an award");
            let ranked = award.ranked[0].clone();
            [ranked.total.value.to_string(), ranked.shown.value.to_string()]
        };
        let none = samples::no_rounding();
        assert_eq!(total(none), ["20/3", "20/3"]);
        assert_eq!(total(RoundingPolicy { points: places(2), ..none }), ["6.7", "6.7"]);
        assert_eq!(total(RoundingPolicy { points: places(2), weighted: places(0), ..none }), ["7", "7"]);
        assert_eq!(total(RoundingPolicy { total: places(1), ..none }), ["20/3", "6.7"]);
    }
}
