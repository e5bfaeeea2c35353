use super::Scene;
use super::witness::Witness;

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
    pub witness: Witness,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<Edge> {
    let qualities = scene.lot.qualities();
    let mut found = Vec::new();
    for place in &scene.places.all {
        for (index, quality) in qualities.iter().enumerate() {
            let Some(own) = scene.answer(&place.offer, index) else { continue };
            let around = scene.steps.around(quality, index, &own);
            let Some(step) = around.and_then(|around| around.below.last()) else { continue };
            // What still gives something is not rejected, unless a group is looked at as a whole.
            if step.given.is_some() && scene.answers_add() {
                continue;
            }
            let worse = step.answer(&own);
            let Some(then) = scene.desk.with_answer(&place.offer, index, &worse) else { continue };
            if then.get(&place.offer).is_none() {
                found.push(Edge {
                    offer: place.offer.to_string(),
                    criterion: quality.id.clone(),
                    winner_changes: scene.winner_changes(&then),
                    witness: Witness::answer(&place.offer, index, &worse),
                });
            }
        }
    }
    found
}
