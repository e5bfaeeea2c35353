//! Another award model, and weights of the kind that it wants.

use sprang::document::Node;

use super::super::change::Change;
use super::super::template::template;
use super::{Editor, Notice};

impl Editor {
    pub(super) fn change_model(&mut self, lot: usize, model: &'static str) -> bool {
        let at = format!("/lots/{lot}");
        let award = format!("{at}/award");
        let before = self.node.at(&award).and_then(|node| node.member("model")).and_then(Node::as_text);
        if before == Some(model) {
            return false;
        }
        let mut fresh = template(&format!("award/{model}"));
        // Rounding and ties mean the same in both models.
        for kept in ["rounding", "ties"] {
            if let Some(value) = self.node.at(&award).and_then(|node| node.member(kept)) {
                let put = Change::Put { at: format!("/{kept}"), value: Some(value.clone()) };
                put.apply(&mut fresh);
            }
        }
        let mut changes = vec![Change::Put { at: award, value: Some(fresh) }];
        self.change_weights(&format!("{at}/criteria"), model == "M-DED", &mut changes);
        self.notice = Some(Notice { key: "notice.model", name: String::new() });
        self.edit(changes)
    }

    /// Points and kronor are not each other: a weight of the other kind starts anew, and an undo brings the old back.
    pub(super) fn change_weights(&self, list: &str, deducts: bool, changes: &mut Vec<Change>) {
        for index in 0..self.length(list) {
            let at = format!("{list}/{index}");
            let kind = self.node.at(&at).and_then(|node| node.member("kind")).and_then(Node::as_text);
            let mut put = |name: &str, value: Option<Node>| {
                changes.push(Change::Put { at: format!("{at}/{name}"), value });
            };
            match kind {
                Some("group") => self.change_weights(&format!("{at}/criteria"), deducts, changes),
                Some("price") if deducts => {
                    put("weight", None);
                    put("rule", None);
                }
                Some("price") => {
                    put("weight", Some(template("weight/exact")));
                    put("rule", Some(template("rule/P-BOUNDS")));
                }
                Some("quality") if deducts => put("weight", Some(template("weight/deduction"))),
                Some("quality") => put("weight", Some(template("weight/exact"))),
                _ => {}
            }
        }
    }

    pub(super) fn deducts(&self, list: &str) -> bool {
        let lot: String = list.split('/').take(3).collect::<Vec<_>>().join("/");
        self.node.at(&format!("{lot}/award/model")).and_then(Node::as_text) == Some("M-DED")
    }
}
