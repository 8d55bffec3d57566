//! Who may do what: one table, read by one function. What is not in the table is refused.

use record::Class;

use crate::entries::{Role, class};

/// How a person stands to a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It is their own.
    Own,
    /// They are its therapist.
    Treating,
    /// They supervise its therapist.
    Supervising,
    /// They sit in the office, and its client turned to the office.
    Administering,
    /// Nothing connects them; or the act is about no course.
    None,
}

/// What a person may want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Read the course: scores, findings, evidence.
    ReadCourse,
    /// Read one session: both check-ins, the transcript.
    ReadSession,
    /// Plan a session, or say that it was held or missed.
    PlanSession,
    /// Make a link for a check-in.
    InviteCheckIn,
    /// Answer as the therapist after a session.
    WriteAfterSession,
    /// Bring a transcript.
    ImportTranscript,
    /// Say of a code that it is so, not so, or another.
    SayOfCode,
    /// Open what was heard in a session for the client, or close it again.
    ShareTalk,
    /// Take the coded turns of a session away as a table.
    TakeCodes,
    /// Read what was heard in a session, once it was opened.
    ReadTalk,
    /// Tell of a course: a goal, a break, an exception, a belief.
    Tell,
    /// Read what a client sent here about their therapist.
    ReadConcerns,
    /// Look at what belongs to the therapist alone: capacity, support, own notes.
    ReadDesk,
    /// Say seen, disagree or talked about.
    ReviewFinding,
    /// Release a finding to the supervisor.
    TakeToSupervision,
    /// Note a consent, or give or withdraw it.
    Consent,
    /// See who may read what, and who did.
    ReadSharing,
    /// Choose who may read what.
    ChangeSharing,
    /// Read the words one keeps for oneself.
    ReadWords,
    /// Keep words for oneself, change them or put them away.
    KeepWords,
    /// Send words to the therapist.
    SendWords,
    /// Read what was released for supervision.
    ReadPackets,
    /// Read answers that call for help, as the deputy the client was told of.
    ReadCalls,
    /// Say what was done about an answer that calls for help.
    AnswerCall,
    /// See that a call of somebody's client waits, and whom to phone: nothing of the call.
    ReadWaiting,
    /// Add people and give them a desk.
    ManagePeople,
    /// Bring licensed questionnaires.
    ManageQuestionnaires,
    /// Set the practice's name, crisis numbers and who reads them.
    ManageSettings,
}

impl Verb {
    /// The written word, as the audit keeps it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ReadCourse => "read-course",
            Self::ReadSession => "read-session",
            Self::PlanSession => "plan-session",
            Self::InviteCheckIn => "invite-check-in",
            Self::WriteAfterSession => "write-after-session",
            Self::ImportTranscript => "import-transcript",
            Self::SayOfCode => "say-of-code",
            Self::ShareTalk => "share-talk",
            Self::TakeCodes => "take-codes",
            Self::ReadTalk => "read-talk",
            Self::Tell => "tell",
            Self::ReadConcerns => "read-concerns",
            Self::ReadDesk => "read-desk",
            Self::ReviewFinding => "review-finding",
            Self::TakeToSupervision => "take-to-supervision",
            Self::Consent => "consent",
            Self::ReadSharing => "read-sharing",
            Self::ChangeSharing => "change-sharing",
            Self::ReadWords => "read-words",
            Self::KeepWords => "keep-words",
            Self::SendWords => "send-words",
            Self::ReadPackets => "read-packets",
            Self::ReadCalls => "read-calls",
            Self::AnswerCall => "answer-call",
            Self::ReadWaiting => "read-waiting",
            Self::ManagePeople => "manage-people",
            Self::ManageQuestionnaires => "manage-questionnaires",
            Self::ManageSettings => "manage-settings",
        }
    }
}

use Relation::{Administering, None as Nobody, Own, Supervising, Treating};
use Role::{Client, Office, Supervisor, Therapist};
use Verb::{
    AnswerCall, ChangeSharing, Consent, ImportTranscript, InviteCheckIn, KeepWords, ManagePeople, ManageQuestionnaires,
    ManageSettings, PlanSession, ReadCalls, ReadConcerns, ReadCourse, ReadDesk, ReadPackets, ReadSession, ReadSharing,
    ReadTalk, ReadWaiting, ReadWords, ReviewFinding, SayOfCode, SendWords, ShareTalk, TakeCodes, TakeToSupervision,
    Tell, WriteAfterSession,
};

/// Everything that is allowed.
pub const ALLOWED: &[(Role, Relation, Verb)] = &[
    (Client, Own, ReadCourse),
    (Client, Own, ReadTalk),
    (Client, Own, Tell),
    (Client, Own, InviteCheckIn),
    (Client, Own, ReviewFinding),
    (Client, Own, Consent),
    (Client, Own, ReadSharing),
    (Client, Own, ChangeSharing),
    (Client, Own, ReadWords),
    (Client, Own, KeepWords),
    (Client, Own, SendWords),
    (Therapist, Treating, ReadCourse),
    (Therapist, Treating, ReadSession),
    (Therapist, Treating, PlanSession),
    (Therapist, Treating, InviteCheckIn),
    (Therapist, Treating, WriteAfterSession),
    (Therapist, Treating, ImportTranscript),
    (Therapist, Treating, SayOfCode),
    (Therapist, Treating, ShareTalk),
    (Therapist, Treating, TakeCodes),
    (Therapist, Treating, Tell),
    (Therapist, Treating, ReadDesk),
    (Therapist, Own, Tell),
    (Therapist, Own, ReadDesk),
    (Therapist, Treating, ReviewFinding),
    (Therapist, Treating, TakeToSupervision),
    (Therapist, Treating, Consent),
    (Therapist, Treating, AnswerCall),
    (Therapist, Nobody, ReadWaiting),
    (Therapist, Treating, ReadWords),
    (Therapist, Treating, KeepWords),
    (Supervisor, Supervising, ReadPackets),
    (Supervisor, Supervising, ReadCalls),
    (Supervisor, Supervising, AnswerCall),
    (Supervisor, Nobody, ReadWaiting),
    (Office, Nobody, ReadWaiting),
    (Supervisor, Supervising, ReadConcerns),
    (Office, Administering, ReadConcerns),
    (Office, Nobody, ManagePeople),
    (Office, Nobody, ManageQuestionnaires),
    (Office, Nobody, ManageSettings),
];

/// Whether the table allows it.
#[must_use]
pub fn allows(role: Role, relation: Relation, verb: Verb) -> bool {
    ALLOWED.contains(&(role, relation, verb))
}

/// Who is given the key of each class when a course is opened. The rules above are held a second time by these keys.
pub const READERS: &[(Class, &[Relation])] = &[
    (class::IDENTITY, &[Own, Treating]),
    (class::FRAME, &[Own, Treating]),
    (class::CONSENT, &[Own, Treating]),
    (class::SHARED, &[Own, Treating]),
    (class::HELD, &[Own]),
    (class::OWN_REVIEW, &[Own]),
    (class::SAFETY, &[Own, Treating, Supervising]),
    (class::THERAPIST, &[Treating]),
    (class::PROCESS, &[Treating]),
    (class::OWN_NOTE, &[Treating]),
    (class::CONCERN_SUPERVISOR, &[Own, Supervising]),
    (class::CONCERN_OFFICE, &[Own, Administering]),
    (class::TRANSCRIPT, &[Own, Treating]),
    (class::REVIEW, &[Treating]),
    (class::SUPERVISION, &[Treating, Supervising]),
];
