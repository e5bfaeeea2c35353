use super::*;
use crate::check::check_procurement;
use crate::document::{self, Criterion, Weight, read_procurement};
use crate::language::Language;
use crate::validate;

const TREES: &str = include_str!("../../../tests/cases/good/dementia-care/procurement.json");

/// A sound procurement with these criteria beside the price.
fn with(criteria: Vec<Criterion>) -> document::Procurement {
    let mut written = read_procurement(TREES).document.expect("read");
    let lot = &mut written.lots[0];
    lot.criteria.retain(|criterion| matches!(criterion, Criterion::Price { .. }));
    let rest = 100 - 30 * criteria.len();
    for criterion in &mut lot.criteria {
        if let Criterion::Price { weight, .. } = criterion {
            *weight = Some(Weight::Exact { points: rest.to_string().as_str().into() });
        }
    }
    lot.criteria.extend(criteria);
    if let document::AwardModel::WeightedSum { ties, .. } = &mut lot.award {
        ties.clear();
    }
    written.accepted = None;
    written
}

fn filled(entry: &Entry) -> Criterion {
    let weight = Weight::Exact { points: "30".into() };
    entry
        .criterion(&entry.id, weight, &entry.examples())
        .unwrap_or_else(|faults| panic!("{}: {faults:?}", entry.id))
}

#[test]
fn every_entry_is_complete_in_both_languages() {
    assert!(entries().len() >= 40);
    for entry in entries() {
        let value = serde_json::to_value(entry).expect("JSON");
        speaks_both(&value, &entry.id);
        assert!(
            !entry.sources.is_empty() && !entry.words.is_empty() && !entry.values.is_empty(),
            "{}",
            entry.id
        );
        let routes = crate::decision::route();
        for route in &entry.routes {
            assert!(routes.outcome(route).is_some_and(|route| route.criteria), "{}: {route}", entry.id);
        }
        let [least, most] =
            [&entry.weight.least, &entry.weight.most].map(|one| one.parse::<u8>().expect("per cent"));
        assert!(least < most && most <= 50, "{}", entry.id);
    }
}

fn speaks_both(value: &serde_json::Value, at: &str) {
    match value {
        serde_json::Value::Object(members) => {
            if members.contains_key("sv") || members.contains_key("en") {
                for language in ["sv", "en"] {
                    let text = members.get(language).and_then(|text| text.as_str()).unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{at}: {members:?}");
                }
            }
            members.values().for_each(|member| speaks_both(member, at));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| speaks_both(item, at)),
        _ => {}
    }
}

#[test]
fn every_parameter_is_used_and_every_brace_is_a_parameter() {
    for entry in entries() {
        let text = entry.criterion.to_string();
        for parameter in &entry.parameters {
            assert!(text.contains(&format!("{{{}}}", parameter.id)), "{}: {}", entry.id, parameter.id);
        }
        let criterion = filled(entry);
        let written = format!("{criterion:?}");
        let left = written
            .match_indices('{')
            .any(|(at, _)| written[at + 1..].chars().next().is_some_and(|next| next.is_ascii_lowercase()));
        assert!(!left, "{}: a brace is left in {written}", entry.id);
    }
}

#[test]
fn every_entry_filled_in_is_sound_and_gives_no_finding() {
    let mut open = Vec::new();
    for entry in entries() {
        let mut criteria = vec![filled(entry)];
        if entry.rewards == Rewards::Novelty {
            criteria.push(filled(super::entry("outcome").expect("there")));
        }
        let sound = validate::procurement(&with(criteria))
            .unwrap_or_else(|faults| panic!("{}: {faults:?}", entry.id));
        for finding in check_procurement(&sound) {
            // What the rest of the borrowed document says is its own matter, and so is what the
            // criterion serves there.
            if finding.at.starts_with("/lots/0/criteria") && finding.rule.name != "serves-no-measure" {
                open.push(format!("{} {} {} {:?}", entry.id, finding.rule.code, finding.at, finding.words));
            }
        }
    }
    assert!(open.is_empty(), "{open:#?}");
}

#[test]
fn every_scale_can_give_none_and_all_of_its_points() {
    for entry in entries() {
        let sound = validate::procurement(&with(vec![filled(entry)])).expect("sound");
        let lot = &sound.lots()[0];
        let quality =
            lot.qualities().into_iter().find(|quality| quality.id == entry.id).expect("there").clone();
        assert!(quality.scale.least() < quality.scale.most(), "{}", entry.id);
    }
}

