//! An answer to the route or the innovation test that the table does not know.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::decision::{innovation_test, route};

/// An answer to the route or the innovation test that the table does not know.
pub(super) static RULE: Rule = Rule {
    code: "SPR707",
    name: "answer-not-known",
    severity: Severity::Warning,
    problem: "answer_not_known",
    message: Words {
        sv: "”{words}” är inget svar på någon fråga i tabellen.",
        en: "“{words}” is no answer to any question of the table.",
    },
    why: Words {
        sv: "Ett svar som tabellen inte känner till avgör ingenting.",
        en: "An answer that the table does not know decides nothing.",
    },
    help: Words {
        sv: "Kör sprang route eller sprang innovation-test och välj ett av svaren.",
        en: "Run sprang route or sprang innovation-test and choose one of the answers.",
    },
    source: Words {
        sv: "Tabellerna för vägval och innovationsprov.",
        en: "The tables of the route and the innovation test.",
    },
    flagged: Words { sv: "market=stor", en: "market=big" },
    mended: Words { sv: "market=widespread", en: "market=widespread" },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Ta bort svaret", en: "Take the answer away" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let journey = whole.procurement.journey();
    for (table, answers, member) in
        [(innovation_test(), &journey.innovation_test, "innovationTest"), (route(), &journey.route, "route")]
    {
        for (question, answer) in answers.iter() {
            if table.question(question).is_none_or(|question| question.choice(answer).is_none()) {
                let at = format!("/journey/{member}");
                let finding = rule.at(&at, format!("{question}={answer}"));
                let place = question.replace('~', "~0").replace('/', "~1");
                findings.push(finding.change(format!("{at}/{place}"), None, MENDS.said()));
            }
        }
    }
}
