//! HTTP/1.1 over a plain socket: one request, one answer, every byte as a test wants it.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Names in small letters, in the order sent.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut(pub String);

/// A request, written out byte by byte.
pub struct Request {
    head: String,
    body: Vec<u8>,
}

impl Request {
    pub fn new(method: &str, path: &str) -> Self {
        Self { head: format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n"), body: Vec::new() }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    pub fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        let length = self.body.len().to_string();
        self.header("Content-Type", kind).header("Content-Length", &length)
    }

    /// Sends it. A server that hangs up while a large body is still on its way may have answered before: what it said
    /// is read as far as it arrives.
    pub fn send(&self, to: SocketAddr) -> Result<Answer, Cut> {
        let cut = |error: std::io::Error| Cut(error.to_string());
        let mut socket = TcpStream::connect(to).map_err(cut)?;
        socket.set_read_timeout(Some(Duration::from_secs(60))).map_err(cut)?;
        socket.write_all(self.head.as_bytes()).and_then(|()| socket.write_all(b"\r\n")).map_err(cut)?;
        match socket.write_all(&self.body) {
            Err(error) if !matches!(error.kind(), ErrorKind::BrokenPipe | ErrorKind::ConnectionReset) => {
                return Err(cut(error));
            }
            _ => {}
        }
        let mut bytes = Vec::new();
        socket.read_to_end(&mut bytes).map_err(cut)?;
        read(&bytes).ok_or_else(|| Cut(format!("{} bytes that are no answer", bytes.len())))
    }
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let headers: Vec<_> = lines.filter_map(pair).collect();
    let body = String::from_utf8(bytes[end + 4..].to_vec()).ok()?;
    let promised = headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, n)| n.parse::<usize>().ok());
    let whole = promised.is_none_or(|promised| promised == body.len() || body.is_empty());
    whole.then_some(Answer { status, headers, body })
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Where it leads; empty where it leads nowhere.
    pub fn leads_to(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// Fails unless it has this status.
    #[track_caller]
    pub fn shows(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{:?}\n{}", self.headers, self.body);
        self
    }

    /// Fails unless the page holds these words.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.body.contains(words), "{words:?} is not in\n{}", self.body);
        self
    }
}
