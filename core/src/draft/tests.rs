use super::*;
use crate::document::{self, Criterion, LotOutline, Procurement, read_procurement};
use crate::follow_up::Day;
use crate::language::Localised;
use crate::procurement::Stage;
use crate::template::{self_check, template};
use crate::validate;

const NEED: &str =
    "Den som har hemtjänst möter femton personer på två veckor. Många öppnar inte för en okänd.";

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

fn draft(value: Option<&str>) -> Procurement {
    let on = day("2026-05-04");
    start(&Start { id: "care", need: NEED, language: Language::Swedish, buyer: None, value, on }, None)
}

fn put(draft: &mut Procurement, what: &str, text: &str) {
    answer(draft, what, (Language::Swedish, text), day("2026-05-04"))
        .unwrap_or_else(|fault| panic!("{what}: {}", fault.message(Language::English)));
}

fn measured(draft: &mut Procurement) {
    let given = MeasureGiven {
        what: Some("Personer som en brukare möter under 14 dagar"),
        unit: Some("personer"),
        method: Some("Medelvärde i planeringssystemet."),
        baseline: Some("15@2026-04-30"),
        target: Some("8@2028-08-31"),
        source: Some("Planeringssystemet, alla 640 brukare."),
        ..MeasureGiven::default()
    };
    measure(draft, "people", &given, Language::Swedish, day("2026-05-04")).expect("put in");
}

#[test]
fn what_was_measured_after_signing_is_kept_with_its_day_and_told_against_the_promise() {
    let mut draft = draft(None);
    measured(&mut draft);
    let mut outcome = |text| {
        let given = MeasureGiven { outcome: Some(text), ..MeasureGiven::default() };
        measure(&mut draft, "people", &given, Language::Swedish, day("2028-09-01"))
    };
    assert!(outcome("fewer").is_err());
    outcome("13@2027-08-31").expect("kept");
    outcome("9").expect("kept, as of today");
    let sound = validate::procurement(&draft).expect("sound");
    let kept = crate::follow_up::outcomes(&sound, day("2028-09-01"));
    let last = kept[0].last.as_ref().expect("measured");
    assert_eq!((last.value.to_text().as_str(), last.date.as_str()), ("9", "2028-09-01"));
}

#[test]
fn a_draft_is_sound_from_its_first_paragraph_on() {
    let draft = draft(None);
    let sound = validate::procurement(&draft).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(
        sound.title().text(Language::Swedish),
        "Den som har hemtjänst möter femton personer på två veckor"
    );
    assert_eq!(sound.journey().reached(Stage::Found), Some("2026-05-04"));
    assert_eq!(read_procurement(&draft.to_json()).document.expect("read"), draft);
    let on = day("2026-05-04");
    let long = "ord ".repeat(400);
    let with = Start { id: "x", need: &long, language: Language::English, buyer: Some("A"), value: None, on };
    assert!(start(&with, None).title.text(Language::English).chars().count() <= 82);
}

#[test]
fn every_question_of_the_template_has_a_place_that_next_then_finds() {
    let mut draft = draft(None);
    for question in &template().questions {
        let given = answer(&mut draft, &question.id, (Language::Swedish, "Ett svar."), day("2026-05-04"));
        assert_eq!(given.is_err(), question.id == "measures", "{}", question.id);
    }
    measured(&mut draft);
    let node: document::Node = serde_json::from_str(&draft.to_json()).expect("JSON");
    for question in &template().questions {
        assert!(question.is_answered(&node), "{}", question.id);
    }
    put(&mut draft, "limits", "Ett svar till.");
    put(&mut draft, "limits", "Ett svar till.");
    assert_eq!(draft.problem.limits.as_ref().map(Vec::len), Some(2));
}

