//! For each rule that reads texts: what it must flag besides its own example, and what looks like it and
//! must be left alone. A finding that is only advice does not count as flagged, nor as an alarm, except for
//! rules that never give more.

use super::*;
use crate::language::Language::{self, English as En, Swedish as Sv};

/// A rule, a language, texts that it must flag, and texts that it must not.
type Case = (&'static str, Language, &'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "SPR101",
        Sv,
        &["Lokalen ska vara trivsam.", "Bemötandet ska vara inkännande."],
        &[
            "Modern väljer tid själv i systemet.",
            "Gode mannen kallas; god man får samma brev.",
            "Enkel resa räknas som en resa.",
            "Materialet har säkerhetsklass 3.",
        ],
    ),
    (
        "SPR101",
        En,
        &["The portal shall be polished.", "The chairs shall be comfortable."],
        &[
            "The goods are delivered in good faith.",
            "A simple majority decides.",
            "Breakfast is served at 8.",
        ],
    ),
    (
        "SPR102",
        Sv,
        &["Det ska finnas tillräcklig bemanning.", "Rummen städas med jämna mellanrum."],
        &[
            "Svaret lämnas inom högst 5 dagar.",
            "Ange hur många turer som körs.",
            "Skälig levnadsnivå prövas av nämnden.",
        ],
    ),
    (
        "SPR102",
        En,
        &["There shall be adequate staffing.", "Substantial savings are made."],
        &["State how many trips are made.", "Reasonable accommodation is provided on request of the pupil."],
    ),
    (
        "SPR103",
        Sv,
        &["Rapport lämnas vid behov.", "Fel åtgärdas skyndsamt."],
        &["Rapport lämnas den första varje månad.", "Normalt blodtryck noteras i journalen."],
    ),
    (
        "SPR103",
        En,
        &["Reports are handed in where appropriate.", "Faults are mended as soon as possible."],
        &["Reports are handed in on the first of each month."],
    ),
    (
        "SPR104",
        Sv,
        &["Tjänsten omfattar städning, fönsterputs m.m.", "Tvätt, strykning och dylikt ingår."],
        &["Skivan är 12 mm tjock.", "Tjänsten omfattar städning och fönsterputs."],
    ),
    (
        "SPR104",
        En,
        &["The service covers cleaning, windows etc.", "Coffee, fruit and the like are included."],
        &["The service covers cleaning and windows."],
    ),
    (
        "SPR105",
        Sv,
        &["Bästa lösning får uppdraget.", "Tiden ska minimeras."],
        &[
            "Bäst före-datum står på varje förpackning.",
            "Varje ärende har ett unikt id-nummer.",
            "Bästa förhållandet mellan pris och kvalitet avgör.",
        ],
    ),
    (
        "SPR105",
        En,
        &["The best solution wins.", "Waiting shall be minimised."],
        &["The best before date is printed on each pack.", "Each case has a unique identifier."],
    ),
    (
        "SPR106",
        Sv,
        &["Poängen sätts efter eget gottfinnande.", "Lösningen ska övertyga beställaren."],
        &["Poängen sätts av beställaren efter tabellen i bilaga 3."],
    ),
    (
        "SPR106",
        En,
        &["Points are set at the discretion of the panel.", "The plan must be convincing."],
        &["Points are set by the table in annex 3.", "The acceptable use policy is signed."],
    ),
    (
        "SPR107",
        Sv,
        &["Leverantören har för avsikt att byta fordon.", "Bolaget siktar på fossilfri drift."],
        &["Leverantören byter fordon före den 1 maj."],
    ),
    (
        "SPR107",
        En,
        &["The supplier intends to change vehicles.", "The work will contribute to safer streets."],
        &["The supplier changes vehicles before 1 May."],
    ),
    (
        "SPR108",
        Sv,
        &["Arbetet utförs enligt branschpraxis.", "Gällande regler följs."],
        &["Arbetet utförs enligt bilaga 4."],
    ),
    (
        "SPR108",
        En,
        &["Work follows industry standards.", "Applicable law is followed."],
        &["Work follows annex 4."],
    ),
    (
        "SPR109",
        Sv,
        &["Systemet ska vara snabbt.", "Kvaliteten beskrivs fritt och ger 0–5 poäng."],
        &[
            "Svarstiden i sekunder: högst 2 sekunder ger 5 poäng, mer än 2 sekunder ger 0 poäng. Tiden mäts.",
            "Intyget lämnas före start, vilket måste ske.",
        ],
    ),
    (
        "SPR109",
        En,
        &["The system shall be fast.", "Quality is described freely and earns 0–5 points."],
        &[
            "Response time: at most 2 seconds gives 5 points, more than 2 seconds gives 0 points. It is measured.",
        ],
    ),
    (
        "SPR110",
        Sv,
        &[
            "5 poäng: beskrivningen är föredömlig\n3 poäng: beskrivningen är helt okej\n1 poäng: beskrivningen är svag",
            "Nivå 1: i viss mån beskriven\nNivå 2: utförligt beskriven\nNivå 3: mycket utförligt beskriven",
        ],
        &["0 poäng: plan saknas\n2 poäng: planen anger ansvarig\n4 poäng: planen anger ansvarig och datum"],
    ),
    (
        "SPR110",
        En,
        &["Excellent = 5 points, good = 3 points, poor = 0 points."],
        &["0 points: no plan; 2 points: the plan names who is responsible; 4 points: it names dates too."],
    ),
    (
        "SPR111",
        Sv,
        &[
            "300–400 km = 2 poäng, 400–500 km = 4 poäng, över 500 km = 6 poäng.",
            "Under 2 minuter ger 5 poäng, över 3 minuter ger 0 poäng.",
            "2–3 år ger 1 poäng, 3–5 år ger 2 poäng, 6 år eller mer ger 3 poäng.",
        ],
        &[
            "99 procent eller mer ger 5 poäng, 95 till under 99 procent ger 2 poäng, under 95 procent ger 0 poäng.",
            "14–15 ger 5 poäng, 11–13 ger 3 poäng, 10 eller färre ger 0 poäng.",
            "Minst 98 ger 6 poäng, minst 95 ger 3 poäng, minst 90 ger 1 poäng.",
            "Högst 5 dagar ger 5 poäng, mer än 5 men högst 10 dagar ger 3 poäng, mer än 10 dagar ger 0 poäng.",
        ],
    ),
    (
        "SPR111",
        En,
        &["10–20 % = 2 points; 30–40 % = 4 points; 50 % or more = 6 points."],
        &[
            "95 % or more = 6 points; 90 % to under 95 % = 3 points; under 90 % = 0 points.",
            "99 % or more earns 5 points; from 95 % up to but not including 99 % earns 2 points; below 95 % earns 0 points.",
            "18–20 visitors = 6 points, 14–17 = 3 points, 13 or fewer = 0 points.",
        ],
    ),
    ("SPR112", Sv, &["Kvalitet", "Kundvård och service (30 %)"], &["Högst 4 timmar."]),
    ("SPR112", En, &["Quality", "Service and care (30 %)"], &["At most 4 hours."]),
    (
        "SPR113",
        Sv,
        &["Andelen återvunnen plast: minst 90 procent ger 5 poäng, mindre ger 0 poäng."],
        &["Andelen återvunnen plast: minst 90 procent ger 5 poäng, mindre ger 0 poäng. Intyg bifogas."],
    ),
    (
        "SPR113",
        En,
        &["Share of recycled plastic: 90 % or more = 5 points; less than 90 % = 0 points."],
        &[
            "Share of recycled plastic: 90 % or more = 5 points; less than 90 % = 0 points. A certificate is enclosed.",
        ],
    ),
    (
        "SPR114",
        Sv,
        &["Energianvändningen minskas med 15 procent."],
        &["Energianvändningen minskas från 132 kWh till 120 kWh.", "Vid fel sänks timpriset med 5 procent."],
    ),
    (
        "SPR114",
        En,
        &["Energy use is reduced by 15 percent."],
        &["Energy use is reduced from 132 kWh to 120 kWh.", "A missed visit reduces the invoice by 400 EUR."],
    ),
    ("SPR116", Sv, &["Möblerna ska vara snygga, tåliga och bekväma."], &["Möblerna ska vara bekväma."]),
    (
        "SPR116",
        En,
        &[
            "One mark out of 10 is given jointly for the delivery time in days, the warranty in months and the weight in kg.",
        ],
        &["Delivery time in days: 10 points minus 1 point for each day."],
    ),
    (
        "SPR118",
        Sv,
        &["Bullret anges i dB och styrks med protokoll. Kriteriet omfattar 10 poäng."],
        &["Bullret anges i dB. Varje dB under 70 ger 1 poäng. Det styrks med protokoll."],
    ),
    (
        "SPR118",
        En,
        &["The noise is stated in dB and backed by a report. The criterion carries 10 points."],
        &["The noise is stated in dB. Each dB below 70 earns 1 point. A report is enclosed."],
    ),
    (
        "SPR201",
        Sv,
        &["Det är meriterande med egen verkstad.", "Miljöhänsyn vägs in."],
        &["Priset anges utan mervärdesskatt.", "Ring när som helst på dygnet."],
    ),
    (
        "SPR201",
        En,
        &["Own workshop is desirable.", "Electric vehicles are looked upon favourably."],
        &["The price excludes value added tax.", "The most economically advantageous tender is chosen."],
    ),
    ("SPR202", Sv, &["Support bör finnas dygnet runt."], &["Support dygnet runt ger 5 poäng."]),
    ("SPR202", En, &["Support should be there within 4 hours."], &["Support within 4 hours gives 5 points."]),
    (
        "SPR208",
        Sv,
        &["Vikterna fastställs av styrgruppen efter anbudsöppningen."],
        &["Vikten är 40 procent.", "Kartongens vikt anges i kg."],
    ),
    (
        "SPR208",
        En,
        &["The importance of each is settled when the tenders have been opened."],
        &["The weight is 40 percent.", "The weight of the box is stated in kg."],
    ),
    (
        "SPR301",
        Sv,
        &["Bolagets omsättning bedöms.", "Tre referenser bifogas."],
        &[
            "Personalomsättningen mäts varje år.",
            "En referensgrupp om tolv elever provar läromedlet.",
            "Referensvärdet är 118 kWh.",
        ],
    ),
    (
        "SPR301",
        En,
        &["The company's turnover is assessed.", "Three customer references are enclosed."],
        &["Staff turnover is measured each year.", "The reference year is 2023."],
    ),
    (
        "SPR302",
        Sv,
        &["Platschefens meritlista värderas: minst sju år i branschen."],
        &["Platschefen löser ett arbetsprov på 60 minuter."],
    ),
    (
        "SPR302",
        En,
        &["The project manager's experience is assessed."],
        &["The project manager solves a test in 60 minutes."],
    ),
    (
        "SPR303",
        Sv,
        &["Bolag som skänker pengar till välgörenhet får 3 poäng."],
        &["Utsläppen från transporterna i uppdraget mäts i gram."],
    ),
    (
        "SPR303",
        En,
        &["The supplier's corporate social responsibility is assessed."],
        &["Emissions from transport in the contract are measured in grams."],
    ),
    (
        "SPR304",
        Sv,
        &["Virket ska vara FSC-certifierat.", "Provning enligt EN 717-1."],
        &[
            "Virket ska vara FSC-certifierat eller likvärdigt.",
            "En 300 meter lång väg byggs.",
            "Alla ska-krav är uppfyllda.",
        ],
    ),
    (
        "SPR304",
        En,
        &["Paper shall carry the Blue Angel mark.", "Tested by EN 13201-4."],
        &["Paper shall carry the Blue Angel mark or equivalent."],
    ),
    (
        "SPR401",
        Sv,
        &["Fordonet ska ha Hiab-kran.", "Skurmaskin av Nilfisk eller motsvarande modell."],
        &[
            "Arbetet utförs enligt AMA Anläggning 23 eller likvärdigt.",
            "Ett team på fem utför arbetet.",
            "Smärtan skattas på Braden-skala.",
        ],
    ),
    (
        "SPR401",
        En,
        &["A Stihl chainsaw is used."],
        &["Teams of two work in each ward.", "Apple trees are planted."],
    ),
    (
        "SPR402",
        Sv,
        &["Kött från djur som fötts upp på gårdar i landskapet.", "Leverantören ska ha lokalkontor."],
        &["Närhet till kollektivtrafik räknas i meter.", "Lokalen har tre rum."],
    ),
    (
        "SPR402",
        En,
        &["Firms headquartered in the county get 5 points.", "A local supplier is preferred."],
        &["A local area network connects the rooms."],
    ),
    (
        "SPR501",
        Sv,
        &["Lösningen ska vara molnbaserad.", "Nattillsynen ska ske med kamera."],
        &["Huset är byggt på 1970-talet."],
    ),
    (
        "SPR501",
        En,
        &["The solution shall be cloud-based.", "Attendance is recorded by facial recognition."],
        &["The house was built in 1970."],
    ),
    ("SPR502", Sv, &["Systemet ska vara i drift hos minst 10 kommuner."], &["Systemet provas i 10 veckor."]),
    (
        "SPR502",
        En,
        &["The system shall be in use by at least 10 municipalities."],
        &["The system is tested for 10 weeks."],
    ),
];

#[test]
fn what_must_be_flagged_is_and_what_only_looks_like_it_is_not() {
    let mut wrong = Vec::new();
    for (code, language, flagged, near) in CASES {
        let found = |text: &str| {
            let found = check_text(text, *language, TextKind::Criterion);
            found.iter().any(|finding| finding.rule.code == *code && finding.severity > Severity::Advice)
        };
        wrong.extend(flagged.iter().filter(|text| !found(text)).map(|text| format!("{code} missed: {text}")));
        wrong.extend(near.iter().filter(|text| found(text)).map(|text| format!("{code} false: {text}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_for_texts_that_gives_more_than_advice_has_its_cases() {
    for rule in RULES.iter().filter(|rule| !rule.is_about_documents() && rule.severity > Severity::Advice) {
        for language in Language::ALL {
            let has = CASES.iter().any(|(code, of, flagged, near)| {
                *code == rule.code && *of == language && !flagged.is_empty() && !near.is_empty()
            });
            assert!(has, "{} {}", rule.code, language.code());
        }
    }
}
