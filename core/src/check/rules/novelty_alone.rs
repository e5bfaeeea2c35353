//! What is new is rewarded, and no effect is.

use crate::catalogue::{Rewards, entry};
use crate::check::finding::Finding;
use crate::check::memory::names_the_new;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::Language;
use crate::procurement::Quality;

/// What is new is rewarded, and no effect is.
pub(super) static RULE: Rule = Rule {
    code: "SPR307",
    name: "novelty-alone",
    severity: Severity::Error,
    problem: "novelty_alone",
    message: Words {
        sv: "”{words}” belönar det nya, men inget kriterium belönar vad det ger.",
        en: "“{words}” rewards the new, but no criterion rewards what it gives.",
    },
    why: Words {
        sv: "Nytt är inget värde i sig. Den som löser behovet på ett känt sätt får inte förlora på det.",
        en: "New is no value in itself. Whoever meets the need in a known way may not lose by that.",
    },
    help: Words {
        sv: "Lägg till ett kriterium för effekten mot nuläget, och låt det väga mer.",
        en: "Add a criterion for the outcome against the starting point, and let it weigh more.",
    },
    source: Words {
        sv: "Innovationsstrategin avsnitt 2.1: nytt, värdefullt och i bruk. Direktiv 2014/24/EU artikel 67.3: kriteriet ska ha samband med det som köps.",
        en: "The innovation strategy, section 2.1: new, of value and in use. Directive 2014/24/EU art. 67(3): the criterion must be linked to what is bought.",
    },
    flagged: Words {
        sv: "Nytt arbetssätt, 20 procent, och pris, 80 procent.",
        en: "New way of working, 20 per cent, and price, 80 per cent.",
    },
    mended: Words {
        sv: "Nytt arbetssätt, 5 procent, effekt mot nuläget, 35 procent, och pris, 60 procent.",
        en: "New way of working, 5 per cent, outcome against the starting point, 35 per cent, and price, 60 per cent.",
    },
    look: Look::Document(look),
};

fn look(whole: &Whole<'_>, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for lot in &whole.lots {
        let rewards = |quality: &Quality| {
            quality.from.as_ref().and_then(|from| entry(&from.criterion)).map(|e| e.rewards)
        };
        let of_value = lot.qualities.iter().any(|(quality, _)| {
            rewards(quality) == Some(Rewards::Value) || (!quality.serves.is_empty() && !is_novelty(quality))
        });
        if of_value {
            continue;
        }
        for (quality, at) in &lot.qualities {
            if rewards(quality) == Some(Rewards::Novelty) || is_novelty(quality) {
                findings.push(rule.named(at, &quality.name));
            }
        }
    }
}

/// Whether the name says that it is the new that is rewarded.
fn is_novelty(quality: &Quality) -> bool {
    Language::ALL
        .iter()
        .any(|&language| quality.name.only(language).is_some_and(|name| names_the_new(name, language)))
}
