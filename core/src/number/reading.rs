use num_bigint::BigInt;

use super::{DecimalMark, Exact};

/// How many digits a number in a document may have before and after its decimal mark, each.
///
/// More than money or points ever need, and few enough that no document can make the arithmetic
/// slow on purpose.
pub const MOST_DIGITS: usize = 30;

/// As many digits fit in 64 bits, whichever they are.
const NARROW_DIGITS: usize = 18;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberFault {
    /// Nothing but blanks.
    Empty,
    /// Something that is not a digit, a sign or a mark in its right place.
    NotANumber,
    /// More than [`MOST_DIGITS`] digits on one side of the decimal mark.
    TooLong,
    /// Could be read in two ways, such as `1,200` (one point two, or twelve hundred).
    Ambiguous,
}

/// Reads a number in the form that documents use: digits, a point, no grouping: `1200000.50`, `-3`.
///
/// # Errors
/// [`NumberFault`] where the text is anything else; exponents, grouping and `+` are refused, so
/// that a number has one spelling everywhere.
///
/// ```
/// use sprang::number::{read_decimal, Exact};
/// assert_eq!(read_decimal("0.25"), Ok(Exact::ratio(1, 4).unwrap()));
/// assert!(read_decimal("1e3").is_err());
/// ```
pub fn read_decimal(text: &str) -> Result<Exact, NumberFault> {
    let Digits { negative, whole, decimals } = digits_of(text)?;
    // Nearly every number in a document fits in 64 bits; those of any size are ten times slower to read.
    if whole.len() + decimals.len() <= NARROW_DIGITS {
        let digits = whole.bytes().chain(decimals.bytes());
        let magnitude = digits.fold(0_i64, |number, digit| number * 10 + i64::from(digit - b'0'));
        let unit = decimals.bytes().fold(1_i64, |unit, _| unit * 10);
        let signed = if negative { -magnitude } else { magnitude };
        return Exact::ratio(signed, unit).ok_or(NumberFault::NotANumber);
    }
    let magnitude: BigInt = format!("{whole}{decimals}").parse().map_err(|_| NumberFault::NotANumber)?;
    let places = u32::try_from(decimals.len()).map_err(|_| NumberFault::TooLong)?;
    let signed = if negative { -magnitude } else { magnitude };
    Exact::from_big(signed, BigInt::from(10).pow(places)).ok_or(NumberFault::NotANumber)
}

/// The digits of a number in the form that documents use, no more than [`MOST_DIGITS`] on each side of the point.
pub(super) struct Digits<'a> {
    pub(super) negative: bool,
    pub(super) whole: &'a str,
    pub(super) decimals: &'a str,
}

pub(super) fn digits_of(text: &str) -> Result<Digits<'_>, NumberFault> {
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, decimals),
        Some(_) => return Err(NumberFault::NotANumber),
        None => (digits, ""),
    };
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
        return Err(NumberFault::NotANumber);
    }
    if whole.len() > MOST_DIGITS || decimals.len() > MOST_DIGITS {
        return Err(NumberFault::TooLong);
    }
    Ok(Digits { negative, whole, decimals })
}

fn is_grouping_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// Reads a number as people write or paste it: `1 200 000,50`, `1.200.000,50`, `1,200,000.50`,
/// `−3`, with the blanks that Word and Excel leave behind.
///
/// Where point and comma could each be the decimal mark, `mark` (the language of the page) decides;
/// a lone group of three digits after the *other* mark is refused rather than guessed.
///
/// # Errors
/// [`NumberFault`] where the text is no number, or could be read in two ways.
///
/// ```
/// use sprang::number::{read_written, DecimalMark, NumberFault};
/// let written = read_written("1\u{a0}200\u{a0}000,50", DecimalMark::Comma).unwrap();
/// assert_eq!(written.to_string(), "1200000.5");
/// assert_eq!(read_written("1.200", DecimalMark::Comma), Err(NumberFault::Ambiguous));
/// ```
pub fn read_written(text: &str, mark: DecimalMark) -> Result<Exact, NumberFault> {
    read_decimal(&spelled(text, mark)?)
}

