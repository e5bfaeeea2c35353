//! Running other programs, and saying what takes long.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often a long step says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// A program by its name; on Windows npm and its like are scripts that only the shell finds.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let name = name.as_ref();
    if cfg!(windows) && (name == "npm" || name == "npx") {
        let mut command = Command::new("cmd");
        command.arg("/C").arg(name);
        command
    } else {
        Command::new(name)
    }
}

/// Runs a program to its end, its output shown as it comes.
pub(crate) fn run(command: &mut Command, doing: &str) -> Outcome {
    let started = Instant::now();
    println!("… {doing}");
    let child = command.stdin(Stdio::null()).spawn().map_err(|error| missing(command, &error))?;
    let succeeded = wait(child, doing, started)?;
    if succeeded { Ok(()) } else { Err(format!("{doing}: failed ({})", shown(command))) }
}

/// Runs a program that says much, quietly: its output goes to a file, and its end is shown when it fails.
pub(crate) fn run_quietly(command: &mut Command, doing: &str, log: &Path) -> Outcome {
    let started = Instant::now();
    println!("… {doing}");
    let written = |error: std::io::Error| format!("cannot write {}: {error}", log.display());
    let file = std::fs::File::create(log).map_err(written)?;
    let copy = file.try_clone().map_err(written)?;
    let child = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(copy)
        .spawn()
        .map_err(|error| missing(command, &error))?;
    if wait(child, doing, started)? {
        println!("  done in {} s", started.elapsed().as_secs());
        return Ok(());
    }
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines[lines.len().saturating_sub(40)..].join("\n");
    Err(format!("{doing}: failed ({})\n{end}", shown(command)))
}

fn wait(mut child: Child, doing: &str, started: Instant) -> Outcome<bool> {
    let mut said = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) => {}
            Err(error) => return Err(format!("{doing}: {error}")),
        }
        if said.elapsed() >= HEARTBEAT {
            println!("  still at it: {doing} ({} s)", started.elapsed().as_secs());
            said = Instant::now();
        }
        sleep(Duration::from_millis(50));
    }
}

/// What a program prints; `None` where it is not there or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program is on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = if cfg!(windows) { format!("{name}.exe") } else { name.to_owned() };
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

fn missing(command: &Command, error: &std::io::Error) -> String {
    format!(
        "cannot start `{}`: {error}. Is it installed and on the PATH?",
        command.get_program().to_string_lossy()
    )
}

fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
