use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::decision::SourceNote;
use crate::language::Localised;

/// A criterion of the catalogue.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its version: a criterion that is made from it remembers it.
    pub version: String,
    /// What it rewards.
    pub rewards: Rewards,
    /// Its name.
    pub name: Localised,
    /// Kinds of value that it serves: `economic`, `social`, `environmental`, `democratic`.
    pub values: Vec<String>,
    /// Fields in which it is used; `all` for every field.
    pub fields: Vec<String>,
    /// Routes (ids of [`crate::decision::route`]) in which it fits.
    pub routes: Vec<String>,
    /// Further words to find it by.
    pub words: Vec<Localised>,
    /// What the buyer fills in.
    pub parameters: Vec<Parameter>,
    /// The criterion, with the names of parameters in braces.
    pub criterion: serde_json::Value,
    /// What it may weigh, in per cent of the whole, and why.
    pub weight: SuggestedWeight,
    /// When not to use it.
    pub avoid: Localised,
    /// On what it rests.
    pub sources: Vec<SourceNote>,
    /// The passage of the strategy that it serves.
    pub passage: Passage,
    /// What it measures: two criteria of a lot that measure the same count it twice.
    pub measures: Option<String>,
}

/// What a criterion rewards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rewards {
    /// That something is new. Never alone: new is no value in itself.
    Novelty,
    /// An effect for someone.
    Value,
    /// That it is likely to succeed.
    Readiness,
    /// That it can reach more.
    Spread,
    /// What it does to and for people.
    People,
    /// That others can build on it.
    Openness,
    /// Its cost over time.
    Economy,
    /// Its effect on the environment.
    Environment,
    /// How well it keeps working.
    Service,
    /// That something is learned.
    Learning,
    /// That more can take part in the market.
    Fairness,
}

impl Rewards {
    /// Whether it is what makes a lot reward innovation: new, of value, likely to succeed, spread and
    /// learned from.
    #[must_use]
    pub const fn is_innovation(self) -> bool {
        matches!(self, Self::Novelty | Self::Value | Self::Readiness | Self::Spread | Self::Learning)
    }
}

/// What the buyer fills in.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Parameter {
    /// Its id.
    pub id: String,
    /// A number, or words.
    pub kind: ParameterKind,
    /// What it is.
    pub what: Localised,
    /// An example: a number as text, or words in both languages.
    pub example: serde_json::Value,
    /// What of a measure fills it in, where one can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes: Option<Takes>,
}

/// What of a measure fills in a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Takes {
    /// What is measured.
    What,
    /// The unit.
    Unit,
    /// Today's value.
    Baseline,
    /// The value that is wanted.
    Target,
    /// How far it is from today's value to the one that is wanted.
    Gap,
}

/// The kind of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ParameterKind {
    /// A number, written with a point.
    Number,
    /// Words in a language.
    Text,
}

/// What a criterion may weigh.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SuggestedWeight {
    /// The least, in per cent of the whole.
    pub least: String,
    /// The most, in per cent of the whole.
    pub most: String,
    /// Why.
    pub because: Localised,
}

/// A passage of the strategy.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Passage {
    /// Its section.
    pub section: String,
    /// What it asks for.
    pub serves: Localised,
}

/// A field in which criteria are used.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    /// Its id, as criteria name it.
    pub(super) id: String,
    /// Words of those who work in it.
    pub(super) words: Vec<Localised>,
}

#[derive(Default, Deserialize)]
struct File {
    #[serde(default)]
    fields: Vec<Field>,
    criteria: Vec<Entry>,
}

/// The catalogue. One that cannot be read offers nothing; a test reads it.
fn file() -> &'static File {
    static FILE: OnceLock<File> = OnceLock::new();
    FILE.get_or_init(|| {
        serde_json::from_str(include_str!("../../data/catalogue/criteria.json")).unwrap_or_default()
    })
}

/// All criteria of the catalogue.
///
/// ```
/// assert!(sprang::catalogue::entries().len() >= 40);
/// ```
#[must_use]
pub fn entries() -> &'static [Entry] {
    &file().criteria
}

/// The fields that criteria name.
pub(super) fn fields() -> &'static [Field] {
    &file().fields
}

/// The criteria of a text in the form of the catalogue.
pub(super) fn read(text: &str) -> Result<Vec<Entry>, serde_json::Error> {
    serde_json::from_str::<File>(text).map(|file| file.criteria)
}

/// The criterion with this id.
#[must_use]
pub fn entry(id: &str) -> Option<&'static Entry> {
    entries().iter().find(|entry| entry.id == id)
}
