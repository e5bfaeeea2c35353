//! A procurement as the rules for documents see it: its criteria with their places, and its texts.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::rc::Rc;

use super::finding::{Change, Finding};
use super::lot_memory::{Known, known};
use super::memory::findings_of;
use super::reading::TextKind;
use super::rule::{Rule, Words};
use crate::language::{Language, Localised};
use crate::procurement::{Criterion, Lot, Price, Procurement, Quality, Scale};

/// The problem of a promise that nothing is said of afterwards.
const PROMISE: &str = "promise";

/// A procurement, with the places of its parts.
pub(crate) struct Whole<'a> {
    pub(crate) procurement: &'a Procurement,
    pub(crate) lots: Vec<LotAt<'a>>,
}

/// A lot, its place, and its criteria wherever in the tree they stand.
pub(crate) struct LotAt<'a> {
    pub(crate) lot: &'a Lot,
    pub(crate) at: String,
    pub(crate) qualities: Vec<(&'a Quality, String)>,
    pub(crate) price: Option<(&'a Price, String)>,
    /// What its numbers give, once that has been asked.
    known: OnceCell<Rc<Known>>,
}

impl LotAt<'_> {
    /// What its numbers give.
    pub(crate) fn known(&self) -> &Known {
        self.known.get_or_init(|| known(self.lot))
    }
}

impl<'a> Whole<'a> {
    pub(crate) fn new(procurement: &'a Procurement) -> Self {
        let lots = procurement.lots().iter().enumerate().map(|(number, lot)| {
            let at = format!("/lots/{number}");
            let mut found =
                LotAt { lot, at: at.clone(), qualities: Vec::new(), price: None, known: OnceCell::new() };
            collect(&lot.criteria, &format!("{at}/criteria"), &mut found);
            found
        });
        Self { procurement, lots: lots.collect() }
    }

    /// What the rules for texts find in the description of the need: what favours someone, or leaves only one solution.
    /// How exactly something is said is asked of criteria; what is measured has fields of its own.
    fn need(&self) -> Vec<Finding> {
        let problem = self.procurement.problem();
        let listed = |list: &'a [Localised], member: &'static str| {
            list.iter().enumerate().map(move |(number, text)| (text, format!("/problem/{member}/{number}")))
        };
        let single = [
            (Some(&problem.summary), "summary"),
            (problem.today.as_ref(), "today"),
            (problem.outcome.as_ref(), "outcome"),
        ];
        let single =
            single.into_iter().filter_map(|(text, member)| Some((text?, format!("/problem/{member}"))));
        let departments = problem.departments.iter().enumerate();
        let departments =
            departments.map(|(number, one)| (&one.need, format!("/problem/departments/{number}/need")));
        let mut findings = Vec::new();
        for (text, at) in single.chain(listed(&problem.affected, "affected")).chain(departments) {
            self::text(text, &at, &mut findings);
        }
        findings.retain(|finding| finding.rule.theme().is_asked_of_needs());
        findings
    }

    /// What the rules for texts find in the texts of the need and of the criteria.
    pub(crate) fn texts(&self) -> Vec<Finding> {
        let mut findings = self.need();
        for lot in &self.lots {
            for (quality, at) in &lot.qualities {
                let before = findings.len();
                if let Some(description) = &quality.description {
                    self::text(description, &format!("{at}/description"), &mut findings);
                }
                for (text, at) in level_texts(quality, at) {
                    self::text(text, &at, &mut findings);
                }
                // What a text on its own must say may stand in a field of its own.
                let told = quality.follow_up.is_some();
                let mut number = 0;
                findings.retain(|finding| {
                    number += 1;
                    number <= before || !(told && finding.rule.problem == PROMISE)
                });
            }
        }
        findings
    }
}

/// The order of two pointers in a document: part by part, numbers by size.
pub(super) fn order(one: &str, other: &str) -> Ordering {
    fn part(part: &str) -> (usize, &str) {
        (part.parse().unwrap_or(usize::MAX), part)
    }
    // What both have in common from the beginning tells nothing.
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let slash = one.as_bytes().get(..same).and_then(|same| same.iter().rposition(|byte| *byte == b'/'));
    let from = slash.map_or(0, |slash| slash + 1);
    let (one, other) = (one.get(from..).unwrap_or_default(), other.get(from..).unwrap_or_default());
    one.split('/').map(part).cmp(other.split('/').map(part))
}

