use super::asked::{Asked, asked_for};
use super::award_model::{award_model, price_rule};
use super::deduction::Deduction;
use super::scale::scale;
use super::{Level, Writer};
use crate::award::Best;
use crate::document::{Criterion, FollowUp, Lot, Procurement};
use crate::exchange::table::{rows, weight_words};
use crate::exchange::words::{number, say, say_with};
use crate::language::Localised;

/// A lot: what counts for how much, each criterion in full, and how the winner is chosen.
pub(super) fn lot(
    writer: &mut Writer,
    document: &Procurement,
    lot: &Lot,
    best: Option<Best>,
    asked: Option<&Asked<'_>>,
    level: Level,
) {
    let language = writer.language();
    let several = document.lots.len() > 1;
    writer.tag("section", |writer| {
        let heading = if several {
            format!("{}: {}", say(language, "lot"), lot.title.text(language))
        } else {
            say(language, "criteria").to_owned()
        };
        writer.line(level.tag(1), &heading);
        overview(writer, document, lot);
        for criterion in &lot.criteria {
            one(writer, document, criterion, asked, (level, 2));
        }
        writer.line(level.tag(2), say(language, "award"));
        award_model(writer, lot, best, &document.currency);
    });
}

/// Every criterion and its weight in a table.
fn overview(writer: &mut Writer, document: &Procurement, lot: &Lot) {
    let language = writer.language();
    writer.tag_with("table", &[("class", "weights")], |writer| {
        writer.tag("thead", |writer| {
            writer.tag("tr", |writer| {
                for key in ["criterion", "scale", "weight"] {
                    writer.tag_with("th", &[("scope", "col")], |writer| writer.say(say(language, key)));
                }
            });
        });
        writer.tag("tbody", |writer| {
            for row in rows(document, lot, language) {
                let class = match (row.group, row.depth) {
                    (true, _) => "group",
                    (false, 0) => "",
                    (false, _) => "inner",
                };
                writer.tag_with("tr", &[("class", class)], |writer| {
                    writer.tag_with("th", &[("scope", "row")], |writer| writer.words("span", &row.name));
                    writer.line("td", &row.scale);
                    writer.tag_with("td", &[("class", "number")], |writer| writer.say(&row.weight));
                });
            }
        });
    });
}

/// One criterion, or a group of them, so many levels below the first heading.
fn one(
    writer: &mut Writer,
    document: &Procurement,
    criterion: &Criterion,
    asked: Option<&Asked<'_>>,
    (level, depth): (Level, u8),
) {
    let language = writer.language();
    let heading = level.tag(depth);
    match criterion {
        Criterion::Group { name, threshold, criteria, .. } => writer.tag("section", |writer| {
            writer.words(heading, name);
            if let Some(threshold) = threshold {
                let least = number(threshold, language);
                writer.line("p", &say_with(language, "threshold.group", &[("least", &least)]));
            }
            for criterion in criteria {
                one(writer, document, criterion, asked, (level, depth + 1));
            }
        }),
        Criterion::Price { name, description, weight, rule, ceiling, .. } => {
            writer.tag("section", |writer| {
                writer.words(heading, name);
                optional(writer, description.as_ref());
                if let Some(weight) = weight {
                    weight_line(writer, &weight_words(weight, &document.currency, language));
                }
                if let Some(rule) = rule {
                    price_rule(writer, rule, &document.currency);
                }
                if let Some(ceiling) = ceiling {
                    let most = format!("{} {}", number(ceiling, language), document.currency);
                    writer.line("p", &say_with(language, "ceiling", &[("most", &most)]));
                }
            });
        }
        Criterion::Quality {
            name,
            description,
            serves,
            weight,
            scale: points,
            threshold,
            best_gets,
            evidence,
            verification,
            follow_up,
            from,
            ..
        } => writer.tag("section", |writer| {
            writer.words(heading, name);
            optional(writer, description.as_ref());
            weight_line(writer, &weight_words(weight, &document.currency, language));
            let deduction = Deduction::of(weight, points, best_gets.as_ref(), &document.currency);
            if let Some(deduction) = &deduction {
                deduction.how(writer);
            }
            scale(writer, points, deduction.as_ref());
            if let Some(best) = best_gets {
                let best = number(best, language);
                writer.line("p", &say_with(language, "best-gets", &[("points", &best)]));
            }
            if let Some(threshold) = threshold {
                let least = number(threshold, language);
                writer.line("p", &say_with(language, "threshold", &[("least", &least)]));
            }
            let evidence = evidence.as_deref().unwrap_or_default();
            let asked = asked.and_then(|asked| asked.criterion(&from.as_ref()?.criterion));
            let described = verification.is_some() || follow_up.is_some() || serves.is_some();
            if described || !evidence.is_empty() || asked.is_some() {
                writer.tag("dl", |writer| {
                    if let Some(asked) = asked {
                        asked_for(writer, asked);
                    }
                    served(writer, document, serves.as_deref().unwrap_or_default());
                    if !evidence.is_empty() {
                        writer.line("dt", say(language, "evidence"));
                        for text in evidence {
                            writer.words("dd", text);
                        }
                    }
                    said(writer, "verification", verification.as_ref());
                    if let Some(follow_up) = follow_up {
                        followed_up(writer, follow_up);
                    }
                });
            }
        }),
    }
}

fn weight_line(writer: &mut Writer, words: &str) {
    let language = writer.language();
    writer.tag("p", |writer| {
        writer.line("b", say(language, "weight"));
        writer.say(": ");
        writer.say(words);
    });
}

fn optional(writer: &mut Writer, text: Option<&Localised>) {
    if let Some(text) = text {
        writer.paragraphs(text);
    }
}

/// The measures of the need that a criterion serves.
fn served(writer: &mut Writer, document: &Procurement, serves: &[String]) {
    let measures = document.problem.measures.as_deref().unwrap_or_default();
    let found: Vec<_> = measures.iter().filter(|measure| serves.contains(&measure.id)).collect();
    if !found.is_empty() {
        writer.line("dt", say(writer.language(), "serves"));
        for measure in found {
            writer.words("dd", &measure.what);
        }
    }
}

fn said(writer: &mut Writer, key: &str, text: Option<&Localised>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        writer.line("dt", say(writer.language(), key));
        writer.tag("dd", |writer| writer.paragraphs(text));
    }
}

fn followed_up(writer: &mut Writer, follow_up: &FollowUp) {
    said(writer, "follow-up", Some(&follow_up.how));
    said(writer, "follow-up.when", follow_up.when.as_ref());
    said(writer, "follow-up.who", follow_up.who.as_ref());
    said(writer, "follow-up.consequence", follow_up.consequence.as_ref());
}
