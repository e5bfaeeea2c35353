//! Which file an address of the site names: `www` at the root, the package, the cases and test pages beside it.

use std::path::{Path, PathBuf};

/// Where the parts of the site lie; everything else is looked for in `www`.
const MOUNTED: [(&str, &str); 4] = [
    ("pkg", "pkg"),
    ("cases", "tests/cases"),
    ("host", "tests/browser/host"),
    ("bench", "tests/bench/editor"),
];

/// What of `pkg` the package ships: its tests and the sources of its crate are no part of the site.
const OF_THE_PACKAGE: [&str; 5] = ["src", "dist", "types", "schema", "package.json"];

/// Below it lies the same tree on a host that knows no WebAssembly.
const WRONG_TYPE: &str = "wrong-type";

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file, and whether the host knows the type of WebAssembly.
    File(PathBuf, bool),
    /// A folder asked for without its last slash, where relative addresses would go wrong.
    Moved(String),
    /// Nothing that is served.
    Nowhere,
}

/// Finds what an address (path and query) leads to.
pub(crate) fn locate(root: &Path, url: &str) -> Place {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(names) = names(path) else { return Place::Nowhere };
    let (names, knows_wasm) = match names.split_first() {
        Some((first, rest)) if first == WRONG_TYPE => (rest, false),
        _ => (&names[..], true),
    };
    let Some(file) = on_disk(root, names) else { return Place::Nowhere };
    // A link inside the folders must not lead out of the project.
    let inside = |file: &Path| {
        file.canonicalize()
            .ok()
            .zip(root.canonicalize().ok())
            .is_some_and(|(file, root)| file.starts_with(root))
    };
    if !inside(&file) {
        return Place::Nowhere;
    }
    if !file.is_dir() {
        return Place::File(file, knows_wasm);
    }
    if !path.ends_with('/') {
        return Place::Moved(format!("{path}/"));
    }
    let index = file.join("index.html");
    if index.is_file() { Place::File(index, knows_wasm) } else { Place::Nowhere }
}

fn on_disk(root: &Path, names: &[String]) -> Option<PathBuf> {
    let mounted = names.split_first().and_then(|(first, rest)| {
        MOUNTED.iter().find(|(name, _)| name == first).map(|(name, folder)| (*name, *folder, rest))
    });
    match mounted {
        Some(("pkg", _, rest))
            if !rest.first().is_some_and(|part| OF_THE_PACKAGE.contains(&part.as_str())) =>
        {
            None
        }
        Some((_, folder, rest)) => Some(rest.iter().fold(root.join(folder), |path, name| path.join(name))),
        None => Some(names.iter().fold(root.join("www"), |path, name| path.join(name))),
    }
}

/// The names that a path is made of; `None` where one could lead elsewhere or is hidden.
fn names(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    let mut names = Vec::new();
    for part in path.split('/') {
        let name = decoded(part)?;
        let harmless = !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
        if !harmless {
            return None;
        }
        names.push(name);
    }
    // What a trailing slash leaves; an empty name further in is no address of ours.
    if names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    if names.iter().any(String::is_empty) { None } else { Some(names) }
}

/// A part of a path with its `%xx` read; `None` where they give no text.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok().filter(|text| !text.starts_with('+'))?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A small project of its own, removed at the end.
    struct Project(PathBuf);

    impl Project {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("sprang-site-{name}-{}", std::process::id()));
            for file in [
                "Cargo.toml",
                "www/index.html",
                "www/träd.html",
                "www/.hidden",
                "pkg/src/a.js",
                "pkg/dist/rules/r.wasm",
                "pkg/package.json",
                "pkg/rules/src/lib.rs",
                "pkg/test/a.test.mjs",
                "tests/cases/good/a/offers.json",
            ] {
                let file = root.join(file);
                fs::create_dir_all(file.parent().expect("a folder")).expect("made");
                fs::write(file, "x").expect("written");
            }
            Self(root)
        }

        fn file(&self, url: &str) -> Option<String> {
            match locate(&self.0, url) {
                Place::File(file, true) => {
                    Some(file.strip_prefix(&self.0).expect("inside").to_string_lossy().replace('\\', "/"))
                }
                _ => None,
            }
        }
    }

    impl Drop for Project {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn addresses_name_the_files_of_the_site() {
        let project = Project::new("files");
        for (url, file) in [
            ("/", "www/index.html"),
            ("/?case=x", "www/index.html"),
            ("/tr%C3%A4d.html", "www/träd.html"),
            ("/pkg/src/a.js", "pkg/src/a.js"),
            ("/pkg/package.json", "pkg/package.json"),
            ("/cases/good/a/offers.json?v=1", "tests/cases/good/a/offers.json"),
        ] {
            assert_eq!(project.file(url).as_deref(), Some(file), "{url}");
        }
    }

    #[test]
    fn nothing_leads_out_of_the_folders_or_to_what_is_not_shipped() {
        let project = Project::new("out");
        for url in [
            "",
            "*",
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/pkg/src/../../Cargo.toml",
            "/wrong-type/../Cargo.toml",
            "//Cargo.toml",
            "/C:/Cargo.toml",
            "/.hidden",
            "/%2ehidden",
            "/%00",
            "/%",
            "/%+1",
            "/pkg",
            "/pkg/",
            "/pkg/rules/src/lib.rs",
            "/pkg/test/a.test.mjs",
            "/missing",
        ] {
            assert_eq!(locate(&project.0, url), Place::Nowhere, "{url}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_lead_out_of_the_project() {
        let project = Project::new("link");
        std::os::unix::fs::symlink("/etc", project.0.join("www/elsewhere")).expect("linked");
        assert_eq!(locate(&project.0, "/elsewhere/hostname"), Place::Nowhere);
        assert_eq!(locate(&project.0, "/elsewhere/"), Place::Nowhere);
    }

    #[test]
    fn a_folder_without_its_slash_has_moved() {
        let project = Project::new("folder");
        assert_eq!(locate(&project.0, "/wrong-type"), Place::Moved("/wrong-type/".to_owned()));
        assert_eq!(locate(&project.0, "/cases/good"), Place::Moved("/cases/good/".to_owned()));
        assert_eq!(locate(&project.0, "/cases/good/"), Place::Nowhere, "no list of files");
    }

    #[test]
    fn below_the_prefix_the_host_does_not_know_wasm() {
        let project = Project::new("type");
        assert_eq!(
            locate(&project.0, "/wrong-type/pkg/dist/rules/r.wasm"),
            Place::File(project.0.join("pkg/dist/rules/r.wasm"), false)
        );
        assert_eq!(locate(&project.0, "/wrong-typed/"), Place::Nowhere);
    }
}
