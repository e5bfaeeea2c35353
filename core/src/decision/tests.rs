use super::decide::without_tips;
use super::*;
use std::collections::BTreeSet;

fn walk(questions: &[&Question], answers: &Answers, each: &mut impl FnMut(&Answers)) {
    let Some((first, rest)) = questions.split_first() else { return each(answers) };
    for choice in &first.answers {
        walk(rest, &answers.with(&first.id, &choice.id), each);
    }
}

/// Every combination of answers to the questions that rows rest on.
fn combinations(table: &Table, each: &mut impl FnMut(&Answers)) {
    let questions: Vec<&Question> = table
        .questions
        .iter()
        .filter(|question| table.rows.iter().any(|row| row.when.contains_key(&question.id)))
        .collect();
    walk(&questions, &Answers::default(), each);
}

fn tables() -> [&'static Table; 2] {
    [route(), innovation_test()]
}

#[test]
fn every_combination_of_answers_decides_and_every_row_and_outcome_is_reached() {
    for table in tables() {
        let (mut rows, mut outcomes, mut count) = (BTreeSet::new(), BTreeSet::new(), 0_u32);
        combinations(table, &mut |answers| {
            let decision = without_tips(table, answers).unwrap_or_else(|| panic!("undecided: {answers:?}"));
            rows.insert(decision.row.id.clone());
            outcomes.insert(decision.outcome.id.clone());
            // What is recommended is never a runner-up too, and no runner-up stands twice.
            let named: Vec<&str> =
                decision.runners_up.iter().map(|runner| runner.outcome.id.as_str()).collect();
            assert!(!named.contains(&decision.outcome.id.as_str()));
            assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
            count += 1;
        });
        assert!(count > 50, "{count}");
        assert_eq!(rows.len(), table.rows.len(), "rows that nothing reaches: {:?}", {
            table.rows.iter().map(|row| &row.id).filter(|id| !rows.contains(*id)).collect::<Vec<_>>()
        });
        assert_eq!(outcomes.len(), table.outcomes.len());
    }
}

#[test]
fn one_changed_answer_never_jumps_without_a_condition_that_names_it() {
    for table in tables() {
        let mut number = 0_u32;
        combinations(table, &mut |answers| {
            number += 1;
            // Every seventh: the neighbours of the rest are met from the other side.
            if !number.is_multiple_of(7) {
                return;
            }
            let before = decide(table, answers).expect("decided");
            for tip in &before.tips {
                let after = answers.with(&tip.question.id, &tip.choice.id);
                let after = without_tips(table, &after).expect("decided");
                assert_eq!(after.outcome.id, tip.outcome.id);
                let named = before.row.when.contains_key(&tip.question.id)
                    || after.row.when.contains_key(&tip.question.id);
                assert!(named, "{} changes {} to {}", tip.question.id, before.row.id, after.row.id);
            }
        });
    }
}

#[test]
fn asking_what_is_waited_for_decides_as_all_answers_do() {
    for table in tables() {
        let mut number = 0_u32;
        combinations(table, &mut |all| {
            number += 1;
            if !number.is_multiple_of(11) {
                return;
            }
            let mut given = Answers::default();
            let mut asked = 0;
            while let Some(question) = next_question(table, &given) {
                given = given.with(&question.id, all.to(&question.id).expect("answered"));
                asked += 1;
                assert!(asked <= table.questions.len());
            }
            let decided = decide(table, &given).expect("decided");
            assert_eq!(decided.row.id, decide(table, all).expect("decided").row.id);
        });
    }
}

#[test]
fn names_in_the_tables_exist_and_all_is_said_in_both_languages() {
    for table in tables() {
        let conditions =
            table.rows.iter().map(|row| &row.when).chain(table.advice.iter().map(|one| &one.when));
        for (question, answers) in conditions.flatten() {
            let known = table.question(question).unwrap_or_else(|| panic!("no question {question}"));
            for answer in answers {
                assert!(known.choice(answer).is_some(), "{question} has no {answer}");
            }
        }
        for outcome in
            table.rows.iter().map(|row| &row.outcome).chain(table.advice.iter().flat_map(|one| &one.outcomes))
        {
            assert!(table.outcome(outcome).is_some(), "no outcome {outcome}");
        }
        let text = serde_json::to_value(table).expect("JSON");
        speaks_both(&text);
    }
}

fn speaks_both(value: &serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            if members.contains_key("sv") || members.contains_key("en") {
                for language in ["sv", "en"] {
                    let text = members.get(language).and_then(|text| text.as_str()).unwrap_or_default();
                    assert!(!text.trim().is_empty(), "{members:?}");
                }
            }
            members.values().for_each(speaks_both);
        }
        serde_json::Value::Array(items) => items.iter().for_each(speaks_both),
        _ => {}
    }
}

#[test]
fn what_the_table_does_not_know_is_refused_with_what_it_knows() {
    let mut answers = Answers::default();
    let fault = answers.give(route(), "colour", "red").expect_err("no such question");
    assert!(fault.message(crate::language::Language::English).contains("market"));
    let fault = answers.give(route(), "market", "big").expect_err("no such answer");
    assert!(fault.message(crate::language::Language::Swedish).contains("few"));
}

/// Every way through the questions as they are asked: how many can still be asked falls with every answer, and is nought
/// where the answers decide.
#[test]
fn fewer_questions_are_left_with_every_answer_and_none_at_the_end() {
    fn ask(table: &Table, answers: &Answers, before: usize, ways: &mut u32) {
        let left = questions_left(table, answers);
        assert!(left < before, "{answers:?}");
        let Some(next) = next_question(table, answers) else {
            assert_eq!(left, 0, "{answers:?}");
            assert!(without_tips(table, answers).is_some());
            *ways += 1;
            return;
        };
        assert!(left > 0, "{answers:?}");
        for choice in &next.answers {
            ask(table, &answers.with(&next.id, &choice.id), left, ways);
        }
    }
    for table in tables() {
        let mut ways = 0;
        ask(table, &Answers::default(), usize::MAX, &mut ways);
        assert!(ways > 2);
    }
}
