//! `attune study correlate`: how two columns go together, one row a pair of columns.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use cohort::correlate::{self, Adjust, By, Correlation, Gap, Kind};
use maud::html;
use serde_json::{Value, json};

use super::out::Out;
use super::plot::{Axis, Hand, Interval, Plot};
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use super::{finite, table};
use crate::cli::Complaint;

/// How closely two columns go together: Pearson's or Spearman's correlation with interval and p.
///
/// Use it where each row is another person, or another pair of people. Every column of --x is held against every column
/// of --y, on the rows that hold both; what is missing in one pair does not matter to the next.
///
/// It does not say what brings what about. Rows must be independent: several sessions of one client in one column make
/// the interval too narrow and mix what differs between clients with what moves within each; `attune study within` keeps
/// them apart.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// Columns, with commas between them.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', required = true)]
    x: Vec<String>,
    /// Columns to hold them against, with commas between them.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',', required = true)]
    y: Vec<String>,
    /// Whose correlation.
    #[arg(long, value_enum, default_value_t = Asked::Pearson)]
    method: Asked,
    /// How p allows for the number of pairs asked about.
    #[arg(long, value_enum, default_value_t = Several::Holm)]
    adjust: Several,
    /// How sure the interval is, in hundredths.
    #[arg(long, value_name = "PERCENT", value_parser = percent, default_value = "95", allow_hyphen_values = true)]
    confidence: f64,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Coefficients:
  pearson    r of the values; p from t = r·√((n − 2)/(1 − r²)); interval by
             Fisher's z, tanh(atanh r ± 1.96/√(n − 3))
  spearman   r of the ranks, equal values sharing the mean of theirs; interval
             as above with √((1 + r²/2)/(n − 3)), which holds for ranks
             (Bonett & Wright 2000, Psychometrika 65:23). p by p_by: `orders`,
             all orders counted, up to 9 pairs; `edgeworth`, AS 89 (Best &
             Roberts 1975), 10 to 1289 pairs; `t` with ties or more. R's
             cor.test does the same, and gives no interval.

--adjust holm bounds the chance of any false alarm in the whole table (Holm 1979), bh the share of false alarms \
among what is found (Benjamini & Hochberg 1995), none leaves p as it is.

Columns: x, y, n, missing, r, low, high, p, p_adjusted, p_by, reason. `missing` counts rows without one or both \
values; `reason` says why there is no r (fewer than 3 pairs, a column that does not vary) or no interval (fewer \
than 4 pairs).

A small p says that there is more than chance in it, not that it is large; r² is the share of the one that goes \
with the other. A correlation near zero rules out a straight line, not every connection.

Example:
  attune study correlate intake.csv --x alliance,attendance --y phq9_change \\
      --method spearman --out together.csv";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Asked {
    /// Of the values.
    Pearson,
    /// Of their ranks.
    Spearman,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Several {
    /// Holm's.
    Holm,
    /// Benjamini and Hochberg's.
    Bh,
    /// Not at all.
    None,
}

fn percent(typed: &str) -> Result<f64, String> {
    let number = finite(typed)?;
    let inside = number > 0.0 && number < 100.0;
    if inside { Ok(number) } else { Err(format!("`{typed}` does not lie between 0 and 100; 95 is usual")) }
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.file)?;
    let columns = read(args, quiet)?;
    let told = Told::of(args, &columns);
    let notes = told.notes();
    let summary = summary(args, &told, &notes);
    sheet::write(&told, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

/// Columns by their names; one named twice is read once.
type Columns<'a> = Vec<(&'a str, Vec<Option<f64>>)>;

fn read(args: &Args, quiet: bool) -> Result<Columns<'_>, Complaint> {
    let mut names: Vec<&str> = args.x.iter().chain(&args.y).map(String::as_str).collect();
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(*name));
    let mut columns: Columns = names.iter().map(|name| (*name, Vec::new())).collect();
    table::each(&args.file, &names, (quiet, args.out.threads()), |row| {
        for (at, (_, column)) in columns.iter_mut().enumerate() {
            column.push(row.number(at)?);
        }
        Ok(())
    })?;
    Ok(columns)
}

struct Told<'a> {
    pairs: Vec<Pair<'a>>,
    adjusted: Vec<Option<f64>>,
    rows: usize,
}

struct Pair<'a> {
    x: &'a str,
    y: &'a str,
    both: usize,
    found: Result<Correlation, Gap>,
}

impl<'a> Told<'a> {
    fn of(args: &'a Args, columns: &Columns) -> Self {
        let column = |name: &str| {
            let found = columns.iter().find(|(other, _)| *other == name);
            &found.expect("every column asked for was read").1
        };
        let held = |x: &'a String, y: &'a String| {
            let (a, b) = (column(x), column(y));
            let both = a.iter().zip(b).filter(|(a, b)| a.is_some() && b.is_some()).count();
            let found = correlate::correlate(args.method.kind(), a, b, args.confidence / 100.0);
            Pair { x, y, both, found }
        };
        let pairs: Vec<Pair> =
            args.x.iter().flat_map(|x| args.y.iter().map(move |y| (x, y))).map(|(x, y)| held(x, y)).collect();
        let chances: Vec<Option<f64>> = pairs.iter().map(|pair| Some(pair.found.as_ref().ok()?.p)).collect();
        let rows = columns.first().map_or(0, |(_, column)| column.len());
        Self { adjusted: correlate::adjust(&chances, args.adjust.how()), rows, pairs }
    }

