//! A criterion that the organisation asks for is not there.

use crate::catalogue::entry;
use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::Localised;
use crate::procurement::Quality;
use crate::profile::{Mandatory, Profile};

/// A criterion that the organisation asks for is not there.
pub(super) static RULE: Rule = Rule {
    code: "SPR801",
    name: "mandatory-missing",
    severity: Severity::Error,
    problem: "mandatory_missing",
    message: Words {
        sv: "Kriteriet ”{words}” ska finnas, enligt organisationens profil.",
        en: "The criterion “{words}” must stand, by the organisation's profile.",
    },
    why: Words {
        sv: "Organisationen har beslutat att det ska vägas in i varje köp av det här slaget.",
        en: "The organisation has decided that it is to be weighed in every purchase of this kind.",
    },
    help: Words {
        sv: "Lägg till kriteriet ur katalogen, eller skriv i ”accepted” varför det inte hör hit.",
        en: "Add the criterion from the catalogue, or write in “accepted” why it does not belong here.",
    },
    source: Words {
        sv: "Organisationens profil, med version och datum.",
        en: "The organisation's profile, with version and date.",
    },
    flagged: Words {
        sv: "Profilen kräver ”Klimatpåverkan”. Kriterierna: effekt och pris.",
        en: "The profile asks for “Climate impact”. The criteria: outcome and price.",
    },
    mended: Words {
        sv: "Profilen kräver ”Klimatpåverkan”. Kriterierna: effekt, klimatpåverkan och pris.",
        en: "The profile asks for “Climate impact”. The criteria: outcome, climate impact and price.",
    },
    look: Look::Profile(look),
};

fn look(whole: &Whole<'_>, profile: &Profile, rule: &'static Rule, findings: &mut Vec<Finding>) {
    for mandatory in profile.mandatory_in(whole.procurement) {
        let said = Localised::said(|language| {
            let name = entry(&mandatory.criterion).map_or("", |entry| entry.name.text(language));
            format!("{name} ({}, {})", mandatory.criterion, profile.name(language))
        });
        for lot in &whole.lots {
            let stands = lot.qualities.iter().any(|(quality, _)| is_from(quality, mandatory));
            if !stands {
                findings.push(rule.named(&format!("{}/criteria", lot.at), &said));
            }
        }
    }
}

/// Whether a criterion was made from the one that is asked for.
pub(super) fn is_from(quality: &Quality, mandatory: &Mandatory) -> bool {
    quality.from.as_ref().is_some_and(|from| from.criterion == mandatory.criterion)
}
