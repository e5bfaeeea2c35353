//! A static server on the loopback address, with the headers of a strict host.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use crate::http::{Request, Response, serve};
use crate::site::{Place, locate};
use crate::{Outcome, root};

/// What a careful host sends: own files only, no inline script, no inline style.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Serves the pages on `port`, or on the next free one of the ten after it; 0 takes any free port.
pub(crate) fn start(port: u16) -> Outcome<u16> {
    start_with(port, None)
}

/// As [`start`], and where `compressed` holds a file of the same path with `.br` after it, sends that to
/// those who can read it, as a host would.
pub(crate) fn start_with(port: u16, compressed: Option<PathBuf>) -> Outcome<u16> {
    let candidates = if port == 0 { 0..=0 } else { port..=port.saturating_add(10) };
    let listener = candidates
        .into_iter()
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or_else(|| format!("no free port from {port} on; try `--port`"))?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    serve(listener, move |request| answer(request, compressed.as_deref()));
    Ok(port)
}

fn answer(request: &Request, compressed: Option<&Path>) -> Response {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return say(405, "only GET and HEAD");
    }
    match locate(&root(), &request.url) {
        Place::File(file, knows_wasm) => match fs::read(&file) {
            Ok(bytes) => {
                let brotli = compressed.and_then(|folder| brotli(request, folder));
                send(request, content_type(&file, knows_wasm), bytes, brotli)
            }
            Err(error) => say(500, &format!("{}: {error}", file.display())),
        },
        Place::Moved(to) => Response { status: 301, headers: vec![("Location", to)], body: Vec::new() },
        Place::Nowhere => say(404, "not found"),
    }
}

fn send(request: &Request, kind: &str, bytes: Vec<u8>, brotli: Option<Vec<u8>>) -> Response {
    let encoded = brotli.is_some();
    let body = brotli.unwrap_or(bytes);
    let tag = tag(&body);
    let known = request.header("If-None-Match");
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        // Kept, and asked for again each time: a rebuilt file is seen at once.
        ("Cache-Control", "no-cache".to_owned()),
        ("ETag", tag.clone()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    if kind.starts_with("text/html") {
        headers.push(("Content-Security-Policy", POLICY.to_owned()));
    }
    if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        return Response { status: 304, headers, body: Vec::new() };
    }
    if encoded {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Response { status: 200, headers, body }
}

fn say(status: u16, words: &str) -> Response {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
    Response { status, headers, body: words.as_bytes().to_vec() }
}

fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn brotli(request: &Request, folder: &Path) -> Option<Vec<u8>> {
    let accepted = request.header("Accept-Encoding")?;
    if !accepted.split(',').any(|one| one.split(';').next().is_some_and(|name| name.trim() == "br")) {
        return None;
    }
    // `locate` has found the address harmless by now.
    let path = request.url.split(['?', '#']).next()?.trim_start_matches('/');
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    fs::read(folder.join(format!("{path}.br"))).ok()
}

fn content_type(file: &Path, knows_wasm: bool) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" if knows_wasm => "application/wasm",
        "md" | "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// Head and body of the answer to a raw request.
    fn ask(port: u16, request: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("connected");
        write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        (String::from_utf8_lossy(&bytes[..end]).into_owned(), bytes[end + 4..].to_vec())
    }

    fn value<'a>(head: &'a str, name: &str) -> Option<&'a str> {
        head.lines().find_map(|line| {
            let (field, value) = line.split_once(": ")?;
            field.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    #[test]
    fn a_page_comes_with_the_policy_and_a_tag_that_spares_the_second_time() {
        let port = start(0).expect("a free port");
        let (head, body) = ask(port, "GET / HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert_eq!(value(&head, "Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(value(&head, "Content-Security-Policy"), Some(POLICY));
        assert_eq!(value(&head, "Content-Length"), Some(body.len().to_string().as_str()));
        assert_eq!(body, fs::read(root().join("www/index.html")).expect("there"));
        let tag = value(&head, "ETag").expect("a tag");
        let (head, body) = ask(port, &format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
        assert!(head.starts_with("HTTP/1.1 304"), "{head}");
        assert!(body.is_empty());
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let port = start(0).expect("a free port");
        assert!(ask(port, "GET /../Cargo.toml HTTP/1.1").0.starts_with("HTTP/1.1 404"));
        assert!(ask(port, "GET /pkg/rules/Cargo.toml HTTP/1.1").0.starts_with("HTTP/1.1 404"));
        assert!(ask(port, "POST / HTTP/1.1\r\nContent-Length: 0").0.starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_compressed_copy_goes_to_those_who_can_read_it() {
        let folder = std::env::temp_dir().join(format!("sprang-compressed-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("made");
        fs::write(folder.join("index.html.br"), "shorter").expect("written");
        let port = start_with(0, Some(folder.clone())).expect("a free port");
        let (head, body) = ask(port, "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert_eq!((value(&head, "Content-Encoding"), body.as_slice()), (Some("br"), &b"shorter"[..]));
        let (head, body) = ask(port, "GET / HTTP/1.1\r\nAccept-Encoding: gzip");
        assert_eq!(value(&head, "Content-Encoding"), None);
        assert!(body.starts_with(b"<!doctype html>"));
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let first = start(0).expect("a free port");
        let second = start(first).expect("one of the next ten");
        assert!(second > first && second <= first.saturating_add(10));
    }

    #[test]
    fn only_a_host_that_knows_wasm_names_its_type() {
        let file = Path::new("a.wasm");
        assert_eq!(content_type(file, true), "application/wasm");
        assert_eq!(content_type(file, false), "application/octet-stream");
    }
}
