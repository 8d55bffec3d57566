//! What `--method nhs` is told: two questionnaires, each with its published caseness and reliable change.

use clap::Args as Arguments;

use super::super::super::finite;
use super::super::Args;
use crate::cli::Complaint;

/// What only this method asks for.
#[derive(Debug, Arguments)]
pub(in super::super) struct Two {
    /// In nhs, the first questionnaire's caseness: who reaches it is a case.
    #[arg(long, value_name = "POINTS", value_parser = finite, allow_hyphen_values = true)]
    caseness: Option<f64>,
    /// In nhs, the first questionnaire's reliable change, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, allow_hyphen_values = true)]
    reliable: Option<f64>,
    /// In nhs, the column of the second questionnaire's scores before.
    #[arg(long, value_name = "COLUMN")]
    second_pre: Option<String>,
    /// In nhs, the column of its scores after.
    #[arg(long, value_name = "COLUMN")]
    second_post: Option<String>,
    /// In nhs, its caseness.
    #[arg(long, value_name = "POINTS", value_parser = finite, allow_hyphen_values = true)]
    second_caseness: Option<f64>,
    /// In nhs, its reliable change, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, allow_hyphen_values = true)]
    second_reliable: Option<f64>,
}

impl Two {
    /// Another method uses none of these.
    pub(in super::super) fn stay_away(&self) -> Result<(), Complaint> {
        refuse(
            [
                ("--caseness", self.caseness.is_some()),
                ("--reliable", self.reliable.is_some()),
                ("--second-pre", self.second_pre.is_some()),
                ("--second-post", self.second_post.is_some()),
                ("--second-caseness", self.second_caseness.is_some()),
                ("--second-reliable", self.second_reliable.is_some()),
            ],
            "only --method nhs uses it; leave it out",
        )
    }
}

fn refuse<const N: usize>(options: [(&'static str, bool); N], what: &str) -> Result<(), Complaint> {
    match options.into_iter().find(|(_, given)| *given) {
        Some((option, _)) => Err(Complaint::new(option, what)),
        None => Ok(()),
    }
}

/// One questionnaire's two numbers.
#[derive(Clone, Copy)]
pub(super) struct Published {
    pub(super) case_from: f64,
    pub(super) reliable: f64,
}

/// Everything this method was told.
pub(super) struct Design<'a> {
    /// Before and after on the first questionnaire, then on the second.
    pub(super) columns: [&'a str; 4],
    pub(super) published: [Published; 2],
}

impl Args {
    fn foreign_to_nhs(&self) -> Result<(), Complaint> {
        refuse(
            [
                ("--session", self.session.is_some()),
                ("--value", self.value.is_some()),
                ("--reliability", self.reliability.is_some()),
                ("--reliability-post", self.reliability_post.is_some()),
                ("--functional-mean", self.functional_mean.is_some()),
                ("--cutoff", self.cutoff.is_some()),
                ("--clinical-mean", self.clinical_mean.is_some()),
                ("--alpha", self.alpha.is_some()),
                ("--as-package", self.as_package),
            ],
            "--method nhs does not use it; leave it out",
        )
    }

    pub(super) fn paired(&self) -> Result<Design<'_>, Complaint> {
        self.foreign_to_nhs()?;
        let two = &self.two;
        let first = published([("--caseness", two.caseness), ("--reliable", two.reliable)])?;
        let second_pre = column("--second-pre", two.second_pre.as_ref())?;
        let second_post = column("--second-post", two.second_post.as_ref())?;
        let second =
            published([("--second-caseness", two.second_caseness), ("--second-reliable", two.second_reliable)])?;
        Ok(Design { columns: [&self.pre, &self.post, second_pre, second_post], published: [first, second] })
    }
}

fn published([caseness, reliable]: [(&str, Option<f64>); 2]) -> Result<Published, Complaint> {
    let there = |(option, number): (&str, Option<f64>)| {
        number.ok_or_else(|| Complaint::new(option, "it is missing; --method nhs takes the published number from you"))
    };
    let (case_from, points) = (there(caseness)?, there(reliable)?);
    if points <= 0.0 {
        let what =
            format!("a reliable change of {points} would be reached by standing still; give it in points above 0");
        return Err(Complaint::new(reliable.0, what));
    }
    Ok(Published { case_from, reliable: points })
}

fn column<'a>(option: &str, name: Option<&'a String>) -> Result<&'a str, Complaint> {
    let what = "it is missing; --method nhs reads two questionnaires, so name the second one's column";
    name.map(String::as_str).ok_or_else(|| Complaint::new(option, what))
}
