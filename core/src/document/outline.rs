//! A procurement as a list shows it, before anything of it is opened: names, kinds and weights. Whoever shows no more than
//! that reads no more, and a page that begins so carries the reading of nothing else.

use super::reading::{Format, format_of};
use super::{AwardModel, Criterion, Decimal, Lot, Node, PriceRule, Procurement, Scale, Weight};
use crate::language::Localised;

/// A procurement as a list of its lots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// ISO 4217 code of the currency of all prices and deductions.
    pub currency: String,
    /// The lots.
    pub lots: Vec<LotOutline>,
}

/// A lot as a list of its criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct LotOutline {
    /// The lot's id.
    pub id: String,
    /// What the lot covers.
    pub title: Localised,
    /// The criteria.
    pub criteria: Vec<CriterionOutline>,
    /// The word of the award model.
    pub model: &'static str,
    /// What the weights add up to, where the model states it.
    pub total: Option<Decimal>,
}

/// A criterion as one row.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionOutline {
    /// The criterion's id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it is, and what it counts for.
    pub part: Part,
}

/// What a criterion is.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Something other than price.
    Quality {
        /// The word of its scale.
        scale: &'static str,
        /// What it counts for.
        weight: Weight,
    },
    /// The price.
    Price {
        /// The word of its price rule, where it has one.
        rule: Option<&'static str>,
        /// What it counts for, where it has a weight.
        weight: Option<Weight>,
    },
    /// Criteria under one heading.
    Group {
        /// Its members.
        criteria: Vec<CriterionOutline>,
    },
}

impl Outline {
    /// The outline of a document that was read whole.
    #[must_use]
    pub fn of(document: &Procurement) -> Self {
        Self { currency: document.currency.clone(), lots: document.lots.iter().map(LotOutline::of).collect() }
    }
}

impl LotOutline {
    /// The outline of a lot that was read whole.
    #[must_use]
    pub fn of(lot: &Lot) -> Self {
        Self {
            id: lot.id.clone(),
            title: lot.title.clone(),
            criteria: lot.criteria.iter().map(CriterionOutline::of).collect(),
            model: lot.award.word(),
            total: lot.award.total().cloned(),
        }
    }
}

impl CriterionOutline {
    /// The outline of a criterion that was read whole.
    #[must_use]
    pub fn of(criterion: &Criterion) -> Self {
        let (id, name, part) = match criterion {
            Criterion::Quality { id, name, weight, scale, .. } => {
                (id, name, Part::Quality { scale: scale.word(), weight: weight.clone() })
            }
            Criterion::Price { id, name, weight, rule, .. } => {
                (id, name, Part::Price { rule: rule.as_ref().map(PriceRule::word), weight: weight.clone() })
            }
            Criterion::Group { id, name, criteria, .. } => {
                (id, name, Part::Group { criteria: criteria.iter().map(Self::of).collect() })
            }
        };
        Self { id: id.clone(), name: name.clone(), part }
    }
}

/// The outline of the procurement that JSON holds: that of what [`procurement_in`](super::procurement_in) reads.
///
/// ```
/// use sprang::document::{Outline, outline_in, procurement_in};
/// let node = serde_json::from_str(r#"{"format": "sprang-procurement/1", "lots": [{"id": "a"}]}"#)?;
/// assert_eq!(outline_in(&node), procurement_in(&node).as_ref().map(Outline::of));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn outline_in(node: &Node) -> Option<Outline> {
    (format_of(node, "sprang-procurement") == Format::Known).then(|| Outline {
        currency: text(node, "currency"),
        lots: items(node, "lots").iter().map(lot).collect(),
    })
}

fn lot(node: &Node) -> LotOutline {
    let award = node.member("award").unwrap_or(&Node::Null);
    let model = word(award, "model", AwardModel::WORDS);
    LotOutline {
        id: text(node, "id"),
        title: localised(node, "title"),
        criteria: items(node, "criteria").iter().map(criterion_outline_in).collect(),
        total: match model {
            Some(model) if AwardModel::WITHOUT_TOTAL.contains(&model) => None,
            Some(_) => Some(decimal(award, "total")),
            None => Some(Decimal::default()),
        },
        model: model.unwrap_or(AwardModel::WORDS[0]),
    }
}

/// The outline of the criterion that JSON holds: that of what [`criterion_in`](super::criterion_in) reads.
#[must_use]
pub fn criterion_outline_in(node: &Node) -> CriterionOutline {
    let part = match word(node, "kind", Criterion::WORDS) {
        Some("price") => Part::Price {
            rule: node
                .member("rule")
                .map(|rule| word(rule, "rule", PriceRule::WORDS).unwrap_or(PriceRule::WORDS[0])),
            weight: node.member("weight").map(weight),
        },
        Some("group") => {
            Part::Group { criteria: items(node, "criteria").iter().map(criterion_outline_in).collect() }
        }
        Some(_) => Part::Quality {
            scale: node
                .member("scale")
                .and_then(|scale| word(scale, "kind", Scale::WORDS))
                .unwrap_or(Scale::WORDS[0]),
            weight: node.member("weight").map_or_else(Weight::default, weight),
        },
        // Of a kind that nobody knows, nothing else is read.
        None => {
            let part = Part::Quality { scale: Scale::WORDS[0], weight: Weight::default() };
            return CriterionOutline { id: String::new(), name: Localised::default(), part };
        }
    };
    CriterionOutline { id: text(node, "id"), name: localised(node, "name"), part }
}

