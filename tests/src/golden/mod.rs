//! Published worked examples of tender evaluation, in the form `tender-eval-example/1`: each is turned
//! into a procurement and offers, evaluated, and every figure that the source printed is compared.
//!
//! Nothing is worked out here but what the form itself asks for: a figure is rounded to the decimals
//! that were printed. All else the evaluation said.

mod adders;
mod built;
mod compared;
mod form;
mod models;
mod named;
mod rules;
mod single;
mod vectors;

use std::path::{Path, PathBuf};

pub use compared::Mismatch;
pub use form::Case;

/// What became of a case.
#[derive(Debug)]
pub struct Outcome {
    /// The case's id, or its file where it could not be read.
    pub name: String,
    /// How many figures were compared and met.
    pub met: usize,
    /// What went wrong; empty where all is as published.
    pub problems: Vec<String>,
}

/// Runs the case of a file, or all rules of a file of vectors.
#[must_use]
pub fn run(file: &Path) -> Vec<Outcome> {
    let name = file.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let failed =
        |name: &str, problem: String| Outcome { name: name.to_owned(), met: 0, problems: vec![problem] };
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => return vec![failed(&name, error.to_string())],
    };
    if let Some(cases) = vectors::cases(&text) {
        let outcome = |(rule, case): (String, Result<Case, String>)| match case {
            Ok(case) => case.run(),
            Err(problem) => failed(&rule, problem),
        };
        return cases.into_iter().map(outcome).collect();
    }
    match form::Case::read(&text) {
        Ok(case) => vec![case.run()],
        Err(problem) => vec![failed(&name, problem)],
    }
}

/// The files of cases in a folder, in order.
///
/// # Errors
/// Where the folder cannot be read.
pub fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

impl Case {
    /// Evaluates the case and compares what the source printed.
    #[must_use]
    pub fn run(&self) -> Outcome {
        let mut outcome = Outcome { name: self.id.clone(), met: 0, problems: Vec::new() };
        match models::figures(self) {
            Ok(figures) => {
                for name in self.parameters.left() {
                    outcome.problems.push(format!(
                        "parameters/{name} is not one that this runner knows of {}",
                        self.model
                    ));
                }
                compared::compare(self, &figures, &mut outcome);
            }
            Err(problem) => outcome.problems.push(problem),
        }
        outcome
    }
}
