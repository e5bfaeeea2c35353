//! What no list of words tells: how the steps of a scale join, what an answer is worth, what is only named.

use super::*;
use crate::language::Language::Swedish as Sv;

/// Texts that hold what lists of words do not tell: how steps join, what an answer is worth, what is only named.
const BUILT: &[(&str, &[&str], &[&str])] = &[
    (
        "SPR111",
        &[
            "Inställelse: 20-30 min 6 p, 30-45 min 3 p, över 45 min 0 p. Loggas.",
            "Restid: en till tre timmar ger fem poäng, fem timmar eller mer ger noll poäng. Loggas.",
            "Fel per år: 5 eller färre ger en bonus på 10 000 kronor, 8 eller fler ger avdrag med 10 000 kronor.",
        ],
        &[
            "Inställelse: under 20 min 6 p, 20-30 min 3 p, över 30 min 0 p. Loggas.",
            "Tid: 1–2 dagar 9 poäng, 3–4 dagar 6 poäng, 5 dagar 3 poäng, 6 dagar eller mer 0 poäng. Loggas.",
            "Fel: 5 eller färre ger en bonus på 10 000 kr, 6–7 ger ingen bonus, 8 eller fler kostar 10 000 kr.",
        ],
    ),
    (
        "SPR110",
        &[
            "Svaren betygsätts 0 (oacceptabelt), 1 (svagt), 2 (gott).",
            "Provsmakning: betyg utmärkt, bra, godkänt, underkänt.",
            "5 motsvarar mycket högt mervärde, 3 motsvarar visst mervärde och 0 inget mervärde.",
        ],
        &[
            "Rummen är stora, ljusa och svala.",
            "Svaren är 0 (inga fel), 1 (ett fel), 2 (två fel eller fler).",
        ],
    ),
    (
        "SPR208",
        &[
            "Hur poängen fördelas mellan delarna redovisas i tilldelningsbeslutet.",
            "Underkriteriernas inbördes betydelse bestäms när anbuden har öppnats.",
        ],
        &[
            "Paketets vikt anges i kg efter leverans.",
            "Vikten för kriterium 2 är 30 procent, även efter anbudsöppningen.",
        ],
    ),
    (
        "SPR304",
        &["Däcken ska uppfylla ECE R117."],
        &["Sågen är en Stihl MS 261.", "Enligt LOU 2016 gäller detta.", "Dosen är högst 20 mg per dygn."],
    ),
    (
        "SPR401",
        &["Databasen ska vara en PostgreSQL.", "Maskinen levereras av Thales eller någon annan."],
        &["Effekten anges i kWh och MWh.", "Boken lämnas till Annas lärare."],
    ),
    (
        "SPR103",
        &["Felet rättas skyndsamt."],
        &["Med skyndsamt avses inom två timmar. Felet rättas skyndsamt."],
    ),
    (
        "SPR118",
        &["Pumpens ljudnivå anges i dB(A). Poäng 0–5.", "Vattnets grumlighet anges i NTU. Poäng 0–5."],
        &["Varje helt tiotal procent = 1 poäng, max 10. Andelen mäts i december."],
    ),
    (
        "SPR109",
        &[
            "Duken ska vara sval mot huden.",
            "Prestanda (30 poäng), Säkerhet (30 poäng), Utförande (40 poäng).",
            "Väntetiden ska kortas.",
        ],
        &["Dörren ska vara låsbar.", "Guld (30 poäng) nås med 30 fel, silver (20 poäng) med 40 fel."],
    ),
    (
        "SPR113",
        &["Resan tar högst 35 minuter ger 5 poäng, mer än 35 minuter ger 0 poäng."],
        &["Högst 35 minuter ger 5 poäng, mer ger 0 poäng. Konduktören noterar tiden i resehandlingen."],
    ),
];

#[test]
fn how_a_text_is_built_is_told_from_what_only_looks_like_it() {
    let mut wrong = Vec::new();
    for (code, flagged, near) in BUILT {
        let found = |text: &str| {
            let found = check_text(text, Sv, TextKind::Criterion);
            found.iter().any(|finding| finding.rule.code == *code && finding.severity > Severity::Advice)
        };
        wrong.extend(flagged.iter().filter(|text| !found(text)).map(|text| format!("{code} missed: {text}")));
        wrong.extend(near.iter().filter(|text| found(text)).map(|text| format!("{code} false: {text}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Texts whose finding offers a fix, and what they become.
const MENDED: &[(&str, &str, &str)] = &[
    ("SPR104", "Tjänsten omfattar städning, fönsterputs m.m.", "Tjänsten omfattar städning, fönsterputs."),
    ("SPR104", "Tvätt, strykning och dylikt, allt ingår.", "Tvätt, strykning, allt ingår."),
    (
        "SPR111",
        "Restid 1–5 min 10 poäng, 5–10 min 5 poäng, över 10 min 0 poäng. Loggas.",
        "Restid 1–5 min 10 poäng, mer än 5 men högst 10 min 5 poäng, över 10 min 0 poäng. Loggas.",
    ),
    (
        "SPR111",
        "Restid högst 20 min ger 5 poäng, minst 20 min ger 0 poäng. Loggas.",
        "Restid högst 20 min ger 5 poäng, mer än 20 min ger 0 poäng. Loggas.",
    ),
    ("SPR304", "Virket ska vara FSC-certifierat.", "Virket ska vara FSC-certifierat eller likvärdigt."),
];

#[test]
fn a_fix_takes_its_finding_away_and_putting_back_undoes_it() {
    for (code, text, mended) in MENDED {
        let of_rule = |text: &str| {
            let found = check_text(text, Sv, TextKind::Criterion);
            found.into_iter().filter(|finding| finding.rule.code == *code).collect::<Vec<_>>()
        };
        let before = of_rule(text);
        let fix = before.iter().find_map(|finding| finding.fixes.first());
        let fix = fix.unwrap_or_else(|| panic!("{code} {text}: {before:?}"));
        assert_eq!(text.get(fix.span.clone()), Some(fix.original.as_str()));
        let (start, rest) = (&text[..fix.span.start], &text[fix.span.end..]);
        let now = format!("{start}{}{rest}", fix.replacement);
        assert_eq!(now, *mended);
        assert!(of_rule(&now).len() < before.len(), "{code} {now}");
        let back = format!("{start}{}{}", fix.original, &now[fix.span.start + fix.replacement.len()..]);
        assert_eq!(back, *text);
    }
}

#[test]
fn what_cannot_be_mended_by_words_offers_no_fix() {
    for text in [
        "M.m. ingår.",
        "Restid 1–5 min 10 poäng, 7–10 min 5 poäng, över 10 min 0 poäng. Loggas.",
        "Bl.a. städning ingår i priset.",
    ] {
        let found = check_text(text, Sv, TextKind::Criterion);
        let offered: Vec<_> = found.iter().filter(|finding| !finding.fixes.is_empty()).collect();
        assert!(offered.is_empty(), "{text}: {offered:?}");
    }
}
