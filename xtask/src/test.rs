//! `cargo xtask test`: every test there is, the quick ones first.

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::arguments::Arguments;
use crate::steps::{STEPS, Step};

/// How a step ended.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Passed,
    Failed,
    /// What it needs had failed, or not been run either.
    NotRun(&'static str),
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if arguments.has("--list") {
        for step in &STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(());
    }
    let chosen = match arguments.value("--only") {
        None => STEPS.iter().collect(),
        Some(names) => chosen(names)?,
    };
    let ends = run_all(&chosen);
    println!("\n{}", table(&ends));
    if ends.iter().all(|(_, _, end)| *end == End::Passed) {
        Ok(())
    } else {
        // The counts are the last line.
        std::process::exit(1)
    }
}

/// The steps of these names and those that they need, in the order in which they run.
fn chosen(names: &str) -> Outcome<Vec<&'static Step>> {
    let mut wanted: Vec<&str> = Vec::new();
    for name in names.split(',').map(str::trim) {
        let step = STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
            let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
            format!("there is no step `{name}`; the steps are {}", known.join(", "))
        })?;
        wanted.push(step.name);
        wanted.extend(step.needs);
    }
    Ok(STEPS.iter().filter(|step| wanted.contains(&step.name)).collect())
}

fn run_all(steps: &[&'static Step]) -> Vec<(&'static str, Duration, End)> {
    let mut ends: Vec<(&'static str, Duration, End)> = Vec::new();
    for step in steps {
        println!("\n== {}: {} ==", step.name, step.what);
        let started = Instant::now();
        let lacking = ends.iter().find(|(name, _, end)| step.needs.contains(name) && *end != End::Passed);
        let end = if let Some((name, _, _)) = lacking {
            eprintln!("not run: it needs `{name}`, which did not pass");
            End::NotRun(name)
        } else if let Err(message) = (step.run)() {
            eprintln!("{message}");
            End::Failed
        } else {
            End::Passed
        };
        ends.push((step.name, started.elapsed(), end));
    }
    ends
}

/// Steps with their times; the last line counts them. A step that was not run has not passed.
fn table(ends: &[(&str, Duration, End)]) -> String {
    let mut lines = vec![format!("{:<12} {:>8}  result", "step", "seconds")];
    for (name, time, end) in ends {
        let result = match end {
            End::Passed => "passed".to_owned(),
            End::Failed => "FAILED".to_owned(),
            End::NotRun(needed) => format!("NOT RUN ({needed} did not pass)"),
        };
        lines.push(format!("{name:<12} {:>8.1}  {result}", time.as_secs_f32()));
    }
    let passed = ends.iter().filter(|(_, _, end)| *end == End::Passed).count();
    lines.push(format!("\n{passed} passed, {} failed", ends.len() - passed));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(steps: &[&Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn a_step_brings_what_it_needs_before_it() {
        assert_eq!(names(&chosen("browser,format").expect("known")), ["format", "wasm", "guide", "browser"]);
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
        static FAILS: Step = Step { name: "a", what: "", needs: &[], run: || Err("no".to_owned()) };
        static NEEDS: Step = Step { name: "b", what: "", needs: &["a"], run: || Ok(()) };
        static NEEDS_THAT: Step = Step { name: "c", what: "", needs: &["b"], run: || Ok(()) };
        static OTHER: Step = Step { name: "d", what: "", needs: &[], run: || Ok(()) };
        let ends = run_all(&[&FAILS, &NEEDS, &NEEDS_THAT, &OTHER]);
        let ended: Vec<&End> = ends.iter().map(|(_, _, end)| end).collect();
        assert_eq!(ended, [&End::Failed, &End::NotRun("a"), &End::NotRun("b"), &End::Passed]);
        assert_eq!(table(&ends).lines().last(), Some("1 passed, 3 failed"));
    }
}
