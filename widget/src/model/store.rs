use std::collections::BTreeMap;

use sprang::document::Node;
use sprang::language::Language;
use yew::Callback;

use crate::rules::{Answer, Call, Reading as _, Rules};
use crate::state::template;

/// What the user looks at, as data: a change is a pure function of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The lot: its id; empty for the first.
    pub lot: String,
    /// The intention that is looked at; `None` for the one that the document has.
    pub wanted: Option<String>,
    /// With what it is compared: an intention, or `now` for the document as it stands.
    pub against: Option<String>,
    /// The estimated price as a number; empty where nobody has stated one.
    pub estimate: String,
    /// Chosen parameters, by intention.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// Whether the bids handed in are used, and not made-up ones.
    pub handed_in: bool,
    /// Which answer's offers are shown, evaluated.
    pub witness: Option<String>,
}

impl Look {
    /// The chosen parameters as the rules want them.
    #[must_use]
    pub fn values_text(&self) -> String {
        let object = |members: Vec<(String, Node)>| Node::Object(members);
        let one = |(name, values): (&String, &BTreeMap<String, String>)| {
            let values = values.iter().map(|(name, value)| (name.clone(), Node::Text(value.clone())));
            (name.clone(), object(values.collect()))
        };
        object(self.values.iter().map(one).collect()).to_json()
    }

    /// Sets a parameter of an intention.
    pub fn set(&mut self, intention: &str, parameter: &str, value: String) {
        self.values.entry(intention.to_owned()).or_default().insert(parameter.to_owned(), value);
    }
}

/// Everything one element knows, held outside Yew so that the host can read it at any time.
pub struct ModelStore {
    /// The document, as the host handed it in or the user last chose.
    procurement: Option<String>,
    given: Option<String>,
    /// What stood there before each choice, for undoing.
    before: Vec<String>,
    /// Bids that were handed in.
    pub offers: Option<String>,
    /// What is looked at.
    pub look: Look,
    /// The page's language.
    pub language: Language,
    /// Whether nothing can be changed.
    pub disabled: bool,
    /// What is asked of the rules.
    pub rules: Rules,
    /// Tells the host: a kind of event, and its words.
    pub tell: Callback<(&'static str, String)>,
}

impl ModelStore {
    /// A store with nothing in it.
    #[must_use]
    pub fn new(language: Language, tell: Callback<(&'static str, String)>) -> Self {
        Self {
            procurement: None,
            given: None,
            before: Vec::new(),
            offers: None,
            look: Look::default(),
            language,
            disabled: false,
            rules: Rules::new(tell.reform(|()| ("answered", String::new()))),
            tell,
        }
    }

    /// Takes texts from the host. The same again leaves what the user has chosen alone.
    pub fn take(&mut self, procurement: &str, offers: Option<&str>, estimate: Option<&str>) {
        if !is_same(self.given.as_deref(), procurement) && !is_same(self.procurement.as_deref(), procurement)
        {
            self.procurement = Some(procurement.to_owned());
            self.before.clear();
            self.look.wanted = None;
        }
        self.given = Some(procurement.to_owned());
        if self.offers.as_deref() != offers {
            self.offers = offers.map(str::to_owned);
            self.look.handed_in = offers.is_some();
        }
        if let Some(estimate) = estimate.filter(|_| self.look.estimate.is_empty()) {
            estimate.clone_into(&mut self.look.estimate);
        }
    }

    /// The document.
    #[must_use]
    pub fn procurement(&self) -> Option<&str> {
        self.procurement.as_deref()
    }

    /// Whether nobody has said what it may cost: neither here nor by prices of the document's own. Whatever amounts rest on
    /// that are made up.
    #[must_use]
    pub fn cost_is_made_up(&self, answer: &Node) -> bool {
        // What was said a moment ago counts, though the rules have not answered yet.
        if !self.look.estimate.is_empty() {
            return false;
        }
        match answer.words("estimateFrom") {
            "assumed" => true,
            "document" => {
                let document = self.procurement.as_deref().and_then(Node::from_json);
                let lot = format!("/lots/{}", answer.words("lotIndex"));
                let begun = template("rule/P-BOUNDS");
                // The prices that every new lot begins with are nobody's.
                document.as_ref().and_then(|document| document.at(&lot)).is_some_and(|lot| {
                    lot.items("criteria").iter().any(|criterion| criterion.member("rule") == Some(&begun))
                })
            }
            _ => false,
        }
    }

    /// Puts another document in place: the one that was chosen. What was wanted stays in view until the rules
    /// say that the document has it, and so does the cost that was read from prices which may be gone now.
    pub fn put(&mut self, procurement: String) {
        if self.look.estimate.is_empty()
            && let Some(answer) = self.intentions().node()
            && answer.words("estimateFrom") == "document"
            && !self.cost_is_made_up(answer)
        {
            answer.words("estimate").clone_into(&mut self.look.estimate);
        }
        if let Some(before) = self.procurement.replace(procurement) {
            self.before.push(before);
        }
        self.look.values.clear();
    }

    /// Undoes the last choice.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else { return false };
        self.procurement = Some(before);
        self.look.wanted = None;
        self.look.values.clear();
        true
    }

    /// Whether an intention would put amounts into the document that rest on a made-up cost: none of them was set here.
    #[must_use]
    pub fn would_make_up(&self, answer: &Node, intention: &Node) -> bool {
        let set = self.look.values.get(intention.words("id"));
        let unset = |parameter: &Node| {
            parameter.words("counts") == "money"
                && set.is_none_or(|set| !set.contains_key(parameter.words("id")))
        };
        intention.items("parameters").iter().any(unset) && self.cost_is_made_up(answer)
    }

