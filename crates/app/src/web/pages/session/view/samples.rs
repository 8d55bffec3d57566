//! A session in every state worth looking at; everybody in it is invented.

use super::{
    Adding, Code, Five, Group, Mapping, Opened, Pair, Part, Piece, Role, Speaker, Stands, Talk, Transcript, Turn, View,
};
use crate::web::look::form::Error;
use crate::web::look::picture::Hand;
use crate::web::look::ribbon::{Across, Placed, Ribbon, Stretch};
use crate::web::look::shape::Shape;

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let name = "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari";
    vec![
        ("empty", empty()),
        ("ordinary", ordinary()),
        ("mapping", mapping()),
        ("unreadable", unreadable()),
        ("crowded", heard(talk(600))),
        ("one-family", heard(one_family())),
        ("cannot-say", heard(nothing_heard())),
        ("long-names", View { client: name.into(), ..mapping() }),
        ("long-names-heard", View { client: name.into(), ..heard(talk(8)) }),
        (
            "right-to-left",
            View {
                client: "نور السيد".into(), therapist: "دانيال نوفاك".into(), ..heard(from_the_right())
            },
        ),
    ]
}

fn heard(talk: Talk) -> View {
    View { transcript: Transcript::Ready(Box::new(talk)), ..ordinary() }
}

fn empty() -> View {
    View {
        action: "/course/sample/session/8".into(),
        course: "/course/sample".into(),
        client: "Mara Lindqvist".into(),
        therapist: "Ines Okafor".into(),
        number: 8,
        on: "Tuesday 21 July 2026".into(),
        done: None,
        errors: Vec::new(),
        answers: Vec::new(),
        missing: vec!["Neither of you has answered about this session. That says nothing about how it went.".into()],
        marks: Vec::new(),
        transcript: Transcript::None,
        after: Some("/course/sample/session/8/after".into()),
    }
}

fn ordinary() -> View {
    let pair = |about: &str, client: &str, therapist: &str| Pair {
        about: about.into(),
        client: client.into(),
        therapist: therapist.into(),
    };
    View {
        answers: vec![
            pair("Bond", "5 of 10", "6 of 10"),
            pair("Goals", "5 of 10", "6 of 10"),
            pair("Tasks", "5 of 10", "5 of 10"),
            pair("Tension", "6 of 10", "4 of 10"),
            pair("Trust", "", "6 of 10"),
        ],
        missing: Vec::new(),
        marks: vec!["Ines noted that she tried a repair.".into()],
        transcript: Transcript::Ready(Box::new(talk(8))),
        after: None,
        ..empty()
    }
}

fn mapping() -> View {
    let speaker = |name: &str, turns, sample: &str, proposed, because: &str| Speaker {
        name: name.into(),
        turns,
        sample: sample.into(),
        proposed,
        because: because.into(),
    };
    let speakers = vec![
        speaker(
            "SPEAKER_00",
            81,
            "How has the week been since we last met?",
            Some(Role::Therapist),
            "We think this is Ines: most questions come from here, and the session is opened and closed here.",
        ),
        speaker(
            "SPEAKER_01",
            79,
            "I nearly did not come today.",
            Some(Role::Client),
            "We think this is Mara: she speaks about herself most.",
        ),
        speaker("Unknown Speaker", 1, "Sorry, wrong room.", None, "There is too little to tell."),
    ];
    let about = "mara-08.vtt, read as WebVTT: 161 turns in 49 minutes.".into();
    View { transcript: Transcript::Mapping(Mapping { draft: "d1".into(), about, speakers }), ..ordinary() }
}

fn unreadable() -> View {
    let says = "Line 14 has no end time, so we stopped there. Export the transcript again as WebVTT or plain text.";
    View { errors: vec![Error { field: "file".into(), says: says.into() }], ..empty() }
}

/// What was heard in an invented talk of so many turns.
fn talk(turns: u32) -> Talk {
    let (mut pieces, mut folded) = (Vec::new(), Vec::new());
    for number in 0..turns {
        let turn = turn(number);
        if number % 8 > 1 && turns > 20 {
            folded.push(turn);
        } else {
            fold(&mut pieces, &mut folded);
            pieces.push(Piece::Turn(turn));
        }
    }
    fold(&mut pieces, &mut folded);
    let count = (0..turns).flat_map(codes).count();
    Talk {
        entry: "0b".repeat(16),
        ribbon: ribbon(turns),
        says: format!(
            "{turns} turns. The therapist spoke 47 % of the words and 46 % of the time. There were 6 silences of at least 3 seconds."
        ),
        fives: (0..turns / 40).map(five).collect(),
        notes: Vec::new(),
        goals: vec![
            "“Say no at work without a week of guilt” came up in 5 turns, 3 of them Mara’s; last at 31:20.".into(),
            "“Sleep through” was not heard.".into(),
        ],
        groups: groups(count),
        family: String::new(),
        pieces,
        opened: Opened::Since("22 July 2026".into()),
    }
}

fn fold(pieces: &mut Vec<Piece>, folded: &mut Vec<Turn>) {
    if !folded.is_empty() {
        let says = format!("{} more turns, {} to {}", folded.len(), folded[0].at, folded[folded.len() - 1].at);
        pieces.push(Piece::Stretch(says, std::mem::take(folded)));
    }
}

