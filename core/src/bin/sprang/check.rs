use std::fmt::Write as _;

use sprang::boundary::{self, CheckAnswer, FaultReport};

use crate::arguments::Wanted;
use crate::{Ending, WORDING};

pub(crate) fn run(text: &str, wanted: &Wanted, output: &mut String) -> Ending {
    let answer = boundary::check(text);
    if wanted.json {
        output.push_str(&boundary::check_json(&answer));
    }
    match answer {
        CheckAnswer::Sound { fingerprint } => {
            if !wanted.json {
                let _ = writeln!(output, "{}\n{fingerprint}", WORDING.raw(wanted.language, "sound"));
            }
            Ending::Fine
        }
        CheckAnswer::Faulty { faults } => {
            if !wanted.json {
                write_faults(&faults, wanted, output);
            }
            Ending::Findings
        }
    }
}

pub(crate) fn write_faults(faults: &[FaultReport], wanted: &Wanted, output: &mut String) {
    let language = wanted.language;
    let word = |key| WORDING.raw(language, key);
    for fault in faults {
        let place = if fault.path.is_empty() { word("whole-file") } else { &fault.path };
        let _ = writeln!(
            output,
            "{}[{}]: {}\n  {} {place}\n  {} {}\n",
            word("fault"),
            fault.code,
            fault.message.text(language),
            word("place"),
            word("mend"),
            fault.help.text(language),
        );
    }
    let count = faults.len().to_string();
    let key = if faults.len() == 1 { "count.one" } else { "count.several" };
    let _ = writeln!(output, "{}", WORDING.text(language, key, &[("count", &count)]));
}
