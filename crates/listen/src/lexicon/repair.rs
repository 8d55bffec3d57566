//! Repair: the therapist answers a strain, or asks about the therapist or the therapy. All but `invites` need a strain in
//! the ten turns before, or one the turn itself names.

use super::phrases::Phrases;
use super::rules::{Find, Rule, Rules, first_in_order};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const ORDER: [&str; 10] = [
    "owns",
    "changes-task",
    "links-here",
    "links-elsewhere",
    "discloses",
    "clarifies",
    "validates",
    "explains",
    "invites",
    "redirects",
];

const RULES: &[Rule] = &[
    Rule {
        code: "owns",
        confidence: 0.8,
        phrases: &[
            "i .. pushed|rushed|missed|overran|forgot|interrupted|misjudged|misread|assumed|jumped|hurried|lectured|ignored .. you|it|that|what|to|ahead|past|in|too|your|the|over",
            "that was|is .. my doing|my fault|my mistake|mine|clumsy|unfair|wrong|careless|hasty|unkind|thoughtless|insensitive|too",
            "my .. doing|mistake|fault|part in|share",
            "i should .. have|not have .. asked|said|told|noticed|seen|been|checked|done|waited|let|stopped|listened|warned|put|given|known|heard|started",
            "i shouldn't have",
            "i apologise|apologize",
            "i was .. late|wrong|too|clumsy|sharp|careless|hasty|unfair|short|quick|not listening|distracted|rude|abrupt",
            "i got .. wrong|that wrong|ahead|it",
            "i .. had no business|put .. badly|put myself|put that",
            "sorry .. i .. late|forgot|pushed|missed|interrupted|didn't|made|put|was|asked|said",
            "i've .. been|answered|given|made|talked|taken|handed|put|come|gone|asked|just|filled .. too|you|a|over|more|lecture|asking|fast|your|pushing|in",
            "that's on me",
            "i'm sorry .. i|for|about|that .. i|missed|that|the|pushing|how|what",
            "i take .. responsibility|back|that back",
            "i owe you an",
            "i hurried|rushed",
            "i let you",
            "i'm withdrawing|sorry i|to blame",
            "i didn't .. listen|hear|notice|see|ask|send|tell|warn|explain|think|check .. you|that|it|what|how|first|enough|before",
            "i went .. too|on|ahead|past",
            "i do .. talk|push|rush .. too|a lot",
            "blame me",
            "i .. kept you waiting",
        ],
    },
    Rule {
        code: "changes-task",
        confidence: 0.7,
        phrases: &[
            "let's .. put|leave|drop|stop|skip|bin|forget|set|do|try .. away|aside|it|that|form|sheet|list|instead|differently|something|diary|questions|down|chair",
            "we .. can|could|don't have to|needn't|can just|'ll .. drop|stop|leave|skip|sit|do|try|bin|change|put|just|slow|leave it|set .. it|that|instead|for|away|something|aside|down|with",
            "no more .. questions|sheets|forms|homework|of that|today|exercises",
            "instead of .. the|that|writing|talking|this|a|filling|doing|sheet|form",
            "what would .. you .. like|rather|prefer|find|help|be .. instead|do|more|useful|talk|better",
            "would you rather|prefer",
            "how about .. we|bin|drop|leave|stop|no|just|you .. drop|bin|leave|skip|stop|instead|it|the|put|do|away|swap",
            "then .. we'll|how about|let's|shall .. make|leave|we|drop|do|start|something|put|try",
            "you .. lead|choose|decide|set|pick|say .. pace|where|what|when|we|how",
            "put .. sheet|form|diary|list|questions|pen|chair|it away|aside|down",
            "i'll .. stop|put|drop|leave|ask less|be quiet|keep .. asking|away|it|the|that|aside|quiet|shorter",
            "nothing you need to",
            "we can just sit|be|talk",
            "out goes|with the",
            "scrap|shelve|ditch|cancel that|it|the",
            "off the .. list|table",
            "swap .. for",
            "at your .. pace|speed",
        ],
    },
    Rule {
        code: "links-here",
        confidence: 0.65,
        phrases: &[
            "this .. happened|happens .. before|between|with us|again|here",
            "the more|harder i",
            "the .. more|harder|further|closer i .. the .. more|less you",
            "i .. _ .. you .. and .. then",
            "as you did last|when|with me",
            "last week|time .. also|too|as well|you|same",
            "between us|you and me .. again|when|pattern|keeps|often|always|each|every",
            "every|each time .. i|we|you",
            "whenever|when i .. you",
            "we .. keep|seem to|do this|often|always|end up|go round|get into|have done",
            "i .. suggest|ask|push|propose|hand|offer|say .. and you|you|rules|then .. agree|say|go|thank|nod|laugh|change|step|don't|yes|make",
            "here .. again .. with me|you and|we",
            "again and again",
            "you agree with me",
            "a pattern .. between|here|with us|we",
            "that's .. second|third time",
            "our .. dance|pattern|way",
            "i notice .. i|that when i|we|each|when|you .. when i|whenever|and you|you",
        ],
    },
    Rule {
        code: "links-elsewhere",
        confidence: 0.7,
        phrases: &[
            "with me .. as|like|the same|that .. it|you|with|was|do|did|were|is|she|he",
            "like .. with your|your|with .. mother|father|mum|dad|boss|sister|brother|husband|wife|teacher|ex|parents",
            "familiar .. from|to|anywhere|somewhere|else|feeling",
            "am i|was i|do i|did i|have i|i'm|i was .. like|sound|remind|another|become|one more|a bit|just|being .. your|mr|mrs|him|her|them|examiner|the|a|teacher|parent|father|mother|boss|you of",
            "remind|reminds .. you of",
            "the same .. now|here|with|as .. me|you|at home|did|your|with|was",
            "at home .. it|you|too|always|that|they|then|when",
            "no wonder .. you|with",
            "this room .. becomes|becoming|one more|another|like|too|is",
            "who else|where else .. does|do|did|has|have|is|was|treated|talked|spoke|made",
            "as .. it was|you did|they did|she did|he did|it is .. with|your|to|at|him|her",
            "does|do|did .. it|that|this .. same|remind|like|happen|familiar .. with|of|at|others|elsewhere|your|anyone",
            "have you .. met|known|heard|been .. before|like|this|that|elsewhere",
            "and here|now|with me .. too|as|also|again|i|it",
            "from .. other|others|elsewhere|anywhere|before|home|somewhere",
        ],
    },
    Rule {
        code: "discloses",
        confidence: 0.6,
        phrases: &[
            "i feel|felt .. a|bit|lost|sad|shut|stung|hurt|stuck|anxious|tug|pulled|torn|pushed|helpless|small|pang|clumsy|tense|uneasy|defensive|protective",
            "i'm|i am .. sad|anxious|worried|stung|moved|lost|sorry .. to be|that i|with|about|by|between",
            "i notice .. i'm|myself|i feel|in me|i get|i want|my",
            "i find myself",
            "i'm .. feeling|finding|getting|noticing",
            "it .. stings|hurts|stung|touches|saddens|makes me",
            "something in me",
            "part of me",
            "i'm relieved|glad .. you|that you",
            "i want to .. rescue|defend|help|argue|hurry|explain",
            "i'm .. afraid|scared|worried .. i|that|of|you",
        ],
    },
    Rule {
        code: "clarifies",
        confidence: 0.75,
        phrases: &[
            "what i .. meant|mean|was .. is|was|trying|to|asking|by",
            "i meant|mean|only meant|didn't mean .. to|that|is|you|it|not|the|worn",
            "i wasn't .. doubting|saying|blaming|judging|accusing|asking|suggesting|telling|taking|criticising|laughing|trying",
            "i'm not .. saying|blaming|judging|accusing|asking|suggesting|telling|taking|criticising|doubting|trying|laughing|siding|here to|against",
            "not that .. you|he|she|i|it's .. are|were|is|right|lazy|wrong|weren't",
            "my .. nod|question|note|point|silence|face|remark|words|asking|look .. was|is|meant|to|about",
            "let me .. put|say .. that|it|differently|again|another|clearer|better",
            "to be clear",
            "i didn't say|mean|intend",
            "that .. came|sounded|landed .. out|wrong|differently|as|harsher",
            "i was .. asking|talking|thinking|trying|reading|writing|looking .. about|because|to|of|at|the",
            "in other words",
            "i can see how .. looked|sounded|came",
            "it wasn't .. meant|about|to",
            "misunderstood|misunderstanding",
        ],
    },
    Rule {
        code: "validates",
        confidence: 0.75,
        phrases: &[
            "you're|you are .. right|entitled|allowed|within .. to|be|cross|annoyed|angry|find|say|object|that|mind",
            "you've .. every right|reason|a right|good reason|got a point|a point|cause",
            "of course .. you'd|you would|you|you're|you feel|that|it",
            "that's fair",
            "fair .. enough|point|question|comment",
            "makes|make .. sense .. that|you|you'd|why|to|be|given|not|with",
            "it makes|that makes .. sense",
            "no wonder you",
            "in your place|shoes .. i'd|i",
            "i'd .. be|feel .. too|as well|cross|careful|annoyed|angry|losing|wary|fed|the same",
            "i .. can|could|do understand|see|imagine|hear .. why|that|not|how|you'd|wanting|being|it",
            "anyone|anybody .. would|might|might well",
            "it's .. natural|understandable|reasonable|fair|right|sensible|only|normal|okay|hard|good .. to|that|you|not|enough|for|when|with",
            "more than reasonable",
            "i don't blame|doubt .. you|that",
            "you .. don't have to|needn't|do not have .. like|agree|answer|pretend|be|say",
            "a good|fair|sensible reason|point|question|thing",
            "that's a .. fair|good|reasonable|lot|real|right|proper .. question|point|complaint|thing|to|reason|ask",
            "i'd be surprised if",
            "understandable|reasonable|legitimate",
            "kept you .. safe|going|alive",
            "good .. reason|reasons|sense",
            "well might you",
            "who wouldn't",
            "protects|protected|protecting you",
            "you asked clearly",
        ],
    },
    Rule {
        code: "explains",
        confidence: 0.7,
        phrases: &[
            "the .. reason|point|idea|aim|purpose|thinking|logic .. for|of|is|behind|i|there|we|was|being",
            "the .. sheet|form|diary|exercise|list|record|columns|ladder|chair|question|score|breathing|questionnaire|homework|homework .. is|was|are|helps|gives|lets|shows|slows|there|meant",
            "i .. ask|asked|keep|bring|suggest|suggested|come back|write|wanted .. because|so that|since|it's|to see|as",
            "because .. it|that|we|when|the|fear|you|if",
            "so that .. we|you|it|the|i|a|your|next",
            "it's|it is .. there|meant|for|to .. so|to|for|help|slow|catch|find|show",
            "what it|that|this .. does|is for|gives|shows|is meant",
            "why .. we|i .. do|ask|use|meet|work|keep|start",
            "it works .. by|because|like|when",
        ],
    },
    Rule {
        code: "invites",
        confidence: 0.7,
        phrases: &[
            "how .. is|was|does|did|has .. it .. to|for|feel|been|with .. talk|tell|say|hear|me|here|you|this|that|being|sitting",
            "how .. find|feel|take .. it .. here|coming|this|therapy|these|working|me",
            "did i|have i|was i|am i|was there|did .. something .. i|wrong|annoy|upset|hurt|miss|said|did|push|say|missing|get",
            "what .. did|do|have .. i|we .. do|say|miss|get|wrong|missing|done|did",
            "what .. happened .. between us|just now|there|just then|here|when i",
            "what .. do you think|make of|want|need|really .. these|this|therapy|me|us|from me|exercises|sessions|coming|about what i|of it",
            "what .. is|was|'s .. like .. to|for .. me|hear|here|sit|talk|tell|have|be",
            "what would .. be|make .. more|less|useful|help|better|easier .. here|use|you|from me|smooth|to you|with me",
            "are you .. cross|angry|annoyed|disappointed|upset|unhappy|hurt .. with me|at me|about|by|that i",
            "was .. useful|helpful|too much|okay|today|that|it .. useful|helpful|today|much|for you|to hear|session",
            "what .. don't|didn't .. you like|like about",
            "you .. went quiet|changed the subject|gone quiet|looked .. i said|when i|was|what|too|just now",
            "what .. makes|made .. you .. feel|think .. i'd|i would|i'm|i don't|i|me",
            "what got|was too much",
            "tell me .. what|how|if .. i|it's|that was|about me|you're|this|here .. did|like|was|missed|got|with",
            "is .. something .. i|between us|about me|here|we",
            "how do you .. feel about .. me|this|our|therapy|coming|us|what i|that",
            "what .. hoping|hoped|expecting|need|want .. from me|i would|from us|i'd",
            "is this .. helping|helpful|useful|working",
            "your .. thoughts|feelings .. about .. me|our|this|therapy|sessions",
            "hearing why|that from me",
        ],
    },
    Rule {
        code: "redirects",
        confidence: 0.7,
        phrases: &[
            "come|go|get|bring|went|turn|stay .. back to|with",
            "back to .. your|the|that|what|her|him|where|you",
            "can|could|may|shall we .. return|come|go|stay|get .. to|back|with",
            "let's .. go|come|get|stay|return|look|turn .. back|to|with|at",
            "i'd .. like|want to .. come|go|return|stay|hear .. back|to|with|about|more",
            "you .. wrote|said|told|mentioned|began|started|were .. form|earlier|there|that|about|telling|saying|with",
            "another story",
            "stay .. with .. that|the|him|her|it",
            "and you$",
            "return|returning to",
            "before .. we|you .. leave|lose|that",
            "and the .. _ $",
        ],
    },
];

