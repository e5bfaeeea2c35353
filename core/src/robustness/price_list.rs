use super::curves::{FirstChange, first_change, stairs_by_price};
use super::places::Places;
use super::scene::Scene;
use super::turning::{Search, TurningPoint, halfway};
use super::witness::Witness;
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Answer, CostCounts, Criterion, Lot};

/// What the single lines of a price list can do: unit prices that count for estimated quantities.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PriceList {
    /// How many lines there are.
    pub lines: usize,
    /// Symbolic prices: those that were bid, and those with which another offer would have won.
    pub symbolic: Vec<SymbolicPrice>,
    /// Prices at half or less, or at double or more, of the median that the others bid on the line.
    pub unbalanced: Vec<UnbalancedPrice>,
    /// Where another quantity of one line changes who stands first.
    pub quantities: Vec<QuantityCrossing>,
}

/// A price of next to nothing on one line.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SymbolicPrice {
    /// The offer.
    pub offer: String,
    /// The line.
    pub line: String,
    /// What it bid.
    pub price: Exact,
    /// What was tried instead: the median of all where it bid a symbolic price, and one hundredth of the
    /// currency where it did not.
    pub tried: Exact,
    /// Whether it bid a symbolic price: a hundredth of the median or less.
    pub is_symbolic: bool,
    /// How much lower the price counts with the symbolic price than with the other.
    pub counts_for: Exact,
    /// The same for the least quantity that is published: so little it may be worth in the end.
    pub worth_at_least: Option<Exact>,
    /// Whether another then stands first, or none alone.
    pub winner_changes: bool,
    /// Who then stands first alone.
    pub winner: Option<String>,
    /// The offers with what was tried.
    pub witness: Witness,
}

/// A price far from what the others bid on the same line.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UnbalancedPrice {
    /// The offer.
    pub offer: String,
    /// The line.
    pub line: String,
    /// What it bid.
    pub price: Exact,
    /// The median of what the others bid. Above zero.
    pub median: Exact,
    /// The one through the other.
    pub ratio: Exact,
    /// Whether a quantity of this line within what was tried changes who stands first: then the imbalance is
    /// material.
    pub material: bool,
    /// Whether another stands first, or none alone, with the median in its place.
    pub winner_changes: bool,
    /// Who then stands first alone.
    pub winner: Option<String>,
    /// The offers with the median in its place.
    pub witness: Witness,
}

/// A quantity of one line at which two offers are equal.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QuantityCrossing {
    /// The line.
    pub line: String,
    /// The estimated quantity.
    pub estimate: Exact,
    /// The quantity at which the winner changes.
    pub at: TurningPoint,
    /// Who stands first alone beyond it.
    pub winner: Option<String>,
    /// Whether the quantities that were tried are published as a range; otherwise none to double were.
    pub published_range: bool,
    /// Whether no quantity nearer to the estimate changes the winner.
    pub proved: bool,
    /// A quantity beyond, and the offers with their prices on the line in the same proportion to it, which
    /// counts as the quantity would; `None` where no quantity of few digits lies beyond.
    pub shown_at: Option<(Exact, Witness)>,
}

struct Line<'a> {
    index: usize,
    id: &'a str,
    quantity: &'a Exact,
    range: Option<&'a [Exact; 2]>,
    /// The admitted offers and their prices on it.
    prices: Vec<(String, Exact)>,
}

pub(super) fn study(scene: &Scene<'_>) -> PriceList {
    let lines = lines(scene);
    if lines.is_empty() || scene.places.all.is_empty() {
        return PriceList::default();
    }
    let quantities: Vec<QuantityCrossing> = lines.iter().flat_map(|line| crossings(scene, line)).collect();
    PriceList {
        lines: lines.len(),
        symbolic: lines.iter().flat_map(|line| symbolic(scene, line)).collect(),
        unbalanced: lines.iter().flat_map(|line| unbalanced(scene, line, &quantities)).collect(),
        quantities,
    }
}

fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let bids = scene.offers.on_lot(&scene.lot.id);
    let line = |(index, cost): (usize, &'a crate::procurement::Cost)| {
        let CostCounts::UnitPrice { quantity, range, .. } = &cost.counts else { return None };
        let stated = bids.iter().filter(|(offer, _)| scene.places.get(&offer.id).is_some());
        let prices = stated.filter_map(|(offer, bid)| match bid.costs.get(index)? {
            Some(Answer::Value(price)) => Some((offer.id.clone(), price.clone())),
            _ => None,
        });
        let prices = prices.collect();
        Some(Line { index, id: &cost.id, quantity, range: range.as_ref(), prices })
    };
    scene.lot.costs().iter().enumerate().filter_map(line).collect()
}

fn median<'p>(prices: impl Iterator<Item = &'p Exact>) -> Option<Exact> {
    let mut sorted: Vec<&Exact> = prices.collect();
    sorted.sort();
    let low = sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some(halfway(low, sorted.get(sorted.len() / 2)?))
}

