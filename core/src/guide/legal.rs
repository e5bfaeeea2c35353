use std::sync::OnceLock;

use serde::Deserialize;

use super::properties::{Flat, Properties, price_effects};
use crate::award::declaration;
use crate::language::Language;

static DATA: &str = include_str!("../../data/guide/legal.json");

/// What a country's law or courts say of the formula itself. Not legal advice: each is dated and
/// sourced, and to be checked before it is cited.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalFlag {
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// What it concerns.
    pub concerns: Concern,
    /// The limit, as a share, where it sets one.
    #[serde(default)]
    pub limit: Option<String>,
    /// The year or day of the source; empty where it is not known.
    pub date: String,
    /// The judgment or statute.
    pub source: String,
    /// `found` where the source was looked up, `recalled` where it was not.
    pub status: String,
    sv: String,
    en: String,
}

/// What a rule of law concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// A lower price gains nothing at low prices.
    FlatLowEnd,
    /// An offer's points depend on other offers.
    Relative,
    /// A lower price does not always gain on every other offer.
    NotStrictlyFalling,
    /// The weight of price: a matter of the procurement, not of the formula.
    PriceWeightAtMost,
    /// The weight of all else: a matter of the procurement, not of the formula.
    QualityWeightAtMost,
}

impl LegalFlag {
    /// What it says.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }
}

/// All legal flags.
#[must_use]
pub fn legal_flags() -> &'static [LegalFlag] {
    static READ: OnceLock<Vec<LegalFlag>> = OnceLock::new();
    READ.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default())
}

/// Whether the law or the courts of a country (ISO 3166-1 alpha-2) object to this.
#[must_use]
pub fn is_objected_to(concern: Concern, country: &str) -> bool {
    legal_flags().iter().any(|flag| flag.concerns == concern && flag.country == country)
}

impl Properties {
    /// The legal flags that a model or rule with these properties meets, as its example is set.
    #[must_use]
    pub fn legal_flags(&self) -> Vec<&'static LegalFlag> {
        flags(self.relative, self.strictly_decreasing, &self.flat)
    }
}

/// The legal flags of a model or rule, without the search for a losing offer that decides.
pub(super) fn by_price_flags(id: &str) -> Option<Vec<&'static LegalFlag>> {
    let (relative, (decreasing, flat)) = (declaration(id)?.relative, price_effects(id)?);
    Some(flags(relative, decreasing, &flat))
}

fn flags(relative: bool, strictly_decreasing: Option<bool>, flat: &[Flat]) -> Vec<&'static LegalFlag> {
    let meets = |concern: Concern| match concern {
        Concern::FlatLowEnd => strictly_decreasing.is_some() && flat.contains(&Flat::LowEnd),
        Concern::Relative => relative,
        Concern::NotStrictlyFalling => strictly_decreasing == Some(false),
        Concern::PriceWeightAtMost | Concern::QualityWeightAtMost => false,
    };
    legal_flags().iter().filter(|flag| meets(flag.concerns)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::properties::tests::TRIED;

    #[test]
    fn every_flag_on_a_formula_meets_some_and_not_all() {
        assert!(legal_flags().len() >= 6);
        let met: Vec<Vec<&LegalFlag>> =
            TRIED.iter().map(|(_, properties)| properties.legal_flags()).collect();
        for flag in legal_flags() {
            let count = met.iter().filter(|flags| flags.contains(&flag)).count();
            let of_weights =
                matches!(flag.concerns, Concern::PriceWeightAtMost | Concern::QualityWeightAtMost);
            assert_eq!(count == 0, of_weights, "{flag:?}");
            assert!(count < met.len(), "{flag:?}");
            assert_eq!(flag.limit.is_some(), of_weights, "{flag:?}");
            assert!(["found", "recalled"].contains(&flag.status.as_str()));
        }
    }
}
