use super::plain::{
    Range, at_least, doubled, id, known, number_in, optional_number_in, optional_text, out_of_range, text,
    texts,
};
use super::{costs, low_price, price_rule, scale, weights};
use crate::document::{self, Decimal, Fault, FaultCode, Pointer};
use crate::number::Exact;
use crate::procurement::{
    AwardModel, Comparing, Criterion, FollowUp, Formula, Group, MostPass, Origin, Price, PriceUse, Quality,
    Scale, Threshold, TiedAtLast,
};

pub(super) fn criteria(
    criteria: &[document::Criterion],
    award: &AwardModel,
    measures: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Criterion> {
    at_least(criteria.len(), 1, at, faults);
    criteria
        .iter()
        .enumerate()
        .map(|(index, one)| criterion(one, award, measures, &at.item(index), faults))
        .collect()
}

#[expect(clippy::too_many_lines, reason = "a line for each member of each kind")]
fn criterion(
    criterion: &document::Criterion,
    award: &AwardModel,
    measures: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Criterion {
    match criterion {
        document::Criterion::Quality {
            id: own_id,
            name,
            description,
            serves,
            weight,
            scale,
            threshold,
            most_pass,
            best_gets,
            evidence,
            verification,
            follow_up,
            from,
        } => {
            named(own_id, name, description.as_ref(), at, faults);
            self::serves(serves.as_deref().unwrap_or_default(), measures, at, faults);
            optional_text(verification.as_ref(), &at.member("verification"), faults);
            let weight = weights::weight(weight, award, &at.member("weight"), faults);
            let scale = scale::scale(scale, &at.member("scale"), faults);
            let least = scale.least();
            if threshold.is_none() && award.formula().is_some_and(Formula::only_passes) {
                needs(award, "threshold", at, faults);
            }
            if let Scale::Compared { method, .. } = &scale {
                let stated = [
                    ("threshold", threshold.is_some()),
                    ("mostPass", most_pass.is_some()),
                    ("bestGets", best_gets.is_some()),
                ];
                for (name, _) in stated.iter().filter(|(_, stated)| *stated) {
                    no_use(method.id(), name, at, faults);
                }
                if award.formula().and_then(Formula::least_quality).is_some_and(Exact::is_positive) {
                    no_use(method.id(), "leastQuality", at, faults);
                }
            }
            Criterion::Quality(Box::new(Quality {
                id: own_id.clone(),
                name: name.clone(),
                description: description.clone(),
                serves: serves.clone().unwrap_or_default(),
                weight,
                threshold: threshold_on(threshold.as_ref(), &scale, &at.member("threshold"), faults),
                scale,
                most_pass: self::most_pass(most_pass.as_ref(), &at.member("mostPass"), faults),
                best_gets: self::best_gets(best_gets.as_ref(), &least, &at.member("bestGets"), faults),
                evidence: texts(evidence.as_ref(), &at.member("evidence"), faults),
                verification: verification.clone(),
                follow_up: follow_up.as_ref().map(|one| self::follow_up(one, &at.member("followUp"), faults)),
                from: from.as_ref().map(|from| origin(from, measures, &at.member("from"), faults)),
            }))
        }
        document::Criterion::Price {
            id: own_id,
            name,
            description,
            weight,
            rule,
            ceiling,
            costs,
            discount_rate,
            low_price,
        } => {
            named(own_id, name, description.as_ref(), at, faults);
            needed_by(award, "weight", weight.is_some(), at, faults);
            needed_by(award, "rule", rule.is_some(), at, faults);
            if ceiling.is_none() && award.formula() == Some(&Formula::FixedBudget) {
                needs(award, "ceiling", at, faults);
            }
            let rate_at = at.member("discountRate");
            let discount_rate =
                optional_number_in(discount_rate.as_ref(), Range::NotNegative, &rate_at, faults);
            let costs = costs::costs(costs.as_deref(), discount_rate.is_some(), award, at, faults);
            let weighs_prices = award.price_use() == PriceUse::Points;
            Criterion::Price(Box::new(Price {
                id: own_id.clone(),
                name: name.clone(),
                description: description.clone(),
                weight: weight
                    .as_ref()
                    .filter(|_| weighs_prices)
                    .map(|weight| weights::weight(weight, award, &at.member("weight"), faults)),
                rule: rule.as_ref().map(|rule| price_rule::price_rule(rule, &at.member("rule"), faults)),
                ceiling: optional_number_in(
                    ceiling.as_ref(),
                    Range::AboveZero,
                    &at.member("ceiling"),
                    faults,
                ),
                costs,
                discount_rate,
                low_price_screens: low_price::screens(
                    low_price.as_deref().unwrap_or_default(),
                    &at.member("lowPrice"),
                    faults,
                ),
            }))
        }
        document::Criterion::Group { id: own_id, name, weight, threshold, most_pass, criteria } => {
            named(own_id, name, None, at, faults);
            if let Some(method) = compared_in(criteria) {
                let stated = [("threshold", threshold.is_some()), ("mostPass", most_pass.is_some())];
                for (name, _) in stated.iter().filter(|(_, stated)| *stated) {
                    no_use(method, name, at, faults);
                }
            }
            Criterion::Group(Group {
                id: own_id.clone(),
                name: name.clone(),
                weight: optional_number_in(weight.as_ref(), Range::NotNegative, &at.member("weight"), faults),
                threshold: optional_number_in(
                    threshold.as_ref(),
                    Range::NotNegative,
                    &at.member("threshold"),
                    faults,
                )
                .map(|least| Threshold { least }),
                most_pass: self::most_pass(most_pass.as_ref(), &at.member("mostPass"), faults),
                criteria: self::criteria(criteria, award, measures, &at.member("criteria"), faults),
            })
        }
    }
}

/// Where a criterion came from, and what was filled in then.
fn origin(from: &document::Origin, measures: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Origin {
    if let Some(measure) = &from.measure {
        known(measure, measures, &at.member("measure"), faults);
    }
    let numbers_at = at.member("numbers");
    let numbers =
        from.numbers.iter().flat_map(|numbers| &numbers.0).map(|(id, value)| {
            (id.clone(), number_in(value, Range::AnyNumber, &numbers_at.member(id), faults))
        });
    Origin {
        criterion: from.criterion.clone(),
        version: from.version.clone(),
        measure: from.measure.clone(),
        numbers: numbers.collect(),
        words: from.words.iter().flat_map(|words| words.0.clone()).collect(),
    }
}

fn named(
    own_id: &str,
    name: &crate::language::Localised,
    description: Option<&crate::language::Localised>,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) {
    id(own_id, &at.member("id"), faults);
    text(name, &at.member("name"), faults);
    optional_text(description, &at.member("description"), faults);
}

/// A weighted sum turns prices into weighted points; a comparison of money has no use for either.
fn needed_by(award: &AwardModel, name: &'static str, there: bool, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    let code = match (award.price_use(), there) {
        (PriceUse::Points, false) => FaultCode::ModelNeeds,
        (PriceUse::Compared | PriceUse::None, true) => FaultCode::ModelHasNoUse,
        _ => return,
    };
    faults.push(Fault::new(code, &at.member(name)).with("model", award.id()).with("name", name));
}

/// Points that come of comparing offers are there only once it is known who is admitted.
fn no_use(model: &'static str, name: &'static str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults
        .push(Fault::new(FaultCode::ModelHasNoUse, &at.member(name)).with("model", model).with("name", name));
}

/// The id of the first way in which offers are compared in pairs, wherever it stands below a group.
fn compared_in(criteria: &[document::Criterion]) -> Option<&'static str> {
    criteria.iter().find_map(|criterion| match criterion {
        document::Criterion::Quality { scale: document::Scale::Compared { method, .. }, .. } => {
            Some(match method {
                document::Comparing::SumsTogether {} | document::Comparing::SumsEach {} => {
                    Comparing::SumsEach.id()
                }
                document::Comparing::Eigenvector { .. } => "AHP",
            })
        }
        document::Criterion::Group { criteria, .. } => compared_in(criteria),
        _ => None,
    })
}

/// Reports a member that the model cannot do without.
pub(super) fn needs(award: &AwardModel, name: &'static str, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    faults.push(
        Fault::new(FaultCode::ModelNeeds, &at.member(name)).with("model", award.id()).with("name", name),
    );
}

