//! A session beside the pair's own earlier ones.

use listen::measures::{Beside, FEWEST_EARLIER, Standing, Usual};
use listen::{Numbers, beside_own};

fn session(disclosures: f64) -> Numbers {
    Numbers([("disclosures".to_owned(), disclosures)].into())
}

fn beside(now: f64, earlier: &[f64]) -> Beside {
    let earlier: Vec<Numbers> = earlier.iter().copied().map(session).collect();
    beside_own(&session(now), &earlier).remove(0)
}

#[test]
fn three_earlier_sessions_are_needed_and_two_are_said_to_be_too_few() {
    assert_eq!(FEWEST_EARLIER, 3);
    let two = beside(9.0, &[1.0, 2.0]);
    assert_eq!((two.stands, two.usual, two.earlier), (Standing::TooFewSessions, None, 2));
    assert_eq!(beside(9.0, &[]).stands, Standing::TooFewSessions);
}

#[test]
fn median_and_range_are_those_of_the_earlier_sessions_alone() {
    // Sorted 0, 2, 3: the middle one is 2. Sorted 0, 2, 3, 8: the mean of 2 and 3.
    let usual = Usual { median: 2.0, lowest: 0.0, highest: 3.0 };
    assert_eq!(beside(3.0, &[2.0, 0.0, 3.0]).usual, Some(usual));
    assert_eq!(beside(9.0, &[2.0, 8.0, 0.0, 3.0]).usual.map(|usual| usual.median), Some(2.5));
    assert_eq!(beside(3.0, &[2.0, 0.0, 3.0]).stands, Standing::Within, "as high as the highest is within");
    assert_eq!(beside(3.1, &[2.0, 0.0, 3.0]).stands, Standing::AboveAll);
    assert_eq!(beside(1.0, &[2.0, 1.5, 3.0]).stands, Standing::BelowAll);
}

#[test]
fn a_session_in_which_it_could_not_be_counted_is_no_zero() {
    let earlier = [session(1.0), session(2.0), Numbers::default(), Numbers::default()];
    assert_eq!(beside_own(&session(0.0), &earlier)[0].earlier, 2);
}
