//! What was learned, written down and read again.

use std::path::Path;

use engine::outcome::expected::Expectation;
use serde_json::{Value, json};

use crate::cli::{Complaint, output};

/// No file of parameters is larger.
const MOST: u64 = 10_000_000;

pub(super) fn written(of: &Expectation) -> Value {
    json!({
        "intercept": of.intercept,
        "log_session": of.log_session,
        "intake": of.intake,
        "intake_by_log_session": of.intake_by_log_session,
        "level_variance": of.level_variance,
        "slope_variance": of.slope_variance,
        "covariance": of.covariance,
        "residual_variance": of.residual_variance,
    })
}

/// Reads parameters, alone or in a summary.
///
/// # Errors
/// What is missing, or cannot be so.
pub(super) fn read(path: &Path) -> Result<Expectation, Complaint> {
    let bytes = output::read(path, MOST)?;
    let all: Value = serde_json::from_slice(&bytes)
        .map_err(|error| Complaint::new(path.display(), format!("this is not JSON: {error}; give a --summary")))?;
    let inner = all.get("parameters").unwrap_or(&all);
    let number = |name: &str| {
        let there = inner.get(name).and_then(Value::as_f64);
        there.ok_or_else(|| Complaint::new(path.display(), format!("the number `{name}` is missing; put it in")))
    };
    let read = Expectation {
        intercept: number("intercept")?,
        log_session: number("log_session")?,
        intake: number("intake")?,
        intake_by_log_session: number("intake_by_log_session")?,
        level_variance: number("level_variance")?,
        slope_variance: number("slope_variance")?,
        covariance: number("covariance")?,
        residual_variance: number("residual_variance")?,
    };
    if read.is_possible() {
        return Ok(read);
    }
    let what = "people cannot differ like this: variances lie at or above 0, the residual one above it, and the square of \
                the covariance is at most the product of both variances; check them";
    Err(Complaint::new(path.display(), what))
}
