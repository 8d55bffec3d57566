//! How long the engine takes: one course of a hundred sessions with every input, and a hundred thousand courses of twenty
//! sessions from a Parquet file, on every core. `cargo bench --bench courses`; prints, and asserts nothing.

#![allow(clippy::unwrap_used, reason = "a broken measurement stops")]

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use engine::course::{
    Attendance, Belief, BeliefRating, Break, CodedTurn, Course, Exception, Form, GoalRating, Kept, Mark, Rater, Scene,
    Session, Talk,
};
use engine::{Bench, assess};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use parquet::data_type::{DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::RowAccessor;
use parquet::schema::parser::parse_message_type;
use practice::library::Library;

const FIRST: Date = date(2024, 1, 1);
const COURSES: usize = 100_000;
const SESSIONS: usize = 20;
/// Courses written, and read, as one group of rows.
const GROUP: usize = 2_000;
const ITEMS: [&str; 4] = ["bond", "goals", "tasks", "tension"];

fn main() {
    let bench = Library::shipped().0.bench();
    long_course(&bench);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("courses.parquet");
    write(&path);
    many_courses(&path, &Arc::new(bench));
}

fn on(session: u32) -> Date {
    FIRST.saturating_add((7 * i64::from(session - 1)).days())
}

/// A number that looks like chance and is the same each time (Knuth's 64-bit generator).
struct Noise(u64);

impl Noise {
    fn below(&mut self, n: u64) -> i32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((self.0 >> 33) % n).unwrap()
    }
}

