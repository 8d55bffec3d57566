//! `attune study change --method nhs`: two questionnaires read together, as NHS Talking Therapies counts them.

mod design;
mod report;

use std::borrow::Cow;

use cohort::paired::{Finished, Measured, Rate, Verdict, judge};
use serde_json::{Value, json};

use super::super::report::Report;
use super::super::sheet::{self, Cell, Sheet};
use super::super::texts::Texts;
use super::super::{note, table};
use super::{Args, once};
use crate::cli::Complaint;
pub(super) use design::Two;
use design::{Design, Published};

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    let design = args.paired()?;
    let (ids, scores) = read(args, &design, quiet)?;
    let told = Told { args, design: &design, ids: &ids, scores: &scores };
    let mut finished = Finished::default();
    scores.iter().filter_map(|four| told.judge(four)).for_each(|one| finished.add(one));
    let notes = notes(finished);
    sheet::write(&told, &told.summary(finished, &notes), &args.out)?;
    note(quiet, &notes);
    Ok(())
}

/// Before and after on the first questionnaire, then on the second.
type Four = [Option<f64>; 4];

fn read(args: &Args, design: &Design, quiet: bool) -> Result<(Texts, Vec<Four>), Complaint> {
    let (mut ids, mut scores) = (Texts::default(), Vec::new());
    let [pre, post, second_pre, second_post] = design.columns;
    let columns = [&args.id, pre, post, second_pre, second_post];
    let lines = table::each(&args.file, &columns, (quiet, args.out.threads()), |row| {
        ids.push(row.text(0)?);
        scores.push([row.number(1)?, row.number(2)?, row.number(3)?, row.number(4)?]);
        Ok(())
    })?;
    once(args, &ids, &lines)?;
    Ok((ids, scores))
}

fn notes(finished: Finished) -> Vec<String> {
    let all = finished.all;
    let mut notes = Vec::new();
    if all == 0 {
        notes.push("nobody has all four scores, so there is no rate".to_owned());
    } else if all < 30 {
        let have = if all == 1 { "client has" } else { "clients have" };
        notes.push(format!("only {all} {have} all four scores: read each rate with its interval"));
    }
    if all > 0 && finished.recovery().of == 0 {
        notes.push("nobody was a case before, so there is no rate of recovery".to_owned());
    }
    notes
}

struct Told<'a> {
    args: &'a Args,
    design: &'a Design<'a>,
    ids: &'a Texts,
    scores: &'a [Four],
}

/// The four rates: their name in the summary, their name for people, who is counted among whom.
const RATES: [(&str, &str, &str); 4] = [
    ("recovery", "Recovery", "of those who were a case before"),
    ("reliable_improvement", "Reliable improvement", "of everybody with all four scores"),
    ("reliable_deterioration", "Reliable deterioration", "of everybody with all four scores"),
    ("reliable_recovery", "Reliable recovery", "of those who were a case before"),
];

fn told_rate(rate: Rate) -> Value {
    let Rate { count, of, share } = rate;
    json!({
        "count": count,
        "of": of,
        "rate": share.map(|share| share.value),
        "low": share.map(|share| share.low),
        "high": share.map(|share| share.high),
    })
}

impl Told<'_> {
    /// The verdict, unless a score is missing.
    fn judge(&self, scores: &Four) -> Option<Verdict> {
        let [before, after, second_before, second_after] = *scores;
        let [first, second] = self.design.published;
        let measured = |Published { case_from, reliable }: Published, before, after| Measured {
            better: self.args.better.into(),
            case_from,
            reliable,
            before,
            after,
        };
        Some(judge([measured(first, before?, after?), measured(second, second_before?, second_after?)]))
    }

    fn summary(&self, finished: Finished, notes: &[String]) -> Value {
        let [first, second] = self.design.published;
        let rates =
            [finished.recovery(), finished.improvement(), finished.deterioration(), finished.reliable_recovery()];
        let rates = RATES.iter().zip(rates).map(|((name, ..), rate)| ((*name).to_owned(), told_rate(rate)));
        json!({
            "analysis": "change",
            "method": self.args.method.word(),
            "source": self.args.method.source(),
            "better": self.args.better.word(),
            "caseness": first.case_from,
            "reliable": first.reliable,
            "second_caseness": second.case_from,
            "second_reliable": second.reliable,
            "n_original": self.scores.len(),
            "n_used": finished.all,
            "counts": {
                "not_scored": self.scores.len() - finished.all as usize,
                "no_case_before": finished.no_case_before,
                "recovered": finished.recovered,
                "reliably_improved": finished.improved,
                "reliably_deteriorated": finished.deteriorated,
                "reliably_recovered": finished.reliably_recovered,
            },
            "rates": serde_json::Map::from_iter(rates),
            "interval": "Wilson 1927, 95 in 100",
            "notes": notes,
        })
    }
}

/// Which scores are missing: a bit each, the first before lowest.
const MISSING: [&str; 16] = [
    "",
    "pre is missing",
    "post is missing",
    "pre and post are missing",
    "second_pre is missing",
    "pre and second_pre are missing",
    "post and second_pre are missing",
    "pre, post and second_pre are missing",
    "second_post is missing",
    "pre and second_post are missing",
    "post and second_post are missing",
    "pre, post and second_post are missing",
    "second_pre and second_post are missing",
    "pre, second_pre and second_post are missing",
    "post, second_pre and second_post are missing",
    "all four scores are missing",
];

fn reason(scores: &Four) -> &'static str {
    MISSING[scores.iter().enumerate().map(|(at, score)| usize::from(score.is_none()) << at).sum::<usize>()]
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&[
            "id",
            "pre",
            "post",
            "second_pre",
            "second_post",
            "case_before",
            "case_after",
            "recovered",
            "reliably_improved",
            "reliably_deteriorated",
            "reliable_recovery",
            "reason",
        ])
    }

    fn rows(&self) -> usize {
        self.scores.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let scores = &self.scores[at];
        cells.push(Cell::Text(self.ids.get(at)));
        cells.extend(scores.map(Cell::from));
        match self.judge(scores) {
            Some(one) => {
                let Verdict { case_before, case_after, recovered, improved, deteriorated } = one;
                let all = [case_before, case_after, recovered, improved, deteriorated, one.reliably_recovered()];
                cells.extend(all.map(Cell::Truth));
                cells.push(Cell::Empty);
            }
            None => {
                cells.extend([Cell::Empty; 6]);
                cells.push(Cell::Text(reason(scores)));
            }
        }
    }

    fn report(&self, summary: &Value) -> Report {
        report::of(summary)
    }
}
