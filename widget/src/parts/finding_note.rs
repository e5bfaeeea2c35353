use sprang::check::{Finding, Fix, TextKind, WORDING, check_text};
use sprang::language::Language;
use yew::prelude::*;

use super::{IconName, Page, icon};

/// What is told of a promise is a matter of the whole criterion: whether anyone follows it up.
const PROMISE: &str = "promise";

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
    let findings = use_memo((props.text.clone(), props.language), |(text, language)| {
        let mut found = check_text(text, Language::from_tag(language).unwrap_or_default(), TextKind::Part);
        found.retain(|finding| finding.rule.problem != PROMISE);
        found
    });
    let Some(page) = use_context::<Page>() else { return html! {} };
    let open: Vec<&Finding> = findings.iter().filter(|finding| !page.accepts(finding, &props.at)).collect();
    if open.is_empty() {
        return html! {};
    }
    html! { <ul class="notes" part="findings" aria-label={page.say("finding.list")}>{ for open.into_iter().map(|finding| note(&page, props, finding)) }</ul> }
}

fn note(page: &Page, props: &FindingNoteProps, finding: &Finding) -> Html {
    let language = page.language;
    let rule = finding.rule;
    let mend = |fix: &Fix| {
        let text = props.text.get(..fix.span.start).zip(props.text.get(fix.span.end..));
        let mended = text.map(|(before, after)| format!("{before}{}{after}", fix.replacement));
        let mend = props.mend.clone();
        Callback::from(move |_: MouseEvent| mended.iter().for_each(|text| mend.emit(text.clone())))
    };
    let fix = finding.fixes.first().map(|fix| {
        let (key, words) = if fix.replacement.is_empty() {
            ("check.take-away", &fix.original)
        } else {
            ("check.replace", &fix.replacement)
        };
        html! {
            <button type="button" class="link" data-action="mend" disabled={page.disabled} onclick={mend(fix)}>
                { page.say_with(key, &[("words", words)]) }
            </button>
        }
    });
    html! {
        <li class={classes!("note", finding.severity.code())} data-rule={rule.code}>
            <details>
                <summary>{ icon(IconName::Warning) }<span><span class="gravity">{ finding.severity.name(language) }</span>{ " " }{ finding.message(language) }</span></summary>
                <p>{ rule.why.text(language) }</p>
                <p>{ rule.help.text(language) }</p>
                <p class="hint">{ WORDING.raw(language, "label.source") }{ ": " }{ rule.source.text(language) }{ format!(" ({})", rule.code) }</p>
            </details>
            { for fix }
        </li>
    }
}
