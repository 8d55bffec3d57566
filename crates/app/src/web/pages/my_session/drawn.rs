//! From what was opened to what the client reads: counts and quotations by kind, without those turned down.

use listen::{Language, Role, Turn};
use practice::desk::OpenedTalk;
use practice::observed::Observation;

use super::view::{Kind, Quote, View};
use crate::web::codes;
use crate::web::look::shape::Shape;
use crate::words::Words;

/// The longest quotation, in characters.
const LONGEST: usize = 320;

pub(super) fn view(words: &Words, opened: &OpenedTalk) -> View {
    let drawn = Drawn { words, opened };
    let observed = &opened.observed;
    View {
        therapist: opened.therapist.clone(),
        number: observed.session,
        on: opened.on.map(|day| words.day(day)).unwrap_or_default(),
        since: words.day(opened.since),
        not_english: matches!(observed.language, Language::NotEnglish { .. } | Language::OtherScript),
        back_and_forth: drawn.back_and_forth(),
        kinds: codes::families().filter(|family| !codes::is_everyday(family)).filter_map(|f| drawn.kind(f)).collect(),
    }
}

struct Drawn<'a> {
    words: &'a Words,
    opened: &'a OpenedTalk,
}

impl Drawn<'_> {
    /// What stands in a family, turn by turn.
    fn standing(&self, family: &str) -> impl Iterator<Item = &Observation> {
        let codes = self.opened.observed.codes.iter();
        codes.filter(move |code| code.mark.family == family && code.mark.rejected_by.is_none())
    }

    fn kind(&self, family: &'static str) -> Option<Kind> {
        let quotes: Vec<Quote> = self.standing(family).filter_map(|code| self.quote(code)).collect();
        let therapist = || [("therapist", self.opened.therapist.as_str().into())];
        (!quotes.is_empty()).then(|| Kind {
            id: family.to_owned(),
            name: self.words.say(&format!("opened-{family}"), &therapist()),
            what: self.words.say(&format!("opened-{family}-what"), &therapist()),
            shape: Shape::of(family),
            quotes,
        })
    }

    fn quote(&self, code: &Observation) -> Option<Quote> {
        let turn = self.opened.observed.turn(code.mark.turn)?;
        let words = turn.text.get(code.mark.span.clone()).filter(|words| !words.is_empty()).unwrap_or(&turn.text);
        let whole = turn.text.chars().count() <= LONGEST;
        Some(Quote {
            who: self.who(turn),
            at: turn.start_ms.map(codes::clock).unwrap_or_default(),
            says: if whole { turn.text.clone() } else { short(words) },
        })
    }

    fn who(&self, turn: &Turn) -> String {
        match self.opened.observed.roles.of(turn.speaker.as_ref()) {
            Some(Role::Client) => self.words.plain("opened-you"),
            Some(Role::Therapist) => self.opened.therapist.clone(),
            Some(Role::Other) | None => turn.speaker.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    }

    /// The everyday of a talk, in counts alone.
    fn back_and_forth(&self) -> Vec<String> {
        let asked = self.standing("question").count();
        let open = self.standing("question").filter(|code| code.mark.code == "open").count();
        let back = self.standing("reflection").count();
        let therapist = self.opened.therapist.as_str();
        let said = |key: &str, count: usize| {
            let gaps = [("therapist", therapist.into()), ("count", count.into()), ("open", open.into())];
            (count > 0).then(|| self.words.say(key, &gaps))
        };
        [said("opened-asked", asked), said("opened-back", back)].into_iter().flatten().collect()
    }
}

/// The beginning of a long turn, cut between words.
fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST).collect();
    let end = kept.rfind(char::is_whitespace).unwrap_or(kept.len());
    format!("{} …", &kept[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_turn_is_cut_between_words() {
        assert_eq!(short("short"), "short");
        let long = "word ".repeat(100);
        let cut = short(&long);
        // 320 characters are 64 times "word "; the last blank of them is the cut.
        assert_eq!(cut, format!("{} …", "word ".repeat(64).trim_end()));
    }
}
