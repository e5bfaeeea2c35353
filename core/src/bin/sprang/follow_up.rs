use std::fmt::Write as _;

use sprang::boundary::{self, CheckAnswer, check};
use sprang::follow_up::{
    Kept, Row, RowKind, STAGES, WORDING, mandatory, missing, outcomes, plan, portfolio, portfolio_csv,
    stage_name, standing,
};
use sprang::language::Language;
use sprang::procurement::{Procurement, Stage};
use sprang::profile::Profile;
use sprang::validate;

use crate::arguments::Wanted;
use crate::check::write_faults;
use crate::{Ending, WORDING as COMMAND, by_profile};

/// The answer for programs, which tells faults too.
fn answered(text: &str, answer: &str, output: &mut String) -> Ending {
    output.push_str(answer);
    if validate::procurement_text(text).is_ok() { Ending::Fine } else { Ending::Findings }
}

/// A sound procurement, or its faults told.
fn sound(text: &str, wanted: &Wanted, output: &mut String) -> Option<Procurement> {
    if let Ok(sound) = validate::procurement_text(text) {
        return Some(sound);
    }
    if let CheckAnswer::Faulty { faults } = check(text) {
        write_faults(&faults, wanted, output);
    }
    None
}

/// The stages that are reached, and what is missing for the next.
pub(crate) fn stages(text: &str, profile: Option<&Profile>, wanted: &Wanted, output: &mut String) -> Ending {
    let language = wanted.language;
    if wanted.json {
        return answered(text, &boundary::stages_by(text, profile), output);
    }
    let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
    let journey = procurement.journey();
    for stage in STAGES {
        let by = journey.stages.iter().find(|one| one.stage == stage).and_then(|one| one.by.as_deref());
        let by = by.map(|by| format!(" ({by})")).unwrap_or_default();
        let name = stage_name(stage, language);
        let _ = writeln!(output, "{:<12} {name}{by}", journey.reached(stage).unwrap_or("–"));
    }
    for note in &journey.notes {
        let with = note.with.as_ref().map(|with| format!(" {with}")).unwrap_or_default();
        let _ = writeln!(output, "\n{}{with}: {}", note.date, note.text.text(language));
    }
    if let Some((stage, missing)) = missing(&procurement) {
        let name = stage_name(stage, language);
        let _ = writeln!(output, "\n{}", WORDING.text(language, "next", &[("stage", name)]));
        for one in missing {
            let _ = writeln!(output, "  {}", one.text(language));
        }
        for contact in profile.iter().flat_map(|profile| profile.contacts_in(stage)) {
            let _ = writeln!(output, "  {}: {}", contact.role.text(language), contact.address);
        }
    } else {
        let stopped = journey.reached(sprang::procurement::Stage::Stopped).is_some();
        let _ =
            writeln!(output, "\n{}", WORDING.raw(language, if stopped { "stopped" } else { "next.none" }));
    }
    by_profile(profile, language, output);
    Ending::Fine
}

