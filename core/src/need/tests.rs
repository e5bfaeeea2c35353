use proptest::prelude::*;

use super::*;
use crate::document::{
    self, Decimal, Department, DepartmentFigure, Goal, Measure, Observation, read_procurement,
};
use crate::language::Localised;
use crate::number::Exact;
use crate::procurement::Procurement;
use crate::validate;

const CARE: &str = include_str!("../../../tests/cases/good/home-care/procurement.json");

fn text(text: &str) -> Localised {
    Localised { sv: Some(text.into()), en: Some(text.into()) }
}

fn seen(value: &str) -> Observation {
    Observation { value: Decimal(value.into()), date: "2026-04-30".into(), source: None }
}

fn department(id: &str, concerns: Option<&str>, baseline: &str, target: &str) -> Department {
    Department {
        id: id.into(),
        name: text(id),
        need: text("Samma behov."),
        figures: Some(vec![DepartmentFigure {
            measure: "people".into(),
            concerns: concerns.map(|count| Decimal(count.into())),
            baseline: Some(seen(baseline)),
            target: Some(seen(target)),
        }]),
    }
}

fn with(change: impl FnOnce(&mut document::Problem)) -> Result<Procurement, Vec<document::Fault>> {
    let mut written = read_procurement(CARE).document.expect("read");
    change(&mut written.problem);
    validate::procurement(&written)
}

fn people(problem: &mut document::Problem) -> &mut Measure {
    &mut problem.measures.as_mut().expect("measures")[0]
}

#[test]
fn what_departments_share_is_worked_out_and_never_guessed() {
    let joined = |together, first: Option<&str>| {
        let sound = with(|problem| {
            people(problem).together = Some(together);
            problem.departments =
                Some(vec![department("care", first, "15", "8"), department("support", Some("60"), "9", "6")]);
        })
        .expect("sound");
        let shared = shared_measures(sound.problem());
        assert_eq!((shared.len(), shared[0].parts.len()), (1, 2));
        let one = &shared[0];
        (one.baseline.clone(), one.target.clone(), one.concerns.clone())
    };
    let number = |number| Some(Exact::integer(number));
    assert_eq!(joined(document::Together::Sum, Some("640")), (number(24), number(14), number(700)));
    assert_eq!(joined(document::Together::Highest, Some("640")).0, number(15));
    assert_eq!(joined(document::Together::Lowest, Some("640")).1, number(6));
    // (640 · 15 + 60 · 9) / 700
    assert_eq!(joined(document::Together::Mean, Some("640")).0, Exact::ratio(10_140, 700));
    // Who does not say how many it concerns cannot be part of a mean; a sum needs no such thing.
    assert_eq!(joined(document::Together::Mean, None), (None, None, None));
    assert_eq!(joined(document::Together::Sum, None).0, number(24));
}

#[test]
fn several_departments_must_say_how_their_numbers_become_one() {
    let faults = with(|problem| {
        problem.departments =
            Some(vec![department("care", None, "15", "8"), department("support", None, "9", "6")]);
    })
    .expect_err("faulty");
    assert!(faults.iter().all(|fault| fault.code.code() == "not-together"), "{faults:?}");
    assert!(with(|problem| problem.departments = Some(vec![department("care", None, "15", "8")])).is_ok());
}

proptest! {
    #[test]
    fn a_mean_lies_between_and_the_order_of_departments_changes_nothing(
        numbers in prop::collection::vec((1_u32..1_000, 0_u32..1_000), 1..6),
    ) {
        let shared = |numbers: &[(u32, u32)]| {
            let sound = with(|problem| {
                people(problem).together = Some(document::Together::Mean);
                let one = |(index, (count, value)): (usize, &(u32, u32))| {
                    department(&format!("d{index}"), Some(&count.to_string()), &value.to_string(), "1")
                };
                problem.departments = Some(numbers.iter().enumerate().map(one).collect());
            });
            let sound = sound.expect("sound");
            shared_measures(sound.problem())[0].baseline.clone().expect("known")
        };
        let mean = shared(&numbers);
        let values = || numbers.iter().map(|(_, value)| Exact::integer(i64::from(*value)));
        prop_assert!(mean >= values().min().expect("one") && mean <= values().max().expect("one"));
        let turned: Vec<_> = numbers.iter().rev().copied().collect();
        prop_assert_eq!(shared(&turned), mean);
    }
}

