use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::column::{Columns, number};
use super::grid::{Grid, GridFault, Reader};
use super::plan::{Counting, View};
use super::ranking::Work;
use crate::award::plan::Plan;
use crate::award::{Award, CannotEvaluate, evaluate, with_model};
use crate::number::Exact;
use crate::procurement::{Answer, Bid, Lot, Offer, Offers};

/// Offers on a compiled lot, read once and ranked as often as their prices and answers change.
///
/// Where the lot's model allows it, ranking is whole-number arithmetic over columns; otherwise, or
/// where a number is too large for that, it is the general evaluation. The figures are the same.
#[derive(Clone, Debug)]
pub struct Prepared {
    lot: Arc<Lot>,
    /// The offers as read; `None` where they were given as columns.
    offers: Option<Offers>,
    /// INVARIANT: the rows are those bids on the lot, in the order of the file, and equal to them.
    columns: Option<Columns>,
    /// Reads into the columns as they are; `None` where they were made of offers.
    reader: Option<Reader>,
    counting: Option<Counting>,
    work: Work,
    /// What the general way found, where it was gone last: rank and totals, row by row.
    pub(super) general: Option<Vec<Option<(u32, Exact)>>>,
}

/// A place in prepared offers that is not there, or an answer that does not belong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuchPlace {
    /// There is no such offer on the lot.
    Offer,
    /// The lot has no such criterion.
    Criterion,
    /// The answer is not of the kind that the criterion asks for.
    Answer,
}

impl Prepared {
    pub(super) fn of_offers(lot: Arc<Lot>, offers: Offers) -> Self {
        let columns = {
            let bids: Vec<&Bid> = offers.on_lot(&lot.id).into_iter().map(|(_, bid)| bid).collect();
            Columns::of(&lot, &bids)
        };
        // What people drew is no number of a column.
        let drawn = offers.draw_on(&lot.id).is_some();
        let mut prepared = Self::new(lot, Some(offers), columns);
        if drawn {
            prepared.counting = None;
        }
        prepared
    }

    pub(super) fn of_grid(lot: Arc<Lot>, grid: &Grid<'_>) -> Result<Self, GridFault> {
        let reader = Reader::new(&lot, grid.decimals)?;
        let mut columns = reader.columns();
        grid.read(&reader, &mut columns)?;
        Ok(Self { reader: Some(reader), ..Self::new(lot, None, Some(columns)) })
    }

    fn new(lot: Arc<Lot>, offers: Option<Offers>, columns: Option<Columns>) -> Self {
        let counting = columns.as_ref().and_then(|columns| count(&lot, columns));
        Self { lot, offers, columns, reader: None, counting, work: Work::default(), general: None }
    }

    /// Whether ranking goes the quick way. The general way is taken all the same where numbers grow
    /// too large.
    #[must_use]
    pub const fn is_quick(&self) -> bool {
        self.counting.is_some()
    }

    /// How many offers there are on the lot.
    #[must_use]
    pub fn len(&self) -> usize {
        match (&self.columns, &self.offers) {
            (Some(columns), _) => columns.rows(),
            (None, Some(offers)) => offers.on_lot(&self.lot.id).len(),
            (None, None) => 0,
        }
    }

    /// Whether there is no offer on the lot.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Ranks the offers as they now are: rank by rank in the order of the file, 0 for a rejected offer.
    ///
    /// # Errors
    /// [`CannotEvaluate`] where a person has to decide something first; all of it at once.
    pub fn rank(&mut self) -> Result<&[u32], CannotEvaluate> {
        self.general = None;
        let quick = match (&self.counting, &self.columns) {
            (Some(counting), Some(columns)) => self.work.rank(&self.lot, counting, columns),
            _ => None,
        };
        if quick.is_none() {
            self.rank_generally()?;
        }
        Ok(&self.work.ranks)
    }

    /// The ranks as they were last found, row by row.
    #[must_use]
    pub fn ranks(&self) -> &[u32] {
        &self.work.ranks
    }

    /// The exact total of the offer in this row, before any rounding, as it was last ranked; `None`
    /// where it is rejected or not ranked yet.
    #[must_use]
    pub fn total(&self, row: usize) -> Option<Exact> {
        match (&self.general, &self.counting) {
            (Some(found), _) => found.get(row)?.as_ref().map(|(_, total)| total.clone()),
            (None, Some(counting)) => self.work.total(counting, row),
            (None, None) => None,
        }
    }

    /// The total as rounded and published.
    #[must_use]
    pub fn shown(&self, row: usize) -> Option<Exact> {
        let total = self.total(row)?;
        // ROUNDING: as the award model declares.
        Some(
            self.lot.award.rounding().total.map_or_else(|| total.clone(), |rounding| total.rounded(rounding)),
        )
    }

    /// Puts all that other offers state in the place of these: cheap where the decimals are the same.
    /// Where that fails there are no offers left, or the earlier ones.
    ///
    /// # Errors
    /// [`GridFault`]: the first place where the numbers are not what the lot asks for.
    pub fn refill(&mut self, grid: &Grid<'_>) -> Result<(), GridFault> {
        let same = self.reader.as_ref().filter(|reader| reader.is_for(grid));
        if let (Some(reader), None, Some(columns)) = (same, &self.offers, &mut self.columns) {
            self.general = None;
            self.work.ranks.clear();
            return grid.read(reader, columns).inspect_err(|_| columns.clear());
        }
        *self = Self::of_grid(Arc::clone(&self.lot), grid)?;
        Ok(())
    }