    /// Whether there is more to undo after one step.
    #[must_use]
    pub fn undo_leaves_more(&self) -> bool {
        self.before.len() > 1
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Goes back to what the host handed in.
    pub fn reset(&mut self) {
        self.procurement.clone_from(&self.given);
        self.before.clear();
        self.look = Look { estimate: self.look.estimate.clone(), ..Look::default() };
    }

    /// Every intention on the lot.
    #[must_use]
    pub fn intentions(&self) -> Answer {
        let Some(procurement) = &self.procurement else { return Answer::Waiting };
        let look = &self.look;
        self.rules.ask(
            "intentions",
            Call::Intentions,
            &[procurement, &look.lot, &look.estimate, &look.values_text()],
        )
    }

    /// The document set up for an intention; the document as it stands for `now`.
    #[must_use]
    pub fn set_up(&self, place: &str, intention: &str) -> Answer {
        let Some(procurement) = &self.procurement else { return Answer::Waiting };
        let look = &self.look;
        self.rules.ask(
            place,
            Call::ChooseModel,
            &[procurement, &look.lot, intention, &look.estimate, &look.values_text()],
        )
    }

    /// The bids on which models are looked at: those handed in, or made-up ones.
    #[must_use]
    pub fn bids(&self) -> Option<String> {
        if self.look.handed_in && self.offers.is_some() {
            return self.offers.clone();
        }
        let answer =
            self.rules.ask("bids", Call::MadeUpOffers, &[self.procurement.as_deref()?, &self.look.estimate]);
        let node = answer.node()?;
        node.member("offers").map(|_| node.to_json())
    }
}

/// Whether two texts hold the same document: a host may write it with other spaces.
fn is_same(known: Option<&str>, text: &str) -> bool {
    let node = Node::from_json;
    known.is_some_and(|known| known == text || node(known).is_some_and(|known| Some(known) == node(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Change;

    #[test]
    fn a_choice_can_be_undone_and_what_the_host_hands_in_again_takes_nothing_away() {
        let mut store = ModelStore::new(Language::Swedish, Callback::noop());
        store.take("{\"a\": 1}", None, None);
        store.put("{\"a\": 2}".into());
        store.take("{\"a\": 1}", None, None);
        assert_eq!(store.procurement(), Some("{\"a\": 2}"), "the same from the host leaves the choice alone");
        store.take("{\"a\":2}", None, None);
        assert!(store.can_undo() && store.undo());
        assert_eq!(store.procurement(), Some("{\"a\": 1}"));
        assert!(!store.undo());
        store.put("{\"a\": 3}".into());
        store.take("{\"a\": 4}", Some("{}"), Some("1000"));
        assert_eq!(
            (store.procurement(), store.look.handed_in, store.can_undo()),
            (Some("{\"a\": 4}"), true, false)
        );
        assert_eq!(store.look.estimate, "1000");
    }

    /// The example of a guide with prices that are its own; natively the rules answer at once.
    fn with_prices() -> String {
        sprang::guide::example("P-BOUNDS").expect("an example").procurement_text.clone()
    }

    fn answer(store: &ModelStore) -> std::rc::Rc<Node> {
        let Answer::Now(node) = store.intentions() else { panic!("natively the rules answer at once") };
        node
    }

    #[test]
    fn a_cost_that_was_read_from_prices_stays_when_the_prices_go() {
        let mut store = ModelStore::new(Language::Swedish, Callback::noop());
        store.take(&with_prices(), None, None);
        let before = answer(&store);
        assert_eq!(before.words("estimateFrom"), "document");
        let Answer::Now(set_up) = store.set_up("wanted", "quality-outweighs") else { panic!("set up") };
        store.put(set_up.words("procurement").to_owned());
        let after = answer(&store);
        assert_eq!(after.words("estimate"), before.words("estimate"));
        assert!(!store.cost_is_made_up(&after));
    }

    #[test]
    fn amounts_that_rest_on_a_made_up_cost_are_asked_for_and_not_put_in() {
        let mut store = ModelStore::new(Language::Swedish, Callback::noop());
        let of = |store: &ModelStore, id: &str| {
            let answer = answer(store);
            let intention = answer.items("intentions").iter().find(|one| one.words("id") == id);
            store.would_make_up(&answer, intention.expect("an intention"))
        };
        store.take(&with_prices(), None, None);
        assert!(!of(&store, "quality-outweighs"), "the document has prices of its own");
        let mut begun: Node = serde_json::from_str(&with_prices()).expect("json");
        let lot = begun.at("/lots/0").cloned().expect("a lot");
        let price =
            lot.items("criteria").iter().position(|one| one.words("kind") == "price").expect("a price");
        let at = format!("/lots/0/criteria/{price}/rule");
        Change::Put { at, value: Some(template("rule/P-BOUNDS")) }.apply(&mut begun);
        let mut store = ModelStore::new(Language::Swedish, Callback::noop());
        store.take(&serde_json::to_string(&begun).expect("text"), None, None);
        assert!(of(&store, "quality-outweighs") && of(&store, "fixed-budget"));
        assert!(!of(&store, "most-for-money"), "it has no amounts");
        store.look.set("quality-outweighs", "worth", "40000".into());
        assert!(!of(&store, "quality-outweighs"), "the amount is the buyer's own");
        store.look.estimate = "900000".into();
        assert!(!of(&store, "fixed-budget"));
    }

    #[test]
    fn values_are_written_as_the_rules_read_them() {
        let mut look = Look::default();
        look.set("fixed-budget", "budget", "900000".into());
        assert_eq!(look.values_text(), r#"{"fixed-budget":{"budget":"900000"}}"#);
    }
}
