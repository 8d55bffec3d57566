//! What nobody sends by accident, and what somebody does: large files, bombs, scripts in names, bytes that are no text.

use std::time::{Duration, Instant};

use crate::support::{self, House, Visitor, page, say};

const SCRIPT: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";

/// Daniel at the session of Amina that nobody has brought a transcript of.
fn at_session(house: &House) -> (Visitor, String) {
    let mut therapist = house.signed_in("daniel");
    let session = format!("{}/session/1", therapist.course_of("Amina Haddad"));
    therapist.get(&session).shows(200);
    (therapist, session)
}

fn bring(therapist: &mut Visitor, session: &str, file: (&str, &[u8])) -> support::wire::Answer {
    therapist.get(session).shows(200);
    let request = therapist.upload(&format!("{session}/transcript"), &[("text", "")], file);
    therapist.send(&request)
}

/// Nothing of the script is markup on this page, and what was typed is there to be read.
#[track_caller]
fn is_only_text(html: &str) {
    for markup in ["<script>", "<img", "<svg/", "onerror=alert(2)>\"", "\"'>"] {
        assert!(!html.contains(markup), "{markup} in\n{html}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)"), "it is shown as it was typed:\n{html}");
}

#[test]
fn a_file_above_the_limit_is_answered_with_a_page() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    // The limit is 20 MiB; 25 MB and 60 MB are above it, and the browser must be able to send them to the end.
    for megabytes in [25, 60] {
        let answer = bring(&mut therapist, &session, ("a.txt", &vec![b'a'; megabytes * 1_000_000])).shows(413);
        assert_eq!(page::heading(&answer.body), say("refusal-too-large-title"));
        assert!(answer.body.contains(&session), "it leads back");
    }
    therapist.get(&session).shows(200);
}

#[test]
fn a_note_above_the_limit_is_answered_with_a_page() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let after = format!("{session}/after");
    let page = therapist.get(&after).shows(200).body;
    let (form, once) = (page::hidden(&page, "form").expect("a form"), page::hidden(&page, "once").expect("a secret"));
    let mut write = |letters: usize| {
        let note = "ä".repeat(letters);
        therapist.post(&after, &[("form", &form), ("once", &once), ("note", &note)])
    };
    write(2_000_000).shows(413);
    write(20_001).shows(200).says("longer than 20000 characters");
    write(20_000).shows(303);
}

/// A small zip of one huge file of zeros, written by hand: stored headers around a deflate stream that repeats itself.
fn bomb() -> Vec<u8> {
    let mut zip = b"PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00".to_vec();
    zip.extend([0; 4]);
    zip.extend(20_000_u32.to_le_bytes());
    zip.extend(0xFFFF_FF00_u32.to_le_bytes());
    zip.extend([17, 0, 0, 0]);
    zip.extend(b"word/document.xml");
    zip.extend(std::iter::repeat_n(0xAA, 20_000));
    zip
}

#[test]
fn a_file_that_is_no_transcript_is_named_for_what_it_is() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    let gzip = b"\x1f\x8b\x08\x00\0\0\0\0\0\x03".to_vec();
    let nuls = [b"WEBVTT\n\n\0\0\0\0\0\0\0\0".to_vec(), vec![0; 4_000]].concat();
    let mp3 = [b"ID3\x03\0\0\0".to_vec(), vec![0xFB; 4_000]].concat();
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("bomb.docx", bomb(), "cannot be unpacked"),
        ("notes.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "PDF"),
        ("photo.png", png, "not a transcript"),
        ("talk.vtt.gz", gzip, "compressed"),
        ("nuls.vtt", nuls, "not a transcript"),
        ("session.mp3", mp3, "recording"),
        ("empty.vtt", Vec::new(), "empty"),
    ];
    for (name, bytes, word) in cases {
        let began = Instant::now();
        let page = bring(&mut therapist, &session, (name, &bytes)).shows(200).body;
        assert!(began.elapsed() < Duration::from_secs(5), "{name} took {:?}", began.elapsed());
        let alert = page::between(&page, "role=\"alert\"", "</ul>").unwrap_or_else(|| panic!("{name}: no error shown"));
        assert!(alert.to_lowercase().contains(&word.to_lowercase()), "{name}: {word:?} is not in {alert}");
        assert!(
            alert.contains("href=\"#file\"") && page.contains("id=\"file\""),
            "{name}: the error leads to its field"
        );
    }
}

