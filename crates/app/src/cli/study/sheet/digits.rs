//! Numbers in their shortest digits, the last ones remembered: scores are given to a decimal or two, and so the same ones
//! come again and again.

use std::io::{Result, Write};

/// How many numbers are remembered, a power of two: what fits into a processor's nearest memory.
const HELD: usize = 1 << 9;
/// No double without an exponent has more digits with its sign and point.
const MOST: usize = 24;

/// A number that was written, by its bits, and its digits.
#[derive(Clone, Copy)]
struct Written {
    bits: u64,
    length: u8,
    digits: [u8; MOST],
}

/// Writes numbers.
pub(super) struct Digits(Vec<Written>);

impl Default for Digits {
    fn default() -> Self {
        // No number is asked for that is none.
        Self(vec![Written { bits: f64::NAN.to_bits(), length: 0, digits: [0; MOST] }; HELD])
    }
}

impl Digits {
    /// The shortest digits that read back as this number, without an exponent.
    pub(super) fn write(&mut self, number: f64, line: &mut Vec<u8>) -> Result<()> {
        let written = &mut self.0[place(number.to_bits())];
        if written.bits != number.to_bits() && !written.take(number) {
            return write!(line, "{number}");
        }
        // All of it and then cut, since a known length is copied at once.
        let end = line.len() + usize::from(written.length);
        line.extend_from_slice(&written.digits);
        line.truncate(end);
        Ok(())
    }
}

impl Written {
    /// Takes a number that has no exponent; whole ones are common and quicker to write as such.
    fn take(&mut self, number: f64) -> bool {
        let (mut whole, mut broken) = (itoa::Buffer::new(), zmij::Buffer::new());
        let digits = match number.abs() {
            size if size < 1e15 && number as i64 as f64 == number => whole.format(number as i64),
            size if (1e-4..1e15).contains(&size) => broken.format_finite(number),
            _ => return false,
        };
        self.digits[..digits.len()].copy_from_slice(digits.as_bytes());
        (self.bits, self.length) = (number.to_bits(), digits.len() as u8);
        true
    }
}

/// Where a number is remembered: its bits mixed by a multiplication (Knuth, The Art of Computer Programming 3, 6.4).
const fn place(bits: u64) -> usize {
    (bits.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize % HELD
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(digits: &mut Digits, number: f64) -> String {
        let mut line = Vec::new();
        digits.write(number, &mut line).expect("memory takes whatever is written");
        String::from_utf8(line).expect("digits")
    }

    proptest! {
        /// The standard library writes the shortest digits too, and without an exponent; where two numbers of that length
        /// lie equally near (1849851203709665.25), it takes the other one.
        #[test]
        fn numbers_are_as_short_as_the_standard_library_has_them_and_read_back(
            number in prop_oneof![proptest::num::f64::NORMAL, -10.0..10.0, -1e-3..1e-3, -1e16..1e16],
        ) {
            let ours = written(&mut Digits::default(), number);
            prop_assert_eq!(ours.parse::<f64>().expect("a number").to_bits(), number.to_bits());
            prop_assert_eq!(ours.len(), number.to_string().len(), "{}", ours);
        }

        /// More numbers than are remembered, each asked for twice.
        #[test]
        fn what_is_remembered_is_what_was_written(numbers in prop::collection::vec(-10.0..10.0, HELD..3 * HELD)) {
            let mut digits = Digits::default();
            for number in numbers.iter().flat_map(|number| [number, number]).chain(&numbers) {
                prop_assert_eq!(written(&mut digits, *number), written(&mut Digits::default(), *number));
            }
        }
    }
}
