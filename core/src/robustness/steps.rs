use super::ladder::every_step;
use crate::award::given_by_answers;
use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Lot, Quality, Scale};

/// Every step of every scale, and what it gives.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    /// In the order of the lot's qualities; each from the fewest points to the most.
    criteria: Vec<Vec<Step>>,
}

/// An answer, and what it gives, weighted; `None` where it would be rejected.
#[derive(Clone, Debug)]
pub(super) struct Step {
    answer: Answer,
    pub(super) given: Option<Exact>,
}

/// The steps on either side of an answer.
pub(super) struct Around<'s> {
    /// The better ones, the nearest first.
    pub(super) above: &'s [Step],
    /// The worse ones, the nearest last.
    pub(super) below: &'s [Step],
}

impl Steps {
    pub(super) fn of(lot: &Lot) -> Self {
        let steps = |quality: &Quality| -> Vec<Step> {
            let answers: Vec<Answer> = every_step(quality).into_iter().map(|rung| rung.answer).collect();
            let given = given_by_answers(lot, quality, &answers);
            answers.into_iter().zip(given).map(|(answer, given)| Step { answer, given }).collect()
        };
        Self { criteria: lot.qualities().into_iter().map(steps).collect() }
    }

    /// The least and the most that admitted answers to a criterion give.
    pub(super) fn ends(&self, criterion: usize) -> Option<[&Exact; 2]> {
        let mut given = self.criteria.get(criterion)?.iter().filter_map(|step| step.given.as_ref());
        let first = given.next()?;
        Some(given.fold([first, first], |[least, most], one| [least.min(one), most.max(one)]))
    }

    /// What each step of a criterion gives, admitted or not, as far as it gives anything.
    pub(super) fn points(&self, criterion: usize) -> Vec<Exact> {
        self.criteria.get(criterion).into_iter().flatten().filter_map(|step| step.given.clone()).collect()
    }

    /// The steps around an answer; `None` where it has several assessors: whose grade would move?
    pub(super) fn around(&self, quality: &Quality, criterion: usize, answer: &Answer) -> Option<Around<'_>> {
        let steps = self.criteria.get(criterion)?;
        let value = |step: &Step| match &step.answer {
            Answer::Value(value) => Some(value.clone()),
            Answer::Judged(all) => all.first().map(|one| one.points.clone()),
            _ => None,
        };
        let (first_better, worse) = match (&quality.scale, answer) {
            (Scale::Levels(_), Answer::Level(index)) => (index + 1, *index),
            (Scale::YesNo { .. }, Answer::YesNo(yes)) => {
                if *yes {
                    (2, 1)
                } else {
                    (1, 0)
                }
            }
            (Scale::Judged { .. }, Answer::Judged(all)) => {
                let [one] = all.as_slice() else { return None };
                let count = |is: &dyn Fn(&Exact) -> bool| {
                    steps.iter().filter_map(value).filter(|points| is(points)).count()
                };
                (count(&|points| *points <= one.points), count(&|points| *points < one.points))
            }
            (Scale::Linear { worst, best, .. }, Answer::Value(own)) => {
                let up = best.value > worst.value;
                let count = |is: &dyn Fn(&Exact) -> bool| {
                    steps.iter().filter_map(value).filter(|other| is(other)).count()
                };
                let worse = count(&|other| if up { other < own } else { other > own });
                (worse + count(&|other| other == own), worse)
            }
            (Scale::Count { .. }, Answer::Value(own)) => {
                let top = steps.len().checked_sub(1)?;
                let here = steps.iter().filter_map(value).filter(|other| other < own).count().min(top);
                (here + 1, here)
            }
            (Scale::Steps { lower_is_better, .. }, Answer::Value(own)) => {
                let reached = |other: &Exact| if *lower_is_better { own <= other } else { own >= other };
                // The first stands for what reaches no step.
                let here = steps.iter().skip(1).filter_map(value).filter(reached).count();
                (here + 1, here)
            }
            _ => return None,
        };
        Some(Around { above: steps.get(first_better..).unwrap_or(&[]), below: steps.get(..worse)? })
    }
}

impl Step {
    /// The answer as that of the same assessor, where somebody judged.
    pub(super) fn answer(&self, own: &Answer) -> Answer {
        match (&self.answer, own) {
            (Answer::Judged(tried), Answer::Judged(given)) => match (tried.as_slice(), given.as_slice()) {
                ([tried], [given]) => {
                    Answer::Judged(vec![Assessment { points: tried.points.clone(), ..given.clone() }])
                }
                _ => self.answer.clone(),
            },
            _ => self.answer.clone(),
        }
    }
}

