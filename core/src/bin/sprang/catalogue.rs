use std::collections::BTreeSet;
use std::fmt::Write as _;

use sprang::boundary::{catalogue_by, catalogue_criterion, catalogue_of};
use sprang::catalogue::{Entry, ParameterKind, Wanted as Filter, entries, entry, search};
use sprang::language::Language;
use sprang::number::Exact;
use sprang::profile::{Mandatory, Profile};

use crate::arguments::Wanted;
use crate::{Ending, WORDING, WrongUse, by_profile};

/// Lists the criteria of the catalogue, shows one, or fills one in.
pub(crate) fn run(
    id: Option<&str>,
    filled_in: &[String],
    filter: &Filter,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let Some(id) = id else {
        known(filter, language)?;
        let found = search(filter);
        if wanted.json {
            output.push_str(&as_json(&found, profile));
        } else {
            list(&found, profile, language, output);
        }
        return Ok(Ending::Fine);
    };
    let Some(entry) = entry(id) else {
        return Err(WrongUse(WORDING.text(language, "no-such-criterion", &[("id", id)])));
    };
    if !filled_in.is_empty() {
        return fill(entry, filled_in, wanted, output);
    }
    if wanted.json {
        output.push_str(&as_json(&[entry], profile));
    } else {
        show(entry, profile, language, output);
    }
    Ok(Ending::Fine)
}

/// Words of the catalogue that are looked for and stand nowhere in it are refused with those that do.
fn known(filter: &Filter, language: Language) -> Result<(), WrongUse> {
    let words = [
        ("--value", &filter.value, entries().iter().flat_map(|entry| &entry.values).collect::<BTreeSet<_>>()),
        ("--field", &filter.field, entries().iter().flat_map(|entry| &entry.fields).collect()),
        ("--for-route", &filter.route, entries().iter().flat_map(|entry| &entry.routes).collect()),
    ];
    for (option, wanted, known) in words {
        if let Some(wanted) = wanted.as_ref().filter(|wanted| !known.contains(wanted)) {
            let known = known.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            let values = [("option", option), ("found", wanted.as_str()), ("known", &known)];
            return Err(WrongUse(WORDING.text(language, "catalogue.unknown", &values)));
        }
    }
    Ok(())
}

/// A list of criteria or, where a profile says what it asks for, an object with it.
fn as_json(found: &[&Entry], profile: Option<&Profile>) -> String {
    match profile {
        None => catalogue_of(found),
        profile => format!("{:#}\n", catalogue_by(found, profile)),
    }
}

/// What the organisation asks for, in a line.
fn asked_for(mandatory: &Mandatory, language: Language) -> String {
    let bound = |share: &Option<Exact>| {
        share.as_ref().map_or_else(
            || "-".to_owned(),
            |share| (share * &Exact::integer(100)).shown(1, language.decimal_mark()),
        )
    };
    let (least, most) = (bound(&mandatory.least), bound(&mandatory.most));
    let because = mandatory.because.text(language);
    WORDING.text(language, "catalogue.asked-for", &[("least", &least), ("most", &most), ("because", because)])
}

fn list(found: &[&Entry], profile: Option<&Profile>, language: Language, output: &mut String) {
    let width = found.iter().map(|entry| entry.id.chars().count()).max().unwrap_or_default();
    for entry in found {
        let _ = writeln!(
            output,
            "{:<width$}  {}: {}",
            entry.id,
            entry.name.text(language),
            entry.description(&entry.examples(), language),
        );
        if let Some(mandatory) = profile.and_then(|profile| profile.asks_for(&entry.id)) {
            let label = WORDING.raw(language, "profile.guidance");
            let _ = writeln!(output, "{:<width$}  {label}: {}", "", asked_for(mandatory, language));
        }
    }
    let count = found.len().to_string();
    let _ = writeln!(output, "\n{}", WORDING.text(language, "catalogue.count", &[("count", &count)]));
    by_profile(profile, language, output);
}

