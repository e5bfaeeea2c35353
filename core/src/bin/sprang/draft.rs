use std::fmt::Write as _;

use serde_json::json;
use sprang::boundary::next_steps_by;
use sprang::document::{Criterion, Fault, Procurement, Stage, read_criterion_file, read_procurement};
use sprang::draft::{
    AskedFor, Done, DraftFault, Insert, Inserted, MeasureGiven, Start, answer, department, insert,
    insert_made, insert_mandatory, measure, note, pattern, patterns, reach, serve_goal, start,
};
use sprang::language::{Language, Localised};
use sprang::number::read_decimal;
use sprang::profile::Profile;
use sprang::template;

use crate::arguments::{Command, Wanted};
use crate::next::Told;
use crate::{Ending, WORDING, WrongUse, input};

/// Begins a draft, puts something into it, or says what comes next.
pub(crate) fn run(
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    match &wanted.command {
        Command::Start { file, need } => begin(file, need, profile, wanted, output),
        Command::Next { file } => {
            let text = input(file, language)?;
            if wanted.json {
                output.push_str(&next_steps_by(&text, profile));
                return Ok(Ending::Fine);
            }
            let draft = read(&text, file, language)?;
            Told { draft: &draft, file, profile, wanted }.next(output);
            Ok(Ending::Fine)
        }
        Command::Answer { file, answers } => changed(file, profile, wanted, output, |draft| {
            for pair in pairs(answers, language)? {
                answer(draft, pair.0, (language, pair.1), wanted.on).map_err(Refused::Draft)?;
            }
            Ok(None)
        }),
        Command::Measure { file, id, parts } => changed(file, profile, wanted, output, |draft| {
            let mut given = MeasureGiven::default();
            let mut goals = Vec::new();
            for (part, text) in pairs(parts, language)? {
                let place = match part {
                    "what" => &mut given.what,
                    "unit" => &mut given.unit,
                    "method" => &mut given.method,
                    "baseline" => &mut given.baseline,
                    "target" => &mut given.target,
                    "source" => &mut given.source,
                    "together" => &mut given.together,
                    "outcome" => &mut given.outcome,
                    "goal" => {
                        goals.push(text);
                        continue;
                    }
                    other => return Err(Refused::Use(say(language, "draft.no-part", &[("part", other)]))),
                };
                *place = Some(text);
            }
            measure(draft, id, &given, language, wanted.on).map_err(Refused::Draft)?;
            for goal in goals {
                serve_goal(draft, id, goal, profile).map_err(Refused::Draft)?;
            }
            Ok(None)
        }),
        Command::Department { file, id, parts } => changed(file, profile, wanted, output, |draft| {
            department(draft, id, &pairs(parts, language)?, language, wanted.on).map_err(Refused::Draft)?;
            Ok(None)
        }),
        Command::Insert { file, criterion, .. } if criterion == MANDATORY => {
            let Some(profile) = profile else {
                return Err(WrongUse(say(language, "draft.needs-profile", &[])));
            };
            changed(file, Some(profile), wanted, output, |draft| {
                let asked = insert_mandatory(draft, profile).map_err(Refused::Draft)?;
                Ok(Some(told_of_asked(&asked, file, wanted)))
            })
        }
        Command::Insert { file, criterion, filled_in } => changed(file, profile, wanted, output, |draft| {
            let pairs = pairs(filled_in, language)?;
            let mut with = Insert::default();
            for (name, text) in pairs {
                match name {
                    "weight" => with.weight = Some(text),
                    "measure" => with.measure = Some(text),
                    "lot" => with.lot = Some(text),
                    name => fill_in(&mut with.values, name, text, language),
                }
            }
            let inserted = match shared_criterion(criterion, language)? {
                Some(made) => insert_made(draft, &made, with.lot, with.weight.unwrap_or("10%")),
                None => insert(draft, criterion, &with, profile),
            };
            Ok(Some(told_of_inserted(&inserted.map_err(Refused::Draft)?, language)))
        }),
        Command::Reach { file, stage } => {
            let stage = known_stage(stage, language)?;
            changed(file, profile, wanted, output, |draft| {
                let note = wanted.way.note.as_ref().map(|text| own(text, language));
                reach(draft, stage, wanted.on, wanted.way.by.as_deref(), note);
                Ok(None)
            })
        }
        Command::Note { file, stage, text } => {
            let stage = known_stage(stage, language)?;
            changed(file, profile, wanted, output, |draft| {
                let (by, with) = (wanted.way.by.as_deref(), wanted.way.with.as_deref());
                note(draft, stage, wanted.on, by, with, (language, text));
                Ok(None)
            })
        }
        _ => Ok(Ending::Fine),
    }
}

