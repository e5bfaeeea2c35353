use super::{compared, formula, price, price_minus_value, weighted_sum};

/// What a model or price rule says of itself; tests hold the code to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a claim of its own that a law holds")]
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
    /// Whether a lower price or a better answer never costs an offer a place, whatever its parameters.
    pub better_never_harms: bool,
    /// Whether an offer that another equals or beats in price and in every criterion never has the better
    /// total of the two. A price of zero that counts as a small one is that small one.
    pub dominated_never_ahead: bool,
    /// What one point of quality is worth in money, beside a price point of the same size.
    pub worth_of_a_point: Worth,
    /// What it says where the formula has little to say.
    pub edges: Edges,
    /// Where it stands. Never empty.
    pub sources: &'static [Source],
}

/// What one more point is worth in money: by how much the price may rise for it with the total unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// The same at every price, by this formula of the published numbers.
    Constant(&'static str),
    /// It depends on the offer, by this formula, for small changes.
    Function(&'static str),
    /// As the price rule has it.
    PriceRule,
    /// Two constants, that on either side of a bend.
    Bent,
    /// Nothing within a step and much at its border.
    Jumps,
    /// It depends on all offers, and changes with each of them.
    Others,
    /// Nothing: there is no trade between quality and price.
    Nothing,
    /// There is no price.
    NoPrice,
}

/// What a model or rule says at the edges. For all of them: a negative price is a fault of the offer;
/// a price that deductions take below zero stops what divides by it, as the document says of zero or not; and
/// where all offers are rejected there is no ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    /// A price of zero.
    pub zero_price: Edge,
    /// A single offer.
    pub one_offer: Edge,
    /// Offers that are all equal in price.
    pub equal_offers: Edge,
    /// A price or quality outside what the formula is meant for.
    pub outside: Edge,
}

/// What becomes of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The document states it; there is no default.
    Stated,
    /// The formula holds as it stands.
    AsFormula,
    /// All points.
    MostPoints,
    /// The offer is rejected.
    Rejected,
    /// It does not come about.
    NotPossible,
    /// As the price rule has it.
    ByPriceRule,
    /// Price is not asked for.
    NotAsked,
}

impl Edge {
    /// Its id in texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::AsFormula => "as-formula",
            Self::MostPoints => "most-points",
            Self::Rejected => "rejected",
            Self::NotPossible => "not-possible",
            Self::ByPriceRule => "by-price-rule",
            Self::NotAsked => "not-asked",
        }
    }
}

/// Where a model or rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The publication, statute or judgment.
    pub what: &'static str,
    /// Whether it was looked up.
    pub status: SourceStatus,
}

/// Whether a source was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceStatus {
    /// Found in the named public source.
    Found,
    /// From general knowledge; to be checked before it is cited.
    Recalled,
}

/// What is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How quality and price become one ranking.
    Model,
    /// How a price becomes points.
    PriceRule,
    /// How comparing offers in pairs becomes points.
    Comparison,
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
    formula::COSTS_ADDED,
    formula::TIME_PRICED,
    formula::LIFE_CYCLE_COST,
    formula::EXTENDED_RATIO,
    formula::LEXICOGRAPHIC,
    formula::NEAREST_TO_IDEAL,
    formula::OUTRANKING,
    formula::LEAST_COST,
    formula::LOWEST_ACCEPTABLE,
    formula::FIXED_BUDGET,
    formula::QUALITY_FIRST,
    formula::FIXED_PRICE,
    compared::PAIRWISE_COMPARISON,
    compared::PRIORITIES,
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
