//! A range of weights so wide that it says little.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::Weight;

/// A range of weights so wide that it says little.
pub(super) static RULE: Rule = Rule {
    code: "SPR204",
    name: "weight-range-wide",
    severity: Severity::Warning,
    problem: "range_too_wide",
    message: Words {
        sv: "Viktintervallet för ”{words}” är så brett att leverantören inte kan veta vad som lönar sig.",
        en: "The range of weights of “{words}” is so wide that suppliers cannot know what pays.",
    },
    why: Words {
        sv: "Ett intervall får användas med en lämplig största spännvidd. Är högsta vikten mer än dubbelt så hög som lägsta kan kriteriet vara både viktigt och oviktigt.",
        en: "A range may be used with an appropriate maximum spread. Where the highest is more than twice the lowest, the criterion may matter much or little.",
    },
    help: Words {
        sv: "Krymp intervallet, eller ange en exakt vikt.",
        en: "Narrow the range, or state an exact weight.",
    },
    source: Words { sv: "Direktiv 2014/24/EU artikel 67.5.", en: "Directive 2014/24/EU art. 67(5)." },
    flagged: Words { sv: "Vikt 10–40.", en: "Weight 10 to 40." },
    mended: Words { sv: "Vikt 20–30.", en: "Weight 20 to 30." },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words =
    Words { sv: "Sätt högsta vikten till {number}", en: "Set the highest weight to {number}" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            if let Weight::Range { least, most, fixed } = &quality.weight
                && *most > least + least
            {
                let at = format!("{at}/weight");
                let finding = rule.named(&at, &quality.name);
                // Twice the least is as wide as it may be, where that can still count and holds the settled value.
                let narrow = least + least;
                let holds = fixed.as_ref().is_none_or(|fixed| *fixed <= narrow);
                findings.push(if narrow.is_zero() || !holds {
                    finding
                } else {
                    finding.change(
                        format!("{at}/most"),
                        Some(format!("\"{}\"", narrow.to_text())),
                        MENDS.with_number(&narrow),
                    )
                });
            }
        }
    }
}