fn turn(number: u32) -> Turn {
    let said = [
        ("Mara", ["I nearly did not come today.", ""]),
        ("Ines", ["I am glad that you did. What made it hard?", ""]),
        ("Mara", ["Last week. ", "It felt like you had already decided."]),
        (
            "Ines",
            ["I think I pushed there, and I am sorry. ", "I would like to understand what that was like for you."],
        ),
    ];
    let (who, parts) = said[(number as usize + 2) % 4];
    let part = |(nth, text): (usize, &str)| Part { text: text.to_owned(), rests: nth == 1 };
    Turn {
        number,
        at: format!("{}:{:02}", number / 10, number % 10 * 6),
        who: who.into(),
        parts: parts.into_iter().enumerate().filter(|(_, text)| !text.is_empty()).map(part).collect(),
        doubtful: number == 4,
        codes: codes(number),
        adding: if number == 1 {
            Adding::Open(vec![("Repair".into(), vec![("repair/owns".into(), "names their own part".into())])])
        } else {
            Adding::CanBe
        },
    }
}

fn codes(number: u32) -> Vec<Code> {
    let code = |family: &str, id: &str, name: &str, says: &str, stands| Code {
        family: family.into(),
        code: id.into(),
        name: name.into(),
        shape: Shape::of(family),
        stands,
        says: says.into(),
        others: vec![
            ("defends".into(), "defends themselves".into()),
            ("controls".into(), "presses the therapist".into()),
        ],
        told: String::new(),
    };
    let likely = "Likely, by word rules.";
    match number % 8 {
        0 => vec![code("confrontation", "therapist", "complains about the therapist", likely, Stands::Proposed)],
        1 => vec![
            code(
                "repair",
                "owns",
                "names their own part",
                "You say it is so. Likely, by word rules.",
                Stands::Accepted,
            ),
            code(
                "self",
                "immediacy",
                "tells what they feel now",
                "You turned this down. It no longer counts. Perhaps, by word rules.",
                Stands::TurnedDown,
            ),
        ],
        _ => Vec::new(),
    }
}

fn groups(count: usize) -> Vec<Group> {
    let group = |id: &str, name: &str, count, turned_down, everyday| Group {
        id: id.into(),
        name: name.into(),
        what: "Where you answered a strain, or asked how the two of you are doing.".into(),
        shape: Shape::of(id),
        count,
        turned_down,
        everyday,
    };
    vec![
        group("question", "Questions", count * 3, 0, true),
        group("talk", "Talk of change", count * 4, 2, true),
        group("self", "You of yourself", 0, count / 3, false),
        group("confrontation", "Confrontation", count / 3, 0, false),
        group("repair", "Repair", count / 3, 0, false),
    ]
}

fn five(nth: u32) -> Five {
    Five {
        when: format!("{}′ to {}′", nth * 5, nth * 5 + 5),
        counts: ["2:10", "2:24", "1"].map(String::from),
        heard: "Confrontation: 4, Repair: 4".into(),
    }
}

fn ribbon(turns: u32) -> Ribbon {
    let hand = |number: u32| if number.is_multiple_of(2) { Hand::Client } else { Hand::Therapist };
    let stretch = |number: u32| {
        let start = number * 6_000;
        Stretch { by: Some(hand(number)), start, end: start + 4_000 + number % 5 * 400 }
    };
    let placed = |number: u32| {
        let placed = move |code: Code| Placed {
            by: hand(number),
            at: number * 6_000 + 2_500,
            shape: code.shape,
            turned_down: code.stands == Stands::TurnedDown,
        };
        codes(number).into_iter().map(placed)
    };
    Ribbon {
        stretches: (0..turns).filter(|number| number % 37 != 5).map(stretch).collect(),
        silences: (0..turns)
            .filter(|number| number % 37 == 5)
            .map(|number| (number * 6_000, number * 6_000 + 5_800))
            .collect(),
        codes: (0..turns).flat_map(placed).collect(),
        across: Across::Time,
    }
}

/// The same talk with one family shown.
fn one_family() -> Talk {
    let mut talk = talk(40);
    talk.family = "repair".into();
    talk.ribbon.codes.retain(|code| code.shape == Shape::of("repair"));
    for piece in &mut talk.pieces {
        let Piece::Turn(turn) = piece else { continue };
        turn.codes.retain(|code| code.family == "repair");
    }
    talk
}

fn nothing_heard() -> Talk {
    let notes = vec![
        "Cannot say: this is not in English, and English is all that is understood here. Nothing was marked. You can still add what you hear yourself.".into(),
    ];
    let ribbon = Ribbon { codes: Vec::new(), across: Across::Words, ..ribbon(12) };
    let turns = (0..12).map(|number| Turn { codes: Vec::new(), adding: Adding::CanBe, ..turn(number) }).collect();
    let pieces = vec![Piece::Stretch("Open the words".into(), turns)];
    Talk { ribbon, notes, groups: Vec::new(), fives: Vec::new(), pieces, opened: Opened::No, ..talk(12) }
}

fn from_the_right() -> Talk {
    let mut talk = talk(8);
    for piece in &mut talk.pieces {
        let Piece::Turn(turn) = piece else { continue };
        turn.who = "نور السيد".into();
        turn.parts = vec![Part { text: "لا بأس. كما تريد.".into(), rests: false }];
    }
    talk
}
