//! Steps over the frame between these two people: made, granted, refused or discussed. Never what happens in the client's
//! own life.

use super::phrases::Phrases;
use super::rules::{Find, Rule, Rules, first_in_order};
use super::session::Session;
use crate::speakers::Role;
use std::sync::LazyLock;

const ORDER: [&str; 7] = ["romantic", "secrecy", "business", "after-therapy", "social-media", "contact", "gift"];

/// Each phrase holds both people, "you" and "me", or a thing that only passes between the two.
const RULES: &[Rule] = &[
    Rule {
        code: "romantic",
        confidence: 0.8,
        phrases: &[
            "i .. love|fancy|desire|adore you",
            "in love with you|me",
            "fallen|falling|fell for you|me",
            "i .. attracted|drawn to you",
            "feelings for you|me",
            "a couple$",
            "you and me|i .. couple|together|married|lovers|romantic|bed",
            "we were married|lovers|together|kissing|dating|in bed",
            "dreamt|dreamed|dream .. you|we .. married|kissed|kissing|naked|bed|lovers|held|couple|arm|arms",
            "kiss|kissed|kissing you|me",
            "want|wanted to kiss|hold|marry|touch you|me",
            "go out with you|me",
            "date with you|me",
            "more than .. therapist|client|patient|professional",
            "romantic|sexual .. between|with|relationship|feelings|us|you|me",
            "between us .. romantic|sexual|love|lovers|kind",
            "as a lover",
            "kind of closeness",
            "closeness between us",
            "if we'd met|we had met .. differently|another|elsewhere|bar|before|life|circumstances",
            "find you|me attractive|beautiful|sexy|handsome",
            "you're .. beautiful|gorgeous|sexy|handsome|attractive",
            "wish you|i were|was .. my|your husband|wife|boyfriend|girlfriend|partner",
            "your husband|wife|girlfriend|boyfriend|partner is lucky",
            "of that kind .. between",
            "nothing .. will|can .. happen between",
            "think of|about you .. at night|in bed|that way",
            "you .. feelings for me|your therapist",
            "relationship of that|a kind|romantic|sexual",
        ],
    },
    Rule {
        code: "secrecy",
        confidence: 0.75,
        phrases: &[
            "leave|keep that|this|it .. out of .. notes|record|file|report",
            "not .. write|put|note that|this|it down|in",
            "out of the|my|your notes|record|file|report",
            "off the record",
            "in my|the|your notes .. not|leave|out|nothing|won't",
            "keep .. between us|ourselves|you and me|the two",
            "between you and me",
            "between the two of us",
            "stay|stays between us|you|the",
            "our .. little? secret",
            "don't|mustn't|not|never|needn't|won't .. tell|mention|say|breathe .. supervisor|clinic|desk|manager|insurance|insurer|office|reception|boss|colleagues|partner|husband|wife|anyone|anybody .. about|that|this|us|we",
            "tell|telling my|your|the supervisor|clinic|manager",
            "nobody|no one .. needs|has|need to know",
            "your|my supervisor .. know|knows|hear|hears|about|told|tell",
            "keep .. that|a|this secret",
            "a secret .. from|between|with",
            "secret with you|me",
            "hide .. from .. supervisor|clinic|insurance|insurer|manager",
            "rather .. supervisor|clinic|manager .. didn't|not|never",
            "please don't mention|tell",
            "don't put|write .. notes|down|file",
            "in front of .. supervisor|manager",
        ],
    },
    Rule {
        code: "business",
        confidence: 0.75,
        phrases: &[
            "instead of .. paying|fee|money|the fee|pay",
            "in return for|you|i",
            "in exchange for?",
            "swap|swapping|barter|trade sessions|therapy|hours|fee|for|with|instead",
            "a swap|barter|trade .. between|with|for|of|you",
            "work for you|me",
            "do|doing|paint|build|fix|clean|design|repair|mow|decorate .. your|my .. office|garden|website|house|kitchen|boiler|car|fence|roof|room|accounts|taxes|books|flat|shelves|drains|bathroom|computer|wall|walls",
            "hire you|me|somebody|someone",
            "pay you|me .. for .. work|painting|job|that|doing|it",
            "give you|me some|a .. hours|job|shifts|work|discount|position",
            "a job .. for|with you|me|us",
            "invest in|with my|your|you|me",
            "lend|loan you|me .. money|pounds|hundred|thousand|cash|some",
            "buy .. from|off you|me",
            "sell you|me|your|my",
            "go into business",
            "do business",
            "business .. with|between|together|you|us|partner",
            "money .. between us|from you|me",
            "mates rates",
            "at cost",
            "trade price|discount",
            "free sessions|therapy|hours",
            "work off",
            "you're hired",
            "cut price",
            "without charge",
            "knock .. off .. fee|bill|price",
        ],
    },
    Rule {
        code: "after-therapy",
        confidence: 0.75,
        phrases: &[
            "after|when|once we're|we've|we|therapy|this|the|it|i've|i'm .. finished|done|end|ended|over|ends|finish|stopped|sessions|last .. we|you|i|us|coffee|friends|drink|write|ring|touch|meet|see|keep",
            "stay|keep|be in touch",
            "be friends .. after|when|one|afterwards|then",
            "friends .. after|afterwards|when we",
            "can|could we .. be friends|friend",
            "become|becoming friends",
            "once .. no longer your|my client|therapist|patient",
            "not my|your client|therapist|patient anymore|any",
            "a coffee|drink .. when|after|afterwards|one",
            "send|write .. postcard|card|letter .. after|when|afterwards|sometime",
            "a postcard|christmas card",
            "not then either",
            "after .. last session|end|ending|therapy|finish|we",
            "see you|me|each .. again|around|afterwards|when .. over|finished|afterwards|done|ended",
            "still .. ring|call|write|text|see|email|meet you|me .. after|when|then|once|afterwards",
            "when .. over .. can|could|still|will|would|may .. see|ring|call|write|meet",
            "years from now|after",
        ],
    },
    Rule {
        code: "social-media",
        confidence: 0.8,
        phrases: &[
            "friend request",
            "~facebook|instagram|insta|twitter|linkedin|tiktok|snapchat|whatsapp|strava|spotify .. you|your|me|my|request|account|page|profile|friend",
            "you|your|my|i .. on facebook|instagram|insta|twitter|linkedin|tiktok|snapchat|strava|whatsapp|spotify|online|there",
            "~follow|~friend|~add|~google|~block|~unfollow|~accept|~message|~dm you|me|your|my|each .. on|back|online|request|there|account|page|profile|other|last|friend",
            "follow|followed|following you|me",
            "googled|looked|searched|stalked|found you|me|your|my .. up|online|profile|page|account|photos|pictures",
            "your|my .. profile|posts|photos|pictures|account|page|pages|stories|story|feed|tweets|reels .. online|public|private|apart|of|you|i|last|the|from|on",
            "scrolled|scrolling",
            "sent you|me a request",
            "liked|commented .. your|my|on post|posts|photo|picture|photos|your|my",
            "i don't .. connect|accept|follow|friend|add|look .. clients|anyone|people|online|requests",
            "friend|request|requests|social media .. clients|clients|you|me|i|from|we",
            "social media",
            "press|pressed accept",
            "unfriend",
            "your twitter|instagram|facebook|linkedin",
            "my own pages|page|account|profile",
        ],
    },
    Rule {
        code: "contact",
        confidence: 0.7,
        phrases: &[
            "can|could|may|might|should|if i|you .. ring|call|phone|text|message|email|write|reach|whatsapp you|me .. at|in|between|when|if|any|night|weekend|weekends|outside|home|late|on|after|whenever",
            "can|could|may i .. ring|call|phone|text|message|email|reach|whatsapp you",
            "i .. rang|called|texted|messaged|emailed|phoned|wrote you .. night|last|three|four|times|twice|at|on|because|and|but|weekend",
            "rang|called|texted|messaged|emailed|phoned you|me .. times|night|morning|weekend|sunday|saturday|midnight|o'clock|week",
            "your|my .. number|mobile|phone|home|address|house|home number .. and|so|at|in|is|for|if|case|private|own",
            "your|my private|home|own|personal|mobile number|address|email|phone|mobile",
            "between .. sessions|appointments",
            "outside .. sessions|this room|of here|here|therapy|room|these|hours|office|our",
            "run|ran|bump|bumped into you|me|each",
            "saw you|me .. in|at|with|outside|on|the|town|shop|supermarket|street|park",
            "if we .. meet|see|pass|bump .. town|street|outside|shop|supermarket|other",
            "meet .. for|outside|elsewhere .. coffee|drink|lunch|dinner|walk|tea|here|room|session",
            "have|grab|go a|for coffee|drink|lunch|dinner|tea .. with|together|you|us|sometime|me",
            "come .. to my|your .. house|home|wedding|party|funeral|show|concert|game|match|birthday|graduation|play|exhibition",
            "walked|drove|drive|go|went past your|my house|home|street|flat",
            "i|you .. read|answer|reply|replied|respond|check .. messages|texts|emails|message|text|email",
            "messages|texts|emails|calls .. between|in the morning|at night|weekend|from you|you|i|me|back|answered|reply",
            "you didn't .. answer|reply|ring|text|call|respond|write|pick .. my|back|me|to|up",
            "invite|invited you|me",
            "my|your .. wife|husband|daughter|son|mother|kids|family|sister|brother .. meet|met|saw you|me|with you",
            "text|ring|call|message|email you|me .. whenever|any|day or night|anytime|tonight|this|between|when|if .. time|like|want|feel|bad|worse|weekend|need|sessions",
            "contact .. between|outside|sessions",
            "phone calls|contact between",
            "see you|me|each .. outside",
            "hear from me|you",
            "give you|me my|your number|address|mobile",
            "i waited .. outside|by your|for you",
            "your house|door|garden|car|street",
            "day or night",
            "a hug|hold my hand",
            "a lift|drive you|me home",
        ],
    },
    Rule {
        code: "gift",
        confidence: 0.75,
        phrases: &[
            "i .. brought|made|bought|got|knitted|baked|painted|wrote you .. this|a|an|some|something|these|one",
            "brought|made|bought|got|knitted|baked this|something|these|it|them|one|a|some for you",
            "brought|made|bought|baked|knitted|picked you",
            "for you .. it's|just|only|a|little|from|my|we|i",
            "a .. gift|present .. for|from you|me",
            "gift|present .. take|accept|keep|from|you|i|it|here",
            "accept|take|keep .. gift|gifts|present|presents|it|this|that .. from|home|but|and|clients|so|you|back",
            "i can't|couldn't|won't|don't|not .. take|accept|keep|accepting .. it|this|that|gift|gifts|presents|them|things|sort|from",
            "thank you for the|that|your .. biscuits|flowers|cake|chocolates|scarf|card|book|wine|jam|present|gift|mug|plant|drawing|cookies|honey|eggs|picture|painting|tin|bread|box|bottle|ring|socks|tomatoes|candle|letter",
            "thanks for the|that|your biscuits|flowers|cake|chocolates|scarf|card|book|wine|jam|present|gift|mug|plant|drawing|honey|eggs|picture|tin|bread|box|bottle|socks|tomatoes|candle",
            "bring|give|make|buy|send you .. something|anything|a|some|gift|present|back|flowers|this|one",
            "liked|wanted|want|like|meant to .. bring|give|get|buy|make|have you|this|it",
            "your .. gift|present|generosity",
            "giving me|you .. something|this|a|gift|present",
            "it's .. just|only .. small thing|token|nothing|chocolates|scarf|thing|biscuits|little",
            "i|we .. keep|have .. rule|policy .. gifts|things|presents|accepting|sort",
            "gifts",
            "unwrap|wrapped|wrapping|ribbon",
            "it's a present|gift",
            "you|yours .. keep|have it|this",
            "please take|have it|this|one|them|these",
        ],
    },
];

