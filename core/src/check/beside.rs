//! What stands around words and tells what they mean: a name, a reason, a definition, a value.

use std::ops::Range;

use super::facts::DEFINES;
use super::points::NAMES_OF_POINTS;
use super::reading::Reading;
use super::text::{Token, TokenKind};

impl Reading<'_> {
    /// Whether a word is part of a name: it and the next have capitals, and no sentence begins with it. `Modern History`.
    pub(crate) fn is_in_a_name(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let capital =
            |at: usize| token(at).is_some_and(|token| token.form.capital && !token.form.all_capitals);
        let goes_on = token(at).zip(at.checked_sub(1).and_then(token)).is_some_and(|(own, before)| {
            own.sentence == before.sentence
                && (before.kind() != TokenKind::Mark || self.is_quoted(at))
                && !before.form.capital
        });
        // `Busmate Vision`: the last of a name as well.
        let follows = at.checked_sub(2).is_some_and(|before| {
            capital(at - 1)
                && token(before).zip(token(at)).is_some_and(|(one, own)| one.sentence == own.sentence)
        });
        capital(at) && (follows || goes_on && (capital(at + 1) || self.is_quoted(at)))
    }

    /// Whether a word alone stands between marks of quotation: `prioriteten ”Snabb”`.
    fn is_quoted(&self, at: usize) -> bool {
        const QUOTES: [&str; 7] = ["\"", "”", "“", "»", "«", "'", "’"];
        let is_quote = |at: usize| self.tokens.get(at).is_some_and(|token| QUOTES.contains(&token.word()));
        at.checked_sub(1).is_some_and(is_quote) && is_quote(at + 1)
    }

    /// Whether the clause of a token only tells why: `eftersom personalen är van vid dem`.
    pub(crate) fn tells_why(&self, at: usize) -> bool {
        const WHY: [&str; 3] = ["eftersom", "because", "emedan"];
        let Some(sentence) = self.tokens.get(at).map(|token| token.sentence) else { return false };
        let before = self.tokens.get(..at).unwrap_or_default();
        let start = before.iter().rposition(|token| token.sentence != sentence).map_or(0, |last| last + 1);
        let clause = before.get(start..).unwrap_or_default();
        let Some(why) = clause.iter().rposition(|token| WHY.contains(&token.word())) else { return false };
        // A reason that begins the sentence ends at its comma; else it goes on to the end.
        why > 0 || !clause.iter().any(|token| token.word() == ",")
    }

    /// The stems of the words that the text itself gives a meaning: `med skyndsamt avses`, `skyndsamt avser`.
    pub(crate) fn defined(&self) -> Vec<&str> {
        const FURTHEST: usize = 3;
        let words = self.found(&DEFINES).iter().flat_map(|hit| {
            let sentence = self.tokens.get(hit.range.start).map(|token| token.sentence);
            let before = hit.range.start.saturating_sub(FURTHEST)..hit.range.start;
            let between = hit.range.start + 1..hit.range.end.saturating_sub(1);
            let range = if between.is_empty() { before } else { between };
            let here = move |at: &usize| self.tokens.get(*at).map(|token| token.sentence) == sentence;
            range.filter(here)
        });
        let words = words.filter_map(|at| self.tokens.get(at));
        words.filter(|token| token.kind() == TokenKind::Word).map(|token| token.form.stem.as_str()).collect()
    }

    /// Whether what some words mean is told right beside them, by a value with its unit or by a limit:
    /// `high-resolution masters (400 ppi)`, `i god tid, senast kl. 18.00`.
    pub(crate) fn is_told_beside(&self, range: &Range<usize>) -> bool {
        const WORDS_BETWEEN: usize = 2;
        const LIMITS: [&str; 8] = ["senast", "högst", "minst", "dvs", "alltså", "meaning", "i.e", "at"];
        let kind = |at: usize| self.tokens.get(at).map(Token::kind);
        let word = |at: usize| self.tokens.get(at).map_or("", |token| token.word());
        let is_unit = |at: usize| {
            word(at) == "%" || (kind(at) == Some(TokenKind::Word) && !NAMES_OF_POINTS.contains(&word(at)))
        };
        let value = |from: usize, furthest: usize| {
            let near = (from..=from + furthest).take_while(|&at| !matches!(word(at), ")" | ";"));
            near.into_iter().any(|at| kind(at) == Some(TokenKind::Number) && is_unit(at + 1))
        };
        let mark = (range.end..=range.end + WORDS_BETWEEN).find(|&at| kind(at) == Some(TokenKind::Mark));
        mark.is_some_and(|at| match word(at) {
            "(" => value(at + 1, 1),
            "," => at == range.end && LIMITS.contains(&word(at + 1)) && value(at + 2, 3),
            _ => false,
        })
    }
}
