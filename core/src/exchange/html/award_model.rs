use super::Writer;
use crate::award::declaration;
use crate::document::wire::Wire;
use crate::document::{AwardModel, Criterion, Lot, Node, PriceRule, Rounding, RoundingPolicy, TieBreak};
use crate::exchange::words::{has, number, say, say_with, value};
use crate::explain;

/// How a price becomes points: the rule's name, its formula, and every number that the document states.
pub(super) fn price_rule(writer: &mut Writer, rule: &PriceRule) {
    let language = writer.language();
    let word = rule.word();
    let name = explain::name(word, language).unwrap_or_else(|| word.to_owned());
    writer.tag("p", |writer| {
        writer.line("b", say(language, "rule"));
        writer.say(": ");
        writer.say(&format!("{name} ({word})"));
    });
    formula(writer, word);
    numbers(writer, rule.write().as_ref(), &["rule"]);
}

/// How quality and price become a ranking, what is rounded, and what parts equals.
pub(super) fn award_model(writer: &mut Writer, lot: &Lot) {
    let language = writer.language();
    let word = lot.award.word();
    let name = explain::name(word, language).unwrap_or_else(|| word.to_owned());
    writer.line("p", &format!("{name} ({word})"));
    formula(writer, word);
    numbers(writer, lot.award.write().as_ref(), &["model", "rounding", "ties"]);
    rounding(writer, lot.award.rounding());
    ties(writer, lot, &lot.award);
}

fn formula(writer: &mut Writer, word: &str) {
    let language = writer.language();
    if let Some(declared) = declaration(word) {
        writer.tag("p", |writer| {
            writer.line("b", say(language, "formula"));
            writer.say(": ");
            writer.line("code", declared.formula);
        });
    }
}

/// Every member of a model or rule, but those that are told otherwise.
fn numbers(writer: &mut Writer, node: Option<&Node>, but: &[&str]) {
    let Some(Node::Object(members)) = node else { return };
    let told: Vec<&(String, Node)> =
        members.iter().filter(|(name, _)| !but.contains(&name.as_str())).collect();
    if told.is_empty() {
        return;
    }
    let language = writer.language();
    writer.tag("dl", |writer| {
        for (name, node) in told {
            let label = format!("member.{name}");
            writer.line("dt", if has(&label) { say(language, &label) } else { name });
            stated(writer, name, node);
        }
    });
}

fn stated(writer: &mut Writer, name: &str, node: &Node) {
    let language = writer.language();
    match node {
        Node::List(items) => items.iter().for_each(|item| stated(writer, name, item)),
        Node::Object(members) => {
            let parts: Vec<String> = members
                .iter()
                .filter_map(|(member, node)| {
                    let told = value(&format!("{name}.{member}"), node, language)
                        .or_else(|| list(node, language))?;
                    let label = format!("member.{name}.{member}");
                    Some(if has(&label) { format!("{} {told}", say(language, &label)) } else { told })
                })
                .collect();
            writer.line("dd", &parts.join(", "));
        }
        other => writer.line("dd", &value(name, other, language).unwrap_or_default()),
    }
}

fn list(node: &Node, language: crate::language::Language) -> Option<String> {
    let Node::List(items) = node else { return None };
    Some(items.iter().filter_map(|item| value("", item, language)).collect::<Vec<_>>().join("; "))
}

fn rounding(writer: &mut Writer, policy: &RoundingPolicy) {
    let language = writer.language();
    let one = |key: &str, rounding: Option<&Rounding>| {
        rounding.map(|rounding| {
            let mode = format!("rounding.{}", rounding.mode.word());
            let values =
                [("places", number(&rounding.places, language)), ("mode", say(language, &mode).to_owned())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            say_with(language, key, &values)
        })
    };
    let told: Vec<String> = [
        one("rounding.points", policy.points.as_ref()),
        one("rounding.weighted", policy.weighted.as_ref()),
        one("rounding.total", policy.total.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if told.is_empty() {
        writer.line("p", say(language, "rounding.none"));
    } else {
        let rank = say(language, &format!("rounding.rank-by.{}", policy.rank_by.word())).to_owned();
        told.iter().chain([&rank]).for_each(|text| writer.line("p", text));
    }
}

fn ties(writer: &mut Writer, lot: &Lot, award: &AwardModel) {
    let language = writer.language();
    if award.ties().is_empty() {
        writer.line("p", say(language, "ties.none"));
        return;
    }
    writer.line("p", say(language, "ties"));
    writer.tag("ol", |writer| {
        for tie in award.ties() {
            let text = match tie {
                TieBreak::LowestPrice {} => say(language, "ties.lowest-price").to_owned(),
                TieBreak::DrawLots {} => say(language, "ties.draw-lots").to_owned(),
                TieBreak::Criterion { id } => {
                    let name = name_of(&lot.criteria, id).map_or(id.as_str(), |name| name.text(language));
                    say_with(language, "ties.criterion", &[("name", name)])
                }
            };
            writer.line("li", &text);
        }
    });
}

fn name_of<'a>(criteria: &'a [Criterion], wanted: &str) -> Option<&'a crate::language::Localised> {
    criteria.iter().find_map(|criterion| match criterion {
        Criterion::Quality { id, name, .. } | Criterion::Price { id, name, .. } => {
            (id == wanted).then_some(name)
        }
        Criterion::Group { id, name, criteria, .. } => {
            if id == wanted {
                Some(name)
            } else {
                name_of(criteria, wanted)
            }
        }
    })
}
