use super::WORDING;
use crate::award::{Declaration, Kind, declaration};
use crate::language::Language;

/// The name of an award model or price rule: a label, which files never use; `None` for another id.
#[must_use]
pub fn name(id: &str, language: Language) -> Option<String> {
    declaration(id).map(|declared| WORDING.text(language, &key(declared), &[]))
}

fn key(declared: &Declaration) -> String {
    let kind = match declared.kind {
        Kind::Model => "model",
        Kind::PriceRule => "price-rule",
    };
    format!("{kind}.{}", declared.id)
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
    use crate::award::DECLARATIONS;
    use crate::language::Language::{English, Swedish};

    #[test]
    fn every_model_and_rule_has_a_name_of_its_own_in_both_languages() {
        let declared: BTreeSet<_> = DECLARATIONS.iter().map(key).collect();
        for language in [Swedish, English] {
            let is_name = |key: &&str| key.starts_with("model.") || key.starts_with("price-rule.");
            let named: BTreeSet<_> = WORDING.keys(language).filter(is_name).map(str::to_owned).collect();
            assert_eq!(named, declared);
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
