//! A course in every state worth looking at; everybody in it is invented.

use super::{Agreed, Evidence, Finding, Opened, Reader, Said, SaidWord, Session, View, Wrote};
use crate::web::look::card::ByChance;
use crate::web::look::circles::{Circles, Person};
use crate::web::look::map::Map;
use crate::web::look::picture::{Arc, Dot, Hand, Line, Panel, Picture, Place};

mod map;

/// The page in every state worth looking at.
#[must_use]
pub fn samples() -> Vec<(&'static str, View)> {
    vec![
        ("empty", empty()),
        ("ordinary", ordinary()),
        ("client", client()),
        ("crowded", crowded()),
        ("cannot-say", cannot_say()),
        ("long-names", long_names()),
        ("right-to-left", right_to_left()),
        ("wrote", View { wrote: wrote(), ..ordinary() }),
        ("map", View { map: map::of_two(), ..ordinary() }),
        ("circles", View { circles: circles(4), ..ordinary() }),
        ("circles-crowded", View { circles: circles(24), ..client() }),
        ("client-map", View { map: map::crowded(), ..client() }),
        ("supervisor", View { reader: Reader::Supervisor, ..ordinary() }),
    ]
}

fn empty() -> View {
    View {
        reader: Reader::Therapist,
        course: "/course/sample".into(),
        client: "Mara Lindqvist".into(),
        therapist: "Ines Okafor".into(),
        done: None,
        made: None,
        headline: "Nothing has been answered yet. After the first check-in, this page begins.".into(),
        picture: Picture::default(),
        map: Map::default(),
        circles: Circles::default(),
        findings: Vec::new(),
        quiet: Vec::new(),
        cannot_say: Vec::new(),
        not_asked: Vec::new(),
        wrote: Vec::new(),
        sessions: Vec::new(),
        due: Vec::new(),
        agreed: Vec::new(),
        why_first: None,
        false_findings: None,
    }
}

fn ordinary() -> View {
    View {
        headline: "A rupture in session 7 was talked about in session 8 and repaired by session 9; since then both of you describe the work as closer than before.".into(),
        picture: picture("Mara", "Ines", 12),
        findings: vec![rupture(), apart()],
        why_first: Some("This is first because one of you said it.".into()),
        quiet: vec![("Is distress reliably worse?".into(), "PHQ-9 has stayed within its measurement error since session 4.".into())],
        cannot_say: vec![("Do your views of trust differ?".into(), "Trust was asked only twice; three answers are needed.".into())],
        sessions: vec![session(12, "18 August 2026", "Held. Both check-ins."), session(11, "11 August 2026", "Held. Both check-ins, transcript."), missed()],
        due: vec![("attachment-signs".into(), "time again, last answered on 9 June 2026".into())],
        agreed: agreed(),
        false_findings: Some(ByChance { says: "For one course of weekly sessions, expect about one finding in twenty months that is only chance.".into(), reckoned: "In made-up courses in which nothing happens, 20 in 100 show a strain by mistake.".into() }),
        ..empty()
    }
}

fn wrote() -> Vec<Wrote> {
    let one = |on: &str, text: &str, ending| Wrote { on: on.into(), text: text.into(), ending };
    vec![
        one("20 August 2026", "Mara Lindqvist would like to plan an ending with you.", true),
        one(
            "19 August 2026",
            "I said yes last time, but I don’t agree.\n\nI’d like you to ask me now and then.",
            false,
        ),
        one("2 July 2026", "هذا سريع جدًا بالنسبة لي.", false),
    ]
}

fn agreed() -> Vec<Agreed> {
    let one = |id: &str, what: &str, given| Agreed { id: id.into(), what: what.into(), given };
    vec![
        one("questionnaires", "A few questions after a session, answered on a screen.", true),
        one("transcripts", "Transcripts of your sessions are kept here, and this program reads them.", false),
    ]
}

fn client() -> View {
    View {
        reader: Reader::Client,
        headline: "Around session 7 something got in the way. You both came back to it, and since session 9 you have described the work as closer than before.".into(),
        picture: picture("You", "Ines", 12),
        findings: vec![Finding { claim: "Something came between you in session 7. You talked about it in session 8, and by session 9 your answers were back where they had been.".into(), words: vec!["“When we came back to it last month, it helped. I would like to keep doing that.”".into()], said: Vec::new(), ..rupture() }],
        ..ordinary()
    }
}