fn weight(node: &Node) -> Weight {
    let fixed = || node.member("fixed").map(decimal_in);
    match word(node, "kind", Weight::WORDS) {
        Some("range") => {
            Weight::Range { least: decimal(node, "least"), most: decimal(node, "most"), fixed: fixed() }
        }
        Some("order") => Weight::Order { place: decimal(node, "place"), fixed: fixed() },
        Some("deduction") => Weight::Deduction { amount: decimal(node, "amount") },
        Some("deduction-per-point") => Weight::DeductionPerPoint { amount: decimal(node, "amount") },
        Some(_) => Weight::Exact { points: decimal(node, "points") },
        None => Weight::default(),
    }
}

/// The word of a member, where it is one of those that the format knows.
fn word(node: &Node, tag: &str, words: &'static [&'static str]) -> Option<&'static str> {
    let found = node.member(tag)?.as_text()?;
    words.iter().copied().find(|word| *word == found)
}

fn text(node: &Node, name: &str) -> String {
    node.member(name).and_then(Node::as_text).unwrap_or_default().to_owned()
}

fn decimal(node: &Node, name: &str) -> Decimal {
    node.member(name).map(decimal_in).unwrap_or_default()
}

fn decimal_in(node: &Node) -> Decimal {
    Decimal(match node {
        Node::Text(text) => text.clone(),
        Node::Number(number) => number.to_string(),
        _ => String::new(),
    })
}

fn localised(node: &Node, name: &str) -> Localised {
    match node.member(name) {
        Some(Node::Text(text)) => Localised { sv: Some(text.clone()), en: None },
        Some(node @ Node::Object(_)) => {
            let of = |language: &str| node.member(language).map(|_| text(node, language));
            Localised { sv: of("sv"), en: of("en") }
        }
        _ => Localised::default(),
    }
}

fn items<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    match node.member(name) {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::procurement_in;
    use super::*;

    const WHOLE: &str = r#"{"format": "sprang-procurement/1", "id": "x", "currency": "SEK", "title": {"sv": "Träd"},
        "lots": [{"id": "a", "title": {"sv": "Ett", "en": "One"}, "award": {"model": "weighted-sum", "total": "100"}, "criteria": [
            {"kind": "quality", "id": "q", "name": {"sv": "K"}, "scale": {"kind": "judged"}, "weight": {"kind": "exact", "points": "40"}},
            {"kind": "group", "id": "g", "name": {"sv": "G"}, "criteria": [
                {"kind": "quality", "id": "r", "name": {}, "scale": {"kind": "count"}, "weight": {"kind": "range", "least": "1", "most": "2", "fixed": "1.5"}},
                {"kind": "quality", "id": "s", "weight": {"kind": "order", "place": "1"}}]},
            {"kind": "price", "id": "p", "name": {"sv": "Pris"}, "rule": {"rule": "P-INV"}, "weight": {"kind": "deduction", "amount": "7"}}]},
            {"id": "b", "award": {"model": "M-DED"}, "criteria": [
                {"kind": "price", "id": "p"}, {"kind": "quality", "weight": {"kind": "deduction-per-point", "amount": "3"}}]}]}"#;

    /// Every place in a document.
    fn places(node: &Node, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match node {
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    places(item, &format!("{at}/{index}"), found);
                }
            }
            Node::Object(members) => {
                for (name, member) in members {
                    places(member, &format!("{at}/{name}"), found);
                }
            }
            _ => {}
        }
    }

    /// What may stand anywhere: words of the format in the wrong place, and what is of another kind altogether.
    fn anything() -> impl Strategy<Value = Node> {
        let words: Vec<&str> = [
            AwardModel::WORDS,
            Criterion::WORDS,
            PriceRule::WORDS,
            Scale::WORDS,
            Weight::WORDS,
            &["", "12.5", "x", "sprang-procurement/2"],
        ]
        .concat();
        prop_oneof![
            4 => select(words).prop_map(Node::text),
            1 => Just(Node::Null),
            1 => Just(Node::Bool(true)),
            1 => Just(Node::Number(7.into())),
            1 => Just(Node::List(vec![Node::Null, Node::text("a")])),
            1 => Just(Node::object([("kind", Node::text("price")), ("sv", Node::Null), ("rule", Node::Null)])),
        ]
    }

    proptest! {
        /// However broken a document is, its outline is that of what is read of the whole.
        #[test]
        fn an_outline_is_that_of_the_whole(changes in proptest::collection::vec((any::<prop::sample::Index>(), anything()), 0..4)) {
            let mut node: Node = serde_json::from_str(WHOLE).expect("json");
            for (place, value) in changes {
                let mut all = Vec::new();
                places(&node, "", &mut all);
                let at: &String = place.get(&all);
                if let Some(there) = node.at_mut(at) {
                    *there = value;
                }
            }
            prop_assert_eq!(outline_in(&node), procurement_in(&node).as_ref().map(Outline::of));
        }
    }

    #[test]
    fn every_model_states_its_total_or_is_listed_as_one_that_does_not() {
        for model in AwardModel::WORDS {
            let node = Node::object([
                ("format", Node::text("sprang-procurement/1")),
                (
                    "lots",
                    Node::List(vec![Node::object([(
                        "award",
                        Node::object([("model", Node::text(*model)), ("total", Node::text("9"))]),
                    )])]),
                ),
            ]);
            assert_eq!(outline_in(&node), procurement_in(&node).as_ref().map(Outline::of), "{model}");
        }
    }
}
