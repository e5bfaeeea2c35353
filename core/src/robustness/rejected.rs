use super::places::Places;
use super::scene::Scene;
use super::steps::fewest;
use super::witness::Witness;
use crate::award::{Rejected, Rejection};
use crate::number::Exact;
use crate::procurement::{Answer, Criterion, Quality};

/// How far a rejected offer is from being admitted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FromPassing {
    /// The offer.
    pub offer: String,
    /// What it lacks, reason by reason.
    pub lacks: Vec<Lack>,
    /// What becomes of it where all of that is made up for; `None` where that cannot be worked out, and where
    /// it would still be rejected.
    pub then: Option<ThenAdmitted>,
}

/// What an offer lacks.
#[derive(Clone, Debug, PartialEq)]
pub enum Lack {
    /// Points on one criterion.
    Points {
        /// The criterion.
        criterion: String,
        /// So many.
        by: Exact,
        /// So many levels higher are enough; `None` where several assessors judge, and where none is.
        levels: Option<usize>,
    },
    /// Weighted points, or a deduction, of a group, or of all quality where it is `None`.
    Sum {
        /// The group.
        group: Option<String>,
        /// So much.
        by: Exact,
        /// The fewest levels that are enough, over the criteria that count.
        levels: Option<usize>,
    },
    /// What is measured is worse than the worst that is accepted.
    Measured {
        /// The criterion.
        criterion: String,
        /// By so much, in the unit of the criterion.
        by: Exact,
    },
    /// The price is too high.
    Price {
        /// By so much.
        by: Exact,
    },
    /// It was not among the best of a criterion or group.
    Places {
        /// The criterion or group.
        criterion: String,
        /// So many places further down.
        by: Exact,
    },
    /// Its quotient of quality and price is too far from the best.
    Margin {
        /// By so much.
        by: Exact,
    },
    /// Something is not stated.
    Answers {
        /// So many things.
        missing: usize,
    },
}

/// A rejected offer once it is admitted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ThenAdmitted {
    /// Its rank.
    pub rank: usize,
    /// Whether it would stand first alone.
    pub wins: bool,
    /// The offers with what it lacked.
    pub witness: Witness,
}

pub(super) fn study(scene: &Scene<'_>) -> Vec<FromPassing> {
    scene.award.rejected.iter().map(|rejected| from_passing(scene, rejected)).collect()
}

fn from_passing(scene: &Scene<'_>, rejected: &Rejected<()>) -> FromPassing {
    let offer = &rejected.scored.offer;
    let mut witness = Some(Witness::default());
    let mut lacks = Vec::new();
    for reason in &rejected.reasons {
        let (lack, mended) = lack(scene, rejected, reason, witness.clone());
        lacks.push(lack);
        witness = mended;
    }
    let then = witness.and_then(|witness| {
        let then = Places::of(scene.lot, &witness.offers(&scene.lot.id, scene.offers))?;
        let rank = then.get(offer)?.rank;
        Some(ThenAdmitted { rank, wins: then.winner() == Some(offer), witness })
    });
    FromPassing { offer: offer.clone(), lacks, then }
}