/// What is followed up when, and what became of it.
pub(crate) fn show_plan(
    text: &str,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Ending {
    if wanted.json {
        return answered(text, &boundary::plan_by(text, &wanted.on.to_string(), profile), output);
    }
    let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
    let language = wanted.language;
    let (planned, kept) = (plan(&procurement), outcomes(&procurement, wanted.on));
    let say = |key| WORDING.raw(language, key);
    let _ = writeln!(output, "{}", say("plan.title"));
    for one in &planned {
        let _ = writeln!(output, "\n{}: {}", say("plan.promise"), one.promise.text(language));
        for (measure, due) in &one.measures {
            let due = due.map(|due| due.to_string()).unwrap_or_default();
            let _ = writeln!(
                output,
                "  {}: {}. {} {due}",
                say("plan.measure"),
                goal(measure, language),
                say("plan.due")
            );
        }
        let parts = [
            ("plan.how", &one.how),
            ("plan.when", &one.when),
            ("plan.who", &one.who),
            ("plan.consequence", &one.consequence),
        ];
        for (key, text) in parts {
            let text = text.as_ref().map_or(say("plan.nothing"), |text| text.text(language));
            let _ = writeln!(output, "  {}: {text}", say(key));
        }
        if let Some(mandatory) = profile.and_then(|profile| mandatory(&procurement, one, profile)) {
            let because = mandatory.because.text(language);
            let _ = writeln!(output, "  {}: {because}", COMMAND.raw(language, "profile.mandatory"));
        }
    }
    let _ = writeln!(output, "\n{}\n", say("outcome.title"));
    for one in &kept {
        let _ = writeln!(output, "  {}", outcome_line(one, language));
    }
    if let Some(standing) = standing(&procurement) {
        let _ =
            writeln!(output, "\n{}", WORDING.text(language, "standing", &[("what", say(standing.key()))]));
    }
    let _ = writeln!(output, "\n{}", say("outcome.note"));
    for contact in profile.iter().flat_map(|profile| profile.contacts_in(Stage::FollowedUp)) {
        let _ = writeln!(output, "{}: {}", contact.role.text(language), contact.address);
    }
    by_profile(profile, language, output);
    Ending::Fine
}

fn goal(measure: &sprang::procurement::Measure, language: Language) -> String {
    let mark = language.decimal_mark();
    let value = |one: Option<&sprang::procurement::Observation>| {
        one.map_or_else(|| "-".to_owned(), |one| one.value.written(mark))
    };
    WORDING.text(
        language,
        "plan.from-to",
        &[
            ("what", measure.what.text(language)),
            ("baseline", &value(measure.baseline.as_ref())),
            ("target", &value(measure.target.as_ref())),
            ("unit", measure.unit.text(language)),
        ],
    )
}

fn outcome_line(kept: &Kept, language: Language) -> String {
    let mark = language.decimal_mark();
    let what = kept.measure.what.text(language);
    let (Some(last), Some(share)) = (&kept.last, &kept.share) else {
        return WORDING.text(language, "outcome.not-measured", &[("what", what)]);
    };
    let value = |one: Option<&sprang::procurement::Observation>| {
        one.map_or_else(|| "-".to_owned(), |one| one.value.written(mark))
    };
    let percent = (share * &sprang::number::Exact::integer(100)).shown(0, mark);
    WORDING.text(
        language,
        "outcome.line",
        &[
            ("what", what),
            ("baseline", &value(kept.measure.baseline.as_ref())),
            ("target", &value(kept.measure.target.as_ref())),
            ("last", &last.value.written(mark)),
            ("date", &last.date),
            ("share", &percent),
        ],
    )
}

/// The indicators of a portfolio, by unit and year of publication, as a table for people, CSV or JSON.
pub(crate) fn indicators(
    texts: &[String],
    csv: bool,
    profile: Option<&Profile>,
    wanted: &Wanted,
    output: &mut String,
) -> Ending {
    if wanted.json && texts.iter().any(|text| validate::procurement_text(text).is_err()) {
        output.push_str(&boundary::indicators(texts, &wanted.on.to_string(), wanted.language, None));
        return Ending::Findings;
    }
    let mut all = Vec::new();
    for text in texts {
        let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
        all.push(procurement);
    }
    let language = wanted.language;
    let every: Vec<&Procurement> = all.iter().collect();
    let rows = portfolio(&every, wanted.on, profile, language);
    if wanted.json {
        output.push_str(&boundary::indicators_of(rows, language, profile));
        return Ending::Fine;
    }
    if csv {
        output.push_str(&portfolio_csv(&rows, language));
        return Ending::Fine;
    }
    // Of the parts, only what is known: the whole says why the rest is not.
    let told = |row: &&Row| {
        row.kind == RowKind::Indicator && (row.whole || row.value != "-") && !row.id.contains('/')
    };
    for row in rows.iter().filter(told) {
        let value = format!("{} {}", row.value, row.unit);
        let _ = writeln!(
            output,
            "{}  {}  {}: {} ({})",
            row.year,
            row.organisation,
            row.name,
            value.trim(),
            row.basis
        );
    }
    by_profile(profile, language, output);
    Ending::Fine
}