#[test]
fn a_form_in_parts_that_is_broken_is_refused_with_a_page() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let path = format!("{session}/transcript");
    let kinds: [(&str, &[u8]); 5] = [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nhalf"),
        ("multipart/form-data; boundary=x", b""),
        ("application/x-www-form-urlencoded", b"csrf=1"),
        ("text/plain", b"hello"),
    ];
    for (kind, body) in kinds {
        let request = therapist.request("POST", &path).body(kind, body);
        let answer = therapist.send(&request);
        assert!([400, 403].contains(&answer.status), "{kind}: {}", answer.status);
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{kind}: a page");
    }
}

#[test]
fn names_and_words_of_a_transcript_are_only_text() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let csv = format!(
        "transcript,turn,speaker,text\n1,0,{name},{words}\n1,1,{name},more\n1,2,Amina,{words}\n",
        name = quoted("<script>alert(1)</script>"),
        words = quoted(SCRIPT)
    );
    let mapping = bring(&mut therapist, &session, ("a.csv", csv.as_bytes())).shows(200).body;
    is_only_text(&mapping);
    let draft = page::hidden(&mapping, "draft").expect("it waits under a name");
    let speakers = [0, 1].map(|nth| page::hidden(&mapping, &format!("speaker-{nth}")).expect("two speak"));
    let roles = speakers.clone().map(|name| if name == "Amina" { "client" } else { "therapist" });
    let fields = [
        ("go", "confirm"),
        ("draft", &*draft),
        ("speaker-0", &*speakers[0]),
        ("role-0", roles[0]),
        ("speaker-1", &*speakers[1]),
        ("role-1", roles[1]),
    ];
    therapist.post(&format!("{session}/transcript/confirm"), &fields).shows(303);
    is_only_text(&therapist.get(&session).shows(200).body);
}

#[test]
fn a_transcript_that_is_thrown_away_is_gone_at_once() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let mapping = bring(&mut therapist, &session, ("a.txt", b"Daniel: How was it?\nAmina: Hard.\n")).shows(200).body;
    let draft = page::hidden(&mapping, "draft").expect("it waits under a name");
    let path = format!("{session}/transcript/confirm");
    let who = [("speaker-0", "Daniel"), ("role-0", "therapist"), ("speaker-1", "Amina"), ("role-1", "client")];
    for _ in 0..2 {
        therapist.post(&path, &[("go", "discard"), ("draft", &draft)]).shows(303);
    }
    let late: Vec<_> = [("go", "confirm"), ("draft", &*draft)].into_iter().chain(who).collect();
    therapist.post(&path, &late).shows(404);
    therapist.get(&session).shows(200).says(&say("talk-none"));
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[test]
fn warnings_about_a_broken_transcript_are_only_text() {
    let house = House::demo();
    let (mut therapist, session) = at_session(&house);
    let vtt = format!("WEBVTT\n\n00:00:01.000 --> {SCRIPT}\n<v {SCRIPT}>{SCRIPT}\n\nAmina: so\n\nIt: {SCRIPT}\n");
    let page = bring(&mut therapist, &session, ("a.vtt", vtt.as_bytes())).shows(200).body;
    assert!(!page.contains("<script>alert") && !page.contains("<img src") && !page.contains("<svg/onload"), "{page}");
}

#[test]
fn a_reason_typed_with_markup_is_only_text_for_everyone_who_reads_it() {
    let house = House::demo();
    let mut therapist = house.signed_in("ines");
    let course = therapist.course_of("Jonas Weber");
    let findings = page::findings(&therapist.get(&course).shows(200).body);
    let finding = findings.first().expect("Jonas's rupture is a finding");
    let review = format!("{course}/review");
    therapist.post(&review, &[("finding", finding), ("said", "disagree"), ("why", SCRIPT)]).shows(303);
    is_only_text(&therapist.get(&course).shows(200).body);
    therapist.post(&review, &[("finding", finding), ("said", "supervision"), ("why", SCRIPT)]).shows(303);
    let mut supervisor = house.signed_in("ruth");
    supervisor.get("/packets").shows(200);
    is_only_text(&supervisor.get("/packets/0").shows(200).body);
}

#[test]
fn to_disagree_needs_a_why_and_nothing_typed_is_lost_in_silence() {
    let house = House::demo();
    let mut therapist = house.signed_in("ines");
    let course = therapist.course_of("Jonas Weber");
    let findings = page::findings(&therapist.get(&course).shows(200).body);
    let review = format!("{course}/review");
    let mut say_it = |finding: &str, said: &str, why: &str| {
        therapist.post(&review, &[("finding", finding), ("said", said), ("why", why)])
    };
    let finding = findings.first().expect("a finding");
    say_it(finding, "disagree", "  ").shows(400).says("Say why");
    say_it(finding, "nonsense", "x").shows(400);
    say_it(finding, "disagree", &"x".repeat(4_001)).shows(400).says("4000 characters");
    say_it("no.such.finding", "seen", "").shows(404);
}

