//! Nothing that says how an answer becomes points.

use crate::check::facts::POINTS_AT_WILL;
use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{heading_only, hidden_scoring};
use crate::check::shape::Shape;

/// Nothing that says how an answer becomes points.
pub(super) static RULE: Rule = Rule {
    code: "SPR202",
    name: "no-scoring",
    severity: Severity::Error,
    problem: "NO_SCORING",
    message: Words {
        sv: "Det framgår inte hur ett svar blir poäng eller kronor.",
        en: "It is not stated how an answer becomes points or money.",
    },
    why: Words {
        sv: "Att något bedöms räcker inte. Sambandet mellan det som erbjuds och poängen ska vara känt i förväg.",
        en: "That something is judged is not enough: how what is offered gives points must be known beforehand.",
    },
    help: Words { sv: "Ange vad varje nivå eller värde ger.", en: "State what each level or value gives." },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4 och 67.5; mål C-470/99 Universale-Bau.",
        en: "Directive 2014/24/EU art. 67(4) and (5); case C-470/99 Universale-Bau.",
    },
    flagged: Words {
        sv: "Support bör finnas dygnet runt.", en: "Support should be there around the clock."
    },
    mended: Words {
        sv: "Svarstiden anges i minuter. Högst 5 minuter ger 4 poäng, mer än 5 minuter ger 0 poäng. Tiden mäts i loggen.",
        en: "The response time is stated in minutes. At most 5 minutes gives 4 points, more than 5 minutes gives 0 points. It is measured in the log.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    match reading.shape() {
        Shape::Unscored => {
            let most = if reading.is_full_of_numbers() { Severity::Advice } else { rule.severity };
            findings.push(rule.at("", "").at_most(most));
        }
        // Whoever means it as a criterion has said nothing of what it gives.
        Shape::Requirement if reading.kind == TextKind::Criterion => {
            findings.push(rule.at("", "").at_most(Severity::Advice));
        }
        // Nothing is measured, which is graver; and yet it is hinted that something counts.
        Shape::Unmeasured if gives_none(reading) && (hints(reading) || heading_only::is_there(reading)) => {
            findings.push(rule.at("", "").at_most(Severity::Advice));
        }
        _ => {}
    }
}

/// Whether no amount of points is given for anything in particular.
fn gives_none(reading: &Reading<'_>) -> bool {
    reading.anchors().iter().all(|anchor| reading.overlaps(&POINTS_AT_WILL, &anchor.points))
}

/// Whether something is said to count, or points are named.
fn hints(reading: &Reading<'_>) -> bool {
    reading.says(&hidden_scoring::WORDS) || reading.speaks_of_points() || reading.states_a_weight()
}
