//! Alternatives of phrases that no text can hold: slips in the lists.

use super::Language;
use super::lexicon::lexicon;
use super::list::Lists;
use super::matching::matches;
use super::phrase::{self, Atom};
use super::token::tokens;

/// How many alternatives of all phrases were tried, and those that are not found in a text that holds them.
#[must_use]
pub fn dead(language: Language, lists: Lists) -> (usize, Vec<String>) {
    let lexicon = lexicon(language, lists);
    let (mut tried, mut dead) = (0, Vec::new());
    let mut seen = Vec::new();
    for list in lists() {
        if seen.contains(&list.name) {
            continue;
        }
        seen.push(list.name);
        let written = if language == Language::Swedish { list.swedish } else { list.english };
        let Some(number) = lexicon.lists.iter().position(|name| *name == list.name) else { continue };
        let of_list =
            lexicon.phrases.iter().enumerate().filter(|(_, phrase)| usize::from(phrase.list) == number);
        for (read, (place, phrase)) in phrase::read(written, language).zip(of_list) {
            let ways = read.words.iter().enumerate();
            let ways = ways.flat_map(|(at, item)| (0..item.any_of.len()).map(move |one| (at, one)));
            for (item, alternative) in ways {
                let text = sample(&read.words, |at| {
                    let needed = read.words.get(at).is_some_and(|item| !item.optional);
                    if at == item { Some(alternative) } else { needed.then_some(0) }
                });
                let text = format!("xx {text}");
                let all = tokens(&text, language, lists);
                // What it means elsewhere is left aside: here it is only asked whether the words can stand.
                let stands = all.iter().enumerate().any(|(at, token)| {
                    matches(&phrase.words, &all, at).is_some_and(|end| end == all.len())
                        && token.form.begins.phrases().any(|begin| usize::from(begin) == place)
                });
                tried += 1;
                if !stands {
                    dead.push(format!("{}: {text}", list.name));
                }
            }
        }
    }
    (tried, dead)
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
