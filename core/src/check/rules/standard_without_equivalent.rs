//! Standards and labels without “or equivalent”.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::brand;
use crate::check::text::{Form, Hit, List, Sign, TokenKind, list};
use crate::language::Language;

/// Standards and labels without “or equivalent”.
pub(super) static RULE: Rule = Rule {
    code: "SPR304",
    name: "standard-without-equivalent",
    severity: Severity::Warning,
    problem: "standard_no_equiv",
    message: Words {
        sv: "”{words}” står utan ”eller likvärdigt”.",
        en: "“{words}” stands without “or equivalent”.",
    },
    why: Words {
        sv: "Den som uppfyller samma sak på annat sätt ska kunna visa det.",
        en: "Whoever meets the same in another way must be able to show it.",
    },
    help: Words {
        sv: "Lägg till ”eller likvärdigt” och säg hur likvärdighet visas.",
        en: "Add “or equivalent” and say how equivalence is shown.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42, 43 och 44; LOU 9 kap.",
        en: "Directive 2014/24/EU arts. 42, 43 and 44.",
    },
    flagged: Words {
        sv: "Ljudnivån mäts enligt SS-EN ISO 3744.",
        en: "The noise level is measured according to ISO 3744.",
    },
    mended: Words {
        sv: "Ljudnivån mäts enligt SS-EN ISO 3744 eller likvärdigt.",
        en: "The noise level is measured according to ISO 3744 or equivalent.",
    },
    look: Look::Text(&[&STANDARD, &EQUIVALENT], look),
};

pub(in crate::check) static STANDARD: List = list!("standard");
pub(in crate::check) static EQUIVALENT: List = list!("equivalent");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let built_like_one = designations(reading).into_iter().map(|range| Hit { range, sign: Sign::Plain });
    for hit in reading.found(&STANDARD).iter().cloned().chain(built_like_one) {
        let hit = Hit { range: with_its_parts(reading, hit.range), ..hit };
        if reading.says_in_sentence(&EQUIVALENT, hit.range.start) {
            continue;
        }
        let (span, words) = reading.words(&hit.range);
        let addition = match reading.language {
            Language::Swedish => "eller likvärdigt",
            Language::English => "or equivalent",
        };
        let replacement = format!("{words} {addition}");
        findings.push(reading.finding_about(rule, &hit).fix(span, words, replacement));
    }
}

/// With the number of its part, and a letter after it: `EN 717-1`, `ECE 117A`. What is added must not come between.
fn with_its_parts(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while let Some([last, hyphen, part]) =
        end.checked_sub(1).and_then(|last| reading.tokens.get(last..last + 3))
        && last.end == hyphen.start
        && hyphen.word() == "-"
        && hyphen.end == part.start
        && part.kind() == TokenKind::Number
    {
        end += 2;
    }
    if let Some([number, letter]) = end.checked_sub(1).and_then(|last| reading.tokens.get(last..end + 1))
        && number.end == letter.start
        && number.kind() == TokenKind::Number
        && letter.form.letters == 1
        && letter.kind() == TokenKind::Word
    {
        end += 1;
    }
    range.start..end
}

/// What is built like the name of a norm, and stands in no list: capitals and then a number, `ECE R117`.
fn designations(reading: &Reading<'_>) -> Vec<Range<usize>> {
    const FEWEST_DIGITS: usize = 3;
    // Acts, contracts, money, sizes and codes of goods.
    const NO_NORMS: [&str; 29] = [
        "DN", "RAL", "NCS", "PN", "NOK", "DKK", "CHF", "AFS", "BFS", "BBR", "MSBFS", "SOSFS", "HSLF", "LOU",
        "LUF", "LUK", "LUFS", "LOV", "SFS", "EU", "EG", "EEG", "CPV", "AB", "ABT", "SEK", "EUR", "GBP",
        "USD",
    ];
    let is_abbreviation =
        |form: &Form| form.all_capitals && form.letters >= 2 && !NO_NORMS.contains(&form.written.as_str());
    let digits = |written: &str| {
        let mut rest = written.trim_start_matches(char::is_uppercase);
        let letters = written.len() - rest.len();
        rest = rest.trim_end_matches(char::is_alphabetic);
        letters <= 1 && rest.len() >= FEWEST_DIGITS && rest.chars().all(|digit| digit.is_ascii_digit())
    };
    let known = reading.found(&STANDARD);
    let pairs = reading.capitals().filter(|&at| {
        let Some([name, number]) = reading.tokens.get(at..at + 2) else { return false };
        if !is_abbreviation(&name.form) || !digits(&number.form.written) {
            return false;
        }
        let is_known = known.iter().any(|hit| hit.range.start < at + 2 && at < hit.range.end);
        // `Stihl MS 261`: what follows a make is a model.
        let make = at.checked_sub(1).is_some_and(|before| {
            let capital_and_small = reading.tokens.get(before).is_some_and(|token| {
                let written = &token.form.written;
                written.starts_with(char::is_uppercase) && written.contains(char::is_lowercase)
            });
            capital_and_small || reading.stands_in(&brand::WORDS, before)
        });
        !is_known && !make
    });
    pairs.map(|at| at..at + 2).collect()
}
