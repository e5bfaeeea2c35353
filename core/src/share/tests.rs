use proptest::prelude::*;

use super::*;

const TREES: &str = include_str!("../../../tests/cases/good/street-trees/procurement.json");

fn packed(bytes: &[u8]) -> String {
    format!("#{MARK}{}", Base64UrlUnpadded::encode_string(&compress_to_vec_zlib(bytes, 6)))
}

#[test]
fn a_whole_description_comes_back_from_its_link_and_its_text() {
    let link = link(TREES, "https://example.org/sprang/#old", Extent::All).expect("it fits");
    assert!(link.starts_with("https://example.org/sprang/#sprang1=") && link.len() < LONGEST_CODE);
    let opened = open(&link).expect("opened");
    assert_eq!(opened.kind, Kind::Procurement);
    let same = |text: &str| crate::document::read_procurement(text).document.expect("read");
    assert_eq!(same(&opened.text), same(TREES));
    for language in Language::ALL {
        let text = clipboard_text(TREES, language, Extent::All).expect("it fits");
        assert!(text.contains(same(TREES).problem.summary.text(language)), "{text}");
        let quoted = text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\r\n");
        assert_eq!(same(&open(&quoted).expect("opened").text), same(TREES));
    }
}

#[test]
fn what_is_published_carries_nothing_of_the_journey() {
    let mut written = crate::document::read_procurement(TREES).document.expect("read");
    written.journey = Some(crate::document::Journey { reviewed: Some(true), ..Default::default() });
    let all = open(&link(&written.to_json(), "", Extent::All).expect("it fits")).expect("opened");
    let published = open(&link(&written.to_json(), "", Extent::Published).expect("it fits")).expect("opened");
    assert!(all.text.contains("reviewed") && !published.text.contains("journey"));
}

#[test]
fn what_is_too_large_says_so() {
    // Digits of the square roots of whole numbers: little to compress.
    let noise: String = (2_u64..40_000).map(|number| (number * 1_000_003).isqrt().to_string()).collect();
    let text = format!(r#"{{"format":"sprang-criterion/1","noise":"{noise}"}}"#);
    let fault = link(&text, "", Extent::All).map(|link| link.len()).expect_err("too long for a link");
    assert!(matches!(fault, ShareFault::TooLongForALink { letters } if letters > LONGEST_CODE), "{fault:?}");
    assert!(clipboard_text(&text, Language::Swedish, Extent::All).is_ok());
    let text = format!(r#"{{"format":"sprang-criterion/1","noise":"{}"}}"#, "x".repeat(MOST_BYTES));
    assert_eq!(link(&text, "", Extent::All).map(|link| link.len()), Err(ShareFault::TooLarge));
}

#[test]
fn a_link_that_would_unpack_to_more_is_refused_unread() {
    let bomb = packed(&vec![b' '; 40 * MOST_BYTES]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert_eq!(open(&bomb), Err(ShareFault::TooLarge));
}

#[test]
fn what_is_shared_is_a_document_or_nothing() {
    assert_eq!(open("https://example.org/#top"), Err(ShareFault::NothingShared));
    assert_eq!(open("#sprang1="), Err(ShareFault::Damaged));
    assert_eq!(open(&packed(b"{}")), Err(ShareFault::NotADocument));
    assert_eq!(open(&packed(b"\xff\xfe")), Err(ShareFault::Damaged));
    assert_eq!(open(&packed("[".repeat(100_000).as_bytes())), Err(ShareFault::NotADocument));
    assert_eq!(link("{}", "", Extent::All), Err(ShareFault::NotADocument));
    for fault in [
        ShareFault::NotADocument,
        ShareFault::TooLongForALink { letters: 40_000 },
        ShareFault::TooLarge,
        ShareFault::NothingShared,
        ShareFault::Damaged,
    ] {
        for language in Language::ALL {
            assert_ne!(fault.message(language), fault.code());
        }
    }
}

proptest! {
    #[test]
    fn any_text_of_any_length_comes_back_unchanged(note in any::<String>()) {
        let text = serde_json::json!({ "format": "sprang-criterion/1", "note": note }).to_string();
        let opened = open(&link(&text, "x", Extent::All).expect("short")).expect("opened");
        prop_assert_eq!(
            serde_json::from_str::<Node>(&opened.text).expect("JSON"),
            serde_json::from_str::<Node>(&text).expect("JSON")
        );
    }

    #[test]
    fn a_changed_letter_is_noticed_and_nothing_panics(at in any::<prop::sample::Index>(), to in "[A-Za-z0-9_-]") {
        let text = r#"{"format":"sprang-criterion/1","note":"Andelen träd som lever efter fem år."}"#;
        let link = link(text, "", Extent::All).expect("short");
        let start = link.find('=').expect("there") + 1;
        let place = start + at.index(link.len() - start);
        let changed = format!("{}{to}{}", &link[..place], &link[place + 1..]);
        if let Ok(opened) = open(&changed) {
            prop_assert_eq!(opened.text, text);
        }
        let _ = open(&link[..place]);
    }

    #[test]
    fn no_text_makes_opening_panic(text in any::<String>()) {
        let _ = open(&format!("[sprang1={text}]"));
        let _ = open(&format!("#sprang1={text}"));
    }
}