/// The client's own life, arranging a session, ordinary confidentiality, safety, a therapist's website.
const NEVER: &[&str] = &[
    "my .. husband|wife|ex|mum|mother|sister|brother|boss|friend|son|daughter|dad|father .. mustn't|can't|blocked|told|said|sent|bought|gave|got|brought|sells|wants|texts|rings|texted|rang|messaged",
    "running late",
    "you'll be late",
    "be late",
    "what you say here",
    "your website",
    "i love coming",
    "he|she|they .. sent|texted|rang|called|gave|bought|brought|made|followed|blocked|messaged me|us|him|her",
    "a tissue|glass",
    "come back for",
    "to my|her|his sister|mother|brother|wife|husband|friend",
    "hit me",
    "the end of the month",
    "feelings for him|her|them",
];

static READY: LazyLock<Rules> = LazyLock::new(|| Rules::new(RULES, NEVER));

/// Answers that take part in what was just raised between the two.
const TAKES_PART: &[&str] = &[
    "you're|that's|it's .. strict|cold|hard|harsh|mean|rules|rule|only|just|fair|silly",
    "i'll|i will|then .. leave|keep|delete|take|stop|put|throw|not|won't .. it|them|that|away|back|ask|again|do|write|then",
    "i|we don't|can't|won't|couldn't|wouldn't",
    "rule|rules|boundary|boundaries|policy|allowed|ethics|professional",
    "sorry .. asked|i|for|to|ask",
    "i shouldn't|should not have",
    "why not",
    "even|just|only once|one|a",
    "please",
    "i .. understand|get|see .. why|you|that|can't|it",
    "no harm",
    "would it|that be .. bad|wrong|terrible|problem",
    "what were you hoping",
    "between us",
    "you and me",
    "not .. with|for|as .. clients|client|therapist",
    "i'd|i would .. rather|prefer|like",
    "means .. me|you|lot",
    "i .. take|keep|accept|answer|reply",
];

static TAKES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TAKES_PART.iter().map(|text| (0, *text))));

/// Marks steps over the frame, and the answers that take part in them.
pub(super) fn code(session: &mut Session<'_>) {
    for at in 0..session.said.len() {
        if matches!(session.roles[at], Some(Role::Therapist | Role::Client)) {
            let find = first_in_order(READY.find(&session.said[at]), &ORDER).or_else(|| answer(session, at));
            session.add(at, "boundary", find);
        }
    }
}

/// "Then I'll leave it" after a friend request is about the friend request.
fn answer(session: &Session<'_>, at: usize) -> Option<Find> {
    let before = session.get(at.checked_sub(1)?, "boundary")?;
    if session.roles[at - 1] == session.roles[at] {
        return None;
    }
    let hit = TAKES.find(&session.said[at]).into_iter().next()?;
    Some(Find { code: before.code.clone(), confidence: 0.45, words: hit.words })
}
