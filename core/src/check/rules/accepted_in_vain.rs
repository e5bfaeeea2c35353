//! An accepted finding that is no longer found.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// An accepted finding that is no longer found.
pub(in crate::check) static RULE: Rule = Rule {
    code: "SPR207",
    name: "accepted-in-vain",
    severity: Severity::Advice,
    problem: "accepted_in_vain",
    message: Words {
        sv: "Ett skäl för att låta {words} stå är kvar, men det som det gällde finns inte längre.",
        en: "A reason to let {words} stand is left, but what it was about is no longer there.",
    },
    why: Words {
        sv: "En godtagen anmärkning som inte finns döljer nästa som gör det.",
        en: "An acceptance of what is not there hides the next that is.",
    },
    help: Words { sv: "Stryk den ur underlaget.", en: "Take it out of the document." },
    source: Words {
        sv: "Språngs format, medlemmen accepted.", en: "Språng's format, the member accepted."
    },
    flagged: Words {
        sv: "SPR119 är godtagen, men betygen är beskrivna.",
        en: "SPR119 is accepted, but the grades are described.",
    },
    mended: Words { sv: "Det godtagna är struket.", en: "The acceptance is taken out." },
    look: Look::Document(look),
};

/// Found where acceptances are matched with findings.
fn look(_: &Whole<'_>, _: &'static Rule, _: &mut Vec<Finding>) {}
