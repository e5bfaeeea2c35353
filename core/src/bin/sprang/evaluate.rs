use std::fmt::Write as _;

use sprang::award::{self, Award, Exclusion};
use sprang::boundary::{self, EvaluateAnswer};
use sprang::explain::{self, Context, TreeNode};
use sprang::language::Language;
use sprang::procurement::{Lot, Offers, Procurement};
use sprang::validate;

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::text_table::text_table;
use crate::{Ending, WORDING, WrongUse};

/// Evaluates, with all offers or without those named.
pub(crate) fn run(
    procurement: &str,
    offers: &str,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    if !wanted.without.is_empty() {
        return without(procurement, offers, wanted, output);
    }
    let answer = boundary::evaluate(procurement, offers);
    if wanted.json {
        output.push_str(&boundary::evaluate_json(&answer));
        return Ok(ending(&answer));
    }
    if let EvaluateAnswer::Faulty { faults, .. } = &answer {
        write_faults(faults, wanted, output);
        return Ok(Ending::Findings);
    }
    let sound = validate::procurement_text(procurement)
        .and_then(|sound| Ok((validate::offers_text(&sound, offers)?, sound)));
    if let Ok((offers, sound)) = sound {
        let language = wanted.language;
        let _ = writeln!(output, "{}\n{}\n", sound.title().text(language), sound.fingerprint());
        for lot in sound.lots() {
            write_lot(&sound, lot, &offers, wanted, output);
        }
        if sound.lots().len() > 1 || sound.lot_limits().is_some() {
            let awarded = award::award_lots(&sound, &offers);
            for sentence in explain::lots_won(&awarded, &sound, language) {
                let _ = writeln!(output, "{sentence}");
            }
        }
    }
    Ok(ending(&answer))
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

/// The scenario that some offers are out: what the others then come to, and who changes places.
fn without(
    procurement: &str,
    offers: &str,
    wanted: &Wanted,
    output: &mut String,
) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let sound = validate::procurement_text(procurement)
        .and_then(|sound| Ok((validate::offers_text(&sound, offers)?, sound)));
    let Ok((offers, sound)) = sound else {
        if let EvaluateAnswer::Faulty { faults, .. } = boundary::evaluate(procurement, offers) {
            write_faults(&faults, wanted, output);
        }
        return Ok(Ending::Findings);
    };
    let out: Vec<&str> = wanted.without.iter().map(String::as_str).collect();
    if let Some(unknown) = out.iter().find(|id| offers.offers().iter().all(|offer| offer.id != **id)) {
        return Err(WrongUse(WORDING.text(language, "no-such-offer", &[("id", unknown)])));
    }
    let mut ending = Ending::Fine;
    for lot in sound.lots() {
        let context = Context { lot, language, currency: sound.currency() };
        let _ = writeln!(
            output,
            "{} ({})\n{}\n",
            lot.title.text(language),
            lot.id,
            WORDING.text(language, "without", &[("ids", &out.join(", "))])
        );
        match award::evaluate_without(lot, &offers, &out) {
            Ok(exclusion) => {
                write_award(&exclusion.award, &sound, wanted, &context, output);
                write_moved(&exclusion, language, output);
            }
            Err(cannot) => {
                ending = Ending::Findings;
                for sentence in explain::cannot_evaluate(&cannot, &context) {
                    let _ = writeln!(output, "{sentence}");
                }
            }
        }
    }
    Ok(ending)
}

fn write_moved(exclusion: &Exclusion, language: Language, output: &mut String) {
    if exclusion.moved.is_empty() {
        let _ = writeln!(output, "{}", WORDING.raw(language, "moved.none"));
    }
    for moved in &exclusion.moved {
        let rank = |rank: Option<usize>| rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        let values =
            [("offer", moved.offer.as_str()), ("before", &rank(moved.before)), ("after", &rank(moved.after))];
        let _ = writeln!(output, "{}", WORDING.text(language, "moved", &values));
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
    write_award(&award, procurement, wanted, &context, output);
    for found in award::disagreements(lot, offers) {
        for sentence in explain::disagreement(&found, &context) {
            let _ = writeln!(output, "{sentence}\n");
        }
    }
}

fn write_award(
    award: &Award,
    procurement: &Procurement,
    wanted: &Wanted,
    context: &Context<'_>,
    output: &mut String,
) {
    if let Some(table) = explain::table(award, procurement, context.language) {
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
        write_steps(award, context, output);
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
