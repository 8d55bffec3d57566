//! Style matching against METHODS E.11 and counts made by hand.

use listen::{Missing, alike, matching};

#[test]
fn six_percent_beside_eight_is_the_published_example() {
    // METHODS E.11, from the code of a public implementation: 6 and 8 % give .857144; as proportions it would be .85724.
    let lsm = alike(6.0, 8.0).expect("both use it");
    assert!((lsm - 0.857_144).abs() < 5e-7, "{lsm}");
    let proportions = alike(0.06, 0.08).expect("both use it");
    assert!((proportions - 0.857_24).abs() < 1e-5, "{proportions}");
    assert_eq!(alike(0.0, 0.0), None, "absent in both is no likeness");
    assert!(alike(5.0, 0.0).expect("one uses it") < 1e-4);
}

fn said(word: &str, times: usize, of: usize) -> String {
    let words = std::iter::repeat_n(word, times).chain(std::iter::repeat_n("rain", of - times));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn classes_absent_in_both_are_dropped_and_counted() {
    let (one, other) = (said("the", 6, 100), said("the", 8, 100));
    let style = matching([one.as_str()].into_iter(), [other.as_str()].into_iter()).expect("a hundred words each");
    assert_eq!((style.categories_present, style.categories.len()), (1, 9));
    assert!((style.lsm - 0.857_144).abs() < 5e-7, "{style:?}");
    assert!(!style.enough, "500 words each would be");
    let articles = style.categories.iter().find(|one| one.id == "articles").expect("it is one of the nine");
    assert_eq!((articles.therapist_percent, articles.client_percent), (6.0, 8.0));
    assert_eq!(articles.therapist_most, [("the", 6)]);
}

#[test]
fn under_a_hundred_words_there_is_no_match() {
    let (one, other) = (said("the", 6, 100), said("the", 8, 99));
    let short = matching([one.as_str()].into_iter(), [other.as_str()].into_iter());
    assert_eq!(short, Err(Missing::TooFewWords));
    let none = said("rain", 0, 100);
    assert_eq!(matching([none.as_str()].into_iter(), [none.as_str()].into_iter()), Err(Missing::NothingCounted));
}

#[test]
fn a_sentence_is_counted_class_by_class_as_by_hand() {
    // I don't think that it's the end, but we can talk about some of it again.
    // personal: I, we; impersonal: that, it (it's), it; articles: the; conjunctions: but; prepositions: about, of;
    // auxiliary: do (don't), is (it's), can; adverbs: again; negations: not (don't); quantifiers: some. 16 words.
    let sentence = "I don’t think that it's the end, but we can talk about some of it again. ";
    let text = sentence.repeat(7);
    let style = matching([text.as_str()].into_iter(), [text.as_str()].into_iter()).expect("112 words");
    assert_eq!(style.therapist_words, 16 * 7);
    let percents: Vec<f64> = style.categories.iter().map(|one| one.therapist_percent * 16.0 / 100.0).collect();
    let expected = [2.0, 3.0, 1.0, 1.0, 2.0, 3.0, 1.0, 1.0, 1.0];
    assert!(percents.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{percents:?}");
    assert!((style.lsm - 1.0).abs() < 1e-12 && style.categories_present == 9);
}
