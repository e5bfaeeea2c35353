//! What models and price rules declare of themselves, held against what they do.

use std::sync::Arc;

use crate::award::listener::{At, Recorder};
use crate::award::price::{self, Compared, Field};
use crate::award::samples::{self, Build, hundredths, whole};
use crate::award::step::Origin;
use crate::award::{DECLARATIONS, Figure, Kind, Step, Worth, declaration, evaluate};
use crate::explain::redone::calculate;
use crate::number::Exact;
use crate::procurement::*;

/// How far to either side a slope is taken.
fn nearby() -> Exact {
    Exact::ratio(1, 1_000_000).expect("not zero")
}

/// Whether two numbers are the same but for what a slope over a small distance leaves.
fn close(one: &Exact, other: &Exact) -> bool {
    (one - other).magnitude() <= &other.magnitude() * &Exact::ratio(1, 1_000_000_000).expect("not zero")
}

/// The price points of each price, all admitted.
fn points(rule: &PriceRule, prices: &[Exact]) -> Vec<Figure<Arc<Step>>> {
    let compared: Vec<_> = prices
        .iter()
        .map(|price| Compared {
            whose: Origin::Assumed,
            price: price::counted(Some(rule), price, At::ALL, &mut Recorder).expect("no question"),
        })
        .collect();
    let field = Field::new(Some(rule), &compared, &[], &mut Recorder);
    let figures = compared.iter().map(|one| price::points(rule, &one.price, &field, At::ALL, &mut Recorder));
    figures.map(|figure| figure.expect("points")).collect()
}

fn symbols(step: &Step) -> impl Fn(&str) -> Option<Exact> {
    |symbol| step.inputs.iter().find(|input| input.symbol == symbol).map(|input| input.value.clone())
}

/// What the declared formula comes to with the numbers of a step.
fn declared_worth(worth: Worth, step: &Step) -> Option<Exact> {
    let (Worth::Constant(formula) | Worth::Function(formula)) = worth else { return None };
    let known = symbols(step);
    let value = |symbol: &str| known(symbol).or_else(|| (symbol == "v").then(|| whole(2)));
    Some(calculate(formula, &value).unwrap_or_else(|| panic!("{formula} cannot be worked out")))
}

/// A price between the lowest and the highest, and what one more point there is worth: the change of
/// the price through the change of the points.
#[test]
fn a_price_point_is_worth_what_is_declared() {
    let mut tried = 0;
    for rule in samples::price_rules() {
        let declared = declaration(rule.id()).expect("declared");
        for price in [115, 121, 140, 170] {
            let at = |price: Exact| points(&rule, &[whole(100), price, whole(200)]).swap_remove(1);
            let here = at(whole(price));
            let (below, above) = (at(&whole(price) - &nearby()), at(&whole(price) + &nearby()));
            let change = &below.value - &above.value;
            let Some(worth) = declared_worth(declared.worth_of_a_point, &here.step) else { continue };
            // The mean moves with the price, so a point there is worth a little more than beside it.
            if matches!(rule, PriceRule::PercentFromMean { .. } | PriceRule::MeanOverPrice { .. }) {
                assert!(change.is_positive(), "{}", rule.id());
                continue;
            }
            let found = (&nearby() * &whole(2)).divided_by(&change).expect("the points fall");
            assert!(close(&found, &worth), "{} at {price}: {found} and not {worth}", rule.id());
            tried += 1;
        }
    }
    assert!(tried >= 40, "{tried}");
}

/// Where a rule says that nothing is worth anything within a step, the points stand still nearby.
#[test]
fn where_points_jump_they_stand_still_between() {
    for rule in samples::price_rules() {
        if declaration(rule.id()).expect("declared").worth_of_a_point == Worth::Jumps {
            let at = |price: Exact| points(&rule, &[whole(100), price, whole(200)]).swap_remove(1).value;
            assert_eq!(at(whole(121)), at(&whole(121) + &nearby()), "{}", rule.id());
        }
    }
}

fn graded(id: &str, price: Exact, grade: Exact) -> Offer {
    let assessment = Assessment { assessor: "One".into(), points: grade, reason: None };
    samples::offer(id, Some(price), vec![Some(Answer::Judged(vec![assessment]))])
}

/// The total of one of five offers that is neither the best nor the last in anything.
fn total(lot: &Lot, price: &Exact, grade: &Exact) -> Figure<Arc<Step>> {
    let offers = vec![
        graded("A", whole(100), whole(60)),
        graded("B", price.clone(), grade.clone()),
        graded("C", whole(200), whole(90)),
        // So that the offer tried is no median.
        graded("D", whole(110), whole(65)),
        graded("E", whole(105), whole(62)),
    ];
    let award = evaluate(lot, &Offers::of(offers)).expect("an award");
    award.ranked.into_iter().find(|ranked| ranked.scored.offer == "B").expect("admitted").total
}

fn lots() -> Vec<Lot> {
    let formula = |formula| {
        Build::formula(formula, whole(100))
            .quality("quality", Weight::Exact(whole(100)), samples::judged_scale(100))
            .lot()
    };
    let mut all: Vec<Lot> = samples::formulas()
        .into_iter()
        // Its weights are shares of one.
        .filter(|one| !matches!(one, Formula::FeaturePrice { .. }))
        .map(formula)
        .collect();
    all.push(
        Build::formula(Formula::FeaturePrice { least_quality: whole(0) }, hundredths(30))
            .quality("quality", Weight::Exact(hundredths(30)), samples::judged_scale(100))
            .lot(),
    );
    all.push(Build::deduction(NegativeComparison::Allowed).deducted_per_point("quality", 2, 100).lot());
    all
}

