use yew::prelude::*;

use super::Desk;
use crate::pages::{Found, findings_of, mend};
use crate::parts::{IconName, icon};

/// Rules that stand at a text and read more than the text: levels that only a word parts, and a need that names its solution.
const READ_MORE: [&str; 2] = ["SPR120", "SPR706"];

/// What the checks of the whole document say of one part of it, such as a criterion: its weight, its scale, its proof.
/// What they say of a text stands beside the text.
pub(crate) fn document_notes(desk: &Desk, at: &str) -> Html {
    let Some(found) = findings_of(desk) else { return html! {} };
    let here: Vec<Found> = found.into_iter().filter(|one| !one.accepted && is_about(one, at)).collect();
    if here.is_empty() {
        return html! {};
    }
    let say = |key: &str| desk.page.say(key);
    let told = |one: Found| {
        html! {
            <li class={classes!("note", one.severity.clone())} data-rule={one.rule.clone()}>
                <details>
                    <summary>{ icon(IconName::Warning) }<span>{ one.message.clone() }</span></summary>
                    <p>{ one.why.clone() }</p>
                    <p>{ one.help.clone() }</p>
                    <p class="hint">{ say("check.source") }{ ": " }{ one.source.clone() }{ " " }{ desk.page.say_with("check.code", &[("code", &one.rule)]) }</p>
                </details>
                { mend(desk, &one) }
            </li>
        }
    };
    html! { <ul class="notes" part="findings" aria-label={say("finding.list")}>{ for here.into_iter().map(told) }</ul> }
}

/// Whether a finding is about the part at this place, and not about one in its group or about a text.
fn is_about(one: &Found, at: &str) -> bool {
    let Some(rest) = one.at.strip_prefix(at) else { return false };
    let of_text = rest.ends_with("/sv") || rest.ends_with("/en");
    (rest.is_empty() || rest.starts_with('/'))
        && !rest.starts_with("/criteria/")
        && (!of_text || READ_MORE.contains(&one.rule.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_a_group_member_or_a_text_stands_elsewhere() {
        let found = |rule: &str, at: &str| Found { rule: rule.into(), at: at.into(), ..Found::default() };
        let at = "/lots/0/criteria/1";
        assert!(is_about(&found("SPR121", at), at));
        assert!(is_about(&found("SPR119", "/lots/0/criteria/1/scale"), at));
        assert!(is_about(&found("SPR120", "/lots/0/criteria/1/scale/levels/1/text/sv"), at));
        assert!(!is_about(&found("SPR101", "/lots/0/criteria/1/description/sv"), at));
        assert!(!is_about(&found("SPR121", "/lots/0/criteria/1/criteria/0"), at));
        assert!(!is_about(&found("SPR121", "/lots/0/criteria/10"), at));
    }
}
