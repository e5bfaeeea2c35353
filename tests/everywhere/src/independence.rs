//! Losing offers on every award model and price rule: what claims that none can swap two others is tried,
//! again and again, with offers at random.

use sprang::award::{Compiled, DECLARATIONS, Grid, Prepared, compile};
use sprang::guide::example;
use sprang::procurement::{Lot, Scale};

/// What trying a model or rule found.
pub struct Tried {
    /// Its id.
    pub id: &'static str,
    /// Whether it claims that no losing offer can swap two others.
    pub claims: bool,
    /// So many sets of offers were ranked with and without their last.
    pub tries: u32,
    /// In so many of them two others then stood in another order.
    pub swaps: u32,
}

impl Tried {
    /// Whether nothing was found where nothing is claimed to be. Where a swap can be had, the guide's computed
    /// properties show one: offers at random may miss it.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.tries > 0 && (!self.claims || self.swaps == 0)
    }
}

/// So often at the most is tried what claims nothing.
const WITHOUT_CLAIM: u32 = 1_000;

/// Tries every model and rule that claims independence so many times.
#[must_use]
pub fn independence(each: u32) -> Vec<Tried> {
    let one = |declared: &sprang::award::Declaration| {
        let lot = example(declared.id)?.procurement.lots().first()?.clone();
        let claims = !declared.losing_offer_can_swap_others;
        let (tries, swaps) = trial(&lot, if claims { each } else { each.min(WITHOUT_CLAIM) })?;
        Some(Tried { id: declared.id, claims, tries, swaps })
    };
    DECLARATIONS.iter().filter_map(one).collect()
}

const OFFERS: usize = 4;

fn trial(lot: &Lot, each: u32) -> Option<(u32, u32)> {
    // A grid holds no costs beside the price; the laws of the models try those offer by offer.
    if !lot.costs().is_empty() {
        return None;
    }
    let compiled = compile(lot).ok()?;
    let grades = grades(lot)?;
    let (mut all, mut fewer) = (None, None);
    let mut random = 2_014_u64;
    let (mut tries, mut swaps) = (0, 0);
    for _ in 0..each {
        let mut below = |limit: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % limit
        };
        // Around the prices of the guide's examples: some below what they compare with, some above.
        let mut prices = [0; OFFERS];
        prices.fill_with(|| 800_000 + i64::try_from(below(700_000)).unwrap_or(0));
        let mut answers = [0; OFFERS];
        answers.fill_with(|| {
            let place = usize::try_from(below(grades.values.len() as u64)).unwrap_or(0);
            grades.values.get(place).copied().unwrap_or(0)
        });
        let Some(ranks) = ranked(&compiled, &mut all, &answers, &prices, grades.decimals) else { continue };
        // The last of those that are admitted, if it loses.
        let Some(last) = (0..OFFERS).filter(|row| ranks[*row] > 1).max_by_key(|row| ranks[*row]) else {
            continue;
        };
        let keep = |row: &usize| *row != last;
        let rows: Vec<usize> = (0..OFFERS).filter(keep).collect();
        let left_answers: Vec<i32> = rows.iter().map(|row| answers[*row]).collect();
        let left_prices: Vec<i64> = rows.iter().map(|row| prices[*row]).collect();
        let Some(then) = ranked(&compiled, &mut fewer, &left_answers, &left_prices, grades.decimals) else {
            continue;
        };
        tries += 1;
        let swapped = (0..rows.len()).any(|one| {
            (0..rows.len()).any(|other| ranks[rows[one]] < ranks[rows[other]] && then[one] > then[other])
        });
        swaps += u32::from(swapped);
    }
    Some((tries, swaps))
}

struct Grades {
    values: Vec<i32>,
    decimals: u8,
}

/// The grades of the one criterion that the examples have, in tenths.
fn grades(lot: &Lot) -> Option<Grades> {
    let qualities = lot.qualities();
    let [quality] = qualities.as_slice() else { return None };
    let Scale::Judged { least, most, step, .. } = &quality.scale else { return None };
    let tenths = |number: &sprang::number::Exact| {
        (number * &sprang::number::Exact::integer(10)).to_text().parse::<i32>().ok()
    };
    let (least, most, step) = (tenths(least)?, tenths(most)?, usize::try_from(tenths(step)?).ok()?);
    Some(Grades { values: (least..=most).step_by(step).collect(), decimals: 1 })
}

fn ranked(
    compiled: &Compiled,
    prepared: &mut Option<Prepared>,
    answers: &[i32],
    prices: &[i64],
    decimals: u8,
) -> Option<Vec<u32>> {
    let grid = Grid { answers, prices, decimals: &[decimals, 0] };
    match prepared {
        Some(prepared) => prepared.refill(&grid).ok()?,
        None => *prepared = Some(compiled.prepare_grid(&grid).ok()?),
    }
    prepared.as_mut()?.rank().ok().map(<[u32]>::to_vec)
}
