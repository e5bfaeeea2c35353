//! The indicators of a portfolio: what documents tell of goals, use and ways of working.

mod reading;

use std::collections::BTreeSet;

pub use reading::{Indicator, Reading};
use reading::{mean, median, number, part, share};

use super::day::Day;
use super::measured::outcomes;
use super::standing::{Standing, notice_codes, standing};
use crate::check::{Severity, check_procurement, places_of_criteria};
use crate::number::Exact;
use crate::procurement::{IdeaOrigin, Procurement, Stage};

/// Codes of the list `innovative-acquisition` for the kind of innovation in a notice, each with the id of its
/// indicator.
const KINDS: [(&str, &str); 8] = [
    ("buy-eff", "indicator.kind.buy-eff"),
    ("fp-requ", "indicator.kind.fp-requ"),
    ("mar-nov", "indicator.kind.mar-nov"),
    ("org-nov", "indicator.kind.org-nov"),
    ("proc-innov", "indicator.kind.proc-innov"),
    ("prod-innov", "indicator.kind.prod-innov"),
    ("rd-act", "indicator.kind.rd-act"),
    ("other", "indicator.kind.other"),
];

/// After so many days spread is looked at: 24 months.
const SPREAD_AFTER: i64 = 730;

/// The indicators of these procurements, as seen on a day.
#[must_use]
pub fn indicators(procurements: &[&Procurement], on: Day) -> Vec<Indicator> {
    let mut all = of_innovation(procurements);
    all.extend(of_the_way(procurements));
    all.extend(of_outcomes(procurements, on));
    all.extend(of_the_organisation(procurements));
    all
}

const fn of(id: &'static str, reading: Reading) -> Indicator {
    Indicator { id, reading }
}

/// How much is bought as innovation, of which kind, and what became innovation in use.
fn of_innovation(procurements: &[&Procurement]) -> Vec<Indicator> {
    let codes: Vec<Option<BTreeSet<String>>> = procurements.iter().map(|one| notice_codes(one)).collect();
    let marked = |code: &'static str| codes.iter().map(move |codes| Some(codes.as_ref()?.contains(code)));
    let standings: Vec<Option<Standing>> = procurements.iter().map(|one| standing(one)).collect();
    let called =
        |wanted: Standing| number(standings.iter().map(|one| one.map(|one| one == wanted)), "why.no-test");
    let mut all = vec![
        of("indicator.procurements", number(procurements.iter().map(|_| Some(true)), "why.none")),
        of("indicator.innovation", share(marked("inn-pur"), "why.no-answers")),
        of("indicator.value", value(procurements, &codes)),
        of("indicator.innovations", called(Standing::Innovation)),
        of("indicator.new-solutions", called(Standing::NewSolution)),
        of("indicator.new-here", share(marked("org-nov"), "why.no-answers")),
        of("indicator.new-on-market", share(marked("mar-nov"), "why.no-answers")),
        of("indicator.functional", share(marked("fp-requ"), "why.no-answers")),
    ];
    all.extend(KINDS.map(|(code, id)| of(id, number(marked(code), "why.no-answers"))));
    all
}

/// The value of what is marked as innovation, of the value of all that say both.
fn value(procurements: &[&Procurement], codes: &[Option<BTreeSet<String>>]) -> Reading {
    let known: Vec<(&Procurement, &Exact, bool)> = procurements
        .iter()
        .zip(codes)
        .filter_map(|(one, codes)| {
            Some((*one, &one.journey().value.as_ref()?.amount, codes.as_ref()?.contains("inn-pur")))
        })
        .collect();
    let currencies: BTreeSet<&str> = known.iter().map(|(one, ..)| one.currency()).collect();
    if currencies.len() > 1 {
        return Reading::Unknown { reason: "why.several-currencies" };
    }
    let amounts = known
        .into_iter()
        .map(|(_, amount, marked)| (if marked { amount.clone() } else { Exact::ZERO }, amount.clone()));
    part(amounts, "unit.money", "why.no-value")
}

/// How the work is done before and at the purchase.
fn of_the_way(procurements: &[&Procurement]) -> Vec<Indicator> {
    let before = |one: &Procurement, first: Stage| {
        let published = one.journey().reached(Stage::Published)?;
        Some(one.journey().reached(first).is_some_and(|day| day < published))
    };
    let published = |one: &Procurement, said: bool| one.journey().reached(Stage::Published).map(|_| said);
    let received = || procurements.iter().filter_map(|one| one.journey().offers.as_ref());
    let days = procurements.iter().filter_map(|one| {
        let day = |stage| Day::read(one.journey().reached(stage)?);
        Some(Exact::integer(day(Stage::Signed)?.since(day(Stage::Found)?)))
    });
    let errors: Vec<Vec<String>> = procurements.iter().map(|one| errors(one)).collect();
    let sound = procurements.iter().zip(&errors).filter_map(|(one, errors)| criteria_without(errors, one));
    vec![
        of(
            "indicator.described-before",
            share(procurements.iter().map(|one| before(one, Stage::Described)), "why.not-published"),
        ),
        of(
            "indicator.dialogue-before",
            share(procurements.iter().map(|one| before(one, Stage::Dialogue)), "why.not-published"),
        ),
        of(
            "indicator.baseline",
            share(procurements.iter().map(|one| Some(has_baseline(one))), "why.no-measures"),
        ),
        of("indicator.without-errors", share(errors.iter().map(|one| Some(one.is_empty())), "why.none")),
        of("indicator.criteria-without-errors", median(sound.collect(), "unit.percent", "why.none")),
        of(
            "indicator.offers",
            mean(
                received().map(|offers| offers.received.clone()),
                "unit.offers",
                "basis.procurements",
                "why.no-offers",
            ),
        ),
        of(
            "indicator.small-offers",
            part(
                received().filter_map(|offers| Some((offers.small.clone()?, offers.received.clone()))),
                "unit.offers",
                "why.no-small",
            ),
        ),
        of(
            "indicator.stopped",
            share(
                procurements
                    .iter()
                    .map(|one| published(one, one.journey().reached(Stage::Stopped).is_some())),
                "why.not-published",
            ),
        ),
        of(
            "indicator.reviewed",
            share(procurements.iter().map(|one| one.journey().reviewed), "why.no-review"),
        ),
        of("indicator.need-to-contract", median(days.collect(), "unit.days", "why.not-signed")),
    ]
}