/// What people write, spelled as documents spell numbers; whether it is one is for whoever reads that to say.
pub(super) fn spelled(text: &str, mark: DecimalMark) -> Result<String, NumberFault> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(NumberFault::Empty);
    }
    let (negative, unsigned) = match trimmed.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let groups: Vec<&str> = unsigned.split(is_grouping_space).collect();
    let well_grouped = |parts: &[&str]| {
        parts.split_first().is_some_and(|(first, rest)| {
            (1..=3).contains(&first.len()) && rest.iter().all(|part| part.len() == 3)
        })
    };
    let (mine, other) = match mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let plain: String = unsigned.chars().filter(|&c| !is_grouping_space(c)).collect();
    let (mine_count, other_count) = (plain.matches(mine).count(), plain.matches(other).count());
    let decimal_mark = match (mine_count, other_count) {
        (1, 0) => Some(mine),
        (0, 1) => {
            let after = plain.split(other).next_back().map_or(0, str::len);
            if after == 3 && groups.len() == 1 && !plain.starts_with('0') {
                return Err(NumberFault::Ambiguous);
            }
            Some(other)
        }
        // None at all, or one of them several times: then it groups.
        (0, _) | (_, 0) => None,
        (1, _) if plain.rfind(mine) > plain.rfind(other) => Some(mine),
        (_, 1) if plain.rfind(other) > plain.rfind(mine) => Some(other),
        _ => return Err(NumberFault::NotANumber),
    };
    let (whole, decimals) = match decimal_mark {
        Some(mark) => plain.split_once(mark).ok_or(NumberFault::NotANumber)?,
        None => (plain.as_str(), ""),
    };
    let spaced_whole: Vec<&str> = match decimal_mark {
        Some(mark) => unsigned.split_once(mark).map_or(unsigned, |(whole, _)| whole),
        None => unsigned,
    }
    .split(is_grouping_space)
    .collect();
    if spaced_whole.len() > 1 && !well_grouped(&spaced_whole) {
        return Err(NumberFault::NotANumber);
    }
    let marked: Vec<&str> = whole.split([mine, other]).collect();
    if marked.len() > 1 && !well_grouped(&marked) {
        return Err(NumberFault::NotANumber);
    }
    let whole = marked.concat();
    let whole = if whole.is_empty() { "0" } else { &whole };
    let sign = if negative { "-" } else { "" };
    Ok(if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_what_word_and_excel_leave() {
        for (text, expected) in [
            ("1 200 000,50", "1200000.5"),
            ("1\u{202f}200\u{202f}000", "1200000"),
            ("1.200.000,50", "1200000.5"),
            ("1,200,000.50", "1200000.5"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("0.125", "0.125"),
            ("\u{2212}3", "-3"),
            (",5", "0.5"),
            ("  7 ", "7"),
        ] {
            let read = read_written(text, DecimalMark::Comma).map(|n| n.to_string());
            assert_eq!(read.as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn refuses_what_could_be_two_numbers_or_none() {
        use NumberFault::{Ambiguous, Empty, NotANumber, TooLong};
        for (text, fault) in [
            ("1.200", Ambiguous),
            ("", Empty),
            (" ", Empty),
            ("12 34", NotANumber),
            ("1,2,3", NotANumber),
            ("ca 5", NotANumber),
            ("5 kr", NotANumber),
            ("1e3", NotANumber),
            ("--1", NotANumber),
            ("1111111111222222222233333333334", TooLong),
        ] {
            assert_eq!(read_written(text, DecimalMark::Comma), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(n in any::<i64>(), places in 0u32..6) {
            let exact = Exact::from_big(n.into(), BigInt::from(10).pow(places)).expect("not zero");
            prop_assert_eq!(read_decimal(&exact.to_string()), Ok(exact.clone()));
            for mark in [DecimalMark::Comma, DecimalMark::Point] {
                let written = exact.written(mark);
                prop_assert_eq!(read_written(&written, mark), Ok(exact.clone()), "{}", written);
            }
        }

        #[test]
        fn what_is_short_reads_as_what_is_long(
            whole in "[0-9]{1,20}", decimals in "[0-9]{0,12}", negative in any::<bool>(),
        ) {
            let sign = if negative { "-" } else { "" };
            let point = if decimals.is_empty() { "" } else { "." };
            let read = read_decimal(&format!("{sign}{whole}{point}{decimals}")).expect("a number");
            let digits: BigInt = format!("{whole}{decimals}").parse().expect("digits");
            let unit = BigInt::from(10).pow(u32::try_from(decimals.len()).expect("few"));
            let signed = if negative { -digits } else { digits };
            prop_assert_eq!(read, Exact::from_big(signed, unit).expect("not zero"));
        }

        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = read_decimal(&text);
            let _ = read_written(&text, DecimalMark::Comma);
            let _ = read_written(&text, DecimalMark::Point);
        }
    }
}
