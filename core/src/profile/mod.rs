//! What one organisation adds: guidance for fields, criteria that must stand and what they weigh, goals,
//! contacts, thresholds. A versioned and dated file that its central office publishes.
//!
//! Whoever honours a profile says so: [`Profile::name`] is shown wherever it changed something.

#[cfg(test)]
mod tests;

use crate::catalogue::Given;
use crate::decision::{Amount, SourceNote, Table, decide, route};
use crate::follow_up::{Day, Indicator, Reading, notice_codes};
use crate::language::{Language, Localised, Wording};
use crate::number::Exact;
use crate::procurement::{Goal, Procurement, Stage};

static WORDING: Wording =
    Wording::new(include_str!("../../texts/profile.sv.txt"), include_str!("../../texts/profile.en.txt"));

/// The profile of an organisation, sound by construction: only [`validate`](crate::validate::profile) makes one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Profile {
    /// The organisation.
    pub organisation: Localised,
    /// The profile's own version.
    pub version: String,
    /// The day from which it holds, as `YYYY-MM-DD`.
    pub date: String,
    /// Guidance, by the id of a question of the template.
    pub guidance: Vec<(String, Localised)>,
    /// Criteria that must stand. INVARIANT: each is in the catalogue.
    pub mandatory: Vec<Mandatory>,
    /// The organisation's goals, each under one of a higher level or under none.
    pub goals: Vec<Goal>,
    /// Who helps.
    pub contacts: Vec<Contact>,
    /// Amounts on which the choice of route rests.
    pub amounts: Vec<ProfileAmount>,
    /// What the organisation buys, by year.
    pub spend: Vec<Spend>,
}

/// A criterion that must stand.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mandatory {
    /// Its id in the catalogue.
    pub criterion: String,
    /// The least that it weighs, as a share of the whole from 0 to 1.
    pub least: Option<Exact>,
    /// The most that it weighs, as a share of the whole from 0 to 1.
    pub most: Option<Exact>,
    /// Routes in which it must stand; all where empty.
    pub routes: Vec<String>,
    /// What the organisation has filled in for its units. INVARIANT: the criterion has these parameters.
    pub given: Given,
    /// Why.
    pub because: Localised,
    /// Where it is decided.
    pub source: Option<Localised>,
}

/// Someone who helps.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// The role.
    pub role: Localised,
    /// How to reach them.
    pub address: String,
    /// Stages in which they help; all where empty.
    pub stages: Vec<Stage>,
    /// Routes in which they help; all where empty.
    pub routes: Vec<String>,
}

/// An amount with the time for which it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileAmount {
    /// Its id.
    pub id: String,
    /// What it limits.
    pub what: Localised,
    /// The amount.
    pub amount: Exact,
    /// ISO 4217 code of its currency.
    pub currency: String,
    /// The first day on which it holds, as `YYYY-MM-DD`.
    pub from: String,
    /// The last day, where there is one.
    pub to: Option<String>,
    /// On what it rests.
    pub source: Localised,
}

/// What the organisation buys in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Spend {
    /// The year.
    pub year: i64,
    /// The amount, without tax. INVARIANT: above zero.
    pub amount: Exact,
    /// ISO 4217 code of its currency.
    pub currency: String,
    /// Where the amount comes from.
    pub source: Option<Localised>,
}

impl Mandatory {
    /// The share nearest to this one that the organisation allows; `None` where it allows this one.
    #[must_use]
    pub fn within(&self, share: &Exact) -> Option<Exact> {
        let below = self.least.as_ref().filter(|least| share < *least);
        below.or_else(|| self.most.as_ref().filter(|most| share > *most)).cloned()
    }
}

