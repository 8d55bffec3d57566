//! Small whole numbers as Parquet packs them: runs of one value, and groups of eight packed bit by bit.

/// Reads so many numbers of a width in bits; none where the bytes do not hold them.
pub(super) fn read(bytes: &[u8], width: u32, count: usize) -> Option<Vec<u32>> {
    if width > 32 {
        return None;
    }
    let (mut all, mut at) = (Vec::with_capacity(count.min(1 << 22)), 0);
    while all.len() < count {
        let (head, used) = head(bytes.get(at..)?)?;
        at += used;
        let left = count - all.len();
        if head & 1 == 1 {
            let groups = usize::try_from(head >> 1).ok()?;
            let length = groups.checked_mul(width as usize)?;
            // The last group may be cut short.
            let packed = bytes.get(at..at.checked_add(length)?.min(bytes.len()))?;
            all.extend(unpacked(packed, width, groups.checked_mul(8)?.min(left))?);
            at += packed.len();
        } else {
            let length = width.div_ceil(8) as usize;
            let value = bytes.get(at..at.checked_add(length)?)?;
            let value = value.iter().rev().fold(0u32, |value, byte| value << 8 | u32::from(*byte));
            let run = usize::try_from(head >> 1).ok()?.min(left);
            if run == 0 {
                return None;
            }
            all.resize(all.len() + run, value);
            at += length;
        }
    }
    Some(all)
}

fn head(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut number = 0u64;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        number |= u64::from(byte & 0x7f) << (7 * at);
        if *byte < 0x80 {
            return Some((number, at + 1));
        }
    }
    None
}

fn unpacked(bytes: &[u8], width: u32, count: usize) -> Option<Vec<u32>> {
    if count == 0 || (bytes.len() as u64) * 8 < count as u64 * u64::from(width) {
        return None;
    }
    let mask = (1u64 << width) - 1;
    let one = |at: usize| {
        let bit = at * width as usize;
        let near = bytes[bit / 8..].iter().take(5).rev().fold(0u64, |held, byte| held << 8 | u64::from(*byte));
        (near >> (bit % 8) & mask) as u32
    };
    Some((0..count).map(|at| if width == 0 { 0 } else { one(at) }).collect())
}

/// Whether each value is there, as one packed run of single bits.
pub(super) fn write(there: &[bool]) -> Vec<u8> {
    let groups = there.len().div_ceil(8);
    let (mut bytes, mut head) = (Vec::with_capacity(groups + 5), (groups as u64) << 1 | 1);
    while head >= 0x80 {
        bytes.push(head as u8 | 0x80);
        head >>= 7;
    }
    bytes.push(head as u8);
    bytes.extend(bits(there));
    bytes
}

/// Single bits, the first in the lowest place.
pub(super) fn bits(truths: &[bool]) -> impl Iterator<Item = u8> {
    truths.chunks(8).map(|eight| eight.iter().rev().fold(0, |byte, truth| byte << 1 | u8::from(*truth)))
}
