//! What every answer carries and every request must pass: headers, hosts, seals, cookies, and the door itself.

use crate::support::wire::{Answer, Request};
use crate::support::{House, Visitor, page, say};

const FORM: &str = "application/x-www-form-urlencoded";
const PASSWORD: &str = practice::demo::PASSWORD;

/// OWASP's list for pages that load nothing from elsewhere and are framed by nobody.
const CARRIED: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

const POLICY: &[&str] = &[
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
];

#[track_caller]
fn is_dressed(what: &str, answer: &Answer) {
    for (name, value) in CARRIED {
        assert_eq!(answer.header(name), Some(*value), "{what}: {name}");
    }
    let policy: Vec<_> = answer.header("content-security-policy").unwrap_or_default().split("; ").collect();
    for part in POLICY {
        assert!(policy.contains(part), "{what}: {part} is not in {policy:?}");
    }
    assert!(!policy.iter().any(|part| part.contains("unsafe")), "{what}: {policy:?}");
    assert!(answer.header("permissions-policy").is_some(), "{what}");
    assert_eq!(answer.all("content-security-policy").count(), 1, "{what}");
    assert_eq!(answer.header("server"), None, "{what}");
}

#[test]
fn every_kind_of_answer_carries_the_headers() {
    let house = House::demo();
    let mut nobody = house.visitor();
    for (path, status) in [
        ("/sign-in", 200),
        ("/leave", 200),
        ("/gallery", 200),
        ("/gallery/today/empty", 200),
        ("/look/tokens.css", 200),
        ("/look/nothing.css", 404),
        ("/", 303),
        ("/today", 303),
        ("/nowhere", 404),
        ("/c/unknown", 404),
        ("/course/%ff", 400),
        ("/c/unknown?step=x", 400),
    ] {
        is_dressed(path, &nobody.get(path).shows(status));
    }
    let put = nobody.request("PUT", "/sign-in");
    is_dressed("PUT", &nobody.send(&put).shows(405));
    let mut therapist = house.signed_in("ines");
    is_dressed("signed in", &therapist.get("/today").shows(200));
    let much = "a".repeat(400_000);
    let course = therapist.course_of("Mara Lindqvist");
    therapist.get(&course);
    is_dressed("413", &therapist.post(&format!("{course}/review"), &[("why", &much)]).shows(413));
    therapist.seal.clear();
    is_dressed("stale", &therapist.post(&format!("{course}/review"), &[]).shows(403));
}

#[test]
fn what_people_read_is_stored_by_no_browser_and_the_look_may_be() {
    let house = House::demo();
    let mut nobody = house.visitor();
    assert_eq!(nobody.get("/sign-in").header("cache-control"), Some("no-store"));
    assert_eq!(nobody.get("/look/tokens.css").header("cache-control"), Some("public, max-age=3600"));
    let mut client = house.signed_in("mara");
    for path in ["/my", "/my/course", "/my/sharing"] {
        assert_eq!(client.get(path).shows(200).header("cache-control"), Some("no-store"), "{path}");
    }
}

/// Mara's first session with two parts on either side is the third: bond 7 and, from two weeks before, empathy 7; goals and
/// tasks (6 + 7) / 2 = 6.5 and insight 6. Closeness 7, work 6.25; half axes 2.146·√(2·0.81)/2 = 1.37 and
/// 2.146·√(0.495 + 0.81)/2 = 1.23. All of it lies above the middle.
#[test]
fn both_of_the_two_read_the_map_that_the_clients_answers_draw() {
    let house = House::demo();
    let mut ines = house.signed_in("ines");
    let course = ines.course_of("Mara Lindqvist");
    for (mut visitor, path) in [(ines, course.as_str()), (house.signed_in("mara"), "/my/course")] {
        let page = visitor.get(path).shows(200).body;
        let map = page::between(&page, &say("map-table"), "</details>").expect("a map has a table");
        let first = page::between(map, "<tbody>", "</tr>").expect("a table has a row");
        let row = "<td>7.0 (5.6 to 8.4)</td><td>6.3 (5.0 to 7.5)</td><td>close and working</td>";
        assert!(first.contains("\"row\">3. ") && first.contains(row), "{first}");
        assert!(page.contains("In session 3 closeness was about 7.0 and work about 6.3: close and working."), "{path}");
    }
}

#[test]
fn another_hosts_name_is_turned_away() {
    let house = House::demo();
    let port = house.at.port();
    for host in ["evil.example", "127.0.0.1.evil.example", "127.0.0.1", &format!("evil.example:{port}"), ""] {
        let answer = Request::new("GET", "/sign-in").header("Host", host).send(house.at).expect("an answer");
        is_dressed(host, &answer.clone().shows(421));
        assert!(!answer.body.contains("calm quiet river"), "{host}");
    }
    for host in [format!("localhost:{port}"), format!("LOCALHOST:{port}"), format!("[::1]:{port}")] {
        Request::new("GET", "/sign-in").header("Host", &host).send(house.at).expect("an answer").shows(200);
    }
    let without = Request::new("GET", "/sign-in").send(house.at).expect("an answer");
    assert!([400, 421].contains(&without.status), "without a host: {}", without.status);
}

