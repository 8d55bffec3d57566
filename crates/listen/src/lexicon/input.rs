//! Input: whether a line gives a fact, advice, options, or settles what will be done.

use super::lines::Line;
use super::rules::{Find, Rule, Rules, most_words};
use super::words::Said;
use std::sync::LazyLock;

/// Which code wins among codes of as many words.
pub(super) const ORDER: [&str; 4] = ["negotiation", "options", "advice", "information"];

const RULES: &[Rule] = &[
    Rule {
        code: "advice",
        confidence: 0.36,
        phrases: &[
            "you should|must|ought",
            "how|what about telling|trying|asking|writing|going|calling|taking",
            "you should|must|ought to? _",
            "^you need|have to _",
            "you .. really need|have to",
            "you've got to",
            "you'd better",
            "you might|may|could .. try|want|consider|like|think|put|find|ask|start|say|take|write|call|talk|look|tell|do|ring|go|use|keep|make",
            "i'd|i would|would .. suggest|advise|recommend|encourage|urge",
            "my advice|suggestion|recommendation",
            "i suggest|recommend|advise|encourage",
            "i think you .. should|need|ought|could|might",
            "i'd like you to",
            "if i were you",
            "in your shoes|place i'd",
            "why don't you",
            "how|what about trying|telling|asking|going|calling|writing|talking|taking|putting|setting|doing|using|getting|making|saying",
            "would you be .. willing|open|interested|able to|in",
            "could you .. try|ask|start|cut|set|talk|use|go",
            "it might|could|would be .. best|better|wise|worth",
            "the best thing|way .. to|is",
            "^try to|a|it|the|some|talking|going|writing|asking|putting|not",
            "^ring|call|write|ask|tell|avoid her|him|them|it|your|to|the|down",
            "^give her|him|them|yourself a|some",
            "^have breakfast|a word",
            "don't .. forget|drink|eat|smoke|skip|go|give|worry",
        ],
    },
    Rule {
        code: "options",
        confidence: 0.78,
        phrases: &[
            "you could|can|might .. _ .. _ or",
            "we could|can|might .. _ .. _ or",
            "some people|women|men|couples|parents|patients .. _ .. _ some|others",
            "there|there's are|is .. few|several|couple|number|different|two|three|other|variety|lots|many of? options|ways|things|choices|approaches|treatments|possibilities",
            "options|choices are|include|would",
            "either .. _ .. or",
            "one option|way|possibility is|would",
            "another option|way|possibility|thing is|would",
            "shall we .. _ .. _ or",
            "would you rather|prefer .. _ .. _ or",
        ],
    },
    Rule {
        code: "negotiation",
        confidence: 0.3,
        phrases: &[
            "let's say|plan|try|start|make|set|meet|put",
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday and .. we|you",
            "two|three|ten|twenty|half _ not _",
            "let's .. say|make|set|start|try|plan|agree|do|go|meet|talk|look|see|take|put|begin|write|schedule|come|just",
            "shall we|i put|say|take|try|start|set|use|meet|make|go|do|leave|spend|plan|write",
            "how about _",
            "what about monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|tomorrow",
            "why don't we",
            "we'll|we .. will|can|could|might .. look|start|meet|go|talk|try|set|see|do|make|take|plan|begin|spend|keep",
            "next time|week|session we|you|i",
            "i'd like us to",
            "so monday|tuesday|wednesday|thursday|friday|saturday|sunday|that's|twice|once",
            "this week you|we",
            "you'll|you .. bring|write|note|jot|keep|try|take|ring|call",
            "our plan|agenda|goal|next|first",
            "the plan|agenda|goal|homework|first is|for|step",
        ],
    },
    Rule {
        code: "information",
        confidence: 0.46,
        phrases: &[
            "we'd|we'll .. go|start|meet|take through|in|slowly|at",
            "you can stop",
            "research|studies|study|evidence|statistics|data|science",
            "we know|call|keep|recommend|offer|have|use|find",
            "most|many|some|lots|people|women|men|patients|clients .. people|women|men|find|have|do|are|feel|say|tend|who",
            "it's called",
            "is called|known",
            "called a|an|the",
            "per cent|percent",
            "the reason .. is|that|we|for",
            "usually|often|generally|typically|normally",
            "causes|affects|increases|helps|means|works|leads|contains|reduces|tends|takes|happens",
            "guidelines",
            "it means|works|takes|depends|lasts",
            "that means",
            "i'm away|here _",
            "can|could|may cause|lead|affect|increase|reduce",
            "we have|meet|are|work|keep|end|stop|start",
            "five|ten|fifteen|twenty|minutes minutes|left|more",
            "i don't .. see|take|answer|accept|keep|share|connect|give|know",
            "i can't .. accept|take|meet|see|tell|share",
            "i'm not .. able|allowed|going|a",
            "my job|role|purpose",
            "i'll|i will .. ask|send|give|write|keep|put|check|call|be|tell|show",
            "i've .. to|got|put|sent|written|checked",
        ],
    },
];

/// Talk of the client's own past, and plain repeats, hold no input.
const NEVER: &[&str] =
    &["so you|you're|you've", "you said|told|mentioned|feel|felt|were|did|had", "sounds like", "it|that sounds"];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// What a line gives, by its form.
pub(super) fn gives(said: &Said, line: &Line) -> Option<Find> {
    most_words(READY.find_within(said, line.words.clone()), &ORDER)
}
