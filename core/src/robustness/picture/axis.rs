use crate::language::Localised;
use crate::number::{Exact, Rounding, RoundingMode};

/// An axis: from which number to which it goes, and its marks.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Axis {
    /// What it measures, with its unit.
    pub title: Localised,
    /// The number at its beginning: the left edge, or the lower.
    pub least: Exact,
    /// The number at its end.
    pub most: Exact,
    /// Marks at round numbers, from its beginning.
    pub marks: Vec<AxisMark>,
    /// Whether places are counted from the end: a height is counted from the top.
    downwards: bool,
}

/// A mark of an axis.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AxisMark {
    /// The number, and where it stands.
    pub along: Along,
    /// The number in words.
    pub label: Localised,
}

/// A number and its place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Along {
    /// The number, exact.
    pub value: Exact,
    /// Its place: 0 to 100 within the picture, for the eye.
    pub at: Exact,
}

impl Axis {
    /// From the left to the right. Where the numbers are all one, there is still room around them.
    pub(super) fn across(
        title: Localised,
        [least, most]: [&Exact; 2],
        label: impl Fn(&Exact) -> Localised,
    ) -> Self {
        let mut axis = Self {
            title,
            least: least.clone(),
            most: if most > least { most.clone() } else { least + &Exact::ONE },
            marks: Vec::new(),
            downwards: false,
        };
        axis.mark(label);
        axis
    }

    /// From the bottom to the top.
    pub(super) fn up(title: Localised, ends: [&Exact; 2], label: impl Fn(&Exact) -> Localised) -> Self {
        let mut axis = Self { downwards: true, ..Self::across(title, ends, |_| Localised::default()) };
        axis.mark(label);
        axis
    }

    /// Where a number stands.
    pub(super) fn along(&self, value: &Exact) -> Along {
        let hundred = Exact::integer(100);
        let share = (value - &self.least).divided_by(&(&self.most - &self.least)).unwrap_or(Exact::ZERO);
        let share = if self.downwards { &Exact::ONE - &share } else { share };
        // ROUNDING: for the eye; the number itself stands beside it.
        let at = (&share * &hundred).rounded(Rounding { places: 3, mode: RoundingMode::HalfUp });
        Along { value: value.clone(), at }
    }

    fn mark(&mut self, label: impl Fn(&Exact) -> Localised) {
        let step = round_step(&(&self.most - &self.least));
        // The first multiple of the step that is not below the beginning.
        let Some(first) = self.least.divided_by(&step) else { return };
        let mut mark = &first.rounded(Rounding { places: 0, mode: RoundingMode::Up }) * &step;
        if mark < self.least {
            mark = &mark + &step;
        }
        self.marks.clear();
        while mark <= self.most && self.marks.len() < 12 {
            self.marks.push(AxisMark { along: self.along(&mark), label: label(&mark) });
            mark = &mark + &step;
        }
    }
}

/// A distance of 1, 2 or 5 times a power of ten, of which four to nine fit into the whole.
fn round_step(whole: &Exact) -> Exact {
    let ten = Exact::integer(10);
    let fits = |step: &Exact| &Exact::integer(9) * step >= *whole;
    let mut power = Exact::ONE;
    while fits(&power) && power.is_positive() {
        let Some(smaller) = power.divided_by(&ten) else { break };
        power = smaller;
    }
    loop {
        for times in [1, 2, 5] {
            let step = &Exact::integer(times) * &power;
            if fits(&step) {
                return step;
            }
        }
        power = &power * &ten;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(top: i64, under: i64) -> Exact {
        Exact::ratio(top, under).expect("not zero")
    }

    #[test]
    fn marks_are_round_and_places_run_from_edge_to_edge() {
        let plain = |_: &Exact| Localised::default();
        let axis =
            Axis::across(Localised::default(), [&Exact::integer(980_000), &Exact::integer(1_240_000)], plain);
        let marks: Vec<_> = axis.marks.iter().map(|mark| mark.along.value.to_text()).collect();
        assert_eq!(marks, ["1000000", "1050000", "1100000", "1150000", "1200000"]);
        assert_eq!(axis.along(&axis.least.clone()).at, Exact::ZERO);
        assert_eq!(axis.along(&axis.most.clone()).at, Exact::integer(100));
        let up = Axis::up(Localised::default(), [&ratio(-3, 10), &ratio(7, 10)], plain);
        assert_eq!(up.along(&up.least.clone()).at, Exact::integer(100));
        assert_eq!(up.marks.first().map(|mark| mark.along.value.clone()), Some(ratio(-1, 5)));
    }

    #[test]
    fn a_single_number_has_room_around_it() {
        let axis = Axis::across(Localised::default(), [&Exact::ONE, &Exact::ONE], |_| Localised::default());
        assert!(axis.most > axis.least && !axis.marks.is_empty());
    }
}
