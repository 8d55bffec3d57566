//! Confrontation: the client moves against the therapist or the work, with displeasure, refusal or pressure.

use super::phrases::Phrases;
use super::rules::{Find, Rule, Rules, most_words};
use super::session::Session;
use super::words::Said;
use crate::speakers::Role;
use std::sync::LazyLock;

pub(super) const ORDER: [&str; 7] =
    ["controls", "parameters", "progress", "activities", "intervention", "therapist", "defends"];

const RULES: &[Rule] = &[
    Rule {
        code: "therapist",
        confidence: 0.7,
        phrases: &[
            "you .. don't|never|didn't|aren't|haven't .. listen|listening|care|understand|get it|know|hear|heard|believe|trust|like|remember|bother|remembered|have a clue|ask",
            "you .. always|just|only|obviously|clearly|all .. take|think|say|sit|nod|look|twist|turn|make|do|defend|judge|side|repeat|talk|want|agree|assume .. side|me|that|there|my|it|what|i'm|his|her|at|the|about|a",
            "you're|you are .. not listening",
            "you're|you are .. very|so|really|just|being|quite|too|like|as|a|always|bit|only cold|smooth|smug|patronising|condescending|biased|unfair|rude|useless|judging|judgemental|judgmental|arrogant|clever|young|vain|fake|robot|hard|unkind|harsh|bad as|same|other|textbook|hypocrite|mean|calm|paid",
            "you don't give a",
            "you people",
            "your lot|kind|sort",
            "you sound|talk like .. a|an|my|the|everyone|textbook|robot|teacher|leaflet|mother|father",
            "how old are you",
            "have you .. even|ever|actually .. done|got|had|been|lost|read|listened|kids|children|worked",
            "are you .. even|actually|really .. listening|qualified|trained|old|a|interested|awake|allowed|writing|with",
            "what would|do you know about|of|what",
            "you .. couldn't|can't|wouldn't .. possibly|even? understand|know|help|imagine|care|manage|remember",
            "you .. think i'm|you know|you're|it's|he's|she's .. stupid|better|lying|lazy|clever|so|everything|making|mad|crazy|right|special|funny|better",
            "you like him|her|them better",
            "not .. very professional|good at|much of a|qualified|interested",
            "call yourself|this a|help|therapy|therapist",
            "you get|got|are paid",
            "you're paid",
            "in it for the money",
            "you .. laughed|laughing|yawned|yawning|forgot|looked|looking|stare|staring at|me|my|your|the|out",
            "that's .. cold|rich|rude|cruel|patronising|condescending|unkind|cheap|harsh",
            "you lied|promised|let me down|betrayed|tricked",
            "i .. don't trust|believe you",
            "least of all you",
            "you're .. just|no .. like|better|different .. rest|them|others|everyone|all|my",
            "you're|you are supposed to",
            "you've got .. theory|favourites|nerve|answer",
            "all you .. do|care|ever|want",
            "what a .. thing to say",
            "you'd say that",
            "easy for you to",
            "you've never .. had|been|met|lost|even",
            "you're wrong about",
            "you're .. bored|tired of|fed up",
            "you women|men|doctors|therapists|lot|types",
            "you couldn't care less",
            "you must think",
        ],
    },
    Rule {
        code: "intervention",
        confidence: 0.65,
        phrases: &[
            "that's|what .. a|an .. stupid|ridiculous|silly|daft|pointless|dumb|vain|awful|weird|rubbish|mad question|idea|thing|suggestion|exercise|thought|comparison|theory",
            "that's|it's|this .. is|just|complete|total|so|absolutely|a? .. ridiculous|nonsense|rubbish|stupid|silly|bullshit|bollocks|crap|absurd|insulting|offensive|insult|pointless|daft",
            "i'm not .. doing|closing|drawing|answering|going|talking|saying|playing|writing|having|sitting|imagining .. that|it|this|my|to|there|along|about|anything|a",
            "no absolutely not",
            "absolutely not",
            "no way",
            "forget it",
            "not a chance",
            "stop .. saying|asking|bringing|telling|doing|that|it|analysing|pushing|going on|putting|talking",
            "i .. hate|can't stand .. when you|that question|this question|it when you|being asked",
            "nothing to do with .. my|it|that|this|him|her|mother|anything|me",
            "don't .. start|analyse|ask|tell|say|give|twist|put|do|bring|make|turn .. me|that|with|words|this|it|my|about|again|up",
            "why do you .. keep|always|ask|want|have|say",
            "you keep .. asking|saying|bringing|going|coming|on|doing|pushing",
            "what's that got|supposed|meant to",
            "what has that|it got",
            "what kind|sort of .. question",
            "here we go",
            "not this|that again",
            "i don't see .. what|how|why|the .. that|point|this|has|relevance|got|helps",
            "how is that .. supposed|meant|going|relevant",
            "oh come on",
            "for god's|goodness|heaven's|pity's|christ's sake",
            "don't be .. ridiculous|daft|silly",
            "not everything is about",
            "you .. said|asked|told|tried that .. last|before|already|week|time|again",
            "i've .. already|just told|said you|that|it|no",
            "is that .. all|it|your|the best|supposed",
            "spare me",
            "i won't|will not .. do|answer|be|talk|say|go .. that|it|this|there|about|any|asked",
            "leave it .. alone|out|will|i|mother",
            "whatever you .. call|say",
            "psychobabble|mumbo|textbook",
            "put words in",
            "i never said",
            "that's not .. what|fair|true|even|the point|helpful|how .. i|said|meant|it",
            "so what",
            "i'm sick of .. that|this|your|being|you",
            "no i'm not .. doing|going|having",
            "i'm not six|five|a child|stupid|your",
        ],
    },
    Rule {
        code: "activities",
        confidence: 0.7,
        phrases: &[
            "forms|sheets|exercises|homework|diary|diaries|worksheets|questionnaires|breathing|mindfulness|role play|this stuff|talking|sheet|form|list|app|drawing|drawings|chair|tapping|meditation|journal|records|record|questions|exercise .. is|are|was|do|does|thing|things|just|all|nothing|feels|stuff .. waste|pointless|stupid|useless|nothing|silly|ridiculous|rubbish|torture|insulting|childish|patronising|boring|joke|daft|nonsense|irritating|annoying|for|no use|like|homework|school",
            "waste of time|paper|breath|money|an",
            "all we .. do|ever|talk",
            "we just|only|never .. talk|sit|go|do|chat|get",
            "i .. hate|can't stand|loathe|detest|sick of|fed up with .. forms|sheets|exercises|homework|diary|this|these|role|breathing|the|talking|list|worksheets|questionnaires|that|drawing|all .. stuff|thing|things|business|forms|sheets|exercises|talking|list|homework|exercise|play|diary|chair|ladder|questions|it",
            "this|the|your|these|all .. therapy|exposure|mindfulness|breathing|diary|homework|role|feelings|talking|cbt .. stuff|thing|business|lark|nonsense|rubbish|play",
            "these .. sheets|forms|exercises|questionnaires|worksheets|questions|columns|cards|tasks",
            "what's the point .. of|in .. talking|this|these|all|coming|it|writing|forms|filling",
            "talking .. doesn't|won't|never|about .. help|change|does|it",
            "i don't .. see|get .. point|use .. of|in",
            "like .. being|school|back at|homework|doing .. school|lines|six|child|again",
            "they do nothing",
            "i don't believe in this|that|all|any|therapy",
            "therapy is|doesn't|isn't",
            "going|go round|around in circles",
            "do i .. have to|need|really|keep .. fill|do|write|these|filling|it",
        ],
    },
    Rule {
        code: "parameters",
        confidence: 0.7,
        phrases: &[
            "you're|you were|you start|started|come|came .. late|minutes late",
            "i waited|sat|been .. outside|waiting|for|in|out .. minutes|hour|half|twenty|corridor|weeks|months|cold",
            "minutes|hour|weeks|months .. late|waiting|away|off|again|for|early|isn't|is not|is|nothing .. enough|again|long|you|nothing|that|this|ridiculous|joke",
            "the .. fee|price|money|cost|wall|walls|room|noise|chair|screen|line|connection|waiting|clock|building|door|time|heating|light .. is|are|ridiculous|robbery|like|too|keeps|awful|hard|paper|thin|cold|so",
            "hard|hate|can't|stand|don't like .. doing|talking|this|to .. screen|laptop|phone|zoom|video|camera|computer|online",
            "talking to a screen",
            "it's robbery|extortion|daylight",
            "you .. cancelled|moved|changed|cancel|shortened|going|go|charge|charged|put|raised|overran .. again|last|on|me|holiday|for|up|the|our|session|away|it|my|fee|price|appointment",
            "another|more|three|two|four|five|six weeks|week|months off|away|holiday|break|without",
            "you're .. going|always|never|off away|on|here|available|holiday|again",
            "fifty minutes|quid|pounds|dollars|euros",
            "forty five|five minutes .. and|isn't|not|then|is|time's",
            "time's up",
            "i .. pay|paid|paying .. for|you|all|a|this|that .. that|this|nothing|what|money|hour",
            "so i can't .. even|text|ring|call|email",
            "can't .. even .. text|ring|call|reach|email|get you",
            "why .. can't we|i|you .. meet|longer|more|ring|text|come|have|do",
            "kick|kicked|throw|chuck|send me out",
            "everyone|anyone|somebody|people can|could|will hear",
            "smells",
            "freezing|boiling in here",
            "too .. short|expensive|noisy|cold|hot|small|late|early .. for|here|in|this|hour|time",
            "who's|you're .. watching|looking .. clock",
            "it's only .. facebook|a|an|number|text|coffee|card|scarf",
            "once a|every week|fortnight|month .. isn't|not|is|nothing",
            "i asked for .. room|another|different|morning|real",
            "on .. holiday .. again|while|when",
            "always .. away|late|cancel|cancelling",
            "rules|policy .. stupid|ridiculous|cold|silly|are",
        ],
    },
    Rule {
        code: "progress",
        confidence: 0.7,
        phrases: &[
            "no|not .. better|nearer|further|closer|different|progress|any|where|change .. than|than i|since|at all|after|here|in|with",
            "nothing's|nothing|not .. is|has|ever|changed|changing|works|working|helps|helped|helping|better|happens|helps .. here|since|with|at|changed|for|yet|working|at all",
            "~feel|am|getting|got|i'm|it's|it worse .. since|after|than|when|not|every|coming|here|leave",
            "isn't|not|doesn't|hasn't|won't|never|didn't .. helping|working|help|work|helped|worked|done .. me|at all|this|any|anything|a|here|is|me",
            "this isn't|is not|doesn't|won't .. helping|working|work|help|going",
            "what's the point .. of|in .. coming|this|therapy|being|all",
            "ten|eight|six|five|twelve|fourteen|twenty|thirty|nine|seven|three|four|months|weeks sessions|weeks|months|visits|of|years .. and|of|later|now|i|in .. nothing|no|still|same|worse|i'm|what|nowhere",
            "we are|we're|getting|going|got|i'm .. nowhere|in circles",
            "still .. can't|the same|no|not|waiting|exactly|here .. where|as|better|for",
            "same .. as|place|spot .. when|i|before|started|we",
            "how long .. take|this|is|before|until|more",
            "never .. get|be .. better .. here|with|like|at",
            "it's not .. getting|helping|working|doing",
            "i .. expected|thought|hoped .. more|by now|better|be|something|it'd",
            "so much for",
            "hasn't .. made|done .. difference|any|a|anything|thing",
            "what good .. has|does|is|did|this|will",
            "i don't .. feel|think|know|see .. it's|this|any|that .. helping|working|difference|better|point|good",
            "any use|good .. to me",
            "too slow|slowly",
        ],
    },
    Rule {
        code: "defends",
        confidence: 0.6,
        phrases: &[
            "i'm not .. lazy|stupid|lying|making|being|a liar|mad|crazy|difficult|the one|an idiot|a child|thick|angry|a bad|late|a drunk|an addict|that bad .. you|it|up|difficult|know|who|about|on",
            "it's not|isn't|wasn't .. my fault",
            "how should|could|was|would i .. known|know|supposed|meant|have",
            "what .. was|am|were|did|could i .. supposed|meant|to do|expected|do|have",
            "i did .. do|try|tell|ring|write|come|say|ask|fill|my .. it|the|you|that|them|best|but|just|most",
            "i always|never .. pay|paid|come|came|missed|been|do|did|late|miss|hit|touched|said|once",
            "i've never .. missed|been|hit|once|done|said|touched|late",
            "i .. was|am|'m only|just .. trying|doing|asking|saying|being|following .. to|best|what|my|honest|that",
            "i do .. try|listen|care|my|everything|work|do .. best|hard|what|my|it",
            "i .. tried|did my best",
            "i had .. no|to|a choice|reason|work|good|the",
            "you'd|you would .. have|do .. done|same|the",
            "i'd .. like|love to see you",
            "anyone would|anybody .. have|would|do",
            "don't blame me",
            "i'm doing my best",
            "i can't help .. it|that|being|if",
            "not .. like i|as if i .. didn't|did|don't|wanted|meant|chose",
            "i didn't .. mean|do|ask|choose|say|start|want .. anything|it|that|to|any|wrong|for|this",
            "i've got .. paper|proof|reasons|job|kids|three|two|a",
            "it was .. him|her|them|the bus|traffic|not me",
            "i only .. missed|did|had|said|was|forgot",
            "i .. told|said you|i .. that|already|i|was|would|couldn't|didn't",
            "i do .. more than|everything",
            "you make it sound|seem",
            "are you saying .. i|it's|that|i'm",
            "so it's .. my|all fault|me",
            "you're saying .. it's|i|i'm|my .. fault|wrong|bad|lazy|not|lying",
            "i have a|an .. job|reason|family|life",
        ],
    },
    Rule {
        code: "controls",
        confidence: 0.65,
        phrases: &[
            "tell me .. now|yes or no|or|straight|what to do|right now",
            "or .. i'm|i'll|i will .. leaving|leave|go|going|off|complain|report|done|walk|out|not|stop",
            "if you .. don't|really|won't|were|do|cared|can't|want|write|say|ask|tell .. i'm|i'll|you'd|i will|then|i won't|you would|i'd|i",
            "you're not .. to|going to|allowed .. write|say|tell|ask|put|leave|phone|ring|speak|go",
            "you .. have|need|got|must|better .. to|sign|write|tell|do|give|fix|help|promise|see|make .. me|it|that|this|now|down|letter|sure",
            "just .. sign|write|give|tell|say|fix|prescribe|do|answer|listen|admit .. it|me|that|the|yes|so|and|to",
            "sign|put|write|say|give|promise it|that|me|this|down .. now|and|or|before|first|today|down",
            "i want .. you|to .. to|watch|write|see|tell|promise|say|sign|know|hear|admit|stop|speak|put",
            "i'll .. report|complain|sue|tell|write|be|ring|find|speak|have .. you|your|manager|supervisor|board|on|about|somebody|someone|to|job|else|boss",
            "your manager|supervisor|boss|licence|board",
            "don't .. you|write|dare|ask|tell|phone|look|speak|call|move|interrupt|touch|talk|put .. that|me|down|about|anyone|again|to|ring|him|her|them|any|at",
            "prove it",
            "swear|promise .. me|you|that|it",
            "answer .. me|the|my|question|first|yes",
            "yes or no",
            "i'm not .. leaving|going|moving|saying|talking|telling|paying|coming|answering .. until|till|unless|before|another|word|anywhere",
            "until|unless you .. tell|say|do|sign|answer|give|promise|apologise|write|agree|stop",
            "then we can .. talk|start|go",
            "first you",
            "you first",
            "shut up|it",
            "listen to me",
            "let me finish",
            "look at me",
            "i'm warning|telling you",
            "last chance",
            "you owe me",
            "i decide|choose|say|ask|make .. what|when|the|if|rules|questions|now|here",
            "we're .. not|doing|going .. talking|doing|to|it|my .. about|that|way|this",
            "i expect you|an",
            "i demand|insist",
        ],
    },
];

