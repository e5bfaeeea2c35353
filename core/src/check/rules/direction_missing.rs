//! A measure of which nobody can say whether more is better.

use crate::check::facts::{AFTERMATH, IN_UNIT, POINTS_AT_WILL};
use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::{change_without_baseline, company_wide, selection_as_award};
use crate::check::shape::Shape;
use crate::check::text::{Hit, List, Sign, Token, list};

/// A measure of which nobody can say whether more is better.
pub(super) static RULE: Rule = Rule {
    code: "SPR118",
    name: "direction-missing",
    severity: Severity::Warning,
    problem: "DIRECTION_MISSING",
    message: Words {
        sv: "Det framgår inte om ett högt eller ett lågt värde är bra.",
        en: "It is not stated whether a high or a low value is good.",
    },
    why: Words {
        sv: "Samma mått kan då belönas åt båda hållen.",
        en: "The same measure may then be rewarded either way.",
    },
    help: Words {
        sv: "Ange gränser, eller hur poängen följer av värdet.",
        en: "State limits, or how points follow from the value.",
    },
    source: Words { sv: "Direktiv 2014/24/EU artikel 67.4.", en: "Directive 2014/24/EU art. 67(4)." },
    flagged: Words {
        sv: "Energianvändningen mäts i kWh, och 10 kWh jämförs. Den ger 10 poäng.",
        en: "Energy use is measured in kWh, and 10 kWh is compared. It gives 10 points.",
    },
    mended: Words {
        sv: "Energianvändningen mäts i kWh. Högst 10 kWh ger 10 poäng, mer än 10 kWh ger 0 poäng.",
        en: "Energy use is measured in kWh. At most 10 kWh gives 10 points, more than 10 kWh gives 0 points.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("direction");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let facts = reading.facts;
    let measured = reading.kind == TextKind::Criterion && facts.measure && facts.scoring && !facts.levels;
    let unsaid = || {
        !has_steps(reading)
            && !facts.each
            && !says_direction(reading)
            && !reading.says(&change_without_baseline::CHANGE)
            && !is_about_the_supplier(reading)
    };
    if measured && (differs_either_way(reading) || unsaid()) {
        findings.push(rule.at("", ""));
    }
    // A value that is asked for, of which nothing is said.
    let unscored = reading.shape() == Shape::Unscored && !measured && reading.says(&IN_UNIT);
    if unscored && !says_direction(reading) && !reading.says(&change_without_baseline::CHANGE) {
        findings.push(rule.at("", "").at_most(Severity::Advice));
    }
}

/// Whether several amounts of points are given, and not all are only a most, as in `upp till 8 poäng` for one value and
/// `upp till 4` for another.
fn has_steps(reading: &Reading<'_>) -> bool {
    let anchors = reading.anchors();
    anchors.len() > 1 && !anchors.iter().all(|anchor| reading.overlaps(&POINTS_AT_WILL, &anchor.points))
}

/// Whether points follow from how far a value is from the mean, and nothing says on which side of it is better.
fn differs_either_way(reading: &Reading<'_>) -> bool {
    const APART: [&str; 8] = [
        "skillnad",
        "skillnaden",
        "avvikelse",
        "avvikelsen",
        "avstånd",
        "difference",
        "deviation",
        "distance",
    ];
    const MEANS: [&str; 10] = [
        "medelvärdet",
        "medel",
        "genomsnittet",
        "snittet",
        "medianen",
        "mean",
        "average",
        "median",
        "medeltalet",
        "mitten",
    ];
    const SIDES: [&str; 16] = [
        "över", "under", "högre", "lägre", "fler", "färre", "mer", "mindre", "kortare", "längre", "above",
        "below", "higher", "lower", "more", "fewer",
    ];
    let tokens = &reading.tokens;
    reading.anchors().iter().any(|anchor| {
        let points = anchor.points.start;
        let sentence = tokens.get(points).map(|token| token.sentence);
        let before = (0..points).rev().take_while(|&at| {
            tokens.get(at).is_some_and(|token| Some(token.sentence) == sentence && token.word() != ";")
        });
        let before: Vec<&str> = before.filter_map(|at| tokens.get(at)).map(Token::word).collect();
        let says = |words: &[&str]| before.iter().any(|word| words.contains(word));
        says(&APART) && says(&MEANS) && !says(&SIDES)
    })
}

/// Whether what is measured belongs to the supplier, which is the graver fault.
fn is_about_the_supplier(reading: &Reading<'_>) -> bool {
    reading.says(&selection_as_award::WORDS) || reading.says(&company_wide::WORDS)
}

/// Whether it says which way is better. That points run from 0 to 10 says nothing of that.
fn says_direction(reading: &Reading<'_>) -> bool {
    let points = reading.found(&POINTS_AT_WILL);
    let of_points = |hit: &Hit| {
        points.iter().any(|span| span.range.start < hit.range.end && hit.range.start < span.range.end)
    };
    let follows_up = |hit: &Hit| {
        reading.says_in_sentence(&AFTERMATH, hit.range.start) || reading.breaks_a_promise(hit.range.start)
    };
    reading.found(&WORDS).iter().any(|hit| hit.sign != Sign::Guess && !of_points(hit) && !follows_up(hit))
}
