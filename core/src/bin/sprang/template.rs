use std::fmt::Write as _;

use serde_json::json;
use sprang::boundary::template_form;
use sprang::document::Node;
use sprang::profile::Profile;
use sprang::template::{questions, template};

use crate::arguments::Wanted;
use crate::{Ending, WORDING, WrongUse, by_profile};

/// Lists the forms, shows the questions of one, or says which of them a document leaves open.
pub(crate) fn run(
    form: Option<&str>,
    document: Option<&str>,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let say = |key| WORDING.raw(language, key);
    let Some(id) = form else {
        if wanted.json {
            let _ = writeln!(output, "{:#}", json!(template()));
            return Ok(Ending::Fine);
        }
        for form in &template().forms {
            let count = questions(&form.id).len();
            let _ = writeln!(
                output,
                "{:<24} {} ({count}). {}",
                form.id,
                form.name.text(language),
                form.when.text(language)
            );
        }
        return Ok(Ending::Fine);
    };
    let Some(form) = template().forms.iter().find(|form| form.id == id) else {
        let known: Vec<&str> = template().forms.iter().map(|form| form.id.as_str()).collect();
        return Err(WrongUse(WORDING.text(
            language,
            "no-such-form",
            &[("id", id), ("known", &known.join(", "))],
        )));
    };
    let node: Option<Node> = match document {
        Some(text) => match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(node) => Some(node),
            Err(error) => return Err(WrongUse(error.to_string())),
        },
        None => None,
    };
    if wanted.json {
        let text = wanted.profile.as_ref().map(|file| crate::input(file, language)).transpose()?;
        output.push_str(&template_form(&form.id, document, text.as_deref()).unwrap_or_default());
        return Ok(Ending::Fine);
    }
    let asked: Vec<_> = questions(&form.id)
        .into_iter()
        .filter(|question| node.as_ref().is_none_or(|node| !question.is_answered(node)))
        .collect();
    let _ = writeln!(output, "{}\n{}\n", form.name.text(language), form.when.text(language));
    if node.is_some() {
        let key = if asked.is_empty() { "template.complete" } else { "template.open" };
        let _ = writeln!(output, "{}\n", say(key));
    }
    for question in &asked {
        let _ = writeln!(
            output,
            "{}\n  {}\n  {}: {}\n  {}: {}\n  {}\n",
            question.ask.text(language),
            question.why.text(language),
            say("template.good"),
            question.good.text(language),
            say("template.bad"),
            question.bad.text(language),
            question.place(),
        );
        if let Some(guidance) = profile.and_then(|profile| profile.guidance_for(&question.id)) {
            let _ = writeln!(output, "  {}: {}\n", say("profile.guidance"), guidance.text(language));
        }
    }
    by_profile(profile, language, output);
    Ok(Ending::Fine)
}
