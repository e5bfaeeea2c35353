//! How many offers pass a criterion or a group, where only so many of the best do.

use super::evaluation::Candidate;
use super::listener::{At, Draft, Figure, Listener, Subject};
use super::model::Model;
use super::outcome::{Limit, Rejection};
use super::plan::Plan;
use super::step::{InputMeaning, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{Criterion, MostPass, TiedAtLast};

/// Rejects those that are not among the best, for each shortlist in the order of the document; each
/// is held among those that the ones before it left.
pub(super) fn hold<M: Model, L: Listener>(
    plan: &Plan<'_, M>,
    candidates: &mut [Candidate<L::Step>],
    listener: &mut L,
) {
    let mut lists = Vec::new();
    find(&plan.lot.criteria, &mut lists);
    for (id, most) in lists {
        let reached: Vec<(usize, Figure<L::Step>)> = candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| candidate.is_admitted())
            .filter_map(|(index, candidate)| Some((index, points(candidate, id)?)))
            .collect();
        for (index, limit) in left_out(most, &reached, id, candidates, listener) {
            if let Some(candidate) = candidates.get_mut(index) {
                candidate.reasons.push(Rejection::NotAmongBest { criterion: id.to_owned(), limit });
            }
        }
    }
}

fn find<'a>(criteria: &'a [Criterion], lists: &mut Vec<(&'a str, MostPass)>) {
    for criterion in criteria {
        match criterion {
            Criterion::Quality(quality) => {
                lists.extend(quality.most_pass.map(|most| (quality.id.as_str(), most)));
            }
            Criterion::Group(group) => {
                lists.extend(group.most_pass.map(|most| (group.id.as_str(), most)));
                find(&group.criteria, lists);
            }
            Criterion::Price(_) => {}
        }
    }
}

fn points<S: Clone>(candidate: &Candidate<S>, id: &str) -> Option<Figure<S>> {
    let of_criterion = candidate.scored.contribution(id).map(|found| found.points.clone());
    of_criterion.or_else(|| candidate.scored.group(id).map(|group| group.sum.clone()))
}

fn left_out<L: Listener>(
    most: MostPass,
    reached: &[(usize, Figure<L::Step>)],
    criterion: &str,
    candidates: &[Candidate<L::Step>],
    listener: &mut L,
) -> Vec<(usize, Limit<L::Step>)> {
    let places = |tied: TiedAtLast| -> Vec<usize> {
        let place = |(_, own): &(usize, Figure<L::Step>)| {
            let others = reached.iter().map(|(_, other)| &other.value);
            match tied {
                TiedAtLast::AllPass => 1 + others.filter(|other| **other > own.value).count(),
                TiedAtLast::NonePasses => others.filter(|other| **other >= own.value).count(),
            }
        };
        reached.iter().map(place).collect()
    };
    let all = places(most.tied);
    // Where the first are equal and too many, nobody would be left.
    let nobody = !all.is_empty() && all.iter().all(|place| *place > most.count);
    let (tied, all) =
        if nobody { (TiedAtLast::AllPass, places(TiedAtLast::AllPass)) } else { (most.tied, all) };
    let count = whole(most.count);
    let mut out = Vec::new();
    for ((index, own), place) in reached.iter().zip(all).filter(|(_, place)| *place > most.count) {
        let Some(candidate) = candidates.get(*index) else { continue };
        let at = At::offer(Subject::Offer(&candidate.scored.offer)).criterion(criterion);
        let place = self::place(tied, *index, own, reached, &whole(place), at, listener);
        let step = listener.step(|| {
            Draft::new(StepRule::CompareMostPass, at, "r ≤ N", &Exact::ZERO, Unit::Plain)
                .figure("r", InputMeaning::PlaceReached, &place)
                .input("N", InputMeaning::MostPass, &count)
        });
        out.push((*index, Limit { reached: place.value, limit: count.clone(), step }));
    }
    out
}

fn whole(count: usize) -> Exact {
    Exact::integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The place among the points: one more than those with more, or as many as have no fewer.
fn place<L: Listener>(
    tied: TiedAtLast,
    index: usize,
    own: &Figure<L::Step>,
    reached: &[(usize, Figure<L::Step>)],
    value: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let step = listener.step(|| {
        let others: Vec<&Figure<L::Step>> =
            reached.iter().filter(|(other, _)| *other != index).map(|(_, other)| other).collect();
        let terms = (1..=others.len()).map(|number| match tied {
            TiedAtLast::AllPass => format!(" + (1 − (p ≥ p{number}))"),
            TiedAtLast::NonePasses => format!(" + (p{number} ≥ p)"),
        });
        let formula = format!("1{}", terms.collect::<String>());
        let draft = Draft::new(StepRule::PlaceReached, at, formula, value, Unit::Plain).figure(
            "p",
            InputMeaning::Points,
            own,
        );
        others.iter().zip(1..).fold(draft, |draft, (other, number): (_, usize)| {
            draft.figure(format!("p{number}"), InputMeaning::Points, other)
        })
    });
    Figure { value: value.clone(), step }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{self, Build};
    use crate::award::{Award, Rejection, evaluate};
    use crate::procurement::{PointsBasis, TiedAtLast};

    fn award(count: usize, tied: TiedAtLast) -> Award {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 9)
            .most_pass(count, tied)
            .price(40, samples::lowest_over_price(1))
            .lot();
        let offers = samples::offers(&[("A", 100, &[9]), ("B", 90, &[7]), ("C", 80, &[7]), ("D", 10, &[1])]);
        evaluate(&lot, &offers).expect("an award")
    }

    fn out(award: &Award) -> Vec<&str> {
        award.rejected.iter().map(|rejected| rejected.scored.offer.as_str()).collect()
    }

    #[test]
    fn the_best_pass_and_who_does_not_is_no_lowest_price() {
        let award = award(3, TiedAtLast::AllPass);
        assert_eq!(out(&award), ["D"]);
        assert_eq!(award.lowest_price.as_ref().map(|lowest| lowest.value.to_text()).as_deref(), Some("80"));
        assert!(matches!(&award.rejected[0].reasons[..],
            [Rejection::NotAmongBest { criterion, limit }] if criterion == "plan"
                && limit.reached.to_text() == "4" && limit.limit.to_text() == "3"));
    }

    #[test]
    fn equals_at_the_last_place_go_as_the_documents_say() {
        assert_eq!(out(&award(2, TiedAtLast::AllPass)), ["D"]);
        assert_eq!(out(&award(2, TiedAtLast::NonePasses)), ["B", "C", "D"]);
        assert_eq!(out(&award(4, TiedAtLast::NonePasses)), [""; 0]);
    }

    #[test]
    fn somebody_always_passes() {
        let lot = Build::weighted(PointsBasis::AsGiven)
            .judged("plan", 1, 9)
            .most_pass(1, TiedAtLast::NonePasses)
            .lot();
        let award = evaluate(&lot, &samples::offers(&[("A", 1, &[5]), ("B", 1, &[5]), ("C", 1, &[2])]));
        assert_eq!(out(&award.expect("an award")), ["C"]);
    }
}
