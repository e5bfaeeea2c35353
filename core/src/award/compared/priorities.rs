use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::Pairs;
use crate::award::listener::{At, Draft, Figure, Listener, Subject};
use crate::award::outcome::Obstacle;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::rounding::around;
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::{Exact, Principal, Rounding, RoundingMode, Undecided, rounded_if_decided};

/// ## What it computes
/// AHP: each assessor compares the offers in pairs, from 1 (alike) to 9 (preferred absolutely). The grades make
/// a matrix, with one through the grade where the other is preferred; its principal eigenvector, in proportion to its
/// largest part, holds the assessor's priorities. The largest mean of all assessors' priorities gets the most points, the
/// others in proportion.
///
/// ## Worked example
/// One assessor prefers A to B by 2, B to C by 2 and A to C by 4, which is consistent: priorities 1, 0.5 and 0.25.
/// Of 10 points they get 10, 5 and 2.5.
///
/// ## What to know
/// Relative: a losing offer can swap two others. The eigenvector is mostly irrational: it is enclosed between exact
/// bounds until the declared rounding is decided, and where a rounding turns too near it, the evaluation stops and says so.
/// How far an assessor contradicts himself is told by the consistency ratio (above 0.10 the comparisons should be looked
/// through again); it changes no points. The method is named in the guidelines and its scale is known (found); that
/// priorities are put in proportion to the largest before the mean is taken is read from them for sums (recalled for AHP).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "AHP",
    kind: Kind::Comparison,
    formula: "m × s ÷ smax",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: false,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::PriceRule,
    edges: Edges {
        zero_price: Edge::ByPriceRule,
        one_offer: Edge::MostPoints,
        equal_offers: Edge::MostPoints,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source {
            what: "ANAC, linee guida n. 2 (Gazzetta Ufficiale 2016-10-11)",
            status: SourceStatus::Found,
        },
        Source { what: "Saaty 1978, scale 1–9", status: SourceStatus::Found },
        Source { what: "Saaty 2001, random consistency index", status: SourceStatus::Found },
    ],
};

/// How one assessor's comparisons stand to each other: how many times as good one is as the other.
pub(super) fn matrix(pairs: &Pairs<'_>) -> Vec<Vec<Exact>> {
    let grade = |row: usize, column: usize| pairs.grades.get(row).and_then(|row| *row.get(column)?);
    let entry = |row: usize, column: usize| match (grade(row, column), grade(column, row)) {
        (Some(preferred), _) => preferred.clone(),
        (None, Some(other)) => Exact::ONE.divided_by(other).unwrap_or(Exact::ONE),
        (None, None) => Exact::ONE,
    };
    let count = pairs.offers.len();
    (0..count).map(|row| (0..count).map(|column| entry(row, column)).collect()).collect()
}

/// So many matrices are kept at the most.
const KEPT: usize = 256;

/// The principal eigenvector of a matrix, kept: an analysis of robustness evaluates the same comparisons
/// hundreds of times, with other weights and prices.
pub(super) fn principal(matrix: &[Vec<Exact>]) -> Option<Rc<Principal>> {
    thread_local! {
        static KNOWN: RefCell<BTreeMap<Vec<Vec<Exact>>, Rc<Principal>>> = RefCell::default();
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(found) = known.get(matrix) {
            return Some(Rc::clone(found));
        }
        let found = Rc::new(Principal::of(matrix)?);
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(matrix.to_vec(), Rc::clone(&found));
        Some(found)
    })
}

