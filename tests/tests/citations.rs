//! Paragraphs of the Swedish procurement act (LOU) are cited only where they were looked up; a chapter alone may be
//! named by its heading.

use std::path::Path;

/// Paragraphs that were read in a source: 1 ch. 5 § (definitions of procurement of research and development, as the
/// agency's questions cite it), 9 ch. 6 and 12 §§ (technical specifications, labels, as guidance restates them).
const READ: [&str; 3] = ["1 kap. 5 §", "9 kap. 6 §", "9 kap. 12 §"];

/// Chapters of the act as it stands, with its later 19 a.
const CHAPTERS: [&str; 23] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
    "19 a", "20", "21", "22",
];

fn texts(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            texts(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ["rs", "json", "txt", "md"].iter().any(|one| ending == *one))
        {
            let text = std::fs::read_to_string(&path).expect("a text");
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn a_paragraph_of_the_act_is_cited_only_where_it_was_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut all = Vec::new();
    for folder in ["core/data", "core/src", "core/texts"] {
        texts(&root.join(folder), &mut all);
    }
    let mut cited = 0;
    for (file, text) in &all {
        for (at, _) in text.match_indices("LOU ") {
            let rest = &text[at + "LOU ".len()..];
            let Some((chapter, after)) = rest.split_once(" kap.") else { continue };
            if !CHAPTERS.contains(&chapter) {
                continue;
            }
            cited += 1;
            let after: String = after.chars().take(12).collect();
            let paragraph = after.trim_start().chars().take_while(char::is_ascii_digit).collect::<String>();
            let is_paragraph = !paragraph.is_empty() && after.contains('§');
            let words = format!("{chapter} kap. {paragraph} §");
            assert!(!is_paragraph || READ.contains(&words.as_str()), "{file}: LOU {words}");
        }
    }
    assert!(cited > 5, "{cited}");
}
