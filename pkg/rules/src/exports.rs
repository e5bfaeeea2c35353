use sprang::award::Grid;
use sprang::boundary;
use sprang::decision;
use sprang::language::Language;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// Checks the text of a procurement; answers the JSON text of a `CheckAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn check(procurement: &str) -> String {
    boundary::check_json(&boundary::check(procurement))
}

/// Checks the text of an offers file against its procurement; answers the JSON text of a `CheckAnswer`.
#[wasm_bindgen(js_name = checkOffers)]
#[must_use]
pub fn check_offers(procurement: &str, offers: &str) -> String {
    boundary::check_json(&boundary::check_offers(procurement, offers))
}

/// What is unwise in a procurement, or cannot be evaluated; answers the JSON text of a `FindingsAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn findings(procurement: &str) -> String {
    boundary::findings_text(procurement, None)
}

/// What is to be said of the text of a criterion; answers the JSON text of a list of `FindingReport`.
/// Without a language it is told from the text.
#[wasm_bindgen(js_name = textFindings)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn text_findings(text: &str, language: Option<String>) -> String {
    let named = language.as_deref().and_then(Language::from_tag);
    let language = named.or_else(|| Language::of_text(text)).unwrap_or_default();
    boundary::text_findings_text(text, language)
}

/// What a procurement looks like to those who read it; answers the JSON text of a `PublicationAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn publication(procurement: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::publication_json(&boundary::publication(procurement, language, profile.as_deref()))
}

/// What is to be said of one text of a criterion whose scale, weight and evidence stand in fields of their own;
/// answers the JSON text of a list of `FindingReport`.
#[wasm_bindgen(js_name = partFindings)]
#[must_use]
pub fn part_findings(text: &str, language: &str) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::part_findings_text(text, language)
}

/// What differs between the texts of two versions of a document; answers the JSON text of a list of
/// `DifferenceReport`, or `null` where one of them is no JSON.
#[wasm_bindgen]
#[must_use]
pub fn differences(before: &str, after: &str) -> String {
    boundary::differences_json(boundary::differences(before, after).as_ref())
}

/// Makes a change to a document, such as one that mends a finding; answers the JSON text of an `AmendAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn amend(document: &str, path: &str, value: Option<String>) -> String {
    boundary::amend(document, path, value.as_deref())
}

/// All rules of the checks; answers the JSON text of a list of `RuleReport`.
#[wasm_bindgen]
#[must_use]
pub fn rules() -> String {
    boundary::rules_json(&boundary::rules())
}

/// What the answers to the questions of the route or of the innovation test lead to: the JSON text of the
/// decision, or of the next question. `table` is `route` or `innovation-test`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn decide(table: &str, answers: &str, profile: Option<String>) -> String {
    let table = if table == "innovation-test" { decision::innovation_test() } else { decision::route() };
    boundary::decision(table, answers, profile.as_deref())
}

/// What the route or the innovation test decides, and all its questions, as JSON text. `table` is `route` or
/// `innovation-test`.
#[wasm_bindgen(js_name = decisionQuestions)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn decision_questions(table: &str, profile: Option<String>) -> String {
    let table = if table == "innovation-test" { decision::innovation_test() } else { decision::route() };
    boundary::decision_questions(table, profile.as_deref())
}

/// The forms and the questions of a description of a need, as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn template() -> String {
    boundary::template()
}

/// The criteria of the catalogue that fit these words, the best first, as JSON text.
#[wasm_bindgen(js_name = catalogueSearch)]
#[must_use]
pub fn catalogue_search(words: &str) -> String {
    boundary::catalogue_search(words)
}

/// The criteria of the catalogue as JSON text.
#[wasm_bindgen]
#[must_use]
pub fn catalogue() -> String {
    boundary::catalogue()
}

/// The criteria of the catalogue that fit these words, with what the organisation's profile asks for, as JSON text.
#[wasm_bindgen(js_name = catalogueFor)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn catalogue_for(words: &str, profile: Option<String>) -> String {
    boundary::catalogue_for(words, profile.as_deref())
}

/// A criterion of the catalogue filled in, as JSON text.
#[wasm_bindgen(js_name = catalogueCriterion)]
#[must_use]
pub fn catalogue_criterion(id: &str, filled_in: &str) -> String {
    boundary::catalogue_criterion(id, filled_in)
}

/// What one may want of an award, the model that gives it, and what it would do on this lot: JSON text.
/// `values` are chosen parameters: `{"intention": {"parameter": "number"}}`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn intentions(procurement: &str, lot: Option<String>, estimate: Option<String>, values: &str) -> String {
    boundary::intentions(procurement, lot.as_deref(), estimate.as_deref(), values)
}

