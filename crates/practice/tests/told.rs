//! What people tell beside forms and sessions: every sheet fills in, what does not fit is named, and nobody corrects what
//! the other one signed.

use crate::common::*;
use engine::assessment::Said;
use practice::told::{Field, Filled, Of, SHEETS, Shape, Sheet, Telling, Told, Why, Wrong};
use practice::{ClientId, Refusal};

struct At {
    practice: Practice,
    mara: ClientId,
}

fn told() -> At {
    let practice = Practice::with_invented_clients();
    let mara = client_of(&practice.therapist("ines"), "Mara");
    At { practice, mara }
}

impl At {
    fn ines(&self) -> Telling {
        self.practice.desk("ines").telling(Of::Client(self.mara)).unwrap()
    }

    fn mara(&self) -> Telling {
        self.practice.desk("mara").telling(Of::MyCourse).unwrap()
    }
}

fn filled(fields: &[(&str, &str)]) -> Filled {
    fields.iter().map(|(name, typed)| ((*name).to_owned(), vec![(*typed).to_owned()])).collect()
}

fn goal(words: &str) -> Filled {
    filled(&[("words", words)])
}

fn wrong(telling: &Telling, kind: &str, fields: &[(&str, &str)]) -> Vec<(&'static str, Why)> {
    let wrong = telling.tell(kind, &filled(fields), None).unwrap().unwrap_err();
    wrong.into_iter().map(|Wrong { field, why }| (field, why)).collect()
}

/// The entry of the newest thing of a kind.
fn newest(telling: &Telling, kind: &str) -> String {
    let so_far = telling.so_far().unwrap();
    so_far.told.iter().rfind(|(_, told)| told.kind() == kind).unwrap().0.clone()
}

/// Something that fits each question, the highest number of a row.
fn fitting(field: &Field, telling: &Telling) -> Vec<String> {
    let so_far = telling.so_far().unwrap();
    match field.shape {
        Shape::Day => vec!["2026-11-02".to_owned()],
        Shape::DayAhead => vec!["2026-12-24".to_owned()],
        Shape::Hour => vec!["10:30".to_owned()],
        Shape::Words(_) => vec!["Say no once a week — réparé, نعم".to_owned()],
        Shape::Number(_, max) => vec![max.to_string()],
        Shape::One(offered) => vec![offered.last().unwrap().to_string()],
        Shape::Any(offered) => vec![offered[0].to_owned(), offered.last().unwrap().to_string()],
        Shape::AnyUpTo(most) => vec!["1".to_owned(), most.to_string()],
        Shape::Tick | Shape::YesNo => vec!["yes".to_owned()],
        Shape::Goal => vec![so_far.course.goals[0].id.clone()],
        Shape::Belief => vec![so_far.course.beliefs[0].id.clone()],
        Shape::Session => vec![so_far.course.sessions[0].number.to_string()],
    }
}

fn fill_in(sheet: &Sheet, telling: &Telling) -> Filled {
    sheet.fields.iter().map(|field| (field.name.to_owned(), fitting(field, telling))).collect()
}

#[test]
fn every_sheet_fills_in_for_whoever_may_and_comes_back_after_a_restart() {
    let at = told();
    let desk = |practice: &Practice| practice.desk("ines").telling(Of::MyDesk).unwrap();
    for telling in [at.mara(), at.ines(), desk(&at.practice)] {
        for sheet in telling.sheets() {
            assert_eq!(telling.tell(sheet.kind, &fill_in(sheet, &telling), None).unwrap(), Ok(()), "{}", sheet.kind);
        }
    }
    let practice = at.practice.restarted();
    let of_course = practice.desk("ines").telling(Of::Client(at.mara)).unwrap().so_far().unwrap();
    let of_desk = desk(&practice).so_far().unwrap();
    let of_client = practice.desk("mara").telling(Of::MyCourse).unwrap().so_far().unwrap();
    for sheet in SHEETS {
        let told = of_course.told.iter().chain(&of_desk.told).chain(&of_client.told);
        assert!(told.map(|(_, told)| told.kind()).any(|kind| kind == sheet.kind), "{}", sheet.kind);
    }
}

