//! The page of the catalogue: every criterion in full, with examples filled in.

use std::fmt::Write as _;

use sprang::catalogue::{Entry, entries};
use sprang::guide::Labels;
use sprang::language::Language;

use crate::{escaped, frame};

pub(crate) const FILE: &str = "catalogue.html";

pub(crate) fn page(language: Language) -> String {
    let labels = Labels(language);
    let say = |key: &str| escaped(&labels.text(key));
    let mut main = format!(
        "<p><a href=\"index.html\">{}</a></p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n",
        say("page.title"),
        say("catalogue.title"),
        say("catalogue.lead"),
    );
    for entry in entries() {
        one(&mut main, entry, labels);
    }
    frame(&labels.text("catalogue.title"), FILE, &main, language)
}

fn one(main: &mut String, entry: &Entry, labels: Labels) {
    let language = labels.0;
    let say = |key: &str| escaped(&labels.text(key));
    let of = |member: &str| {
        let text = entry.criterion.get(member).and_then(|text| text.get(language.code()));
        escaped(text.and_then(serde_json::Value::as_str).unwrap_or_default())
    };
    let _ = write!(
        main,
        "<details id=\"{}\"><summary>{}</summary>\n<p>{}</p>\n<dl class=\"facts\">\n",
        escaped(&entry.id),
        escaped(entry.name.text(language)),
        escaped(&entry.description(&entry.examples(), language)),
    );
    let evidence = entry.criterion.get("evidence").and_then(serde_json::Value::as_array);
    let evidence = evidence.into_iter().flatten().filter_map(|one| one.get(language.code())?.as_str());
    let sources = entry.sources.iter().map(|source| {
        let unread =
            if source.read { String::new() } else { format!(" ({})", labels.text("catalogue.unread")) };
        format!("{}{unread}", source.text.text(language))
    });
    let facts = [
        ("catalogue.evidence", escaped(&evidence.collect::<Vec<_>>().join(" "))),
        ("catalogue.verification", of("verification")),
        (
            "catalogue.weight",
            escaped(&format!(
                "{}–{} %. {}",
                entry.weight.least,
                entry.weight.most,
                entry.weight.because.text(language)
            )),
        ),
        ("catalogue.avoid", escaped(entry.avoid.text(language))),
        (
            "catalogue.serves",
            escaped(&format!("{} ({})", entry.passage.serves.text(language), entry.passage.section)),
        ),
        ("label.sources", escaped(&sources.collect::<Vec<_>>().join("; "))),
        ("label.id", format!("<code>sprang catalogue {}</code>", escaped(&entry.id))),
    ];
    for (label, fact) in facts {
        let _ = writeln!(main, "<div><dt>{}</dt><dd>{fact}</dd></div>", say(label));
    }
    main.push_str("</dl></details>\n");
}
