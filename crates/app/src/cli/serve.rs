//! `attune serve`: opens the practice, or one with invented clients, and answers until it is told to stop.

mod opening;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args as Arguments;
use practice::House;
use practice::demo::SignIn;
use practice::door::SystemChance;

use super::{Complaint, Verdict};
use crate::web::{Limits, Seal, Shared, Site, router};
use crate::words::Words;

/// Open the practice; with --demo one with invented clients.
///
/// A new folder becomes a new practice: you choose its passphrase, and the office signs in with a code shown once.
#[derive(Debug, Arguments)]
#[command(
    after_help = "Examples:\n  attune serve --demo\n  attune serve --data /srv/practice --passphrase-file /run/secrets/practice"
)]
pub struct Args {
    /// A practice with invented clients; nothing in it is real.
    #[arg(long)]
    demo: bool,
    /// Where the practice keeps its record. The demo uses a fresh folder where none is named.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Where to answer. Anything but this machine itself needs --behind.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address people use, when a proxy with TLS stands in front: `https://practice.example`.
    #[arg(long, value_name = "ORIGIN")]
    behind: Option<String>,
    /// Read the passphrase from this file instead of asking for it.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Open with the recovery code, read from this file, when the passphrase is lost.
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    recovery_file: Option<PathBuf>,
}

/// A practice that is open, and what to say about it.
struct Open {
    house: Arc<House>,
    demo: Vec<SignIn>,
    said: Vec<String>,
    /// Removed when the demo ends.
    _folder: Option<tempfile::TempDir>,
}

pub(super) fn run(args: &Args, quiet: bool) -> Result<Verdict, Complaint> {
    only_here(args)?;
    let listener = TcpListener::bind(args.listen).map_err(|error| bound(args.listen, &error))?;
    let here = listener.local_addr().map_err(|error| bound(args.listen, &error))?;
    let open = opening::open(args)?;
    let origin = args.behind.clone().unwrap_or_else(|| format!("http://{here}"));
    let site = Arc::new(Site {
        house: open.house.clone(),
        words: Words::english(),
        seal: Seal::new(Arc::new(SystemChance)),
        limits: Limits::default(),
        hosts: hosts(here, &origin),
        origin: origin.trim_end_matches('/').to_owned(),
        demo: open.demo.clone(),
    });
    announce(&open, &site, quiet);
    answer(listener, site).map_err(|error| Complaint::new(here, error))?;
    Ok(Verdict::Yes)
}

/// Without TLS in front, words must not travel over a network.
fn only_here(args: &Args) -> Result<(), Complaint> {
    if let Some(origin) = args.behind.as_ref().filter(|origin| !origin.starts_with("https://")) {
        let what = "what people say would travel unsealed; name the proxy's address with https://";
        return Err(Complaint::new(format!("--behind {origin}"), what));
    }
    if args.listen.ip().is_loopback() || args.behind.is_some() {
        return Ok(());
    }
    let what = "this would send what people say unsealed over the network; listen on 127.0.0.1, or put a proxy with TLS \
                in front and say --behind https://…";
    Err(Complaint::new(format!("--listen {}", args.listen), what))
}

fn bound(at: SocketAddr, error: &std::io::Error) -> Complaint {
    let what = match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            "another program answers there already; stop it, or choose another port".to_owned()
        }
        _ => error.to_string(),
    };
    Complaint::new(format!("--listen {at}"), what)
}

/// The names under which the site answers: its address, `localhost`, and the proxy's name.
fn hosts(here: SocketAddr, origin: &str) -> Vec<String> {
    let port = here.port();
    let proxy = origin.split_once("://").map_or(origin, |(_, host)| host).trim_end_matches('/');
    vec![
        here.to_string(),
        format!("localhost:{port}"),
        format!("127.0.0.1:{port}"),
        format!("[::1]:{port}"),
        proxy.to_owned(),
    ]
}

fn announce(open: &Open, site: &Shared, quiet: bool) {
    println!("Open {}", site.origin);
    // What a new practice shows only once is a result: without it nobody ever comes in.
    if !quiet || open.demo.is_empty() {
        open.said.iter().for_each(|line| println!("{line}"));
    }
    for one in &open.demo {
        println!("  {:<8} {} ({})", one.name, one.who, site.words.plain(crate::web::role_key(one.role)).to_lowercase());
    }
}

fn answer(listener: TcpListener, site: Shared) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await
    })
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    let mut ended = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        .expect("a handler for SIGTERM can be set once");
    tokio::select! {
        _ = interrupted => {}
        _ = ended.recv() => {}
    }
}
