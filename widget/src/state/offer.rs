use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use sprang::award::{Assumptions, Between, CannotEvaluate, Preview, preview};
use sprang::document::{Decimal, Fault, Node, read_offers};
use sprang::language::Language;
use sprang::number::Exact;
use sprang::procurement::{Lot, Procurement};
use sprang::validate;

use super::change::Change;

/// The place of the one offer in an offers file.
const OFFER: &str = "/offers/0";

/// An offer that a supplier writes, and what it would give.
#[derive(Clone, Debug, Default)]
pub struct OfferForm {
    procurement: Option<Rc<Procurement>>,
    /// Whether the procurement that the host handed in last has faults; then the last sound one stands.
    pub stale: bool,
    node: Node,
    start: Node,
    faults: Vec<Fault>,
    previews: Vec<Result<Preview, CannotEvaluate>>,
    assumed: BTreeMap<String, String>,
    open: BTreeSet<String>,
    /// What was last done: a key of words.
    pub notice: Option<&'static str>,
}

/// Everything that a supplier can do.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferAction {
    /// Answers a question, or takes the answer away.
    Answer {
        /// The lot.
        lot: usize,
        /// The criterion's id.
        criterion: String,
        /// The answer as it stands in documents.
        answer: Option<Node>,
    },
    /// States the price.
    Price {
        /// The lot.
        lot: usize,
        /// The price, as documents write numbers.
        price: Option<String>,
    },
    /// Says who offers.
    Tenderer(String),
    /// Assumes a price of the others: which one, by its place on the page.
    Assume {
        /// Which.
        at: String,
        /// The price, as documents write numbers.
        price: Option<String>,
    },
    /// Opens or closes the steps behind a figure.
    Toggle(String),
    /// Puts an offer from a file in place of what is there.
    Load(String),
}

impl OfferForm {
    /// Takes the procurement that the host hands in. What was answered stays, by the criterion's id.
    /// False where there is nothing to show: the text is not sound, and nothing sound came before it.
    pub fn take_procurement(&mut self, text: &str) -> bool {
        match validate::procurement_text(text) {
            Ok(procurement) => {
                self.procurement = Some(Rc::new(procurement));
                self.stale = false;
            }
            Err(_) => self.stale = true,
        }
        self.look();
        self.procurement.is_some()
    }

    /// Takes an offer that the host hands in, as what a reset goes back to.
    pub fn take_offers(&mut self, text: Option<&str>) {
        self.start = text.and_then(Node::from_json).unwrap_or_default();
        self.node = self.start.clone();
        self.look();
    }

    /// Puts a kept draft in place.
    pub fn restore(&mut self, text: &str) -> bool {
        let Some(node) = Node::from_json(text) else { return false };
        self.node = node;
        self.look();
        true
    }

    /// Goes back to what was handed in.
    pub fn reset(&mut self) {
        self.node = self.start.clone();
        self.assumed.clear();
        self.notice = None;
        self.look();
    }

    /// The procurement, the last sound one.
    #[must_use]
    pub fn procurement(&self) -> Option<Rc<Procurement>> {
        self.procurement.clone()
    }

    /// What the offer would give, lot by lot.
    pub fn previews(&self) -> &[Result<Preview, CannotEvaluate>] {
        &self.previews
    }