#[test]
fn what_nobody_asks_or_no_one_can_answer_is_refused() {
    let mut draft = draft(None);
    let before = draft.clone();
    for (what, text, code) in [
        ("colour", "röd", "no-such-question"),
        ("affected", "  ", "empty"),
        ("origin", "king", "no-such-word"),
        ("estimate", "mycket", "not-a-number"),
        ("route.market", "huge", "answer"),
        ("test.colour", "red", "answer"),
        ("self-check.mood", "3", "no-such-statement"),
        ("self-check.goal", "6", "not-of-five"),
    ] {
        let fault = answer(&mut draft, what, (Language::Swedish, text), day("2026-05-04")).expect_err(what);
        assert_eq!(fault.code(), code, "{what}");
        for language in Language::ALL {
            assert_ne!(fault.message(language), code);
        }
    }
    assert_eq!(draft.problem, before.problem);
    let given = MeasureGiven { target: Some("8"), ..MeasureGiven::default() };
    let fault =
        measure(&mut draft, "people", &given, Language::Swedish, day("2026-05-04")).expect_err("no day");
    assert_eq!(fault.code(), "no-day");
}

#[test]
fn a_criterion_takes_its_numbers_from_the_measure_and_its_weight_from_the_price() {
    let mut money = draft(Some("2 000 000"));
    put(&mut money, "estimate", "2 000 000");
    measured(&mut money);
    let with = Insert { measure: Some("people"), weight: Some("20%"), ..Insert::default() };
    let mut with_deduction = with.clone();
    with_deduction.values = vec![("deduction", Localised { sv: Some("25000".into()), en: None })];
    let inserted = insert(&mut money, "continuity", &with_deduction, None).expect("inserted");
    assert_eq!(
        (inserted.id.as_str(), inserted.weight.as_str(), inserted.price),
        ("continuity", "400000", None)
    );
    let Criterion::Quality { serves, from, .. } = &money.lots[0].criteria[0] else { panic!("a criterion") };
    assert_eq!(serves.as_deref(), Some(&["people".to_owned()][..]));
    let from = from.as_ref().expect("it remembers");
    assert_eq!(
        from.numbers.as_ref().and_then(|numbers| numbers.get("baseline")).map(|one| one.0.as_str()),
        Some("15")
    );
    assert!(validate::procurement(&money).is_ok());

    let home_care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let mut points = read_procurement(home_care).document.expect("read");
    let inserted = insert(&mut points, "continuity", &with_deduction, None).expect("inserted");
    assert_eq!(inserted.id, "continuity-2");
    assert_eq!((inserted.weight.as_str(), inserted.price.as_deref()), ("20", Some("20")));
    assert!(validate::procurement(&points).is_ok(), "the sum is what it was");
    let fault = insert(&mut points, "continuity", &with_deduction, None)
        .and_then(|_| insert(&mut points, "continuity", &with_deduction, None));
    assert_eq!(fault.expect_err("price has nothing left").code(), "price-weighs-too-little");

    let mut bare = draft(None);
    measured(&mut bare);
    let code = |draft: &mut Procurement, criterion: &str, with: &Insert<'_>| {
        insert(draft, criterion, with, None).expect_err("refused").code()
    };
    assert_eq!(code(&mut bare, "continuity", &with_deduction), "needs-value");
    assert_eq!(code(&mut money, "continuity", &with), "parameters");
    assert_eq!(code(&mut money, "colour", &with), "no-such-criterion");
    assert_eq!(code(&mut money, "outcome", &Insert { lot: Some("x"), ..with.clone() }), "no-such-lot");
    assert_eq!(code(&mut money, "outcome", &Insert { measure: Some("x"), ..with }), "no-such-measure");
}

#[test]
fn a_changed_measure_shows_in_what_leans_on_it() {
    let mut draft = draft(Some("2000000"));
    measured(&mut draft);
    let mut with = Insert { measure: Some("people"), ..Insert::default() };
    with.values = vec![("deduction", Localised { sv: Some("25000".into()), en: None })];
    insert(&mut draft, "continuity", &with, None).expect("inserted");
    let behind = |draft: &Procurement| {
        let sound = validate::procurement(draft).expect("sound");
        let found = crate::check::check_procurement(&sound);
        found.iter().filter(|finding| finding.rule.name == "criterion-behind-measure").count()
    };
    assert_eq!(behind(&draft), 0);
    let given = MeasureGiven { baseline: Some("18@2026-05-30"), ..MeasureGiven::default() };
    measure(&mut draft, "people", &given, Language::Swedish, day("2026-05-30")).expect("changed");
    assert_eq!(behind(&draft), 1);
}

