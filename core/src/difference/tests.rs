use std::collections::BTreeSet;

use proptest::prelude::*;

use super::words::WORDING;
use super::{Difference, Kind, differences, sentence};
use crate::document::Node;
use crate::language::Language;

const PROCUREMENT: &str = include_str!("../../../tests/cases/good/dementia-care/procurement.json");

fn node(text: &str) -> Node {
    serde_json::from_str(text).expect("json")
}

fn changed(from: &str, to: &str) -> (Node, Node, Vec<Difference>) {
    assert!(PROCUREMENT.contains(from), "{from}");
    let (before, after) = (node(PROCUREMENT), node(&PROCUREMENT.replacen(from, to, 1)));
    let found = differences(&before, &after);
    (before, after, found)
}

#[test]
fn a_changed_weight_is_told_by_the_name_of_its_criterion() {
    let (before, after, found) = changed(r#""points": "40""#, r#""points": "37.5""#);
    let told: Vec<String> =
        found.iter().map(|one| sentence(one, &before, &after, Language::Swedish)).collect();
    assert_eq!(told, ["”Pris”, vikt: 40 blev 37,5."]);
    assert_eq!(sentence(&found[0], &before, &after, Language::English), "“Price”, weight: 40 became 37.5.");
}

fn list(ids: &[&str]) -> Node {
    let items: Vec<String> = ids.iter().map(|id| format!(r#"{{"id": "{id}"}}"#)).collect();
    node(&format!(r#"{{"criteria": [{}]}}"#, items.join(",")))
}

#[test]
fn what_is_moved_is_neither_removed_nor_added() {
    let found = differences(&list(&["a", "b", "c", "d"]), &list(&["d", "a", "b", "c"]));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind, found[0].before_at.as_str()), (Kind::Moved, "/criteria/3"));
    assert_eq!(found[0].after_at, "/criteria/0");
}

#[test]
fn a_criterion_that_goes_into_a_group_was_moved_there_and_what_was_changed_in_it_is_told() {
    let before = node(r#"{"criteria": [{"id": "g", "criteria": []}, {"id": "a", "weight": "1"}]}"#);
    let after = node(r#"{"criteria": [{"id": "g", "criteria": [{"id": "a", "weight": "2"}]}]}"#);
    let found = differences(&before, &after);
    let told: Vec<_> = found.iter().map(|one| (one.kind, one.after_at.as_str())).collect();
    assert_eq!(
        told,
        [(Kind::Moved, "/criteria/0/criteria/0"), (Kind::Changed, "/criteria/0/criteria/0/weight")]
    );
    assert_eq!(found[0].before_at, "/criteria/1");
}

#[test]
fn another_kind_of_scale_is_one_change() {
    let before = node(r#"{"scale": {"kind": "levels", "levels": [{"id": "x"}]}}"#);
    let after = node(r#"{"scale": {"kind": "yes-no", "yes": "1", "no": "0"}}"#);
    assert_eq!(differences(&before, &after).len(), 1);
}

#[test]
fn nearly_every_member_of_a_document_has_a_name_and_no_name_is_left_over() {
    let schema: serde_json::Value =
        serde_json::from_str(&crate::document::procurement_schema()).expect("json");
    let mut members = BTreeSet::new();
    collect(&schema, &mut members);
    let named: BTreeSet<String> = WORDING
        .keys(Language::Swedish)
        .filter_map(|key| key.strip_prefix("member."))
        .map(|key| key.rsplit('/').next().unwrap_or(key).to_owned())
        .collect();
    let stale: Vec<_> = named.difference(&members).collect();
    assert!(stale.is_empty(), "{stale:?}");
    // A member that has just been added is shown by its own name until somebody names it.
    let nameless: Vec<_> = members.difference(&named).collect();
    assert!(nameless.len() * 10 < members.len(), "{nameless:?}");
    assert_eq!(
        WORDING.keys(Language::Swedish).collect::<Vec<_>>(),
        WORDING.keys(Language::English).collect::<Vec<_>>()
    );
}

fn collect(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(members) => {
            if let Some(serde_json::Value::Object(properties)) = members.get("properties") {
                found.extend(properties.keys().cloned());
            }
            members.values().for_each(|member| collect(member, found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}

fn any_node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        "[ab~/1]{0,2}".prop_map(Node::Text),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let item = (proptest::option::of("[pqrs]"), inner.clone()).prop_map(|(id, value)| {
            let mut members = vec![("value".to_owned(), value)];
            members.extend(id.map(|id| ("id".to_owned(), Node::Text(id))));
            Node::Object(members)
        });
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Node::List),
            proptest::collection::vec(item, 0..5).prop_map(Node::List),
            proptest::collection::btree_map("[a~/]{1,2}", inner, 0..4)
                .prop_map(|members| Node::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn nothing_differs_from_itself_and_whatever_differs_is_told(before in any_node(), after in any_node()) {
        prop_assert_eq!(differences(&before, &before), Vec::new());
        prop_assert_eq!(differences(&before, &after).is_empty(), before == after);
    }

    #[test]
    fn what_is_told_stands_where_it_is_told_to_stand(before in any_node(), after in any_node()) {
        let found = differences(&before, &after);
        for one in &found {
            if let Some(was) = &one.before {
                prop_assert_eq!(before.at(&one.before_at), Some(was));
            }
            if let Some(is) = &one.after {
                prop_assert_eq!(after.at(&one.after_at), Some(is));
            }
            prop_assert_eq!(one.before.is_none(), one.kind == Kind::Added);
            prop_assert_eq!(one.after.is_none(), one.kind == Kind::Removed);
            for language in Language::ALL {
                prop_assert!(!sentence(one, &before, &after, language).is_empty());
            }
        }
        let count = |kind: Kind, all: &[Difference]| all.iter().filter(|one| one.kind == kind).count();
        let back = differences(&after, &before);
        prop_assert_eq!(count(Kind::Added, &found), count(Kind::Removed, &back));
        prop_assert_eq!(count(Kind::Removed, &found), count(Kind::Added, &back));
    }
}
