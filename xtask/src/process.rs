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
    run_within(Duration::MAX, command, doing)
}

/// As [`run`], but a program that is not done in time is stopped, which is a failure.
pub(crate) fn run_within(limit: Duration, command: &mut Command, doing: &str) -> Outcome {
    println!("… {doing}");
    let child = command.stdin(Stdio::null()).spawn().map_err(|error| missing(command, &error))?;
    let succeeded = wait(child, doing, limit)?;
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
    if wait(child, doing, Duration::MAX)? {
        println!("  done in {} s", started.elapsed().as_secs());
        return Ok(());
    }
    let text = std::fs::read_to_string(log).unwrap_or_default();
    Err(format!("{doing}: failed ({})\n{}", shown(command), end_of(&text)))
}

/// The last lines of a long text, where a program says why it failed.
fn end_of(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(40)..].join("\n")
}

fn wait(mut child: Child, doing: &str, limit: Duration) -> Outcome<bool> {
    let started = Instant::now();
    let mut said = started;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) => {}
            Err(error) => return Err(format!("{doing}: {error}")),
        }
        if started.elapsed() >= limit {
            // It may have ended just now, which is as good.
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("{doing}: stopped, not done after {} s", limit.as_secs()));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// This very test program, asked for something that it does quickly or not at all.
    fn myself(arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::current_exe().expect("known"));
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    #[test]
    fn the_end_of_a_program_is_told() {
        assert_eq!(run(&mut myself(&["--list"]), "listing"), Ok(()));
        assert!(
            run(&mut myself(&["--no-such-option"]), "asking")
                .is_err_and(|said| said.contains("asking: failed"))
        );
        assert!(
            run(&mut program("sprang-no-such-program"), "x").is_err_and(|said| said.contains("cannot start"))
        );
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let hanging = &["process::tests::hangs", "--ignored", "--exact"];
        let outcome = run_within(Duration::from_millis(200), &mut myself(hanging), "hanging");
        assert!(outcome.is_err_and(|said| said.contains("stopped")));
    }

    #[test]
    #[ignore = "only for the test above, which stops it"]
    fn hangs() {
        sleep(Duration::from_mins(1));
    }

    #[test]
    fn a_quiet_program_that_fails_shows_the_end_of_what_it_said() {
        let text = (1..=100).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n");
        let end = end_of(&text);
        assert!(end.starts_with("line 61\n") && end.ends_with("line 100"), "{end}");
        assert_eq!(end_of("one"), "one");
    }
}
