//! Departments whose numbers give something else than the measure says.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::need::shared_measures;
use crate::number::{DecimalMark, Rounding, RoundingMode};

/// Departments whose numbers give something else than the measure says.
pub(super) static RULE: Rule = Rule {
    code: "SPR708",
    name: "departments-differ",
    severity: Severity::Warning,
    problem: "departments_differ",
    message: Words {
        sv: "{words}: måttet säger något annat än förvaltningarna tillsammans.",
        en: "{words}: the measure says something else than the departments together.",
    },
    why: Words {
        sv: "Kriterierna utgår från måttet. Om det inte är förvaltningarnas gemensamma tal blir löftet fel.",
        en: "Criteria rest on the measure. If it is not the departments' shared number, the promise is wrong.",
    },
    help: Words {
        sv: "Skriv förvaltningarnas gemensamma tal i måttet, eller rätta deras tal.",
        en: "Write the departments' shared number in the measure, or mend their numbers.",
    },
    source: Words {
        sv: "Innovationsstrategin avsnitt 2.3: stuprör och öar av aktiviteter.",
        en: "The innovation strategy, section 2.3: silos and islands of activities.",
    },
    flagged: Words {
        sv: "Måttet: 15. Förvaltningarna: 15 och 9, tillsammans 24.",
        en: "The measure: 15. The departments: 15 and 9, together 24.",
    },
    mended: Words {
        sv: "Måttet: 24. Förvaltningarna: 15 och 9, tillsammans 24.",
        en: "The measure: 24. The departments: 15 and 9, together 24.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Skriv {number} i måttet", en: "Write {number} in the measure" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let problem = whole.procurement.problem();
    for shared in shared_measures(problem) {
        let place = problem.measures.iter().position(|measure| measure.id == shared.measure.id);
        let pairs = [
            (&shared.measure.baseline, &shared.baseline, "baseline"),
            (&shared.measure.target, &shared.target, "target"),
        ];
        for (stated, together, member) in pairs {
            let (Some(stated), Some(together), Some(place)) = (stated, together, place) else { continue };
            // A mean is written with as many decimals as people use.
            let decimals = stated.value.to_text().split('.').nth(1).map_or(0, str::len);
            let places = u8::try_from(decimals).unwrap_or(u8::MAX);
            let as_written = Rounding { places, mode: RoundingMode::HalfUp };
            let rounded = together.rounded(as_written);
            if rounded != stated.value {
                let shown = together.shown(2, DecimalMark::Point);
                let words = format!("{} {} ≠ {shown}", shared.measure.id, stated.value);
                let at = format!("/problem/measures/{place}/{member}");
                let value = format!("\"{}\"", rounded.to_text());
                findings.push(rule.at(&at, words).change(
                    format!("{at}/value"),
                    Some(value),
                    MENDS.with_number(&rounded),
                ));
            }
        }
    }
}
