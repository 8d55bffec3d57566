//! From what was heard to what the page shows: the ribbon, the counts, the turns with ordinary ones folded.

use std::collections::BTreeMap;

use listen::codes::FAMILIES;
use listen::{Language, Measured, Measures, Role, Turn as Said};
use practice::observed::{Observation, Observed, Stands as How, belongs};

use super::super::Asked;
use super::super::view::{Adding, Code, Five, Group, Opened, Part, Piece, Stands, Talk, Turn};
use super::goals;
use crate::web::codes;
use crate::web::look::picture::Hand;
use crate::web::look::ribbon::{Across, Placed, Ribbon, Stretch};
use crate::web::look::shape::Shape;
use crate::words::Words;

/// What was heard, as the page shows it.
pub(super) fn talk(words: &Words, observed: &Observed, client: &str, opened: Opened, asked: &Asked) -> Talk {
    let measures = listen::measure(&observed.transcript, &observed.roles);
    let hearing = Hearing::new(words, observed, asked);
    Talk {
        entry: observed.entry.clone(),
        ribbon: hearing.ribbon(&measures),
        says: counted(words, observed, &measures),
        fives: hearing.fives(&measures),
        notes: notes(words, observed),
        goals: goals::came_up(words, observed, client),
        groups: hearing.groups.clone(),
        family: asked.family.clone(),
        pieces: hearing.pieces(),
        opened,
    }
}

struct Hearing<'a> {
    words: &'a Words,
    observed: &'a Observed,
    asked: &'a Asked,
    groups: Vec<Group>,
    by_turn: BTreeMap<u32, Vec<&'a Observation>>,
}

impl<'a> Hearing<'a> {
    fn new(words: &'a Words, observed: &'a Observed, asked: &'a Asked) -> Self {
        let mut by_turn: BTreeMap<u32, Vec<&Observation>> = BTreeMap::new();
        observed.codes.iter().for_each(|code| by_turn.entry(code.mark.turn).or_default().push(code));
        Self { words, observed, asked, groups: groups(words, observed), by_turn }
    }

    /// Whether codes of a family stand in the margin now.
    fn shows(&self, family: &str) -> bool {
        match self.asked.family.as_str() {
            "" => !codes::is_everyday(family),
            "all" => true,
            one => one == family,
        }
    }