    /// What is wrong with the offer, each with its place on the page.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let shown = self
            .faults
            .iter()
            .filter_map(|fault| Some(Fault { at: self.place(&fault.at)?, ..fault.clone() }));
        shown.collect()
    }

    /// Whether something is open.
    #[must_use]
    pub fn is_open(&self, key: &str) -> bool {
        self.open.contains(key)
    }

    /// Who offers.
    #[must_use]
    pub fn tenderer(&self) -> &str {
        self.node.at("/offers/0/tenderer").and_then(Node::as_text).unwrap_or_default()
    }

    /// The price that is stated for a lot.
    #[must_use]
    pub fn price(&self, lot: usize) -> Option<Decimal> {
        let text = self.node.at(&format!("{}/price", self.bid(lot)?)).and_then(Node::as_text)?;
        Some(text.into())
    }

    /// A member of the answer to a criterion.
    #[must_use]
    pub fn answer(&self, lot: usize, criterion: &str, member: &str) -> Option<&Node> {
        self.node.at(&format!("{}/answers/{criterion}/{member}", self.bid(lot)?))
    }

    /// An assumed price, as it stands.
    #[must_use]
    pub fn assumed(&self, at: &str) -> Option<Decimal> {
        self.assumed.get(at).map(|text| text.as_str().into())
    }

    /// The offer as a document.
    #[must_use]
    pub fn text(&self) -> String {
        self.addressed().to_json()
    }

    /// The place of a lot's fields on the page: short for the first, which is mostly the only one.
    #[must_use]
    pub fn field(lot: usize, member: &str) -> String {
        if lot == 0 { format!("/{member}") } else { format!("/lots/{lot}/{member}") }
    }

    /// Does what the user asked for; says whether the offer changed.
    pub fn reduce(&mut self, action: OfferAction) -> bool {
        match action {
            OfferAction::Toggle(key) => {
                if !self.open.remove(&key) {
                    self.open.insert(key);
                }
                return false;
            }
            OfferAction::Assume { at, price } => {
                match price {
                    Some(price) => self.assumed.insert(at, price),
                    None => self.assumed.remove(&at),
                };
                self.evaluate();
                return false;
            }
            OfferAction::Answer { lot, criterion, answer } => {
                let Some(bid) = self.bid(lot) else { return false };
                self.put(format!("{bid}/answers/{criterion}"), answer);
            }
            OfferAction::Price { lot, price } => {
                let Some(bid) = self.bid(lot) else { return false };
                self.put(format!("{bid}/price"), price.map(Node::Text));
            }
            OfferAction::Tenderer(name) => self.put(format!("{OFFER}/tenderer"), Some(Node::Text(name))),
            OfferAction::Load(text) => return self.load(&text),
        }
        self.notice = None;
        self.look();
        true
    }

    fn load(&mut self, text: &str) -> bool {
        let (read, Some(node)) = (read_offers(text), Node::from_json(text)) else {
            self.notice = Some("notice.not-an-offer");
            return false;
        };
        let Some(document) = read.document.filter(|document| !document.offers.is_empty()) else {
            self.notice = Some("notice.not-an-offer");
            return false;
        };
        self.notice = Some(match &self.procurement {
            Some(now) if document.procurement != now.id() => "notice.other-procurement",
            Some(now) if document.fingerprint.as_deref().is_some_and(|known| known != now.fingerprint()) => {
                "notice.other-version"
            }
            _ => "notice.loaded",
        });
        self.node = node;
        self.look();
        true
    }

    fn put(&mut self, at: String, value: Option<Node>) {
        Change::Put { at, value }.apply(&mut self.node);
    }

    fn bid(&self, lot: usize) -> Option<String> {
        let id = &self.procurement.as_ref()?.lots().get(lot)?.id;
        let Some(Node::List(bids)) = self.node.at("/offers/0/bids") else { return None };
        let index = bids.iter().position(|bid| bid.member("lot").and_then(Node::as_text) == Some(id))?;
        Some(format!("{OFFER}/bids/{index}"))
    }

    /// Makes sure that there is an offer with a bid for each lot, and looks at what it gives.
    fn look(&mut self) {
        if let Some(procurement) = self.procurement.clone() {
            let text = |text: &str| Node::Text(text.to_owned());
            if !matches!(self.node.at(OFFER), Some(Node::Object(_))) {
                let offer = vec![("id".to_owned(), text("own")), ("tenderer".to_owned(), text(""))];
                self.node = Node::Object(vec![("offers".to_owned(), Node::List(vec![Node::Object(offer)]))]);
            }
            for (index, lot) in procurement.lots().iter().enumerate() {
                if self.bid(index).is_none() {
                    let bid = vec![
                        ("lot".to_owned(), text(&lot.id)),
                        ("answers".to_owned(), Node::Object(Vec::new())),
                    ];
                    let list = format!("{OFFER}/bids");
                    let index = match self.node.at(&list) {
                        Some(Node::List(bids)) => bids.len(),
                        _ => 0,
                    };
                    Change::Insert { list, index, value: Node::Object(bid) }.apply(&mut self.node);
                }
            }
        }
        self.evaluate();
    }

    /// The offer with the procurement that it is now for: which the reader may have changed meanwhile.
    fn addressed(&self) -> Node {
        let Some(procurement) = &self.procurement else { return self.node.clone() };
        let mut node = Node::Object(vec![
            ("format".to_owned(), Node::Text("sprang-offers/1".to_owned())),
            ("procurement".to_owned(), Node::Text(procurement.id().to_owned())),
            ("fingerprint".to_owned(), Node::Text(procurement.fingerprint().to_owned())),
        ]);
        if let Some(offers) = self.node.member("offers") {
            Change::Put { at: "/offers".to_owned(), value: Some(offers.clone()) }.apply(&mut node);
        }
        node
    }

    fn evaluate(&mut self) {
        let Some(procurement) = self.procurement.clone() else { return };
        let mut node = self.addressed();
        // Whoever tries an offer need not say who they are.
        if self.tenderer().trim().is_empty() {
            let value = Some(Node::Text("–".to_owned()));
            Change::Put { at: format!("{OFFER}/tenderer"), value }.apply(&mut node);
        }
        let check = |node: &Node| {
            let text = node.to_json();
            validate::offers_text(&procurement, &text)
        };
        let mut checked = check(&node);
        self.faults = checked.as_ref().err().cloned().unwrap_or_default();
        if !self.faults.is_empty() {
            // What is wrong counts as not yet answered, and the rest is worked out all the same.
            for fault in &self.faults {
                let parts: Vec<&str> = fault.at.split('/').collect();
                let wrong = match parts.get(5) {
                    Some(&"price") => parts[..6].join("/"),
                    Some(&"answers") if parts.len() > 6 => parts[..7].join("/"),
                    _ => continue,
                };
                Change::Put { at: wrong, value: None }.apply(&mut node);
            }
            checked = check(&node);
        }
        self.previews = match checked {
            Ok(offers) => {
                let bids = offers.offers().first().map(|offer| offer.bids.as_slice()).unwrap_or_default();
                let lots = procurement.lots().iter().enumerate();
                lots.filter_map(|(index, lot)| {
                    let bid = bids.iter().find(|bid| bid.lot == lot.id)?;
                    Some(preview(lot, bid, &self.assumptions(index)))
                })
                .collect()
            }
            Err(_) => Vec::new(),
        };
    }

    fn assumptions(&self, lot: usize) -> Assumptions {
        let number = |which: &str| -> Option<Exact> {
            let text = self.assumed.get(&Self::field(lot, &format!("assumed/{which}")))?;
            Decimal(text.clone()).number().ok().filter(|number| !number.is_negative())
        };
        // Where one end alone is stated, it is both.
        let between = |from: &str, to: &str| match (number(from), number(to)) {
            (Some(from), Some(to)) => Some(Between { from, to }),
            (Some(one), None) | (None, Some(one)) => Some(Between { from: one.clone(), to: one }),
            (None, None) => None,
        };
        Assumptions {
            lowest_of_others: between("lowest-from", "lowest-to"),
            highest_of_others: between("highest-from", "highest-to"),
        }
    }

    /// The place on the page of a place in the offers file.
    fn place(&self, at: &str) -> Option<String> {
        let rest = at.strip_prefix(OFFER)?.strip_prefix("/bids/")?;
        let (index, member) = rest.split_once('/')?;
        let bid = format!("{OFFER}/bids/{index}");
        let lots = self.procurement.as_ref()?.lots().len();
        let lot = (0..lots).find(|&lot| self.bid(lot).as_deref() == Some(bid.as_str()))?;
        Some(Self::field(lot, member))
    }
}

/// The answer of a kind with one member, as documents have it.
#[must_use]
pub fn answer_of(kind: &str, member: &str, value: Node) -> Node {
    Node::Object(vec![("kind".to_owned(), Node::Text(kind.to_owned())), (member.to_owned(), value)])
}

/// A grade that the supplier assumes, as documents have it.
#[must_use]
pub fn assumed_grade(points: &str, language: Language) -> Node {
    let assessor = match language {
        Language::Swedish => "antagande",
        Language::English => "assumption",
    };
    let assessment = Node::Object(vec![
        ("assessor".to_owned(), Node::Text(assessor.to_owned())),
        ("points".to_owned(), Node::Text(points.to_owned())),
    ]);
    answer_of("judged", "assessments", Node::List(vec![assessment]))
}

/// Whether a lot's price points depend on other offers, and on which of their prices.
#[must_use]
pub fn depends_on(lot: &Lot) -> (bool, bool) {
    use sprang::procurement::PriceRule::{BetweenLowestAndHighest, LowestOverPrice};
    match lot.price().and_then(|price| price.rule.as_ref()) {
        Some(LowestOverPrice { .. }) => (true, false),
        Some(BetweenLowestAndHighest { .. }) => (true, true),
        _ => (false, false),
    }
}
