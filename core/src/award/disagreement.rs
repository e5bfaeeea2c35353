//! How far assessors are apart, for whoever moderates them. Nothing here changes a score.

use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Lot, Offers, Quality, Scale};

/// How far the assessors of a criterion are apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Disagreement {
    /// The criterion.
    pub criterion: String,
    /// The offers on which they differ, in the order of ids.
    pub offers: Vec<Spread>,
    /// Kendall's W, from 0 (no agreement in the order of the offers) to 1 (the same order), corrected for
    /// ties; `None` where not all assessors judged all offers, where there are fewer than two of either,
    /// or where nobody made a difference.
    pub agreement: Option<Exact>,
}

/// How far the assessors' grades of one offer are apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Spread {
    /// The offer.
    pub offer: String,
    /// The lowest grade.
    pub lowest: Exact,
    /// The highest grade.
    pub highest: Exact,
    /// Their distance, in steps of the scale.
    pub steps: Exact,
    /// How many assessors judged.
    pub assessors: usize,
}

impl Spread {
    /// Whether they are two steps or more apart, so that they should talk.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.steps >= Exact::integer(2)
    }
}

/// Where assessors differ, for each judged criterion of the lot on which several people judged.
#[must_use]
pub fn disagreements(lot: &Lot, offers: &Offers) -> Vec<Disagreement> {
    let mut bids = offers.on_lot(&lot.id);
    bids.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    let judged = |(index, quality): (usize, &&Quality)| {
        let Scale::Judged { step, .. } = &quality.scale else { return None };
        let judged: Vec<(&str, &[Assessment])> = bids
            .iter()
            .filter_map(|(offer, bid)| match bid.answers.get(index)?.as_ref()? {
                Answer::Judged(all) => Some((offer.id.as_str(), all.as_slice())),
                _ => None,
            })
            .collect();
        let several = judged.iter().any(|(_, all)| all.len() > 1);
        several.then(|| Disagreement {
            criterion: quality.id.clone(),
            offers: judged.iter().filter_map(|(offer, all)| spread(offer, all, step)).collect(),
            agreement: agreement(&judged),
        })
    };
    lot.qualities().iter().enumerate().filter_map(judged).collect()
}

/// `None` where all gave the same.
fn spread(offer: &str, all: &[Assessment], step: &Exact) -> Option<Spread> {
    let lowest = all.iter().map(|one| &one.points).min()?;
    let highest = all.iter().map(|one| &one.points).max()?;
    let steps = (highest - lowest).divided_by(step)?;
    steps.is_positive().then(|| Spread {
        offer: offer.to_owned(),
        lowest: lowest.clone(),
        highest: highest.clone(),
        steps,
        assessors: all.len(),
    })
}

