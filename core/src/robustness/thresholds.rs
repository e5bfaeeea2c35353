use super::scene::Scene;
use super::steps::Steps;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::{Lot, Price, PriceRule, Scale};

/// How near an offer stands to a threshold: so many levels lower in one criterion, and it is rejected.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Edge {
    /// The offer.
    pub offer: String,
    /// The criterion.
    pub criterion: String,
    /// So many levels lower: 1 stands on the edge.
    pub levels: usize,
    /// Whether another offer then stands first.
    pub winner_changes: bool,
    /// The offers with that answer.
    pub witness: Witness,
}

/// How much an admitted price lies below the highest that is admitted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CeilingLeft {
    /// The offer.
    pub offer: String,
    /// The highest price that is admitted.
    pub ceiling: Exact,
    /// How much is left to it.
    pub left: Exact,
}

/// A single step that counts for more than all others of its scale together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cliff {
    /// The criterion, or the price.
    pub criterion: String,
    /// Which step it is, from the lowest, 1.
    pub step: usize,
    /// So many steps the scale has.
    pub steps: usize,
    /// What it counts for, of all that the scale gives.
    pub share: Exact,
}

/// A lower price that earns more points, where points are given in bands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextBand {
    /// The offer.
    pub offer: String,
    /// The highest price of the next better band.
    pub price: Exact,
    /// How much lower that is.
    pub lower: Exact,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Edge> {
    let qualities = scene.lot.qualities();
    let mut found = Vec::new();
    for place in &scene.places.all {
        for (index, quality) in qualities.iter().enumerate() {
            let Some(own) = scene.answer(&place.offer, index) else { continue };
            let Some(around) = scene.steps.around(quality, index, &own) else { continue };
            // What still gives something is not rejected, unless a group is looked at as a whole.
            let rejected = around.below.iter().rev().position(|step| step.given.is_none());
            let down = match rejected {
                Some(down) => down,
                None if scene.answers_add() => continue,
                None => 0,
            };
            let Some(step) = around.below.iter().rev().nth(down) else { continue };
            let worse = step.answer(&own);
            let Some(then) = scene.desk.with_answer(&place.offer, index, &worse) else { continue };
            if then.get(&place.offer).is_none() {
                found.push(Edge {
                    offer: place.offer.to_string(),
                    criterion: quality.id.clone(),
                    levels: down + 1,
                    winner_changes: scene.winner_changes(&then),
                    witness: Witness::answer(&place.offer, index, &worse),
                });
            }
        }
    }
    found
}

/// How much is left to the ceiling, offer by offer; nothing where there is none.
pub(super) fn ceilings(scene: &Scene<'_>) -> Vec<CeilingLeft> {
    let Some(price) = scene.lot.price() else { return Vec::new() };
    let rule = price.rule.as_ref().and_then(PriceRule::highest_admitted);
    let Some(ceiling) = price.ceiling.as_ref().into_iter().chain(rule).min() else { return Vec::new() };
    let left = |ranked: &crate::award::Ranked<()>| {
        let left = ceiling - ranked.scored.price.as_ref()?;
        Some(CeilingLeft { offer: ranked.scored.offer.clone(), ceiling: ceiling.clone(), left })
    };
    scene.award.ranked.iter().filter_map(left).collect()
}

/// Scales of three steps or more in which one counts for more than half: what a lot is like before there are
/// offers.
///
/// ```
/// # let text = include_str!("../../../tests/cases/good/street-trees/procurement.json");
/// let procurement = sprang::validate::procurement_text(text).expect("sound");
/// assert!(sprang::robustness::cliffs(&procurement.lots()[0]).is_empty());
/// ```
#[must_use]
pub fn cliffs(lot: &Lot) -> Vec<Cliff> {
    cliffs_of(lot, &Steps::of(lot))
}

pub(super) fn cliffs_of(lot: &Lot, steps: &Steps) -> Vec<Cliff> {
    let mut found = Vec::new();
    for (index, quality) in lot.qualities().into_iter().enumerate() {
        if matches!(quality.scale, Scale::Levels(_) | Scale::Steps { .. }) {
            found.extend(cliff(&quality.id, &steps.points(index)));
        }
    }
    if let Some((id, bands)) = bands(lot) {
        let points: Vec<Exact> = bands.into_iter().rev().map(|(_, points)| points).collect();
        found.extend(cliff(id, &points));
    }
    found
}

fn cliff(criterion: &str, points: &[Exact]) -> Option<Cliff> {
    let steps = points.len().checked_sub(1).filter(|steps| *steps > 2)?;
    let all = points.last()? - points.first()?;
    let rises = points.windows(2).filter_map(|pair| match pair {
        [low, high] => (high - low).divided_by(&all),
        _ => None,
    });
    let (step, share) = (1..).zip(rises).max_by(|one, other| one.1.cmp(&other.1))?;
    (share > Exact::ratio(1, 2)?).then(|| Cliff { criterion: criterion.to_owned(), step, steps, share })
}

/// The upper ends of the price bands and their points, from the lowest price.
fn bands(lot: &Lot) -> Option<(&str, Vec<(Exact, Exact)>)> {
    let Price { id, rule, .. } = lot.price()?;
    let Some(PriceRule::PriceBands { bands, .. }) = rule else { return None };
    Some((id, bands.iter().map(|band| (band.up_to.clone(), band.points.clone())).collect()))
}

/// For each offer the next lower band with more points.
pub(super) fn next_bands(scene: &Scene<'_>) -> Vec<NextBand> {
    let Some((_, bands)) = bands(scene.lot) else { return Vec::new() };
    let next = |ranked: &crate::award::Ranked<()>| {
        let price = ranked.scored.price.as_ref()?;
        let (up_to, _) = bands.iter().rev().find(|(up_to, _)| up_to < price)?;
        Some(NextBand { offer: ranked.scored.offer.clone(), price: up_to.clone(), lower: price - up_to })
    };
    scene.award.ranked.iter().filter_map(next).collect()
}
