//! Each rule for documents: a sound procurement gives nothing, and one change to it gives the finding.

use super::*;
use crate::document::{self, read_procurement};
use crate::language::Localised;
use crate::validate;

/// The invented example that every rule for documents is content with.
static SOUND: &str = include_str!("../../../tests/cases/good/street-trees/procurement.json");

pub(super) fn found(change: impl Fn(&mut document::Procurement)) -> Vec<Finding> {
    let mut written = read_procurement(SOUND).document.expect("read");
    change(&mut written);
    let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
    check_procurement(&sound)
}

pub(super) fn qualities(
    criteria: &mut [document::Criterion],
    change: &mut impl FnMut(&mut document::Criterion),
) {
    for criterion in criteria {
        match criterion {
            document::Criterion::Group { criteria, .. } => qualities(criteria, change),
            document::Criterion::Quality { .. } => change(criterion),
            document::Criterion::Price { .. } => {}
        }
    }
}

/// Changes the first quality criterion for which `change` says that it is done.
pub(super) fn first(written: &mut document::Procurement, change: impl Fn(&mut document::Criterion) -> bool) {
    let mut done = false;
    for lot in &mut written.lots {
        qualities(&mut lot.criteria, &mut |criterion| done = done || change(criterion));
    }
    assert!(done, "nothing was changed");
}

fn finds(code: &str, change: impl Fn(&mut document::Procurement)) {
    let all = found(change);
    let hits: Vec<_> = all.iter().filter(|finding| finding.rule.code == code).collect();
    assert!(
        !hits.is_empty(),
        "{code} was not found among {:?}",
        all.iter().map(|f| f.rule.code).collect::<Vec<_>>()
    );
    for hit in hits {
        assert!(hit.at.starts_with('/') && hit.rule.is_about_documents());
    }
}

#[test]
fn a_sound_document_gives_no_finding() {
    let all = found(|_| {});
    assert!(all.is_empty(), "{all:?}");
}

#[test]
fn what_is_missing_of_the_problem_is_named() {
    finds("SPR701", |written| written.problem.affected = None);
    finds("SPR702", |written| {
        written.problem.measures.iter_mut().flatten().for_each(|measure| measure.baseline = None);
    });
    finds("SPR703", |written| {
        written.problem.measures.iter_mut().flatten().for_each(|measure| measure.target = None);
    });
    finds("SPR704", |written| written.problem.tried = None);
    finds("SPR705", |written| written.problem.spread = None);
    finds("SPR706", |written| {
        written.problem.summary.sv = Some("Vi behöver upphandla ett nytt IT-system för larm.".into());
    });
}

#[test]
fn of_a_need_it_is_told_whom_it_favours_and_not_how_exactly_it_is_put() {
    let all = found(|written| {
        written.problem.summary.sv = Some("Larmen går långsamt i Microsoft Azure och är svåra.".into());
    });
    let told: Vec<_> = all.iter().map(|finding| (finding.rule.name, finding.at.as_str())).collect();
    assert_eq!(told, [("brand", "/problem/summary/sv")], "{all:?}");
}

#[test]
fn what_is_missing_of_a_criterion_is_named() {
    finds("SPR121", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { evidence, verification, .. } = criterion else { return false };
            (*evidence, *verification) = (None, None);
            true
        });
    });
    finds("SPR122", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { follow_up, scale, .. } = criterion else { return false };
            let promised = matches!(scale, document::Scale::Linear { .. } | document::Scale::Count { .. });
            if promised {
                *follow_up = None;
            }
            promised
        });
    });
    finds("SPR119", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { scale: document::Scale::Judged { anchors, .. }, .. } =
                criterion
            else {
                return false;
            };
            anchors.clear();
            true
        });
    });
    finds("SPR305", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { serves, .. } = criterion else { return false };
            serves.take().is_some()
        });
    });
}

#[test]
fn lots_that_are_to_be_summed_rank_by_the_same_thing() {
    let points = include_str!("../../../tests/cases/good/raa-2012-archaeology/procurement.json");
    let points = read_procurement(points).document.expect("read").lots.remove(0);
    let two = |written: &mut document::Procurement, rule, other: Option<&document::Lot>| {
        let mut lot = other.unwrap_or(&written.lots[0]).clone();
        lot.id = "second".into();
        written.lots.push(lot);
        written.lot_limits = Some(document::LotLimits {
            most_won: document::Decimal("1".into()),
            most_offered: None,
            rule: Some(rule),
            order: written.lots.iter().map(|lot| lot.id.clone()).collect(),
        });
    };
    finds("SPR210", |written| two(written, document::LotRule::BestSum, Some(&points)));
    let named = |rule, other: Option<&document::Lot>| {
        found(|written| two(written, rule, other)).iter().any(|finding| finding.rule.code == "SPR210")
    };
    assert!(!named(document::LotRule::OwnOrder, Some(&points)));
    assert!(!named(document::LotRule::BestSum, None));
}

