//! Sheets: what is asked about each kind of thing told, and who may fill it in. The page draws them, and nothing else knows
//! which fields there are.

use engine::course::Rater;

use super::offered::{CONCERNS, EXCEPTIONS, FEELINGS, MOVES, PULLS, TIES, TOPICS};
use crate::entries::Role;

/// The questions whose answers make one thing told.
#[derive(Debug)]
pub struct Sheet {
    /// The kind it makes.
    pub kind: &'static str,
    /// Who may fill it in.
    pub by: &'static [Role],
    /// What is asked, in this order.
    pub fields: &'static [Field],
    /// The field that says who of the two filled it in; empty where there is none.
    pub signed: &'static str,
    /// The field that says on which day it was told; empty where a person is asked.
    pub dated: &'static str,
    /// It belongs to the therapist's own desk, and to no course.
    pub own: bool,
    /// It keeps an id of its own, so that other things can speak of it.
    pub named: bool,
}

/// One question of a sheet.
#[derive(Debug)]
pub struct Field {
    /// Its name, as it is kept.
    pub name: &'static str,
    /// What can be answered.
    pub shape: Shape,
    /// It must be answered.
    pub needed: bool,
    /// The one of the two who is asked it; both where nobody is named.
    pub only: Option<Rater>,
}

impl Field {
    /// Whether it is asked of this one.
    #[must_use]
    pub fn is_for(&self, by: Rater) -> bool {
        self.only.is_none_or(|only| only == by)
    }
}

/// What can be answered to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A day that was; today at the latest.
    Day,
    /// A day that may lie ahead.
    DayAhead,
    /// An hour of the day, kept as minutes after midnight.
    Hour,
    /// Words of at most so many characters.
    Words(usize),
    /// A whole number; few enough of them make a scale.
    Number(i64, i64),
    /// One of these.
    One(&'static [&'static str]),
    /// Any of these.
    Any(&'static [&'static str]),
    /// Any of the numbers from 1 to this one.
    AnyUpTo(u8),
    /// Yes, or not.
    Tick,
    /// Yes, no, or not asked.
    YesNo,
    /// One of the client's goals.
    Goal,
    /// One of the client's beliefs.
    Belief,
    /// One of the sessions.
    Session,
}

const fn needed(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: true, only: None }
}

const fn free(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: false, only: None }
}

const fn asked_of(only: Rater, name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: false, only: Some(only) }
}

const fn by_both(kind: &'static str, fields: &'static [Field]) -> Sheet {
    Sheet { kind, by: &[Role::Client, Role::Therapist], fields, signed: "", dated: "", own: false, named: false }
}

const fn by_therapist(kind: &'static str, fields: &'static [Field]) -> Sheet {
    Sheet { by: &[Role::Therapist], ..by_both(kind, fields) }
}

const fn of_the_desk(kind: &'static str, fields: &'static [Field]) -> Sheet {
    Sheet { own: true, ..by_therapist(kind, fields) }
}

/// Longest sentence of a goal or a belief, in characters.
const SENTENCE: usize = 300;

use Shape::{Any, AnyUpTo, Day, DayAhead, Goal, Hour, Number, One, Session, Tick, Words, YesNo};

