//! Findings for callers outside Rust.

use super::answer::{FaultReport, both};
use super::profile::{Honoured, named};
use super::reports;
use crate::check::{self, Finding, RULES, Rule, TextKind, Units, Words};
use crate::document::pretty;
use crate::document::wire::{wire_choice, wire_object};
use crate::language::{Language, Localised};
use crate::profile::Profile;
use crate::validate;

wire_choice! {
    /// What checking a procurement answers.
    FindingsAnswer by "outcome" {
        /// The file is sound, and these are the findings.
        "sound" Sound {
            /// The procurement's fingerprint.
            "fingerprint" fingerprint: String,
            /// What is unwise or cannot be evaluated, in the order of the document.
            "findings" findings: Vec<FindingReport>,
            /// The profile that was honoured.
            "profile" profile: Option<Localised>,
            /// What is wrong with the profile, which then was not honoured; left out where nothing is.
            "profileFaults" profile_faults: Option<Vec<FaultReport>>,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A finding.
    FindingReport {
        /// The code of its rule.
        "rule" rule: String,
        /// The name of its rule.
        "name" name: String,
        /// How grave it is: `error`, `warning` or `advice`.
        "severity" severity: String,
        /// What the rule guards.
        "theme" theme: String,
        /// Where: a JSON Pointer into the document; empty for running text.
        "path" path: String,
        /// Where in the text there, in UTF-16 code units.
        "start" start: Option<u32>,
        /// Where in the text it ends, in UTF-16 code units.
        "end" end: Option<u32>,
        /// The words that are meant.
        "words" words: String,
        /// What is wrong.
        "message" message: Localised,
        /// Why it matters.
        "why" why: Localised,
        /// What to do.
        "help" help: Localised,
        /// The article, judgment or guidance.
        "source" source: Localised,
        /// Ways to mend it, the best first.
        "fixes" fixes: Vec<FixReport>,
        /// Changes to the document that mend it, for `amend`: the best first.
        "changes" changes: Vec<ChangeReport>,
        /// Why the buyer accepts it, where the document says so.
        "accepted" accepted: Option<Localised>,
    }
}

wire_object! {
    /// A change to the text that mends a finding; putting `original` back undoes it.
    FixReport {
        /// Where it begins, in UTF-16 code units.
        "start" start: u32,
        /// Where it ends, in UTF-16 code units.
        "end" end: u32,
        /// What stands there.
        "original" original: String,
        /// What stands there afterwards.
        "replacement" replacement: String,
    }
}

wire_object! {
    /// A change to a document.
    ChangeReport {
        /// Where: a JSON Pointer, of which only the last part may be missing in the document.
        "path" path: String,
        /// The JSON text of what is to stand there; left out where it is taken away.
        "value" value: Option<String>,
        /// What a finding's change does, as words for a button; left out of a change that undoes.
        "does" does: Option<Localised>,
    }
}

wire_object! {
    /// A rule of the checks.
    RuleReport {
        /// Its code.
        "code" code: String,
        /// Its name.
        "name" name: String,
        /// How grave its findings are at most.
        "severity" severity: String,
        /// What it guards.
        "theme" theme: String,
        /// Whether it looks at whole documents and not at one text.
        "document" document: bool,
        /// What is wrong, with `{words}` for the words that are meant.
        "message" message: Localised,
        /// Why it matters.
        "why" why: Localised,
        /// What to do.
        "help" help: Localised,
        /// The article, judgment or guidance.
        "source" source: Localised,
        /// A text that it flags.
        "flagged" flagged: Localised,
        /// The same, mended.
        "mended" mended: Localised,
        /// The procedures in which it is otherwise.
        "procedures" procedures: Vec<ProcedureReport>,
    }
}

wire_object! {
    /// A rule in a procedure that sees it otherwise.
    ProcedureReport {
        /// The word for the procedure.
        "procedure" procedure: String,
        /// Its name.
        "name" name: Localised,
        /// How grave the findings are there; `none` where the rule does not apply.
        "severity" severity: String,
        /// Why.
        "because" because: Localised,
    }
}

/// What is unwise, or cannot be evaluated, in the text of a procurement.
///
/// ```
/// use sprang::boundary::{FindingsAnswer, findings};
/// assert!(matches!(findings("{}"), FindingsAnswer::Faulty { .. }));
/// ```
#[must_use]
pub fn findings(procurement: &str) -> FindingsAnswer {
    findings_with(procurement, None)
}

/// The same, with what the profile of an organisation asks for, given as its text.
#[must_use]
pub fn findings_with(procurement: &str, profile: Option<&str>) -> FindingsAnswer {
    let honoured = Honoured::read(profile);
    let mut answer = findings_by(procurement, honoured.sound());
    if let FindingsAnswer::Sound { profile_faults, .. } = &mut answer {
        *profile_faults = honoured.faults;
    }
    answer
}

/// The same, by a profile that was read.
#[must_use]
pub fn findings_by(procurement: &str, profile: Option<&Profile>) -> FindingsAnswer {
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => return FindingsAnswer::Faulty { faults: reports(&faults) },
    };
    let found = check::check_with(&sound, profile);
    FindingsAnswer::Sound {
        findings: found.iter().map(|finding| report(finding, finding.units.as_ref())).collect(),
        fingerprint: sound.fingerprint().to_owned(),
        profile: profile.map(named),
        profile_faults: None,
    }
}

/// What is to be said of the running text of a criterion, a requirement or a need.
///
/// ```
/// use sprang::check::TextKind;
/// use sprang::language::Language;
///
/// let text = "Systemet ska vara användarvänligt.";
/// let found = sprang::boundary::text_findings(text, Language::Swedish, TextKind::Criterion);
/// assert!(found.iter().any(|finding| finding.rule == "SPR101" && finding.start == Some(18)));
/// ```
#[must_use]
pub fn text_findings(text: &str, language: Language, kind: TextKind) -> Vec<FindingReport> {
    reports_in(text, check::check_text(text, language, kind).iter())
}

/// Of promises, whether anyone follows them up is a matter of the whole criterion.
const PROMISE: &str = "promise";

/// What is to be said of one text of a criterion whose scale, weight and evidence stand in fields of
/// their own, such as its description or the words of a level.
///
/// ```
/// use sprang::boundary::part_findings;
/// assert_eq!(part_findings("Planen ska vara lättillgänglig.", sprang::language::Language::Swedish)[0].rule, "SPR101");
/// ```
#[must_use]
pub fn part_findings(text: &str, language: Language) -> Vec<FindingReport> {
    reports_in(text, of_part(&check::check_text(text, language, TextKind::Part)))
}

/// Of the findings in a text, those that are a matter of this part of a criterion.
pub(super) fn of_part(found: &[Finding]) -> impl Iterator<Item = &Finding> {
    found.iter().filter(|finding| finding.rule.problem != PROMISE)
}

/// Findings about parts of one running text, told.
#[must_use]
pub fn reports_in<'f>(text: &str, findings: impl Iterator<Item = &'f Finding>) -> Vec<FindingReport> {
    findings
        .map(|finding| match &finding.units {
            None => report(finding, finding.units_in(text).as_ref()),
            counted => report(finding, counted.as_ref()),
        })
        .collect()
}

