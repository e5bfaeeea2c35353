//! A single border of a scale counts for more than all others together.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;

/// A single border of a scale counts for more than all others together.
pub(super) static RULE: Rule = Rule {
    code: "SPR609",
    name: "one-step-decides",
    severity: Severity::Advice,
    problem: "cliff",
    message: Words {
        sv: "På ”{words}” ger ett enda steg mer än hälften av alla poäng.",
        en: "On “{words}” a single step gives more than half of all points.",
    },
    why: Words {
        sv: "Den som hamnar strax under gränsen förlorar nästan allt, fast skillnaden är liten. De andra stegen betyder lite.",
        en: "Whoever lands just below the border loses nearly everything, though the difference is small. The other steps mean little.",
    },
    help: Words {
        sv: "Jämna ut poängen mellan stegen. Ska gränsen gälla, gör den till ett krav.",
        en: "Spread the points over the steps. If the border must be met, make it a requirement.",
    },
    source: Words {
        sv: "Proportionalitet, direktiv 2014/24/EU artikel 18.1; C-546/16 Montte om tillåtna gränser.",
        en: "Proportionality, Directive 2014/24/EU art. 18(1); C-546/16 Montte on limits that are allowed.",
    },
    flagged: Words {
        sv: "4 timmar: 0 poäng. 3 timmar: 1 poäng. 2 timmar: 9 poäng. 1 timme: 10 poäng.",
        en: "4 hours: 0 points. 3 hours: 1 point. 2 hours: 9 points. 1 hour: 10 points.",
    },
    mended: Words {
        sv: "4 timmar: 0 poäng. 3 timmar: 3 poäng. 2 timmar: 6 poäng. 1 timme: 10 poäng.",
        en: "4 hours: 0 points. 3 hours: 3 points. 2 hours: 6 points. 1 hour: 10 points.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for cliff in &lot.known().cliffs {
            let quality = lot.qualities.iter().find(|(quality, _)| quality.id == cliff.criterion);
            let quality = quality.map(|(quality, at)| (&quality.name, format!("{at}/scale")));
            let price = || lot.price.as_ref().map(|(price, at)| (&price.name, format!("{at}/rule")));
            if let Some((name, at)) = quality.or_else(price) {
                findings.push(rule.named(&at, name));
            }
        }
    }
}
