//! The project's own commands. `cargo xtask` lists them.

mod bench;
mod browser;
mod demo;
mod packages;
mod process;
mod server;
mod test;
mod tools;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Språng's own commands:

  cargo xtask demo [--port N] [--no-open]   build, serve and open the demo
  cargo xtask test [--only A,B] [--list]    run every test there is, or the steps named
  cargo xtask bench                         measure, and print the figures as a table
  cargo xtask serve [--port N]              serve the pages as they are, without building

What is missing (wasm target, wasm-pack, wasm-bindgen, npm packages, Chromium where it can be had) is
installed into `.tools` (or the folder that SPRANG_TOOLS names) and `tests/node_modules`, once.";

/// The outcome of a command: a sentence says what went wrong and what to do.
type Outcome<T = ()> = Result<T, String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"demo", rest)) => demo::run(rest),
        Some((&"test", rest)) => test::run(rest),
        Some((&"bench", [])) => bench::run_all(),
        Some((&"serve", rest)) => demo::serve_only(rest),
        None | Some((&("help" | "--help" | "-h"), _)) => {
            println!("{HELP}");
            Ok(())
        }
        Some(_) => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

/// The value after an option such as `--port`.
fn option<'a>(words: &[&'a str], name: &str) -> Option<&'a str> {
    words.iter().position(|word| *word == name).and_then(|index| words.get(index + 1).copied())
}
