//! A price whose real weight is far from the published one.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::number::{DecimalMark, Exact, Rounding, RoundingMode};
use crate::procurement::Lot;
use crate::robustness::{Expectations, before_publication};

/// A price whose real weight is far from the published one.
pub(super) static RULE: Rule = Rule {
    code: "SPR605",
    name: "price-weighs-otherwise",
    severity: Severity::Advice,
    problem: "effective_weight",
    message: Words {
        sv: "Priset väger på riktigt annat än det står: {words}.",
        en: "Price really weighs something else than is said: {words}.",
    },
    why: Words {
        sv: "Vikten säger inget om hur stora skillnaderna blir. Blir prispoängen alltid nära varandra avgör kvaliteten, och tvärtom.",
        en: "The weight does not say how large the differences become. If price points always lie close together, quality decides, and the other way round.",
    },
    help: Words {
        sv: "Ändra prisskalan eller vikten, eller skriv vad priset väntas betyda.",
        en: "Change the price scale or the weight, or write what price is expected to mean.",
    },
    source: Words {
        sv: "submissionsrecht.ch 2020-03-20; Konkurrensverket 2011:1.",
        en: "submissionsrecht.ch 2020-03-20; Konkurrensverket 2011:1.",
    },
    flagged: Words {
        sv: "Priset väger 60 procent, men linjen är så flack att det står för 20 procent av skillnaderna.",
        en: "Price weighs 60 percent, but the line is so flat that it makes 20 percent of the differences.",
    },
    mended: Words {
        sv: "Priset väger 60 procent och står för ungefär lika mycket av skillnaderna.",
        en: "Price weighs 60 percent and makes about as much of the differences.",
    },
    look: Look::Document(look),
};

/// So far apart, in percentage points, that it is worth a word: beyond what drawing the contests may be off.
const FAR: i64 = 20;

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        let Some((_, at)) = &lot.price else { continue };
        let weights = lot.known().price_weights.as_ref();
        findings.extend(weights.map(|weights| rule.at(at, weights)));
    }
}

/// The price's weight as published and as it decides, where they are far apart.
pub(in crate::check) fn far_apart(lot: &Lot) -> Option<String> {
    // Nothing is drawn where no price counts.
    lot.price()?;
    let contests = before_publication(lot, &Expectations::default())?.contests?;
    let (real, published) = (contests.real_price_weight?, contests.published_price_weight?);
    let percent = |share: &Exact| share * &Exact::integer(100);
    let (real, published) = (percent(&real), percent(&published));
    let shown = |number: &Exact| {
        let whole = Rounding { places: 0, mode: RoundingMode::HalfUp };
        number.rounded(whole).written(DecimalMark::Comma)
    };
    let is_far = (&real - &published).magnitude() > Exact::integer(FAR);
    is_far.then(|| format!("{} % → {} %", shown(&published), shown(&real)))
}
