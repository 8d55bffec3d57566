//! Both parts as a page: what moves within clients, what differs between them, and what that does not say.

use std::collections::BTreeMap;

use cohort::within::{Answer, Shown};
use maud::html;
use serde_json::Value;

use super::Args;
use crate::cli::study::plot::{Axis, Hand, Plot};
use crate::cli::study::report::Report;

pub(super) fn of(args: &Args, answer: &Answer, told: &Value) -> Report {
    Report::new("Within clients and between them")
        .section(
            "Two pictures of the same rows",
            &html! { (within(args, answer).draw("within")) (between(args, answer).draw("between")) },
        )
        .means(
            &[
                "The effect within says how the outcome goes with sessions in which a client's value is above their own.",
                "The effect between says how it goes with clients whose values are higher on the whole.",
                "The contextual effect is the difference of both: what differs between clients beyond the same difference within one.",
            ],
            &[
                "It does not say that one brings the other about: a third thing may move both.",
                "It does not speak of any one client: the effect within is that of clients on the whole.",
            ],
        )
        .facts(told)
}

fn effect(answer: &Answer, name: &str) -> f64 {
    answer.fitted.fixed.iter().find(|effect| effect.name == name).map_or(0.0, |effect| effect.estimate)
}

/// Each client's rows, by client.
fn by_client(answer: &Answer) -> BTreeMap<u32, Vec<Shown>> {
    let mut clients: BTreeMap<u32, Vec<Shown>> = BTreeMap::new();
    answer.shown.iter().for_each(|one| clients.entry(one.client).or_default().push(*one));
    clients
}

fn mean(of: impl ExactSizeIterator<Item = f64>) -> f64 {
    let many = of.len() as f64;
    of.sum::<f64>() / many
}

fn within(args: &Args, answer: &Answer) -> Plot {
    let centred = |of: Vec<Shown>| {
        let own = mean(of.iter().map(|one| one.y));
        of.into_iter().map(move |one| (one.within, one.y - own))
    };
    let places: Vec<(f64, f64)> = by_client(answer).into_values().flat_map(centred).collect();
    let x = Axis::of(&format!("{}, from the client's own", args.x), places.iter().map(|place| place.0));
    let y = Axis::of(&format!("{}, from the client's own mean", args.y), places.iter().map(|place| place.1));
    let slope = effect(answer, "within");
    let line = x.ends().map(|at| (at, slope * at)).to_vec();
    let says = "Each point is a session, told by how far it lies from the client's own.";
    Plot::new("Within clients", says, x, y).dots(Hand::Soft, "sessions", places).line(Hand::Clay, "effect within", line)
}

fn between(args: &Args, answer: &Answer) -> Plot {
    let one = |of: Vec<Shown>| (of[0].between, mean(of.iter().map(|one| one.y)));
    let places: Vec<(f64, f64)> = by_client(answer).into_values().map(one).collect();
    let middle = (mean(places.iter().map(|place| place.0)), mean(places.iter().map(|place| place.1)));
    let x = Axis::of(&format!("{}, the client's own", args.x), places.iter().map(|place| place.0));
    let y = Axis::of(&format!("{}, the client's mean", args.y), places.iter().map(|place| place.1));
    let slope = effect(answer, "between");
    let line = x.ends().map(|at| (at, middle.1 + slope * (at - middle.0))).to_vec();
    let says = "Each point is a client.";
    Plot::new("Between clients", says, x, y).dots(Hand::Soft, "clients", places).line(
        Hand::Clay,
        "effect between",
        line,
    )
}
