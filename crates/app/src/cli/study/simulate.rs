//! `attune study simulate`: an invented practice with known truth, for power and calibration.

use std::borrow::Cow;
use std::path::Path;

use clap::Args as Arguments;
use cohort::simulate::{Client, Plan, Refused, round};
use serde_json::{Value, json};

use super::finite;
use super::out::Out;
use super::sheet::{self, Cell, Sheet};
use crate::cli::Complaint;

/// The columns of known truth about ruptures, as written here and read by `attune study ruptures`.
pub(super) const TRUTH: [&str; 3] = ["true_onset", "true_depth", "true_repaired"];

/// An invented practice in which everything is known: levels, ruptures, repairs, and who stopped answering when.
///
/// Use it to see what a method would find if the world were as the options say: how deep a rupture must be, how many
/// clients it takes, what is lost where answers go missing after a rupture. Its columns suit the other commands.
///
/// It says nothing about real people. Real weeks are messier than any model; what a method misses here it will miss out
/// there, and what it finds here it may still miss there.
#[derive(Debug, Arguments)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// How many clients.
    #[arg(long, value_name = "N", default_value_t = 200)]
    clients: u32,
    /// How many sessions each.
    #[arg(long, value_name = "N", default_value_t = 20)]
    sessions: u32,
    /// How many therapists share the clients.
    #[arg(long, value_name = "N", default_value_t = 10)]
    therapists: u32,
    /// Where chance begins; the same seed gives the same practice, byte for byte.
    #[arg(long, value_name = "SEED", default_value_t = 1, allow_hyphen_values = true)]
    seed: u64,
    /// The chance that a rupture begins in a session, while none is under way.
    #[arg(long, value_name = "RATE", value_parser = finite, default_value_t = 0.03, allow_hyphen_values = true)]
    ruptures: f64,
    /// How deep, in standard errors of measurement: one number, or two with `..` between them.
    #[arg(long, value_name = "DEPTH", value_parser = ends, default_value = "1..5", allow_hyphen_values = true)]
    depth: Ends,
    /// The share of ruptures that come back, over one to five sessions; the others stay.
    #[arg(long, value_name = "SHARE", value_parser = finite, default_value_t = 0.7, allow_hyphen_values = true)]
    repair: f64,
    /// The chance that an answer is missing.
    #[arg(long, value_name = "RATE", value_parser = finite, default_value_t = 0.1, allow_hyphen_values = true)]
    missing: f64,
    /// What a rupture adds to that while it lasts: missing not at random.
    #[arg(long, value_name = "RATE", value_parser = finite, default_value_t = 0.0, allow_hyphen_values = true)]
    missing_after_rupture: f64,
    /// The mean level, in points; higher is better.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 5.5, allow_hyphen_values = true)]
    mean: f64,
    /// The standard deviation of clients' levels, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 0.6, allow_hyphen_values = true)]
    spread: f64,
    /// The standard deviation of therapists' parts in them, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 0.2, allow_hyphen_values = true)]
    therapist_spread: f64,
    /// The standard error of measurement, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 0.35, allow_hyphen_values = true)]
    sem: f64,
    /// The standard deviation of the level's own step from session to session, in points.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 0.0, allow_hyphen_values = true)]
    drift: f64,
    /// The lowest score.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 1.0, allow_hyphen_values = true)]
    floor: f64,
    /// The highest score; a level above it can no longer be seen to change.
    #[arg(long, value_name = "POINTS", value_parser = finite, default_value_t = 7.0, allow_hyphen_values = true)]
    ceiling: f64,
    /// Decimals of a score.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(..=9))]
    decimals: u8,
    #[command(flatten)]
    out: Out,
}

const HELP: &str = "\
The model, for client i of therapist j in session t:
  level   L = mean + N(0, therapist-spread)_j + N(0, spread)_i, and from the
          second session on + N(0, drift)
  rupture begins in session t ≥ 2 with chance --ruptures while none is under
          way; depth D even between the ends of --depth; with chance --repair
          back in a straight line over 1 to 5 sessions, else never
  score   L − D·sem·(the part of the rupture left) + N(0, sem), cut at --floor
          and --ceiling, rounded to --decimals
  missing with chance --missing, and --missing + --missing-after-rupture while
          a rupture is under way

Chance is ChaCha8, one stream a client, normal numbers by the inverse of their curve: client 17 is the same \
among 20 and among 20 000, and an option changes what it is about and as little else as can be.
Source: none; the model is ours (tool-defined).

Columns: id, therapist, session, value, true_level (without error, to four decimals), true_onset, true_depth and \
true_repaired of the rupture under way (depth in standard errors; empty where there is none, or no repair by the \
end).

Example:
  attune study simulate --clients 500 --depth 1..6 \\
      --missing-after-rupture .3 --seed 7 --out practice.csv
  attune study ruptures practice.csv --better higher --sem .35 --calibrate";

