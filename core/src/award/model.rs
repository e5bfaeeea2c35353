use super::formula::{Admitted, Reference};
use super::listener::{At, Draft, Figure, Listener};
use super::outcome::{Best, Contribution, Limit};
use super::price::Priced;
use super::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{PriceUse, Weight, ZeroPrice};

/// What an award model adds to the common course of an evaluation. One file for each model.
pub(super) trait Model {
    /// What totals are, and which is best.
    fn best(&self) -> Best;
    /// What a criterion gives after weighting.
    fn contribution(&self) -> InputMeaning;
    /// What the total is.
    fn total_meaning(&self) -> InputMeaning;
    /// What the model does with the price.
    fn price_use(&self) -> PriceUse;

    /// What a price of zero means, where the model itself divides by the price.
    fn zero_price(&self) -> Option<&ZeroPrice> {
        None
    }

    /// All quality together against the least that the model admits, where it has one. Asked only
    /// where every quality criterion is answered.
    fn compare_quality<L: Listener>(
        &self,
        _contributions: &[Contribution<L::Step>],
        _at: At<'_>,
        _listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        Ok(())
    }

    /// Whether an admitted offer stays once all are measured.
    fn keeps<L: Listener>(
        &self,
        _price: Option<&Priced<L::Step>>,
        _contributions: &[Contribution<L::Step>],
        _reference: &Reference<L::Step>,
        _at: At<'_>,
        _listener: &mut L,
    ) -> Result<(), Limit<L::Step>> {
        Ok(())
    }

    /// What ranks, where the total is only a rounding of it.
    fn key<S: Clone>(
        &self,
        _price: Option<&Priced<S>>,
        _contributions: &[Contribution<S>],
        _reference: &Reference<S>,
    ) -> Option<Exact> {
        None
    }

    /// The number by which the criterion's points are weighed.
    fn weight<'w>(&self, weight: &'w Weight) -> Result<Weighing<'w>, Unweighable>;

    /// What all admitted offers are measured against, where the model is relative by itself.
    fn reference<L: Listener>(
        &self,
        _admitted: &[Admitted<'_, L::Step>],
        _rejected: &[NotApplied],
        _listener: &mut L,
    ) -> Reference<L::Step> {
        Reference::NONE
    }

    /// The total of what the criteria give and, where the model counts money, of the price.
    /// `None` where there is no price and the model cannot do without.
    fn total<L: Listener>(
        &self,
        price: Option<&Priced<L::Step>>,
        contributions: &[Contribution<L::Step>],
        reference: &Reference<L::Step>,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Figure<L::Step>>;

    /// A group's sum against its threshold.
    fn compare_group<L: Listener>(
        sum: &Figure<L::Step>,
        least: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Result<(), Limit<L::Step>>;
}

/// How a criterion's points become what it gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighing<'w> {
    /// The weight, or the deduction.
    pub(super) weight: &'w Exact,
    /// Of what it is a multiple.
    pub(super) of: Multiple,
    /// What the weight is.
    pub(super) meaning: InputMeaning,
}

/// What a weight multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Multiple {
    ShareOfHighest,
    Points,
}

/// Why a weight cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unweighable {
    NotFixed,
    OtherKind,
}

impl Weighing<'_> {
    /// The weight times the points, or times their share of `most`. `None` where `most` is zero,
    /// which a sound scale's never is.
    pub(super) fn weigh<L: Listener>(
        self,
        points: &Figure<L::Step>,
        most: &Exact,
        at: At<'_>,
        listener: &mut L,
    ) -> Option<Figure<L::Step>> {
        let product = self.weight * &points.value;
        let value = match self.of {
            Multiple::ShareOfHighest => product.divided_by(most)?,
            Multiple::Points => product,
        };
        let step = listener.step(|| self.describe(points, most, &value, at));
        Some(Figure { value, step })
    }

    fn describe<S: Clone>(self, points: &Figure<S>, most: &Exact, value: &Exact, at: At<'_>) -> Draft<S> {
        let money = self.meaning.unit() == Unit::Money;
        let (symbol, unit) = if money { ("a", Unit::Money) } else { ("w", Unit::Points) };
        let (rule, formula) = match (money, self.of) {
            (false, Multiple::ShareOfHighest) => (StepRule::WeighShare, "w × p ÷ m"),
            (false, Multiple::Points) => (StepRule::WeighPoints, "w × p"),
            (true, Multiple::ShareOfHighest) => (StepRule::DeductShare, "a × p ÷ m"),
            (true, Multiple::Points) => (StepRule::DeductPoints, "a × p"),
        };
        let draft = Draft::new(rule, at, formula, value, unit)
            .input(symbol, self.meaning, self.weight)
            .figure("p", InputMeaning::Points, points);
        match self.of {
            Multiple::ShareOfHighest => draft.input("m", InputMeaning::MostPoints, most),
            Multiple::Points => draft,
        }
    }
}

/// A sum with its terms, each pointing at its criterion and at the step that made it.
pub(super) fn sum<'c, L: Listener>(
    rule: StepRule,
    meaning: InputMeaning,
    terms: impl Iterator<Item = &'c Contribution<L::Step>> + Clone,
    at: At<'_>,
    listener: &mut L,
) -> Figure<L::Step>
where
    L::Step: 'c,
{
    let value = Exact::sum(terms.clone().map(|term| &term.weighted.value));
    let step = listener.step(|| {
        let symbols: Vec<String> = (1..=terms.clone().count()).map(|number| format!("c{number}")).collect();
        let formula = if symbols.is_empty() { "0".to_owned() } else { symbols.join(" + ") };
        let draft = Draft::new(rule, at, formula, &value, meaning.unit());
        symbols.into_iter().zip(terms).fold(draft, |draft, (symbol, term)| {
            draft.figure(symbol, meaning, &term.weighted).from(Origin::Criterion(term.criterion.clone()))
        })
    });
    Figure { value, step }
}