#[test]
fn levels_that_only_an_adverb_parts_are_named() {
    finds("SPR120", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { scale: document::Scale::Levels { levels }, .. } = criterion
            else {
                return false;
            };
            for (level, text) in levels.iter_mut().zip(["Utförlig plan.", "Mycket utförlig plan."]) {
                level.text.sv = Some(text.into());
            }
            levels.len() > 1
        });
    });
}

#[test]
fn two_criteria_that_say_the_same_are_named() {
    let words = |sv: &str| crate::language::Localised { sv: Some(sv.into()), en: None };
    let texts = [
        ("Återhämtning", "Raster, schema och återhämtning för personalen."),
        ("Personalens schema", "Schema med raster och tid för återhämtning."),
    ];
    finds("SPR306", |written| {
        let mut texts = texts.iter();
        for lot in &mut written.lots {
            qualities(&mut lot.criteria, &mut |criterion| {
                if let document::Criterion::Quality { name, description, .. } = criterion
                    && let Some((title, text)) = texts.next()
                {
                    (*name, *description) = (words(title), Some(words(text)));
                }
            });
        }
    });
}

#[test]
fn a_model_that_others_can_upset_or_that_has_a_floor_is_named() {
    let dementia = include_str!("../../../tests/cases/good/dementia-care/procurement.json");
    let with_rule = |rule: document::PriceRule| {
        let mut written = read_procurement(dementia).document.expect("read");
        for criterion in &mut written.lots[0].criteria {
            if let document::Criterion::Price { rule: place, .. } = criterion {
                *place = Some(rule.clone());
            }
        }
        let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
        check_procurement(&sound).iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
    };
    let zero_price = document::ZeroPrice::CountsAs { price: "50000".into() };
    let relative = with_rule(document::PriceRule::LowestOverPrice { most: "40".into(), zero_price });
    assert!(relative.contains(&"SPR601") && relative.contains(&"SPR603"), "{relative:?}");
    let floor = with_rule(document::PriceRule::BetweenFixedPrices {
        most: "40".into(),
        full_at: "50000000".into(),
        zero_at: "70000000".into(),
        below: document::BelowBounds::Clip,
        above: document::AboveBounds::Clip,
    });
    assert!(floor.contains(&"SPR602"), "{floor:?}");
    let flat = with_rule(document::PriceRule::BetweenFixedPrices {
        most: "40".into(),
        full_at: "0".into(),
        zero_at: "900000000".into(),
        below: document::BelowBounds::Continue,
        above: document::AboveBounds::Continue,
    });
    assert!(flat.contains(&"SPR605"), "{flat:?}");
}

#[test]
fn weights_that_say_too_little_are_named() {
    let dementia = include_str!("../../../tests/cases/good/dementia-care/procurement.json");
    let with_weight = |weight: document::Weight| {
        let mut written = read_procurement(dementia).document.expect("read");
        written.lots[0].criteria.iter_mut().for_each(|criterion| {
            if let document::Criterion::Group { weight, .. } = criterion {
                *weight = None;
            }
        });
        first(&mut written, |criterion| {
            let document::Criterion::Quality { weight: place, .. } = criterion else { return false };
            *place = weight.clone();
            true
        });
        let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
        check_procurement(&sound).iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
    };
    let range = with_weight(document::Weight::Range { least: "1".into(), most: "40".into(), fixed: None });
    assert!(range.contains(&"SPR203") && range.contains(&"SPR204"), "{range:?}");
    let order = with_weight(document::Weight::Order { place: "1".into(), fixed: None });
    assert!(order.contains(&"SPR205"), "{order:?}");
}

