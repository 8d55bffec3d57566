//! A number as it is written in a table, read exactly and quickly.

/// No score is larger; squares of larger numbers would overflow.
pub(in super::super) const LARGEST: f64 = 1e100;
/// Powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The number of a cell without spaces around it; none where it is no finite number of ordinary size.
pub(super) fn decimal(cell: &[u8]) -> Option<f64> {
    // Ids and other words are told by their first letter.
    if !matches!(cell.first(), Some(b'0'..=b'9' | b'-' | b'+' | b'.')) {
        return None;
    }
    plain(cell).or_else(|| {
        let number: f64 = std::str::from_utf8(cell).ok()?.parse().ok()?;
        (number.abs() <= LARGEST).then_some(number)
    })
}

/// Digits with at most one point. Up to 15 digits and a power of ten up to 22 are both exact in a double, so that one
/// division rounds once and rightly (Clinger 1990, How to read floating point numbers accurately).
fn plain(cell: &[u8]) -> Option<f64> {
    let (negative, digits) = match cell {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    let (mut whole, mut point) = (0u64, None);
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => whole = whole * 10 + u64::from(byte - b'0'),
            b'.' if point.is_none() && digits.len() > 1 => point = Some(at),
            _ => return None,
        }
    }
    let after = point.map_or(0, |at| digits.len() - 1 - at);
    if whole >= 1_000_000_000_000_000 {
        return None;
    }
    let number = whole as f64 / POWERS[after];
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_none() {
        for cell in ["", "-", ".", "-.", "1.2.3", "1e999", "NaN", "inf", "--1", "1,5", "0x10", "1 2", "١"] {
            assert_eq!(decimal(cell.as_bytes()), None, "{cell:?}");
        }
    }

    proptest! {
        /// Rust's own reader of numbers is the independent one: every bit is the same.
        #[test]
        fn every_decimal_reads_as_the_standard_library_reads_it(cell in "-?[0-9]{0,18}\\.?[0-9]{0,18}(e-?[0-9]{1,2})?") {
            let theirs = cell.parse::<f64>().ok().filter(|number| number.abs() <= LARGEST);
            prop_assert_eq!(decimal(cell.as_bytes()).map(f64::to_bits), theirs.map(f64::to_bits));
        }
    }
}
