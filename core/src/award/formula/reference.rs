use super::columns::{self, Column};
use super::{QualityAndPrice, Terms, extended_ratio, quality};
use crate::award::listener::{At, Draft, Figure, Listener};
use crate::award::outcome::Contribution;
use crate::award::price::Priced;
use crate::award::step::{InputMeaning, NotApplied, Origin, StepRule, Unit};
use crate::number::Exact;
use crate::procurement::{ComparedWith, Formula};

/// What a relative formula measures every admitted offer against. Empty where the formula is
/// absolute, and for offers that are compared with nobody.
#[derive(Clone, Debug)]
pub(in crate::award) struct Reference<S> {
    /// A quality worked out from those of all admitted offers.
    pub(super) quality: Option<Figure<S>>,
    /// A price worked out from those of all admitted offers.
    pub(super) price: Option<Figure<S>>,
    /// The best quotient of quality and price of all admitted offers.
    pub(super) ratio: Option<Figure<S>>,
    /// What all admitted offers reach, criterion by criterion.
    pub(super) columns: Vec<Column<S>>,
}

/// An admitted offer, as far as others are compared with it.
pub(in crate::award) struct Admitted<'a, S> {
    pub(in crate::award) offer: &'a str,
    pub(in crate::award) price: Option<&'a Priced<S>>,
    pub(in crate::award) contributions: &'a [Contribution<S>],
    pub(in crate::award) at: At<'a>,
}

impl<S: Clone> Reference<S> {
    pub(in crate::award) const NONE: Self =
        Self { quality: None, price: None, ratio: None, columns: Vec::new() };

    /// What the model needs of the admitted offers, worked out once for all of them.
    pub(super) fn new<L: Listener<Step = S>>(
        model: &QualityAndPrice<'_>,
        admitted: &[Admitted<'_, S>],
        rejected: &[NotApplied],
        listener: &mut L,
    ) -> Self {
        let (of_quality, of_price) = model.formula.compared_with();
        let ratio = match model.formula {
            Formula::ExtendedRatio { scale, .. } => {
                let mut ratios = Vec::with_capacity(admitted.len());
                for one in admitted {
                    let quality = &quality(one.contributions, one.at, listener);
                    let Some(price) = one.price else { continue };
                    let terms = &Terms { quality, most: model.total, price };
                    let ratio = extended_ratio::ratio(terms, scale, one.at, listener);
                    ratios.extend(ratio.map(|ratio| (one.offer, ratio)));
                }
                extended_ratio::best(&ratios, rejected, listener)
            }
            _ => None,
        };
        let quality = of_quality.and_then(|with| {
            let values = admitted
                .iter()
                .map(|one| (one.offer, quality(one.contributions, one.at, listener)))
                .map(|(offer, figure)| (offer, figure.value, Some(figure.step)))
                .collect::<Vec<_>>();
            pick(with, &values, rejected, &QUALITY, listener)
        });
        let price = of_price.and_then(|with| {
            let priced = admitted.iter().filter_map(|one| Some((one.offer, one.price?)));
            let values = priced
                .map(|(offer, price)| (offer, price.value.clone(), price.step.clone()))
                .collect::<Vec<_>>();
            pick(with, &values, rejected, &PRICE, listener)
        });
        let columns = match model.formula {
            Formula::NearestToIdeal { price_weight, .. } | Formula::Outranking { price_weight, .. } => {
                columns::columns(model.lot, price_weight, admitted, rejected, listener)
            }
            _ => Vec::new(),
        };
        Self { quality, price, ratio, columns }
    }
}

/// What is compared.
struct What {
    rule: StepRule,
    letter: char,
    meaning: InputMeaning,
    unit: Unit,
}

const QUALITY: What =
    What { rule: StepRule::ComparedQuality, letter: 'q', meaning: InputMeaning::Quality, unit: Unit::Points };
const PRICE: What =
    What { rule: StepRule::ComparedPrice, letter: 'P', meaning: InputMeaning::Price, unit: Unit::Money };

/// `None` where there is nobody to compare with.
fn pick<L: Listener>(
    with: ComparedWith,
    values: &[(&str, Exact, Option<L::Step>)],
    rejected: &[NotApplied],
    what: &What,
    listener: &mut L,
) -> Option<Figure<L::Step>> {
    let mut sorted: Vec<&Exact> = values.iter().map(|(_, value, _)| value).collect();
    sorted.sort();
    let (low, high) = (sorted.get(sorted.len().saturating_sub(1) / 2)?, sorted.get(sorted.len() / 2)?);
    let value = match with {
        ComparedWith::Lowest => (*sorted.first()?).clone(),
        ComparedWith::Highest => (*sorted.last()?).clone(),
        ComparedWith::Median => (*low + *high).divided_by(&Exact::integer(2))?,
        ComparedWith::Mean => {
            let count = Exact::integer(i64::try_from(sorted.len()).ok()?);
            Exact::sum(sorted.iter().copied()).divided_by(&count)?
        }
    };
    let step = listener.step(|| {
        let symbols: Vec<String> =
            (1..=values.len()).map(|number| format!("{}{number}", what.letter)).collect();
        let formula = match with {
            ComparedWith::Lowest => format!("min({})", symbols.join(", ")),
            ComparedWith::Highest => format!("max({})", symbols.join(", ")),
            ComparedWith::Median => format!("median({})", symbols.join(", ")),
            ComparedWith::Mean => format!("({}) ÷ {}", symbols.join(" + "), symbols.len()),
        };
        let mut draft = Draft::new(what.rule, At::ALL, formula, &value, what.unit);
        for (symbol, (offer, value, step)) in symbols.into_iter().zip(values) {
            draft = match step {
                Some(step) => {
                    let figure = Figure { value: value.clone(), step: step.clone() };
                    draft.figure(symbol, what.meaning, &figure)
                }
                None => draft.input(symbol, what.meaning, value),
            };
            draft = draft.from(Origin::Offer((*offer).to_owned()));
        }
        draft.not_applied(rejected.iter().cloned())
    });
    Some(Figure { value, step })
}
