//! A page for each rule of the checks, and one that lists them.

use std::fmt::Write as _;
use std::path::Path;

use sprang::check::{RULES, Rule, TextKind, Theme, WORDING, check_text, profiles};
use sprang::language::Language;

use crate::{Place, escaped, frame_at};

/// Where the list stands, from the guide's folder.
pub(crate) const LIST: &str = "rules/index.html";

pub(crate) fn write(folder: &Path, language: Language) -> std::io::Result<()> {
    let folder = folder.join("rules");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), list(language))?;
    for rule in RULES.iter() {
        std::fs::write(folder.join(format!("{}.html", rule.code)), page(rule, language))?;
    }
    Ok(())
}

fn list(language: Language) -> String {
    let say = |key| escaped(WORDING.raw(language, key));
    let mut main = format!("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", say("page.title"), say("page.lead"));
    for theme in Theme::ALL {
        let id = theme.code();
        let _ = writeln!(
            main,
            "<h2 id=\"{id}\">{}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}\">\
             <table class=\"plain\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
            escaped(theme.name(language)),
            say("label.name"),
            say("label.what"),
            say("label.severity"),
        );
        for rule in RULES.iter().filter(|rule| rule.theme() == theme) {
            let _ = writeln!(
                main,
                "<tr><th scope=\"row\"><a href=\"{0}.html\">{0}</a></th><td>{1}</td><td>{2}</td></tr>",
                rule.code,
                escaped(&message(rule, language)),
                escaped(rule.severity.name(language)),
            );
        }
        main.push_str("</tbody></table></div>\n");
    }
    let _ = writeln!(main, "<p>{}</p>\n<p>{}</p>", say("page.accept"), say("page.not-legal-advice"));
    frame_at(Place::Rules, WORDING.raw(language, "page.title"), "index.html", &main, language)
}

fn message(rule: &Rule, language: Language) -> String {
    rule.message.text(language).replace("{words}", "…")
}

fn page(rule: &Rule, language: Language) -> String {
    let say = |key| escaped(WORDING.raw(language, key));
    let reads = if rule.is_about_documents() { "page.reads.document" } else { "page.reads.text" };
    let mut main = format!(
        "<p><a href=\"index.html\">{}</a></p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<dl class=\"facts\">\n",
        say("page.title"),
        escaped(&message(rule, language)),
        escaped(rule.why.text(language)),
    );
    let facts = [
        ("label.name", format!("<code>{} {}</code>", rule.code, rule.name)),
        ("label.severity", escaped(rule.severity.name(language))),
        ("label.theme", escaped(rule.theme().name(language))),
        ("label.help", escaped(rule.help.text(language))),
        ("label.source", escaped(rule.source.text(language))),
    ];
    for (label, fact) in facts {
        let _ = writeln!(main, "<div><dt>{}</dt><dd>{fact}</dd></div>", capital(&say(label)));
    }
    let elsewhere: Vec<String> = profiles()
        .iter()
        .filter_map(|profile| {
            let otherwise = profile.says(rule)?;
            Some(format!(
                "<b>{}</b>: {}. {} <small>{}</small>",
                escaped(profile.name.text(language)),
                escaped(otherwise.severity.name(language)),
                escaped(otherwise.because.text(language)),
                escaped(profile.source.text(language)),
            ))
        })
        .collect();
    if !elsewhere.is_empty() {
        let _ = writeln!(
            main,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            say("label.procedures"),
            elsewhere.join("<br>")
        );
    }
    let _ = writeln!(
        main,
        "</dl>\n<h2>{}</h2>\n<blockquote><p>{}</p></blockquote>\n<h2>{}</h2>\n<blockquote><p>{}</p></blockquote>\n\
         <p>{} {}</p>\n<p>{}</p>",
        say("label.flagged"),
        marked(rule, language),
        say("label.mended"),
        escaped(rule.mended.text(language)),
        say(reads),
        say("page.accept"),
        say("page.not-legal-advice"),
    );
    frame_at(Place::Rules, &message(rule, language), &format!("{}.html", rule.code), &main, language)
}

/// The example with the words that the rule itself finds in it marked.
fn marked(rule: &Rule, language: Language) -> String {
    let text = rule.flagged.text(language);
    let spans: Vec<_> = [TextKind::Criterion, TextKind::Part]
        .into_iter()
        .flat_map(|kind| check_text(text, language, kind))
        .filter(|finding| finding.rule == rule)
        .filter_map(|finding| finding.span)
        .collect();
    let Some(span) = spans.first() else { return escaped(text) };
    match (text.get(..span.start), text.get(span.clone()), text.get(span.end..)) {
        (Some(before), Some(words), Some(after)) => {
            format!("{}<mark>{}</mark>{}", escaped(before), escaped(words), escaped(after))
        }
        _ => escaped(text),
    }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
