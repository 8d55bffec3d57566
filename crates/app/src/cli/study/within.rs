//! `attune study within`: what moves within a client and what differs between clients, kept apart; one object.

mod report;

use std::path::PathBuf;

use clap::Args as Arguments;
use cohort::within::{self, Answer, Contextual, Design, Refused, Row};
use serde_json::{Value, json};

use super::growth::told;
use super::numbered::Numbered;
use super::out::Out;
use super::{object, table};
use crate::cli::Complaint;

/// Whether an outcome goes with what moves within a client, or with what differs between clients: alliance and distress.
///
/// Use it for two scores taken together in many sessions of many clients. A client's value is taken apart into the
/// client's own mean and the distance from it; each gets an effect of its own. They answer two questions, may differ in
/// sign, and a plain regression or correlation mixes them. The contextual effect is what differs between two clients
/// beyond what the same difference does within one.
///
/// It does not say that one brings the other about; --lag 1 asks what comes first, and no more. Nor does it speak of any
/// one client: the effect within is that of clients on the whole.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet, with one row a client and session; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The column of the clients' ids.
    #[arg(long, value_name = "COLUMN", default_value = "id")]
    id: String,
    /// The column of when; with --lag 1 numbers of sessions.
    #[arg(long, value_name = "COLUMN", default_value = "session")]
    time: String,
    /// The column that is taken apart, such as alliance.
    #[arg(long, value_name = "COLUMN")]
    x: String,
    /// The column of the outcome, such as distress.
    #[arg(long, value_name = "COLUMN")]
    y: String,
    /// How many sessions x comes before y: 0, the same session; 1, the one before, with the outcome there beside it.
    #[arg(long, value_name = "0|1", value_parser = clap::value_parser!(u8).range(0..=1), default_value_t = 0)]
    lag: u8,
    /// With --lag 1: leave the outcome one session before out of the model.
    #[arg(long)]
    without_earlier_y: bool,
    /// Take each client's own straight line over time from x, for an x that rises or falls by itself.
    #[arg(long)]
    detrend: bool,
    /// The column of therapists; each client belongs to one.
    #[arg(long, value_name = "COLUMN")]
    therapist: Option<String>,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
y = g0 + g_time·time + g_within·(x − mean) + g_between·mean + u(client) + e, by restricted likelihood, as lme4 \
fits
  y ~ time + within + between + (1 | client)
`mean` is that of all values of x a client has. Contextual effect: g_between − g_within, with its own error and \
Satterthwaite's degrees of freedom. --therapist: `between` is the client's mean less the mean of the therapist's \
clients' means, that is `between_therapists`, and therapists differ by (1 | therapist).

--lag 1: x and y of the session before, `within` and `earlier_y`, explain y. After a gap there is no session \
before, and the row is left out. --detrend: `within` is the distance from the client's own line, `between` its \
height at the mean time of all values; it takes three values. Leave it where the rise itself may be what works.

Take care with `earlier_y`: clients' own levels and an earlier outcome in one model pull its effect down by \
about (1 + r)/(sessions − 1) (Nickell 1981) and lean on the others. With few sessions a cross-lagged model with \
random intercepts is better.

Source: Curran & Bauer 2011, Annu Rev Psychol 62:583; Wang & Maxwell 2015, Psychol Methods 20:63.

Out, an object as of `attune study growth`, and contextual [level, estimate, se, df, low, high, p], \
left_out_because.

Example:
  attune study within sessions.csv --id client --time session --x alliance \\
      --y distress --lag 1 --out within.json";

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    object::check(&args.out, &args.file)?;
    let (ids, rows, lines) = read(args, quiet)?;
    let answer = within::fit(&rows, args.design()).map_err(|refused| complaint(args, &ids, &rows, &lines, &refused))?;
    let notes = notes(args, &answer);
    let told = of(args, &answer, ids.len(), &notes);
    object::write(&told, &args.out, Vec::new(), || report::of(args, &answer, &told))?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    const fn design(&self) -> Design {
        Design {
            lag: self.lag == 1,
            earlier: !self.without_earlier_y,
            detrend: self.detrend,
            therapists: self.therapist.is_some(),
        }
    }
}

