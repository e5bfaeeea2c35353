//! What concerns the whole company and not what is bought.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// What concerns the whole company and not what is bought.
pub(super) static RULE: Rule = Rule {
    code: "SPR303",
    name: "company-wide",
    severity: Severity::Error,
    problem: "no_link",
    message: Words {
        sv: "”{words}” gäller hela företaget, inte det som köps.",
        en: "“{words}” concerns the whole company, not what is bought.",
    },
    why: Words {
        sv: "Ett kriterium måste ha samband med kontraktets föremål.",
        en: "A criterion must be linked to the subject matter of the contract.",
    },
    help: Words {
        sv: "Fråga efter vad som gäller för den här leveransen.",
        en: "Ask for what holds for this delivery.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.3 och skäl 97; mål C-368/10 Max Havelaar.",
        en: "Directive 2014/24/EU art. 67(3) and recital 97; case C-368/10 Max Havelaar.",
    },
    flagged: Words {
        sv: "Företagets CSR-policy poängsätts.",
        en: "The company’s sustainability policy is scored.",
    },
    mended: Words {
        sv: "Andelen återbrukat material i leveransen anges i viktprocent. Varje hel tiondel ger 1 poäng, styrkt med inköpsunderlag.",
        en: "The share of reused material in the delivery is stated as a percentage of weight. Each full tenth gives 1 point, with purchase records as evidence.",
    },
    look: Look::Text(&[&WORDS, &OF_BUYER], look),
};

pub(in crate::check) static WORDS: List = list!("company_wide");

/// What is the buyer's own, and so belongs to the need.
static OF_BUYER: List = list!("facts/of_buyer");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let own = |at: usize| at.checked_sub(1).is_some_and(|before| reading.stands_in(&OF_BUYER, before));
    let others = reading.found(&WORDS).iter().filter(|hit| !own(hit.range.start));
    findings.extend(others.filter_map(|hit| reading.finding_in(rule, hit, rule.severity)));
}
