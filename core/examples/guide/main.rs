//! Writes the guide's pages, one for each award model and price rule in both languages, into a folder:
//! `cargo run -p sprang --example guide -- www/guide`.

mod catalogue;
mod decision;
mod robustness;
mod rules;

use std::fmt::Write as _;
use std::path::Path;

use sprang::award::{Award, DECLARATIONS, Kind, evaluate};
use sprang::explain::{Context, TreeNode, not_offered, table, tree};
use sprang::guide::{Entry, Example, Labels, Witness, entry, example};
use sprang::language::Language;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "www/guide".to_owned());
    for language in Language::ALL {
        let folder = Path::new(&folder).join(language.code());
        std::fs::create_dir_all(&folder)?;
        let entries: Vec<Entry> =
            DECLARATIONS.iter().filter_map(|declared| entry(declared.id, language)).collect();
        std::fs::write(folder.join("index.html"), index(&entries, language))?;
        if let Some(page) = robustness::page(language) {
            std::fs::write(folder.join(robustness::FILE), page)?;
        }
        rules::write(&folder, language)?;
        std::fs::write(folder.join(catalogue::FILE), catalogue::page(language))?;
        let route = decision::page(sprang::decision::route(), decision::ROUTE, language);
        std::fs::write(folder.join(decision::ROUTE), route)?;
        let test = sprang::decision::innovation_test();
        let test = decision::page(test, decision::INNOVATION_TEST, language);
        std::fs::write(folder.join(decision::INNOVATION_TEST), test)?;
        for entry in &entries {
            if let Some(example) = example(entry.declaration.id) {
                std::fs::write(folder.join(file(entry.declaration.id)), page(entry, &example, language))?;
            }
        }
    }
    Ok(())
}

fn file(id: &str) -> String {
    format!("{id}.html")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// In which folder of the guide a page stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Top,
    Rules,
}

/// A whole page: masthead with both languages, and what stands in it.
fn frame(title: &str, name: &str, main: &str, language: Language) -> String {
    frame_at(Place::Top, title, name, main, language)
}

/// A whole page in a folder of the guide.
pub(crate) fn frame_at(place: Place, title: &str, name: &str, main: &str, language: Language) -> String {
    let labels = Labels(language);
    let here = language.code();
    let (up, within) = if place == Place::Top { ("", "") } else { ("../", "rules/") };
    let root = format!("{up}../../");
    let home = if language == Language::Swedish { root.clone() } else { format!("{root}en.html") };
    let links = Language::ALL
        .iter()
        .map(|other| {
            let code = other.code();
            let current = if code == here { " aria-current=\"true\"" } else { "" };
            let word = Labels(*other).text("page.language");
            format!(
                "<a href=\"{up}../{code}/{within}{name}\" lang=\"{code}\" hreflang=\"{code}\"{current}>{word}</a> "
            )
        })
        .collect::<Vec<_>>()
        .concat();
    format!(
        "<!doctype html>\n<html lang=\"{here}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} – Språng</title>\n\
         <link rel=\"icon\" href=\"{root}sprang.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{root}page.css\">\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"masthead\"><div class=\"wrap\">\
         <a class=\"brand\" href=\"{home}\"><img src=\"{root}sprang.svg\" alt=\"\" width=\"28\" height=\"28\">Språng</a>\
         <nav aria-label=\"{}\">{links}</nav></div></header>\n\
         <main class=\"wrap prose guide\" id=\"main\">\n{main}</main>\n</body>\n</html>\n",
        escaped(title),
        labels.text("page.skip"),
        labels.text("page.languages"),
    )
}

fn index(entries: &[Entry], language: Language) -> String {
    let labels = Labels(language);
    let say = |key: &str| escaped(&labels.text(key));
    let mut main = format!("<h1>{}</h1>\n<p>{}</p>\n", say("page.title"), say("page.lead"));
    for (kind, heading) in [
        (Kind::Model, "page.models"),
        (Kind::PriceRule, "page.rules"),
        (Kind::Comparison, "page.comparisons"),
    ] {
        let _ = writeln!(main, "<h2 id=\"{heading}\">{}</h2>", say(heading));
        let heads =
            ["label.name", "label.id", "short.relative", "short.safe", "short.decreasing", "short.flat"];
        let heads = heads
            .iter()
            .map(|key| format!("<th scope=\"col\">{}</th>", say(key)))
            .collect::<Vec<_>>()
            .concat();
        let _ = writeln!(
            main,
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{heading}\"><table class=\"plain\">\
             <thead><tr>{heads}</tr></thead><tbody>"
        );
        for entry in entries.iter().filter(|entry| entry.declaration.kind == kind) {
            let yes_no = |yes: bool| say(if yes { "yes" } else { "no" });
            let _ = writeln!(
                main,
                "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                file(entry.declaration.id),
                escaped(&entry.name),
                escaped(entry.declaration.id),
                yes_no(entry.properties.relative),
                yes_no(entry.properties.witness.is_none()),
                escaped(&entry.decreasing),
                escaped(&entry.flat),
            );
        }
        main.push_str("</tbody></table></div>\n");
    }
    let _ = writeln!(main, "<p>{}</p>\n<h2>{}</h2>\n<dl>", say("short.key"), say("label.not-offered"));
    for (id, reason) in not_offered(language) {
        let _ = writeln!(main, "<dt>{}</dt><dd>{}</dd>", escaped(id), escaped(&reason));
    }
    let _ = writeln!(main, "</dl>\n<p>{}</p>", say("label.all"));
    let _ = writeln!(
        main,
        "<h2>{}</h2>\n<p><a class=\"more\" href=\"{}\">{}</a></p>",
        say("robust.question"),
        robustness::FILE,
        say("robust.title")
    );
    let checks = escaped(sprang::check::WORDING.raw(language, "page.title"));
    let links = [
        (rules::LIST, checks),
        (catalogue::FILE, say("catalogue.title")),
        (decision::ROUTE, escaped(sprang::decision::route().title.text(language))),
        (decision::INNOVATION_TEST, escaped(sprang::decision::innovation_test().title.text(language))),
    ];
    for (file, name) in links {
        let _ = writeln!(main, "<p><a class=\"more\" href=\"{file}\">{name}</a></p>");
    }
    frame(&labels.text("page.title"), "index.html", &main, language)
}

