use super::{Award, CannotEvaluate, Nobody, evaluate, evaluate_with};
use crate::procurement::{Lot, Offers};

/// An evaluation once more without some offers: a scenario of its own, since under a relative model
/// the others may change places by it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Exclusion {
    /// The award among the offers that are left.
    pub award: Award,
    /// The offers that are left and stand in another place among each other than before, best first.
    pub moved: Vec<Moved>,
}

/// An offer that changed places.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Moved {
    /// The offer.
    pub offer: String,
    /// Its rank among the offers that are left, as the evaluation of all has it; `None` where it was
    /// not ranked.
    pub before: Option<usize>,
    /// Its rank now; `None` where it is not ranked.
    pub after: Option<usize>,
}

/// Evaluates the offers on a lot without those named: excluded, withdrawn, or only tried.
///
/// # Errors
/// [`CannotEvaluate`] where a person has to decide something first, with these offers or without.
pub fn evaluate_without(lot: &Lot, offers: &Offers, out: &[&str]) -> Result<Exclusion, CannotEvaluate> {
    let all = evaluate_with(lot, offers, &mut Nobody)?;
    let left = offers.keeping(|offer| !out.contains(&offer.id.as_str()));
    let award = evaluate(lot, &left)?;
    let stayed: Vec<(&str, usize)> = all
        .ranked
        .iter()
        .map(|ranked| (ranked.scored.offer.as_str(), ranked.rank))
        .filter(|(offer, _)| !out.contains(offer))
        .collect();
    // The rank among those that are left: one more than the offers that stood before it.
    let before = |offer: &str| {
        let (_, rank) = stayed.iter().find(|(stayed, _)| *stayed == offer)?;
        Some(1 + stayed.iter().filter(|(_, other)| other < rank).count())
    };
    let after = |offer: &str| {
        let ranked = award.ranked.iter().find(|ranked| ranked.scored.offer == offer)?;
        Some(ranked.rank)
    };
    let now = award.ranked.iter().map(|ranked| ranked.scored.offer.clone());
    let no_more = stayed.iter().map(|(offer, _)| (*offer).to_owned()).filter(|offer| after(offer).is_none());
    let moved = now
        .chain(no_more)
        .map(|offer| Moved { before: before(&offer), after: after(&offer), offer })
        .filter(|moved| moved.before != moved.after)
        .collect();
    Ok(Exclusion { award, moved })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::{self, Build};
    use crate::procurement::PointsBasis;

    /// With C the lowest price is 100: A 25 + 50 × 100 ÷ 110, B 32.5 + 50 × 100 ÷ 130, and B leads.
    /// Without it the lowest is 110, and A leads.
    #[test]
    fn a_losing_offer_that_leaves_turns_the_award() {
        let lot = Build::weighted(PointsBasis::ShareOfHighest)
            .judged("quality", 50, 100)
            .price(50, samples::lowest_over_price(50))
            .lot();
        let offers = samples::offers(&[("A", 110, &[50]), ("B", 130, &[65]), ("C", 100, &[40])]);
        let found = evaluate_without(&lot, &offers, &["C"]).expect("an award");
        let moved = |offer: &str, before, after| Moved {
            offer: offer.into(),
            before: Some(before),
            after: Some(after),
        };
        assert_eq!(found.moved, [moved("A", 2, 1), moved("B", 1, 2)]);
        let same = evaluate_without(&lot, &offers, &[]).expect("an award");
        assert!(same.moved.is_empty());
        assert_eq!(Ok(same.award), evaluate(&lot, &offers));
    }

    #[test]
    fn an_absolute_model_moves_nobody() {
        let lot =
            Build::deduction(crate::procurement::NegativeComparison::Allowed).deducted("q", 100, 5).lot();
        let offers = samples::offers(&[("A", 110, &[3]), ("B", 130, &[5]), ("C", 100, &[1])]);
        for out in ["A", "B", "C"] {
            assert!(evaluate_without(&lot, &offers, &[out]).expect("an award").moved.is_empty());
        }
    }
}
