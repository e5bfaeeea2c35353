use super::flip_by_trying;
use super::places::Places;
use super::rejected::FromPassing;
use super::scene::Scene;
use super::steps::fewest;
use super::witness::Witness;
use crate::number::Exact;
use crate::procurement::Quality;

/// The fewest single steps, of the leading offer down or of another up, admitted or not, that change who
/// stands first.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Flip {
    /// So many in all.
    pub steps: usize,
    /// Which they are.
    pub moves: Vec<FlipMove>,
    /// Who then stands first alone; `None` where it is a tie.
    pub winner: Option<String>,
    /// Whether no fewer are enough, whichever they are; otherwise they were found step by step.
    pub proved: bool,
    /// The offers with them.
    pub witness: Witness,
}

/// Steps of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FlipMove {
    /// The offer.
    pub offer: String,
    /// The criterion.
    pub criterion: String,
    /// So many steps.
    pub steps: usize,
    /// Whether up; otherwise down.
    pub up: bool,
}

/// `None` where it is a tie, and where no steps change it.
pub(super) fn study(scene: &Scene<'_>, rejected: &[FromPassing]) -> Option<Flip> {
    let winner = scene.places.winner()?;
    let found =
        if scene.answers_add() { by_sums(scene, winner) } else { flip_by_trying::study(scene, winner) };
    with_rejected(scene, rejected, found)
}

/// An offer that is rejected for want of points may be admitted by steps up, and change who stands first.
fn with_rejected(scene: &Scene<'_>, rejected: &[FromPassing], mut found: Option<Flip>) -> Option<Flip> {
    for one in rejected {
        let Some(levels) = one.levels() else { continue };
        let steps = levels.iter().map(|(_, count)| count).sum();
        if found.as_ref().is_some_and(|found| found.steps <= steps) {
            continue;
        }
        let then = one.then.as_ref().and_then(|then| {
            let places = Places::of(scene.lot, &then.witness.offers(&scene.lot.id, scene.offers))?;
            scene.winner_changes(&places).then(|| (places.winner().map(str::to_owned), then.witness.clone()))
        });
        let Some((winner, witness)) = then else {
            // Admitted it changes nothing yet; a step more might.
            if let Some(found) = &mut found {
                found.proved = false;
            }
            continue;
        };
        let up = |(criterion, steps): (String, usize)| FlipMove {
            offer: one.offer.clone(),
            criterion,
            steps,
            up: true,
        };
        let proved = steps == 1 || (one.lacks.len() == 1 && found.as_ref().is_none_or(|found| found.proved));
        let moves = levels.into_iter().map(up).collect();
        found = Some(Flip { steps, moves, winner, proved, witness });
    }
    found
}

/// By integer search over the steps of each rival and of the leading offer, so that no fewer are enough.
fn by_sums(scene: &Scene<'_>, winner: &str) -> Option<Flip> {
    let rivals = scene.places.all.iter().filter(|place| &*place.offer != winner);
    // Level is enough, unless a tie-break then says otherwise; those with the fewest steps are tried first.
    let mut found: Vec<Flip> =
        rivals.flat_map(|rival| against(scene, winner, &rival.offer)).flatten().collect();
    found.sort_by_key(|flip| flip.steps);
    let beside_rivals = found.into_iter().find_map(|flip| {
        let then = Places::of(scene.lot, &flip.witness.offers(&scene.lot.id, scene.offers))?;
        let winner = then.winner().map(str::to_owned);
        scene.winner_changes(&then).then_some(Flip { winner, ..flip })
    });
    // Alone it can only be rejected.
    beside_rivals.or_else(|| flip_by_trying::rejected_by_a_fall(scene, winner, &rows(scene, winner, false)))
}

/// A row of steps: whose, of which criterion, whether up, and what they gain on the leader.
pub(super) type Row = (String, usize, bool, Vec<Exact>);

/// The fewest steps with which the rival is level, and with which it is ahead.
fn against(scene: &Scene<'_>, winner: &str, rival: &str) -> [Option<Flip>; 2] {
    let Some(lead) = scene.places.lead(winner, rival) else { return [None, None] };
    let mut all = rows(scene, rival, true);
    for (row, below) in rows(scene, winner, false).into_iter().zip(rejected_below(scene, winner)) {
        let (offer, index, up, mut gains) = row;
        if below {
            // What is rejected loses all.
            gains.push(&lead + &Exact::ONE);
        }
        all.push((offer, index, up, gains));
    }
    let sequences: Vec<Vec<Exact>> = all.iter().map(|(.., gains)| gains.clone()).collect();
    [true, false].map(|level_is_enough| {
        let taken = fewest(&sequences, &lead, level_is_enough)?;
        flip(scene, &all, &taken)
    })
}

/// The steps of an offer up or down, criterion by criterion, as far as they are admitted.
pub(super) fn rows(scene: &Scene<'_>, offer: &str, up: bool) -> Vec<Row> {
    let row = |(index, quality): (usize, &Quality)| {
        let own = scene.answer(offer, index)?;
        let around = scene.steps.around(quality, index, &own)?;
        let now = scene.given(offer, &quality.id)?;
        let gains: Vec<Exact> = if up {
            around.above.iter().map_while(|step| Some(step.given.as_ref()? - now)).collect()
        } else {
            around.below.iter().rev().map_while(|step| Some(now - step.given.as_ref()?)).collect()
        };
        Some((offer.to_owned(), index, up, gains))
    };
    scene.lot.qualities().into_iter().enumerate().filter_map(row).collect()
}

/// For the same rows downwards: whether the step after them is rejected.
pub(super) fn rejected_below(scene: &Scene<'_>, offer: &str) -> Vec<bool> {
    let rejects = |(index, quality): (usize, &Quality)| {
        let own = scene.answer(offer, index)?;
        let around = scene.steps.around(quality, index, &own)?;
        scene.given(offer, &quality.id)?;
        Some(around.below.iter().any(|step| step.given.is_none()))
    };
    scene.lot.qualities().into_iter().enumerate().filter_map(rejects).collect()
}

pub(super) fn flip(scene: &Scene<'_>, rows: &[Row], taken: &[usize]) -> Option<Flip> {
    let qualities = scene.lot.qualities();
    let mut flip =
        Flip { steps: 0, moves: Vec::new(), winner: None, proved: true, witness: Witness::default() };
    for ((offer, index, up, _), count) in rows.iter().zip(taken) {
        let Some(last) = count.checked_sub(1) else { continue };
        let quality = qualities.get(*index)?;
        let own = scene.answer(offer, *index)?;
        let around = scene.steps.around(quality, *index, &own)?;
        let step = if *up { around.above.get(last)? } else { around.below.iter().rev().nth(last)? };
        flip.steps += count;
        flip.moves.push(FlipMove {
            offer: offer.clone(),
            criterion: quality.id.clone(),
            steps: *count,
            up: *up,
        });
        flip.witness = flip.witness.and_answer(offer, *index, &step.answer(&own));
    }
    Some(flip)
}
