//! One quality in two criteria.

use crate::catalogue::entry;
use crate::check::finding::Finding;
use crate::check::memory::{Stem, stems_of};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use std::collections::BTreeMap;

use crate::language::{Language, Localised};
use crate::procurement::Quality;

/// One quality in two criteria.
pub(super) static RULE: Rule = Rule {
    code: "SPR306",
    name: "counted-twice",
    severity: Severity::Warning,
    problem: "double_counting",
    message: Words {
        sv: "”{words}” verkar belöna samma sak.",
        en: "“{words}” seem to reward the same thing.",
    },
    why: Words {
        sv: "Det som räknas två gånger väger mer än det står.",
        en: "What counts twice weighs more than is said.",
    },
    help: Words {
        sv: "Slå ihop kriterierna, eller skriv vad som skiljer dem åt.",
        en: "Join the criteria, or write what tells them apart.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.5; principen om öppenhet.",
        en: "Directive 2014/24/EU art. 67(5); transparency.",
    },
    flagged: Words {
        sv: "”Plan för kompetens hos personalen” och ”kompetens hos personalen enligt plan”.",
        en: "“Plan for the skills of staff” and “skills of staff by plan”.",
    },
    mended: Words {
        sv: "”Plan för kompetens” och ”svarstid vid fel”.",
        en: "“Plan for skills” and “time to answer faults”.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (index, (first, _)) in lot.qualities.iter().enumerate() {
            for (second, at) in lot.qualities.iter().skip(index + 1) {
                if measures(first).is_some_and(|measured| measures(second) == Some(measured)) {
                    findings.push(named(rule, first, second, at));
                }
            }
        }
        for language in Language::ALL {
            let words: Vec<_> = lot.qualities.iter().map(|(quality, _)| content(quality, language)).collect();
            // What most criteria say is how the buyer writes, and not what is rewarded.
            let mut said: BTreeMap<Stem, usize> = BTreeMap::new();
            for word in words.iter().flatten() {
                *said.entry(*word).or_default() += 1;
            }
            let is_rare =
                |word: &Stem| words.len() < 3 || said.get(word).is_none_or(|count| count * 2 <= words.len());
            let own = |words: &Vec<Stem>| -> Vec<Stem> {
                words.iter().copied().filter(|word| is_rare(word)).collect()
            };
            let own: Vec<Vec<Stem>> = words.iter().map(own).collect();
            for (index, one) in own.iter().enumerate() {
                for (other, second) in own.iter().enumerate().skip(index + 1) {
                    if alike(one, second)
                        && let (Some((first, _)), Some((second, at))) =
                            (lot.qualities.get(index), lot.qualities.get(other))
                    {
                        let finding = named(rule, first, second, at);
                        if !findings.contains(&finding) {
                            findings.push(finding);
                        }
                    }
                }
            }
        }
    }
}

/// What a criterion of the catalogue measures.
fn measures(quality: &Quality) -> Option<&'static str> {
    entry(&quality.from.as_ref()?.criterion)?.measures.as_deref()
}

fn named(rule: &'static Rule, first: &Quality, second: &Quality, at: &str) -> Finding {
    let said = |language| format!("{} / {}", first.name.text(language), second.name.text(language));
    rule.named(at, &Localised::said(said))
}

/// Whether three quarters of the content words of the shorter stand in the other too.
fn alike(one: &[Stem], other: &[Stem]) -> bool {
    let shorter = one.len().min(other.len());
    if shorter < 3 {
        return false;
    }
    // Both are in the order of their numbers: they are gone through side by side.
    let mut rest = other.iter().peekable();
    let mut shared = 0;
    for word in one {
        while rest.next_if(|next| *next < word).is_some() {}
        shared += usize::from(rest.next_if(|next| *next == word).is_some());
    }
    shared * 4 >= shorter * 3
}

/// The stems of the longer words of the name and the description.
fn content(quality: &Quality, language: Language) -> Vec<Stem> {
    let description = quality.description.as_ref().and_then(|text| text.only(language));
    let texts = quality.name.only(language).into_iter().chain(description);
    let mut words: Vec<Stem> = texts.flat_map(|text| stems_of(text, language).to_vec()).collect();
    words.sort_unstable();
    words.dedup();
    words
}