    /// Whether a price can be put in without anything being made anew.
    pub(crate) fn takes_price(&self, price: &Exact) -> bool {
        self.columns.as_ref().is_some_and(|columns| price.in_parts_of(columns.prices.unit).is_some())
    }

    /// Whether an answer can be put in without anything being made anew.
    pub(crate) fn takes_answer(&self, criterion: usize, answer: &Answer) -> bool {
        let qualities = self.lot.qualities();
        let column = self.columns.as_ref().and_then(|columns| columns.answers.get(criterion));
        let number = qualities.get(criterion).and_then(|quality| number(quality, answer));
        column.zip(number).is_some_and(|(column, number)| number.in_parts_of(column.unit).is_some())
    }

    /// Changes a price.
    ///
    /// # Errors
    /// [`NoSuchPlace`] where there is no such offer.
    pub fn set_price(&mut self, row: usize, price: Option<&Exact>) -> Result<(), NoSuchPlace> {
        self.change(row, |bid| bid.price = price.cloned(), |columns| columns.prices.set(row, price))
    }

    /// Changes the answer to a criterion, named by its place among the lot's qualities.
    ///
    /// # Errors
    /// [`NoSuchPlace`] where there is no such offer or criterion, or the answer does not belong there.
    pub fn set_answer(
        &mut self,
        row: usize,
        criterion: usize,
        answer: Option<&Answer>,
    ) -> Result<(), NoSuchPlace> {
        let lot = Arc::clone(&self.lot);
        let quality = *lot.qualities().get(criterion).ok_or(NoSuchPlace::Criterion)?;
        // Assessors who do not agree have no number, nor has what is compared: a question for the general way.
        let stated = match answer {
            Some(answer @ (Answer::Judged(_) | Answer::Compared(_))) => Some(number(quality, answer)),
            Some(answer) => Some(Some(number(quality, answer).ok_or(NoSuchPlace::Answer)?)),
            None => None,
        };
        self.change(
            row,
            |bid| {
                if let Some(place) = bid.answers.get_mut(criterion) {
                    *place = answer.cloned();
                }
            },
            |columns| match (&stated, columns.answers.get_mut(criterion)) {
                (Some(None), _) | (_, None) => false,
                (Some(Some(number)), Some(column)) => column.set(row, Some(number)),
                (None, Some(column)) => column.set(row, None),
            },
        )
    }

    /// Puts a change into the columns; where it does not fit there, they are made anew.
    fn change(
        &mut self,
        row: usize,
        bid: impl Fn(&mut Bid),
        column: impl Fn(&mut Columns) -> bool,
    ) -> Result<(), NoSuchPlace> {
        if row >= self.len() {
            return Err(NoSuchPlace::Offer);
        }
        if let Some(offers) = &mut self.offers {
            bids_of(offers, &self.lot.id).nth(row).map(&bid);
        }
        if self.columns.as_mut().is_some_and(column) {
            return Ok(());
        }
        let mut offers = self.offers().into_owned();
        bids_of(&mut offers, &self.lot.id).nth(row).map(&bid);
        *self = Self::of_offers(Arc::clone(&self.lot), offers);
        Ok(())
    }

    /// The offers as they now are. Those given as columns are called 1, 2, 3 …
    #[must_use]
    pub fn offers(&self) -> Cow<'_, Offers> {
        match (&self.offers, &self.columns) {
            (Some(offers), _) => Cow::Borrowed(offers),
            (None, Some(columns)) => {
                let offer = |row: usize| {
                    let id = (row + 1).to_string();
                    Offer::named(&id, vec![columns.bid(&self.lot, row)])
                };
                Cow::Owned(Offers::of((0..columns.rows()).map(offer).collect()))
            }
            (None, None) => Cow::Owned(Offers::default()),
        }
    }

    /// The whole evaluation of the offers as they now are, with every step.
    ///
    /// # Errors
    /// [`CannotEvaluate`] where a person has to decide something first; all of it at once.
    pub fn award(&self) -> Result<Award, CannotEvaluate> {
        evaluate(&self.lot, &self.offers())
    }

    fn rank_generally(&mut self) -> Result<(), CannotEvaluate> {
        let offers = self.offers();
        // With its steps, though nobody asks for them: this is rare, and a second evaluation, without
        // steps, would be more code to send to a browser.
        let award = evaluate(&self.lot, &offers)?;
        let places: BTreeMap<&str, _> = award
            .ranked
            .iter()
            .map(|ranked| {
                let rank = u32::try_from(ranked.rank).unwrap_or(u32::MAX);
                (ranked.scored.offer.as_str(), (rank, ranked.total.value.clone()))
            })
            .collect();
        let found: Vec<Option<(u32, Exact)>> = offers
            .on_lot(&self.lot.id)
            .into_iter()
            .map(|(offer, _)| places.get(offer.id.as_str()).cloned())
            .collect();
        self.work.ranks = found.iter().map(|found| found.as_ref().map_or(0, |(rank, _)| *rank)).collect();
        self.general = Some(found);
        Ok(())
    }
}

fn bids_of<'o>(offers: &'o mut Offers, lot: &'o str) -> impl Iterator<Item = &'o mut Bid> {
    offers.offers.iter_mut().flat_map(|offer| &mut offer.bids).filter(move |bid| bid.lot == lot)
}

fn count(lot: &Lot, columns: &Columns) -> Option<Counting> {
    with_model!(lot, model => {
        let plan = Plan::new(lot, &model).ok()?;
        Counting::new(&View::of(&plan), columns)
    })
}