    fn shown_at(&self, turn: u32) -> impl Iterator<Item = &&'a Observation> {
        let here = self.by_turn.get(&turn).map_or(&[][..], Vec::as_slice);
        here.iter().filter(|code| self.shows(code.mark.family))
    }

    fn hand(&self, turn: &Said) -> Option<Hand> {
        match self.observed.roles.of(turn.speaker.as_ref()) {
            Some(Role::Therapist) => Some(Hand::Therapist),
            Some(Role::Client) => Some(Hand::Client),
            Some(Role::Other) | None => None,
        }
    }

    fn ribbon(&self, measures: &Measures) -> Ribbon {
        let turns = &self.observed.transcript.turns;
        let across = if turns.iter().any(|turn| !turn.stretches.is_empty()) { Across::Time } else { Across::Words };
        let (mut stretches, mut codes, mut words) = (Vec::new(), Vec::new(), 0);
        for turn in turns {
            let by = self.hand(turn);
            let own = match across {
                Across::Time => turn.stretches.iter().map(|one| (one.start_ms, one.end_ms)).collect(),
                Across::Words => vec![(words, words + turn.words())],
            };
            words += turn.words();
            if let (Some(by), Some((start, end))) = (by, own.first()) {
                let at = start + end.saturating_sub(*start) / 2;
                let placed = |code: &&Observation| Placed {
                    by,
                    at,
                    shape: Shape::of(code.mark.family),
                    turned_down: code.stands == How::Rejected,
                };
                codes.extend(self.shown_at(turn.number).map(placed));
            }
            stretches.extend(own.into_iter().map(|(start, end)| Stretch { by, start, end }));
        }
        codes.sort_by_key(|code: &Placed| code.at);
        Ribbon { stretches, silences: silences(measures), codes, across }
    }

    /// Five minutes at a time: how long each spoke, silences, what was heard.
    fn fives(&self, measures: &Measures) -> Vec<Five> {
        const FIVE: u32 = 300_000;
        let turns = &self.observed.transcript.turns;
        let end = turns.iter().flat_map(|turn| &turn.stretches).map(|one| one.end_ms).max().unwrap_or(0);
        let first = turns.iter().flat_map(|turn| &turn.stretches).map(|one| one.start_ms).min().unwrap_or(0);
        let (first, last) = (first / FIVE, end.div_ceil(FIVE));
        (first..last).map(|nth| self.five(measures, nth * FIVE, (nth + 1) * FIVE)).collect()
    }

    fn five(&self, measures: &Measures, from: u32, to: u32) -> Five {
        let spoke = |hand: Hand| {
            let own = self.observed.transcript.turns.iter().filter(|turn| self.hand(turn) == Some(hand));
            let inside = |one: &listen::Stretch| one.end_ms.min(to).saturating_sub(one.start_ms.max(from));
            codes::clock(own.flat_map(|turn| &turn.stretches).map(inside).sum())
        };
        let quiet = silences(measures).into_iter().filter(|(start, _)| (from..to).contains(start)).count();
        let gaps = [("from", (from / 60_000).into()), ("to", (to / 60_000).into())];
        Five {
            when: self.words.say("talk-five", &gaps),
            counts: [spoke(Hand::Client), spoke(Hand::Therapist), quiet.to_string()],
            heard: self.heard_between(from, to),
        }
    }

    fn heard_between(&self, from: u32, to: u32) -> String {
        let begins = |turn: &&Said| turn.start_ms.is_some_and(|start| (from..to).contains(&start));
        let turns = self.observed.transcript.turns.iter().filter(begins);
        let mut counts: BTreeMap<usize, (String, usize)> = BTreeMap::new();
        for code in turns.flat_map(|turn| self.shown_at(turn.number)).filter(|code| counts_for(code)) {
            let family = code.mark.family;
            let entry = counts.entry(practice::observed::place(family));
            entry.or_insert_with(|| (codes::family(self.words, family), 0)).1 += 1;
        }
        let told: Vec<String> = counts.into_values().map(|(name, count)| format!("{name}: {count}")).collect();
        told.join(", ")
    }

    /// Turns with something in the margin, and the one before each; the others folded together.
    fn pieces(&self) -> Vec<Piece> {
        let turns = &self.observed.transcript.turns;
        let has = |at: usize| turns.get(at).is_some_and(|turn| self.is_open(turn.number));
        let (mut pieces, mut folded) = (Vec::new(), Vec::new());
        for (at, turn) in turns.iter().enumerate() {
            if has(at) || has(at + 1) {
                self.fold(&mut folded, &mut pieces);
                pieces.push(Piece::Turn(self.turn(turn)));
            } else {
                folded.push(turn);
            }
        }
        self.fold(&mut folded, &mut pieces);
        pieces
    }

    fn is_open(&self, turn: u32) -> bool {
        self.asked.add == Some(turn) || self.shown_at(turn).next().is_some()
    }

    fn fold(&self, folded: &mut Vec<&Said>, pieces: &mut Vec<Piece>) {
        let (Some(first), Some(last)) = (folded.first(), folded.last()) else { return };
        if folded.len() == 1 && self.observed.transcript.turns.len() > 1 {
            // One turn takes no more room than the sentence it would be folded under.
            pieces.extend(folded.drain(..).map(|turn| Piece::Turn(self.turn(turn))));
            return;
        }
        let says = match (first.start_ms, last.start_ms) {
            _ if folded.len() == self.observed.transcript.turns.len() => self.words.plain("talk-open"),
            (Some(from), Some(to)) => {
                let (from, to) = (codes::clock(from), codes::clock(to));
                let gaps = [("count", folded.len().into()), ("from", from.into()), ("to", to.into())];
                self.words.say("talk-stretch-at", &gaps)
            }
            _ => self.words.say("talk-stretch", &[("count", folded.len().into())]),
        };
        pieces.push(Piece::Stretch(says, folded.drain(..).map(|turn| self.turn(turn)).collect()));
    }

    fn turn(&self, turn: &Said) -> Turn {
        let resting = self.shown_at(turn.number).filter(|code| counts_for(code)).map(|code| code.mark.span.clone());
        let part = |(text, rests): (&str, bool)| Part { text: text.to_owned(), rests };
        Turn {
            number: turn.number,
            at: turn.start_ms.map(codes::clock).unwrap_or_default(),
            who: turn.speaker.as_ref().map(ToString::to_string).unwrap_or_default(),
            parts: codes::cut(&turn.text, resting).into_iter().map(part).collect(),
            doubtful: turn.doubtful,
            codes: self.shown_at(turn.number).map(|code| self.code(code)).collect(),
            adding: self.adding(turn),
        }
    }

    fn adding(&self, turn: &Said) -> Adding {
        let Some(role) = self.observed.roles.of(turn.speaker.as_ref()).filter(|role| *role != Role::Other) else {
            return Adding::No;
        };
        if self.asked.add != Some(turn.number) {
            return Adding::CanBe;
        }
        let there = |family: &str| self.observed.code(turn.number, family).is_some();
        let free = FAMILIES.iter().filter(|one| belongs(one, role) && !there(one.id));
        let named = free.map(|family| {
            let code = |code: &str| (format!("{}/{code}", family.id), self.name(family.id, code));
            (codes::family(self.words, family.id), self.observed.of_family(family).map(code).collect())
        });
        Adding::Open(named.filter(|(_, codes): &(String, Vec<_>)| !codes.is_empty()).collect())
    }

    fn code(&self, code: &Observation) -> Code {
        let mark = &code.mark;
        let stands = match code.stands {
            How::Proposed => Stands::Proposed,
            How::Rejected => Stands::TurnedDown,
            How::Accepted | How::Changed | How::Added => Stands::Accepted,
        };
        let family = listen::codes::family(mark.family);
        let of_family = family.into_iter().flat_map(|family| self.observed.of_family(family));
        let others = of_family.filter(|other| *other != mark.code);
        Code {
            family: mark.family.to_owned(),
            code: mark.code.to_string(),
            name: self.name(mark.family, &mark.code),
            shape: Shape::of(mark.family),
            stands,
            says: self.says(code),
            others: others.map(|other| (other.to_owned(), self.name(mark.family, other))).collect(),
            told: self.told(code),
        }
    }

    fn name(&self, family: &str, code: &str) -> String {
        codes::code(self.words, family, code, &self.observed.goals)
    }

    /// What was said of it, and who heard it how surely.
    fn says(&self, code: &Observation) -> String {
        let before = || code.before.as_ref().map(|before| self.name(before.family, &before.code));
        let said = match code.stands {
            How::Proposed | How::Added => None,
            How::Accepted => Some(self.words.plain("stands-accepted")),
            How::Rejected => Some(self.words.plain("stands-rejected")),
            How::Changed => Some(self.words.say("stands-changed", &[("before", before().unwrap_or_default().into())])),
        };
        let heard = (code.stands != How::Changed).then(|| codes::heard_by(self.words, &code.mark));
        said.into_iter().chain(heard).collect::<Vec<_>>().join(" ")
    }

    /// What a screen reader says once the answer has arrived.
    fn told(&self, code: &Observation) -> String {
        let group = self.groups.iter().find(|group| group.id == code.mark.family);
        let (family, count) = group.map_or((String::new(), 0), |group| (group.name.clone(), group.count));
        let name = self.name(code.mark.family, &code.mark.code);
        let says = self.says(code);
        let gaps = [("name", name.into()), ("says", says.into()), ("family", family.into()), ("count", count.into())];
        self.words.say("code-told", &gaps)
    }
}

