//! A page for each decision table: the questions, and what leads where.

use std::fmt::Write as _;

use sprang::decision::{Outcome, Table};
use sprang::guide::Labels;
use sprang::language::Language;

use crate::{escaped, frame};

pub(crate) const ROUTE: &str = "route.html";
pub(crate) const INNOVATION_TEST: &str = "innovation-test.html";

pub(crate) fn page(table: &Table, file: &str, language: Language) -> String {
    let labels = Labels(language);
    let say = |key: &str| escaped(&labels.text(key));
    let mut main = format!(
        "<p><a href=\"index.html\">{}</a></p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<h2>{}</h2>\n",
        say("page.title"),
        escaped(table.title.text(language)),
        say("decision.lead"),
        say("decision.questions"),
    );
    for question in &table.questions {
        let _ = writeln!(
            main,
            "<h3>{}</h3>\n<p>{}</p>\n<ul>",
            escaped(question.ask.text(language)),
            escaped(question.why.text(language))
        );
        for answer in &question.answers {
            let _ = writeln!(main, "<li>{}</li>", escaped(answer.text.text(language)));
        }
        main.push_str("</ul>\n");
    }
    let _ = writeln!(main, "<h2>{}</h2>\n<p>{}</p>\n<ol>", say("decision.rows"), say("decision.rows.what"));
    for row in &table.rows {
        let conditions = row.when.iter().filter_map(|(question, answers)| {
            let question = table.question(question)?;
            let answers =
                answers.iter().filter_map(|answer| Some(question.choice(answer)?.text.text(language)));
            let answers = answers.collect::<Vec<_>>().join(&format!(" {} ", labels.text("decision.or")));
            Some(format!("{} <b>{}</b>", escaped(question.ask.text(language)), escaped(&answers)))
        });
        let outcome = table.outcome(&row.outcome).map_or("", |outcome| outcome.name.text(language));
        let _ = writeln!(
            main,
            "<li><b>{}</b>. {}<br><small>{}</small></li>",
            escaped(outcome),
            escaped(row.because.text(language)),
            conditions.collect::<Vec<_>>().join("; "),
        );
    }
    let _ = writeln!(main, "</ol>\n<h2>{}</h2>", say("decision.outcomes"));
    for outcome in &table.outcomes {
        self::outcome(&mut main, outcome, labels);
    }
    if !table.amounts.is_empty() {
        let _ = writeln!(main, "<h2>{}</h2>\n<ul>", say("decision.amounts"));
        for amount in &table.amounts {
            let _ = writeln!(
                main,
                "<li>{}: {} {}, {}–{}. {}</li>",
                escaped(amount.what.text(language)),
                escaped(&amount.amount),
                escaped(&amount.currency),
                amount.from,
                amount.to.as_deref().unwrap_or_default(),
                escaped(amount.source.text.text(language)),
            );
        }
        main.push_str("</ul>\n");
    }
    frame(table.title.text(language), file, &main, language)
}

fn outcome(main: &mut String, outcome: &Outcome, labels: Labels) {
    let language = labels.0;
    let _ = writeln!(
        main,
        "<details id=\"{}\"><summary>{}</summary>\n<p>{}</p>\n<ol>",
        escaped(&outcome.id),
        escaped(outcome.name.text(language)),
        escaped(outcome.what.text(language)),
    );
    for step in &outcome.steps {
        let _ = writeln!(main, "<li>{}</li>", escaped(step.text(language)));
    }
    main.push_str("</ol>\n<ul>\n");
    for source in &outcome.sources {
        let unread =
            if source.read { String::new() } else { format!(" ({})", labels.text("catalogue.unread")) };
        let _ = writeln!(main, "<li>{}{}</li>", escaped(source.text.text(language)), escaped(&unread));
    }
    main.push_str("</ul></details>\n");
}
