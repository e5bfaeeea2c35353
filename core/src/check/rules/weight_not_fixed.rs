//! A weight that is not fixed before offers are opened.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::{LotAt, Whole};
use crate::number::Exact;
use crate::procurement::{Quality, Weight};

/// A weight that is not fixed before offers are opened.
pub(super) static RULE: Rule = Rule {
    code: "SPR203",
    name: "weight-not-fixed",
    severity: Severity::Warning,
    problem: "weight_not_fixed",
    message: Words {
        sv: "Vikten för ”{words}” är inte bestämd.",
        en: "The weight of “{words}” is not fixed.",
    },
    why: Words {
        sv: "Viktningen måste vara bestämd innan anbuden öppnas. Annars kan den som utvärderar välja vinnare.",
        en: "Weights must be settled before offers are opened. Otherwise whoever evaluates can choose the winner.",
    },
    help: Words {
        sv: "Bestäm värdet och spara det daterat innan anbuden öppnas. Har vikten ett intervall ska värdet ligga i det.",
        en: "Settle the value and keep it, dated, before offers are opened. Within a range, the value lies inside it.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 67.5; mål C-331/04 ATI EAC; C-532/06 Lianakis.",
        en: "Directive 2014/24/EU art. 67(5); cases C-331/04 ATI EAC and C-532/06 Lianakis.",
    },
    flagged: Words {
        sv: "Vikt 20–30, inget värde fastställt.", en: "Weight 20 to 30, no value settled."
    },
    mended: Words {
        sv: "Vikt 20–30, värdet 25 fastställt före öppning.",
        en: "Weight 20 to 30, the value 25 settled before opening.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Bestäm vikten till {number}", en: "Settle the weight at {number}" };

/// The only value with which the weights of the lot add up, where all others are settled and it is within bounds.
fn only_value(lot: &LotAt<'_>, unsettled: &Quality) -> Option<Exact> {
    let settled = |weight: &Weight| match weight {
        Weight::Exact(points) => Some(points.clone()),
        Weight::Range { fixed, .. } | Weight::Order { fixed, .. } => fixed.clone(),
        Weight::Deduction(_) | Weight::DeductionPerPoint(_) => None,
    };
    let others = lot.qualities.iter().filter(|(quality, _)| quality.id != unsettled.id);
    let mut all = others.map(|(quality, _)| settled(&quality.weight)).collect::<Option<Vec<_>>>()?;
    if let Some((price, _)) = &lot.price {
        all.extend(settled(price.weight.as_ref()?));
    }
    let rest = lot.lot.award.total()? - &Exact::sum(&all);
    match &unsettled.weight {
        Weight::Range { least, most, .. } => (*least <= rest && rest <= *most).then_some(rest),
        Weight::Order { .. } => rest.is_positive().then_some(rest),
        _ => None,
    }
}

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        for (quality, at) in &lot.qualities {
            if matches!(quality.weight, Weight::Range { fixed: None, .. } | Weight::Order { fixed: None, .. })
            {
                let at = format!("{at}/weight");
                let finding = rule.named(&at, &quality.name);
                findings.push(match only_value(lot, quality) {
                    Some(value) => finding.change(
                        format!("{at}/fixed"),
                        Some(format!("\"{}\"", value.to_text())),
                        MENDS.with_number(&value),
                    ),
                    None => finding,
                });
            }
        }
    }
}
