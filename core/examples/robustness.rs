//! How long the whole analysis of robustness takes natively, and 100 000 weight vectors:
//! `cargo run --release -p sprang --example robustness -- FOLDER`, with `procurement.json` and
//! `offers.json` in the folder as `tests/bench` writes them. Medians of seven rounds.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use sprang::robustness::{acceptability, analyse};
use sprang::validate;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let read = |name: &str| fs::read_to_string(Path::new(&folder).join(name));
    let procurement =
        validate::procurement_text(&read("procurement.json")?).map_err(|_| "the procurement has faults")?;
    let offers = validate::offers_text(&procurement, &read("offers.json")?).map_err(|_| "faulty offers")?;
    let lot = procurement.lots().first().ok_or("there is no lot")?;
    let whole = median(|| drop(std::hint::black_box(analyse(lot, &offers, 1))));
    let weights = median(|| drop(std::hint::black_box(acceptability(lot, &offers, 100_000, 1))));
    println!(r#"{{"analysisNs":{},"weightsNs":{}}}"#, whole.as_nanos(), weights.as_nanos());
    Ok(())
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed()
        })
        .collect();
    times.sort();
    times.get(3).copied().unwrap_or_default()
}