fn page(entry: &Entry, example: &Example, language: Language) -> String {
    let labels = Labels(language);
    let say = |key: &str| escaped(&labels.text(key));
    let yes_no = |yes: bool| say(if yes { "yes" } else { "no" });
    let id = entry.declaration.id;
    let mut main = format!(
        "<p><a href=\"index.html\">{}</a></p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n\
         <p class=\"formula\"><code>{}</code></p>\n<p>{}</p>\n",
        say("page.title"),
        escaped(&entry.name),
        escaped(&entry.what),
        escaped(entry.declaration.formula),
        escaped(&entry.know),
    );
    let rows = [
        (say("label.id"), escaped(id)),
        (say("label.kind"), escaped(&entry.kind)),
        (say("label.worth"), escaped(&entry.worth)),
        (say("label.relative"), yes_no(entry.properties.relative)),
        (say("label.safe"), yes_no(entry.properties.witness.is_none())),
        (say("label.decreasing"), escaped(&entry.decreasing)),
        (say("label.flat"), escaped(&entry.flat)),
    ];
    let edges = entry.edges.iter().map(|(label, text)| (escaped(label), escaped(text)));
    main.push_str("<dl class=\"facts\">\n");
    for (label, text) in rows.into_iter().chain(edges) {
        let _ = writeln!(main, "<div><dt>{label}</dt><dd>{text}</dd></div>");
    }
    main.push_str("</dl>\n");
    let lot = example.procurement.lots().first();
    if let Some((lot, award)) = lot.and_then(|lot| Some((lot, evaluate(lot, &example.offers).ok()?))) {
        let _ = writeln!(
            main,
            "<h2 id=\"example\">{}</h2>\n<p>{}</p>",
            say("label.example"),
            say("page.example")
        );
        award_as_table(&mut main, &award, example, language);
        let context = Context { lot, language, currency: example.procurement.currency() };
        for ranked in &award.ranked {
            let _ = writeln!(
                main,
                "<details><summary>{}. {}</summary>",
                ranked.rank,
                escaped(&ranked.scored.tenderer)
            );
            steps(&mut main, &tree(&ranked.shown.step, &context));
            main.push_str("</details>\n");
        }
    }
    if let Some(witness) = &entry.properties.witness {
        witness_as_table(&mut main, witness, labels);
    }
    if !entry.legal.is_empty() {
        let _ = writeln!(main, "<h2>{}</h2>\n<p>{}</p>\n<ul>", say("label.legal"), say("page.legal"));
        for legal in &entry.legal {
            let _ = writeln!(main, "<li>{}</li>", escaped(legal));
        }
        main.push_str("</ul>\n");
    }
    let _ = writeln!(main, "<h2>{}</h2>\n<ul>", say("label.sources"));
    for source in &entry.sources {
        let _ = writeln!(main, "<li>{}</li>", escaped(source));
    }
    main.push_str("</ul>\n");
    frame(&entry.name, &file(id), &main, language)
}

fn award_as_table(main: &mut String, award: &Award, example: &Example, language: Language) {
    let Some(table) = table(award, &example.procurement, language) else { return };
    let heads = table
        .columns
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)))
        .collect::<Vec<_>>()
        .concat();
    let _ = writeln!(
        main,
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"example\"><table class=\"plain\">\
         <thead><tr>{heads}</tr></thead><tbody>"
    );
    for row in &table.rows {
        let cells =
            row.cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect::<Vec<_>>().concat();
        let _ = writeln!(main, "<tr>{cells}</tr>");
    }
    main.push_str("</tbody></table></div>\n");
    for rejected in &table.rejected {
        let _ = writeln!(
            main,
            "<p>{}: {}</p>",
            escaped(&rejected.tenderer),
            escaped(&rejected.reasons.join(" "))
        );
    }
}

/// The steps behind a figure, each in a sentence, its parts below it.
fn steps(main: &mut String, node: &TreeNode) {
    let _ = write!(main, "<p>{}</p>", escaped(&node.sentence));
    if !node.parts.is_empty() {
        main.push_str("<ul>");
        for part in &node.parts {
            main.push_str("<li>");
            steps(main, part);
            main.push_str("</li>");
        }
        main.push_str("</ul>\n");
    }
}

fn witness_as_table(main: &mut String, witness: &Witness, labels: Labels) {
    let say = |key: &str| escaped(&labels.text(key));
    let sentence = labels.filled("label.witness", &[("out", "C"), ("first", "A"), ("second", "B")]);
    let mark = labels.0.decimal_mark();
    let _ = writeln!(
        main,
        "<h2 id=\"witness\">{}</h2>\n<p>{}</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"witness\">\
         <table class=\"plain\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
        say("page.witness"),
        escaped(&sentence),
        say("page.offer"),
        say("page.price"),
        say("page.grade"),
    );
    for (name, (price, grade)) in ["A", "B", "C"].iter().zip(&witness.offers) {
        let (price, grade) = (price.written(mark), grade.written(mark));
        let _ = writeln!(main, "<tr><th scope=\"row\">{name}</th><td>{price}</td><td>{grade}</td></tr>");
    }
    main.push_str("</tbody></table></div>\n");
}
