use super::columns::Column;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::Lot;

/// ## What it computes
/// ELECTRE I: an offer outranks another where it is at least as good on criteria (the price is one) of a
/// stated share of all weights, and where it is nowhere worse by more than a stated part of the widest
/// distance that is offered. Its total is how many it outranks less how many outrank it.
///
/// ## Worked example
/// Limits 0.6 and 0.5. A is as good as B on weights of 70 of 100, and its greatest lag is 4 of a width of 10:
/// it outranks B. B is as good on weights of 30 only. A has 1, B has −1.
///
/// ## What to know
/// Relative in everything: an offer that loses can swap two others, and a better answer can widen a
/// distance so that others outrank more. Ties are common, so a published order for them is needed. An
/// offer that is dominated never stands before the one that dominates it. Named in the Italian guidelines n. 2 (found);
/// the indices are those of the common method, ranked by the net number (recalled).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "ELECTRE",
    kind: Kind::Model,
    formula: "Σ s − Σ t",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: false,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Jumps,
    edges: Edges {
        zero_price: Edge::AsFormula,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::NotPossible,
    },
    sources: &[
        Source { what: "ANAC, linee guida n. 2", status: SourceStatus::Found },
        Source { what: "Roy 1968", status: SourceStatus::Recalled },
    ],
};

/// The published limits.
pub(super) struct Limits<'a> {
    pub(super) concordance: &'a Exact,
    pub(super) discordance: &'a Exact,
}

/// How many the offer outranks less how many outrank it. `None` where it is not among the columns.
pub(super) fn total<L: Listener>(
    lot: &Lot,
    columns: &[Column<L::Step>],
    limits: &Limits<'_>,
    own: &str,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let others: Vec<&str> = columns
        .first()?
        .values
        .iter()
        .map(|(offer, _)| offer.as_str())
        .filter(|offer| *offer != own)
        .collect();
    let mut over = Vec::new();
    let mut under = Vec::new();
    for other in &others {
        over.push(outranks(lot, columns, limits, (own, other), at, listener)?);
        under.push(outranks(lot, columns, limits, (other, own), at, listener)?);
    }
    let value =
        Exact::sum(over.iter().map(|one| &one.value)) - Exact::sum(under.iter().map(|one| &one.value));
    let step = listener.step(|| {
        let terms = |sign: &str, letter: char| {
            (1..=others.len()).map(|n| format!("{sign}{letter}{n}")).collect::<Vec<_>>().concat()
        };
        let formula = if others.is_empty() {
            "0".to_owned()
        } else {
            format!("0{}{}", terms(" + ", 's'), terms(" − ", 't'))
        };
        let mut draft = Draft::new(StepRule::Outranking, at, formula, &value, Unit::Points);
        for (n, (other, (over, under))) in (1..).zip(others.iter().zip(over.iter().zip(&under))) {
            let from = || Origin::Offer((*other).to_owned());
            draft = draft.figure(format!("s{n}"), InputMeaning::Outranks, over).from(from());
            draft = draft.figure(format!("t{n}"), InputMeaning::IsOutranked, under);
        }
        draft
    });
    Some(Figure { value, step })
}

/// Whether one offer outranks another: 1 where it does, 0 where not.
fn outranks<L: Listener>(
    lot: &Lot,
    columns: &[Column<L::Step>],
    limits: &Limits<'_>,
    (one, other): (&str, &str),
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let concordance = concordance(lot, columns, (one, other), at, listener)?;
    let discordance = discordance(lot, columns, (one, other), at, listener)?;
    let holds = concordance.value >= *limits.concordance && discordance.value <= *limits.discordance;
    let value = Exact::integer(holds.into());
    let step = listener.step(|| {
        Draft::new(StepRule::Outranks, at, "(c ≥ C) × (d ≤ D)", &value, Unit::Plain)
            .figure("c", InputMeaning::Concordance, &concordance)
            .input("C", InputMeaning::LeastConcordance, limits.concordance)
            .figure("d", InputMeaning::Discordance, &discordance)
            .input("D", InputMeaning::MostDiscordance, limits.discordance)
    });
    Some(Figure { value, step })
}

/// The share of the weights on which `one` is at least as good as `other`.
fn concordance<L: Listener>(
    lot: &Lot,
    columns: &[Column<L::Step>],
    (one, other): (&str, &str),
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let mut as_good = Vec::new();
    for column in columns {
        let ahead = column.ahead(column.of(one)?, column.of(other)?);
        as_good.push(!ahead.is_negative());
    }
    let all = Exact::sum(columns.iter().map(|column| &column.weight));
    let good = columns.iter().zip(&as_good).filter(|(_, good)| **good);
    let value = Exact::sum(good.map(|(column, _)| &column.weight)).divided_by(&all)?;
    let step = listener.step(|| {
        let joined = |numbers: &[usize]| {
            let terms = numbers.iter().map(|n| format!("w{n}")).collect::<Vec<_>>().join(" + ");
            if terms.is_empty() { "0".to_owned() } else { terms }
        };
        let every: Vec<usize> = (1..=columns.len()).collect();
        let good: Vec<usize> =
            every.iter().copied().filter(|n| as_good.get(n - 1).copied().unwrap_or(false)).collect();
        let formula = format!("({}) ÷ ({})", joined(&good), joined(&every));
        let draft = Draft::new(StepRule::Concordance, at, formula, &value, Unit::Plain);
        (1..).zip(columns).fold(draft, |draft, (n, column): (usize, _)| {
            draft.input(format!("w{n}"), InputMeaning::Weight, &column.weight).from(column.origin(lot))
        })
    });
    Some(Figure { value, step })
}

/// The greatest distance by which `one` is worse than `other`, as a part of the widest on the criterion.
fn discordance<L: Listener>(
    lot: &Lot,
    columns: &[Column<L::Step>],
    (one, other): (&str, &str),
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let mut worse: Vec<(&Column<L::Step>, Exact, Exact)> = Vec::new();
    for column in columns {
        let behind = column.ahead(column.of(other)?, column.of(one)?);
        if behind.is_positive() {
            worse.push((column, behind, column.ahead(&column.best.value, &column.worst.value)));
        }
    }
    let parts =
        worse.iter().map(|(_, behind, width)| behind.divided_by(width)).collect::<Option<Vec<_>>>()?;
    let value = parts.into_iter().max().unwrap_or(Exact::ZERO);
    let step = listener.step(|| {
        let terms = (1..=worse.len()).map(|n| format!(", l{n} ÷ r{n}"));
        let formula = format!("max(0{})", terms.collect::<String>());
        let draft = Draft::new(StepRule::Discordance, at, formula, &value, Unit::Plain);
        (1..).zip(&worse).fold(draft, |draft, (n, (column, behind, width)): (usize, _)| {
            draft.input(format!("l{n}"), InputMeaning::Behind, behind).from(column.origin(lot)).input(
                format!("r{n}"),
                InputMeaning::Width,
                width,
            )
        })
    });
    Some(Figure { value, step })
}
