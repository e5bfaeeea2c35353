use super::Scene;
use super::ladder::neighbours;
use super::places::with_answer;
use crate::procurement::Offers;

/// A threshold on whose edge an offer stands: one level lower in one criterion, and it is rejected.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Edge {
    /// The offer.
    pub offer: String,
    /// The criterion.
    pub criterion: String,
    /// Whether another offer then stands first.
    pub winner_changes: bool,
    /// The offers with that answer.
    pub witness: Offers,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Edge> {
    let qualities = scene.lot.qualities();
    let mut found = Vec::new();
    for place in &scene.places.all {
        for (index, quality) in qualities.iter().enumerate() {
            let worse = scene.answer(&place.offer, index).and_then(|answer| {
                let [_, worse] = neighbours(quality, &answer);
                worse
            });
            let Some(worse) = worse else { continue };
            let Some(then) = scene.desk.with_answer(&place.offer, index, &worse) else { continue };
            if then.get(&place.offer).is_none() {
                found.push(Edge {
                    offer: place.offer.clone(),
                    criterion: quality.id.clone(),
                    winner_changes: scene.winner_changes(&then),
                    witness: with_answer(scene.offers, &scene.lot.id, &place.offer, index, &worse),
                });
            }
        }
    }
    found
}
