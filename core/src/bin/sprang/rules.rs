use std::fmt::Write as _;

use sprang::boundary::{rule_report, rules, rules_json};
use sprang::check::{RULES, Rule, Theme, WORDING, profiles, rule};
use sprang::language::Language;

use crate::arguments::Wanted;
use crate::{Ending, WrongUse};

/// Lists the rules of the checks, or tells all of one.
pub(crate) fn run(code: Option<&str>, wanted: &Wanted, output: &mut String) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    match code {
        None if wanted.json => output.push_str(&rules_json(&rules())),
        None => list(language, output),
        Some(code) => {
            let Some(rule) = rule(code) else {
                return Err(WrongUse(crate::WORDING.text(language, "no-such-rule", &[("code", code)])));
            };
            if wanted.json {
                output.push_str(&rules_json(&vec![rule_report(rule)]));
            } else {
                show(rule, language, output);
            }
        }
    }
    Ok(Ending::Fine)
}

fn list(language: Language, output: &mut String) {
    for theme in Theme::ALL {
        let _ = writeln!(output, "{}", theme.name(language));
        for rule in RULES.iter().filter(|rule| rule.theme() == theme) {
            let _ = writeln!(
                output,
                "  {}  {:<30} {:<8} {}",
                rule.code,
                rule.name,
                rule.severity.name(language),
                rule.message.text(language).replace("{words}", "…"),
            );
        }
        output.push('\n');
    }
}

fn show(rule: &Rule, language: Language, output: &mut String) {
    let say = |key| WORDING.raw(language, key);
    let elsewhere: Vec<String> = profiles()
        .iter()
        .filter_map(|profile| {
            let otherwise = profile.says(rule)?;
            let gravity = otherwise.severity.name(language);
            Some(format!(
                "  {}: {gravity}. {}",
                profile.name.text(language),
                otherwise.because.text(language)
            ))
        })
        .collect();
    let reads = if rule.is_about_documents() { "page.reads.document" } else { "page.reads.text" };
    let _ = writeln!(
        output,
        "{} {} ({}, {})\n{}\n\n{}: {}\n{}: {}\n{}: {}\n\n{}:\n  {}\n{}:\n  {}\n\n{}",
        rule.code,
        rule.name,
        rule.severity.name(language),
        rule.theme().name(language),
        rule.message.text(language).replace("{words}", "…"),
        say("label.why"),
        rule.why.text(language),
        say("label.source"),
        rule.source.text(language),
        say("label.help"),
        rule.help.text(language),
        say("label.flagged"),
        rule.flagged.text(language),
        say("label.mended"),
        rule.mended.text(language),
        say(reads),
    );
    if !elsewhere.is_empty() {
        let _ = writeln!(output, "\n{}:\n{}", say("label.procedures"), elsewhere.join("\n"));
    }
}
