//! `attune study change --method hlm`: long rows, each client judged by their slope in a mixed model.

use std::borrow::Cow;

use cohort::change::slopes::{self, Client, Design, Found, Occasion, Refusal};
use cohort::change::{Counts, Gap};
use maud::html;
use serde_json::{Value, json};

use super::super::numbered::Numbered;
use super::super::plot::{Axis, Hand, Plot};
use super::super::report::Report;
use super::super::sheet::{self, Cell, Sheet};
use super::super::table;
use super::{Args, COLUMNS, Populations, said, summary};
use crate::cli::Complaint;

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    if args.reliability.or(args.reliability_post).is_some() {
        let what = "hlm finds its own error in the scores and uses no reliability; leave it out";
        return Err(Complaint::new("--reliability", what));
    }
    let Populations { cutoff, clinical, functional } = args.populations()?;
    let (alpha, as_package) = (args.alpha(), args.as_package);
    let design = Design { better: args.better.into(), cutoff, clinical, functional, alpha, as_package };
    let (ids, rows, lines) = read(args, quiet)?;
    let found = slopes::judge(&rows, &design).map_err(|refusal| complaint(args, &ids, &rows, &lines, &refusal))?;
    let told = Told { ids: &ids, rows: &rows, found: &found };
    let notes = notes(args, &found);
    let summary = told.summary(args, &design, &notes);
    sheet::write(&told, &summary, &args.out)?;
    super::super::note(quiet, &notes);
    Ok(())
}

fn read(args: &Args, quiet: bool) -> Result<(Numbered, Vec<Occasion>, table::Lines), Complaint> {
    let (mut ids, mut rows) = (Numbered::default(), Vec::new());
    let value = args.value.as_deref().unwrap_or("value");
    let lines = table::each(&args.file, &[&args.id, session(args), value], (quiet, args.out.threads()), |row| {
        let time = row.number(1)?.ok_or_else(|| row.wrong(1, "when this was is missing; put it in"))?;
        rows.push(Occasion { client: ids.number(row.text(0)?), time, points: row.number(2)? });
        Ok(())
    })?;
    Ok((ids, rows, lines))
}

fn session(args: &Args) -> &str {
    args.session.as_deref().unwrap_or("session")
}

fn complaint(args: &Args, ids: &Numbered, rows: &[Occasion], lines: &table::Lines, refusal: &Refusal) -> Complaint {
    let Refusal::Twice(first, second) = *refusal else { return Complaint::new(args.file.display(), refusal) };
    let (one, other) = (lines.of(first), lines.of(second));
    let (id, time) = (ids.get(rows[first].client), rows[first].time);
    let what = format!("{} {time} of `{id}` stands twice, in lines {one} and {other}; keep one", session(args));
    Complaint::new(format!("{}, line {other}", args.file.display()), what)
}

fn notes(args: &Args, found: &Found) -> Vec<String> {
    let mut notes = Vec::new();
    if args.as_package {
        let what = "as the package: each client's departure from the common slope, which asks whether they changed \
                    otherwise than the rest, not whether they changed; and cutoff b with the clinical standard deviation";
        notes.push(what.to_owned());
    }
    if found.caseload.used < 30 {
        let used = found.caseload.used;
        notes
            .push(format!("only {used} clients have three scores or more: the model behind hlm is uncertain below 30"));
    }
    if !found.fitted.converged {
        notes.push("the search for the best fit did not come to rest; do not lean on these categories".to_owned());
    }
    notes
}

struct Told<'a> {
    ids: &'a Numbered,
    rows: &'a [Occasion],
    found: &'a Found,
}

const fn reason(client: &Client) -> &'static str {
    match client.scores {
        0 => "no score",
        1 => "one score; hlm needs three",
        _ => "two scores; hlm needs three",
    }
}

impl Told<'_> {
    fn summary(&self, args: &Args, design: &Design, notes: &[String]) -> Value {
        let (found, mut counts) = (self.found, Counts::default());
        found.clients.iter().for_each(|client| counts.add(&client.judged.ok_or(Gap::Both)));
        let covariance = &found.fitted.random[0].covariance;
        let own = json!({
            "intercept": found.fitted.fixed.first().map(|effect| effect.estimate),
            "slope": found.slope,
            "slope_added": !args.as_package,
            "sd_intercept": covariance[0].max(0.0).sqrt(),
            "sd_slope": covariance[3].max(0.0).sqrt(),
            "covariance": covariance[1],
            "residual_sd": found.fitted.residual_sd,
            "loglik": found.fitted.log_likelihood(),
            "singular": found.fitted.singular,
            "cutoff_type": design.cutoff.map(|rule| format!("{rule:?}").to_lowercase()),
            "cutoff": found.cutoff,
            "m_clinical": summary::mean(found.clinical),
            "sd_clinical": summary::sd(found.clinical),
            "m_functional": summary::mean(design.functional),
            "sd_functional": summary::sd(design.functional),
            "counts": summary::counted(&counts),
            "notes": notes,
        });
        summary::after_the_caseload(args, found.critical, &found.caseload, own)
    }

    /// Every course, faint, and the common line.
    fn plot(&self) -> Plot {
        let mut paths: Vec<Vec<(f64, f64)>> = vec![Vec::new(); self.found.clients.len()];
        for row in self.rows {
            if let Some(points) = row.points {
                paths[row.client as usize].push((row.time, points));
            }
        }
        paths.iter_mut().for_each(|path| path.sort_by(|a, b| a.0.total_cmp(&b.0)));
        let times = Axis::of("When", self.rows.iter().map(|row| row.time));
        let scores = Axis::of("Score", paths.iter().flatten().map(|place| place.1).collect::<Vec<_>>());
        let start = self.found.fitted.fixed.first().map_or(0.0, |effect| effect.estimate);
        let common = times.ends().map(|time| (time, start + self.found.slope * time)).to_vec();
        let says = "Each faint line is a client; hlm asks how steep each is beside what it strays.";
        let plot = Plot::new("Every course", says, times, scores);
        let plot = plot.paths("each client", paths).line(Hand::Clay, "the common line", common);
        match self.found.cutoff {
            Some(cutoff) => plot.level(cutoff, "cutoff"),
            None => plot,
        }
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(COLUMNS)
    }

    fn rows(&self) -> usize {
        self.found.clients.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let client = &self.found.clients[at];
        cells.extend([Cell::Text(self.ids.get(at as u32)), client.before.into(), client.after.into()]);
        said(client.judged.ok_or(reason(client)), cells);
    }

    fn report(&self, summary: &Value) -> Report {
        Report::new("Change by slopes")
            .section("Every course", &html! { (self.plot().draw("courses")) })
            .means(
                &["A client counts as changed where their own line is steeper than what it strays can explain."],
                &[
                    "It does not say why anybody changed: people change without treatment.",
                    "Each slope is drawn towards the common one, the more the fewer scores there are.",
                ],
            )
            .facts(summary)
    }
}
