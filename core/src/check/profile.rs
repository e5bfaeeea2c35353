//! Which rules apply in which procedure, and how grave they are there: data in `data/check/procedures.json`.

use std::sync::OnceLock;

use serde::Deserialize;

use super::WORDING;
use super::finding::Finding;
use super::rule::{Rule, Severity};
use crate::language::{Language, Localised};
use crate::procurement::Procedure;

/// What a procedure asks of the checks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProcedureProfile {
    /// The word for the procedure.
    pub procedure: String,
    /// Its name.
    pub name: Localised,
    /// What it rests on.
    pub source: Localised,
    /// The rules that are otherwise there than elsewhere.
    pub rules: Vec<Otherwise>,
}

/// A rule that a procedure sees otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Otherwise {
    /// The name of the rule.
    pub rule: String,
    /// How grave its findings are there.
    pub severity: Gravity,
    /// Why.
    pub because: Localised,
}

/// How grave a rule is in a procedure.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Gravity {
    /// It does not apply.
    None,
    /// Worth a thought.
    Advice,
    /// An error.
    Error,
}

impl Gravity {
    /// Its stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Advice => "advice",
            Self::Error => "error",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::None => WORDING.raw(language, "gravity.none"),
            Self::Advice => Severity::Advice.name(language),
            Self::Error => Severity::Error.name(language),
        }
    }
}

impl ProcedureProfile {
    /// The profile of a procedure.
    #[must_use]
    pub fn of(procedure: Procedure) -> Option<&'static Self> {
        profiles().iter().find(|profile| profile.procedure == procedure.code())
    }

    /// What it says of a rule, where it says something.
    #[must_use]
    pub fn says(&self, rule: &Rule) -> Option<&Otherwise> {
        self.rules.iter().find(|otherwise| otherwise.rule == rule.name)
    }

    /// Leaves out what does not apply, and makes the rest as grave as it is in this procedure.
    pub(super) fn apply(&self, findings: &mut Vec<Finding>) {
        findings.retain_mut(|finding| {
            match self.says(finding.rule).map(|otherwise| otherwise.severity) {
                Some(Gravity::None) => return false,
                Some(Gravity::Advice) => finding.severity = finding.severity.min(Severity::Advice),
                Some(Gravity::Error) => finding.severity = finding.severity.max(Severity::Error),
                None => {}
            }
            true
        });
    }
}

/// All profiles, in the order of the file.
#[must_use]
pub fn profiles() -> &'static [ProcedureProfile] {
    static PROFILES: OnceLock<Vec<ProcedureProfile>> = OnceLock::new();
    PROFILES.get_or_init(|| {
        let read = serde_json::from_str(include_str!("../../data/check/procedures.json"));
        debug_assert!(read.is_ok(), "{read:?}");
        read.unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rule;

    #[test]
    fn every_procedure_has_a_profile_and_every_rule_it_names_is_there() {
        for procedure in Procedure::ALL {
            let profile = ProcedureProfile::of(procedure).expect("a profile");
            for otherwise in &profile.rules {
                let rule = rule(&otherwise.rule).unwrap_or_else(|| panic!("{}", otherwise.rule));
                assert_eq!(rule.name, otherwise.rule);
                // What it changes must be a change.
                assert!(
                    otherwise.severity != Gravity::Error || rule.severity != Severity::Error,
                    "{}",
                    rule.name
                );
                assert!(
                    otherwise.severity != Gravity::Advice || rule.severity != Severity::Advice,
                    "{}",
                    rule.name
                );
            }
        }
        assert_eq!(profiles().len(), Procedure::ALL.len());
    }
}
