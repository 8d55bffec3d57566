//! What things are called here: opaque ids, classes, moments. None of them says anything about anyone.

use std::borrow::Cow;
use std::fmt;

macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// Sixteen bytes of chance.
            pub fn fresh(chance: &dyn crate::Chance) -> Self {
                let mut bytes = [0; 16];
                chance.fill(&mut bytes);
                Self(bytes)
            }

            /// Reads the 32 hexadecimal digits that `Display` writes; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                crate::text::from_hex(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
    };
}

opaque_id! {
    /// Someone who can hold keys.
    PersonId
}
opaque_id! {
    /// Whose ledger an entry belongs to.
    ClientId
}
opaque_id! {
    /// One entry, for ever.
    EntryId
}

impl PersonId {
    /// The running server itself, as a person with keys.
    pub const HOUSE: PersonId = PersonId([0; 16]);
    /// Someone not signed in, in the audit only.
    pub const NOBODY: PersonId = PersonId([0xff; 16]);
}

impl ClientId {
    /// The house's own ledger.
    pub const HOUSE: ClientId = ClientId([0; 16]);
}

/// One kind of access: everyone who may read one entry of a class may read all of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Class(Cow<'static, str>);

impl Class {
    /// A class known when the program is written. 1 to 24 printable ASCII characters.
    ///
    /// # Panics
    /// If the name is too long, empty or not ASCII; in a `const` this is a compile error.
    #[must_use]
    pub const fn of(name: &'static str) -> Class {
        assert!(plain_ascii(name, 24), "a class is 1 to 24 printable ASCII characters");
        Class(Cow::Borrowed(name))
    }

    /// A class read from somewhere; `None` if it is not 1 to 24 printable ASCII characters.
    #[must_use]
    pub fn parse(name: &str) -> Option<Class> {
        plain_ascii(name, 24).then(|| Class(Cow::Owned(name.to_owned())))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// True for 1 to `most` printable ASCII characters without spaces.
pub(crate) const fn plain_ascii(name: &str, most: usize) -> bool {
    let bytes = name.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes[i].is_ascii_graphic() {
            return false;
        }
        i += 1;
    }
    !bytes.is_empty() && bytes.len() <= most
}

/// Seconds since 1970-01-01T00:00:00Z. Always an argument: this crate reads no clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Moment(pub u64);

impl Moment {
    /// The start of the hour: all of a time that may stand outside a seal.
    #[must_use]
    pub const fn hour(self) -> Moment {
        Moment(self.0 - self.0 % 3600)
    }

    /// This many seconds later.
    #[must_use]
    pub const fn later(self, seconds: u64) -> Moment {
        Moment(self.0.saturating_add(seconds))
    }
}
