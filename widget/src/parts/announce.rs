use yew::prelude::*;

use super::Page;

/// Properties of [`Announce`].
#[derive(Properties, PartialEq)]
pub struct AnnounceProps {
    /// What has come of something; empty where there is nothing to say.
    pub text: String,
    /// Whether it is said also when it is there from the beginning, and not only when it changes.
    #[prop_or_default]
    pub at_once: bool,
}

/// Says a result to those who listen, once typing rests: the element has one polite region for all of them, and only
/// what has changed is said.
#[component]
pub fn Announce(props: &AnnounceProps) -> Html {
    let page = use_context::<Page>();
    let began = use_mut_ref(|| props.at_once);
    use_effect_with(props.text.clone(), move |text| {
        let changed = began.replace(true);
        if let (true, false, Some(page)) = (changed, text.is_empty(), page) {
            page.announce.emit(text.clone());
        }
    });
    Html::default()
}