fn of<'v>(criterion: &'v serde_json::Value, member: &str, language: Language) -> &'v str {
    criterion
        .get(member)
        .and_then(|text| text.get(language.code()))
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default()
}

fn show(entry: &Entry, profile: Option<&Profile>, language: Language, output: &mut String) {
    let say = |key| WORDING.raw(language, key);
    let _ = writeln!(output, "{} ({})\n", entry.name.text(language), entry.id);
    let mut line = |label: &'static str, text: &str| {
        let _ = writeln!(output, "{}: {text}", say(label));
    };
    line("catalogue.description", &entry.description(&entry.examples(), language));
    line("catalogue.verification", of(&entry.criterion, "verification", language));
    line("catalogue.avoid", entry.avoid.text(language));
    let weight =
        format!("{}–{} %. {}", entry.weight.least, entry.weight.most, entry.weight.because.text(language));
    line("catalogue.weight", &weight);
    if let Some(mandatory) = profile.and_then(|profile| profile.asks_for(&entry.id)) {
        line("profile.guidance", &asked_for(mandatory, language));
    }
    line("catalogue.serves", &format!("{} ({})", entry.passage.serves.text(language), entry.passage.section));
    for source in &entry.sources {
        let unread = if source.read { String::new() } else { format!(" ({})", say("decide.unread")) };
        line("catalogue.source", &format!("{}{unread}", source.text.text(language)));
    }
    if !entry.parameters.is_empty() {
        let _ = writeln!(output, "\n{}", say("catalogue.parameters"));
        let mut command = format!("sprang catalogue {} weight={}", entry.id, entry.weight.least);
        for parameter in &entry.parameters {
            let example = match parameter.kind {
                ParameterKind::Number => Some(&parameter.example),
                ParameterKind::Text => parameter.example.get(language.code()),
            };
            let example = example.and_then(serde_json::Value::as_str).unwrap_or_default();
            let _ = writeln!(output, "  {}  {} ({example})", parameter.id, parameter.what.text(language));
            let _ = if example.contains(' ') {
                write!(command, " \"{}={example}\"", parameter.id)
            } else {
                write!(command, " {}={example}", parameter.id)
            };
        }
        let _ = writeln!(output, "\n{command}");
    }
    by_profile(profile, language, output);
}

/// Prints the criterion as it stands in a document. Words are told by `name=…`, or by language with
/// `name.sv=…` and `name.en=…`.
fn fill(
    entry: &Entry,
    filled_in: &[String],
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let mut members = serde_json::Map::new();
    for word in filled_in {
        let Some((name, value)) = word.split_once('=') else {
            return Err(WrongUse(WORDING.text(language, "catalogue.form", &[("what", word)])));
        };
        match name.split_once('.') {
            Some((name, tag)) if Language::from_tag(tag).is_some() => {
                let texts = members.entry(name).or_insert_with(|| serde_json::json!({}));
                if let Some(texts) = texts.as_object_mut() {
                    texts.insert(tag.to_owned(), value.into());
                }
            }
            _ => {
                members.insert(name.to_owned(), value.into());
            }
        }
    }
    let answer = catalogue_criterion(&entry.id, &serde_json::Value::Object(members).to_string());
    let node: serde_json::Value = serde_json::from_str(&answer).unwrap_or_default();
    if node.get("outcome").and_then(serde_json::Value::as_str) == Some("filled") {
        let text = answer.split_once("\"criterion\": ").map_or("", |(_, rest)| rest);
        output.push_str(text.trim_end().strip_suffix('}').unwrap_or(text));
        return Ok(Ending::Fine);
    }
    if wanted.json {
        output.push_str(&answer);
        return Ok(Ending::Findings);
    }
    let faults = node.get("faults").and_then(serde_json::Value::as_array);
    for fault in faults.into_iter().flatten() {
        let text = fault.get(language.code()).and_then(serde_json::Value::as_str);
        let _ = writeln!(output, "{}", text.unwrap_or_default());
    }
    Ok(Ending::Findings)
}
