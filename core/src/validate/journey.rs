use super::plain::{Range, date, known, number_in, optional_number_in, out_of_range, text};
use crate::decision::Answers;
use crate::document::{self, ById, Decimal, Fault, Pointer};
use crate::number::Exact;
use crate::procurement::{
    Hours, IdeaOrigin, Journey, Note, Observation, OffersReceived, PurchaseValue, SelfCheck, Stage,
    StageReached, UseMeasured, ValueBasis,
};

pub(super) fn journey(
    journey: Option<&document::Journey>,
    measures: &[&str],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Journey {
    let Some(journey) = journey else { return Journey::default() };
    for (index, reached) in journey.stages.iter().flatten().enumerate() {
        date(&reached.date, &at.member("stages").item(index).member("date"), faults);
    }
    let outcomes_at = at.member("outcomes");
    let mut outcomes = Vec::new();
    for (index, outcome) in journey.outcomes.iter().flatten().enumerate() {
        let at = outcomes_at.item(index);
        date(&outcome.date, &at.member("date"), faults);
        known(&outcome.measure, measures, &at.member("measure"), faults);
        let value = number_in(&outcome.value, Range::AnyNumber, &at.member("value"), faults);
        outcomes
            .push((outcome.measure.clone(), Observation { value, date: outcome.date.clone(), source: None }));
    }
    Journey {
        origin: journey.origin.map(origin),
        innovation_test: answers(journey.innovation_test.as_ref()),
        route: answers(journey.route.as_ref()),
        stages: journey
            .stages
            .iter()
            .flatten()
            .map(|reached| StageReached {
                stage: stage(reached.stage),
                date: reached.date.clone(),
                by: reached.by.clone(),
                note: reached.note.clone(),
            })
            .collect(),
        notes: notes(journey.notes.as_deref().unwrap_or_default(), &at.member("notes"), faults),
        value: journey.value.as_ref().map(|value| self::value(value, &at.member("value"), faults)),
        offers: journey.offers.as_ref().map(|offers| self::offers(offers, &at.member("offers"), faults)),
        reviewed: journey.reviewed,
        hours: journey.hours.as_ref().map(|hours| {
            let at = at.member("hours");
            Hours {
                set_aside: number_in(&hours.set_aside, Range::NotNegative, &at.member("setAside"), faults),
                used: optional_number_in(hours.used.as_ref(), Range::NotNegative, &at.member("used"), faults),
            }
        }),
        ability: ability(journey.ability.as_deref().unwrap_or_default(), &at.member("ability"), faults),
        outcomes,
        in_use: in_use(journey.in_use.as_deref().unwrap_or_default(), &at.member("inUse"), faults),
    }
}

fn notes(notes: &[document::Note], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<Note> {
    let mut found = Vec::new();
    for (index, note) in notes.iter().enumerate() {
        let at = at.item(index);
        date(&note.date, &at.member("date"), faults);
        text(&note.text, &at.member("text"), faults);
        found.push(Note {
            stage: stage(note.stage),
            date: note.date.clone(),
            by: note.by.clone(),
            with: note.with.clone(),
            text: note.text.clone(),
        });
    }
    found
}

fn value(value: &document::PurchaseValue, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> PurchaseValue {
    date(&value.date, &at.member("date"), faults);
    PurchaseValue {
        amount: number_in(&value.amount, Range::NotNegative, &at.member("amount"), faults),
        basis: match value.basis {
            document::ValueBasis::Estimate => ValueBasis::Estimate,
            document::ValueBasis::Contract => ValueBasis::Contract,
        },
        date: value.date.clone(),
    }
}

fn offers(offers: &document::OffersReceived, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> OffersReceived {
    let received = number_in(&offers.received, Range::WholeNotNegative, &at.member("received"), faults);
    let small_at = at.member("small");
    let small = optional_number_in(offers.small.as_ref(), Range::WholeNotNegative, &small_at, faults);
    if let Some(small) = small.as_ref().filter(|small| **small > received) {
        out_of_range(small, format!("≤ {received}"), &small_at, faults);
    }
    OffersReceived { received, small }
}

fn ability(checks: &[document::SelfCheck], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<SelfCheck> {
    let mut found = Vec::new();
    for (index, check) in checks.iter().enumerate() {
        let at = at.item(index);
        date(&check.date, &at.member("date"), faults);
        let answers_at = at.member("answers");
        let answers = check.answers.0.iter().map(|(id, answer): &(String, Decimal)| {
            let at = answers_at.member(id);
            let answer = number_in(answer, Range::WholeFromOne, &at, faults);
            if answer > Exact::integer(5) {
                out_of_range(&answer, "1, 2, 3, 4, 5", &at, faults);
            }
            (id.clone(), answer)
        });
        let answers = answers.collect();
        found.push(SelfCheck { date: check.date.clone(), answers });
    }
    found
}

fn in_use(measured: &[document::UseMeasured], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<UseMeasured> {
    let mut found = Vec::new();
    for (index, one) in measured.iter().enumerate() {
        let at = at.item(index);
        date(&one.date, &at.member("date"), faults);
        found.push(UseMeasured {
            date: one.date.clone(),
            units: number_in(&one.units, Range::WholeNotNegative, &at.member("units"), faults),
            people: optional_number_in(
                one.people.as_ref(),
                Range::WholeNotNegative,
                &at.member("people"),
                faults,
            ),
        });
    }
    found
}

/// Which answers a table knows is a matter of the checks: tables grow, and documents stay sound.
fn answers(given: Option<&ById<String>>) -> Answers {
    given.iter().flat_map(|given| given.0.iter().cloned()).collect()
}

const fn origin(origin: document::IdeaOrigin) -> IdeaOrigin {
    match origin {
        document::IdeaOrigin::Employee => IdeaOrigin::Employee,
        document::IdeaOrigin::Manager => IdeaOrigin::Manager,
        document::IdeaOrigin::User => IdeaOrigin::User,
        document::IdeaOrigin::Supplier => IdeaOrigin::Supplier,
        document::IdeaOrigin::Academy => IdeaOrigin::Academy,
        document::IdeaOrigin::OtherUnit => IdeaOrigin::OtherUnit,
    }
}

pub(crate) const fn stage(stage: document::Stage) -> Stage {
    match stage {
        document::Stage::Found => Stage::Found,
        document::Stage::Described => Stage::Described,
        document::Stage::Dialogue => Stage::Dialogue,
        document::Stage::RouteChosen => Stage::RouteChosen,
        document::Stage::Checked => Stage::Checked,
        document::Stage::Published => Stage::Published,
        document::Stage::Evaluated => Stage::Evaluated,
        document::Stage::Signed => Stage::Signed,
        document::Stage::FollowedUp => Stage::FollowedUp,
        document::Stage::Shared => Stage::Shared,
        document::Stage::Stopped => Stage::Stopped,
    }
}
