use std::sync::Arc;

use super::answer::both;
use super::{EvaluateAnswer, FaultReport, FaultyFile};
use super::{
    LotResult, OfferReport, RobustnessLot, UnknownQuestion, lot_result, obstacles, ranking, reports,
    robustness,
};
use crate::award::{self, CannotEvaluate, Grid, GridFault, GridList, NoSuchPlace, Prepared};
use crate::document::wire::wire_object;
use crate::document::{Fault, FaultCode, Pointer, pretty};
use crate::procurement::{Lot, Procurement, Scale};
use crate::validate;

wire_object! {
    /// What the columns of a compiled lot hold, in their order.
    LayoutReport {
        /// The lot.
        "lot" lot: String,
        /// The quality criteria.
        "criteria" criteria: Vec<ColumnReport>,
    }
}

wire_object! {
    /// What one column of answers holds.
    ColumnReport {
        /// The criterion.
        "criterion" criterion: String,
        /// How it is answered: levels, linear, steps, yes-no, count or judged.
        "scale" scale: String,
        /// The levels by their place, where it has levels.
        "levels" levels: Option<Vec<String>>,
        /// Whether its answers may have decimals.
        "decimals" decimals: bool,
    }
}

/// A lot read, checked and made ready once, for any number of calls.
#[derive(Debug)]
pub struct Compiled {
    procurement: Arc<Procurement>,
    compiled: award::Compiled,
}

/// Offers read and checked once, ranked as often as their prices and answers change.
#[derive(Debug)]
pub struct PreparedOffers {
    procurement: Arc<Procurement>,
    lot: Lot,
    prepared: Prepared,
}

/// Why a call has no other answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty {
    /// Which file is meant.
    pub file: FaultyFile,
    /// All of its faults. Never empty.
    pub faults: Vec<FaultReport>,
}

/// Makes a lot of a procurement ready: the one named, or the first.
///
/// # Errors
/// All faults of the procurement, or what keeps the lot from being evaluated whatever the offers.
pub fn compile(procurement: &str, lot: Option<&str>) -> Result<Compiled, Faulty> {
    let file = FaultyFile::Procurement;
    let procurement = validate::procurement_text(procurement).map_err(|faults| faulty(file, &faults))?;
    let found = match lot {
        Some(id) => procurement.lot(id),
        None => procurement.lots().first(),
    };
    let Some(found) = found else {
        let known: Vec<&str> = procurement.lots().iter().map(|lot| lot.id.as_str()).collect();
        let fault = Fault::new(FaultCode::UnknownId, &Pointer::Root.member("lots"))
            .with("found", lot.unwrap_or_default())
            .with("known", known.join(", "));
        return Err(faulty(file, &[fault]));
    };
    let compiled = award::compile(found).map_err(|cannot| open(file, &cannot, &procurement, found))?;
    Ok(Compiled { procurement: Arc::new(procurement), compiled })
}

impl Compiled {
    /// What the columns of [`prepare_grid`](Self::prepare_grid) hold.
    #[must_use]
    pub fn layout(&self) -> LayoutReport {
        let lot = self.compiled.lot();
        let column = |quality: &crate::procurement::Quality| {
            let levels = match &quality.scale {
                Scale::Levels(levels) => Some(levels.iter().map(|level| level.id.clone()).collect()),
                _ => None,
            };
            let (scale, decimals) = match &quality.scale {
                Scale::Levels(_) => ("levels", false),
                Scale::Linear { .. } => ("linear", true),
                Scale::Steps { .. } => ("steps", true),
                Scale::YesNo { .. } => ("yes-no", false),
                Scale::Count { .. } => ("count", false),
                Scale::Judged { .. } => ("judged", true),
                Scale::Compared { .. } => ("compared", false),
            };
            ColumnReport { criterion: quality.id.clone(), scale: scale.to_owned(), levels, decimals }
        };
        LayoutReport { lot: lot.id.clone(), criteria: lot.qualities().into_iter().map(column).collect() }
    }

    /// Evaluates the text of an offers file on this lot, with every step.
    ///
    /// # Errors
    /// All faults of the offers.
    pub fn evaluate(&self, offers: &str) -> Result<LotResult, Faulty> {
        let offers = self.offers(offers)?;
        Ok(lot_result(&self.procurement, self.compiled.lot(), &offers))
    }

