//! Every step can be redone by hand from what is printed.

mod calculator;

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

pub(crate) use calculator::calculate;

use crate::award::laws::random::case;
use crate::award::samples::whole;
use crate::award::{Assumptions, Award, Between, PreviewTotal, Rejection, Step, StepRule, evaluate, preview};
use crate::explain::{Context, TreeNode, tree};
use crate::language::Language;
use crate::procurement::Lot;

/// The steps that no other step of the award stands on; all others are parts of these.
fn steps(award: &Award) -> Vec<&Arc<Step>> {
    let ranked = award.ranked.iter().map(|ranked| &ranked.shown.step);
    let rejected = award.rejected.iter().flat_map(|rejected| match &rejected.so_far {
        Some(figure) => vec![&figure.step],
        None => rejected.scored.contributions.iter().map(|term| &term.weighted.step).collect(),
    });
    let scored = award.ranked.iter().map(|ranked| &ranked.scored);
    let all = scored.chain(award.rejected.iter().map(|rejected| &rejected.scored));
    let groups = all.flat_map(|scored| scored.groups.iter().map(|group| &group.sum.step));
    let limits = award.rejected.iter().flat_map(|rejected| &rejected.reasons).filter_map(limit);
    let low = award.low_prices.iter().map(|low| &low.limit.step);
    let consistent = award.consistencies.iter().map(|found| &found.ratio.step);
    ranked.chain(rejected).chain(groups).chain(limits).chain(low).chain(consistent).collect()
}

fn limit(reason: &Rejection) -> Option<&Arc<Step>> {
    match reason {
        Rejection::Incomplete { .. } => None,
        Rejection::BelowThreshold { limit, .. }
        | Rejection::GroupBelowThreshold { limit, .. }
        | Rejection::QualityBelowLeast { limit }
        | Rejection::WorseThanAccepted { limit, .. }
        | Rejection::NotAmongBest { limit, .. }
        | Rejection::BelowMargin { limit }
        | Rejection::AboveCeiling { limit }
        | Rejection::AboveZeroAt { limit } => Some(&limit.step),
    }
}

/// The step and all its parts come out as recorded, by the formula with its symbols.
fn redo(step: &Step) -> Result<(), TestCaseError> {
    let value = |symbol: &str| {
        step.inputs.iter().find(|input| input.symbol == symbol).map(|input| input.value.clone())
    };
    let redone = calculate(&step.formula, &value);
    prop_assert_eq!(redone.as_ref(), Some(&step.output), "{:?}", step);
    for input in &step.inputs {
        if let Some(part) = input.part {
            prop_assert_eq!(&step.parts[part].output, &input.value, "{:?}", step);
        }
    }
    prop_assert_eq!(step.parts.len(), step.inputs.iter().filter(|input| input.part.is_some()).count());
    step.parts.iter().try_for_each(|part| redo(part))
}

/// The same from the printed page: numbers in place of symbols, nothing else to look at.
fn redo_printed(node: &TreeNode) -> Result<(), TestCaseError> {
    let redone = calculate(&node.substituted, &|_| None).map(|number| number.to_text());
    prop_assert_eq!(redone.as_ref(), Some(&node.result.exact), "{}", node.substituted);
    prop_assert!(!node.sentence.contains(['{', '}']), "{}", node.sentence);
    prop_assert!(node.not_applied.iter().all(|words| !words.contains('{')), "{:?}", node.not_applied);
    node.parts.iter().try_for_each(redo_printed)
}

fn redo_both_ways(step: &Step, lot: &Lot) -> Result<(), TestCaseError> {
    redo(step)?;
    redo_printed(&tree(step, &Context { lot, language: Language::Swedish, currency: "SEK" }))?;
    let english = tree(step, &Context { lot, language: Language::English, currency: "EUR" });
    prop_assert!(!english.sentence.contains(['{', '}']), "{}", english.sentence);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn a_thousand_evaluations((lot, offers) in case()) {
        let Ok(award) = evaluate(&lot, &offers) else { return Ok(()) };
        for step in steps(&award) {
            redo_both_ways(step, &lot)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn each_step_of_a_preview((lot, offers) in case(), low in 1i64..500, high in 1i64..500) {
        let between = |from, to| Some(Between { from: whole(from), to: whole(to) });
        let assumptions =
            Assumptions { lowest_of_others: between(low, low + 9), highest_of_others: between(high, low + high) };
        for offer in &offers.offers {
            let Ok(preview) = preview(&lot, &offer.bids[0], &assumptions) else { continue };
            let worth = preview.next_levels.iter().flat_map(|next| [Some(&next.gain), next.money.as_ref()]);
            for figure in worth.flatten() {
                redo_both_ways(&figure.step, &lot)?;
            }
            match &preview.total {
                PreviewTotal::Known(total) => redo_both_ways(&total.shown.step, &lot)?,
                PreviewTotal::Open { so_far: Some(figure), .. } => redo_both_ways(&figure.step, &lot)?,
                PreviewTotal::Open { so_far: None, .. } => {}
                PreviewTotal::Range(range) => {
                    prop_assert!(range.least.total.exact.value <= range.most.total.exact.value);
                    for end in [&range.least, &range.most, &range.own_is_lowest] {
                        redo_both_ways(&end.total.shown.step, &lot)?;
                    }
                }
            }
        }
    }
}

fn collect(step: &Step, seen: &mut BTreeSet<StepRule>) {
    seen.insert(step.rule);
    step.parts.iter().for_each(|part| collect(part, seen));
}

/// The laws say something of every rule only if the cases drawn reach it.
#[test]
fn the_cases_reach_every_rule() {
    let mut seen = BTreeSet::new();
    let (mut awards, mut ties) = (0, 0);
    let mut runner = TestRunner::deterministic();
    for _ in 0..2000 {
        let (lot, offers) = case().new_tree(&mut runner).expect("a case").current();
        let Ok(award) = evaluate(&lot, &offers) else { continue };
        awards += 1;
        ties += award.ties.len();
        for step in steps(&award) {
            collect(step, &mut seen);
        }
        for bid in offers.offers.iter().map(|offer| &offer.bids[0]) {
            let next_levels = preview(&lot, bid, &Assumptions::default()).map(|found| found.next_levels);
            for next in next_levels.into_iter().flatten() {
                collect(&next.gain.step, &mut seen);
                next.money.iter().for_each(|money| collect(&money.step, &mut seen));
            }
        }
    }
    let missed: Vec<_> = StepRule::ALL.iter().filter(|rule| !seen.contains(rule)).collect();
    assert!(missed.is_empty(), "{missed:?}");
    assert!(awards > 1300 && ties > 60, "{awards} awards and {ties} ties of 2000 cases");
}
