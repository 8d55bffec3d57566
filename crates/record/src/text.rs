//! Secrets as text: Crockford base32, which people can read aloud, and hexadecimal for ids.

use zeroize::Zeroizing;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Twenty bytes as 32 symbols; any five bytes as eight.
pub(crate) fn to_base32(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().div_ceil(5) * 8));
    for chunk in bytes.chunks(5) {
        let mut word = [0u8; 8];
        word[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(word);
        let symbols = (chunk.len() * 8).div_ceil(5);
        for i in 0..symbols {
            text.push(SYMBOLS[(bits >> (35 - 5 * i)) as usize & 31] as char);
        }
    }
    text
}

/// Reads whole groups of eight symbols. Case, spaces and dashes do not matter; O is 0, I and L are 1.
pub(crate) fn from_base32<const N: usize>(text: &str) -> Option<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    let (mut bits, mut held, mut at) = (0u32, 0, 0);
    for symbol in text.bytes().filter(|b| !matches!(b, b'-' | b' ')) {
        bits = (bits << 5 | value(symbol)?) & 0xfff;
        held += 5;
        if held >= 8 {
            held -= 8;
            *bytes.get_mut(at)? = (bits >> held & 0xff) as u8;
            at += 1;
        }
    }
    (at == N && held < 5).then_some(bytes)
}

fn value(symbol: u8) -> Option<u32> {
    let symbol = match symbol.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    SYMBOLS.iter().position(|&s| s == symbol).map(|i| i as u32)
}

/// Groups of four with dashes between, for print.
pub(crate) fn grouped(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len() * 5 / 4));
    for (i, symbol) in text.chars().enumerate() {
        if i > 0 && i % 4 == 0 {
            out.push('-');
        }
        out.push(symbol);
    }
    out
}

/// Exactly `2 * N` hexadecimal digits.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 4648 section 10 gives BASE32-HEX("fooba") = "CPNMUOJ1"; Crockford writes the same values with
    // his own alphabet: I->J, J->K, ... so C P N M U O J 1 = 12 25 23 22 30 24 19 1 -> C S Q P Y R K 1.
    #[test]
    fn base32_agrees_with_the_rfc_vector_in_crockfords_alphabet() {
        assert_eq!(to_base32(b"fooba").as_str(), "CSQPYRK1");
        assert_eq!(from_base32::<5>("csqp-yrkl").as_deref(), Some(b"fooba"));
    }

    #[test]
    fn a_symbol_too_few_or_too_many_is_refused() {
        assert!(from_base32::<5>("CSQPYRK").is_none());
        assert!(from_base32::<5>("CSQPYRK10").is_none());
        assert!(from_base32::<5>("CSQPYRKU").is_none());
    }

    #[test]
    fn thirty_two_bytes_take_fifty_two_symbols_and_come_back() {
        let text = to_base32(&[0xa7; 32]);
        assert_eq!(text.len(), 52);
        assert_eq!(from_base32::<32>(&text).as_deref(), Some(&[0xa7; 32]));
    }
}
