use std::sync::OnceLock;

use crate::document::Node;
use crate::procurement::{Offers, Procurement};
use crate::validate;

static EXAMPLES: &str = include_str!("../../data/guide/examples.json");

/// A small procurement with one model or price rule, and four invented offers on it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The procurement as a document.
    pub procurement_text: String,
    /// The offers as a document.
    pub offers_text: String,
    /// The procurement, sound.
    pub procurement: Procurement,
    /// The offers, checked against it.
    pub offers: Offers,
}

/// The example of a model or price rule; `None` for an id that is neither.
///
/// ```
/// use sprang::guide::example;
/// let example = example("P-INV").expect("a price rule");
/// assert_eq!(example.offers.offers().len(), 4);
/// ```
#[must_use]
pub fn example(id: &str) -> Option<Example> {
    static READ: OnceLock<Node> = OnceLock::new();
    let all = READ.get_or_init(|| serde_json::from_str(EXAMPLES).unwrap_or_default());
    let own = all.member("examples")?.member(id)?;
    let members = |node: &Node| match node {
        Node::Object(members) => members.clone(),
        _ => Vec::new(),
    };
    let mut lot = members(all.member("lot")?);
    lot.extend(members(own));
    let mut procurement = members(all.member("procurement")?);
    procurement.push(("lots".to_owned(), Node::List(vec![Node::Object(lot)])));
    let procurement_text = serde_json::to_string(&Node::Object(procurement)).ok()?;
    let offers_text = serde_json::to_string(all.member("offers")?).ok()?;
    let procurement = validate::procurement_text(&procurement_text).ok()?;
    let offers = validate::offers_text(&procurement, &offers_text).ok()?;
    Some(Example { procurement_text, offers_text, procurement, offers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::{DECLARATIONS, Kind, evaluate};

    #[test]
    fn every_model_and_rule_has_an_example_of_its_own_that_is_evaluated() {
        for declared in DECLARATIONS {
            let example = example(declared.id).unwrap_or_else(|| panic!("{}", declared.id));
            let lot = &example.procurement.lots()[0];
            match declared.kind {
                Kind::Model => assert_eq!(lot.award.id(), declared.id),
                Kind::PriceRule => {
                    let rule = lot.price().and_then(|price| price.rule.as_ref()).expect("a rule");
                    assert_eq!(rule.id(), declared.id);
                }
            }
            let award = evaluate(lot, &example.offers).expect("an award");
            assert!(award.ranked.len() >= 3, "{}", declared.id);
        }
        assert!(super::example("P-UNKNOWN").is_none());
    }
}