fn long_course(bench: &Bench) {
    let course = everything(bench, 100);
    let mut times: Vec<f64> = (0..50)
        .map(|_| {
            let start = Instant::now();
            let said = assess(&course, bench, on(100));
            assert!(!said.answers.is_empty());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (forms, turns) = (course.forms.len(), course.talks.iter().map(|talk| talk.turns.len()).sum::<usize>());
    println!("one course of 100 sessions, {forms} forms, {turns} turns: {:.2} ms (median of 50)", times[25]);
}

/// Every questionnaire about every session, 400 coded turns in each, and one of each thing told a session.
fn everything(bench: &Bench, sessions: u32) -> Course {
    let (mut noise, mut course) = (Noise(1), Course { id: "long".to_owned(), ..Course::default() });
    course.goals.push(told(r#"{"id":"sleep","words":"Sleep","set":"2024-01-01","weight":3}"#));
    course.beliefs.push(told::<Belief>(r#"{"id":"b","words":"I am too much","about":"self"}"#));
    course.breaks.push(told::<Break>(r#"{"from":"2024-08-01","to":"2024-08-20","told":"2024-07-01"}"#));
    for number in 1..=sessions {
        let day = on(number);
        course.sessions.push(Session { number, on: day, attendance: Attendance::Held });
        course.forms.extend(bench.instruments.iter().map(|instrument| answered(instrument, number, &mut noise)));
        course.talks.push(heard(number, &mut noise));
        add_told(&mut course, number, day);
    }
    course
}

fn add_told(course: &mut Course, n: u32, day: Date) {
    let of = |json: &str| json.replace("DAY", &day.to_string()).replace('N', &n.to_string());
    course.marks.push(told::<Mark>(&of(r#"{"id":"mN","by":"therapist","session":N,"what":"repair-tried"}"#)));
    course.ratings.push(told::<GoalRating>(&of(
        r#"{"id":"rN","goal":"sleep","by":"client","on":"DAY","session":N,"progress":5,"worked_on":true}"#,
    )));
    course.believed.push(told::<BeliefRating>(&of(r#"{"id":"vN","belief":"b","on":"DAY","believed":60}"#)));
    course.scenes.push(told::<Scene>(&of(r#"{"id":"sN","on":"DAY","session":N,"turn":"redemption"}"#)));
    course.kept.push(told::<Kept>(&of(r#"{"id":"kN","session":N,"planned":600,"began":602}"#)));
    course.exceptions.push(told::<Exception>(&of(
        r#"{"id":"eN","on":"DAY","session":N,"kind":"overrun","began_by":"client","benefits":"client","logged_by":"therapist"}"#,
    )));
}

fn told<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

fn answered(instrument: &engine::Instrument, session: u32, noise: &mut Noise) -> Form {
    let definition = instrument.definition();
    let span = |item: &engine::instrument::Item| u64::try_from(item.max - item.min + 1).unwrap();
    let answers = definition.items.iter().map(|item| (item.id.clone(), item.min + noise.below(span(item))));
    Form {
        id: format!("{}-{session}", instrument.id()),
        instrument: instrument.id().to_owned(),
        version: instrument.version(),
        by: definition.by,
        on: on(session),
        session: Some(session),
        answers: answers.collect(),
        totals: BTreeMap::new(),
    }
}

/// Four hundred turns, eight seconds each, one in ten with a code beside the first.
fn heard(session: u32, noise: &mut Noise) -> Talk {
    const CODES: [&str; 4] = ["withdrawal.shift", "self.disclosure", "chat.chat", "repair.owns"];
    let turn = |nth: u32| {
        let by = if nth.is_multiple_of(2) { Rater::Therapist } else { Rater::Client };
        let mut codes = vec!["main.other".to_owned()];
        codes.extend((noise.below(10) == 0).then(|| CODES[usize::try_from(noise.below(4)).unwrap()].to_owned()));
        CodedTurn {
            turn: nth,
            by: Some(by),
            start: Some(nth * 8_000),
            end: Some(nth * 8_000 + 7_000),
            words: 18,
            codes,
        }
    };
    Talk { id: format!("talk-{session}"), session, turns: (0..400).map(turn).collect() }
}

/// Rows of client, session and the four answers of a check-in, by client.
fn write(path: &Path) {
    let columns: String = ITEMS.iter().map(|item| format!("required double {item}; ")).collect();
    let schema = format!("message rows {{ required int64 client; required int64 session; {columns} }}");
    let schema = Arc::new(parse_message_type(&schema).unwrap());
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer = SerializedFileWriter::new(File::create(path).unwrap(), schema, properties).unwrap();
    let mut noise = Noise(2);
    for group in 0..COURSES / GROUP {
        let rows = (group * GROUP..(group + 1) * GROUP).flat_map(|client| (1..=SESSIONS).map(move |s| (client, s)));
        let (clients, sessions): (Vec<i64>, Vec<i64>) =
            rows.map(|(client, s)| (i64::try_from(client).unwrap(), i64::try_from(s).unwrap())).unzip();
        let mut rows = writer.next_row_group().unwrap();
        for whole in [&clients, &sessions] {
            let mut column = rows.next_column().unwrap().unwrap();
            column.typed::<Int64Type>().write_batch(whole, None, None).unwrap();
            column.close().unwrap();
        }
        for item in ITEMS {
            let low = if item == "tension" { 0 } else { 6 };
            let values: Vec<f64> = clients.iter().map(|_| f64::from(low + noise.below(4))).collect();
            let mut column = rows.next_column().unwrap().unwrap();
            column.typed::<DoubleType>().write_batch(&values, None, None).unwrap();
            column.close().unwrap();
        }
        rows.close().unwrap();
    }
    writer.close().unwrap();
}

/// Every core takes the next group of rows, so that no more than one a core is held.
fn many_courses(path: &Path, bench: &Arc<Bench>) {
    let start = Instant::now();
    let groups = COURSES / GROUP;
    let (next, found) = (Mutex::new(0..groups), Mutex::new(0_usize));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
                while let Some(group) = { next.lock().unwrap().next() } {
                    let here: usize = courses(&reader, group).iter().map(|course| findings(course, bench)).sum();
                    *found.lock().unwrap() += here;
                }
            });
        }
    });
    let (found, seconds) = (*found.lock().unwrap(), start.elapsed().as_secs_f64());
    println!(
        "{COURSES} courses of {SESSIONS} sessions from Parquet: {seconds:.1} s, {found} findings, {} MB",
        most_memory()
    );
}

fn findings(course: &Course, bench: &Bench) -> usize {
    let said = assess(course, bench, on(u32::try_from(SESSIONS).unwrap()));
    said.answers.iter().filter(|said| said.answer.word() == "finding").count()
}

fn courses(reader: &SerializedFileReader<File>, group: usize) -> Vec<Course> {
    let rows = reader.get_row_group(group).unwrap();
    let mut courses: Vec<Course> = Vec::with_capacity(GROUP);
    for row in rows.get_row_iter(None).unwrap() {
        let row = row.unwrap();
        let (client, session) =
            (row.get_long(0).unwrap().to_string(), u32::try_from(row.get_long(1).unwrap()).unwrap());
        if courses.last().is_none_or(|course| course.id != client) {
            courses.push(Course { id: client, ..Course::default() });
        }
        let course = courses.last_mut().unwrap();
        course.sessions.push(Session { number: session, on: on(session), attendance: Attendance::Held });
        let answers = (2..).zip(ITEMS).map(|(at, item)| (item.to_owned(), row.get_double(at).unwrap() as i32));
        course.forms.push(check_in(session, answers.collect()));
    }
    courses
}

fn check_in(session: u32, answers: BTreeMap<String, i32>) -> Form {
    Form {
        id: format!("check-in-{session}"),
        instrument: "session-check-in-client".to_owned(),
        version: 1,
        by: Rater::Client,
        on: on(session),
        session: Some(session),
        answers,
        totals: BTreeMap::new(),
    }
}

/// The most this program ever held, in megabytes, as Linux tells it.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
