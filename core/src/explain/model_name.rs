use super::WORDING;
use crate::award::{DECLARATIONS, Declaration, Kind};
use crate::language::Language;

/// The name of an award model: a label, which files never use; `None` for what is no model.
#[must_use]
pub fn model_name(id: &str, language: Language) -> Option<String> {
    let is_it = |one: &&Declaration| one.kind == Kind::Model && one.id == id;
    let declared = DECLARATIONS.iter().find(is_it)?;
    Some(WORDING.text(language, &format!("model.{}", declared.id), &[]))
}

/// The models that are known of and not offered, by id, each with the reason.
#[must_use]
pub fn not_offered(language: Language) -> Vec<(&'static str, String)> {
    ["R-EXT", "R-SUPER"].map(|id| (id, WORDING.text(language, &format!("not-offered.{id}"), &[]))).to_vec()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::Language::{English, Swedish};

    #[test]
    fn every_model_has_a_name_of_its_own_in_both_languages() {
        let models = || DECLARATIONS.iter().filter(|one| one.kind == Kind::Model).map(|one| one.id);
        let named: BTreeSet<_> = WORDING.keys(Swedish).filter_map(|key| key.strip_prefix("model.")).collect();
        assert_eq!(named, models().collect());
        for language in [Swedish, English] {
            let labels: BTreeSet<_> = models().filter_map(|id| model_name(id, language)).collect();
            assert_eq!(labels.len(), models().count());
        }
        assert_eq!(model_name("P-INV", Swedish), None);
    }

    #[test]
    fn what_is_not_offered_says_why_and_is_not_offered() {
        let stated: BTreeSet<_> =
            WORDING.keys(English).filter_map(|key| key.strip_prefix("not-offered.")).collect();
        assert_eq!(stated, not_offered(English).iter().map(|(id, _)| *id).collect());
        assert!(not_offered(Swedish).iter().all(|(id, _)| crate::award::declaration(id).is_none()));
    }
}
