//! Word lists that several families lean on. `~` in front of a word takes all words of its stem.

use super::phrases::WordList;
use std::sync::LazyLock;

/// Words for feelings, by stem: what a reflection may add, what small talk has none of, what a shift runs from.
#[rustfmt::skip]
pub(super) const FEELINGS: &[&str] = &[
    "~afraid", "~alone", "~anger", "angry", "~angrier", "~anxious", "anxiety", "~ashamed", "~betrayed", "~bitter",
    "~bored", "~comforted", "~confident", "~cross", "~crushed", "~depressed", "depression", "~desperate", "~despair",
    "~devastated", "~disappointed", "disappointment", "~discouraged", "~disgust", "~dread", "~embarrassed", "~empty",
    "~envy", "~envious", "excited", "exciting", "~fear", "~fed", "~frighten", "~frustrated", "frustration", "~furious",
    "~grief", "~grieve", "~guilt", "~guilty", "happy", "happier", "~hate", "~helpless", "~hopeful", "~hopeless",
    "~hurt", "hurting", "~humiliate", "~insecure", "~irritated", "~jealous", "~joy", "~lonely", "loneliness", "~love",
    "~mad", "~miserable", "~miss", "~nervous", "~numb", "~overwhelm", "~panic", "~proud", "pride", "~rage", "~regret",
    "~reject", "~relief", "~relieved", "~resent", "resentment", "sad", "sadder", "sadness", "~scare", "~scared", "~scary",
    "~shame", "~shock", "~sick", "~sorrow", "~stress", "~stuck", "~tense", "~tension", "~terrified", "~torn", "~trapped",
    "~uncomfortable", "~unhappy", "~upset", "~vulnerable", "~weary", "~worry", "~worried", "worthless",
];

/// Words of pain: what must stand on the page before a light word beside it is a mismatch.
#[rustfmt::skip]
pub(super) const GRAVE: &[&str] = &[
    "~abuse", "~accident", "~ambulance", "~attack", "bankrupt", "~beat", "~bleed", "broke", "broken", "~bruise", "~bury",
    "~buried", "~cancer", "~coffin", "~collapse", "~crash", "cried", "crying", "dead", "~death", "die", "died",
    "dying", "~divorce", "~drown", "~evict", "~fired", "~funeral", "hit", "~hospital", "~kick", "~kill",
    "locked", "lost", "~miscarriage", "~overdose", "~panic", "~punch", "~rape", "~redundant", "~robbed", "~sacked",
    "~slap", "~stroke", "~strangle", "~suicide", "~surgery", "~tumour", "~vomit", "~weep",
];

/// People of one's own life.
#[rustfmt::skip]
pub(super) const KIN: &[&str] = &[
    "~aunt", "~boy", "~boyfriend", "~brother", "~child", "children", "~cousin", "~dad", "~daughter", "~ex", "~family",
    "~father", "~fiance", "~fiancé", "~flatmate", "~friend", "~gran", "~grandad", "~granddad", "~grandmother", "~grandson",
    "~granny", "~girlfriend", "~husband", "~kid", "~mother", "~mum", "~mom", "~nephew", "~niece", "~parent", "~partner",
    "~sister", "~son", "~spouse", "~twin", "~uncle", "~wife", "wives",
];

/// Words that carry no subject of their own; left out where two texts are compared.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "a", "about", "actually", "after", "again", "all", "also", "am", "an", "and", "any", "anything", "are", "as", "at",
    "back", "be", "because", "been", "before", "being", "but", "by", "can", "come", "could", "did", "do", "does", "doing",
    "done", "else", "even", "every", "for", "from", "get", "getting", "go", "going", "good", "got", "had", "has", "have",
    "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "kind", "know", "like",
    "little", "lot", "make", "many", "maybe", "me", "mean", "more", "much", "my", "no", "not", "now", "of", "off", "okay",
    "on", "one", "only", "or", "our", "out", "over", "own", "people", "perhaps", "quite", "really", "right", "said", "say",
    "see", "she", "should", "so", "some", "something", "sometimes", "sort", "still", "such", "sure", "take", "tell",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those",
    "time", "to", "too", "up", "us", "very", "want", "was", "way", "we", "well", "were", "what", "when", "where", "which",
    "while", "who", "why", "will", "with", "would", "yeah", "yes", "you", "your", "yourself",
];

/// Words for therapy itself: its hour, its people, its methods.
#[rustfmt::skip]
pub(super) const THERAPY: &[&str] = &[
    "appointment", "~counsel", "counselling", "counselor", "counsellor", "~exercise", "~homework", "~hour", "~therapy",
    "~therapist", "~treatment", "~session", "~sheet", "worksheet", "~diary", "~method", "~technique", "~form",
];

/// Auxiliary verbs that stand before the subject in a question.
pub(super) const AUXILIARIES: &[&str] = &[
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "shall", "should",
    "was", "were", "will", "would",
];

/// Subjects that may follow an auxiliary in a question.
#[rustfmt::skip]
pub(super) const SUBJECTS: &[&str] = &[
    "any", "anybody", "anyone", "anything", "everybody", "everyone", "everything", "he", "her", "his", "i", "it", "my",
    "not", "other", "our", "people", "she", "somebody", "someone", "something", "that", "the", "their", "there", "these",
    "they", "things", "this", "those", "we", "you", "your",
];

/// What a therapist may feel in the room, beside the feelings above.
#[rustfmt::skip]
pub(super) const FELT: &[&str] = &[
    "alarmed", "closer", "cornered", "curious", "delighted", "distant", "fond", "glad", "grateful", "honoured", "mortified",
    "moved", "pleased", "privileged", "protective", "pulled", "pushed", "relieved", "sad", "shut", "sleepy", "sobered",
    "sorrowful", "squirming", "steadier", "stung", "tearful", "tender", "thankful", "torn", "touched", "uneasy", "useless",
    "warm", "warmly", "ashamed", "horrified", "lost", "stuck", "lonely", "easier", "giddy", "flattered",
];

static LISTS: LazyLock<[(&str, WordList); 7]> = LazyLock::new(|| {
    [
        ("feelings", WordList::new(FEELINGS)),
        ("felt", WordList::new(FELT)),
        ("grave", WordList::new(GRAVE)),
        ("kin", WordList::new(KIN)),
        ("therapy", WordList::new(THERAPY)),
        ("auxiliaries", WordList::new(AUXILIARIES)),
        ("subjects", WordList::new(SUBJECTS)),
    ]
});

static NOTHING: LazyLock<WordList> = LazyLock::new(|| WordList::new(&[]));

/// The list of that name; an unknown name has no words, and a test looks for those.
pub(super) fn named(name: &str) -> &'static WordList {
    LISTS.iter().find(|(known, _)| *known == name).map_or(&NOTHING, |(_, list)| list)
}