/// The fewest steps that gain more than is lacking, or as much where that is enough: so many of each
/// sequence, which says what its first step gains, its first two, and so on. Exact: where each step gains
/// no more than the one before, the largest gains are the best; otherwise all ways are looked through, up
/// to [`MOST`] steps.
pub(super) fn fewest(sequences: &[Vec<Exact>], lacking: &Exact, level_is_enough: bool) -> Option<Vec<usize>> {
    let enough = |gained: &Exact| if level_is_enough { gained >= lacking } else { gained > lacking };
    let single = |sequence: &Vec<Exact>| {
        let before = std::iter::once(&Exact::ZERO).chain(sequence);
        before.zip(sequence).map(|(before, after)| after - before).collect::<Vec<Exact>>()
    };
    let singles: Vec<Vec<Exact>> = sequences.iter().map(single).collect();
    let falls =
        |gains: &Vec<Exact>| gains.windows(2).all(|pair| matches!(pair, [one, other] if other <= one));
    if singles.iter().all(falls) {
        let mut all: Vec<(usize, &Exact)> = singles
            .iter()
            .enumerate()
            .flat_map(|(index, gains)| gains.iter().map(move |gain| (index, gain)))
            .collect();
        all.sort_by(|one, other| other.1.cmp(one.1));
        let mut taken = vec![0; sequences.len()];
        let mut gained = Exact::ZERO;
        for (index, gain) in all {
            if !gain.is_positive() {
                return None;
            }
            gained = &gained + gain;
            if let Some(count) = taken.get_mut(index) {
                *count += 1;
            }
            if enough(&gained) {
                return Some(taken);
            }
        }
        return None;
    }
    looked_through(sequences, &enough)
}

/// At most so many steps are looked through.
pub(super) const MOST: usize = 16;

fn looked_through(sequences: &[Vec<Exact>], enough: &dyn Fn(&Exact) -> bool) -> Option<Vec<usize>> {
    most_of(sequences, MOST).into_iter().flatten().find(|(gained, _)| enough(gained)).map(|(_, taken)| taken)
}

/// For each number of steps, none to `steps`: the most that so many can gain together, and how many of each
/// sequence that takes.
pub(super) fn most_of(sequences: &[Vec<Exact>], steps: usize) -> Vec<Option<(Exact, Vec<usize>)>> {
    let mut best: Vec<Option<(Exact, Vec<usize>)>> = vec![None; steps + 1];
    if let Some(none) = best.first_mut() {
        *none = Some((Exact::ZERO, Vec::new()));
    }
    for sequence in sequences {
        let mut next: Vec<Option<(Exact, Vec<usize>)>> = vec![None; steps + 1];
        for (used, so_far) in best.iter().enumerate() {
            let Some((gained, taken)) = so_far else { continue };
            let choices = std::iter::once(&Exact::ZERO).chain(sequence).enumerate();
            for (count, gain) in choices.take(steps + 1 - used) {
                let sum = gained + gain;
                let Some(place) = next.get_mut(used + count) else { continue };
                if place.as_ref().is_none_or(|(most, _)| sum > *most) {
                    let taken = taken.iter().copied().chain([count]).collect();
                    *place = Some((sum, taken));
                }
            }
        }
        best = next;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(numbers: &[i64]) -> Vec<Exact> {
        numbers.iter().copied().map(Exact::integer).collect()
    }

    #[test]
    fn the_largest_steps_first_where_steps_shrink() {
        let sequences = [whole(&[3, 5, 6]), whole(&[4])];
        assert_eq!(fewest(&sequences, &Exact::integer(7), true), Some(vec![1, 1]));
        assert_eq!(fewest(&sequences, &Exact::integer(7), false), Some(vec![2, 1]));
        assert_eq!(fewest(&sequences, &Exact::integer(10), false), None);
    }

    /// Two steps of the first gain nothing, and the third nine: better than two of the second.
    #[test]
    fn a_late_jump_is_found() {
        let sequences = [whole(&[0, 0, 9]), whole(&[2, 4, 6, 8, 10])];
        assert_eq!(fewest(&sequences, &Exact::integer(8), false), Some(vec![3, 0]));
        assert_eq!(fewest(&sequences, &Exact::integer(3), false), Some(vec![0, 2]));
    }
}
