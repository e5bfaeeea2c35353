use super::super::weighted_sum;
use super::Admitted;
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::model::Multiple;
use crate::award::outcome::Contribution;
use crate::award::price::Priced;
use crate::award::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::Lot;

/// What all admitted offers reach on one criterion, for models that compare each with every other.
#[derive(Clone, Debug)]
pub(in crate::award) struct Column<S> {
    /// The criterion's id; `None` for the price, of which less is better.
    pub(super) criterion: Option<String>,
    pub(super) weight: Exact,
    /// Offer by offer.
    pub(super) values: Vec<(String, Figure<S>)>,
    pub(super) best: Figure<S>,
    pub(super) worst: Figure<S>,
    /// The sum of the squares of all values.
    pub(super) squares: Figure<S>,
}

impl<S: Clone> Column<S> {
    /// What an offer has here.
    pub(super) fn value<'f>(
        &self,
        price: &'f Priced<S>,
        contributions: &'f [Contribution<S>],
    ) -> Option<&'f Exact> {
        match &self.criterion {
            None => Some(&price.value),
            Some(id) => {
                contributions.iter().find(|term| term.criterion == *id).map(|term| &term.points.value)
            }
        }
    }

    /// What the offer with this id has here.
    pub(super) fn of(&self, offer: &str) -> Option<&Exact> {
        self.values.iter().find(|(id, _)| id == offer).map(|(_, figure)| &figure.value)
    }

    /// By how much one value is better than another; negative where it is worse.
    pub(super) fn ahead(&self, one: &Exact, other: &Exact) -> Exact {
        if self.criterion.is_some() { one - other } else { other - one }
    }

    pub(super) const fn meaning(&self) -> InputMeaning {
        if self.criterion.is_some() { InputMeaning::Points } else { InputMeaning::Price }
    }

    /// The criterion as the origin of a number.
    pub(super) fn origin(&self, lot: &Lot) -> Origin {
        let price = || lot.price().map(|price| price.id.clone()).unwrap_or_default();
        Origin::Criterion(self.criterion.clone().unwrap_or_else(price))
    }
}

/// One column for each quality criterion, in the order of the document, and one for the price. Empty
/// where nobody is admitted.
pub(super) fn columns<L: Listener>(
    lot: &Lot,
    price_weight: &Exact,
    admitted: &[Admitted<'_, L::Step>],
    rejected: &[NotApplied],
    listener: &mut L,
) -> Vec<Column<L::Step>> {
    let qualities = lot.qualities().into_iter().filter_map(|quality| {
        let weight = weighted_sum::in_points(&quality.weight, Multiple::ShareOfHighest).ok()?;
        Some((Some(quality.id.clone()), weight.weight.clone()))
    });
    let mut columns = Vec::new();
    for (criterion, weight) in qualities.chain([(None, price_weight.clone())]) {
        let values: Option<Vec<(String, Figure<L::Step>)>> = admitted
            .iter()
            .map(|one| {
                let figure = match &criterion {
                    Some(id) => one.contributions.iter().find(|term| term.criterion == *id)?.points.clone(),
                    None => stated(one.price?, one.at, listener),
                };
                Some((one.offer.to_owned(), figure))
            })
            .collect();
        columns.extend(values.and_then(|values| column(lot, criterion, weight, values, rejected, listener)));
    }
    columns
}

/// The price as it counts, with a step also where it is the price as stated.
fn stated<L: Listener>(price: &Priced<L::Step>, at: At<'_>, listener: &mut L) -> Figure<L::Step> {
    let value = price.value.clone();
    let step = match &price.step {
        Some(step) => step.clone(),
        None => listener
            .step(|| Draft::new(StepRule::PriceWithCosts, at, "P", &value, Unit::Money).priced("P", price)),
    };
    Figure { value, step }
}

fn column<L: Listener>(
    lot: &Lot,
    criterion: Option<String>,
    weight: Exact,
    values: Vec<(String, Figure<L::Step>)>,
    rejected: &[NotApplied],
    listener: &mut L,
) -> Option<Column<L::Step>> {
    let all = || values.iter().map(|(_, figure)| &figure.value);
    let (least, most) = (all().min()?.clone(), all().max()?.clone());
    let more_is_better = criterion.is_some();
    let (best, worst) = if more_is_better { (most, least) } else { (least, most) };
    let squares = Exact::sum(&all().map(|value| value * value).collect::<Vec<_>>());
    let id = criterion.clone().or_else(|| lot.price().map(|price| price.id.clone())).unwrap_or_default();
    let at = At::ALL.criterion(&id);
    let (meaning, unit) = if more_is_better {
        (InputMeaning::Points, Unit::Points)
    } else {
        (InputMeaning::Price, Unit::Money)
    };
    let mut figure = |rule, value: Exact, unit, formula: &dyn Fn(&[String]) -> String| {
        let step = listener.step(|| {
            let symbols: Vec<String> = (1..=values.len()).map(|number| format!("x{number}")).collect();
            let draft = Draft::new(rule, at, formula(&symbols), &value, unit);
            let draft = symbols.into_iter().zip(&values).fold(draft, |draft, (symbol, (offer, value))| {
                draft.figure(symbol, meaning, value).from(Origin::Offer(offer.clone()))
            });
            draft.not_applied(rejected.iter().cloned())
        });
        Figure { value, step }
    };
    let (of_best, of_worst) = if more_is_better { ("max", "min") } else { ("min", "max") };
    let best = figure(StepRule::BestOffered, best, unit, &|all| format!("{of_best}({})", all.join(", ")));
    let worst = figure(StepRule::WorstOffered, worst, unit, &|all| format!("{of_worst}({})", all.join(", ")));
    let squares = figure(StepRule::SumOfSquares, squares, Unit::Plain, &|all| {
        all.iter().map(|symbol| format!("{symbol} ^ 2")).collect::<Vec<_>>().join(" + ")
    });
    Some(Column { criterion, weight, values, best, worst, squares })
}
