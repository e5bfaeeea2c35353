use super::*;

/// A small sound procurement, as text, for tests to break.
const SOUND: &str = r#"{
  "format": "sprang-procurement/1", "id": "benches", "currency": "SEK",
  "buyer": {"name": {"sv": "Exempelstaden"}, "country": "SE"},
  "title": {"sv": "Parkbänkar"},
  "problem": {"summary": {"sv": "Många orkar inte gå till parken utan att vila på vägen."},
    "measures": [{"id": "distance", "what": {"sv": "Avstånd mellan sittplatser"}, "unit": {"sv": "m"},
      "method": {"sv": "Mäts längs gångvägen"}, "baseline": {"value": "400", "date": "2026-05-31"}}]},
  "lots": [{"id": "all", "title": {"sv": "Allt"},
    "criteria": [
      {"kind": "price", "id": "price", "name": {"sv": "Pris"}, "weight": {"kind": "exact", "points": "60"},
        "rule": {"rule": "P-INV", "most": "100", "zeroPrice": {"means": "stop"}}},
      {"kind": "quality", "id": "rise", "name": {"sv": "Lätt att resa sig"}, "serves": ["distance"],
        "weight": {"kind": "exact", "points": "40"},
        "scale": {"kind": "levels", "levels": [
          {"id": "none", "points": "0", "text": {"sv": "Inget armstöd"}},
          {"id": "one", "points": "3", "text": {"sv": "Ett armstöd"}},
          {"id": "both", "points": "5", "text": {"sv": "Två armstöd"}}]}}],
    "award": {"model": "weighted-sum", "total": "100", "points": "share-of-highest",
      "rounding": {"rankBy": "unrounded"}, "ties": [{"by": "lowest-price"}, {"by": "draw-lots"}]}}]
}"#;

/// The faults of `SOUND` with replacements made, as `code pointer`.
fn faults(replacements: &[(&str, &str)]) -> Vec<String> {
    let mut text = SOUND.to_owned();
    for (from, to) in replacements {
        assert!(text.contains(from), "{from} does not stand in the document");
        text = text.replacen(from, to, 1);
    }
    let faults = procurement_text(&text).err().unwrap_or_default();
    faults.iter().map(|fault| format!("{} {}", fault.code.code(), fault.at)).collect()
}

#[test]
fn a_sound_document_has_no_faults() {
    assert_eq!(faults(&[]), Vec::<String>::new());
}

#[test]
fn each_fault_has_its_place() {
    let criteria = "/lots/0/criteria";
    for (from, to, expected) in [
        ("\"currency\": \"SEK\"", "\"currency\": \"kr\"", vec!["bad-code /currency".to_owned()]),
        ("\"points\": \"60\"", "\"points\": \"55\"", vec![format!("weights-do-not-add-up {criteria}")]),
        ("\"points\": \"60\"", "\"points\": 60", vec![format!("number-not-text {criteria}/0/weight/points")]),
        (
            "\"points\": \"60\"",
            "\"points\": \"6e1\"",
            vec![format!("number-not-exact {criteria}/0/weight/points")],
        ),
        (
            "\"points\": \"3\"",
            "\"points\": \"7\"",
            vec![format!("out-of-order {criteria}/1/scale/levels/2/points")],
        ),
        ("\"id\": \"rise\"", "\"id\": \"price\"", vec![format!("doubled-id {criteria}/1/id")]),
        (
            "\"exact\", \"points\": \"40\"",
            "\"deduction\", \"amount\": \"40\"",
            vec![format!("weight-of-wrong-kind {criteria}/1/weight")],
        ),
        ("[\"distance\"]", "[\"height\"]", vec![format!("unknown-id {criteria}/1/serves/0")]),
        (
            "\"kind\": \"levels\"",
            "\"kind\": \"stairs\"",
            vec![format!("unknown-word {criteria}/1/scale/kind")],
        ),
        ("\"title\": {\"sv\": \"Parkbänkar\"},", "", vec!["missing-field /title".to_owned()]),
        ("\"2026-05-31\"", "\"2026-02-30\"", vec!["bad-code /problem/measures/0/baseline/date".to_owned()]),
        (
            "{\"by\": \"lowest-price\"}",
            "{\"by\": \"criterion\", \"id\": \"colour\"}",
            vec!["unknown-id /lots/0/award/ties/0/id".to_owned()],
        ),
    ] {
        assert_eq!(faults(&[(from, to)]), expected, "{to}");
    }
}

