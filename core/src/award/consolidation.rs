//! How several assessors' grades become one. Exact: a mean of 2, 3 and 3 is 8/3, not 2.67.

use crate::number::Exact;

/// The one grade that all gave; `None` where they differ.
pub(super) fn consensus<'a>(mut grades: impl Iterator<Item = &'a Exact>) -> Option<&'a Exact> {
    let first = grades.next()?;
    grades.all(|grade| grade == first).then_some(first)
}

/// The arithmetic mean; zero of no grades.
pub(super) fn mean<'a>(grades: impl Iterator<Item = &'a Exact>) -> Exact {
    let (sum, count) =
        grades.fold((Exact::ZERO, 0i64), |(sum, count), grade| (&sum + grade, count.saturating_add(1)));
    sum.divided_by(&Exact::integer(count)).unwrap_or(Exact::ZERO)
}

/// The middle grade, or the mean of the two middle ones; zero of no grades.
pub(super) fn median<'a>(grades: impl Iterator<Item = &'a Exact>) -> Exact {
    let mut sorted: Vec<&Exact> = grades.collect();
    sorted.sort();
    let half = sorted.len() / 2;
    let middle = if sorted.len() % 2 == 1 { half..half + 1 } else { half.saturating_sub(1)..half + 1 };
    mean(sorted.get(middle).unwrap_or_default().iter().copied())
}

/// The mean without the highest and the lowest grade, one of each; `None` of fewer than three.
pub(super) fn trimmed_mean<'a>(grades: impl Iterator<Item = &'a Exact>) -> Option<Exact> {
    let mut sorted: Vec<&Exact> = grades.collect();
    sorted.sort();
    let between = sorted.get(1..sorted.len().checked_sub(1)?).filter(|between| !between.is_empty())?;
    Some(mean(between.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples::whole;

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        let grades = [4, 1, 3, 3].map(whole);
        assert_eq!(median(grades.iter()), whole(3));
        let grades = [4, 1].map(whole);
        assert_eq!(median(grades.iter()).to_string(), "2.5");
        assert_eq!(median([].iter()), whole(0));
    }

    #[test]
    fn the_mean_does_not_round() {
        let grades = [2, 3, 3].map(whole);
        assert_eq!(mean(grades.iter()).to_string(), "8/3");
    }
}
