use std::fmt::Write as _;

use sprang::award::{self, Award};
use sprang::boundary::{self, EvaluateAnswer};
use sprang::explain::{self, Context, TreeNode};
use sprang::procurement::{Lot, Offers, Procurement};
use sprang::validate;

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::text_table::text_table;
use crate::{Ending, WORDING};

pub(crate) fn run(procurement: &str, offers: &str, wanted: &Wanted, output: &mut String) -> Ending {
    let answer = boundary::evaluate(procurement, offers);
    if wanted.json {
        output.push_str(&boundary::evaluate_json(&answer));
        return ending(&answer);
    }
    if let EvaluateAnswer::Faulty { faults, .. } = &answer {
        write_faults(faults, wanted, output);
        return Ending::Findings;
    }
    let sound = validate::procurement_text(procurement)
        .and_then(|sound| Ok((validate::offers_text(&sound, offers)?, sound)));
    if let Ok((offers, sound)) = sound {
        let language = wanted.language;
        let _ = writeln!(output, "{}\n{}\n", sound.title().text(language), sound.fingerprint());
        for lot in sound.lots() {
            write_lot(&sound, lot, &offers, wanted, output);
        }
    }
    ending(&answer)
}

/// A lot that waits for a decision is a finding; a rejected offer is a result.
fn ending(answer: &EvaluateAnswer) -> Ending {
    match answer {
        EvaluateAnswer::Evaluated { lots, .. }
            if lots.iter().all(|lot| matches!(lot, boundary::LotResult::Award { .. })) =>
        {
            Ending::Fine
        }
        _ => Ending::Findings,
    }
}

fn write_lot(procurement: &Procurement, lot: &Lot, offers: &Offers, wanted: &Wanted, output: &mut String) {
    let language = wanted.language;
    let context = Context { lot, language, currency: procurement.currency() };
    let _ = writeln!(output, "{} ({})\n", lot.title.text(language), lot.id);
    let award = match award::evaluate(lot, offers) {
        Ok(award) => award,
        Err(cannot) => {
            for sentence in explain::cannot_evaluate(&cannot, &context) {
                let _ = writeln!(output, "{sentence}");
            }
            output.push('\n');
            return;
        }
    };
    if let Some(table) = explain::table(&award, procurement, language) {
        // Criteria downwards and offers across, as evaluation reports have it: it fits a terminal.
        let rows: Vec<Vec<String>> = (table.columns.iter().enumerate())
            .map(|(index, heading)| {
                let cells = table.rows.iter().map(|row| row.cells.get(index).cloned().unwrap_or_default());
                std::iter::once(heading.clone()).chain(cells).collect()
            })
            .collect();
        output.push_str(&text_table(&rows));
        if !table.rejected.is_empty() {
            let _ = writeln!(output, "\n{}", table.rejected_heading);
            for rejected in &table.rejected {
                let _ = writeln!(
                    output,
                    "{} ({}): {}",
                    rejected.tenderer,
                    rejected.offer,
                    rejected.reasons.join(" ")
                );
            }
        }
        for note in &table.notes {
            let _ = writeln!(output, "\n{note}");
        }
    }
    output.push('\n');
    if wanted.explain {
        write_steps(&award, &context, output);
    }
}

fn write_steps(award: &Award, context: &Context<'_>, output: &mut String) {
    for ranked in &award.ranked {
        let _ = writeln!(output, "{} ({})", ranked.scored.tenderer, ranked.scored.offer);
        write_step(&explain::tree(&ranked.shown.step, context), 1, output);
        output.push('\n');
    }
    for rejected in &award.rejected {
        let heading = WORDING.raw(context.language, "rejected");
        let _ = writeln!(output, "{} ({}), {heading}", rejected.scored.tenderer, rejected.scored.offer);
        for contribution in &rejected.scored.contributions {
            write_step(&explain::tree(&contribution.weighted.step, context), 1, output);
        }
        output.push('\n');
    }
}

fn write_step(node: &TreeNode, depth: usize, output: &mut String) {
    let indent = "  ".repeat(depth);
    let _ = writeln!(output, "{indent}{}", node.sentence);
    let _ = writeln!(output, "{indent}  {} : {} = {}", node.formula, node.substituted, node.result.written);
    for note in &node.not_applied {
        let _ = writeln!(output, "{indent}  {note}");
    }
    for part in &node.parts {
        write_step(part, depth + 1, output);
    }
}
