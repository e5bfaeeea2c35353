//! The project's own commands. `cargo xtask` lists them.

mod arguments;
mod bench;
mod browser;
mod cases;
mod demo;
mod guide;
mod http;
mod oracle;
mod packages;
mod process;
mod server;
mod short_names;
mod site;
mod steps;
mod test;
mod tools;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::Arguments;

struct Command {
    name: &'static str,
    usage: &'static str,
    what: &'static str,
    flags: &'static [&'static str],
    valued: &'static [&'static str],
    run: fn(&Arguments) -> Outcome,
}

const COMMANDS: [Command; 6] = [
    Command {
        name: "demo",
        usage: "[--port N] [--no-open]",
        what: "build, serve and open the demo",
        flags: &["--no-open"],
        valued: &["--port"],
        run: demo::run,
    },
    Command {
        name: "test",
        usage: "[--only A,B] [--alone A] [--list]",
        what: "run every test there is, the steps named and what they need, or one alone",
        flags: &["--list"],
        valued: &["--only", "--alone"],
        run: test::run,
    },
    Command {
        name: "bench",
        usage: "",
        what: "measure, and print the figures as tables",
        flags: &[],
        valued: &[],
        run: bench::run_all,
    },
    Command {
        name: "cases",
        usage: "golden [FOLDER…]",
        what: "evaluate worked examples, a line for each",
        flags: &[],
        valued: &[arguments::WORDS],
        run: cases::run_all,
    },
    Command {
        name: "build",
        usage: "[--shipped]",
        what: "build what has changed of the package's WebAssembly; smaller, and in more minutes, to be shipped",
        flags: &["--shipped"],
        valued: &[],
        run: |given| {
            let shipped = given.has("--shipped");
            wasm::build(if shipped { wasm::Purpose::Shipping } else { wasm::Purpose::Trying })
                .and_then(|()| guide::build())
        },
    },
    Command {
        name: "serve",
        usage: "[--port N]",
        what: "serve the pages as they are, without building",
        flags: &[],
        valued: &["--port"],
        run: demo::serve_only,
    },
];

const INSTALLED: &str = "\
What is missing (wasm target, wasm-pack, wasm-bindgen, npm packages, Chromium where it can be had) is
installed into `.tools` (or the folder that SPRANG_TOOLS names) and `tests/node_modules`, once.";

/// The outcome of a command: a sentence says what went wrong and what to do.
type Outcome<T = ()> = Result<T, String>;

fn root() -> PathBuf {
    // Cargo says where it runs from: two copies of the project may share a target folder, and so this program.
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

fn help() -> String {
    let commands = COMMANDS.iter().map(|Command { name, usage, what, .. }| {
        let call = format!("{name} {usage}");
        format!("  cargo xtask {call:<39}  {what}\n")
    });
    format!("Språng's own commands:\n\n{}\n{INSTALLED}", commands.collect::<Vec<_>>().concat())
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = words.split_first() else {
        println!("{}", help());
        return ExitCode::SUCCESS;
    };
    if ["help", "--help", "-h"].contains(&name.as_str()) {
        println!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("There is no command `{name}`.\n\n{}", help());
        return ExitCode::from(2);
    };
    let arguments = match Arguments::read(rest, command.flags, command.valued) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("cargo xtask {name} {}: {message}", command.usage);
            return ExitCode::from(2);
        }
    };
    match (command.run)(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_has_a_line_for_each_command_and_its_options() {
        let help = help();
        for command in &COMMANDS {
            let line = help.lines().find(|line| line.contains(&format!("xtask {} ", command.name)));
            let line = line.expect("a line");
            for option in command.flags.iter().chain(command.valued) {
                assert!(line.contains(option), "{option} in: {line}");
            }
        }
    }
}
