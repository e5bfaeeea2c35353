use std::fmt::Write as _;

use super::{Extent, MARK, ShareFault, WORDING, code};
use crate::document::{self, Criterion, Observation, Scale, Weight, read_criterion_file, read_procurement};
use crate::language::Language;

/// How many letters stand on a line.
const LINE: usize = 76;

/// A text for the clipboard: first what people read, then the letters in brackets that
/// [`open`](super::open) reads back.
///
/// # Errors
/// Where the text is no document, or larger than what is shared.
pub fn clipboard_text(text: &str, language: Language, extent: Extent) -> Result<String, ShareFault> {
    let code = code(text, extent)?;
    let mut told = String::new();
    let say = |key| WORDING.raw(language, key);
    if let Some(procurement) = read_procurement(text).document {
        description(&procurement, language, &mut told);
    } else if let Some(file) = read_criterion_file(text).document {
        criterion(&file.criterion, language, &mut told);
    }
    let _ = writeln!(told, "{}", say("text.code"));
    let letters = format!("[{MARK}{code}]");
    for line in letters.as_bytes().chunks(LINE) {
        let _ = writeln!(told, "{}", String::from_utf8_lossy(line));
    }
    Ok(told)
}

fn description(procurement: &document::Procurement, language: Language, told: &mut String) {
    let say = |key| WORDING.raw(language, key);
    let problem = &procurement.problem;
    let _ = writeln!(told, "{}\n", procurement.title.text(language));
    let mut part = |heading: &'static str, texts: Vec<&str>| {
        if !texts.is_empty() {
            let _ = writeln!(told, "{}\n{}\n", say(heading), texts.join("\n"));
        }
    };
    part("text.problem", vec![problem.summary.text(language)]);
    part("text.affected", problem.affected.iter().flatten().map(|text| text.text(language)).collect());
    part("text.outcome", problem.outcome.iter().map(|text| text.text(language)).collect());
    let measures: Vec<String> = problem
        .measures
        .iter()
        .flatten()
        .map(|measure| {
            let value = |one: Option<&Observation>| {
                one.and_then(|one| Some(one.value.number().ok()?.written(language.decimal_mark())))
                    .unwrap_or_else(|| "-".to_owned())
            };
            let (baseline, target) = (value(measure.baseline.as_ref()), value(measure.target.as_ref()));
            WORDING.text(
                language,
                "text.measure",
                &[
                    ("what", measure.what.text(language)),
                    ("baseline", &baseline),
                    ("target", &target),
                    ("unit", measure.unit.text(language)),
                ],
            )
        })
        .collect();
    part("text.measures", measures.iter().map(String::as_str).collect());
    for lot in &procurement.lots {
        let _ = writeln!(told, "{}: {}\n", say("text.criteria"), lot.title.text(language));
        for one in &lot.criteria {
            criterion(one, language, told);
        }
    }
}

fn criterion(one: &Criterion, language: Language, told: &mut String) {
    let of = |weight: &Weight| match weight {
        Weight::Exact { points } => points.0.clone(),
        Weight::Range { least, most, .. } => format!("{}–{}", least.0, most.0),
        Weight::Order { place, .. } => format!("{}.", place.0),
        Weight::Deduction { amount } | Weight::DeductionPerPoint { amount } => amount.0.clone(),
    };
    match one {
        Criterion::Group { name, criteria, .. } => {
            let _ = writeln!(told, "{}\n", name.text(language));
            for member in criteria {
                criterion(member, language, told);
            }
        }
        Criterion::Price { name, description, weight, .. } => {
            let weight = weight.as_ref().map(|weight| format!(" ({})", of(weight))).unwrap_or_default();
            let _ = writeln!(told, "{}{weight}", name.text(language));
            if let Some(text) = description {
                let _ = writeln!(told, "{}", text.text(language));
            }
            told.push('\n');
        }
        Criterion::Quality {
            name, description, weight, scale, evidence, verification, follow_up, ..
        } => {
            let _ = writeln!(told, "{} ({})", name.text(language), of(weight));
            for text in description.iter().chain(evidence.iter().flatten()).chain(verification) {
                let _ = writeln!(told, "{}", text.text(language));
            }
            let levels = match scale {
                Scale::Levels { levels } => levels.as_slice(),
                Scale::Judged { anchors, .. } => anchors.as_slice(),
                _ => &[],
            };
            for level in levels {
                let _ = writeln!(told, "  {}: {}", level.points.0, level.text.text(language));
            }
            if let Some(follow_up) = follow_up {
                let more = [&follow_up.when, &follow_up.who, &follow_up.consequence].into_iter().flatten();
                for text in std::iter::once(&follow_up.how).chain(more) {
                    let _ = writeln!(told, "{}", text.text(language));
                }
            }
            told.push('\n');
        }
    }
}
