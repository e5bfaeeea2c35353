use super::*;
use crate::language::Language::{English, Swedish};

/// Every rule finds what it says that it finds, and its mended example gives no finding at all.
#[test]
fn the_examples_of_every_rule_are_flagged_and_their_mended_forms_are_clean() {
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| !rule.is_about_documents()) {
        for language in [Swedish, English] {
            let found = check_text(rule.flagged.text(language), language, TextKind::Criterion);
            if !found.iter().any(|finding| finding.rule == *rule) {
                wrong.push(format!(
                    "{} {} {:?}: not flagged",
                    rule.code,
                    language.code(),
                    rule.flagged.text(language)
                ));
            }
            let left = check_text(rule.mended.text(language), language, TextKind::Criterion);
            for finding in left.iter().filter(|finding| finding.severity > Severity::Advice) {
                wrong.push(format!(
                    "{} {}: {} {:?} in the mended {:?}",
                    rule.code,
                    language.code(),
                    finding.rule.code,
                    finding.words,
                    rule.mended.text(language)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_and_names_are_unique_and_ordered() {
    for pair in RULES.windows(2) {
        let [one, next] = pair else { continue };
        assert!(one.code < next.code, "{} {}", one.code, next.code);
    }
    let names: std::collections::BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len());
    assert_eq!(rule("vague-word").map(|rule| rule.code), Some("SPR101"));
}

#[test]
fn a_span_stands_where_the_words_are_in_bytes_and_in_utf16() {
    let text = "Lo\u{308}sningen 🌳 ska vara anva\u{308}ndar\u{ad}va\u{308}nlig.";
    let found = check_text(text, Swedish, TextKind::Criterion);
    let finding = found.iter().find(|finding| finding.rule.code == "SPR101").expect("found");
    let span = finding.span.clone().expect("a place");
    assert_eq!(text.get(span), Some("anva\u{308}ndar\u{ad}va\u{308}nlig"));
    let span = finding.span_utf16(text).expect("a place");
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = String::from_utf16(units.get(span).expect("inside")).expect("whole");
    assert_eq!(words, "anva\u{308}ndar\u{ad}va\u{308}nlig");
}

/// Where two lists claim the same words, one rule alone is told: the graver kind first, then what is about more words,
/// the graver finding, and the lower code. What is about how a sentence is built stands beside it; so does who settles a
/// weight that is left open.
#[test]
fn no_word_is_claimed_by_two_rules() {
    let examples = RULES
        .iter()
        .filter(|rule| !rule.is_about_documents())
        .flat_map(|rule| [Swedish, English].map(|language| (rule.flagged.text(language), language)));
    let all: Vec<(&str, crate::language::Language)> = examples.collect();
    let about_words =
        |finding: &&Finding| finding.span.is_some() && !rules::ABOUT_A_SENTENCE.contains(&finding.rule.name);
    let mut told = 0;
    for (index, (one, language)) in all.iter().enumerate() {
        // Beside another text of the same language, so that more than one rule has something to say.
        let (other, _) = all[(index + 14) % all.len()];
        for text in [(*one).to_owned(), format!("{one} {other}")] {
            let found = check_text(&text, *language, TextKind::Criterion);
            let found: Vec<&Finding> = found.iter().filter(about_words).collect();
            told += found.len();
            for (place, first) in found.iter().enumerate() {
                for second in &found[place + 1..] {
                    let (Some(a), Some(b)) = (&first.span, &second.span) else { continue };
                    let overlap = a.start < b.end && b.start < a.end;
                    let mut codes = [first.rule.code, second.rule.code];
                    codes.sort_unstable();
                    let beside = first.rule == second.rule || codes == ["SPR106", "SPR208"];
                    assert!(!overlap || beside, "{text:?}: {codes:?}");
                }
            }
        }
    }
    assert!(told > 60, "{told}");
    // Named examples of the order.
    for (text, words, code) in [
        ("Etablerat företag med god ekonomi premieras.", "god ekonomi", "SPR301"),
        ("Leverantören ska ha god kännedom om kommunen.", "god kännedom om kommunen", "SPR402"),
    ] {
        let found = check_text(text, Swedish, TextKind::Criterion);
        let of_words: Vec<&str> = found
            .iter()
            .filter(|finding| finding.span.as_ref().is_some_and(|span| text[span.clone()].contains(words)))
            .map(|finding| finding.rule.code)
            .collect();
        assert_eq!(of_words, [code], "{text}");
    }
}

/// A make that no list knows is told by the known one beside it, whichever stands first.
#[test]
fn a_name_beside_a_make_is_a_make() {
    for text in
        ["Servrar från Dell eller Varnhem ger 5 poäng.", "Servrar från Varnhem eller Dell ger 5 poäng."]
    {
        let found = check_text(text, Swedish, TextKind::Criterion);
        let makes = found.iter().filter(|finding| finding.rule.problem == "brand");
        let makes: Vec<&str> = makes.map(|finding| finding.words.as_str()).collect();
        assert!(makes.contains(&"Varnhem"), "{text}: {makes:?}");
    }
}
