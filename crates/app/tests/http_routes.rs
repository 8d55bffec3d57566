//! Every route, every role: whoever may not come in finds nothing there, and finds it in the same words as a stranger.
//!
//! The list of routes is read from the router's own source, so that no new one is left out.

use std::collections::BTreeMap;

use crate::support::{self, House, Visitor};

const ROUTER: &str = include_str!("../src/web/mod.rs");

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    /// Anybody; no sign-in.
    All,
    /// Anybody signed in.
    Signed,
    Client,
    Therapist,
    Supervisor,
    Office,
}

/// Whose a route is, by hand, after the rooms the house promises. `POST` beside `GET` where both are there.
const WHOSE: &[(&str, &str, For)] = &[
    ("/", "GET", For::Signed),
    ("/sign-in", "GET POST", For::All),
    ("/sign-out", "POST", For::Signed),
    ("/leave", "GET", For::All),
    ("/help-now", "GET", For::All),
    ("/password", "GET POST", For::Signed),
    ("/c/{token}", "GET POST", For::All),
    ("/today", "GET", For::Therapist),
    ("/course/{client}", "GET", For::Therapist),
    ("/course/{client}/review", "POST", For::Therapist),
    ("/course/{client}/link", "POST", For::Therapist),
    ("/course/{client}/call", "POST", For::Therapist),
    ("/course/{client}/plan", "POST", For::Therapist),
    ("/course/{client}/calendar", "GET POST", For::Therapist),
    ("/course/{client}/consent", "POST", For::Therapist),
    ("/course/{client}/session/{number}", "GET", For::Therapist),
    ("/course/{client}/session/{number}/attendance", "POST", For::Therapist),
    ("/course/{client}/session/{number}/after", "GET POST", For::Therapist),
    ("/course/{client}/session/{number}/transcript", "POST", For::Therapist),
    ("/course/{client}/session/{number}/transcript/confirm", "POST", For::Therapist),
    ("/course/{client}/session/{number}/code", "POST", For::Therapist),
    ("/course/{client}/session/{number}/open", "POST", For::Therapist),
    ("/course/{client}/session/{number}/codes.csv", "GET", For::Therapist),
    ("/course/{client}/told", "GET", For::Therapist),
    ("/course/{client}/told/{kind}", "GET POST", For::Therapist),
    ("/course/{client}/told/{kind}/back", "POST", For::Therapist),
    ("/desk", "GET", For::Therapist),
    ("/desk/told", "GET", For::Therapist),
    ("/desk/told/{kind}", "GET POST", For::Therapist),
    ("/desk/told/{kind}/back", "POST", For::Therapist),
    ("/my/ask", "POST", For::Client),
    ("/my/told", "GET", For::Client),
    ("/my/told/{kind}", "GET POST", For::Client),
    ("/my/told/{kind}/back", "POST", For::Client),
    ("/my", "GET", For::Client),
    ("/my/session/{number}", "GET", For::Client),
    ("/my/course", "GET", For::Client),
    ("/my/course/review", "POST", For::Client),
    ("/my/sharing", "GET POST", For::Client),
    ("/my/consent", "POST", For::Client),
    ("/my/say", "GET POST", For::Client),
    ("/my/words", "GET POST", For::Client),
    ("/my/words/{entry}", "GET", For::Client),
    ("/my/normal", "GET", For::Client),
    ("/my/normal/{question}", "GET", For::Client),
    ("/my/stopping", "GET POST", For::Client),
    ("/my/stopping/summary", "GET POST", For::Client),
    ("/normal", "GET", For::All),
    ("/normal/{question}", "GET", For::All),
    ("/course/{client}/say", "GET POST", For::Therapist),
    ("/course/{client}/words", "GET POST", For::Therapist),
    ("/course/{client}/words/{entry}", "GET", For::Therapist),
    ("/packets", "GET", For::Supervisor),
    ("/packets/call", "POST", For::Supervisor),
    ("/packets/concerns", "GET", For::Supervisor),
    ("/office/under", "POST", For::Office),
    ("/office/concerns", "GET", For::Office),
    ("/packets/{place}", "GET", For::Supervisor),
    ("/office", "GET POST", For::Office),
    ("/office/escalation", "POST", For::Office),
    ("/office/people", "GET POST", For::Office),
    ("/office/questionnaires", "GET POST", For::Office),
    ("/gallery", "GET", For::All),
    ("/gallery/{page}/{sample}", "GET", For::All),
    ("/look/{file}", "GET", For::All),
];

