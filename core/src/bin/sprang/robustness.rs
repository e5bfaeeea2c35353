use std::fmt::Write as _;
use std::path::Path;

use sprang::boundary::{self, FaultyFile, RobustnessAnswer, RobustnessLot, StatementReport};
use sprang::language::Language;
use sprang::robustness::{Certainty, Question};

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::{Ending, WORDING, WrongUse};

/// Says what would change the winner or, without offers, what the model really weighs.
pub(crate) fn run(
    procurement: &str,
    offers: Option<&str>,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let answer = boundary::robustness(procurement, offers, wanted.estimate.as_deref());
    if wanted.json {
        output.push_str(&boundary::robustness_json(&answer));
        let fine = matches!(answer, RobustnessAnswer::Analysed { .. });
        return Ok(if fine { Ending::Fine } else { Ending::Findings });
    }
    let lots = match answer {
        RobustnessAnswer::Analysed { lots, .. } => lots,
        RobustnessAnswer::Faulty { faults, file } => {
            // Without offers only the estimate can be at fault beside the procurement.
            if offers.is_none() && file == FaultyFile::Offers {
                let what = format!("--estimate {}", wanted.estimate.as_deref().unwrap_or_default());
                return Err(WrongUse(WORDING.text(wanted.language, "wrong-use", &[("what", &what)])));
            }
            write_faults(&faults, wanted, output);
            return Ok(Ending::Findings);
        }
    };
    let mut ending = Ending::Fine;
    for lot in &lots {
        ending = match write_lot(lot, offers.is_some(), wanted, output)? {
            Ending::Fine => ending,
            Ending::Findings => Ending::Findings,
        };
    }
    Ok(ending)
}

fn write_lot(
    lot: &RobustnessLot,
    with_offers: bool,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    match lot {
        RobustnessLot::Statements { lot, winner, statements, .. } => {
            let _ = writeln!(output, "{lot}");
            if with_offers {
                let first = match winner {
                    Some(offer) => WORDING.text(language, "robustness.winner", &[("offer", offer)]),
                    None => WORDING.text(language, "robustness.tie", &[]),
                };
                let _ = writeln!(output, "{first}");
            }
            write_statements(lot, statements, wanted, output)?;
            Ok(Ending::Fine)
        }
        RobustnessLot::Open { lot, obstacles } => {
            let _ = writeln!(output, "{lot}");
            for obstacle in obstacles {
                let _ = writeln!(output, "{}", obstacle.message.text(language));
            }
            Ok(Ending::Findings)
        }
        RobustnessLot::NoEstimate { lot } => {
            let _ = writeln!(output, "{lot}\n{}", WORDING.raw(language, "robustness.no-estimate"));
            Ok(Ending::Findings)
        }
    }
}

/// The questions, and under each its answers.
fn write_statements(
    lot: &str,
    statements: &[StatementReport],
    wanted: &Wanted,
    output: &mut String,
) -> Result<(), WrongUse> {
    let language = wanted.language;
    let mut asked = "";
    for (number, statement) in statements.iter().enumerate() {
        if statement.question != asked {
            asked = &statement.question;
            let question = Question::from_id(asked).map(|question| question.text(language));
            let _ = writeln!(output, "\n{}", question.unwrap_or_default());
        }
        let certainty = Certainty::from_id(&statement.certainty).map(|certainty| certainty.text(language));
        let _ = writeln!(output, "  • {} [{}]", statement.text.text(language), certainty.unwrap_or_default());
        if let (Some(folder), Some(witness)) = (&wanted.witness, &statement.witness) {
            let name = format!("{lot}-{:02}-{}.json", number + 1, statement.question);
            let file = Path::new(folder).join(name);
            write_witness(&file, &witness.to_json(), language)?;
            let file = file.display().to_string();
            let shown = WORDING.text(language, "robustness.witness", &[("file", &file)]);
            let _ = writeln!(output, "    {shown}");
        }
    }
    output.push('\n');
    Ok(())
}

fn write_witness(file: &Path, text: &str, language: Language) -> Result<(), WrongUse> {
    let made = file.parent().map_or(Ok(()), std::fs::create_dir_all);
    made.and_then(|()| std::fs::write(file, text)).map_err(|error| {
        let values = [("file", &*file.display().to_string()), ("error", &*error.to_string())];
        WrongUse(WORDING.text(language, "robustness.unwritable", &values))
    })
}
