//! `attune listen` on the formats and with `--mask`.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn attune(args: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("attune was built");
    child.stdin.take().expect("it was piped").write_all(stdin.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

const SAID: &str = "Ines Okafor: How are you, Mara?\nMara: I told Jon on 3 May. Call 07700 900123.\n";

#[test]
fn masked_output_holds_no_name_and_keeps_the_roles() {
    for format in ["json", "csv", "html", "text"] {
        let args = ["listen", "-", "--mask", "--roles", "Ines Okafor=therapist,Mara=client", "--format", format];
        let output = attune(&args, SAID);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let all = text(&output.stdout) + &text(&output.stderr);
        for hidden in ["Ines", "Okafor", "Mara", "Jon", "3 May", "07700"] {
            assert!(!all.contains(hidden), "{format}: {hidden} in {all}");
        }
    }
    let csv =
        attune(&["listen", "-", "--mask", "--roles", "Ines Okafor=therapist,Mara=client", "--format", "csv"], SAID);
    assert!(text(&csv.stdout).contains("-,0,therapist,"));
}

#[test]
fn another_language_is_said_and_a_broken_element_is_named() {
    let german = "Mara: Die Woche war schwer, ich hatte wieder Streit mit meinem Bruder, und dann bin ich einfach gegangen.\n\
                  Ines: Was ist dann passiert, und was haben Sie in dem Moment gedacht?\n\
                  Mara: Er hat gesagt, dass ich nie zuhöre, und das stimmt vielleicht sogar ein wenig.\n";
    let output = attune(&["listen", "-", "--format", "text"], german);
    assert!(text(&output.stdout).contains("cannot say: not English"), "{}", text(&output.stdout));
    let json =
        r#"{"segments": [{"start": 0, "end": 1, "text": "Hello."}, {"start": "soon", "end": 2, "text": "Bye."}]}"#;
    let output = attune(&["listen", "-", "--format", "csv"], json);
    assert!(text(&output.stderr).contains("segment 2: this time could not be read"), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout).lines().count(), 3);
}