/// What is lacking, and the offers so far with it; `None` where nothing certain makes up for it.
fn lack(
    scene: &Scene<'_>,
    rejected: &Rejected<()>,
    reason: &Rejection<()>,
    so_far: Option<Witness>,
) -> (Lack, Option<Witness>) {
    let offer = &rejected.scored.offer;
    match reason {
        Rejection::Incomplete { missing } => (Lack::Answers { missing: missing.len() }, None),
        Rejection::BelowThreshold { criterion, limit } => {
            let up = first_that_passes(scene, offer, criterion);
            let witness = so_far
                .zip(up.as_ref())
                .map(|(witness, (_, index, answer))| witness.and_answer(offer, *index, answer));
            let levels = up.map(|(levels, ..)| levels);
            (
                Lack::Points { criterion: criterion.clone(), by: &limit.limit - &limit.reached, levels },
                witness,
            )
        }
        Rejection::GroupBelowThreshold { group, limit } => {
            let by = &limit.limit - &limit.reached;
            let members = members(&scene.lot.criteria, group, false);
            let (levels, witness) = enough(scene, rejected, &members, &by, so_far);
            (Lack::Sum { group: Some(group.clone()), by, levels }, witness)
        }
        Rejection::QualityBelowLeast { limit } => {
            let by = &limit.limit - &limit.reached;
            let all: Vec<&Quality> = scene.lot.qualities();
            let (levels, witness) = enough(scene, rejected, &all, &by, so_far);
            (Lack::Sum { group: None, by, levels }, witness)
        }
        Rejection::WorseThanAccepted { criterion, limit } => {
            let up = first_that_passes(scene, offer, criterion);
            let witness =
                so_far.zip(up).map(|(witness, (_, index, answer))| witness.and_answer(offer, index, &answer));
            let by = (&limit.limit - &limit.reached).magnitude();
            (Lack::Measured { criterion: criterion.clone(), by }, witness)
        }
        Rejection::AboveCeiling { limit } | Rejection::AboveZeroAt { limit } => {
            // What costs there are count beside the price for the second of them: then the evaluation says.
            let by = &limit.reached - &limit.limit;
            let price = rejected.scored.price.as_ref().map(|price| price - &by);
            let price = price.filter(|price| !price.is_negative());
            let witness = so_far.zip(price).map(|(witness, price)| witness.and_price(offer, &price));
            (Lack::Price { by }, witness)
        }
        Rejection::NotAmongBest { criterion, limit } => {
            (Lack::Places { criterion: criterion.clone(), by: &limit.reached - &limit.limit }, None)
        }
        Rejection::BelowMargin { limit } => {
            (Lack::Margin { by: (&limit.limit - &limit.reached).magnitude() }, None)
        }
    }
}

/// How many levels up the first answer is that gives anything, its criterion's place, and the answer.
fn first_that_passes(scene: &Scene<'_>, offer: &str, criterion: &str) -> Option<(usize, usize, Answer)> {
    let qualities = scene.lot.qualities();
    let (index, quality) = qualities.into_iter().enumerate().find(|(_, one)| one.id == criterion)?;
    let own = scene.answer(offer, index)?;
    let above = scene.steps.around(quality, index, &own)?.above;
    let place = above.iter().position(|step| step.given.is_some())?;
    Some((place + 1, index, above.get(place)?.answer(&own)))
}

/// The fewest levels, over these criteria, that make up for what is lacking, and the offers with them.
fn enough(
    scene: &Scene<'_>,
    rejected: &Rejected<()>,
    members: &[&Quality],
    lacking: &Exact,
    so_far: Option<Witness>,
) -> (Option<usize>, Option<Witness>) {
    let offer = &rejected.scored.offer;
    let qualities = scene.lot.qualities();
    let gains = |(index, quality): (usize, &&Quality)| -> Option<Vec<Exact>> {
        let counts = members.iter().any(|one| one.id == quality.id);
        let own = scene.answer(offer, index).filter(|_| counts)?;
        let now = &rejected.scored.contribution(&quality.id)?.weighted.value;
        let around = scene.steps.around(quality, index, &own)?;
        Some(around.above.iter().map_while(|step| Some(step.given.as_ref()? - now)).collect())
    };
    let sequences: Vec<Vec<Exact>> =
        qualities.iter().enumerate().map(|each| gains(each).unwrap_or_default()).collect();
    let Some(taken) = fewest(&sequences, lacking, true) else { return (None, None) };
    let witness = so_far.and_then(|mut witness| {
        for ((index, quality), count) in qualities.iter().enumerate().zip(&taken) {
            let Some(last) = count.checked_sub(1) else { continue };
            let own = scene.answer(offer, index)?;
            let step = scene.steps.around(quality, index, &own)?.above.get(last)?;
            witness = witness.and_answer(offer, index, &step.answer(&own));
        }
        Some(witness)
    });
    (Some(taken.iter().sum()), witness)
}

/// The criteria of a group, and of groups within it.
fn members<'a>(criteria: &'a [Criterion], group: &str, within: bool) -> Vec<&'a Quality> {
    let one = |criterion: &'a Criterion| match criterion {
        Criterion::Group(inner) => members(&inner.criteria, group, within || inner.id == group),
        Criterion::Quality(quality) => within.then_some(quality.as_ref()).into_iter().collect(),
        Criterion::Price(_) => Vec::new(),
    };
    criteria.iter().flat_map(one).collect()
}
