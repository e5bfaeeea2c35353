//! A formula under which a losing offer can decide between others.

use crate::award::declaration;
use crate::check::finding::Finding;
use crate::check::rule::Severity as Grave;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::guide::{Concern, is_objected_to};

/// A formula under which a losing offer can decide between others.
pub(super) static RULE: Rule = Rule {
    code: "SPR601",
    name: "losing-offer-decides",
    severity: Severity::Error,
    problem: "relative_model",
    message: Words {
        sv: "Med {words} kan ett anbud som ändå förlorar avgöra vem av de andra som vinner.",
        en: "With {words} an offer that loses anyway can decide which of the others wins.",
    },
    why: Words {
        sv: "Leverantören kan inte räkna ut sina poäng före öppning, och ett anbud utan chans kan användas för att styra utfallet.",
        en: "Suppliers cannot work out their points before opening, and an offer without a chance can be used to steer the outcome.",
    },
    help: Words {
        sv: "Välj en formel som värderar varje anbud för sig, till exempel mervärdesavdrag eller en rak linje mellan två publicerade priser.",
        en: "Choose a formula that values each offer by itself, such as price less value or a straight line between two published prices.",
    },
    source: Words {
        sv: "Konkurrensverket 2009:12 (Lunander), En logisk fälla; Bergman och Lundberg 2013; Portugal förbjuder sådana formler.",
        en: "Konkurrensverket 2009:12 (Lunander); Bergman and Lundberg 2013; Portugal bans such formulas.",
    },
    flagged: Words {
        sv: "Prispoäng = lägsta pris delat med anbudets pris.",
        en: "Price points = lowest price divided by the offer's price.",
    },
    mended: Words { sv: "Mervärdesavdrag i kronor.", en: "Price less value, in money." },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words {
    sv: "Låt kriteriet ge poäng efter sin egen skala",
    en: "Let the criterion give points by its own scale",
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    // An error where the country's law bans such formulas, a warning elsewhere.
    let banned = is_objected_to(Concern::Relative, &whole.procurement.buyer().country);
    let found = |finding: Finding| if banned { finding } else { finding.at_most(Grave::Warning) };
    for lot in &whole.lots {
        let swaps = |id: &str| declaration(id).is_some_and(|declared| declared.losing_offer_can_swap_others);
        let (model, price) = (lot.lot.award.id(), &lot.price);
        if swaps(model) {
            findings.push(found(rule.at(&format!("{}/award", lot.at), model)));
        }
        if let Some((id, at)) = price.as_ref().and_then(|(price, at)| Some((price.rule.as_ref()?.id(), at)))
            && swaps(id)
        {
            findings.push(found(rule.at(&format!("{at}/rule"), id)));
        }
        for (quality, at) in lot.qualities.iter().filter(|(quality, _)| quality.best_gets.is_some()) {
            let at = format!("{at}/bestGets");
            findings.push(found(rule.named(&at, &quality.name)).change(at, None, MENDS.said()));
        }
    }
}
