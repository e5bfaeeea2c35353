//! `cargo xtask test`: every test there is. Two steps run at a time, one of each lane: two cores carry
//! no more than one Chromium, and cargo lets only one build in.

use std::fs::File;
use std::io::Write as _;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::arguments::Arguments;
use crate::process::program;
use crate::steps::{LANES, STEPS, Step};
use crate::{Outcome, process, tools};

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Passed,
    Failed,
    /// What it needs had failed, or not been run either.
    NotRun(&'static str),
}

type Ended = (&'static str, Duration, End);

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if arguments.has("--list") {
        for step in &STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(());
    }
    if let Some(name) = arguments.value("--alone") {
        return (named(name)?.run)();
    }
    let chosen = match arguments.value("--only") {
        None => STEPS.iter().collect(),
        Some(names) => chosen(names)?,
    };
    let started = Instant::now();
    // Where nothing else runs meanwhile, what a step says is shown as it comes.
    let alone = LANES.iter().any(|lane| chosen.iter().all(|step| lane.takes(step)));
    let ends = run_all(&chosen, if alone { |step| (step.run)() } else { apart });
    println!("\n{}", table(&ends, started.elapsed()));
    if ends.iter().all(|(_, _, end)| *end == End::Passed) {
        Ok(())
    } else {
        // The counts are the last line.
        std::process::exit(1)
    }
}

fn named(name: &str) -> Outcome<&'static Step> {
    STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        format!("there is no step `{name}`; the steps are {}", known.join(", "))
    })
}

/// The steps of these names and those that they need, in the order in which they run.
fn chosen(names: &str) -> Outcome<Vec<&'static Step>> {
    let mut wanted: Vec<&str> = Vec::new();
    for name in names.split(',').map(str::trim) {
        let step = named(name)?;
        wanted.push(step.name);
        wanted.extend(step.needs);
    }
    Ok(STEPS.iter().filter(|step| wanted.contains(&step.name)).collect())
}

/// Runs a step in a process of its own and shows what it said in one piece, so that two do not talk at once.
fn apart(step: &'static Step) -> Outcome {
    let log = tools::log(&format!("test-{}", step.name))?;
    let written = |error: std::io::Error| format!("{}: {error}", log.display());
    let file = File::create(&log).map_err(written)?;
    let copy = file.try_clone().map_err(written)?;
    let myself = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
    let mut child = program(myself);
    child.args(["test", "--alone", step.name]).stdout(file).stderr(copy);
    let outcome = process::run(&mut child, &format!("{}: {}", step.name, step.what));
    let said = std::fs::read(&log).map_err(written)?;
    let mut out = std::io::stdout().lock();
    // Whoever closed the pipe does not want to read it.
    let _ = writeln!(out, "\n== {}: {} ==", step.name, step.what).and_then(|()| out.write_all(&said));
    outcome
}

/// Runs the steps of each lane one after the other, and the lanes beside each other.
fn run_all(steps: &[&'static Step], runner: fn(&'static Step) -> Outcome) -> Vec<Ended> {
    let ends: Mutex<Vec<Ended>> = Mutex::default();
    let begun: Mutex<Vec<&str>> = Mutex::default();
    let ended = Condvar::new();
    std::thread::scope(|scope| {
        for lane in LANES {
            let of_lane = steps.iter().filter(move |step| lane.takes(step));
            let (ends, begun, ended) = (&ends, &begun, &ended);
            scope.spawn(move || {
                for step in of_lane {
                    let mut begun = begun.lock().unwrap_or_else(PoisonError::into_inner);
                    if begun.contains(&step.name) {
                        continue;
                    }
                    begun.push(step.name);
                    drop(begun);
                    let needed: Vec<&str> =
                        steps.iter().map(|step| step.name).filter(|name| step.needs.contains(name)).collect();
                    let waiting = ends.lock().unwrap_or_else(PoisonError::into_inner);
                    let known = ended
                        .wait_while(waiting, |ends| {
                            !needed.iter().all(|needed| ends.iter().any(|(name, ..)| name == needed))
                        })
                        .unwrap_or_else(PoisonError::into_inner);
                    let lacking = known
                        .iter()
                        .find(|(name, _, end)| needed.contains(name) && *end != End::Passed)
                        .map(|(name, ..)| *name);
                    drop(known);
                    let started = Instant::now();
                    let end = one(step, lacking, runner);
                    ends.lock().unwrap_or_else(PoisonError::into_inner).push((
                        step.name,
                        started.elapsed(),
                        end,
                    ));
                    ended.notify_all();
                }
            });
        }
    });
    let mut ends = ends.into_inner().unwrap_or_else(PoisonError::into_inner);
    ends.sort_by_key(|(name, ..)| steps.iter().position(|step| step.name == *name));
    ends
}

