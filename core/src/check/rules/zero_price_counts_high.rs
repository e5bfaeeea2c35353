//! A zero price that counts as more than a real low price.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::number::{DecimalMark, Exact};
use crate::procurement::{AwardModel, PriceRule, ZeroPrice};

/// A zero price that counts as more than a real low price.
pub(super) static RULE: Rule = Rule {
    code: "SPR603",
    name: "zero-price-counts-high",
    severity: Severity::Warning,
    problem: "zero_price",
    message: Words {
        sv: "Ett pris på noll räknas som {words}. Ett anbud med ett riktigt pris under det går före.",
        en: "A price of zero counts as {words}. An offer with a real price below that goes before it.",
    },
    why: Words {
        sv: "Noll är det lägsta priset. Räknas det som mer kan ett dyrare anbud vinna.",
        en: "Zero is the lowest price. If it counts as more, a dearer offer can win.",
    },
    help: Words {
        sv: "Räkna noll som det minsta pris som går att ange, eller låt utvärderingen stanna med en fråga.",
        en: "Let zero count as the least price that can be stated, or let the evaluation stop with a question.",
    },
    source: Words { sv: "Mål C-367/19 Tax-Fin-Lex.", en: "Case C-367/19 Tax-Fin-Lex." },
    flagged: Words { sv: "Pris noll räknas som 50 000 kr.", en: "A price of zero counts as SEK 50,000." },
    mended: Words { sv: "Pris noll räknas som 0,01 kr.", en: "A price of zero counts as SEK 0.01." },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words =
    Words { sv: "Räkna ett pris på noll som 0,01", en: "Let a price of zero count as 0.01" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        let of_rule = lot.price.as_ref().and_then(|(price, at)| {
            Some((price.rule.as_ref().and_then(PriceRule::zero_price)?, format!("{at}/rule")))
        });
        let of_model = || match &lot.lot.award {
            AwardModel::QualityAndPrice { formula, .. } => {
                Some((formula.zero_price()?, format!("{}/award", lot.at)))
            }
            _ => None,
        };
        if let Some((ZeroPrice::CountsAs(price), at)) = of_rule.or_else(of_model)
            && *price > Exact::ONE
        {
            let finding = rule.at(&lot.at, price.written(DecimalMark::Comma));
            let least = r#"{"means": "counts-as", "price": "0.01"}"#;
            findings.push(finding.change(format!("{at}/zeroPrice"), Some(least.to_owned()), MENDS.said()));
        }
    }
}
