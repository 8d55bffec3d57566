//! `attune study congruence`: whether it matters that two views agree.

use std::borrow::Cow;
use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};
use cohort::congruence::{self, Axis, Errors, Guard, Parameter, Point, Strict, Surface};
use maud::html;
use serde_json::{Value, json};

use super::numbered::Numbered;
use super::out::Out;
use super::plot::{Axis as Scale, Hand, Plot};
use super::report::Report;
use super::sheet::{self, Cell, Sheet};
use super::{Way, finite, table};
use crate::cli::Complaint;

/// Whether an outcome depends on how close two views lie: client's and therapist's, wished and felt.
///
/// Use it where both views are on one scale. It fits outcome = b0 + b1·x + b2·y + b3·x² + b4·x·y + b5·y² and tells how
/// that surface runs where both agree (a1 its rise, a2 its bend) and where they part (a3, a4), where it is level, and
/// along which axes it bends. A difference score hides all this: it takes for granted that only the gap matters.
///
/// It does not say that agreement brings the outcome about. Raw differences between raters are no misattunement:
/// therapists rate lower than clients on the whole.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// A table, CSV or Parquet; `-` reads standard input.
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,
    /// The column of the one view.
    #[arg(long, value_name = "COLUMN")]
    x: String,
    /// The column of the other, on the same scale.
    #[arg(long, value_name = "COLUMN")]
    y: String,
    /// The column of the outcome.
    #[arg(long, value_name = "COLUMN")]
    outcome: String,
    /// The column of the clients' ids, where a client has several rows: errors then go by client.
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// Taken from both views first: the middle of the scale, so that b1 to a4 speak of its middle and not of its nought.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 0.0, allow_hyphen_values = true)]
    center: f64,
    /// Which way the outcome runs, for the reading as "the closer, the better".
    #[arg(long, value_enum, default_value_t = Way::Higher)]
    better: Way,
    /// How standard errors are found, where rows are of different clients.
    #[arg(long, value_enum, default_value_t = Asked::Ordinary, conflicts_with = "id")]
    errors: Asked,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
Along agreement (x = y): a1 = b1 + b2 its rise, a2 = b3 + b4 + b5 its bend. Along parting (x = −y): a3 = b1 − \
b2, a4 = b3 − b4 + b5. a5 = b3 − b5. Level at x0 = (b2·b4 − 2·b1·b5)/d, y0 = (b1·b4 − 2·b2·b3)/d with d = \
4·b3·b5 − b4². First axis y = p10 + p11·x with p11 = (b5 − b3 + √((b3 − b5)² + b4²))/b4, along which the surface \
bends down least or up most; second axis p20, p21, across it; bend_1 and bend_2 are how it bends along them.

Least squares by Householder reflections. Errors of everything but b0 to b5 follow from theirs by the delta \
method.
--errors ordinary: as lm in R. robust: HC3. package: HC0 and the normal curve, as R's RSA gives by default. With \
--id: by client (CR1), t with clients − 1; from few clients they are too small (Cameron & Miller 2015, J Hum \
Resour 50:317, call 20 to 50 few; the note below 40 is tool-defined). The surface itself is the same in all. \
Nothing is centred unless --center says so, as in RSA; both views lose the same number, or their agreement would change.

Strict congruence (Humberg, Nestler & Back 2019): the first axis runs along x = y (the intervals of p10 and p11 \
hold 0 and 1), no rise towards either side (a3 holds 0), and a fall on both (a4 below 0). For an outcome that is \
better when lower, a trough: a4 above 0, and the second axis. An interval that holds a value does not prove it: \
with few rows all three are easily met. `level_matters` says whether a1 or a2 differs from 0: then it matters \
too how high both rate.

Source: Edwards & Parry 1993, Acad Manage J 36:1577; Humberg, Nestler & Back 2019, Soc Psychol Personal Sci \
10:409.

Columns: parameter, estimate, se, low, high, p, reason. A place or an axis that the surface does not have is \
empty. Rows that lack x, y or the outcome are left out and counted in --summary.