fn crowded() -> View {
    let first = Finding {
        first: true,
        claim: "Mara answered “several days” to the question about thoughts of being better off dead.".into(),
        key: "safety.risk-item/phq-9".into(),
        ..rupture()
    };
    View {
        done: Some("Saved: you have talked about it.".into()),
        picture: picture("Mara", "Ines", 44),
        findings: vec![first, rupture(), apart(), rupture(), apart()],
        quiet: (1..12)
            .map(|n| {
                (
                    format!("Has quality {n} fallen against this pair's own level?"),
                    "It has not moved more than chance explains.".into(),
                )
            })
            .collect(),
        sessions: (1..=44).rev().map(|n| session(n, "2 June 2026", "Held. Both check-ins.")).collect(),
        ..ordinary()
    }
}

fn cannot_say() -> View {
    let why = |asks: &str, why: &str| (asks.into(), why.into());
    View {
        client: "Leo Fontaine".into(),
        headline: "Attune cannot say how the work is going: every answer sits at the top of the scale, where nothing can be seen to change.".into(),
        picture: ceiling(),
        cannot_say: vec![
            why("Has the alliance dropped?", "All eight check-ins are at 10 of 10. A scale that is always full cannot show a change."),
        ],
        not_asked: vec![why("Is distress reliably worse?", "No PHQ-9 or GAD-7 has been filled in.")],
        sessions: vec![session(8, "4 August 2026", "Held. Client’s check-in.")],
        ..empty()
    }
}

fn long_names() -> View {
    let name = "Maximiliane-Friederike von Hohenstein-Oyelaran-Rajagopalachari";
    View { client: name.into(), picture: picture(name, "Bartholomew Featherstonehaugh-Cholmondeley", 5), ..ordinary() }
}

fn right_to_left() -> View {
    View {
        reader: Reader::Client,
        client: "نور السيد".into(),
        therapist: "دانيال نوفاك".into(),
        picture: picture("نور", "دانيال", 6),
        ..client()
    }
}

fn picture(client: &str, therapist: &str, sessions: u32) -> Picture {
    let held = |n: &u32| *n != 5 && *n != 10;
    let place = |session| Place { session, on: "2 June 2026".into(), held: held(&session) };
    let asked: Vec<u32> = (1..=sessions).filter(held).collect();
    let alliance = Panel {
        title: "Bond, goals and tasks together (0 to 10)".into(),
        min: 0.0,
        max: 10.0,
        lines: vec![line(Hand::Client, client, &asked, mara, 1.1), line(Hand::Therapist, therapist, &asked, ines, 0.9)],
    };
    let outcome = Panel {
        title: "PHQ-9 (lower is easier)".into(),
        min: 0.0,
        max: 27.0,
        lines: vec![line(Hand::Outcome, client, &asked, phq, 4.0)],
    };
    let repaired = Arc {
        from: 7.min(sessions),
        to: Some(9).filter(|n| *n <= sessions),
        says: "Rupture, repaired in session 9".into(),
    };
    let open = Arc { from: 12, to: None, says: "Rupture, still open".into() };
    let arcs = if sessions >= 7 { vec![repaired, open] } else { Vec::new() };
    Picture {
        sessions: (1..=sessions).map(place).collect(),
        panels: vec![alliance, outcome],
        arcs,
        says: "Both describe the work as steady at 6 to 7 until session 6. In session 7 the client’s answers fall to 3 while the therapist’s stay at 6. By session 9 they meet again, and from session 10 on both stand near 8. PHQ-9 falls from 17 to 8 over the same weeks. Sessions 5 and 10 did not take place.".into(),
    }
}

fn line(hand: Hand, name: &str, asked: &[u32], value: fn(u32) -> f64, half: f64) -> Line {
    let dot = |session: &u32| {
        let value = value(*session);
        Dot { session: *session, value, between: Some((value - half, value + half)) }
    };
    Line { hand, name: name.into(), dots: asked.iter().map(dot).collect() }
}

fn mara(session: u32) -> f64 {
    [6.0, 6.3, 6.7, 7.0, 7.0, 6.7, 3.3, 5.0, 7.3, 7.3, 8.0, 8.3][(session as usize - 1) % 12]
}

fn ines(session: u32) -> f64 {
    [6.3, 6.7, 6.7, 6.3, 6.3, 7.0, 6.3, 5.7, 7.0, 7.0, 7.7, 8.0][(session as usize - 1) % 12]
}

fn phq(session: u32) -> f64 {
    [17.0, 17.0, 15.0, 16.0, 14.0, 13.0, 15.0, 14.0, 11.0, 10.0, 9.0, 8.0][(session as usize - 1) % 12]
}

