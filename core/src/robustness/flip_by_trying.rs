use super::additive::has_group_threshold;
use super::flip::{Flip, Row, flip, rejected_below, rows};
use super::places::Places;
use super::scene::Scene;
use super::steps::{MOST, most_of};
use crate::award::declaration;
use crate::number::Exact;
use crate::procurement::{Formula, TieBreak};

/// The fewest single steps where totals are no sums.
///
/// Where an offer's total grows with the sum of its own qualities and hangs on nobody else, so many steps do
/// most where their sum is largest: the largest sums for each number of steps are tried, the rival's beside the
/// leader's. Elsewhere each single step is tried, and then step after step that shrinks the lead most.
pub(super) fn study(scene: &Scene<'_>, winner: &str) -> Option<Flip> {
    if hangs_on_own_sum(scene) { by_sums(scene, winner) } else { step_by_step(scene, winner) }
}

fn hangs_on_own_sum(scene: &Scene<'_>) -> bool {
    let formula = scene.lot.award.formula();
    let parted_by_criteria = |one: &TieBreak| matches!(one, TieBreak::Criterion(_));
    formula.is_none_or(|formula| Formula::is_of_sums(formula) && !formula.is_relative())
        && !scene.lot.compares_answers()
        && !has_group_threshold(&scene.lot.criteria)
        && !scene.lot.award.ties().iter().any(parted_by_criteria)
        && declaration(scene.lot.award.id()).is_some_and(|declared| declared.better_never_harms)
}

fn by_sums(scene: &Scene<'_>, winner: &str) -> Option<Flip> {
    let down = rows(scene, winner, false);
    let losses = most_of(&gains(&down), MOST);
    let mut found = rejected_by_a_fall(scene, winner, &down);
    let rivals = scene.places.all.iter().filter(|place| &*place.offer != winner);
    // Nobody need rise: below the least quality the leader is out, alone or not.
    let rises = std::iter::once(Vec::new()).chain(rivals.map(|rival| rows(scene, &rival.offer, true)));
    for rising in rises {
        let climbs = most_of(&gains(&rising), MOST);
        let all: Vec<Row> = rising.into_iter().chain(down.iter().cloned()).collect();
        let with = |risen: usize, fallen: usize| {
            let ((_, up), (_, down)) = (climbs.get(risen)?.as_ref()?, losses.get(fallen)?.as_ref()?);
            let taken: Vec<usize> = up.iter().chain(down).copied().collect();
            changes(scene, flip(scene, &all, &taken)?)
        };
        for risen in 0..=MOST {
            let fewer = found.as_ref().map_or(MOST + 1, |found| found.steps);
            let Some(room) = fewer.checked_sub(risen + 1) else { break };
            // A leader that falls further is passed the sooner.
            let last = (0..=room).rev().find(|fallen| losses.get(*fallen).is_some_and(Option::is_some));
            let Some(mut enough) = last.and_then(|last| Some((last, with(risen, last)?))) else { continue };
            let mut fewest = 0;
            while fewest < enough.0 {
                let middle = usize::midpoint(fewest, enough.0);
                match with(risen, middle) {
                    Some(flip) => enough = (middle, flip),
                    None => fewest = middle + 1,
                }
            }
            found = Some(enough.1);
        }
    }
    found
}

/// The fewest steps down in one criterion after which the leader is rejected.
pub(super) fn rejected_by_a_fall(scene: &Scene<'_>, winner: &str, down: &[Row]) -> Option<Flip> {
    let mut found: Option<Flip> = None;
    for (place, rejects) in rejected_below(scene, winner).into_iter().enumerate() {
        // One more step than are admitted.
        let count = down.get(place).filter(|_| rejects).map(|(.., gains)| gains.len() + 1);
        if let Some(count) = count.filter(|count| found.as_ref().is_none_or(|found| *count < found.steps)) {
            let taken: Vec<usize> =
                (0..down.len()).map(|other| if other == place { count } else { 0 }).collect();
            found = flip(scene, down, &taken).and_then(|flip| changes(scene, flip)).or(found);
        }
    }
    found
}

fn gains(rows: &[Row]) -> Vec<Vec<Exact>> {
    rows.iter().map(|(.., gains)| gains.clone()).collect()
}

/// The same with who then stands first, if that is another or nobody alone.
fn changes(scene: &Scene<'_>, flip: Flip) -> Option<Flip> {
    let then = Places::of(scene.lot, &flip.witness.offers(&scene.lot.id, scene.offers))?;
    let winner = then.winner().map(str::to_owned);
    scene.winner_changes(&then).then_some(Flip { winner, ..flip })
}

/// So many steps are taken one after another.
const MOST_IN_A_ROW: usize = 12;

fn step_by_step(scene: &Scene<'_>, winner: &str) -> Option<Flip> {
    let qualities = scene.lot.qualities();
    let rivals: Vec<String> = scene.places.all.iter().map(|place| place.offer.to_string()).collect();
    let mut all: Vec<Row> = Vec::new();
    for offer in &rivals {
        let up = offer != winner;
        let row = |index: usize| (offer.clone(), index, up, Vec::new());
        all.extend((0..qualities.len()).map(row));
    }
    let mut taken = vec![0_usize; all.len()];
    let mut rival: Option<String> = None;
    for number in 1..=MOST_IN_A_ROW {
        let mut nearest: Option<(Exact, usize)> = None;
        // Every single step; after it only those of the leader and of the one that came nearest.
        let followed = |row: &Row| number == 1 || row.0 == winner || rival.as_ref() == Some(&row.0);
        for place in (0..all.len()).filter(|place| all.get(*place).is_some_and(followed)) {
            let mut tried = taken.clone();
            tried.get_mut(place).map(|count| *count += 1)?;
            let Some(flip) = flip(scene, &all, &tried) else { continue };
            let Some(then) = Places::of(scene.lot, &flip.witness.offers(&scene.lot.id, scene.offers)) else {
                continue;
            };
            if scene.winner_changes(&then) {
                let winner = then.winner().map(str::to_owned);
                return Some(Flip { winner, proved: number == 1, ..flip });
            }
            let others = then.all.iter().filter(|place| &*place.offer != winner);
            let lead = others.filter_map(|other| then.lead(winner, &other.offer)).min();
            if let Some(lead) = lead
                && nearest.as_ref().is_none_or(|(least, _)| lead < *least)
            {
                nearest = Some((lead, place));
            }
        }
        let (_, place) = nearest?;
        rival = rival.or_else(|| all.get(place).map(|row| row.0.clone()).filter(|offer| offer != winner));
        taken.get_mut(place).map(|count| *count += 1)?;
    }
    None
}
