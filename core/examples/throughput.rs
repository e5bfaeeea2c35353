//! How many offers a second are evaluated natively, one line of JSON for each count:
//! `cargo run --release -p sprang --example throughput -- FOLDER COUNT…`.
//!
//! The folder holds `procurement.json` and `offers-COUNT.json`, as `tests/bench` writes them. Each
//! figure is the median of seven rounds; reading and checking the files is not part of it. What was
//! found is written to `found-COUNT.json`, so that it can be compared.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use sprang::award::{Nobody, Recorder, compile, evaluate_with};
use sprang::validate;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let folder = Path::new(&folder);
    let text = fs::read_to_string(folder.join("procurement.json"))?;
    let procurement = validate::procurement_text(&text).map_err(|_| "the procurement has faults")?;
    let lot = procurement.lots().first().ok_or("there is no lot")?;
    for count in arguments {
        let text = fs::read_to_string(folder.join(format!("offers-{count}.json")))?;
        let offers = validate::offers_text(&procurement, &text).map_err(|_| "the offers have faults")?;
        let mut prepared = compile(lot)?.prepare(offers.clone());
        let recorded = median(|| drop(evaluate_with(lot, &offers, &mut Recorder)));
        let quiet = median(|| drop(evaluate_with(lot, &offers, &mut Nobody)));
        let quick = median(|| drop(std::hint::black_box(prepared.rank())));
        println!(
            r#"{{"count":{count},"recordedNs":{},"quietNs":{},"quickNs":{},"isQuick":{}}}"#,
            recorded.as_nanos(),
            quiet.as_nanos(),
            quick.as_nanos(),
            prepared.is_quick()
        );
        let mut found = String::new();
        for (row, rank) in prepared.ranks().iter().enumerate() {
            let total = prepared.total(row).map_or_else(String::new, |total| total.to_text());
            let _ = write!(found, "{}[{rank},\"{total}\"]", if row == 0 { "" } else { ",\n" });
        }
        fs::write(folder.join(format!("found-{count}.json")), format!("[{found}]\n"))?;
    }
    Ok(())
}

/// The median of seven rounds, each so many calls that the clock has something to measure.
fn median(mut work: impl FnMut()) -> Duration {
    let started = Instant::now();
    work();
    let once = started.elapsed().as_nanos().max(1);
    let repeat = u32::try_from((50_000_000 / once).clamp(1, 100_000)).unwrap_or(1);
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let started = Instant::now();
            for _ in 0..repeat {
                work();
            }
            started.elapsed() / repeat
        })
        .collect();
    times.sort();
    times[3]
}
