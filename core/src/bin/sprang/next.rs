use std::fmt::Write as _;

use sprang::boundary::{StepToDo, step_report};
use sprang::catalogue::{Entry, ParameterKind};
use sprang::decision::{Answers, Table, decide, innovation_test, route};
use sprang::document::Procurement;
use sprang::draft::{self, AskedFor, Done, DraftFault, Next, Step};
use sprang::follow_up::stage_name;
use sprang::language::Language;
use sprang::procurement::Stage;
use sprang::profile::Profile;
use sprang::validate;

use crate::arguments::Wanted;
use crate::{WORDING, by_profile};

/// A draft of which it is told what comes next.
pub(crate) struct Told<'t> {
    pub(crate) draft: &'t Procurement,
    pub(crate) file: &'t str,
    pub(crate) profile: Option<&'t Profile>,
    pub(crate) wanted: &'t Wanted,
}

impl Told<'_> {
    /// What comes next: the first thing with its reason and the command that does it, the rest in a line each.
    pub(crate) fn next(&self, output: &mut String) {
        let (next, language) = (draft::next(self.draft, self.profile), self.wanted.language);
        self.stage(&next, output);
        for (index, step) in next.steps.iter().enumerate() {
            let report = step_report(step, self.profile);
            let _ = writeln!(output, "{}. {}", index + 1, report.text.text(language));
            if index == 0 {
                self.step(step, &report, output);
            }
        }
        let contacts = next.stage.into_iter().zip(self.profile);
        for contact in contacts.flat_map(|(stage, profile)| profile.contacts_in(stage)) {
            let _ = writeln!(output, "{}: {}", contact.role.text(language), contact.address);
        }
        by_profile(self.profile, language, output);
    }

    /// The first thing that comes next.
    pub(crate) fn first(&self, output: &mut String) {
        let next = draft::next(self.draft, self.profile);
        self.stage(&next, output);
        if let Some(step) = next.steps.first() {
            let report = step_report(step, self.profile);
            let _ = writeln!(output, "{}", report.text.text(self.wanted.language));
            self.step(step, &report, output);
        }
    }

    fn stage(&self, next: &Next, output: &mut String) {
        let (words, language) = (&sprang::follow_up::WORDING, self.wanted.language);
        if let Some(stage) = next.stage {
            let name = stage_name(stage, language);
            let _ = writeln!(output, "{}\n", words.text(language, "next", &[("stage", name)]));
        }
        if next.steps.is_empty() {
            let _ = writeln!(output, "{}", words.raw(language, "next.none"));
        }
    }

    /// Why a step is asked for, what there is to choose, and the command that does it.
    fn step(&self, step: &Step, report: &StepToDo, output: &mut String) {
        let language = self.wanted.language;
        let say = |key| WORDING.raw(language, key);
        if let Some(why) = &report.why {
            let _ = writeln!(output, "   {}", why.text(language));
        }
        if let Step::Answer(question) = step {
            for (key, text) in [("template.good", &question.good), ("template.bad", &question.bad)] {
                let _ = writeln!(output, "   {}: {}", say(key), text.text(language));
            }
        }
        if let Some(guidance) = &report.guidance {
            let _ = writeln!(output, "   {}: {}", say("profile.guidance"), guidance.text(language));
        }
        for choice in &report.choices {
            let _ = writeln!(output, "   {:<22} {}", choice.id, choice.text.text(language));
        }
        if let Step::Reach(stage) = step {
            self.before(*stage, output);
        }
        let Some(command) = self.command(step, report) else { return };
        let _ = writeln!(output, "   → {command}");
        match step {
            Step::Answer(question) if question.id == "measures" => {
                let _ = writeln!(output, "   {}", say("draft.measure-how"));
            }
            Step::Reward { suggestions, .. } => {
                if let Some(entry) = suggestions.first() {
                    self.filled_in(entry, output);
                }
                let another = WORDING.text(language, "draft.another", &[("measure", &report.about)]);
                let _ = writeln!(output, "   {another}");
            }
            _ => {}
        }
    }

    /// What a criterion asks to be filled in, each with an example.
    fn filled_in(&self, entry: &Entry, output: &mut String) {
        let language = self.wanted.language;
        let (least, most) = (&entry.weight.least, &entry.weight.most);
        let because = entry.weight.because.text(language);
        let _ = writeln!(output, "     {:<10} {least}–{most} %. {because}", "weight");
        for parameter in entry.parameters.iter().filter(|one| one.takes.is_none()) {
            let example = match parameter.kind {
                ParameterKind::Number => Some(&parameter.example),
                ParameterKind::Text => parameter.example.get(language.code()),
            };
            let example = example.and_then(serde_json::Value::as_str).unwrap_or_default();
            let what = parameter.what.text(language);
            let _ = writeln!(output, "     {:<10} {what} ({example})", parameter.id);
        }
    }

    /// What to read before a stage is said to be reached.
    fn before(&self, stage: Stage, output: &mut String) {
        let language = self.wanted.language;
        let file = &[("file", self.quoted())];
        let file: Vec<(&str, &str)> = file.iter().map(|(name, file)| (*name, file.as_str())).collect();
        match stage {
            Stage::RouteChosen => {
                if let Ok(sound) = validate::procurement(self.draft) {
                    let journey = sound.journey();
                    decided(innovation_test(), &journey.innovation_test, language, output);
                    decided(route(), &journey.route, language, output);
                }
                let _ = writeln!(output, "   {}", WORDING.text(language, "draft.read.route", &file));
            }
            Stage::Checked => {
                let _ = writeln!(output, "   {}", WORDING.text(language, "draft.read.plan", &file));
            }
            Stage::Published => {
                let _ = writeln!(output, "   {}", WORDING.text(language, "draft.read.page", &file));
            }
            _ => {}
        }
    }

    fn command(&self, step: &Step, report: &StepToDo) -> Option<String> {
        let (file, language) = (self.quoted(), self.wanted.language);
        let dated = WORDING.raw(language, "draft.dated");
        let command = match step {
            Step::Answer(question) if question.id == "measures" => {
                let measure = WORDING.raw(language, "draft.measure");
                format!(
                    "sprang measure {file} {measure} what=\"…\" unit=\"…\" method=\"…\" \
                     baseline={dated} target={dated} source=\"…\""
                )
            }
            Step::Answer(question) => format!("sprang answer {file} {}=\"…\"", question.id),
            Step::Measure { id, baseline, target, source } => {
                let mut command = format!("sprang measure {file} {id}");
                for (lacks, part) in [
                    (baseline, format!(" baseline={dated}")),
                    (target, format!(" target={dated}")),
                    (source, " source=\"…\"".to_owned()),
                ] {
                    if *lacks {
                        command.push_str(&part);
                    }
                }
                command
            }
            Step::Decide { .. } | Step::Estimate => format!("sprang answer {file} {}=…", report.about),
            Step::Reward { measure, suggestions } => {
                return Some(Self::insert(self.file, &suggestions.first()?.id, Some(measure), self.wanted));
            }
            Step::Look(finding) if ["SPR801", "SPR802"].contains(&finding.rule.code) => {
                return Some(self.mandatory());
            }
            Step::Look(_) | Step::Mend(_) => format!("sprang check {file}"),
            Step::Missing(missing) if missing.key == "missing.outcomes" => {
                let measure = self.draft.problem.measures.iter().flatten().next()?;
                format!("sprang measure {file} {} outcome={dated}", measure.id)
            }
            Step::Missing(missing) if missing.key == "missing.spread" => {
                format!("sprang answer {file} spread=\"…\"")
            }
            Step::Reach(_) => format!("sprang reach {file} {} --by …", report.about),
            _ => return None,
        };
        Some(honouring(command, self.wanted))
    }

    /// The command that puts in what the organisation asks for: all of it or, where the rest is in place, the one for
    /// which something is lacking that only the buyer knows.
    fn mandatory(&self) -> String {
        let mut tried = self.draft.clone();
        let asked = self.profile.and_then(|profile| draft::insert_mandatory(&mut tried, profile).ok());
        let asked = asked.unwrap_or_default();
        let first = asked.first().filter(|_| asked.iter().all(AskedFor::is_open));
        match first.filter(|one| matches!(&one.done, Done::Lacking(DraftFault::Parameters(_)))) {
            Some(first) => Self::insert(self.file, &first.criterion, None, self.wanted),
            None => honouring(format!("sprang insert {} mandatory", self.quoted()), self.wanted),
        }
    }

    fn quoted(&self) -> String {
        quoted(self.file)
    }

    /// The command that says what the purchase is worth, where that is what is lacking.
    pub(crate) fn value_asked(fault: &DraftFault, file: &str, wanted: &Wanted) -> Option<String> {
        let lacking = fault.code() == "needs-value";
        lacking.then(|| honouring(format!("sprang answer {} estimate=…", quoted(file)), wanted))
    }

    /// The command that puts a criterion of the catalogue in, with everything that is to be filled in.
    pub(crate) fn insert(file: &str, criterion: &str, measure: Option<&str>, wanted: &Wanted) -> String {
        let mut command = format!("sprang insert {} {criterion}", quoted(file));
        if let Some(measure) = measure {
            let _ = write!(command, " measure={measure}");
        }
        if let Some(entry) = sprang::catalogue::entry(criterion) {
            if measure.is_some() {
                let _ = write!(command, " weight={}%", entry.weight.least);
            }
            for parameter in entry.parameters.iter().filter(|one| measure.is_none() || one.takes.is_none()) {
                let _ = write!(command, " {}=…", parameter.id);
            }
        }
        honouring(command, wanted)
    }
}

/// What a table decided, in a line.
fn decided(table: &Table, answers: &Answers, language: Language, output: &mut String) {
    if let Some(decision) = decide(table, answers) {
        let (name, because) = (decision.outcome.name.text(language), decision.row.because.text(language));
        let _ = writeln!(output, "   {}: {name}. {because}", table.title.text(language));
    }
}

/// A command that honours the profile that this one was given.
fn honouring(command: String, wanted: &Wanted) -> String {
    match &wanted.profile {
        Some(profile) => format!("{command} --profile {}", quoted(profile)),
        None => command,
    }
}

fn quoted(file: &str) -> String {
    if file.contains(char::is_whitespace) { format!("\"{file}\"") } else { file.to_owned() }
}
