//! What a quadratic surface looks like: along its two lines, where it is level, and along which axes it bends.
//!
//! Source: Edwards & Parry 1993, Acad Manage J 36:1577.

use super::gradient::Moving;

/// Below this share of what it is the difference of, a number is rounding.
const LEVEL: f64 = 1e-9;

/// Why a surface has no such place or line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// 4·b3·b5 − b4² is nought: the surface is a plane, a trough or a ridge, level nowhere or along a whole line.
    LevelNowhere,
    /// b4 is nought: the axes run along x and y, and one of them has no slope.
    AlongTheScales,
}

/// a1 to a5.
pub(super) fn along([_, b1, b2, b3, b4, b5]: &[Moving; 6]) -> [Moving; 5] {
    let (b1, b2, b3, b4, b5) = (*b1, *b2, *b3, *b4, *b5);
    [b1 + b2, b3 + b4 + b5, b1 - b2, b3 - b4 + b5, b3 - b5]
}

pub(super) fn determinant([.., b3, b4, b5]: &[Moving; 6]) -> Moving {
    4.0 * (*b3 * *b5) - *b4 * *b4
}

/// Where the surface is level.
pub(super) fn stationary(b: &[Moving; 6]) -> Result<[Moving; 2], Guard> {
    let [_, b1, b2, b3, b4, b5] = *b;
    let whole = determinant(b);
    let parts = 4.0 * (b3.value * b5.value).abs() + b4.value * b4.value;
    if whole.value.abs() <= LEVEL * parts {
        return Err(Guard::LevelNowhere);
    }
    Ok([(b2 * b4 - 2.0 * (b1 * b5)) / whole, (b1 * b4 - 2.0 * (b2 * b3)) / whole])
}

/// Intercept and slope of the first (`sign` 1) or second (−1) principal axis.
pub(super) fn axis(b: &[Moving; 6], sign: f64) -> (Result<Moving, Guard>, Result<Moving, Guard>) {
    let [.., b3, b4, b5] = *b;
    if b4.value.abs() <= LEVEL * (b3.value.abs() + b5.value.abs()) {
        return (Err(Guard::AlongTheScales), Err(Guard::AlongTheScales));
    }
    let apart = b3 - b5;
    let root = sign * (apart * apart + b4 * b4).sqrt();
    // Of the two ways to write it, the one that does not take a number from its like.
    let slope = if apart.value * root.value <= 0.0 { (root - apart) / b4 } else { b4 / (root + apart) };
    (stationary(b).map(|[x, y]| y - slope * x), Ok(slope))
}

/// How the surface bends along the two axes: the larger and the smaller eigenvalue of its second derivatives, halved.
pub(super) fn bends([.., b3, b4, b5]: &[Moving; 6]) -> [Moving; 2] {
    let (b3, b4, b5) = (*b3, *b4, *b5);
    let apart = b3 - b5;
    let squares = apart * apart + b4 * b4;
    let root = if squares.value > 0.0 { squares.sqrt() } else { squares };
    [0.5 * (b3 + b5 + root), 0.5 * (b3 + b5 - root)]
}
