//! The linear model over n-grams: for each bucket and label a weight of one byte, for each label a scale and a start.

use super::unusable::Unusable;

/// Its file.
pub(super) const FILE: &str = "ngrams.bin";
const MAGIC: &[u8] = b"ATNG";
const VERSION: usize = 1;

/// Weights by bucket and label.
#[derive(Debug)]
pub(super) struct Linear {
    scale: Vec<f32>,
    bias: Vec<f32>,
    /// The buckets that have weights, rising.
    buckets: Vec<u32>,
    /// A row of one byte a label for each bucket.
    rows: Vec<u8>,
}

impl Linear {
    /// Reads `ngrams.bin` for so many bits and labels.
    pub(super) fn read(bytes: &[u8], bits: u32, labels: usize) -> Result<Self, Unusable> {
        let whole = Self::parse(bytes, bits, labels);
        whole.ok_or_else(|| Unusable::damaged(FILE, "it is cut off, or made for another listener.json"))
    }

    fn parse(bytes: &[u8], bits: u32, labels: usize) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let head = words(&mut rest, 4)?.map(|word| u32::from_le_bytes(word) as usize).collect::<Vec<_>>();
        let &[version, its_bits, count, size] = &head[..] else { return None };
        if version != VERSION || its_bits != bits as usize || size != labels {
            return None;
        }
        let scale: Vec<f32> = words(&mut rest, size)?.map(f32::from_le_bytes).collect();
        let bias: Vec<f32> = words(&mut rest, size)?.map(f32::from_le_bytes).collect();
        let buckets: Vec<u32> = words(&mut rest, count)?.map(u32::from_le_bytes).collect();
        let finite = scale.iter().chain(&bias).all(|number| number.is_finite());
        let whole = finite && rest.len() == count.checked_mul(size)? && buckets.is_sorted();
        whole.then(|| Self { scale, bias, buckets, rows: rest.to_vec() })
    }

    /// The logits of all labels for the buckets of one turn.
    pub(super) fn logits(&self, buckets: &[(u32, f32)]) -> Vec<f32> {
        let mut sums = vec![0.0; self.bias.len()];
        for (bucket, value) in buckets {
            let row = self.row(*bucket).unwrap_or_default();
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += value * whole(*weight));
        }
        let joined = sums.iter().zip(&self.scale).zip(&self.bias);
        joined.map(|((sum, scale), bias)| bias + scale * sum).collect()
    }

    /// What one bucket says for a label.
    pub(super) fn weight(&self, bucket: u32, label: usize) -> f32 {
        self.row(bucket).map_or(0.0, |row| whole(row[label]) * self.scale[label])
    }

    fn row(&self, bucket: u32) -> Option<&[u8]> {
        let at = self.buckets.binary_search(&bucket).ok()? * self.bias.len();
        self.rows.get(at..at + self.bias.len())
    }
}

fn whole(weight: u8) -> f32 {
    f32::from(weight.cast_signed())
}

/// Takes so many pieces of four bytes from the front.
fn words<'a>(rest: &mut &'a [u8], count: usize) -> Option<impl Iterator<Item = [u8; 4]> + use<'a>> {
    let (taken, left) = rest.split_at_checked(count.checked_mul(4)?)?;
    *rest = left;
    Some(taken.as_chunks::<4>().0.iter().copied())
}
