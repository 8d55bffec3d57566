//! From calls for help as a desk gives them to what stands on top of its page; and what is posted about them.

use jiff::{Timestamp, tz::TimeZone};
use practice::desk::{Call as Answered, Done, WaitingCall};
use practice::entries::Act;
use practice::{ClientId, Refusal, Stop};

use super::look::call::{Call, Calls};
use super::posted::Fields;
use super::site::Site;

/// What stands on top of a page. `whose` names a call's client or therapist, `action` is where its form is posted.
pub fn shown(site: &Site, what: &str, calls: &[(String, String, Answered)], waiting: &[WaitingCall]) -> Calls {
    let one = |(whose, action, answered): &(String, String, Answered)| call(site, whose, action, answered);
    let (open, rest): (Vec<_>, Vec<_>) = calls.iter().partition(|(.., answered)| answered.waits);
    Calls {
        what: site.words.plain(what),
        waiting: open.into_iter().map(one).collect(),
        answered: rest.into_iter().map(one).collect(),
        notices: waiting.iter().map(|one| notice(site, one)).collect(),
    }
}

fn call(site: &Site, whose: &str, action: &str, answered: &Answered) -> Call {
    Call {
        entry: answered.entry.clone(),
        client: answered.client.to_string(),
        action: action.to_owned(),
        whose: whose.to_owned(),
        says: says(site, answered),
        when: site.words.day(answered.answer.on),
        done: answered.done.iter().map(|one| done(site, one)).collect(),
    }
}

fn says(site: &Site, call: &Answered) -> String {
    let library = site.house.library();
    let form = library.find(&call.answer.instrument, Some(call.answer.version));
    let item = form.and_then(|form| form.item(&call.answer.item));
    let anchor = item.and_then(|item| item.anchors.get(&call.answer.value.to_string()));
    let gaps = [
        ("therapist", call.therapist.as_str().into()),
        ("asked", item.and_then(|item| item.text.clone()).unwrap_or_default().into()),
        ("answer", anchor.cloned().unwrap_or_else(|| call.answer.value.to_string()).into()),
    ];
    site.words.say("call-says", &gaps)
}

fn done(site: &Site, done: &Done) -> String {
    let what = site.words.plain(&format!("act-{}", done.act.id()));
    let gaps = [("who", done.who.as_str().into()), ("when", moment(site, done.at).into()), ("what", what.into())];
    let told = site.words.say("call-done", &gaps);
    if done.words.is_empty() { told } else { format!("{told} “{}”", done.words) }
}

/// Whose client it is and whom to phone; nothing else is known here.
fn notice(site: &Site, waiting: &WaitingCall) -> String {
    let (therapist, since) = (waiting.therapist.as_str().into(), moment(site, waiting.since).into());
    match &waiting.deputy {
        Some(deputy) => {
            let gaps = [("therapist", therapist), ("since", since), ("deputy", deputy.as_str().into())];
            site.words.say("call-waits", &gaps)
        }
        None => site.words.say("call-waits-alone", &[("therapist", therapist), ("since", since)]),
    }
}

/// A moment as people here say it: 2 June 2026, 14:10.
fn moment(site: &Site, seconds: u64) -> String {
    let there = i64::try_from(seconds).ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let there = there.map(|moment| moment.to_zoned(TimeZone::system()));
    there.map_or_else(String::new, |there| {
        format!("{}, {:02}:{:02}", site.words.day(there.date()), there.hour(), there.minute())
    })
}

/// What was posted about a call: which, whose, what was done, in what words.
pub fn posted(fields: &Fields) -> Result<(String, Option<ClientId>, Act, String), Stop> {
    let act = Act::ALL.into_iter().find(|act| act.id() == fields.one("act")).ok_or(Refusal::NothingChosen)?;
    let client = ClientId::parse(fields.one("client"));
    Ok((fields.one("call").to_owned(), client, act, fields.one("words").to_owned()))
}