fn read(args: &Args, quiet: bool) -> Result<(Numbered, Vec<Row>, table::Lines), Complaint> {
    let mut columns = vec![args.id.as_str(), &args.time, &args.x, &args.y];
    columns.extend(args.therapist.as_deref());
    let (mut ids, mut therapists, mut rows) = (Numbered::default(), Numbered::default(), Vec::new());
    let lines = table::each(&args.file, &columns, (quiet, args.out.threads()), |row| {
        let time = row.number(1)?.ok_or_else(|| row.wrong(1, "when this was is missing; put it in"))?;
        let therapist = if args.therapist.is_some() { therapists.number(row.text(4)?) } else { 0 };
        let client = ids.number(row.text(0)?);
        rows.push(Row { client, therapist, time, x: row.number(2)?, y: row.number(3)? });
        Ok(())
    })?;
    Ok((ids, rows, lines))
}

fn complaint(args: &Args, ids: &Numbered, rows: &[Row], lines: &table::Lines, refused: &Refused) -> Complaint {
    let at = |row: usize| format!("{}, line {}", args.file.display(), lines.of(row));
    let id = |row: usize| ids.get(rows[row].client);
    match *refused {
        Refused::Twice(first, second) => {
            let (one, other) = (lines.of(first), lines.of(second));
            let (id, time) = (id(first), rows[first].time);
            let what = format!("{} {time} of `{id}` stands twice, in lines {one} and {other}; keep one", args.time);
            Complaint::new(at(second), what)
        }
        Refused::TwoTherapists(first, second) => {
            let (one, id) = (lines.of(first), id(first));
            let what = format!("`{id}` has another therapist in line {one}; give each course an id of its own");
            Complaint::new(at(second), what)
        }
        Refused::NotWhole(row) => {
            let what = format!("`{}` is not the number of a session, which --lag 1 needs; count them", rows[row].time);
            Complaint::new(at(row), what)
        }
        _ => Complaint::new(args.file.display(), refused),
    }
}

fn notes(args: &Args, answer: &Answer) -> Vec<String> {
    let mut notes = Vec::new();
    let (out, used) = (answer.left_out.all(), answer.fitted.rows);
    if out > 0 {
        let all = out + used;
        notes.push(format!("{out} of {all} rows cannot be used; left_out_because says how many for which reason"));
    }
    if args.lag == 1 && !args.without_earlier_y {
        let what = "the outcome of the session before explains too: with few sessions a client its effect comes out too \
                    low (Nickell 1981) and leans on the others; do not read it as carry-over";
        notes.push(what.to_owned());
    }
    if answer.fitted.singular {
        notes.push(
            "singular: beyond what the model explains, clients or therapists do not differ in these rows".to_owned(),
        );
    }
    if !answer.fitted.converged {
        notes.push("the search for the best fit did not come to rest; do not lean on these numbers".to_owned());
    }
    notes
}

fn of(args: &Args, answer: &Answer, clients: usize, notes: &[String]) -> Value {
    let mut told = told::object(answer.formula, &answer.fitted, notes);
    let left_out = &answer.left_out;
    told["analysis"] = json!("within");
    told["source"] = json!(
        "Curran & Bauer 2011, Annu Rev Psychol 62:583; Wang & Maxwell 2015, Psychol Methods 20:63; \
         Bates, Maechler, Bolker & Walker 2015, J Stat Softw 67:1"
    );
    told["x"] = json!(args.x);
    told["y"] = json!(args.y);
    told["lag"] = json!(args.lag);
    told["detrended"] = json!(args.detrend);
    told["clients"] = json!(clients);
    told["contextual"] = answer.contextual.iter().map(contextual).collect();
    told["left_out"] = json!(left_out.all());
    told["left_out_because"] = json!({
        "the outcome is missing": left_out.without_outcome,
        "no session before": left_out.without_before,
        "x is missing": left_out.without_x,
        "the outcome of the session before is missing": left_out.without_earlier_outcome,
        "too few values for a line or a mean": left_out.without_line,
    });
    told
}

fn contextual(of: &Contextual) -> Value {
    let (low, high) = of.interval;
    let Contextual { level, effect, .. } = of;
    json!({"level": level, "estimate": effect.estimate, "se": effect.se, "df": effect.freedom, "low": low, "high": high, "p": effect.p})
}
