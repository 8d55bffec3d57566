//! Opening the door: an existing practice with its passphrase, a new one, or the demo in a fresh folder.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use practice::door::{SystemChance, SystemClock};
use practice::entries::Settings;
use practice::{House, Opening, Stop, Unlock, demo};
use zeroize::Zeroizing;

use super::{Args, Open};
use crate::cli::{Complaint, output};

/// Where a practice lies where nobody says otherwise.
const HERE: &str = "attune-data";

/// The shortest passphrase of a practice.
const LEAST: usize = 16;

pub(super) fn open(args: &Args) -> Result<Open, Complaint> {
    match (args.demo, &args.data) {
        (true, None) => fresh_demo(),
        (true, Some(data)) => demo_in(data, None),
        (false, data) => practice_in(args, data.as_deref().unwrap_or(Path::new(HERE))),
    }
}

fn fresh_demo() -> Result<Open, Complaint> {
    let folder = tempfile::Builder::new().prefix("attune-demo-").tempdir();
    let folder = folder.map_err(|error| Complaint::io(&std::env::temp_dir(), &error))?;
    let path = folder.path().join("record");
    demo_in(&path, Some(folder))
}

fn demo_in(data: &Path, folder: Option<tempfile::TempDir>) -> Result<Open, Complaint> {
    let opened = founded_or_reopened(data)?;
    let kept = if folder.is_some() { "It is gone when you stop it." } else { "It stays in the folder you named." };
    let said = vec![
        format!("This practice is invented: nobody in it is real. {kept}"),
        "Its passphrase was generated and protects nothing; do not put real people here.".to_owned(),
        format!("Sign in with any of these names; the password is always: {}", demo::PASSWORD),
    ];
    Ok(Open { house: opened.house, demo: opened.sign_ins, said, _folder: folder })
}

/// A demo that was kept is opened as it was left; a practice of real people is never opened as one.
fn founded_or_reopened(data: &Path) -> Result<demo::Demo, Complaint> {
    let (clock, chance) = (Box::new(SystemClock), Arc::new(SystemChance));
    if !House::is_in(data) {
        return demo::found(data, clock, chance).map_err(|stop| complain(data, &stop));
    }
    let kept = demo::reopen(data, clock, chance).map_err(|stop| complain(data, &stop))?;
    kept.ok_or_else(|| {
        Complaint::new(
            data.display(),
            "this folder holds a practice that is no demo; leave out --demo, or name another",
        )
    })
}

fn practice_in(args: &Args, data: &Path) -> Result<Open, Complaint> {
    let is_new = !House::is_in(data);
    let secret = secret(args, is_new)?;
    let (house, said) = if is_new { found(data, &secret)? } else { (existing(args, data, &secret)?, Vec::new()) };
    Ok(Open { house, demo: Vec::new(), said, _folder: None })
}

fn existing(args: &Args, data: &Path, secret: &str) -> Result<Arc<House>, Complaint> {
    let unlock = if args.recovery_file.is_some() { Unlock::Recovery(secret) } else { Unlock::Passphrase(secret) };
    House::open(data, unlock, Box::new(SystemClock), Arc::new(SystemChance)).map_err(|stop| complain(data, &stop))
}

fn found(data: &Path, passphrase: &str) -> Result<(Arc<House>, Vec<String>), Complaint> {
    if passphrase.chars().count() < LEAST {
        return Err(Complaint::new(
            "passphrase",
            format!("use at least {LEAST} characters; five words in a row will do"),
        ));
    }
    let settings = Settings { practice: "Our practice".to_owned(), ..Settings::default() };
    let founded =
        House::found(data, Opening::new(passphrase), Box::new(SystemClock), Arc::new(SystemChance), &settings);
    let founded = founded.map_err(|stop| complain(data, &stop))?;
    let said = vec![
        "A new practice. Write these down now; they are shown once and kept nowhere.".to_owned(),
        format!("  Recovery code, if the passphrase is lost: {}", founded.recovery.reveal()),
        format!("  First sign-in: name `office`, code {}", founded.office.0),
    ];
    Ok((founded.house, said))
}

fn complain(data: &Path, stop: &Stop) -> Complaint {
    Complaint::new(data.display(), stop)
}

fn secret(args: &Args, is_new: bool) -> Result<Zeroizing<String>, Complaint> {
    match args.passphrase_file.as_ref().or(args.recovery_file.as_ref()) {
        Some(file) => {
            let bytes = output::read(file, 4_096)?;
            let text =
                String::from_utf8(bytes).map_err(|_| Complaint::new(file.display(), "this is not UTF-8 text"))?;
            Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
        }
        None => typed(is_new),
    }
}

fn typed(is_new: bool) -> Result<Zeroizing<String>, Complaint> {
    if !std::io::stdin().is_terminal() {
        return Err(Complaint::new("passphrase", "there is no terminal to ask on; say --passphrase-file FILE"));
    }
    let what = if is_new { "Passphrase for this new practice: " } else { "Passphrase: " };
    let once = asked(what)?;
    if is_new && *once != *asked("The same once more: ")? {
        return Err(Complaint::new("passphrase", "the two are not the same; start again"));
    }
    Ok(once)
}

fn asked(what: &str) -> Result<Zeroizing<String>, Complaint> {
    let unread = |error: std::io::Error| Complaint::new("passphrase", error);
    let mut terminal = std::io::stderr();
    write!(terminal, "{what}").and_then(|()| terminal.flush()).map_err(unread)?;
    rpassword::read_password().map(Zeroizing::new).map_err(unread)
}
