//! Short names for what a module and the script beside it take from each other: 3 KiB less of what every first
//! screen waits for, since each name ends in a digest that nothing packs.

use std::collections::BTreeMap;

/// The name that binaryen gives the one module that everything is taken from.
const MODULE: &str = "\"a\"";

/// Old names to new ones, as `--minify-imports-and-exports-and-modules` prints them.
pub(crate) struct ShortNames {
    module: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl ShortNames {
    /// What wasm-opt printed: lines of `["module", "old", "new"]` for what is taken, `["old", "new"]` for what is given.
    pub(crate) fn read(printed: &str) -> Result<Self, String> {
        let mut names = Self { module: String::new(), imports: BTreeMap::new(), exports: BTreeMap::new() };
        for line in printed.lines() {
            let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            match quoted[..] {
                [module, old, new] => {
                    module.clone_into(&mut names.module);
                    names.imports.insert(old.to_owned(), new.to_owned());
                }
                [old, new] => {
                    names.exports.insert(old.to_owned(), new.to_owned());
                }
                _ => {}
            }
        }
        if names.imports.is_empty() || names.exports.is_empty() {
            return Err("wasm-opt printed no names: has its output changed?".to_owned());
        }
        Ok(names)
    }

    /// The script with the new names: what it gives stands before a colon, what it takes after `wasm.`.
    pub(crate) fn written_into(&self, script: &str) -> Result<String, String> {
        let module = format!("\"{}\"", self.module);
        if !script.contains(&module) {
            return Err(format!("the script beside the module gives nothing to {module}"));
        }
        let script = script.replace(&module, MODULE);
        let mut given = 0;
        let mut out = String::with_capacity(script.len());
        let mut rest = script.as_str();
        while let Some(start) = rest.find(in_a_name) {
            let (before, from) = rest.split_at(start);
            let (name, after) = from.split_at(from.find(|c| !in_a_name(c)).unwrap_or(from.len()));
            out.push_str(before);
            let new = if out.ends_with("wasm.") {
                self.exports.get(name)
            } else if after.starts_with(':') && out.ends_with(' ') {
                self.imports.get(name).inspect(|_| given += 1)
            } else {
                None
            };
            out.push_str(new.map_or(name, String::as_str));
            rest = after;
        }
        out.push_str(rest);
        if given == self.imports.len() {
            Ok(out)
        } else {
            Err(format!(
                "the script gives {given} of the {} things that the module takes",
                self.imports.len()
            ))
        }
    }
}

const fn in_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = "{\n \"imports\": [\n  [\"./m_bg.js\", \"__wbg_key_12ab\", \"$\"]\n ],\n \"exports\": [\n  [\"memory\", \"a\"],\n  [\"free\", \"b\"]\n ]\n}\n";

    #[test]
    fn both_sides_call_a_thing_by_the_same_short_name() {
        let script = "const import0 = {\n    __wbg_key_12ab: function(free) { return wasm.memory.free; },\n};\nwasm.free();\nreturn { \"./m_bg.js\": import0 };\n";
        assert_eq!(
            ShortNames::read(PRINTED).and_then(|names| names.written_into(script)).as_deref(),
            Ok(
                "const import0 = {\n    $: function(free) { return wasm.a.free; },\n};\nwasm.b();\nreturn { \"a\": import0 };\n"
            )
        );
    }

    #[test]
    fn what_is_not_given_is_told_before_a_page_misses_it() {
        assert!(ShortNames::read("{}").is_err());
        let names = ShortNames::read(PRINTED).expect("names");
        assert!(names.written_into("nothing of the kind").is_err());
        assert!(names.written_into("{ \"./m_bg.js\": {} }").is_err_and(|said| said.contains("0 of the 1")));
    }
}
