use super::column::{self, common};
use super::plan::View;
use crate::award::evaluation::{Candidate, give_points};
use crate::award::listener::{At, Figure, Nobody, Subject};
use crate::award::plan::Asked;
use crate::award::scale;
use crate::number::{Exact, Rounding, rounded_units};
use crate::procurement::{Scale, ScaleStep};

/// What a criterion gives for an answer, in whole parts of one, and whether the answer passes.
#[derive(Clone, Debug)]
pub(super) enum Gives {
    /// One entry for each answer there is: level, no or yes.
    Table(Vec<Entry>),
    /// The last step that is reached; the first entry is for none.
    Steps { lower_is_better: bool, from: Vec<i64>, entries: Vec<Entry> },
    /// INVARIANT: `slope × answer + base` is far from the ends of 64 bits for every counted answer.
    Line { span: Span, slope: i64, base: i64 },
    /// A line whose points, or what they count for, are rounded.
    Rounded { span: Span, line: RoundedLine, parts: i128 },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    given: i64,
    passes: bool,
}

/// Which answers a line counts, and which it admits. INVARIANT: `low` is less than `high`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    low: i64,
    high: i64,
    admitted: (i64, i64),
}

/// Points `(slope × answer + base) ÷ under`, and what they count for, each rounded where declared.
#[derive(Clone, Debug)]
pub(super) struct RoundedLine {
    slope: i128,
    base: i128,
    under: i128,
    points: Option<Rounding>,
    weight: (i128, i128),
    weighted: Option<Rounding>,
}

/// The same before it is known in what parts all criteria together are counted.
///
/// Nothing here repeats a formula: tables and the two ends of each line are asked of the evaluation.
pub(super) enum Measured {
    Table(Vec<(Exact, bool)>),
    Steps { lower_is_better: bool, from: Vec<i64>, entries: Vec<(Exact, bool)> },
    Line { span: Span, slope: Exact, base: Exact, ends: [Exact; 2] },
    Rounded { span: Span, line: RoundedLine, under: Exact, ends: [Exact; 2] },
}

impl Measured {
    /// `None` where the criterion cannot be counted in 64 bits.
    pub(super) fn of(plan: &View<'_>, asked: &Asked<'_>, unit: i64) -> Option<Self> {
        let ask = |number: &Exact| try_answer(plan, asked, number);
        let entry = |number: &Exact| ask(number).and_then(|(given, passes)| Some((given?, passes)));
        let quality = asked.0;
        match &quality.scale {
            Scale::Levels(levels) => {
                let places = (0..).take(levels.len()).map(Exact::integer);
                places.map(|place| entry(&place)).collect::<Option<_>>().map(Self::Table)
            }
            Scale::YesNo { .. } => {
                [Exact::ZERO, Exact::ONE].iter().map(entry).collect::<Option<_>>().map(Self::Table)
            }
            Scale::Steps { lower_is_better, steps, .. } => {
                let none = before_first(steps, *lower_is_better)?;
                let values = steps.iter().map(|step| &step.value);
                Some(Self::Steps {
                    lower_is_better: *lower_is_better,
                    from: values.clone().map(|value| value.in_parts_of(unit)).collect::<Option<_>>()?,
                    entries: std::iter::once(&none).chain(values).map(entry).collect::<Option<_>>()?,
                })
            }
            Scale::Compared { .. } => None,
            Scale::Linear { .. } | Scale::Count { .. } | Scale::Judged { .. } => {
                let bounds = column::bounds(quality);
                let (low, high) = (bounds.iter().min()?, bounds.iter().max()?);
                let ends = [ask(low)?.0?, ask(high)?.0?];
                let (low, high) = (low.in_parts_of(unit)?, high.in_parts_of(unit)?);
                let passes = |cell| Some(ask(&Exact::ratio(cell, unit)?)?.1);
                let span = Span { low, high, admitted: admitted(low, high, passes)? };
                let policy = plan.lot.award.rounding();
                if policy.points.is_none() && policy.weighted.is_none() {
                    let (slope, base) = line(&span, &ends)?;
                    return Some(Self::Line { span, slope, base, ends });
                }
                let (line, under) = rounded_line(plan, asked, &span, unit)?;
                Some(Self::Rounded { span, line, under, ends })
            }
        }
    }

    /// The smallest multiple of `parts` in which all that the criterion gives is whole.
    pub(super) fn common(&self, parts: i64) -> Option<i64> {
        match self {
            Self::Table(entries) | Self::Steps { entries, .. } => {
                common(parts, entries.iter().map(|(given, _)| given))
            }
            Self::Line { slope, base, .. } => common(parts, [slope, base]),
            Self::Rounded { under, .. } => common(parts, [under]),
        }
    }

