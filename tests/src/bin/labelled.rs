//! Runs the checks over folders of labelled texts and prints precision and recall.

use std::path::Path;
use std::process::ExitCode;

use sprang_tests::labelled::{Count, Report};

fn main() -> ExitCode {
    let mut report = Report::default();
    let mut files = 0;
    for folder in std::env::args().skip(1) {
        match take(&mut report, Path::new(&folder)) {
            Ok(taken) => files += taken,
            Err(message) => {
                eprintln!("{message}");
                return ExitCode::FAILURE;
            }
        }
    }
    print!("{}", report.lines);
    let figures =
        |count: Count| format!("precision {} recall {}", decimal(count.precision()), decimal(count.recall()));
    for (theme, count) in &report.themes {
        println!("theme {theme}: {}", figures(*count));
    }
    println!("{files} files, {:?}", report.all);
    println!("{}", figures(report.all));
    ExitCode::SUCCESS
}

fn decimal(thousandths: usize) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// Takes every file of labelled texts in a folder, or one file.
fn take(report: &mut Report, path: &Path) -> Result<usize, String> {
    let read =
        |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    if path.is_file() {
        report.take(&path.display().to_string(), &read(path)?)?;
        return Ok(1);
    }
    let entries = std::fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut taken = 0;
    for file in &files {
        // A folder may hold other files too: they are named, and the rest is measured.
        match report.take(&file.display().to_string(), &read(file)?) {
            Ok(()) => taken += 1,
            Err(message) => eprintln!("left out, no labelled texts: {message}"),
        }
    }
    if taken == 0 { Err(format!("{}: no labelled texts", path.display())) } else { Ok(taken) }
}
