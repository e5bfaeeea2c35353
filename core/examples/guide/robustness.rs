//! The page on robustness: a published case, what would change its winner, and every claim redone by
//! hand or shown by offers that are evaluated.

use std::fmt::Write as _;

use sprang::award::{Award, evaluate};
use sprang::document::{self, read_procurement};
use sprang::explain::{Context, tree};
use sprang::guide::Labels;
use sprang::language::Language;
use sprang::procurement::{Offers, Procurement};
use sprang::robustness::{
    Expectations, Statement, analyse, before_publication, statements, statements_before,
};
use sprang::validate;

use crate::{escaped, frame, steps};

pub(crate) const FILE: &str = "robustness.html";

static PROCUREMENT: &str = include_str!("../../../tests/cases/good/swiss-price-span/procurement.json");
static OFFERS: &str = include_str!("../../../tests/cases/good/swiss-price-span/offers.json");

/// How many claims the texts redo by hand.
const BY_HAND: usize = 12;

/// The page; `None` where the case is not sound, which a test of the cases rules out.
pub(crate) fn page(language: Language) -> Option<String> {
    let labels = Labels(language);
    let say = |key: &str| escaped(&labels.text(key));
    let procurement = validate::procurement_text(PROCUREMENT).ok()?;
    let offers = validate::offers_text(&procurement, OFFERS).ok()?;
    let lot = procurement.lots().first()?;
    let context = Context { lot, language, currency: procurement.currency() };
    let mut main = format!(
        "<p><a href=\"index.html\">{}</a></p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<p>{}</p>\n",
        say("page.title"),
        say("robust.title"),
        say("robust.lead"),
        say("robust.case"),
    );
    let _ =
        writeln!(main, "<h2 id=\"spans\">{}</h2>\n<p>{}</p>", say("robust.spans"), say("robust.spans.what"));
    spans(&mut main, &offers, labels)?;
    let _ = writeln!(
        main,
        "<h2 id=\"before\">{}</h2>\n<p>{}</p>",
        say("robust.before"),
        say("robust.before.what")
    );
    let expected = Expectations { estimate: validate::price_text("1100000").ok(), ..Expectations::default() };
    let before = before_publication(lot, &expected)?;
    list(&mut main, &statements_before(&before, &context), (&procurement, &offers), language);
    let _ =
        writeln!(main, "<h2 id=\"after\">{}</h2>\n<p>{}</p>", say("robust.after"), say("robust.after.what"));
    let found = analyse(lot, &offers, 1).ok()?;
    list(&mut main, &statements(&found, &context), (&procurement, &offers), language);
    let _ = writeln!(
        main,
        "<h2 id=\"hand\">{}</h2>\n<p>{}</p>\n<ol>",
        say("robust.hand"),
        say("robust.hand.what")
    );
    for number in 1..=BY_HAND {
        let _ = writeln!(main, "<li>{}</li>", say(&format!("robust.hand.{number}")));
    }
    main.push_str("</ol>\n");
    for ranked in &evaluate(lot, &offers).ok()?.ranked {
        let _ = writeln!(main, "<details><summary>{}</summary>", escaped(&ranked.scored.tenderer));
        steps(&mut main, &tree(&ranked.shown.step, &context));
        main.push_str("</details>\n");
    }
    let source =
        "https://www.submissionsrecht.ch/die-preisspanne-beeinflusst-die-gewichtung-der-zuschlagskriterien";
    let _ = writeln!(
        main,
        "<h2>{}</h2>\n<p><a href=\"{source}\">submissionsrecht.ch, 2020-03-20</a></p>\n<p>{}</p>\n\
         <pre class=\"formula\" tabindex=\"0\"><code>sprang robustness procurement.json offers.json --lang {}</code></pre>",
        say("label.sources"),
        say("robust.try"),
        language.code(),
    );
    Some(frame(&labels.text("robust.title"), FILE, &main, language))
}