impl Profile {
    /// Its name, with version and date: what is said wherever the profile changed something.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        WORDING.text(
            language,
            "name",
            &[
                ("organisation", self.organisation.text(language)),
                ("version", &self.version),
                ("date", &self.date),
            ],
        )
    }

    /// What it says of a question of the template.
    #[must_use]
    pub fn guidance_for(&self, question: &str) -> Option<&Localised> {
        self.guidance.iter().find(|(id, _)| id == question).map(|(_, text)| text)
    }

    /// What it says of a criterion of the catalogue that must stand, on some route or on all.
    #[must_use]
    pub fn asks_for(&self, criterion: &str) -> Option<&Mandatory> {
        self.mandatory.iter().find(|one| one.criterion == criterion)
    }

    /// The criteria that must stand in a procurement, by the route that is chosen for it: on one without award
    /// criteria none, and where none is chosen yet those that stand on all.
    pub fn mandatory_in(&self, procurement: &Procurement) -> impl Iterator<Item = &Mandatory> {
        let chosen = decide(route(), &procurement.journey().route).map(|decision| decision.outcome);
        self.mandatory.iter().filter(move |mandatory| match chosen {
            Some(outcome) if !outcome.criteria => false,
            Some(outcome) => mandatory.routes.is_empty() || mandatory.routes.contains(&outcome.id),
            None => mandatory.routes.is_empty(),
        })
    }

    /// Who helps in a stage.
    pub fn contacts_in(&self, stage: Stage) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(move |one| {
            one.stages.contains(&stage) || (one.stages.is_empty() && one.routes.is_empty())
        })
    }

    /// Who helps with a route.
    pub fn contacts_for<'p>(&'p self, route: &'p str) -> impl Iterator<Item = &'p Contact> {
        self.contacts.iter().filter(move |one| {
            one.routes.iter().any(|own| own == route) || (one.stages.is_empty() && one.routes.is_empty())
        })
    }

    /// The amounts of a table, with the profile's in the place of those that it replaces, and its further
    /// ones after them.
    #[must_use]
    pub fn amounts_of(&self, table: &Table) -> Vec<Amount> {
        let own = |amount: &ProfileAmount| Amount {
            id: amount.id.clone(),
            what: amount.what.clone(),
            amount: amount.amount.to_text(),
            currency: amount.currency.clone(),
            from: amount.from.clone(),
            to: amount.to.clone(),
            source: SourceNote { text: amount.source.clone(), read: true },
        };
        let kept = table.amounts.iter().map(|amount| {
            self.amounts.iter().find(|one| one.id == amount.id).map_or_else(|| amount.clone(), own)
        });
        let further = self.amounts.iter().filter(|one| table.amounts.iter().all(|known| known.id != one.id));
        kept.chain(further.map(own)).collect()
    }

    /// What is marked as innovation, as a part of what the organisation buys in the years in which these
    /// procurements were published.
    #[must_use]
    pub fn share_of_spend(&self, procurements: &[&Procurement]) -> Indicator {
        let year = |one: &Procurement| Some(Day::read(one.journey().reached(Stage::Published)?)?.year());
        let mut marked = Exact::ZERO;
        let mut spend: Vec<&Spend> = Vec::new();
        for one in procurements {
            let own = year(one).and_then(|year| {
                self.spend.iter().find(|spend| spend.year == year && spend.currency == one.currency())
            });
            let (Some(own), Some(value), Some(codes)) = (own, &one.journey().value, notice_codes(one)) else {
                continue;
            };
            if !spend.contains(&own) {
                spend.push(own);
            }
            if codes.contains("inn-pur") {
                marked = &marked + &value.amount;
            }
        }
        let one_currency =
            spend.iter().all(|own| spend.first().is_none_or(|first| first.currency == own.currency));
        let reading = match (spend.is_empty(), one_currency) {
            (true, _) => Reading::Unknown { reason: "why.no-spend" },
            (_, false) => Reading::Unknown { reason: "why.several-currencies" },
            _ => Reading::Part {
                part: marked,
                whole: Exact::sum(spend.iter().map(|own| &own.amount)),
                unit: "unit.money",
            },
        };
        Indicator { id: "indicator.spend", reading }
    }
}
