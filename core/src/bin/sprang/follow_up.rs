use std::fmt::Write as _;

use serde_json::{Value, json};
use sprang::boundary::{CheckAnswer, check};
use sprang::follow_up::{
    Day, Indicator, Kept, Planned, STAGES, WORDING, indicators, missing, outcomes, plan, stage_name,
};
use sprang::language::Language;
use sprang::procurement::Procurement;
use sprang::validate;

use crate::Ending;
use crate::arguments::Wanted;
use crate::check::write_faults;

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
pub(crate) fn stages(text: &str, wanted: &Wanted, output: &mut String) -> Ending {
    let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
    let language = wanted.language;
    let next = missing(&procurement);
    let reached = |stage| procurement.journey().reached(stage);
    if wanted.json {
        let stages =
            STAGES.map(|stage| json!({ "name": stage_name(stage, language), "reached": reached(stage) }));
        let missing = next.iter().flat_map(|(_, missing)| missing).map(|one| one.text(language));
        let next_name = next.as_ref().map(|(stage, _)| stage_name(*stage, language));
        let answer = json!({ "stages": stages, "next": next_name, "missing": missing.collect::<Vec<_>>() });
        let _ = writeln!(output, "{answer:#}");
        return Ending::Fine;
    }
    for stage in STAGES {
        let _ = writeln!(output, "{:<12} {}", reached(stage).unwrap_or("–"), stage_name(stage, language));
    }
    if let Some((stage, missing)) = next {
        let name = stage_name(stage, language);
        let _ = writeln!(output, "\n{}", WORDING.text(language, "next", &[("stage", name)]));
        for one in missing {
            let _ = writeln!(output, "  {}", one.text(language));
        }
    } else {
        let stopped = reached(sprang::procurement::Stage::Stopped).is_some();
        let _ =
            writeln!(output, "\n{}", WORDING.raw(language, if stopped { "stopped" } else { "next.none" }));
    }
    Ending::Fine
}

/// What is followed up when, and what became of it.
pub(crate) fn show_plan(text: &str, on: Day, wanted: &Wanted, output: &mut String) -> Ending {
    let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
    let language = wanted.language;
    let (planned, kept) = (plan(&procurement), outcomes(&procurement, on));
    if wanted.json {
        let planned = planned.iter().map(planned_as_json).collect::<Vec<_>>();
        let kept = kept.iter().map(kept_as_json).collect::<Vec<_>>();
        let _ = writeln!(output, "{:#}", json!({ "plan": planned, "outcomes": kept }));
        return Ending::Fine;
    }
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
        for (key, text) in
            [("plan.how", &one.how), ("plan.when", &one.when), ("plan.consequence", &one.consequence)]
        {
            let text = text.as_ref().map_or(say("plan.nothing"), |text| text.text(language));
            let _ = writeln!(output, "  {}: {text}", say(key));
        }
    }
    let _ = writeln!(output, "\n{}\n", say("outcome.title"));
    for one in &kept {
        let _ = writeln!(output, "  {}", outcome_line(one, language));
    }
    let _ = writeln!(output, "\n{}", say("outcome.note"));
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

fn planned_as_json(planned: &Planned) -> Value {
    let measures = planned
        .measures
        .iter()
        .map(|(measure, due)| json!({ "measure": measure.id, "due": due.map(|due| due.to_string()) }));
    json!({
        "lot": planned.lot,
        "criterion": planned.criterion,
        "promise": planned.promise,
        "measures": measures.collect::<Vec<_>>(),
        "how": planned.how,
        "when": planned.when,
        "consequence": planned.consequence,
    })
}

fn kept_as_json(kept: &Kept) -> Value {
    json!({
        "measure": kept.measure.id,
        "last": kept.last.as_ref().map(|last| json!({ "value": last.value.to_text(), "date": last.date })),
        "shareOfTheWay": kept.share.as_ref().map(sprang::number::Exact::to_text),
        "inTime": kept.in_time,
    })
}

