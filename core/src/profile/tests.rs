use crate::decision::route;
use crate::document::{self, Journey, PurchaseValue, StageReached, ValueBasis, read_procurement};
use crate::follow_up::Reading;
use crate::language::Language;
use crate::number::DecimalMark;
use crate::procurement::{GoalLevel, Procurement, Stage};
use crate::validate::{self, profile_text};

const OWN: &str = r#"{
  "format": "sprang-profile/1",
  "organisation": {"sv": "Exempelstaden", "en": "Example City"},
  "version": "3", "date": "2026-01-01",
  "guidance": {"affected": {"sv": "Skriv stadsdel.", "en": "Write the district."}},
  "mandatory": [{"criterion": "climate", "least": "10", "most": "30", "because": {"sv": "Klimatmålet.", "en": "The climate goal."}}],
  "goals": [
    {"id": "kf-1", "level": "council", "text": {"sv": "En stad för alla", "en": "A city for all"}},
    {"id": "n-1", "level": "committee", "text": {"sv": "Trygg omsorg", "en": "Safe care"}, "under": "kf-1"}
  ],
  "contacts": [
    {"role": {"sv": "Innovationscoach", "en": "Innovation coach"}, "address": "coach@example.org", "stages": ["found", "described"]},
    {"role": {"sv": "Innovationssluss", "en": "Innovation hub"}, "address": "https://example.org/hub", "routes": ["own-development"]},
    {"role": {"sv": "Innovationsdirektör", "en": "Innovation director"}, "address": "director@example.org"}
  ],
  "amounts": [{"id": "direct-award-se", "what": {"sv": "Direktupphandling hos oss", "en": "Direct award with us"},
    "amount": "600000", "currency": "SEK", "from": "2026-01-01", "source": {"sv": "Upphandlingspolicyn", "en": "The purchasing policy"}}],
  "spend": [{"year": "2026", "amount": "200000000", "currency": "SEK"}]
}"#;