#[test]
fn every_sheet_asks_for_what_it_needs_and_names_each_field_that_is_open() {
    let at = told();
    let ines = at.ines();
    for sheet in ines.sheets() {
        let open = ines.tell(sheet.kind, &Filled::new(), None).unwrap().unwrap_err();
        let needed = sheet.fields.iter().filter(|field| field.needed).map(|field| field.name);
        assert_eq!(open.iter().map(|wrong| wrong.field).collect::<Vec<_>>(), needed.collect::<Vec<_>>());
        assert!(open.iter().all(|wrong| wrong.why == Why::Needed), "{}", sheet.kind);
    }
}

#[test]
fn what_does_not_fit_is_named_and_nothing_is_written() {
    let at = told();
    let (ines, before) = (at.ines(), at.ines().so_far().unwrap().told.len());
    // Monday 2 November 2026 is today.
    assert_eq!(
        wrong(
            &ines,
            "exception",
            &[("on", "2026-11-03"), ("kind", "theft"), ("began_by", "client"), ("benefits", "both")]
        ),
        [("on", Why::Ahead), ("kind", Why::NotOffered)]
    );
    assert_eq!(wrong(&ines, "break", &[("from", "2026-12-24"), ("to", "2026-12-20")]), [("to", Why::Before("from"))]);
    assert_eq!(
        wrong(&ines, "break", &[("from", "soon"), ("to", "2026-02-30")]),
        [("from", Why::NoDay), ("to", Why::NoDay)]
    );
    assert_eq!(
        wrong(&ines, "kept", &[("session", "99"), ("began", "25:00")]),
        [("session", Why::NotOffered), ("began", Why::NoHour)]
    );
    assert_eq!(
        wrong(&ines, "goal", &[("words", &"x".repeat(301)), ("weight", "6")]),
        [("words", Why::TooLong(300)), ("weight", Why::Outside(1, 5))]
    );
    assert_eq!(wrong(&ines, "goal-rating", &[("goal", "none"), ("on", "2026-11-02")]), [("goal", Why::NotOffered)]);
    assert_eq!(at.ines().so_far().unwrap().told.len(), before);
}

#[test]
fn a_goal_corrected_stays_one_goal_and_each_answers_for_themselves_whether_it_is_one() {
    let at = told();
    let (mara, ines) = (at.mara(), at.ines());
    let goals = |telling: &Telling| telling.so_far().unwrap().course.goals;
    let before = goals(&mara).len();
    let mut own = goal("Sleep through");
    own.insert("client_agrees".to_owned(), vec!["yes".to_owned()]);
    // What only the other may say is not taken from here.
    own.insert("therapist_agrees".to_owned(), vec!["yes".to_owned()]);
    mara.tell("goal", &own, None).unwrap().unwrap();
    let said = goals(&mara).last().unwrap().clone();
    assert_eq!((said.client_agrees, said.therapist_agrees), (Some(true), None));
    let mut hers = goal("Sleep through the night");
    hers.insert("therapist_agrees".to_owned(), vec!["no".to_owned()]);
    ines.tell("goal", &hers, Some(&newest(&ines, "goal"))).unwrap().unwrap();
    let now = goals(&mara);
    assert_eq!(now.len(), before + 1);
    let now = now.last().unwrap();
    assert_eq!(
        (now.words.as_str(), now.client_agrees, now.therapist_agrees),
        ("Sleep through the night", Some(true), Some(false))
    );
    assert_eq!(now.id, said.id, "ratings of it still find it");
}