/// Other people's doings, the past, and what is said calmly.
const NEVER: &[&str] = &[
    "my boss|husband|wife|mother|mum|dad|father|sister|brother|teacher|doctor .. said|says|always|never|told|thinks|keeps",
    "i'd rather not",
    "i don't think it's that",
    "he|she|they .. said|says|told|told me|goes|went|asks|asked",
    "i told .. boss|husband|wife|mother|mum|dad|father|sister|brother|him|her|them",
    "thank you",
    "i see it differently",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Marks complaints, refusals and pressure.
pub(super) fn code(session: &mut Session<'_>) {
    for at in session.turns_of(Role::Client) {
        let find = most_words(spoken(&session.said[at]), &ORDER).or_else(|| upholds(session, at));
        session.add(at, "confrontation", find);
    }
}

/// What is said to the therapist, not quoted from somebody else.
fn spoken(said: &Said) -> Vec<Find> {
    let finds = READY.find(said);
    finds.into_iter().filter(|find| !said.words[find.words.clone()].iter().any(|word| word.quoted)).collect()
}

/// "Yes. It is." keeps the complaint of the turn before up.
const UPHOLDS: &[&str] = &[
    "^yes it is|does|was|did|do|you",
    "^it is|does|was$",
    "^you do|did|are|were$",
    "^yes i am|do|did|was",
    "^i mean it",
    "^damn right",
    "^too right",
];

static UPHELD: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(UPHOLDS.iter().map(|text| (0, *text))));

fn upholds(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.last_of(Role::Client, at).filter(|before| at - before <= 2)?;
    let complaint = session.get(before, "confrontation")?;
    let hit = UPHELD.find(&session.said[at]).into_iter().next().filter(|_| session.said[at].words.len() <= 5)?;
    Some(Find { code: complaint.code.clone(), confidence: 0.5, words: hit.words })
}
