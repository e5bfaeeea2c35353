//! The editor and the offer as a user works them, without a browser.

use sprang::award::PreviewTotal;
use sprang::document::{Node, outline_in, procurement_in};

use super::{Action, Editor, NewPart, OfferAction, OfferForm, Told, Way, answer_of, assumed_grade, told};
use crate::rules::{Answer, Call, Rules};
use sprang::language::Language;

const PROCUREMENT: &str = include_str!("../../../tests/cases/good/raa-2012-archaeology/procurement.json");

fn editor() -> Editor {
    Editor::new(PROCUREMENT).expect("json")
}

fn faults(editor: &Editor) -> Vec<Told> {
    let Answer::Now(answer) = Rules::default().ask("faults", Call::Check, &[editor.text()]) else {
        panic!("natively the rules answer at once")
    };
    told(&answer, editor.node(), Language::Swedish)
}

fn at<'a>(node: &'a Node, pointer: &str) -> Option<&'a str> {
    node.at(pointer).and_then(Node::as_text)
}

fn node(editor: &Editor) -> Node {
    serde_json::from_str(editor.text()).expect("json")
}

#[test]
fn a_sound_document_has_no_fault_and_comes_out_as_it_went_in() {
    let editor = editor();
    assert!(faults(&editor).is_empty());
    let before: Node = serde_json::from_str(PROCUREMENT).expect("json");
    assert_eq!(node(&editor), before);
}

#[test]
fn typing_is_one_edit_and_undo_brings_everything_back() {
    let mut editor = editor();
    let before = node(&editor);
    for text in ["n", "ny", "nytt"] {
        let value = Some(Node::Text(text.into()));
        assert!(editor.reduce(Action::Type { at: "/lots/0/criteria/0/name/sv".into(), value }));
    }
    assert_eq!(at(&node(&editor), "/lots/0/criteria/0/name/sv"), Some("nytt"));
    editor.reduce(Action::Undo);
    assert_eq!(node(&editor), before);
    editor.reduce(Action::Redo);
    assert_eq!(at(&node(&editor), "/lots/0/criteria/0/name/sv"), Some("nytt"));
}