fn own() -> super::Profile {
    profile_text(OWN).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn a_profile_says_whose_it_is_and_what_it_adds() {
    let own = own();
    assert!(own.name(Language::Swedish).contains("Exempelstaden, version 3 (2026-01-01)"));
    assert!(own.guidance_for("affected").is_some() && own.guidance_for("summary").is_none());
    assert_eq!(own.goals[1].level, GoalLevel::Committee);
    let roles = |contacts: Vec<&super::Contact>| -> Vec<String> {
        contacts.iter().map(|one| one.role.text(Language::English).to_owned()).collect()
    };
    assert_eq!(roles(own.contacts_in(Stage::Found).collect()), ["Innovation coach", "Innovation director"]);
    assert_eq!(
        roles(own.contacts_for("own-development").collect()),
        ["Innovation hub", "Innovation director"]
    );
    assert_eq!(roles(own.contacts_for("pilot").collect()), ["Innovation director"]);
}

#[test]
fn its_amounts_stand_in_the_place_of_the_built_in_ones() {
    let amounts = own().amounts_of(route());
    assert_eq!(amounts.len(), route().amounts.len());
    let direct = amounts.iter().find(|amount| amount.id == "direct-award-se").expect("there");
    assert_eq!(direct.amount, "600000");
}

#[test]
fn every_fault_of_a_profile_is_named_at_once() {
    let broken = OWN
        .replace("\"affected\":", "\"nobody\":")
        .replace("\"climate\"", "\"weather\"")
        .replace("\"10\"", "\"40\"")
        .replace("\"own-development\"", "\"nowhere\"")
        .replace("\"2026\"", "\"last year\"")
        .replace("\"under\": \"kf-1\"", "\"under\": \"n-1\"");
    let faults = profile_text(&broken).expect_err("faulty");
    let told: Vec<_> = faults.iter().map(|fault| (fault.code.code(), fault.at.as_str())).collect();
    for one in [
        ("unknown-id", "/guidance/nobody"),
        ("unknown-id", "/mandatory/0/criterion"),
        ("out-of-order", "/mandatory/0/most"),
        ("unknown-id", "/contacts/1/routes/0"),
        ("bad-code", "/spend/0/year"),
        ("goal-not-above", "/goals/1/under"),
    ] {
        assert!(told.contains(&one), "{one:?} in {told:?}");
    }
    assert_eq!(told.len(), 6, "{told:?}");
}

#[test]
fn what_a_profile_fills_in_is_asked_for_by_its_criterion_and_a_number_where_it_must() {
    let with = |given: &str| OWN.replace("\"least\": \"10\",", &format!("\"least\": \"10\", {given},"));
    let sound = r#""numbers": {"worst": "300"}, "words": {"unit": {"sv": "ton", "en": "tonne"}}"#;
    assert!(profile_text(&with(sound)).is_ok());
    for (given, code, at) in [
        (r#""numbers": {"weather": "1"}"#, "unknown-id", "/mandatory/0/numbers/weather"),
        (r#""numbers": {"unit": "1"}"#, "unknown-id", "/mandatory/0/numbers/unit"),
        (r#""words": {"unit": {}}"#, "empty-text", "/mandatory/0/words/unit"),
    ] {
        let faults = profile_text(&with(given)).expect_err("faulty");
        let told: Vec<_> = faults.iter().map(|fault| (fault.code.code(), fault.at.as_str())).collect();
        assert!(told.contains(&(code, at)), "{told:?}");
    }
}

fn published(year: &str, amount: &str) -> Procurement {
    let trees = include_str!("../../../tests/cases/good/street-trees/procurement.json");
    let mut written = read_procurement(trees).document.expect("read");
    let test =
        [("new", "here"), ("value", "measured"), ("leap", "leap"), ("use", "use"), ("object", "service")];
    written.journey = Some(Journey {
        innovation_test: Some(document::ById(
            test.iter().map(|(question, answer)| ((*question).into(), (*answer).into())).collect(),
        )),
        stages: Some(vec![StageReached {
            stage: document::Stage::Published,
            date: format!("{year}-03-01"),
            by: None,
            note: None,
        }]),
        value: Some(PurchaseValue {
            amount: document::Decimal(amount.into()),
            basis: ValueBasis::Contract,
            date: format!("{year}-06-01"),
        }),
        ..Journey::default()
    });
    validate::procurement(&written).expect("sound")
}

#[test]
fn the_share_of_a_years_purchases_counts_only_years_that_the_profile_knows() {
    let (one, other, older) =
        (published("2026", "3000000"), published("2026", "1000000"), published("2019", "9000000"));
    let share = own().share_of_spend(&[&one, &other, &older]);
    assert_eq!(share.value(DecimalMark::Point), "2");
    let basis: String = share.basis(Language::English).chars().filter(char::is_ascii_digit).collect();
    assert_eq!(basis, "4000000200000000");
    assert!(matches!(own().share_of_spend(&[&older]).reading, Reading::Unknown { .. }));
}

/// The codes of what the profile's own rules find in a document.
fn found(change: impl FnOnce(&mut document::Procurement), own: &str) -> Vec<&'static str> {
    let care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let mut written = read_procurement(care).document.expect("read");
    change(&mut written);
    let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
    let profile = profile_text(own).expect("a profile");
    assert!(crate::check::check_procurement(&sound).iter().all(|one| !one.rule.code.starts_with("SPR8")));
    crate::check::check_with(&sound, Some(&profile))
        .into_iter()
        .filter(|one| one.rule.code.starts_with("SPR8") && one.accepted.is_none())
        .map(|one| {
            for language in Language::ALL {
                assert!(!one.message(language).contains('{'));
            }
            one.rule.code
        })
        .collect()
}

#[test]
fn what_the_profile_asks_for_is_checked_and_can_be_accepted_with_a_reason() {
    assert_eq!(found(|_| (), OWN), ["SPR801"]);
    let continuity = |least: &str| {
        OWN.replace("\"climate\", \"least\": \"10\"", &format!("\"continuity\", \"least\": \"{least}\""))
            .replace("\"most\": \"30\"", "\"most\": \"60\"")
    };
    assert_eq!(found(|_| (), &continuity("10")), [""; 0]);
    // Continuity weighs 30 of 100.
    assert_eq!(found(|_| (), &continuity("40")), ["SPR802"]);
    let accept = |written: &mut document::Procurement| {
        written.accepted = Some(vec![document::Accepted {
            rule: "mandatory-missing".into(),
            at: None,
            because: crate::language::Localised { sv: Some("Inga resor ingår.".into()), en: None },
        }]);
    };
    assert_eq!(found(accept, OWN), [""; 0]);
    // A route without award criteria, or another route, asks for none.
    let route = |answers: &'static [(&str, &str)]| {
        move |written: &mut document::Procurement| {
            let answers = answers.iter().map(|(one, answer)| ((*one).into(), (*answer).into()));
            written.journey =
                Some(Journey { route: Some(document::ById(answers.collect())), ..Journey::default() });
        }
    };
    assert_eq!(found(route(&[("measured", "yes"), ("internal", "yes")]), OWN), [""; 0]);
    let only_pilots = OWN.replace(
        "\"because\": {\"sv\": \"Klimatmålet.\"",
        "\"routes\": [\"pilot\"], \"because\": {\"sv\": \"Klimatmålet.\"",
    );
    assert_eq!(found(|_| (), &only_pilots), [""; 0]);
    let goal = |text: &'static str| {
        move |written: &mut document::Procurement| {
            written.problem.goals = Some(vec![document::Goal {
                id: "kf-1".into(),
                level: document::GoalLevel::Council,
                text: crate::language::Localised { sv: Some(text.into()), en: Some("A city for all".into()) },
                ..document::Goal::default()
            }]);
        }
    };
    assert_eq!(found(goal("En stad för alla"), &only_pilots), [""; 0]);
    assert_eq!(found(goal("Något annat"), &only_pilots), ["SPR803"]);
}

/// What every call that takes a profile answers to a sound document with this profile.
fn answers_with(profile: &str) -> Vec<(&'static str, String)> {
    use crate::boundary;
    let care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let draft = boundary::start_draft("care", "Femton personer på två veckor.", "sv", "2026-01-10", None);
    let draft: serde_json::Value = serde_json::from_str(&draft).expect("JSON");
    let draft = draft["document"].to_string();
    let draft = draft.as_str();
    let measure = r#"{"what":"Personer","unit":"personer","method":"Räkning."}"#;
    let measured = boundary::measure_draft(draft, "people", measure, "sv", "2026-01-10");
    let measured: serde_json::Value = serde_json::from_str(&measured).expect("JSON");
    let measured = measured["document"].to_string();
    let own = Some(profile);
    let climate = r#"{"weight":"1000"}"#;
    vec![
        ("findings", boundary::findings_json(&boundary::findings_with(care, own))),
        ("template", boundary::template_form("idea", None, own).expect("a form")),
        ("start", boundary::start_draft("care", "Ett behov.", "sv", "2026-01-10", own)),
        ("insert", boundary::insert_criterion(draft, "easy-to-take-over", climate, own)),
        ("serve", boundary::serve_goal(&measured, "people", "n-1", own)),
        ("next", boundary::next_steps(draft, own)),
        ("stages", boundary::stages(draft, own)),
        ("plan", boundary::plan(care, "2026-09-01", own)),
        ("need", boundary::need(care, own)),
        ("indicators", boundary::indicators(&[care.to_owned()], "2026-09-01", Language::Swedish, own)),
        ("catalogue", boundary::catalogue_for("", own)),
        ("route", boundary::decision(route(), r#"{"measured":"yes","internal":"yes"}"#, own)),
        ("questions", boundary::decision_questions(route(), own)),
    ]
}

#[test]
fn every_call_that_takes_a_profile_says_so_and_tells_what_is_wrong_with_it() {
    for (call, answer) in answers_with(OWN) {
        assert!(answer.contains("version 3"), "{call}: {answer}");
        assert!(!answer.contains("profileFaults"), "{call}: {answer}");
    }
    for (call, answer) in
        answers_with(&OWN.replace("\"2026-01-01\",\n  \"guidance\"", "\"today\", \"guidance\""))
    {
        // Goals that only the profile has cannot be served without it.
        let refused = call == "serve" && answer.contains("no-such-goal");
        assert!(answer.contains("profileFaults") || refused, "{call}: {answer}");
        assert!(!answer.contains("version 3"), "{call}: {answer}");
    }
}

#[test]
fn what_the_profile_asks_for_is_offered_and_followed_up() {
    use crate::boundary;
    let answers = answers_with(OWN);
    let answer = |call: &str| -> serde_json::Value {
        let (_, text) = answers.iter().find(|(name, _)| *name == call).expect("there");
        serde_json::from_str(text).expect("JSON")
    };
    let criteria = answer("catalogue")["criteria"].as_array().expect("criteria").clone();
    let climate = criteria.iter().find(|one| one["id"] == "climate").expect("there");
    assert_eq!((&climate["mandatory"]["least"], &climate["mandatory"]["most"]), (&"10".into(), &"30".into()));
    assert!(criteria.iter().filter(|one| one.get("mandatory").is_some()).count() == 1);
    let further: Vec<_> = answer("need")["furtherGoals"].as_array().expect("goals").clone();
    assert!(further.iter().any(|goal| goal["id"] == "kf-1"), "{further:?}");
    assert_eq!(answer("plan")["contacts"][0]["role"]["en"], "Innovation director");
    let amounts = answer("questions")["amounts"].as_array().expect("amounts").clone();
    assert!(amounts.iter().any(|amount| amount["amount"] == "600000"));
    // A promise that the organisation asks for says why.
    let care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let continuity = OWN.replace("\"climate\"", "\"continuity\"");
    let plan: serde_json::Value =
        serde_json::from_str(&boundary::plan(care, "2026-09-01", Some(&continuity))).expect("JSON");
    let asked = plan["plan"].as_array().expect("a plan").iter().filter(|one| one.get("mandatory").is_some());
    assert_eq!(asked.count(), 1, "{plan:#}");
}

#[test]
fn findings_name_things_in_the_language_of_the_reader() {
    let care = include_str!("../../../tests/cases/good/home-care/procurement.json");
    let sound = validate::procurement_text(care).expect("sound");
    let found = crate::check::check_with(&sound, Some(&own()));
    let missing = found.iter().find(|one| one.rule.code == "SPR801").expect("missing");
    let name = crate::catalogue::entry("climate").expect("there").name.clone();
    for language in Language::ALL {
        let message = missing.message(language);
        assert!(message.contains(name.text(language)), "{message}");
        assert!(message.contains(&own().name(language)), "{message}");
    }
}
