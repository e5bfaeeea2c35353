//! Solutions that are named in place of a need.

use std::ops::Range;

use crate::check::facts::OBLIGATION;
use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::open_list;
use crate::check::text::{Hit, List, ONE, Sign, list};
use crate::language::Language;

/// Solutions that are named in place of a need.
pub(super) static RULE: Rule = Rule {
    code: "SPR501",
    name: "prescribes-solution",
    severity: Severity::Warning,
    problem: "technology",
    message: Words {
        sv: "”{words}” pekar ut en lösning i stället för ett behov.",
        en: "“{words}” names a solution in place of a need.",
    },
    why: Words {
        sv: "Lösningar som ni inte känner till stängs ute.",
        en: "Solutions that you do not know of are shut out.",
    },
    help: Words {
        sv: "Beskriv vad som ska uppnås, och hur det mäts.",
        en: "Describe what is to be achieved, and how it is measured.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 42.2 och 42.3; Upphandlingsmyndigheten om att beskriva behovet.",
        en: "Directive 2014/24/EU art. 42(2) and 42(3).",
    },
    flagged: Words {
        sv: "Tjänsten ska bygga på blockkedja.",
        en: "The service shall be based on blockchain.",
    },
    mended: Words {
        sv: "Varje ändring kan spåras till person och tid i minst 5 år, vilket provas med stickprov.",
        en: "Each change can be traced to person and time for at least 5 years, tested by samples.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("technology");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    findings.extend(reading.found(&WORDS).iter().filter(|hit| !is_of_a_make(reading, hit)).filter_map(
        |hit| {
            let loose = is_counted(reading, hit.range.start)
                || is_what_is_bought(reading, &hit.range)
                || is_an_example(reading, hit.range.start)
                || tells_of_a_year(reading, hit.range.start);
            let most = if loose { Severity::Advice } else { reading.unless_sound(rule) };
            reading.finding_in(rule, hit, most)
        },
    ));
}

/// Whether a make is joined to it, of which another rule speaks: `Scania-motor`, and not `GPS-sändare`.
fn is_of_a_make(reading: &Reading<'_>, hit: &Hit) -> bool {
    let first = reading.tokens.get(hit.range.start).map(|token| &token.form);
    let joined = reading.tokens.get(hit.range.start + 1).is_some_and(|next| next.joined);
    joined
        && hit.range.len() == 2
        && first.is_some_and(|form| form.capital && !form.all_capitals && !form.capital_inside)
}

/// Whether it is counted how much there is of it, so that something else may be offered too: `andelen eldrivna fordon`.
fn is_counted(reading: &Reading<'_>, at: usize) -> bool {
    const COUNTED: [&str; 8] =
        ["andel", "andelen", "antal", "antalet", "share", "number", "proportion", "percentage"];
    const FURTHEST: usize = 3;
    (at.saturating_sub(FURTHEST)..at)
        .any(|at| reading.tokens.get(at).is_some_and(|token| COUNTED.contains(&token.word())))
}

/// Whether the sentence of a token tells what was in a year, and asks for nothing: `In 2025 the two diesel ferries`.
fn tells_of_a_year(reading: &Reading<'_>, at: usize) -> bool {
    const YEARS: Range<i64> = 1950 * ONE..2100 * ONE;
    const IN: [&str; 5] = ["in", "during", "år", "under", "sedan"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let is_year = |other: &usize| {
        let number = reading.tokens.get(*other).and_then(|token| token.form.number);
        sentence(*other) == sentence(at)
            && number.is_some_and(|number| YEARS.contains(&number))
            && other.checked_sub(1).is_some_and(|before| IN.contains(&word(before)))
    };
    !reading.says_in_sentence(&OBLIGATION, at) && (0..at).any(|other| is_year(&other))
}

/// Whether it is only one of some that may do: `t.ex. via telefon, chatt eller fjärrstyrning`.
fn is_an_example(reading: &Reading<'_>, at: usize) -> bool {
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    reading.found(&open_list::WORDS).iter().any(|hit| {
        hit.sign == Sign::Plain && hit.range.end <= at && sentence(hit.range.start) == sentence(at)
    })
}

/// Whether it is what is bought: the subject that the first sentence asks something of, known already. `Roboten ska ha
/// nödstopp`.
fn is_what_is_bought(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    const EACH: [&str; 6] = ["each", "every", "all", "varje", "alla", "samtliga"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let is_known = match reading.language {
        Language::English => range.start == 1 && word(0) == "the",
        Language::Swedish => {
            range.start == 0 && ["en", "et", "na", "an"].iter().any(|ending| word(0).ends_with(ending))
        }
    };
    // `Each touch screen in the gallery shall`: of those that there are.
    let first = reading.tokens.first().map(|token| token.sentence);
    let asked = reading.tokens.iter().enumerate().any(|(at, token)| {
        Some(token.sentence) == first && at >= range.end && reading.stands_in(&OBLIGATION, at)
    });
    if range.start == 1 && EACH.contains(&word(0)) && asked {
        return true;
    }
    is_known && range.len() == 1 && reading.stands_in(&OBLIGATION, range.end)
}
