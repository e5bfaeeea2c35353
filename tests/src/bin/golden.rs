//! `golden FOLDER…`: runs published worked examples, a line for each and the count at the end.

use std::path::PathBuf;
use std::process::ExitCode;

use sprang_tests::golden::{files, run};

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let (mut passed, mut failed) = (0, 0);
    for folder in folders {
        let files = match files(&folder) {
            Ok(files) => files,
            Err(error) => {
                eprintln!("{}: {error}", folder.display());
                return ExitCode::from(2);
            }
        };
        for file in files {
            for outcome in run(&file) {
                if outcome.problems.is_empty() {
                    passed += 1;
                    println!("passed  {} ({} figures)", outcome.name, outcome.met);
                } else {
                    failed += 1;
                    println!("FAILED  {}: {}", outcome.name, outcome.problems.join("; "));
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