fn goal(id: &str, level: document::GoalLevel, under: Option<&str>) -> Goal {
    Goal { id: id.into(), level, text: text(id), under: under.map(Into::into), source: None }
}

fn tree() -> Procurement {
    use document::GoalLevel::{Committee, Council, Unit};
    with(|problem| {
        problem.goals = Some(vec![
            goal("all", Council, None),
            goal("care", Committee, Some("all")),
            goal("faces", Unit, Some("care")),
            goal("time", Unit, Some("care")),
        ]);
        people(problem).goals = Some(vec!["faces".into()]);
        problem.measures.as_mut().expect("measures")[1].goals = Some(vec!["time".into()]);
    })
    .expect("sound")
}

#[test]
fn the_weight_of_criteria_adds_up_along_the_tree_of_goals() {
    let sound = tree();
    let nodes = goal_tree(&sound);
    let ids: Vec<(&str, usize)> = nodes.iter().map(|node| (node.goal.id.as_str(), node.depth)).collect();
    assert_eq!(ids, [("all", 0), ("care", 1), ("faces", 2), ("time", 2)]);
    let share = |id: &str| {
        let node = nodes.iter().find(|node| node.goal.id == id).expect("there");
        node.served_by[0].share.clone().expect("fixed")
    };
    // Continuity 30 and users 15 serve the one measure, freed time 15 the other; price 40.
    assert_eq!(share("faces"), Exact::ratio(45, 100).expect("not by nought"));
    assert_eq!(share("time"), Exact::ratio(15, 100).expect("not by nought"));
    assert_eq!(share("all"), &share("faces") + &share("time"));
    assert_eq!(share("care"), share("all"));
}

#[test]
fn a_goal_stands_under_one_of_a_higher_level() {
    use document::GoalLevel::{Council, Unit};
    let codes = |goals: Vec<Goal>| -> Vec<&'static str> {
        let faults = with(|problem| problem.goals = Some(goals)).err().unwrap_or_default();
        faults.iter().map(|fault| fault.code.code()).collect()
    };
    assert_eq!(codes(vec![goal("a", Unit, Some("b")), goal("b", Unit, Some("a"))]), ["goal-not-above"; 2]);
    assert_eq!(codes(vec![goal("a", Council, Some("a"))]), ["goal-not-above"]);
    assert_eq!(codes(vec![goal("a", Unit, Some("x"))]), ["unknown-id"]);
    assert_eq!(codes(vec![goal("a", Unit, None), goal("a", Unit, None)]), ["doubled-id"]);
}

#[test]
fn the_parts_of_a_balance_and_the_price_make_the_whole() {
    for case in [CARE, include_str!("../../../tests/cases/good/street-trees/procurement.json")] {
        let sound = validate::procurement_text(case).expect("sound");
        let balance = balance(&sound.lots()[0]).expect("fixed");
        let parts = Exact::sum(balance.parts.iter().map(|(_, share)| share));
        assert_eq!(&parts + &balance.price, Exact::ONE);
        assert!(balance.innovation <= parts);
    }
    let sound = validate::procurement_text(CARE).expect("sound");
    // Continuity 30 and freed time 15 reward an effect; the users' part is for people.
    assert_eq!(
        balance(&sound.lots()[0]).expect("fixed").innovation,
        Exact::ratio(45, 100).expect("a number")
    );
}

#[test]
fn whoever_changes_a_measure_sees_what_leans_on_it() {
    let sound = tree();
    let found = leaning(&sound, "people").expect("a measure");
    let ids: Vec<&str> = found.criteria.iter().map(|(_, quality)| quality.id.as_str()).collect();
    assert_eq!(ids, ["continuity", "users-take-part"]);
    assert_eq!(found.goals, ["faces"]);
    assert!(leaning(&sound, "height").is_none());
}

#[test]
fn every_level_and_way_has_its_words() {
    for language in Language::ALL {
        for key in WORDING.keys(Language::Swedish) {
            assert!(WORDING.has(language, key), "{key}");
        }
    }
}
