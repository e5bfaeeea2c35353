use std::fmt::Write as _;

use serde_json::json;
use sprang::boundary::{StepToDo, next_steps_by, step_report};
use sprang::document::{Criterion, Fault, Procurement, Stage, read_criterion_file, read_procurement};
use sprang::draft::{
    self, DraftFault, Insert, MeasureGiven, Next, Start, Step, answer, department, insert, insert_made,
    measure, note, pattern, patterns, reach, serve_goal, start,
};
use sprang::follow_up::stage_name;
use sprang::language::{Language, Localised};
use sprang::profile::Profile;
use sprang::template;

use crate::arguments::{Command, Wanted};
use crate::{Ending, WORDING, WrongUse, by_profile, input};

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
            tell_next(&draft::next(&draft, profile), file, profile, language, output);
            Ok(Ending::Fine)
        }
        Command::Answer { file, answers } => changed(file, wanted, output, |draft| {
            for pair in pairs(answers, language)? {
                answer(draft, pair.0, (language, pair.1), wanted.on).map_err(Refused::Draft)?;
            }
            Ok(None)
        }),
        Command::Measure { file, id, parts } => changed(file, wanted, output, |draft| {
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
        Command::Department { file, id, parts } => changed(file, wanted, output, |draft| {
            department(draft, id, &pairs(parts, language)?, language, wanted.on).map_err(Refused::Draft)?;
            Ok(None)
        }),
        Command::Insert { file, criterion, filled_in } => changed(file, wanted, output, |draft| {
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
            let inserted = inserted.map_err(Refused::Draft)?;
            let mut told =
                say(language, "draft.inserted", &[("id", &inserted.id), ("weight", &inserted.weight)]);
            if let Some(price) = inserted.price {
                let _ = write!(told, " {}", say(language, "draft.price", &[("price", &price)]));
            }
            Ok(Some(told))
        }),
        Command::Reach { file, stage } => {
            let stage = known_stage(stage, language)?;
            changed(file, wanted, output, |draft| {
                let note = wanted.way.note.as_ref().map(|text| own(text, language));
                reach(draft, stage, wanted.on, wanted.way.by.as_deref(), note);
                Ok(None)
            })
        }
        Command::Note { file, stage, text } => {
            let stage = known_stage(stage, language)?;
            changed(file, wanted, output, |draft| {
                let (by, with) = (wanted.way.by.as_deref(), wanted.way.with.as_deref());
                note(draft, stage, wanted.on, by, with, (language, text));
                Ok(None)
            })
        }
        _ => Ok(Ending::Fine),
    }
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
    tell_next(&draft::next(&draft, profile), file, profile, language, output);
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
                writeln!(output, "{message}")
            };
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

/// What comes next, the first thing with its reason and the command that does it, the rest in a line each.
fn tell_next(next: &Next, file: &str, profile: Option<&Profile>, language: Language, output: &mut String) {
    if let Some(stage) = next.stage {
        let name = stage_name(stage, language);
        let _ =
            writeln!(output, "{}\n", sprang::follow_up::WORDING.text(language, "next", &[("stage", name)]));
    }
    if next.steps.is_empty() {
        let _ = writeln!(output, "{}", sprang::follow_up::WORDING.raw(language, "next.none"));
    }
    for (index, step) in next.steps.iter().enumerate() {
        let report = step_report(step, profile);
        let _ = writeln!(output, "{}. {}", index + 1, report.text.text(language));
        if index == 0 {
            tell_first(step, &report, file, language, output);
        }
    }
    for contact in next
        .stage
        .into_iter()
        .flat_map(|stage| profile.into_iter().flat_map(move |profile| profile.contacts_in(stage)))
    {
        let _ = writeln!(output, "{}: {}", contact.role.text(language), contact.address);
    }
    by_profile(profile, language, output);
}

fn tell_first(step: &Step, report: &StepToDo, file: &str, language: Language, output: &mut String) {
    if let Some(why) = &report.why {
        let _ = writeln!(output, "   {}", why.text(language));
    }
    if let Step::Answer(question) = step {
        for (key, text) in [("template.good", &question.good), ("template.bad", &question.bad)] {
            let _ = writeln!(output, "   {}: {}", WORDING.raw(language, key), text.text(language));
        }
    }
    if let Some(guidance) = &report.guidance {
        let _ =
            writeln!(output, "   {}: {}", WORDING.raw(language, "profile.guidance"), guidance.text(language));
    }
    for choice in &report.choices {
        let _ = writeln!(output, "   {:<22} {}", choice.id, choice.text.text(language));
    }
    let first = report.choices.first().map_or("…", |choice| choice.id.as_str());
    let command = match step {
        Step::Answer(question) if question.id == "measures" => {
            format!(
                "sprang measure {file} ID what=… unit=… method=… baseline=TAL@DATUM target=TAL@DATUM source=…"
            )
        }
        Step::Answer(question) => format!("sprang answer {file} {}=\"…\"", question.id),
        Step::Measure { id, baseline, target, source } => {
            let mut command = format!("sprang measure {file} {id}");
            for (lacks, part) in
                [(baseline, " baseline=TAL@DATUM"), (target, " target=TAL@DATUM"), (source, " source=…")]
            {
                if *lacks {
                    command.push_str(part);
                }
            }
            command
        }
        Step::Decide { .. } => format!("sprang answer {file} {}={first}", report.about),
        Step::Reward { measure, suggestions } => {
            let asked = suggestions.first().map(|entry| {
                let open = entry.parameters.iter().filter(|one| one.takes.is_none());
                open.flat_map(|one| [" ", &one.id, "=…"]).collect::<String>()
            });
            format!("sprang insert {file} {first} measure={measure} weight=20%{}", asked.unwrap_or_default())
        }
        Step::Look(_) | Step::Mend(_) => format!("sprang check {file}"),
        Step::Reach(_) => format!("sprang reach {file} {} --by …", report.about),
        _ => return,
    };
    let _ = writeln!(output, "   → {command}");
}
