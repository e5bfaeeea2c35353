//! What is said of an outcome, held to the evaluation over all models: one analysis of each lot, and all of it
//! checked.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::places::{Places, without};
use super::turning::{halfway, near};
use super::*;
use crate::award::Nobody;
use crate::award::laws::random;
use crate::award::samples::whole;

type Outcome = Result<(), TestCaseError>;

fn ratio(top: i64, under: i64) -> Exact {
    Exact::ratio(top, under).expect("not zero")
}

/// A lot, its offers, and all that was found.
struct Case<'a> {
    lot: &'a Lot,
    offers: &'a Offers,
    found: &'a Robustness,
    now: Places,
}

impl Case<'_> {
    fn then(&self, witness: &Witness) -> Places {
        Places::of(self.lot, &witness.offers(&self.lot.id, self.offers)).expect("places")
    }

    fn winner(&self, witness: &Witness) -> Option<String> {
        self.then(witness).winner().map(str::to_owned)
    }

    fn losing_offers(&self) -> Outcome {
        for one in &self.found.losing_offers.found {
            let then = self.then(&one.witness);
            prop_assert!(!self.found.losing_offers.impossible);
            let rank = |places: &Places, id: &str| places.get(id).map(|place| place.rank);
            prop_assert!(rank(&then, &one.gains) < rank(&then, &one.passed));
            prop_assert!(rank(&self.now, &one.gains) > rank(&self.now, &one.passed));
            prop_assert_eq!(one.winner_changes, then.winner() != self.now.winner());
        }
        Ok(())
    }

    fn margins(&self) -> Outcome {
        for margin in &self.found.margins {
            let wins = |witness: &Witness| self.winner(witness).as_ref() == Some(&margin.offer);
            if let Some(enough) = &margin.price {
                prop_assert!(wins(&enough.witness));
                self.halving_ends_there(margin, &enough.turns_at)?;
            }
            if let Some(fewest) = &margin.levels {
                prop_assert!(wins(&fewest.witness));
                let single = margin.one_criterion.iter();
                prop_assert!(single.clone().all(|one| !fewest.proved || fewest.levels <= one.levels));
            }
            prop_assert!(margin.one_criterion.iter().all(|enough| wins(&enough.witness)));
        }
        Ok(())
    }

    /// The price that is enough is where halving on the engine ends up.
    fn halving_ends_there(&self, margin: &Margin, turns_at: &TurningPoint) -> Outcome {
        let TurningPoint::Exactly(at) = turns_at else { return Ok(()) };
        let first = |price: &Exact| {
            let then = Witness::price(&margin.offer, price).offers(&self.lot.id, self.offers);
            Places::of(self.lot, &then).is_some_and(|then| then.winner() == Some(&*margin.offer))
        };
        let (mut with, mut without) = (at * &ratio(999_999, 1_000_000), at * &ratio(1_000_001, 1_000_000));
        prop_assert!(first(&near(at, &with)) && !first(&near(at, &without)));
        for _ in 0..20 {
            let middle = halfway(&with, &without);
            if first(&middle) { with = middle } else { without = middle }
        }
        prop_assert!(with <= *at && *at <= without);
        Ok(())
    }

    fn grades_and_edges(&self) -> Outcome {
        let single = self.found.grades.single.iter().map(|one| (&one.winner, &one.witness));
        let assessors = self.found.grades.assessors.iter().map(|one| (&one.winner, &one.witness));
        for (winner, witness) in single.chain(assessors) {
            let then = self.winner(witness);
            prop_assert_eq!(&then, winner);
            prop_assert!(then.as_deref() != self.now.winner());
        }
        for edge in &self.found.edges {
            prop_assert!(self.then(&edge.witness).get(&edge.offer).is_none());
        }
        for one in &self.found.cannot_decide {
            prop_assert_eq!(self.winner(&one.witness), self.found.winner.clone());
        }
        Ok(())
    }

    /// What flips the outcome does, and no single step does where two or more are said to be needed.
    fn flips_and_swings(&self) -> Outcome {
        let swings = || self.found.swings.iter().flat_map(|swing| [&swing.worse, &swing.better]).flatten();
        for end in swings() {
            prop_assert_eq!(&self.winner(&end.witness), &end.winner);
        }
        let levels = self.found.swings.iter().filter(|swing| !swing.is_price);
        let mut ends = levels.flat_map(|swing| [&swing.worse, &swing.better]).flatten();
        let Some(flip) = &self.found.flip else {
            prop_assert!(self.found.winner.is_none() || ends.all(|end| !end.winner_changes));
            return Ok(());
        };
        prop_assert_eq!(&self.winner(&flip.witness), &flip.winner);
        prop_assert!(flip.winner != self.found.winner);
        if flip.steps > 1 {
            prop_assert!(ends.all(|end| !end.winner_changes));
            let of_one = self.found.margins.iter().flat_map(|margin| &margin.one_criterion);
            let fewest = of_one.map(|enough| enough.levels).min();
            prop_assert!(!flip.proved || fewest.is_none_or(|fewest| fewest >= flip.steps));
        }
        Ok(())
    }

    fn price_list(&self) -> Outcome {
        let list = &self.found.price_list;
        for one in &list.symbolic {
            prop_assert_eq!(&self.winner(&one.witness), &one.winner);
            prop_assert_eq!(one.winner_changes, one.winner != self.found.winner);
        }
        for one in &list.quantities {
            prop_assert!(one.winner != self.found.winner);
            if let Some((_, witness)) = &one.shown_at {
                prop_assert!(self.winner(witness) != self.found.winner);
            }
        }
        Ok(())
    }

    fn rejected(&self) -> Outcome {
        for one in &self.found.rejected {
            prop_assert!(self.now.get(&one.offer).is_none() && !one.lacks.is_empty());
            if let Some(then) = &one.then {
                let places = self.then(&then.witness);
                prop_assert_eq!(places.get(&one.offer).map(|place| place.rank), Some(then.rank));
                prop_assert_eq!(places.winner() == Some(&*one.offer), then.wins);
            }
        }
        Ok(())
    }

    /// Shares of places add up to all.
    fn shares(&self) -> Outcome {
        if let Some(acceptability) = &self.found.acceptability {
            for (_, shares) in &acceptability.shares {
                prop_assert_eq!(Exact::sum(shares), Exact::ONE);
            }
            let firsts = acceptability.shares.iter().filter_map(|(_, shares)| shares.first());
            prop_assert!(Exact::sum(firsts) >= Exact::ONE);
        }
        Ok(())
    }

    /// Whoever lies on a line of equal score is level with the offer that it belongs to.
    fn lines_of_equal_score(&self) -> Outcome {
        for line in self.found.plane.iter().flat_map(|plane| &plane.lines) {
            for (price, quality) in line.points.iter().step_by(8) {
                let (id, places) = plane::places_with(self.lot, self.offers, price, quality).expect("places");
                prop_assert_eq!(places.lead(&id, &line.offer), Some(Exact::ZERO));
            }
        }
        Ok(())
    }

    /// Pictures can be drawn as they are: bars have room, rows are within the picture, all has words.
    fn pictures(&self) -> Outcome {
        let (zero, hundred) = (Exact::ZERO, whole(100));
        let within = |along: &Along| along.at >= zero && along.at <= hundred;
        for picture in pictures(self.found, self.lot, "SEK") {
            let said = |text: &crate::language::Localised| {
                let bare = |text: &String| text.contains('{') || text.starts_with("picture.");
                !([&text.sv, &text.en].into_iter().flatten().any(bare))
            };
            prop_assert!(said(&picture.title) && said(&picture.text));
            prop_assert!(picture.across.most > picture.across.least);
            prop_assert!(picture.across.marks.iter().all(|mark| within(&mark.along)));
            for bar in picture.rows.iter().flat_map(|row| &row.bars) {
                prop_assert!(within(&bar.from) && within(&bar.to) && !bar.length.is_negative(), "{bar:?}");
                prop_assert!(said(&bar.label));
            }
            for point in &picture.points {
                prop_assert!(within(&point.x) && within(&point.y), "{point:?}");
            }
        }
        Ok(())
    }

    fn sentences(&self) -> Outcome {
        for language in [crate::language::Language::Swedish, crate::language::Language::English] {
            let context = crate::explain::Context { lot: self.lot, language, currency: "SEK" };
            for statement in statements(self.found, &context) {
                let text = &statement.text;
                prop_assert!(text.contains(' ') && !text.contains('{'), "{}", text);
            }
        }
        Ok(())
    }
}

