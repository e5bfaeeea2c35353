//! Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::{Value, json};
use sprang::boundary::FaultReport;
use sprang::check::{Finding, RULES, Severity};
use sprang::language::Language;

use crate::diagnostic::Spot;
use crate::place_in_file::{line_and_column, value_at};

/// One log of one run over one file.
pub(crate) fn log(findings: &[(Finding, Spot<'_>)], language: Language) -> Value {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.code,
                "name": rule.name,
                "shortDescription": { "text": rule.message.text(language) },
                "fullDescription": { "text": rule.why.text(language) },
                "help": { "text": format!("{}\n{}", rule.help.text(language), rule.source.text(language)) },
                "defaultConfiguration": { "level": level(rule.severity) },
                "properties": { "theme": rule.theme().code() },
            })
        })
        .collect();
    let results = findings.iter().map(|(finding, spot)| result(finding, spot, language));
    run(&Value::from(rules), &results.collect(), language)
}

/// The log of a file that cannot be read as what it should be: its faults.
pub(crate) fn log_of_faults(faults: &[FaultReport], file: &str, text: &str, language: Language) -> Value {
    let results = faults.iter().map(|fault| {
        let range = value_at(text, &fault.path).unwrap_or(0..0);
        json!({
            "ruleId": fault.code,
            "level": "error",
            "message": { "text": format!("{} {}", fault.message.text(language), fault.help.text(language)) },
            "locations": [location(file, text, &range, &fault.path)],
        })
    });
    run(&json!([]), &results.collect(), language)
}

fn run(rules: &Value, results: &Value, language: Language) -> Value {
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "sprang",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language.code(),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn location(file: &str, text: &str, bytes: &Range<usize>, at: &str) -> Value {
    let (start_line, start_column) = line_and_column(text, bytes.start);
    let (end_line, end_column) = line_and_column(text, bytes.end);
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(file) },
            "region": {
                "startLine": start_line,
                "startColumn": start_column,
                "endLine": end_line,
                "endColumn": end_column,
            },
        },
        "logicalLocations": [{ "fullyQualifiedName": at }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result(finding: &Finding, spot: &Spot<'_>, language: Language) -> Value {
    let index = RULES.iter().position(|rule| **rule == *finding.rule);
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": { "text": finding.message(language) },
        "locations": [location(spot.file, spot.content, &spot.bytes, &finding.at)],
    });
    if let (Some(because), Some(object)) = (&finding.accepted, result.as_object_mut()) {
        let suppression = json!([{ "kind": "inSource", "justification": because.text(language) }]);
        object.insert("suppressions".to_owned(), suppression);
    }
    result
}

/// A relative reference: a file's name with what a URI cannot hold written in percent.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    for byte in file.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
