use std::fmt::Write as _;

use sprang::boundary::decision_value;
use sprang::decision::{Answers, Decision, Question, SourceNote, Table, decide, next_question};
use sprang::language::Language;

use crate::arguments::Wanted;
use crate::{Ending, WORDING, WrongUse};

/// What a table says to answers written as `question=answer`; without answers, its questions.
pub(crate) fn run(
    table: &Table,
    command: &str,
    given: &[String],
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let mut answers = Answers::default();
    for word in given {
        let Some((question, answer)) = word.split_once('=') else {
            return Err(WrongUse(WORDING.text(language, "decide.form", &[("what", word)])));
        };
        answers.give(table, question, answer).map_err(|fault| WrongUse(fault.message(language)))?;
    }
    if wanted.json {
        let _ = if given.is_empty() {
            writeln!(output, "{:#}", serde_json::json!(table))
        } else {
            writeln!(output, "{:#}", decision_value(table, &answers))
        };
        return Ok(Ending::Fine);
    }
    let say = |key| WORDING.raw(language, key);
    let _ = writeln!(output, "{}\n", table.title.text(language));
    if given.is_empty() {
        for question in &table.questions {
            ask(question, language, output);
        }
        amounts(table, language, output);
        let example = table.questions.first().and_then(|first| Some((first, first.answers.first()?)));
        if let Some((question, answer)) = example {
            let _ = writeln!(output, "{} sprang {command} {}={}", say("decide.try"), question.id, answer.id);
        }
        return Ok(Ending::Fine);
    }
    if let Some(decision) = decide(table, &answers) {
        tell(&decision, language, output);
    } else {
        let _ = writeln!(output, "{}\n", say("decide.open"));
        if let Some(question) = next_question(table, &answers) {
            ask(question, language, output);
        }
    }
    Ok(Ending::Fine)
}

fn ask(question: &Question, language: Language, output: &mut String) {
    let _ = writeln!(output, "{}\n  {}", question.ask.text(language), question.why.text(language));
    for answer in &question.answers {
        let _ = writeln!(output, "  {}={:<18} {}", question.id, answer.id, answer.text.text(language));
    }
    output.push('\n');
}

fn amounts(table: &Table, language: Language, output: &mut String) {
    for amount in &table.amounts {
        let _ = writeln!(
            output,
            "{}: {} {} ({}–{}). {}",
            amount.what.text(language),
            amount.amount,
            amount.currency,
            amount.from,
            amount.to.as_deref().unwrap_or_default(),
            source(&amount.source, language),
        );
    }
    if !table.amounts.is_empty() {
        output.push('\n');
    }
}

fn source(source: &SourceNote, language: Language) -> String {
    let text = source.text.text(language);
    if source.read { text.to_owned() } else { format!("{text} ({})", WORDING.raw(language, "decide.unread")) }
}

fn tell(decision: &Decision<'_>, language: Language, output: &mut String) {
    let say = |key| WORDING.raw(language, key);
    let outcome = decision.outcome;
    let _ = writeln!(
        output,
        "→ {}\n  {}\n  {}",
        outcome.name.text(language),
        decision.row.because.text(language),
        outcome.what.text(language)
    );
    let mut list = |heading: &'static str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(output, "\n{}", say(heading));
            for line in lines {
                let _ = writeln!(output, "  {line}");
            }
        }
    };
    let decided_by = decision.decided_by.iter();
    list(
        "decide.by",
        decided_by
            .map(|(question, choice)| {
                format!("{} {}", question.ask.text(language), choice.text.text(language))
            })
            .collect(),
    );
    let numbered = outcome.steps.iter().enumerate();
    list(
        "decide.steps",
        numbered.map(|(number, step)| format!("{}. {}", number + 1, step.text(language))).collect(),
    );
    list("decide.documents", outcome.documents.iter().map(|one| one.text(language).to_owned()).collect());
    let advice = decision.advice.iter().map(|advice| {
        let codes = advice.notice.iter().map(|(field, codes)| format!("{field}: {}", codes.join(", ")));
        let codes = codes.collect::<Vec<_>>().join("; ");
        let codes = if codes.is_empty() { codes } else { format!(" [{codes}]") };
        format!("{}{codes}", advice.text.text(language))
    });
    list("decide.advice", advice.collect());
    let runners_up = decision.runners_up.iter().map(|runner| {
        format!("{}: {}", runner.outcome.name.text(language), runner.row.because.text(language))
    });
    list("decide.runners-up", runners_up.collect());
    let tips = decision.tips.iter().map(|tip| {
        format!(
            "{} {} → {}",
            tip.question.ask.text(language),
            tip.choice.text.text(language),
            tip.outcome.name.text(language)
        )
    });
    list("decide.tips", tips.collect());
    list("decide.sources", outcome.sources.iter().map(|one| source(one, language)).collect());
}
