use super::Along;
use crate::number::{Exact, Rounding, RoundingMode};

/// On which side of its point a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameSide {
    /// To the right, above.
    RightAbove,
    /// To the right, below.
    RightBelow,
    /// To the left, above.
    LeftAbove,
    /// To the left, below.
    LeftBelow,
}

impl NameSide {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::RightAbove => "right-above",
            Self::RightBelow => "right-below",
            Self::LeftAbove => "left-above",
            Self::LeftBelow => "left-below",
        }
    }

    const fn is_right(self) -> bool {
        matches!(self, Self::RightAbove | Self::RightBelow)
    }

    const fn is_above(self) -> bool {
        matches!(self, Self::RightAbove | Self::LeftAbove)
    }
}

/// A piece of the picture, in thousandths of its width and height.
#[derive(Clone, Copy)]
struct Area {
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

impl Area {
    const fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    const fn is_inside(&self) -> bool {
        self.left >= 0 && self.right <= WHOLE && self.top >= 0 && self.bottom <= WHOLE
    }
}

/// What a name takes of a picture that is as narrow as on a telephone: a wider one has more room.
const LETTER: i64 = 27;
const HEIGHT: i64 = 55;
const BESIDE: i64 = 30;
const DOT: i64 = 22;
const WHOLE: i64 = 1000;

/// Where the names of points stand so that they cover each other, and other points, as little as may be: one after the
/// other, each where the least is in the way. `points` are places from the left and from the top, and letters of a name.
pub(super) fn sides(points: &[(&Along, &Along, usize)]) -> Vec<NameSide> {
    let middles: Vec<(i64, i64)> =
        points.iter().map(|(x, y, _)| (thousandths(&x.at), thousandths(&y.at))).collect();
    let dots: Vec<Area> = middles
        .iter()
        .map(|(x, y)| Area { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT })
        .collect();
    let mut names: Vec<Area> = Vec::new();
    let mut sides = Vec::new();
    for (place, (&(x, y), (_, _, letters))) in middles.iter().zip(points).enumerate() {
        let width = i64::try_from(*letters).unwrap_or(WHOLE).saturating_mul(LETTER);
        let of = |side: NameSide| {
            let left = if side.is_right() { x + BESIDE } else { x - BESIDE - width };
            let top = if side.is_above() { y - HEIGHT - DOT / 2 } else { y + DOT / 2 };
            Area { left, right: left + width, top, bottom: top + HEIGHT }
        };
        // Towards the right edge a name stands to the left where nothing speaks against it.
        let order = if x > 600 {
            [NameSide::LeftAbove, NameSide::LeftBelow, NameSide::RightAbove, NameSide::RightBelow]
        } else {
            [NameSide::RightAbove, NameSide::RightBelow, NameSide::LeftAbove, NameSide::LeftBelow]
        };
        let in_the_way = |side: &NameSide| {
            let own = of(*side);
            let covered = names.iter().filter(|name| name.meets(&own)).count() * 4;
            let dots =
                dots.iter().enumerate().filter(|(other, dot)| *other != place && dot.meets(&own)).count();
            covered + dots * 2 + if own.is_inside() { 0 } else { 6 }
        };
        let side = order.into_iter().min_by_key(in_the_way).unwrap_or(NameSide::RightAbove);
        names.push(of(side));
        sides.push(side);
    }
    sides
}

fn thousandths(at: &Exact) -> i64 {
    // ROUNDING: for the eye.
    let rounded = (at * &Exact::integer(10)).rounded(Rounding { places: 0, mode: RoundingMode::HalfUp });
    rounded.small_parts().map_or(0, |(whole, _)| whole.clamp(-WHOLE, 2 * WHOLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn along(at: i64) -> Along {
        Along { value: Exact::integer(at), at: Exact::integer(at) }
    }

    fn of(points: &[(i64, i64)]) -> Vec<NameSide> {
        let places: Vec<_> = points.iter().map(|(x, y)| (along(*x), along(*y))).collect();
        sides(&places.iter().map(|(x, y)| (x, y, 7)).collect::<Vec<_>>())
    }

    #[test]
    fn names_of_close_points_stand_on_different_sides() {
        use NameSide::{LeftAbove, LeftBelow, RightAbove, RightBelow};
        assert_eq!(
            of(&[(50, 50), (50, 50), (50, 50), (50, 50)]),
            [RightAbove, RightBelow, LeftAbove, LeftBelow]
        );
        assert_eq!(of(&[(20, 50), (80, 50)]), [RightAbove, LeftAbove], "far apart, each as it likes best");
        // At the upper edge there is no room above.
        assert_eq!(of(&[(20, 1), (80, 1)]), [RightBelow, LeftBelow]);
    }
}
