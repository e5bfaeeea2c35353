//! Ids, texts, codes and numbers: what is checked alike wherever it stands.

use crate::document::{Decimal, Fault, FaultCode, Pointer};
use crate::language::Localised;
use crate::number::Exact;

const LONGEST_ID: usize = 64;

/// Ids stand in files, addresses and spreadsheets, so they keep to what all of those carry.
pub(crate) fn is_id(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let inside = |b: u8| plain(b) || matches!(b, b'-' | b'.' | b'_');
    id.len() <= LONGEST_ID && id.bytes().next().is_some_and(plain) && id.bytes().all(inside)
}

pub(super) fn id(id: &str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if !is_id(id) {
        faults.push(Fault::new(FaultCode::BadId, at).with("found", id));
    }
}

/// Reports each id that stands a second time, at its second place.
pub(super) fn unique<'a>(ids: impl Iterator<Item = &'a str>, list: &Pointer<'_>, faults: &mut Vec<Fault>) {
    let mut seen: Vec<&str> = Vec::new();
    for (index, id) in ids.enumerate() {
        if seen.contains(&id) {
            doubled(id, &list.item(index).member("id"), faults);
        }
        seen.push(id);
    }
}

pub(super) fn doubled(id: &str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults.push(Fault::new(FaultCode::DoubledId, at).with("found", id));
}

/// A reference to one of these ids.
pub(super) fn known(id: &str, ids: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if !ids.contains(&id) {
        faults.push(Fault::new(FaultCode::UnknownId, at).with("found", id).with("known", ids.join(", ")));
    }
}

pub(super) fn text(text: &Localised, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if text.is_empty() {
        faults.push(Fault::new(FaultCode::EmptyText, at));
    }
}

pub(super) fn optional_text(localised: Option<&Localised>, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if let Some(localised) = localised {
        text(localised, at, faults);
    }
}

pub(super) fn texts(
    texts: Option<&Vec<Localised>>,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Localised> {
    let texts = texts.cloned().unwrap_or_default();
    for (index, one) in texts.iter().enumerate() {
        text(one, &at.item(index), faults);
    }
    texts
}

pub(super) fn words(words: &str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if words.trim().is_empty() {
        faults.push(Fault::new(FaultCode::EmptyText, at));
    }
}

/// A code of so many capital letters.
pub(super) fn code(
    code: &str,
    letters: usize,
    example: &'static str,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    if code.len() != letters || !code.bytes().all(|b| b.is_ascii_uppercase()) {
        faults.push(Fault::new(FaultCode::BadCode, at).with("found", code).with("wanted", example));
    }
}

/// A day of the Gregorian calendar as `YYYY-MM-DD`.
pub(super) fn date(date: &str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if !is_date(date) {
        faults.push(Fault::new(FaultCode::BadCode, at).with("found", date).with("wanted", "2026-05-31"));
    }
}

fn is_date(date: &str) -> bool {
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>())
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

pub(super) fn at_least(found: usize, least: usize, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    if found < least {
        faults.push(
            Fault::new(FaultCode::TooFew, at)
                .with("found", found.to_string())
                .with("least", least.to_string()),
        );
    }
}

/// The number that a text says; a fault and `None` where it says none.
pub(super) fn number(decimal: &Decimal, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Option<Exact> {
    let number = decimal.number().ok();
    if number.is_none() {
        faults.push(Fault::new(FaultCode::NumberNotExact, at).with("found", &decimal.0));
    }
    number
}

/// A range that a number must be in.
#[derive(Clone, Copy)]
pub(super) enum Range {
    AnyNumber,
    NotNegative,
    AboveZero,
    WholeFromOne,
    WholeNotNegative,
    /// From 0 to 1.
    Share,
}

impl Range {
    fn holds(self, number: &Exact) -> bool {
        match self {
            Self::AnyNumber => true,
            Self::NotNegative => !number.is_negative(),
            Self::AboveZero => number.is_positive(),
            Self::WholeFromOne => number.is_whole() && number.is_positive(),
            Self::WholeNotNegative => number.is_whole() && !number.is_negative(),
            Self::Share => !number.is_negative() && *number <= Exact::ONE,
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::AnyNumber => "−∞ … ∞",
            Self::NotNegative => "≥ 0",
            Self::AboveZero => "> 0",
            Self::WholeFromOne => "1, 2, 3 …",
            Self::WholeNotNegative => "0, 1, 2 …",
            Self::Share => "0 … 1",
        }
    }
}

/// The number that a text says, if it is in `range`. Zero stands in where there is a fault, which
/// keeps the result from being used.
pub(super) fn number_in(decimal: &Decimal, range: Range, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Exact {
    match number(decimal, at, faults) {
        Some(number) if range.holds(&number) => number,
        Some(number) => {
            out_of_range(&number, range.wanted(), at, faults);
            Exact::ZERO
        }
        None => Exact::ZERO,
    }
}

pub(super) fn optional_number_in(
    decimal: Option<&Decimal>,
    range: Range,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Exact> {
    decimal.map(|decimal| number_in(decimal, range, at, faults))
}

pub(super) fn out_of_range(
    found: &Exact,
    wanted: impl Into<String>,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    faults
        .push(Fault::new(FaultCode::OutOfRange, at).with("found", found.to_string()).with("wanted", wanted));
}

pub(super) fn out_of_order(found: &Exact, before: &Exact, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults.push(
        Fault::new(FaultCode::OutOfOrder, at)
            .with("found", found.to_string())
            .with("before", before.to_string()),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for good in ["2026-11-23", "2024-02-29", "2000-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "26-01-01",
            "2026-01-32",
            "",
            "+026-01-01",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn ids_keep_to_small_letters() {
        let sound = |text: &str| {
            let mut faults = Vec::new();
            id(text, &Pointer::Root, &mut faults);
            faults.is_empty()
        };
        assert!(sound("pris-2.a_b"));
        for bad in ["", "Pris", "-a", "å", "a b", &"a".repeat(65)] {
            assert!(!sound(bad), "{bad}");
        }
    }
}