    /// The most that the criterion gives or takes, in whole parts.
    pub(super) fn most(&self, parts: i64) -> Option<i64> {
        let most = match self {
            Self::Table(entries) | Self::Steps { entries, .. } => {
                entries.iter().map(|(given, _)| given.magnitude()).max()?
            }
            Self::Line { ends, .. } | Self::Rounded { ends, .. } => {
                ends.iter().map(Exact::magnitude).max()?
            }
        };
        most.in_parts_of(parts)
    }

    pub(super) fn in_parts_of(self, parts: i64) -> Option<Gives> {
        let table = |entries: Vec<(Exact, bool)>| {
            let entry = |(given, passes): (Exact, bool)| {
                given.in_parts_of(parts).map(|given| Entry { given, passes })
            };
            entries.into_iter().map(entry).collect::<Option<Vec<_>>>()
        };
        Some(match self {
            Self::Table(entries) => Gives::Table(table(entries)?),
            Self::Steps { lower_is_better, from, entries } => {
                Gives::Steps { lower_is_better, from, entries: table(entries)? }
            }
            Self::Line { span, slope, base, .. } => {
                let (slope, base) = (slope.in_parts_of(parts)?, base.in_parts_of(parts)?);
                // Both ends fit, so everything between them does.
                for end in [span.low, span.high] {
                    slope.checked_mul(end)?.checked_add(base)?;
                }
                Gives::Line { span, slope, base }
            }
            Self::Rounded { span, line, .. } => Gives::Rounded { span, line, parts: parts.into() },
        })
    }
}

impl Gives {
    /// Adds what each answer gives, and marks offers whose answer is missing or does not pass.
    /// `None` where a rounding needs more than 128 bits.
    pub(super) fn add(&self, cells: &[i64], sums: &mut [i64], out: &mut [bool]) -> Option<()> {
        let rows = cells.iter().zip(sums.iter_mut()).zip(out.iter_mut());
        match self {
            Self::Table(entries) => {
                for ((cell, sum), out) in rows {
                    let entry = usize::try_from(*cell).ok().and_then(|place| entries.get(place));
                    let Some(entry) = entry else {
                        *out = true;
                        continue;
                    };
                    *sum = sum.wrapping_add(entry.given);
                    *out |= !entry.passes;
                }
            }
            // Whole parts are added without looking for overflow: their sum is known to fit.
            Self::Line { span: Span { low, high, admitted: (least, most) }, slope, base } => {
                for ((cell, sum), out) in rows {
                    let counted = (*cell).max(*low).min(*high);
                    *sum = sum.wrapping_add(slope.wrapping_mul(counted).wrapping_add(*base));
                    *out |= *cell < *least || *cell > *most;
                }
            }
            Self::Steps { .. } | Self::Rounded { .. } => {
                for ((cell, sum), out) in rows {
                    match self.one(*cell)? {
                        Some(entry) => {
                            *sum = sum.checked_add(entry.given)?;
                            *out |= !entry.passes;
                        }
                        None => *out = true,
                    }
                }
            }
        }
        Some(())
    }

    /// What one answer gives, where there is one.
    pub(super) fn given(&self, cell: i64) -> Option<i64> {
        self.one(cell)?.map(|entry| entry.given)
    }

    #[allow(clippy::option_option, reason = "too large a number and no answer are two things")]
    fn one(&self, cell: i64) -> Option<Option<Entry>> {
        if cell == column::NONE {
            return Some(None);
        }
        Some(Some(match self {
            Self::Table(entries) => {
                let place = usize::try_from(cell).ok();
                return Some(place.and_then(|place| entries.get(place)).copied());
            }
            Self::Steps { lower_is_better, from, entries } => {
                let reached = |value: &&i64| if *lower_is_better { cell <= **value } else { cell >= **value };
                let count = from.iter().take_while(reached).count();
                return Some(entries.get(count).copied());
            }
            Self::Line { span, slope, base } => {
                let given = slope.checked_mul(span.counted(cell))?.checked_add(*base)?;
                Entry { given, passes: span.admits(cell) }
            }
            Self::Rounded { span, line, parts } => {
                Entry { given: line.given(span.counted(cell), *parts)?, passes: span.admits(cell) }
            }
        }))
    }
}

impl Span {
    fn counted(&self, cell: i64) -> i64 {
        cell.max(self.low).min(self.high)
    }

    fn admits(&self, cell: i64) -> bool {
        (self.admitted.0..=self.admitted.1).contains(&cell)
    }
}