/// Kendall's W = 12 S ÷ (m² (n³ − n) − m T), with mean places for ties and T for their correction.
fn agreement(judged: &[(&str, &[Assessment])]) -> Option<Exact> {
    let assessors: Vec<&str> = judged.first()?.1.iter().map(|one| one.assessor.as_str()).collect();
    if assessors.len() < 2 || judged.len() < 2 {
        return None;
    }
    let number = |count: usize| i64::try_from(count).ok().map(Exact::integer);
    let cubed = |count: &Exact| &(&(count * count) * count) - count;
    let mut sums = vec![Exact::ZERO; judged.len()];
    let mut ties = Exact::ZERO;
    for assessor in &assessors {
        let grades: Vec<&Exact> = judged
            .iter()
            .map(|(_, all)| {
                let own = all.iter().find(|one| one.assessor == **assessor)?;
                (all.len() == assessors.len()).then_some(&own.points)
            })
            .collect::<Option<_>>()?;
        for (sum, own) in sums.iter_mut().zip(&grades) {
            let higher = grades.iter().filter(|other| *other > own).count();
            let equal = number(grades.iter().filter(|other| *other == own).count())?;
            // The mean of the places that the equal ones take.
            let place = &number(higher)? + &(&equal + &Exact::ONE).divided_by(&Exact::integer(2))?;
            *sum = &*sum + &place;
            // Each of the t equal ones adds its part of t³ − t.
            ties = &ties + &cubed(&equal).divided_by(&equal)?;
        }
    }
    let (m, n) = (number(assessors.len())?, number(judged.len())?);
    let mean = Exact::sum(&sums).divided_by(&n)?;
    let squares: Vec<Exact> = sums.iter().map(|sum| &(sum - &mean) * &(sum - &mean)).collect();
    let under = &(&(&m * &m) * &cubed(&n)) - &(&m * &ties);
    (&Exact::integer(12) * &Exact::sum(&squares)).divided_by(&under)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::{self, Build, whole};
    use crate::procurement::{Offer, PointsBasis};

    fn found(grades: &[(&str, &[i64])]) -> Vec<Disagreement> {
        let lot = Build::weighted(PointsBasis::AsGiven).judged("plan", 1, 9).lot();
        let offer = |(id, grades): &(&str, &[i64])| {
            samples::offer(id, None, vec![Some(Answer::Judged(samples::assessments(grades)))])
        };
        disagreements(&lot, &Offers::of(grades.iter().map(offer).collect()))
    }

    #[test]
    fn spreads_and_agreement() {
        let all = found(&[("A", &[9, 8]), ("B", &[5, 5]), ("C", &[1, 4])]);
        let [plan] = all.as_slice() else { panic!("one criterion") };
        // Both put A before B before C.
        assert_eq!(plan.agreement, Some(Exact::ONE));
        let spreads: Vec<_> = plan.offers.iter().map(|one| (one.offer.as_str(), one.is_wide())).collect();
        // The scale's step is a tenth.
        assert_eq!(spreads, [("A", true), ("C", true)]);
        assert_eq!(plan.offers[1].steps, whole(30));
    }

    /// Ranks 1 2 3, 2 1 3, 1 2 3 give sums 4 5 9: S = 14, W = 12 × 14 ÷ (9 × 24) = 7/9.
    #[test]
    fn kendalls_w_by_hand() {
        let all = found(&[("A", &[9, 5, 9]), ("B", &[5, 9, 5]), ("C", &[1, 1, 1])]);
        assert_eq!(all[0].agreement, Exact::ratio(7, 9));
        // Two that put all in opposite order agree in nothing.
        assert_eq!(found(&[("A", &[9, 1]), ("B", &[1, 9])])[0].agreement, Some(Exact::ZERO));
        // Ties: 1.5 1.5 3 twice; sums 3 3 6, S = 6, T = 6 each: 72 ÷ (4 × 24 − 2 × 12) = 1.
        assert_eq!(found(&[("A", &[5, 5]), ("B", &[5, 5]), ("C", &[1, 1])])[0].agreement, Some(Exact::ONE));
    }

    /// Whoever wrote first at one offer may write last at another: grades are matched by who gave them.
    #[test]
    fn grades_are_matched_by_the_assessor() {
        let lot = Build::weighted(PointsBasis::AsGiven).judged("plan", 1, 9).lot();
        let mut offers = [("A", [9, 1, 9]), ("B", [5, 5, 1]), ("C", [1, 9, 5])].map(|(id, grades)| {
            samples::offer(id, None, vec![Some(Answer::Judged(samples::assessments(&grades)))])
        });
        let agreement =
            |offers: &[Offer]| disagreements(&lot, &Offers::of(offers.to_vec()))[0].agreement.clone();
        // Places 1 3 1, 2 2 3, 3 1 2: sums 5, 7, 6, S = 2, W = 12 × 2 ÷ (9 × 24) = 1/9.
        assert_eq!(agreement(&offers), Exact::ratio(1, 9));
        if let Some(Answer::Judged(all)) = &mut offers[1].bids[0].answers[0] {
            all.reverse();
        }
        assert_eq!(agreement(&offers), Exact::ratio(1, 9));
    }

    #[test]
    fn two_steps_apart_is_far() {
        let apart =
            |steps| Spread { offer: "A".into(), lowest: whole(1), highest: whole(3), steps, assessors: 2 };
        assert!(apart(whole(2)).is_wide() && apart(whole(3)).is_wide());
        assert!(!apart(samples::hundredths(199)).is_wide());
    }

    #[test]
    fn one_assessor_disagrees_with_nobody() {
        assert!(found(&[("A", &[9]), ("B", &[1])]).is_empty());
        // Not all judged all: no measure of order, and the spread is told.
        let all = found(&[("A", &[9, 1]), ("B", &[1])]);
        assert_eq!((all[0].agreement.clone(), all[0].offers.len()), (None, 1));
        // Nobody made a difference.
        assert_eq!(found(&[("A", &[3, 3]), ("B", &[3, 3])])[0].agreement, None);
    }
}