fn counts_for(code: &Observation) -> bool {
    code.mark.rejected_by.is_none()
}

/// Every family that was heard, in the order people code by.
fn groups(words: &Words, observed: &Observed) -> Vec<Group> {
    let group = |family: &'static str| {
        let own = || observed.codes.iter().filter(move |code| code.mark.family == family);
        let count = own().filter(|code| counts_for(code)).count();
        let turned_down = own().count() - count;
        (count + turned_down > 0).then(|| Group {
            id: family.to_owned(),
            name: codes::family(words, family),
            what: words.plain(&format!("family-{family}-what")),
            shape: Shape::of(family),
            count,
            turned_down,
            everyday: codes::is_everyday(family),
        })
    };
    codes::families().filter_map(group).collect()
}

fn silences(measures: &Measures) -> Vec<(u32, u32)> {
    let known = measures.silences.value().into_iter().flatten();
    known.map(|silence| (silence.start_ms, silence.start_ms.saturating_add(silence.length_ms))).collect()
}

/// What was counted, in words: each one's part of the time and of the words, and the silences.
fn counted(words: &Words, observed: &Observed, measures: &Measures) -> String {
    let percent = |share: &listen::Share| format!("{:.0}", share.share * 100.0);
    let turns = observed.transcript.turns.len();
    let mut said = vec![words.say("talk-turn-count", &[("count", turns.into())])];
    said.extend(
        measures.therapist_words.value().map(|share| words.say("talk-words", &[("percent", percent(share).into())])),
    );
    said.push(match &measures.therapist_time {
        Measured::Counted { value, .. } => words.say("talk-time", &[("percent", percent(value).into())]),
        Measured::CannotSay { .. } => words.plain("talk-no-times"),
    });
    said.extend(
        measures.silences.value().map(|silences| words.say("talk-silences", &[("count", silences.len().into())])),
    );
    said.join(" ")
}

/// What to know before trusting it.
fn notes(words: &Words, observed: &Observed) -> Vec<String> {
    let language = match observed.language {
        Language::English { .. } => None,
        Language::NotEnglish { .. } | Language::OtherScript => Some("talk-not-english"),
        Language::TooShort { .. } => Some("talk-too-short"),
        Language::Unclear { .. } => Some("talk-unclear-language"),
    };
    let doubtful = observed.transcript.turns.iter().filter(|turn| turn.doubtful).count();
    let warnings = observed.transcript.warnings.len();
    let counted = |key: &str, count: usize| (count > 0).then(|| words.say(key, &[("count", count.into())]));
    let language = language.map(|key| words.plain(key));
    let all = [language, counted("talk-doubtful", doubtful), counted("talk-warnings", warnings)];
    all.into_iter().flatten().collect()
}
