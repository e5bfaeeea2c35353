//! Changes to a document that mend findings, for callers outside Rust: made, and undone.

use super::answer::both;
use super::findings::ChangeReport;
use crate::document::wire::wire_choice;
use crate::document::{Node, pretty};
use crate::draft::WORDING;
use crate::language::Localised;

wire_choice! {
    /// What changing a document answers.
    AmendAnswer by "outcome" {
        /// It is changed.
        "amended" Amended {
            /// The JSON text of the document as it now is.
            "text" text: String,
            /// The change that undoes it.
            "undo" undo: ChangeReport,
        }
        /// There is no such place, or something that is no JSON; nothing is changed.
        "refused" Refused {
            /// Why.
            "message" message: Localised,
        }
    }
}

/// Makes a change to the JSON text of a document: `value` is the JSON text of what is to stand at `path`, or nothing
/// where it is taken away. The JSON text of an [`AmendAnswer`]; its `undo` gives the document back as it was.
///
/// ```
/// let answer = sprang::boundary::amend(r#"{"ties":[]}"#, "/ties", Some(r#"["lots"]"#));
/// assert!(answer.contains(r#""value": "[]""#));
/// ```
#[must_use]
pub fn amend(document: &str, path: &str, value: Option<&str>) -> String {
    let refused = || AmendAnswer::Refused {
        message: both(|language| WORDING.text(language, "no-such-place", &[("at", path)])),
    };
    let amended = amended(document, path, value);
    pretty(&amended.map_or_else(refused, |(text, undo)| AmendAnswer::Amended { text, undo }))
}

fn amended(document: &str, path: &str, value: Option<&str>) -> Option<(String, ChangeReport)> {
    let mut node: Node = serde_json::from_str(document.trim_start_matches('\u{feff}')).ok()?;
    let value: Option<Node> = value.map(serde_json::from_str).transpose().ok()?;
    let (parent, name) = path.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    let undo = match node.at_mut(parent)? {
        Node::Object(members) => {
            let place = members.iter().position(|(member, _)| *member == name);
            let before = match (place, value) {
                (Some(place), Some(value)) => Some(std::mem::replace(&mut members.get_mut(place)?.1, value)),
                // Taken away, it would come back at the end: the whole object is what was.
                (Some(place), None) => {
                    let whole = written(&Node::Object(members.clone()))?;
                    members.remove(place);
                    return finished(&node, undoing(parent.to_owned(), Some(whole)));
                }
                (None, Some(value)) => {
                    members.push((name, value));
                    None
                }
                (None, None) => return None,
            };
            let value = match before {
                Some(before) => Some(written(&before)?),
                None => None,
            };
            undoing(path.to_owned(), value)
        }
        Node::List(items) => {
            let whole = written(&Node::List(items.clone()))?;
            let place = name.parse::<usize>().ok().filter(|place| *place < items.len())?;
            match value {
                Some(value) => *items.get_mut(place)? = value,
                None => {
                    items.remove(place);
                }
            }
            undoing(parent.to_owned(), Some(whole))
        }
        _ => return None,
    };
    finished(&node, undo)
}

fn finished(node: &Node, undo: ChangeReport) -> Option<(String, ChangeReport)> {
    Some((serde_json::to_string_pretty(node).ok()?, undo))
}

const fn undoing(path: String, value: Option<String>) -> ChangeReport {
    ChangeReport { path, value, does: None }
}

