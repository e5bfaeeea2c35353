use super::WORDING;
use crate::language::{Language, Wording};

/// The names of award models and price rules, by id: in a file of their own, so that a page that only
/// names them carries no more.
static NAMES: Wording =
    Wording::new(include_str!("../../texts/name.sv.txt"), include_str!("../../texts/name.en.txt"));

/// The name of an award model or price rule: a label, which files never use; `None` for another id.
#[must_use]
pub fn name(id: &str, language: Language) -> Option<String> {
    NAMES.has(language, id).then(|| NAMES.raw(language, id).to_owned())
}

/// The models that are known of and not offered, by id, each with the reason.
#[must_use]
pub fn not_offered(language: Language) -> Vec<(&'static str, String)> {
    ["R-SUPER", "P-SCURVE"].map(|id| (id, WORDING.text(language, &format!("not-offered.{id}"), &[]))).to_vec()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::award::{DECLARATIONS, declaration};
    use crate::language::Language::{English, Swedish};

    #[test]
    fn every_model_and_rule_has_a_name_of_its_own_in_both_languages() {
        let declared: BTreeSet<_> = DECLARATIONS.iter().map(|declared| declared.id).collect();
        for language in [Swedish, English] {
            assert_eq!(NAMES.keys(language).collect::<BTreeSet<_>>(), declared);
            let labels: BTreeSet<_> = DECLARATIONS.iter().filter_map(|one| name(one.id, language)).collect();
            assert_eq!(labels.len(), DECLARATIONS.len());
        }
        assert_eq!(name("P-UNKNOWN", Swedish), None);
    }

    #[test]
    fn what_is_not_offered_says_why_and_is_not_offered() {
        let stated: BTreeSet<_> =
            WORDING.keys(English).filter_map(|key| key.strip_prefix("not-offered.")).collect();
        assert_eq!(stated, not_offered(English).iter().map(|(id, _)| *id).collect());
        assert!(not_offered(Swedish).iter().all(|(id, _)| declaration(id).is_none()));
    }
}
