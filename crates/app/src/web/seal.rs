//! The seal of a form: proof that it was drawn here for this visitor.

use hkdf::Hkdf;
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Makes and checks seals. Its key is drawn anew at each start.
pub struct Seal([u8; 32]);

impl Seal {
    /// A sealer with a key of chance.
    #[must_use]
    pub fn new(chance: &dyn practice::Chance) -> Self {
        let mut key = [0; 32];
        chance.fill(&mut key);
        Self(key)
    }

    /// The seal for one visit, which is named by the secret of its cookie or link.
    #[must_use]
    pub fn of(&self, visit: &str) -> String {
        let mut seal = [0; 16];
        let key = Hkdf::<Sha256>::new(Some(&self.0), visit.as_bytes());
        key.expand(b"attune-form-v1", &mut seal).expect("sixteen bytes are fewer than HKDF gives");
        seal.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether a form carries the seal of this visit.
    #[must_use]
    pub fn holds(&self, visit: &str, sent: &str) -> bool {
        self.of(visit).as_bytes().ct_eq(sent.as_bytes()).into()
    }
}
