//! A weight of price, or of all else, that the country's law does not allow.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::{LotAt, Whole};
use crate::guide::{Concern, legal_flags};
use crate::number::{DecimalMark, Exact, read_decimal};
use crate::procurement::Weight;

/// A weight of price, or of all else, that the country's law does not allow.
pub(super) static RULE: Rule = Rule {
    code: "SPR608",
    name: "weight-against-law",
    severity: Severity::Error,
    problem: "weight_law",
    message: Words {
        sv: "Vikten är större än vad landets regler tillåter: {words}.",
        en: "The weight is larger than the country’s rules allow: {words}.",
    },
    why: Words {
        sv: "Några länder sätter en gräns för hur mycket priset, eller allt annat, får väga.",
        en: "Some countries limit how much price, or all else, may count for.",
    },
    help: Words {
        sv: "Fördela om vikterna så att gränsen hålls.",
        en: "Share the weights out anew so that the limit is kept.",
    },
    source: Words {
        sv: "Kroatiens upphandlingslag: priset högst 90 procent. Ukraina, Prozorro: annat än pris högst 30 procent.",
        en: "Croatian procurement act: price 90 per cent at most. Ukraine, Prozorro: all else 30 per cent at most.",
    },
    flagged: Words {
        sv: "En köpare i Kroatien, där priset väger 95 av 100.",
        en: "A buyer in Croatia, where price counts for 95 of 100.",
    },
    mended: Words {
        sv: "Samma köpare, där priset väger 90 av 100.",
        en: "The same buyer, where price counts for 90 of 100.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let country = &whole.procurement.buyer().country;
    for lot in &whole.lots {
        let Some((share, at)) = price_share(lot) else { continue };
        for flag in legal_flags().iter().filter(|flag| flag.country == *country) {
            let Some(limit) = flag.limit.as_deref().and_then(|limit| read_decimal(limit).ok()) else {
                continue;
            };
            let found = match flag.concerns {
                Concern::PriceWeightAtMost => share.clone(),
                Concern::QualityWeightAtMost => &Exact::ONE - &share,
                _ => continue,
            };
            if found > limit {
                let percent = |share: &Exact| (share * &Exact::integer(100)).written(DecimalMark::Comma);
                let words = format!("{} % > {} %", percent(&found), percent(&limit));
                findings.push(rule.at(&at, words));
            }
        }
    }
}

/// What price counts for of all weights, where price gives weighted points, and where that stands.
fn price_share(lot: &LotAt<'_>) -> Option<(Exact, String)> {
    let (price, at) = lot.price.as_ref()?;
    let number = |weight: &Weight| match weight {
        Weight::Exact(points) => Some(points.clone()),
        Weight::Range { fixed, .. } | Weight::Order { fixed, .. } => fixed.clone(),
        Weight::Deduction(_) | Weight::DeductionPerPoint(_) => None,
    };
    let own = number(price.weight.as_ref()?)?;
    let others =
        lot.qualities.iter().map(|(quality, _)| number(&quality.weight)).collect::<Option<Vec<_>>>()?;
    let share = own.divided_by(&(&own + &Exact::sum(&others)))?;
    Some((share, format!("{at}/weight")))
}
