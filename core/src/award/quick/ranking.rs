use std::cmp::Ordering;

use super::column::{Columns, NONE};
use super::plan::{Counting, TieBy};
use super::price::{Parts, PriceGives, through_price};
use crate::award::formula::{Admitted, QualityAndPrice, Reference};
use crate::award::listener::{At, Figure, Nobody};
use crate::award::model::Model;
use crate::award::outcome::{Best, Contribution};
use crate::award::price::Priced;
use crate::number::{Exact, rounded_units};
use crate::procurement::{AwardModel, Lot, RankBy};

/// What one evaluation writes; kept for the next, so that it allocates nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Work {
    /// What the quality criteria give, in parts.
    quality: Vec<i64>,
    /// Who is rejected.
    out: Vec<bool>,
    /// Totals before their rounding.
    totals: Vec<Parts>,
    /// The admitted offers with what ranks them, best first.
    order: Vec<(i64, u32)>,
    before: Vec<Vec<i64>>,
    pub(super) ranks: Vec<u32>,
}

impl Work {
    /// Ranks the offers: 0 where one is rejected. `None` where a number is too large, or where the
    /// buyer has to be asked something: then the general way finds out what.
    pub(super) fn rank(&mut self, lot: &Lot, counting: &Counting, columns: &Columns) -> Option<()> {
        let rows = columns.rows();
        self.quality.clear();
        self.quality.resize(rows, 0);
        self.out.clear();
        self.out.resize(rows, false);
        self.add_answers(counting, columns)?;
        self.look_at_prices(counting, &columns.prices.cells)?;
        match counting.price {
            PriceGives::InFormula => {
                let AwardModel::QualityAndPrice { formula, total, .. } = &lot.award else { return None };
                self.put_into_formula(&QualityAndPrice { formula, total, lot }, lot, counting, columns)?;
            }
            _ => self.add_prices(counting, columns)?,
        }
        self.order(counting)?;
        self.sort(counting, columns);
        self.number(counting, columns);
        Some(())
    }

    /// The total before its rounding; `None` for a rejected offer.
    pub(super) fn total(&self, counting: &Counting, row: usize) -> Option<Exact> {
        if self.ranks.get(row).is_none_or(|rank| *rank == 0) {
            return None;
        }
        let total = self.totals.get(row)?;
        let rest = Exact::ratio(total.rest, total.under.max(1))?;
        (&Exact::integer(total.whole) + &rest).divided_by(&Exact::integer(counting.parts))
    }

    fn add_answers(&mut self, counting: &Counting, columns: &Columns) -> Option<()> {
        self.before.resize(counting.groups.len(), Vec::new());
        for (index, (gives, column)) in counting.criteria.iter().zip(&columns.answers).enumerate() {
            for (group, before) in counting.groups.iter().zip(&mut self.before) {
                if group.members.start == index {
                    before.clone_from(&self.quality);
                }
            }
            gives.add(&column.cells, &mut self.quality, &mut self.out)?;
            for (group, before) in counting.groups.iter().zip(&self.before) {
                if group.members.end == index + 1 {
                    let sums = self.quality.iter().zip(before).map(|(sum, before)| sum - before);
                    for (out, sum) in self.out.iter_mut().zip(sums) {
                        *out |= sum < group.least;
                    }
                }
            }
        }
        Some(())
    }

    fn look_at_prices(&mut self, counting: &Counting, prices: &[i64]) -> Option<()> {
        for (out, price) in self.out.iter_mut().zip(prices) {
            *out |= *price > counting.price_most || (*price == NONE && counting.price_required);
            if !*out && *price != NONE {
                counting.zero.counted(*price)?;
            }
        }
        Some(())
    }

