//! The `sprang` command: checks and evaluates files, with the figures of the page.

mod arguments;
mod catalogue;
mod check;
mod compare;
mod decide;
mod diagnostic;
mod draft;
mod evaluate;
mod follow_up;
mod models;
mod need;
mod next;
mod place_in_file;
mod publish;
mod robustness;
mod rules;
mod sarif;
mod schema;
mod share;
mod template;
mod text_table;

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::process::ExitCode;

use arguments::{Command, Wanted};
use sprang::decision;
use sprang::language::{Language, Wording};
use sprang::profile::Profile;

static WORDING: Wording = Wording::new(
    include_str!("../../../texts/command.sv.txt"),
    include_str!("../../../texts/command.en.txt"),
);

/// How a run ended.
enum Ending {
    /// All is well.
    Fine,
    /// The input has faults or findings, or was rejected.
    Findings,
}

/// The command was used in a way it cannot be; the sentence says how it can.
struct WrongUse(String);

fn main() -> ExitCode {
    let wanted = match arguments::read(lexopt::Parser::from_env()) {
        Ok(wanted) => wanted,
        Err(WrongUse(message)) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let mut output = String::new();
    let ending = run(&wanted, &mut output);
    // A reader that has seen enough (`| head`) is no error.
    let _ = std::io::stdout().write_all(output.as_bytes());
    match ending {
        Ok(Ending::Fine) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        Err(WrongUse(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(wanted: &Wanted, output: &mut String) -> Result<Ending, WrongUse> {
    // Read first whatever is asked for: one with faults is told, never left out.
    let profile = profile(wanted)?;
    let profile = profile.as_ref();
    match &wanted.command {
        Command::Help => {
            output.push_str(&help(wanted.language));
            Ok(Ending::Fine)
        }
        Command::Version => {
            output.push_str(concat!("sprang ", env!("CARGO_PKG_VERSION"), "\n"));
            Ok(Ending::Fine)
        }
        Command::Check { file, running } => {
            let text = input(file, wanted.language)?;
            Ok(match running {
                Some(kind) => check::run_text(file, &text, *kind, wanted, output),
                None => check::run(file, &text, profile, wanted, output),
            })
        }
        Command::Evaluate { procurement, offers } => {
            let procurement = input(procurement, wanted.language)?;
            let offers = input(offers, wanted.language)?;
            evaluate::run(&procurement, &offers, wanted, output)
        }
        Command::Robustness { procurement, offers } => {
            let procurement = input(procurement, wanted.language)?;
            let offers = offers.as_ref().map(|offers| input(offers, wanted.language)).transpose()?;
            robustness::run(&procurement, offers.as_deref(), wanted, output)
        }
        Command::Models { id } => models::run(id.as_deref(), wanted, output),
        Command::Template { form, document } => {
            let text = document.as_ref().map(|file| input(file, wanted.language)).transpose()?;
            template::run(form.as_deref(), text.as_deref(), profile, wanted, output)
        }
        Command::Stages { file } => {
            Ok(follow_up::stages(&input(file, wanted.language)?, profile, wanted, output))
        }
        Command::Start { .. }
        | Command::Next { .. }
        | Command::Answer { .. }
        | Command::Measure { .. }
        | Command::Department { .. }
        | Command::Insert { .. }
        | Command::Reach { .. }
        | Command::Note { .. } => draft::run(profile, wanted, output),
        Command::SelfCheck => Ok(draft::self_check(wanted, output)),
        Command::Goals { file } => Ok(need::run(&input(file, wanted.language)?, profile, wanted, output)),
        Command::Share { file } => Ok(share::run(&input(file, wanted.language)?, wanted, output)),
        Command::Open { from } => {
            let pasted = if from.contains('#') { from.clone() } else { input(from, wanted.language)? };
            Ok(share::open(&pasted, wanted, output))
        }
        Command::Publish { file } => {
            Ok(publish::run(&input(file, wanted.language)?, profile, wanted, output))
        }
        Command::Compare { file } => compare::run(&input(file, wanted.language)?, wanted, output),
        Command::Plan { file } => {
            let text = input(file, wanted.language)?;
            Ok(follow_up::show_plan(&text, profile, wanted, output))
        }
        Command::Indicators { files, csv } => {
            let texts =
                files.iter().map(|file| input(file, wanted.language)).collect::<Result<Vec<_>, _>>()?;
            Ok(follow_up::indicators(&texts, *csv, profile, wanted, output))
        }
        Command::Catalogue { id, filled_in, filter } => {
            catalogue::run(id.as_deref(), filled_in, filter, profile, wanted, output)
        }
        Command::Route { answers } => {
            decide::run(decision::route(), "route", answers, profile, wanted, output)
        }
        Command::InnovationTest { answers } => {
            decide::run(decision::innovation_test(), "innovation-test", answers, profile, wanted, output)
        }
        Command::Rules { code } => rules::run(code.as_deref(), wanted, output),
        Command::Schema { of } => {
            schema::run(*of, output);
            Ok(Ending::Fine)
        }
    }
}

/// How wide the first column of the help is.
const HELP_COLUMN: usize = 32;

fn help(language: Language) -> String {
    let mut help = String::new();
    let line = |help: &mut String, key: &str| {
        help.push_str(WORDING.raw(language, key));
        help.push('\n');
    };
    for key in ["help.what", "help.usage"] {
        line(&mut help, key);
    }
    help.push('\n');
    for key in [
        "check",
        "evaluate",
        "robustness",
        "models",
        "rules",
        "catalogue",
        "innovation-test",
        "route",
        "start",
        "next",
        "answer",
        "measure",
        "department",
        "insert",
        "insert-mandatory",
        "reach",
        "note",
        "template",
        "self-check",
        "stages",
        "goals",
        "compare",
        "share",
        "open",
        "publish",
        "plan",
        "indicators",
        "schema",
        "json",
        "sarif",
        "text",
        "kind",
        "explain",
        "without",
        "estimate",
        "witness",
        "find",
        "csv",
        "profile",
        "way",
        "sharing",
        "on",
        "lang",
        "version",
    ] {
        // What is written, and what it does, in two columns; what is long stands above.
        let key = format!("help.{key}");
        let text = WORDING.raw(language, &key);
        let (written, does) = text.split_once("  ").unwrap_or((text, ""));
        let does = does.trim_start();
        if written.chars().count() > HELP_COLUMN {
            let _ = writeln!(help, "  {written}\n  {:HELP_COLUMN$}  {does}", "");
        } else {
            let _ = writeln!(help, "  {written:<HELP_COLUMN$}  {does}");
        }
    }
    help.push('\n');
    for key in ["help.input", "help.codes"] {
        line(&mut help, key);
    }
    help
}

/// The organisation's profile, where one is named. One with faults is not half honoured: they are told.
fn profile(wanted: &Wanted) -> Result<Option<Profile>, WrongUse> {
    let Some(file) = &wanted.profile else { return Ok(None) };
    match sprang::validate::profile_text(&input(file, wanted.language)?) {
        Ok(profile) => Ok(Some(profile)),
        Err(faults) => {
            let told = faults.iter().map(|fault| {
                let (what, help) = (fault.message(wanted.language), fault.help(wanted.language));
                format!("{file}{}: {what} {help}", fault.at)
            });
            Err(WrongUse(told.collect::<Vec<_>>().join("\n")))
        }
    }
}

/// Says by whose profile something was done.
fn by_profile(profile: Option<&Profile>, language: Language, output: &mut String) {
    if let Some(profile) = profile {
        let name = profile.name(language);
        output.push_str(&WORDING.text(language, "profile.by", &[("name", &name)]));
        output.push('\n');
    }
}

/// The text of a file, or of the standard input for `-`.
fn input(file: &str, language: Language) -> Result<String, WrongUse> {
    let unreadable = |error: std::io::Error| {
        WrongUse(WORDING.text(language, "unreadable", &[("file", file), ("error", &error.to_string())]))
    };
    let mut bytes = Vec::new();
    if file == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        bytes = std::fs::read(file).map_err(unreadable)?;
    }
    String::from_utf8(bytes).map_err(|_| WrongUse(WORDING.text(language, "not-utf8", &[("file", file)])))
}
