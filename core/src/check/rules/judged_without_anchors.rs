//! Grades that nobody described.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Scale;

/// Grades that nobody described.
pub(super) static RULE: Rule = Rule {
    code: "SPR119",
    name: "judged-without-anchors",
    severity: Severity::Warning,
    problem: "no_anchor",
    message: Words {
        sv: "”{words}” bedöms utan att det står vad betygen betyder.",
        en: "“{words}” is judged, and nothing says what the grades mean.",
    },
    why: Words {
        sv: "Två bedömare kan sätta olika betyg på samma svar, och leverantören vet inte vad som lönar sig.",
        en: "Two assessors may grade one answer differently, and suppliers cannot know what pays.",
    },
    help: Words {
        sv: "Beskriv minst lägsta, högsta och ett mellersta betyg: vad som ska finnas i svaret för att det ska nås.",
        en: "Describe at least the lowest, the highest and a middle grade: what an answer must hold to reach it.",
    },
    source: Words {
        sv: "Mål C-6/15 TNS Dimarso; C-19/00 SIAC; Upphandlingsmyndighetens vägledning om utvärdering.",
        en: "Cases C-6/15 TNS Dimarso and C-19/00 SIAC.",
    },
    flagged: Words {
        sv: "Betyg 0–5 utan ord för något av betygen.",
        en: "Grades 0 to 5 with words for none of them.",
    },
    mended: Words {
        sv: "Betyg 0, 3 och 5 beskrivna: vad svaret ska visa för att nå dit.",
        en: "Grades 0, 3 and 5 described: what the answer must show to reach each.",
    },
    look: Look::Document(look),
};

const FEWEST: usize = 3;

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            let anchors = match &quality.scale {
                Scale::Judged { anchors, .. } => anchors.len(),
                _ => FEWEST,
            };
            if anchors < FEWEST {
                findings.push(rule.named(&format!("{at}/scale"), &quality.name));
            }
        }
    }
}
