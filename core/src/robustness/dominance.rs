use super::scene::Scene;
use crate::number::Exact;

/// An offer that is no dearer than another and no worse in any criterion, and better somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dominance {
    /// The better offer.
    pub better: String,
    /// The other.
    pub worse: String,
    /// Whether the model nevertheless ranks the worse one first or level.
    pub violated: bool,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Dominance> {
    let award = &scene.award;
    let price_id = scene.lot.price().map(|price| price.id.as_str());
    let figures = |scored: &crate::award::Scored<()>| {
        let quality = scored.contributions.iter().filter(|one| Some(one.criterion.as_str()) != price_id);
        let mut all: Vec<Exact> = quality.map(|one| one.weighted.value.clone()).collect();
        // The lower the price, the better.
        all.push(scored.price.as_ref().map_or(Exact::ZERO, |price| -price));
        all
    };
    let all: Vec<(&crate::award::Ranked<()>, Vec<Exact>)> =
        award.ranked.iter().map(|ranked| (ranked, figures(&ranked.scored))).collect();
    let mut found = Vec::new();
    for (one, mine) in &all {
        for (other, theirs) in &all {
            let pairs = || mine.iter().zip(theirs);
            if pairs().all(|(mine, theirs)| mine >= theirs) && pairs().any(|(mine, theirs)| mine > theirs) {
                found.push(Dominance {
                    better: one.scored.offer.clone(),
                    worse: other.scored.offer.clone(),
                    violated: one.rank >= other.rank,
                });
            }
        }
    }
    found
}
