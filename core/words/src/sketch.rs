//! Places in short.

use super::lexicon::Place;

/// Places in short: a bit for many of them together. It tells quickly that a place is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sketch([u64; 2]);

impl Sketch {
    /// No place.
    pub(super) const NOTHING: Self = Self([0; 2]);
    /// Any place, and none.
    pub(super) const ANYTHING: Self = Self([u64::MAX; 2]);

    const fn of(place: Place) -> Self {
        let bit = 1 << (place % 64);
        Self(if place & 64 == 0 { [bit, 0] } else { [0, bit] })
    }

    /// The same and a place.
    pub(super) const fn with(self, place: Place) -> Self {
        self.or(Self::of(place))
    }

    /// What is in either.
    pub(super) const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    const fn shares(self, other: Self) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }

    /// Whether a place may be among these.
    pub(super) const fn may_hold(self, place: Place) -> bool {
        self.shares(Self::of(place))
    }

    /// Whether one of the needed places may be among these, or none is needed.
    pub(super) const fn meets(self, needed: Self) -> bool {
        self.shares(needed) || needed.0[0] & needed.0[1] == u64::MAX
    }
}
