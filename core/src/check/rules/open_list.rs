//! Lists that end with an open door.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{Hit, List, list};

/// Lists that end with an open door.
pub(super) static RULE: Rule = Rule {
    code: "SPR104",
    name: "open-list",
    severity: Severity::Warning,
    problem: "open_list",
    message: Words { sv: "Listan är öppen: ”{words}”.", en: "The list is open: “{words}”." },
    why: Words {
        sv: "Anbudsgivaren kan inte veta vad mer som kan ge poäng.",
        en: "Tenderers cannot know what else may earn points.",
    },
    help: Words {
        sv: "Räkna upp allt som räknas, och ta bort resten.",
        en: "List all that counts, and remove the rest.",
    },
    source: Words {
        sv: "Mål C-532/06 Lianakis: inga kriterier som inte har offentliggjorts; SIAC C-19/00.",
        en: "Case C-532/06 Lianakis: no criteria that were not published; SIAC C-19/00.",
    },
    flagged: Words {
        sv: "Miljöarbete bedöms, t.ex. avfall och transporter m.m.",
        en: "Environmental work is judged, e.g. waste and transport etc.",
    },
    mended: Words {
        sv: "Avfall i kilo per månad redovisas. Varje 10 kg under 100 kg ger 1 poäng.",
        en: "Waste in kg per month is reported. Each 10 kg under 100 kg gives 1 point.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("open_list");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let most = reading.unless_sound(rule);
    // `a watch or anything else that does it` leaves the solution of a need open, as it should be.
    let leaves_open = |hit: &&Hit| reading.kind != TextKind::Need || !names_anything(reading, hit);
    findings.extend(reading.found(&WORDS).iter().filter(leaves_open).filter_map(|hit| {
        let hit = &last_part(reading, hit);
        let finding = reading.finding_in(rule, hit, most)?;
        Some(match without(reading, &hit.range) {
            Some(span) => {
                let original = reading.text.get(span.clone()).unwrap_or_default();
                finding.fix(span, original, String::new())
            }
            None => finding,
        })
    }));
}

/// Whether a phrase stands for whatever else there may be: `or anything else`.
fn names_anything(reading: &Reading<'_>, hit: &Hit) -> bool {
    const ANYTHING: [&str; 5] = ["anything", "something", "else", "annat", "vad"];
    hit.range.clone().any(|at| reading.tokens.get(at).is_some_and(|token| ANYTHING.contains(&token.word())))
}

/// Of a list that was read from a comma on, what leaves it open: `, sophämtning och annat` has its end in `och annat`.
fn last_part(reading: &Reading<'_>, hit: &Hit) -> Hit {
    const JOINING: [&str; 7] = ["och", "samt", "eller", "jämte", "and", "or", "plus"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let joint = hit.range.clone().find(|&at| JOINING.contains(&word(at)));
    let start = joint.filter(|_| word(hit.range.start) == ",").unwrap_or(hit.range.start);
    Hit { range: start..hit.range.end, sign: hit.sign }
}

/// What is taken away where a list ends with what it leaves open: `, m.m.`, with the words that lead to it. None
/// where something follows.
fn without(reading: &Reading<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let last = reading.tokens.get(range.end.checked_sub(1)?)?;
    let ends = reading
        .tokens
        .get(range.end)
        .is_none_or(|next| next.sentence != last.sentence || next.word() == "." || next.word() == ",");
    let leads = |at: usize| {
        let token = reading.tokens.get(at);
        token.is_some_and(|token| [",", "och", "eller", "samt", "and", "or"].contains(&token.word()))
    };
    let mut start = range.start;
    while let Some(before) = start.checked_sub(1).filter(|&before| leads(before)) {
        start = before;
    }
    let before = reading.tokens.get(start.checked_sub(1)?)?;
    (ends && before.sentence == last.sentence).then_some(before.end..last.end)
}
