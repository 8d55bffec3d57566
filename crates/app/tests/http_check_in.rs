//! A check-in by its link, over the wire: nothing skipped past, nothing impossible kept, nothing written twice.

use crate::support::inside::Inside;
use crate::support::{self, House, Visitor, page, say};

const OWN: &str = "session-check-in-client";

/// A demo, a link of Amina's, and somebody who holds it.
struct Held {
    house: House,
    link: String,
    client: Visitor,
}

fn held(also: &[&str]) -> Held {
    let house = House::demo();
    let mut therapist = house.signed_in("daniel");
    let course = therapist.course_of("Amina Haddad");
    let link = therapist.make_link(&course, also);
    let client = house.visitor();
    Held { house, link, client }
}

impl Held {
    fn open(&mut self) -> &mut Self {
        self.client.get(&self.link).shows(200);
        self
    }

    /// Chooses that the therapist may see it.
    fn choose(&mut self) -> &mut Self {
        self.open();
        let answer = self.client.post(&self.link, &[("step", "0"), ("sharing", "now"), ("go", "on")]);
        assert_eq!(answer.shows(303).leads_to(), format!("{}?step=1", self.link));
        self
    }

    /// The form this step belongs to, as its page carries it.
    fn form(&mut self, step: usize) -> String {
        let page = self.client.get(&format!("{}?step={step}", self.link)).shows(200);
        page::hidden(&page.body, "form").expect("a question carries its form")
    }

    fn answer(&mut self, step: usize, value: &str) -> support::wire::Answer {
        let (form, step) = (self.form(step), step.to_string());
        self.client.post(&self.link, &[("step", &step), ("form", &form), ("answer", value), ("go", "on")])
    }

    fn answer_all(&mut self, values: &[&str]) -> &mut Self {
        for (at, value) in values.iter().enumerate() {
            self.answer(at + 1, value).shows(303);
        }
        self
    }

    fn send(&mut self) -> support::wire::Answer {
        self.client.post(&self.link, &[("step", "review"), ("go", "on")])
    }

    fn heading(&mut self, query: &str) -> String {
        page::heading(&self.client.get(&format!("{}{query}", self.link)).body)
    }

    /// How many check-ins of this client the therapist can read.
    fn sessions_answered(&self) -> usize {
        let mut therapist = self.house.signed_in("daniel");
        let course = therapist.course_of("Amina Haddad");
        let page = therapist.get(&course).shows(200).body;
        let table = page::between(&page, "<table", "</table>").expect("the picture has its twin in words").to_owned();
        let rows = table.split("<tr").skip(2).map(|row| row.split("<td").nth(1).map(page::plain).unwrap_or_default());
        rows.filter(|first| first.contains(" to ")).count()
    }
}

#[test]
fn a_mail_scanner_that_opens_the_link_uses_nothing_up() {
    let mut held = held(&[]);
    let link = held.link.clone();
    for nth in 0..40 {
        let mut scanner = held.house.visitor();
        scanner.get(&link).shows(200);
        let head = scanner.request("HEAD", &link);
        scanner.send(&head).shows(200);
        assert!(scanner.cookies.is_empty(), "opening number {nth} sets a cookie");
    }
    held.choose().answer_all(&["7", "7", "7", "2", "8", "8"]);
    held.send().shows(200).says(&say("check-in-thanks-title"));
}

#[test]
fn a_head_request_gives_no_body_and_the_headers_of_the_page() {
    let held = held(&[]);
    let mut scanner = held.house.visitor();
    let head = scanner.request("HEAD", &held.link);
    let answer = scanner.send(&head).shows(200);
    assert_eq!(answer.body, "");
    assert!(answer.header("content-security-policy").is_some());
}

#[test]
fn nobody_is_named_and_nothing_is_told_to_whoever_finds_the_link() {
    let mut held = held(&[]);
    let page = held.client.get(&held.link).shows(200);
    assert!(!page.body.contains("Amina") && !page.body.contains("Haddad"), "{}", page.body);
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
}

#[test]
fn who_sees_it_is_chosen_before_the_first_question() {
    let mut held = held(&[]);
    held.open();
    let answer = held.client.post(&held.link, &[("step", "0"), ("go", "on")]);
    answer.shows(200).says(&say("check-in-choose-first"));
    let unknown = held.client.post(&held.link, &[("step", "0"), ("sharing", "everybody"), ("go", "on")]);
    unknown.shows(200).says(&say("check-in-choose-first"));
    assert_eq!(held.heading("?step=3"), say("check-in-title"));
    held.send().shows(400);
}

