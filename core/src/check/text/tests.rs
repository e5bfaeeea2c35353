use std::rc::Rc;
use std::sync::OnceLock;

use super::lexicon::{Hit, Lexicon, lexicon};
use super::list::List;
use super::matching::matches;
use super::phrase::{self, Atom};
use super::token::tokens;
use crate::check::rules;
use crate::language::Language;

/// What a list of its own finds in a text.
fn found(list: &'static str, text: &str) -> Vec<String> {
    let list: &'static List =
        Box::leak(Box::new(List { name: "own", swedish: list, english: "", number: OnceLock::new() }));
    let lexicon = Lexicon::new(&[list], Language::Swedish);
    let mut all = tokens(text, Language::Swedish);
    for token in &mut all {
        token.form = Rc::new(lexicon.form(&token.form.written, token.form.kind, Language::Swedish));
    }
    let places = lexicon.find(&all).pop().unwrap_or_default();
    let words = places.into_iter().filter_map(|Hit { range, .. }| {
        let (begin, end) = (all.get(range.start)?, all.get(range.end.checked_sub(1)?)?);
        text.get(begin.start..end.end).map(str::to_owned)
    });
    words.collect()
}

#[test]
fn a_word_stands_for_its_forms_and_not_for_its_neighbours() {
    assert_eq!(found("stabil", "Stabilt, stabila och stabilisator."), ["Stabilt", "stabila"]);
    assert_eq!(found("skalbar", "skalbar skalbart skalbara skala"), ["skalbar", "skalbart", "skalbara"]);
    assert_eq!(found("skälig", "skäl skäliga"), ["skäliga"]);
    assert_eq!(found("=god|goda|gott", "god godkänd goda godtycke"), ["god", "goda"]);
    assert_eq!(found("^KRAV", "Ska-krav: märkt KRAV."), ["KRAV"]);
    assert_eq!(found("*leverantör", "Molnleverantör eller leverantör"), ["Molnleverantör"]);
    assert_eq!(found("blockkedj*", "Blockkedjeteknik, block"), ["Blockkedjeteknik"]);
}

#[test]
fn phrases_with_gaps_and_words_that_may_be_left_out() {
    assert_eq!(found("så ... som möjligt", "Så kort tid som möjligt."), ["Så kort tid som möjligt"]);
    assert_eq!(found("så ... som möjligt", "Så, kort. Tid som möjligt."), Vec::<String>::new());
    assert_eq!(found("(mycket) bra", "mycket bra och bra"), ["mycket bra", "bra"]);
    assert_eq!(found("minst # år", "minst 10 år"), ["minst 10 år"]);
    assert_eq!(found("^SS-EN (^ISO) #", "enligt SS-EN ISO 3744"), ["SS-EN ISO 3744"]);
    assert_eq!(found("och / eller", "drift och/eller stöd"), ["och/eller"]);
}

#[test]
fn a_phrase_that_means_something_else_is_left_alone() {
    let list = "=enkel|enkelt|enkla ! enkel resa; enkel biljett";
    assert_eq!(found(list, "En enkel resa är enkel."), ["enkel"]);
}

#[test]
fn a_phrase_never_crosses_the_end_of_a_sentence() {
    assert_eq!(found("god kvalitet", "Den är god. Kvalitet mäts."), Vec::<String>::new());
}

/// A text in which a phrase stands, with one way of what may stand in each place; `None` where the place is left
/// out.
fn sample(words: &[phrase::Item], way: impl Fn(usize) -> Option<usize>) -> String {
    fn written(atom: &Atom) -> String {
        match atom {
            Atom::Stem { word, .. } | Atom::Word(word) | Atom::Written(word) => word.clone(),
            Atom::Begins(begin) => format!("{begin}xx"),
            Atom::Ends(end) => format!("xx{end}"),
            Atom::Joined(parts) => parts.iter().map(|(_, atom)| written(atom)).collect::<Vec<_>>().join("-"),
            Atom::Capital => "Xyz".to_owned(),
            Atom::Number => "5".to_owned(),
            Atom::Gap => String::new(),
        }
    }
    let chosen = words.iter().enumerate().filter_map(|(at, item)| item.any_of.get(way(at)?));
    chosen.map(written).collect::<Vec<_>>().join(" ")
}

/// Every line of every list, with each of its alternatives in turn, is found where it stands: none is dead, because
/// it was written in a way that no word can fit.
#[test]
fn every_alternative_of_every_line_of_every_list_can_be_found() {
    let mut dead = Vec::new();
    let mut tried = 0;
    for language in Language::ALL {
        let lexicon = lexicon(language);
        let mut seen = Vec::new();
        for list in rules::lists() {
            if seen.contains(&list.name) {
                continue;
            }
            seen.push(list.name);
            let written = if language == Language::Swedish { list.swedish } else { list.english };
            let number = lexicon.lists.iter().position(|name| *name == list.name).expect("read");
            let of_list = lexicon.phrases.iter().enumerate().filter(|(_, phrase)| phrase.list == number);
            for (read, (place, phrase)) in phrase::read(written, language).zip(of_list) {
                let ways = read.words.iter().enumerate();
                let ways = ways.flat_map(|(at, item)| (0..item.any_of.len()).map(move |one| (at, one)));
                for (item, alternative) in ways {
                    let text = sample(&read.words, |at| {
                        let needed = !read.words[at].optional;
                        if at == item { Some(alternative) } else { needed.then_some(0) }
                    });
                    let text = format!("xx {text}");
                    let all = tokens(&text, language);
                    let number = u16::try_from(place).expect("few");
                    let stands = (0..all.len()).any(|at| {
                        // What it means elsewhere is left aside: here it is only asked whether the words can stand.
                        matches(&phrase.words, &all, at).is_some_and(|end| end == all.len())
                            && all[at].form.begins.iter().any(|begin| begin.phrase == number)
                    });
                    tried += 1;
                    if !stands {
                        dead.push(format!("{} {}: {text}", list.name, language.code()));
                    }
                }
            }
        }
    }
    assert!(tried > 3_000, "{tried}");
    assert!(dead.is_empty(), "{} of {tried}:\n{}", dead.len(), dead.join("\n"));
}
