use std::fmt::Write as _;

use sprang::boundary::{self, CheckAnswer, FaultReport};
use sprang::check::{self, Finding, ProcedureProfile, Severity, TextKind, check_pasted, check_with};
use sprang::document::Node;
use sprang::language::Language;
use sprang::profile::Profile;
use sprang::validate;

use crate::arguments::Wanted;
use crate::diagnostic::{self, Spot};
use crate::place_in_file::{nearest_value, within_text};
use crate::{Ending, WORDING, by_profile, sarif};

/// How findings are told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// To people.
    Text,
    /// To programs.
    Json,
    /// To programs that read SARIF.
    Sarif,
}

/// Checks a procurement.
pub(crate) fn run(
    file: &str,
    text: &str,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Ending {
    if wanted.form() == Form::Json {
        let answer = boundary::findings_by(text, profile);
        output.push_str(&boundary::findings_json(&answer));
    }
    let Ok(sound) = validate::procurement_text(text) else {
        if let CheckAnswer::Faulty { faults } = boundary::check(text) {
            match wanted.form() {
                Form::Json => {}
                Form::Sarif => {
                    let _ =
                        writeln!(output, "{:#}", sarif::log_of_faults(&faults, file, text, wanted.language));
                }
                Form::Text => write_faults(&faults, wanted, output),
            }
        }
        return Ending::Findings;
    };
    let node: Node = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    let found: Vec<(Finding, Spot<'_>)> = check_with(&sound, profile)
        .into_iter()
        .map(|finding| {
            let value = nearest_value(text, &finding.at);
            let words = node.at(&finding.at).and_then(Node::as_text).zip(finding.span.clone());
            let bytes = words.as_ref().and_then(|(_, span)| within_text(text, &value, span));
            let bytes = bytes.unwrap_or(value.start..value.start);
            (finding, Spot { file, content: text, bytes, words, pointer: true })
        })
        .collect();
    if wanted.form() == Form::Text {
        let _ = writeln!(output, "{}\n{}", WORDING.raw(wanted.language, "sound"), sound.fingerprint());
        by_profile(profile, wanted.language, output);
        if let Some(by_procedure) = sound.procedure().and_then(ProcedureProfile::of) {
            let name = by_procedure.name.text(wanted.language);
            let said = check::WORDING.text(wanted.language, "profile", &[("procedure", name)]);
            let _ = writeln!(output, "{said}");
        }
    }
    tell(&found, wanted, output)
}

/// Checks running text, such as criteria pasted from a document: each paragraph is one of its kind.
pub(crate) fn run_text(
    file: &str,
    text: &str,
    kind: TextKind,
    wanted: &Wanted,
    output: &mut String,
) -> Ending {
    let found: Vec<(Finding, Spot<'_>)> = check_pasted(text, wanted.language, kind)
        .into_iter()
        .map(|finding| {
            let words = finding.span.clone().map(|span| (text, span));
            let bytes = finding.span.clone().or_else(|| finding.paragraph.clone()).unwrap_or(0..0);
            (finding, Spot { file, content: text, bytes, words, pointer: false })
        })
        .collect();
    if wanted.form() == Form::Json {
        output.push_str(&boundary::text_findings_json(&boundary::reports_in(
            text,
            found.iter().map(|(one, _)| one),
        )));
    }
    tell(&found, wanted, output)
}

fn tell(found: &[(Finding, Spot<'_>)], wanted: &Wanted, output: &mut String) -> Ending {
    let language = wanted.language;
    match wanted.form() {
        Form::Json => {}
        Form::Sarif => {
            let _ = writeln!(output, "{:#}", sarif::log(found, language));
        }
        Form::Text => {
            output.push('\n');
            for (finding, spot) in found {
                diagnostic::write(finding, spot, language, output);
            }
            count(found, language, output);
        }
    }
    let grave =
        found.iter().any(|(finding, _)| finding.accepted.is_none() && finding.severity == Severity::Error);
    if grave { Ending::Findings } else { Ending::Fine }
}

fn count(found: &[(Finding, Spot<'_>)], language: Language, output: &mut String) {
    let say = |key, values: &[(&str, &str)]| check::WORDING.text(language, key, values);
    let open: Vec<Severity> =
        found.iter().filter(|(one, _)| one.accepted.is_none()).map(|(one, _)| one.severity).collect();
    let by_gravity: Vec<String> = Severity::ALL
        .iter()
        .map(|gravity| (gravity, open.iter().filter(|one| *one == gravity).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(gravity, count)| {
            let several = format!("several.{}", gravity.code());
            let name =
                if count == 1 { gravity.name(language) } else { check::WORDING.raw(language, &several) };
            format!("{count} {name}")
        })
        .collect();
    let (number, list) = (open.len().to_string(), by_gravity.join(", "));
    let key = match open.len() {
        0 => "count.none",
        1 => "count.one",
        _ => "count.several",
    };
    let _ = writeln!(output, "{}", say(key, &[("count", &number), ("list", &list)]));
    let accepted = found.len() - open.len();
    if accepted > 0 {
        let _ = writeln!(output, "{}", say("count.accepted", &[("count", &accepted.to_string())]));
    }
}

pub(crate) fn write_faults(faults: &[FaultReport], wanted: &Wanted, output: &mut String) {
    let language = wanted.language;
    let word = |key| WORDING.raw(language, key);
    for fault in faults {
        let place = if fault.path.is_empty() { word("whole-file") } else { &fault.path };
        let _ = writeln!(
            output,
            "{}[{}]: {}\n  {} {place}\n  {} {}\n",
            word("fault"),
            fault.code,
            fault.message.text(language),
            word("place"),
            word("mend"),
            fault.help.text(language),
        );
    }
    let count = faults.len().to_string();
    let key = if faults.len() == 1 { "count.one" } else { "count.several" };
    let _ = writeln!(output, "{}", WORDING.text(language, key, &[("count", &count)]));
}