#[test]
fn no_question_can_be_skipped_past_and_every_one_can_be_skipped() {
    let mut held = held(&[]);
    held.choose();
    let first = held.heading("?step=1");
    for far in ["?step=2", "?step=6", "?step=7", "?step=999999", ""] {
        assert_eq!(held.heading(far), first, "{far}");
    }
    let nothing = held.client.post(&held.link, &[("step", "1"), ("go", "on")]);
    nothing.shows(200).says(&say("check-in-answer-first"));
    let form = held.form(1);
    for step in ["1", "2", "3", "4", "5", "6"] {
        let skipped = held.client.post(&held.link, &[("step", step), ("form", &form), ("go", "skip")]);
        skipped.shows(303);
    }
    assert_eq!(held.heading(""), say("check-in-review-title"));
    held.send().shows(200).says(&say("check-in-thanks-title"));
}

#[test]
fn back_shows_what_was_answered_and_another_answer_counts_instead() {
    let mut held = held(&[]);
    held.choose().answer_all(&["3", "4"]);
    let page = held.client.get(&format!("{}?step=1", held.link)).body;
    assert_eq!(page::chosen(&page, "answer").as_deref(), Some("3"));
    held.answer(1, "9").shows(303);
    let page = held.client.get(&format!("{}?step=1", held.link)).body;
    assert_eq!(page::chosen(&page, "answer").as_deref(), Some("9"));
}

#[test]
fn an_answer_the_form_does_not_offer_is_refused_and_nothing_is_lost() {
    let mut held = held(&[]);
    held.choose().answer_all(&["3"]);
    for wrong in ["11", "-1", "7.5", "seven", "99999999999999999999", "٧", "0x7", "NaN", " 7", "7\0"] {
        let refused = held.answer(2, wrong).shows(400);
        assert_eq!(page::heading(&refused.body), say("refusal-not-understood-title"), "{wrong:?}");
        assert!(refused.body.contains(&format!("{}?step=2", held.link)), "{wrong:?} leads back");
    }
    assert_eq!(held.heading(""), held.heading("?step=2"), "still the second question");
    let page = held.client.get(&format!("{}?step=1", held.link)).body;
    assert_eq!(page::chosen(&page, "answer").as_deref(), Some("3"));
}

#[test]
fn a_page_drawn_for_another_version_of_the_form_is_refused() {
    let mut held = held(&[]);
    held.choose();
    for other in [format!("{OWN}@999"), format!("{OWN}@0"), "phq-9@1".to_owned(), OWN.to_owned(), String::new()] {
        let fields = [("step", "1"), ("form", &*other), ("answer", "5"), ("go", "on")];
        let refused = held.client.post(&held.link, &fields).shows(403);
        assert_eq!(page::heading(&refused.body), say("refusal-stale-title"), "{other}");
    }
    assert_eq!(held.heading(""), held.heading("?step=1"));
}

#[test]
fn an_answer_never_counts_for_another_question_than_the_one_on_the_page() {
    let mut held = held(&[]);
    held.choose().answer_all(&["3"]);
    let form = held.form(2);
    held.client.post(&held.link, &[("step", "5"), ("form", &form), ("answer", "9"), ("go", "on")]);
    let page = held.client.get(&format!("{}?step=2", held.link)).body;
    assert_eq!(page::chosen(&page, "answer"), None, "what was meant for question 5 stands under question 2");
}

#[test]
fn a_reply_without_the_seal_of_its_link_is_refused() {
    let mut held = held(&[]);
    held.open();
    held.client.seal = "0".repeat(32);
    held.client.post(&held.link, &[("step", "0"), ("sharing", "now"), ("go", "on")]).shows(403);
    assert_eq!(held.heading("?step=1"), say("check-in-title"), "nothing was chosen");
}

#[test]
fn sending_twice_writes_once_and_thanks_twice() {
    let mut held = held(&[]);
    held.choose().answer_all(&["7", "7", "7", "2", "8", "8"]);
    held.send().shows(200).says(&say("check-in-thanks-title"));
    let once = held.sessions_answered();
    held.send().shows(200).says(&say("check-in-thanks-title"));
    assert_eq!(held.sessions_answered(), once);
    assert_eq!(held.heading(""), say("refusal-link-used-title"));
    held.client.get(&held.link).shows(410);
    let late = [("step", "1"), ("form", "session-check-in-client@1"), ("answer", "1"), ("go", "on")];
    held.client.post(&held.link, &late).shows(410);
}

#[test]
fn words_for_nobody_are_not_lost_and_what_comes_after_the_sending_is_not_told_to_have_gone() {
    let mut held = held(&[]);
    held.open().choose().answer_all(&["7", "6", "8", "1", "9", "8"]);
    let before = held.sessions_answered();
    let last = |harm: &'static str| [("step", "review"), ("harm", harm), ("words", "I was afraid."), ("go", "on")];
    let again = held.client.post(&held.link, &last("")).shows(200).body;
    assert!(again.contains(&say("harm-choose-first")) && again.contains("I was afraid."));
    assert_eq!(held.sessions_answered(), before, "nothing was sent");
    assert!(!held.send().shows(200).body.contains(&say("harm-went-not-sent")));
    let late = held.client.post(&held.link, &last("office")).shows(200).body;
    assert!(late.contains(&say("harm-went-not-sent")), "{late}");
}