fn ceiling() -> Picture {
    let asked: Vec<u32> = (1..=8).collect();
    let line = line(Hand::Client, "Leo", &asked, |_| 10.0, 0.0);
    Picture {
        sessions: asked.iter().map(|n| Place { session: *n, on: "2 June 2026".into(), held: true }).collect(),
        panels: vec![Panel {
            title: "Bond, goals and tasks together (0 to 10)".into(),
            min: 0.0,
            max: 10.0,
            lines: vec![line],
        }],
        arcs: Vec::new(),
        says: "Leo answered 10 of 10 in all eight sessions. The therapist has not answered.".into(),
    }
}

fn session(number: u32, on: &str, about: &str) -> Session {
    Session { number, on: on.into(), about: about.into(), href: Some(format!("/course/sample/session/{number}")) }
}

fn missed() -> Session {
    Session { href: None, ..session(10, "4 August 2026", "Missed.") }
}

/// An invented finding.
#[must_use]
pub fn sample_finding() -> Finding {
    rupture()
}

fn rupture() -> Finding {
    Finding {
        key: "rupture.episode/client@7".into(),
        claim: "Something came between you in session 7. It was talked about in session 8, and by session 9 Mara’s answers were back at her own level.".into(),
        strength: "confirmed".into(),
        first: false,
        evidence: vec![scores(), answer(), speech()],
        method: "A drop of the client’s alliance below her own earlier level by more than its 95% interval, confirmed by either person’s mark or tension answer.".into(),
        status: "adapted".into(),
        source: "Eubanks-Carter, Muran and Safran 2012; Rubel, Zilcha-Mano and colleagues 2018".into(),
        departs: "The client’s own level is a running median instead of the mean of all sessions.".into(),
        would_change_mind: "If either of you says that session 7 was misread, or the answers were entered for another day.".into(),
        words: vec!["“I have been thinking about our session three weeks ago. I believe I moved too fast, and I would like to hear how it was for you.”".into()],
        said: vec![said(SaidWord::TalkedAbout, "We came back to it at the start of session 8.")],
        strained: Some(7),
        shares: Vec::new(),
    }
}

fn apart() -> Finding {
    Finding {
        key: "alliance.views/tasks".into(),
        claim: "You and Mara see the tasks differently: over the last five sessions she answered 2 points lower than you did.".into(),
        strength: "possible".into(),
        evidence: vec![Evidence { reads: "No check-in from Mara came for session 11.".into(), opened: Opened::Sentence }],
        status: "tool-defined".into(),
        source: "Our own rule".into(),
        departs: "none".into(),
        words: vec!["“Is what we do here the kind of work you hoped for?”".into()],
        said: Vec::new(),
        ..rupture()
    }
}

fn scores() -> Evidence {
    let score = |when: &str, score: &str| (when.into(), score.into());
    let opened = Opened::Scores(vec![
        score("Session 6, 7 July 2026", "6.7"),
        score("Session 7, 14 July 2026", "3.3"),
        score("Session 8, 21 July 2026", "5.0"),
        score("Session 9, 28 July 2026", "7.3"),
    ]);
    Evidence {
        reads: "Mara’s answers on bond, goals and tasks fell from 6.7 to 3.3, more than measurement error explains."
            .into(),
        opened,
    }
}

fn answer() -> Evidence {
    let opened = Opened::Answer {
        asked: "Was there tension or a misunderstanding between us?".into(),
        answered: "8 of 10".into(),
        by: "Mara, 14 July 2026".into(),
    };
    Evidence { reads: "Mara answered that there was tension.".into(), opened }
}

fn speech() -> Evidence {
    let turn = |who: &str, text: &str, here: bool| (who.into(), text.into(), here);
    let turns = vec![
        turn("Mara", "It felt like you had already decided.", false),
        turn("Ines", "I think I pushed there, and I am sorry. I would like to understand what that was like.", true),
        turn("Mara", "Lonely, mostly.", false),
    ];
    Evidence {
        reads: "In session 8 Ines owned a share of it.".into(),
        opened: Opened::Speech { turns, session: 8, turn: 41 },
    }
}

fn said(what: SaidWord, why: &str) -> Said {
    Said { who: "Ines Okafor".into(), when: "22 July 2026".into(), what, why: why.into() }
}

/// So many people, the therapist among them.
fn circles(count: usize) -> Circles {
    let names = ["my sister", "my therapist", "Jiří from the choir", "my mother", "أخي الكبير"];
    let person = |nth: usize| Person {
        name: names[nth % names.len()].into(),
        before: (nth % 3 != 2).then_some((nth % 4) as u8),
        now: 4 - (nth * 4 / count) as u8,
        turn_to: nth.is_multiple_of(2),
        therapist: nth == 1,
    };
    Circles {
        people: (0..count).map(person).collect(),
        from: "2 March 2026".into(),
        on: "1 June 2026".into(),
        says: "The latest drawing has people on it whom one can turn to. Others have come closer since 2 March 2026."
            .into(),
    }
}
