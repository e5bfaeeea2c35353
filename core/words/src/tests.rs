use std::rc::Rc;

use super::found::Hit;
use super::lexicon::Lexicon;
use super::list::List;
use super::token::tokens;
use crate::Language;

/// What a list of its own finds in a text.
fn found(list: &'static str, text: &str) -> Vec<String> {
    let list: &'static List = Box::leak(Box::new(List::new("own", list, "")));
    let lexicon: &'static Lexicon = Box::leak(Box::new(Lexicon::new(&[list], Language::Swedish)));
    let mut all = tokens(text, Language::Swedish, Vec::new);
    for token in &mut all {
        token.form = Rc::new(lexicon.form(&token.form.written, token.form.kind, Language::Swedish));
    }
    let words = lexicon.find(&all).of(list).to_vec().into_iter().filter_map(|Hit { range, .. }| {
        let (begin, end) = (all.get(range.start)?, all.get(range.end.checked_sub(1)?)?);
        text.get(begin.start..end.end).map(str::to_owned)
    });
    words.collect()
}

#[test]
fn the_hits_of_each_list_stand_together_in_the_order_of_the_text() {
    static LISTS: [List; 4] = [
        List::new("empty", "", ""),
        List::new("first", "ren\nren ... klar", ""),
        List::new("none", "blå", ""),
        List::new("second", "klar|ren\n? ren och klar", ""),
    ];
    let lexicon: &'static Lexicon = Box::leak(Box::new(Lexicon::new(&LISTS.each_ref(), Language::Swedish)));
    let mut all = tokens("Ren och klar. Klar", Language::Swedish, Vec::new);
    for token in &mut all {
        token.form = Rc::new(lexicon.form(&token.form.written, token.form.kind, Language::Swedish));
    }
    let found = lexicon.find(&all);
    let of = |number: usize| {
        found.of(&LISTS[number]).iter().map(|hit| (hit.range.start, hit.range.end)).collect::<Vec<_>>()
    };
    assert_eq!([of(0), of(1), of(2), of(3)], [vec![], vec![(0, 3)], vec![], vec![(0, 1), (2, 3), (4, 5)]]);
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
