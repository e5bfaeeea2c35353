//! The award model chosen by what the buyer wants, not by formula: a wish leads to a model with its
//! parameters, and the document is changed accordingly. The wishes are data (`core/data/intentions.json`).

mod choose;
mod parameter;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use serde::Deserialize;

use crate::document::Node;
use crate::language::Localised;
use crate::procurement::Lot;

pub use choose::{CannotChoose, choose};
pub use parameter::{Counts, Parameter, Setting, settings};

static DATA: &str = include_str!("../../data/intentions.json");

/// What a buyer may want of an award, and the model that gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Intention {
    /// Its stable id.
    pub id: String,
    /// The wish, as the buyer would say it.
    pub wish: Localised,
    /// What is then done.
    pub then: Localised,
    /// When it suits.
    pub suits: Vec<Localised>,
    /// What to watch out for.
    pub dangers: Vec<Localised>,
    /// What the buyer decides.
    pub parameters: Vec<Parameter>,
    weights: Weights,
    /// Members of the price criterion; `None` where no price is asked for.
    price: Option<Node>,
    #[serde(default)]
    thresholds: Option<String>,
    award: Node,
    ties: Vec<Node>,
}

/// In what the weights of the quality criteria count, and what they add up to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Weights {
    #[serde(rename = "in")]
    counted: Counted,
    sum: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Counted {
    Points,
    Money,
}

impl Intention {
    /// The id of its award model.
    #[must_use]
    pub fn model(&self) -> &str {
        self.award.member("model").and_then(Node::as_text).unwrap_or_default()
    }

    /// The id of its price rule, where price becomes points.
    #[must_use]
    pub fn price_rule(&self) -> Option<&str> {
        self.price.as_ref()?.member("rule")?.member("rule")?.as_text()
    }

    /// Whether the lot is already set up so.
    #[must_use]
    pub fn is_chosen(&self, lot: &Lot) -> bool {
        let rule = lot.price().and_then(|price| price.rule.as_ref()).map(crate::procurement::PriceRule::id);
        lot.award.id() == self.model() && rule == self.price_rule()
    }
}

/// All intentions, in the order in which they are best shown.
#[must_use]
pub fn intentions() -> &'static [Intention] {
    static READ: OnceLock<Vec<Intention>> = OnceLock::new();
    READ.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default())
}

/// The intention with this id.
#[must_use]
pub fn intention(id: &str) -> Option<&'static Intention> {
    intentions().iter().find(|intention| intention.id == id)
}