#[test]
fn two_that_measure_the_same_are_named_when_they_stand_together() {
    for (index, one) in entries().iter().enumerate() {
        for other in &entries()[index + 1..] {
            if one.measures.is_none() || one.measures != other.measures {
                continue;
            }
            let sound = validate::procurement(&with(vec![filled(one), filled(other)])).expect("sound");
            let found = check_procurement(&sound);
            assert!(
                found.iter().any(|finding| finding.rule.name == "counted-twice"),
                "{} and {}",
                one.id,
                other.id
            );
        }
    }
}

#[test]
fn novelty_alone_is_refused_with_the_reason() {
    let novelty: Vec<&Entry> = entries().iter().filter(|entry| entry.rewards == Rewards::Novelty).collect();
    assert!(!novelty.is_empty());
    for entry in novelty {
        let found = |criteria| {
            let sound = validate::procurement(&with(criteria)).expect("sound");
            check_procurement(&sound).into_iter().find(|finding| finding.rule.name == "novelty-alone")
        };
        let alone = found(vec![filled(entry)]).expect("refused");
        assert_eq!(alone.severity, crate::check::Severity::Error);
        assert!(found(vec![filled(entry), filled(super::entry("outcome").expect("there"))]).is_none());
    }
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let entry = entry("outcome").expect("there");
    let weight = || Weight::Exact { points: "10".into() };
    let missing = entry.criterion("a", weight(), &Given::default()).expect_err("nothing is filled in");
    assert_eq!(missing.len(), entry.parameters.len());
    let mut given = entry.examples();
    given.number("baseline", "a lot");
    given.number("colour", "1");
    let faults = entry.criterion("a", weight(), &given).expect_err("wrong");
    assert!(
        matches!(faults[0], ParameterFault::NotANumber { .. })
            && matches!(faults[1], ParameterFault::Unknown { .. })
    );
    for fault in &faults {
        assert!(!fault.message(Language::Swedish).is_empty());
    }
    // A goal that is the starting point makes no scale.
    let mut given = entry.examples();
    given.number("target", "21");
    let faults = entry.criterion("a", weight(), &given).expect_err("no scale");
    assert!(matches!(faults[0], ParameterFault::NoScale { .. }), "{faults:?}");
}

#[test]
fn each_is_found_by_its_name_and_its_words() {
    for entry in entries() {
        for text in std::iter::once(&entry.name).chain(&entry.words) {
            for language in Language::ALL {
                let mut wanted = Wanted::default();
                text.text(language).clone_into(&mut wanted.words);
                assert!(
                    search(&wanted).iter().any(|found| found.id == entry.id),
                    "{} by {}",
                    entry.id,
                    wanted.words
                );
            }
        }
    }
}

#[test]
fn every_level_and_step_of_every_criterion_is_reached_by_an_answer() {
    use crate::document::{Answer, Bid, Decimal, Offer, Offers, Scale};
    for entry in entries() {
        let criterion = filled(entry);
        let Criterion::Quality { scale, .. } = &criterion else { panic!("{}", entry.id) };
        let value = |value: &Decimal| Answer::Value { value: value.clone() };
        let (answers, points): (Vec<Answer>, Vec<Decimal>) = match scale {
            Scale::Levels { levels } => levels
                .iter()
                .map(|level| (Answer::Level { level: level.id.clone() }, level.points.clone()))
                .unzip(),
            Scale::Linear { worst, best, .. } => {
                [worst, best].map(|end| (value(&end.value), end.points.clone())).into_iter().unzip()
            }
            Scale::Steps { steps, .. } => {
                steps.iter().map(|step| (value(&step.value), step.points.clone())).unzip()
            }
            Scale::Count { each, most, .. } => {
                let most = most.number().expect("a number");
                let count = most.divided_by(&each.number().expect("a number")).expect("not by nought");
                let answer = Answer::Value { value: Decimal(count.to_text()) };
                (vec![answer], vec![Decimal(most.to_text())])
            }
            other => panic!("{}: {other:?}", entry.id),
        };
        assert!(!answers.is_empty(), "{}", entry.id);
        let sound = validate::procurement(&with(vec![criterion.clone()])).expect("sound");
        for (answer, points) in answers.into_iter().zip(points) {
            let bid = Bid {
                lot: sound.lots()[0].id.clone(),
                price: Some(Decimal("40000000".into())),
                answers: document::ById(vec![(entry.id.clone(), answer)]),
            };
            let offer = Offer {
                id: "one".into(),
                tenderer: "One".into(),
                received: None,
                lot_order: None,
                bids: vec![bid],
            };
            let offers =
                Offers { procurement: sound.id().to_owned(), offers: vec![offer], ..Offers::default() };
            let offers =
                validate::offers(&sound, &offers).unwrap_or_else(|faults| panic!("{}: {faults:?}", entry.id));
            let award = crate::award::evaluate(&sound.lots()[0], &offers).expect("evaluated");
            let scored = &award.ranked.first().unwrap_or_else(|| panic!("{}: {award:?}", entry.id)).scored;
            let earned = scored.contribution(&entry.id).expect("scored");
            assert_eq!(earned.points.value, points.number().expect("a number"), "{}", entry.id);
        }
    }
}

