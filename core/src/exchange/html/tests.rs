use std::collections::BTreeSet;

use super::*;
use crate::document::shape::{Definition, Shape, Shapes};
use crate::document::wire::Wire;
use crate::document::{AwardModel, Node, PriceRule, read_procurement};
use crate::exchange::words::has;
use crate::language::Localised;

const CASES: [&str; 4] = [
    include_str!("../../../../tests/cases/good/raa-2012-archaeology/procurement.json"),
    include_str!("../../../../tests/cases/good/dementia-care/procurement.json"),
    include_str!("../../../../tests/cases/good/street-trees/procurement.json"),
    include_str!("../../../../tests/cases/good/ted-493541-2024/procurement.json"),
];

fn document(text: &str) -> document::Procurement {
    read_procurement(text).document.expect("read")
}

#[test]
fn a_page_says_what_the_buyer_lets_stand_and_by_which_procedure() {
    let mut said = 0;
    for text in CASES {
        let mut document = document(text);
        document.procedure = Some(document::Procedure::BelowThreshold);
        for language in Language::ALL {
            let page = body(&document, language, None, 1);
            assert!(page.contains(say(language, "procedure.below-threshold")));
            for one in document.accepted.iter().flatten() {
                let mut escaped = Writer::new(language);
                escaped.say(
                    one.because
                        .text(language)
                        .split(
                            "

",
                        )
                        .next()
                        .unwrap_or_default(),
                );
                assert!(page.contains(&escaped.finish()), "{}", one.rule);
                said += 1;
            }
        }
    }
    assert!(said > 0);
}

#[test]
fn what_a_page_carries_is_what_it_was_made_of() {
    for text in CASES {
        let document = document(text);
        for language in Language::ALL {
            let page = page(&document, language, None).expect("sound");
            let carried = self::document(embedded(&page).expect("carried"));
            let published = document::Procurement { journey: None, ..document.clone() };
            assert_eq!(carried, published);
        }
    }
}

/// Tenderers learn before they bid how lots are awarded, by which rule, and in which order where that decides.
#[test]
fn how_many_lots_one_can_win_and_by_which_rule_is_told() {
    let mut document = document(CASES[0]);
    assert!(!body(&document, Language::English, None, 1).contains("The most lots"));
    let order = document.lots.iter().rev().map(|lot| lot.id.clone()).collect();
    document.lot_limits = Some(document::LotLimits {
        most_won: document::Decimal("2".into()),
        most_offered: Some(document::Decimal("3".into())),
        rule: None,
        order,
    });
    for (rule, told, has_order) in [
        (None, "in this order", true),
        (Some(document::LotRule::OwnOrder), "in its own offer", false),
        (Some(document::LotRule::BestSum), "best sum", false),
    ] {
        document.lot_limits.as_mut().expect("limits").rule = rule;
        let body = body(&document, Language::English, None, 1);
        let (_, section) = body.split_once("How many lots one tenderer can win").expect("told");
        let section = section.split("</section>").next().expect("a section");
        assert!(section.contains(told) && section.contains("win: 2.") && section.contains("offer for: 3."));
        assert_eq!(section.contains("<ol>"), has_order);
    }
}

#[test]
fn whatever_a_document_says_the_page_carries_it_whole_and_runs_nothing_of_it() {
    let evil = "</script><script>alert(1)</script><!--<script>&lt;\u{2028}\"'";
    let mut document = document(CASES[0]);
    let mut title = Localised::default();
    title.put(Language::Swedish, evil);
    document.title = title.clone();
    document.problem.summary = title.clone();
    for lot in &mut document.lots {
        lot.title = title.clone();
        for criterion in &mut lot.criteria {
            let (document::Criterion::Quality { name, .. }
            | document::Criterion::Price { name, .. }
            | document::Criterion::Group { name, .. }) = criterion;
            *name = title.clone();
        }
    }
    let page = page(&document, Language::Swedish, None).expect("sound");
    assert_eq!(page.matches("<script").count(), 1, "only the one that carries the document");
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<!--"));
    let carried = self::document(embedded(&page).expect("carried"));
    assert_eq!(carried.title, title);
    assert_eq!(carried.fingerprint(), document.fingerprint());
}

#[test]
fn a_page_that_carries_nothing_is_told_from_one_that_does() {
    for text in ["", "<html></html>", "{}", OPENING_ONLY] {
        assert_eq!(embedded(text), None);
    }
}

const OPENING_ONLY: &str = "<script type=\"application/json\" id=\"sprang-procurement\">{}";

#[test]
fn a_draft_is_shown_as_one_and_is_no_page() {
    let mut document = document(CASES[0]);
    document.lots.clear();
    assert!(page(&document, Language::Swedish, None).is_err());
    let shown = body(&document, Language::Swedish, None, 2);
    assert!(shown.contains("class=\"mark\"") && !shown.contains("sha256:") && !shown.contains("<h1"));
}

#[test]
fn every_heading_follows_the_one_above_it() {
    for text in CASES {
        let shown = body(&document(text), Language::English, None, 1);
        let mut last = 0;
        for part in shown.split("<h").skip(1) {
            let Some(level) = part.chars().next().and_then(|digit| digit.to_digit(10)) else { continue };
            assert!(level <= last + 1, "h{level} after h{last}");
            last = level;
        }
    }
}

