//! Clock times as transcripts write them, in milliseconds; above all what the digits after the point count.

/// What the digits after the point count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fraction {
    /// `,04` is forty milliseconds.
    Decimal,
    /// `.90` is ninety milliseconds: Teams pads none of its numbers.
    Thousandths,
}

impl Fraction {
    /// How a file means its fractions, from its arrow lines: one that leaves minutes or seconds unpadded leaves the
    /// milliseconds unpadded too. There `0:0:6.90` comes before `0:0:6.500`.
    pub(super) fn of<'a>(mut arrows: impl Iterator<Item = &'a str>) -> Self {
        let unpadded = |time: &str| {
            let whole = time.trim().split([',', '.']).next().unwrap_or_default();
            whole.split(':').count() == 3 && whole.split(':').skip(1).any(|part| part.len() == 1)
        };
        if arrows.any(|arrow| arrow.split("-->").any(unpadded)) { Self::Thousandths } else { Self::Decimal }
    }
}

/// Start and end of an arrow line in milliseconds; anything may follow the end.
pub(super) fn timings(line: &str, fraction: Fraction) -> Option<(u64, u64)> {
    let (start, end) = line.split_once("-->")?;
    let end = end.split_whitespace().next()?;
    Some((timestamp(start.trim(), fraction)?, timestamp(end, fraction)?))
}

/// `h:mm:ss,fff`, `mm:ss.fff` or `hh:mm:ss` in milliseconds.
fn timestamp(text: &str, reading: Fraction) -> Option<u64> {
    let (whole, fraction) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let mut parts = whole.rsplit(':').map(value);
    let (seconds, minutes) = (parts.next()??, parts.next()??);
    let hours = parts.next().unwrap_or(Some(0))?;
    let thousandths = match reading {
        Fraction::Decimal => value(&format!("{fraction:0<3}"))?,
        Fraction::Thousandths => value(fraction)?,
    };
    if parts.next().is_some() || minutes > 59 || seconds > 59 || fraction.len() > 3 {
        return None;
    }
    let whole = hours.saturating_mul(3600).saturating_add(minutes * 60 + seconds);
    Some(whole.saturating_mul(1000).saturating_add(thousandths))
}

/// The value of a line of digits only.
pub(super) fn value(line: &str) -> Option<u64> {
    let line = line.trim();
    let is_number = !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| line.parse().ok()).flatten()
}

/// The first three digits of a decimal fraction; finer ones are cut off.
pub(super) fn thousandths(fraction: &str) -> Option<u64> {
    let three: String = fraction.chars().chain("000".chars()).take(3).collect();
    three.parse().ok()
}

/// `h:mm:ss[.fff]` or `mm:ss[.fff]` in milliseconds; minutes may pass 59 where no hour is written.
pub(super) fn clock(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts: Vec<u64> = whole.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, minutes, seconds),
        [hours, minutes, seconds] if minutes <= 59 => (hours, minutes, seconds),
        _ => return None,
    };
    let ms = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)?.checked_mul(1000)?;
    (seconds <= 59).then_some(ms.checked_add(thousandths(fraction)?)?)
}
