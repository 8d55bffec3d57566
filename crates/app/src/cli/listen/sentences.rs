//! What was counted in a session, each measure as one plain line with the words behind it.

use listen::measures::{Advice, Chat, Disclosures, GoalTouched, Interval, Part, QuestionsToReflections, Strain, We};
use listen::{Measured, Quotation, SessionMeasures, Share, SpeakerMeasures, StyleMatching};

/// One measure as a reader has it.
pub(super) struct Line {
    /// What was measured.
    pub(super) what: String,
    /// What came of it, or why nothing did.
    pub(super) said: String,
    /// The words behind it, with the turn they stand in.
    pub(super) quoted: Vec<(u32, String)>,
}

/// Every measure, in the order in which a reader asks.
pub(super) fn lines(measures: &SessionMeasures) -> Vec<Line> {
    let talk = &measures.talk;
    let mut lines: Vec<Line> = talk.speakers.iter().map(speaks).collect();
    lines.extend([
        line("therapist's part of the time", &talk.therapist_time, share).without_quotations(),
        line("therapist's part of the words", &talk.therapist_words, share).without_quotations(),
        line("nobody speaks", &talk.pauses_ms, |&ms, _| format!("{} minutes, all pauses together", minutes(ms))),
        line("silences of three seconds or more", &measures.silences_broken, |by, _| {
            let other = if by.other > 0 { format!(", by others {}", by.other) } else { String::new() };
            format!("broken by the therapist {}, by the client {}{other}", by.therapist, by.client)
        })
        .without_quotations(),
        line("questions to reflections", &measures.questions_to_reflections, ratio).without_quotations(),
        line("open questions", &measures.open_questions, part),
        line("complex reflections", &measures.complex_reflections, part),
        advice(&measures.advice),
        line("therapist tells of themselves", &measures.disclosures, disclosures),
        line("chat", &measures.chat_minutes, chat).without_quotations(),
    ]);
    lines.extend(goals(&measures.goal_minutes));
    lines.extend([
        line("withdrawal markers", &measures.withdrawal, turns),
        line("confrontation markers", &measures.confrontation, turns),
        line("repair moves", &measures.repair, turns),
        strain(&measures.strain),
        line("\"we\" of the two, in 100 words", &measures.we, we),
        line("style matching", &measures.style_matching, style),
    ]);
    lines.extend((measures.turned_down > 0).then(|| bare("turned down", format!("{} codes", measures.turned_down))));
    lines
}

impl Line {
    /// Every turn is behind it, or its number says enough.
    fn without_quotations(mut self) -> Self {
        self.quoted.clear();
        self
    }
}

fn bare(what: &str, said: String) -> Line {
    Line { what: what.to_owned(), said, quoted: Vec::new() }
}

/// A measure with its number as `say` says it, or why there is none.
fn line<T>(what: &str, measured: &Measured<T>, say: impl Fn(&T, Option<&Interval>) -> String) -> Line {
    let said = match measured {
        Measured::CannotSay { why } => format!("cannot say: {}", why.said()),
        Measured::Counted { value, interval, .. } => say(value, interval.as_ref()) + &turned_down(measured.turned_down()),
    };
    Line { what: what.to_owned(), said, quoted: quoted(measured.quotations()) }
}

fn turned_down(how_many: u32) -> String {
    if how_many == 0 { String::new() } else { format!(" ({how_many} turned down)") }
}

fn quoted<'a>(quotations: impl IntoIterator<Item = &'a Quotation>) -> Vec<(u32, String)> {
    quotations.into_iter().map(|quotation| (quotation.turn, quotation.words.clone())).collect()
}