/// How much the price may rise for a little more quality with the total unchanged, both by the slopes.
#[test]
fn a_point_of_quality_is_worth_what_is_declared() {
    let mut tried = 0;
    for lot in lots() {
        let declared = declaration(lot.award.id()).expect("declared");
        for (price, grade) in [(121, 75), (150, 80)] {
            let (price, grade) = (whole(price), whole(grade));
            let here = total(&lot, &price, &grade);
            let Some(worth) = declared_worth(declared.worth_of_a_point, &here.step) else { continue };
            let by_price = &total(&lot, &(&price + &nearby()), &grade).value
                - &total(&lot, &(&price - &nearby()), &grade).value;
            let by_grade = &total(&lot, &price, &(&grade + &nearby())).value
                - &total(&lot, &price, &(&grade - &nearby())).value;
            let of_grade = -by_grade
                .divided_by(&by_price)
                .unwrap_or_else(|| panic!("{}: {by_price} {by_grade}", lot.award.id()));
            // A grade of the hundred counts for a hundredth of the most quality.
            let most = lot.award.total().map_or(whole(100), Clone::clone);
            let found = (&of_grade * &whole(100)).divided_by(&most).expect("not zero");
            assert!(close(&found, &worth), "{}: {found} and not {worth}", lot.award.id());
            tried += 1;
        }
    }
    assert!(tried >= 28, "{tried}");
}

#[test]
fn where_quality_or_price_is_worth_nothing_it_changes_no_total() {
    for lot in lots() {
        let worth = declaration(lot.award.id()).expect("declared").worth_of_a_point;
        let here = total(&lot, &whole(121), &whole(75)).value;
        let dearer = total(&lot, &whole(122), &whole(75)).value;
        let better = total(&lot, &whole(121), &whole(76)).value;
        match worth {
            Worth::Nothing | Worth::Jumps => assert!(here == dearer || here == better, "{}", lot.award.id()),
            Worth::NoPrice => assert!(here == dearer && here != better, "{}", lot.award.id()),
            _ => assert!(here != dearer && here != better, "{} {here} {dearer} {better}", lot.award.id()),
        }
    }
}

/// A figure that was cut says so, and no other does.
#[test]
fn what_is_cut_says_what_did_not_count() {
    let (most, zero_price) = (whole(100), ZeroPrice::Stop);
    let cutting = [
        PriceRule::BetweenFixedPrices {
            most: most.clone(),
            full_at: whole(110),
            zero_at: whole(180),
            below: BelowBounds::Clip,
            above: AboveBounds::Clip,
        },
        PriceRule::LinearFromLowest {
            most: most.clone(),
            span: hundredths(50),
            below_zero: BelowZero::Zero,
            zero_price: zero_price.clone(),
        },
        PriceRule::MultipleOfLowest {
            most: most.clone(),
            multiple: hundredths(150),
            below_zero: BelowZero::Zero,
            zero_price: zero_price.clone(),
        },
        PriceRule::PercentFromMean {
            most: most.clone(),
            middle: MiddlePrice::Mean,
            at_mean: whole(50),
            per_percent: whole(3),
            clipped: true,
            zero_price: zero_price.clone(),
        },
        PriceRule::MeanOverPrice { most: most.clone(), capped: true, zero_price: zero_price.clone() },
        PriceRule::ReferenceOverPrice { most, reference: whole(120), capped: true, zero_price },
    ];
    for rule in cutting {
        let figures = points(&rule, &[whole(100), whole(150), whole(200)]);
        let cut: Vec<bool> = figures.iter().map(|figure| !figure.step.not_applied.is_empty()).collect();
        assert!(!cut[1], "{}: the middle price is on the line", rule.id());
        assert!(cut[0] || cut[2], "{}: an outer price is not", rule.id());
        for (figure, cut) in figures.iter().zip(cut) {
            let at_an_end = figure.value == whole(0) || figure.value == whole(100);
            assert!(at_an_end || !cut, "{}", rule.id());
        }
    }
}

#[test]
fn a_groups_threshold_holds_for_formulas_too() {
    let lot = Build::formula(
        Formula::WillingnessToPay { each: whole(1), negative: NegativeComparison::Allowed },
        whole(100),
    )
    .quality("quality", Weight::Exact(whole(100)), samples::judged_scale(100))
    .grouped("all", Some(70))
    .lot();
    let offers = vec![graded("A", whole(100), whole(69)), graded("B", whole(100), whole(70))];
    let award = evaluate(&lot, &Offers::of(offers)).expect("an award");
    let names = |ranked: &[crate::award::Ranked]| {
        ranked.iter().map(|one| one.scored.offer.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&award.ranked), ["B"]);
    assert_eq!(award.rejected.len(), 1);
}

#[test]
fn every_declaration_names_its_sources() {
    for declared in DECLARATIONS {
        assert!(!declared.sources.is_empty(), "{}", declared.id);
        let by_rule = declared.worth_of_a_point == Worth::PriceRule;
        let gives_quality = declared.kind == Kind::Comparison;
        assert_eq!(by_rule, gives_quality || declared.id == "weighted-sum");
    }
}