/// What came of it.
fn of_outcomes(procurements: &[&Procurement], on: Day) -> Vec<Indicator> {
    let kept: Vec<_> = procurements.iter().flat_map(|one| outcomes(one, on)).collect();
    let after_signing = |one: &Procurement| {
        one.journey().reached(Stage::Signed)?;
        Some(one.journey().reached(Stage::Shared).is_some())
    };
    let lesson = |one: &Procurement| {
        let mut stopped =
            one.journey().stages.iter().filter(|stage| stage.stage == Stage::Stopped).peekable();
        stopped.peek()?;
        Some(stopped.any(|stage| stage.note.is_some()))
    };
    vec![
        of(
            "indicator.outcomes-reached",
            share(kept.iter().map(|one| Some(one.share.as_ref()? >= &Exact::ONE)), "why.not-measured"),
        ),
        of(
            "indicator.degree",
            mean(
                kept.iter().filter_map(|one| one.share.clone()),
                "unit.percent",
                "basis.mean",
                "why.not-measured",
            ),
        ),
        of("indicator.in-time", share(kept.iter().map(|one| one.in_time), "why.none-due")),
        of(
            "indicator.units",
            mean(
                procurements.iter().filter_map(|one| units_after(one)),
                "unit.units",
                "basis.procurements",
                "why.no-use",
            ),
        ),
        of("indicator.shared", share(procurements.iter().map(|one| after_signing(one)), "why.not-signed")),
        of(
            "indicator.stopped-with-lesson",
            share(procurements.iter().map(|one| lesson(one)), "why.none-stopped"),
        ),
    ]
}

/// What the organisation is able to, and from whom its ideas come.
fn of_the_organisation(procurements: &[&Procurement]) -> Vec<Indicator> {
    let ability = procurements.iter().filter_map(|one| {
        let last = one.journey().ability.iter().max_by(|one, other| one.date.cmp(&other.date))?;
        let answers: Vec<&Exact> = last.answers.iter().map(|(_, answer)| answer).collect();
        let count = Exact::integer(i64::try_from(answers.len()).ok()?);
        Exact::sum(answers).divided_by(&count)
    });
    let hours = procurements.iter().filter_map(|one| {
        let hours = one.journey().hours.as_ref()?;
        Some((hours.used.clone()?, hours.set_aside.clone()))
    });
    let mut all = vec![
        of("indicator.ability", mean(ability, "unit.of-five", "basis.procurements", "why.no-ability")),
        of("indicator.hours", part(hours, "unit.hours", "why.no-hours")),
    ];
    all.extend(IdeaOrigin::ALL.map(|origin| {
        let came_from = procurements.iter().map(|one| one.journey().origin.map(|own| own == origin));
        of(origin_id(origin), share(came_from, "why.no-origin"))
    }));
    all
}

const fn origin_id(origin: IdeaOrigin) -> &'static str {
    match origin {
        IdeaOrigin::Employee => "indicator.origin.employee",
        IdeaOrigin::Manager => "indicator.origin.manager",
        IdeaOrigin::User => "indicator.origin.user",
        IdeaOrigin::Supplier => "indicator.origin.supplier",
        IdeaOrigin::Academy => "indicator.origin.academy",
        IdeaOrigin::OtherUnit => "indicator.origin.other-unit",
    }
}

/// How many units used the solution when spread was first measured, 24 months or more after signing.
fn units_after(procurement: &Procurement) -> Option<Exact> {
    let signed = Day::read(procurement.journey().reached(Stage::Signed)?)?;
    procurement
        .journey()
        .in_use
        .iter()
        .filter_map(|one| Some((Day::read(&one.date)?, &one.units)))
        .filter(|(day, _)| day.since(signed) >= SPREAD_AFTER)
        .min_by_key(|(day, _)| *day)
        .map(|(_, units)| units.clone())
}

fn has_baseline(procurement: &Procurement) -> bool {
    let measures = &procurement.problem().measures;
    !measures.is_empty() && measures.iter().all(|measure| measure.baseline.is_some())
}

/// The places of the grave findings that nobody accepts.
fn errors(procurement: &Procurement) -> Vec<String> {
    check_procurement(procurement)
        .into_iter()
        .filter(|finding| finding.accepted.is_none() && finding.severity == Severity::Error)
        .map(|finding| finding.at)
        .collect()
}

/// The share of the quality criteria in which none of these places lies.
fn criteria_without(errors: &[String], procurement: &Procurement) -> Option<Exact> {
    let places = places_of_criteria(procurement);
    let within = |place: &String| {
        errors.iter().any(|at| {
            at.strip_prefix(place.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let sound = places.iter().filter(|place| !within(place)).count();
    Exact::ratio(i64::try_from(sound).ok()?, i64::try_from(places.len()).ok()?)
}
