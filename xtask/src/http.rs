//! As much of HTTP/1.1 as a static server on the loopback address needs: a thread for each connection.
//!
//! Browsers open connections in advance and keep them; a pool of workers (`tiny_http`, tried first) then lets
//! requests wait for half a minute, and tests with them.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// The longest head of a request that is read.
const LONGEST_HEAD: u64 = 64 * 1024;

pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) url: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header, whatever the case of its name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

/// Answers every request that comes to `listener`, until the process ends.
pub(crate) fn serve(listener: TcpListener, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            // A browser that went away is nothing to report.
            thread::spawn(move || drop(talk(&stream, &*answer)));
        }
    });
}

/// One connection: request after request, until either side has had enough.
fn talk(stream: &TcpStream, answer: &impl Fn(&Request) -> Response) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let response = answer(&request);
        // What a body would say is of no interest, so a request that has one ends the talk.
        let has_body = request.header("Content-Length").is_some_and(|length| length != "0")
            || request.header("Transfer-Encoding").is_some();
        let last =
            has_body || request.header("Connection").is_some_and(|word| word.eq_ignore_ascii_case("close"));
        write(stream, &request, &response, last)?;
        if last {
            break;
        }
    }
    Ok(())
}

fn read(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut head = reader.by_ref().take(LONGEST_HEAD);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(url)) = (words.next(), words.next()) else { return Ok(None) };
    let (method, url) = (method.to_owned(), url.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        head.read_line(&mut line)?;
        match line.trim_end().split_once(':') {
            Some((name, value)) => headers.push((name.to_owned(), value.trim().to_owned())),
            None => return Ok(Some(Request { method, url, headers })),
        }
    }
}

fn write(mut stream: &TcpStream, request: &Request, response: &Response, last: bool) -> std::io::Result<()> {
    let reason = match response.status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    };
    let mut head = format!("HTTP/1.1 {} {reason}\r\n", response.status);
    for (name, value) in &response.headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    if response.status != 304 {
        let _ = write!(head, "Content-Length: {}\r\n", response.body.len());
    }
    head.push_str(if last { "Connection: close\r\n\r\n" } else { "Connection: keep-alive\r\n\r\n" });
    let mut bytes = head.into_bytes();
    if request.method != "HEAD" {
        bytes.extend_from_slice(&response.body);
    }
    stream.write_all(&bytes)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a browser does: idle connections in advance, and several requests on one.
    #[test]
    fn idle_connections_let_nobody_wait() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        serve(listener, |request| Response {
            status: 200,
            headers: Vec::new(),
            body: request.url.clone().into_bytes(),
        });
        let idle: Vec<TcpStream> = (0..20).map(|_| TcpStream::connect(address).expect("connected")).collect();
        let mut stream = TcpStream::connect(address).expect("connected");
        for url in ["/one", "/two"] {
            write!(stream, "GET {url} HTTP/1.1\r\nHost: here\r\n\r\n").expect("sent");
            let mut bytes = [0; 512];
            let length = stream.read(&mut bytes).expect("answered");
            assert!(String::from_utf8_lossy(&bytes[..length]).ends_with(url));
        }
        drop(idle);
    }
}