    fn add_prices(&mut self, counting: &Counting, columns: &Columns) -> Option<()> {
        let unit = columns.prices.unit;
        let quality = self.quality.iter().zip(&self.out).zip(&columns.prices.cells);
        let admitted = || {
            let prices = columns.prices.cells.iter().zip(&self.out);
            prices.filter(|(_, out)| !**out).filter_map(|(price, _)| counting.zero.counted(*price))
        };
        let total = |sum: i64, price: Option<Parts>| {
            let Parts { whole, rest, under } = price?;
            Some(Parts { whole: sum.checked_add(whole)?, rest, under })
        };
        self.totals.clear();
        // A rejected offer has no total.
        match &counting.price {
            PriceGives::Nothing | PriceGives::InFormula => {
                self.totals.extend(quality.map(|((sum, _), _)| Parts { whole: *sum, rest: 0, under: 1 }));
            }
            PriceGives::ThroughPrice { full } => {
                let lowest = admitted().min().unwrap_or(1);
                if lowest <= 0 {
                    return None;
                }
                for ((sum, out), price) in quality {
                    let price = if *out { lowest } else { counting.zero.counted(*price)? };
                    let given = through_price(*full, lowest, price);
                    self.totals.push(Parts { whole: *sum + given.whole, ..given });
                }
            }
            PriceGives::Asked(asked) => {
                let field = asked.field(admitted(), unit)?;
                for ((sum, out), price) in quality {
                    let given = match (out, counting.zero.counted(*price)) {
                        (false, Some(price)) => total(*sum, asked.parts(price, unit, &field, counting.parts)),
                        (false, None) => None,
                        (true, _) => Some(Parts::default()),
                    };
                    self.totals.push(given?);
                }
            }
            PriceGives::Compared { each, not_below_zero } => {
                for ((sum, out), price) in quality {
                    if *out {
                        self.totals.push(Parts::default());
                        continue;
                    }
                    let left = price.checked_mul(*each)?.checked_sub(*sum)?;
                    let whole = if *not_below_zero { left.max(0) } else { left };
                    self.totals.push(Parts { whole, rest: 0, under: 1 });
                }
            }
        }
        Some(())
    }

    /// Asks the model itself for each total. All that its formula sees of quality is the sum, so that
    /// one contribution stands for all.
    fn put_into_formula(
        &mut self,
        model: &QualityAndPrice<'_>,
        lot: &Lot,
        counting: &Counting,
        columns: &Columns,
    ) -> Option<()> {
        let unit = columns.prices.unit;
        let offer = |((sum, out), price): ((&i64, &bool), &i64)| {
            if *out {
                return Some(None);
            }
            let weighted = Figure { value: Exact::ratio(*sum, counting.parts)?, step: () };
            let points = Figure { value: Exact::ZERO, step: () };
            let price = match *price {
                NONE => None,
                price => {
                    Some(Priced { value: Exact::ratio(counting.zero.counted(price)?, unit)?, step: None })
                }
            };
            Some(Some(([Contribution { criterion: String::new(), points, weighted }], price)))
        };
        let offers: Vec<_> = self
            .quality
            .iter()
            .zip(&self.out)
            .zip(&columns.prices.cells)
            .map(offer)
            .collect::<Option<_>>()?;
        let reference = if lot.award.is_relative() {
            let admitted: Vec<_> = offers
                .iter()
                .flatten()
                .map(|(quality, price)| Admitted {
                    offer: "",
                    price: price.as_ref(),
                    contributions: quality,
                    at: At::ALL,
                })
                .collect();
            model.reference(&admitted, &[], &mut Nobody)
        } else {
            Reference::NONE
        };
        self.totals.clear();
        for (offer, out) in offers.iter().zip(&mut self.out) {
            let total = offer.as_ref().and_then(|(quality, price)| {
                model.total(price.as_ref(), quality, &reference, At::ALL, &mut Nobody)
            });
            // Without a total there is no rank.
            *out = total.is_none();
            self.totals.push(match total {
                Some(total) => Parts::of(&total.value, counting.parts)?,
                None => Parts::default(),
            });
        }
        Some(())
    }

