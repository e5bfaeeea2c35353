use super::columns::Column;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::outcome::Contribution;
use crate::award::price::Priced;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::rounding::around;
use crate::award::step::{InputMeaning, StepRule, Unit};
use crate::number::{Exact, Exponent, Interval, Power, Rounding, rounded};
use crate::procurement::Lot;

/// ## What it computes
/// TOPSIS: every criterion, and the price, is divided by the root of the sum of its squares and
/// weighed; an offer's nearness is its distance from the worst of all that is offered, through that and
/// its distance from the best. The most win.
///
/// ## Worked example
/// Two offers, quality 60 and price 40 of 100: quality 3 at 100 against quality 4 at 200. The squares of the
/// distances are 144 and 320 for the first, 320 and 144 for the second: nearness 0.598 and 0.402.
///
/// ## What to know
/// Relative in everything: an offer that loses can swap two others, and even a better answer can move
/// others so that it harms its own place. The nearness is irrational; offers are ranked by the quotient of the squared
/// distances, which is exact, so that no rounding decides. With nobody to differ from, the nearness is 1.
/// Named in the Italian guidelines n. 2 (found); the formula is the common one (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "TOPSIS",
    kind: Kind::Model,
    formula: "1 ÷ (1 + (a ÷ b) ^ (1/2))",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: false,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Others,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source { what: "ANAC, linee guida n. 2", status: SourceStatus::Found },
        Source { what: "Hwang and Yoon 1981", status: SourceStatus::Recalled },
    ],
};

/// The squares of the distances from the best and from the worst that are offered.
pub(super) struct Distances<S> {
    best: Figure<S>,
    worst: Figure<S>,
}

/// An end of a column.
type End<S> = fn(&Column<S>) -> &Figure<S>;

/// The columns in which anybody has anything, and what the offer has there. `None` where there is
/// nobody to measure against.
fn counted<'c, S: Clone>(
    columns: &'c [Column<S>],
    price: &'c Priced<S>,
    contributions: &'c [Contribution<S>],
) -> Option<Vec<(&'c Column<S>, &'c Exact)>> {
    if columns.is_empty() {
        return None;
    }
    let counted = columns.iter().filter(|column| column.squares.value.is_positive());
    counted.map(|column| Some((column, column.value(price, contributions)?))).collect()
}

/// The square of the distance from an end.
fn square<S>(counted: &[(&Column<S>, &Exact)], end: End<S>) -> Option<Exact> {
    let square = |(column, value): &(&Column<S>, &Exact)| {
        let apart = &column.weight * &(*value - &end(column).value);
        (&apart * &apart).divided_by(&column.squares.value)
    };
    Some(Exact::sum(&counted.iter().map(square).collect::<Option<Vec<_>>>()?))
}

/// `None` where there is nobody to measure against.
pub(super) fn distances<L: Listener>(
    lot: &Lot,
    columns: &[Column<L::Step>],
    price: &Priced<L::Step>,
    contributions: &[Contribution<L::Step>],
    at: At<'_>,
    listener: &mut L,
) -> Option<Distances<L::Step>> {
    let counted = counted(columns, price, contributions)?;
    let mut to = |rule, end: End<L::Step>, meaning| {
        let value = square(&counted, end)?;
        let step = listener.step(|| {
            let terms = (1..=counted.len()).map(|n| format!("(w{n} × (x{n} − y{n})) ^ 2 ÷ s{n}"));
            let formula =
                if counted.is_empty() { "0".to_owned() } else { terms.collect::<Vec<_>>().join(" + ") };
            let draft = Draft::new(rule, at, formula, &value, Unit::Plain);
            (1usize..).zip(&counted).fold(draft, |draft, (n, (column, value))| {
                draft
                    .input(format!("w{n}"), InputMeaning::Weight, &column.weight)
                    .input(format!("x{n}"), column.meaning(), value)
                    .from(column.origin(lot))
                    .figure(format!("y{n}"), meaning, end(column))
                    .figure(format!("s{n}"), InputMeaning::SumOfSquares, &column.squares)
            })
        });
        Some(Figure { value, step })
    };
    let best = to(StepRule::DistanceToBest, |column| &column.best, InputMeaning::BestOffered)?;
    let worst = to(StepRule::DistanceToWorst, |column| &column.worst, InputMeaning::WorstOffered)?;
    Some(Distances { best, worst })
}

/// What ranks: it rises with the nearness, and is exact.
pub(super) fn key<S: Clone>(
    columns: &[Column<S>],
    price: &Priced<S>,
    contributions: &[Contribution<S>],
) -> Option<Exact> {
    let counted = counted(columns, price, contributions)?;
    let to_best = square(&counted, |column| &column.best)?;
    let to_worst = square(&counted, |column| &column.worst)?;
    // With no distance at all there is nobody to differ from.
    Some(to_worst.divided_by(&(&to_best + &to_worst)).unwrap_or(Exact::ONE))
}

pub(super) fn total<L: Listener>(
    distances: &Distances<L::Step>,
    nearness: Rounding,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let (to_best, to_worst) = (&distances.best.value, &distances.worst.value);
    let (value, formula) = match to_best.divided_by(to_worst) {
        None if to_best.is_zero() => (Exact::ONE, "1".to_owned()),
        None => (Exact::ZERO, "0".to_owned()),
        Some(quotient) => {
            let half = Exponent::new(&Exact::ratio(1, 2)?)?;
            // ROUNDING: as the award model declares.
            let value = match Power::new(&quotient, half)? {
                Power::Rational(root) => Exact::ONE.divided_by(&(&Exact::ONE + &root))?.rounded(nearness),
                Power::Irrational(root) => {
                    let one = Interval::between(Exact::ONE, Exact::ONE);
                    rounded(nearness, |bits| {
                        // What is divided by is above one.
                        one.divided_by(&one.plus(&root.enclosed(bits))).unwrap_or_else(|| one.clone())
                    })
                }
            };
            (value, around("1 ÷ (1 + (a ÷ b) ^ e)", nearness))
        }
    };
    let step = listener.step(|| {
        let half = Exact::ratio(1, 2).unwrap_or(Exact::ONE);
        Draft::new(StepRule::NearestToIdeal, at, formula, &value, Unit::Points)
            .figure("a", InputMeaning::DistanceToBest, &distances.best)
            .figure("b", InputMeaning::DistanceToWorst, &distances.worst)
            .input("e", InputMeaning::Exponent, &half)
            .input("n", InputMeaning::Decimals, &Exact::integer(nearness.places.into()))
    });
    Some(Figure { value, step })
}
