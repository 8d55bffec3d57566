//! Three hundred power cuts during check-ins: no answer that was acknowledged is ever lost, and the record stays whole.
//!
//! Each cycle opens the same practice, looks whether everything acknowledged before is there, answers on, and is cut
//! off with SIGKILL at a moment of chance. The step under way may or may not have arrived; everything before it must.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::support::{self, House, Visitor, page};
use practice::desk::Desk;
use practice::door::{SystemChance, SystemClock};
use practice::library::Library;
use practice::{ClientId, Unlock};

const CYCLES: usize = 300;
const THERAPIST: &str = "daniel";
const CLIENT: &str = "Amina Haddad";
const SEED: u64 = 0x5eed_2026;
/// From opening to the cut, at most: a cycle answers about ten steps in that time.
const LONGEST: u64 = 40_000;

/// Numbers by chance that are the same in every run: Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// What a step was answered with; nothing for a skipped question.
type Said = Option<i32>;

/// A check-in under way, as the client remembers it.
struct CheckIn {
    path: String,
    visitor_seal: String,
    /// The browser's cookies: a check-in goes on only in the browser that began it.
    jar: BTreeMap<String, String>,
    forms: Vec<String>,
    chosen: bool,
    /// Acknowledged answers by place, from 1.
    said: BTreeMap<usize, Said>,
    /// The step that was under way when the house fell: 0 is who sees it, one past the questions sends it.
    under_way: Option<(usize, Said)>,
    /// Answers to the question about safety that call for help: tried, and acknowledged.
    called: (bool, bool),
    sent: bool,
}

impl CheckIn {
    fn asked(&self) -> usize {
        self.forms.len()
    }

    fn most(&self, place: usize) -> i32 {
        if self.forms[place - 1].starts_with("phq-9") { 3 } else { 10 }
    }
}

/// The forms of a link, a question each: six of our own, and with it the nine of the PHQ-9 every third time.
fn forms(nth: usize) -> Vec<String> {
    let (library, _) = Library::shipped();
    let form = |id: &str| format!("{id}@{}", library.find(id, None).expect("it ships").version());
    let phq = if nth.is_multiple_of(3) { 9 } else { 0 };
    let own = std::iter::repeat_n(form("session-check-in-client"), 6);
    own.chain(std::iter::repeat_n(form("phq-9"), phq)).collect()
}

fn made(house: &House, nth: usize) -> CheckIn {
    let mut therapist = house.signed_in(THERAPIST);
    let course = therapist.course_of(CLIENT);
    let forms = forms(nth);
    let also: &[&str] = if forms.len() > 6 { &["phq-9"] } else { &[] };
    let path = therapist.make_link(&course, also);
    CheckIn {
        path,
        visitor_seal: String::new(),
        jar: BTreeMap::new(),
        forms,
        chosen: false,
        said: BTreeMap::new(),
        under_way: None,
        called: (false, false),
        sent: false,
    }
}

/// Everything acknowledged is there; of the step under way, it is found out whether it arrived.
fn look(client: &mut Visitor, check_in: &mut CheckIn, cycle: usize) {
    client.cookies.clone_from(&check_in.jar);
    let first = client.get(&check_in.path);
    let sending = check_in.under_way.is_some_and(|(place, _)| place == check_in.asked() + 1);
    if first.status == 410 {
        assert!(check_in.sent || sending, "cycle {cycle}: the link is used up, and nobody had sent it");
        check_in.sent = true;
        return;
    }
    assert!(!check_in.sent, "cycle {cycle}: it was sent, and can be answered again: {}", first.status);
    check_in.visitor_seal.clone_from(&client.seal);
    let reached: usize =
        page::hidden(&first.body, "step").map_or(0, |step| step.parse().unwrap_or(check_in.asked() + 1));
    let lost = || format!("cycle {cycle}: at step {reached}; remembered {:?}", check_in.said);
    match check_in.under_way.take() {
        Some((0, _)) if reached > 0 => check_in.chosen = true,
        Some((place, said)) if place > 0 && place <= check_in.asked() => {
            let now = shown(client, &check_in.path, place);
            let before = check_in.said.get(&place).copied();
            let arrived = now == said && (before.is_some() || reached == check_in.said.len() + 2);
            assert!(arrived || before.is_none_or(|before| before == now), "{}", lost());
            if arrived {
                check_in.said.insert(place, said);
            }
        }
        _ => {}
    }
    assert_eq!(reached, if check_in.chosen { check_in.said.len() + 1 } else { 0 }, "cycle {cycle}");
    for (place, said) in &check_in.said {
        assert_eq!(shown(client, &check_in.path, *place), *said, "cycle {cycle}, question {place}");
    }
}