static READY: LazyLock<Rules> =
    LazyLock::new(|| Rules::new(RULES, &["how does that sound", "how did the", "does that make sense"]));

/// A strain the turn names itself, or the therapist's own misstep.
const NAMED: &[&str] = &[
    "you .. went|gone|became|go quiet|silent|still|away",
    "you .. pulled|drew|stepped|held back|away",
    "i've just|i just .. asked|used|handed|snapped|interrupted|answered",
    "my doing",
    "i pushed you",
    "i had no business",
    "i've .. been using|using your|come in with|put",
    "i was .. late|sharp|short",
    "using your time",
    "you .. changed the subject",
    "you sounded|seemed .. cross|annoyed|angry|upset|hurt .. me|with|at|last",
    "i overran|forgot your|forgot our|kept you",
    "that's my",
    "kept you waiting",
];

static NAMES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(NAMED.iter().map(|text| (0, *text))));

/// Codes that need the strain to be close: far from one they are ordinary moves.
const CLOSE: usize = 3;

/// Marks the therapist's answers to strain. Withdrawal and confrontation must have been found before.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Therapist) {
        let finds = READY.find(&session.said[at]);
        let strain = strain(session, at);
        let kept = finds.into_iter().filter(|find| stands(session, at, find, strain)).collect();
        session.add(at, "repair", first_in_order(kept, &ORDER));
    }
}

/// How many turns ago the last strain was; none where there was none.
fn strain(session: &Session<'_>, at: usize) -> Option<usize> {
    let strained =
        |turn: &usize| session.get(*turn, "withdrawal").is_some() || session.get(*turn, "confrontation").is_some();
    let named = || (!NAMES.find(&session.said[at]).is_empty()).then_some(1);
    session.before(at).find(strained).map(|turn| at - turn).or_else(named)
}

fn stands(session: &Session<'_>, at: usize, find: &Find, strain: Option<usize>) -> bool {
    let close = strain.is_some_and(|ago| ago <= CLOSE);
    match find.code.as_ref() {
        "invites" => session.get(at, "question").is_some(),
        "owns" | "links-here" | "links-elsewhere" => strain.is_some(),
        _ => close,
    }
}