fn best_gets(
    points: Option<&Decimal>,
    least: &Exact,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Exact> {
    if points.is_some() && least.is_negative() {
        faults.push(Fault::new(FaultCode::BelowZeroToBest, at).with("least", least.to_text()));
    }
    points.map(|points| number_in(points, Range::AboveZero, at, faults))
}

fn most_pass(
    stated: Option<&document::MostPass>,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<MostPass> {
    let stated = stated?;
    let count = number_in(&stated.count, Range::WholeFromOne, &at.member("count"), faults);
    Some(MostPass {
        count: count.to_string().parse().unwrap_or(usize::MAX),
        tied: match stated.tied {
            document::TiedAtLast::AllPass => TiedAtLast::AllPass,
            document::TiedAtLast::NonePasses => TiedAtLast::NonePasses,
        },
    })
}

fn serves(serves: &[String], measures: &[&str], at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    let at = at.member("serves");
    for (index, one) in serves.iter().enumerate() {
        known(one, measures, &at.item(index), faults);
    }
}

/// A threshold that no answer fails, or that none can reach, is not what the buyer means.
fn threshold_on(
    threshold: Option<&Decimal>,
    scale: &Scale,
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Option<Threshold> {
    let least = number_in(threshold?, Range::NotNegative, at, faults);
    let (lowest, highest) = (scale.least(), scale.most());
    if least <= lowest && !least.is_zero() || least > highest {
        out_of_range(&least, format!("> {lowest}, ≤ {highest}"), at, faults);
    }
    Some(Threshold { least })
}

fn follow_up(follow_up: &document::FollowUp, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> FollowUp {
    text(&follow_up.how, &at.member("how"), faults);
    optional_text(follow_up.when.as_ref(), &at.member("when"), faults);
    optional_text(follow_up.who.as_ref(), &at.member("who"), faults);
    optional_text(follow_up.consequence.as_ref(), &at.member("consequence"), faults);
    FollowUp {
        how: follow_up.how.clone(),
        when: follow_up.when.clone(),
        who: follow_up.who.clone(),
        consequence: follow_up.consequence.clone(),
    }
}

/// What holds for the tree of a lot as a whole: ids stand once, price stands once, and a model that
/// compares money has a price to compare.
pub(super) fn tree(lot: &document::Lot, award: &AwardModel, at: &Pointer<'_>, faults: &mut Vec<Fault>) {
    let mut seen = Seen::default();
    let criteria_at = at.member("criteria");
    walk(&lot.criteria, &criteria_at, &mut seen, faults);
    let code = match award.price_use() {
        PriceUse::Compared if seen.prices == 0 => FaultCode::ModelNeeds,
        PriceUse::None if seen.prices > 0 => FaultCode::ModelHasNoUse,
        _ => return,
    };
    faults.push(Fault::new(code, &criteria_at).with("model", award.id()).with("name", "price"));
}

#[derive(Default)]
struct Seen<'a> {
    ids: Vec<&'a str>,
    prices: usize,
}

fn walk<'a>(
    criteria: &'a [document::Criterion],
    at: &Pointer<'_>,
    seen: &mut Seen<'a>,
    faults: &mut Vec<Fault>,
) {
    for (index, criterion) in criteria.iter().enumerate() {
        let at = at.item(index);
        let (document::Criterion::Quality { id, .. }
        | document::Criterion::Price { id, .. }
        | document::Criterion::Group { id, .. }) = criterion;
        if seen.ids.contains(&id.as_str()) {
            doubled(id, &at.member("id"), faults);
        }
        seen.ids.push(id);
        match criterion {
            document::Criterion::Price { costs, .. } => {
                for (index, cost) in costs.iter().flatten().enumerate() {
                    if seen.ids.contains(&cost.id.as_str()) {
                        doubled(&cost.id, &at.member("costs").item(index).member("id"), faults);
                    }
                    seen.ids.push(&cost.id);
                }
                seen.prices += 1;
                if seen.prices > 1 {
                    faults.push(Fault::new(FaultCode::SeveralPrices, &at));
                }
            }
            document::Criterion::Group { criteria, .. } => {
                walk(criteria, &at.member("criteria"), seen, faults);
            }
            document::Criterion::Quality { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Exact;

    #[test]
    fn a_threshold_lies_on_its_scale() {
        let scale = Scale::YesNo { yes: Exact::integer(5), no: Exact::integer(1) };
        let faulty = |text: &str| {
            let mut faults = Vec::new();
            threshold_on(Some(&text.into()), &scale, &Pointer::Root, &mut faults);
            !faults.is_empty()
        };
        assert!(!faulty("5") && !faulty("2") && faulty("1") && faulty("6") && faulty("-1"));
    }
}
