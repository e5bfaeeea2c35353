use super::{Level, Writer};
use crate::document;
use crate::exchange::words::{say, say_with, written};
use crate::number::Exact;
use crate::procurement::Procurement;
use crate::profile::{Mandatory, Profile};

/// What the buyer's organisation has asked for in this procurement.
pub(super) struct Asked<'p> {
    profile: &'p Profile,
    mandatory: Vec<&'p Mandatory>,
}

impl<'p> Asked<'p> {
    pub(super) fn new(profile: &'p Profile, sound: &Procurement) -> Self {
        Self { profile, mandatory: profile.mandatory_in(sound).collect() }
    }

    /// What it says of a criterion that was made from this one of the catalogue.
    pub(super) fn criterion(&self, from: &str) -> Option<&'p Mandatory> {
        self.mandatory.iter().find(|mandatory| mandatory.criterion == from).copied()
    }

    /// Whose profile has shaped the procurement and in what; nothing where it has not.
    pub(super) fn shaped(&self, writer: &mut Writer, document: &document::Procurement, level: Level) {
        let language = writer.language();
        let goals = document.problem.goals.iter().flatten();
        let goals = goals.filter(|goal| self.profile.goals.iter().any(|own| own.id == goal.id)).count();
        let from = |criterion: &str| self.criterion(criterion).is_some();
        let criteria = document.lots.iter().any(|lot| any_from(&lot.criteria, &from));
        let parts: Vec<&str> = [("profile.criteria", criteria), ("profile.goals", goals > 0)]
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(key, _)| say(language, key))
            .collect();
        if parts.is_empty() {
            return;
        }
        writer.line(level.tag(1), say(language, "profile"));
        let (name, what) =
            (self.profile.name(language), parts.join(&format!(" {} ", say(language, "profile.and"))));
        writer.line("p", &say_with(language, "profile.shaped", &[("name", &name), ("what", &what)]));
    }
}

/// Whether a criterion here, or in a group here, was made from one that fits.
fn any_from(criteria: &[document::Criterion], fits: &dyn Fn(&str) -> bool) -> bool {
    criteria.iter().any(|criterion| match criterion {
        document::Criterion::Group { criteria, .. } => any_from(criteria, fits),
        document::Criterion::Quality { from: Some(from), .. } => fits(&from.criterion),
        _ => false,
    })
}

/// Why the organisation asks for a criterion, where that is decided, and what it is to weigh.
pub(super) fn asked_for(writer: &mut Writer, mandatory: &Mandatory) {
    let language = writer.language();
    writer.line("dt", say(language, "asked-for"));
    writer.tag("dd", |writer| {
        writer.paragraphs(&mandatory.because);
        if let Some(source) = &mandatory.source {
            writer.paragraphs(source);
        }
        let percent = |share: &Exact| written(&(share * &Exact::integer(100)), language);
        let told = match (mandatory.least.as_ref().map(percent), mandatory.most.as_ref().map(percent)) {
            (Some(least), Some(most)) => {
                say_with(language, "asked-for.between", &[("least", &least), ("most", &most)])
            }
            (Some(share), None) => say_with(language, "asked-for.least", &[("share", &share)]),
            (None, Some(share)) => say_with(language, "asked-for.most", &[("share", &share)]),
            (None, None) => return,
        };
        writer.line("p", &told);
    });
}
