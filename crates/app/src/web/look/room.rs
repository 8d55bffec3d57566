//! Who is in front of the page, and what stands around every page they see.

/// What stands around a page: whose practice, who is looking, the seal of their forms, and where help is.
#[derive(Clone, Debug)]
pub struct Room {
    /// The practice's name as it wishes to be seen.
    pub practice: String,
    /// Who is looking.
    pub visitor: Visitor,
    /// The value each form sends back to prove that it came from here.
    pub csrf: String,
    /// Whether everyone in the building is invented.
    pub demo: bool,
    /// The path of this page; its link in the navigation is marked.
    pub here: String,
    /// Whom to call, as the office has set it; the same on every client page.
    pub help: Vec<HelpLine>,
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Who answers: `Emergency`, `Samaritans`.
    pub name: String,
    /// The number as people read it.
    pub number: String,
    /// When they answer: `Day and night, free`.
    pub hours: String,
}

impl HelpLine {
    /// The number as a telephone dials it.
    #[must_use]
    pub fn dial(&self) -> String {
        let digits: String = self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        format!("tel:{digits}")
    }
}

/// Who is looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody has signed in.
    Nobody,
    /// A client who came by a link; we do not show a name.
    ByLink,
    /// A client with an account.
    Client {
        /// Their name.
        name: String,
        /// The path of their own picture, once there is one.
        course: Option<String>,
    },
    /// A therapist.
    Therapist {
        /// Their name.
        name: String,
    },
    /// A supervisor.
    Supervisor {
        /// Their name.
        name: String,
    },
    /// Somebody of the office.
    Office {
        /// Their name.
        name: String,
    },
}

impl Visitor {
    /// Whether this is a client, by link or signed in: their pages carry help, a quick exit, and no telling title.
    #[must_use]
    pub const fn is_client(&self) -> bool {
        matches!(self, Self::ByLink | Self::Client { .. })
    }

    /// Their name, where they have signed in.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Nobody | Self::ByLink => None,
            Self::Client { name, .. }
            | Self::Therapist { name }
            | Self::Supervisor { name }
            | Self::Office { name } => Some(name),
        }
    }

    /// Where they can go from anywhere: path and key of the link's words.
    #[must_use]
    pub fn ways(&self) -> Vec<(String, &'static str)> {
        let own = |ways: &[(&str, &'static str)]| ways.iter().map(|(path, key)| ((*path).to_owned(), *key)).collect();
        match self {
            Self::Nobody | Self::ByLink => Vec::new(),
            Self::Client { course, .. } => client_ways(course.as_ref()),
            Self::Therapist { .. } => own(&[("/today", "nav-today"), ("/desk", "nav-desk")]),
            Self::Supervisor { .. } => own(&[("/packets", "nav-packets"), ("/packets/concerns", "nav-concerns")]),
            Self::Office { .. } => own(&[
                ("/office", "nav-office"),
                ("/office/concerns", "nav-concerns"),
                ("/office/people", "nav-people"),
                ("/office/questionnaires", "nav-questionnaires"),
            ]),
        }
    }
}

fn client_ways(course: Option<&String>) -> Vec<(String, &'static str)> {
    let mut ways = vec![("/my".to_owned(), "nav-my")];
    ways.extend(course.map(|path| (path.clone(), "nav-my-course")));
    let others = [
        ("/my/words", "nav-words"),
        ("/my/normal", "nav-normal"),
        ("/my/stopping", "nav-stopping"),
        ("/my/sharing", "nav-sharing"),
    ];
    ways.extend(others.map(|(path, key)| (path.to_owned(), key)));
    ways
}

/// Rooms for the gallery and the tests; everybody in them is invented.
impl Room {
    /// A room of the invented practice with this visitor in it.
    #[must_use]
    pub fn sample(visitor: Visitor, here: &str) -> Self {
        let line = |name: &str, number: &str, hours: &str| HelpLine {
            name: name.into(),
            number: number.into(),
            hours: hours.into(),
        };
        Self {
            practice: "Lindenhof Practice".into(),
            visitor,
            csrf: "sample".into(),
            demo: true,
            here: here.into(),
            help: vec![
                line("Emergency", "112", "Day and night"),
                line("Crisis line", "0800 000 0000", "Day and night, free to call"),
                line("Lindenhof Practice", "030 000 0000", "Monday to Friday, 9 to 17"),
            ],
        }
    }

    /// A room with an invented client in it.
    #[must_use]
    pub fn sample_client(here: &str) -> Self {
        let name = "Mara Lindqvist".into();
        Self::sample(Visitor::Client { name, course: Some("/course/mara".into()) }, here)
    }

    /// A room with an invented therapist in it.
    #[must_use]
    pub fn sample_therapist(here: &str) -> Self {
        Self::sample(Visitor::Therapist { name: "Ines Okafor".into() }, here)
    }

    /// A room with somebody of the invented office in it.
    #[must_use]
    pub fn sample_office(here: &str) -> Self {
        Self::sample(Visitor::Office { name: "Tomas Berg".into() }, here)
    }
}
