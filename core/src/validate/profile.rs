use super::goals::goals;
use super::journey::stage;
use super::plain::{Range, code, date, id, known, number_in, out_of_order, text, unique, words};
use crate::catalogue::{Given, ParameterKind, entries, entry};
use crate::decision::route;
use crate::document::{self, Decimal, Fault, FaultCode, Pointer};
use crate::number::Exact;
use crate::profile::{Contact, Mandatory, Profile, ProfileAmount, Spend};
use crate::template::template;

/// Checks that a document is a sound profile.
///
/// # Errors
/// Every [`Fault`] of the document, each with its place.
pub fn profile(document: &document::Profile) -> Result<Profile, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = Pointer::Root;
    text(&document.organisation, &root.member("organisation"), &mut faults);
    words(&document.version, &root.member("version"), &mut faults);
    date(&document.date, &root.member("date"), &mut faults);
    let questions: Vec<&str> = template().questions.iter().map(|question| question.id.as_str()).collect();
    let guidance_at = root.member("guidance");
    for (question, guidance) in document.guidance.iter().flat_map(|guidance| &guidance.0) {
        let at = guidance_at.member(question);
        known(question, &questions, &at, &mut faults);
        text(guidance, &at, &mut faults);
    }
    let goals = goals(document.goals.as_deref().unwrap_or_default(), &root.member("goals"), &mut faults);
    let profile = Profile {
        organisation: document.organisation.clone(),
        version: document.version.clone(),
        date: document.date.clone(),
        guidance: document.guidance.iter().flat_map(|guidance| guidance.0.clone()).collect(),
        mandatory: mandatory(
            document.mandatory.as_deref().unwrap_or_default(),
            &root.member("mandatory"),
            &mut faults,
        ),
        goals,
        contacts: contacts(
            document.contacts.as_deref().unwrap_or_default(),
            &root.member("contacts"),
            &mut faults,
        ),
        amounts: amounts(
            document.amounts.as_deref().unwrap_or_default(),
            &root.member("amounts"),
            &mut faults,
        ),
        spend: spend(document.spend.as_deref().unwrap_or_default(), &root.member("spend"), &mut faults),
    };
    if faults.is_empty() { Ok(profile) } else { Err(faults) }
}

/// Reads and checks the text of a profile in one go.
///
/// # Errors
/// Every [`Fault`], of form and of substance, each once.
pub fn profile_text(text: &str) -> Result<Profile, Vec<Fault>> {
    super::both(document::read_profile(text), profile)
}

fn route_ids() -> Vec<&'static str> {
    route().outcomes.iter().map(|outcome| outcome.id.as_str()).collect()
}

