//! A session in every state worth looking at; everybody in it is invented.

use super::{Code, Mapping, Pair, Role, Speaker, Talk, Transcript, Turn, View};
use crate::web::look::{form::Error, picture::Hand, ribbon::Stretch};

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    let name = "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari";
    vec![
        ("empty", empty()),
        ("ordinary", ordinary()),
        ("mapping", mapping()),
        ("unreadable", unreadable()),
        ("no-times", View { transcript: Transcript::Ready(Talk { stretches: Vec::new(), ..talk(6) }), ..ordinary() }),
        ("crowded", View { transcript: Transcript::Ready(talk(120)), ..ordinary() }),
        ("long-names", View { client: name.into(), ..mapping() }),
        ("right-to-left", View { client: "نور السيد".into(), therapist: "دانيال نوفاك".into(), ..ordinary() }),
    ]
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
        transcript: Transcript::Ready(talk(8)),
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

fn talk(turns: u32) -> Talk {
    let said = [
        ("Mara", "I nearly did not come today."),
        ("Ines", "I am glad that you did. What made it hard?"),
        ("Mara", "Last week. It felt like you had already decided."),
        ("Ines", "I think I pushed there, and I am sorry. I would like to understand what that was like for you."),
    ];
    let turn = |number: u32| {
        let (who, text) = said[number as usize % 4];
        Turn {
            number,
            at: format!("{}:{:02}", number * 2, number % 6 * 9),
            who: who.into(),
            text: text.into(),
            codes: codes(number),
        }
    };
    Talk {
        stretches: (0..turns).map(stretch).collect(),
        says: "Mara spoke for 24 minutes and Ines for 21, with 4 minutes of silence; the longest silence, 38 seconds, came after minute 6.".into(),
        turns: (0..turns).map(turn).collect(),
        can_reject: true,
    }
}

fn codes(number: u32) -> Vec<Code> {
    let code = |name: &str, rejected| Code { key: format!("{number}/{name}"), name: name.into(), rejected };
    match number % 4 {
        2 => vec![code("says that something was wrong", false)],
        3 => vec![code("owns a share", false), code("asks how it was", true)],
        _ => Vec::new(),
    }
}

fn stretch(number: u32) -> Stretch {
    let start = number * 24_000;
    let by = Some(if number.is_multiple_of(2) { Hand::Client } else { Hand::Therapist });
    Stretch { by, start, end: start + 9_000 + number % 5 * 2_500, coded: number % 4 > 1 }
}
