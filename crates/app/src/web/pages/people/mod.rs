//! People and desks: who works here, who comes here, and a first code for each.

pub mod view;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use practice::desk::{NewPerson, OfficeDesk};
use practice::entries::Role;
use practice::{Refusal, Stop};
use view::{Made, Person, View};

use crate::web::look::form::Error;
use crate::web::posted::{Fields, Posted};
use crate::web::refused::Refused;
use crate::web::signed::Signed;
use crate::web::site::{Shared, Site, ask};

/// The page.
pub async fn show(State(site): State<Shared>, signed: Signed<OfficeDesk>) -> Result<Markup, Refused> {
    let desk = signed.desk;
    let view = ask(&site, move |site| drawn(site, &desk)).await?;
    Ok(view::page(&view, &site.words, &signed.room))
}

fn drawn(site: &Site, desk: &OfficeDesk) -> Result<View, Stop> {
    let people = desk.people()?;
    let named = |role: Role| -> Vec<(String, String)> {
        let those = people.iter().filter(|one| one.role == role);
        those.map(|one| (one.person.clone(), one.name.clone())).collect()
    };
    let (therapists, supervisors) = (named(Role::Therapist), named(Role::Supervisor));
    let person = |one: &practice::entries::Colleague| Person {
        name: one.name.clone(),
        role: role_id(one.role).to_owned(),
        about: match &one.supervisor {
            Some(id) => {
                let name = people.iter().find(|other| &other.person == id).map(|other| other.name.clone());
                site.words.say("people-supervised-by", &[("name", name.unwrap_or_default().into())])
            }
            None => String::new(),
        },
    };
    let clients = desk.clients()?;
    let mut shown: Vec<Person> = people.iter().map(person).collect();
    shown.push(Person {
        name: site.words.say("people-clients", &[("count", clients.into())]),
        role: "client".to_owned(),
        about: site.words.plain("people-clients-sealed"),
    });
    let typed = (String::new(), String::new(), "client".to_owned());
    Ok(View { done: None, made: None, errors: Vec::new(), people: shown, therapists, supervisors, typed })
}

const fn role_id(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Therapist => "therapist",
        Role::Supervisor => "supervisor",
        Role::Office => "office",
    }
}

/// Which field says with whom somebody works.
const fn with(role: Role) -> Option<&'static str> {
    match role {
        Role::Client => Some("therapist"),
        Role::Therapist => Some("supervisor"),
        Role::Supervisor | Role::Office => None,
    }
}

fn read(fields: &Fields) -> Result<NewPerson, Stop> {
    let all = [Role::Client, Role::Therapist, Role::Supervisor, Role::Office];
    let role = all.into_iter().find(|role| role_id(*role) == fields.one("role")).ok_or(Refusal::NothingChosen)?;
    Ok(NewPerson {
        name: fields.one("name").to_owned(),
        sign_in: fields.one("sign-in").to_owned(),
        role,
        with: with(role).map(|field| fields.one(field).to_owned()).filter(|with| !with.is_empty()),
    })
}

/// Gives somebody a desk, and shows their first code, once.
pub async fn add(
    State(site): State<Shared>,
    signed: Signed<OfficeDesk>,
    Posted(fields): Posted,
) -> Result<Response, Refused> {
    let (new, desk) = (read(&fields)?, signed.desk.clone());
    let asked = new.clone();
    let added = ask(&site, move |_| desk.add(&asked)).await;
    let desk = signed.desk;
    let mut view = ask(&site, move |site| drawn(site, &desk)).await?;
    match added {
        Ok(code) => view.made = Some(Made { name: new.name, sign_in: new.sign_in, password: code.0 }),
        Err(Stop::Refused(refusal)) => {
            view.errors = vec![error(&refusal)];
            view.typed = (new.name, new.sign_in, role_id(new.role).to_owned());
        }
        Err(stop) => return Err(stop.into()),
    }
    Ok(view::page(&view, &site.words, &signed.room).into_response())
}

fn error(refusal: &Refusal) -> Error {
    let field = match refusal {
        Refusal::NameTaken | Refusal::BadField { field: "sign-in name", .. } => "sign-in",
        Refusal::BadField { field: "therapist", .. } => "therapist-0",
        _ => "name",
    };
    Error { field: field.to_owned(), says: refusal.to_string() }
}
