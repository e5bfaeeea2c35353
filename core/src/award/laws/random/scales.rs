//! Scales, answers on them, and better answers.

use super::*;

pub(super) fn scale() -> impl Strategy<Value = Scale> {
    let unit = || named("units");
    let linear = (-10i64..20, 1i64..10, 0i64..3, 1i64..9, any::<bool>(), any::<bool>());
    let consolidation = select(vec![
        Consolidation::Consensus,
        Consolidation::Mean,
        Consolidation::Median,
        Consolidation::TrimmedMean,
    ]);
    let comparing = prop_oneof![
        Just(Comparing::SumsTogether),
        Just(Comparing::SumsEach),
        (1u8..6, select(vec![RoundingMode::HalfUp, RoundingMode::HalfEven]))
            .prop_map(|(places, mode)| Comparing::Eigenvector { rounding: Rounding { places, mode } }),
    ];
    prop_oneof![
        1 => (1i64..9, comparing).prop_map(|(most, method)| Scale::Compared { most: whole(most), method }),
        2 => (-2i64..2, vec(1i64..4, 1..4)).prop_map(|(first, rises)| {
            let mut points = vec![first.min(0)];
            points.extend(rises.iter().scan(2, |sum, rise| {
                *sum += rise;
                Some(*sum)
            }));
            Scale::Levels(levels(&points))
        }),
        2 => linear.prop_map(move |(worst, span, least, rise, falling, reject)| {
            let best = if falling { worst - span } else { worst + span };
            Scale::Linear {
                unit: unit(),
                worst: Point { value: whole(worst), points: whole(least) },
                best: Point { value: whole(best), points: whole(least + rise) },
                outside: if reject { Outside::RejectWorse } else { Outside::NearerEnd },
            }
        }),
        2 => (any::<bool>(), 1i64..5).prop_map(move |(lower_is_better, first)| {
            let sign = if lower_is_better { -1 } else { 1 };
            let steps = scale_steps(&[(sign * first, 1), (sign * (first + 3), 2), (sign * (first + 4), 5)]);
            Scale::Steps { unit: unit(), lower_is_better, below: whole(0), steps }
        }),
        2 => (1i64..10, 0i64..3).prop_map(|(rise, no)| Scale::YesNo { yes: whole(no + rise), no: whole(no) }),
        2 => (1i64..9, 1i64..5).prop_map(move |(each, most)| Scale::Count {
            unit: unit(),
            each: Exact::ratio(each, 3).expect("not zero"),
            most: whole(most),
        }),
        2 => (1i64..6, consolidation).prop_map(|(most, consolidation)| Scale::Judged {
            reasons_required: most % 2 == 0,
            least: whole(0),
            most: whole(most),
            step: Exact::ratio(1, 2).expect("not zero"),
            anchors: Vec::new(),
            consolidation,
        }),
    ]
}

pub(super) fn answer(scale: &Scale) -> BoxedStrategy<Option<Answer>> {
    let sound = match scale {
        Scale::Levels(levels) => (0..levels.len()).prop_map(Answer::Level).boxed(),
        Scale::Linear { .. } | Scale::Steps { .. } => {
            (-600i64..600).prop_map(|n| Answer::Value(Exact::ratio(n, 30).expect("not zero"))).boxed()
        }
        Scale::YesNo { .. } => any::<bool>().prop_map(Answer::YesNo).boxed(),
        Scale::Count { .. } => (0i64..8).prop_map(|n| Answer::Value(whole(n))).boxed(),
        // What is compared needs all offers: `compare` puts it in.
        Scale::Compared { .. } => return Just(Some(Answer::Compared(Vec::new()))).boxed(),
        Scale::Judged { most, consolidation, .. } => {
            let most: i64 = most.to_text().parse().expect("whole");
            let grade = (0..=2 * most).prop_map(|n| Exact::ratio(n, 2).expect("not zero"));
            // Assessors who must agree mostly do, or nothing would ever be evaluated.
            match consolidation {
                Consolidation::Consensus => {
                    (grade, 1usize..4).prop_map(|(grade, n)| judged(vec![grade; n])).boxed()
                }
                Consolidation::Mean | Consolidation::Median => vec(grade, 1..4).prop_map(judged).boxed(),
                Consolidation::TrimmedMean => vec(grade, 3..6).prop_map(judged).boxed(),
            }
        }
    };
    option::weighted(0.95, sound).boxed()
}

fn judged(grades: Vec<Exact>) -> Answer {
    let one = |(number, points)| {
        let reason = Some("As the anchor says.".to_owned());
        Assessment { assessor: format!("Assessor {number}"), points, reason }
    };
    Answer::Judged((1..).zip(grades).map(one).collect())
}

/// The offers with one answer made better; `None` where it cannot be.
pub(crate) fn better(lot: &Lot, offers: &Offers, who: usize, what: usize) -> Option<Offers> {
    let mut improved = offers.clone();
    let answer = improved.offers[who].bids[0].answers[what].as_mut()?;
    match (&lot.qualities()[what].scale, answer) {
        (Scale::Levels(levels), Answer::Level(index)) if *index + 1 < levels.len() => *index += 1,
        (Scale::Linear { worst, best, .. }, Answer::Value(value)) => {
            let up = best.value > worst.value;
            *value = &*value + &whole(if up { 1 } else { -1 });
        }
        (Scale::Steps { lower_is_better, .. }, Answer::Value(value)) => {
            *value = &*value + &whole(if *lower_is_better { -1 } else { 1 });
        }
        (Scale::YesNo { .. }, Answer::YesNo(answer)) => *answer = true,
        (Scale::Count { .. }, Answer::Value(value)) => *value = &*value + &Exact::ONE,
        (Scale::Judged { most, .. }, Answer::Judged(assessments)) => {
            for assessment in assessments {
                let raised = &assessment.points + &Exact::ratio(1, 2)?;
                assessment.points = raised.min(most.clone());
            }
        }
        _ => return None,
    }
    Some(improved)
}