    /// Finds what ranks each admitted offer: its total in whole parts, or as it is shown.
    fn order(&mut self, counting: &Counting) -> Option<()> {
        self.order.clear();
        let rounding = counting.total.filter(|_| counting.rank_by == RankBy::Rounded);
        for (row, (total, out)) in (0u32..).zip(self.totals.iter().zip(&self.out)) {
            if *out {
                continue;
            }
            let key = match rounding {
                None => total.whole,
                // ROUNDING: as the award model declares, since the published total ranks.
                Some(rounding) => {
                    let under = i128::from(total.under);
                    let top = i128::from(total.whole).checked_mul(under)?.checked_add(total.rest.into())?;
                    let under = under.checked_mul(counting.parts.into())?;
                    i64::try_from(rounded_units(top, under, rounding)?).ok()?
                }
            };
            // The best first: turning all bits turns the order.
            let key = if counting.best == Best::MostPoints { !key } else { key };
            self.order.push((key, row));
        }
        Some(())
    }

    fn sort(&mut self, counting: &Counting, columns: &Columns) {
        let mut order = std::mem::take(&mut self.order);
        order.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| self.compare(one.1, other.1, counting, columns))
        });
        self.order = order;
    }

    fn number(&mut self, counting: &Counting, columns: &Columns) {
        let mut ranks = std::mem::take(&mut self.ranks);
        ranks.clear();
        ranks.resize(columns.rows(), 0);
        let mut rank = 0;
        let mut before: Option<(i64, u32)> = None;
        for (place, (key, row)) in (1u32..).zip(&self.order) {
            let shared = before.is_some_and(|(other_key, other)| {
                other_key == *key && self.compare(other, *row, counting, columns).is_eq()
            });
            if !shared {
                rank = place;
            }
            if let Some(own) = usize::try_from(*row).ok().and_then(|row| ranks.get_mut(row)) {
                *own = rank;
            }
            before = Some((*key, *row));
        }
        self.ranks = ranks;
    }

    /// Two offers with as many whole parts: the fractions that are left, then the published tie-breaks.
    fn compare(&self, one: u32, other: u32, counting: &Counting, columns: &Columns) -> Ordering {
        let (Ok(one), Ok(other)) = (usize::try_from(one), usize::try_from(other)) else {
            return Ordering::Equal;
        };
        let rounded = counting.total.is_some() && counting.rank_by == RankBy::Rounded;
        let by_rest = match (self.totals.get(one), self.totals.get(other)) {
            (Some(one), Some(other)) if !rounded => compare_rests(one, other),
            _ => Ordering::Equal,
        };
        let by_rest = if counting.best == Best::MostPoints { by_rest.reverse() } else { by_rest };
        counting.ties.iter().fold(by_rest, |so_far, by| {
            so_far.then_with(|| match by {
                TieBy::Price => {
                    // Whoever states a price goes before whoever states none.
                    let price = |row: usize| {
                        columns
                            .prices
                            .cells
                            .get(row)
                            .copied()
                            .filter(|price| *price != NONE)
                            .unwrap_or(i64::MAX)
                    };
                    price(one).cmp(&price(other))
                }
                TieBy::Criteria(members) => {
                    let sum = |row: usize| -> i64 {
                        let all = counting.criteria.iter().zip(&columns.answers);
                        let members = all.skip(members.start).take(members.len());
                        members.filter_map(|(gives, column)| gives.given(*column.cells.get(row)?)).sum()
                    };
                    sum(other).cmp(&sum(one))
                }
                TieBy::PricePoints => self.price_points(other).cmp(&self.price_points(one)).then_with(|| {
                    match (self.totals.get(one), self.totals.get(other)) {
                        (Some(one), Some(other)) => compare_rests(other, one),
                        _ => Ordering::Equal,
                    }
                }),
            })
        })
    }

    /// The whole parts that the price gives.
    fn price_points(&self, row: usize) -> i64 {
        let total = self.totals.get(row).map_or(0, |total| total.whole);
        total.saturating_sub(self.quality.get(row).copied().unwrap_or(0))
    }
}

/// Two fractions below one, compared by cross-multiplication.
fn compare_rests(one: &Parts, other: &Parts) -> Ordering {
    let product = |rest: i64, under: i64| i128::from(rest) * i128::from(under.max(1));
    product(one.rest, other.under).cmp(&product(other.rest, one.under))
}
