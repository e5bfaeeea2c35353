//! What a new part of a document starts as, from the data in `templates`.

use sprang::document::Node;

/// What a procurement begins with, which the first screen needs, and what is added to it later.
static TEMPLATES: &[&str] = &[
    include_str!("../../templates/begin.json"),
    #[cfg(any(feature = "workbench", feature = "showing"))]
    include_str!("../../templates/new.json"),
];

/// The template of this name, such as `scale/levels`.
#[must_use]
pub fn template(name: &str) -> Node {
    let one = |all: &&str| Node::from_json(all)?.member(name).cloned();
    TEMPLATES.iter().find_map(one).unwrap_or_default()
}

#[cfg(all(test, feature = "editing"))]
mod tests {
    use sprang::document::{CostCounts, CostTime, LowPriceScreen, Scale, Weight};

    use super::*;

    #[test]
    fn every_kind_has_a_template() {
        for (group, words) in [
            ("scale", Scale::WORDS),
            ("weight", Weight::WORDS),
            ("rule", &crate::criteria::price_rule::OFFERED),
            ("award", &crate::criteria::award_model::OFFERED),
            ("cost-counts", CostCounts::WORDS),
            ("cost-when", CostTime::WORDS),
            ("lowPrice", LowPriceScreen::WORDS),
        ] {
            for word in words {
                assert_ne!(template(&format!("{group}/{word}")), Node::Null, "{group}/{word}");
            }
        }
        for name in [
            "quality",
            "group",
            "price",
            "level",
            "point",
            "rounding",
            "followUp",
            "measure",
            "observation",
            "lot",
            "procurement",
            "mostPass",
            "cost",
            "department",
            "goal",
            "note",
            "value",
            "offers",
            "hours",
            "inUse",
        ] {
            assert_ne!(template(name), Node::Null, "{name}");
        }
    }
}
