/// How many lots one tenderer may win, and how it is decided which (Directive 2014/24/EU art. 46).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LotLimits {
    /// How many lots one tenderer may win. INVARIANT: at least one.
    pub most_won: usize,
    /// How many lots one tenderer may offer for, where that is limited.
    pub most_offered: Option<usize>,
    /// The places of all lots, each once, in the order in which they are awarded: who has won so many
    /// already is passed over in the lots that follow.
    pub order: Vec<usize>,
}
