//! Words through the door: kept, sent, taken to the session, and what is told about stopping; who may come in.

use crate::support::{House, Visitor, page, say};

const TEXT: &str = "What you said hurt me <b>a lot</b>.\n\nPlease listen first.";

fn keep(visitor: &mut Visitor, doing: &str) {
    visitor.get("/my/say").shows(200);
    visitor.post("/my/say", &[("step", "do"), ("text", TEXT), ("do", doing), ("about-hurt", "yes")]).shows(303);
}

/// The path of the first kept text.
fn kept(visitor: &mut Visitor) -> String {
    let list = visitor.get("/my/words").shows(200).body;
    page::links(&list, "/my/words/").into_iter().next().expect("something is kept")
}

#[test]
fn from_a_tick_to_words_to_the_edit_box() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    amina.get("/my/say?about=break,nothing-like-it").shows(200);
    let chosen = amina.post("/my/say", &[("step", "ticked"), ("about-break", "yes")]).shows(200).body;
    assert!(chosen.contains("use-break-wish") && !chosen.contains("use-hurt-wish"));
    let fields = [("step", "chosen"), ("about-break", "yes"), ("use-break-wish", "yes"), ("use-nobody-knows", "yes")];
    let edit = amina.post("/my/say", &fields).shows(200).body;
    assert!(edit.contains(&say("opening-client-break-wish")), "{edit}");
}

#[test]
fn every_finding_leads_to_words_with_what_fits_it_ticked() {
    let house = House::demo();
    let mut mara = house.signed_in("mara");
    let own = mara.get("/my/course").shows(200).body;
    let finding = page::links(&own, "/my/say?finding=").into_iter().next().expect("a finding leads to words");
    let ticks = mara.get(&finding).shows(200).body;
    assert!(ticks.contains("checked") && ticks.contains(&say("saying-from-finding")));
    let mut ines = house.signed_in("ines");
    let course = ines.course_of("Mara Lindqvist");
    let theirs = ines.get(&course).shows(200).body;
    let finding = page::links(&theirs, &format!("{course}/say?finding=")).into_iter().next().expect("a finding");
    assert!(ines.get(&finding).shows(200).body.contains(&say("saying-from-finding")));
}

#[test]
fn an_empty_text_and_nothing_chosen_are_named_by_their_fields() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    amina.get("/my/say").shows(200);
    let wrong = amina.post("/my/say", &[("step", "do"), ("text", " ")]).shows(200).body;
    assert!(wrong.contains("href=\"#text\"") && wrong.contains("href=\"#do\""), "{wrong}");
    let long = "a".repeat(4_001);
    let wrong = amina.post("/my/say", &[("step", "do"), ("text", &long), ("do", "keep")]).shows(200).body;
    assert!(wrong.contains("href=\"#text\"") && wrong.contains(&long), "nothing typed is lost");
    assert!(page::links(&amina.get("/my/words").shows(200).body, "/my/words/").is_empty());
}

#[test]
fn what_a_client_keeps_is_on_nobody_elses_page() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    keep(&mut amina, "take");
    let path = kept(&mut amina);
    let home = amina.get("/my").shows(200).body;
    assert!(home.contains(&say("words-taken-title")) && home.contains("&lt;b&gt;a lot"), "{home}");
    house.signed_in("leo").get(&path).shows(404);
    let mut daniel = house.signed_in("daniel");
    daniel.get(&path).shows(404);
    let course = daniel.course_of("Amina Haddad");
    let entry = path.rsplit('/').next().expect("a path has an end");
    daniel.get(&format!("{course}/words/{entry}")).shows(404);
    for page in ["", "/words", "/say"] {
        assert!(!daniel.get(&format!("{course}{page}")).shows(200).body.contains("Please listen first"), "{page}");
    }
    daniel.post(&format!("{course}/words"), &[("entry", entry), ("go", "away")]).shows(404);
}

#[test]
fn kept_words_are_changed_and_put_away() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    keep(&mut amina, "keep");
    let path = kept(&mut amina);
    let entry = path.rsplit('/').next().expect("a path has an end").to_owned();
    amina.get(&path).shows(200);
    let wrong = amina.post("/my/words", &[("entry", &entry), ("text", ""), ("go", "change")]).shows(200).body;
    assert!(wrong.contains("href=\"#text\""), "{wrong}");
    let fields = [("entry", entry.as_str()), ("text", "Quite other words."), ("go", "change"), ("to-session", "yes")];
    amina.post("/my/words", &fields).shows(303);
    amina.get(&path).shows(404);
    let path = kept(&mut amina);
    assert!(amina.get(&path).shows(200).body.contains("Quite other words."));
    let entry = path.rsplit('/').next().expect("a path has an end").to_owned();
    amina.post("/my/words", &[("entry", &entry), ("go", "away")]).shows(303);
    assert!(!amina.get("/my/words").shows(200).body.contains("Quite other words."));
}