#[test]
fn names_of_people_and_of_the_practice_are_only_text() {
    let house = House::demo();
    let mut office = house.signed_in("office");
    office.get("/office/people").shows(200);
    let who = [("name", SCRIPT), ("sign-in", "script"), ("role", "therapist")];
    is_only_text(&office.post("/office/people", &who).shows(200).body);
    is_only_text(&office.get("/office/people").shows(200).body);
    is_only_text(&office.post("/office/people", &who).shows(200).body);
    office.get("/office").shows(200);
    let settled = [("practice", SCRIPT), ("help-name-0", SCRIPT), ("help-number-0", "112"), ("read-by", SCRIPT)];
    office.post("/office", &settled).shows(303);
    is_only_text(&office.get("/office").shows(200).body);
    is_only_text(&house.signed_in("mara").get("/my").shows(200).body);
    is_only_text(&house.visitor().get("/sign-in").shows(200).body);
}

#[test]
fn a_questionnaire_brought_with_markup_is_only_text_and_a_wrong_one_is_refused_by_field() {
    let house = House::demo();
    let mut office = house.signed_in("office");
    office.get("/office/questionnaires").shows(200);
    let toml = format!("id = {SCRIPT:?}\n");
    let fields = [("holder", SCRIPT), ("on", "2026-01-01"), ("scope", SCRIPT)];
    let request = office.upload("/office/questionnaires", &fields, ("a.toml", toml.as_bytes()));
    let page = office.send(&request).shows(200).body;
    assert!(page.contains("role=\"alert\""), "{page}");
    assert!(!page.contains("<script>alert") && !page.contains("<img src"), "{page}");
}

#[test]
fn bytes_that_are_no_text_and_fields_that_never_end_break_nothing() {
    let house = House::demo();
    let mut visitor = house.visitor();
    visitor.get("/sign-in").shows(200);
    let seal = visitor.seal.clone();
    let bodies = [
        format!("csrf={seal}&name=%ZZ&password=%"),
        format!("csrf={seal}&name=%00&password=%00"),
        format!("csrf={seal}&name=%FF%FE&password=x"),
        format!("csrf={seal}&name={}&password=x", "n".repeat(200_000)),
        format!("csrf={seal}&name=ines&password={}", "p".repeat(200_000)),
        format!("csrf={seal}{}", "&a=b".repeat(50_000)),
        "&&&===&".to_owned(),
        String::new(),
        "\u{202e}=\u{0}".to_owned(),
    ];
    for body in bodies {
        let began = Instant::now();
        let request = visitor.request("POST", "/sign-in").body("application/x-www-form-urlencoded", body.clone());
        let answer = visitor.send(&request);
        assert!([200, 400, 403].contains(&answer.status), "{:.60}: {}", body, answer.status);
        assert!(began.elapsed() < Duration::from_secs(5), "{:.60}", body);
        assert!(answer.body.starts_with("<!DOCTYPE html>"), "{:.60}: a page", body);
    }
    for path in [
        "/%",
        "/%ZZ",
        "/c/%",
        "/c/%ZZ",
        "/course/%00",
        "/look/..%2f..%2fCargo.toml",
        "/look/%2e%2e/mod.rs",
        "//",
        "/course//",
        "/?%FF",
        "/c/x?step=99999999999999999999",
        "/gallery/%00/%00",
    ] {
        let answer = visitor.get(path);
        assert!([303, 400, 404].contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.body.contains("[package]"), "{path}");
    }
    visitor.get(&format!("/c/{}", "a".repeat(8_000))).shows(404);
    house.signed_in("ines").get("/today").shows(200);
}

#[test]
fn a_field_with_nul_bytes_is_kept_as_text_or_refused_and_the_page_still_draws() {
    let house = House::demo();
    let mut therapist = house.signed_in("ines");
    let course = therapist.course_of("Jonas Weber");
    let findings = page::findings(&therapist.get(&course).shows(200).body);
    let why = "before\0after \u{202e}reversed \u{feff}";
    let fields = [("finding", &*findings[0]), ("said", "disagree"), ("why", why)];
    let answer = therapist.post(&format!("{course}/review"), &fields);
    assert!([303, 400].contains(&answer.status), "{}", answer.status);
    therapist.get(&course).shows(200).says("</html>");
}