fn written(node: &Node) -> Option<String> {
    serde_json::to_string(node).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::read_procurement;
    use crate::{check, validate};

    const TREES: &str = include_str!("../../../tests/cases/good/street-trees/procurement.json");

    fn same(one: &str, other: &str) -> bool {
        let read = |text: &str| serde_json::from_str::<Node>(text).expect("JSON");
        read(one) == read(other)
    }

    #[test]
    fn what_a_change_does_is_undone_to_the_letter() {
        let document = r#"{"a": {"b": [1, 2, 3], "c": "x"}, "d": null}"#;
        for (path, value) in [
            ("/a/b/1", Some("7")),
            ("/a/b/0", None),
            ("/a/b", None),
            ("/a/c", Some("{\"e\": []}")),
            ("/a/new", Some("\"y\"")),
            ("/d", Some("[]")),
        ] {
            let (changed, undo) = amended(document, path, value).expect(path);
            assert!(!same(&changed, document), "{path}");
            let (back, redo) = amended(&changed, &undo.path, undo.value.as_deref()).expect(path);
            assert!(same(&back, document), "{path}: {back}");
            let (again, _) = amended(&back, &redo.path, redo.value.as_deref()).expect(path);
            assert!(same(&again, &changed), "{path}: {again}");
        }
        for path in ["/a/b/3", "/x/y", "/a/c/d", "", "/a/nothing"] {
            assert!(amended(document, path, None).is_none(), "{path}");
        }
        assert!(amended(document, "/a", Some("{")).is_none());
    }

    /// Every change that a finding offers takes that finding away, leaves the document sound, and is undone.
    #[test]
    fn the_changes_that_findings_offer_mend_them() {
        type Harm = fn(&mut crate::document::Procurement);
        let no_ties: Harm = |written| {
            let (text, _) = amended(&written.to_json(), "/lots/0/award/ties", Some("[]")).expect("there");
            *written = read_procurement(&text).document.expect("read");
        };
        let harms: [(&str, Harm); 3] = [
            ("SPR206", no_ties),
            ("SPR207", |written| {
                written.accepted = Some(vec![crate::document::Accepted {
                    rule: "nothing-tried".into(),
                    at: None,
                    because: Localised { sv: Some("Det är nytt.".into()), en: None },
                }]);
            }),
            ("SPR305", |written| {
                written.problem.measures.iter_mut().for_each(|measures| measures.truncate(1));
                let kept = written.problem.measures.as_ref().expect("measures")[0].id.clone();
                written.problem.departments = None;
                for lot in &mut written.lots {
                    for criterion in &mut lot.criteria {
                        without_measures(criterion, &kept);
                    }
                }
            }),
        ];
        for (code, harm) in harms {
            let mut written = read_procurement(TREES).document.expect("read");
            harm(&mut written);
            mends(code, &written.to_json());
        }
    }

    fn without_measures(criterion: &mut crate::document::Criterion, kept: &str) {
        match criterion {
            crate::document::Criterion::Group { criteria, .. } => {
                for one in criteria {
                    without_measures(one, kept);
                }
            }
            crate::document::Criterion::Quality { serves, from, .. } => {
                *serves = None;
                if let Some(from) = from
                    && from.measure.as_deref() != Some(kept)
                {
                    from.measure = None;
                }
            }
            crate::document::Criterion::Price { .. } => {}
        }
    }

    const HOME_CARE: &str = include_str!("../../../tests/cases/good/home-care/procurement.json");

    /// What is done to a sound document so that a rule speaks: what is put where, or taken away.
    type Harms = &'static [(&'static str, Option<&'static str>)];

    const OF_DOCUMENTS: [(&str, Harms); 10] = [
        (
            "SPR120",
            &[
                (
                    "/lots/0/criteria/2/scale/levels/1/text",
                    Some(r#"{"sv": "Brukarna deltar.", "en": "Users take part."}"#),
                ),
                (
                    "/lots/0/criteria/2/scale/levels/2/text",
                    Some(r#"{"sv": "Brukarna deltar mycket.", "en": "All users vote."}"#),
                ),
            ],
        ),
        (
            "SPR203",
            &[("/lots/0/criteria/1/weight", Some(r#"{"kind": "range", "least": "10", "most": "20"}"#))],
        ),
        ("SPR203", &[("/lots/0/criteria/1/weight", Some(r#"{"kind": "order", "place": "3"}"#))]),
        (
            "SPR204",
            &[(
                "/lots/0/criteria/1/weight",
                Some(r#"{"kind": "range", "least": "10", "most": "40", "fixed": "15"}"#),
            )],
        ),
        ("SPR601", &[("/lots/0/criteria/0/bestGets", Some("\"30\""))]),
        ("SPR602", &[("/lots/0/criteria/3/rule/below", Some("\"clip\""))]),
        (
            "SPR603",
            &[(
                "/lots/0/criteria/3/rule",
                Some(
                    r#"{"rule": "P-INV", "most": "100", "zeroPrice": {"means": "counts-as", "price": "50000"}}"#,
                ),
            )],
        ),
        (
            "SPR604",
            &[
                ("/lots/0/criteria/0/weight/points", Some("\"45\"")),
                ("/lots/0/criteria/1/weight/points", Some("\"0\"")),
            ],
        ),
        ("SPR707", &[("/journey", Some(r#"{"route": {"market": "big"}}"#))]),
        (
            "SPR708",
            &[(
                "/problem/departments",
                Some(
                    r#"[{"id": "north", "name": {"sv": "Norr"}, "need": {"sv": "Färre personer."},
                "figures": [{"measure": "people", "baseline": {"value": "14", "date": "2026-04-30"}}]}]"#,
                ),
            )],
        ),
    ];

    #[test]
    fn the_changes_of_findings_about_criteria_mend_them_and_are_undone() {
        for (code, harms) in OF_DOCUMENTS {
            let harmed = harms.iter().fold(HOME_CARE.to_owned(), |text, (at, value)| {
                amended(&text, at, *value).unwrap_or_else(|| panic!("{code} {at}")).0
            });
            mends(code, &harmed);
        }
    }

    /// The first change of the rule's finding takes it away, leaves the document sound, and is undone.
    fn mends(code: &str, text: &str) {
        let found = |text: &str| {
            let sound = validate::procurement_text(text)
                .unwrap_or_else(|faults| panic!("{code}: {faults:?}\n{text}"));
            let found = check::check_procurement(&sound);
            found.into_iter().filter(|finding| finding.rule.code == code).collect::<Vec<_>>()
        };
        let before = found(text);
        let change = before.iter().find_map(|one| one.changes.first());
        let change = change.unwrap_or_else(|| panic!("{code}: no change in {before:?}"));
        let (mended, undo) = amended(text, &change.at, change.value.as_deref()).expect(code);
        assert!(found(&mended).len() < before.len(), "{code}");
        let (back, _) = amended(&mended, &undo.path, undo.value.as_deref()).expect(code);
        assert!(same(&back, text), "{code}");
    }

    proptest! {
        #[test]
        fn no_change_makes_it_panic(document in any::<String>(), path in any::<String>(), value in any::<Option<String>>()) {
            let _ = amend(&document, &path, value.as_deref());
            let _ = amend(TREES, &path, value.as_deref());
        }
    }
}
