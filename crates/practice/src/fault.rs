//! Why something was not done: refused, with what to do about it; or a fault of the house, which is nobody's doing.

use engine::course::Rater;

use crate::entries::ConsentTo;

/// Refused, or broken.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// It was refused, and the person can do something about it.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// Something is broken, and the office has to look.
    #[error("{0}")]
    Fault(#[from] Fault),
}

/// Why something was refused. The page finds its words under the written id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing, or it is not theirs: the two are not told apart.
    #[error("there is nothing here for you")]
    NotYours,
    /// This desk does not do that.
    #[error("this desk does not do that")]
    NotThisDesk,
    /// The sign-in name or the password is wrong: the two are not told apart.
    #[error("the name or the password is wrong")]
    WrongSignIn,
    /// A first code is no password yet.
    #[error("choose a password of your own")]
    ChoosePassword,
    /// The client has not agreed to it.
    #[error("the client has not agreed to this")]
    NoConsent(ConsentTo),
    /// No such link was ever made, or it was withdrawn.
    #[error("this link is not known")]
    UnknownLink,
    /// The link is too old.
    #[error("this link has expired")]
    ExpiredLink,
    /// The link was used.
    #[error("this link was already used")]
    SpentLink,
    /// The form does not offer this number.
    #[error("{item}: {given:?} is not one of {min} to {max}")]
    ImpossibleAnswer {
        /// The question's id.
        item: String,
        /// What was posted.
        given: String,
        /// Lowest printed number.
        min: i32,
        /// Highest printed number.
        max: i32,
    },
    /// The page was drawn for another version of the form.
    #[error("this form has changed since the page was opened")]
    FormChanged,
    /// An answer that calls for help is not argued away.
    #[error("an answer that calls for help stands; say what was done about it")]
    AlwaysStands,
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    NothingChosen,
    /// To disagree, say why.
    #[error("say why")]
    NeedsWhy,
    /// A field is too long.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The most characters it may have.
        most: usize,
    },
    /// A field is empty or does not read.
    #[error("{field}: {what}")]
    BadField {
        /// The field.
        field: &'static str,
        /// What is wrong and what to do.
        what: String,
    },
    /// The sign-in name is taken.
    #[error("this sign-in name is taken")]
    NameTaken,
    /// A transcript that cannot be read.
    #[error("{0}")]
    Transcript(listen::Refused),
    /// A transcript needs one therapist and one client among its speakers.
    #[error("no speaker was named as the {0:?}")]
    NoSpeaker(Rater),
    /// A questionnaire that is wrong, field by field.
    #[error("{}", .0.join("; "))]
    Misprinted(Vec<String>),
    /// The session is over.
    #[error("sign in again")]
    SignInAgain,
    /// Too many people are signing in at once.
    #[error("too many people are signing in at once")]
    Busy,
    /// The same page was sent before with other content; the first one stands.
    #[error("this page was already sent; what was sent first stands, open it again to add to it")]
    AlreadySent,
    /// The disk is full: nothing was written.
    #[error("the disk is full")]
    DiskFull,
}

/// Something is broken.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The record failed.
    #[error(transparent)]
    Record(record::Error),
    /// An entry that this version of Attune cannot read.
    #[error("entry {entry} of kind {kind} version {version} cannot be read: {what}; update Attune")]
    Unreadable {
        /// The entry.
        entry: String,
        /// Its kind.
        kind: String,
        /// Its version.
        version: u16,
        /// What is wrong.
        what: String,
    },
    /// The shipped files are damaged.
    #[error("{0}")]
    Shipped(String),
}

impl From<record::TrayState> for Refusal {
    fn from(state: record::TrayState) -> Self {
        match state {
            record::TrayState::Expired => Self::ExpiredLink,
            record::TrayState::Spent => Self::SpentLink,
            record::TrayState::Unknown | record::TrayState::Withdrawn => Self::UnknownLink,
        }
    }
}

impl From<record::Error> for Stop {
    fn from(error: record::Error) -> Self {
        match error {
            record::Error::DiskFull => Refusal::DiskFull.into(),
            record::Error::OtherContent => Refusal::AlreadySent.into(),
            record::Error::WrongSecret => Refusal::WrongSignIn.into(),
            record::Error::Link(state) => Refusal::from(state).into(),
            record::Error::SessionOver => Refusal::SignInAgain.into(),
            record::Error::TooLarge { most, .. } => Refusal::TooLong { field: "file", most }.into(),
            record::Error::Busy => Refusal::Busy.into(),
            record::Error::NoGrant { .. } => Refusal::NotYours.into(),
            other => Fault::Record(other).into(),
        }
    }
}