/// The indicators of a portfolio, by organisation and year of publication, as a table for people, CSV
/// or JSON.
pub(crate) fn portfolio(
    texts: &[String],
    on: Day,
    csv: bool,
    wanted: &Wanted,
    output: &mut String,
) -> Ending {
    let mut all = Vec::new();
    for text in texts {
        let Some(procurement) = sound(text, wanted, output) else { return Ending::Findings };
        all.push(procurement);
    }
    let language = wanted.language;
    let mut rows: Vec<Row> = Vec::new();
    let every: Vec<&Procurement> = all.iter().collect();
    let (all_years, all_units) = (WORDING.raw(language, "all-years"), WORDING.raw(language, "all-units"));
    rows.extend(indicators(&every, on).iter().map(|one| Row::indicator(all_years, all_units, one, language)));
    let mut groups: std::collections::BTreeMap<(String, String), Vec<&Procurement>> =
        std::collections::BTreeMap::new();
    for one in &all {
        let year = one.journey().reached(sprang::procurement::Stage::Published).and_then(Day::read);
        let year = year.map_or_else(|| "-".to_owned(), |day| day.year().to_string());
        groups.entry((year, one.buyer().name.text(language).to_owned())).or_default().push(one);
    }
    for ((year, unit), members) in &groups {
        if groups.len() > 1 {
            rows.extend(indicators(members, on).iter().map(|one| Row::indicator(year, unit, one, language)));
        }
        for one in members {
            rows.extend(
                one.problem().measures.iter().map(|measure| Row::goal(year, unit, one, measure, language)),
            );
            rows.extend(plan(one).iter().map(|planned| Row::activity(year, unit, one, planned, language)));
        }
    }
    if wanted.json {
        let _ = writeln!(output, "{:#}", Value::from(rows.iter().map(Row::json).collect::<Vec<_>>()));
    } else if csv {
        let heads = ["year", "unit", "kind", "id", "name", "value", "measure-unit", "basis"]
            .map(|key| WORDING.raw(language, &format!("column.{key}")).to_owned());
        csv_line(&heads, output);
        for row in &rows {
            csv_line(&row.cells, output);
        }
    } else {
        // Of the parts, only what is known: the whole says why the rest is not.
        let told = |row: &&Row| row.kind == "indicator" && (row.cells[0] == all_years || row.cells[5] != "-");
        for row in rows.iter().filter(told) {
            let [year, unit, _, _, name, value, measure_unit, basis] = &row.cells;
            let value = format!("{value} {measure_unit}");
            let _ = writeln!(output, "{year}  {unit}  {name}: {} ({basis})", value.trim());
        }
    }
    Ending::Fine
}

struct Row {
    kind: &'static str,
    cells: [String; 8],
}

impl Row {
    fn new(kind: &'static str, language: Language, cells: [&str; 7]) -> Self {
        let [year, unit, id, name, value, measure_unit, basis] = cells.map(str::to_owned);
        let told = WORDING.raw(language, &format!("kind.{kind}")).to_owned();
        Self { kind, cells: [year, unit, told, id, name, value, measure_unit, basis] }
    }

    fn indicator(year: &str, unit: &str, one: &Indicator, language: Language) -> Self {
        let id = one.id.trim_start_matches("indicator.");
        let (value, basis) = (one.value(language.decimal_mark()), one.basis(language));
        Self::new(
            "indicator",
            language,
            [year, unit, id, one.name(language), &value, one.unit(language), &basis],
        )
    }

    fn goal(
        year: &str,
        unit: &str,
        one: &Procurement,
        measure: &sprang::procurement::Measure,
        language: Language,
    ) -> Self {
        let id = format!("{}/{}", one.id(), measure.id);
        let target = measure.target.as_ref();
        let value =
            target.map_or_else(|| "-".to_owned(), |target| target.value.written(language.decimal_mark()));
        let basis = target.map(|target| target.date.clone()).unwrap_or_default();
        Self::new(
            "goal",
            language,
            [year, unit, &id, measure.what.text(language), &value, measure.unit.text(language), &basis],
        )
    }

    fn activity(year: &str, unit: &str, one: &Procurement, planned: &Planned, language: Language) -> Self {
        let id = format!("{}/{}", one.id(), planned.criterion);
        let text = |text: &Option<sprang::language::Localised>| {
            text.as_ref().map_or("-", |text| text.text(language)).to_owned()
        };
        let due = planned.measures.iter().filter_map(|(_, due)| *due).max();
        let due = due.map_or_else(|| text(&planned.when), |due| due.to_string());
        Self::new(
            "activity",
            language,
            [year, unit, &id, planned.promise.text(language), &text(&planned.how), "", &due],
        )
    }

    fn json(&self) -> Value {
        let [year, unit, _, id, name, value, measure_unit, basis] = &self.cells;
        json!({
            "year": year,
            "organisation": unit,
            "kind": self.kind,
            "id": id,
            "name": name,
            "value": value,
            "unit": measure_unit,
            "basis": basis,
        })
    }
}

/// A line as RFC 4180 has it. A cell that a spreadsheet would take for a formula is made text.
fn csv_line(cells: &[String], output: &mut String) {
    let cell = |cell: &String| {
        let number = sprang::number::read_decimal(&cell.replace(',', ".")).is_ok();
        let formula = cell.len() > 1 && !number && cell.starts_with(['=', '+', '-', '@']);
        let cell = if formula { format!("'{cell}") } else { cell.clone() };
        if cell.contains(['"', ',', ';', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    };
    output.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(","));
    output.push_str("\r\n");
}