#[test]
fn nothing_is_sent_but_from_the_page_that_shows_it_all() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    amina.get("/my/say").shows(200);
    amina.post("/my/say", &[("step", "send"), ("text", TEXT)]).shows(404);
    let shown = amina.post("/my/say", &[("step", "do"), ("text", TEXT), ("do", "send")]).shows(200).body;
    assert!(shown.contains("Please listen first.") && shown.contains("&lt;b&gt;a lot&lt;/b&gt;"), "{shown}");
    let mut daniel = house.signed_in("daniel");
    let course = daniel.course_of("Amina Haddad");
    assert!(!daniel.get(&course).shows(200).body.contains("Please listen first."), "looking at it sends nothing");
    let once = page::hidden(&shown, "once").expect("the page has a secret");
    for _ in 0..2 {
        amina.post("/my/say", &[("step", "send"), ("text", TEXT), ("once", &once)]).shows(303);
    }
    let read = daniel.get(&course).shows(200).body;
    assert_eq!(read.matches("Please listen first.").count(), 1, "sent twice, written once");
    assert!(daniel.get("/today").shows(200).body.contains("Amina Haddad wrote to you on"));
    assert!(!house.signed_in("leo").get("/my/words").shows(200).body.contains("Please listen first."));
}

#[test]
fn a_therapist_sends_nothing_from_their_page() {
    let house = House::demo();
    let mut daniel = house.signed_in("daniel");
    let path = format!("{}/say", daniel.course_of("Amina Haddad"));
    daniel.get(&path).shows(200);
    daniel.post(&path, &[("step", "send"), ("text", TEXT), ("once", "x")]).shows(404);
    daniel.post(&path, &[("step", "do"), ("text", TEXT), ("do", "send")]).shows(303);
    assert!(!house.signed_in("amina").get("/my/words").shows(200).body.contains("Please listen first."));
}

#[test]
fn everybody_may_read_what_is_normal_and_only_a_client_is_led_on_to_words() {
    let house = House::demo();
    let stranger = house.visitor().get("/normal/hug").shows(200).body;
    assert!(stranger.contains(&say("normal-q-hug-short")) && !stranger.contains("/my/say"));
    assert!(stranger.contains("href=\"/leave\""), "a way out, as on every page of a client");
    let found = house.visitor().get("/normal?q=hugging").shows(200).body;
    assert!(found.contains("id=\"found\"") && found.contains("/normal/hug"));
    let client = house.signed_in("amina").get("/my/normal/hug").shows(200).body;
    assert!(client.contains("/my/say?about=more"));
    assert!(house.signed_in("daniel").get("/normal").shows(200).body.contains("Daniel Novak"));
    for path in ["/normal/nothing-like-it", "/my/normal/nothing-like-it"] {
        house.signed_in("amina").get(path).shows(404);
    }
}

#[test]
fn a_wish_to_stop_is_told_only_when_the_client_says_so() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    amina.get("/my/stopping").shows(200);
    let wrong = amina.post("/my/stopping", &[("last", "yesterday")]).shows(200).body;
    for field in ["#kind-0", "#last", "#sharing-0"] {
        assert!(wrong.contains(&format!("href=\"{field}\"")), "{field}");
    }
    amina.post("/my/stopping", &[("kind", "wish"), ("sharing", "kept")]).shows(303);
    let mut daniel = house.signed_in("daniel");
    let course = daniel.course_of("Amina Haddad");
    let told = "Amina Haddad thinks about stopping";
    assert!(!daniel.get(&course).shows(200).body.contains(told));
    amina.post("/my/stopping", &[("go", "tell")]).shows(303);
    assert!(daniel.get(&course).shows(200).body.contains(told));
    amina.post("/my/stopping", &[("go", "back")]).shows(303);
    assert!(!daniel.get(&course).shows(200).body.contains(told));
}

#[test]
fn a_summary_is_begun_written_and_kept() {
    let house = House::demo();
    let mut amina = house.signed_in("amina");
    let path = "/my/stopping/summary";
    amina.get(path).shows(200);
    assert!(amina.post(path, &[("step", "parts")]).shows(200).body.contains("href=\"#parts\""));
    let begun = amina.post(path, &[("step", "parts"), ("part-goals", "yes"), ("part-outcome", "yes")]).shows(200).body;
    assert!(begun.contains(&say("summary-part-goals-start")) && !begun.contains(&say("summary-part-care-start")));
    let sheet = amina.post(path, &[("step", "print"), ("text", TEXT)]).shows(200).body;
    assert!(sheet.contains("Please listen first."));
    amina.post(path, &[("step", "keep"), ("text", TEXT)]).shows(303);
    assert!(amina.get("/my/stopping").shows(200).body.contains("/my/words/"));
}

#[test]
fn what_was_told_before_is_filled_into_a_summary_where_its_part_is_ticked() {
    let house = House::demo();
    let ticked = |name: &str, part: &str| {
        let fields = [("step", "parts"), (part, "yes")];
        house.signed_in(name).post("/my/stopping/summary", &fields).shows(200).body
    };
    // By cases/ivo-goals.toml: three goals, the third only the therapist's; by cases/hana-wishes.toml: wishes 2, 0, 1 and 2 on the four sliders.
    let goals = ticked("ivo", "part-goals");
    for goal in ["Sleep through until six", "Ring my brother"] {
        assert!(goals.contains(goal), "{goal}");
    }
    assert!(!goals.contains("Drink less in the week"), "what was never the client's goal");
    assert!(!ticked("ivo", "part-helped").contains("Ring my brother"));
    let wishes = ticked("hana", "part-preferences");
    for wish in ["Who should lead? I should lead.", "go into feelings? As it comes.", "with me? Challenging."] {
        assert!(wishes.contains(wish), "{wish}");
    }
    assert!(ticked("amina", "part-alliance").contains(&say("summary-put-to-me")));
}