#[test]
fn a_form_of_another_site_is_refused_whatever_it_carries() {
    let house = House::demo();
    let mut visitor = house.visitor();
    visitor.get("/sign-in").shows(200);
    let body = format!("csrf={}&name=ines&password=calm+quiet+river", visitor.seal);
    let post = |visitor: &Visitor, headers: &[(&str, &str)]| {
        let request = visitor.request("POST", "/sign-in").body(FORM, body.clone());
        headers.iter().fold(request, |request, (name, value)| request.header(name, value))
    };
    let ours = format!("http://{}", house.at);
    let foreign: &[&[(&str, &str)]] = &[
        &[("Sec-Fetch-Site", "cross-site")],
        &[("Sec-Fetch-Site", "same-site")],
        &[("Origin", "https://evil.example")],
        &[("Origin", "null")],
        &[("Origin", "null"), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", &ours), ("Sec-Fetch-Site", "cross-site")],
        &[("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-origin")],
        &[("Origin", "http://127.0.0.1.evil.example")],
    ];
    for headers in foreign {
        let answer = visitor.send(&post(&visitor, headers));
        is_dressed("forged", &answer.shows(403));
        assert_eq!(visitor.cookies.get("__Host-attune"), None, "{headers:?}");
    }
    let own: &[&[(&str, &str)]] = &[
        &[],
        &[("Origin", &ours), ("Sec-Fetch-Site", "same-origin")],
        &[("Origin", "null"), ("Sec-Fetch-Site", "same-origin")],
    ];
    for headers in own {
        visitor.send(&post(&visitor, headers)).shows(303);
    }
}

#[test]
fn a_form_without_the_seal_of_this_visit_is_refused() {
    let house = House::demo();
    let mut visitor = house.visitor();
    visitor.get("/sign-in").shows(200);
    let right = visitor.seal.clone();
    let mut other = house.visitor();
    other.get("/sign-in").shows(200);
    for wrong in ["", "0", &other.seal, &right[1..], &right.to_uppercase(), &format!("{right}0")] {
        visitor.seal = wrong.to_owned();
        let answer = visitor.post("/sign-in", &[("name", "ines"), ("password", PASSWORD)]);
        answer.shows(403).says(&say("refusal-stale-title"));
    }
    visitor.cookies.clear();
    visitor.seal = right;
    visitor.post("/sign-in", &[("name", "ines"), ("password", PASSWORD)]).shows(403);
}

#[test]
fn a_seal_opens_nothing_in_another_session() {
    let house = House::demo();
    let (mut ines, mut daniel) = (house.signed_in("ines"), house.signed_in("daniel"));
    let course = ines.course_of("Mara Lindqvist");
    daniel.get("/today").shows(200);
    let plan = format!("{course}/plan");
    ines.seal = daniel.seal.clone();
    ines.post(&plan, &[("on", "2031-01-01")]).shows(403).says(&say("refusal-stale-title"));
    ines.get(&course).shows(200);
    ines.post(&plan, &[("on", "2031-01-01")]).shows(303);
}

#[test]
fn the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let house = House::demo();
    let mut visitor = house.visitor();
    visitor.get("/sign-in").shows(200);
    let answer = visitor.post("/sign-in", &[("name", "ines"), ("password", PASSWORD)]).shows(303);
    let cookie = answer.header("set-cookie").expect("a session").to_owned();
    let (pair, flags) = cookie.split_once("; ").expect("flags");
    let flags: Vec<_> = flags.split("; ").collect();
    // RFC 6265bis, 4.1.3.2: a name with `__Host-` needs Secure, Path=/ and no Domain.
    assert!(pair.starts_with("__Host-attune="), "{pair}");
    assert!(["Path=/", "Secure", "HttpOnly", "SameSite=Lax"].iter().all(|flag| flags.contains(flag)), "{flags:?}");
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(pair.len() > "__Host-attune=".len() + 32, "at least 128 bits of chance: {pair}");
}

#[test]
fn signing_out_ends_the_session_for_whoever_kept_the_cookie() {
    let house = House::demo();
    let mut therapist = house.signed_in("ines");
    therapist.get("/today").shows(200);
    let mut thief = therapist.clone();
    therapist.post("/sign-out", &[]).shows(200).says(&say("sign-in-signed-out"));
    assert_eq!(therapist.cookies.get("__Host-attune"), None, "the browser forgets it");
    assert_eq!(thief.get("/today").shows(303).leads_to(), "/sign-in");
}

#[test]
fn leaving_at_once_ends_the_session_and_shows_a_page_nobody_asks_about() {
    let house = House::demo();
    let mut client = house.signed_in("mara");
    let mut thief = client.clone();
    let away = client.get("/leave").shows(200);
    for word in ["therap", "attune", "session", "check-in", "practice"] {
        assert!(!away.body.to_lowercase().replace("attune.css", "").contains(word), "{word}:\n{}", away.body);
    }
    assert_eq!(thief.get("/my").shows(303).leads_to(), "/sign-in");
}