#[test]
fn what_is_accepted_stays_with_its_reason_and_what_is_accepted_in_vain_is_named() {
    let because = || crate::language::Localised { sv: Some("Vi vet.".into()), en: Some("We know.".into()) };
    let accept = |rule: &str, at: Option<&str>| {
        Some(vec![document::Accepted { rule: rule.into(), at: at.map(Into::into), because: because() }])
    };
    let without_tries = |accepted| {
        found(move |written| {
            written.problem.tried = None;
            written.accepted = Clone::clone(&accepted);
        })
    };
    for (rule, at) in [("SPR704", None), ("nothing-tried", Some("/problem"))] {
        let all = without_tries(accept(rule, at));
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].accepted, Some(because()));
    }
    let elsewhere = without_tries(accept("SPR704", Some("/lots")));
    let codes: Vec<_> =
        elsewhere.iter().map(|finding| (finding.rule.code, finding.accepted.is_some())).collect();
    assert_eq!(codes, [("SPR207", false), ("SPR704", false)]);
}

#[test]
fn an_answer_that_no_table_knows_is_named() {
    finds("SPR707", |written| {
        let answers = document::ById(vec![("market".to_owned(), "huge".to_owned())]);
        written.journey = Some(document::Journey { route: Some(answers), ..document::Journey::default() });
    });
}

#[test]
fn the_procedure_decides_which_rules_apply_and_how_grave_they_are() {
    let with = |procedure: Option<document::Procedure>, change: &dyn Fn(&mut document::Procurement)| {
        found(|written| {
            written.procedure = procedure;
            change(written);
        })
    };
    let graves = |found: &[Finding], code: &str| {
        found.iter().filter(|one| one.rule.code == code).map(|one| one.severity).collect::<Vec<_>>()
    };
    let nothing_tried = |written: &mut document::Procurement| written.problem.tried = None;
    assert_eq!(graves(&with(None, &nothing_tried), "SPR704").len(), 1);
    let partnership = with(Some(document::Procedure::InnovationPartnership), &nothing_tried);
    assert_eq!(graves(&partnership, "SPR704"), [Severity::Error]);
    let nobody_else = |written: &mut document::Procurement| written.problem.spread = None;
    assert_eq!(graves(&with(Some(document::Procedure::Open), &nobody_else), "SPR705").len(), 1);
    assert!(graves(&with(Some(document::Procedure::BelowThreshold), &nobody_else), "SPR705").is_empty());
    // Nobody is ranked where users choose.
    assert_eq!(
        graves(&with(Some(document::Procedure::FreedomOfChoice), &|_| {}), "SPR606"),
        [Severity::Error]
    );
    assert!(with(Some(document::Procedure::Open), &|_| {}).is_empty());
}

#[test]
fn what_counts_nothing_what_lacks_a_source_and_what_is_left_to_price_alone_are_named() {
    finds("SPR206", |written| {
        let document::AwardModel::PriceMinusValue { ties, .. } = &mut written.lots[0].award else {
            panic!("another model");
        };
        ties.clear();
    });
    finds("SPR604", |written| {
        first(written, |criterion| {
            let document::Criterion::Quality { weight, .. } = criterion else { return false };
            *weight = document::Weight::Deduction { amount: "0".into() };
            true
        });
    });
    // Rounded to whole kronor, less than half a krona is nothing, and half a krona is one.
    let rounded = |written: &mut document::Procurement, amount: &str| {
        let document::AwardModel::PriceMinusValue { rounding, .. } = &mut written.lots[0].award else {
            panic!("another model");
        };
        rounding.weighted =
            Some(document::Rounding { places: "0".into(), mode: document::RoundingMode::HalfUp });
        first(written, |criterion| {
            let document::Criterion::Quality { weight, .. } = criterion else { return false };
            *weight = document::Weight::Deduction { amount: amount.into() };
            true
        });
    };
    finds("SPR604", |written| rounded(written, "0.49"));
    assert!(found(|written| rounded(written, "0.5")).iter().all(|finding| finding.rule.code != "SPR604"));
    let four = |written: &mut document::Procurement, points: [&str; 4]| {
        first(written, |criterion| {
            let document::Criterion::Quality { scale: document::Scale::Levels { levels }, .. } = criterion
            else {
                return false;
            };
            let level = |(number, points): (usize, &str)| {
                let id = format!("level-{number}");
                document::Level { id, points: points.into(), ..levels[0].clone() }
            };
            *levels = points.into_iter().enumerate().map(level).collect();
            true
        });
    };
    finds("SPR609", |written| four(written, ["0", "1", "7", "10"]));
    // Half is not more than half.
    assert!(
        found(|written| four(written, ["0", "2", "7", "10"])).iter().all(|one| one.rule.code != "SPR609")
    );
    finds("SPR607", |written| {
        written.procedure = Some(document::Procedure::InnovationPartnership);
        if let document::AwardModel::PriceMinusValue { ties, .. } = &mut written.lots[0].award {
            *ties = vec![document::TieBreak::DrawLots {}];
        }
        written.lots[0].criteria.retain(|one| matches!(one, document::Criterion::Price { .. }));
    });
    finds("SPR709", |written| {
        let measures = written.problem.measures.iter_mut().flatten();
        measures.filter_map(|measure| measure.baseline.as_mut()).for_each(|baseline| baseline.source = None);
    });
}

