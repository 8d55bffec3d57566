//! Any bytes at all, through everything a transcript goes through.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for transcript in listen::read_all(bytes).unwrap_or_default() {
        let roles = listen::propose(&transcript).roles;
        let report = listen::report("fuzz", &transcript, &roles, &[]);
        assert!(report.measures.therapist_words.value().is_none_or(|words| (0.0..=1.0).contains(&words.share)));
        assert!(listen::to_csv(&listen::rows("fuzz", &transcript, &roles, &[])).starts_with("transcript,"));
    }
});
