//! A goal that the organisation does not have.

use crate::check::finding::Finding;
use crate::check::rule::{Look, Rule, Severity, Words};
use crate::check::whole::Whole;
use crate::language::Localised;
use crate::procurement::GoalLevel;
use crate::profile::Profile;

/// A goal that the organisation does not have.
pub(super) static RULE: Rule = Rule {
    code: "SPR803",
    name: "goal-not-in-profile",
    severity: Severity::Advice,
    problem: "goal_not_in_profile",
    message: Words {
        sv: "Målet ”{words}” står inte så i organisationens profil.",
        en: "The goal “{words}” does not stand so in the organisation's profile.",
    },
    why: Words {
        sv: "Mål följs upp under sina id. Ett mål som bara finns här syns inte i stadens uppföljning.",
        en: "Goals are followed up under their ids. A goal that is only here is not seen in the organisation's follow-up.",
    },
    help: Words {
        sv: "Ta målet ur profilen, eller be den som äger profilen att lägga till det.",
        en: "Take the goal from the profile, or ask its owner to add it.",
    },
    source: Words {
        sv: "Organisationens profil, med version och datum.",
        en: "The organisation's profile, with version and date.",
    },
    flagged: Words {
        sv: "Profilen: ”Trygg omsorg” (n-1). Underlaget: ”Säker vård” (n-1).",
        en: "The profile: “Safe care” (n-1). The document: “Secure care” (n-1).",
    },
    mended: Words {
        sv: "Profilen: ”Trygg omsorg” (n-1). Underlaget: ”Trygg omsorg” (n-1).",
        en: "The profile: “Safe care” (n-1). The document: “Safe care” (n-1).",
    },
    look: Look::Profile(look),
};

/// What the change that it offers does.
const MENDS: Words = Words { sv: "Skriv målet som i profilen", en: "Write the goal as the profile has it" };

fn look(whole: &Whole<'_>, profile: &Profile, rule: &'static Rule, findings: &mut Vec<Finding>) {
    // A unit's own commitments are its own.
    let set_above = |level| level < GoalLevel::Unit;
    for (index, goal) in whole.procurement.problem().goals.iter().enumerate() {
        let known = profile.goals.iter().any(|own| own.id == goal.id && own.text == goal.text);
        if set_above(goal.level) && !profile.goals.is_empty() && !known {
            let said = Localised::said(|language| format!("{} ({})", goal.text.text(language), goal.id));
            let at = format!("/problem/goals/{index}");
            let finding = rule.named(&at, &said);
            // The same goal in other words is told in the organisation's.
            let own = profile.goals.iter().find(|own| own.id == goal.id);
            let text = own.and_then(|own| serde_json::to_string(&own.text).ok());
            findings.push(match text {
                Some(text) => finding.change(format!("{at}/text"), Some(text), MENDS.said()),
                None => finding,
            });
        }
    }
}
