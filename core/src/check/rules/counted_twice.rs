//! One quality in two criteria.

use crate::catalogue::entry;
use crate::check::finding::Finding;
use crate::check::memory::{Stem, stems_of};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use std::collections::BTreeSet;

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
        // Pairs, by their places among the criteria: each is told once, whatever gives it away.
        let mut twice: BTreeSet<(usize, usize)> = BTreeSet::new();
        let measured: Vec<Option<&str>> =
            lot.qualities.iter().map(|(quality, _)| measures(quality)).collect();
        for (index, first) in measured.iter().enumerate().filter(|(_, first)| first.is_some()) {
            for (other, second) in measured.iter().enumerate().skip(index + 1) {
                if first == second {
                    twice.insert((index, other));
                }
            }
        }
        for language in Language::ALL {
            let words: Vec<_> = lot.qualities.iter().map(|(quality, _)| content(quality, language)).collect();
            // What most criteria say is how the buyer writes, and not what is rewarded.
            let mut said: Vec<usize> = Vec::new();
            for word in words.iter().flatten().map(|word| place(*word)) {
                if said.len() <= word {
                    said.resize(word + 1, 0);
                }
                if let Some(count) = said.get_mut(word) {
                    *count += 1;
                }
            }
            let is_rare = |word: &Stem| {
                words.len() < 3 || said.get(place(*word)).is_none_or(|count| count * 2 <= words.len())
            };
            let own = |words: &Vec<Stem>| -> Vec<Stem> {
                words.iter().copied().filter(|word| is_rare(word)).collect()
            };
            let own: Vec<Vec<Stem>> = words.iter().map(own).collect();
            for (index, one) in own.iter().enumerate() {
                for (other, second) in own.iter().enumerate().skip(index + 1) {
                    if alike(one, second) {
                        twice.insert((index, other));
                    }
                }
            }
        }
        for (index, other) in twice {
            if let (Some((first, _)), Some((second, at))) =
                (lot.qualities.get(index), lot.qualities.get(other))
            {
                findings.push(named(rule, first, second, at));
            }
        }
    }
}

/// Stems are numbered from 0 as they are met, so that their numbers are places in a list.
fn place(stem: Stem) -> usize {
    usize::try_from(stem).unwrap_or(usize::MAX - 1)
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
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if shorter.len() < 3 {
        return false;
    }
    // Both are in the order of their numbers: they are gone through side by side, until too many words are missing.
    let mut rest = longer.iter().copied().peekable();
    let mut missing = 0;
    for &word in shorter {
        while rest.next_if(|&next| next < word).is_some() {}
        missing += usize::from(rest.next_if_eq(&word).is_none());
        if missing * 4 > shorter.len() {
            return false;
        }
    }
    true
}

/// The stems of the longer words of the name and the description.
fn content(quality: &Quality, language: Language) -> Vec<Stem> {
    let description = quality.description.as_ref().and_then(|text| text.only(language));
    let mut words = description.map_or_else(Vec::new, |text| stems_of(text, language).to_vec());
    // A name is short beside what describes it.
    let name = quality.name.only(language).map(|name| stems_of(name, language));
    for word in name.iter().flat_map(|name| name.iter()) {
        if let Err(place) = words.binary_search(word) {
            words.insert(place, *word);
        }
    }
    words
}