/// The procurement with a lot set up as an intention wants it, as JSON text.
#[wasm_bindgen(js_name = chooseModel)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn choose_model(
    procurement: &str,
    lot: Option<String>,
    intention: &str,
    estimate: Option<String>,
    values: &str,
) -> String {
    boundary::choose_model(procurement, lot.as_deref(), intention, estimate.as_deref(), values)
}

/// Four made-up bids on every lot, as an offers file.
#[wasm_bindgen(js_name = madeUpOffers)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn made_up_offers(procurement: &str, estimate: Option<String>) -> String {
    boundary::made_up_offers(procurement, estimate.as_deref())
}

/// What is unwise in a procurement, or not as the organisation's profile asks; answers the JSON text of a
/// `FindingsAnswer`.
#[wasm_bindgen(js_name = findingsWith)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn findings_with(procurement: &str, profile: Option<String>) -> String {
    boundary::findings_text(procurement, profile.as_deref())
}

/// The same without the fingerprint, and with what is said of each rule once, by code in `rules`.
#[wasm_bindgen(js_name = findingsBrief)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn findings_brief(procurement: &str, profile: Option<String>) -> String {
    boundary::findings_brief(procurement, profile.as_deref())
}

/// Reads a profile; answers the JSON text of a `ProfileAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn profile(text: &str) -> String {
    boundary::profile(text)
}

/// The questions of a form; answers the JSON text of a `TemplateReport`, or nothing where there is no such form.
#[wasm_bindgen(js_name = templateForm)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn template_form(form: &str, document: Option<String>, profile: Option<String>) -> Option<String> {
    boundary::template_form(form, document.as_deref(), profile.as_deref())
}

/// A draft that holds nothing but the need; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = startDraft)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn start_draft(id: &str, need: &str, language: &str, on: &str, profile: Option<String>) -> String {
    boundary::start_draft(id, need, language, on, profile.as_deref())
}

/// Puts an answer into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = answerDraft)]
#[must_use]
pub fn answer_draft(document: &str, what: &str, text: &str, language: &str, on: &str) -> String {
    boundary::answer_draft(document, what, text, language, on)
}

/// Puts a measure into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = measureDraft)]
#[must_use]
pub fn measure_draft(document: &str, id: &str, parts: &str, language: &str, on: &str) -> String {
    boundary::measure_draft(document, id, parts, language, on)
}

/// Puts a criterion of the catalogue into a draft; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = insertCriterion)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn insert_criterion(document: &str, criterion: &str, with: &str, profile: Option<String>) -> String {
    boundary::insert_criterion(document, criterion, with, profile.as_deref())
}

/// Puts in every criterion that the organisation's profile asks for; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = insertMandatory)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn insert_mandatory(document: &str, profile: Option<String>) -> String {
    boundary::insert_mandatory(document, profile.as_deref())
}

/// Lets a department join the need; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = joinNeed)]
#[must_use]
pub fn join_need(document: &str, department: &str, parts: &str, language: &str, on: &str) -> String {
    boundary::join_need(document, department, parts, language, on)
}

/// Lets a measure serve a goal of the document or of the organisation's profile; answers the JSON text of a
/// `DraftAnswer`.
#[wasm_bindgen(js_name = serveGoal)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn serve_goal(document: &str, measure: &str, goal: &str, profile: Option<String>) -> String {
    boundary::serve_goal(document, measure, goal, profile.as_deref())
}

/// Writes a note on the way; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = noteDraft)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn note_draft(
    document: &str,
    stage: &str,
    text: &str,
    language: &str,
    on: &str,
    by: Option<String>,
    with: Option<String>,
) -> String {
    boundary::note_draft(document, stage, (language, text), on, by.as_deref(), with.as_deref())
}

/// Writes that a stage is reached; answers the JSON text of a `DraftAnswer`.
#[wasm_bindgen(js_name = reachStage)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn reach_stage(
    document: &str,
    stage: &str,
    on: &str,
    by: Option<String>,
    note: Option<String>,
) -> String {
    boundary::reach_stage(document, stage, on, by.as_deref(), note.as_deref())
}

/// What comes next in a draft; answers the JSON text of a `NextReport`.
#[wasm_bindgen(js_name = nextSteps)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn next_steps(document: &str, profile: Option<String>) -> String {
    boundary::next_steps(document, profile.as_deref())
}

/// The stages and what comes next; answers the JSON text of a `StagesAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn stages(document: &str, profile: Option<String>) -> String {
    boundary::stages(document, profile.as_deref())
}

