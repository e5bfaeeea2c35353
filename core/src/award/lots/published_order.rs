//! Lots are awarded one after another in the published order: whoever has won as many as one tenderer may is
//! passed over in those that follow.

use std::collections::BTreeMap;

use super::{LotDecision, LotWon, Standing};

pub(super) fn award(lots: &[Standing<'_>], most_won: usize) -> Vec<LotWon> {
    let mut won: Vec<LotWon> = Vec::with_capacity(lots.len());
    let mut by_tenderer: BTreeMap<&str, usize> = BTreeMap::new();
    let mut undecided: Option<&str> = None;
    for one in lots {
        if let Some(earlier) = undecided {
            won.push(one.decided(LotDecision::Waits(earlier.to_owned())));
            continue;
        }
        let found = one.first(|tenderer| by_tenderer.get(tenderer).is_some_and(|own| *own >= most_won));
        match &found.decision {
            LotDecision::Won(winner) => {
                let ranked = one.award.iter().flat_map(|award| &award.ranked);
                for ranked in ranked.filter(|ranked| ranked.scored.offer == *winner) {
                    *by_tenderer.entry(&ranked.scored.tenderer).or_default() += 1;
                }
            }
            LotDecision::Open(_) | LotDecision::NotEvaluated => undecided = Some(one.lot),
            _ => {}
        }
        won.push(found);
    }
    won
}
