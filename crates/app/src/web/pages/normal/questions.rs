//! Every question of "Is it normal?": its written id, its group, words under which people look for it, and what to say.

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The written id; its address and the key of its texts.
    pub id: &'static str,
    /// The group it stands in.
    pub group: &'static str,
    /// Words people may look for, besides those of the question itself.
    pub terms: &'static [&'static str],
    /// The concern of "help me say it" that fits it.
    pub concern: &'static str,
}

/// The groups, in the order of the page.
pub const GROUPS: [&str; 7] = ["feelings", "between", "hour", "therapist", "work", "rules", "ending"];

const fn question(
    group: &'static str,
    id: &'static str,
    concern: &'static str,
    terms: &'static [&'static str],
) -> Question {
    Question { id, group, terms, concern }
}

/// All of them, in the order of the page.
#[rustfmt::skip]
pub const QUESTIONS: &[Question] = &[
    question("feelings", "missing", "missing", &["miss", "longing", "think about", "obsessed", "attached", "attachment", "alone", "lonely", "week"]),
    question("feelings", "love", "feelings", &["love", "crush", "attracted", "sex", "romantic", "erotic", "transference", "kiss", "fantasy"]),
    question("feelings", "angry", "angry", &["anger", "mad", "furious", "hate", "hurt", "disappointed", "fight", "argue", "rupture"]),
    question("feelings", "dependent", "depend", &["need", "dependence", "addicted", "clingy", "too much", "lean", "attached"]),
    question("feelings", "others", "missing", &["jealous", "compare", "favourite", "favorite", "special", "clients", "sibling", "envy"]),
    question("feelings", "dislike", "somebody-else", &["dislike", "fit", "trust", "cold", "wrong person", "chemistry", "uncomfortable"]),
    question("feelings", "hug", "more", &["hug", "hold", "held", "embrace", "comfort", "touch", "cuddle"]),
    question("between", "google", "hid", &["google", "search", "internet", "online", "stalk", "look up", "private life"]),
    question("between", "breaks", "break", &["holiday", "vacation", "break", "away", "summer", "christmas", "pause", "abandoned", "leave"]),
    question("between", "dreams", "missing", &["dream", "nightmare", "sleep"]),
    question("between", "contact", "frame", &["email", "text", "message", "call", "phone", "write", "reply", "answer", "emergency"]),
    question("between", "social", "frame", &["facebook", "instagram", "follow", "friend request", "media", "online", "linkedin"]),
    question("hour", "lying", "hid", &["lie", "lied", "truth", "honest", "secret", "hide", "hid", "pretend", "ashamed"]),
    question("hour", "nothing", "silent", &["silence", "silent", "quiet", "blank", "talk", "topic", "stuck", "small talk"]),
    question("hour", "crying", "less", &["cry", "cried", "tears", "numb", "emotion", "weep"]),
    question("hour", "asleep", "silent", &["sleep", "tired", "sleepy", "drowsy", "dissociate", "exhausted", "foggy"]),
    question("therapist", "late", "frame", &["late", "yawn", "forgot", "forget", "cancel", "mistake", "wrong name", "phone"]),
    question("therapist", "bored", "hurt", &["bored", "boring", "distracted", "listen", "attention", "annoyed", "tired of me"]),
    question("therapist", "self", "about-you", &["disclosure", "own life", "themselves", "herself", "himself", "stories", "chat", "personal"]),
    question("therapist", "favours", "about-you", &["favour", "favor", "business", "work for", "gift", "money", "loan", "help them", "advice", "role reversal"]),
    question("therapist", "advice", "more", &["advice", "tell me what", "homework", "answers", "opinion", "directive", "structure"]),
    question("therapist", "touch", "line", &["touch", "sexual", "abuse", "assault", "inappropriate", "boundary", "crossed", "kiss", "hand"]),
    question("therapist", "supervision", "more", &["supervisor", "confidential", "secret", "privacy", "tell others", "share", "gossip"]),
    question("therapist", "knows-me", "line", &["dual", "relative", "family", "partner", "friend", "same town", "colleague", "conflict"]),
    question("work", "worse", "not-better", &["worse", "bad", "harm", "deteriorate", "side effect", "shaken", "overwhelmed", "suicidal"]),
    question("work", "how-long", "not-better", &["long", "sessions", "months", "years", "duration", "when", "finish"]),
    question("work", "not-helping", "not-better", &["help", "working", "useless", "stuck", "progress", "better", "waste"]),
    question("work", "forms", "disagree", &["form", "questionnaire", "survey", "score", "screen", "check-in", "measure"]),
    question("rules", "notes", "more", &["note", "record", "file", "data", "privacy", "write down", "access", "delete"]),
    question("rules", "fees", "frame", &["fee", "money", "pay", "price", "cost", "expensive", "missed session", "insurance", "afford"]),
    question("ending", "changing", "somebody-else", &["change", "switch", "another", "new therapist", "replace", "leave"]),
    question("ending", "second", "somebody-else", &["second", "opinion", "two therapists", "another", "consult"]),
    question("ending", "may-not-stop", "stop", &["stop", "quit", "leave", "allowed", "forced", "permission", "refuse", "guilty"]),
    question("ending", "ending-hurts", "stop", &["end", "goodbye", "grief", "sad", "finish", "last session", "loss", "termination", "over"]),
    question("ending", "friends", "feelings", &["friend", "friendship", "afterwards", "after", "coffee", "contact", "meet", "relationship"]),
    question("ending", "back", "somebody-else", &["return", "again", "old therapist", "former", "restart", "back"]),
];

/// The question of an id.
#[must_use]
pub fn of(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}

#[cfg(test)]
mod tests {
    use super::super::super::say::concerns::OF_CLIENT;
    use super::*;
    use crate::words::Words;

    #[test]
    fn each_question_has_its_texts_a_group_and_a_concern_that_can_be_ticked() {
        let words = Words::english();
        for question in QUESTIONS {
            let parts = ["", "-short", "-known", "-unknown", "-do", "-source"];
            let mut keys = parts.map(|part| format!("normal-q-{}{part}", question.id)).into_iter();
            assert_eq!(keys.find(|key| !words.has(key)), None);
            assert!(GROUPS.contains(&question.group), "{}", question.id);
            assert!(OF_CLIENT.iter().any(|concern| concern.id == question.concern), "{}", question.id);
        }
    }

    #[test]
    fn every_text_is_of_a_question_on_the_list_and_no_id_is_there_twice() {
        let text = include_str!("../../../../../../words/en/normal.ftl");
        let texts = text.lines().filter(|line| line.starts_with("normal-q-")).count();
        // Thirty-six questions of six texts each.
        assert_eq!((QUESTIONS.len(), texts), (36, 216));
        let mut ids: Vec<_> = QUESTIONS.iter().map(|question| question.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), QUESTIONS.len());
    }
}
