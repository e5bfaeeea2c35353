//! A lot that is prepared once for many calls.

use sprang::award::Grid;
use sprang::boundary;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// A lot read, checked and made ready once. What goes wrong is thrown as the JSON text of a faulty
/// `EvaluateAnswer`.
#[wasm_bindgen]
pub struct CompiledLot(boundary::Compiled);

/// Offers read once and ranked as often as they change.
#[wasm_bindgen]
pub struct PreparedOffers(boundary::PreparedOffers);

#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
impl CompiledLot {
    /// The lot with this id, or the first, of the text of a procurement.
    ///
    /// # Errors
    /// All faults of the procurement.
    #[wasm_bindgen(constructor)]
    pub fn new(procurement: &str, lot: Option<String>) -> Result<Self, JsValue> {
        boundary::compile(procurement, lot.as_deref()).map(Self).map_err(thrown)
    }

    /// The JSON text of a `LayoutReport`.
    #[must_use]
    pub fn layout(&self) -> String {
        boundary::layout_json(&self.0.layout())
    }

    /// Evaluates offers with every step; the JSON text of a `LotResult`.
    ///
    /// # Errors
    /// All faults of the offers.
    pub fn evaluate(&self, offers: &str) -> Result<String, JsValue> {
        self.0.evaluate(offers).map(|result| boundary::lot_json(&result)).map_err(thrown)
    }

    /// Reads the text of an offers file once.
    ///
    /// # Errors
    /// All faults of the offers.
    pub fn prepare(&self, offers: &str) -> Result<PreparedOffers, JsValue> {
        self.0.prepare(offers).map(PreparedOffers).map_err(thrown)
    }

    /// Takes offers as whole numbers.
    ///
    /// # Errors
    /// The first number that is not what the lot asks for.
    #[wasm_bindgen(js_name = prepareColumns)]
    pub fn prepare_columns(
        &self,
        answers: &[i32],
        prices: &[i64],
        decimals: &[u8],
    ) -> Result<PreparedOffers, JsValue> {
        let grid = Grid { answers, prices, decimals };
        self.0.prepare_grid(&grid).map(PreparedOffers).map_err(thrown)
    }
}

#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
impl PreparedOffers {
    /// How many offers there are.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.count()
    }

    /// Their ids, in the order of the file.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.0.ids()
    }

    /// Their ranks, in the order of the file; 0 for a rejected offer.
    ///
    /// # Errors
    /// What a person has to decide first.
    pub fn rank(&mut self) -> Result<Vec<u32>, JsValue> {
        self.0.rank().map(<[u32]>::to_vec).map_err(thrown)
    }

    /// The exact total of an offer as it was last ranked.
    #[must_use]
    pub fn total(&self, row: usize) -> Option<String> {
        self.0.total(row)
    }

    /// The total as rounded and published.
    #[must_use]
    pub fn shown(&self, row: usize) -> Option<String> {
        self.0.shown(row)
    }

    /// Puts other numbers in the place of all that is stated.
    ///
    /// # Errors
    /// The first number that is not what the lot asks for.
    pub fn refill(&mut self, answers: &[i32], prices: &[i64], decimals: &[u8]) -> Result<(), JsValue> {
        self.0.refill(&Grid { answers, prices, decimals }).map_err(thrown)
    }

    /// Changes a price, or takes it away.
    ///
    /// # Errors
    /// What is wrong with the price, or with its place.
    #[wasm_bindgen(js_name = setPrice)]
    pub fn set_price(&mut self, row: usize, price: Option<String>) -> Result<(), JsValue> {
        self.0.set_price(row, price.as_deref()).map_err(thrown)
    }

    /// Changes the answer to a criterion, given as its JSON text, or takes it away.
    ///
    /// # Errors
    /// What is wrong with the answer, or with its place.
    #[wasm_bindgen(js_name = setAnswer)]
    pub fn set_answer(&mut self, row: usize, criterion: &str, answer: Option<String>) -> Result<(), JsValue> {
        self.0.set_answer(row, criterion, answer.as_deref()).map_err(thrown)
    }

    /// Evaluates the offers as they now are, with every step; the JSON text of a `LotResult`.
    #[must_use]
    pub fn evaluate(&self) -> String {
        boundary::lot_json(&self.0.evaluate())
    }

    /// Single questions of robustness, by their ids with blanks between, of the offers as they now are; the JSON text
    /// of a `RobustnessLot`.
    ///
    /// # Errors
    /// The first id that no question has.
    pub fn robustness(&self, questions: &str) -> Result<String, JsError> {
        Ok(boundary::robustness_lot_json(&self.0.robustness(questions)?))
    }

    /// One offer with every step; the JSON text of an `OfferReport`.
    ///
    /// # Errors
    /// What a person has to decide first, or that there is no such offer.
    pub fn explain(&self, row: usize) -> Result<String, JsValue> {
        self.0.explain(row).map(|offer| boundary::offer_json(&offer)).map_err(thrown)
    }
}

fn thrown(faulty: boundary::Faulty) -> JsValue {
    JsValue::from_str(&boundary::faulty_json(faulty))
}
