//! The JSON text of findings, written without anything between: an editor asks for it at every pause of someone who
//! types, and a large procurement has hundreds. A test holds it to what the declared types give.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::findings::{FindingsAnswer, findings_json, of_part, rule_report};
use super::profile::{Honoured, named};
use super::reports;
use crate::check::{self, Finding, Rule, TextKind, Words};
use crate::document::{pretty, quoted as text};
use crate::language::{Language, Localised};
use crate::profile::Profile;
use crate::validate;

/// What a document was last asked about, and what was answered: whoever asks again without a change gets it at once.
struct Asked {
    procurement: String,
    profile: Option<String>,
    telling: Telling,
    answer: Rc<str>,
}

/// Where what is said of a rule stands: hundreds of findings say it again and again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// In each of its findings, as the declared types have it.
    InEach,
    /// Once for all of them, beside the findings.
    Once,
}

thread_local! {
    static LAST: RefCell<Option<Asked>> = const { RefCell::new(None) };
    /// What is said of a rule in every one of its findings.
    static OF_RULES: RefCell<HashMap<&'static str, Rc<str>, FxBuildHasher>> = RefCell::default();
}

/// What [`findings_json`] gives for [`findings_with`](super::findings_with), by the text of a document and of a
/// profile.
///
/// ```
/// assert!(sprang::boundary::findings_text("{}", None).contains("faulty"));
/// ```
#[must_use]
pub fn findings_text(procurement: &str, profile: Option<&str>) -> String {
    answered(procurement, profile, Telling::InEach)
}

/// The same without the fingerprint, and with what is said of each rule once: `rules` holds by code what each finding
/// of the rule has beside its own members. It is for whoever asks at every pause of someone who types.
///
/// ```
/// let example = sprang::guide::example("P-INV").expect("an example");
/// let text = &example.procurement_text;
/// let brief = sprang::boundary::findings_brief(text, None);
/// assert!(brief.len() < sprang::boundary::findings_text(text, None).len());
/// ```
#[must_use]
pub fn findings_brief(procurement: &str, profile: Option<&str>) -> String {
    answered(procurement, profile, Telling::Once)
}

fn answered(procurement: &str, profile: Option<&str>, telling: Telling) -> String {
    let known = LAST.with_borrow(|last| {
        let last = last.as_ref()?;
        let same =
            last.telling == telling && last.procurement == procurement && last.profile.as_deref() == profile;
        same.then(|| Rc::clone(&last.answer))
    });
    if let Some(known) = known {
        return known.to_string();
    }
    let answer = written(procurement, Honoured::read(profile), telling);
    LAST.set(Some(Asked {
        procurement: procurement.to_owned(),
        profile: profile.map(str::to_owned),
        telling,
        answer: answer.as_str().into(),
    }));
    answer
}

/// What [`text_findings_json`](super::text_findings_json) gives for [`text_findings`](super::text_findings).
#[must_use]
pub fn text_findings_text(text: &str, language: Language, kind: TextKind) -> String {
    list(check::check_text(text, language, kind).iter())
}

/// The same for [`part_findings`](super::part_findings).
#[must_use]
pub fn part_findings_text(text: &str, language: Language) -> String {
    list(of_part(&check::check_text(text, language, TextKind::Part)))
}

fn list<'f>(findings: impl Iterator<Item = &'f Finding>) -> String {
    let mut out = String::from("[");
    for (number, finding) in findings.enumerate() {
        if number > 0 {
            out.push(',');
        }
        write(finding, Telling::InEach, &mut out);
    }
    out.push_str("]\n");
    out
}

fn written(procurement: &str, honoured: Honoured, telling: Telling) -> String {
    let sound = match validate::procurement_text(procurement) {
        Ok(sound) => sound,
        Err(faults) => return findings_json(&FindingsAnswer::Faulty { faults: reports(&faults) }),
    };
    let found = check::check_with(&sound, honoured.sound());
    let each = if telling == Telling::InEach { 1_024 } else { 384 };
    let mut out = String::with_capacity(each * (found.len() + 1));
    out.push_str("{\"outcome\":\"sound\",");
    if telling == Telling::InEach {
        out.push_str("\"fingerprint\":");
        text(sound.fingerprint(), &mut out);
        out.push(',');
    }
    out.push_str("\"findings\":[");
    for (number, finding) in found.iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        write(finding, telling, &mut out);
    }
    out.push(']');
    if telling == Telling::Once {
        rules_of(&found, &mut out);
    }
    if let Some(profile) = honoured.sound() {
        of_profile(profile, &mut out);
    }
    if let Some(faults) = honoured.faults {
        out.push_str(",\"profileFaults\":");
        out.push_str(&pretty(&faults));
    }
    out.push_str("}\n");
    out
}

