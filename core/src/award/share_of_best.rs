//! Points in proportion to the best answer among the admitted offers, where a criterion says so.

use super::evaluation::{Candidate, sum_group};
use super::listener::{At, Draft, Figure, Listener, Subject};
use super::model::Model;
use super::outcome::Contribution;
use super::plan::Plan;
use super::rounding;
use super::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::Quality;

/// Puts every admitted offer's points in proportion to the best, for the criteria that say so.
///
/// Thresholds were held against the points before this. A rejected offer is compared with nobody, so
/// it has no points here.
pub(super) fn relate<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidates: &mut [Candidate<L::Step>],
    listener: &mut L,
) {
    let policy = plan.lot.award.rounding();
    let mut related = false;
    for (quality, weighing, _) in &plan.qualities {
        let Some(best_gets) = &quality.best_gets else { continue };
        related = true;
        let best = best(quality, candidates, listener);
        for candidate in candidates.iter_mut() {
            let offer = candidate.scored.offer.clone();
            let at = At::offer(Subject::Offer(&offer)).criterion(&quality.id);
            let place = candidate.scored.contributions.iter().position(|found| found.criterion == quality.id);
            let (Some(place), Some(best)) = (place, best.as_ref().filter(|_| candidate.is_admitted())) else {
                candidate.scored.contributions.retain(|found| found.criterion != quality.id);
                continue;
            };
            let Some(now) = candidate.scored.contributions.get_mut(place) else { continue };
            let points = share(best_gets, &now.points, best, at, listener);
            let points = rounding::round(points, policy.points, InputMeaning::Points, at, listener);
            let Some(weighted) = weighing.weigh(&points, best_gets, at, listener) else { continue };
            let weighted =
                rounding::round(weighted, policy.weighted, plan.model.contribution(), at, listener);
            *now = Contribution { criterion: quality.id.clone(), points, weighted };
        }
    }
    if !related {
        return;
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.is_admitted()) {
        let offer = candidate.scored.offer.clone();
        let at = At::offer(Subject::Offer(&offer));
        candidate.scored.groups = plan
            .groups
            .iter()
            .filter(|group| !group.members.is_empty())
            .map(|group| sum_group(plan, group, &candidate.scored, at, listener))
            .collect();
    }
}

/// The most points among the admitted offers; `None` where nobody is admitted.
fn best<L: Listener>(
    quality: &Quality,
    candidates: &[Candidate<L::Step>],
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let points: Vec<(&str, &Figure<L::Step>)> = candidates
        .iter()
        .filter(|candidate| candidate.is_admitted())
        .filter_map(|candidate| {
            let found = candidate.scored.contribution(&quality.id)?;
            Some((candidate.scored.offer.as_str(), &found.points))
        })
        .collect();
    let value = points.iter().map(|(_, points)| &points.value).max()?.clone();
    let step = listener.step(|| {
        let symbols: Vec<String> = (1..=points.len()).map(|number| format!("p{number}")).collect();
        let at = At::ALL.criterion(&quality.id);
        let draft = Draft::new(
            StepRule::BestAnswer,
            at,
            format!("max({})", symbols.join(", ")),
            &value,
            Unit::Points,
        );
        symbols.into_iter().zip(&points).fold(draft, |draft, (symbol, (offer, points))| {
            draft.figure(symbol, InputMeaning::Points, points).from(Origin::Offer((*offer).to_owned()))
        })
    });
    Some(Figure { value, step })
}

/// Where the best has no points, nobody has.
fn share<L: Listener>(
    best_gets: &Exact,
    points: &Figure<L::Step>,
    best: &Figure<L::Step>,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let value = (best_gets * &points.value).divided_by(&best.value);
    let formula = if value.is_some() { "b × p ÷ pbest" } else { "0 × b" };
    let value = value.unwrap_or(Exact::ZERO);
    let step = listener.step(|| {
        Draft::new(StepRule::ShareOfBest, at, formula, &value, Unit::Points)
            .input("b", InputMeaning::BestGets, best_gets)
            .figure("p", InputMeaning::Points, points)
            .figure("pbest", InputMeaning::BestPoints, best)
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build};
    use crate::award::{Award, evaluate};
    use crate::procurement::{Lot, PointsBasis};

    fn lot(least: i64) -> Lot {
        Build::weighted(PointsBasis::AsGiven).judged("plan", 1, 200).least(least).best_gets(20).lot()
    }

    fn totals(award: &Award) -> Vec<String> {
        award.ranked.iter().map(|ranked| ranked.total.value.to_text()).collect()
    }

    /// 90 is the best and gets 20; 80 gets 160/9, 70 gets 140/9.
    #[test]
    fn in_proportion_to_the_best_of_the_admitted() {
        let offers = samples::offers(&[("A", 1, &[80]), ("B", 1, &[90]), ("C", 1, &[70])]);
        let award = evaluate(&lot(0), &offers).expect("an award");
        assert_eq!(totals(&award), ["20", "160/9", "140/9"]);
        // With a threshold of 75 C is out, and its 70 moves nobody.
        let award = evaluate(&lot(75), &offers).expect("an award");
        assert_eq!(totals(&award), ["20", "160/9"]);
        assert!(award.rejected[0].scored.contribution("plan").is_none());
    }

    #[test]
    fn where_the_best_has_nothing_nobody_has() {
        let offers = samples::offers(&[("A", 1, &[0]), ("B", 1, &[0])]);
        assert_eq!(totals(&evaluate(&lot(0), &offers).expect("an award")), ["0", "0"]);
    }
}