#[test]
fn points_in_proportion_to_the_best_begin_at_zero() {
    let weight = "\"weight\": {\"kind\": \"exact\", \"points\": \"40\"},";
    let stated = format!("{weight} \"bestGets\": \"5\",");
    let levels = SOUND.split_once("\"scale\": ").expect("a scale").1.split_once("}}],\n").expect("its end").0;
    let levels = format!("{levels}}}");
    let steps = |below: &str| {
        format!(
            r#"{{"kind": "steps", "unit": {{"sv": "cm"}}, "better": "higher", "below": "{below}", "steps": [{{"value": "45", "points": "5"}}]}}"#
        )
    };
    assert_eq!(faults(&[(&levels, &steps("0")), (weight, &stated)]), [""; 0]);
    assert_eq!(faults(&[(&levels, &steps("-1"))]), [""; 0]);
    let at = "/lots/0/criteria/1/bestGets";
    assert_eq!(faults(&[(&levels, &steps("-1")), (weight, &stated)]), [format!("below-zero-to-best {at}")]);
}

#[test]
fn parameters_of_price_rules_have_their_places() {
    let sound = r#"{"rule": "P-INV", "most": "100", "zeroPrice": {"means": "stop"}}"#;
    for (rule, expected) in PRICE_RULES {
        let expected: Vec<_> =
            expected.iter().map(|(code, name)| format!("{code} /lots/0/criteria/0/rule/{name}")).collect();
        assert_eq!(faults(&[(sound, rule)]), expected, "{rule}");
    }
}

/// A price rule, and its faults with the members that they stand at.
type RuleFaults = (&'static str, &'static [(&'static str, &'static str)]);