#[test]
fn what_was_taken_back_counts_no_longer_and_what_the_other_signed_stays() {
    let at = told();
    let (mara, ines) = (at.mara(), at.ines());
    mara.tell("ending", &filled(&[("kind", "wish")]), None).unwrap().unwrap();
    let wish = newest(&ines, "ending");
    assert_eq!(refusal(ines.take_back(&wish)), Refusal::NotYours, "a wish to stop is the client's");
    assert_eq!(refusal(ines.tell("ending", &filled(&[("kind", "pause")]), Some(&wish))), Refusal::NotYours);
    mara.take_back(&wish).unwrap();
    assert!(ines.so_far().unwrap().course.endings.is_empty());
    assert_eq!(refusal(mara.take_back(&wish)), Refusal::NotYours, "once is enough");
}

#[test]
fn a_client_neither_reads_nor_writes_what_only_the_therapist_keeps() {
    let at = told();
    let (mara, ines) = (at.mara(), at.ines());
    let scene = filled(&[("on", "2026-11-02"), ("turn", "redemption")]);
    ines.tell("scene", &scene, None).unwrap().unwrap();
    assert_eq!(refusal(mara.tell("scene", &scene, None)), Refusal::NotYours);
    let entry = newest(&ines, "scene");
    assert!(mara.so_far().unwrap().told.iter().all(|(id, told)| *id != entry && !matches!(told, Told::Scene(_))));
    assert_eq!(refusal(mara.take_back(&entry)), Refusal::NotYours);
}

#[test]
fn nobody_tells_of_a_course_that_is_not_theirs() {
    let at = told();
    for name in ["ruth", "office", "leo"] {
        assert_eq!(refusal(at.practice.desk(name).telling(Of::Client(at.mara))), Refusal::NotYours, "{name}");
    }
    let other = at.practice.therapist("daniel").caseload().unwrap()[0].client;
    assert_eq!(refusal(at.practice.desk("ines").telling(Of::Client(other))), Refusal::NotYours);
    assert_eq!(refusal(at.practice.desk("ruth").telling(Of::MyCourse)), Refusal::NotYours);
}

#[test]
fn a_desk_of_ones_own_opens_to_nobody_else_and_judges_the_weeks_beside_all_courses() {
    let at = told();
    let desk = at.practice.desk("ines").telling(Of::MyDesk).unwrap();
    desk.tell("limits", &filled(&[("on", "2026-09-01"), ("ceiling", "20")]), None).unwrap().unwrap();
    // 5, 12, 19 and 26 October 2026 are Mondays, by `cal 10 2026`; two of the four weeks lie over twenty.
    for (monday, sessions) in [("2026-10-05", "18"), ("2026-10-12", "23"), ("2026-10-19", "20"), ("2026-10-26", "22")] {
        desk.tell("week", &filled(&[("monday", monday), ("sessions", sessions)]), None).unwrap().unwrap();
    }
    assert_eq!(wrong(&desk, "week", &[("monday", "2026-10-27"), ("sessions", "9")]), [("monday", Why::NoMonday)]);
    let own = at.practice.therapist("ines").own().unwrap();
    let over = own.capacity.iter().find(|said| said.signal.id == "capacity.load").unwrap();
    assert_eq!(over.answer.word(), "finding");
    // A colleague's desk is a ledger of its own, and a client has none.
    let daniel = at.practice.desk("daniel").telling(Of::MyDesk).unwrap().so_far().unwrap();
    assert!(daniel.told.is_empty());
    assert_eq!(refusal(at.practice.desk("mara").telling(Of::MyDesk)), Refusal::NotYours);
    let review = at.practice.therapist("ines").course(at.mara).unwrap();
    assert!(
        review.assessment.answers.iter().all(|said| said.signal.id != "capacity.load"),
        "it is no page of a course"
    );
}

