//! Response surfaces against R, printed examples, and surfaces that are known exactly.

use crate::common::{self, close, json, number, table};
use cohort::congruence::{Errors, Guard, Parameter, Point, Refused, Surface, fit};
use engine::instrument::Better;
use proptest::prelude::*;
use serde_json::Value;

/// The open example of R's package RSA: wished and felt power, and how somebody fared.
fn motcon() -> Vec<Point> {
    let of = |row: &common::Line, name: &str| number(&row[name]);
    let point = |row: &common::Line| {
        Some(Point { x: of(row, "ePow")?, y: of(row, "iPow")?, outcome: of(row, "postVA")?, client: 0 })
    };
    table("rsa/motcon_input.csv").iter().filter_map(point).collect()
}

fn named(surface: &Surface) -> Vec<(&'static str, Parameter)> {
    let b = ["b0", "b1", "b2", "b3", "b4", "b5"].into_iter().zip(surface.coefficients);
    let a = ["a1", "a2", "a3", "a4", "a5"].into_iter().zip(surface.along);
    let place = ["X0", "Y0"].into_iter().zip(surface.stationary.unwrap());
    let axes = [("p1", surface.first_axis), ("p2", surface.second_axis)];
    let axes = axes.into_iter().flat_map(|(which, axis)| {
        let names = if which == "p1" { ["p10", "p11"] } else { ["p20", "p21"] };
        names.into_iter().zip([axis.intercept.unwrap(), axis.slope.unwrap()])
    });
    b.chain(a).chain(place).chain(axes).chain(["l1", "l2"].into_iter().zip(surface.bends)).collect()
}

/// R 4.2.2, lm: estimates, errors, t and p to ten digits.
#[test]
fn the_surface_of_motcon_is_that_of_r() {
    let reference = &json("rsa/motcon.json")["results"]["motcon"];
    let surface = fit(&motcon(), Errors::Ordinary).unwrap();
    let ols = &reference["ols"];
    assert_eq!((surface.n as u64, surface.freedom), (reference["n"].as_u64().unwrap(), ols["df"].as_f64()));
    close(surface.residual, ols["sigma"].as_f64().unwrap(), 1e-10, "sigma");
    close(surface.r_squared, ols["r2"].as_f64().unwrap(), 1e-10, "r2");
    let terms = ["(Intercept)", "x", "y", "I(x^2)", "I(x * y)", "I(y^2)"];
    for (term, ours) in terms.iter().zip(surface.coefficients) {
        close(ours.estimate, ols["coef"][term].as_f64().unwrap(), 1e-10, term);
        close(ours.error, ols["se"][term].as_f64().unwrap(), 1e-10, term);
    }
    for (theirs, ours) in ols["a"].as_array().unwrap().iter().zip(surface.along) {
        let of = |part: &str| theirs[part].as_f64().unwrap();
        close(ours.estimate, of("est"), 1e-10, "a");
        close(ours.error, of("se"), 1e-10, "a's error");
        close(ours.p, of("p"), 1e-10, "a's p");
    }
    for (name, ours) in named(&surface) {
        if let Some(theirs) = reference["stationary"][name].as_f64() {
            close(ours.estimate / theirs, 1.0, 1e-9, name);
        }
    }
}

/// RSA 0.10.8 through lavaan, whose optimiser stops at about seven digits.
#[test]
fn errors_as_the_package_has_them_are_those_of_rsa_for_every_parameter() {
    let reference = &json("rsa/motcon.json")["results"]["motcon"]["RSA_MLR_robust_no_outlier_removal"];
    let surface = fit(&motcon(), Errors::AsPackage).unwrap();
    for (name, ours) in named(&surface) {
        let theirs = reference.as_array().unwrap().iter().find(|row| row["label"] == name).unwrap();
        let of = |part: &str| theirs[part].as_f64().unwrap();
        close(ours.error / of("se"), 1.0, 1e-5, name);
        close(ours.p, of("pvalue"), 1e-5, name);
        close(ours.interval.0 / of("ci.lower"), 1.0, 1e-5, name);
        close(ours.interval.1 / of("ci.upper"), 1.0, 1e-5, name);
    }
}