/// Every sheet there is, in the order of the page.
pub const SHEETS: &[Sheet] = &[
    Sheet {
        dated: "set",
        named: true,
        ..by_both(
            "goal",
            &[
                needed("words", Words(SENTENCE)),
                asked_of(Rater::Client, "client_agrees", YesNo),
                asked_of(Rater::Therapist, "therapist_agrees", YesNo),
                free("weight", Number(1, 5)),
                free("closed", Day),
            ],
        )
    },
    Sheet {
        signed: "by",
        ..by_both(
            "goal-rating",
            &[
                needed("goal", Goal),
                needed("on", Day),
                free("session", Session),
                free("progress", Number(0, 10)),
                free("attained", Number(-2, 2)),
                free("worked_on", Tick),
            ],
        )
    },
    Sheet {
        named: true,
        ..by_both(
            "belief",
            &[needed("words", Words(SENTENCE)), needed("about", One(&["self", "other"])), free("kind", Tick)],
        )
    },
    by_both("belief-rating", &[needed("belief", Shape::Belief), needed("on", Day), needed("believed", Number(0, 100))]),
    Sheet {
        dated: "told",
        ..by_both("break", &[needed("from", DayAhead), needed("to", DayAhead), free("prepared", Tick)])
    },
    by_therapist(
        "kept",
        &[
            needed("session", Session),
            free("planned", Hour),
            free("began", Hour),
            free("minutes_planned", Number(1, 600)),
            free("minutes_held", Number(0, 600)),
            free("place", One(&["room", "video", "phone", "elsewhere"])),
            free("moved_by", One(&["client", "therapist"])),
        ],
    ),
    Sheet {
        signed: "logged_by",
        ..by_therapist(
            "exception",
            &[
                needed("on", Day),
                free("session", Session),
                needed("kind", One(EXCEPTIONS)),
                needed("began_by", One(&["client", "therapist"])),
                needed("benefits", One(&["client", "therapist", "both"])),
                free("planned", Tick),
                free("discussed", Tick),
                free("consulted", Tick),
            ],
        )
    },
    Sheet {
        signed: "by",
        ..by_both(
            "rupture-step",
            &[
                needed("session", Session),
                needed("on", Day),
                needed("step", One(&["confirmed", "tried", "owned", "repaired", "still-there"])),
                free("moves", Any(MOVES)),
                free("words", Words(600)),
                asked_of(Rater::Therapist, "shown", Tick),
            ],
        )
    },
    by_therapist(
        "episode",
        &[
            needed("on", Day),
            free("session", Session),
            needed("with", One(&["other", "therapist"])),
            free("wishes", AnyUpTo(8)),
            free("responses_of_other", AnyUpTo(8)),
            free("responses_of_self", AnyUpTo(8)),
            needed("completeness", Number(10, 50)),
        ],
    ),
    by_therapist(
        "scene",
        &[
            needed("on", Day),
            free("session", Session),
            needed("turn", One(&["redemption", "contamination", "neither"])),
        ],
    ),
    Sheet {
        by: &[Role::Client],
        ..by_both(
            "circle",
            &[
                needed("on", Day),
                needed("person", Words(60)),
                needed("closeness", Number(0, 4)),
                free("turn_to", Tick),
                free("therapist", Tick),
            ],
        )
    },
    by_therapist(
        "own-note",
        &[
            needed("on", Day),
            free("session", Session),
            free("feelings", Any(FEELINGS)),
            needed("pull", One(PULLS)),
            needed("strength", Number(0, 4)),
        ],
    ),
    of_the_desk("week", &[needed("monday", Day), needed("sessions", Number(0, 99))]),
    of_the_desk("supervised", &[needed("on", Day)]),
    of_the_desk(
        "limits",
        &[needed("on", Day), free("ceiling", Number(1, 99)), free("supervision_every", Number(1, 365))],
    ),
    of_the_desk(
        "quality-of-life",
        &[
            needed("on", Day),
            needed("satisfaction", Number(10, 50)),
            needed("burnout", Number(10, 50)),
            needed("stress", Number(10, 50)),
        ],
    ),
    of_the_desk("reading-order", &[needed("on", Day), free("last", Any(TOPICS)), free("oldest_first", Tick)]),
    by_therapist("screened", &[needed("on", Day)]),
    Sheet {
        signed: "told_by",
        ..by_therapist(
            "tie",
            &[
                needed("kind", One(TIES)),
                needed("on", Day),
                free("since", Day),
                needed("arose", One(&["before", "during"])),
                free("consulted", Day),
                free("discussed", Tick),
                free("safeguards", Tick),
            ],
        )
    },
    Sheet {
        signed: "by",
        ..by_both(
            "after-end",
            &[
                needed("wish", One(&["friendship", "contact", "business", "romantic", "coming-back"])),
                needed("on", Day),
            ],
        )
    },
    Sheet {
        by: &[Role::Client],
        dated: "on",
        ..by_both(
            "concern",
            &[
                needed("about", Any(CONCERNS)),
                free("words", Words(2_000)),
                needed("to", One(&["supervisor", "office", "nobody-yet"])),
                free("said_to_therapist", Tick),
            ],
        )
    },
    Sheet {
        signed: "by",
        dated: "told",
        ..by_both(
            "ending",
            &[
                needed("kind", One(&["wish", "planned", "pause", "change", "forced"])),
                free("last", DayAhead),
                free("back", DayAhead),
                free("talked_about", Tick),
                asked_of(Rater::Client, "kept_private", Tick),
            ],
        )
    },
];

/// The sheet of a kind.
#[must_use]
pub fn sheet(kind: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.kind == kind)
}
