//! Which files `attune study` reads and writes, and which it refuses: no result takes the place of a table, of another
//! result or of a device.

use crate::support::desk::{Desk, done, refusal};

const TABLE: &str = "id,pre,post,x\na,20,9,1\nb,14,15,2\nc,25,8,4\nd,11,13,3\n";
const CHANGE: &str = "change t.csv --better lower --reliability .8";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("t.csv", TABLE);
    desk
}

#[test]
fn a_result_is_never_written_over_the_table_it_comes_from() {
    let desk = desk();
    for more in ["--out t.csv", "--out ./t.csv", "--summary t.csv", "--out o.csv --summary ./t.csv"] {
        let told = refusal(&desk.study(&format!("{CHANGE} {more}")));
        assert!(told.contains("is the table itself, which would be lost; name another file"), "{more}: {told}");
        assert_eq!(desk.text("t.csv"), TABLE, "{more}");
    }
    let told = refusal(&desk.study("growth t.csv --model pre~x+(1|id) --out o.json --random-effects t.csv"));
    assert!(told.contains("--random-effects: `t.csv` is the table itself"), "{told}");
    assert_eq!(desk.text("t.csv"), TABLE);
}

#[test]
fn two_results_never_go_to_one_place() {
    let desk = desk();
    for more in
        ["--out o.json --summary o.json", "--out o.json --summary ./o.json", "--summary -", "--out - --summary -"]
    {
        let told = refusal(&desk.study(&format!("{CHANGE} {more}")));
        assert!(told.contains("is where --out goes too; name a file for each"), "{more}: {told}");
    }
    assert!(!desk.has("o.json"));
    done(&desk.study(&format!("{CHANGE} --out o.csv --summary -")));
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let told = refusal(&desk().study(&format!("{CHANGE} --out not-here/o.csv")));
    assert!(told.contains("there is no folder `not-here`; make it first"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_leads_to_the_result() {
    let desk = desk();
    let link = desk.put("real.csv", "before\n").with_file_name("link.csv");
    std::os::unix::fs::symlink("real.csv", &link).unwrap();
    done(&desk.study(&format!("{CHANGE} --out link.csv")));
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert!(desk.text("real.csv").starts_with("id,pre,post,change"), "{}", desk.text("real.csv"));
}

#[cfg(unix)]
#[test]
fn a_pipe_stays_a_pipe_and_carries_the_result() {
    use std::os::unix::fs::FileTypeExt;
    let desk = desk();
    let pipe = desk.put("t.csv", TABLE).with_file_name("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    done(&desk.study(&format!("{CHANGE} --out pipe.csv")));
    assert!(pipe.metadata().unwrap().file_type().is_fifo());
    assert!(reader.join().unwrap().starts_with("id,pre,post,change"));
}

#[test]
fn numbers_too_large_or_too_small_to_reckon_with_are_refused_and_never_come_out_as_infinite() {
    let desk = desk();
    for command in ["simulate --mean 1e308", "simulate --spread 1e101", "ruptures t.csv --better lower --sem 1e-308"] {
        let told = refusal(&desk.study(command));
        assert!(told.contains("cannot be reckoned with: numbers lie between 1e-100 and 1e100"), "{command}: {told}");
    }
    desk.put("t.csv", &TABLE.replace("a,20", "a,1e308"));
    let told = refusal(&desk.study(CHANGE));
    assert!(told.contains("`1e308` is too large to reckon with; no number lies beyond 1e100"), "{told}");
    desk.put("t.csv", "id,pre,post\na,1e-200,14\nb,2e-200,15\nc,-1e-200,16\n");
    let told = refusal(&desk.study(CHANGE));
    assert!(told.contains("so there is no spread to work out a measurement error from"), "{told}");
}

#[test]
fn what_is_no_number_among_ratings_that_are_numbers_is_refused_and_a_code_such_as_inf_is_not() {
    let desk = desk();
    desk.put("r.csv", "a,b\n1,2\n2,NaN\n3,3\n1,1\n");
    let told = refusal(&desk.study("agreement r.csv --a a --b b"));
    assert!(told.contains("line 3, column 2 (b): `NaN` is not a number"), "{told}");
    desk.put("r.csv", "a,b\ninf,ask\nask,ask\ninf,inf\nask,inf\n");
    done(&desk.study("agreement r.csv --a a --b b --kind nominal --out o.csv"));
}

#[test]
fn a_refusal_names_the_option_it_is_about() {
    let desk = desk();
    let told = refusal(&desk.study("change t.csv --better lower --reliability 1.2"));
    assert!(told.starts_with("attune: --reliability: "), "{told}");
    let told = refusal(&desk.study(&format!("{CHANGE} --cutoff c")));
    assert!(told.starts_with("attune: --cutoff: "), "{told}");
}

#[test]
fn the_nearest_column_is_the_one_that_goes_on_where_the_typed_name_ends() {
    let desk = desk();
    desk.put("c.csv", "a,xq,y\n1,2,3\n2,3,1\n3,1,2\n");
    let told = refusal(&desk.study("correlate c.csv --x x --y y"));
    assert!(told.contains("did you mean `xq`?"), "{told}");
}