/// Routes and methods as the router's source has them.
fn routes() -> BTreeMap<String, String> {
    let lines = ROUTER.lines().filter_map(|line| line.trim().strip_prefix(".route(\""));
    let route = |line: &str| {
        let (path, rest) = line.split_once('"')?;
        let methods = [("get(", "GET"), ("post(", "POST")];
        let here: Vec<_> = methods.iter().filter(|(call, _)| rest.contains(call)).map(|(_, name)| *name).collect();
        Some((path.to_owned(), here.join(" ")))
    };
    lines.filter_map(route).collect()
}

/// A real path for a route.
fn path(route: &str, client: &str) -> String {
    let gaps = [
        ("{client}", client),
        ("{number}", "5"),
        ("/desk/told/{kind}", "/desk/told/week"),
        ("{kind}", "goal"),
        ("{place}", "0"),
        ("{entry}", "0b0b"),
        ("{question}", "missing"),
        ("{token}", "unknown"),
        ("{page}/{sample}", "today/empty"),
        ("{file}", "tokens.css"),
    ];
    gaps.iter().fold(route.to_owned(), |path, (gap, value)| path.replace(gap, value))
}

/// Asks as a browser would; a form that carries files is sent in parts.
fn ask(visitor: &mut Visitor, method: &str, path: &str) -> support::wire::Answer {
    match method {
        "GET" => visitor.get(path),
        _ if path.ends_with("/transcript") || path.ends_with("/calendar") || path.ends_with("/questionnaires") => {
            let request = visitor.upload(path, &[], ("a.txt", b"A: a"));
            visitor.send(&request)
        }
        _ => visitor.post(path, &[]),
    }
}

fn every(what: &str) -> impl Iterator<Item = (&'static str, &'static str, For)> {
    assert_eq!(what, "route and method");
    WHOSE.iter().flat_map(|(route, methods, whose)| methods.split(' ').map(|method| (*route, method, *whose)))
}

#[test]
fn the_table_of_this_test_is_the_routers() {
    let table: BTreeMap<_, _> =
        WHOSE.iter().map(|(path, methods, _)| ((*path).to_owned(), (*methods).to_owned())).collect();
    assert_eq!(routes(), table);
}

#[test]
fn a_stranger_is_led_to_sign_in_or_finds_nothing() {
    let house = House::demo();
    let client = house.signed_in("daniel").course_of("Amina Haddad").replace("/course/", "");
    let mut stranger = house.visitor();
    stranger.get("/sign-in");
    for (route, method, whose) in every("route and method").filter(|(.., whose)| *whose != For::All) {
        let answer = ask(&mut stranger, method, &path(route, &client));
        let led = answer.status == 303 && answer.leads_to() == "/sign-in";
        // Signing out needs nobody signed in: the seal of a visit is enough, and there is nothing to end.
        let ended = route == "/sign-out" && answer.status == 200;
        assert!(led || ended, "{method} {route} for {whose:?}: {} {}", answer.status, answer.leads_to());
    }
}

#[test]
fn whoever_sits_at_another_desk_finds_nothing_there() {
    let house = House::demo();
    let client = house.signed_in("daniel").course_of("Amina Haddad").replace("/course/", "");
    let refused = support::say("refusal-not-allowed-title");
    // Amina reads what was heard in session 5 once Daniel has opened it; before that there is no such page.
    house.signed_in("daniel").post(&format!("/course/{client}/session/5/open"), &[("open", "yes")]);
    let desks =
        [("amina", For::Client), ("daniel", For::Therapist), ("ruth", For::Supervisor), ("office", For::Office)];
    for (name, desk) in desks {
        let mut visitor = house.signed_in(name);
        for (route, method, whose) in every("route and method") {
            if route == "/sign-out" || route == "/leave" || route == "/sign-in" {
                continue;
            }
            let path = path(route, &client);
            let answer = ask(&mut visitor, method, &path);
            let what = format!("{name}: {method} {path}: {}", answer.status);
            match whose {
                For::All => assert!(answer.status != 303, "{what}"),
                For::Signed => assert!([200, 303].contains(&answer.status), "{what}"),
                _ if whose == desk => {
                    assert!(
                        answer.status < 500 && !answer.body.contains(&refused) && answer.leads_to() != "/sign-in",
                        "{what}"
                    )
                }
                _ => assert_eq!(answer.status, 404, "{what}"),
            }
        }
    }
}

