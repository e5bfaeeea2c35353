use std::fmt::Write as _;

use serde_json::Value;
use sprang::boundary::compare_with_catalogue;

use crate::arguments::Wanted;
use crate::{Ending, WORDING, WrongUse, input};

/// Compares the criteria of a document that came from the catalogue with the catalogue, or with a newer one in
/// a file.
pub(crate) fn run(document: &str, wanted: &Wanted, output: &mut String) -> Result<Ending, WrongUse> {
    let language = wanted.language;
    let newer = wanted.way.newer.as_ref().map(|file| input(file, language)).transpose()?;
    let answer = compare_with_catalogue(document, newer.as_deref());
    let value: Value = serde_json::from_str(&answer).unwrap_or_default();
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let say = |key, values: &[(&str, &str)]| WORDING.text(language, key, values);
    let outcome = text(&value, "outcome");
    if wanted.json {
        output.push_str(&answer);
    } else if let Some(message) = value.get("message") {
        let _ = writeln!(output, "{}", text(message, language.code()));
    } else {
        let criteria = list(&value, "criteria");
        if outcome == "compared" && criteria.is_empty() {
            let _ = writeln!(output, "{}", say("compare.none", &[]));
        }
        for one in &criteria {
            let (id, from, now) = (text(one, "criterion"), text(one, "from"), text(one, "now"));
            let made = text(one, "madeFrom");
            let key = if now.is_empty() { "compare.gone" } else { "compare.line" };
            let line = say(key, &[("id", &id), ("from", &from), ("made", &made), ("now", &now)]);
            let _ = writeln!(output, "{line}");
            let differences = list(one, "differences");
            let open = list(one, "open");
            if differences.is_empty() && open.is_empty() && !now.is_empty() {
                let _ = writeln!(output, "  {}", say("compare.same", &[]));
            }
            for fault in &open {
                let _ = writeln!(output, "  {}", text(fault, language.code()));
            }
            for difference in &differences {
                let by = match text(difference, "by").as_str() {
                    "buyer" => "compare.buyer",
                    "catalogue" => "compare.catalogue",
                    "both" => "compare.both",
                    _ => "compare.unknown",
                };
                let _ = writeln!(output, "  {} ({})", text(difference, "part"), say(by, &[]));
                let _ =
                    writeln!(output, "    {}", say("compare.here", &[("text", &text(difference, "here"))]));
                let _ = writeln!(output, "    {}", say("compare.now", &[("text", &text(difference, "now"))]));
            }
        }
    }
    if outcome == "compared" { Ok(Ending::Fine) } else { Ok(Ending::Findings) }
}
