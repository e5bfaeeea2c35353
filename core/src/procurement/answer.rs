use crate::number::Exact;

/// The offers of a procurement, checked against it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    pub(crate) offers: Vec<Offer>,
    pub(crate) draws: Vec<Draw>,
}

impl Offers {
    /// These offers, and nothing drawn.
    pub(crate) const fn of(offers: Vec<Offer>) -> Self {
        Self { offers, draws: Vec::new() }
    }

    /// Those offers that `keep` keeps; what was drawn stays.
    pub(crate) fn keeping(&self, keep: impl Fn(&Offer) -> bool) -> Self {
        Self {
            offers: self.offers.iter().filter(|offer| keep(offer)).cloned().collect(),
            draws: self.draws.clone(),
        }
    }

    /// The lots that people drew, for one lot of the procurement.
    #[must_use]
    pub fn draw_on(&self, lot: &str) -> Option<&Draw> {
        self.draws.iter().find(|draw| draw.lot == lot)
    }

    /// All lots that people drew.
    #[must_use]
    pub fn draws(&self) -> &[Draw] {
        &self.draws
    }

    /// The offers, in the order of the file. The order never changes a result.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// The bids on one lot, with the offer that each belongs to.
    #[must_use]
    pub fn on_lot(&self, lot: &str) -> Vec<(&Offer, &Bid)> {
        self.offers
            .iter()
            .flat_map(|offer| offer.bids.iter().map(move |bid| (offer, bid)))
            .filter(|(_, bid)| bid.lot == lot)
            .collect()
    }
}

/// The drawing of lots between offers that nothing else parts, as people recorded it. Nothing here draws.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draw {
    /// The lot of the procurement.
    pub lot: String,
    /// The offers in the order in which they were drawn, each once.
    pub order: Vec<String>,
    /// When it was drawn.
    pub date: String,
    /// Who drew, and who watched.
    pub by: String,
}

/// What one tenderer states (anbud).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Offer {
    /// The offer's id, unique in the file.
    pub id: String,
    /// Who makes it.
    pub tenderer: String,
    /// When it was received, in seconds after 1970-01-01 00:00:00 UTC; `None` where that is not stated.
    pub received: Option<Exact>,
    /// The ids of the lots that it would rather win, the one it would rather have first. INVARIANT: each once, and
    /// all that it has bids for, where that decides who wins which lot ([`LotRule::OwnOrder`](super::LotRule)).
    pub lot_order: Vec<String>,
    /// What is offered, lot by lot; at most one for each lot.
    pub bids: Vec<Bid>,
}

impl Offer {
    /// An offer of somebody who is named by the offer's id.
    pub(crate) fn named(id: &str, bids: Vec<Bid>) -> Self {
        Self { id: id.to_owned(), tenderer: id.to_owned(), received: None, lot_order: Vec::new(), bids }
    }
}

/// What is offered for one lot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bid {
    /// The lot's id.
    pub lot: String,
    /// The price; `None` where none is stated. Never negative.
    pub price: Option<Exact>,
    /// Answers in the order of [`Lot::qualities`](super::Lot::qualities); `None` where there is none.
    pub answers: Vec<Option<Answer>>,
    /// What is stated of each of [`Lot::costs`](super::Lot::costs), in that order; `None` where nothing is.
    pub costs: Vec<Option<Answer>>,
}

/// An answer to one criterion, of the kind that its scale asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The index of the level that is reached, in the scale's order.
    Level(usize),
    /// A measured value or a number of things. A count is whole and not negative.
    Value(Exact),
    /// Yes or no.
    YesNo(bool),
    /// What the assessors found. Never empty.
    Judged(Vec<Assessment>),
    /// Which other offers it was preferred to. Empty where it was preferred to none.
    Compared(Vec<Preference>),
}

/// One assessor's preference of an offer to another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preference {
    /// Who compared.
    pub assessor: String,
    /// The offer that is not preferred, or that is as good where the grade is one.
    pub over: String,
    /// How strongly: from one (both alike) to [`Comparing::strongest`](super::Comparing::strongest).
    pub grade: Exact,
    /// Why.
    pub reason: Option<String>,
}

/// One assessor's grade (bedömning), with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assessment {
    /// Who judged.
    pub assessor: String,
    /// The grade, on the scale.
    pub points: Exact,
    /// Why.
    pub reason: Option<String>,
}
