use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::WORDING;
use super::reach::reach;
use crate::document::{
    AwardModel, Buyer, Criterion, Decimal, Journey, Lot, Measure, NegativeComparison, Problem, Procurement,
    PurchaseValue, RankBy, RoundingPolicy, Stage, TieBreak, ValueBasis,
};
use crate::follow_up::Day;
use crate::language::{Language, Localised};
use crate::profile::Profile;

/// The longest title that is made of a paragraph, in letters.
const LONGEST_TITLE: usize = 80;

/// What a draft begins with.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    /// The document's id.
    pub id: &'a str,
    /// The need, in a sentence or a paragraph.
    pub need: &'a str,
    /// The language that it is written in.
    pub language: Language,
    /// Who buys, where it is known.
    pub buyer: Option<&'a str>,
    /// What the purchase is estimated at, in kronor without tax, where it is known.
    pub value: Option<&'a str>,
    /// The day.
    pub on: Day,
}

/// A draft that holds nothing but the need: sound, with price as its only criterion, so that every step
/// after it can be checked.
///
/// Offers will be compared by price less the worth of what else they promise (M-DED), since that model
/// needs no span of prices to be guessed, and no losing offer can change who wins in it.
#[must_use]
pub fn start(with: &Start<'_>, profile: Option<&Profile>) -> Procurement {
    let own = |text: &str| {
        let mut localised = Localised::default();
        localised.put(with.language, text);
        localised
    };
    let both = |key: &'static str| Localised {
        sv: Some(WORDING.raw(Language::Swedish, key).to_owned()),
        en: Some(WORDING.raw(Language::English, key).to_owned()),
    };
    let title = own(&title(with.need));
    let buyer = with.buyer.map(own);
    let buyer = buyer.or_else(|| profile.map(|profile| profile.organisation.clone()));
    let value = with.value.map(|amount| PurchaseValue {
        amount: Decimal(amount.to_owned()),
        basis: ValueBasis::Estimate,
        date: with.on.to_string(),
    });
    let mut draft = Procurement {
        id: with.id.to_owned(),
        currency: "SEK".to_owned(),
        buyer: Buyer {
            name: buyer.unwrap_or_else(|| both("start.buyer")),
            country: "SE".to_owned(),
            ..Buyer::default()
        },
        title: title.clone(),
        problem: Problem { summary: own(with.need.trim()), ..Problem::default() },
        lots: vec![Lot {
            id: "all".to_owned(),
            title,
            criteria: vec![Criterion::Price {
                id: "price".to_owned(),
                name: both("start.price"),
                description: None,
                weight: None,
                rule: None,
                ceiling: None,
                costs: None,
                discount_rate: None,
                low_price: None,
            }],
            award: AwardModel::PriceMinusValue {
                negative: NegativeComparison::Allowed,
                rounding: RoundingPolicy { rank_by: RankBy::Unrounded, ..RoundingPolicy::default() },
                ties: vec![TieBreak::LowestPrice {}, TieBreak::DrawLots {}],
            },
        }],
        journey: Some(Journey { value, ..Journey::default() }),
        ..Procurement::default()
    };
    reach(&mut draft, Stage::Found, with.on, None, None);
    draft
}

/// The first sentence, or as many of its words as a title can hold.
fn title(need: &str) -> String {
    let sentence = need.trim().split(['.', '!', '?', '\n']).next().unwrap_or_default().trim();
    if sentence.chars().count() <= LONGEST_TITLE {
        return sentence.to_owned();
    }
    let mut title = String::new();
    for word in sentence.split_whitespace() {
        if title.chars().count() + word.chars().count() + 1 > LONGEST_TITLE {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title.push('…');
    title
}

/// A pattern of a need that many have: what to measure and whom to ask, without numbers.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Pattern {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// When it fits.
    pub when: Localised,
    /// A need as it may be written.
    pub need: Localised,
    /// What is worth measuring.
    pub measures: Vec<PatternMeasure>,
    /// Criteria of the catalogue that often fit.
    pub criteria: Vec<String>,
}

/// A measure of a pattern, still without numbers.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PatternMeasure {
    /// Its id.
    pub id: String,
    /// What is measured.
    pub what: Localised,
    /// The unit.
    pub unit: Localised,
    /// How it is measured.
    pub method: Localised,
}

/// Patterns of needs from fields that are not technical.
#[must_use]
pub fn patterns() -> &'static [Pattern] {
    static PATTERNS: OnceLock<Vec<Pattern>> = OnceLock::new();
    // One that cannot be read offers nothing; a test reads it.
    PATTERNS
        .get_or_init(|| serde_json::from_str(include_str!("../../data/patterns.json")).unwrap_or_default())
}

/// Puts the measures of the pattern with this id into a draft; whether there is such a pattern.
pub fn pattern(draft: &mut Procurement, id: &str) -> bool {
    let Some(found) = patterns().iter().find(|pattern| pattern.id == id) else { return false };
    let measures = draft.problem.measures.get_or_insert_default();
    for measure in &found.measures {
        if measures.iter().all(|own| own.id != measure.id) {
            measures.push(Measure {
                id: measure.id.clone(),
                what: measure.what.clone(),
                unit: measure.unit.clone(),
                method: measure.method.clone(),
                ..Measure::default()
            });
        }
    }
    true
}
