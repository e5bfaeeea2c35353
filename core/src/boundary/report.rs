//! The award report of a committee, in one language: every text ready to be shown and printed.

use serde_json::{Value, json};

use super::answer::FaultyFile;
use super::{context, reports};
use crate::award::{Award, Ranked, evaluate};
use crate::check::check_procurement;
use crate::document::wire::Wire as _;
use crate::document::{Fault, Node};
use crate::explain::{self, Context, Table, TreeNode, table, tree};
use crate::language::{Language, Wording};
use crate::number::{Exact, Rounding, RoundingMode};
use crate::procurement::{Answer, Lot, Offers, Procurement, Weight};
use crate::robustness::{Question, Statement, analyse, statements};
use crate::validate;

static WORDING: Wording =
    Wording::new(include_str!("../../texts/report.sv.txt"), include_str!("../../texts/report.en.txt"));

/// The seed of what is drawn for the report, so that it says the same each time.
const SEED: u64 = 20_140_024;

/// The award report as JSON text: ranking, ties, rejections, reasons, the steps behind each figure,
/// the fingerprint, and with `robust` accepted findings and how firm the result is. Without it the answer is quick.
///
/// The offers are those of any procurement with the same criteria, so that models can be compared.
///
/// ```
/// use sprang::language::Language;
/// let example = sprang::guide::example("P-INV").unwrap();
/// let report = sprang::boundary::award_report(&example.procurement_text, &example.offers_text, Language::English, true);
/// assert!(report.contains("\"outcome\": \"reported\"") && report.contains("\"firm\""));
/// ```
#[must_use]
pub fn award_report(procurement: &str, offers: &str, language: Language, robust: bool) -> String {
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => return faulty(FaultyFile::Procurement, &faults),
    };
    let offers = match validate::offers_text(&sound, &own(offers, &sound)) {
        Ok(offers) => offers,
        Err(faults) => return faulty(FaultyFile::Offers, &faults),
    };
    let lots = sound.lots().iter().map(|lot| of_lot(&sound, lot, &offers, language, robust));
    let report = json!({
        "outcome": "reported",
        "title": sound.title().text(language),
        "buyer": sound.buyer().name.text(language),
        "procurement": sound.id(),
        "fingerprint": sound.fingerprint(),
        "example": sound.is_example(),
        "lots": lots.collect::<Vec<_>>(),
        "accepted": if robust { accepted(&sound, language) } else { Vec::new() },
    });
    format!("{report:#}\n")
}

/// The offers as if they had been made on this procurement: its id, and no fingerprint of another.
fn own(offers: &str, sound: &Procurement) -> String {
    let Ok(Node::Object(mut members)) = serde_json::from_str(offers.trim_start_matches('\u{feff}')) else {
        return offers.to_owned();
    };
    members.retain(|(name, _)| name != "fingerprint");
    for (name, value) in &mut members {
        if name == "procurement" {
            *value = Node::text(sound.id());
        }
    }
    serde_json::to_string(&Node::Object(members)).unwrap_or_default()
}

