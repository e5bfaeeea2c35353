//! A criterion that the organisation asks for weighs too little or too much.

use super::mandatory_missing::is_from;
use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::{Language, Localised};
use crate::need::share_of_whole;
use crate::number::Exact;
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
    for mandatory in profile.mandatory_in(whole.procurement) {
        for lot in &whole.lots {
            for (quality, at) in &lot.qualities {
                let share =
                    is_from(quality, mandatory).then(|| share_of_whole(lot.lot, quality, whole.procurement));
                let Some(share) = share.flatten() else { continue };
                if mandatory.within(&share).is_some() {
                    let said = Localised::said(|language| {
                        let bound = |bound: &Option<Exact>| {
                            bound.as_ref().map_or_else(|| "-".to_owned(), |bound| percent(bound, language))
                        };
                        format!(
                            "{}: {}, {}–{} ({})",
                            quality.name.text(language),
                            percent(&share, language),
                            bound(&mandatory.least),
                            bound(&mandatory.most),
                            profile.name(language),
                        )
                    });
                    findings.push(rule.named(&format!("{at}/weight"), &said));
                }
            }
        }
    }
}

fn percent(share: &Exact, language: Language) -> String {
    format!("{} %", (share * &Exact::integer(100)).shown(1, language.decimal_mark()))
}
