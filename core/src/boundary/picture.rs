use crate::document::wire::wire_object;
use crate::language::Localised;
use crate::robustness::{self as analysis, Along, Axis, Picture};

wire_object! {
    /// A picture of one answer, ready to be drawn: every place, length and label is worked out.
    ///
    /// Places are decimals from 0 to 100: per cent of the picture's width from the left, or of its
    /// height from the top. Lines may leave the picture (places below 0 or above 100) and are to be cut at
    /// its edge. Values are exact: a decimal, or a fraction such as `10/3`.
    PictureReport {
        /// What it shows: `plane`, `weights`, `tornado`, `acceptability` or `effective-weight`.
        "kind" kind: String,
        /// How sure it is: `exact`, `searched` or `sampled`.
        "certainty" certainty: String,
        /// Its heading.
        "title" title: Localised,
        /// What it says in words: also its text alternative.
        "text" text: Localised,
        /// The axis from left to right.
        "across" across: AxisReport,
        /// The axis from bottom to top; only where there are points or lines in a plane.
        "up" up: Option<AxisReport>,
        /// Points in the plane.
        "points" points: Vec<PointReport>,
        /// Lines in the plane.
        "lines" lines: Vec<LineReport>,
        /// Rows of bars, from the top.
        "rows" rows: Vec<RowReport>,
    }
}

wire_object! {
    /// An axis of a picture.
    AxisReport {
        /// What it measures, with its unit.
        "title" title: Localised,
        /// The number at its beginning: the left edge, or the lower.
        "least" least: String,
        /// The number at its end.
        "most" most: String,
        /// Marks at round numbers.
        "marks" marks: Vec<MarkReport>,
    }
}

wire_object! {
    /// A mark of an axis.
    MarkReport {
        /// The number.
        "value" value: String,
        /// Its place.
        "at" at: String,
        /// The number in words.
        "label" label: Localised,
    }
}

wire_object! {
    /// A number and its place in a picture.
    AlongReport {
        /// The number.
        "value" value: String,
        /// Its place.
        "at" at: String,
    }
}

wire_object! {
    /// A point in the plane of a picture.
    PointReport {
        /// The offer that it stands for, where it stands for one.
        "offer" offer: Option<String>,
        /// Whether that offer stands first.
        "first" first: bool,
        /// Where, from the left.
        "x" x: AlongReport,
        /// Where, from the top.
        "y" y: AlongReport,
        /// Its name.
        "label" label: Localised,
        /// On which side of it the name stands: `right-above`, `right-below`, `left-above` or `left-below`.
        "side" side: String,
        /// Its numbers in words.
        "text" text: Localised,
    }
}

wire_object! {
    /// A line in the plane of a picture.
    LineReport {
        /// What it is: `equal-score`, `published`, `real` or `now`.
        "role" role: String,
        /// The offer that it belongs to, where it belongs to one.
        "offer" offer: Option<String>,
        /// Its name.
        "label" label: Localised,
        /// Its points, one after another.
        "points" points: Vec<LinePointReport>,
        /// The same points as SVG writes them, for the attribute `points` of a `polyline` in a square of
        /// 100 by 100.
        "path" path: String,
    }
}

wire_object! {
    /// A point of a line.
    LinePointReport {
        /// Where, from the left.
        "x" x: AlongReport,
        /// Where, from the top.
        "y" y: AlongReport,
    }
}

wire_object! {
    /// A row of bars.
    RowReport {
        /// The criterion or offer.
        "id" id: String,
        /// Its name.
        "label" label: Localised,
        /// What the row says, in words.
        "text" text: Localised,
        /// Its bars, from the left.
        "bars" bars: Vec<BarReport>,
        /// Where things are now, where that is to be marked.
        "now" now: Option<AlongReport>,
    }
}

wire_object! {
    /// A bar.
    BarReport {
        /// What it is: `stays` (the winner stays), `other` (another offer wins), `worse`, `better` (the lead
        /// with less or more of it) or `place` (a share of places).
        "role" role: String,
        /// The place, from 1, where it is a share of one.
        "place" place: Option<u32>,
        /// The offer that it belongs to, where it belongs to one.
        "offer" offer: Option<String>,
        /// Its left end.
        "from" from: AlongReport,
        /// Its right end.
        "to" to: AlongReport,
        /// From the one end to the other, in the same unit as places.
        "length" length: String,
        /// Its numbers in words.
        "label" label: Localised,
    }
}

pub(super) fn reports(pictures: Vec<Picture>) -> Vec<PictureReport> {
    pictures.into_iter().map(report).collect()
}

fn report(picture: Picture) -> PictureReport {
    PictureReport {
        kind: picture.kind.id().to_owned(),
        certainty: picture.certainty.id().to_owned(),
        title: picture.title,
        text: picture.text,
        across: axis(picture.across),
        up: picture.up.map(axis),
        points: picture.points.into_iter().map(point).collect(),
        lines: picture.lines.into_iter().map(line).collect(),
        rows: picture.rows.into_iter().map(row).collect(),
    }
}

fn axis(axis: Axis) -> AxisReport {
    let mark = |mark: analysis::AxisMark| MarkReport {
        value: mark.along.value.to_text(),
        at: mark.along.at.to_text(),
        label: mark.label,
    };
    AxisReport {
        title: axis.title,
        least: axis.least.to_text(),
        most: axis.most.to_text(),
        marks: axis.marks.into_iter().map(mark).collect(),
    }
}

fn along(along: &Along) -> AlongReport {
    AlongReport { value: along.value.to_text(), at: along.at.to_text() }
}

fn point(point: analysis::PicturePoint) -> PointReport {
    PointReport {
        x: along(&point.x),
        y: along(&point.y),
        offer: point.offer,
        first: point.first,
        label: point.label,
        side: point.side.id().to_owned(),
        text: point.text,
    }
}

fn line(line: analysis::PictureLine) -> LineReport {
    let path: Vec<String> =
        line.points.iter().map(|(x, y)| format!("{},{}", x.at.to_text(), y.at.to_text())).collect();
    LineReport {
        role: line.role.id().to_owned(),
        offer: line.offer,
        label: line.label,
        points: line.points.iter().map(|(x, y)| LinePointReport { x: along(x), y: along(y) }).collect(),
        path: path.join(" "),
    }
}

fn row(row: analysis::PictureRow) -> RowReport {
    let bar = |bar: analysis::PictureBar| BarReport {
        role: bar.role.id().to_owned(),
        place: bar.role.place().and_then(|place| u32::try_from(place).ok()),
        offer: bar.offer,
        from: along(&bar.from),
        to: along(&bar.to),
        length: bar.length.to_text(),
        label: bar.label,
    };
    RowReport {
        id: row.id,
        label: row.label,
        text: row.text,
        bars: row.bars.into_iter().map(bar).collect(),
        now: row.now.as_ref().map(along),
    }
}