    fn notes(&self) -> Vec<String> {
        let gaps = self.pairs.iter().filter(|pair| pair.found.is_err()).count();
        let what =
            format!("{gaps} of {} pairs of columns have no correlation; the column reason says why", self.pairs.len());
        (gaps > 0).then_some(what).into_iter().collect()
    }
}

impl Told<'_> {
    /// Every correlation with its interval, where there is one.
    fn plot(&self) -> Option<Plot> {
        let there = || self.pairs.iter().filter_map(|pair| Some((pair, pair.found.ok()?)));
        let one = |(at, (_, found)): (usize, (&Pair, Correlation))| {
            let (low, high) = found.interval?;
            Some(Interval { x: at as f64, middle: found.r, low, high })
        };
        let all: Vec<Interval> = there().enumerate().filter_map(one).collect();
        let names = there().map(|(pair, _)| format!("{} · {}", pair.x, pair.y)).collect();
        let says = "Each point is a correlation, the line through it its interval; one that crosses 0 may be chance.";
        let plot = Plot::new("Correlations", says, Axis::named("Columns", names), Axis::over("r", -1.0, 1.0));
        (!all.is_empty()).then(|| plot.level(0.0, "none").intervals(Hand::Clay, "r with its interval", all))
    }
}

impl Asked {
    const fn kind(self) -> Kind {
        match self {
            Self::Pearson => Kind::Pearson,
            Self::Spearman => Kind::Spearman,
        }
    }
}

impl Several {
    const fn how(self) -> Adjust {
        match self {
            Self::Holm => Adjust::Holm,
            Self::Bh => Adjust::BenjaminiHochberg,
            Self::None => Adjust::Nothing,
        }
    }
}

const fn by(how: By) -> &'static str {
    match how {
        By::StudentT => "t",
        By::AllOrders => "orders",
        By::Edgeworth => "edgeworth",
    }
}

const fn reason(gap: Gap) -> &'static str {
    match gap {
        Gap::TooFew(_) => "fewer than 3 rows hold both",
        Gap::FirstConstant => "x does not vary in the rows that hold both",
        Gap::SecondConstant => "y does not vary in the rows that hold both",
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["x", "y", "n", "missing", "r", "low", "high", "p", "p_adjusted", "p_by", "reason"])
    }

    fn rows(&self) -> usize {
        self.pairs.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let pair = &self.pairs[at];
        cells.extend([pair.x, pair.y].map(Cell::Text));
        cells.extend([pair.both, self.rows - pair.both].map(|count| Cell::Count(count as i64)));
        cells.extend(match pair.found {
            Ok(found) => {
                let (low, high) = found.interval.unzip();
                let few = if low.is_none() { Cell::Text("an interval needs 4 pairs") } else { Cell::Empty };
                let (r, p) = (Cell::Number(found.r), Cell::Number(found.p));
                [r, low.into(), high.into(), p, self.adjusted[at].into(), Cell::Text(by(found.by)), few]
            }
            Err(gap) => {
                let [a, b, c, d, e, f] = [Cell::Empty; 6];
                [a, b, c, d, e, f, Cell::Text(reason(gap))]
            }
        });
    }

    fn report(&self, summary: &Value) -> Report {
        let table = sheet::text::drawn(self);
        Report::new("How closely columns go together")
            .section("Each pair of columns", &html! { @if let Some(plot) = self.plot() { (plot.draw("pairs")) } (table) })
            .means(
                &[
                    "r is 1 or −1 where all rows lie on one rising or falling line, and 0 where no line helps.",
                    "The interval holds every r that would not be surprising; p_adjusted allows for how many pairs were asked about.",
                ],
                &[
                    "It does not say that the one brings the other about.",
                    "An r near zero rules out a line, not every connection.",
                    "Rows of one client are not independent: with several sessions a client the interval is too narrow.",
                ],
            )
            .facts(summary)
    }
}

fn summary(args: &Args, told: &Told, notes: &[String]) -> Value {
    json!({
        "analysis": "correlate",
        "method": format!("{:?}", args.method).to_lowercase(),
        "adjust": format!("{:?}", args.adjust).to_lowercase(),
        "confidence": args.confidence,
        "source": match args.method {
            Asked::Pearson => "Fisher 1921, Metron 1:3",
            Asked::Spearman => "Bonett & Wright 2000, Psychometrika 65:23; Best & Roberts 1975, Appl Stat 24:377",
        },
        "rows": told.rows,
        "pairs_of_columns": told.pairs.len(),
        "pairs_without_r": told.pairs.iter().filter(|pair| pair.found.is_err()).count(),
        "notes": notes,
    })
}