/// Written by lm and sandwich; the script stands beside it.
#[test]
fn robust_errors_and_errors_by_client_are_those_of_sandwich() {
    let reference: Value = serde_json::from_str(include_str!("../../../reference/congruence.json")).unwrap();
    let of =
        |name: &str| -> Vec<f64> { reference[name].as_array().unwrap().iter().filter_map(Value::as_f64).collect() };
    let columns = [of("x"), of("y"), of("outcome"), of("id")];
    let point = |at: usize| {
        let [x, y, outcome, id] = [0, 1, 2, 3].map(|column| columns[column][at]);
        // Numbers of clients need not be without gaps.
        Point { x, y, outcome, client: 7 * id as u32 }
    };
    let points: Vec<Point> = (0..60).map(point).collect();
    for (name, errors) in [("ordinary", Errors::Ordinary), ("robust", Errors::Robust), ("clustered", Errors::Clustered)]
    {
        let surface = fit(&points, errors).unwrap();
        let ours = surface.coefficients.into_iter().chain(surface.along);
        for (ours, (estimate, error)) in ours.zip(of("estimates").into_iter().zip(of(name))) {
            close(ours.estimate, estimate, 1e-10, name);
            close(ours.error, error, 1e-10, name);
        }
        assert_eq!(surface.clients, (errors == Errors::Clustered).then_some(12));
        assert_eq!(surface.freedom, Some(if errors == Errors::Clustered { 11.0 } else { 54.0 }));
    }
}

/// Points on a grid, shaken by `noise` in a pattern that no quadratic surface can follow.
fn on_grid(b: [f64; 6], noise: f64) -> Vec<Point> {
    let places = (-3..=3).flat_map(|x| (-3..=3).map(move |y| (f64::from(x), f64::from(y))));
    let point = |(at, (x, y)): (usize, (f64, f64))| {
        let level = b[0] + b[1] * x + b[2] * y + b[3] * x * x + b[4] * x * y + b[5] * y * y;
        let off = noise * [1.0, -2.0, 1.5, 0.5, -1.0][at * 7 % 5];
        Point { x, y, outcome: level + off, client: at as u32 % 6 }
    };
    places.enumerate().map(point).collect()
}

/// METHODS B.10's example.
#[test]
fn a_surface_without_error_comes_back_with_its_lines() {
    let surface = fit(&on_grid([2.0, 0.4, 0.3, -0.12, 0.2, -0.10], 0.0), Errors::Ordinary).unwrap();
    let along = surface.along.map(|one| one.estimate);
    for (ours, theirs) in along.into_iter().zip([0.70, -0.02, 0.10, -0.42, -0.02]) {
        close(ours, theirs, 1e-12, "a");
    }
    close(surface.r_squared, 1.0, 1e-12, "r²");
}

/// −(x − y)²: level along the whole line of congruence, which is also the first axis.
#[test]
fn a_ridge_along_the_line_of_congruence_has_an_axis_but_no_single_top() {
    let surface = fit(&on_grid([1.0, 0.0, 0.0, -1.0, 2.0, -1.0], 0.0), Errors::Ordinary).unwrap();
    assert_eq!(surface.stationary.unwrap_err(), Guard::LevelNowhere);
    close(surface.first_axis.slope.unwrap().estimate, 1.0, 1e-12, "p11");
    assert_eq!(surface.first_axis.intercept.unwrap_err(), Guard::LevelNowhere);
}

#[test]
fn axes_along_the_scales_have_no_slope_and_say_so() {
    let surface = fit(&on_grid([1.0, 0.3, 0.2, -1.0, 0.0, -2.0], 0.0), Errors::Ordinary).unwrap();
    assert_eq!(surface.first_axis.slope.unwrap_err(), Guard::AlongTheScales);
    let [x, y] = surface.stationary.unwrap();
    close(x.estimate, 0.15, 1e-12, "x0");
    close(y.estimate, 0.05, 1e-12, "y0");
}

#[test]
fn the_closer_the_better_is_read_as_such_and_of_distress_the_closer_the_less() {
    let hill = [5.0, 0.0, 0.0, -0.52, 0.98, -0.5];
    let surface = |b: [f64; 6]| fit(&on_grid(b, 0.3), Errors::Ordinary).unwrap();
    assert_eq!(surface(hill).strict(Better::Higher).met, Some(true), "{:?}", surface(hill).strict(Better::Higher));
    assert_eq!(surface(hill).strict(Better::Lower).met, Some(false));
    assert_eq!(surface(hill.map(|b| -b)).strict(Better::Lower).met, Some(true));
    assert!(!surface(hill).strict(Better::Higher).level_matters);
    let with_level = surface([5.0, 0.5, 0.5, -0.52, 0.98, -0.5]).strict(Better::Higher);
    assert!(with_level.level_matters);
}

