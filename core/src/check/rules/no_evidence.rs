//! What is promised without proof.

use crate::check::facts::SCORING;
use crate::check::finding::Finding;
use crate::check::reading::{Reading, TextKind};
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::rules::named_staff::{STAFF, is_about_staff};
use crate::check::rules::{change_without_baseline, hidden_scoring, selection_as_award};
use crate::check::shape::Shape;
use crate::check::text::{Sign, TokenKind};

/// What is promised without proof.
pub(super) static RULE: Rule = Rule {
    code: "SPR113",
    name: "no-evidence",
    severity: Severity::Warning,
    problem: "NO_EVIDENCE",
    message: Words {
        sv: "Inget bevis begärs och ingen kontroll anges.",
        en: "No evidence is asked for and no check is stated.",
    },
    why: Words {
        sv: "Det som inte kan kontrolleras får inte ge poäng.",
        en: "What cannot be verified must not give points.",
    },
    help: Words {
        sv: "Begär beräkning, prov, intyg eller demonstration, och säg hur ni kontrollerar.",
        en: "Ask for a calculation, test, certificate or demonstration, and say how you check.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.4; mål C-448/01 EVN och Wienstrom.",
        en: "Directive 2014/24/EU art. 67(4); case C-448/01 EVN and Wienstrom.",
    },
    flagged: Words {
        sv: "Lösningen sänker tiden från 10 till högst 5 minuter, vilket ger 5 poäng.",
        en: "The solution lowers the time from 10 to at most 5 minutes, which gives 5 points.",
    },
    mended: Words {
        sv: "Tiden är i dag 10 minuter. Minst 2 minuter kortare tid ger 5 poäng. Den mäts i ett prov före tilldelning.",
        en: "The time today is 10 minutes. At least 2 minutes less gives 5 points. It is measured in a test before award.",
    },
    look: Look::Text(&[], look),
};

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let facts = reading.facts;
    if reading.kind != TextKind::Criterion || facts.proof {
        return;
    }
    // What belongs to selection has a graver fault, and its own kinds of proof.
    let selects = reading
        .found(&selection_as_award::WORDS)
        .iter()
        .any(|hit| hit.sign != Sign::Guess && (!is_about_staff(reading, &hit.range) || reading.says(&STAFF)));
    if selects {
        return;
    }
    // What may be proof, or only how the value is counted and looked at later, is worth a thought.
    if facts.evidence {
        if facts.measure && (facts.scoring || reading.shape() == Shape::Unscored) {
            findings.push(rule.at("", "").at_most(Severity::Advice));
        }
        return;
    }
    let changes = reading.says(&change_without_baseline::CHANGE);
    if (facts.measure && facts.scoring) || changes {
        let most = if says_more(reading) { Severity::Advice } else { rule.severity };
        findings.push(rule.at("", "").at_most(most));
    } else if facts.scoring || reading.shape() == Shape::Unscored || reading.says(&hidden_scoring::WORDS) {
        // That nothing is measured, or nothing is said of what it gives, is graver.
        findings.push(rule.at("", "").at_most(Severity::Advice));
    }
}

/// Whether sentences follow the scale: they mostly say how it is checked, in words that no list has.
fn says_more(reading: &Reading<'_>) -> bool {
    const FEWEST_WORDS: usize = 3;
    let anchors = reading.anchors().iter().map(|anchor| anchor.points.start);
    let scored = anchors.chain(reading.found(&SCORING).iter().map(|hit| hit.range.start));
    let last = scored.filter_map(|at| reading.tokens.get(at));
    let Some(last) = last.map(|token| token.sentence).max() else { return false };
    let after = reading.tokens.iter().filter(|token| token.sentence > last);
    after.filter(|token| token.kind() == TokenKind::Word).count() >= FEWEST_WORDS
}