fn of_profile(profile: &Profile, out: &mut String) {
    out.push_str(",\"profile\":");
    localised(&named(profile), out);
}

/// What is said of each rule that found something.
fn rules_of(found: &[Finding], out: &mut String) {
    let mut rules: Vec<&'static Rule> = found.iter().map(|finding| finding.rule).collect();
    rules.sort_unstable_by_key(|rule| rule.code);
    rules.dedup();
    out.push_str(",\"rules\":{");
    for (number, rule) in rules.into_iter().enumerate() {
        let _ = write!(out, "{}\"{}\":{{", if number > 0 { "," } else { "" }, rule.code);
        out.push_str(&of_rule(rule));
        out.push('}');
    }
    out.push('}');
}

fn write(finding: &Finding, telling: Telling, out: &mut String) {
    out.push_str("{\"rule\":");
    text(finding.rule.code, out);
    out.push_str(",\"severity\":");
    text(finding.severity.code(), out);
    out.push_str(",\"path\":");
    text(&finding.at, out);
    if let Some(units) = &finding.units {
        let _ = write!(out, ",\"start\":{},\"end\":{}", units.span.start, units.span.end);
    }
    out.push_str(",\"words\":");
    text(&finding.words, out);
    out.push_str(",\"message\":{\"sv\":");
    text(&finding.message(Language::Swedish), out);
    out.push_str(",\"en\":");
    text(&finding.message(Language::English), out);
    out.push('}');
    if telling == Telling::InEach {
        out.push(',');
        out.push_str(&of_rule(finding.rule));
    }
    out.push_str(",\"fixes\":[");
    let places = finding.units.iter().flat_map(|units| &units.fixes);
    for (number, (fix, place)) in finding.fixes.iter().zip(places).enumerate() {
        let _ = write!(
            out,
            "{}{{\"start\":{},\"end\":{},\"original\":",
            if number > 0 { "," } else { "" },
            place.start,
            place.end
        );
        text(&fix.original, out);
        out.push_str(",\"replacement\":");
        text(&fix.replacement, out);
        out.push('}');
    }
    out.push_str("],\"changes\":[");
    for (number, change) in finding.changes.iter().enumerate() {
        out.push_str(if number > 0 { ",{\"path\":" } else { "{\"path\":" });
        text(&change.at, out);
        if let Some(value) = &change.value {
            out.push_str(",\"value\":");
            text(value, out);
        }
        out.push_str(",\"does\":");
        localised(&change.does, out);
        out.push('}');
    }
    out.push(']');
    if let Some(because) = &finding.accepted {
        out.push_str(",\"accepted\":");
        localised(because, out);
    }
    out.push('}');
}

/// Name, theme, why, help and source of a rule, as members.
fn of_rule(rule: &'static Rule) -> Rc<str> {
    OF_RULES.with_borrow_mut(|known| {
        let said = known.entry(rule.code).or_insert_with(|| {
            let report = rule_report(rule);
            let mut out = String::from("\"name\":");
            text(&report.name, &mut out);
            out.push_str(",\"theme\":");
            text(&report.theme, &mut out);
            for (member, words) in [("why", rule.why), ("help", rule.help), ("source", rule.source)] {
                let Words { sv, en } = words;
                let _ = write!(out, ",\"{member}\":{{\"sv\":");
                text(sv, &mut out);
                out.push_str(",\"en\":");
                text(en, &mut out);
                out.push('}');
            }
            out.into()
        });
        Rc::clone(said)
    })
}

