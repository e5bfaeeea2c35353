use crate::number::Exact;
use crate::procurement::{Answer, Bid, Offer, Offers};

/// Offers that show what is said: those that were handed in, and what is changed in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Witness {
    changes: Vec<Changed>,
}

/// A change to the offers on a lot.
#[derive(Clone, Debug, PartialEq)]
enum Changed {
    Price { offer: String, price: Exact },
    Answer { offer: String, criterion: usize, answer: Answer },
    Cost { offer: String, cost: usize, answer: Answer },
    Leaves { offer: String },
    Comes(Offer),
    WithoutAssessor(String),
}

impl Witness {
    pub(super) fn price(offer: &str, price: &Exact) -> Self {
        Self::default().and_price(offer, price)
    }

    pub(super) fn and_price(mut self, offer: &str, price: &Exact) -> Self {
        self.changes.push(Changed::Price { offer: offer.to_owned(), price: price.clone() });
        self
    }

    pub(super) fn answer(offer: &str, criterion: usize, answer: &Answer) -> Self {
        Self::default().and_answer(offer, criterion, answer)
    }

    pub(super) fn and_answer(mut self, offer: &str, criterion: usize, answer: &Answer) -> Self {
        self.changes.push(Changed::Answer { offer: offer.to_owned(), criterion, answer: answer.clone() });
        self
    }

    pub(super) fn cost(offer: &str, cost: usize, answer: &Answer) -> Self {
        Self::default().and_cost(offer, cost, answer)
    }

    pub(super) fn and_cost(mut self, offer: &str, cost: usize, answer: &Answer) -> Self {
        self.changes.push(Changed::Cost { offer: offer.to_owned(), cost, answer: answer.clone() });
        self
    }

    pub(super) fn leaves(offer: &str) -> Self {
        Self { changes: vec![Changed::Leaves { offer: offer.to_owned() }] }
    }

    pub(super) fn comes(offer: Offer) -> Self {
        Self { changes: vec![Changed::Comes(offer)] }
    }

    pub(super) fn without_assessor(assessor: &str) -> Self {
        Self { changes: vec![Changed::WithoutAssessor(assessor.to_owned())] }
    }

    /// The offers with all that is changed on the lot with this id: evaluate them, and see.
    #[must_use]
    pub fn offers(&self, lot: &str, offers: &Offers) -> Offers {
        let mut offers = offers.clone();
        for change in &self.changes {
            match change {
                Changed::Price { offer, price } => {
                    bids(&mut offers, lot, offer).for_each(|bid| bid.price = Some(price.clone()));
                }
                Changed::Answer { offer, criterion, answer } => {
                    let places = bids(&mut offers, lot, offer);
                    for place in places.filter_map(|bid| bid.answers.get_mut(*criterion)) {
                        *place = Some(answer.clone());
                    }
                }
                Changed::Cost { offer, cost, answer } => {
                    let places = bids(&mut offers, lot, offer);
                    for place in places.filter_map(|bid| bid.costs.get_mut(*cost)) {
                        *place = Some(answer.clone());
                    }
                }
                Changed::Leaves { offer } => offers.offers.retain(|one| one.id != *offer),
                Changed::Comes(offer) => offers.offers.push(offer.clone()),
                Changed::WithoutAssessor(assessor) => without_assessor(&mut offers, lot, assessor),
            }
        }
        offers
    }
}

fn bids<'o>(offers: &'o mut Offers, lot: &'o str, offer: &'o str) -> impl Iterator<Item = &'o mut Bid> {
    let found = offers.offers.iter_mut().filter(move |one| one.id == offer);
    found.flat_map(|one| &mut one.bids).filter(move |bid| bid.lot == lot)
}

fn without_assessor(offers: &mut Offers, lot: &str, assessor: &str) {
    let bids = offers.offers.iter_mut().flat_map(|offer| &mut offer.bids);
    for answer in bids.filter(|bid| bid.lot == lot).flat_map(|bid| &mut bid.answers) {
        if let Some(Answer::Judged(all)) = answer {
            all.retain(|one| one.assessor != assessor);
        }
    }
}
