use crate::number::Exact;

/// A convex polygon, corner after corner.
#[derive(Clone, Debug)]
pub(super) struct Polygon(Vec<[Exact; 2]>);

impl Polygon {
    pub(super) fn rectangle([left, right]: [&Exact; 2], [low, high]: [&Exact; 2]) -> Self {
        let corner = |x: &Exact, y: &Exact| [x.clone(), y.clone()];
        Self(vec![corner(left, low), corner(right, low), corner(right, high), corner(left, high)])
    }

    /// The part where `across × x + up × y + rest` is not negative, and the part where it is not positive. A part
    /// without area is none.
    pub(super) fn cut(&self, [across, up, rest]: &[Exact; 3]) -> (Option<Self>, Option<Self>) {
        let value = |[x, y]: &[Exact; 2]| &(&(across * x) + &(up * y)) + rest;
        let values: Vec<Exact> = self.0.iter().map(value).collect();
        if values.iter().all(|value| !value.is_negative()) {
            return (Some(self.clone()), None);
        }
        if values.iter().all(|value| !value.is_positive()) {
            return (None, Some(self.clone()));
        }
        let (mut positive, mut negative) = (Vec::new(), Vec::new());
        let next = |index: usize| if index + 1 == self.0.len() { 0 } else { index + 1 };
        for (index, (corner, value)) in self.0.iter().zip(&values).enumerate() {
            if !value.is_negative() {
                positive.push(corner.clone());
            }
            if !value.is_positive() {
                negative.push(corner.clone());
            }
            let (Some(other), Some(other_value)) = (self.0.get(next(index)), values.get(next(index))) else {
                continue;
            };
            let crosses = (value.is_positive() && other_value.is_negative())
                || (value.is_negative() && other_value.is_positive());
            if let (true, Some(share)) = (crosses, value.divided_by(&(value - other_value))) {
                let between = |from: &Exact, to: &Exact| from + &(&(to - from) * &share);
                let [(x, other_x), (y, other_y)] = [(&corner[0], &other[0]), (&corner[1], &other[1])];
                let cut = [between(x, other_x), between(y, other_y)];
                positive.push(cut.clone());
                negative.push(cut);
            }
        }
        let part = |corners: Vec<[Exact; 2]>| (corners.len() > 2).then_some(Self(corners));
        (part(positive), part(negative))
    }

    pub(super) fn area(&self) -> Exact {
        let twice = Exact::sum(&self.edges().map(|(_, _, twice)| twice).collect::<Vec<_>>());
        super::turning::halfway(&twice.magnitude(), &Exact::ZERO)
    }

    /// Corner by corner: it, the next, and twice the area that they span with the origin.
    fn edges(&self) -> impl Iterator<Item = (&[Exact; 2], &[Exact; 2], Exact)> {
        let next = self.0.iter().cycle().skip(1);
        self.0.iter().zip(next).map(|(one, other)| {
            let ([x, y], [next_x, next_y]) = (one, other);
            (one, other, &(x * next_y) - &(next_x * y))
        })
    }

    /// Its centre of gravity: a point inside, and the mean of all its points.
    pub(super) fn middle(&self) -> [Exact; 2] {
        let (mut all, mut sums) = (Exact::ZERO, [Exact::ZERO, Exact::ZERO]);
        for (one, other, twice) in self.edges() {
            all = &all + &twice;
            for ((sum, mine), next) in sums.iter_mut().zip(one).zip(other) {
                *sum = &*sum + &(&(mine + next) * &twice);
            }
        }
        let three = &all * &Exact::integer(3);
        sums.map(|sum| sum.divided_by(&three).unwrap_or(Exact::ZERO))
    }
}
