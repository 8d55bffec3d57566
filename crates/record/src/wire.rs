//! Canonical bytes: fixed widths, big-endian, a length before anything of varying size.

use zeroize::Zeroizing;

/// Bytes being written; wiped when dropped because payloads pass through.
pub(crate) struct Wire(Zeroizing<Vec<u8>>);

impl Wire {
    /// Starts with a label that no other structure of this crate uses.
    pub(crate) fn new(label: &str) -> Self {
        Wire(Zeroizing::new(Vec::with_capacity(256))).text(label)
    }

    pub(crate) fn fixed(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn u8(self, n: u8) -> Self {
        self.fixed(&[n])
    }

    pub(crate) fn u16(self, n: u16) -> Self {
        self.fixed(&n.to_be_bytes())
    }

    pub(crate) fn u32(self, n: u32) -> Self {
        self.fixed(&n.to_be_bytes())
    }

    pub(crate) fn u64(self, n: u64) -> Self {
        self.fixed(&n.to_be_bytes())
    }

    pub(crate) fn blob(self, bytes: &[u8]) -> Self {
        let length = u32::try_from(bytes.len()).expect("sizes are limited long before 4 GiB");
        self.u32(length).fixed(bytes)
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.blob(text.as_bytes())
    }

    pub(crate) fn option(self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            Some(bytes) => self.u8(1).blob(bytes),
            None => self.u8(0),
        }
    }

    pub(crate) fn done(self) -> Zeroizing<Vec<u8>> {
        self.0
    }
}

/// Bytes being read; every step answers `None` at the first thing that does not fit.
pub(crate) struct Unwire<'a>(&'a [u8]);

impl<'a> Unwire<'a> {
    pub(crate) fn new(label: &str, bytes: &'a [u8]) -> Option<Self> {
        let mut wire = Unwire(bytes);
        (wire.blob()? == label.as_bytes()).then_some(wire)
    }

    pub(crate) fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(n)?;
        self.0 = tail;
        Some(head)
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.fixed::<1>().map(|b| b[0])
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.fixed().map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.fixed().map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.fixed().map(u64::from_be_bytes)
    }

    pub(crate) fn blob(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.u32()?).ok()?;
        self.take(length)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        core::str::from_utf8(self.blob()?).ok()
    }

    pub(crate) fn option<const N: usize>(&mut self) -> Option<Option<[u8; N]>> {
        match self.u8()? {
            0 => Some(None),
            1 => Some(Some(self.blob()?.try_into().ok()?)),
            _ => None,
        }
    }

    /// Nothing may follow the last field, or two byte strings would mean one thing.
    pub(crate) fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}
