use super::*;
use crate::document::{self, ById, Decimal, Journey, MeasuredOutcome, StageReached, read_procurement};
use crate::language::Language;
use crate::number::{DecimalMark, Exact};
use crate::procurement::{Procurement, Stage};
use crate::validate;
use proptest::prelude::*;

const TREES: &str = include_str!("../../../tests/cases/good/street-trees/procurement.json");

fn with(journey: Journey) -> Procurement {
    let mut written = read_procurement(TREES).document.expect("read");
    written.journey = Some(journey);
    validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn stage(stage: Stage, date: &str) -> StageReached {
    let index = STAGES.iter().position(|one| *one == stage);
    let stage = index.map_or(document::Stage::Stopped, |index| document::Stage::ALL[index]);
    StageReached { stage, date: date.into(), by: None, note: None }
}

fn answers(all: &[(&str, &str)]) -> ById<String> {
    ById(all.iter().map(|(question, answer)| ((*question).into(), (*answer).into())).collect())
}

fn outcome(measure: &str, value: &str, date: &str) -> MeasuredOutcome {
    MeasuredOutcome { measure: measure.into(), value: Decimal(value.into()), date: date.into() }
}

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

#[test]
fn days_count_as_the_calendar_does() {
    assert_eq!(day("1970-01-01").days(), 0);
    assert_eq!(day("2000-03-01").since(day("2000-02-28")), 2);
    assert_eq!(day("1900-03-01").since(day("1900-02-28")), 1);
    for (date, end) in
        [("2026-01-01", "2026-04-30"), ("2026-08-31", "2026-08-31"), ("2026-09-01", "2026-12-31")]
    {
        assert_eq!(day(date).end_of_tertial().to_string(), end);
    }
}

#[test]
fn what_is_no_date_is_no_day() {
    for bad in ["", "2026-13-01", "2026-01-32", "9999999999999-01-01", "2026-1-1", "-026-01-01", "2026-01-0x"]
    {
        assert_eq!(Day::read(bad), None, "{bad}");
    }
}

proptest! {
    #[test]
    fn every_day_is_one_after_the_day_before(days in -200_000_i64..200_000) {
        let one = Day::from_days(days);
        prop_assert_eq!(one.days(), days);
        prop_assert_eq!(Day::read(&one.to_string()), Some(one));
        prop_assert!(one < Day::from_days(days + 1));
        prop_assert!(one.end_of_tertial() >= one);
    }
}

#[test]
fn what_happens_on_the_way_changes_nothing_of_what_is_published() {
    let written = read_procurement(TREES).document.expect("read");
    let before = written.fingerprint();
    let after = with(Journey { stages: Some(vec![stage(Stage::Found, "2026-01-10")]), ..Journey::default() });
    assert_eq!(after.fingerprint(), before);
}

#[test]
fn the_plan_holds_every_promise_and_reports_when_the_city_does() {
    let trees = with(Journey::default());
    let plan = plan(&trees);
    assert!(plan.len() >= 3);
    let survival = plan.iter().find(|planned| planned.criterion == "survival").expect("there");
    assert!(survival.how.is_some() && survival.consequence.is_some());
    let (measure, due) = &survival.measures[0];
    assert_eq!(
        (measure.id.as_str(), due.map(|due| due.to_string())),
        ("survival", Some("2032-12-31".into()))
    );
}

#[test]
fn outcomes_are_told_as_a_share_of_the_way() {
    let trees = with(Journey {
        outcomes: Some(vec![
            outcome("survival", "90.5", "2032-09-20"),
            outcome("survival", "80", "2029-09-20"),
        ]),
        ..Journey::default()
    });
    let kept = outcomes(&trees, day("2033-06-01"));
    let survival = kept.iter().find(|kept| kept.measure.id == "survival").expect("there");
    // 72 % today, 95 % wanted, 90.5 % measured last: 18.5 of 23.
    assert_eq!(survival.share, Exact::ratio(37, 46));
    assert_eq!(survival.in_time, Some(true));
    let growth = kept.iter().find(|kept| kept.measure.id == "shoot-growth").expect("there");
    assert_eq!((&growth.share, growth.in_time), (&None, Some(false)));
    // Less water is better: going down is going towards the goal.
    let trees = with(Journey {
        outcomes: Some(vec![outcome("watering", "1000", "2031-12-01")]),
        ..Journey::default()
    });
    let kept = outcomes(&trees, day("2031-12-02"));
    assert_eq!(
        kept.iter().find(|kept| kept.measure.id == "watering").expect("there").share,
        Exact::ratio(5, 4)
    );
}

#[test]
fn the_next_stage_says_what_is_missing_for_it() {
    let mut reached = Vec::new();
    for expected in STAGES {
        let one = with(Journey { stages: Some(reached.clone()), ..Journey::default() });
        let (next, missing) = missing(&one).expect("not at the end");
        assert_eq!(next, expected);
        let keys: Vec<&str> = missing.iter().map(|missing| missing.key).collect();
        assert!(keys.contains(&"missing.date"));
        assert_eq!(keys.contains(&"missing.route"), next == Stage::RouteChosen);
        assert_eq!(keys.contains(&"missing.outcomes"), next == Stage::FollowedUp);
        // The example describes its need in full, and its criteria pass.
        assert!(!keys.contains(&"missing.baseline") && !keys.contains(&"missing.findings"), "{keys:?}");
        reached.push(stage(expected, "2026-01-10"));
    }
    assert!(missing(&with(Journey { stages: Some(reached), ..Journey::default() })).is_none());
    let stopped =
        with(Journey { stages: Some(vec![stage(Stage::Stopped, "2026-01-10")]), ..Journey::default() });
    assert!(missing(&stopped).is_none());
}

#[test]
fn indicators_say_nothing_where_nothing_is_known_and_never_nought_for_that() {
    let bare = with(Journey::default());
    for indicator in indicators(&[&bare], day("2026-11-24")) {
        let known = [
            "indicator.procurements",
            "indicator.baseline",
            "indicator.without-errors",
            "indicator.criteria-without-errors",
        ];
        let known = known.contains(&indicator.id);
        assert_eq!(indicator.value(DecimalMark::Comma) == "-", !known, "{}", indicator.id);
        for language in Language::ALL {
            assert!(
                !indicator.basis(language).contains("why.")
                    && !indicator.name(language).contains("indicator.")
            );
        }
    }
    assert!(indicators(&[], day("2026-11-24")).iter().all(|one| one.value(DecimalMark::Point) == "-"));
}

#[test]
fn indicators_count_what_documents_tell() {
    let on = day("2033-01-15");
    let new =
        [("new", "here"), ("value", "measured"), ("leap", "leap"), ("use", "use"), ("object", "service")];
    let first = with(Journey {
        innovation_test: Some(answers(&new)),
        stages: Some(vec![
            stage(Stage::Found, "2026-01-01"),
            stage(Stage::Described, "2026-02-01"),
            stage(Stage::Published, "2026-03-01"),
            stage(Stage::Signed, "2026-05-01"),
        ]),
        outcomes: Some(vec![outcome("survival", "95", "2032-09-30")]),
        ..Journey::default()
    });
    let second = with(Journey {
        innovation_test: Some(answers(&[("value", "none")])),
        stages: Some(vec![stage(Stage::Published, "2026-03-01"), stage(Stage::Described, "2026-04-01")]),
        ..Journey::default()
    });
    let found = indicators(&[&first, &second], on);
    let value = |id: &str| found.iter().find(|one| one.id == id).expect("there").value(DecimalMark::Point);
    assert_eq!(value("indicator.innovation"), "50");
    assert_eq!(value("indicator.new-here"), "50");
    assert_eq!(value("indicator.described-before"), "50");
    assert_eq!(value("indicator.dialogue-before"), "0");
    assert_eq!(value("indicator.outcomes-reached"), "100");
    assert_eq!(value("indicator.degree"), "100");
    assert_eq!(value("indicator.need-to-contract"), "120");
    assert_eq!(value("indicator.stopped-with-lesson"), "-");
    assert_eq!((value("indicator.innovations"), value("indicator.new-solutions")), ("0".into(), "1".into()));
    assert_eq!((value("indicator.kind.org-nov"), value("indicator.kind.rd-act")), ("1".into(), "0".into()));
}

fn exact(value: &str) -> Decimal {
    Decimal(value.into())
}

#[test]
fn indicators_count_amounts_offers_hours_ability_origin_and_use() {
    let new =
        [("new", "here"), ("value", "measured"), ("leap", "leap"), ("use", "use"), ("object", "service")];
    let of = |marked: bool, amount: &str, offers: (&str, &str), origin, units: &str| {
        with(Journey {
            origin: Some(origin),
            innovation_test: Some(if marked { answers(&new) } else { answers(&[("value", "none")]) }),
            stages: Some(vec![stage(Stage::Published, "2024-01-10"), stage(Stage::Signed, "2024-03-01")]),
            value: Some(document::PurchaseValue {
                amount: exact(amount),
                basis: document::ValueBasis::Contract,
                date: "2024-03-01".into(),
            }),
            offers: Some(document::OffersReceived {
                received: exact(offers.0),
                small: Some(exact(offers.1)),
            }),
            reviewed: Some(!marked),
            hours: Some(document::Hours { set_aside: exact("80"), used: Some(exact("100")) }),
            ability: Some(vec![
                document::SelfCheck {
                    date: "2023-01-01".into(),
                    answers: ById(vec![("goal".into(), exact("1"))]),
                },
                document::SelfCheck {
                    date: "2025-01-01".into(),
                    answers: ById(vec![("goal".into(), exact("3")), ("time".into(), exact("4"))]),
                },
            ]),
            outcomes: Some(vec![outcome("survival", "95", "2032-09-30")]),
            in_use: Some(vec![
                document::UseMeasured { date: "2025-01-01".into(), units: exact("1"), people: None },
                document::UseMeasured { date: "2026-03-05".into(), units: exact(units), people: None },
            ]),
            ..Journey::default()
        })
    };
    let first = of(true, "3000000", ("5", "2"), document::IdeaOrigin::Employee, "4");
    let second = of(false, "9000000", ("3", "2"), document::IdeaOrigin::Supplier, "1");
    assert_eq!(standing(&first), Some(Standing::Innovation));
    let found = indicators(&[&first, &second], day("2033-01-15"));
    let value = |id: &str| found.iter().find(|one| one.id == id).expect("there").value(DecimalMark::Point);
    for (id, expected) in [
        ("indicator.value", "25"),
        ("indicator.innovations", "1"),
        ("indicator.new-solutions", "0"),
        ("indicator.offers", "4"),
        ("indicator.small-offers", "50"),
        ("indicator.reviewed", "50"),
        ("indicator.stopped", "0"),
        ("indicator.hours", "125"),
        ("indicator.ability", "3.5"),
        ("indicator.units", "2.5"),
        ("indicator.origin.employee", "50"),
        ("indicator.origin.academy", "0"),
    ] {
        assert_eq!(value(id), expected, "{id}");
    }
}

#[test]
fn answers_alone_make_no_innovation() {
    let new =
        [("new", "here"), ("value", "measured"), ("leap", "leap"), ("use", "use"), ("object", "service")];
    let of = |in_use: Option<&str>, measured: bool| {
        let in_use = in_use.map(|units| {
            vec![document::UseMeasured { date: "2026-03-05".into(), units: exact(units), people: None }]
        });
        standing(&with(Journey {
            innovation_test: Some(answers(&new)),
            outcomes: measured.then(|| vec![outcome("survival", "95", "2032-09-30")]),
            in_use,
            ..Journey::default()
        }))
    };
    assert_eq!(of(Some("3"), true), Some(Standing::Innovation));
    for unmeasured in [of(None, true), of(Some("0"), true), of(Some("3"), false)] {
        assert_eq!(unmeasured, Some(Standing::NewSolution));
    }
    assert_eq!(standing(&with(Journey::default())), None);
}

#[test]
fn what_the_journey_cannot_mean_is_a_fault_with_a_place() {
    let mut written = read_procurement(TREES).document.expect("read");
    written.journey = Some(Journey {
        innovation_test: Some(answers(&[("colour", "red")])),
        route: Some(answers(&[("market", "huge")])),
        stages: Some(vec![stage(Stage::Found, "2026-02-30")]),
        outcomes: Some(vec![outcome("height", "1", "2026-01-01")]),
        ..Journey::default()
    });
    let faults = validate::procurement(&written).expect_err("faulty");
    let told: Vec<_> =
        faults.iter().map(|fault: &document::Fault| (fault.code.code(), fault.at.as_str())).collect();
    assert_eq!(
        told,
        [("bad-code", "/journey/stages/0/date"), ("unknown-id", "/journey/outcomes/0/measure"),]
    );
}
