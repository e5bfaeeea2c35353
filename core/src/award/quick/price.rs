use super::plan::{View, parts_for};
use crate::award::evaluation::AskedPrice;
use crate::award::listener::{At, Nobody};
use crate::award::model::{Multiple, Weighing};
use crate::award::price::{Field, Priced};
use crate::award::step::InputMeaning;
use crate::number::Exact;
use crate::procurement::{AwardModel, NegativeComparison, PriceRule, PriceUse, RoundingPolicy, ZeroPrice};

/// What the price adds to a total.
#[derive(Clone, Debug)]
pub(super) enum PriceGives {
    Nothing,
    /// So many parts to the lowest price, and to any other as much less as it is higher.
    ThroughPrice {
        full: i64,
    },
    /// What the rule says, asked offer by offer.
    Asked(Box<Asked>),
    /// The price itself, from which the criteria are taken: so many parts for each part of its unit.
    Compared {
        each: i64,
        not_below_zero: bool,
    },
    /// Whatever the model's formula makes of the price and of all quality together.
    InFormula,
}

/// A price rule with all that it is asked with.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    rule: PriceRule,
    weight: Exact,
    of: Multiple,
    meanings: [InputMeaning; 2],
    policy: RoundingPolicy,
}

/// What a price of zero counts as.
#[derive(Clone, Copy, Debug)]
pub(super) enum Zero {
    AsStated,
    Stops,
    /// In parts of the prices' unit.
    CountsAs(i64),
}

/// So many whole parts and a fraction of one. INVARIANT: `rest` is not negative and less than `under`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    pub(super) whole: i64,
    pub(super) rest: i64,
    pub(super) under: i64,
}

impl PriceGives {
    /// With the smallest multiple of `parts` that counts it.
    pub(super) fn new(plan: &View<'_>, unit: i64, parts: i64) -> Option<(Self, i64)> {
        if matches!(plan.lot.award, AwardModel::QualityAndPrice { .. }) {
            return Some((Self::InFormula, parts));
        }
        if plan.price_use == PriceUse::Compared {
            let AwardModel::PriceMinusValue { negative, .. } = &plan.lot.award else { return None };
            let parts = parts_for(parts, &Exact::ratio(1, unit)?)?;
            let not_below_zero = *negative == NegativeComparison::Zero;
            return Some((Self::Compared { each: parts / unit, not_below_zero }, parts));
        }
        let Some((rule, weighing)) = plan.price_points else { return Some((Self::Nothing, parts)) };
        let asked = Asked {
            rule: rule.clone(),
            weight: weighing.weight.clone(),
            of: weighing.of,
            meanings: [weighing.meaning, plan.contribution],
            policy: *plan.lot.award.rounding(),
        };
        let rounds = asked.policy.points.is_some() || asked.policy.weighted.is_some();
        if matches!(rule, PriceRule::LowestOverPrice { .. }) && !rounds {
            let alone = Field::of_prices(rule, &[Exact::ONE]);
            let full = asked.weighted(Exact::ONE, &alone)?;
            if full.is_negative() {
                return None;
            }
            let parts = parts_for(parts, &full)?;
            return Some((Self::ThroughPrice { full: full.in_parts_of(parts)? }, parts));
        }
        Some((Self::Asked(Box::new(asked)), parts))
    }

    /// The most that is known beforehand; what is not is looked at as it is added.
    pub(super) fn most(&self) -> Option<i64> {
        match self {
            Self::ThroughPrice { full } => full.checked_abs(),
            Self::Nothing | Self::Asked(_) | Self::Compared { .. } | Self::InFormula => Some(0),
        }
    }
}

impl Asked {
    fn weighted(&self, price: Exact, field: &Field<()>) -> Option<Exact> {
        let [meaning, contribution] = self.meanings;
        let weighing = Weighing { weight: &self.weight, of: self.of, meaning };
        let asked = AskedPrice { rule: &self.rule, weighing, policy: self.policy, meaning: contribution };
        let priced = Priced { value: price, step: None };
        let (_, weighted) = asked.gives(&priced, field, At::ALL, &mut Nobody)?;
        Some(weighted.value)
    }

    /// What the rule compares these prices with.
    pub(super) fn field(&self, prices: impl Iterator<Item = i64>, unit: i64) -> Option<Field<()>> {
        let prices: Vec<Exact> = prices.map(|price| Exact::ratio(price, unit)).collect::<Option<_>>()?;
        Some(Field::of_prices(&self.rule, &prices))
    }

    pub(super) fn parts(&self, price: i64, unit: i64, field: &Field<()>, parts: i64) -> Option<Parts> {
        Parts::of(&self.weighted(Exact::ratio(price, unit)?, field)?, parts)
    }
}

impl Parts {
    /// `None` where 64 bits do not hold it.
    pub(super) fn of(number: &Exact, parts: i64) -> Option<Self> {
        let (top, under) = number.small_parts()?;
        let (product, wide) = (i128::from(top) * i128::from(parts), i128::from(under));
        let whole = i64::try_from(product.div_euclid(wide)).ok()?;
        Some(Self { whole, rest: i64::try_from(product.rem_euclid(wide)).ok()?, under })
    }
}

impl Zero {
    pub(super) fn of(plan: &View<'_>, unit: i64) -> Option<Self> {
        let rule = plan.price_points.and_then(|(rule, _)| rule.zero_price());
        Some(match plan.zero_price.or(rule) {
            None => Self::AsStated,
            Some(ZeroPrice::Stop) => Self::Stops,
            Some(ZeroPrice::CountsAs(small)) => Self::CountsAs(small.in_parts_of(unit)?),
        })
    }

    /// `None` where the buyer has to be asked.
    pub(super) const fn counted(self, price: i64) -> Option<i64> {
        match self {
            Self::CountsAs(small) if price == 0 => Some(small),
            Self::Stops if price == 0 => None,
            _ => Some(price),
        }
    }
}

/// `full × lowest ÷ price`, without rounding. INVARIANT: `0 < lowest ≤ price`, `full` not negative.
pub(super) fn through_price(full: i64, lowest: i64, price: i64) -> Parts {
    let (whole, rest) = match full.checked_mul(lowest) {
        Some(product) => (product / price, product % price),
        None => wide_quotient(full, lowest, price),
    };
    Parts { whole, rest, under: price }
}

/// The same where the product needs more than 64 bits. The quotient is no more than `full`, and the
/// rest less than `price`, so that both fit again.
fn wide_quotient(full: i64, lowest: i64, price: i64) -> (i64, i64) {
    let (product, price) = (i128::from(full) * i128::from(lowest), i128::from(price));
    let narrow = |number: i128| i64::try_from(number).unwrap_or(i64::MAX);
    (narrow(product / price), narrow(product % price))
}