const PRICE_RULES: &[RuleFaults] = &[
    (
        r#"{"rule": "P-LINLOW", "most": "9", "span": "0.5", "belowZero": "zero", "zeroPrice": {"means": "stop"}}"#,
        &[],
    ),
    (
        r#"{"rule": "P-LINLOW", "most": "0", "span": "0", "belowZero": "zero", "zeroPrice": {"means": "stop"}}"#,
        &[("out-of-range", "most"), ("out-of-range", "span")],
    ),
    (
        r#"{"rule": "P-LINLOW", "most": "9", "span": "1", "zeroPrice": {"means": "stop"}}"#,
        &[("missing-field", "belowZero")],
    ),
    (
        r#"{"rule": "P-FRN", "most": "9", "multiple": "1", "belowZero": "allowed", "zeroPrice": {"means": "stop"}}"#,
        &[("out-of-range", "multiple")],
    ),
    (
        r#"{"rule": "P-MEANPCT", "most": "9", "atMean": "9.1", "perPercent": "0", "clipped": true, "zeroPrice": {"means": "stop"}}"#,
        &[("out-of-range", "atMean"), ("out-of-range", "perPercent")],
    ),
    (
        r#"{"rule": "P-MEANINV", "most": "9", "capped": true, "zeroPrice": {"means": "counts-as", "price": "0"}}"#,
        &[("out-of-range", "zeroPrice/price")],
    ),
    (r#"{"rule": "P-CEIL", "most": "9", "ceiling": "0"}"#, &[("out-of-range", "ceiling")]),
    (r#"{"rule": "P-RMAX", "most": "9", "ceiling": "250"}"#, &[("missing-field", "atCeiling")]),
    (
        r#"{"rule": "P-BILIN", "most": "9", "ceiling": "250", "share": "1", "equal": "full"}"#,
        &[("out-of-range", "share")],
    ),
    (
        r#"{"rule": "P-ARAGON", "most": "9", "ceiling": "250", "saturation": "1.01"}"#,
        &[("out-of-range", "saturation")],
    ),
    (r#"{"rule": "P-JPKINK", "most": "9", "ceiling": "90", "lower": "90"}"#, &[("out-of-order", "ceiling")]),
];

#[test]
fn all_faults_come_at_once_and_echoes_do_not() {
    let found = faults(&[
        ("\"id\": \"benches\"", "\"id\": \"Benches\", \"colour\": 1"),
        ("\"points\": \"60\"", "\"points\": 60.5"),
        ("\"kind\": \"levels\"", "\"kind\": \"stairs\""),
        ("\"id\": \"rise\"", "\"id\": \"price\""),
    ]);
    assert_eq!(
        found,
        [
            "unknown-field /colour",
            "number-not-text /lots/0/criteria/0/weight/points",
            "unknown-word /lots/0/criteria/1/scale/kind",
            "bad-id /id",
            "doubled-id /lots/0/criteria/1/id",
            "weights-do-not-add-up /lots/0/criteria",
        ]
    );
}

#[test]
fn a_newer_format_is_refused_and_nothing_else_is_said() {
    assert_eq!(faults(&[("procurement/1", "procurement/2"), ("\"SEK\"", "7")]), ["newer-format /format"]);
}

#[test]
fn offers_are_checked_against_their_procurement() {
    let procurement = procurement_text(SOUND).expect("sound");
    let offers = |bid: &str| {
        let text = format!(
            r#"{{"format": "sprang-offers/1", "procurement": "benches", "offers": [
                {{"id": "a", "tenderer": "A", "bids": [{bid}]}}]}}"#
        );
        let faults = offers_text(&procurement, &text).err().unwrap_or_default();
        faults.iter().map(|fault| format!("{} {}", fault.code.code(), fault.at)).collect::<Vec<_>>()
    };
    let bid = "/offers/0/bids/0";
    assert_eq!(
        offers(r#"{"lot": "all", "price": "10", "answers": {"rise": {"kind": "level", "level": "one"}}}"#),
        [""; 0]
    );
    assert_eq!(
        offers(r#"{"lot": "all", "answers": {}}"#),
        [""; 0],
        "what is left out is for the award to say"
    );
    for (text, expected) in [
        (r#"{"lot": "none", "answers": {}}"#, format!("unknown-id {bid}/lot")),
        (r#"{"lot": "all", "price": "-1", "answers": {}}"#, format!("out-of-range {bid}/price")),
        (
            r#"{"lot": "all", "answers": {"price": {"kind": "value", "value": "1"}}}"#,
            format!("unknown-id {bid}/answers/price"),
        ),
        (
            r#"{"lot": "all", "answers": {"rise": {"kind": "level", "level": "two"}}}"#,
            format!("unknown-id {bid}/answers/rise/level"),
        ),
        (
            r#"{"lot": "all", "answers": {"rise": {"kind": "yes-no", "yes": true}}}"#,
            format!("answer-of-wrong-kind {bid}/answers/rise"),
        ),
    ] {
        assert_eq!(offers(text), [expected], "{text}");
    }
}

/// `SOUND` with another model: its own members, and the price criterion's beside its name.
fn with_model(model: &str, price: &str) -> Vec<String> {
    faults(&[
        ("\"model\": \"weighted-sum\", \"total\": \"100\", \"points\": \"share-of-highest\"", model),
        (
            ", \"weight\": {\"kind\": \"exact\", \"points\": \"60\"},
        \"rule\": {\"rule\": \"P-INV\", \"most\": \"100\", \"zeroPrice\": {\"means\": \"stop\"}}",
            price,
        ),
    ])
}

#[test]
fn every_formula_of_quality_and_price_states_its_edges() {
    let award = "/lots/0/award";
    let ratio = "\"leastQuality\": \"0\", \"zeroPrice\": {\"means\": \"stop\"}";
    for (model, members, faulty) in [
        ("R-LP", format!("\"scale\": \"1000\", {ratio}"), ("\"1000\"", "\"0\"", "scale")),
        ("R-JPDIV", format!("\"scale\": \"1000\", {ratio}"), ("\"1000\"", "\"0\"", "scale")),
        ("R-ADJSCORE", format!("\"reference\": \"9\", {ratio}"), ("\"9\"", "\"0\"", "reference")),
        ("R-PPQ", "\"leastQuality\": \"1\"".to_owned(), ("\"1\"", "\"0\"", "leastQuality")),
        ("R-ADJBID", "\"leastQuality\": \"1\"".to_owned(), ("\"1\"", "\"0\"", "leastQuality")),
        ("LCS", "\"leastQuality\": \"0\"".to_owned(), ("\"0\"", "\"-1\"", "leastQuality")),
        ("M-OWN", "\"whole\": \"100\", \"leastQuality\": \"0\"".to_owned(), ("\"100\"", "\"39\"", "whole")),
        ("M-PCTADD", "\"priceWeight\": \"60\"".to_owned(), ("\"60\"", "\"0\"", "priceWeight")),
        (
            "M-SQP",
            "\"estimate\": \"9\", \"priceWeight\": \"60\"".to_owned(),
            ("\"60\"", "\"0\"", "priceWeight"),
        ),
        ("M-ADD", "\"each\": \"5\"".to_owned(), ("\"5\"", "\"-5\"", "each")),
        ("M-RVC", "\"leastQuality\": \"0\"".to_owned(), ("\"0\"", "\"-1\"", "leastQuality")),
        (
            "R-UI",
            "\"weightRatio\": \"2\", \"negative\": \"zero\", \"zeroPrice\": {\"means\": \"stop\"}".to_owned(),
            ("\"2\"", "\"0\"", "weightRatio"),
        ),
        (
            "R-GEWRICHT",
            format!("\"priceWeight\": \"60\", {}", ratio.replace("\"0\"", "\"1\"")),
            ("\"1\"", "\"0\"", "leastQuality"),
        ),
        (
            "R-UFABMED",
            format!("\"reference\": \"mean\", \"priceWeight\": \"60\", {}", ratio.replace("\"0\"", "\"1\"")),
            ("\"1\"", "\"0\"", "leastQuality"),
        ),
        (
            "R-EXT",
            format!("\"margin\": \"0.10\", \"scale\": \"1\", \"decides\": \"price\", {ratio}"),
            ("\"0.10\"", "\"1.10\"", "margin"),
        ),
        (
            "ELECTRE",
            "\"concordance\": \"0.6\", \"discordance\": \"0.5\", \"priceWeight\": \"60\"".to_owned(),
            ("\"0.6\"", "\"0.5\"", "concordance"),
        ),
        (
            "TOPSIS",
            "\"priceWeight\": \"60\", \"nearness\": {\"places\": \"4\", \"mode\": \"half-up\"}".to_owned(),
            ("\"60\"", "\"0\"", "priceWeight"),
        ),
        ("M-WTP", "\"each\": \"5\", \"negative\": \"zero\"".to_owned(), ("\"5\"", "\"-5\"", "each")),
    ] {
        let stated = |members: &str| format!("\"model\": \"{model}\", \"total\": \"40\", {members}");
        assert_eq!(with_model(&stated(&members), ""), [""; 0], "{model}");
        let (from, to, place) = faulty;
        let broken = stated(&members.replacen(from, to, 1));
        assert_eq!(with_model(&broken, ""), [format!("out-of-range {award}/{place}")], "{model}");
        let (name, _) = members.split_once(':').expect("a member");
        let silent = stated(&members.replacen(name, "\"colour\"", 1));
        let name = name.trim_matches('"');
        assert!(with_model(&silent, "").contains(&format!("missing-field {award}/{name}")), "{model}");
    }
    let prozorro = "\"model\": \"R-PROZORRO\", \"total\": \"40\", \"leastQuality\": \"0\"";
    assert_eq!(with_model(prozorro, ""), [format!("out-of-range {award}/total")]);
}

#[test]
fn the_models_of_costs_say_what_they_cannot_do_without() {
    let price = "/lots/0/criteria/0";
    let cost = |counts: &str, more: &str| {
        format!(r#"{{"id": "c1", "name": {{"en": "Cost"}}, "counts": {counts}, "effect": "adds"{more}}}"#)
    };
    let sum = cost(r#"{"kind": "sum"}"#, "");
    let days = cost(r#"{"kind": "each", "unit": {"en": "days"}, "price": "5"}"#, "");
    let later = cost(r#"{"kind": "sum"}"#, r#", "when": {"kind": "once", "year": "3"}"#);
    let found = |model: &str, rate: &str, costs: &[&String]| {
        let costs = costs.iter().map(|cost| cost.as_str()).collect::<Vec<_>>().join(", ");
        let mut found =
            with_model(&format!("\"model\": \"{model}\""), &format!(r#"{rate}, "costs": [{costs}]"#));
        // The quality criterion of the sample has no threshold, which all of these models want.
        found.retain(|fault| fault != "model-needs /lots/0/criteria/1/threshold");
        found
    };
    let rate = r#", "discountRate": "0.03""#;
    assert_eq!(found("M-ADDERS", "", &[&sum]), [""; 0]);
    assert_eq!(found("M-ADDERS", "", &[]), [format!("model-needs {price}/costs")]);
    assert_eq!(found("M-ADDERS", rate, &[&later]), [format!("model-has-no-use {price}/costs/0/when")]);
    assert_eq!(found("M-AB", "", &[&days]), [""; 0]);
    assert_eq!(found("M-AB", "", &[&sum]), [format!("model-has-no-use {price}/costs/0/counts")]);
    assert_eq!(found("M-LCC", rate, &[&later]), [""; 0]);
    assert!(found("M-LCC", "", &[&later]).contains(&format!("model-needs {price}/discountRate")));
    assert!(found("M-LCC", rate, &[&later, &sum]).contains(&format!("doubled-id {price}/costs/1/id")));
    let bad_year = later.replace("\"3\"", "\"101\"");
    assert_eq!(found("M-LCC", rate, &[&bad_year]), [format!("out-of-range {price}/costs/0/when/year")]);
    let never = cost(r#"{"kind": "sum"}"#, r#", "when": {"kind": "yearly", "from": "3", "to": "2"}"#);
    assert_eq!(found("M-LCC", rate, &[&never]), [format!("out-of-order {price}/costs/0/when/to")]);
    let share = cost(r#"{"kind": "share", "share": "0.1", "of": ["c2"]}"#, "");
    let line = cost(
        r#"{"kind": "unit-price", "unit": {"en": "h"}, "quantity": "9", "range": {"least": "5", "most": "12"}}"#,
        "",
    );
    assert_eq!(found("M-ADDERS", "", &[&line]), [""; 0]);
    for (right, wrong, place) in [("\"5\"", "\"10\"", "least"), ("\"12\"", "\"8\"", "most")] {
        let range = format!("out-of-range {price}/costs/0/counts/range/{place}");
        assert_eq!(found("M-ADDERS", "", &[&line.replace(right, wrong)]), [range]);
    }
    assert_eq!(found("M-ADDERS", "", &[&share]), [format!("unknown-id {price}/costs/0/counts/of/0")]);
}

#[test]
fn a_cost_is_taken_off_only_where_no_formula_divides_by_the_price() {
    let costs = r#", "costs": [{"id": "c1", "name": {"en": "Cost"}, "counts": {"kind": "sum"}, "effect": "deducts"}]"#;
    let ratio = r#""model": "R-LP", "total": "40", "scale": "1", "leastQuality": "0", "zeroPrice": {"means": "stop"}"#;
    assert_eq!(with_model(ratio, costs), ["model-has-no-use /lots/0/criteria/0/costs/0/effect".to_owned()]);
}

#[test]
fn the_sequential_models_say_what_they_cannot_do_without() {
    let criteria = "/lots/0/criteria";
    let model = |id: &str| format!("\"model\": \"{id}\", \"total\": \"40\"");
    assert_eq!(with_model(&model("FBS"), ""), [format!("model-needs {criteria}/0/ceiling")]);
    assert_eq!(with_model(&model("FBS"), ", \"ceiling\": \"900\""), [""; 0]);
    assert_eq!(with_model(&model("LPTA"), ""), [format!("model-needs {criteria}/1/threshold")]);
    for id in ["QBS", "fixed-price"] {
        assert_eq!(with_model(&model(id), ""), [format!("model-has-no-use {criteria}")]);
    }
    let weighed = ", \"weight\": {\"kind\": \"exact\", \"points\": \"0\"}";
    assert_eq!(
        with_model(&model("FBS"), &format!("{weighed}, \"ceiling\": \"900\"")),
        [format!("model-has-no-use {criteria}/0/weight")]
    );
}
