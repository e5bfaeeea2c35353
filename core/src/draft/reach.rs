use crate::document::{Journey, Note, Procurement, Stage, StageReached};
use crate::follow_up::Day;
use crate::language::{Language, Localised};

/// Writes that a stage is reached: when, by whom, and what there is to remember.
pub fn reach(draft: &mut Procurement, stage: Stage, on: Day, by: Option<&str>, note: Option<Localised>) {
    let journey = draft.journey.get_or_insert_with(Journey::default);
    journey.stages.get_or_insert_default().push(StageReached {
        stage,
        date: on.to_string(),
        by: by.map(str::to_owned),
        note,
    });
}

/// Writes a note on the way, such as what a supplier told in the dialogue.
pub fn note(
    draft: &mut Procurement,
    stage: Stage,
    on: Day,
    by: Option<&str>,
    with: Option<&str>,
    text: (Language, &str),
) {
    let mut written = Localised::default();
    written.put(text.0, text.1);
    let journey = draft.journey.get_or_insert_with(Journey::default);
    journey.notes.get_or_insert_default().push(Note {
        stage,
        date: on.to_string(),
        by: by.map(str::to_owned),
        with: with.map(str::to_owned),
        text: written,
    });
}
