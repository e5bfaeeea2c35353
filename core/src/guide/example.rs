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
    lot.extend(members(own).into_iter().filter(|(name, _)| name != MORE));
    let mut procurement = members(all.member("procurement")?);
    procurement.push(("lots".to_owned(), Node::List(vec![Node::Object(lot)])));
    let procurement_text = serde_json::to_string(&Node::Object(procurement)).ok()?;
    let mut offers = all.member("offers")?.clone();
    if let Some(more) = own.member(MORE) {
        answer_too(&mut offers, more);
    }
    let offers_text = serde_json::to_string(&offers).ok()?;
    let procurement = validate::procurement_text(&procurement_text).ok()?;
    let offers = validate::offers_text(&procurement, &offers_text).ok()?;
    Some(Example { procurement_text, offers_text, procurement, offers })
}

/// The member of an example with what its offers state besides what all do.
const MORE: &str = "answers";

/// Adds to the answers of each offer what `more` has for it, by the offer's id, in place of what it had.
fn answer_too(offers: &mut Node, more: &Node) {
    let Some(Node::List(offers)) = own(offers, "offers") else { return };
    for offer in offers {
        let Some(Node::Text(id)) = offer.member("id") else { continue };
        let Some(Node::Object(further)) = more.member(id).cloned() else { continue };
        let Some(Node::List(bids)) = own(offer, "bids") else { continue };
        for bid in bids {
            if let Some(Node::Object(answers)) = own(bid, "answers") {
                answers.retain(|(name, _)| !further.iter().any(|(other, _)| other == name));
                answers.extend(further.clone());
            }
        }
    }
}

fn own<'n>(node: &'n mut Node, name: &str) -> Option<&'n mut Node> {
    let Node::Object(members) = node else { return None };
    members.iter_mut().find(|(member, _)| member == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::award::{DECLARATIONS, Kind, evaluate};
    use crate::procurement::Scale;

    #[test]
    fn every_model_and_rule_has_an_example_of_its_own_that_is_evaluated() {
        for declared in DECLARATIONS {
            let example = example(declared.id).unwrap_or_else(|| panic!("{}", declared.id));
            let lot = &example.procurement.lots()[0];
            match declared.kind {
                Kind::Model => assert_eq!(lot.award.id(), declared.id),
                Kind::Comparison => {
                    let Scale::Compared { method, .. } = &lot.qualities()[0].scale else {
                        panic!("{} compares nothing", declared.id)
                    };
                    assert_eq!(method.id(), declared.id);
                }
                Kind::PriceRule => {
                    let rule = lot.price().and_then(|price| price.rule.as_ref()).expect("a rule");
                    assert_eq!(rule.id(), declared.id);
                }
            }
            let award = evaluate(lot, &example.offers).expect("an award");
            assert!(award.ranked.len() >= 2, "{}", declared.id);
        }
        assert!(super::example("P-UNKNOWN").is_none());
    }
}