/// What is typed in a criterion reads that criterion anew and no more: that must be what reading the whole gives.
#[test]
fn whatever_is_put_wherever_the_document_is_what_reading_it_whole_gives() {
    fn places(node: &Node, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match node {
            Node::Object(members) => {
                for (name, member) in members {
                    places(member, &format!("{at}/{name}"), found);
                }
            }
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    places(item, &format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
    }
    let start = editor();
    let mut found = vec!["/lots/0/criteria/9/name".to_owned(), "/lots/7/criteria/0/name".to_owned()];
    places(start.node(), "", &mut found);
    assert!(found.iter().any(|at| at.starts_with("/lots/0/criteria/1/")));
    for at in found {
        for value in
            [None, Some(Node::Text("7".into())), Some(Node::List(vec![])), Some(Node::Object(vec![]))]
        {
            let mut editor = start.clone();
            editor.reduce(Action::Choose { at: at.clone(), value: value.clone() });
            assert_eq!(editor.document(), procurement_in(editor.node()).as_ref(), "{at}: {value:?}");
            assert_eq!(editor.outline(), outline_in(editor.node()).as_ref(), "{at}: {value:?}");
            assert_eq!(&node(&editor), editor.node(), "{at}: {value:?}");
        }
    }
}

#[test]
fn whatever_is_done_can_be_undone() {
    let list = || "/lots/0/criteria".to_owned();
    let first = || "/lots/0/criteria/0".to_owned();
    for action in [
        Action::Add { list: list(), part: NewPart::Quality },
        Action::Add { list: list(), part: NewPart::Group },
        Action::Remove(first()),
        Action::Copy(first()),
        Action::Move { at: first(), way: Way::Down },
        Action::Model { lot: 0, model: "M-DED" },
    ] {
        let mut editor = editor();
        let before = node(&editor);
        assert!(editor.reduce(action.clone()), "{action:?}");
        assert_ne!(node(&editor), before, "{action:?}");
        editor.reduce(Action::Undo);
        assert_eq!(node(&editor), before, "{action:?}");
    }
}

#[test]
fn a_copy_has_an_id_of_its_own() {
    let mut editor = editor();
    editor.reduce(Action::Copy("/lots/0/criteria/0".into()));
    assert!(faults(&editor).iter().all(|fault| fault.code != "doubled-id"), "{:?}", faults(&editor));
}

#[test]
fn a_criterion_goes_into_a_group_and_out_again() {
    let mut editor = editor();
    editor.reduce(Action::Add { list: "/lots/0/criteria".into(), part: NewPart::Group });
    let Some(Node::List(all)) = node(&editor).at("/lots/0/criteria").cloned() else { panic!("a list") };
    let (group, last) = (all.len() - 1, all.len() - 2);
    let id = at(&node(&editor), &format!("/lots/0/criteria/{last}/id")).map(str::to_owned);
    editor.reduce(Action::Move { at: format!("/lots/0/criteria/{last}"), way: Way::In });
    let inside = format!("/lots/0/criteria/{last}/criteria/0");
    assert_eq!(at(&node(&editor), &format!("{inside}/id")).map(str::to_owned), id);
    editor.reduce(Action::Move { at: inside, way: Way::Out });
    assert_eq!(at(&node(&editor), &format!("/lots/0/criteria/{group}/id")).map(str::to_owned), id);
}

#[test]
fn what_this_version_does_not_know_is_kept_through_edits() {
    let text = PROCUREMENT.replacen('{', "{\"later\": {\"x\": [\"1\"]},", 1);
    let mut editor = Editor::new(&text).expect("json");
    editor.reduce(Action::Remove("/lots/0/criteria/0".into()));
    assert_eq!(at(&node(&editor), "/later/x/0"), Some("1"));
    assert!(faults(&editor).iter().any(|fault| fault.code == "unknown-field"));
}

fn form() -> OfferForm {
    let mut form = OfferForm::default();
    assert!(form.take_procurement(PROCUREMENT));
    form.take_offers(None);
    form
}

#[test]
fn an_answer_that_is_wrong_is_told_and_the_rest_still_counts() {
    let mut form = form();
    let procurement = form.procurement().expect("sound");
    let ids: Vec<String> =
        procurement.lots()[0].qualities().iter().map(|quality| quality.id.clone()).collect();
    for (index, criterion) in ids.iter().enumerate() {
        let points = if index == 0 { "-7" } else { "3" };
        let answer = Some(assumed_grade(points, Language::Swedish));
        form.reduce(OfferAction::Answer { lot: 0, criterion: criterion.clone(), answer });
    }
    let places: Vec<String> = form.faults().into_iter().map(|fault| fault.at).collect();
    assert!(places.iter().all(|place| place.starts_with(&format!("/answers/{}", ids[0]))), "{places:?}");
    assert!(!places.is_empty());
    let preview = form.previews()[0].as_ref().expect("a preview");
    assert!(preview.scored.contribution(&ids[0]).is_none());
    assert!(preview.scored.contribution(&ids[1]).is_some());
}

#[test]
fn an_answer_of_another_kind_is_a_fault() {
    let mut form = form();
    let criterion = form.procurement().expect("sound").lots()[0].qualities()[0].id.clone();
    let answer = Some(answer_of("yes-no", "yes", Node::Bool(true)));
    form.reduce(OfferAction::Answer { lot: 0, criterion, answer });
    assert_eq!(form.faults()[0].code.code(), "answer-of-wrong-kind");
}

#[test]
fn a_relative_rule_gives_no_total_without_assumptions_and_a_range_with_them() {
    let mut form = form();
    assert_eq!(super::depends_on(&form.procurement().expect("sound").lots()[0]), (true, false));
    form.reduce(OfferAction::Price { lot: 0, price: Some("100".into()) });
    let total = |form: &OfferForm| form.previews()[0].as_ref().expect("a preview").total.clone();
    assert!(matches!(total(&form), PreviewTotal::Open { .. }));
    for (which, price) in [("lowest-from", "80"), ("lowest-to", "90")] {
        let at = OfferForm::field(0, &format!("assumed/{which}"));
        form.reduce(OfferAction::Assume { at, price: Some(price.into()) });
    }
    assert!(matches!(total(&form), PreviewTotal::Range(_)));
}

#[test]
fn a_file_that_is_no_offer_changes_nothing() {
    let mut form = form();
    form.reduce(OfferAction::Price { lot: 0, price: Some("100".into()) });
    let before = form.text();
    assert!(!form.reduce(OfferAction::Load("{\"format\": \"sprang-offers/9\"}".into())));
    assert_eq!(form.text(), before);
    assert_eq!(form.notice, Some("notice.not-an-offer"));
}

/// Both ways to a fault, by the rules' answer and by the fault itself, say the same.
#[test]
fn faults_are_told_alike_here_and_by_the_rules() {
    let text = PROCUREMENT
        .replacen("\"points\": \"0.20\"", "\"points\": \"ungefär\"", 1)
        .replacen("\"id\":", "\"ID\":", 1);
    let editor = Editor::new(&text).expect("json");
    let by_answer = faults(&editor);
    let direct = sprang::validate::procurement_text(editor.text()).expect_err("faults");
    let direct: Vec<Told> = direct.iter().map(|fault| Told::new(fault, Language::Swedish)).collect();
    assert_eq!(by_answer, direct);
    assert!(direct.len() > 1, "{direct:?}");
}

fn list_of(editor: &Editor, list: &str) -> Vec<String> {
    let Some(Node::List(items)) = node(editor).at(list).cloned() else { return Vec::new() };
    items.iter().filter_map(|item| item.member("id")?.as_text().map(str::to_owned)).collect()
}

#[test]
fn what_is_dragged_lands_where_it_was_dropped() {
    let list = "/lots/0/criteria";
    let start = list_of(&editor(), list);
    assert!(start.len() > 2);
    for (from, to) in [(0, 2), (2, 0), (0, start.len())] {
        let mut editor = editor();
        assert!(editor.reduce(Action::Place { at: format!("{list}/{from}"), list: list.into(), index: to }));
        let after = list_of(&editor, list);
        let landed = if to > from { to - 1 } else { to };
        assert_eq!(after[landed], start[from], "{from} to {to}");
        assert_eq!(after.len(), start.len());
        editor.reduce(Action::Undo);
        assert_eq!(list_of(&editor, list), start);
    }
}

#[test]
fn what_is_dragged_to_its_own_place_or_into_itself_stays() {
    let list = "/lots/0/criteria";
    let mut editor = editor();
    editor.reduce(Action::Add { list: list.into(), part: NewPart::Group });
    let group = list_of(&editor, list).len() - 1;
    let before = node(&editor);
    for (at, list, index) in [
        (format!("{list}/0"), list.to_owned(), 0),
        (format!("{list}/0"), list.to_owned(), 1),
        (format!("{list}/{group}"), format!("{list}/{group}/criteria"), 0),
    ] {
        assert!(!editor.reduce(Action::Place { at, list, index }));
        assert_eq!(node(&editor), before);
    }
    // Into a group that stands after it, whose place moves up when it is taken out.
    let first = list_of(&editor, list)[0].clone();
    let inside = format!("{list}/{group}/criteria");
    assert!(editor.reduce(Action::Place { at: format!("{list}/0"), list: inside, index: 0 }));
    assert_eq!(list_of(&editor, &format!("{list}/{}/criteria", group - 1)), [first]);
}

#[test]
fn a_criterion_that_is_split_and_merged_weighs_as_before() {
    let first = "/lots/0/criteria/0";
    let mut editor = editor();
    editor
        .reduce(Action::Type { at: format!("{first}/weight/points"), value: Some(Node::Text("15".into())) });
    let names = list_of(&editor, "/lots/0/criteria").len();
    assert!(editor.reduce(Action::Split(first.into())));
    let after = node(&editor);
    let weights = [0, 1].map(|index| at(&after, &format!("/lots/0/criteria/{index}/weight/points")));
    assert_eq!(weights, [Some("8"), Some("7")]);
    assert_eq!(list_of(&editor, "/lots/0/criteria").len(), names + 1);
    let ids = list_of(&editor, "/lots/0/criteria");
    assert_ne!(ids[0], ids[1]);
    assert!(editor.reduce(Action::Merge(first.into())));
    assert_eq!(at(&node(&editor), &format!("{first}/weight/points")), Some("15"));
    assert_eq!(list_of(&editor, "/lots/0/criteria").len(), names);
    // The price is no criterion of quality, and nothing stands after the last.
    let last = names - 1;
    assert!(!editor.reduce(Action::Merge(format!("/lots/0/criteria/{last}"))));
}

#[test]
fn a_lot_is_copied_and_a_criterion_made_alike_in_all_lots() {
    let mut editor = editor();
    assert!(editor.reduce(Action::CopyLot(0)));
    assert!(editor.reduce(Action::AddLot));
    assert_eq!(list_of(&editor, "/lots").len(), 3);
    let name = "/lots/0/criteria/0/name/sv".to_owned();
    editor.reduce(Action::Type { at: name, value: Some(Node::Text("Nytt namn".into())) });
    assert!(editor.reduce(Action::Share("/lots/0/criteria/0".into())));
    let after = node(&editor);
    assert_eq!(at(&after, "/lots/1/criteria/0/name/sv"), Some("Nytt namn"));
    let added = list_of(&editor, "/lots/2/criteria");
    assert!(added.contains(&list_of(&editor, "/lots/0/criteria")[0]));
    editor.reduce(Action::Undo);
    assert_ne!(at(&node(&editor), "/lots/1/criteria/0/name/sv"), Some("Nytt namn"));
}

#[test]
fn a_file_is_opened_as_an_edit_and_one_that_is_none_changes_nothing() {
    let mut editor = Editor::begun().expect("a new one");
    let before = node(&editor);
    assert!(!editor.reduce(Action::Open("<html></html>".into())));
    assert!(!editor.reduce(Action::Open("{\"format\": \"sprang-procurement/9\"}".into())));
    assert_eq!(node(&editor), before);
    assert!(editor.reduce(Action::Open(PROCUREMENT.into())));
    assert_eq!(at(&node(&editor), "/id"), Some("raa-2012-archaeology"));
    editor.reduce(Action::Undo);
    assert_eq!(node(&editor), before);
}

#[test]
fn the_same_slider_is_one_edit() {
    let mut editor = editor();
    let before = node(&editor);
    let place = "/lots/0/criteria/0/weight/points".to_owned();
    for number in ["1", "2", "3"] {
        let weights = vec![(place.clone(), number.to_owned())];
        editor.reduce(Action::Weigh { weights, by: Some("slider".into()) });
    }
    editor.reduce(Action::Undo);
    assert_eq!(node(&editor), before);
}

#[test]
fn the_short_name_follows_the_title_until_someone_writes_another() {
    let mut editor = Editor::begun().expect("begun");
    let title = |text: &str| Action::Type {
        at: "/title".into(),
        value: Some(serde_json::from_str(&format!(r#"{{"sv": "{text}"}}"#)).expect("json")),
    };
    let id = |editor: &Editor| at(editor.node(), "/id").map(str::to_owned);
    editor.reduce(title("Gatuträd"));
    editor.reduce(title("Gatuträd som lever"));
    assert_eq!(id(&editor).as_deref(), Some("gatutrad-som-lever"));
    editor.reduce(Action::Undo);
    assert_eq!(id(&editor).as_deref(), Some(""), "one edit, name and all");
    editor.reduce(Action::Type { at: "/id".into(), value: Some(Node::Text("trad-7".into())) });
    editor.reduce(title("Träd"));
    assert_eq!(id(&editor).as_deref(), Some("trad-7"));
}

#[test]
fn what_is_only_missing_is_told_apart_from_what_is_wrong() {
    let mut editor = Editor::begun().expect("begun");
    assert!(faults(&editor).iter().all(|fault| fault.missing), "nothing is wrong on an empty page");
    editor.reduce(Action::Type { at: "/id".into(), value: Some(Node::Text("Å".into())) });
    assert!(faults(&editor).iter().any(|fault| fault.at == "/id" && !fault.missing));
}

#[test]
fn what_the_rules_have_made_of_a_document_is_an_edit_like_others() {
    let mut editor = editor();
    let before = node(&editor);
    let changed = editor.text().replacen("\"SEK\"", "\"EUR\"", 1);
    assert!(editor.reduce(Action::Change(changed)));
    assert_ne!(node(&editor), before);
    assert!(!editor.reduce(Action::Change("half".into())));
    editor.reduce(Action::Undo);
    assert_eq!(node(&editor), before);
}