/// The catalogue with one entry changed into a newer version.
fn newer(id: &str, change: impl Fn(&mut serde_json::Value)) -> Vec<Entry> {
    let text = include_str!("../../data/catalogue/criteria.json");
    let mut file: serde_json::Value = serde_json::from_str(text).expect("JSON");
    for entry in file["criteria"].as_array_mut().expect("entries") {
        if entry["id"] == id {
            entry["version"] = "2".into();
            change(entry);
        }
    }
    read_catalogue(&file.to_string()).expect("a catalogue")
}

#[test]
fn an_inserted_criterion_is_compared_with_a_newer_version_and_told_who_changed_what() {
    let made = filled(entry("noise").expect("there"));
    let same = compare(&made, entries(), &[entries()]).expect("from the catalogue");
    assert!(same.differences.is_empty() && !same.has_news(), "{same:?}");

    let changed =
        newer("noise", |entry| entry["criterion"]["verification"]["en"] = "Two people measure.".into());
    let found = compare(&made, &changed, &[&changed, entries()]).expect("from the catalogue");
    assert_eq!((found.made_from.as_str(), found.now.as_deref()), ("1", Some("2")));
    let told = |found: &Comparison| -> Vec<(&'static str, ChangedBy)> {
        found.differences.iter().map(|one| (one.part, one.by)).collect()
    };
    assert_eq!(told(&found), [("verification", ChangedBy::Catalogue)]);
    assert!(found.has_news() && found.differences[0].now.contains("Two people measure."));
    // Without the version that it was made from nobody can say who changed it.
    assert_eq!(
        told(&compare(&made, &changed, &[&changed]).expect("compared")),
        [("verification", ChangedBy::Unknown)]
    );

    let mut own = made.clone();
    if let Criterion::Quality { description: Some(description), verification: Some(verification), .. } =
        &mut own
    {
        description.put(Language::English, "Our own words.");
        verification.put(Language::English, "We measure.");
    }
    let found = compare(&own, &changed, &[&changed, entries()]).expect("compared");
    assert_eq!(told(&found), [("description", ChangedBy::Buyer), ("verification", ChangedBy::Both)]);

    let asks_more = newer("noise", |entry| {
        let parameters = entry["parameters"].as_array_mut().expect("parameters");
        let mut more = parameters[0].clone();
        more["id"] = "hours".into();
        parameters.push(more);
    });
    let found = compare(&made, &asks_more, &[]).expect("compared");
    assert!(matches!(&found.open[..], [ParameterFault::Missing { parameter, .. }] if parameter == "hours"));
    let gone: Vec<Entry> = Vec::new();
    assert_eq!(compare(&made, &gone, &[]).expect("compared").now, None);
    assert!(read_catalogue("{}").is_err());
}

#[test]
fn the_examples_say_what_the_catalogue_says() {
    for case in
        ["benefit-cases", "home-care", "pipe-repair", "school-furniture", "school-meals", "school-transport"]
    {
        let path = format!("{}/../tests/cases/good/{case}/procurement.json", env!("CARGO_MANIFEST_DIR"));
        let written =
            read_procurement(&std::fs::read_to_string(path).expect("there")).document.expect("read");
        let mut compared = 0;
        for criterion in &written.lots[0].criteria {
            let Some(found) = compare(criterion, entries(), &[entries()]) else { continue };
            compared += 1;
            assert!(!found.has_news(), "{case}: {found:?}");
        }
        assert!(compared >= 3, "{case}");
    }
}

#[test]
fn a_word_finds_the_compounds_that_begin_with_it() {
    for (word, id) in [("klimat", "climate"), ("buller", "noise"), ("Klimatpåverkan", "climate")] {
        let wanted = Wanted { words: word.to_owned(), ..Wanted::default() };
        assert!(search(&wanted).iter().any(|found| found.id == id), "{word}");
    }
}

