use super::{formula, price, price_minus_value, weighted_sum};

/// What a model or price rule says of itself; tests hold the code to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Its id in files.
    pub id: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its formula, without the limits that a document may add.
    pub formula: &'static str,
    /// Whether an offer's figure depends on the other offers.
    pub relative: bool,
    /// Whether adding or removing a losing offer can swap two others.
    pub losing_offer_can_swap_others: bool,
}

/// What is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How quality and price become one ranking.
    Model,
    /// How a price becomes points.
    PriceRule,
}

/// Everything that can be chosen, models first. A model that has its own file has its line here.
pub const DECLARATIONS: &[Declaration] = &[
    weighted_sum::DECLARATION,
    price_minus_value::DECLARATION,
    formula::QUALITY_OVER_PRICE,
    formula::EVALUATION_VALUE,
    formula::ADJUSTED_SCORE,
    formula::PRICE_PER_POINT,
    formula::ADJUSTED_BID,
    formula::FEATURE_PRICE,
    formula::SHARE_OF_OWN_PRICE,
    formula::SHARE_ADDED,
    formula::WILLINGNESS_TO_PAY,
    formula::PENALTY_ADDED,
    formula::AGAINST_REFERENCE,
    formula::BEST_THROUGH_BEST,
    formula::QUALITY_PREMIUM,
    formula::RELATIVE_VALUE,
    formula::UTILITY_INDEX,
    formula::LEAST_COST,
    formula::LOWEST_ACCEPTABLE,
    formula::FIXED_BUDGET,
    formula::QUALITY_FIRST,
    formula::FIXED_PRICE,
    price::LOWEST_OVER_PRICE,
    price::BETWEEN_LOWEST_AND_HIGHEST,
    price::BETWEEN_FIXED_PRICES,
    price::REFERENCE_OVER_PRICE,
    price::LINEAR_FROM_LOWEST,
    price::MULTIPLE_OF_LOWEST,
    price::PERCENT_FROM_MEAN,
    price::MEAN_OVER_PRICE,
    price::SHARE_BELOW_CEILING,
    price::DISCOUNT_OVER_HIGHEST,
    price::BENT_AT_MEAN_DISCOUNT,
    price::DISCOUNT_OVER_SATURATION,
    price::BENT_AT_LOWER_PRICE,
    price::RANK_AMONG_PRICES,
    price::PRICE_BANDS,
    price::POWER_OF_DISCOUNT,
    price::POWER_BELOW_CEILING,
    price::POWER_OF_LOWEST,
    price::LOGARITHM_OVER_LOWEST,
];

/// The model or price rule with this id.
#[must_use]
pub fn declaration(id: &str) -> Option<&'static Declaration> {
    DECLARATIONS.iter().find(|declaration| declaration.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::samples;

    #[test]
    fn every_rule_and_model_is_declared_as_the_types_have_it() {
        for rule in samples::price_rules() {
            let declared = declaration(rule.id()).expect("declared");
            assert_eq!((declared.kind, declared.relative), (Kind::PriceRule, rule.is_relative()));
        }
        for model in samples::models() {
            let declared = declaration(model.id()).expect("declared");
            assert_eq!((declared.kind, declared.relative), (Kind::Model, model.is_relative()));
        }
    }

    #[test]
    fn ids_are_unique() {
        for (index, one) in DECLARATIONS.iter().enumerate() {
            assert!(DECLARATIONS.iter().skip(index + 1).all(|other| other.id != one.id), "{}", one.id);
        }
    }
}