#[test]
fn patterns_are_of_fields_that_are_not_technical_and_name_criteria_that_are_there() {
    assert_eq!(patterns().len(), 3);
    for found in patterns() {
        let mut draft = draft(None);
        assert!(pattern(&mut draft, &found.id));
        for criterion in &found.criteria {
            assert!(crate::catalogue::entry(criterion).is_some(), "{criterion}");
        }
        assert!(validate::procurement(&draft).is_ok());
    }
    assert!(!pattern(&mut draft(None), "none"));
    assert_eq!(self_check().statements.len(), 5);
}

#[test]
fn stages_are_walked_in_order_and_each_ends_with_writing_it() {
    let mut draft = draft(Some("2000000"));
    let first = next(&draft, None);
    assert_eq!(first.stage, Some(Stage::Described));
    assert!(matches!(first.steps.last(), Some(Step::Reach(Stage::Described))));
    measured(&mut draft);
    draft.problem.measures.as_mut().expect("one")[0].target = None;
    let steps = next(&draft, None).steps;
    assert!(steps.iter().any(|step| matches!(step, Step::Measure { target: true, baseline: false, .. })));
    for stage in document::Stage::ALL.iter().take(4) {
        reach(&mut draft, *stage, day("2026-06-01"), Some("upphandlare"), None);
    }
    let checked = next(&draft, None);
    assert_eq!(checked.stage, Some(Stage::Checked));
    let Some(Step::Reward { suggestions, .. }) =
        checked.steps.iter().find(|step| matches!(step, Step::Reward { .. }))
    else {
        panic!("a criterion is asked for: {checked:?}")
    };
    assert!(suggestions.iter().any(|entry| entry.id == "continuity"), "{suggestions:?}");
    draft.id = "Not an id".to_owned();
    assert!(matches!(next(&draft, None).steps[0], Step::Mend(_)));
}

#[test]
fn departments_join_with_their_own_numbers_and_measures_serve_goals_of_the_profile() {
    let mut draft = draft(None);
    measured(&mut draft);
    let on = day("2026-05-04");
    let together = MeasureGiven { together: Some("mean"), ..MeasureGiven::default() };
    measure(&mut draft, "people", &together, Language::Swedish, on).expect("changed");
    let join = |draft: &mut Procurement, id: &str, count: &str, now: &str| {
        let parts = [
            ("name", id),
            ("need", "Samma behov."),
            ("people.concerns", count),
            ("people.baseline", now),
            ("people.target", "8@2028-08-31"),
        ];
        department(draft, id, &parts, Language::Swedish, on)
            .unwrap_or_else(|fault| panic!("{}", fault.message(Language::English)));
    };
    join(&mut draft, "care", "600", "16");
    join(&mut draft, "support", "200", "12@2026-04-30");
    let differ = |draft: &Procurement| {
        let sound = validate::procurement(draft).expect("sound");
        crate::check::check_procurement(&sound)
            .iter()
            .filter(|one| one.rule.name == "departments-differ")
            .count()
    };
    // (600 · 16 + 200 · 12) / 800 is the measure's 15.
    assert_eq!(differ(&draft), 0);
    join(&mut draft, "support", "600", "12@2026-04-30");
    assert_eq!(draft.problem.departments.as_ref().map(Vec::len), Some(2));
    assert_eq!(differ(&draft), 1);
    for (parts, code) in [
        ([("colour", "röd")], "no-such-part"),
        ([("people.colour", "röd")], "no-such-part"),
        ([("height.baseline", "1")], "no-such-measure"),
        ([("people.target", "8")], "no-day"),
    ] {
        let fault = department(&mut draft, "x", &parts, Language::Swedish, on).expect_err(code);
        assert_eq!(fault.code(), code);
    }
    assert_eq!(draft.problem.departments.as_ref().map(Vec::len), Some(2), "who is refused does not join");

    let profile = validate::profile_text(
        r#"{"format":"sprang-profile/1","organisation":{"sv":"Exempelstaden"},"version":"1","date":"2026-01-01","goals":[
        {"id":"kf-1","level":"council","text":{"sv":"En stad för alla"}},
        {"id":"n-1","level":"committee","text":{"sv":"Trygg omsorg"},"under":"kf-1"},
        {"id":"n-2","level":"committee","text":{"sv":"Ren luft"},"under":"kf-1"}]}"#,
    )
    .expect("a profile");
    serve_goal(&mut draft, "people", "n-1", Some(&profile)).expect("served");
    serve_goal(&mut draft, "people", "n-1", Some(&profile)).expect("served once");
    let sound = validate::procurement(&draft).expect("sound");
    let ids: Vec<&str> = crate::need::goal_tree(&sound).iter().map(|node| node.goal.id.as_str()).collect();
    assert_eq!(ids, ["kf-1", "n-1"]);
    assert_eq!(sound.problem().measures[0].goals, ["n-1"]);
    let code = |measure, goal| {
        serve_goal(&mut draft.clone(), measure, goal, Some(&profile)).expect_err("refused").code()
    };
    assert_eq!((code("people", "x"), code("height", "n-2")), ("no-such-goal", "no-such-measure"));
}