/// All rules, in the order of their codes.
#[must_use]
pub fn rules() -> Vec<RuleReport> {
    RULES.iter().map(|rule| rule_report(rule)).collect()
}

/// A rule, as it is told.
#[must_use]
pub fn rule_report(rule: &Rule) -> RuleReport {
    RuleReport {
        code: rule.code.to_owned(),
        name: rule.name.to_owned(),
        severity: rule.severity.code().to_owned(),
        theme: rule.theme().code().to_owned(),
        document: rule.is_about_documents(),
        message: localised(rule.message),
        why: localised(rule.why),
        help: localised(rule.help),
        source: localised(rule.source),
        flagged: localised(rule.flagged),
        mended: localised(rule.mended),
        procedures: check::profiles()
            .iter()
            .filter_map(|profile| {
                let otherwise = profile.says(rule)?;
                Some(ProcedureReport {
                    procedure: profile.procedure.clone(),
                    name: profile.name.clone(),
                    severity: otherwise.severity.code().to_owned(),
                    because: otherwise.because.clone(),
                })
            })
            .collect(),
    }
}

fn localised(words: Words) -> Localised {
    both(|language| words.text(language).to_owned())
}

fn report(finding: &Finding, units: Option<&Units>) -> FindingReport {
    let rule = finding.rule;
    let of_fixes = units.map(|units| units.fixes.as_slice()).unwrap_or_default();
    FindingReport {
        rule: rule.code.to_owned(),
        name: rule.name.to_owned(),
        severity: finding.severity.code().to_owned(),
        theme: rule.theme().code().to_owned(),
        path: finding.at.clone(),
        start: units.map(|units| units.span.start),
        end: units.map(|units| units.span.end),
        words: finding.words.clone(),
        message: both(|language| finding.message(language)),
        why: localised(rule.why),
        help: localised(rule.help),
        source: localised(rule.source),
        fixes: finding
            .fixes
            .iter()
            .zip(of_fixes)
            .map(|(fix, place)| FixReport {
                start: place.start,
                end: place.end,
                original: fix.original.clone(),
                replacement: fix.replacement.clone(),
            })
            .collect(),
        changes: finding
            .changes
            .iter()
            .map(|change| ChangeReport {
                path: change.at.clone(),
                value: change.value.clone(),
                does: Some(change.does.clone()),
            })
            .collect(),
        accepted: finding.accepted.clone(),
    }
}

/// The JSON text of an answer.
#[must_use]
pub fn findings_json(answer: &FindingsAnswer) -> String {
    pretty(answer)
}

/// The JSON text of findings in running text.
#[must_use]
pub fn text_findings_json(found: &Vec<FindingReport>) -> String {
    pretty(found)
}

/// The JSON text of rules.
#[must_use]
pub fn rules_json(rules: &Vec<RuleReport>) -> String {
    pretty(rules)
}
