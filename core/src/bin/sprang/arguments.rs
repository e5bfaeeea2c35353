use lexopt::prelude::{Long, Short, Value, ValueExt};
use sprang::catalogue::Wanted as Filter;
use sprang::check::TextKind;
use sprang::follow_up::Day;
use sprang::language::Language;

use crate::check::Form;
use crate::schema::Of;
use crate::{WORDING, WrongUse};

/// What the user asks for.
pub(crate) struct Wanted {
    pub(crate) command: Command,
    pub(crate) language: Language,
    pub(crate) json: bool,
    /// Findings as SARIF.
    pub(crate) sarif: bool,
    pub(crate) explain: bool,
    /// Offers that are left out of an evaluation.
    pub(crate) without: Vec<String>,
    /// The price around which bids are expected.
    pub(crate) estimate: Option<String>,
    /// The day on which things are looked at.
    pub(crate) on: Day,
    /// The folder into which witnesses are written.
    pub(crate) witness: Option<String>,
    /// The file of the organisation's profile.
    pub(crate) profile: Option<String>,
    pub(crate) way: Way,
}

/// What is said of a draft and of sharing beside the words.
#[derive(Default)]
pub(crate) struct Way {
    /// Who buys.
    pub(crate) buyer: Option<String>,
    /// What the purchase is estimated at.
    pub(crate) amount: Option<String>,
    /// A pattern to begin from.
    pub(crate) pattern: Option<String>,
    /// Who reached a stage or wrote a note.
    pub(crate) by: Option<String>,
    /// Who was asked.
    pub(crate) with: Option<String>,
    /// A note.
    pub(crate) note: Option<String>,
    /// The address of a link.
    pub(crate) link: Option<String>,
    /// The file of a newer catalogue.
    pub(crate) newer: Option<String>,
    /// The criterion that is shared.
    pub(crate) criterion: Option<String>,
    /// Whether only what is published is shared.
    pub(crate) published: bool,
}

impl Way {
    fn place(&mut self, option: &str) -> Option<&mut Option<String>> {
        Some(match option {
            "buyer" => &mut self.buyer,
            "amount" => &mut self.amount,
            "pattern" => &mut self.pattern,
            "by" => &mut self.by,
            "with" => &mut self.with,
            "note" => &mut self.note,
            "link" => &mut self.link,
            "newer" => &mut self.newer,
            "criterion" => &mut self.criterion,
            _ => return None,
        })
    }
}

impl Wanted {
    /// How findings are told.
    pub(crate) const fn form(&self) -> Form {
        match (self.sarif, self.json) {
            (true, _) => Form::Sarif,
            (false, true) => Form::Json,
            (false, false) => Form::Text,
        }
    }
}

pub(crate) enum Command {
    Help,
    Version,
    /// A procurement or, where so said, running text.
    Check {
        file: String,
        /// What the running text is.
        running: Option<TextKind>,
    },
    Evaluate {
        procurement: String,
        offers: String,
    },
    Robustness {
        procurement: String,
        offers: Option<String>,
    },
    Models {
        id: Option<String>,
    },
    Rules {
        code: Option<String>,
    },
    Template {
        form: Option<String>,
        document: Option<String>,
    },
    Stages {
        file: String,
    },
    /// A new draft, from a need in words.
    Start {
        file: String,
        need: String,
    },
    /// What comes next in a draft.
    Next {
        file: String,
    },
    /// Answers put into a draft, each as `question=text`.
    Answer {
        file: String,
        answers: Vec<String>,
    },
    /// A measure put into a draft, its parts each as `part=text`.
    Measure {
        file: String,
        id: String,
        parts: Vec<String>,
    },
    /// A department that joins the need, its parts each as `part=text`.
    Department {
        file: String,
        id: String,
        parts: Vec<String>,
    },
    /// A criterion of the catalogue put into a draft.
    Insert {
        file: String,
        criterion: String,
        filled_in: Vec<String>,
    },
    /// A stage that is reached.
    Reach {
        file: String,
        stage: String,
    },
    /// A note on the way.
    Note {
        file: String,
        stage: String,
        text: String,
    },
    /// Goals, what weighs for them, what departments share, what leans on each measure.
    Goals {
        file: String,
    },
    Share {
        file: String,
    },
    Open {
        /// A link, a file, or the standard input.
        from: String,
    },
    Compare {
        file: String,
    },
    /// The page that is published.
    Publish {
        file: String,
    },
    SelfCheck,
    Plan {
        file: String,
    },
    Indicators {
        files: Vec<String>,
        csv: bool,
    },
    /// The whole catalogue or what fits in it, one criterion, or one filled in.
    Catalogue {
        id: Option<String>,
        filled_in: Vec<String>,
        filter: Filter,
    },
    /// Answers, each as `question=answer`.
    Route {
        answers: Vec<String>,
    },
    /// Answers, each as `question=answer`.
    InnovationTest {
        answers: Vec<String>,
    },
    Schema {
        of: Of,
    },
}