#[test]
fn four_that_send_at_the_same_moment_write_once() {
    let mut held = held(&[]);
    let before = held.sessions_answered();
    held.choose().answer_all(&["7", "7", "7", "2", "8", "8"]);
    let request = || held.client.posting(&held.link, &[("step", "review"), ("go", "on")]);
    let (at, requests) = (held.house.at, [request(), request(), request(), request()]);
    let sent = requests.map(|request| std::thread::spawn(move || request.send(at).expect("an answer").status));
    assert_eq!(sent.map(|thread| thread.join().expect("it sends")), [200; 4]);
    let data = held.house.data.clone();
    let again = held.sessions_answered();
    assert_eq!(again, before + 1, "one point more in the therapist's picture");
    let verified = std::process::Command::new(support::house::PROGRAM).args(["verify", "--data"]).arg(data).output();
    assert!(verified.expect("verify runs").status.success());
}

#[test]
fn an_answer_that_calls_for_help_shows_whom_to_call_at_once() {
    let mut held = held(&["phq-9"]);
    held.open();
    let start = held.client.get(&held.link).body;
    assert!(start.contains(&say("check-in-safety-title")), "said before anything is asked");
    held.choose().answer_all(&["7", "7", "7", "2", "8", "8", "0", "0", "0", "0", "0", "0", "0", "0"]);
    let called = held.answer(15, "1").shows(303);
    assert_eq!(called.leads_to(), format!("{}?help=16", held.link));
    let help = held.client.follow(called).shows(200);
    assert_eq!(page::heading(&help.body), say("check-in-help-title"));
    for number in ["tel:112", "tel:116123", "tel:988"] {
        assert!(help.body.contains(number), "{number} can be called");
    }
    assert!(help.body.contains("Daniel Novak") && help.body.contains("Ruth Adeyemi"), "who reads it is named");
    // The tab is closed here: the answer has reached the therapist all the same.
    let today = held.house.signed_in("daniel").get("/today").shows(200);
    today.says(&say("today-first"));
}

#[test]
fn an_answer_about_safety_that_calls_for_nobody_goes_on_quietly() {
    let mut held = held(&["phq-9"]);
    held.choose().answer_all(&["7", "7", "7", "2", "8", "8", "0", "0", "0", "0", "0", "0", "0", "0"]);
    assert_eq!(held.answer(15, "0").shows(303).leads_to(), format!("{}?step=16", held.link));
}

#[test]
fn a_link_that_ran_out_says_so_and_one_that_never_was_says_nothing() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let house = Inside::open(&folder.path().join("record"));
    let mut therapist = house.visitor();
    therapist.sign_in("daniel", practice::demo::PASSWORD).shows(200);
    let course = therapist.course_of("Amina Haddad");
    let link = therapist.make_link(&course, &[]);
    let mut client = house.visitor();
    client.get(&link).shows(200);
    // The page says "until" this day, seven days from now.
    house.wait(6 * 86_400);
    client.get(&link).shows(200);
    house.wait(86_400 + 3_600);
    client.get(&link).shows(410).says(&say("refusal-link-expired-title"));
    client.post(&link, &[("step", "0"), ("sharing", "now"), ("go", "on")]).shows(410);
    for unknown in
        ["/c/x", "/c/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/c/%00", &format!("{link}x"), &link.to_uppercase()]
    {
        let page = client.get(unknown).shows(404);
        assert_eq!(page::heading(&page.body), say("refusal-not-found-title"), "{unknown}");
    }
}

#[test]
fn what_the_client_keeps_the_therapist_cannot_read() {
    let house = House::demo();
    let mut therapist = house.signed_in("daniel");
    let course = therapist.course_of("Amina Haddad");
    let link = therapist.make_link(&course, &[]);
    let mut held = Held { client: house.visitor(), house, link };
    let before = held.sessions_answered();
    held.open();
    held.client.post(&held.link, &[("step", "0"), ("sharing", "not-shared"), ("go", "on")]).shows(303);
    held.answer_all(&["0", "0", "0", "10", "0", "0"]);
    held.send().shows(200);
    assert_eq!(held.sessions_answered(), before, "no point more in the therapist's picture");
    let mut client = held.house.signed_in("amina");
    client.get("/my/sharing").shows(200).says("Session check-in, client");
}

#[test]
fn whoever_else_has_the_link_sees_no_answer_and_sends_none() {
    let mut held = held(&[]);
    held.choose().answer_all(&["3"]);
    assert!(held.client.get(&format!("{}?step=1", held.link)).body.contains(" checked"));
    let mut therapist = held.house.visitor();
    let page = therapist.get(&format!("{}?step=1", held.link)).shows(200);
    assert_eq!(page::heading(&page.body), say("check-in-title"));
    assert!(!page.body.contains(" checked"));
    therapist.post(&held.link, &[("step", "review"), ("go", "on")]).shows(400);
    // After "leave now" this browser is any other.
    held.client.get("/leave").shows(200);
    assert_eq!(held.heading("?step=1"), say("check-in-title"));
}
