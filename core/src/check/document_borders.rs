//! Rules for documents at their borders: what is just told, what is just not, and which change is offered.

use super::document_tests::{first, found, guide, qualities};
use super::*;
use crate::document::{self, Criterion, Weight, read_procurement};
use crate::language::Localised;
use crate::validate;

/// What a rule tells of a procurement: words, and the values that it offers.
fn told(code: &str, found: &[Finding]) -> Vec<(String, Vec<Option<String>>)> {
    let of_rule = found.iter().filter(|finding| finding.rule.code == code);
    let offered = |finding: &Finding| finding.changes.iter().map(|change| change.value.clone()).collect();
    of_rule.map(|finding| (finding.words.clone(), offered(finding))).collect()
}

#[test]
fn a_need_names_a_solution_where_a_thing_is_wished_for_in_the_same_sentence() {
    let sv = |text: &str| Localised { sv: Some(text.into()), en: None };
    let en = |text: &str| Localised { sv: None, en: Some(text.into()) };
    for (summary, words) in [
        (sv("Vi ska införa en app."), Some("ska införa en app")),
        (sv("Vi behöver en modul."), Some("behöver en modul")),
        (sv("Vi behöver ett verktyg."), Some("behöver ett verktyg")),
        (sv("Vi behöver ny plattform."), Some("behöver ny plattform")),
        (sv("Vi behöver nytt larmsystem."), Some("behöver nytt larmsystem")),
        (sv("Vi ska mäta med ett verktyg."), None),
        (sv("Vi vill köpa tid i systemet."), None),
        (sv("Vi behöver hjälp med verktyget."), None),
        (sv("Vi behöver en plats. Verktyget räcker."), None),
        (sv("Systemet behöver en översyn."), None),
        (en("We need a tool."), Some("need a tool")),
        (en("We need an app."), Some("need an app")),
        (en("We need new sensors."), Some("need new sensors")),
        (en("We want to buy a platform."), Some("to buy a platform")),
        (en("We want a tool to help."), None),
        (en("We need help with the tool."), None),
        (en("Staff who buy new sensors wait."), None),
    ] {
        let all = found(|written| written.problem.summary = summary.clone());
        let told: Vec<_> = told("SPR706", &all).into_iter().map(|(words, _)| words).collect();
        assert_eq!(told, words.into_iter().collect::<Vec<_>>(), "{summary:?}");
    }
}

/// Three quarters of the longer words of the shorter must stand in the other too, and three of them at least; what more
/// than half of the criteria say counts for nothing.
#[test]
fn two_criteria_say_the_same_where_most_of_the_words_of_the_shorter_stand_in_both() {
    let pairs = |texts: &[&str]| {
        let all = found(|written| {
            let mut texts = texts.iter();
            let mut number = 0;
            qualities(&mut written.lots[0].criteria, &mut |criterion| {
                let Criterion::Quality { name, description, .. } = criterion else { return };
                number += 1;
                let own = format!("Ensamord{number}");
                let text = texts.next().map_or(own, |text| (*text).to_owned());
                *name = Localised { sv: Some(text), en: None };
                *description = None;
            });
        });
        told("SPR306", &all).len()
    };
    assert_eq!(pairs(&["raster schema återhämtning", "återhämtning raster schema personal"]), 1);
    assert_eq!(pairs(&["raster schema", "raster schema"]), 0, "two words are too few");
    assert_eq!(pairs(&["raster schema återhämtning", "raster schema personal"]), 0, "two of three");
    assert_eq!(pairs(&["raster schema återhämtning vikarie", "vikarie raster schema personal planering"]), 1);
    assert_eq!(
        pairs(&["raster schema återhämtning vikarie kollega", "raster schema återhämtning annat helst"]),
        0
    );
    let eight = ["raster schema återhämtning"; 8];
    assert_eq!((pairs(&eight), pairs(&eight[..5]), pairs(&eight[..4])), (0, 0, 6));
}

#[test]
fn a_level_that_is_like_another_can_be_taken_away_where_two_are_left() {
    let offered = |texts: &[&str]| {
        let all = found(|written| {
            first(written, |criterion| {
                let Criterion::Quality { scale: document::Scale::Levels { levels }, .. } = criterion else {
                    return false;
                };
                let level = |(number, text): (usize, &&str)| document::Level {
                    id: format!("level-{number}"),
                    points: number.to_string().as_str().into(),
                    text: Localised { sv: Some((*text).into()), en: None },
                };
                *levels = texts.iter().enumerate().map(level).collect();
                true
            });
        });
        let told = told("SPR120", &all);
        told.iter().map(|(_, offered)| offered.len()).collect::<Vec<_>>()
    };
    assert_eq!(offered(&["Planen anger ansvarig.", "Planen anger ytterst ansvarig."]), [0]);
    assert_eq!(offered(&["Ingen plan.", "Planen anger ansvarig.", "Planen anger ansvarig, mycket."]), [1]);
    assert!(offered(&["Ingen plan.", "Planen anger ansvarig.", "Planen anger datum."]).is_empty());
}

#[test]
fn a_range_of_weights_may_reach_twice_its_least_and_the_only_value_left_is_offered() {
    let with = |weight: Weight| {
        let mut written = read_procurement(&guide("P-BOUNDS")).document.expect("read");
        first(&mut written, |criterion| {
            let Criterion::Quality { weight: place, .. } = criterion else { return false };
            *place = weight.clone();
            true
        });
        let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
        check_procurement(&sound)
    };
    let range = |least: &str, most: &str, fixed: Option<&str>| {
        let all =
            with(Weight::Range { least: least.into(), most: most.into(), fixed: fixed.map(Into::into) });
        let offered = |code| told(code, &all).into_iter().map(|(_, offered)| offered).collect::<Vec<_>>();
        (offered("SPR203"), offered("SPR204"))
    };
    let value = |text: &str| vec![Some(format!("\"{text}\""))];
    // Of 100 points the price has 40.
    assert_eq!(range("30", "60", Some("60")), (vec![], vec![]));
    assert_eq!(range("30", "61", Some("60")), (vec![], vec![value("60")]));
    assert_eq!(range("29", "61", Some("60")), (vec![], vec![vec![]]));
    assert_eq!(range("30", "60", None), (vec![value("60")], vec![]));
    assert_eq!(range("60", "70", None), (vec![value("60")], vec![]));
    assert_eq!(range("0", "60", None), (vec![value("60")], vec![vec![]]));
    let order = with(Weight::Order { place: "1".into(), fixed: None });
    let offered: Vec<_> = told("SPR203", &order).into_iter().map(|(_, offered)| offered).collect();
    assert_eq!(offered, [value("60")]);
}

#[test]
fn one_proof_is_enough_and_where_there_is_none_none_is_made_up() {
    let without = |proofs: fn(&mut Criterion)| {
        let all = found(|written| {
            first(written, |criterion| {
                let followed = matches!(criterion, Criterion::Quality { follow_up: Some(_), .. });
                if followed {
                    proofs(criterion);
                }
                followed
            });
        });
        told("SPR121", &all).into_iter().map(|(_, offered)| offered.len()).collect::<Vec<_>>()
    };
    assert_eq!(
        without(|criterion| {
            let Criterion::Quality { evidence, verification, .. } = criterion else { return };
            (*evidence, *verification) = (None, None);
        }),
        [0]
    );
    assert!(
        without(|criterion| {
            let Criterion::Quality { evidence, verification, .. } = criterion else { return };
            assert!(verification.is_some());
            *evidence = None;
        })
        .is_empty()
    );
}