proptest! {
    // Each is a whole analysis.
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Over all models: what each answer is said to show, evaluating its witness shows.
    #[test]
    fn what_is_said_is_so((lot, offers) in random::case()) {
        let Ok(found) = analyse(&lot, &offers, 3) else { return Ok(()) };
        let case = Case { lot: &lot, offers: &offers, found: &found, now: Places::of(&lot, &offers).expect("places") };
        case.losing_offers()?;
        case.margins()?;
        case.grades_and_edges()?;
        case.flips_and_swings()?;
        case.price_list()?;
        case.rejected()?;
        case.shares()?;
        case.lines_of_equal_score()?;
        case.pictures()?;
        case.sentences()?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// A model that is said to be safe from losing offers is never upset by one.
    #[test]
    fn what_is_said_to_be_safe_is((lot, offers) in random::case()) {
        prop_assume!(losing_offer::is_safe(&lot));
        let Some(now) = Places::of(&lot, &offers) else { return Ok(()) };
        for place in now.all.iter().filter(|place| place.rank > 1) {
            let then = Places::of(&lot, &without(&offers, &place.offer)).expect("places");
            prop_assert_eq!(then.swapped(&now), None);
        }
    }

    /// At the end of an interval two offers are equal, and a step of any size beyond changes the winner.
    #[test]
    fn weights_turn_where_they_are_said_to((lot, offers) in random::case(), part in 1i64..1000) {
        let Some(additive) = crate::award::evaluate_with(&lot, &offers, &mut Nobody).ok().and_then(|award| additive::Additive::of(&lot, &award)) else { return Ok(()) };
        let Ok(scene) = Scene::of(&lot, &offers) else { return Ok(()) };
        let found = weights::intervals(&scene);
        let Some(winner) = scene.places.winner().map(str::to_owned) else { return Ok(()) };
        let leader = |weights: &[Exact]| {
            let total = |row: &Vec<Exact>| Exact::sum(&row.iter().zip(weights).map(|(each, weight)| each * weight).collect::<Vec<_>>());
            let all: Vec<_> = additive.offers.iter().map(|(id, row)| (total(row), id.clone())).collect();
            let most = all.iter().map(|(total, _)| total.clone()).max().expect("an offer");
            all.into_iter().filter(|(total, _)| *total == most).map(|(_, id)| id).collect::<Vec<_>>()
        };
        // A winner that only a tie-break parts from another shares its total with that one wherever both are alike.
        let parted = leader(&additive.weights).len() > 1;
        let first = |all: &[String]| all.contains(&winner) && (parted || all.len() == 1);
        for (index, interval) in found.iter().enumerate() {
            let at = |value: &Exact| {
                let rest = (&additive.sum - value).divided_by(&(&additive.sum - &interval.weight));
                let other = |(place, weight): (usize, &Exact)| if place == index { value.clone() } else { weight * rest.as_ref().expect("others") };
                leader(&additive.weights.iter().enumerate().map(other).collect::<Vec<_>>())
            };
            for (end, to) in [(&interval.below, Exact::ZERO), (&interval.above, additive.sum.clone())] {
                match end {
                    Some(end) => {
                        let turn = end.at.value();
                        prop_assert!(at(&turn).len() > 1);
                        prop_assert!(at(&turn).contains(&winner));
                        let step = &(&to - &turn) * &ratio(part, 1000);
                        prop_assert!(!at(&(&turn + &step)).contains(&winner));
                        if let Some(beyond) = &end.winner {
                            let near = &(&to - &turn) * &ratio(1, 1_000_000_000);
                            prop_assert_eq!(at(&(&turn + &near)), vec![beyond.clone()]);
                        }
                        let inside = &(&interval.weight - &turn) * &ratio(part, 1000);
                        prop_assert!(first(&at(&(&turn + &inside))));
                    }
                    None if additive.weights.len() > 1 && additive.sum > interval.weight => {
                        let step = &(&to - &interval.weight) * &ratio(part, 1001);
                        prop_assert!(first(&at(&(&interval.weight + &step))));
                    }
                    None => {}
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Where totals are no sums, too: just beyond an exact end another stands first, and before it the same
    /// does at any weight; where no end is found and that is proved, it does at any weight.
    #[test]
    fn weights_that_bend_totals_turn_where_they_are_said_to((lot, offers) in random::case(), part in 1i64..1000) {
        let Ok(scene) = Scene::of(&lot, &offers) else { return Ok(()) };
        let found = weights::intervals(&scene);
        if additive::Additive::of(&lot, &scene.award).is_some() {
            return Ok(());
        }
        let all = reweighted::criteria_weights(&lot.criteria);
        let sum = Exact::sum(all.iter().map(|(_, weight)| weight));
        let money = lot.award.weights_are_money();
        for (index, interval) in found.iter().enumerate() {
            let winner = |value: &Exact| {
                // One weight alone moves alone.
                let rest = if money || all.len() == 1 { Exact::ONE } else { (&sum - value).divided_by(&(&sum - &interval.weight))? };
                let other = |(place, (_, weight)): (usize, &(String, Exact))| {
                    if place == index { value.clone() } else { weight * &rest }
                };
                let weights: Vec<Exact> = all.iter().enumerate().map(other).collect();
                let places = Places::of(&reweighted::with_weights(&lot, &weights), &offers)?;
                places.winner().map(str::to_owned)
            };
            for (end, to) in [(&interval.below, Exact::ZERO), (&interval.above, interval.highest.clone())] {
                let to = match end {
                    Some(WeightEnd { at: TurningPoint::Exactly(at), winner: beyond }) => {
                        prop_assert_eq!(&winner(&near(at, &to)), beyond);
                        prop_assert!(*beyond != found_winner(&scene));
                        at.clone()
                    }
                    Some(WeightEnd { at: TurningPoint::Between(before, _), .. }) => before.clone(),
                    None => to,
                };
                if interval.proved {
                    let inside = &interval.weight + &(&(&to - &interval.weight) * &ratio(part, 1001));
                    prop_assert_eq!(winner(&inside), found_winner(&scene));
                }
            }
        }
    }

    /// What is worked out by sums, or by the compiled lot, is what a whole evaluation finds.
    #[test]
    fn the_quick_ways_find_the_same(
        (lot, offers) in random::case(),
        who in any::<prop::sample::Index>(),
        what in any::<prop::sample::Index>(),
        price in 1i64..60_000,
    ) {
        let Ok(scene) = Scene::of(&lot, &offers) else { return Ok(()) };
        prop_assume!(!scene.award.ranked.is_empty());
        let offer = scene.places.all[who.index(scene.places.all.len())].offer.clone();
        let by_place = |places: Option<Places>| places.map(|mut places| {
            places.all.sort_by(|one, other| (one.rank, &one.offer).cmp(&(other.rank, &other.offer)));
            places
        });
        let price = ratio(price, 100);
        let whole = Places::of(&lot, &places::with_price(&offers, "lot", &offer, &price));
        prop_assert_eq!(by_place(scene.desk.with_price(&offer, &price)), by_place(whole));
        let index = what.index(lot.qualities().len());
        let quality = lot.qualities()[index];
        let Some(own) = scene.answer(&offer, index) else { return Ok(()) };
        let Some(around) = scene.steps.around(quality, index, &own) else { return Ok(()) };
        for step in around.above.first().into_iter().chain(around.below.last()) {
            let answer = step.answer(&own);
            let whole = Places::of(&lot, &places::with_answer(&offers, "lot", &offer, index, &answer));
            prop_assert_eq!(by_place(scene.with_step(&offer, index, quality, step)), by_place(whole.clone()));
            prop_assert_eq!(by_place(scene.with_answer(&offer, index, quality, &answer)), by_place(whole));
        }
    }
}

fn found_winner(scene: &Scene<'_>) -> Option<String> {
    scene.places.winner().map(str::to_owned)
}
