use yew::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// Into a group.
    In,
    /// Out of a group.
    Out,
    /// A copy.
    Copy,
    /// Taken away.
    Remove,
    /// Added.
    Add,
    /// Undo.
    Undo,
    /// Do again.
    Redo,
    /// Opens and closes.
    Chevron,
    /// Something is wrong.
    Warning,
    /// All is well.
    Check,
    /// To where one came from.
    Back,
    /// To the next.
    Next,
    /// Something to be moved by its handle.
    Grip,
    /// One that becomes two.
    Split,
    /// Two that become one.
    Merge,
    /// The same in several places.
    Share,
    /// A file to be had.
    File,
    /// To be printed.
    Print,
    /// To be looked for.
    Search,
}

/// A small drawing beside words. It says nothing by itself.
pub fn icon(name: IconName) -> Html {
    let path = match name {
        IconName::Up => "M8 13V3M4 7l4-4 4 4",
        IconName::Down => "M8 3v10M4 9l4 4 4-4",
        IconName::In => "M2 3v10M5 8h9M10 4l4 4-4 4",
        IconName::Out => "M14 3v10M11 8H2M6 4 2 8l4 4",
        IconName::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
        IconName::Remove => "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4",
        IconName::Add => "M8 3v10M3 8h10",
        IconName::Undo => "M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 7.5H7",
        IconName::Redo => "M10 3l3.5 3.5L10 10M13 6.5H6.500a4 4 0 0 0 0 7.5H9",
        IconName::Chevron => "M6 3.500 10.500 8 6 12.500",
        IconName::Warning => "M8 2 1.500 13.500h13zM8 6.500v3.500M8 11.600v.6",
        IconName::Check => "M3 8.500l3.500 3.500L13 4.500",
        IconName::Back => "M13 8H3M7 4 3 8l4 4",
        IconName::Next => "M3 8h10M9 4l4 4-4 4",
        IconName::Grip => "M6 3.500v.1M10 3.500v.1M6 8v.1M10 8v.1M6 12.500v.1M10 12.500v.1",
        IconName::Split => "M3 8h4M7 8l5-4.500M7 8l5 4.500M9 3.500h3v3M9 12.500h3v-3",
        IconName::Merge => "M13 8H9M3 3.500 9 8M3 12.500 9 8M10.500 5.500 13 8l-2.500 2.500",
        IconName::Share => "M3 3h4v4H3zM9 9h4v4H9zM9 3h4v4H9zM3 9h4v4H3z",
        IconName::File => "M4 2h5.500L12.500 5v9H4zM9.500 2v3h3",
        IconName::Print => "M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z",
        IconName::Search => "M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M10.500 10.500 14 14",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
