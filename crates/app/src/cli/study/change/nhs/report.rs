//! The page of `--method nhs`: four rates, each with its denominator, and what they do not say.

use maud::{Markup, html};
use serde_json::Value;

use super::super::super::report::Report;
use super::RATES;

const MEANS: &[&str] = &[
    "A case stands at or beyond the caseness of at least one questionnaire; who recovered was a case before and is one on \
     neither after.",
    "Who improved reliably is better on one questionnaire by at least its reliable change, and not worse by it on the \
     other; deterioration is the other way round.",
];

const DOES_NOT: &[&str] = &[
    "It does not say that therapy caused anything: people get better on waiting lists too.",
    "It says nothing of those who lack a score; a rate may look better because people who felt worse left without one.",
    "Services that see different people cannot be held against each other by these rates alone, and no therapist can.",
];

pub(super) fn of(summary: &Value) -> Report {
    Report::new("Recovery and reliable change on two questionnaires")
        .lead(&lead(summary))
        .section("How many, of how many", &rates(summary))
        .means(MEANS, DOES_NOT)
        .facts(summary)
}

fn lead(summary: &Value) -> String {
    let recovery = &summary["rates"]["recovery"];
    format!(
        "Of {} clients, {} have all four scores. {} of them were a case before, and {} of these recovered.",
        summary["n_original"], summary["n_used"], recovery["of"], recovery["count"]
    )
}

fn rates(summary: &Value) -> Markup {
    let percent = |share: &Value| share.as_f64().map(|share| format!("{:.1}", 100.0 * share));
    html! {
        div.table { table {
            thead { tr { th scope="col" { "Rate" } th scope="col" { "Clients" } th scope="col" { "Of" } th scope="col" { "Share" } th scope="col" { "Interval" } th scope="col" { "Among whom" } } }
            tbody {
                @for (name, words, whom) in &RATES {
                    @let rate = &summary["rates"][*name];
                    @let [share, low, high] = ["rate", "low", "high"].map(|part| percent(&rate[part]));
                    tr {
                        th scope="row" { (words) } td { (rate["count"]) } td { (rate["of"]) }
                        td { @if let Some(share) = share { (share) "\u{a0}%" } @else { "–" } }
                        td { @if let (Some(low), Some(high)) = (low, high) { (low) " to " (high) "\u{a0}%" } @else { "–" } }
                        td { (whom) }
                    }
                }
                tr { th scope="row" { "Not scored" } td { (summary["counts"]["not_scored"]) } td { (summary["n_original"]) } td { "–" } td { "–" } td { "a score is missing" } }
            }
        } }
    }
}
