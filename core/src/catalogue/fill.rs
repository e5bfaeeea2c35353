use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::entry::{Entry, Parameter, ParameterKind, Takes};
use crate::document::{self, ById, Criterion, Decimal, Origin, Weight};
use crate::language::{Language, Localised, fill};
use crate::number::{Exact, read_decimal};
use crate::procurement::{Measure, Observation};

/// What the buyer has filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    values: BTreeMap<String, Localised>,
    measure: Option<String>,
}

/// A parameter that is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParameterFault {
    /// Nothing is filled in for it.
    Missing {
        /// Its id.
        parameter: String,
        /// What it is.
        what: Localised,
    },
    /// The criterion has no such parameter.
    Unknown {
        /// What was given.
        parameter: String,
        /// The parameters that it has.
        known: Vec<String>,
    },
    /// A number is wanted.
    NotANumber {
        /// Its id.
        parameter: String,
        /// What stands there.
        found: String,
    },
    /// The values do not make a scale.
    NoScale {
        /// What is wrong with it, in Swedish and English.
        why: Localised,
    },
}

impl ParameterFault {
    /// What is wrong, for whoever fills in fields and sees no ids.
    #[must_use]
    pub fn beside_fields(&self, language: Language) -> String {
        match (self, language) {
            (Self::Missing { what, .. }, Language::Swedish) => {
                format!("”{}” är inte ifyllt.", what.text(language))
            }
            (Self::Missing { what, .. }, Language::English) => {
                format!("“{}” is not filled in.", what.text(language))
            }
            _ => self.message(language),
        }
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (sv, en) = match self {
            Self::Missing { parameter, what } => (
                format!("”{}” är inte ifyllt ({parameter}).", what.text(Language::Swedish)),
                format!("“{}” is not filled in ({parameter}).", what.text(Language::English)),
            ),
            Self::Unknown { parameter, known } => (
                format!("Kriteriet har inget ”{parameter}”. Det har: {}.", known.join(", ")),
                format!("The criterion has no “{parameter}”. It has: {}.", known.join(", ")),
            ),
            Self::NotANumber { parameter, found } => (
                format!("”{parameter}” ska vara ett tal, inte ”{found}”. Skriv till exempel 12.5."),
                format!("“{parameter}” must be a number, not “{found}”. Write for example 12.5."),
            ),
            Self::NoScale { why } => {
                (why.text(Language::Swedish).to_owned(), why.text(Language::English).to_owned())
            }
        };
        match language {
            Language::Swedish => sv,
            Language::English => en,
        }
    }
}

impl Given {
    /// What was filled in when a criterion was made from the catalogue.
    #[must_use]
    pub fn of(origin: &Origin) -> Self {
        let mut given = Self { measure: origin.measure.clone(), ..Self::default() };
        for (id, number) in origin.numbers.iter().flat_map(|numbers| &numbers.0) {
            given.number(id, &number.0);
        }
        for (id, words) in origin.words.iter().flat_map(|words| &words.0) {
            given.words(id, words.clone());
        }
        given
    }

    /// Takes what is not filled in yet from a measure of the problem: what is measured, in which unit,
    /// today's value and the one that is wanted. The criterion then serves the measure.
    pub fn take(&mut self, entry: &Entry, measure: &document::Measure) {
        self.measure = Some(measure.id.clone());
        for (id, value) in entry.taken(measure) {
            self.values.entry(id.to_owned()).or_insert(value);
        }
    }

    /// Takes what is not filled in yet from what another has filled in.
    pub fn fall_back_on(&mut self, other: &Self) {
        for (id, value) in &other.values {
            self.values.entry(id.clone()).or_insert_with(|| value.clone());
        }
    }

    /// Fills in a number, written with a point.
    pub fn number(&mut self, parameter: &str, number: &str) {
        let both = Localised { sv: Some(number.to_owned()), en: Some(number.to_owned()) };
        self.values.insert(parameter.to_owned(), both);
    }

    /// Fills in words.
    pub fn words(&mut self, parameter: &str, words: Localised) {
        self.values.insert(parameter.to_owned(), words);
    }
}

