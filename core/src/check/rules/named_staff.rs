//! Experience and qualifications of the people who do the work.

use std::ops::Range;

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// Experience and qualifications of the people who do the work.
pub(super) static RULE: Rule = Rule {
    code: "SPR302",
    name: "named-staff",
    severity: Severity::Warning,
    problem: "selection_care",
    message: Words {
        sv: "”{words}” får räknas bara för den personal som utför uppdraget.",
        en: "“{words}” may count only for the staff who perform the contract.",
    },
    why: Words {
        sv: "Personalens erfarenhet och utbildning får ge poäng när den väsentligt påverkar hur uppdraget utförs, annars hör den till kvalificeringen.",
        en: "The staff’s experience and qualifications may earn points where they significantly affect performance; otherwise they belong to selection.",
    },
    help: Words {
        sv: "Säg vem det gäller, varför det påverkar resultatet, och att personen bara får bytas mot en likvärdig.",
        en: "Say whom it concerns, why it affects the result, and that the person may be replaced only by an equal.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.2 b; mål C-601/13 Ambisig.",
        en: "Directive 2014/24/EU art. 67(2)(b); case C-601/13 Ambisig.",
    },
    flagged: Words {
        sv: "Varje års erfarenhet som projektledare ger 1 poäng.",
        en: "The project manager’s experience gives 1 point for each year.",
    },
    mended: Words {
        sv: "Projektledaren löser en skriftlig övning på 60 minuter. Varje uppfylld punkt av 10 ger 0,5 poäng.",
        en: "The project manager solves a written test of 60 minutes. Each of 10 items met gives 0.5 points.",
    },
    look: Look::Text(&[&STAFF, &PEOPLE], look),
};

pub(in crate::check) static STAFF: List = list!("staff");
pub(in crate::check) static PEOPLE: List = list!("people");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let found = reading.found(&STAFF);
    let of_staff = found.iter().filter(|hit| is_about_staff(reading, &hit.range));
    findings.extend(of_staff.filter_map(|hit| reading.finding_in(rule, hit, rule.severity)));
}

/// Whether the sentence speaks of people who will do the work.
pub(super) fn is_about_staff(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    let sentence = |at: usize| reading.tokens.get(at).map(|token| token.sentence);
    let own = sentence(range.start);
    if is_done_by_the_firm(reading, range) {
        return false;
    }
    // `Erbjudna konsulter bedöms efter erfarenhet. Mer än tre års arbete ger …`: the levels go on with them.
    let goes_on = reading.gives_points(range.start) && reading.overlaps(&STAFF, range);
    let before = own.and_then(|own| own.checked_sub(1)).filter(|_| goes_on);
    reading.found(&PEOPLE).iter().any(|hit| {
        let speaks = sentence(hit.range.start);
        speaks == own || before.is_some() && speaks == before
    })
}

/// Whether a firm stands right before what has been done, or among its words: `that the firm has completed`.
fn is_done_by_the_firm(reading: &Reading<'_>, range: &Range<usize>) -> bool {
    const FIRMS: [&str; 22] = [
        "firm",
        "company",
        "tenderer",
        "bidder",
        "supplier",
        "contractor",
        "provider",
        "undertaking",
        "organisation",
        "företaget",
        "bolaget",
        "firman",
        "anbudsgivaren",
        "leverantören",
        "entreprenören",
        "utföraren",
        "koncernen",
        "byrån",
        "åkeriet",
        "bolag",
        "företag",
        "anbudsgivare",
    ];
    const HAVING: [&str; 5] = ["har", "ha", "has", "have", "had"];
    let word = |at: usize| reading.tokens.get(at).map_or("", |token| token.word());
    let first = range.start.saturating_sub(1)..range.end;
    first.clone().any(|at| FIRMS.contains(&word(at)) && (at + 1..at + 3).any(|at| HAVING.contains(&word(at))))
}
