//! The stages of the way from a need to what is shared, for callers outside Rust.

use super::answer::{FaultReport, both};
use super::next::{NextReport, next_of, stage_word, word};
use super::profile::Honoured;
use super::reports;
use crate::document::pretty;
use crate::document::wire::{wire_choice, wire_object};
use crate::follow_up::{self, STAGES, stage_name, standing};
use crate::language::Localised;
use crate::procurement::Stage;
use crate::profile::Profile;
use crate::validate;

wire_choice! {
    /// What asking for the stages answers.
    StagesAnswer by "outcome" {
        /// The document is sound.
        "sound" Sound {
            /// The stages in their order.
            "stages" stages: Vec<StageReport>,
            /// Whether the work was stopped.
            "stopped" stopped: bool,
            /// What the solution may be called; left out where the innovation test is not answered.
            "standing" standing: Option<Localised>,
            /// Notes on the way.
            "notes" notes: Vec<NoteReport>,
            /// What comes next.
            "next" next: NextReport,
        }
        /// The file has faults.
        "faulty" Faulty {
            /// All of them.
            "faults" faults: Vec<FaultReport>,
        }
    }
}

wire_object! {
    /// A stage, and who reached it when.
    StageReport {
        /// Its word in documents.
        "stage" stage: String,
        /// Its name.
        "name" name: Localised,
        /// The first day on which it was reached.
        "reached" reached: Option<String>,
        /// Who did it then.
        "by" by: Option<String>,
        /// What there is to remember.
        "note" note: Option<Localised>,
    }
}

wire_object! {
    /// A note on the way.
    NoteReport {
        /// The stage that it belongs to.
        "stage" stage: String,
        /// The day.
        "date" date: String,
        /// Who wrote it.
        "by" by: Option<String>,
        /// Who was asked.
        "with" with: Option<String>,
        /// The note.
        "text" text: Localised,
    }
}

/// The stages, who reached them when, and what comes next. The JSON text of a [`StagesAnswer`].
#[must_use]
pub fn stages(document: &str, profile: Option<&str>) -> String {
    stages_of(document, Honoured::read(profile))
}

/// The same, by a profile that was read.
#[must_use]
pub fn stages_by(document: &str, profile: Option<&Profile>) -> String {
    stages_of(document, Honoured { profile: profile.cloned(), faults: None })
}

fn stages_of(document: &str, honoured: Honoured) -> String {
    let sound = match validate::procurement_text(document) {
        Ok(sound) => sound,
        Err(faults) => return pretty(&StagesAnswer::Faulty { faults: reports(&faults) }),
    };
    let journey = sound.journey();
    let stage = |(index, stage): (usize, &Stage)| {
        let first = journey
            .stages
            .iter()
            .filter(|one| one.stage == *stage)
            .min_by(|one, other| one.date.cmp(&other.date));
        StageReport {
            stage: word(index),
            name: both(|language| stage_name(*stage, language).to_owned()),
            reached: first.map(|one| one.date.clone()),
            by: first.and_then(|one| one.by.clone()),
            note: first.and_then(|one| one.note.clone()),
        }
    };
    let notes = journey.notes.iter().map(|note| NoteReport {
        stage: stage_word(note.stage),
        date: note.date.clone(),
        by: note.by.clone(),
        with: note.with.clone(),
        text: note.text.clone(),
    });
    pretty(&StagesAnswer::Sound {
        stages: STAGES.iter().enumerate().map(stage).collect(),
        stopped: journey.reached(Stage::Stopped).is_some(),
        standing: standing(&sound)
            .map(|standing| both(|language| follow_up::WORDING.raw(language, standing.key()).to_owned())),
        notes: notes.collect(),
        next: next_of(document, honoured),
    })
}