/// One assessor's priorities, each rounded as declared.
pub(super) fn of<L: Listener>(
    criterion: &str,
    pairs: &Pairs<'_>,
    (matrix, principal): (&[Vec<Exact>], &Principal),
    rounding: Rounding,
    listener: &mut L,
) -> Result<Vec<Figure<L::Step>>, Obstacle> {
    let mut values = Vec::with_capacity(matrix.len());
    for (place, offer) in pairs.offers.iter().enumerate() {
        let part = |parts: &[Exact]| parts.get(place).cloned().unwrap_or(Exact::ZERO);
        // ROUNDING: as the scale declares.
        let value = match principal {
            Principal::Rational { parts, .. } => Ok(part(parts).rounded(rounding)),
            Principal::Enclosed(eigenvector) => {
                rounded_if_decided(rounding, |bits| eigenvector.part(place, bits))
            }
        };
        values.push(value.map_err(|Undecided { digits }| Obstacle::Undecided {
            criterion: criterion.to_owned(),
            assessor: pairs.assessor.to_owned(),
            offer: (*offer).to_owned(),
            digits,
        })?);
    }
    let near = OnceCell::new();
    let told = |(place, value): (usize, Exact)| {
        let step = listener.step(|| {
            describe(
                criterion,
                pairs,
                matrix,
                near.get_or_init(|| principal.near()),
                (place, &value),
                rounding,
            )
        });
        Figure { value, step }
    };
    Ok(values.into_iter().enumerate().map(told).collect())
}

/// A priority as a person can redo it: the comparisons of the offer, and those of the best, each times all
/// priorities, divided. The priorities stand in with so many decimals that the rounding comes out.
fn describe<S>(
    criterion: &str,
    pairs: &Pairs<'_>,
    matrix: &[Vec<Exact>],
    near: &[Exact],
    (place, value): (usize, &Exact),
    rounding: Rounding,
) -> Draft<S> {
    let (own, best) = (row(matrix, place), row(matrix, largest(near)));
    let quotient = |near: &[Exact]| dot(own, near).divided_by(&dot(best, near)).unwrap_or(Exact::ONE);
    let shorter = [rounding.places.saturating_add(4), 12, 24, 48, 150].map(|places| {
        let rounding = Rounding { places, mode: RoundingMode::HalfUp };
        near.iter().map(|part| part.rounded(rounding)).collect::<Vec<_>>()
    });
    let mut ways = shorter.into_iter().filter(|parts| parts.iter().all(Exact::is_positive));
    let near = ways.find(|near| quotient(near).rounded(rounding) == *value).unwrap_or_else(|| near.to_vec());
    let terms = |letter: char| {
        let terms = (1..=near.len()).map(|number| format!("{letter}{number} × x{number}"));
        terms.collect::<Vec<_>>().join(" + ")
    };
    let formula = around(&format!("({}) ÷ ({})", terms('a'), terms('b')), rounding);
    let offer = pairs.offers.get(place).copied().unwrap_or_default();
    let at = At::offer(Subject::Offer(offer)).criterion(criterion);
    let mut draft = Draft::new(StepRule::Priority, at, formula, value, Unit::Plain);
    for (number, ((part, (own, best)), other)) in
        (1..).zip(near.iter().zip(own.iter().zip(best)).zip(&pairs.offers))
    {
        draft = draft
            .input(format!("a{number}"), InputMeaning::PreferenceRatio, own)
            .from(Origin::Offer((*other).to_owned()))
            .input(format!("b{number}"), InputMeaning::BestRatioOfPreference, best)
            .input(format!("x{number}"), InputMeaning::PriorityNear, part);
    }
    draft.input("n", InputMeaning::Decimals, &Exact::integer(rounding.places.into()))
}

fn row(matrix: &[Vec<Exact>], place: usize) -> &[Exact] {
    matrix.get(place).map_or(&[], Vec::as_slice)
}

fn dot(row: &[Exact], vector: &[Exact]) -> Exact {
    let terms: Vec<Exact> = row.iter().zip(vector).map(|(entry, part)| entry * part).collect();
    Exact::sum(&terms)
}

fn largest(parts: &[Exact]) -> usize {
    (0..parts.len()).reduce(|best, place| if parts[place] > parts[best] { place } else { best }).unwrap_or(0)
}
