//! An organisation's profile as callers outside Rust hand it over: honoured where it is sound, and told where it
//! is not.

use super::answer::{FaultReport, both};
use super::reports;
use crate::document::pretty;
use crate::document::wire::wire_choice;
use crate::language::Localised;
use crate::profile::Profile;
use crate::validate;

wire_choice! {
    /// What reading a profile answers.
    ProfileAnswer by "outcome" {
        /// The profile is sound.
        "sound" Sound {
            /// Its name with version and date: to be shown wherever it changed something.
            "name" name: Localised,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

/// Reads a profile. The JSON text of a [`ProfileAnswer`].
#[must_use]
pub fn profile(text: &str) -> String {
    pretty(&match validate::profile_text(text) {
        Ok(profile) => ProfileAnswer::Sound { name: both(|language| profile.name(language)) },
        Err(faults) => ProfileAnswer::Faulty { faults: reports(&faults) },
    })
}

/// A profile that came as text. One with faults is not half honoured: nothing of it holds, and every answer that
/// was to honour it tells its faults.
#[derive(Default)]
pub(super) struct Honoured {
    /// What is honoured.
    pub(super) profile: Option<Profile>,
    /// What is wrong with it, where it cannot be honoured.
    pub(super) faults: Option<Vec<FaultReport>>,
}

impl Honoured {
    /// Reads the text of a profile, where one is given; a caller that has only texts leaves it empty.
    pub(super) fn read(text: Option<&str>) -> Self {
        match text.filter(|text| !text.is_empty()).map(validate::profile_text) {
            None => Self::default(),
            Some(Ok(profile)) => Self { profile: Some(profile), faults: None },
            Some(Err(faults)) => Self { profile: None, faults: Some(reports(&faults)) },
        }
    }

    /// The profile that is honoured.
    pub(super) const fn sound(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    /// Its name, to be said.
    pub(super) fn name(&self) -> Option<Localised> {
        self.sound().map(named)
    }
}

pub(super) fn named(profile: &Profile) -> Localised {
    both(|language| profile.name(language))
}
