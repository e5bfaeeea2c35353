//! A price below which nothing more is gained.

use crate::check::finding::Finding;
use crate::check::rule::Severity as Grave;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::guide::{Concern, is_objected_to};
use crate::number::DecimalMark;
use crate::procurement::{BelowBounds, PriceRule};

/// A price below which nothing more is gained.
pub(super) static RULE: Rule = Rule {
    code: "SPR602",
    name: "low-price-gains-nothing",
    severity: Severity::Error,
    problem: "price_floor",
    message: Words {
        sv: "Ett lägre pris än {words} ger inga fler poäng.",
        en: "A price below {words} gives no more points.",
    },
    why: Words {
        sv: "Ett lägre pris ska löna sig hela vägen. Ett golv är otillåtet i Sverige, och i Frankrike ska lägsta pris få bästa betyg.",
        en: "A lower price must pay all the way. A floor is unlawful in Sweden, and in France the lowest price must get the best mark.",
    },
    help: Words {
        sv: "Låt linjen fortsätta under gränsen, eller välj en annan formel.",
        en: "Let the line go on below the limit, or choose another formula.",
    },
    source: Words {
        sv: "HFD 2022 ref. 41; HFD 2018 ref. 50; Conseil d’État nr 370789.",
        en: "HFD 2022 ref. 41; HFD 2018 ref. 50; Conseil d’État no. 370789.",
    },
    flagged: Words {
        sv: "Full poäng vid 900 000 kr och därunder.",
        en: "All points at SEK 900,000 and below.",
    },
    mended: Words {
        sv: "Full poäng vid 900 000 kr, och linjen fortsätter vid lägre pris.",
        en: "All points at SEK 900,000, and the line goes on at lower prices.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words =
    Words { sv: "Låt lägre priser ge fler poäng", en: "Let lower prices give more points" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let country = &whole.procurement.buyer().country;
    // Where nothing more is gained, the lowest price shares its mark with dearer ones.
    let unlawful = [Concern::FlatLowEnd, Concern::NotStrictlyFalling]
        .iter()
        .any(|concern| is_objected_to(*concern, country));
    for lot in &whole.lots {
        let Some((price, at)) = &lot.price else { continue };
        let floor = match &price.rule {
            Some(PriceRule::BetweenFixedPrices { full_at, below: BelowBounds::Clip, .. }) => {
                Some((full_at.clone(), Some(("below", "\"continue\""))))
            }
            Some(PriceRule::ReferenceOverPrice { reference, capped: true, .. }) => {
                Some((reference.clone(), Some(("capped", "false"))))
            }
            Some(PriceRule::PriceBands { bands, .. }) => bands.first().map(|band| (band.up_to.clone(), None)),
            _ => None,
        };
        if let Some((floor, mended)) = floor {
            let at = format!("{at}/rule");
            let mut finding = rule.at(&at, floor.written(DecimalMark::Comma));
            if let Some((member, value)) = mended {
                finding = finding.change(format!("{at}/{member}"), Some(value.to_owned()), MENDS.said());
            }
            findings.push(if unlawful { finding } else { finding.at_most(Grave::Warning) });
        }
    }
}
