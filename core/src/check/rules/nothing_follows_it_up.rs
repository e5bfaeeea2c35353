//! A promise without follow-up.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Scale;

/// A promise without follow-up.
pub(super) static RULE: Rule = Rule {
    code: "SPR122",
    name: "nothing-follows-it-up",
    severity: Severity::Warning,
    problem: "no_follow_up",
    message: Words {
        sv: "”{words}” ger poäng för ett löfte som ingen följer upp.",
        en: "“{words}” gives points for a promise that no one follows up.",
    },
    why: Words {
        sv: "Det som ger poäng men aldrig följs upp lönar den som lovar mest, inte den som gör mest.",
        en: "What gives points and is never followed up rewards those who promise most, not those who do most.",
    },
    help: Words {
        sv: "Skriv när det mäts efter avtalsstart, hur, och vad som händer om löftet inte hålls.",
        en: "Write when it is measured after the start, how, and what happens if the promise is not kept.",
    },
    source: Words {
        sv: "Konkurrensverket, uppföljning av avtal; direktiv 2014/24/EU artikel 67.4 och 70.",
        en: "Directive 2014/24/EU art. 67(4) and 70.",
    },
    flagged: Words {
        sv: "Utlovad energianvändning ger poäng. Inget står om mätning efter leverans.",
        en: "Promised energy use gives points. Nothing is said of measuring after delivery.",
    },
    mended: Words {
        sv: "Samma, mätt efter tolv månader, med prisavdrag för det som inte nås.",
        en: "The same, measured after twelve months, with a price reduction for what is not reached.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            let promised =
                matches!(quality.scale, Scale::Linear { .. } | Scale::Steps { .. } | Scale::Count { .. });
            if promised && quality.follow_up.is_none() {
                let at = format!("{at}/followUp");
                // When, and what it costs to break it, only the buyer can say: nothing is filled in.
                findings.push(rule.named(&at, &quality.name));
            }
        }
    }
}