/// The two ends of a range; one number is both.
#[derive(Clone, Copy, Debug)]
struct Ends(f64, f64);

fn ends(typed: &str) -> Result<Ends, String> {
    let (low, high) = typed.split_once("..").unwrap_or((typed, typed));
    let number = |end: &str| finite(end).map_err(|what| format!("{what}; write one number, or two such as 1..5"));
    Ok(Ends(number(low)?, number(high)?))
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<(), Complaint> {
    args.out.check(Path::new("-"))?;
    let plan = args.plan();
    plan.check().map_err(|refused| complaint(&refused))?;
    let practice = Practice { clients: invent(&plan, args.out.threads()), plan };
    sheet::write(&practice, &practice.summary(), &args.out)?;
    super::note(quiet, &[]);
    Ok(())
}

fn complaint(refused: &Refused) -> Complaint {
    let option = match refused.about() {
        "range" => "--floor and --ceiling".to_owned(),
        other => format!("--{other}"),
    };
    Complaint::new(option, refused)
}

impl Args {
    fn plan(&self) -> Plan {
        Plan {
            clients: self.clients,
            sessions: self.sessions,
            therapists: self.therapists,
            seed: self.seed,
            mean: self.mean,
            spread: self.spread,
            therapist_spread: self.therapist_spread,
            sem: self.sem,
            drift: self.drift,
            ruptures: self.ruptures,
            depth: (self.depth.0, self.depth.1),
            repair: self.repair,
            missing: self.missing,
            missing_after_rupture: self.missing_after_rupture,
            range: (self.floor, self.ceiling),
            decimals: self.decimals,
        }
    }
}

/// All clients in order, whoever invents them.
fn invent(plan: &Plan, threads: usize) -> Vec<Client> {
    let part = plan.clients.div_ceil(u32::try_from(threads).unwrap_or(1).max(1)).max(1);
    let some = |from: u32| (from..from.saturating_add(part).min(plan.clients)).map(|number| plan.client(number));
    std::thread::scope(|scope| {
        let starts = (0..plan.clients).step_by(part as usize);
        let parts: Vec<_> = starts.map(|from| scope.spawn(move || some(from).collect::<Vec<_>>())).collect();
        parts.into_iter().flat_map(|part| part.join().expect("inventing a client does not fail")).collect()
    })
}

struct Practice {
    plan: Plan,
    clients: Vec<Client>,
}

impl Practice {
    fn summary(&self) -> Value {
        let plan = &self.plan;
        let ruptures = || self.clients.iter().flat_map(|client| &client.ruptures);
        let sessions = || self.clients.iter().flat_map(|client| &client.sessions);
        json!({
            "analysis": "simulate",
            "source": "tool-defined; see attune study simulate --help",
            "clients": plan.clients,
            "sessions": plan.sessions,
            "therapists": plan.therapists,
            "seed": plan.seed,
            "mean": plan.mean,
            "spread": plan.spread,
            "therapist_spread": plan.therapist_spread,
            "sem": plan.sem,
            "drift": plan.drift,
            "ruptures_rate": plan.ruptures,
            "depth": [plan.depth.0, plan.depth.1],
            "repair": plan.repair,
            "missing": plan.missing,
            "missing_after_rupture": plan.missing_after_rupture,
            "floor": plan.range.0,
            "ceiling": plan.range.1,
            "decimals": plan.decimals,
            "ruptures": ruptures().count(),
            "ruptures_repaired": ruptures().filter(|rupture| rupture.repaired.is_some()).count(),
            "answers": sessions().filter(|session| session.points.is_some()).count(),
            "answers_missing": sessions().filter(|session| session.points.is_none()).count(),
            "answers_at_the_ceiling": sessions().filter(|session| session.points == Some(plan.range.1)).count(),
            "notes": [],
        })
    }
}

impl Sheet for Practice {
    fn names(&self) -> Vec<Cow<'_, str>> {
        let [onset, depth, repaired] = TRUTH;
        sheet::fixed(&["id", "therapist", "session", "value", "true_level", onset, depth, repaired])
    }

    fn rows(&self) -> usize {
        self.clients.len() * self.plan.sessions as usize
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let (client, session) = (at / self.plan.sessions as usize, at % self.plan.sessions as usize);
        let of = &self.clients[client];
        let there = &of.sessions[session];
        let rupture = there.rupture.map(|at| of.ruptures[at]);
        cells.extend([client + 1, of.therapist as usize + 1, session + 1].map(|number| Cell::Count(number as i64)));
        cells.extend([there.points.into(), Cell::Number(round(there.level, 4))]);
        cells.push(rupture.map(|rupture| i64::from(rupture.onset)).into());
        cells.push(rupture.map(|rupture| rupture.depth).into());
        cells.push(rupture.and_then(|rupture| rupture.repaired).map(i64::from).into());
    }
}
