use std::sync::Arc;

use super::places::{Place, Places};
use crate::award::{Award, Best, given_by_prices};
use crate::number::Exact;
use crate::procurement::{AwardModel, Lot, NegativeComparison, PriceRule, PriceUse, RankBy};

/// Totals that are sums: what all quality gives each offer, and what its price gives beside it. With one
/// number changed, only that is worked out anew, by the evaluation's own rule. That the same comes out as
/// of a whole evaluation is a law over all models.
#[derive(Clone, Debug)]
pub(super) struct Ledger<'a> {
    lot: &'a Lot,
    best: Best,
    /// The highest price that is admitted.
    most: Option<Exact>,
    /// Whether what a price gives depends on other prices.
    relative: bool,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    offer: Arc<str>,
    quality: Exact,
    price: Option<Exact>,
    /// What the price gives, or the price itself where prices are compared.
    given: Exact,
}

impl<'a> Ledger<'a> {
    /// `None` where totals are no plain sums, where costs count beside the price, where a rounded total ranks, and where an offer states no
    /// price above zero though price counts.
    pub(super) fn of(lot: &'a Lot, award: &Award<()>) -> Option<Self> {
        let rounding = lot.award.rounding();
        let rounds = rounding.total.is_some() && rounding.rank_by == RankBy::Rounded;
        let sums = match &lot.award {
            AwardModel::WeightedSum { .. } => true,
            AwardModel::PriceMinusValue { negative, .. } => *negative == NegativeComparison::Allowed,
            AwardModel::QualityAndPrice { .. } => false,
        };
        if rounds || !sums || lot.compares_answers() || !lot.costs().is_empty() {
            return None;
        }
        let price = lot.price();
        let rule = price.and_then(|price| price.rule.as_ref());
        let limits = price.and_then(|price| price.ceiling.as_ref()).into_iter();
        let most = limits.chain(rule.and_then(PriceRule::highest_admitted)).min().cloned();
        let mut rows = Vec::new();
        for ranked in &award.ranked {
            let scored = &ranked.scored;
            let of_price = price.and_then(|price| scored.contribution(&price.id));
            let quality =
                scored.contributions.iter().filter(|one| price.is_none_or(|price| price.id != one.criterion));
            let given = match (lot.award.price_use(), price) {
                (PriceUse::Compared, _) => scored.price.clone()?,
                (_, Some(_)) => of_price?.weighted.value.clone(),
                (_, None) => Exact::ZERO,
            };
            let counts = price.is_some() || lot.award.price_use() == PriceUse::Compared;
            if counts && !scored.price.as_ref().is_some_and(Exact::is_positive) {
                return None;
            }
            rows.push(Row {
                offer: Arc::from(scored.offer.as_str()),
                quality: Exact::sum(quality.map(|one| &one.weighted.value)),
                price: scored.price.clone(),
                given,
            });
        }
        let relative = rule.is_some_and(PriceRule::is_relative);
        Some(Self { lot, best: award.best, most, relative, rows })
    }

    fn row(&self, offer: &str) -> Option<&Row> {
        self.rows.iter().find(|row| &*row.offer == offer)
    }

    pub(super) fn quality(&self, offer: &str) -> Option<&Exact> {
        self.row(offer).map(|row| &row.quality)
    }

    /// The places with one offer's price, and what its quality gives, changed. `None` where the price would
    /// be rejected or asked about, and where a tie has to be parted: a question for the evaluation.
    pub(super) fn places(
        &self,
        offer: &str,
        price: Option<&Exact>,
        quality: Option<&Exact>,
    ) -> Option<Places> {
        let own = self.row(offer)?;
        let moved = price.filter(|price| own.price.as_ref() != Some(price));
        let given: Option<Vec<Exact>> = match moved {
            None => None,
            Some(price) => {
                let too_high = self.most.as_ref().is_some_and(|most| price > most);
                if too_high || !price.is_positive() || own.price.is_none() {
                    return None;
                }
                Some(self.given(offer, price)?)
            }
        };
        let mut all = Vec::with_capacity(self.rows.len());
        for (index, row) in self.rows.iter().enumerate() {
            let given = given.as_ref().and_then(|given| given.get(index)).unwrap_or(&row.given);
            let quality = quality.filter(|_| &*row.offer == offer).unwrap_or(&row.quality);
            let total = if self.best == Best::LowestPrice { given - quality } else { given + quality };
            all.push(Place { offer: Arc::clone(&row.offer), rank: 0, total });
        }
        self.ranked(all)
    }

    /// What each price gives, with one changed.
    fn given(&self, offer: &str, price: &Exact) -> Option<Vec<Exact>> {
        let changed = |value: &Exact| {
            let rows = self.rows.iter();
            rows.map(|row| if &*row.offer == offer { value.clone() } else { row.given.clone() }).collect()
        };
        if self.lot.award.price_use() == PriceUse::Compared {
            return Some(changed(price));
        }
        if !self.relative {
            let own = given_by_prices(self.lot, std::slice::from_ref(price))?;
            return own.first().map(changed);
        }
        let prices = self
            .rows
            .iter()
            .map(|row| if &*row.offer == offer { Some(price.clone()) } else { row.price.clone() });
        given_by_prices(self.lot, &prices.collect::<Option<Vec<_>>>()?)
    }

    fn ranked(&self, mut all: Vec<Place>) -> Option<Places> {
        all.sort_by(|one, other| {
            let by_total = match self.best {
                Best::MostPoints => other.total.cmp(&one.total),
                Best::LowestPrice => one.total.cmp(&other.total),
            };
            by_total.then_with(|| one.offer.cmp(&other.offer))
        });
        let breaks = !self.lot.award.ties().is_empty();
        let mut rank = 0;
        let mut before: Option<Exact> = None;
        for (place, number) in all.iter_mut().zip(1..) {
            let level = before.as_ref() == Some(&place.total);
            if level && breaks {
                return None;
            }
            if !level {
                rank = number;
            }
            place.rank = rank;
            before = Some(place.total.clone());
        }
        Some(Places { best: self.best, all })
    }
}
