//! A change without the value that it starts from.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// A change without the value that it starts from.
pub(super) static RULE: Rule = Rule {
    code: "SPR114",
    name: "change-without-baseline",
    severity: Severity::Warning,
    problem: "NO_BASELINE",
    message: Words {
        sv: "”{words}” säger inte från vilket värde.",
        en: "“{words}” does not say from which value.",
    },
    why: Words {
        sv: "En förändring kan mätas bara mot ett känt utgångsvärde.",
        en: "A change can be measured only against a known starting value.",
    },
    help: Words {
        sv: "Ange dagens värde, med enhet, källa och datum.",
        en: "State today’s value, with unit, source and date.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4: uppgifterna ska kunna kontrolleras.",
        en: "Directive 2014/24/EU art. 67(4): what is stated must be verifiable.",
    },
    flagged: Words {
        sv: "Lösningen ska sänka kostnaden med 20 procent.",
        en: "The solution shall reduce the cost by 20 percent.",
    },
    mended: Words {
        sv: "Kostnaden är i dag 412 kronor per ärende (2025). Varje hel tia därunder ger 1 poäng, visat i kalkyl.",
        en: "The cost today is 412 SEK per case (2025). Each full 10 SEK below it gives 1 point, shown by calculation.",
    },
    look: Look::Text(&[&CHANGE, &BASELINE], look),
};

pub(in crate::check) static CHANGE: List = list!("change");
pub(in crate::check) static BASELINE: List = list!("baseline");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    if reading.says(&BASELINE) {
        return;
    }
    let wished = reading.found(&CHANGE).iter().filter(|hit| is_wished_for(reading, hit.range.start));
    findings.extend(wished.enumerate().map(|(index, hit)| {
        // One is enough to say; the others are shown.
        let most = if index == 0 { rule.severity } else { Severity::Advice };
        reading.finding_about(rule, hit).at_most(most)
    }));
}

/// Whether a change is what the text asks for: not what breaking a promise costs, nor a value beside another.
fn is_wished_for(reading: &Reading<'_>, at: usize) -> bool {
    const THAN: [&str; 2] = ["än", "than"];
    const OF_THINGS: [&str; 12] =
        ["a", "an", "the", "any", "no", "each", "every", "its", "en", "ett", "varje", "den"];
    const ALSO_OF_THINGS: [&str; 6] = ["lower", "cut", "cuts", "raised", "lowered", "reduced"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let before = at.checked_sub(1).map_or("", word);
    // `a lower count`: a value, and no wish.
    if OF_THINGS.contains(&before) && ALSO_OF_THINGS.contains(&word(at)) {
        return false;
    }
    let sentence = reading.tokens.get(at).map(|token| token.sentence);
    let is_capital =
        reading.tokens.get(at).is_some_and(|token| token.form.written.starts_with(char::is_uppercase));
    let mut after = reading.tokens.iter().skip(at).take_while(|token| Some(token.sentence) == sentence);
    let beside_another = is_capital && after.any(|token| THAN.contains(&token.word()));
    !beside_another && !reading.breaks_a_promise(at)
}