#[test]
fn every_field_that_a_criterion_names_has_words_and_no_other_has() {
    let named: std::collections::BTreeSet<&str> = entries()
        .iter()
        .flat_map(|entry| &entry.fields)
        .map(String::as_str)
        .filter(|id| *id != "all")
        .collect();
    let known: std::collections::BTreeSet<&str> =
        super::entry::fields().iter().map(|field| field.id.as_str()).collect();
    assert_eq!(named, known);
    for field in super::entry::fields() {
        assert!(!field.words.is_empty(), "{}", field.id);
        for words in &field.words {
            assert!(Language::ALL.iter().all(|language| !words.text(*language).is_empty()), "{}", field.id);
        }
    }
}

/// The ids that words find, the best first.
fn found_by(words: &str) -> Vec<&'static str> {
    let wanted = Wanted { words: words.to_owned(), ..Wanted::default() };
    search(&wanted).iter().map(|entry| entry.id.as_str()).collect()
}

#[test]
fn everyday_words_find_what_they_are_about_first_in_either_language() {
    for (words, id) in [
        ("hur snabbt kan ni leverera", "time-to-effect"),
        ("leveranstid", "time-to-effect"),
        ("snabba leveranser", "time-to-effect"),
        ("garantier", "life-length"),
        ("tysta maskiner", "noise"),
        ("elförbrukning", "energy"),
        ("lättanvänt", "tasks-solved"),
        ("kundtjänst", "response-time"),
        ("konsulternas erfarenhet", "work-test"),
        ("förseningar", "punctuality"),
        ("artificiell intelligens", "explained-decisions"),
        ("personuppgifter", "security-tests"),
        ("fallolyckor", "problem-gone"),
        ("fewer falls", "problem-gone"),
        ("quick deliveries", "time-to-effect"),
        ("residual waste", "waste"),
        ("guarantees", "life-length"),
        ("plain language", "plain-language"),
        ("school meals", "food-waste"),
    ] {
        assert_eq!(found_by(words).first(), Some(&id), "{words}: {:?}", found_by(words));
    }
}

#[test]
fn words_of_a_field_find_its_criteria() {
    for (words, id) in [
        ("äldre", "continuity"),
        ("äldreboenden", "continuity"),
        ("förskolor", "food-waste"),
        ("demens", "continuity"),
        ("demensvård", "satisfied-users"),
        ("hemtjänst", "satisfied-users"),
        ("trygghetslarm", "response-time"),
        ("trygghetslarm", "uptime"),
        ("boendestöd", "continuity"),
        ("snöröjning", "response-time"),
        ("städning", "errors"),
        ("datorer", "life-length"),
        ("laddstolpar", "uptime"),
        ("asfalt", "closed-days"),
        ("home help", "satisfied-users"),
        ("interpreters", "work-test"),
    ] {
        let found = found_by(words);
        assert!(found.contains(&id), "{words}: {found:?}");
        assert!(found.len() < entries().len(), "{words} finds everything");
    }
}

#[test]
fn a_slip_of_the_finger_still_finds_and_a_strange_word_finds_nothing() {
    for (words, id) in [
        ("bulelr", "noise"),
        ("matsvin", "food-waste"),
        ("klimatpåvrekan", "climate"),
        ("ljudniva", "noise"),
        ("leverenstid", "time-to-effect"),
        ("aldre", "continuity"),
        ("garranti", "life-length"),
        ("guarante", "life-length"),
        ("recyclng", "waste"),
        ("byggavfall", "waste"),
    ] {
        let found = found_by(words);
        assert!(found.contains(&id), "{words}: {found:?}");
    }
    for words in ["qwertyuiop", "xyz", "kvantfysik"] {
        assert_eq!(found_by(words), Vec::<&str>::new(), "{words}");
    }
}

#[test]
fn words_that_every_text_holds_do_not_find_everything_beside_one_that_says_more() {
    let found = found_by("antalet timmar för garanti av det");
    assert!(found.len() < entries().len() / 2, "{found:?}");
}

#[test]
fn two_letters_of_a_search_word_may_have_changed_places() {
    for entry in entries() {
        for words in &entry.words {
            for language in Language::ALL {
                let word = words.text(language);
                if word.chars().count() < 9 || !word.chars().all(char::is_alphabetic) {
                    continue;
                }
                let mut letters: Vec<char> = word.chars().collect();
                letters.swap(2, 3);
                let slipped: String = letters.into_iter().collect();
                let found = found_by(&slipped);
                assert!(found.contains(&entry.id.as_str()), "{slipped} for {word}: {found:?}");
            }
        }
    }
}
