use super::*;
use crate::check::{Severity, TextKind, check_text};
use crate::language::Language;

#[test]
fn every_form_asks_something_and_the_full_one_asks_all() {
    let template = template();
    assert_eq!(template.forms.len(), 7);
    assert_eq!(questions("full").len(), template.questions.len());
    for form in &template.forms {
        assert!(questions(&form.id).len() >= 5, "{}", form.id);
    }
    for question in &template.questions {
        for form in &question.forms {
            assert!(template.forms.iter().any(|known| known.id == *form), "{form}");
        }
        for text in [&question.ask, &question.why, &question.good, &question.bad] {
            for language in Language::ALL {
                assert!(text.only(language).is_some_and(|text| !text.is_empty()), "{}", question.id);
            }
        }
    }
}

/// Whoever describes a need to procure is asked for all that the checks then ask for.
#[test]
fn a_form_to_procure_by_asks_for_whatever_the_checks_miss_in_a_need() {
    // Of its need it says nothing but a summary.
    let bare = crate::guide::example("P-BOUNDS").expect("an example");
    let sound = crate::validate::procurement_text(&bare.procurement_text).expect("sound");
    let found = crate::check::check_procurement(&sound);
    let places: Vec<&str> =
        found.iter().map(|one| one.at.as_str()).filter(|at| at.starts_with("/problem/")).collect();
    for place in ["/problem/tried", "/problem/measures", "/problem/spread"] {
        assert!(places.contains(&place), "{place}: {places:?}");
    }
    for form in ["functional", "partnership", "pilot", "full"] {
        for place in &places {
            assert!(
                questions(form).iter().any(|one| one.place() == *place),
                "{form} does not ask of {place}"
            );
        }
    }
}

/// What is marked as asked for is what the checks ask for, no more and no less.
#[test]
fn a_question_is_marked_where_something_is_found_missing_without_its_answer() {
    let bare = crate::guide::example("P-BOUNDS").expect("an example");
    let mut silent: crate::document::Node = serde_json::from_str(&bare.procurement_text).expect("json");
    if let Some(crate::document::Node::Object(members)) = silent.at_mut("/problem") {
        members.retain(|(name, _)| name != "summary");
    }
    let silent = serde_json::to_string(&silent).expect("text");
    let faults = crate::validate::procurement_text(&silent).expect_err("a summary is missing");
    let sound = crate::validate::procurement_text(&bare.procurement_text).expect("sound");
    let found = crate::check::check_procurement(&sound);
    let missing = |place: &str| {
        found.iter().any(|one| one.at == place) || faults.iter().any(|one| one.at.starts_with(place))
    };
    for question in &template().questions {
        assert_eq!(question.checked, missing(&question.place()), "{}", question.id);
    }
}

#[test]
fn good_answers_pass_the_checks() {
    let mut open = Vec::new();
    for question in &template().questions {
        for language in Language::ALL {
            let text = question.good.text(language);
            let found = check_text(text, language, TextKind::Part);
            let grave: Vec<_> = found
                .iter()
                .filter(|one| one.severity >= Severity::Warning)
                .map(|one| (one.rule.code, &one.words))
                .collect();
            if !grave.is_empty() {
                open.push(format!("{} {text}: {grave:?}", question.id));
            }
        }
    }
    assert!(open.is_empty(), "{open:#?}");
}

#[test]
fn a_document_answers_what_it_has() {
    let trees = include_str!("../../../tests/cases/good/street-trees/procurement.json");
    let node: Node = serde_json::from_str(trees).expect("JSON");
    let open: Vec<&str> = questions("full")
        .into_iter()
        .filter(|one| !one.is_answered(&node))
        .map(|one| one.id.as_str())
        .collect();
    assert!(
        open.contains(&"rights") && !open.contains(&"summary") && !open.contains(&"measures"),
        "{open:?}"
    );
}
