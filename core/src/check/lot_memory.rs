//! What a lot's numbers gave when they were last looked at: while someone types words, nothing of it changes.
//! Nothing but time depends on it.

use std::cell::RefCell;
use std::rc::Rc;

use super::rules::price_weighs_otherwise;
use crate::language::Localised;
use crate::procurement::{Criterion, Group, Level, Lot, Price, Quality, Scale};
use crate::robustness::{Cliff, cliffs, give_all_the_same};

/// What the rules ask of a lot's numbers.
pub(crate) struct Known {
    /// The price's weight as published and as it decides, in words, where they are far apart.
    pub(super) price_weights: Option<String>,
    /// The borders of scales that count for more than all others together.
    pub(super) cliffs: Vec<Cliff>,
    /// For each criterion of quality: whether all its answers give the same.
    pub(super) all_the_same: Vec<bool>,
}

/// So many lots are remembered: more than one who types works on.
const REMEMBERED: usize = 32;

thread_local! {
    static LOTS: RefCell<Vec<(Lot, Rc<Known>)>> = const { RefCell::new(Vec::new()) };
}

/// What is known of a lot.
pub(super) fn known(lot: &Lot) -> Rc<Known> {
    let counts = without_words(lot);
    let known = LOTS
        .with_borrow(|lots| lots.iter().find(|(lot, _)| *lot == counts).map(|(_, known)| Rc::clone(known)));
    known.unwrap_or_else(|| {
        let known = Rc::new(Known {
            price_weights: price_weighs_otherwise::far_apart(&counts),
            cliffs: cliffs(&counts),
            all_the_same: give_all_the_same(&counts),
        });
        LOTS.with_borrow_mut(|lots| {
            if lots.len() >= REMEMBERED {
                lots.remove(0);
            }
            lots.push((counts, Rc::clone(&known)));
        });
        known
    })
}

/// The lot as the evaluation sees it: words score nothing.
fn without_words(lot: &Lot) -> Lot {
    Lot {
        id: lot.id.clone(),
        title: Localised::default(),
        criteria: lot.criteria.iter().map(criterion_without_words).collect(),
        award: lot.award.clone(),
    }
}

fn criterion_without_words(criterion: &Criterion) -> Criterion {
    match criterion {
        Criterion::Group(group) => Criterion::Group(Group {
            id: group.id.clone(),
            name: Localised::default(),
            weight: group.weight.clone(),
            threshold: group.threshold.clone(),
            most_pass: group.most_pass,
            criteria: group.criteria.iter().map(criterion_without_words).collect(),
        }),
        Criterion::Quality(quality) => Criterion::Quality(Box::new(Quality {
            id: quality.id.clone(),
            name: Localised::default(),
            description: None,
            serves: quality.serves.clone(),
            weight: quality.weight.clone(),
            scale: scale_without_words(&quality.scale),
            threshold: quality.threshold.clone(),
            most_pass: quality.most_pass,
            best_gets: quality.best_gets.clone(),
            evidence: Vec::new(),
            verification: None,
            follow_up: None,
            from: None,
        })),
        Criterion::Price(price) => Criterion::Price(Box::new(Price {
            name: Localised::default(),
            description: None,
            ..Price::clone(price)
        })),
    }
}

fn scale_without_words(scale: &Scale) -> Scale {
    let wordless = |level: &Level| Level {
        id: level.id.clone(),
        points: level.points.clone(),
        text: Localised::default(),
    };
    match scale {
        Scale::Levels(levels) => Scale::Levels(levels.iter().map(wordless).collect()),
        other => {
            let mut scale = other.clone();
            if let Scale::Judged { anchors, .. } = &mut scale {
                *anchors = anchors.iter().map(wordless).collect();
            }
            scale
        }
    }
}
