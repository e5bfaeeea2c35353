//! Lots are to be awarded by the best sum of their totals, and the totals have no sum.

use crate::award::best_of;
use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::procurement::LotRule;

/// Lots are to be awarded by the best sum of their totals, and the totals have no sum.
pub(super) static RULE: Rule = Rule {
    code: "SPR210",
    name: "lots-without-sum",
    severity: Severity::Error,
    problem: "lots_without_sum",
    message: Words {
        sv: "En del områden rangordnas efter poäng och andra efter pris. Då finns ingen bästa summa att tilldela dem efter.",
        en: "Some lots rank by points and others by price. There is then no best sum to award them by.",
    },
    why: Words {
        sv: "Regeln för vilka områden en anbudsgivare vinner ska vara objektiv och gå att räkna på. Poäng och kronor kan inte läggas ihop.",
        en: "The rule for which lots a tenderer wins must be objective and computable. Points and money cannot be added up.",
    },
    help: Words {
        sv: "Ordna alla områden efter samma sak. Eller låt er egen ordning avgöra, eller den som varje anbud anger.",
        en: "Let all lots rank by the same thing, or choose the published order or the tenderers' own.",
    },
    source: Words {
        sv: "Direktiv 2014/24/EU artikel 46.2 andra stycket; artikel 18.1.",
        en: "Directive 2014/24/EU art. 46(2), second subparagraph; art. 18(1).",
    },
    flagged: Words {
        sv: "Norr rangordnas efter poäng, Söder efter jämförelsepris; bästa summan avgör.",
        en: "North ranks by points, South by comparison price; the best sum decides.",
    },
    mended: Words {
        sv: "Norr och Söder rangordnas efter jämförelsepris; lägsta summan avgör.",
        en: "North and South rank by comparison price; the lowest sum decides.",
    },
    look: Look::Document(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Låt er egen ordning avgöra", en: "Let the published order decide" };

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let by_sum = whole.procurement.lot_limits().is_some_and(|limits| limits.rule == LotRule::BestSum);
    let mut best = whole.lots.iter().map(|lot| best_of(lot.lot));
    let first = best.next();
    if by_sum && best.any(|best| Some(best) != first) {
        findings.push(rule.at("/lotLimits/rule", "").change(
            "/lotLimits/rule".to_owned(),
            None,
            MENDS.said(),
        ));
    }
}
