use crate::number::Exact;

/// What moves in a straight line with the weight: `start + slope × weight`.
pub(super) struct Line {
    pub(super) start: Exact,
    pub(super) slope: Exact,
}

impl Line {
    pub(super) fn at(&self, weight: &Exact) -> Exact {
        &self.start + &(&self.slope * weight)
    }

    /// The weight at which it is zero; `None` where it stays what it is.
    pub(super) fn zero(&self) -> Option<Exact> {
        (-&self.start).divided_by(&self.slope)
    }

    pub(super) fn times(&self, factor: &Exact) -> Self {
        Self { start: &self.start * factor, slope: &self.slope * factor }
    }

    pub(super) fn plus(&self, number: &Exact) -> Self {
        Self { start: &self.start + number, slope: self.slope.clone() }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self { start: &self.start - &other.start, slope: &self.slope - &other.slope }
    }

    pub(super) fn sum<'l>(lines: impl IntoIterator<Item = &'l Self>) -> Self {
        let none = Self { start: Exact::ZERO, slope: Exact::ZERO };
        let both = |sum: Self, line: &Self| Self {
            start: &sum.start + &line.start,
            slope: &sum.slope + &line.slope,
        };
        lines.into_iter().fold(none, both)
    }
}