    /// Reads the text of an offers file once.
    ///
    /// # Errors
    /// All faults of the offers.
    pub fn prepare(&self, offers: &str) -> Result<PreparedOffers, Faulty> {
        let offers = self.offers(offers)?;
        Ok(self.prepared(self.compiled.prepare(offers)))
    }

    /// Takes offers as whole numbers.
    ///
    /// # Errors
    /// The first number that is not what the lot asks for.
    pub fn prepare_grid(&self, grid: &Grid<'_>) -> Result<PreparedOffers, Faulty> {
        let prepared = self.compiled.prepare_grid(grid).map_err(|fault| grid_fault(&fault))?;
        Ok(self.prepared(prepared))
    }

    fn offers(&self, text: &str) -> Result<crate::procurement::Offers, Faulty> {
        validate::offers_text(&self.procurement, text).map_err(|faults| faulty(FaultyFile::Offers, &faults))
    }

    fn prepared(&self, prepared: Prepared) -> PreparedOffers {
        PreparedOffers {
            procurement: Arc::clone(&self.procurement),
            lot: self.compiled.lot().clone(),
            prepared,
        }
    }
}

impl PreparedOffers {
    /// The ids of the offers on the lot, in the order of the file.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let offers = self.prepared.offers();
        offers.on_lot(&self.lot.id).into_iter().map(|(offer, _)| offer.id.clone()).collect()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.prepared.len()
    }

    /// Their ranks as they now stand, in the order of the file; 0 for a rejected offer.
    ///
    /// # Errors
    /// What a person has to decide first.
    pub fn rank(&mut self) -> Result<&[u32], Faulty> {
        let Self { procurement, lot, prepared } = self;
        prepared.rank().map_err(|cannot| open(FaultyFile::Offers, &cannot, procurement, lot))
    }

    /// The exact total of an offer as it was last ranked; `None` where it is rejected.
    #[must_use]
    pub fn total(&self, row: usize) -> Option<String> {
        self.prepared.total(row).map(|total| total.to_text())
    }

    /// The total as rounded and published.
    #[must_use]
    pub fn shown(&self, row: usize) -> Option<String> {
        self.prepared.shown(row).map(|total| total.to_text())
    }

    /// Puts other numbers in the place of all that is stated.
    ///
    /// # Errors
    /// The first number that is not what the lot asks for.
    pub fn refill(&mut self, grid: &Grid<'_>) -> Result<(), Faulty> {
        self.prepared.refill(grid).map_err(|fault| grid_fault(&fault))
    }

    /// Changes a price, or takes it away.
    ///
    /// # Errors
    /// What is wrong with the price, or with its place.
    pub fn set_price(&mut self, row: usize, price: Option<&str>) -> Result<(), Faulty> {
        let price = price
            .map(validate::price_text)
            .transpose()
            .map_err(|faults| placed(&format!("/offers/{row}/price"), &faults))?;
        self.prepared.set_price(row, price.as_ref()).map_err(|_| self.no_such_offer(row))
    }

    /// Changes the answer to a criterion, given as its JSON text, or takes it away.
    ///
    /// # Errors
    /// What is wrong with the answer, or with its place.
    pub fn set_answer(&mut self, row: usize, criterion: &str, answer: Option<&str>) -> Result<(), Faulty> {
        let at = Pointer::Root.member("offers").item(row).member("answers").member(criterion).to_string();
        let qualities = self.lot.qualities();
        let Some(index) = qualities.iter().position(|quality| quality.id == criterion) else {
            let known: Vec<&str> = qualities.iter().map(|quality| quality.id.as_str()).collect();
            let fault = Fault::new(FaultCode::UnknownId, &Pointer::Root)
                .with("found", criterion)
                .with("known", known.join(", "));
            return Err(placed(&at, &[fault]));
        };
        let answer = match (qualities.get(index), answer) {
            (Some(quality), Some(text)) => {
                Some(validate::answer_text(quality, text).map_err(|faults| placed(&at, &faults))?)
            }
            _ => None,
        };
        self.prepared.set_answer(row, index, answer.as_ref()).map_err(|why| match why {
            NoSuchPlace::Offer | NoSuchPlace::Criterion | NoSuchPlace::Answer => self.no_such_offer(row),
        })
    }

    /// The whole evaluation of the offers as they now are, with every step.
    #[must_use]
    pub fn evaluate(&self) -> LotResult {
        lot_result(&self.procurement, &self.lot, &self.prepared.offers())
    }

    /// Single questions of robustness, by their ids with blanks between, of the offers as they now are.
    ///
    /// # Errors
    /// The first id that no question has.
    pub fn robustness(&self, questions: &str) -> Result<RobustnessLot, UnknownQuestion> {
        robustness::lot_only(&self.procurement, &self.lot, &self.prepared.offers(), questions)
    }

    /// One offer, with every step behind its total.
    ///
    /// # Errors
    /// What a person has to decide first, or that there is no such offer.
    pub fn explain(&self, row: usize) -> Result<OfferReport, Faulty> {
        let ids = self.ids();
        let id = ids.get(row).ok_or_else(|| self.no_such_offer(row))?;
        let award = self
            .prepared
            .award()
            .map_err(|cannot| open(FaultyFile::Offers, &cannot, &self.procurement, &self.lot))?;
        Ok(ranking::one(&award, id, &self.procurement, &self.lot))
    }

    fn no_such_offer(&self, row: usize) -> Faulty {
        let last = self.prepared.len().checked_sub(1);
        let wanted = last.map_or_else(|| "∅".to_owned(), |last| format!("0 … {last}"));
        let fault = Fault::new(FaultCode::OutOfRange, &Pointer::Root)
            .with("found", row.to_string())
            .with("wanted", wanted);
        placed(&format!("/offers/{row}"), &[fault])
    }
}

