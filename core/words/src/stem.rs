use rust_stemmers::{Algorithm, Stemmer};

use crate::Language;

/// The word without its ending, so that `användarvänligt` and `användarvänliga` are one.
pub(super) fn stem(word: &str, language: Language) -> String {
    match language {
        Language::English => Stemmer::create(Algorithm::English).stem(word).into_owned(),
        // Snowball's Swedish stemmer leaves the neuter of adjectives as it is: `stabilt`, `skalbart`.
        Language::Swedish => {
            let stem = Stemmer::create(Algorithm::Swedish).stem(without_neuter(word)).into_owned();
            without_neuter(&stem).to_owned()
        }
    }
}

fn without_neuter(word: &str) -> &str {
    const SHORTEST: usize = 4;
    let Some(rest) = word.strip_suffix('t') else { return word };
    let after_consonant = rest.chars().next_back().is_some_and(|last| !"aeiouyåäöt".contains(last));
    if after_consonant && rest.chars().count() >= SHORTEST { rest } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_an_adjective_are_one() {
        for forms in [
            ["användarvänlig", "användarvänligt", "användarvänliga", "användarvänligare"].as_slice(),
            &["stabil", "stabilt", "stabila", "stabilare", "stabilast"],
            &["robust", "robusta", "robustare"],
            &["flexibel", "flexibelt"],
            &["ändamålsenlig", "ändamålsenligt", "ändamålsenliga"],
        ] {
            let first = forms.first().map(|form| stem(form, Language::Swedish));
            for form in forms {
                assert_eq!(Some(stem(form, Language::Swedish)), first, "{form}");
            }
        }
        assert_eq!(stem("scalable", Language::English), stem("scalably", Language::English));
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for (one, other) in [("god", "godkänd"), ("bra", "brand"), ("säker", "säkerhetsklass")] {
            assert_ne!(stem(one, Language::Swedish), stem(other, Language::Swedish));
        }
    }
}