impl RoundedLine {
    fn given(&self, counted: i64, parts: i128) -> Option<i64> {
        let top = self.slope.checked_mul(counted.into())?.checked_add(self.base)?;
        let (top, under) = rounded(top, self.under, self.points)?;
        let (top, under) = (top.checked_mul(self.weight.0)?, under.checked_mul(self.weight.1)?);
        let (top, under) = rounded(top, under, self.weighted)?;
        i64::try_from(top.checked_mul(parts)?.checked_div(under)?).ok()
    }
}

/// The fraction, brought to fewer decimals where that is declared.
fn rounded(top: i128, under: i128, rounding: Option<Rounding>) -> Option<(i128, i128)> {
    match rounding {
        // ROUNDING: as the award model declares.
        Some(rounding) => {
            Some((rounded_units(top, under, rounding)?, 10i128.checked_pow(rounding.places.into())?))
        }
        None => Some((top, under)),
    }
}

/// What the evaluation makes of the answer that stands for `number`: what it gives, if anything, and
/// whether it passes. `None` where it would stop.
#[allow(clippy::type_complexity, reason = "a pair is a pair")]
fn try_answer(plan: &View<'_>, asked: &Asked<'_>, number: &Exact) -> Option<(Option<Exact>, bool)> {
    let answer = column::answer(asked.0, number)?;
    let mut candidate = Candidate::new(String::new(), None, 1);
    let rounding = (*plan.lot.award.rounding(), plan.contribution);
    let at = At::offer(Subject::Own);
    let stop = give_points(asked, rounding, &answer, &mut candidate, at, &mut Nobody);
    if stop.is_some() {
        return None;
    }
    let passes = candidate.is_admitted();
    Some((candidate.scored.contributions.pop().map(|term| term.weighted.value), passes))
}

/// A number that reaches no step.
fn before_first(steps: &[ScaleStep], lower_is_better: bool) -> Option<Exact> {
    let first = &steps.first()?.value;
    Some(if lower_is_better { first + &Exact::ONE } else { first - &Exact::ONE })
}

/// The first and last answer that pass. Passing changes at most once along a line, and beyond its
/// ends not any more.
fn admitted(low: i64, high: i64, passes: impl Fn(i64) -> Option<bool>) -> Option<(i64, i64)> {
    const ALL: (i64, i64) = (i64::MIN + 1, i64::MAX);
    let (below, above) = (low.checked_sub(1)?, high.checked_add(1)?);
    let (first, last) = (passes(below)?, passes(above)?);
    if first == last {
        return Some(if first { ALL } else { (1, 0) });
    }
    // `near` is judged as the lower end is, `far` as the upper end.
    let (mut near, mut far) = (below, above);
    while far.checked_sub(near)? > 1 {
        let middle = near + (far - near) / 2;
        if passes(middle)? == first { near = middle } else { far = middle }
    }
    Some(if first { (ALL.0, near) } else { (far, ALL.1) })
}

/// Slope and base of the line through what both ends give.
fn line(span: &Span, ends: &[Exact; 2]) -> Option<(Exact, Exact)> {
    let (low, high) = (Exact::integer(span.low), Exact::integer(span.high));
    let slope = (&ends[1] - &ends[0]).divided_by(&(&high - &low))?;
    let base = &ends[0] - &(&slope * &low);
    Some((slope, base))
}

/// The line, and one over what its results are multiples of.
fn rounded_line(plan: &View<'_>, asked: &Asked<'_>, span: &Span, unit: i64) -> Option<(RoundedLine, Exact)> {
    let (quality, weighing, most) = asked;
    let policy = plan.lot.award.rounding();
    let points = |cell| {
        let answer = column::answer(quality, &Exact::ratio(cell, unit)?)?;
        Some(scale::points(quality, &answer, At::ALL, &mut Nobody).ok()?.value)
    };
    let (slope, base) = line(span, &[points(span.low)?, points(span.high)?])?;
    let under = common(1, [&slope, &base])?;
    let one = Figure { value: Exact::ONE, step: () };
    let weight = weighing.weigh(&one, most, At::ALL, &mut Nobody)?.value;
    let (top, bottom) = weight.small_parts()?;
    let line = RoundedLine {
        slope: slope.in_parts_of(under)?.into(),
        base: base.in_parts_of(under)?.into(),
        under: under.into(),
        points: policy.points,
        weight: (top.into(), bottom.into()),
        weighted: policy.weighted,
    };
    let decimals = |rounding: Rounding| 10i64.checked_pow(rounding.places.into());
    let result = match (policy.weighted, policy.points) {
        (Some(rounding), _) => decimals(rounding)?,
        (None, Some(rounding)) => decimals(rounding)?.checked_mul(bottom)?,
        (None, None) => under.checked_mul(bottom)?,
    };
    Some((line, Exact::ratio(1, result)?))
}
