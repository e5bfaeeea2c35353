use num_integer::Integer;

use crate::award::listener::{At, Nobody};
use crate::award::scale::consolidated;
use crate::number::Exact;
use crate::procurement::{Answer, Assessment, Bid, Lot, Quality, Scale};

/// Nothing is stated. Outside of whatever a criterion admits, so that it is never taken for an answer.
pub(super) const NONE: i64 = i64::MIN;

/// What all offers state of one criterion, in whole parts of one unit: prices in hundredths, say.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// How many parts make one. INVARIANT: above zero.
    pub(super) unit: i64,
    pub(super) cells: Vec<i64>,
}

/// What all offers on a lot state.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// In the order of the lot's qualities.
    pub(super) answers: Vec<Column>,
    pub(super) prices: Column,
}

impl Columns {
    /// `None` where an answer is no number, or too long a one.
    pub(super) fn of(lot: &Lot, bids: &[&Bid]) -> Option<Self> {
        let answers = lot
            .qualities()
            .into_iter()
            .enumerate()
            .map(|(index, quality)| {
                let stated: Option<Vec<Option<Exact>>> = bids
                    .iter()
                    .map(|bid| match bid.answers.get(index).and_then(Option::as_ref) {
                        Some(answer) => number(quality, answer).map(Some),
                        None => Some(None),
                    })
                    .collect();
                Column::of(&stated?, &bounds(quality))
            })
            .collect::<Option<_>>()?;
        let prices: Vec<Option<Exact>> = bids.iter().map(|bid| bid.price.clone()).collect();
        Some(Self { answers, prices: Column::of(&prices, &price_bounds(lot))? })
    }

    pub(super) fn clear(&mut self) {
        self.answers.iter_mut().chain([&mut self.prices]).for_each(|column| column.cells.clear());
    }

    pub(super) fn rows(&self) -> usize {
        self.prices.cells.len()
    }

    /// The bid in this row.
    pub(super) fn bid(&self, lot: &Lot, row: usize) -> Bid {
        Bid {
            lot: lot.id.clone(),
            price: self.prices.get(row),
            answers: lot
                .qualities()
                .into_iter()
                .zip(&self.answers)
                .map(|(quality, column)| answer(quality, &column.get(row)?))
                .collect(),
            // Columns have no room for them, and a lot with costs takes none.
            costs: Vec::new(),
        }
    }
}

impl Column {
    /// In a unit in which all of the numbers, and the bounds that they are compared with, are whole.
    pub(super) fn of(numbers: &[Option<Exact>], bounds: &[Exact]) -> Option<Self> {
        let unit = common(1, bounds.iter().chain(numbers.iter().flatten()))?;
        let cells = numbers
            .iter()
            .map(|number| match number {
                Some(number) => number.in_parts_of(unit).filter(|cell| *cell != NONE),
                None => Some(NONE),
            })
            .collect::<Option<_>>()?;
        Some(Self { unit, cells })
    }

    /// The number in this row, where one is stated.
    pub(super) fn get(&self, row: usize) -> Option<Exact> {
        let cell = *self.cells.get(row)?;
        (cell != NONE).then(|| Exact::ratio(cell, self.unit)).flatten()
    }

    /// Whether the number could be put there: not if it is no whole number in the column's unit.
    pub(super) fn set(&mut self, row: usize, number: Option<&Exact>) -> bool {
        let cell = match number {
            Some(number) => number.in_parts_of(self.unit).filter(|cell| *cell != NONE),
            None => Some(NONE),
        };
        match (cell, self.cells.get_mut(row)) {
            (Some(new), Some(old)) => {
                *old = new;
                true
            }
            _ => false,
        }
    }
}

/// The smallest multiple of `unit` in whose parts all numbers are whole.
pub(super) fn common<'n>(unit: i64, numbers: impl IntoIterator<Item = &'n Exact>) -> Option<i64> {
    numbers.into_iter().try_fold(unit, |unit, number| {
        let (_, denominator) = number.small_parts()?;
        (unit / unit.gcd(&denominator)).checked_mul(denominator)
    })
}

/// An answer as a number: a level as its place, yes as one, several grades as the one they become.
pub(super) fn number(quality: &Quality, answer: &Answer) -> Option<Exact> {
    match (&quality.scale, answer) {
        (Scale::Levels(_), Answer::Level(index)) => i64::try_from(*index).ok().map(Exact::integer),
        (Scale::YesNo { .. }, Answer::YesNo(yes)) => Some(Exact::integer((*yes).into())),
        (Scale::Linear { .. } | Scale::Steps { .. } | Scale::Count { .. }, Answer::Value(value)) => {
            Some(value.clone())
        }
        (Scale::Judged { consolidation, .. }, Answer::Judged(assessments)) => {
            let grade = consolidated(*consolidation, assessments, At::ALL, &mut Nobody).ok()??;
            Some(grade.value)
        }
        _ => None,
    }
}

/// The answer that [`number`] makes the number of; a grade as that of a nameless assessor.
pub(super) fn answer(quality: &Quality, number: &Exact) -> Option<Answer> {
    let whole = || number.in_parts_of(1);
    Some(match &quality.scale {
        Scale::Levels(_) => Answer::Level(usize::try_from(whole()?).ok()?),
        Scale::YesNo { .. } => Answer::YesNo(match whole()? {
            0 => false,
            1 => true,
            _ => return None,
        }),
        Scale::Linear { .. } | Scale::Steps { .. } | Scale::Count { .. } => Answer::Value(number.clone()),
        Scale::Judged { .. } => {
            Answer::Judged(vec![Assessment { assessor: String::new(), points: number.clone(), reason: None }])
        }
        // What was compared is no number.
        Scale::Compared { .. } => return None,
    })
}

/// The numbers that a scale compares answers with.
pub(super) fn bounds(quality: &Quality) -> Vec<Exact> {
    match &quality.scale {
        Scale::Levels(_) | Scale::YesNo { .. } | Scale::Compared { .. } => Vec::new(),
        Scale::Linear { worst, best, .. } => vec![worst.value.clone(), best.value.clone()],
        Scale::Steps { steps, .. } => steps.iter().map(|step| step.value.clone()).collect(),
        Scale::Count { most, .. } => vec![Exact::ZERO, most.clone()],
        Scale::Judged { least, most, .. } => vec![least.clone(), most.clone()],
    }
}

/// The prices that a lot compares prices with.
pub(super) fn price_bounds(lot: &Lot) -> Vec<Exact> {
    use crate::procurement::{PriceRule, ZeroPrice};
    let Some(price) = lot.price() else { return Vec::new() };
    let rule = price.rule.as_ref();
    let stands_for_zero = match rule.and_then(PriceRule::zero_price) {
        Some(ZeroPrice::CountsAs(small)) => Some(small),
        Some(ZeroPrice::Stop) | None => None,
    };
    let highest = rule.and_then(PriceRule::highest_admitted);
    price.ceiling.iter().chain(highest).chain(stands_for_zero).cloned().collect()
}
