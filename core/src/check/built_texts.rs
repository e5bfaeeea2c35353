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