fn shown(client: &mut Visitor, path: &str, place: usize) -> Said {
    let page = client.get(&format!("{path}?step={place}")).shows(200);
    assert_eq!(page::hidden(&page.body, "step").as_deref(), Some(&*place.to_string()), "{}", page.body);
    page::chosen(&page.body, "answer").and_then(|answer| answer.parse().ok())
}

/// Answers on until the house falls or the check-in is sent. Gives how many steps were acknowledged.
fn answer_on(client: &mut Visitor, check_in: &mut CheckIn, dice: &mut Dice) -> usize {
    client.seal.clone_from(&check_in.visitor_seal);
    let mut acknowledged = 0;
    while !check_in.sent {
        let (place, said) = next(check_in, dice);
        // The PHQ-9's ninth question, 6 + 9, calls for help from 1 on, as its own text says: "several days".
        let calls = place == 15 && said.is_some_and(|value| value >= 1);
        check_in.called.0 |= calls;
        let Ok(status) = post(client, check_in, place, said) else {
            check_in.under_way = Some((place, said));
            break;
        };
        let is_last = place == check_in.asked() + 1;
        assert_eq!(status, if is_last { 200 } else { 303 }, "step {place} with {said:?}");
        acknowledged += 1;
        check_in.jar.clone_from(&client.cookies);
        check_in.called.1 |= calls;
        match place {
            0 => check_in.chosen = true,
            _ if is_last => check_in.sent = true,
            _ => drop(check_in.said.insert(place, said)),
        }
    }
    acknowledged
}

/// The next open step; now and then a question before it once more, with another answer.
fn next(check_in: &CheckIn, dice: &mut Dice) -> (usize, Said) {
    if !check_in.chosen {
        return (0, None);
    }
    let open = check_in.said.len() + 1;
    let again = open > 1 && dice.below(6) == 0;
    let place = if again { 1 + dice.below(open as u64 - 1) as usize } else { open };
    if place > check_in.asked() {
        return (place, None);
    }
    let value = dice.below(check_in.most(place) as u64 + 1) as i32;
    (place, (dice.below(8) != 0).then_some(value))
}

fn post(client: &mut Visitor, check_in: &CheckIn, place: usize, said: Said) -> Result<u16, support::wire::Cut> {
    let (step, value) = (place.to_string(), said.map(|value| value.to_string()));
    let fields: Vec<(&str, &str)> = match (place, &value) {
        (0, _) => vec![("step", "0"), ("sharing", "now"), ("go", "on")],
        (last, _) if last == check_in.asked() + 1 => vec![("step", "review"), ("go", "on")],
        (place, Some(value)) => {
            vec![("step", &step), ("form", &check_in.forms[place - 1]), ("answer", value), ("go", "on")]
        }
        (place, None) => vec![("step", &step), ("form", &check_in.forms[place - 1]), ("go", "skip")],
    };
    let request = client.posting(&check_in.path, &fields);
    client.try_send(&request).map(|answer| answer.status)
}

/// Cuts the house off while it is still opening.
fn cut_while_opening(data: &Path, dice: &mut Dice) {
    let mut child = Command::new(support::house::PROGRAM)
        .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    std::thread::sleep(Duration::from_micros(dice.below(30_000)));
    child.kill().and_then(|()| child.wait()).expect("it can be ended");
}

/// The answers of one form, question by question; the qualities asked in turn go by their place among their numbers.
type Form = (String, BTreeMap<String, i32>);

