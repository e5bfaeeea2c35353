use super::{Level, Writer};
use crate::document::{LotLimits, LotRule, Procurement};
use crate::exchange::words::{say, say_with};

/// How many lots one tenderer may win, and by which rule it is decided which (Directive 2014/24/EU art. 46).
pub(super) fn lot_limits(writer: &mut Writer, document: &Procurement, limits: &LotLimits, level: Level) {
    let language = writer.language();
    let rule = limits.rule.unwrap_or(LotRule::PublishedOrder);
    writer.tag("section", |writer| {
        writer.line(level.tag(1), say(language, "lot-limits"));
        if let Some(most) = &limits.most_offered {
            writer.line("p", &say_with(language, "lot-limits.offered", &[("most", &most.0)]));
        }
        writer.line("p", &say_with(language, "lot-limits.won", &[("most", &limits.most_won.0)]));
        writer.line("p", say(language, &format!("lot-limits.{}", rule.word())));
        if rule == LotRule::PublishedOrder {
            writer.tag("ol", |writer| {
                for id in &limits.order {
                    let lot = document.lots.iter().find(|lot| lot.id == *id);
                    match lot {
                        Some(lot) => writer.words("li", &lot.title),
                        None => writer.line("li", id),
                    }
                }
            });
        }
    });
}
