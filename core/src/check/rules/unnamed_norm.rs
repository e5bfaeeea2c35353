//! References to norms that are not named.

use crate::check::finding::Finding;
use crate::check::reading::Reading;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::text::{List, list};

/// References to norms that are not named.
pub(super) static RULE: Rule = Rule {
    code: "SPR108",
    name: "unnamed-norm",
    severity: Severity::Warning,
    problem: "undefined_reference",
    message: Words {
        sv: "”{words}” hänvisar till en norm som inte anges.",
        en: "“{words}” refers to a norm that is not named.",
    },
    why: Words {
        sv: "Vilken norm som gäller avgörs då i efterhand.",
        en: "Which norm applies is then decided afterwards.",
    },
    help: Words {
        sv: "Ange normen med nummer och år, följd av ”eller likvärdigt”.",
        en: "Name the norm with number and year, followed by “or equivalent”.",
    },
    source: Words {
        sv: "Mål C-19/00 SIAC Construction: villkor ska kunna tolkas lika av alla rimligt informerade anbudsgivare. SKR om tydliga utvärderingskriterier.",
        en: "Case C-19/00 SIAC Construction: terms must read alike to all reasonably well-informed tenderers. SKR, guidance on clear award criteria.",
    },
    flagged: Words {
        sv: "Arbetet utförs fackmässigt enligt branschpraxis.",
        en: "The work shall follow industry practice.",
    },
    mended: Words {
        sv: "Arbetet utförs enligt AMA Anläggning 23 eller likvärdigt.",
        en: "The work is done according to ISO 9001:2015 or equivalent.",
    },
    look: Look::Text(&[&WORDS], look),
};

pub(in crate::check) static WORDS: List = list!("unnamed_norm");

fn look(reading: &Reading<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    reading.findings_about(rule, &WORDS, reading.unless_sound(rule), findings);
}
