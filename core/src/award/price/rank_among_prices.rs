use std::fmt::Write as _;

use super::Priced;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{EqualRanks, RankPoints};

/// ## What it computes
/// Points by the place among the admitted prices: an equal share less for each place, or those of a
/// published table. Equal prices share the best of their places, or the mean of them.
///
/// ## Worked example
/// 100 points, prices 80, 100, 100, 125 and 200: places 1, 2, 2, 4 and 5 give 100, 80, 80, 40 and 20.
///
/// ## What to know
/// Relative: any offer between two others changes the distance between them, so a losing offer can
/// swap two others. A krona is worth nothing between two places and a whole place at the border, so
/// one point of quality has no price in money. Known in the literature as Score by Rank.
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "P-RANK",
    kind: Kind::PriceRule,
    formula: "M × (n − r + 1) ÷ n",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Jumps,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::Stated,
        outside: Edge::NotPossible,
    },
    sources: &[Source { what: "Stilger 2011, Score by Rank: name", status: SourceStatus::Found }],
};

/// A price and whose it is.
pub(super) type Other = (Origin, Exact);

/// The places that an offer's price takes, best first; more than one among equal prices.
struct Places {
    first: usize,
    last: usize,
}

impl Places {
    fn of(price: &Exact, prices: &[Other]) -> Self {
        let lower = prices.iter().filter(|(_, other)| other < price).count();
        let equal = prices.iter().filter(|(_, other)| other == price).count();
        Self { first: lower + 1, last: lower + equal.max(1) }
    }
}

fn exact(count: usize) -> Exact {
    Exact::integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// `None` where no price is compared.
pub(super) fn points<L: Listener>(
    most: &Exact,
    table: &RankPoints,
    ties: EqualRanks,
    price: &Priced<L::Step>,
    prices: &[Other],
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let mut places = Places::of(&price.value, prices);
    if ties == EqualRanks::Best {
        places.last = places.first;
    }
    let rank = rank(&places, ties, price, prices, at, listener);
    match table {
        RankPoints::Share => {
            let count = exact(prices.len());
            let above = &(&count - &rank.value) + &Exact::ONE;
            let value = (most * &above).divided_by(&count)?;
            let step = listener.step(|| {
                Draft::new(StepRule::RankAmongPrices, at, DECLARATION.formula, &value, Unit::Points)
                    .input("M", InputMeaning::MostPoints, most)
                    .input("n", InputMeaning::OfferCount, &count)
                    .figure("r", InputMeaning::PriceRank, &rank)
            });
            Some(Figure { value, step })
        }
        RankPoints::Table { points, beyond } => {
            let taken: Vec<&Exact> =
                (places.first..=places.last).map(|place| points.get(place - 1).unwrap_or(beyond)).collect();
            let count = exact(taken.len());
            let value = Exact::sum(taken.iter().copied()).divided_by(&count)?;
            let step = listener.step(|| {
                let symbols: Vec<String> = (1..=taken.len()).map(|number| format!("t{number}")).collect();
                let formula = match symbols.as_slice() {
                    [one] => one.clone(),
                    many => format!("({}) ÷ {}", many.join(" + "), many.len()),
                };
                let draft = Draft::new(StepRule::RankTable, at, formula, &value, Unit::Points).figure(
                    "r",
                    InputMeaning::PriceRank,
                    &rank,
                );
                symbols.into_iter().zip(&taken).fold(draft, |draft, (symbol, points)| {
                    draft.input(symbol, InputMeaning::PointsOfRank, points)
                })
            });
            Some(Figure { value, step })
        }
    }
}

/// The place, as a count that a person can redo: a comparison that holds is 1, and 0 otherwise.
fn rank<L: Listener>(
    places: &Places,
    ties: EqualRanks,
    price: &Priced<L::Step>,
    prices: &[Other],
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let both = exact(places.first + places.last);
    let value = both.divided_by(&Exact::integer(2)).unwrap_or(both);
    let step = listener.step(|| {
        let mut lower = String::from("1");
        let mut up_to = String::from("0");
        for number in 1..=prices.len() {
            let _ = write!(lower, " + (P ≥ P{number}) − (P = P{number})");
            let _ = write!(up_to, " + (P ≥ P{number})");
        }
        let formula = match ties {
            EqualRanks::Best => lower,
            EqualRanks::Mean => format!("({lower} + {up_to}) ÷ 2"),
        };
        let draft = Draft::new(StepRule::PriceRank, at, formula, &value, Unit::Plain).priced("P", price);
        prices.iter().enumerate().fold(draft, |draft, (index, (whose, other))| {
            draft.input(format!("P{}", index + 1), InputMeaning::Price, other).from(whose.clone())
        })
    });
    Figure { value, step }
}

#[cfg(test)]
mod tests {
    use crate::award::samples::{price_points, whole};
    use crate::procurement::{EqualRanks, PriceRule, RankPoints};

    fn rule(points: RankPoints, ties: EqualRanks) -> PriceRule {
        PriceRule::RankAmongPrices { most: whole(100), points, ties }
    }

    #[test]
    fn the_references_bid_set() {
        let prices = [80, 100, 100, 125, 200];
        let best = price_points(&rule(RankPoints::Share, EqualRanks::Best), &prices);
        assert_eq!(best, ["100", "80", "80", "40", "20"]);
        let mean = price_points(&rule(RankPoints::Share, EqualRanks::Mean), &prices);
        assert_eq!(mean, ["100", "70", "70", "40", "20"]);
        assert_eq!(price_points(&rule(RankPoints::Share, EqualRanks::Mean), &[7]), ["100"]);
    }

    #[test]
    fn a_table_of_places() {
        let table = || RankPoints::Table { points: vec![whole(100), whole(60), whole(30)], beyond: whole(5) };
        let prices = [80, 100, 100, 125, 200];
        assert_eq!(price_points(&rule(table(), EqualRanks::Best), &prices), ["100", "60", "60", "5", "5"]);
        assert_eq!(price_points(&rule(table(), EqualRanks::Mean), &prices), ["100", "45", "45", "5", "5"]);
    }
}