#[test]
fn a_colleagues_client_and_one_who_does_not_exist_look_the_same() {
    let house = House::demo();
    let theirs = house.signed_in("daniel").course_of("Amina Haddad").replace("/course/", "");
    let nobodys: String = theirs.chars().rev().collect();
    let mut mei = house.signed_in("mei");
    let mut shown = |method: &str, route: &str, client: &str| {
        mei.get("/today").shows(200);
        let answer = ask(&mut mei, method, &path(route, client));
        let headers: Vec<_> = answer.headers.into_iter().filter(|(name, _)| name != "date").collect();
        (answer.status, headers, answer.body)
    };
    for (route, method, _) in every("route and method").filter(|(route, ..)| route.contains("{client}")) {
        let (known, unknown) = (shown(method, route, &theirs), shown(method, route, &nobodys));
        assert!(matches!(known.0, 400 | 403 | 404), "{method} {route}: {}", known.0);
        assert_eq!(known, unknown, "{method} {route}");
        assert!(!known.2.contains("Amina"), "{method} {route}");
    }
}

#[test]
fn a_page_of_a_colleagues_session_that_reads_well_is_still_not_there() {
    let house = House::demo();
    let theirs = house.signed_in("daniel").course_of("Amina Haddad");
    let mut mei = house.signed_in("mei");
    mei.get("/today");
    let posts: &[(&str, &[(&str, &str)])] = &[
        ("review", &[("finding", "rupture.episode/client@7"), ("said", "seen")]),
        ("link", &[]),
        ("plan", &[("on", "2031-01-01"), ("at", "10:00")]),
        ("call", &[("call", "0b"), ("act", "talked")]),
        ("consent", &[("to", "transcripts"), ("given", "yes")]),
        ("session/1/attendance", &[("attendance", "missed")]),
        (
            "session/1/after",
            &[
                ("form", "session-check-in-therapist@1"),
                ("also", "friend-drift-therapist@1"),
                ("once", "x"),
                ("answer-bond", "3"),
            ],
        ),
        ("session/1/transcript/confirm", &[("go", "confirm"), ("draft", "x")]),
    ];
    for (path, fields) in posts {
        mei.post(&format!("{theirs}/{path}"), fields).shows(404);
    }
}

#[test]
fn who_has_no_client_of_that_session_number_finds_nothing() {
    let house = House::demo();
    let mut daniel = house.signed_in("daniel");
    let course = daniel.course_of("Amina Haddad");
    for number in ["0", "999", "-1", "1.5", "4294967296", "x", "%00", "1%2f"] {
        let answer = daniel.get(&format!("{course}/session/{number}"));
        assert_eq!(answer.status, 404, "{number}");
    }
    for place in ["999", "-1", "x", "18446744073709551616"] {
        house.signed_in("ruth").get(&format!("/packets/{place}")).shows(404);
    }
}

#[test]
fn a_session_nobody_uses_for_half_an_hour_is_over() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let house = support::inside::Inside::open(&folder.path().join("record"));
    let mut therapist = house.visitor();
    therapist.sign_in("ines", practice::demo::PASSWORD).shows(200);
    house.wait(29 * 60);
    therapist.get("/today").shows(200);
    house.wait(29 * 60);
    therapist.get("/today").shows(200);
    house.wait(31 * 60);
    assert_eq!(therapist.get("/today").shows(303).leads_to(), "/sign-in");
}

#[test]
fn a_practice_of_real_people_has_no_gallery_and_names_nobody_who_can_sign_in() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (data, secret) = (folder.path().join("record"), folder.path().join("passphrase"));
    std::fs::write(&secret, "five words in a row\n").expect("a file can be written");
    let args = [data.to_str(), secret.to_str()].map(|path| path.expect("a UTF-8 path"));
    let house = House::open(&data, &["--data", args[0], "--passphrase-file", args[1]]);
    let mut visitor = house.visitor();
    visitor.get("/gallery").shows(404);
    visitor.get("/gallery/today/empty").shows(404);
    let door = visitor.get("/sign-in").shows(200).body;
    assert!(!door.contains("calm quiet river") && !door.contains(&support::say("demo-banner")), "{door}");
}