/// The JSON text of a faulty [`EvaluateAnswer`].
#[must_use]
pub fn faulty_json(faulty: Faulty) -> String {
    pretty(&EvaluateAnswer::Faulty { file: faulty.file, faults: faulty.faults })
}

/// The JSON text of a layout.
#[must_use]
pub fn layout_json(layout: &LayoutReport) -> String {
    pretty(layout)
}

/// The JSON text of what became of a lot.
#[must_use]
pub fn lot_json(result: &LotResult) -> String {
    pretty(result)
}

/// The JSON text of one offer and its steps.
#[must_use]
pub fn offer_json(offer: &OfferReport) -> String {
    pretty(offer)
}

fn faulty(file: FaultyFile, faults: &[Fault]) -> Faulty {
    Faulty { file, faults: reports(faults) }
}

/// Faults at a place that the caller names by numbers of its own.
fn placed(at: &str, faults: &[Fault]) -> Faulty {
    let moved: Vec<Fault> =
        faults.iter().map(|fault| Fault { at: format!("{at}{}", fault.at), ..fault.clone() }).collect();
    faulty(FaultyFile::Offers, &moved)
}

/// What a person has to decide first, in the form of faults: their words already say what to do.
fn open(file: FaultyFile, cannot: &CannotEvaluate, procurement: &Procurement, lot: &Lot) -> Faulty {
    let index = procurement.lots().iter().position(|known| known.id == lot.id).unwrap_or(0);
    let faults = obstacles(cannot, procurement, lot)
        .into_iter()
        .map(|obstacle| FaultReport {
            code: obstacle.code,
            path: if file == FaultyFile::Procurement { format!("/lots/{index}") } else { String::new() },
            message: obstacle.message,
            help: both(|_| String::new()),
        })
        .collect();
    Faulty { file, faults }
}

fn grid_fault(fault: &GridFault) -> Faulty {
    let name = |list: &GridList| match list {
        GridList::Answers => "/answers",
        GridList::Prices => "/prices",
        GridList::Decimals => "/decimals",
    };
    let (name, index, found, wanted) = match fault {
        GridFault::Length { list, found, wanted } => {
            (name(list), None, found.to_string(), format!("length = {wanted}"))
        }
        GridFault::Compared { criterion } => {
            ("/answers", None, criterion.clone(), "offers as JSON".to_owned())
        }
        GridFault::Costs { cost } => ("/prices", None, cost.clone(), "offers as JSON".to_owned()),
        GridFault::Number { list, index, found, wanted } => {
            (name(list), Some(index), found.to_string(), wanted.clone())
        }
    };
    let at = index.map_or_else(|| name.to_owned(), |index| format!("{name}/{index}"));
    let fault = Fault::new(FaultCode::OutOfRange, &Pointer::Root).with("found", found).with("wanted", wanted);
    placed(&at, &[fault])
}