/// The follow-up plan, and outcome against promise; answers the JSON text of a `PlanAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn plan(document: &str, on: &str, profile: Option<String>) -> String {
    boundary::plan(document, on, profile.as_deref())
}

/// The indicators of a portfolio; answers the JSON text of an `IndicatorsAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen hands lists and optional texts over as owned ones"
)]
pub fn indicators(documents: Vec<String>, on: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::indicators(&documents, on, language, profile.as_deref())
}

/// The indicators of one procurement, for callers that hand over texts alone; answers the JSON text of an
/// `IndicatorsAnswer`.
#[wasm_bindgen(js_name = ownIndicators)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn own_indicators(document: &str, on: &str, language: &str, profile: Option<String>) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::indicators(&[document.to_owned()], on, language, profile.as_deref())
}

/// Goals, what weighs for them, what departments share and what leans on each measure; answers the JSON text
/// of a `NeedAnswer`.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn need(document: &str, profile: Option<String>) -> String {
    boundary::need(document, profile.as_deref())
}

/// Criteria beside the catalogue, or a newer one; answers the JSON text of a `CompareAnswer`.
#[wasm_bindgen(js_name = compareWithCatalogue)]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn compare_with_catalogue(document: &str, newer: Option<String>) -> String {
    boundary::compare_with_catalogue(document, newer.as_deref())
}

/// A link that carries a document; answers the JSON text of a `ShareAnswer`.
#[wasm_bindgen(js_name = shareLink)]
#[must_use]
pub fn share_link(document: &str, address: &str, published: bool) -> String {
    boundary::share_link(document, address, published)
}

/// A text for the clipboard that can be opened again; answers the JSON text of a `ShareAnswer`.
#[wasm_bindgen(js_name = shareText)]
#[must_use]
pub fn share_text(document: &str, language: &str, published: bool) -> String {
    boundary::share_text(document, Language::from_tag(language).unwrap_or_default(), published)
}

/// What a link or a pasted text carries; answers the JSON text of an `OpenAnswer`.
#[wasm_bindgen(js_name = openShared)]
#[must_use]
pub fn open_shared(pasted: &str) -> String {
    boundary::open_shared(pasted)
}

/// The award report of a committee in one language, as JSON text; `depth` is `firm` where it is to say how firm the
/// result is, otherwise `ranking`.
#[wasm_bindgen(js_name = awardReport)]
#[must_use]
pub fn award_report(procurement: &str, offers: &str, language: &str, depth: &str) -> String {
    let language = Language::from_tag(language).unwrap_or_default();
    boundary::award_report(procurement, offers, language, depth == "firm")
}

/// Evaluates offers; answers the JSON text of an `EvaluateAnswer`.
#[wasm_bindgen]
#[must_use]
pub fn evaluate(procurement: &str, offers: &str) -> String {
    boundary::evaluate_json(&boundary::evaluate(procurement, offers))
}

/// What would change the winner or, without offers, what the model really weighs; answers the JSON
/// text of a `RobustnessAnswer`, without witnesses where they are not wanted.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value, reason = "wasm-bindgen hands optional texts over as owned ones")]
pub fn robustness(
    procurement: &str,
    offers: Option<String>,
    estimate: Option<String>,
    witnesses: Option<bool>,
) -> String {
    // A caller that has only texts leaves the offers empty.
    let offers = offers.filter(|text| !text.is_empty());
    let (offers, estimate) = (offers.as_deref(), estimate.as_deref());
    let answer = if witnesses == Some(false) {
        boundary::robustness_without_witnesses(procurement, offers, estimate)
    } else {
        boundary::robustness(procurement, offers, estimate)
    };
    boundary::robustness_json(&answer)
}

/// Single questions of robustness, by their ids with blanks between, without offers files: for a slider. Answers the
/// JSON text of a `RobustnessAnswer`.
///
/// # Errors
/// The first id that no question has.
#[wasm_bindgen(js_name = robustnessOnly)]
pub fn robustness_only(procurement: &str, offers: &str, questions: &str) -> Result<String, JsError> {
    Ok(boundary::robustness_json(&boundary::robustness_only(procurement, offers, questions)?))
}

/// How often each offer takes each place over all allowed weights; answers the JSON text of an
/// `AcceptabilityReport`, or nothing where there is none.
#[wasm_bindgen]
#[must_use]
pub fn acceptability(procurement: &str, offers: &str, samples: u32, seed: u32) -> Option<String> {
    let found = boundary::acceptability(procurement, offers, samples, seed.into())?;
    Some(boundary::acceptability_json(&found))
}

/// The version of the rules.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

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