impl Entry {
    /// The examples of its parameters.
    #[must_use]
    pub fn examples(&self) -> Given {
        let mut given = Given::default();
        for parameter in &self.parameters {
            match parameter.kind {
                ParameterKind::Number => {
                    given.number(&parameter.id, parameter.example.as_str().unwrap_or_default());
                }
                ParameterKind::Text => {
                    let words = serde_json::from_value(parameter.example.clone()).unwrap_or_default();
                    given.words(&parameter.id, words);
                }
            }
        }
        given
    }

    /// The criterion, filled in: ready to stand in a document under this id and with this weight.
    ///
    /// # Errors
    /// All parameters that are missing, unknown or no numbers, or a scale that the numbers do not make.
    ///
    /// ```
    /// use sprang::catalogue::entry;
    /// let noise = entry("noise").expect("in the catalogue");
    /// let weight = sprang::document::Weight::Exact { points: "10".into() };
    /// let criterion = noise.criterion("noise", weight, &noise.examples()).expect("filled in");
    /// assert!(matches!(criterion, sprang::document::Criterion::Quality { .. }));
    /// ```
    pub fn criterion(
        &self,
        id: &str,
        weight: Weight,
        given: &Given,
    ) -> Result<Criterion, Vec<ParameterFault>> {
        let faults = self.faults(given);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut members = Map::new();
        members.insert("kind".to_owned(), "quality".into());
        members.insert("id".to_owned(), id.into());
        members.insert("name".to_owned(), serde_json::json!(self.name));
        members.insert("weight".to_owned(), serde_json::json!({ "kind": "exact", "points": "0" }));
        if let Value::Object(own) = self.put_in(&self.criterion, None, given) {
            members.extend(own);
        }
        let read = document::read_criterion(&Value::Object(members).to_string());
        let no_scale = |sv: String, en: String| {
            vec![ParameterFault::NoScale { why: Localised { sv: Some(sv), en: Some(en) } }]
        };
        if let Some(fault) = read.faults.first() {
            return Err(no_scale(fault.message(Language::Swedish), fault.message(Language::English)));
        }
        let Some(mut criterion) = read.document else {
            return Err(no_scale(
                "Kriteriet går inte att läsa.".into(),
                "The criterion cannot be read.".into(),
            ));
        };
        if let Criterion::Quality { weight: place, from, scale, serves, .. } = &mut criterion {
            let faults = crate::validate::scale_faults(scale);
            if let Some(fault) = faults.first() {
                return Err(no_scale(
                    format!("{} {}", fault.message(Language::Swedish), fault.help(Language::Swedish)),
                    format!("{} {}", fault.message(Language::English), fault.help(Language::English)),
                ));
            }
            *place = weight;
            *from = Some(self.origin(given));
            if let Some(measure) = &given.measure {
                *serves = Some(vec![measure.clone()]);
            }
        }
        Ok(criterion)
    }

    /// What it rewards, with these values put in.
    #[must_use]
    pub fn description(&self, given: &Given, language: Language) -> String {
        let text = self.criterion.get("description").and_then(|text| text.get(language.code()));
        self.text(text.and_then(Value::as_str).unwrap_or_default(), Some(language), given)
    }

    /// What its parameters would take from a measure.
    pub(crate) fn taken(&self, measure: &document::Measure) -> Vec<(&str, Localised)> {
        let value = |observation: &Option<document::Observation>| {
            observation.as_ref().and_then(|one| one.value.number().ok())
        };
        let number = |number: Option<Exact>| {
            let text = number?.to_text();
            Some(Localised { sv: Some(text.clone()), en: Some(text) })
        };
        let of = |takes: Takes| match takes {
            Takes::What => Some(within_a_sentence(&measure.what)),
            Takes::Unit => Some(measure.unit.clone()),
            Takes::Baseline => number(value(&measure.baseline)),
            Takes::Target => number(value(&measure.target)),
            Takes::Gap => number(
                value(&measure.baseline)
                    .zip(value(&measure.target))
                    .map(|(from, to)| (&from - &to).magnitude()),
            ),
        };
        self.parameters.iter().filter_map(|one| Some((one.id.as_str(), of(one.takes?)?))).collect()
    }

