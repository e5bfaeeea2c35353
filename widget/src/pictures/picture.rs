use sprang::document::Node;
use sprang::language::Language;

use crate::rules::Reading as _;

/// A picture of one answer of the rules, in one language. Every place is per cent of the picture's width
/// from the left, or of its height from the top, as text: it is put into the drawing as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows: `plane`, `weights`, `tornado`, `acceptability` or `effective-weight`.
    pub kind: String,
    /// Its heading.
    pub title: String,
    /// What it says in words.
    pub text: String,
    /// The axis from left to right.
    pub across: Axis,
    /// The axis from bottom to top, in a plane.
    pub up: Option<Axis>,
    /// Points in a plane.
    pub points: Vec<Point>,
    /// Lines in a plane.
    pub lines: Vec<Line>,
    /// Rows of bars, from the top.
    pub rows: Vec<Row>,
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What it measures.
    pub title: String,
    /// Its marks: place, and the number in words.
    pub marks: Vec<(String, String)>,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Whether it is the offer that stands first.
    pub first: bool,
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
    /// Its name.
    pub label: String,
    /// On which side of it the name stands: `right-above`, `right-below`, `left-above` or `left-below`.
    pub side: String,
    /// Its numbers in words.
    pub text: String,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is: `equal-score`, `published`, `real` or `now`.
    pub role: String,
    /// Its name.
    pub label: String,
    /// Its points, as a polyline has them.
    pub path: String,
    /// Its numbers in words: where it begins and ends.
    pub text: String,
}

/// A row of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The criterion or offer.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it says in words.
    pub text: String,
    /// Its bars, from the left.
    pub bars: Vec<Bar>,
    /// Where things are now.
    pub now: Option<String>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is: `stays`, `other`, `worse`, `better`, `place-1`, `place-2` and so on.
    pub role: String,
    /// The offer that it belongs to.
    pub offer: String,
    /// Its left end.
    pub from: String,
    /// Its length.
    pub length: String,
    /// Its numbers in words.
    pub label: String,
}

impl Picture {
    /// Reads a `PictureReport`; `None` where there is nothing to draw.
    #[must_use]
    pub fn read(node: &Node, language: Language) -> Option<Self> {
        let picture = Self {
            kind: node.words("kind").to_owned(),
            title: node.localised("title", language).to_owned(),
            text: node.localised("text", language).to_owned(),
            across: axis(node.member("across")?, language),
            up: node.given("up").map(|up| axis(up, language)),
            points: node.items("points").iter().map(|one| point(one, language)).collect(),
            lines: node.items("lines").iter().map(|one| line(one, language)).collect(),
            rows: node.items("rows").iter().map(|one| row(one, language)).collect(),
        };
        (!picture.points.is_empty() || !picture.lines.is_empty() || !picture.rows.is_empty())
            .then_some(picture)
    }

    /// The pictures of the answer to a question of robustness, for one lot.
    #[must_use]
    pub fn all(lot: &Node, language: Language) -> Vec<Self> {
        lot.items("pictures").iter().filter_map(|node| Self::read(node, language)).collect()
    }
}

/// The place of a number along an axis.
fn place(node: &Node, name: &str) -> String {
    node.member(name).map_or("", |along| along.words("at")).to_owned()
}

fn axis(node: &Node, language: Language) -> Axis {
    let mark = |mark: &Node| (mark.words("at").to_owned(), mark.localised("label", language).to_owned());
    Axis {
        title: node.localised("title", language).to_owned(),
        marks: node.items("marks").iter().map(mark).collect(),
    }
}

fn point(node: &Node, language: Language) -> Point {
    Point {
        first: node.is("first"),
        x: place(node, "x"),
        y: place(node, "y"),
        label: node.localised("label", language).to_owned(),
        side: node.words("side").to_owned(),
        text: node.localised("text", language).to_owned(),
    }
}

fn line(node: &Node, language: Language) -> Line {
    Line {
        role: node.words("role").to_owned(),
        label: node.localised("label", language).to_owned(),
        path: node.words("path").to_owned(),
        text: node.localised("text", language).to_owned(),
    }
}

fn row(node: &Node, language: Language) -> Row {
    let bar = |node: &Node| {
        let role = node.words("role");
        let place = match node.member("place") {
            Some(Node::Number(place)) => format!("{role}-{place}"),
            _ => role.to_owned(),
        };
        Bar {
            role: place,
            offer: node.words("offer").to_owned(),
            from: self::place(node, "from"),
            length: node.words("length").to_owned(),
            label: node.localised("label", language).to_owned(),
        }
    };
    Row {
        id: node.words("id").to_owned(),
        label: node.localised("label", language).to_owned(),
        text: node.localised("text", language).to_owned(),
        bars: node.items("bars").iter().map(bar).collect(),
        now: node.given("now").map(|_| place(node, "now")),
    }
}
