//! A criterion that the organisation asks for weighs too little or too much.

use super::mandatory_missing::{applying, is_from};
use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::Language;
use crate::need::share_of_whole;
use crate::number::{DecimalMark, Exact};
use crate::profile::Profile;

/// A criterion that the organisation asks for weighs too little or too much.
pub(super) static RULE: Rule = Rule {
    code: "SPR802",
    name: "mandatory-weight",
    severity: Severity::Warning,
    problem: "mandatory_weight",
    message: Words { sv: "{words}.", en: "{words}." },
    why: Words {
        sv: "Organisationen har beslutat vad det ska väga, så att lika köp bedöms lika.",
        en: "The organisation has decided what it is to weigh, so that like purchases are judged alike.",
    },
    help: Words {
        sv: "Ändra vikten, eller skriv i ”accepted” varför den är en annan här.",
        en: "Change the weight, or write in “accepted” why it is another here.",
    },
    source: Words {
        sv: "Organisationens profil, med version och datum.",
        en: "The organisation's profile, with version and date.",
    },
    flagged: Words {
        sv: "Profilen: minst 10 procent. Vikten: 5 av 100.",
        en: "The profile: at least 10 per cent. The weight: 5 of 100.",
    },
    mended: Words {
        sv: "Profilen: minst 10 procent. Vikten: 10 av 100.",
        en: "The profile: at least 10 per cent. The weight: 10 of 100.",
    },
    look: Look::Profile(look),
};

fn look(whole: &Whole<'_>, profile: &Profile, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for mandatory in applying(whole, profile) {
        for lot in &whole.lots {
            for (quality, at) in &lot.qualities {
                let share =
                    is_from(quality, mandatory).then(|| share_of_whole(lot.lot, quality, whole.procurement));
                let Some(share) = share.flatten() else { continue };
                let below = mandatory.least.as_ref().is_some_and(|least| share < *least);
                let above = mandatory.most.as_ref().is_some_and(|most| share > *most);
                if below || above {
                    let percent = |share: &Exact| {
                        let hundred = Exact::integer(100);
                        format!("{} %", (share * &hundred).shown(1, DecimalMark::Comma))
                    };
                    let bound =
                        |bound: &Option<Exact>| bound.as_ref().map_or_else(|| "-".to_owned(), percent);
                    let words = format!(
                        "{}: {}, {}–{} ({})",
                        quality.name.text(Language::Swedish),
                        percent(&share),
                        bound(&mandatory.least),
                        bound(&mandatory.most),
                        profile.name(Language::Swedish),
                    );
                    findings.push(rule.at(&format!("{at}/weight"), words));
                }
            }
        }
    }
}