fn speaks(one: &SpeakerMeasures) -> Line {
    let name = one.speaker.as_ref().map_or_else(|| "(no name)".to_owned(), ToString::to_string);
    let role = one.role.filter(|role| !name.eq_ignore_ascii_case(role.id())).map(|role| format!(", {}", role.id()));
    bare(&(name + &role.unwrap_or_default()), format!("{} turns, {} words", one.turns, one.words))
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn minutes(ms: u64) -> String {
    format!("{}.{}", ms / 60_000, ms % 60_000 / 6_000)
}

/// A length in minutes or whole words.
fn long(length: f64, unit: listen::measures::Unit) -> String {
    match unit {
        listen::measures::Unit::Minutes => format!("{length:.1} minutes"),
        listen::measures::Unit::Words => format!("{length:.0} words"),
    }
}

fn between(interval: Option<&Interval>, write: impl Fn(f64) -> String) -> String {
    match interval {
        None => String::new(),
        Some(Interval { low, high: Some(high), .. }) => format!(", 95 % interval {} to {}", write(*low), write(*high)),
        Some(Interval { low, high: None, .. }) => format!(", 95 % interval from {} up", write(*low)),
    }
}

fn share(share: &Share, interval: Option<&Interval>) -> String {
    percent(share.share) + &between(interval, percent)
}

fn part(part: &Part, interval: Option<&Interval>) -> String {
    format!("{} of {}, {}{}", part.part, part.of, percent(part.share), between(interval, percent))
}

fn ratio(both: &QuestionsToReflections, interval: Option<&Interval>) -> String {
    let counts = format!("{} to {}", both.questions, both.reflections);
    match both.ratio {
        None => counts,
        Some(ratio) => format!("{counts}, {ratio:.1} for each{}", between(interval, |end| format!("{end:.1}"))),
    }
}

fn turns(count: &u32, interval: Option<&Interval>) -> String {
    format!("{count}{}", between(interval, |end| format!("{end:.1}")))
}

fn advice(measured: &Measured<Advice>) -> Line {
    let mut line = line("advice", measured, |advice, _| match advice.asked + advice.not_asked {
        0 => "none".to_owned(),
        all => format!("{all}, of which {} after leave or a request", advice.asked),
    });
    let pieces = measured.value().into_iter().flat_map(|advice| &advice.pieces);
    line.quoted = quoted(pieces.filter(|piece| piece.permission.is_none()).map(|piece| &piece.quotation));
    line
}

fn disclosures(all: &Disclosures, _: Option<&Interval>) -> String {
    match all.count {
        0 => "never".to_owned(),
        count => {
            format!("{count} times, {} words; the client took care of them after {}", all.words, all.cared_for)
        }
    }
}

fn chat(chat: &Chat, _: Option<&Interval>) -> String {
    let (ends, middle) = (long(chat.at_ends, chat.unit), long(chat.in_middle, chat.unit));
    format!("{ends} at the ends, {middle} in the middle")
}

fn goals(measured: &Measured<Vec<GoalTouched>>) -> Vec<Line> {
    let Some(goals) = measured.value() else { return vec![line("goals", measured, |_, _| String::new())] };
    goals.iter().map(goal).collect()
}

fn goal(goal: &GoalTouched) -> Line {
    let said = match goal.last_turn {
        None => "not touched".to_owned(),
        Some(last) => format!("{} turns, {}, last in turn {last}", goal.turns, long(goal.length, goal.unit)),
    };
    Line { what: format!("goal {}", goal.goal), said, quoted: quoted(&goal.quotations) }
}

fn strain(measured: &Measured<Strain>) -> Line {
    let mut line = line("strain without a repair move in ten turns", measured, |strain, _| {
        format!("{} of {}", strain.unanswered, strain.markers.len())
    });
    let markers = measured.value().into_iter().flat_map(|strain| &strain.markers);
    line.quoted = quoted(markers.filter(|marker| marker.repairs.is_empty()).map(|marker| &marker.quotation));
    line
}

fn we(we: &We, _: Option<&Interval>) -> String {
    let (therapist, client) = (we.therapist.pair_per_100_words, we.client.pair_per_100_words);
    format!("therapist {therapist:.2}, client {client:.2}; other \"we\": {}", we.therapist.other + we.client.other)
}

fn style(style: &StyleMatching, _: Option<&Interval>) -> String {
    let few = if style.enough { "" } else { "; under 500 words each it is unsteady" };
    format!("{:.2} over {} of 9 classes of small words{few}", style.lsm, style.categories_present)
}

/// The marks of families that no measure counts, by family: requests for the therapist's good, the frame, beliefs.
pub(super) fn also_heard(session: &super::hearing::Session) -> Vec<Line> {
    let families = [
        ("reversal", "therapist asks for themselves"),
        ("boundary", "the frame is talked about"),
        ("belief", "global negative beliefs"),
    ];
    let heard = |(family, what): (&str, &str)| {
        let quote = |mark: &&listen::Mark| {
            let turn = session.transcript.turns.iter().find(|turn| turn.number == mark.turn)?;
            let quotation = Quotation::new(turn, mark.span.clone());
            Some((mark.turn, format!("{} ({})", quotation.words, mark.code)))
        };
        let standing = session.marks.iter().filter(|mark| mark.family == family && mark.rejected_by.is_none());
        let quoted: Vec<_> = standing.filter_map(|mark| quote(&mark)).collect();
        (!quoted.is_empty()).then(|| Line { what: what.to_owned(), said: format!("{} turns", quoted.len()), quoted })
    };
    families.into_iter().filter_map(heard).collect()
}