fn one(step: &'static Step, lacking: Option<&'static str>, runner: fn(&'static Step) -> Outcome) -> End {
    if let Some(name) = lacking {
        eprintln!("{} is not run: it needs `{name}`, which did not pass", step.name);
        return End::NotRun(name);
    }
    match runner(step) {
        Ok(()) => End::Passed,
        Err(message) => {
            eprintln!("{message}");
            End::Failed
        }
    }
}

/// Steps with their times; the last line counts them. A step that was not run has not passed.
fn table(ends: &[Ended], whole: Duration) -> String {
    let mut lines = vec![format!("{:<12} {:>8}  result", "step", "seconds")];
    for (name, time, end) in ends {
        let result = match end {
            End::Passed => "passed".to_owned(),
            End::Failed => "FAILED".to_owned(),
            End::NotRun(needed) => format!("NOT RUN ({needed} did not pass)"),
        };
        lines.push(format!("{name:<12} {:>8.1}  {result}", time.as_secs_f32()));
    }
    lines.push(format!("{:<12} {:>8.1}  two steps at a time", "all", whole.as_secs_f32()));
    let passed = ends.iter().filter(|(_, _, end)| *end == End::Passed).count();
    lines.push(format!("\n{passed} passed, {} failed", ends.len() - passed));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::Lane;

    fn names(steps: &[&Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn a_step_brings_what_it_needs_before_it() {
        assert_eq!(names(&chosen("browser,format").expect("known")), ["format", "guide", "wasm", "browser"]);
        assert_eq!(names(&chosen("wasm, node").expect("known")), ["wasm", "node"]);
        assert!(chosen("brwoser").is_err_and(|message| message.contains("browser")));
    }

    #[test]
    fn what_a_step_needs_runs_before_it() {
        for (index, step) in STEPS.iter().enumerate() {
            for needed in step.needs {
                assert!(STEPS[..index].iter().any(|earlier| earlier.name == *needed), "{}", step.name);
            }
        }
    }

    #[test]
    fn a_failure_stops_only_what_needs_it_and_is_counted() {
        const fn step(
            name: &'static str,
            lane: Lane,
            needs: &'static [&'static str],
            run: fn() -> Outcome,
        ) -> Step {
            Step { name, what: "", lane, needs, run }
        }
        static FAILS: Step = step("a", Lane::Cargo, &[], || Err("no".to_owned()));
        static NEEDS: Step = step("b", Lane::Page, &["a"], || Ok(()));
        static NEEDS_THAT: Step = step("c", Lane::Cargo, &["b"], || Ok(()));
        static OTHER: Step = step("d", Lane::Page, &[], || Ok(()));
        static ONCE: Step = step("e", Lane::Either, &["d"], || Ok(()));
        let ends = run_all(&[&FAILS, &NEEDS, &NEEDS_THAT, &OTHER, &ONCE], |step| (step.run)());
        let ended: Vec<End> = ends.iter().map(|(_, _, end)| *end).collect();
        assert_eq!(ended, [End::Failed, End::NotRun("a"), End::NotRun("b"), End::Passed, End::Passed]);
        assert_eq!(table(&ends, Duration::ZERO).lines().last(), Some("2 passed, 3 failed"));
    }
}
