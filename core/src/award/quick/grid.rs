use super::column::{Column, Columns, NONE, bounds, common, price_bounds};
use crate::number::Exact;
use crate::procurement::{Lot, Quality, Scale};

/// What many offers state, as whole numbers: the quick way in for callers with columns of their own.
#[derive(Clone, Copy, Debug)]
pub struct Grid<'g> {
    /// Answer by answer, offer by offer: all answers of the first offer in the order of the lot's
    /// qualities, then those of the second. A level is its place, counted from 0; no is 0 and yes 1; a
    /// value, a number of things and a grade are whole numbers with so many decimals as `decimals`
    /// says. [`NO_ANSWER`](Self::NO_ANSWER) where there is none.
    pub answers: &'g [i32],
    /// The price of each offer. [`NO_PRICE`](Self::NO_PRICE) where there is none.
    pub prices: &'g [i64],
    /// How many decimals the numbers have, criterion by criterion, and last those of the prices. What
    /// stands for a level or for yes and no has none.
    pub decimals: &'g [u8],
}

/// Where a grid is not what the lot asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridFault {
    /// So many numbers where another number of them is wanted.
    Length {
        /// The list.
        list: GridList,
        /// Its length.
        found: usize,
        /// The length it should have.
        wanted: usize,
    },
    /// The offers are compared in pairs, for which a grid has no place.
    Compared {
        /// The criterion.
        criterion: String,
    },
    /// The lot has costs beside the price, for which a grid has no place.
    Costs {
        /// The first of them.
        cost: String,
    },
    /// A number that its criterion does not know.
    Number {
        /// The list.
        list: GridList,
        /// Its place in the list.
        index: usize,
        /// The number, without its decimals.
        found: i64,
        /// What it should be.
        wanted: String,
    },
}

/// One of the lists of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridList {
    /// The answers.
    Answers,
    /// The prices.
    Prices,
    /// The decimals.
    Decimals,
}

impl Grid<'_> {
    /// Stands for no answer.
    pub const NO_ANSWER: i32 = i32::MIN;
    /// Stands for no price.
    pub const NO_PRICE: i64 = i64::MIN;

    /// All that is stated, in the columns that `reader` is for.
    pub(super) fn read(&self, reader: &Reader, columns: &mut Columns) -> Result<(), GridFault> {
        let width = reader.answers.len();
        length(GridList::Answers, self.answers.len(), width * self.prices.len())?;
        columns.clear();
        for (row, answers) in self.answers.chunks_exact(width.max(1)).enumerate() {
            let places = answers.iter().zip(&reader.answers).zip(&mut columns.answers);
            for (place, ((found, number), column)) in places.enumerate() {
                let cell = match *found {
                    Self::NO_ANSWER => Some(NONE),
                    found => number.cell(found.into()),
                };
                let cell = cell.ok_or_else(|| GridFault::Number {
                    list: GridList::Answers,
                    index: row * width + place,
                    found: (*found).into(),
                    wanted: number.wanted(),
                })?;
                column.cells.push(cell);
            }
        }
        for (index, found) in self.prices.iter().copied().enumerate() {
            let cell = if found == Self::NO_PRICE { Some(NONE) } else { reader.prices.cell(found) };
            let cell = cell.ok_or_else(|| GridFault::Number {
                list: GridList::Prices,
                index,
                found,
                wanted: "≥ 0".to_owned(),
            })?;
            columns.prices.cells.push(cell);
        }
        Ok(())
    }
}

/// How the numbers of a grid with certain decimals are read; made once for any number of grids.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    decimals: Vec<u8>,
    answers: Vec<Number>,
    prices: Number,
}

