//! Numbers as people write them, in digits and in words.

use crate::Language;

/// One, in the unit in which numbers are kept: ten-thousandths.
pub const ONE: i64 = 10_000;
const PLACES: usize = 4;

/// Numbers in words. Those that mostly count nothing, such as `en` and `one`, stand in [`NOT_COUNTING`].
const WORDS: [(&str, i64); 60] = [
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
    ("tretton", 13),
    ("fjorton", 14),
    ("femton", 15),
    ("sexton", 16),
    ("sjutton", 17),
    ("arton", 18),
    ("nitton", 19),
    ("tjugo", 20),
    ("tjugofem", 25),
    ("trettio", 30),
    ("fyrtio", 40),
    ("femtio", 50),
    ("sextio", 60),
    ("sjuttio", 70),
    ("åttio", 80),
    ("nittio", 90),
    ("hundra", 100),
    ("tusen", 1000),
    ("dussin", 12),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
    ("dozen", 12),
    ("six", 6),
    ("tjugofyra", 24),
];

/// Words that state a number only beside points: `en poäng`, `noll poäng`.
const NOT_COUNTING: [(&str, i64); 5] = [("en", 1), ("ett", 1), ("one", 1), ("noll", 0), ("zero", 0)];

/// Whether a word counts something.
pub(super) fn is_counting(word: &str) -> bool {
    WORDS.iter().any(|(known, _)| *known == word)
}

/// The number that a word or digits state, in ten-thousandths; `None` where there is none, for one with more
/// decimals, and for one beyond bounds.
pub(super) fn stated(word: &str, language: Language) -> Option<i64> {
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return scaled(word, language);
    }
    let known = WORDS.iter().chain(&NOT_COUNTING).find(|(known, _)| *known == word)?;
    known.1.checked_mul(ONE)
}

/// Digits with their decimals, in ten-thousandths.
fn scaled(written: &str, language: Language) -> Option<i64> {
    let thousands = match language {
        Language::Swedish => '.',
        Language::English => ',',
    };
    // `1,200` and `2.500.000`: thousands are parted.
    let mut groups = written.split(thousands);
    let parted = groups.next().is_some_and(|first| first != "0")
        && groups.all(|group| group.len() == 3)
        && written.contains(thousands);
    if parted {
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        return digits.parse::<i64>().ok()?.checked_mul(ONE);
    }
    let (whole, decimals) = written.split_once([',', '.']).unwrap_or((written, ""));
    if decimals.len() > PLACES {
        return None;
    }
    let decimals = format!("{decimals:0<PLACES$}");
    whole.parse::<i64>().ok()?.checked_mul(ONE)?.checked_add(decimals.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_words_state_the_same() {
        use Language::{English, Swedish};
        for (written, language, value) in [
            ("5", Swedish, 50_000),
            ("fem", Swedish, 50_000),
            ("five", English, 50_000),
            ("99,9", Swedish, 999_000),
            ("0.5", English, 5_000),
            ("noll", Swedish, 0),
            ("1,200", English, 12_000_000),
            ("1,200", Swedish, 12_000),
            ("2.500.000", Swedish, 25_000_000_000),
            ("0.125", English, 1_250),
            ("0.125", Swedish, 1_250),
        ] {
            assert_eq!(stated(written, language), Some(value), "{written}");
        }
        for nothing in ["1,23456", "poäng", "9223372036854775807", "1,2,3"] {
            assert_eq!(stated(nothing, Swedish), None, "{nothing}");
        }
    }
}