Example:
  attune study congruence dyads.csv --x client_bond --y therapist_bond \\
      --outcome wellbeing --center 4 --out surface.csv";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Asked {
    /// As if rows differed from the surface independently and equally.
    Ordinary,
    /// From the residuals, HC3.
    Robust,
    /// From the residuals, HC0, as the R package RSA has it.
    Package,
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(&args.file)?;
    let (points, rows) = read(args, quiet)?;
    let surface =
        congruence::fit(&points, args.errors()).map_err(|refused| Complaint::new(args.file.display(), refused))?;
    let strict = surface.strict(args.better.into());
    let columns = [&args.x, &args.y, &args.outcome].map(String::as_str);
    let told = Told { columns, points: &points, strict, lines: lines(&surface), surface };
    let notes = told.notes();
    let summary = told.summary(args, rows, &notes);
    sheet::write(&told, &summary, &args.out)?;
    super::note(quiet, &notes);
    Ok(())
}

impl Args {
    const fn errors(&self) -> Errors {
        match (&self.id, self.errors) {
            (Some(_), _) => Errors::Clustered,
            (None, Asked::Ordinary) => Errors::Ordinary,
            (None, Asked::Robust) => Errors::Robust,
            (None, Asked::Package) => Errors::AsPackage,
        }
    }
}

/// The complete rows, and how many rows there were.
fn read(args: &Args, quiet: bool) -> Result<(Vec<Point>, usize), Complaint> {
    let mut columns = vec![args.x.as_str(), &args.y, &args.outcome];
    columns.extend(args.id.as_deref());
    let (mut points, mut rows, mut known) = (Vec::new(), 0, Numbered::default());
    table::each(&args.file, &columns, (quiet, args.out.threads()), |row| {
        rows += 1;
        let client = match args.id {
            Some(_) => known.number(row.text(3)?),
            None => 0,
        };
        if let (Some(x), Some(y), Some(outcome)) = (row.number(0)?, row.number(1)?, row.number(2)?) {
            points.push(Point { x: x - args.center, y: y - args.center, outcome, client });
        }
        Ok(())
    })?;
    Ok((points, rows))
}

struct Told<'a> {
    columns: [&'a str; 3],
    points: &'a [Point],
    surface: Surface,
    strict: Strict,
    lines: Vec<Line>,
}

