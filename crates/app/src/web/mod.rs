//! Pages, drawn on the server; they work without any script.

pub mod look;
pub mod pages;

mod calls;
mod codes;
mod cookie;
mod guard;
mod limit;
mod posted;
mod refused;
mod seal;
mod shown;
mod signed;
mod site;

use axum::extract::DefaultBodyLimit;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Router, extract::Path};

pub use limit::Limits;
pub use refused::Refused;
pub use seal::Seal;
pub use shown::role_key;
pub use site::{Shared, Site};

use pages::{
    after_session, calendar, check_in, concerns, course, gallery, help_now, kept, my, my_session, normal, office,
    own_desk, packets, password, people, questionnaires, say, session, sign_in, stopping, summary, today, told,
    who_sees_what,
};

/// Every way into the house: the one list of all pages.
pub fn router(site: Shared) -> Router {
    let pages = doors().merge(of_clients()).merge(of_therapists()).merge(of_the_practice());
    // How much is taken is counted in `posted`, which reads a body that is too large to its end.
    pages
        .layer(DefaultBodyLimit::disable())
        .route("/look/{file}", get(look_file))
        .fallback(async || Refused::not_found())
        .layer(from_fn_with_state(site.clone(), refused::draw))
        .layer(from_fn_with_state(site.clone(), guard::guard))
        .with_state(site)
}

/// Ways in that need nobody signed in, or anybody.
fn doors() -> Router<Shared> {
    Router::new()
        .route("/", get(sign_in::home))
        .route("/sign-in", get(sign_in::show).post(sign_in::enter))
        .route("/sign-out", post(sign_in::leave))
        .route("/leave", get(sign_in::leave_now))
        .route("/help-now", get(help_now::show))
        .route("/password", get(password::show).post(password::change))
        .route("/c/{token}", get(check_in::show).post(check_in::reply))
        .route("/normal", get(normal::for_all))
        .route("/normal/{question}", get(normal::for_all_one))
}

/// The client's room.
fn of_clients() -> Router<Shared> {
    Router::new()
        .route("/my/ask", post(told::ask_myself))
        .route("/my/told", get(told::show))
        .route("/my/told/{kind}", get(told::sheet).post(told::tell))
        .route("/my/told/{kind}/back", post(told::back))
        .route("/my", get(my::show))
        .route("/my/session/{number}", get(my_session::show))
        .route("/my/course", get(course::own))
        .route("/my/course/review", post(course::own_review))
        .route("/my/sharing", get(who_sees_what::show).post(who_sees_what::change))
        .route("/my/consent", post(who_sees_what::consent))
        .route("/my/say", get(say::begin).post(say::go_on))
        .route("/my/words", get(kept::list).post(kept::change))
        .route("/my/words/{entry}", get(kept::one))
        .route("/my/normal", get(normal::own))
        .route("/my/normal/{question}", get(normal::own_one))
        .route("/my/stopping", get(stopping::show).post(stopping::tell))
        .route("/my/stopping/summary", get(summary::show).post(summary::step))
}

/// The therapist's room.
fn of_therapists() -> Router<Shared> {
    Router::new()
        .route("/today", get(today::show))
        .route("/course/{client}", get(course::show))
        .route("/course/{client}/review", post(course::review))
        .route("/course/{client}/link", post(course::link))
        .route("/course/{client}/call", post(course::call))
        .route("/course/{client}/plan", post(course::plan))
        .route("/course/{client}/calendar", get(calendar::show).post(calendar::take))
        .route("/course/{client}/consent", post(course::consent))
        .route("/course/{client}/session/{number}", get(session::show))
        .route("/course/{client}/session/{number}/attendance", post(session::attendance))
        .route("/course/{client}/session/{number}/after", get(after_session::show).post(after_session::write))
        .route("/course/{client}/session/{number}/transcript/confirm", post(session::confirm))
        .route("/course/{client}/session/{number}/code", post(session::say))
        .route("/course/{client}/session/{number}/open", post(session::open))
        .route("/course/{client}/session/{number}/codes.csv", get(session::take))
        .route("/course/{client}/told", get(told::show))
        .route("/course/{client}/told/{kind}", get(told::sheet).post(told::tell))
        .route("/course/{client}/told/{kind}/back", post(told::back))
        .route("/desk", get(own_desk::show))
        .route("/desk/told", get(told::show))
        .route("/desk/told/{kind}", get(told::sheet).post(told::tell))
        .route("/desk/told/{kind}/back", post(told::back))
        .route("/course/{client}/say", get(say::begin).post(say::go_on))
        .route("/course/{client}/words", get(kept::list).post(kept::change))
        .route("/course/{client}/words/{entry}", get(kept::one))
        .route("/course/{client}/session/{number}/transcript", post(session::bring))
}

/// Supervision and the office; and the gallery.
fn of_the_practice() -> Router<Shared> {
    Router::new()
        .route("/packets", get(packets::show))
        .route("/packets/call", post(packets::call))
        .route("/packets/concerns", get(concerns::of_supervisor))
        .route("/office/under", post(office::work_under))
        .route("/office/concerns", get(concerns::of_office))
        .route("/packets/{place}", get(packets::one))
        .route("/office", get(office::show).post(office::settle))
        .route("/office/escalation", post(office::escalate))
        .route("/office/people", get(people::show).post(people::add))
        .route("/gallery", get(gallery::index))
        .route("/gallery/{page}/{sample}", get(gallery::sample))
        .route("/office/questionnaires", get(questionnaires::show).post(questionnaires::bring))
}

async fn look_file(Path(name): Path<String>) -> impl IntoResponse {
    let file = look::FILES.iter().find(|file| file.name == name).ok_or_else(Refused::not_found)?;
    Ok::<_, Refused>(([(CONTENT_TYPE, file.media), (CACHE_CONTROL, "public, max-age=3600")], file.body))
}
