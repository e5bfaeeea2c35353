//! A criterion whose numbers were taken from a measure that has changed since.

use crate::catalogue::entry;
use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::Localised;

/// A criterion whose numbers were taken from a measure that has changed since.
pub(super) static RULE: Rule = Rule {
    code: "SPR308",
    name: "criterion-behind-measure",
    severity: Severity::Warning,
    problem: "criterion_behind_measure",
    message: Words {
        sv: "”{words}” säger något annat än måttet som det togs från.",
        en: "“{words}” says something else than the measure that it was taken from.",
    },
    why: Words {
        sv: "Måttet har ändrats. Då lovar anbudsgivaren något annat än det som följs upp.",
        en: "The measure has changed. The tenderer then promises something else than what is followed up.",
    },
    help: Words {
        sv: "Fyll i kriteriet på nytt från måttet, eller rätta måttet.",
        en: "Fill the criterion in anew from the measure, or mend the measure.",
    },
    source: Words {
        sv: "Mål C-448/01 EVN: det som belönas ska gå att kontrollera. Direktiv 2014/24/EU artikel 67.4.",
        en: "Case C-448/01 EVN: what is rewarded must be verifiable. Directive 2014/24/EU art. 67(4).",
    },
    flagged: Words {
        sv: "Måttet: från 18 till 8 personer. Kriteriet: i dag 15 personer.",
        en: "The measure: from 18 to 8 people. The criterion: today 15 people.",
    },
    mended: Words {
        sv: "Måttet: från 18 till 8 personer. Kriteriet: i dag 18 personer.",
        en: "The measure: from 18 to 8 people. The criterion: today 18 people.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let measures = &whole.procurement.problem().measures;
    for (quality, at) in whole.lots.iter().flat_map(|lot| &lot.qualities) {
        let Some(from) = &quality.from else { continue };
        let measure = measures.iter().find(|measure| Some(&measure.id) == from.measure.as_ref());
        let (Some(measure), Some(entry)) = (measure, entry(&from.criterion)) else { continue };
        for (parameter, now) in entry.numbers_from(measure) {
            let then = from.numbers.iter().find(|(id, _)| id == parameter).map(|(_, value)| value);
            if let Some(then) = then.filter(|then| **then != now) {
                let words = format!("{parameter} {then} ≠ {now}");
                let said = Localised::said(|language| format!("{}: {words}", quality.name.text(language)));
                findings.push(rule.named(&format!("{at}/from/numbers/{parameter}"), &said));
            }
        }
    }
}
