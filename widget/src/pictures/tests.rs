use std::path::Path;
use std::sync::OnceLock;

use sprang::boundary::{robustness, robustness_json};
use sprang::document::Node;
use sprang::language::Language;

use super::{Bar, Picture};
use crate::rules::Reading as _;

/// What robustness answers on published cases, with their offers and before publication: lot by lot.
fn answers() -> Vec<Node> {
    static ANSWERS: OnceLock<Vec<String>> = OnceLock::new();
    let texts = ANSWERS.get_or_init(|| {
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/good");
        let mut found = Vec::new();
        for case in ["swiss-price-span", "street-trees"] {
            let text = |name: &str| std::fs::read_to_string(cases.join(case).join(name)).ok();
            let procurement = text("procurement.json").expect("a case");
            for offers in [text("offers.json"), None] {
                let estimate = offers.is_none().then_some("1000000");
                found.push(robustness_json(&robustness(&procurement, offers.as_deref(), estimate)));
            }
        }
        found
    });
    let read = |text: &String| serde_json::from_str::<Node>(text).expect("json");
    texts.iter().map(read).flat_map(|node| node.items("lots").to_vec()).collect()
}

fn all_pictures(language: Language) -> Vec<Picture> {
    answers().iter().flat_map(|lot| Picture::all(lot, language)).collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no place"))
}

#[test]
fn whatever_is_drawn_stands_within_its_picture_and_keeps_its_order() {
    let pictures = all_pictures(Language::Swedish);
    for kind in ["plane", "weights", "tornado", "effective-weight"] {
        assert!(pictures.iter().any(|picture| picture.kind == kind), "no {kind}");
    }
    for picture in &pictures {
        assert!(!picture.title.is_empty() && !picture.text.is_empty() && !picture.across.title.is_empty());
        for point in &picture.points {
            for at in [&point.x, &point.y] {
                assert!((0.0..=100.0).contains(&number(at)), "{}: {point:?}", picture.kind);
            }
            assert!(!point.label.is_empty() && !point.text.is_empty());
        }
        for axis in std::iter::once(&picture.across).chain(&picture.up) {
            let places: Vec<f64> = axis.marks.iter().map(|(at, _)| number(at)).collect();
            let rises = places.is_sorted() || places.is_sorted_by(|one, other| one >= other);
            assert!(rises && places.iter().all(|at| (0.0..=100.0).contains(at)), "{axis:?}");
        }
        for line in &picture.lines {
            let pairs: Vec<&str> = line.path.split(' ').collect();
            assert!(pairs.len() > 1, "{}: {line:?}", picture.kind);
            for pair in pairs {
                let (x, y) = pair.split_once(',').expect("x,y");
                assert!(number(x).is_finite() && number(y).is_finite());
            }
        }
        for row in &picture.rows {
            assert!(!row.label.is_empty() && !row.text.is_empty());
            within(&row.bars, &picture.kind);
        }
    }
}

fn within(bars: &[Bar], kind: &str) {
    let ends: Vec<(f64, f64)> =
        bars.iter().map(|bar| (number(&bar.from), number(&bar.from) + number(&bar.length))).collect();
    for (from, to) in &ends {
        assert!(*from >= 0.0 && to >= from && *to <= 100.01, "{kind}: {ends:?}");
    }
    if kind == "weights" || kind == "acceptability" {
        assert!(ends.windows(2).all(|pair| pair[1].0 >= pair[0].1 - 0.01), "{kind}: {ends:?}");
    }
}

#[test]
fn a_picture_says_the_same_in_both_languages() {
    let [swedish, english] = Language::ALL.map(all_pictures);
    assert_eq!(swedish.len(), english.len());
    for (one, other) in swedish.iter().zip(&english) {
        assert_eq!(
            (&one.kind, one.points.len(), one.rows.len()),
            (&other.kind, other.points.len(), other.rows.len())
        );
        assert_ne!(one.text, other.text);
    }
}
