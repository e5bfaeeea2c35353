//! Whatever our pages offer as an example passes every check: no error, no warning, and advice only where the document
//! says why it stands.

use std::path::Path;

use serde_json::Value;
use sprang::check::{Severity, TextKind, check_procurement, check_text};
use sprang::language::Language;
use sprang::validate::procurement_text;

#[test]
fn the_examples_of_the_pages_are_clean() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |name: &str| {
        std::fs::read_to_string(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let cases: Value = serde_json::from_str(&read("www/cases.json")).expect("JSON");
    let mut clean = 0;
    for case in cases.as_array().expect("a list") {
        let id = case["id"].as_str().expect("an id");
        let sound = procurement_text(&read(&format!("tests/cases/good/{id}/procurement.json")));
        let sound = sound.unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        // What others have published is shown as it is.
        if !case["name"]["sv"].as_str().is_some_and(|name| name.contains("exempel")) {
            continue;
        }
        clean += 1;
        for finding in check_procurement(&sound) {
            let grave = finding.severity > Severity::Advice && finding.accepted.is_none();
            assert!(!grave, "{id}: {} at {} {:?}", finding.rule.code, finding.at, finding.words);
        }
    }
    assert!(clean >= 8, "{clean}");
}

/// The texts of a page between its tags, each paragraph, heading and item of a list on its own.
fn prose(html: &str) -> Vec<String> {
    const PARTS: [&str; 9] = ["p", "li", "h1", "h2", "h3", "td", "th", "dd", "dt"];
    let mut found = Vec::new();
    for part in PARTS {
        for piece in html.split(&format!("<{part}")).skip(1) {
            let Some((head, rest)) = piece.split_once('>') else { continue };
            let own = head.is_empty() || head.starts_with(' ');
            if let Some((text, _)) = rest.split_once(&format!("</{part}>")).filter(|_| own) {
                let mut plain = String::new();
                let mut within = true;
                for character in text.chars() {
                    match character {
                        '<' => within = false,
                        '>' => within = true,
                        _ if within => plain.push(character),
                        _ => {}
                    }
                }
                found.push(plain);
            }
        }
    }
    found
}

/// What the prose may say, though a criterion may not: names of what a developer works with, and questions.
const SAID: [(&str, &[&str]); 5] = [
    ("SPR401", &["JavaScript", "WebAssembly", "SprangError"]),
    ("SPR501", &["JavaScript"]),
    ("SPR101", &["säkert"]),
    ("SPR102", &["very", "enough"]),
    ("SPR201", &["belöna"]),
];

/// What we write on the pages ourselves is read as a part of a document is: it does not say what it teaches others
/// not to say.
#[test]
fn the_prose_of_the_pages_passes_the_checks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www");
    let pages = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (mut read, mut wrong) = (0, Vec::new());
    for page in pages.filter(|page| page.extension().is_some_and(|ending| ending == "html")) {
        let html = std::fs::read_to_string(&page).expect("a page");
        let tag = html.split("lang=\"").nth(1).and_then(|rest| rest.split('"').next());
        let language = tag.and_then(Language::from_tag).expect("a language");
        for text in prose(&html) {
            read += 1;
            let grave = check_text(&text, language, TextKind::Part);
            let is_said = |code: &str, words: &str| {
                SAID.iter().any(|(rule, said)| *rule == code && said.contains(&words))
            };
            let grave = grave.into_iter().filter(|finding| {
                finding.severity > Severity::Advice && !is_said(finding.rule.code, &finding.words)
            });
            let name = page.file_name().unwrap_or_default().display();
            wrong.extend(grave.map(|one| format!("{name}: {} {:?} in {text:?}", one.rule.code, one.words)));
        }
    }
    assert!(read > 60, "{read}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