fn mandatory(
    criteria: &[document::MandatoryCriterion],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Mandatory> {
    let ids: Vec<&str> = entries().iter().map(|entry| entry.id.as_str()).collect();
    let mut found = Vec::new();
    for (index, one) in criteria.iter().enumerate() {
        let at = at.item(index);
        known(&one.criterion, &ids, &at.member("criterion"), faults);
        text(&one.because, &at.member("because"), faults);
        let routes_at = at.member("routes");
        for (index, route) in one.routes.iter().flatten().enumerate() {
            known(route, &route_ids(), &routes_at.item(index), faults);
        }
        let mut share = |given: Option<&Decimal>, name| per_cent(given?, &at.member(name), faults);
        let (least, most) = (share(one.least.as_ref(), "least"), share(one.most.as_ref(), "most"));
        if let (Some(least), Some(most)) = (&least, &most)
            && least > most
        {
            out_of_order(most, least, &at.member("most"), faults);
        }
        found.push(Mandatory {
            criterion: one.criterion.clone(),
            least,
            most,
            routes: one.routes.clone().unwrap_or_default(),
            given: given(one, &at, faults),
            because: one.because.clone(),
            source: one.source.clone(),
        });
    }
    found
}

/// What is filled in for a criterion: only what it has a place for.
fn given(one: &document::MandatoryCriterion, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Given {
    let parameters = entry(&one.criterion).map(|entry| entry.parameters.as_slice()).unwrap_or_default();
    let of = |kind: ParameterKind| -> Vec<&str> {
        let own = parameters.iter().filter(|parameter| parameter.kind == kind);
        own.map(|parameter| parameter.id.as_str()).collect()
    };
    let mut given = Given::default();
    let numbers_at = at.member("numbers");
    for (id, number) in one.numbers.iter().flat_map(|numbers| &numbers.0) {
        let at = numbers_at.member(id);
        known(id, &of(ParameterKind::Number), &at, faults);
        given.number(id, &number_in(number, Range::AnyNumber, &at, faults).to_text());
    }
    let words_at = at.member("words");
    for (id, words) in one.words.iter().flat_map(|words| &words.0) {
        let at = words_at.member(id);
        known(id, &of(ParameterKind::Text), &at, faults);
        text(words, &at, faults);
        given.words(id, words.clone());
    }
    given
}

/// A number of per cent from 0 to 100, as a share of one.
fn per_cent(given: &Decimal, at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Option<Exact> {
    let number = number_in(given, Range::NotNegative, at, faults);
    let hundred = Exact::integer(100);
    if number > hundred {
        faults.push(
            Fault::new(FaultCode::OutOfRange, at).with("found", number.to_string()).with("wanted", "0 … 100"),
        );
    }
    number.divided_by(&hundred)
}

fn contacts(contacts: &[document::Contact], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<Contact> {
    let mut found = Vec::new();
    for (index, one) in contacts.iter().enumerate() {
        let at = at.item(index);
        text(&one.role, &at.member("role"), faults);
        words(&one.address, &at.member("address"), faults);
        let routes_at = at.member("routes");
        for (index, route) in one.routes.iter().flatten().enumerate() {
            known(route, &route_ids(), &routes_at.item(index), faults);
        }
        found.push(Contact {
            role: one.role.clone(),
            address: one.address.clone(),
            stages: one.stages.iter().flatten().map(|one| stage(*one)).collect(),
            routes: one.routes.clone().unwrap_or_default(),
        });
    }
    found
}

fn amounts(
    amounts: &[document::ProfileAmount],
    at: &Pointer<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<ProfileAmount> {
    unique(amounts.iter().map(|one| one.id.as_str()), at, faults);
    let mut found = Vec::new();
    for (index, one) in amounts.iter().enumerate() {
        let at = at.item(index);
        id(&one.id, &at.member("id"), faults);
        text(&one.what, &at.member("what"), faults);
        text(&one.source, &at.member("source"), faults);
        code(&one.currency, 3, "SEK", &at.member("currency"), faults);
        date(&one.from, &at.member("from"), faults);
        if let Some(to) = &one.to {
            date(to, &at.member("to"), faults);
        }
        found.push(ProfileAmount {
            id: one.id.clone(),
            what: one.what.clone(),
            amount: number_in(&one.amount, Range::NotNegative, &at.member("amount"), faults),
            currency: one.currency.clone(),
            from: one.from.clone(),
            to: one.to.clone(),
            source: one.source.clone(),
        });
    }
    found
}

fn spend(spend: &[document::YearlySpend], at: &Pointer<'_>, faults: &mut Vec<Fault>) -> Vec<Spend> {
    let mut found = Vec::new();
    for (index, one) in spend.iter().enumerate() {
        let at = at.item(index);
        code(&one.currency, 3, "SEK", &at.member("currency"), faults);
        let year = Some(one.year.as_str()).filter(|year| year.len() == 4).and_then(|year| year.parse().ok());
        if year.is_none() {
            faults.push(
                Fault::new(FaultCode::BadCode, &at.member("year"))
                    .with("found", &one.year)
                    .with("wanted", "2026"),
            );
        }
        found.push(Spend {
            year: year.unwrap_or_default(),
            amount: number_in(&one.amount, Range::AboveZero, &at.member("amount"), faults),
            currency: one.currency.clone(),
            source: one.source.clone(),
        });
    }
    found
}