/// The word that stands for every criterion that the organisation asks for.
const MANDATORY: &str = "mandatory";

fn told_of_inserted(inserted: &Inserted, language: Language) -> String {
    let shown = |number: &str| {
        read_decimal(number).map_or_else(|_| number.to_owned(), |one| one.written(language.decimal_mark()))
    };
    let currency = inserted.currency.as_deref().unwrap_or_default();
    let weight = format!("{} {currency}", shown(&inserted.weight));
    let mut told = say(language, "draft.inserted", &[("id", &inserted.id), ("weight", weight.trim())]);
    if let Some(price) = &inserted.price {
        let _ = write!(told, " {}", say(language, "draft.price", &[("price", &shown(price))]));
    }
    told
}

/// What became of each criterion that the organisation asks for: what stands, and the command for what is lacking.
fn told_of_asked(asked: &[AskedFor], file: &str, wanted: &Wanted) -> String {
    let language = wanted.language;
    if asked.is_empty() {
        return say(language, "draft.mandatory-there", &[]);
    }
    let one = |asked: &AskedFor| match &asked.done {
        Done::Inserted(inserted) | Done::Weighed(inserted) => told_of_inserted(inserted, language),
        Done::Lacking(fault) => {
            let name = asked.name.text(language);
            let insert = || Told::insert(file, &asked.criterion, None, wanted);
            let command = Told::value_asked(fault, file, wanted).unwrap_or_else(insert);
            format!("{name}: {}\n   → {command}", fault.message(language))
        }
        _ => String::new(),
    };
    asked.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The criterion of a file or of a link that someone has shared; `None` where it is named by its id in the
/// catalogue.
fn shared_criterion(named: &str, language: Language) -> Result<Option<Criterion>, WrongUse> {
    let is_link = named.contains('#');
    if !is_link && !std::path::Path::new(named).exists() {
        return Ok(None);
    }
    let text = if is_link {
        let opened = sprang::share::open(named).map_err(|fault| WrongUse(fault.message(language)))?;
        opened.text
    } else {
        input(named, language)?
    };
    let read = read_criterion_file(&text);
    match read.document {
        Some(file) if read.faults.is_empty() => Ok(Some(file.criterion)),
        _ => Err(WrongUse(all_faults(&read.faults, named, language))),
    }
}

fn all_faults(faults: &[Fault], file: &str, language: Language) -> String {
    let told = faults
        .iter()
        .map(|fault| format!("{file}{}: {} {}", fault.at, fault.message(language), fault.help(language)));
    told.collect::<Vec<_>>().join("\n")
}

/// The statements of the self-check, and how they are answered.
pub(crate) fn self_check(wanted: &Wanted, output: &mut String) -> Ending {
    let check = template::self_check();
    if wanted.json {
        let _ = writeln!(output, "{:#}", json!(check));
        return Ending::Fine;
    }
    let _ = writeln!(output, "{}\n", check.why.text(wanted.language));
    for statement in &check.statements {
        let _ =
            writeln!(output, "  self-check.{:<14} {}", statement.id, statement.text.text(wanted.language));
    }
    Ending::Fine
}

fn begin(
    file: &str,
    need: &str,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    if std::path::Path::new(file).exists() {
        return Err(WrongUse(say(language, "draft.exists", &[("file", file)])));
    }
    let id = id_of(file);
    let (buyer, value) = (wanted.way.buyer.as_deref(), wanted.way.amount.as_deref());
    let with = Start { id: &id, need, language, buyer, value: None, on: wanted.on };
    let mut draft = start(&with, profile);
    if let Some(amount) = value {
        answer(&mut draft, "estimate", (language, amount), wanted.on)
            .map_err(|fault| told(&fault, language))?;
    }
    if let Some(id) = &wanted.way.pattern
        && !pattern(&mut draft, id)
    {
        let known: Vec<&str> = patterns().iter().map(|pattern| pattern.id.as_str()).collect();
        return Err(WrongUse(say(language, "draft.no-pattern", &[("id", id), ("known", &known.join(", "))])));
    }
    if need.trim().is_empty() {
        return Err(WrongUse(say(language, "draft.no-need", &[])));
    }
    write(file, &draft, language)?;
    if wanted.json {
        output.push_str(&next_steps_by(&draft.to_json(), profile));
        return Ok(Ending::Fine);
    }
    let _ = writeln!(output, "{}\n", say(language, "draft.started", &[("file", file)]));
    Told { draft: &draft, file, profile, wanted }.next(output);
    Ok(Ending::Fine)
}

/// An id made of a file's name.
fn id_of(file: &str) -> String {
    let stem = std::path::Path::new(file).file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let plain: String = stem
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .take(64)
        .collect();
    let id = plain.trim_matches('-');
    if id.is_empty() { "draft".to_owned() } else { id.to_owned() }
}

/// Why nothing was changed.
enum Refused {
    Draft(DraftFault),
    Use(String),
}

impl From<WrongUse> for Refused {
    fn from(WrongUse(message): WrongUse) -> Self {
        Self::Use(message)
    }
}

/// Reads a draft, changes it, and writes it back in the place of the old one.
fn changed(
    file: &str,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
    change: impl FnOnce(&mut Procurement) -> Result<Option<String>, Refused>,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let mut draft = read(&input(file, language)?, file, language)?;
    match change(&mut draft) {
        Ok(message) => {
            write(file, &draft, language)?;
            let message = message.unwrap_or_else(|| say(language, "draft.written", &[("file", file)]));
            let _ = if wanted.json {
                let told = json!({ "outcome": "written", "file": file, "message": message });
                writeln!(output, "{told:#}")
            } else {
                writeln!(output, "{message}\n")
            };
            if !wanted.json {
                Told { draft: &draft, file, profile, wanted }.first(output);
            }
            Ok(Ending::Fine)
        }
        Err(Refused::Draft(fault)) => {
            let message = fault.message(language);
            let _ = if wanted.json {
                let told = json!({ "outcome": "refused", "code": fault.code(), "message": message });
                writeln!(output, "{told:#}")
            } else {
                writeln!(output, "{message}")
            };
            if let Some(command) = Told::value_asked(&fault, file, wanted).filter(|_| !wanted.json) {
                let _ = writeln!(output, "   → {command}");
            }
            Ok(Ending::Findings)
        }
        Err(Refused::Use(message)) => Err(WrongUse(message)),
    }
}

/// A draft whose form is sound. One that is not is left alone: what could not be read would be lost.
fn read(text: &str, file: &str, language: Language) -> Result<Procurement, WrongUse> {
    let read = read_procurement(text);
    match read.document {
        Some(draft) if read.faults.is_empty() => Ok(draft),
        _ => Err(WrongUse(all_faults(&read.faults, file, language))),
    }
}

/// Writes beside the file first, so that a run that is cut off leaves the old one whole.
fn write(file: &str, draft: &Procurement, language: Language) -> Result<(), WrongUse> {
    let beside = format!("{file}.new");
    std::fs::write(&beside, draft.to_json()).and_then(|()| std::fs::rename(&beside, file)).map_err(|error| {
        WrongUse(say(language, "robustness.unwritable", &[("file", file), ("error", &error.to_string())]))
    })
}

fn pairs(words: &[String], language: Language) -> Result<Vec<(&str, &str)>, WrongUse> {
    words
        .iter()
        .map(|word| {
            word.split_once('=').ok_or_else(|| WrongUse(say(language, "draft.form", &[("what", word)])))
        })
        .collect()
}

/// Words are told by `name=…`, or by language with `name.sv=…` and `name.en=…`.
fn fill_in<'w>(values: &mut Vec<(&'w str, Localised)>, name: &'w str, text: &str, language: Language) {
    let (name, language) = match name.split_once('.') {
        Some((name, tag)) => (name, Language::from_tag(tag).unwrap_or(language)),
        None => (name, language),
    };
    if let Some((_, value)) = values.iter_mut().find(|(known, _)| *known == name) {
        value.put(language, text);
    } else {
        values.push((name, own(text, language)));
    }
}

fn known_stage(word: &str, language: Language) -> Result<Stage, WrongUse> {
    Stage::from_word(word).ok_or_else(|| {
        let known: Vec<&str> = Stage::ALL.iter().map(|stage| stage.word()).collect();
        WrongUse(say(language, "draft.no-stage", &[("stage", word), ("known", &known.join(", "))]))
    })
}

fn own(text: &str, language: Language) -> Localised {
    let mut own = Localised::default();
    own.put(language, text);
    own
}

fn told(fault: &DraftFault, language: Language) -> WrongUse {
    WrongUse(fault.message(language))
}

fn say(language: Language, key: &'static str, values: &[(&str, &str)]) -> String {
    WORDING.text(language, key, values)
}