fn in_turn(answers: BTreeMap<String, i32>) -> BTreeMap<String, i32> {
    let every_time = |item: &str| item.starts_with('q') || ["bond", "goals", "tasks", "tension"].contains(&item);
    let (mut kept, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        answers.into_iter().partition(|(item, _)| every_time(item));
    let mut others: Vec<i32> = others.into_values().collect();
    others.sort_unstable();
    kept.extend(others.into_iter().enumerate().map(|(nth, value)| (format!("in turn {nth}"), value)));
    kept
}

fn expected(sent: &[CheckIn]) -> Vec<Form> {
    let items = ["bond", "goals", "tasks", "tension", "first", "second"].map(str::to_owned).into_iter();
    let items: Vec<String> = items.chain((1..=9).map(|nth| format!("q{nth}"))).collect();
    let mut forms = Vec::new();
    for check_in in sent {
        let mut answers: BTreeMap<String, BTreeMap<String, i32>> = BTreeMap::new();
        for (place, said) in &check_in.said {
            let form = check_in.forms[place - 1].split('@').next().unwrap_or_default().to_owned();
            if let Some(value) = said {
                answers.entry(form).or_default().insert(items[place - 1].clone(), *value);
            }
        }
        forms.extend(answers.into_iter().map(|(form, answers)| (form, in_turn(answers))));
    }
    forms.sort();
    forms
}

/// What the therapist reads in the end: every form, and how many answers called for help.
fn kept(data: &Path, client: ClientId) -> (Vec<Form>, usize) {
    let unlock = Unlock::Passphrase(practice::demo::PASSWORD);
    let house = practice::House::open(data, unlock, Box::new(SystemClock), Arc::new(SystemChance));
    let house = house.expect("the practice opens after the last cut");
    let session = house.sign_in(THERAPIST, practice::demo::PASSWORD).expect("the therapist signs in");
    let Ok(Desk::Therapist(desk)) = house.desk(&session) else { panic!("not the therapist's desk") };
    let file = desk.course(client).expect("their own course").file;
    let by_client = file.forms.iter().map(|(_, form)| form).filter(|form| form.by == engine::Rater::Client);
    let mut forms: Vec<Form> = by_client.map(|form| (form.instrument.clone(), in_turn(form.answers.clone()))).collect();
    forms.sort();
    (forms, file.risks.len())
}

fn without(mut all: Vec<Form>, some: &[Form]) -> Vec<Form> {
    for one in some {
        let place = all.iter().position(|form| form == one).unwrap_or_else(|| panic!("lost: {one:?}"));
        all.remove(place);
    }
    all
}

/// Everything since the beginning: check-ins that were sent, and the one that is open.
#[derive(Default)]
struct Remembered {
    sent: Vec<CheckIn>,
    open: Option<CheckIn>,
    acknowledged: usize,
}

impl Remembered {
    /// Opens the house again, looks, answers on, and is cut off.
    fn cycle(&mut self, data: &Path, dice: &mut Dice, nth: usize) {
        let house = House::demo_in(data);
        let mut client = house.visitor();
        self.look(&mut client, nth);
        let mut check_in = self.open.take().unwrap_or_else(|| made(&house, self.sent.len()));
        look(&mut client, &mut check_in, nth);
        let moment = Duration::from_micros(dice.below(LONGEST));
        let cut = std::thread::spawn(move || {
            std::thread::sleep(moment);
            house.cut();
        });
        self.acknowledged += answer_on(&mut client, &mut check_in, dice);
        cut.join().expect("the house is cut off");
        self.open = Some(check_in);
    }

    fn look(&mut self, client: &mut Visitor, nth: usize) {
        let Some(mut check_in) = self.open.take() else { return };
        look(client, &mut check_in, nth);
        if check_in.sent { self.sent.push(check_in) } else { self.open = Some(check_in) }
    }

    /// Fewest and most answers that may have called for help: those acknowledged, and those tried.
    fn called(&self) -> (usize, usize) {
        let all = || self.sent.iter().chain(&self.open);
        (all().filter(|one| one.called.1).count(), all().filter(|one| one.called.0).count())
    }
}

fn is_whole(data: &Path) {
    let verified = Command::new(support::house::PROGRAM).args(["verify", "--data"]).arg(data).output();
    let verified = verified.expect("verify runs");
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
}

#[test]
fn no_acknowledged_answer_is_lost_in_three_hundred_power_cuts() {
    let (began, folder) = (Instant::now(), tempfile::tempdir().expect("a folder can be made"));
    let data = folder.path().join("record");
    let (mut dice, mut remembered) = (Dice(SEED), Remembered::default());
    let course = House::demo_in(&data).signed_in(THERAPIST).course_of(CLIENT);
    let client = ClientId::parse(course.trim_start_matches("/course/")).expect("the path names the client");
    let (before, risks_before) = kept(&data, client);
    for cycle in 0..CYCLES {
        if cycle % 10 == 9 {
            cut_while_opening(&data, &mut dice);
        }
        remembered.cycle(&data, &mut dice, cycle);
    }
    remembered.look(&mut House::demo_in(&data).visitor(), CYCLES);
    let (after, risks_after) = kept(&data, client);
    let twice = without(without(after, &before), &expected(&remembered.sent));
    assert!(twice.is_empty(), "written, and nobody sent it: {twice:?}");
    let (fewest, most) = remembered.called();
    let called = risks_after - risks_before;
    assert!((fewest..=most).contains(&called), "{called} answers called for help, not {fewest} to {most}");
    is_whole(&data);
    let (steps, sent) = (remembered.acknowledged, remembered.sent.len());
    let seconds = began.elapsed().as_secs_f64();
    eprintln!("{CYCLES} cuts, {steps} steps acknowledged, {sent} check-ins sent, none lost, in {seconds:.0} s");
}
