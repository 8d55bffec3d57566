//! A calendar of this month: what stands on the screen after "leave now". It names no practice and leads nowhere back.

use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, html};

/// The page.
#[must_use]
pub fn page(today: Date, words: &Words) -> Markup {
    let month = words.plain(&format!("month-{}", today.month()));
    let title = format!("{month} {}", today.year());
    html! {
        (DOCTYPE)
        html lang=(words.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/look/tokens.css";
                link rel="stylesheet" href="/look/components.css";
            }
            body { main.narrow { h1 { (title) } (calendar(today, words)) } }
        }
    }
}

fn calendar(today: Date, words: &Words) -> Markup {
    let first = today.first_of_month();
    let monday = first.saturating_sub(i64::from(first.weekday().to_monday_zero_offset()).days());
    let weeks = (0..6).map(|week| monday.saturating_add((week * 7).days()));
    let weeks: Vec<Date> = weeks.filter(|week| *week <= today.last_of_month()).collect();
    html! {
        table {
            thead { tr { @for day in 1..=7 { th scope="col" { (words.plain(&format!("weekday-{day}"))) } } } }
            tbody { @for week in weeks { (row(week, today)) } }
        }
    }
}

fn row(monday: Date, today: Date) -> Markup {
    let days = (0..7).map(|day| monday.saturating_add(day.days()));
    html! {
        tr { @for day in days { td { @if day.month() == today.month() { (day.day()) } } } }
    }
}
