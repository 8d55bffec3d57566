//! `attune study change --method hlm` as a researcher meets it.

use crate::support::desk::{Desk, done, lines, reference, refusal, stands_alone};

const CLAUS: &str = "change claus.csv --method hlm --session time --value bdi --better lower --functional-mean 8 \
                     --functional-sd 8 --quiet";

fn claus() -> Desk {
    let desk = Desk::new();
    desk.put("claus.csv", &reference("cs/claus_2020_input.csv"));
    desk
}

/// clinicalsignificance 3.0.0.9000, whose search stops some 1e-5 of a statistic early.
#[test]
fn the_trial_comes_out_as_the_r_package_has_it_and_with_the_common_slope_added() {
    let desk = claus();
    let published = lines(&done(&desk.study(CLAUS)));
    let package = lines(&done(&desk.study(&format!("{CLAUS} --as-package --summary s.json"))));
    assert_eq!((published.len(), package.len()), (43, 43), "nobody is dropped");
    for theirs in lines(&reference("cs/claus_bdi_HLM_c_cases.csv")) {
        for (ours, z) in [(&published, "z_total"), (&package, "z_package")] {
            let ours = ours.iter().find(|line| line["id"] == theirs["id"]).unwrap();
            let off = ours["statistic"].parse::<f64>().unwrap() - theirs[z].parse::<f64>().unwrap();
            assert!(off.abs() < 4e-5, "{z} of {}: {off}", theirs["id"]);
            assert_eq!((&ours["pre"], &ours["post"]), (&theirs["pre"], &theirs["post"]));
        }
        let ours = package.iter().find(|line| line["id"] == theirs["id"]).unwrap();
        assert_eq!(ours["category"], theirs["category"].to_lowercase(), "{}", theirs["id"]);
    }
    let summary = desk.json("s.json");
    let counts = &summary["counts"];
    let told = ["recovered", "improved", "unchanged", "deteriorated", "harmed", "not_scored"]
        .map(|name| counts[name].as_u64().unwrap());
    assert_eq!(told, [5, 0, 32, 3, 0, 3]);
    assert!((summary["cutoff"].as_f64().unwrap() - 21.602_627_092_554_2).abs() < 1e-9);
}

#[test]
fn a_client_with_one_score_keeps_a_row_with_the_reason() {
    let rows = lines(&done(&claus().study(CLAUS)));
    let alone = rows.iter().find(|line| line["id"] == "17").unwrap();
    assert_eq!((alone["category"].as_str(), alone["reason"].as_str()), ("not_scored", "one score; hlm needs three"));
    assert_eq!((alone["pre"].as_str(), alone["post"].as_str(), alone["statistic"].as_str()), ("28", "", ""));
}

#[test]
fn what_cannot_be_judged_is_refused_with_what_to_do() {
    let desk = claus();
    let wrong = refusal(&desk.study(&format!("{CLAUS} --reliability .8")));
    assert!(wrong.contains("uses no reliability"), "{wrong}");
    let ask = "change --method hlm --better lower --quiet";
    let wrong = refusal(&desk.study_with(ask, "id,session,value\na,1,2\na,2,3\na,1,4\n"));
    assert!(wrong.contains("session 1 of `a` stands twice, in lines 2 and 4"), "{wrong}");
    let wrong = refusal(&desk.study_with(ask, "id,session,value\na,1,2\na,2,3\nb,1,4\n"));
    assert!(wrong.contains("0 of 2 clients have three scores or more"), "{wrong}");
    let wrong = refusal(&desk.study_with(ask, "id,session,value\na,,2\n"));
    assert!(wrong.contains("line 2") && wrong.contains("when this was is missing"), "{wrong}");
    let wrong = refusal(&desk.study("change claus.csv --better lower"));
    assert!(wrong.contains("--reliability"), "{wrong}");
}

#[test]
fn the_page_stands_alone() {
    let desk = claus();
    done(&desk.study(&format!("{CLAUS} --out o.html")));
    stands_alone(&desk.text("o.html"));
    assert!(desk.text("o.html").contains("the common line"));
}
