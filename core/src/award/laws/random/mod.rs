//! Sound lots and offers at random: every model, price rule, scale, limit and rounding.

mod costs;
mod currencies;
mod formulas;
mod lots;
mod price_rules;
mod scales;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::award::registry::{Declaration, declaration};
use crate::award::samples::{Build, levels, named, offer, scale_steps, whole};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::*;
use costs::{costs, stated};
pub(crate) use currencies::in_other_currency;
use formulas::formula;
use lots::lot;
use price_rules::{price_rule, zero_price};
pub(crate) use scales::better;
use scales::{answer, scale};

/// A lot and offers on it.
pub(crate) fn case() -> impl Strategy<Value = (Lot, Offers)> {
    case_among(|_| true)
}

/// A lot with a model that is declared so, and offers on it.
pub(crate) fn case_among(admitted: fn(&Declaration) -> bool) -> impl Strategy<Value = (Lot, Offers)> {
    lot(admitted).prop_flat_map(|lot| {
        let answers: Vec<_> = lot.qualities().iter().map(|quality| answer(&quality.scale)).collect();
        let costs: Vec<_> = lot.costs().iter().map(stated).collect();
        let one = (option::weighted(0.95, price()), answers, costs);
        let drawn =
            option::of(Just(["A", "B", "C", "D", "E", "F"].map(String::from).to_vec()).prop_shuffle());
        let preferences = vec(0i64..150, 40);
        let asked = lot.clone();
        let offers = (vec(one, 0..6), drawn, preferences).prop_map(move |(all, drawn, preferences)| {
            let named = |(number, (price, answers, costs)): (usize, (Option<Exact>, Answers, Answers))| {
                // So that the order of the file is neither that of ids nor that of tenderers.
                let mut offer = offer(["D", "B", "E", "A", "C", "F"][number], price, answers);
                offer.bids[0].costs = costs;
                // Of some the time is not stated, and some came at the same time.
                let time = preferences[number];
                offer.received = (time % 5 != 0).then(|| Exact::integer(1_772_000_000 + time % 3));
                offer
            };
            let draw =
                |order| Draw { lot: "lot".into(), order, date: "2026-11-25".into(), by: "Two people".into() };
            let all_drawn = drawn.map(draw).into_iter().collect();
            let mut offers =
                Offers { offers: all.into_iter().enumerate().map(named).collect(), draws: all_drawn };
            compare(&asked, &mut offers, &preferences);
            offers
        });
        (Just(lot), offers)
    })
}

/// Puts in what one to three assessors prefer, where offers are compared in pairs: of each pair one, or both
/// alike, and seldom nothing, so that somebody has to be asked.
fn compare(lot: &Lot, offers: &mut Offers, drawn: &[i64]) {
    let ids: Vec<String> = offers.offers.iter().map(|offer| offer.id.clone()).collect();
    for (criterion, quality) in lot.qualities().iter().enumerate() {
        let Scale::Compared { method, .. } = quality.scale else { continue };
        let mut drawn = drawn.iter().copied().cycle().skip(criterion * 7);
        for assessor in 0..=drawn.next().unwrap_or_default() % 3 {
            for (one, over) in
                (0..ids.len()).flat_map(|one| (one + 1..ids.len()).map(move |over| (one, over)))
            {
                let found = drawn.next().unwrap_or_default();
                // In quarters, since what lies between whole grades may be given.
                let grade =
                    (&Exact::ONE + &Exact::ratio(found % 33, 4).expect("not zero")).min(method.strongest());
                let (preferred, over) = if found % 2 == 0 { (one, over) } else { (over, one) };
                let assessor = format!("Assessor {assessor}");
                let preference = Preference { assessor, over: ids[over].clone(), grade, reason: None };
                if found > 0
                    && let Some(Answer::Compared(all)) =
                        &mut offers.offers[preferred].bids[0].answers[criterion]
                {
                    all.push(preference);
                }
            }
        }
    }
}

type Answers = Vec<Option<Answer>>;

/// Few different prices, so that ties are found too.
fn price() -> impl Strategy<Value = Exact> {
    prop_oneof![3 => (1i64..12).prop_map(|n| whole(n * 30)), 3 => (1i64..40_000).prop_map(hundredths), 1 => Just(whole(0))]
}

fn hundredths(n: i64) -> Exact {
    Exact::ratio(n, 100).expect("not zero")
}