fn collect<'a>(criteria: &'a [Criterion], at: &str, found: &mut LotAt<'a>) {
    for (number, criterion) in criteria.iter().enumerate() {
        let at = format!("{at}/{number}");
        match criterion {
            Criterion::Group(group) => collect(&group.criteria, &format!("{at}/criteria"), found),
            Criterion::Quality(quality) => found.qualities.push((quality, at)),
            Criterion::Price(price) => found.price = Some((price, at)),
        }
    }
}

/// The words of levels and anchors, with their places.
pub(crate) fn level_texts<'q>(quality: &'q Quality, at: &str) -> Vec<(&'q Localised, String)> {
    let (levels, member) = match &quality.scale {
        Scale::Levels(levels) => (levels, "levels"),
        Scale::Judged { anchors, .. } => (anchors, "anchors"),
        _ => return Vec::new(),
    };
    let place = |number: usize| format!("{at}/scale/{member}/{number}/text");
    levels.iter().enumerate().map(|(number, level)| (&level.text, place(number))).collect()
}

/// Both languages of a text, each read in its own.
fn text(localised: &Localised, at: &str, findings: &mut Vec<Finding>) {
    for language in Language::ALL {
        if let Some(text) = localised.only(language) {
            let read = findings_of(text, language, TextKind::Part);
            let at = format!("{at}/{}", language.code());
            findings.extend(read.iter().map(|finding| Finding { at: at.clone(), ..finding.clone() }));
        }
    }
}

impl Rule {
    /// A finding about a part of a document; about the whole of a text that stands alone where `at` is empty.
    pub(crate) fn at(&'static self, at: &str, words: impl Into<String>) -> Finding {
        Finding {
            rule: self,
            severity: self.severity,
            at: at.to_owned(),
            span: None,
            units: None,
            paragraph: None,
            words: words.into(),
            fixes: Vec::new(),
            named: None,
            changes: Vec::new(),
            accepted: None,
            guessed: false,
        }
    }

    /// The same, about something that has a name in each language.
    pub(crate) fn named(&'static self, at: &str, name: &Localised) -> Finding {
        Finding { named: Some(name.clone()), ..self.at(at, name.text(Language::Swedish)) }
    }
}

impl Finding {
    /// With a change to the document that mends it: `value` as JSON text, or nothing where it is taken away; and what that
    /// does, in words.
    pub(crate) fn change(mut self, at: String, value: Option<String>, does: Localised) -> Self {
        self.changes.push(Change { at, value, does });
        self
    }
}

/// The JSON text of a list of ids.
pub(crate) fn ids(all: &[&str]) -> String {
    // Ids are lower case letters, digits and hyphens: nothing in them is escaped.
    let quoted: Vec<String> = all.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// What taking away an acceptance that meets no finding does.
const ACCEPTED_NO_MORE: Words = Words { sv: "Ta bort skälet", en: "Take the reason away" };

/// Marks what the buyer accepts, and says which acceptances meet no finding.
pub(super) fn accept(whole: &Whole<'_>, vain: &'static Rule, findings: &mut Vec<Finding>) {
    let mut idle = Vec::new();
    for (number, accepted) in whole.procurement.accepted().iter().enumerate() {
        let within = |at: &str| {
            at.strip_prefix(accepted.at.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let mut met = false;
        for finding in findings.iter_mut() {
            let named = finding.rule.code == accepted.rule || finding.rule.name == accepted.rule;
            if named && within(&finding.at) {
                finding.accepted = Some(accepted.because.clone());
                met = true;
            }
        }
        if !met {
            let at = format!("/accepted/{number}");
            idle.push(vain.at(&at, accepted.rule.as_str()).change(at, None, ACCEPTED_NO_MORE.said()));
        }
    }
    findings.extend(idle);
}