type Line = (&'static str, Result<Parameter, Guard>);

/// Every parameter under its name.
fn lines(surface: &Surface) -> Vec<Line> {
    let there = |names: &[&'static str], of: &[Parameter]| -> Vec<Line> {
        names.iter().copied().zip(of.iter().copied().map(Ok)).collect()
    };
    let mut lines = there(&["b0", "b1", "b2", "b3", "b4", "b5"], &surface.coefficients);
    lines.extend(there(&["a1", "a2", "a3", "a4", "a5"], &surface.along));
    lines.extend(there(&["determinant"], &[surface.determinant]));
    lines.extend([("x0", 0), ("y0", 1)].map(|(name, at)| (name, surface.stationary.map(|place| place[at]))));
    let axis = |names: [&'static str; 2], of: Axis| [(names[0], of.intercept), (names[1], of.slope)];
    lines.extend(axis(["p10", "p11"], surface.first_axis));
    lines.extend(axis(["p20", "p21"], surface.second_axis));
    lines.extend(there(&["bend_1", "bend_2"], &surface.bends));
    lines
}

const fn reason(guard: Guard) -> &'static str {
    match guard {
        Guard::LevelNowhere => "4·b3·b5 − b4² is 0: the surface is level nowhere or along a whole line",
        Guard::AlongTheScales => "b4 is 0: the axes run along x and y",
    }
}

impl Told<'_> {
    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        let (low, high) = self.surface.determinant.interval;
        if low <= 0.0 && 0.0 <= high {
            notes.push(
                "whether the surface has a top, a bottom or a saddle cannot be told (the interval of the determinant \
                 holds 0): do not lean on x0, y0, p10 and p20"
                    .to_owned(),
            );
        }
        if let Some(clients) = self.surface.clients.filter(|clients| *clients < 40) {
            notes.push(format!("errors go by client, and {clients} clients are few: below 40 they are too small"));
        }
        notes
    }

    /// How far the views lie from nought at most.
    fn reach(&self) -> f64 {
        self.points.iter().fold(0.0_f64, |most, point| most.max(point.x.abs()).max(point.y.abs()))
    }

    /// The surface cut along its two lines.
    fn cuts(&self) -> Plot {
        let [x, y, outcome] = self.columns;
        let places: Vec<f64> = (-40..=40).map(|at| f64::from(at) / 40.0 * self.reach()).collect();
        let cut = |side: f64| places.iter().map(|at| (*at, self.surface.at(*at, side * at))).collect::<Vec<_>>();
        let (agree, part) = (cut(1.0), cut(-1.0));
        let heights = agree.iter().chain(&part).map(|place| place.1);
        let scale = Scale::of(outcome, heights.collect::<Vec<_>>());
        let says = "The outcome as the surface has it, along the line where both views agree and along the line where they part.";
        Plot::new("Where both agree, and where they part", says, Scale::of(x, places.iter().copied()), scale)
            .line(Hand::Clay, &format!("{y} = {x}"), agree)
            .line(Hand::Sage, &format!("{y} = −{x}"), part)
    }

    /// Where the rows lie, and the first axis among them.
    fn plane(&self) -> Plot {
        let [x, y, _] = self.columns;
        let reach = self.reach();
        let scale = |name: &str| Scale::over(name, -reach, reach);
        let says = "Each point is a row; far from any point the surface is guesswork.";
        let plot = Plot::new("Where the rows lie", says, scale(x), scale(y))
            .dots(Hand::Soft, "rows", self.points.iter().map(|point| (point.x, point.y)).collect())
            .line(Hand::Clay, &format!("{y} = {x}"), vec![(-reach, -reach), (reach, reach)]);
        let axis = self.surface.first_axis;
        match (axis.intercept, axis.slope) {
            (Ok(intercept), Ok(slope)) => {
                let on = |at: f64| (at, intercept.estimate + slope.estimate * at);
                plot.line(Hand::Honey, "first axis of the surface", vec![on(-reach), on(reach)])
            }
            _ => plot,
        }
    }

    fn reading(&self) -> &'static str {
        match self.strict.met {
            Some(true) => {
                "the data agree with a strict congruence effect: the closer both views, the better the outcome"
            }
            Some(false) => "the data do not show a strict congruence effect: at least one condition is not met",
            None => "whether there is a strict congruence effect cannot be said: not every condition can be worked out",
        }
    }

    fn summary(&self, args: &Args, rows: usize, notes: &[String]) -> Value {
        let surface = &self.surface;
        let condition = |one: &congruence::Condition| json!({"of": one.of, "asks": one.asks, "met": one.met});
        json!({
            "analysis": "congruence",
            "source": "Edwards & Parry 1993, Acad Manage J 36:1577; Humberg, Nestler & Back 2019, Soc Psychol Personal Sci 10:409",
            "center": args.center,
            "better": args.better.word(),
            "errors": match args.errors() {
                Errors::Ordinary => "ordinary",
                Errors::Robust => "robust, HC3",
                Errors::AsPackage => "HC0 and the normal curve, as the package",
                Errors::Clustered => "by client, CR1",
            },
            "rows": rows,
            "n": surface.n,
            "left_out": rows - surface.n,
            "clients": surface.clients,
            "df": surface.freedom,
            "residual_sd": surface.residual,
            "r_squared": surface.r_squared,
            "strict_congruence": self.strict.met,
            "level_matters": self.strict.level_matters,
            "reading": self.reading(),
            "conditions": self.strict.conditions.iter().map(condition).collect::<Vec<_>>(),
            "notes": notes,
        })
    }
}

impl Sheet for Told<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["parameter", "estimate", "se", "low", "high", "p", "reason"])
    }

    fn rows(&self) -> usize {
        self.lines.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let (name, found) = &self.lines[at];
        cells.push(Cell::Text(name));
        match found {
            Ok(one) => {
                let (low, high) = one.interval;
                cells.extend([one.estimate, one.error, low, high, one.p].map(Cell::Number));
                cells.push(Cell::Empty);
            }
            Err(guard) => {
                cells.extend([Cell::Empty; 5]);
                cells.push(Cell::Text(reason(*guard)));
            }
        }
    }

    fn report(&self, summary: &Value) -> Report {
        Report::new("Two views and an outcome")
            .lead(&format!("Read as a whole, {}.", self.reading()))
            .section("The surface", &html! { (self.cuts().draw("cuts")) (self.plane().draw("plane")) })
            .section("Every parameter", &html! { (sheet::text::drawn(self)) })
            .means(
                &[
                    "a1 and a2 tell how the outcome runs where both views agree; a3 and a4 how it runs where they part.",
                    "Strict congruence asks that the ridge of the surface lies where both agree and that it falls to both sides.",
                ],
                &[
                    "It does not say that agreement brings the outcome about.",
                    "It does not say who is right: two people may see one thing differently.",
                    "An interval that holds a value does not prove it.",
                ],
            )
            .facts(summary)
    }
}