#[test]
fn a_proof_that_comes_with_the_contract_is_told_from_one_that_comes_with_the_offer() {
    let said = |text: &str, language: Language| {
        let found = found(|written| {
            first(written, |criterion| {
                let document::Criterion::Quality { evidence, .. } = criterion else { return false };
                *evidence = Some(vec![Localised::said(|one| {
                    if one == language { text.to_owned() } else { String::new() }
                })]);
                true
            });
        });
        found.into_iter().find(|one| one.rule.code == "SPR123").map(|one| one.words)
    };
    for (text, words) in [
        ("Mätning av svarstiden efter avtalsstart.", "efter avtalsstart"),
        ("Rapport från den första månaden under avtalet.", "under avtalet"),
        ("Utvärdering när provperioden är slut.", "när provperioden"),
        ("Mätning under hela avtalstiden", "under hela avtalstiden"),
    ] {
        assert_eq!(said(text, Language::Swedish).as_deref(), Some(words), "{text}");
    }
    for (text, words) in [
        ("Measured response times after the contract has started.", "after the contract"),
        ("Survey of users during the trial period.", "during the trial"),
    ] {
        assert_eq!(said(text, Language::English).as_deref(), Some(words), "{text}");
    }
    for text in [
        "Intyg om svarstider under avtalstiden i ett tidigare uppdrag.",
        "Beräkning av bemanning per timme under dygnet.",
        "Provperiod före tilldelningen, med protokoll.",
        "Plan för hur avtalet införs, vecka för vecka.",
        "Resultat efter provet den 3 mars.",
    ] {
        assert_eq!(said(text, Language::Swedish), None, "{text}");
    }
    for text in [
        "Statement from a previous client on delivery during the contract.",
        "Results after the test on 3 March.",
        "A draft contract.",
    ] {
        assert_eq!(said(text, Language::English), None, "{text}");
    }
}

/// Whoever switches a rule off, or writes a new one, is told by a test: each rule for documents is found by one of
/// those here, of the profile, of drafts or of the catalogue, and each for texts by its own example (`tests.rs`) and its cases (`near_misses.rs`).
#[test]
fn every_rule_for_documents_is_found_by_a_test() {
    let tests = [
        include_str!("document_tests.rs"),
        include_str!("../profile/tests.rs"),
        include_str!("../draft/tests.rs"),
        include_str!("../catalogue/tests.rs"),
    ];
    let named = |word: &str| tests.iter().any(|text| text.contains(&format!("\"{word}\"")));
    let missing: Vec<&str> = RULES
        .iter()
        .filter(|rule| rule.is_about_documents() && !named(rule.code) && !named(rule.name))
        .map(|rule| rule.code)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_weight_beyond_a_countrys_limit_is_found() {
    let with = |country: &str, price: &str, quality: &str| {
        let mut written = read_procurement(&guide("P-BOUNDS")).document.expect("read");
        written.buyer.country = country.to_owned();
        for criterion in &mut written.lots[0].criteria {
            match criterion {
                document::Criterion::Price { weight, .. } => {
                    *weight = Some(document::Weight::Exact { points: price.into() });
                }
                document::Criterion::Quality { weight, .. } => {
                    *weight = document::Weight::Exact { points: quality.into() };
                }
                document::Criterion::Group { .. } => {}
            }
        }
        let sound = validate::procurement(&written).unwrap_or_else(|faults| panic!("{faults:?}"));
        check_procurement(&sound).iter().filter(|finding| finding.rule.code == "SPR608").count()
    };
    assert_eq!((with("HR", "95", "5"), with("HR", "90", "10"), with("SE", "95", "5")), (1, 0, 0));
    assert_eq!((with("UA", "60", "40"), with("UA", "70", "30"), with("HR", "60", "40")), (1, 0, 0));
}

pub(super) fn guide(id: &str) -> String {
    crate::guide::example(id).expect("an example").procurement_text
}