#[test]
fn every_name_text_and_weight_of_a_document_is_on_the_page() {
    for text in CASES {
        let document = document(text);
        let shown = body(&document, Language::Swedish, None, 1);
        let mut wanted = Vec::new();
        texts(&document.problem.write().unwrap_or_default(), &mut wanted);
        for lot in &document.lots {
            texts(&lot.criteria.write().unwrap_or_default(), &mut wanted);
        }
        assert!(wanted.len() > 5);
        for text in wanted {
            for line in text.split("\n\n") {
                let mut writer = Writer::new(Language::Swedish);
                writer.say(line.trim());
                let escaped = writer.finish();
                assert!(shown.contains(&escaped), "{line}");
            }
        }
    }
}

/// The Swedish texts in a part of a document.
fn texts(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::Object(members) => {
            for (name, node) in members {
                match node {
                    Node::Text(text) if name == "sv" => found.push(text.clone()),
                    other => texts(other, found),
                }
            }
        }
        Node::List(items) => items.iter().for_each(|item| texts(item, found)),
        _ => {}
    }
}

#[test]
fn every_number_of_every_model_and_rule_has_a_name() {
    let mut shapes = Shapes::default();
    AwardModel::shape(&mut shapes);
    PriceRule::shape(&mut shapes);
    let mut lacking = BTreeSet::new();
    let mut words = BTreeSet::new();
    for (name, definition) in shapes.defined() {
        let Definition::Choice { cases, .. } = definition else { continue };
        if !["AwardModel", "PriceRule"].contains(&name) {
            continue;
        }
        for field in cases.iter().flat_map(|case| &case.fields) {
            let told = name == "AwardModel" && ["rounding", "ties"].contains(&field.name);
            if !told && !has(&format!("member.{}", field.name)) {
                lacking.insert(field.name);
            }
            if let Shape::Named(named) = &field.shape {
                words.insert((field.name, *named));
            }
        }
    }
    for (field, named) in words {
        let Some((_, Definition::Words { words, .. })) = shapes.defined().find(|(name, _)| *name == named)
        else {
            continue;
        };
        for (word, _) in words {
            assert!(has(&format!("word.{field}.{word}")), "word.{field}.{word}");
        }
    }
    assert_eq!(lacking, BTreeSet::new());
}

#[test]
fn every_symbol_of_every_formula_is_told() {
    for declaration in crate::award::DECLARATIONS {
        for symbol in award_model::symbols_of(declaration.formula) {
            let key = award_model::symbol_key(declaration.id, symbol);
            assert!(key.is_some(), "{}: {symbol} in {}", declaration.id, declaration.formula);
        }
    }
}

#[test]
fn money_has_its_currency_and_symbols_their_words() {
    let body = body(&document(CASES[1]), Language::Swedish, None, 1);
    assert!(body.contains("<dt>Pris som ger noll poäng</dt>"), "{body}");
    let stated = body.split("<dt>Pris som ger noll poäng</dt>").nth(1).expect("stated");
    assert!(stated.split("</dd>").next().is_some_and(|value| value.ends_with("SEK")), "{stated:.80}");
    assert!(body.contains("<dd>anbudets pris</dd>"));
}

#[test]
fn the_organisations_profile_is_told_where_it_shaped_something_and_only_there() {
    let city = include_str!("../../../../tests/cases/profile/example-city.json");
    let city = validate::profile_text(city).expect("a profile");
    let mut draft = document(CASES[2]);
    let shown = |draft: &document::Procurement| body(draft, Language::English, Some(&city), 1);
    assert!(!shown(&draft).contains("version 4"), "it has shaped nothing");
    draft.journey.get_or_insert_default().value = Some(document::PurchaseValue {
        amount: "5000000".into(),
        basis: document::ValueBasis::Estimate,
        date: "2026-01-01".to_owned(),
    });
    crate::draft::insert_mandatory(&mut draft, &city).expect("sound");
    let told = shown(&draft);
    for words in ["version 4 (2026-01-01)", "climate programme", "at least 10 and at most 30 per cent"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!body(&draft, Language::English, None, 1).contains("climate programme"));
}

#[test]
fn what_each_level_takes_off_the_price_stands_beside_it() {
    use crate::document::{Decimal, Level, Scale, Weight};
    let level = |points: &str| Level {
        id: points.into(),
        points: Decimal(points.into()),
        text: Localised { sv: Some(points.into()), en: None },
    };
    let scale = Scale::Levels { levels: ["0", "3", "5"].map(level).into() };
    let deduction = |weight: &Weight| super::deduction::Deduction::of(weight, &scale, None, "SEK").unwrap();
    let at = |weight: &Weight, points: &str| deduction(weight).at(&Decimal(points.into()), Language::Swedish);
    let whole = Weight::Deduction { amount: Decimal("1000000".into()) };
    assert_eq!(at(&whole, "3"), "600\u{202f}000 SEK");
    assert_eq!(at(&whole, "5"), "1\u{202f}000\u{202f}000 SEK");
    let each = Weight::DeductionPerPoint { amount: Decimal("200".into()) };
    assert_eq!(at(&each, "3"), "600 SEK");
    let thirds = Weight::Deduction { amount: Decimal("1000".into()) };
    assert_eq!(at(&thirds, "1"), "200 SEK");
    assert!(
        super::deduction::Deduction::of(&Weight::Exact { points: Decimal("10".into()) }, &scale, None, "SEK")
            .is_none()
    );
}
