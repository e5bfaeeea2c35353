use super::Writer;
use crate::award::{Best, declaration};
use crate::document::wire::Wire;
use crate::document::{
    AwardModel, Criterion, Decimal, Lot, Node, PriceRule, Rounding, RoundingPolicy, TieBreak,
};
use crate::exchange::words::{has, number, say, say_with, value};
use crate::explain;

/// How a price becomes points: the rule's name, its formula, and every number that the document states.
pub(super) fn price_rule(writer: &mut Writer, rule: &PriceRule, currency: &str) {
    let language = writer.language();
    let word = rule.word();
    let name = explain::name(word, language).unwrap_or_else(|| word.to_owned());
    writer.tag("p", |writer| {
        writer.line("b", say(language, "rule"));
        writer.say(": ");
        writer.say(&name);
    });
    formula(writer, word);
    numbers(writer, rule.write().as_ref(), &["rule"], currency);
}

/// How quality and price become a ranking, what is rounded, and what parts equals.
pub(super) fn award_model(writer: &mut Writer, lot: &Lot, best: Option<Best>, currency: &str) {
    let language = writer.language();
    let word = lot.award.word();
    let name = explain::name(word, language).unwrap_or_else(|| word.to_owned());
    writer.line("p", &name);
    formula(writer, word);
    // Where criteria decide one after the other, no number does.
    let in_turn = matches!(lot.award, AwardModel::Lexicographic { .. });
    if let Some(best) = best.filter(|_| !in_turn) {
        let key = match best {
            Best::MostPoints => "wins.highest",
            Best::LowestPrice => "wins.lowest",
        };
        writer.tag("p", |writer| writer.line("strong", say(language, key)));
    }
    if let AwardModel::Lexicographic { order, .. } = &lot.award {
        writer.line("p", say(language, "member.order"));
        writer.tag("ol", |writer| {
            for id in order {
                let name = name_of(&lot.criteria, id).map_or(id.as_str(), |name| name.text(language));
                writer.line("li", name);
            }
        });
    }
    numbers(writer, lot.award.write().as_ref(), &["model", "order", "rounding", "ties"], currency);
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
        symbols(writer, word, declared.formula);
    }
}

/// What each symbol of a formula stands for.
fn symbols(writer: &mut Writer, word: &str, formula: &str) {
    let language = writer.language();
    let told: Vec<(&str, String)> = symbols_of(formula)
        .into_iter()
        .filter_map(|symbol| Some((symbol, symbol_key(word, symbol)?)))
        .collect();
    if told.is_empty() {
        return;
    }
    writer.tag_with("dl", &[("class", "symbols")], |writer| {
        for (symbol, key) in told {
            writer.tag("dt", |writer| writer.line("code", symbol));
            writer.line("dd", say(language, &key));
        }
    });
}

/// The key of what a symbol stands for: in this rule, or wherever it stands.
pub(super) fn symbol_key(word: &str, symbol: &str) -> Option<String> {
    [format!("symbol.{word}.{symbol}"), format!("symbol.{symbol}")].into_iter().find(|key| has(key))
}

/// The symbols of a formula, each once, in their order. What works like `max` is told by its name.
pub(super) fn symbols_of(formula: &str) -> Vec<&str> {
    const NAMED: [&str; 4] = ["max", "log", "cases", "if"];
    let mut found: Vec<&str> = Vec::new();
    for symbol in formula.split(|letter: char| !letter.is_alphanumeric()) {
        let is_symbol = symbol.chars().next().is_some_and(char::is_alphabetic) && symbol != "Σ";
        if is_symbol && !NAMED.contains(&symbol) && !found.contains(&symbol) {
            found.push(symbol);
        }
    }
    found
}

/// Members that hold money, whatever the rule or model.
const MONEY: [&str; 10] = [
    "fullAt",
    "zeroAt",
    "reference",
    "ceiling",
    "lower",
    "each",
    "estimate",
    "budget",
    "bands.upTo",
    "zeroPrice.price",
];

/// A value as people read it, in the currency where it is money.
fn valued(name: &str, node: &Node, language: crate::language::Language, currency: &str) -> Option<String> {
    let told = value(name, node, language)?;
    let is_number = node.as_text().is_some_and(|text| Decimal(text.to_owned()).number().is_ok());
    Some(if is_number && MONEY.contains(&name) { format!("{told} {currency}") } else { told })
}

/// Every member of a model or rule, but those that are told otherwise.
fn numbers(writer: &mut Writer, node: Option<&Node>, but: &[&str], currency: &str) {
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
            stated(writer, name, node, currency);
        }
    });
}

fn stated(writer: &mut Writer, name: &str, node: &Node, currency: &str) {
    let language = writer.language();
    match node {
        Node::List(items) => items.iter().for_each(|item| stated(writer, name, item, currency)),
        Node::Object(members) => {
            let parts: Vec<String> = members
                .iter()
                .filter_map(|(member, node)| {
                    let told = valued(&format!("{name}.{member}"), node, language, currency)
                        .or_else(|| list(node, language))?;
                    let label = format!("member.{name}.{member}");
                    Some(if has(&label) { format!("{} {told}", say(language, &label)) } else { told })
                })
                .collect();
            writer.line("dd", &parts.join(", "));
        }
        other => writer.line("dd", &valued(name, other, language, currency).unwrap_or_default()),
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
                TieBreak::EarliestReceived {} => say(language, "ties.earliest-received").to_owned(),
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
