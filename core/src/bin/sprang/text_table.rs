use std::fmt::Write as _;

/// Rows of cells as aligned text: the first row is the heading, numbers stand to the right.
pub(crate) fn text_table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let is_number = |column: usize| {
        rows.iter().skip(1).filter_map(|row| row.get(column)).all(|cell| {
            cell.is_empty()
                || cell.starts_with(['–', '≈', '\u{2212}'])
                || cell.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let right: Vec<bool> = (0..columns).map(is_number).collect();
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = widths.get(column).copied().unwrap_or(0);
            if column > 0 {
                line.push_str("  ");
            }
            if right.get(column).copied().unwrap_or(false) {
                let _ = write!(line, "{cell:>width$}");
            } else {
                let _ = write!(line, "{cell:<width$}");
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
        if index == 0 {
            let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
            text.push_str(&rule.join("──"));
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_to_the_right() {
        let rows =
            [["Anbud", "Summa"], ["A", "4,1"], ["Bolag", "10"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(text_table(&rows), "Anbud  Summa\n────────────\nA        4,1\nBolag     10\n");
    }
}
