//! The seal of a form: proof that it was drawn here for this visitor.

use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Makes and checks seals. Its key is drawn anew at each start.
pub struct Seal {
    key: [u8; 32],
    chance: std::sync::Arc<dyn practice::Chance>,
}

impl Seal {
    /// A sealer with a key of chance.
    #[must_use]
    pub fn new(chance: std::sync::Arc<dyn practice::Chance>) -> Self {
        let mut key = [0; 32];
        chance.fill(&mut key);
        Self { key, chance }
    }

    /// A name for the visit of somebody not signed in.
    #[must_use]
    pub fn fresh_visit(&self) -> String {
        let mut name = [0; 16];
        self.chance.fill(&mut name);
        hex(&name)
    }

    /// The seal for one visit, which is named by the secret of its cookie or link.
    #[must_use]
    pub fn of(&self, visit: &str) -> String {
        sealed(Some(&self.key), visit)
    }

    /// The seal of a form behind a link; the link itself is the secret, and it outlives a restart.
    #[must_use]
    pub fn of_link(&self, link: &str) -> String {
        sealed(None, link)
    }

    /// Whether a form carries the seal of its link.
    #[must_use]
    pub fn holds_link(&self, link: &str, sent: &str) -> bool {
        self.of_link(link).as_bytes().ct_eq(sent.as_bytes()).into()
    }

    /// Whether a form carries the seal of this visit.
    #[must_use]
    pub fn holds(&self, visit: &str, sent: &str) -> bool {
        self.of(visit).as_bytes().ct_eq(sent.as_bytes()).into()
    }
}

fn sealed(key: Option<&[u8]>, visit: &str) -> String {
    let mut seal = [0; 16];
    let key = Hkdf::<Sha256>::new(key, visit.as_bytes());
    key.expand(b"attune-form-v1", &mut seal).expect("sixteen bytes are fewer than HKDF gives");
    hex(&seal)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
