//! A static server on the loopback address, with the headers of a strict host.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Request, Response, Server};

use crate::{Outcome, root};

/// What a careful host sends: own files only, no inline script, no inline style.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const WORKERS: usize = 4;

/// Serves the pages on `port`, or on the next free one of the ten after it; 0 takes any free port.
pub(crate) fn start(port: u16) -> Outcome<u16> {
    let candidates = if port == 0 { 0..=0 } else { port..=port.saturating_add(10) };
    let server = candidates
        .into_iter()
        .find_map(|port| Server::http(("127.0.0.1", port)).ok())
        .ok_or_else(|| format!("no free port from {port} on; try `--port`"))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let server = Arc::clone(&server);
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request);
            }
        });
    }
    Ok(port)
}

fn answer(request: Request) {
    let url = request.url().to_owned();
    // A host that knows no WebAssembly: the same files, .wasm with a type that browsers refuse to stream.
    let (path, knows_wasm) = match url.strip_prefix("/wrong-type") {
        Some(rest) => (rest.to_owned(), false),
        None => (url, true),
    };
    let file = locate(&path).and_then(|file| Some((fs::read(&file).ok()?, file)));
    let sent = match file {
        Some((bytes, file)) => {
            let kind = content_type(&file, knows_wasm);
            let mut response = Response::from_data(bytes);
            for (name, value) in
                [("Content-Type", kind), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
            {
                response = with(response, name, value);
            }
            if kind.starts_with("text/html") {
                response = with(response, "Content-Security-Policy", POLICY);
            }
            request.respond(response)
        }
        None => request.respond(with(
            Response::from_string("not found").with_status_code(404),
            "Content-Type",
            "text/plain; charset=utf-8",
        )),
    };
    // A browser that went away is nothing to report.
    drop(sent);
}

fn with<R: std::io::Read>(response: Response<R>, name: &str, value: &str) -> Response<R> {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

/// The file that a path of the site names: `pkg/` and `cases/` are folders of their own, the rest is `www`.
fn locate(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(path);
    // Nothing that leads out of a folder, and nothing hidden.
    let plain = |part: Component<'_>| match part {
        Component::Normal(name) => {
            !name.to_string_lossy().starts_with('.') && !name.to_string_lossy().contains('%')
        }
        _ => false,
    };
    if path.contains('\\') || !relative.components().all(plain) {
        return None;
    }
    let mut parts = relative.components();
    let base = match parts.next().map(|part| part.as_os_str().to_string_lossy().into_owned()).as_deref() {
        Some("pkg") => root().join("pkg").join(parts.as_path()),
        Some("cases") => root().join("tests/cases").join(parts.as_path()),
        Some("host") => root().join("tests/browser/host").join(parts.as_path()),
        _ => root().join("www").join(relative),
    };
    if base.is_dir() { Some(base.join("index.html")) } else { Some(base) }
}

fn content_type(file: &Path, knows_wasm: bool) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" if knows_wasm => "application/wasm",
        "md" | "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out_of_the_folders() {
        for bad in
            ["/../Cargo.toml", "/pkg/../../x", "/.git/config", "/pkg/..%2f..%2fx", "/a\\..\\b", "//../x"]
        {
            assert_eq!(locate(bad), None, "{bad}");
        }
        assert!(locate("/pkg/src/a.js").is_some_and(|file| file.ends_with("pkg/src/a.js")));
        assert!(locate("/?case=x").is_some_and(|file| file.ends_with("www/index.html")));
        assert!(
            locate("/cases/good/a/offers.json")
                .is_some_and(|file| file.ends_with("tests/cases/good/a/offers.json"))
        );
    }
}
