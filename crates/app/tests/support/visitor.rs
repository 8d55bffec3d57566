//! A visitor: an address, a cookie jar, and forms filled in as a browser would.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use super::page;
use super::wire::{Answer, Cut, Request};

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor {
    at: SocketAddr,
    pub cookies: BTreeMap<String, String>,
    /// The seal of the last page that had one.
    pub seal: String,
}

/// A form in several parts, with files.
pub const BOUNDARY: &str = "attune-test-boundary-7d1f";

impl Visitor {
    pub fn new(at: SocketAddr) -> Self {
        Self { at, cookies: BTreeMap::new(), seal: String::new() }
    }

    /// A request with the cookies and the host a browser sends.
    pub fn request(&self, method: &str, path: &str) -> Request {
        let request = Request::new(method, path).header("Host", &self.at.to_string());
        let jar: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if jar.is_empty() { request } else { request.header("Cookie", &jar.join("; ")) }
    }

    /// Sends a request and keeps cookies and seal.
    pub fn try_send(&mut self, request: &Request) -> Result<Answer, Cut> {
        let answer = request.send(self.at)?;
        for line in answer.all("set-cookie") {
            self.keep(line);
        }
        if let Some(seal) = page::seal(&answer.body) {
            self.seal = seal;
        }
        Ok(answer)
    }

    #[track_caller]
    pub fn send(&mut self, request: &Request) -> Answer {
        self.try_send(request).expect("the house answers")
    }

    fn keep(&mut self, line: &str) {
        let (pair, rest) = line.split_once(';').unwrap_or((line, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    #[track_caller]
    pub fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path);
        self.send(&request)
    }

    /// Posts fields with the seal of the last page.
    #[track_caller]
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.posting(path, fields);
        self.send(&request)
    }

    /// The request that [`Visitor::post`] would send.
    pub fn posting(&self, path: &str, fields: &[(&str, &str)]) -> Request {
        let sealed = [("csrf", self.seal.as_str())];
        let all: Vec<_> = sealed.iter().chain(fields).map(|(k, v)| format!("{}={}", percent(k), percent(v))).collect();
        self.request("POST", path).body("application/x-www-form-urlencoded", all.join("&"))
    }

    /// Posts a file with the seal of the last page.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Request {
        let mut body = Vec::new();
        for (name, value) in [("csrf", self.seal.as_str())].iter().chain(fields) {
            body.extend(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let named = format!("name=\"file\"; filename=\"{}\"", file.0);
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {named}\r\n\r\n").bytes());
        body.extend(file.1);
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
        self.request("POST", path).body(&format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }

    /// Signs in and follows to the first page.
    #[track_caller]
    pub fn sign_in(&mut self, name: &str, password: &str) -> Answer {
        self.get("/sign-in").shows(200);
        let answer = self.post("/sign-in", &[("name", name), ("password", password)]);
        self.follow(answer)
    }

    /// Follows wherever an answer leads, at most five times.
    #[track_caller]
    pub fn follow(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            if answer.status != 303 {
                break;
            }
            answer = self.get(answer.leads_to());
        }
        answer
    }

    /// The path of a client's course, as the therapist's day links to it.
    #[track_caller]
    pub fn course_of(&mut self, client: &str) -> String {
        let today = self.get("/today").shows(200);
        page::link_to(&today.body, client).unwrap_or_else(|| panic!("no course of {client} in\n{}", today.body))
    }

    /// Makes a check-in link and gives its path; `also` are ids of further questionnaires.
    #[track_caller]
    pub fn make_link(&mut self, course: &str, also: &[&str]) -> String {
        self.get(course).shows(200);
        let also: Vec<_> = also.iter().map(|id| format!("also-{id}")).collect();
        let fields: Vec<_> = also.iter().map(|name| (name.as_str(), "yes")).collect();
        let made = self.post(&format!("{course}/link"), &fields).shows(200);
        let address = page::copies(&made.body).into_iter().next().expect("the link is shown once");
        address[address.find("/c/").expect("a link to a check-in")..].to_owned()
    }
}

/// Percent-encoding, as forms are sent.
pub fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
