use std::ops::Range;

/// Which bytes of a JSON text hold the value at a JSON Pointer; `None` where there is none.
///
/// The text is known to be JSON: this only counts brackets and skips texts.
pub(crate) fn value_at(json: &str, pointer: &str) -> Option<Range<usize>> {
    let mut at = skip_space(json, json.len() - json.trim_start_matches('\u{feff}').len());
    for part in pointer.split('/').skip(1) {
        at = member(json, at, &part.replace("~1", "/").replace("~0", "~"))?;
    }
    Some(at..end_of_value(json, at)?)
}

/// The same for what is missing: the value in which it would stand.
pub(crate) fn nearest_value(json: &str, pointer: &str) -> Range<usize> {
    let mut at = pointer;
    loop {
        if let Some(found) = value_at(json, at) {
            return found;
        }
        match at.rsplit_once('/') {
            Some((parent, _)) => at = parent,
            None => return 0..0,
        }
    }
}

/// Which bytes of the JSON text hold bytes `span` of the text written at `value`, quotes included.
pub(crate) fn within_text(json: &str, value: &Range<usize>, span: &Range<usize>) -> Option<Range<usize>> {
    let inside = json.get(value.start + 1..value.end.checked_sub(1)?)?;
    let (mut read, mut places) = (0, Vec::new());
    let mut rest = inside.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        places.push((read, value.start + 1 + at));
        if character != '\\' {
            read += character.len_utf8();
            continue;
        }
        let Some((_, 'u')) = rest.next() else {
            read += 1;
            continue;
        };
        let code = |at: usize| u32::from_str_radix(inside.get(at + 2..at + 6)?, 16).ok();
        let first = code(at)?;
        // A pair of surrogates is one character, written as two escapes.
        let escapes = if (0xd800..0xdc00).contains(&first) { 2 } else { 1 };
        for _ in 0..(escapes * 6 - 2) {
            rest.next();
        }
        read += if escapes == 2 { 4 } else { char::from_u32(first).map_or(3, char::len_utf8) };
    }
    places.push((read, value.end - 1));
    let place = |byte: usize| places.iter().rev().find(|(read, _)| *read <= byte).map(|(_, at)| *at);
    Some(place(span.start)?..place(span.end)?)
}

/// Line and column of a byte, both from 1, the column in characters.
pub(crate) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

fn byte(json: &str, at: usize) -> Option<u8> {
    json.as_bytes().get(at).copied()
}

fn skip_space(json: &str, mut at: usize) -> usize {
    while byte(json, at).is_some_and(|byte| byte.is_ascii_whitespace()) {
        at += 1;
    }
    at
}

/// Where the value of a member, or of the item of a list, begins.
fn member(json: &str, at: usize, name: &str) -> Option<usize> {
    let object = match byte(json, at)? {
        b'{' => true,
        b'[' => false,
        _ => return None,
    };
    let wanted: Option<usize> = name.parse().ok();
    let mut now = skip_space(json, at + 1);
    let mut number = 0;
    while !matches!(byte(json, now)?, b'}' | b']') {
        let mut found = !object && wanted == Some(number);
        if object {
            let end = end_of_value(json, now)?;
            let key: String = serde_json::from_str(json.get(now..end)?).ok()?;
            found = key == name;
            now = skip_space(json, skip_space(json, end) + 1);
        }
        if found {
            return Some(now);
        }
        now = skip_space(json, end_of_value(json, now)?);
        if byte(json, now)? == b',' {
            now = skip_space(json, now + 1);
        }
        number += 1;
    }
    None
}

fn end_of_value(json: &str, at: usize) -> Option<usize> {
    let (mut depth, mut now) = (0_usize, at);
    loop {
        match byte(json, now)? {
            b'"' => {
                now += 1;
                while byte(json, now)? != b'"' {
                    now += if byte(json, now)? == b'\\' { 2 } else { 1 };
                }
                now += 1;
            }
            b'{' | b'[' => {
                depth += 1;
                now += 1;
                continue;
            }
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                now += 1;
            }
            b',' | b':' => {
                now += 1;
                continue;
            }
            byte if byte.is_ascii_whitespace() => {
                now += 1;
                continue;
            }
            // A number, `true`, `false` or `null`.
            _ => {
                let rest = json.get(now..)?;
                now += rest.find([',', ']', '}', ' ', '\n', '\r', '\t']).unwrap_or(rest.len());
            }
        }
        if depth == 0 {
            return Some(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str =
        "{\n  \"a\": [1, {\"b/c\": \"bra \\u00f6 \\ud83d\\ude00 \\\"nu\\\" god\"}, true],\n  \"d\": null\n}";

    fn told(pointer: &str) -> Option<&'static str> {
        JSON.get(value_at(JSON, pointer)?)
    }

    #[test]
    fn a_pointer_leads_to_its_value() {
        assert_eq!(told("/a/0"), Some("1"));
        assert_eq!(told("/a/2"), Some("true"));
        assert_eq!(told("/d"), Some("null"));
        assert_eq!(told(""), Some(JSON));
        assert_eq!(told("/a/3"), None);
        assert_eq!(told("/a/0/x"), None);
        assert_eq!(line_and_column(JSON, value_at(JSON, "/d").expect("there").start), (3, 8));
    }

    #[test]
    fn a_span_of_the_text_leads_to_the_bytes_that_write_it() {
        let value = value_at(JSON, "/a/1/b~1c").expect("there");
        let text: String = serde_json::from_str(&JSON[value.clone()]).expect("a text");
        for words in ["bra", "ö", "😀", "\"nu\"", "god"] {
            let start = text.find(words).expect("in it");
            let found = within_text(JSON, &value, &(start..start + words.len())).expect("placed");
            let written = format!("\"{}\"", &JSON[found]);
            assert_eq!(serde_json::from_str::<String>(&written).expect("a text"), words);
        }
    }
}