#[test]
fn what_repeats_with_one_client_shows_on_the_own_desk_and_on_no_course() {
    let at = told();
    let note = |pull: &str| filled(&[("on", "2026-11-02"), ("pull", pull), ("strength", "3")]);
    let amina = client_of(&at.practice.therapist("ines"), "Mara");
    assert_eq!(amina, at.mara);
    // Seven of seven with Mara; with another client of Ines none of twelve.
    (0..7).for_each(|_| at.ines().tell("own-note", &note("rescue"), None).unwrap().unwrap());
    let others = at.practice.therapist("ines").caseload().unwrap();
    let other = others.iter().find(|one| one.client != at.mara).unwrap().client;
    let with_other = at.practice.desk("ines").telling(Of::Client(other)).unwrap();
    (0..12).for_each(|_| with_other.tell("own-note", &note("none"), None).unwrap().unwrap());
    let own = at.practice.therapist("ines").own().unwrap();
    let found: Vec<(&str, String)> = own
        .notes
        .iter()
        .flat_map(|(name, said)| {
            said.iter().filter(|one| one.answer.word() == "finding").map(|one| (name.as_str(), one.key()))
        })
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0.starts_with("Mara") && found[0].1 == "countertransference.repeats/rescue", "{found:?}");
    let course = at.practice.therapist("ines").course(at.mara).unwrap();
    assert!(course.assessment.answers.iter().all(|said| !said.signal.id.starts_with("countertransference")));
}

#[test]
fn a_client_opens_a_form_of_their_own_accord_and_answers_it_like_any_other() {
    let at = told();
    let mara = at.practice.client("mara");
    let token = mara.ask_myself("preferences").unwrap();
    fill(&at.practice.house, &token, practice::entries::Sharing::Now, &[Some(-3), Some(0), None, Some(3)]);
    assert_eq!(refusal(mara.ask_myself("session-check-in-therapist")), Refusal::NothingChosen);
    assert_eq!(refusal(mara.ask_myself("wai-sr")), Refusal::NothingChosen, "no words, no form");
}

#[test]
fn a_concern_reaches_whom_the_client_chose_and_nothing_of_it_reaches_the_therapist() {
    let at = told();
    let concern = |to: &str| {
        let mut filled = filled(&[("words", "She asked me to keep it between us."), ("to", to)]);
        filled.insert("about".to_owned(), vec!["secret".to_owned(), "afraid".to_owned()]);
        filled
    };
    let ines_sees = |at: &At| {
        let desk = at.practice.therapist("ines");
        let course = desk.course(at.mara).unwrap();
        (
            course.course.concerns.len(),
            course.file.told.len(),
            course.assessment.answers.len(),
            at.ines().so_far().unwrap().told.len(),
        )
    };
    let before = ines_sees(&at);
    for to in ["supervisor", "office", "nobody-yet"] {
        at.mara().tell("concern", &concern(to), None).unwrap().unwrap();
    }
    assert_eq!(ines_sees(&at), before);
    assert_eq!(at.mara().so_far().unwrap().course.concerns.len(), 3);
    let sent = at.practice.supervisor("ruth").concerns().unwrap();
    assert_eq!(sent.len(), 1);
    assert_eq!((sent[0].therapist.as_str(), sent[0].concern.about.len()), ("Ines Okafor", 2));
    assert_eq!(at.practice.office().concerns().unwrap().len(), 1);
    // Sent elsewhere, it leaves the desk it lay on.
    let entry = at.mara().so_far().unwrap();
    let (entry, _) = entry
        .told
        .iter()
        .find(|(_, told)| matches!(told, Told::Concern(c) if c.to == engine::course::ConcernTo::Office))
        .unwrap();
    at.mara().tell("concern", &concern("supervisor"), Some(entry)).unwrap().unwrap();
    assert_eq!(at.practice.office().concerns().unwrap(), []);
    assert_eq!(at.practice.supervisor("ruth").concerns().unwrap().len(), 2);
    assert_eq!(ines_sees(&at), before);
}