#[test]
fn a_shared_criterion_fits_into_a_need_that_lacks_its_measure() {
    let meals = include_str!("../../../tests/cases/good/school-meals/procurement.json");
    let meals = read_procurement(meals).document.expect("read");
    let mut draft = draft(Some("1000000"));
    put(&mut draft, "estimate", "1000000");
    measured(&mut draft);
    let inserted = insert_made(&mut draft, &meals.lots[0].criteria[0], None, "15%").expect("inserted");
    assert_eq!(inserted.weight, "150000");
    let sound = validate::procurement(&draft).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert!(sound.lots()[0].qualities()[0].serves.is_empty());
}

fn city(least: &str) -> crate::profile::Profile {
    let text = include_str!("../../../tests/cases/profile/example-city.json");
    validate::profile_text(&text.replace("\"least\": \"10\"", &format!("\"least\": \"{least}\"")))
        .unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn what_the_organisation_asks_for_is_put_in_with_its_own_values_and_weight() {
    let mut draft = draft(None);
    // Without the worth of the purchase nobody knows what a tenth of it is.
    let told = insert_mandatory(&mut draft, &city("10")).expect("sound");
    assert!(matches!(&told[0].done, Done::Lacking(fault) if fault.code() == "needs-value"), "{told:?}");
    put(&mut draft, "estimate", "5000000");
    let told = insert_mandatory(&mut draft, &city("10")).expect("sound");
    assert!(matches!(&told[0].done, Done::Inserted(made) if made.weight == "500000"), "{told:?}");
    assert_eq!(told.len(), 1, "the other one stands only on a route that is not chosen: {told:?}");
    assert_eq!(insert_mandatory(&mut draft, &city("10")).expect("sound"), []);
    // A newer profile asks for more.
    let told = insert_mandatory(&mut draft, &city("20")).expect("sound");
    assert!(matches!(&told[0].done, Done::Weighed(made) if made.weight == "1000000"), "{told:?}");
    let sound = validate::procurement(&draft).expect("sound");
    let found = crate::check::check_with(&sound, Some(&city("20")));
    assert!(found.iter().all(|one| !one.rule.code.starts_with("SPR8")), "{found:?}");
}

#[test]
fn in_points_the_weight_that_the_organisation_asks_for_is_taken_from_the_price() {
    let care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let mut draft = read_procurement(care).document.expect("read");
    draft.journey = None;
    let sum =
        |draft: &Procurement| crate::validate::weight_sum(&LotOutline::of(&draft.lots[0])).sum.to_string();
    let before = sum(&draft);
    for least in ["5", "10"] {
        let told = insert_mandatory(&mut draft, &city(least)).expect("sound");
        assert!(
            told.iter().all(
                |one| matches!(&one.done, Done::Inserted(made) | Done::Weighed(made) if made.price.is_some())
            ),
            "{told:?}"
        );
        assert_eq!(sum(&draft), before);
    }
}

#[test]
fn a_name_that_cannot_be_an_id_is_refused_before_it_stands_in_the_draft() {
    let mut draft = draft(None);
    let before = draft.clone();
    let given = MeasureGiven { what: Some("Döda träd"), ..MeasureGiven::default() };
    let on = day("2026-05-04");
    let fault = measure(&mut draft, "döda träd", &given, Language::Swedish, on).expect_err("refused");
    assert_eq!(fault.code(), "no-id");
    let fault =
        department(&mut draft, "Park", &[("name", "Park")], Language::Swedish, on).expect_err("refused");
    assert!(fault.message(Language::Swedish).contains("”Park”"));
    assert_eq!(draft, before);
}
