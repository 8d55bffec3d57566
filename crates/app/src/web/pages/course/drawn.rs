//! From a judged course to what the page shows: the sentence, the picture, the cards.

use engine::answer::Why;
use engine::assessment::Said;
use engine::course::{Attendance, Rater};
use engine::picture::Picture as Measured;
use engine::signal::Person;
use engine::{Answer, alliance, outcome};
use practice::entries::Planned;
use practice::review::CourseReview;

use super::evidence;
use super::view::{Agreed, Finding, Reader, SaidWord, Session, View};
use crate::web::look::picture::{Arc, Dot, Hand, Line, Panel, Picture, Place};
use crate::web::shown;
use crate::web::site::Site;
use crate::words::Voice;

/// A judged course, for one reader.
pub struct Drawn<'a> {
    /// The site.
    pub site: &'a Site,
    /// The course.
    pub review: &'a CourseReview,
    /// Who reads it.
    pub reader: Reader,
    /// The therapist's name.
    pub therapist: String,
}

impl Drawn<'_> {
    /// What the page shows; `path` is where the course lies.
    #[must_use]
    pub fn view(&self, path: String) -> View {
        let bench = self.site.house.bench();
        View {
            reader: self.reader,
            client: self.review.name.clone(),
            therapist: self.therapist.clone(),
            done: None,
            made: None,
            headline: self.headline(),
            picture: self.picture(
                &alliance::picture(&self.review.course, &bench),
                &outcome::picture(&self.review.course, &bench),
            ),
            map: self.map(),
            circles: self.circles(),
            findings: self.findings(),
            why_first: self.review.reading().why.map(|why| self.voice().phrase(&why)),
            quiet: self.others(|answer| matches!(answer, Answer::Quiet { .. })),
            cannot_say: self.others(|answer| matches!(answer, Answer::CannotSay { why, .. } if *why != Why::NotAsked)),
            not_asked: self.others(|answer| matches!(answer, Answer::CannotSay { why: Why::NotAsked, .. })),
            wrote: self.wrote(),
            sessions: self.review.file.sessions.values().rev().map(|planned| self.session(planned, &path)).collect(),
            due: self.due(),
            agreed: self.agreed(),
            false_findings: None,
            course: path,
        }
    }

    /// Questionnaires it is time for again, each with when it was answered last; the therapist is who makes the link.
    fn due(&self) -> Vec<(String, String)> {
        if self.reader != Reader::Therapist {
            return Vec::new();
        }
        let due = practice::due::due(&self.review.course, &self.site.house.library(), self.site.house.today());
        let said = |due: practice::due::Due| {
            let words = &self.site.words;
            (due.form, words.say("also-due", &[("day", words.day(due.last).into())]))
        };
        due.into_iter().map(said).collect()
    }

    fn agreed(&self) -> Vec<Agreed> {
        let told = |(to, given)| {
            let id = shown::consent_id(to);
            Agreed { id: id.to_owned(), what: self.voice().plain(&format!("consent-{id}")), given }
        };
        if self.reader == Reader::Therapist {
            super::agreed(self.review).into_iter().map(told).collect()
        } else {
            Vec::new()
        }
    }

    /// Every sentence of this page speaks to its reader.
    pub(super) fn voice(&self) -> Voice<'_> {
        self.site.words.spoken_to(Person::from(self.reader))
    }

    fn headline(&self) -> String {
        match self.review.leading(self.reader != Reader::Client) {
            Some(said) => self.voice().phrase(said.answer.reads()),
            None => self.voice().plain("headline-quiet"),
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let found = self.review.reading();
        let card = |said| Some(self.finding(said, shown::finding(said)?, found.shares_with(said)));
        found.all().filter_map(card).collect()
    }

    fn finding<'a>(&self, said: &Said, finding: &engine::Finding, shares: impl Iterator<Item = &'a Said>) -> Finding {
        Finding {
            key: said.key(),
            claim: self.voice().phrase(finding.claim()),
            strength: finding.strength().word().to_owned(),
            first: finding.is_first(),
            evidence: finding.evidence().iter().map(|one| evidence::opened(self, one)).collect(),
            method: said.signal.method.to_owned(),
            status: said.signal.status.word().to_owned(),
            source: said.signal.source.to_owned(),
            departs: said.signal.departs.to_owned(),
            would_change_mind: said.signal.would_change_mind.to_owned(),
            words: self.words_to_say(said),
            said: self.review.said_about(said).iter().rev().map(|one| self.opinion(one)).collect(),
            strained: strained(said, finding),
            shares: shares.map(|other| self.asks(other)).collect(),
        }
    }

    fn words_to_say(&self, said: &Said) -> Vec<String> {
        let reader = Person::from(self.reader);
        let all = (said.signal.words)(&said.answer);
        all.into_iter().filter(|(who, _)| *who == reader).map(|(_, phrase)| self.voice().phrase(&phrase)).collect()
    }

    fn opinion(&self, said: &practice::entries::Reviewed) -> super::view::Said {
        use practice::entries::Opinion;
        super::view::Said {
            who: if self.reader == Reader::Client { self.review.name.clone() } else { self.therapist.clone() },
            when: self.site.words.day(said.on),
            what: match said.opinion {
                Opinion::Seen => SaidWord::Seen,
                Opinion::Disagree => SaidWord::Disagree,
                Opinion::TalkedAbout => SaidWord::TalkedAbout,
                Opinion::TakenToSupervision => SaidWord::Supervision,
            },
            why: said.why.clone(),
        }
    }

    /// What was asked and what was answered, for answers that are no finding.
    fn others(&self, belongs: fn(&Answer) -> bool) -> Vec<(String, String)> {
        let those = self.review.assessment.answers.iter().filter(|said| belongs(&said.answer));
        let mut pairs: Vec<(String, String)> = Vec::new();
        for said in those {
            let (asks, reads) = (self.asks(said), self.voice().phrase(said.answer.reads()));
            // One reason can answer several questions; it is said once.
            match pairs.iter_mut().find(|(_, known)| *known == reads) {
                Some((asked, _)) => *asked = format!("{asked} {asks}"),
                None => pairs.push((asks, reads)),
            }
        }
        pairs
    }

    fn asks(&self, said: &Said) -> String {
        self.voice().plain(&format!("asks-{}", said.signal.id.replace('.', "-")))
    }

    fn session(&self, planned: &Planned, path: &str) -> Session {
        let opens = self.reader == Reader::Therapist && planned.on <= self.site.house.today();
        Session {
            number: planned.number,
            on: self.site.words.day(planned.on),
            about: self.about(planned),
            href: opens.then(|| format!("{path}/session/{}", planned.number)),
        }
    }

    fn about(&self, planned: &Planned) -> String {
        let heard = self.review.file.heard.contains_key(&planned.number);
        // A session somebody answered about took place, whether or not it was marked so.
        let judged = self.review.course.sessions.iter().find(|session| session.number == planned.number);
        let key = match (planned.attendance.or(judged.map(|session| session.attendance)), heard) {
            (None, _) => "session-planned",
            (Some(Attendance::Missed), _) => "session-missed",
            (Some(Attendance::Cancelled), _) => "session-cancelled",
            (Some(Attendance::Held), true) => "session-held-heard",
            (Some(Attendance::Held), false) => "session-held",
        };
        self.voice().plain(key)
    }

    fn picture(&self, alliance: &[Measured], outcomes: &[Measured]) -> Picture {
        let whole: Vec<&Measured> = alliance.iter().filter(|line| line.scale == "alliance").collect();
        let panel = |title: String, lines: &[&Measured]| Panel {
            title,
            min: lines.first().map_or(0.0, |line| line.range.low),
            max: lines.first().map_or(1.0, |line| line.range.high),
            lines: lines.iter().map(|line| self.line(line)).collect(),
        };
        let mut panels = Vec::new();
        panels.extend((!whole.is_empty()).then(|| panel(self.voice().plain("picture-alliance"), &whole)));
        panels.extend(outcomes.iter().map(|one| panel(self.outcome_title(one), &[one])));
        let arcs: Vec<Arc> = whole.iter().flat_map(|line| &line.episodes).map(|episode| self.arc(episode)).collect();
        Picture { sessions: self.places(), says: self.says(&panels, &arcs), panels, arcs }
    }

    fn outcome_title(&self, line: &Measured) -> String {
        let name = self.voice().plain(&format!("instrument-{}", line.instrument));
        self.voice().say("picture-outcome", &[("name", name.into())])
    }

    fn line(&self, line: &Measured) -> Line {
        let is_outcome = line.scale != "alliance";
        let hand = match line.by {
            _ if is_outcome => Hand::Outcome,
            Rater::Client => Hand::Client,
            Rater::Therapist => Hand::Therapist,
        };
        Line { hand, name: self.name(line.by), dots: line.dots.iter().filter_map(dot).collect() }
    }

    /// Who somebody is to the reader: "You", or the name.
    pub(super) fn name(&self, by: Rater) -> String {
        match (by, self.reader) {
            (Rater::Client, Reader::Client) | (Rater::Therapist, Reader::Therapist) => self.site.words.plain("you"),
            (Rater::Client, _) => self.review.name.clone(),
            (Rater::Therapist, _) => self.therapist.clone(),
        }
    }

    fn places(&self) -> Vec<Place> {
        let place = |session: &engine::Session| Place {
            session: session.number,
            on: self.site.words.day(session.on),
            held: session.attendance == Attendance::Held,
        };
        self.review.course.in_order().sessions.iter().map(place).collect()
    }

    fn arc(&self, episode: &engine::rupture::Episode) -> Arc {
        let from = ("from", episode.onset.into());
        let says = match episode.repaired_at {
            Some(at) => self.voice().say("arc-repaired", &[from, ("at", at.into())]),
            None => self.voice().say("arc-open", &[from]),
        };
        Arc { from: episode.onset, to: episode.repaired_at, says }
    }

    /// The picture in words: where each line stands now, and what the arcs are.
    fn says(&self, panels: &[Panel], arcs: &[Arc]) -> String {
        let panel = |panel: &Panel| {
            let lines = panel.lines.iter().filter_map(|line| self.stands(line));
            std::iter::once(format!("{}.", panel.title)).chain(lines).collect::<Vec<_>>().join(" ")
        };
        let arcs = arcs.iter().map(|arc| format!("{}.", arc.says));
        panels.iter().map(panel).chain(arcs).collect::<Vec<_>>().join(" ")
    }

    fn stands(&self, line: &Line) -> Option<String> {
        let last = line.dots.last()?;
        let gap = |value: f64| shown::points(value).into();
        let mut gaps =
            vec![("name", line.name.as_str().into()), ("session", last.session.into()), ("value", gap(last.value))];
        let key = match last.between {
            Some((low, high)) => {
                gaps.extend([("low", gap(low)), ("high", gap(high))]);
                "picture-stands-between"
            }
            None => "picture-stands",
        };
        Some(self.site.words.say(key, &gaps))
    }
}

/// The session of a strain: it stands in the anchor, `client@7`.
fn strained(said: &Said, finding: &engine::Finding) -> Option<u32> {
    let session = finding.anchor().split_once('@')?.1.parse().ok()?;
    (said.signal.system == engine::System::S15).then_some(session)
}

fn dot(dot: &engine::picture::Dot) -> Option<Dot> {
    Some(Dot { session: dot.session?, value: dot.observed?, between: dot.band.map(|band| (band.low, band.high)) })
}
