//! `attune study simulate` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, refusal, stands_alone};

#[test]
fn the_same_seed_gives_the_same_bytes_whatever_the_number_of_threads() {
    let desk = Desk::new();
    let run = |more: &str| done(&desk.study(&format!("simulate --clients 31 --sessions 7 {more}")));
    let one = run("--seed 5");
    assert_eq!(one, run("--seed 5 --threads 1"));
    assert_eq!(one, run("--seed 5 --threads 4"));
    assert_ne!(one, run("--seed 6"));
    assert_eq!(one.lines().count(), 31 * 7 + 1);
    assert!(one.starts_with("id,therapist,session,value,true_level,true_onset,true_depth,true_repaired\n"));
}

/// The first clients of a larger practice are those of a smaller one.
#[test]
fn a_larger_practice_holds_the_smaller_one() {
    let desk = Desk::new();
    let run = |clients: u32| done(&desk.study(&format!("simulate --clients {clients} --sessions 5 --threads 2")));
    assert!(run(40).starts_with(&run(12)));
}

#[test]
fn an_answer_lies_on_the_scale_with_its_decimals_and_truth_stands_only_in_ruptures() {
    let desk = Desk::new();
    done(&desk.study(
        "simulate --clients 200 --ruptures .1 --mean 6.5 --decimals 1 --missing .2 --summary s.json --out p.csv",
    ));
    let (mut at_ceiling, mut missing, mut under_way) = (0, 0, 0);
    for line in lines(&desk.text("p.csv")) {
        if let Ok(value) = line["value"].parse::<f64>() {
            assert!((1.0..=7.0).contains(&value) && ((value * 10.0).round() - value * 10.0).abs() < 1e-9, "{line:?}");
            at_ceiling += u64::from(value == 7.0);
        } else {
            missing += 1;
        }
        let (session, onset) = (line["session"].parse::<i32>().unwrap(), line["true_onset"].parse::<i32>());
        assert_eq!(onset.is_ok(), !line["true_depth"].is_empty());
        if let Ok(onset) = onset {
            let repaired = line["true_repaired"].parse::<i32>();
            assert!(
                2 <= onset && onset <= session && repaired.is_err() | repaired.is_ok_and(|back| session < back),
                "{line:?}"
            );
            under_way += 1;
        }
    }
    let summary = desk.json("s.json");
    assert_eq!(summary["answers_at_the_ceiling"].as_u64(), Some(at_ceiling));
    assert_eq!(summary["answers_missing"].as_u64(), Some(missing));
    assert!(at_ceiling > 100 && under_way > 100, "{summary}");
}

/// The other commands read what this one writes.
#[test]
fn an_invented_practice_suits_the_other_commands() {
    let desk = Desk::new();
    done(&desk.study("simulate --clients 30 --out p.csv"));
    let told = done(&desk.study("gains p.csv --better higher --direction loss --cut .8 --percent none"));
    assert!(told.lines().count() > 100);
    done(&desk.study("simulate --clients 5 --out p.html"));
    stands_alone(&desk.text("p.html"));
}

#[test]
fn a_practice_that_cannot_be_is_refused_naming_the_option() {
    for (options, part) in [
        ("--clients 0", "--clients: there must be at least one"),
        ("--therapists 0", "--therapists: there must be at least one"),
        ("--ruptures 1.5", "--ruptures: 1.5 is no share"),
        ("--missing -.1", "--missing: -0.1 is no share"),
        ("--missing-after-rupture 2", "--missing-after-rupture: 2 is no share"),
        ("--sem 0", "--sem: a measurement error of 0"),
        ("--mean 1e20", "--mean: 1e20 is more than any scale has"),
        ("--spread 1e12", "--spread: 1000000000000 is more than any scale has"),
        ("--depth 1..1e12", "--depth: 1000000000000 is more than any scale has"),
        ("--drift -1", "--drift: -1 is no spread"),
        ("--depth 5..2", "--depth: 5 to 2 cannot be used"),
        ("--depth two", "`two` is not a number; write one number, or two such as 1..5"),
        ("--floor 7", "--floor and --ceiling: 7 to 7 cannot be used"),
        ("--clients 4000000 --sessions 4000000", "rows are too many"),
        ("--decimals 12", "12 is not in 0..=9"),
        ("--seed -1", "for '--seed <SEED>'"),
    ] {
        let desk = Desk::new();
        let told = refusal(&desk.study(&format!("simulate {options} --out p.csv")));
        assert!(told.contains(part), "{options}\n{told}");
        assert!(!desk.has("p.csv"), "{options}");
    }
}
