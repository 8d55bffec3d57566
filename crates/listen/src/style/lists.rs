//! The nine closed classes, and how a contraction is taken apart.
//!
//! Of our own making, from what grammars of English call function words; a word stands in one class only, the one it is
//! in most often in talk. LIWC's dictionaries are not free and were not looked at, so values differ from LIWC's.

/// A closed class of words.
pub(super) struct WordClass {
    /// The written id.
    pub(super) id: &'static str,
    words: &'static [&'static str],
}

/// The nine, in the order of Ireland et al. (2011); each in the order of letters.
#[rustfmt::skip]
pub(super) static CATEGORIES: [WordClass; 9] = [
    WordClass { id: "personal-pronouns", words: &[
        "he", "her", "hers", "herself", "him", "himself", "his", "i", "me", "mine", "my", "myself", "our", "ours",
        "ourselves", "she", "their", "theirs", "them", "themself", "themselves", "they", "us", "we", "you", "your",
        "yours", "yourself", "yourselves",
    ] },
    WordClass { id: "impersonal-pronouns", words: &[
        "another", "anybody", "anyone", "anything", "everybody", "everyone", "everything", "it", "its", "itself",
        "one", "other", "others", "somebody", "someone", "something", "that", "these", "this", "those", "what",
        "whatever", "which", "whichever", "who", "whoever", "whom", "whose",
    ] },
    WordClass { id: "articles", words: &[
        "a", "an", "the",
    ] },
    WordClass { id: "conjunctions", words: &[
        "although", "and", "as", "because", "but", "cos", "if", "or", "since", "so", "than", "though", "till",
        "unless", "until", "when", "whenever", "whereas", "whether", "while",
    ] },
    WordClass { id: "prepositions", words: &[
        "about", "above", "across", "after", "against", "along", "among", "around", "at", "before", "behind",
        "below", "beneath", "beside", "besides", "between", "beyond", "by", "despite", "down", "during", "except",
        "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "out", "outside", "over", "past",
        "per", "through", "throughout", "to", "toward", "towards", "under", "underneath", "up", "upon", "via",
        "with", "within", "without",
    ] },
    WordClass { id: "auxiliary-verbs", words: &[
        "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "doing", "had", "has", "have",
        "having", "is", "may", "might", "must", "ought", "shall", "should", "was", "were", "will", "would",
    ] },
    WordClass { id: "adverbs", words: &[
        "again", "almost", "already", "also", "always", "anyway", "away", "back", "even", "ever", "exactly", "here",
        "how", "however", "instead", "just", "maybe", "mostly", "now", "often", "only", "perhaps", "probably",
        "quite", "rather", "really", "simply", "sometimes", "soon", "still", "then", "there", "too", "usually",
        "very", "well", "where", "why", "yet",
    ] },
    WordClass { id: "negations", words: &[
        "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere",
    ] },
    WordClass { id: "quantifiers", words: &[
        "all", "any", "both", "each", "either", "enough", "every", "few", "fewer", "half", "least", "less",
        "little", "lot", "lots", "many", "more", "most", "much", "plenty", "several", "some",
    ] },
];

/// Which class a word is in, and the word as it stands there.
pub(super) fn category_of(word: &str) -> Option<(usize, &'static str)> {
    let in_class = |class: &WordClass| class.words.binary_search(&word).ok().map(|at| class.words[at]);
    CATEGORIES.iter().enumerate().find_map(|(at, class)| Some((at, in_class(class)?)))
}

/// Words after which `'s` is "is" or "has"; after any other it says whose.
const IS_AFTER: [&str; 15] = [
    "he", "here", "how", "it", "she", "somebody", "someone", "that", "there", "this", "what", "when", "where", "who",
    "why",
];

/// The parts of a word in small letters: "don't" is "do" and "not", "we'll" is "we" and "will".
pub(super) fn parts(word: &str) -> [Option<&str>; 2] {
    match word {
        "can't" | "cannot" => return [Some("can"), Some("not")],
        "won't" => return [Some("will"), Some("not")],
        "shan't" => return [Some("shall"), Some("not")],
        "let's" => return [Some("let"), Some("us")],
        _ => {}
    }
    if let Some(verb) = word.strip_suffix("n't") {
        return [Some(verb), Some("not")];
    }
    match word.split_once('\'') {
        Some((first, "s")) => [Some(first), IS_AFTER.contains(&first).then_some("is")],
        Some((first, ending)) => [Some(first), contracted(ending)],
        None => [Some(word), None],
    }
}

fn contracted(ending: &str) -> Option<&'static str> {
    match ending {
        "m" => Some("am"),
        "re" => Some("are"),
        "ve" => Some("have"),
        "ll" => Some("will"),
        "d" => Some("would"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_in_order_and_no_word_stands_in_two() {
        let mut seen = std::collections::BTreeSet::new();
        for class in &CATEGORIES {
            assert!(class.words.is_sorted(), "{}", class.id);
            assert!(class.words.iter().all(|word| seen.insert(*word)), "{}", class.id);
        }
    }

    #[test]
    fn contractions_come_apart_and_possessives_do_not() {
        assert_eq!(parts("don't"), [Some("do"), Some("not")]);
        assert_eq!(parts("can't"), [Some("can"), Some("not")]);
        assert_eq!(parts("i'm"), [Some("i"), Some("am")]);
        assert_eq!(parts("it's"), [Some("it"), Some("is")]);
        assert_eq!(parts("mother's"), [Some("mother"), None]);
        assert_eq!(parts("plain"), [Some("plain"), None]);
    }
}