pub(crate) fn read(mut parser: lexopt::Parser) -> Result<Wanted, WrongUse> {
    let mut language = from_environment();
    let (mut json, mut sarif, mut text, mut csv) = (false, false, false, false);
    let mut on = today();
    let (mut explain, mut help, mut version) = (false, false, false);
    let mut words: Vec<String> = Vec::new();
    let mut without: Vec<String> = Vec::new();
    let (mut estimate, mut witness) = (None, None);
    let mut filter = Filter::default();
    let (mut way, mut profile) = (Way::default(), None);
    let mut kind: Option<String> = None;
    let wrong = |language: Language, what: &str| {
        let message = WORDING.text(language, "wrong-use", &[("what", what)]);
        // How the command that was meant is written, where one of that name is known.
        let key = format!("help.{}", what.split_whitespace().next().unwrap_or_default());
        let key = if WORDING.has(language, &key) { key.as_str() } else { "help.usage" };
        WrongUse(format!("{message}\n{}", WORDING.raw(language, key)))
    };
    loop {
        let argument = match parser.next() {
            Ok(Some(argument)) => argument,
            Ok(None) => break,
            Err(error) => return Err(wrong(language, &error.to_string())),
        };
        match argument {
            Long("json") => json = true,
            Long("sarif") => sarif = true,
            Long("text") => text = true,
            Long("csv") => csv = true,
            Long("on") => {
                let date = parser.value().and_then(ValueExt::string).unwrap_or_default();
                match Day::read(&date) {
                    Some(day) => on = day,
                    None => return Err(wrong(language, &format!("--on {date}"))),
                }
            }
            Long("explain") => explain = true,
            Long("published") => way.published = true,
            Long("help") | Short('h') => help = true,
            Long("version") | Short('V') => version = true,
            Long("lang") => {
                let tag = parser.value().and_then(ValueExt::string).unwrap_or_default();
                match Language::from_tag(&tag) {
                    Some(known) => language = known,
                    None => return Err(wrong(language, &format!("--lang {tag}"))),
                }
            }
            Long("without") => match parser.value().and_then(ValueExt::string) {
                Ok(id) => without.push(id),
                Err(error) => return Err(wrong(language, &error.to_string())),
            },
            Long(option @ ("estimate" | "witness")) => {
                let place = if option == "estimate" { &mut estimate } else { &mut witness };
                match parser.value().and_then(ValueExt::string) {
                    Ok(value) => *place = Some(value),
                    Err(error) => return Err(wrong(language, &error.to_string())),
                }
            }
            Long(option @ ("find" | "value" | "field" | "for-route")) => {
                let option = option.to_owned();
                match parser.value().and_then(ValueExt::string) {
                    Ok(value) => match option.as_str() {
                        "find" => filter.words = value,
                        "value" => filter.value = Some(value),
                        "field" => filter.field = Some(value),
                        _ => filter.route = Some(value),
                    },
                    Err(error) => return Err(wrong(language, &error.to_string())),
                }
            }
            Long(
                option @ ("profile" | "kind" | "buyer" | "amount" | "pattern" | "by" | "with" | "note"
                | "link" | "newer" | "criterion"),
            ) => {
                let option = option.to_owned();
                match parser.value().and_then(ValueExt::string) {
                    Ok(value) => match way.place(&option) {
                        Some(place) => *place = Some(value),
                        None if option == "kind" => kind = Some(value),
                        None => profile = Some(value),
                    },
                    Err(error) => return Err(wrong(language, &error.to_string())),
                }
            }
            Value(word) => words.push(word.to_string_lossy().into_owned()),
            other => return Err(wrong(language, &other.unexpected().to_string())),
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // Only once all is read is it known in which language to answer.
    let running = running(text, kind.as_deref(), language)?;
    let command = match words.as_slice() {
        _ if help => Command::Help,
        _ if version => Command::Version,
        words => command(words, running, csv, filter).ok_or_else(|| wrong(language, &words.join(" ")))?,
    };
    Ok(Wanted { command, language, json, sarif, explain, without, estimate, on, witness, profile, way })
}

/// What the running text is, where the file is one.
fn running(text: bool, kind: Option<&str>, language: Language) -> Result<Option<TextKind>, WrongUse> {
    let known = TextKind::ALONE.map(TextKind::word).join(", ");
    let wrong = |key, kind| Err(WrongUse(WORDING.text(language, key, &[("kind", kind), ("known", &known)])));
    match kind {
        None => Ok(text.then(TextKind::default)),
        Some(word) => match TextKind::from_word(word) {
            None => wrong("no-such-kind", word),
            Some(_) if !text => wrong("kind-without-text", word),
            known => Ok(known),
        },
    }
}

/// What the words ask for; `None` where that cannot be understood. Two files cannot both be the
/// standard input.
fn command(words: &[&str], running: Option<TextKind>, csv: bool, filter: Filter) -> Option<Command> {
    Some(match words {
        [_, "-", "-"] => return None,
        [] | ["help"] => Command::Help,
        ["check", file] => Command::Check { file: (*file).to_owned(), running },
        ["evaluate", procurement, offers] => {
            Command::Evaluate { procurement: (*procurement).to_owned(), offers: (*offers).to_owned() }
        }
        ["robustness", procurement, offers @ ..] if offers.len() <= 1 => Command::Robustness {
            procurement: (*procurement).to_owned(),
            offers: offers.first().map(|offers| (*offers).to_owned()),
        },
        ["models"] => Command::Models { id: None },
        ["models", id] => Command::Models { id: Some((*id).to_owned()) },
        ["rules"] => Command::Rules { code: None },
        ["rules", code] => Command::Rules { code: Some((*code).to_owned()) },
        ["template", rest @ ..] if rest.len() <= 2 => Command::Template {
            form: rest.first().map(|form| (*form).to_owned()),
            document: rest.get(1).map(|file| (*file).to_owned()),
        },
        ["stages", file] => Command::Stages { file: (*file).to_owned() },
        ["start", file, need] => Command::Start { file: (*file).to_owned(), need: (*need).to_owned() },
        ["next", file] => Command::Next { file: (*file).to_owned() },
        ["answer", file, answers @ ..] if !answers.is_empty() => {
            Command::Answer { file: (*file).to_owned(), answers: owned(answers) }
        }
        ["measure", file, id, parts @ ..] if !parts.is_empty() => {
            Command::Measure { file: (*file).to_owned(), id: (*id).to_owned(), parts: owned(parts) }
        }
        ["department", file, id, parts @ ..] if !parts.is_empty() => {
            Command::Department { file: (*file).to_owned(), id: (*id).to_owned(), parts: owned(parts) }
        }
        ["insert", file, criterion, filled_in @ ..] => Command::Insert {
            file: (*file).to_owned(),
            criterion: (*criterion).to_owned(),
            filled_in: owned(filled_in),
        },
        ["reach", file, stage] => Command::Reach { file: (*file).to_owned(), stage: (*stage).to_owned() },
        ["note", file, stage, text] => {
            Command::Note { file: (*file).to_owned(), stage: (*stage).to_owned(), text: (*text).to_owned() }
        }
        ["goals", file] => Command::Goals { file: (*file).to_owned() },
        ["share", file] => Command::Share { file: (*file).to_owned() },
        ["open", from] => Command::Open { from: (*from).to_owned() },
        ["publish", file] => Command::Publish { file: (*file).to_owned() },
        ["compare", file] => Command::Compare { file: (*file).to_owned() },
        ["self-check"] => Command::SelfCheck,
        ["plan", file] => Command::Plan { file: (*file).to_owned() },
        ["indicators", files @ ..] if !files.is_empty() => Command::Indicators { files: owned(files), csv },
        ["catalogue", rest @ ..] => Command::Catalogue {
            id: rest.first().map(|id| (*id).to_owned()),
            filled_in: owned(rest.get(1..).unwrap_or_default()),
            filter,
        },
        ["route", answers @ ..] => Command::Route { answers: owned(answers) },
        ["innovation-test", answers @ ..] => Command::InnovationTest { answers: owned(answers) },
        ["schema"] | ["schema", "procurement"] => Command::Schema { of: Of::Procurement },
        ["schema", "offers"] => Command::Schema { of: Of::Offers },
        ["schema", "profile"] => Command::Schema { of: Of::Profile },
        _ => return None,
    })
}

fn today() -> Day {
    let seconds =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Day::from_days(i64::try_from(seconds / 86_400).unwrap_or_default())
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The language of the terminal; Swedish where it says neither.
fn from_environment() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::from_tag(&value))
        .unwrap_or_default()
}