/// The totals with four spans: the same offers, the same weights.
fn spans(main: &mut String, offers: &Offers, labels: Labels) -> Option<()> {
    let say = |key: &str| escaped(&labels.text(key));
    let mark = labels.0.decimal_mark();
    let mut rows = String::new();
    for span in ["0.25", "0.5", "0.75", "1"] {
        let procurement = with_span(span)?;
        let award = evaluate(procurement.lots().first()?, offers).ok()?;
        let percent = &validate::price_text(span).ok()? * &sprang::number::Exact::integer(100);
        let _ = write!(rows, "<tr><th scope=\"row\">{} %</th>", percent.written(mark));
        for id in ["1", "2", "3"] {
            let ranked = award.ranked.iter().find(|ranked| ranked.scored.offer == id)?;
            let total = ranked.total.value.shown(2, mark);
            let total = if ranked.rank == 1 { format!("<strong>{total}</strong>") } else { total };
            let _ = write!(rows, "<td>{total}</td>");
        }
        rows.push_str("</tr>\n");
    }
    let _ = writeln!(
        main,
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"spans\"><table class=\"plain\"><thead><tr>\
         <th scope=\"col\">{}</th>{}</tr></thead><tbody>{rows}</tbody></table></div>",
        say("robust.span"),
        ["1", "2", "3"].map(|id| format!("<th scope=\"col\">{} {id}</th>", say("page.offer"))).concat(),
    );
    Some(())
}

fn with_span(wanted: &str) -> Option<Procurement> {
    let mut document = read_procurement(PROCUREMENT).document?;
    for criterion in document.lots.iter_mut().flat_map(|lot| &mut lot.criteria) {
        if let document::Criterion::Price {
            rule: Some(document::PriceRule::LinearFromLowest { span, .. }),
            ..
        } = criterion
        {
            *span = wanted.into();
        }
    }
    validate::procurement(&document).ok()
}

/// The questions, and under each its answers; what shows an answer can be opened.
fn list(
    main: &mut String,
    all: &[Statement],
    (procurement, offers): (&Procurement, &Offers),
    language: Language,
) {
    let labels = Labels(language);
    let mut asked = None;
    for statement in all {
        if asked != Some(statement.question) {
            if asked.is_some() {
                main.push_str("</ul>\n");
            }
            let _ = writeln!(main, "<h3>{}</h3>\n<ul>", escaped(&statement.question.text(language)));
            asked = Some(statement.question);
        }
        let _ = write!(
            main,
            "<li>{} <small>({})</small>",
            escaped(&statement.text),
            escaped(&statement.certainty.text(language))
        );
        let lot = procurement.lots().first();
        let shown = statement.witness.as_ref().and_then(|witness| {
            let offers = witness.offers(&lot?.id, offers);
            let award = evaluate(lot?, &offers).ok()?;
            Some((offers, award))
        });
        if let Some((offers, award)) = &shown {
            let _ = write!(main, "<details><summary>{}</summary>", escaped(&labels.text("robust.shown")));
            totals(main, award, offers, labels);
            main.push_str("</details>");
        }
        main.push_str("</li>\n");
    }
    if asked.is_some() {
        main.push_str("</ul>\n");
    }
}

fn totals(main: &mut String, award: &Award, offers: &Offers, labels: Labels) {
    let mark = labels.0.decimal_mark();
    let say = |key: &str| escaped(&labels.text(key));
    let _ = write!(
        main,
        "<table class=\"plain\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
        say("page.offer"),
        say("page.price"),
        say("robust.total"),
    );
    for ranked in &award.ranked {
        let bids = offers.on_lot(&award.lot);
        let price = bids.iter().find(|(offer, _)| offer.id == ranked.scored.offer);
        let price = price.and_then(|(_, bid)| bid.price.as_ref()).map(|price| price.shown(2, mark));
        let _ = write!(
            main,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            escaped(&ranked.scored.offer),
            price.unwrap_or_default(),
            ranked.total.value.shown(2, mark)
        );
    }
    main.push_str("</tbody></table>");
}