#[test]
fn a_new_sign_in_takes_a_new_session_and_a_changed_password_ends_all_of_them() {
    let house = House::demo();
    let (mut one, mut two) = (house.signed_in("ines"), house.signed_in("ines"));
    assert_ne!(one.cookies["__Host-attune"], two.cookies["__Host-attune"]);
    one.get("/password").shows(200);
    let new = "a longer quiet river";
    one.post("/password", &[("name", "ines"), ("old", PASSWORD), ("new", "short")]).shows(200).says("at least 12");
    one.post("/password", &[("name", "ines"), ("old", PASSWORD), ("new", new)]).shows(303);
    for visitor in [&mut one, &mut two] {
        assert_eq!(visitor.get("/today").shows(303).leads_to(), "/sign-in");
    }
    let mut again = house.visitor();
    again.sign_in("ines", PASSWORD).shows(200).says(&page_text("sign-in-wrong"));
    again.sign_in("ines", new).shows(200);
    again.get("/today").shows(200);
}

fn page_text(key: &str) -> String {
    say(key).replace('&', "&amp;")
}

#[test]
fn a_wrong_name_and_a_wrong_password_look_the_same() {
    let house = House::demo();
    let shown = |name: &str, password: &str| {
        let mut visitor = house.visitor();
        visitor.get("/sign-in").shows(200);
        let answer = visitor.post("/sign-in", &[("name", name), ("password", password)]).shows(200);
        assert_eq!(visitor.cookies.get("__Host-attune"), None);
        // Below the form the demo lists everybody, whatever was typed.
        let form = answer.body.split("<section>").next().unwrap_or_default();
        form.replace(name, "NAME").replace(&visitor.seal, "SEAL")
    };
    assert_eq!(shown("quillon", "wrong password"), shown("samuel", "wrong password"));
}

#[test]
fn guessing_at_one_name_is_slowed_down_and_others_still_come_in() {
    let house = House::demo();
    let mut guesser = house.visitor();
    guesser.get("/sign-in").shows(200);
    let mut guess = |name: &str| guesser.post("/sign-in", &[("name", name), ("password", "wrong")]).status;
    let tries: Vec<u16> = (0..25).map(|nth| guess(if nth % 2 == 0 { "ines" } else { "INES" })).collect();
    assert_eq!(tries[..20], [200; 20], "{tries:?}");
    assert!(tries[20..].contains(&429), "{tries:?}");
    let page = guesser.post("/sign-in", &[("name", "ines"), ("password", PASSWORD)]).shows(429);
    is_dressed("429", &page);
    page.says(&say("refusal-too-many-title"));
    house.signed_in("daniel").get("/today").shows(200);
}

#[test]
fn the_demo_says_that_everyone_is_invented_on_every_page() {
    let house = House::demo();
    let banner = say("demo-banner");
    house.visitor().get("/sign-in").says(&banner);
    house.visitor().get("/nowhere").says(&banner);
    house.signed_in("mara").get("/my").says(&banner);
    assert_eq!(page::heading(&house.signed_in("ruth").get("/packets").body), say("packets-title"));
}

#[test]
fn told_to_stop_it_stops_at_once_though_a_browser_keeps_its_connection() {
    let house = House::demo();
    let _idle = std::net::TcpStream::connect(house.at).expect("a connection");
    house.visitor().get("/sign-in").shows(200);
    let told = std::process::Command::new("kill").arg(house.process().to_string()).status();
    assert!(told.expect("kill runs").success());
    let began = std::time::Instant::now();
    while std::net::TcpStream::connect(house.at).is_ok() && began.elapsed().as_secs() < 5 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(house.ended_within(std::time::Duration::from_secs(10)), "it still runs");
}

/// Writes zeros over every file of the record, the index that running programs share left out.
fn spoil(data: &std::path::Path) {
    for file in std::fs::read_dir(data).expect("the record lies in a folder").map(|file| file.expect("a file").path()) {
        if !file.to_string_lossy().ends_with("-shm") {
            let long = usize::try_from(file.metadata().expect("it has a length").len()).expect("it fits");
            let mut open = std::fs::OpenOptions::new().write(true).open(&file).expect("it can be written to");
            std::io::Write::write_all(&mut open, &vec![0; long]).expect("it is written over");
        }
    }
}

#[test]
fn whom_to_call_is_told_to_anybody_and_while_the_record_fails() {
    let house = House::demo();
    let before = house.visitor().get("/help-now").shows(200).body;
    for number in ["tel:112", "tel:116123", "tel:988"] {
        assert!(before.contains(number), "{number} can be called");
    }
    spoil(&house.data);
    let mut mara = house.visitor();
    mara.get("/sign-in").shows(200);
    let refused = mara.post("/sign-in", &[("name", "mara"), ("password", practice::demo::PASSWORD)]);
    assert!(refused.status >= 500, "the record fails: {}", refused.status);
    assert_eq!(house.visitor().get("/help-now").shows(200).body, before);
}
