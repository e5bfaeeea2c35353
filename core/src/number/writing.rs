use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed};

use super::{Exact, Rounding, RoundingMode};

/// The decimal mark of a language: Swedish writes `0,5`, English `0.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1 200 000,5`: groups parted by a narrow no-break space.
    Comma,
    /// `1,200,000.5`.
    Point,
}

/// Most decimals of a number that is shown as a decimal; longer ones are shown as fractions.
const MOST_SHOWN_DECIMALS: u32 = 30;

impl Exact {
    /// Decimals needed to write this number exactly; `None` where it never ends.
    #[must_use]
    pub fn decimals(&self) -> Option<u32> {
        if let Some((_, denominator)) = self.small_parts() {
            return decimals_of(denominator);
        }
        let (_, mut denominator) = self.parts();
        let mut count = [0u32; 2];
        for (factor, count) in [2, 5].into_iter().zip(&mut count) {
            let factor = BigInt::from(factor);
            while denominator.is_multiple_of(&factor) && *count <= MOST_SHOWN_DECIMALS {
                denominator /= &factor;
                *count += 1;
            }
        }
        let most = count.into_iter().max().unwrap_or(0);
        (denominator.is_one() && most <= MOST_SHOWN_DECIMALS).then_some(most)
    }

    /// The exact text for machines: `34.5` where the decimals end, otherwise `240/7`.
    #[must_use]
    pub fn to_text(&self) -> String {
        if let Some(places) = self.decimals() {
            self.plain(places)
        } else {
            let (numerator, denominator) = self.parts();
            format!("{numerator}/{denominator}")
        }
    }

    /// Sign, whole part, point and exactly `places` decimals of a number that has no more.
    fn plain(&self, places: u32) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        let width = places as usize + 1;
        let digits = if let Some(scaled) = self.small_digits(places) {
            format!("{scaled:0>width$}")
        } else {
            let (numerator, denominator) = self.parts();
            let scaled = numerator.abs() * BigInt::from(10).pow(places) / denominator;
            format!("{scaled:0>width$}")
        };
        let (whole, decimals) = digits.split_at(digits.len() - places as usize);
        if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
    }

    /// The size of a number in units of its last decimal, where that fits in 64 bits.
    fn small_digits(&self, places: u32) -> Option<u64> {
        let (numerator, denominator) = self.small_parts()?;
        let unit = 10_u64.checked_pow(places)?.checked_div(u64::try_from(denominator).ok()?)?;
        numerator.unsigned_abs().checked_mul(unit)
    }

    /// The text that people read: grouped digits and the decimal mark of the language; a number
    /// whose decimals never end is written as a fraction.
    ///
    /// ```
    /// use sprang::number::{DecimalMark, Exact};
    /// assert_eq!(Exact::integer(1_200_000).written(DecimalMark::Comma), "1\u{202f}200\u{202f}000");
    /// assert_eq!(Exact::ratio(5, 2).unwrap().written(DecimalMark::Point), "2.5");
    /// ```
    #[must_use]
    pub fn written(&self, mark: DecimalMark) -> String {
        let text = self.to_text();
        match text.split_once('/') {
            Some((numerator, denominator)) => {
                format!("{}/{}", grouped(numerator, mark), grouped(denominator, mark))
            }
            None => grouped(&text, mark),
        }
    }

    /// The text that people read, shown with at most `places` decimals (half-up). For display only:
    /// what is shown is never added up again. A number that had to be shortened is preceded by `≈`.
    ///
    /// ```
    /// use sprang::number::{DecimalMark, Exact};
    /// let n = Exact::ratio(240, 7).unwrap();
    /// assert_eq!(n.shown(2, DecimalMark::Comma), "≈\u{a0}34,29");
    /// ```
    #[must_use]
    pub fn shown(&self, places: u8, mark: DecimalMark) -> String {
        let rounded = self.rounded(Rounding { places, mode: RoundingMode::HalfUp });
        let text = rounded.written(mark);
        if rounded == *self { text } else { format!("≈\u{a0}{text}") }
    }
}

/// The decimals that a fraction with this denominator needs.
fn decimals_of(denominator: i64) -> Option<u32> {
    let twos = denominator.trailing_zeros();
    let mut rest = denominator >> twos;
    let mut fives = 0;
    while rest % 5 == 0 {
        rest /= 5;
        fives += 1;
    }
    let most = twos.max(fives);
    (rest == 1 && most <= MOST_SHOWN_DECIMALS).then_some(most)
}

/// A number's text for machines, with grouped digits and the decimal mark of a language.
pub(super) fn grouped(text: &str, mark: DecimalMark) -> String {
    let (space, point) = match mark {
        DecimalMark::Comma => ("\u{202f}", ","),
        DecimalMark::Point => (",", "."),
    };
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("\u{2212}", rest),
        None => ("", text),
    };
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = whole;
    while rest.len() > 3 {
        let (head, tail) = rest.split_at(rest.len() - 3);
        groups.push(tail);
        rest = head;
    }
    groups.push(rest);
    groups.reverse();
    let whole = groups.join(space);
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_or_is_a_fraction() {
        for (n, d, text) in
            [(69, 2, "34.5"), (240, 7, "240/7"), (-1, 8, "-0.125"), (0, 5, "0"), (1, 1000, "0.001")]
        {
            assert_eq!(Exact::ratio(n, d).expect("not zero").to_text(), text);
        }
    }

    #[test]
    fn grouping_in_both_languages() {
        let n = Exact::ratio(-123_456_789, 100).expect("not zero");
        assert_eq!(n.written(DecimalMark::Comma), "\u{2212}1\u{202f}234\u{202f}567,89");
        assert_eq!(n.written(DecimalMark::Point), "\u{2212}1,234,567.89");
    }
}
