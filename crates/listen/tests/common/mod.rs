//! A small invented session with its marks, for tests that count in it by hand.

use listen::{Goal, Heard, Mark, Roles, SessionMeasures, Transcript, Voice, measure_session, read};

/// Half an hour in 21 turns; times in seconds.
pub const SESSION: &str = "turn,speaker,text,start,end
0,therapist,Hello. Did you find a place to park?,0,4
1,client,\"I did, right outside.\",5,8
2,therapist,Lucky. It is usually full.,9,12
3,client,I wanted to tell you about the exam. What should I do?,290,310
4,therapist,You could ring the school first. What stops you?,312,316
5,client,Maybe.,318,319
6,therapist,May I share something? You should sleep more.,600,606
7,client,Fine.,607,608
8,therapist,\"My father was a teacher too, and he shouted.\",700,706
9,client,I'm sorry to hear that. Are you okay?,708,711
10,therapist,It sounds lonely.,720,722
11,client,You never listen to me.,900,903
12,therapist,\"I was not listening, and that is mine.\",905,909
13,client,Thanks.,910,911
14,therapist,Try writing it down.,1000,1003
15,client,Is that your dog?,1010,1012
16,therapist,It is.,1013,1014
17,client,It looks kind.,1015,1016
18,therapist,You stood there.,1020,1022
19,client,I am not coming back.,1790,1795
20,therapist,See you on Tuesday.,1797,1800
";

/// What a careful coder marked: turn, family and code, the words it rests on.
pub const MARKED: [(u32, &str, &str, &str); 24] = [
    (0, "main", "question", ""),
    (0, "question", "closed", "Did you find a place to park?"),
    (0, "chat", "chat", ""),
    (1, "chat", "chat", ""),
    (2, "chat", "chat", ""),
    (3, "goal", "school", "the exam"),
    (4, "goal", "school", "ring the school"),
    (4, "question", "open", "What stops you?"),
    (4, "input", "advice", "You could ring the school first."),
    (6, "question", "closed", "May I share something?"),
    (6, "input", "advice", "You should sleep more."),
    (7, "withdrawal", "minimal", "Fine."),
    (8, "self", "disclosure", "My father was a teacher too, and he shouted."),
    (10, "main", "reflection", ""),
    (10, "reflection", "complex", "It sounds lonely."),
    (11, "confrontation", "therapist", "You never listen to me."),
    (12, "repair", "owns", "I was not listening, and that is mine."),
    (14, "input", "advice", "Try writing it down."),
    (15, "chat", "chat", ""),
    (16, "chat", "chat", ""),
    (17, "chat", "chat", ""),
    (18, "main", "reflection", ""),
    (18, "reflection", "simple", "You stood there."),
    (19, "confrontation", "activities", "I am not coming back."),
];

pub fn session() -> Transcript {
    read(SESSION.as_bytes()).expect("a transcript")
}

pub fn roles() -> Roles {
    Roles::parse("therapist=therapist,client=client").expect("two roles")
}

pub fn goals() -> Vec<Goal> {
    [("school", "Finish school"), ("sleep", "Sleep through")].map(goal).to_vec()
}

fn goal((id, text): (&str, &str)) -> Goal {
    Goal { id: id.to_owned(), text: text.to_owned() }
}

pub fn mark(transcript: &Transcript, turn: u32, family: &'static str, code: &'static str, words: &str) -> Mark {
    let text = &transcript.turns.iter().find(|one| one.number == turn).expect("this turn is there").text;
    let at = text.find(words).expect("these words are in the turn");
    let span = at..at + words.len();
    Mark { turn, family, code: code.into(), confidence: 0.9, span, spoke: Voice::Lexicon, rejected_by: None }
}

pub fn marks(transcript: &Transcript) -> Vec<Mark> {
    MARKED.iter().map(|&(turn, family, code, words)| mark(transcript, turn, family, code, words)).collect()
}

/// The session measured with these marks.
pub fn measured(transcript: &Transcript, marks: &[Mark]) -> SessionMeasures {
    let (roles, goals) = (roles(), goals());
    measure_session(&Heard { turns: &transcript.turns, roles: &roles, goals: &goals }, Some(marks))
}

pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9 * b.abs().max(1.0)
}