#[test]
fn a_plane_is_no_congruence_effect_though_its_axes_cannot_be_told() {
    let surface = fit(&on_grid([1.0, 0.5, 0.5, 0.0, 0.0, 0.0], 0.0), Errors::Ordinary).unwrap();
    assert_eq!(surface.stationary.unwrap_err(), Guard::LevelNowhere, "rounding makes no hilltop");
    assert_eq!(surface.second_axis.slope.unwrap_err(), Guard::AlongTheScales);
    let reading = surface.strict(Better::Higher);
    assert_eq!(reading.met, Some(false), "{reading:?}");
}

#[test]
fn what_no_surface_can_be_fitted_to_says_why() {
    let grid = on_grid([1.0, 0.1, 0.2, 0.3, 0.4, 0.5], 1.0);
    assert_eq!(fit(&grid[..6], Errors::Ordinary).unwrap_err(), Refused::TooFew(6));
    let same: Vec<Point> = grid.iter().map(|point| Point { y: point.x, ..*point }).collect();
    assert_eq!(fit(&same, Errors::Ordinary).unwrap_err(), Refused::Dependent("y"));
    let two: Vec<Point> = grid.iter().map(|point| Point { x: f64::from(u8::from(point.x > 0.0)), ..*point }).collect();
    assert_eq!(fit(&two, Errors::Ordinary).unwrap_err(), Refused::Dependent("x²"));
    let flat: Vec<Point> = grid.iter().map(|point| Point { outcome: 2.0, ..*point }).collect();
    assert_eq!(fit(&flat, Errors::Ordinary).unwrap_err(), Refused::Constant);
    let one: Vec<Point> = grid.iter().map(|point| Point { client: 3, ..*point }).collect();
    assert_eq!(fit(&one, Errors::Clustered).unwrap_err(), Refused::OneClient);
}

fn surfaces() -> impl Strategy<Value = [f64; 6]> {
    [-2.0..2.0, -1.0..1.0, -1.0..1.0, -1.0..1.0, 0.1..1.0, -1.0..1.0_f64]
}

proptest! {
    #[test]
    fn the_two_views_may_change_places(b in surfaces()) {
        let points = on_grid(b, 0.5);
        let turned: Vec<Point> = points.iter().map(|p| Point { x: p.y, y: p.x, ..*p }).collect();
        let (one, other) = (fit(&points, Errors::Robust).unwrap(), fit(&turned, Errors::Robust).unwrap());
        for (at, sign) in [(0, 1.0), (1, 1.0), (2, -1.0), (3, 1.0), (4, -1.0)] {
            prop_assert!((one.along[at].estimate - sign * other.along[at].estimate).abs() < 1e-9);
            prop_assert!((one.along[at].error - other.along[at].error).abs() < 1e-9);
        }
    }

    #[test]
    fn a_level_place_is_level_and_both_axes_run_through_it(b in surfaces()) {
        let surface = fit(&on_grid(b, 0.2), Errors::Ordinary).unwrap();
        let Ok([x, y]) = surface.stationary else { return Ok(()) };
        let (x, y) = (x.estimate, y.estimate);
        let [_, b1, b2, b3, b4, b5] = surface.coefficients.map(|one| one.estimate);
        let size = 1.0 + x.abs() + y.abs();
        prop_assert!((b1 + 2.0 * b3 * x + b4 * y).abs() < 1e-8 * size);
        prop_assert!((b2 + b4 * x + 2.0 * b5 * y).abs() < 1e-8 * size);
        let slopes = [surface.first_axis, surface.second_axis].map(|axis| (axis.intercept.unwrap().estimate, axis.slope.unwrap().estimate));
        for (intercept, slope) in slopes {
            prop_assert!((intercept + slope * x - y).abs() < 1e-8 * size * (1.0 + slope.abs()));
        }
        prop_assert!((slopes[0].1 * slopes[1].1 + 1.0).abs() < 1e-9);
    }

    #[test]
    fn errors_do_not_mind_how_clients_are_numbered(b in surfaces(), by in 1..50_u32) {
        let points = on_grid(b, 0.5);
        let other: Vec<Point> = points.iter().map(|p| Point { client: (7 - p.client) * by, ..*p }).collect();
        let (one, other) = (fit(&points, Errors::Clustered).unwrap(), fit(&other, Errors::Clustered).unwrap());
        prop_assert!((one.along[3].error - other.along[3].error).abs() < 1e-12);
    }
}