impl Reader {
    pub(super) fn new(lot: &Lot, decimals: &[u8]) -> Result<Self, GridFault> {
        if let Some(cost) = lot.costs().first() {
            return Err(GridFault::Costs { cost: cost.id.clone() });
        }
        let qualities = lot.qualities();
        if let Some(compared) = qualities.iter().find(|quality| quality.scale.compares_offers()) {
            return Err(GridFault::Compared { criterion: compared.id.clone() });
        }
        length(GridList::Decimals, decimals.len(), qualities.len() + 1)?;
        let mut stated = decimals.iter().copied().enumerate();
        let answers = qualities
            .iter()
            .zip(&mut stated)
            .map(|(quality, (index, decimals))| {
                let plain = matches!(quality.scale, Scale::Levels(_) | Scale::YesNo { .. });
                let decimals = if plain { 0 } else { decimals };
                Number::of(quality, decimals).ok_or_else(|| too_long(index, decimals))
            })
            .collect::<Result<_, _>>()?;
        let (index, of_prices) = stated.next().unwrap_or_default();
        let (unit, each) = unit(of_prices, &price_bounds(lot)).ok_or_else(|| too_long(index, of_prices))?;
        let prices = Number { unit, each, least: 0, most: i64::MAX, step: 1 };
        Ok(Self { decimals: decimals.to_vec(), answers, prices })
    }

    pub(super) fn is_for(&self, grid: &Grid<'_>) -> bool {
        self.decimals == grid.decimals
    }

    /// Columns without a row.
    pub(super) fn columns(&self) -> Columns {
        let column = |number: &Number| Column { unit: number.unit, cells: Vec::new() };
        Columns { answers: self.answers.iter().map(column).collect(), prices: column(&self.prices) }
    }
}

/// What a criterion accepts, in parts of a unit: from one number to another in even steps.
#[derive(Clone, Debug)]
struct Number {
    unit: i64,
    /// How many parts the last decimal is.
    each: i64,
    least: i64,
    most: i64,
    step: i64,
}

impl Number {
    fn of(quality: &Quality, decimals: u8) -> Option<Self> {
        let (unit, each) = unit(decimals, &known(quality))?;
        let highest = |count: usize| i64::try_from(count).ok()?.checked_sub(1);
        let (first, end, step) = match &quality.scale {
            Scale::Levels(levels) => (0, highest(levels.len())?, 1),
            Scale::YesNo { .. } => (0, 1, 1),
            Scale::Linear { .. } | Scale::Steps { .. } => (NONE + 1, i64::MAX, 1),
            Scale::Count { .. } => (0, i64::MAX, unit),
            Scale::Compared { .. } => return None,
            Scale::Judged { least, most, step, .. } => {
                (least.in_parts_of(unit)?, most.in_parts_of(unit)?, step.in_parts_of(unit)?)
            }
        };
        Some(Self { unit, each, least: first, most: end, step })
    }

    fn cell(&self, found: i64) -> Option<i64> {
        // Nearly always there is nothing to multiply.
        let cell = if self.each == 1 { found } else { found.checked_mul(self.each)? };
        let accepted = cell >= self.least
            && cell <= self.most
            && (self.step == 1 || cell.checked_sub(self.least)? % self.step == 0);
        accepted.then_some(cell)
    }

    fn wanted(&self) -> String {
        let text = |cell| Exact::ratio(cell, self.unit).map_or_else(String::new, |number| number.to_string());
        let most = if self.most == i64::MAX { "…".to_owned() } else { text(self.most) };
        format!("{}, {} … {most}", text(self.least), text(self.least.saturating_add(self.step)))
    }
}

/// What a column's unit has to count besides the stated numbers.
fn known(quality: &Quality) -> Vec<Exact> {
    let mut known = bounds(quality);
    if let Scale::Judged { step, .. } = &quality.scale {
        known.push(step.clone());
    }
    known
}

/// A unit for numbers with so many decimals, and how many of its parts the last decimal is.
fn unit(decimals: u8, bounds: &[Exact]) -> Option<(i64, i64)> {
    let stated = 10i64.checked_pow(decimals.into())?;
    let unit = common(stated, bounds)?;
    Some((unit, unit / stated))
}

fn length(list: GridList, found: usize, wanted: usize) -> Result<(), GridFault> {
    if found == wanted { Ok(()) } else { Err(GridFault::Length { list, found, wanted }) }
}

fn too_long(index: usize, decimals: u8) -> GridFault {
    let found = decimals.into();
    GridFault::Number { list: GridList::Decimals, index, found, wanted: "0 … 9".to_owned() }
}