fn of_lot(sound: &Procurement, lot: &Lot, offers: &Offers, language: Language, robust: bool) -> Value {
    let context = context(sound, lot, language);
    let rule = lot.price().and_then(|price| price.rule.as_ref());
    let mut told = json!({
        "id": lot.id,
        "title": lot.title.text(language),
        "model": explain::name(lot.award.id(), language),
        "rule": rule.and_then(|rule| explain::name(rule.id(), language)),
        "weights": weights(lot, &context),
    });
    let more = match evaluate(lot, offers) {
        Ok(award) => ranking(sound, &award, lot, offers, &context, robust),
        Err(cannot) => json!({ "outcome": "open", "obstacles": explain::cannot_evaluate(&cannot, &context) }),
    };
    if let (Value::Object(told), Value::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    told
}

fn ranking(
    sound: &Procurement,
    award: &Award,
    lot: &Lot,
    offers: &Offers,
    context: &Context<'_>,
    robust: bool,
) -> Value {
    let language = context.language;
    let Some(table) = table(award, sound, language) else { return Value::Null };
    let total = |ranked: &Ranked| {
        let row = table.rows.iter().find(|row| row.offer == ranked.scored.offer);
        row.and_then(|row| row.cells.last().cloned()).unwrap_or_default()
    };
    let totals = award.ranked.iter().map(|ranked| {
        json!({
            "offer": ranked.scored.offer,
            "tenderer": ranked.scored.tenderer,
            "rank": ranked.rank.to_string(),
            "total": total(ranked),
            "exact": ranked.total.value.to_text(),
            "step": node(&tree(&ranked.shown.step, context)),
        })
    });
    let said = if robust { analyse(lot, offers, SEED).ok() } else { None };
    let firm = said.map(|found| firm(&statements(&found, context), language));
    json!({
        "outcome": "award",
        "sentence": sentence(award, &table, language),
        "columns": table.columns,
        "rows": table.rows.iter().map(|row| json!({ "offer": row.offer, "cells": row.cells })).collect::<Vec<_>>(),
        "rejectedHeading": table.rejected_heading,
        "rejected": table.rejected.iter().map(|out| json!({ "offer": out.offer, "tenderer": out.tenderer, "reasons": out.reasons })).collect::<Vec<_>>(),
        "notes": table.notes,
        "totals": totals.collect::<Vec<_>>(),
        "grades": grades(lot, offers, context),
        "firm": firm,
    })
}

/// Who is proposed, in a sentence.
fn sentence(award: &Award, table: &Table, language: Language) -> String {
    let first: Vec<&Ranked> = award.ranked.iter().filter(|ranked| ranked.rank == 1).collect();
    match first.as_slice() {
        [] => WORDING.text(language, "nobody", &[]),
        [only] => {
            let row = table.rows.first();
            let total = row.and_then(|row| row.cells.last().cloned()).unwrap_or_default();
            let key = if award.ranked.len() == 1 { "only" } else { "winner" };
            let count = award.ranked.len().to_string();
            WORDING.text(
                language,
                key,
                &[("tenderer", &only.scored.tenderer), ("total", &total), ("count", &count)],
            )
        }
        several => {
            let names: Vec<&str> = several.iter().map(|one| one.scored.tenderer.as_str()).collect();
            WORDING.text(language, "tie", &[("tenderers", &names.join(", "))])
        }
    }
}

fn node(step: &TreeNode) -> Value {
    json!({
        "sentence": step.sentence,
        "formula": step.formula,
        "substituted": step.substituted,
        "result": step.result.written,
        "notApplied": step.not_applied,
        "parts": step.parts.iter().map(node).collect::<Vec<_>>(),
    })
}

/// What every assessor gave, with the reason.
fn grades(lot: &Lot, offers: &Offers, context: &Context<'_>) -> Vec<Value> {
    let mut told = Vec::new();
    for (index, quality) in lot.qualities().iter().enumerate() {
        for (offer, bid) in offers.on_lot(&lot.id) {
            let row = |assessor: &str, grade: String, reason: Option<&str>| {
                json!({
                    "criterion": context.criterion(&quality.id),
                    "tenderer": offer.tenderer,
                    "assessor": assessor,
                    "grade": grade,
                    "reason": reason,
                })
            };
            match bid.answers.get(index).and_then(Option::as_ref) {
                Some(Answer::Judged(all)) => told.extend(
                    all.iter()
                        .map(|one| row(&one.assessor, context.number(&one.points), one.reason.as_deref())),
                ),
                Some(Answer::Compared(all)) => told.extend(all.iter().map(|one| {
                    let other = offers.offers().iter().find(|offer| offer.id == one.over);
                    let other = other.map_or(one.over.as_str(), |offer| offer.tenderer.as_str());
                    let values = [("grade", &*context.number(&one.grade)), ("tenderer", other)];
                    row(
                        &one.assessor,
                        WORDING.text(context.language, "preferred", &values),
                        one.reason.as_deref(),
                    )
                })),
                _ => {}
            }
        }
    }
    told
}

/// How firm the result is: the questions, each with its answers.
fn firm(all: &[Statement], language: Language) -> Value {
    let mut questions: Vec<Question> = Vec::new();
    for statement in all {
        if !questions.contains(&statement.question) {
            questions.push(statement.question);
        }
    }
    let of = |question: &Question| {
        let answers = all.iter().filter(|statement| statement.question == *question).map(
            |statement| json!({ "text": statement.text, "certainty": statement.certainty.text(language) }),
        );
        json!({ "question": question.id(), "heading": question.text(language), "answers": answers.collect::<Vec<_>>() })
    };
    questions.iter().map(of).collect()
}

/// Findings that the buyer accepts, by their reasons.
fn accepted(sound: &Procurement, language: Language) -> Vec<Value> {
    let found = check_procurement(sound);
    let mut by_reason: Vec<(&str, Vec<Value>)> = Vec::new();
    for finding in &found {
        let Some(because) = finding.accepted.as_ref().map(|because| because.text(language)) else { continue };
        let told = json!({ "rule": finding.rule.code, "message": finding.message(language) });
        match by_reason.iter_mut().find(|(known, _)| *known == because) {
            Some((_, all)) => all.push(told),
            None => by_reason.push((because, vec![told])),
        }
    }
    let one = |(because, findings)| json!({ "because": because, "findings": findings });
    by_reason.into_iter().map(one).collect()
}

/// The published weights as a picture of bars, in the form of every picture: shares of the longest.
fn weights(lot: &Lot, context: &Context<'_>) -> Value {
    let language = context.language;
    let quality = lot.qualities().into_iter().map(|quality| {
        (quality.id.clone(), quality.name.text(language), Some(&quality.weight), quality.scale.most())
    });
    let price = lot.price().and_then(|price| {
        Some((price.id.clone(), price.name.text(language), Some(price.weight.as_ref()?), Exact::ONE))
    });
    let amounts = quality.chain(price).filter_map(|(id, name, weight, most)| {
        let amount = match weight? {
            Weight::Deduction(amount) => amount.clone(),
            Weight::DeductionPerPoint(amount) => amount * &most,
            weight => weight.fixed_points()?.clone(),
        };
        Some((id, name.to_owned(), amount))
    });
    let amounts: Vec<(String, String, Exact)> = amounts.collect();
    let money = lot.award.weights_are_money();
    let shown = |amount: &Exact| if money { context.money(amount) } else { context.number(amount) };
    let longest =
        amounts.iter().map(|(_, _, amount)| amount).max().filter(|most| most.is_positive()).cloned();
    let Some(longest) = longest else { return Value::Null };
    let rows = amounts.iter().map(|(id, name, amount)| {
        // ROUNDING: for the eye; the number itself stands beside it.
        let share = (amount * &Exact::integer(100))
            .divided_by(&longest)
            .unwrap_or(Exact::ZERO)
            .rounded(Rounding { places: 3, mode: RoundingMode::HalfUp });
        json!({ "id": id, "label": name, "text": shown(amount), "length": share.to_text() })
    });
    json!({
        "title": WORDING.text(language, if money { "weights.money" } else { "weights" }, &[]),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn faulty(file: FaultyFile, faults: &[Fault]) -> String {
    let faults: Vec<Value> =
        reports(faults).iter().filter_map(|fault| serde_json::to_value(fault.write()).ok()).collect();
    format!("{:#}\n", json!({ "outcome": "faulty", "file": file.word(), "faults": faults }))
}