fn symbolic(scene: &Scene<'_>, line: &Line<'_>) -> Vec<SymbolicPrice> {
    let (Some(median), Some(cent)) =
        (median(line.prices.iter().map(|(_, price)| price)), Exact::ratio(1, 100))
    else {
        return Vec::new();
    };
    let one = |(offer, price): &(String, Exact)| {
        let is_symbolic = median.is_positive() && *price <= &median * &cent;
        if !is_symbolic && (*price <= cent || scene.places.winner() == Some(offer)) {
            return None;
        }
        let tried = if is_symbolic { median.clone() } else { cent.clone() };
        let witness = Witness::cost(offer, line.index, &Answer::Value(tried.clone()));
        let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
        let less = (price - &tried).magnitude();
        let found = SymbolicPrice {
            offer: offer.clone(),
            line: line.id.to_owned(),
            price: price.clone(),
            counts_for: &less * line.quantity,
            worth_at_least: line.range.map(|[least, _]| &less * least),
            winner_changes: scene.winner_changes(&then),
            winner: then.winner().map(str::to_owned),
            tried,
            is_symbolic,
            witness,
        };
        (is_symbolic || found.winner.as_ref() == Some(offer)).then_some(found)
    };
    line.prices.iter().filter_map(one).collect()
}

fn unbalanced(scene: &Scene<'_>, line: &Line<'_>, crossings: &[QuantityCrossing]) -> Vec<UnbalancedPrice> {
    let two = Exact::integer(2);
    let one = |(offer, price): &(String, Exact)| {
        let others = line.prices.iter().filter(|(other, _)| other != offer);
        let median = median(others.map(|(_, price)| price)).filter(Exact::is_positive)?;
        let ratio = price.divided_by(&median)?;
        if ratio < two && &ratio * &two > Exact::ONE {
            return None;
        }
        let witness = Witness::cost(offer, line.index, &Answer::Value(median.clone()));
        let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
        Some(UnbalancedPrice {
            offer: offer.clone(),
            line: line.id.to_owned(),
            price: price.clone(),
            material: crossings.iter().any(|crossing| crossing.line == line.id),
            winner_changes: scene.winner_changes(&then),
            winner: then.winner().map(str::to_owned),
            median,
            ratio,
            witness,
        })
    };
    line.prices.iter().filter_map(one).collect()
}

/// The nearest quantity below the estimate, and the nearest above, that changes who stands first.
fn crossings(scene: &Scene<'_>, line: &Line<'_>) -> Vec<QuantityCrossing> {
    let Some(winner) = scene.places.winner() else { return Vec::new() };
    let stairs = stairs_by_price(scene.lot);
    let places = |quantity: &Exact| Places::of(&with_quantity(scene.lot, line.id, quantity), scene.offers);
    let changes = |then: &Places| then.winner() != Some(winner);
    let search = Search { places: &places, holds: &changes, of: None, stairs };
    let bounds = match line.range {
        Some(range) => range.clone(),
        None => [Exact::ZERO, line.quantity + line.quantity],
    };
    let one = |to: &Exact| {
        if to == line.quantity {
            return None;
        }
        let change = if stairs {
            FirstChange { at: search.first(line.quantity, to, 40), proved: false }
        } else {
            first_change(&search, winner, [line.quantity, to], false)
        };
        let at = change.at?;
        let beyond = match &at {
            TurningPoint::Exactly(at) => super::turning::near(at, to),
            TurningPoint::Between(_, beyond) => beyond.clone(),
        };
        Some(QuantityCrossing {
            line: line.id.to_owned(),
            estimate: line.quantity.clone(),
            winner: places(&beyond)?.winner().map(str::to_owned),
            shown_at: shown(scene, line, [&beyond, to], &search),
            published_range: line.range.is_some(),
            proved: change.proved,
            at,
        })
    };
    bounds.iter().filter_map(one).collect()
}

/// A quantity in whole hundredths of a per cent of the estimate just beyond, and what shows it: unit prices in
/// the same proportion count for as much.
fn shown(
    scene: &Scene<'_>,
    line: &Line<'_>,
    [beyond, to]: [&Exact; 2],
    search: &Search<'_>,
) -> Option<(Exact, Witness)> {
    let up = to > line.quantity;
    let parts = Exact::integer(10_000);
    let mode = if up { RoundingMode::Up } else { RoundingMode::Down };
    // ROUNDING: to a quantity that can be written, which is then tried.
    let share = (beyond.divided_by(line.quantity)? * parts.clone()).rounded(Rounding { places: 0, mode });
    [1, 100].into_iter().find_map(|step| {
        let step = Exact::integer(if up { step } else { -step });
        let share = (&share + &step).divided_by(&parts)?;
        let quantity = line.quantity * &share;
        let within = if up { quantity <= *to } else { quantity >= *to };
        if !within || !search.holds_at(&quantity) {
            return None;
        }
        let witness = line.prices.iter().fold(Witness::default(), |so_far, (offer, price)| {
            so_far.and_cost(offer, line.index, &Answer::Value(price * &share))
        });
        let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
        (then == (search.places)(&quantity)?).then_some((quantity, witness))
    })
}

fn with_quantity(lot: &Lot, line: &str, new: &Exact) -> Lot {
    let mut lot = lot.clone();
    put(&mut lot.criteria, line, new);
    lot
}

fn put(criteria: &mut [Criterion], line: &str, new: &Exact) {
    for criterion in criteria {
        match criterion {
            Criterion::Group(group) => put(&mut group.criteria, line, new),
            Criterion::Quality(_) => {}
            Criterion::Price(price) => {
                for cost in price.costs.iter_mut().filter(|cost| cost.id == line) {
                    if let CostCounts::UnitPrice { quantity, .. } = &mut cost.counts {
                        *quantity = new.clone();
                    }
                }
            }
        }
    }
}
