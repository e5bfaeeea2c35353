use sprang::check::{Theme, WORDING};
use sprang::document::Node;
use yew::prelude::*;

use super::{IconName, Page, icon};
use crate::rules::Call;

/// Properties of [`FindingNote`].
#[derive(Properties, PartialEq)]
pub struct FindingNoteProps {
    /// The place of the text in the document: a JSON Pointer, language included.
    pub at: String,
    /// The text.
    pub text: AttrValue,
    /// The text's language.
    pub language: &'static str,
    /// Takes the mended text.
    pub mend: Callback<String>,
}

/// What a text says that cannot be evaluated or would hardly hold, beside its field. A text is read
/// again only when it has changed.
#[component]
pub fn FindingNote(props: &FindingNoteProps) -> Html {
    let Some(page) = use_context::<Page>() else { return html! {} };
    let rules = page.rules.clone();
    use_effect_with(props.at.clone(), move |at| {
        let at = at.clone();
        move || rules.leave(&at)
    });
    let answer = page.rules.ask(&props.at, Call::PartFindings, &[&props.text, props.language]);
    let Some(Node::List(findings)) = answer.node() else { return html! {} };
    let text =
        |finding: &Node, at: &str| finding.at(at).and_then(Node::as_text).unwrap_or_default().to_owned();
    let accepted =
        |finding: &Node| page.accepts([&text(finding, "/rule"), &text(finding, "/name")], &props.at);
    // As the checks of the whole document read it: of a need less is asked than of a criterion.
    let of_need = props.at.starts_with("/problem/");
    let asked = |finding: &Node| {
        !of_need
            || Theme::ALL
                .iter()
                .any(|theme| theme.is_asked_of_needs() && theme.code() == text(finding, "/theme"))
    };
    let open: Vec<&Node> = findings.iter().filter(|finding| asked(finding) && !accepted(finding)).collect();
    if open.is_empty() {
        return html! {};
    }
    html! { <ul class="notes" part="findings" aria-label={page.say("finding.list")}>{ for open.into_iter().map(|finding| note(&page, props, finding)) }</ul> }
}

fn note(page: &Page, props: &FindingNoteProps, finding: &Node) -> Html {
    let language = page.language;
    let text = |at: &str| finding.at(at).and_then(Node::as_text).unwrap_or_default().to_owned();
    let words = |name: &str| text(&format!("/{name}/{}", language.code()));
    let (rule, severity) = (text("/rule"), text("/severity"));
    let fix = finding.at("/fixes/0").and_then(|fix| fixed(fix, &props.text)).map(|fixed| {
        let (key, words) = if fixed.replacement.is_empty() {
            ("check.take-away", fixed.original)
        } else {
            ("check.replace", fixed.replacement)
        };
        let (mend, mended) = (props.mend.clone(), fixed.text);
        html! {
            <button type="button" class="link" data-action="mend" disabled={page.disabled}
                onclick={Callback::from(move |_: MouseEvent| mend.emit(mended.clone()))}>
                { page.say_with(key, &[("words", &words)]) }
            </button>
        }
    });
    html! {
        <li class={classes!("note", severity.clone())} data-rule={rule.clone()}>
            <details>
                <summary>{ icon(IconName::Warning) }<span><span class="gravity">{ WORDING.raw(language, &severity).to_owned() }</span>{ " " }{ words("message") }</span></summary>
                <p>{ words("why") }</p>
                <p>{ words("help") }</p>
                <p class="hint">{ WORDING.raw(language, "label.source") }{ ": " }{ words("source") }{ " " }{ page.say_with("check.code", &[("code", &rule)]) }</p>
            </details>
            { for fix }
        </li>
    }
}

/// A text that a fix has mended, and the words that it puts in place of others.
struct Fixed {
    text: String,
    original: String,
    replacement: String,
}

/// The text with a fix made; `None` where the fix is of another text, as after more typing.
fn fixed(fix: &Node, text: &str) -> Option<Fixed> {
    let word = |name: &str| fix.member(name).and_then(Node::as_text).map(str::to_owned);
    let place = |name: &str| byte_at(text, whole(fix.member(name)?)?);
    let (original, replacement) = (word("original")?, word("replacement")?);
    let (start, end) = (place("start")?, place("end")?);
    (text.get(start..end)? == original).then(|| Fixed {
        text: format!("{}{replacement}{}", &text[..start], &text[end..]),
        original,
        replacement,
    })
}

fn whole(node: &Node) -> Option<usize> {
    match node {
        Node::Number(number) => usize::try_from(number.as_u64()?).ok(),
        _ => None,
    }
}

/// Where in the UTF-8 of a text this many UTF-16 code units have passed.
fn byte_at(text: &str, units: usize) -> Option<usize> {
    let mut passed = 0;
    for (byte, character) in text.char_indices() {
        if passed >= units {
            return (passed == units).then_some(byte);
        }
        passed += character.len_utf16();
    }
    (passed == units).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_units_are_counted_as_a_browser_does() {
        let text = "å🌳b";
        assert_eq!(
            [0, 1, 2, 3, 4, 5].map(|units| byte_at(text, units)),
            [Some(0), Some(2), None, Some(6), Some(7), None]
        );
    }

    #[test]
    fn a_fix_is_made_in_the_text_that_it_is_of_and_in_no_other() {
        let fix = r#"{"start": 3, "end": 8, "original": "Bilen", "replacement": "Cykeln"}"#;
        let fix: Node = serde_json::from_str(fix).expect("json");
        assert_eq!(fixed(&fix, "🌳 Bilen går.").expect("made").text, "🌳 Cykeln går.");
        assert!(fixed(&fix, "Bilen går.").is_none());
    }
}
