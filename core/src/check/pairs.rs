//! Pairs of texts that differ by little: the first is flagged, the second is not, or less gravely. What tells them apart is how they are
//! built.

use super::*;
use crate::language::Language::{self, English as En, Swedish as Sv};

/// A rule, a language, a text that it flags, and a text that it does not.
type Pair = (&'static str, Language, &'static str, &'static str);

const PAIRS: &[Pair] = &[
    // What somebody feels measures nothing, though points are given for its ranks; what is counted does.
    (
        "SPR109",
        Sv,
        "Den film som gör djupast intryck på juryn får 20 poäng, näst djupast 10 poäng och övriga 0 poäng.",
        "Den film som har flest rätta svar i provet får 20 poäng, näst flest 10 poäng och övriga 0 poäng.",
    ),
    // How long something is tried is no measure of it.
    (
        "SPR109",
        En,
        "The panel tries each chair for one hour and awards up to 20 points according to how much it appeals to them.",
        "The chair shall hold for one hour under 150 kg: held gives 20 points, not held 0 points. The panel tests it.",
    ),
    // A formula over a value in a unit measures; praise does not.
    (
        "SPR109",
        En,
        "The tenderer describes the asphalt in a pleasant brochure.",
        "The tenderer states kg CO2e per tonne of asphalt. Points = 10 × lowest value / own value.",
    ),
    // Much of what is known is no amount; length is.
    (
        "SPR109",
        Sv,
        "Den kock som kan mest om svamp får flest poäng.",
        "Den rep som är längst i meter får flest poäng.",
    ),
    // A comparison with today starts from a value only where there is one.
    (
        "SPR114",
        Sv,
        "Antalet skador ska bli färre än i dag.",
        "Antalet skador, i dag 40 om året, ska bli färre än i dag.",
    ),
    (
        "SPR114",
        En,
        "The plant shall reduce its use of water by 30 per cent compared with today.",
        "The plant shall reduce its use of water, 400 litres today, compared with today.",
    ),
    // The limit of a step is no starting value.
    (
        "SPR114",
        Sv,
        "Företaget höjer sin punktlighet. Minst 3 procentenheter ger 4 poäng, mindre än 3 procentenheter ger 0 poäng.",
        "Företaget höjer sin punktlighet från 80 procent. Minst 3 procentenheter ger 4 poäng, annars 0 poäng.",
    ),
    // A value that is told, and no wish.
    (
        "SPR114",
        En,
        "The service is to lower the number of falls.",
        "The weight of the cart is stated in kg (lower counts for more).",
    ),
    // Steps that are read as the best that is reached, and what is left.
    (
        "SPR111",
        Sv,
        "Mer än 3 års garanti ger 2 poäng, mer än 6 år ger 4 poäng, 2 år eller mindre ger 0 poäng.",
        "Mer än 3 års garanti ger 2 poäng, mer än 6 år ger 4 poäng, 3 år eller mindre ger 0 poäng.",
    ),
    // What stands before a colon is no limit.
    (
        "SPR111",
        En,
        "Time after six months: 4 minutes or less gives 6 points, 4 to 8 minutes gives 3 points, more than 8 gives 0 points.",
        "Time after six months: 4 minutes or less gives 6 points, more than 4 minutes gives 0 points.",
    ),
    // One word for the kind of an answer is a verdict, unless it tells a state.
    (
        "SPR110",
        Sv,
        "Utförlig beskrivning ger 10 poäng, kortfattad beskrivning ger 5 poäng, torftig beskrivning ger 0 poäng.",
        "Skriftlig beskrivning ger 10 poäng, muntlig beskrivning ger 5 poäng, ingen beskrivning ger 0 poäng.",
    ),
    // How many of the parts, without a number.
    (
        "SPR110",
        En,
        "Level 3: thorough in every part. Level 2: thorough in most parts. Level 1: thorough in some parts.",
        "Level 3: lists nine parts. Level 2: lists six parts. Level 1: lists three parts.",
    ),
    // What the thing shall measure proves nothing of the tender.
    (
        "SPR113",
        Sv,
        "Nivån ska mätas med radargivare. Batteritid i månader: minst 60 ger 5 poäng, mindre än 60 ger 0 poäng.",
        "Batteritid i månader: minst 60 ger 5 poäng, mindre än 60 ger 0 poäng. Tiden mäts i provning.",
    ),
    // How often something is promised follows nothing up.
    (
        "SPR115",
        Sv,
        "Under avtalstiden lämnas nya funktioner. Antal per kvartal: minst 12 ger 6 poäng, färre än 12 ger 0 poäng.",
        "Antal nya funktioner per kvartal: minst 12 ger 6 poäng, färre än 12 ger 0 poäng. Antalet kontrolleras varje kvartal.",
    ),
    // Three loose things of different kinds in one sentence.
    (
        "SPR116",
        Sv,
        "Systemet ska prata sömfritt med larmet, svara utan onödigt dröjsmål samt följa vad branschen brukar kräva.",
        "Systemet ska prata sömfritt med larmet.",
    ),
    ("SPR116", Sv, "Lokalen ska vara ljus, rymlig och trivsam.", "Lokalen ska vara ljus och rymlig."),
    // What stands in one pot for all.
    (
        "SPR116",
        Sv,
        "Hastighet, ljudnivå och kostnad per sida vägs samman till 0–20 poäng.",
        "Hastigheten ger 0–20 poäng.",
    ),
    // A heading has no verb.
    ("SPR112", Sv, "Glada barn i badet.", "Glada barn kan simma."),
    // A value that is asked for and weighed, and which way is better.
    (
        "SPR118",
        En,
        "Tenderers state the velocity in m/s. Velocity carries 20 per cent of the weight.",
        "Tenderers state the velocity in m/s. Lower is better. Velocity carries 20 per cent of the weight.",
    ),
    // What a comparison is rewarded with hides nothing.
    ("SPR201", Sv, "Ett eget kontor ger fler poäng.", "Längre garantitid ger fler poäng."),
    // Who has been served, and how well served those are who use the service.
    (
        "SPR301",
        Sv,
        "Utvärderingen avser hur många kök bolaget har levererat.",
        "Utvärderingen avser hur många kök bolaget har offererat.",
    ),
    ("SPR301", En, "We look for a seasoned manufacturer.", "We look for seasoned timber."),
    // Levels go on with the people that the sentence before names.
    (
        "SPR302",
        Sv,
        "Erbjudna ljusdesigners bedöms. Mer än 3 års arbete med teater ger 2 poäng, annars 0 poäng.",
        "Erbjudna lampor bedöms. Mer än 3 års drift ger 2 poäng, annars 0 poäng.",
    ),
    // The firm at large, and the buildings of the buyer.
    (
        "SPR303",
        Sv,
        "Förnybar el köps till samtliga sina kontor i Europa.",
        "Förnybar el levereras till samtliga lokaler i kommunen.",
    ),
    // The supplier's own place, and where the work is done.
    (
        "SPR402",
        Sv,
        "Ledaren ska ha sin dagliga arbetsplats i Ystad.",
        "Arbetet utförs på arbetsplatsen i Ystad.",
    ),
    ("SPR402", Sv, "Verkstad inom tre mil ger 5 poäng.", "Räckvidd tre mil ger 5 poäng."),
    // The thing that is bought has its name; a means that is prescribed has too.
    ("SPR501", En, "A robot shall serve the meals.", "The robot shall stop when it is touched."),
    (
        "SPR501",
        En,
        "The platform shall work with a FIWARE broker.",
        "The platform shall work with a printed manual.",
    ),
    // How all are judged counts nothing; points for each of something do.
    (
        "SPR118",
        En,
        "The figure is stated in kg. Each figure is marked pro rata, up to 10 marks.",
        "The figure is stated in kg. Each full kg gives 1 mark, up to 10 marks.",
    ),
    // A length of time is no side of a limit.
    (
        "SPR118",
        Sv,
        "Åtgången anges i kg per ton. Värdet räknas om till 0–10 poäng. Det provas under två dygn.",
        "Åtgången anges i kg per ton. Värdet räknas om till 0–10 poäng, lägst värde får 10. Det provas under två dygn.",
    ),
    // Met or not: in columns, on lines of their own, or with what is left in a sentence of its own.
    (
        "SPR117",
        Sv,
        "Funktion | Ja | Nej\nKvitto | 3 p | 0 p\nPåminnelse | 3 p | 0 p\nFunktionerna mäts.",
        "Funktion | Snabbt | Sakta\nKvitto | 3 p | 1 p\nPåminnelse | 3 p | 1 p\nFunktionerna mäts i minuter.",
    ),
    (
        "SPR117",
        En,
        "Night work (5 marks). The lamp is lit within 10 minutes.\nYes – 5 marks\nNo – 0 marks\nIt is measured.",
        "Night work (5 marks). The lamp is lit within 10 minutes.\nTwo lamps – 5 marks\nOne lamp – 1 mark\nIt is measured.",
    ),
    (
        "SPR117",
        Sv,
        "Kvitto i kassan ger 2 poäng. Öppet på söndagar ger 2 poäng. Uppfylls inte kravet ges 0 poäng. Det kontrolleras.",
        "Minst 40 kassor ger 2 poäng. Minst 60 kassor ger 4 poäng. Uppfylls inte kravet ges 0 poäng. Det kontrolleras.",
    ),
    // A most is no step.
    (
        "SPR111",
        Sv,
        "Svarstid, 8 p. Högst 5 min ger 8 p, högst 9 min ger 5 p, mer än 8 min ger 0 p.",
        "Svarstid kl. 7–17, max 8 p. Högst 2 min ger 8 p, mer än 2 min ger 0 p.",
    ),
    // Rules that come later, and rules that are enclosed.
    (
        "SPR108",
        Sv,
        "Arbetet följer de anvisningar som kommunen lämnar i särskild ordning.",
        "Arbetet följer de anvisningar som kommunen lämnar i bilaga 2.",
    ),
    // A price that is lowered when tenders are compared is a scale; one that is lowered afterwards is none.
    (
        "SPR202",
        Sv,
        "Svarstiden anges i minuter. Uteblivet svar medför att månadsavgiften minskas med 300 kronor.",
        "Svarstiden anges i minuter. Högst två minuter medför att anbudssumman minskas med 300 000 kronor.",
    ),
    (
        "SPR114",
        Sv,
        "Antalet fel ska minskas. Minst 9 fel färre ger 9 poäng, färre än 9 ger 0 poäng.",
        "Minst 9 prov ger 9 poäng, färre än 9 ger 0 poäng. Annars minskas månadsavgiften med 1 procent.",
    ),
    // A starting value by its name.
    (
        "SPR114",
        Sv,
        "Minskningen räknas från ett utgångsvärde.",
        "Minskningen räknas från utgångsvärdet 310 kg.",
    ),
    // On a straight line, and at somebody's will.
    (
        "SPR202",
        En,
        "The time is stated in seconds, and between 0 and 12 points are given.",
        "The time is stated in seconds, and between 0 and 12 points are given on a straight line, lowest is best.",
    ),
    // Met or not, where nobody can say which.
    (
        "SPR109",
        Sv,
        "Trycket mäts med matta och ska stå i paritet med de främsta; anbud som når dit får 10 poäng och övriga 0 poäng.",
        "Trycket mäts med matta och ska vara högst 4 kPa; anbud som når dit får 10 poäng och övriga 0 poäng.",
    ),
    // Steps with ends that nothing covers.
    (
        "SPR111",
        Sv,
        "80–100 liter ger 4 poäng och 101–130 liter ger 7 poäng.",
        "80–100 liter ger 4 poäng och 101–130 liter ger 7 poäng. Annars ges 0 poäng.",
    ),
    // One step that is reached in three ways at once.
    (
        "SPR116",
        En,
        "20 points are given where the time is at most 10 days, the warranty at least 36 months and the share at least 60 %.",
        "20 points are given where the time is at most 10 days, 10 points where it is at most 20 days.",
    ),
    // `By no means` gives no word a meaning.
    ("SPR104", En, "The list is by no means exhaustive.", "The list, by no means short, is exhaustive."),
    ("SPR501", Sv, "Verktyget levereras som källkod i C#.", "Verktyget levereras med källkod i bilaga."),
    ("SPR301", Sv, "Det ges 4 poäng för bolagets rörelseresultat.", "Det ges 4 poäng för lägst spill."),
    ("SPR402", Sv, "Köttet kommer från gårdar i länet.", "Barnen kommer från skolor i länet."),
    (
        "SPR302",
        En,
        "The architect gets one mark for every two years since first registration.",
        "The architect gets one mark for every two drawings.",
    ),
    // Good will, and what is shown.
    ("SPR107", Sv, "Anbudsgivaren har för avsikt att använda stål.", "Anbudsgivaren redogör för sin vision."),
    (
        "SPR101",
        En,
        "Nurses need a dashboard that they enjoy using.",
        "Nurses need a dashboard that they use.",
    ),
    (
        "SPR101",
        En,
        "The line shall be ready for tomorrow's needs.",
        "The line shall be ready for inspection.",
    ),
    ("SPR102", Sv, "Jackan ska ha rejält med fickor.", "Jackan ska ha sex fickor."),
    ("SPR102", Sv, "Den korta tiden räknas.", "Stödet ska korta tiden till larm."),
    ("SPR103", En, "The supplier answers in a timely manner.", "The supplier answers in the same manner."),
    ("SPR104", En, "The parts are an open list.", "The sash is 500 mm open and locked."),
    ("SPR105", Sv, "Svaret ska vara bättre än övriga.", "Anbudet rankas högre än övriga."),
    (
        "SPR106",
        En,
        "Promising tenders go first.",
        "Tenders promising this receive 5 points, others 0 points.",
    ),
    ("SPR108", Sv, "Arbetet följer god målarsed.", "Arbetet har god marginal."),
];

#[test]
fn what_is_built_alike_is_told_apart() {
    let mut wrong = Vec::new();
    for (code, language, flagged, spared) in PAIRS {
        let gravest = |text: &str| {
            let found = check_text(text, *language, TextKind::Criterion);
            let of_rule = found.into_iter().filter(|finding| finding.rule.code == *code);
            of_rule.map(|finding| finding.severity).max()
        };
        if gravest(flagged).is_none() {
            wrong.push(format!("{code} missed: {flagged}"));
        } else if gravest(spared) >= gravest(flagged) {
            wrong.push(format!("{code} false: {spared}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