#[test]
fn a_wish_to_stop_is_kept_to_oneself_until_it_is_said() {
    let at = told();
    let wish = |fields: &[(&str, &str)]| filled(&[&[("kind", "wish")], fields].concat());
    at.mara().tell("ending", &wish(&[("kept_private", "yes")]), None).unwrap().unwrap();
    assert!(at.ines().so_far().unwrap().course.endings.is_empty());
    let entry = newest(&at.mara(), "ending");
    at.mara().tell("ending", &wish(&[]), Some(&entry)).unwrap().unwrap();
    assert_eq!(at.ines().so_far().unwrap().course.endings.len(), 1);
    assert_eq!(at.mara().so_far().unwrap().course.endings.len(), 1, "it is one wish");
    let entry = newest(&at.mara(), "ending");
    at.mara().tell("ending", &wish(&[("kept_private", "yes")]), Some(&entry)).unwrap().unwrap();
    assert!(at.ines().so_far().unwrap().course.endings.is_empty(), "it can be taken back to oneself");
}

/// A therapist's own part is theirs until they open it; the client's word, and only theirs, puts it right in their view.
#[test]
fn an_own_part_reaches_the_client_once_it_is_opened_and_what_became_of_it_changes_the_finding() {
    let at = told();
    let part = |shown: &[(&str, &str)]| {
        let fields = [("session", "7"), ("on", "2026-11-02"), ("step", "owned"), ("words", "I pressed on.")];
        filled(&[&fields[..], shown].concat())
    };
    at.ines().tell("rupture-step", &part(&[]), None).unwrap().unwrap();
    assert_eq!(steps(&at.mara()), Vec::<String>::new());
    let entry = newest(&at.ines(), "rupture-step");
    at.ines().tell("rupture-step", &part(&[("shown", "yes")]), Some(&entry)).unwrap().unwrap();
    assert_eq!(steps(&at.mara()), ["I pressed on."]);
    // Closed again, it is gone from the client's page.
    let entry = newest(&at.ines(), "rupture-step");
    at.ines().tell("rupture-step", &part(&[]), Some(&entry)).unwrap().unwrap();
    assert_eq!(steps(&at.mara()), Vec::<String>::new());
    assert_eq!(claim(&at), "rupture-repaired");
    let again = filled(&[("session", "7"), ("on", "2026-11-02"), ("step", "still-there"), ("shown", "yes")]);
    at.mara().tell("rupture-step", &again, None).unwrap().unwrap();
    assert_eq!(claim(&at), "rupture-reopened");
    let entry = newest(&at.mara(), "rupture-step");
    assert_eq!(refusal(at.ines().take_back(&entry)), Refusal::NotYours);
}

fn steps(telling: &Telling) -> Vec<String> {
    telling.so_far().unwrap().course.steps.into_iter().map(|step| step.words).collect()
}

/// What the therapist's page says of the strain of session 7 in the client's view.
fn claim(at: &At) -> &'static str {
    let review = at.practice.therapist("ines").course(at.mara).unwrap();
    review.answer("rupture.episode/client@7").unwrap().answer.reads().key
}

#[test]
fn what_a_therapist_wants_to_read_last_goes_down_on_their_page_and_on_nobody_elses() {
    let at = told();
    let first = |at: &At| {
        let review = at.practice.therapist("ines").course(at.mara).unwrap();
        review.reading().first.map(Said::key).unwrap()
    };
    let client = |at: &At| at.practice.client("mara").course().unwrap().reading().first.map(Said::key);
    let (before, hers) = (first(&at), client(&at));
    assert!(before.starts_with("rupture."), "{before}");
    let order = filled(&[("on", "2026-11-02"), ("last", "rupture")]);
    at.practice.desk("ines").telling(Of::MyDesk).unwrap().tell("reading-order", &order, None).unwrap().unwrap();
    assert!(!first(&at).starts_with("rupture."), "{}", first(&at));
    assert_eq!(client(&at), hers);
}
