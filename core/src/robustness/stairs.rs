//! Totals that move in stairs as a weight moves, since what is weighted, or added up, is rounded.

use super::critical_weights::is_between;
use super::line::Line;
use crate::number::{Exact, Rounding, RoundingMode};

/// So many stairs of one pair of offers are climbed at the most.
const MOST_STAIRS: usize = 4_000;

/// What each criterion gives an offer, in the order of the weights.
pub(super) struct Row {
    pub(super) offer: String,
    /// With all costs that count beside it.
    pub(super) price: Option<Exact>,
    /// For each unit of its weight.
    pub(super) each: Vec<Exact>,
    /// In all.
    pub(super) lines: Vec<Line>,
}

impl Row {
    /// What the criteria at these places give together.
    pub(super) fn among(&self, places: &[usize]) -> Line {
        Line::sum(places.iter().filter_map(|place| self.lines.get(*place)))
    }
}

/// How what the criteria give becomes the total that ranks. More is better throughout: where the lowest price
/// wins, totals are turned round.
pub(super) struct Totals {
    pub(super) weighted: Option<Rounding>,
    pub(super) total: Option<Rounding>,
    pub(super) lowest_wins: bool,
    pub(super) tie_breaks: Vec<Vec<usize>>,
}

impl Totals {
    pub(super) fn of(&self, row: &Row, weight: &Exact) -> Option<Exact> {
        let parts: Vec<Exact> =
            row.lines.iter().map(|line| rounded(&line.at(weight), self.weighted)).collect();
        let sum = Exact::sum(&parts);
        if self.lowest_wins {
            return Some(-&rounded(&(row.price.as_ref()? - &sum), self.total));
        }
        Some(rounded(&sum, self.total))
    }

    /// The total if nothing were rounded.
    fn line(&self, row: &Row) -> Option<Line> {
        let sum = Line::sum(&row.lines);
        if self.lowest_wins { Some(sum.plus(&-row.price.clone()?)) } else { Some(sum) }
    }

    /// On which part of the way rounding can decide between two: where the one leads by no more than rounding can
    /// move both. Beyond the exit, the other leads by more.
    #[expect(
        clippy::option_option,
        reason = "nothing can be said, and there is no such part, are two answers"
    )]
    pub(super) fn window(
        &self,
        own: &Row,
        rival: &Row,
        [from, to]: [&Exact; 2],
    ) -> Option<Option<[Exact; 2]>> {
        let lead = self.line(own)?.minus(&self.line(rival)?);
        let count = Exact::integer(i64::try_from(own.lines.len()).ok()?);
        let moved = &(&moved_by(self.weighted)? * &count) + &moved_by(self.total)?;
        let most = &moved * &Exact::integer(2);
        let level = |lead_there: &Exact| lead.plus(&-lead_there).zero();
        let (start, end) = (lead.at(from), lead.at(to));
        if start > most && end > most {
            return Some(None);
        }
        let entry = if start <= most { from.clone() } else { level(&most)? };
        let exit = if end > most {
            level(&most)?
        } else if end >= -&most {
            to.clone()
        } else {
            level(&-&most)?
        };
        Some(Some([entry, exit]))
    }

    /// The weights on the way at which a figure of one of them goes from one rounded number to the next, or a tie is
    /// parted the other way. `None` where these are too many.
    pub(super) fn stairs(&self, rows: [&Row; 2], [entry, exit]: [&Exact; 2]) -> Option<Vec<Exact>> {
        let mut found = Vec::new();
        for row in rows {
            match (self.weighted, self.total) {
                (Some(rounding), _) => {
                    for line in &row.lines {
                        climb(line, rounding, [entry, exit], &mut found)?;
                    }
                }
                (None, Some(rounding)) => climb(&self.line(row)?, rounding, [entry, exit], &mut found)?,
                (None, None) => {}
            }
        }
        // Where rounded totals are alike, unrounded sums of a group may part them.
        if self.weighted.is_none() {
            for members in &self.tie_breaks {
                let [own, rival] =
                    rows.map(|row| Line::sum(members.iter().filter_map(|at| row.lines.get(*at))));
                let level = own.minus(&rival).zero();
                found.extend(level.filter(|weight| is_between(weight, entry, exit)));
            }
        }
        Some(found)
    }
}

fn rounded(number: &Exact, rounding: Option<Rounding>) -> Exact {
    // ROUNDING: as the award model declares.
    rounding.map_or_else(|| number.clone(), |rounding| number.rounded(rounding))
}

/// By how much a rounding moves a number at the most.
fn moved_by(rounding: Option<Rounding>) -> Option<Exact> {
    let Some(rounding) = rounding else { return Some(Exact::ZERO) };
    let unit = unit(rounding)?;
    if is_to_nearest(rounding) { unit.divided_by(&Exact::integer(2)) } else { Some(unit) }
}

fn unit(rounding: Rounding) -> Option<Exact> {
    let under = Exact::integer(10_i64.checked_pow(rounding.places.into())?);
    Exact::ONE.divided_by(&under)
}

const fn is_to_nearest(rounding: Rounding) -> bool {
    match rounding.mode {
        RoundingMode::HalfUp | RoundingMode::HalfEven => true,
        RoundingMode::Down | RoundingMode::Up => false,
    }
}

/// Adds the weights at which a line passes from one rounded number to the next: halfway between two units where it
/// is rounded to the nearest, at each unit where not.
fn climb(line: &Line, rounding: Rounding, [entry, exit]: [&Exact; 2], found: &mut Vec<Exact>) -> Option<()> {
    let unit = unit(rounding)?;
    let (one, other) = (line.at(entry), line.at(exit));
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    let offset = if is_to_nearest(rounding) { unit.divided_by(&Exact::integer(2))? } else { Exact::ZERO };
    let whole = Rounding { places: 0, mode: RoundingMode::Down };
    // ROUNDING: to count units. Towards zero, which of numbers below it is one too many.
    let first = &low.divided_by(&unit)?.rounded(whole) - &Exact::integer(2);
    let mut turn = &(&first * &unit) + &offset;
    while turn <= high {
        if turn >= low
            && let Some(weight) = line.plus(&-&turn).zero()
        {
            if found.len() >= MOST_STAIRS {
                return None;
            }
            found.push(weight);
        }
        turn = &turn + &unit;
    }
    Some(())
}
