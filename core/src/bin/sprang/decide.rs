use std::fmt::Write as _;

use sprang::boundary::{decision_by, table_by};
use sprang::decision::{Answers, Decision, Question, SourceNote, Table, decide, next_question};
use sprang::language::Language;
use sprang::profile::Profile;

use crate::arguments::Wanted;
use crate::{Ending, WORDING, WrongUse, by_profile, input};

/// What a table says to answers written as `question=answer`; without answers, its questions.
pub(crate) fn run(
    table: &Table,
    command: &str,
    given: &[String],
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let mut answers = Answers::default();
    for word in given {
        match word.split_once('=') {
            Some((question, answer)) => {
                answers.give(table, question, answer).map_err(|fault| WrongUse(fault.message(language)))?;
            }
            None => answers = answers_of(table, word, language)?,
        }
    }
    if wanted.json {
        let _ = if given.is_empty() {
            writeln!(output, "{:#}", table_by(table, profile))
        } else {
            writeln!(output, "{:#}", decision_by(table, &answers, profile))
        };
        return Ok(Ending::Fine);
    }
    let say = |key| WORDING.raw(language, key);
    let _ = writeln!(output, "{}\n", table.title.text(language));
    if given.is_empty() {
        for question in &table.questions {
            ask(question, language, output);
        }
        amounts(table, profile, language, output);
        by_profile(profile, language, output);
        let example = table.questions.first().and_then(|first| Some((first, first.answers.first()?)));
        if let Some((question, answer)) = example {
            let _ = writeln!(output, "{} sprang {command} {}={}", say("decide.try"), question.id, answer.id);
        }
        return Ok(Ending::Fine);
    }
    if let Some(decision) = decide(table, &answers) {
        tell(&decision, language, output);
        contacts(&decision, profile, language, output);
        by_profile(profile, language, output);
    } else {
        let _ = writeln!(output, "{}\n", say("decide.open"));
        if let Some(question) = next_question(table, &answers) {
            ask(question, language, output);
        }
    }
    Ok(Ending::Fine)
}

/// The answers that a document holds.
fn answers_of(table: &Table, file: &str, language: Language) -> Result<Answers, WrongUse> {
    let no_answer = || WrongUse(WORDING.text(language, "decide.form", &[("what", file)]));
    let text = input(file, language).map_err(|_| no_answer())?;
    let sound = sprang::validate::procurement_text(&text).map_err(|_| no_answer())?;
    let journey = sound.journey();
    let of_route = std::ptr::eq(table, sprang::decision::route());
    Ok(if of_route { journey.route.clone() } else { journey.innovation_test.clone() })
}

fn ask(question: &Question, language: Language, output: &mut String) {
    let _ = writeln!(output, "{}\n  {}", question.ask.text(language), question.why.text(language));
    for answer in &question.answers {
        let _ = writeln!(output, "  {}={:<18} {}", question.id, answer.id, answer.text.text(language));
    }
    output.push('\n');
}

/// Who helps with the route, by the profile.
fn contacts(decision: &Decision<'_>, profile: Option<&Profile>, language: Language, output: &mut String) {
    let Some(profile) = profile else { return };
    for (index, contact) in profile.contacts_for(&decision.outcome.id).enumerate() {
        if index == 0 {
            let _ = writeln!(output, "\n{}", WORDING.raw(language, "profile.contacts"));
        }
        let _ = writeln!(output, "  {}: {}", contact.role.text(language), contact.address);
    }
    output.push('\n');
}

fn amounts(table: &Table, profile: Option<&Profile>, language: Language, output: &mut String) {
    let own = profile.map(|profile| profile.amounts_of(table));
    for amount in own.as_ref().unwrap_or(&table.amounts) {
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
