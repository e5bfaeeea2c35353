//! How many offers a second are evaluated: `cargo run --release -p sprang --example throughput`.
//!
//! Twenty criteria of four kinds and a price, as a weighted sum with lowest price over price. Each
//! figure is the median of seven rounds. Reading and checking the files is not part of it.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use sprang::award::{Nobody, Recorder, evaluate_with};
use sprang::validate;

fn main() {
    let procurement = validate::procurement_text(&procurement()).expect("the made-up document is sound");
    let lot = &procurement.lots()[0];
    println!("| offers | with steps, offers/s | without steps, offers/s |");
    println!("| --: | --: | --: |");
    for count in [1, 100, 10_000] {
        let offers =
            validate::offers_text(&procurement, &offers(count)).expect("the made-up offers are sound");
        let repeat = (10_000 / count).max(1);
        let per_second = |time: Duration| (count * repeat) as u128 * 1_000_000_000 / time.as_nanos().max(1);
        let recorded = median(repeat, || drop(evaluate_with(lot, &offers, &mut Recorder)));
        let quiet = median(repeat, || drop(evaluate_with(lot, &offers, &mut Nobody)));
        println!("| {count} | {} | {} |", per_second(recorded), per_second(quiet));
    }
}

fn median(repeat: usize, work: impl Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..7)
        .map(|_| {
            let started = Instant::now();
            for _ in 0..repeat {
                work();
            }
            started.elapsed()
        })
        .collect();
    times.sort();
    times[3]
}

fn procurement() -> String {
    let mut criteria = String::new();
    for index in 0..20 {
        let scale = match index % 4 {
            0 => {
                r#"{"kind":"levels","levels":[{"id":"a","points":"0","text":{"en":"None"}},{"id":"b","points":"3","text":{"en":"Some"}},{"id":"c","points":"5","text":{"en":"All"}}]}"#
            }
            1 => {
                r#"{"kind":"linear","unit":{"en":"days"},"worst":{"value":"60","points":"0"},"best":{"value":"10","points":"10"},"outside":"nearer-end"}"#
            }
            2 => r#"{"kind":"yes-no","yes":"1","no":"0"}"#,
            _ => {
                r#"{"kind":"steps","unit":{"en":"%"},"better":"higher","below":"0","steps":[{"value":"50","points":"2"},{"value":"80","points":"4"}]}"#
            }
        };
        let _ = write!(
            criteria,
            r#"{{"kind":"quality","id":"q{index}","name":{{"en":"Criterion {index}"}},"weight":{{"kind":"exact","points":"3"}},"scale":{scale}}},"#
        );
    }
    format!(
        r#"{{"format":"sprang-procurement/1","id":"throughput","currency":"SEK","buyer":{{"name":{{"en":"A city"}},"country":"SE"}},"title":{{"en":"Throughput"}},"problem":{{"summary":{{"en":"A measurement."}}}},"lots":[{{"id":"all","title":{{"en":"All"}},"criteria":[{criteria}{{"kind":"price","id":"price","name":{{"en":"Price"}},"weight":{{"kind":"exact","points":"40"}},"rule":{{"rule":"P-INV","most":"100","zeroPrice":{{"means":"stop"}}}}}}],"award":{{"model":"weighted-sum","total":"100","points":"share-of-highest","rounding":{{"rankBy":"unrounded"}},"ties":[{{"by":"lowest-price"}}]}}}}]}}"#
    )
}

fn offers(count: usize) -> String {
    let offers: Vec<String> = (0..count)
        .map(|number| {
            let answers: Vec<String> = (0..20)
                .map(|index| {
                    let seed = number * 31 + index * 7;
                    let answer = match index % 4 {
                        0 => format!(r#"{{"kind":"level","level":"{}"}}"#, ["a", "b", "c"][seed % 3]),
                        1 => format!(r#"{{"kind":"value","value":"{}.{}"}}"#, 5 + seed % 60, seed % 10),
                        2 => format!(r#"{{"kind":"yes-no","yes":{}}}"#, seed % 2 == 0),
                        _ => format!(r#"{{"kind":"value","value":"{}"}}"#, seed % 100),
                    };
                    format!(r#""q{index}":{answer}"#)
                })
                .collect();
            format!(
                r#"{{"id":"o{number}","tenderer":"Tenderer {number}","bids":[{{"lot":"all","price":"{}","answers":{{{}}}}}]}}"#,
                1_000_000 + number * 7_919 % 400_000,
                answers.join(",")
            )
        })
        .collect();
    format!(r#"{{"format":"sprang-offers/1","procurement":"throughput","offers":[{}]}}"#, offers.join(","))
}
