use super::{Reference, Terms};
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::outcome::Limit;
use crate::award::registry::{Declaration, Edge, Edges, Kind, Source, SourceStatus, Worth};
use crate::award::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::Deciding;

/// ## What it computes
/// Erweiterte Richtwertmethode: quality through price, as in R-LP; who lies within a published margin
/// below the best stays, and among those the most quality, or the lowest price, wins.
///
/// ## Worked example
/// Margin 10 per cent, quality decides: quotients 0.90, 0.83 and 0.75. The limit is 0.81, the third is
/// out, and of the first two the one with more quality wins.
///
/// ## What to know
/// Relative, and a losing offer decides others' fate: a best quotient that loses on the deciding criterion
/// can put a third offer out. Margin and deciding criterion have to be published. Source: `UfAB` and a federal
/// notice with a margin of 6 per cent (found).
pub(in crate::award) const DECLARATION: Declaration = Declaration {
    id: "R-EXT",
    kind: Kind::Model,
    formula: "q, if q ÷ P ≥ (1 − b) × Zmax",
    relative: true,
    losing_offer_can_swap_others: true,
    better_never_harms: true,
    dominated_never_ahead: true,
    worth_of_a_point: Worth::Jumps,
    edges: Edges {
        zero_price: Edge::Stated,
        one_offer: Edge::AsFormula,
        equal_offers: Edge::AsFormula,
        outside: Edge::Stated,
    },
    sources: &[Source { what: "UfAB, erweiterte Richtwertmethode", status: SourceStatus::Found }],
};

/// Quality through price, as it is held against the best. `None` where the price is zero, which is
/// ruled out before.
pub(super) fn ratio<L: Listener>(
    terms: &Terms<'_, L::Step>,
    scale: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = (scale * &terms.quality.value).divided_by(&terms.price.value)?;
    let step = listener.step(|| {
        terms.draft(StepRule::Ratio, at, "k × q ÷ P", &value, Unit::Points).input(
            "k",
            InputMeaning::Multiplier,
            scale,
        )
    });
    Some(Figure { value, step })
}

/// The best quotient among the admitted offers.
pub(super) fn best<L: Listener>(
    ratios: &[(&str, Figure<L::Step>)],
    rejected: &[NotApplied],
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let value = ratios.iter().map(|(_, ratio)| &ratio.value).max()?.clone();
    let step = listener.step(|| {
        let symbols: Vec<String> = (1..=ratios.len()).map(|number| format!("z{number}")).collect();
        let formula = format!("max({})", symbols.join(", "));
        let draft = Draft::new(StepRule::BestRatio, At::ALL, formula, &value, Unit::Points);
        let draft = symbols.into_iter().zip(ratios).fold(draft, |draft, (symbol, (offer, ratio))| {
            draft.figure(symbol, InputMeaning::Ratio, ratio).from(Origin::Offer((*offer).to_owned()))
        });
        draft.not_applied(rejected.iter().cloned())
    });
    Some(Figure { value, step })
}

/// Whether the quotient lies within the margin below the best.
pub(super) fn keeps<L: Listener>(
    ratio: &Figure<L::Step>,
    reference: &Reference<L::Step>,
    margin: &Exact,
    at: At<'_>,
    listener: &mut L,
) -> Result<(), Limit<L::Step>> {
    let Some(best) = &reference.ratio else { return Ok(()) };
    let limit = &(&Exact::ONE - margin) * &best.value;
    if ratio.value >= limit {
        return Ok(());
    }
    let step = listener.step(|| {
        Draft::new(StepRule::CompareMargin, at, "z ≥ (1 − b) × Zmax", &Exact::ZERO, Unit::Plain)
            .figure("z", InputMeaning::Ratio, ratio)
            .input("b", InputMeaning::Margin, margin)
            .figure("Zmax", InputMeaning::BestRatio, best)
    });
    Err(Limit { reached: ratio.value.clone(), limit, step })
}

pub(super) fn total<L: Listener>(
    terms: &Terms<'_, L::Step>,
    decides: Deciding,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step> {
    let (value, formula, unit) = match decides {
        Deciding::Quality => (terms.quality.value.clone(), "q", Unit::Points),
        Deciding::Price => (terms.price.value.clone(), "P", Unit::Money),
    };
    let step = listener.step(|| {
        let draft = Draft::new(StepRule::ExtendedRatio, at, formula, &value, unit);
        match decides {
            Deciding::Quality => draft.figure("q", InputMeaning::Quality, terms.quality),
            Deciding::Price => draft.priced("P", terms.price),
        }
    });
    Figure { value, step }
}
