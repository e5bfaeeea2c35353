//! `cargo xtask demo`: from a fresh machine to the page in a browser.

use std::io::IsTerminal;
use std::thread;
use std::time::Instant;

use crate::arguments::Arguments;
use crate::process::program;
use crate::{Outcome, guide, server, wasm};

const PORT: u16 = 8377;

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let started = Instant::now();
    wasm::build(wasm::Purpose::Trying)?;
    guide::build()?;
    println!("  everything is built ({:.1} s)", started.elapsed().as_secs_f32());
    let address = serve(arguments)?;
    if !arguments.has("--no-open") {
        open(&address);
    }
    forever()
}

pub(crate) fn serve_only(arguments: &Arguments) -> Outcome {
    serve(arguments)?;
    forever()
}

fn serve(arguments: &Arguments) -> Outcome<String> {
    let port = match arguments.value("--port") {
        Some(text) => text.parse().map_err(|_| format!("--port takes a number, not `{text}`"))?,
        None => PORT,
    };
    let port = server::start(port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("\nThe demo is at {address} (in English: {address}en.html). Stop it with Ctrl+C.");
    Ok(address)
}

fn forever() -> Outcome {
    loop {
        thread::park();
    }
}

/// Opens the browser where someone sits at a desktop; elsewhere the printed address has to do.
fn open(address: &str) {
    let desktop = cfg!(any(windows, target_os = "macos"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if !desktop || !std::io::stdout().is_terminal() {
        return;
    }
    let mut opener = if cfg!(windows) {
        let mut command = program("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        program("open")
    } else {
        program("xdg-open")
    };
    if opener.arg(address).spawn().is_err() {
        println!("(No browser could be opened; follow the address.)");
    }
}