fn localised(words: &Localised, out: &mut String) {
    out.push('{');
    let both = [("sv", &words.sv), ("en", &words.en)];
    for (number, (tag, said)) in
        both.into_iter().filter_map(|(tag, said)| Some((tag, said.as_ref()?))).enumerate()
    {
        let _ = write!(out, "{}\"{tag}\":", if number > 0 { "," } else { "" });
        text(said, out);
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boundary::findings_with;

    const TREES: &str = include_str!("../../../tests/cases/good/street-trees/procurement.json");

    fn same(procurement: &str, profile: Option<&str>) {
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect(text);
        let declared = findings_json(&findings_with(procurement, profile));
        // Asked twice: the second time it is remembered.
        for _ in 0..2 {
            assert_eq!(read(&findings_text(procurement, profile)), read(&declared));
            let mut declared = read(&declared);
            declared.as_object_mut().expect("an answer").remove("fingerprint");
            assert_eq!(told_in_each(read(&findings_brief(procurement, profile))), declared);
        }
    }

    /// What is said of rules once, said in each of their findings.
    fn told_in_each(mut answer: serde_json::Value) -> serde_json::Value {
        let rules = answer.as_object_mut().and_then(|answer| answer.remove("rules"));
        let findings = answer.get_mut("findings").and_then(serde_json::Value::as_array_mut);
        for finding in findings.into_iter().flatten() {
            let code = finding["rule"].as_str().expect("a code").to_owned();
            let said =
                rules.as_ref().and_then(|rules| rules[&code].as_object()).expect("what is said").clone();
            finding.as_object_mut().expect("a finding").extend(said);
        }
        answer
    }

    #[test]
    fn it_says_what_the_declared_types_say() {
        let accepted = TREES.replacen(
            "\"lots\":",
            "\"accepted\": [{\"rule\": \"SPR101\", \"because\": {\"sv\": \"Vi \\\"vet\\\".\"}}], \"lots\":",
            1,
        );
        let mut vague: serde_json::Value = serde_json::from_str(&accepted).expect("JSON");
        assert!(
            describe(&mut vague, "Användarvänliga \"träd\", enligt ISO 9001, ges poäng."),
            "no criterion"
        );
        let vague = vague.to_string();
        let tied = boundary_amended(&vague, "/lots/0/award/ties", "[]");
        let profile = r#"{"format": "sprang-profile/1", "organisation": {"sv": "Staden"}, "version": "3", "date": "2026-01-01",
            "mandatory": [{"criterion": "climate", "because": {"sv": "Klimatmålet."}}]}"#;
        for procurement in ["{}", "", TREES, &accepted, &vague, &tied] {
            for profile in [None, Some(profile), Some("{}")] {
                same(procurement, profile);
            }
        }
        assert!(findings_text(&vague, None).contains("\"fixes\":[{"));
    }

    /// Gives the first criterion this description; whether there is one.
    fn describe(value: &mut serde_json::Value, words: &str) -> bool {
        match value {
            serde_json::Value::Object(members) if members.contains_key("scale") => {
                members.insert("description".into(), serde_json::json!({ "sv": words }));
                true
            }
            serde_json::Value::Object(members) => members.values_mut().any(|one| describe(one, words)),
            serde_json::Value::Array(items) => items.iter_mut().any(|one| describe(one, words)),
            _ => false,
        }
    }

    fn boundary_amended(document: &str, path: &str, value: &str) -> String {
        let answer = crate::boundary::amend(document, path, Some(value));
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        answer["text"].as_str().expect("amended").to_owned()
    }

    #[test]
    fn texts_are_told_as_the_declared_types_tell_them() {
        use crate::boundary::{part_findings, text_findings, text_findings_json};
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect(text);
        for words in [
            "",
            "Systemet ska vara användarvänligt och uppfylla ISO 9001.",
            "Vi kommer att följa upp 🌳 m.m.",
        ] {
            for language in Language::ALL {
                for kind in TextKind::ALONE {
                    let whole = text_findings_json(&text_findings(words, language, kind));
                    assert_eq!(read(&text_findings_text(words, language, kind)), read(&whole));
                }
                let part = text_findings_json(&part_findings(words, language));
                assert_eq!(read(&part_findings_text(words, language)), read(&part));
            }
        }
    }
}