    /// The numbers that its parameters would take from a measure as it now is.
    pub(crate) fn numbers_from(&self, measure: &Measure) -> Vec<(&str, Exact)> {
        let value = |one: &Option<Observation>| one.as_ref().map(|one| one.value.clone());
        let (baseline, target) = (value(&measure.baseline), value(&measure.target));
        let of = |takes: Takes| match takes {
            Takes::Baseline => baseline.clone(),
            Takes::Target => target.clone(),
            Takes::Gap => Some((baseline.as_ref()? - target.as_ref()?).magnitude()),
            Takes::What | Takes::Unit => None,
        };
        self.parameters.iter().filter_map(|one| Some((one.id.as_str(), of(one.takes?)?))).collect()
    }

    fn origin(&self, given: &Given) -> Origin {
        let of = |kind: ParameterKind| {
            let own = self.parameters.iter().filter(move |parameter| parameter.kind == kind);
            own.filter_map(|parameter| Some((parameter.id.clone(), given.values.get(&parameter.id)?.clone())))
        };
        let numbers: Vec<_> = of(ParameterKind::Number)
            .map(|(id, value)| (id, Decimal(value.text(Language::Swedish).trim().to_owned())))
            .collect();
        let words: Vec<_> = of(ParameterKind::Text).collect();
        Origin {
            criterion: self.id.clone(),
            version: self.version.clone(),
            measure: given.measure.clone(),
            numbers: (!numbers.is_empty()).then_some(ById(numbers)),
            words: (!words.is_empty()).then_some(ById(words)),
        }
    }

    fn faults(&self, given: &Given) -> Vec<ParameterFault> {
        let mut faults = Vec::new();
        for Parameter { id, kind, what, .. } in &self.parameters {
            let missing = || ParameterFault::Missing { parameter: id.clone(), what: what.clone() };
            let value = given.values.get(id).map(|value| value.text(Language::Swedish).trim().to_owned());
            match value {
                None => faults.push(missing()),
                Some(value) if value.is_empty() => faults.push(missing()),
                Some(value) if *kind == ParameterKind::Number && read_decimal(&value).is_err() => {
                    faults.push(ParameterFault::NotANumber { parameter: id.clone(), found: value });
                }
                Some(_) => {}
            }
        }
        let known = || self.parameters.iter().map(|parameter| parameter.id.clone()).collect::<Vec<_>>();
        let unknown =
            given.values.keys().filter(|id| !self.parameters.iter().any(|parameter| parameter.id == **id));
        faults.extend(unknown.map(|id| ParameterFault::Unknown { parameter: id.clone(), known: known() }));
        faults
    }

    /// The template with the values put in: in running text as the language writes numbers.
    fn put_in(&self, value: &Value, language: Option<Language>, given: &Given) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text, language, given)),
            Value::Array(items) => items.iter().map(|item| self.put_in(item, language, given)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(name, member)| {
                    let language = Language::from_tag(name).or(language);
                    (name.clone(), self.put_in(member, language, given))
                })
                .collect::<Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }

    fn text(&self, text: &str, language: Option<Language>, given: &Given) -> String {
        let values: Vec<(&str, String)> = self
            .parameters
            .iter()
            .filter_map(|parameter| {
                let value = given.values.get(&parameter.id)?.text(language.unwrap_or_default());
                let written = match (language, read_decimal(value)) {
                    (Some(language), Ok(number)) if parameter.kind == ParameterKind::Number => {
                        number.written(language.decimal_mark())
                    }
                    _ => value.to_owned(),
                };
                Some((parameter.id.as_str(), written))
            })
            .collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(id, value)| (*id, value.as_str())).collect();
        fill(text, &values)
    }
}

/// A name as it stands within a sentence: with a small letter first, unless it is an abbreviation.
fn within_a_sentence(name: &Localised) -> Localised {
    let small = |text: &String| {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
                first.to_lowercase().chain(text.chars().skip(1)).collect()
            }
            _ => text.clone(),
        }
    };
    Localised { sv: name.sv.as_ref().map(small), en: name.en.as_ref().map(small) }
}
