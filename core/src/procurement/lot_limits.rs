/// How many lots one tenderer may win, and how it is decided which (Directive 2014/24/EU art. 46).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LotLimits {
    /// How many lots one tenderer may win. INVARIANT: at least one.
    pub most_won: usize,
    /// How many lots one tenderer may offer for, where that is limited.
    pub most_offered: Option<usize>,
    /// By which rule it is decided which lots a tenderer wins.
    pub rule: LotRule,
    /// The places of all lots, each once, in the order in which they are awarded.
    pub order: Vec<usize>,
}

/// Which lots a tenderer wins that would win more than it may. The rule is objective and stands in the
/// procurement documents (Directive 2014/24/EU art. 46(2), second subparagraph).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotRule {
    /// Lots are awarded in the published order: who has won so many already is passed over in the lots that
    /// follow.
    PublishedOrder,
    /// A tenderer keeps the lots that it would rather have, by the order in its own offer.
    OwnOrder,
    /// As many lots as possible are awarded, with the best sum of totals.
    BestSum,
}
