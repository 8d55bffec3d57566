//! The same site inside the test, with a clock that can be put forward: for links that run out and sessions that end.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::web::{Limits, Seal, Site, router};
use app::words::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use practice::door::{Clock, SystemChance, SystemClock};
use practice::{Moment, demo};

use super::Visitor;

/// A demo whose clock is ours.
pub struct Inside {
    pub at: SocketAddr,
    ahead: Arc<AtomicU64>,
}

struct Ahead(Arc<AtomicU64>);

impl Clock for Ahead {
    fn now(&self) -> Moment {
        SystemClock.now().later(self.0.load(Ordering::SeqCst))
    }

    fn today(&self) -> Date {
        let days = i64::try_from(self.0.load(Ordering::SeqCst) / 86_400).expect("a few days");
        SystemClock.today().saturating_add(days.days())
    }
}

impl Inside {
    /// Opens a demo in this folder and answers until the test ends.
    pub fn open(data: &Path) -> Self {
        let ahead = Arc::new(AtomicU64::new(0));
        let demo =
            demo::found(data, Box::new(Ahead(ahead.clone())), Arc::new(SystemChance)).expect("a demo is founded");
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let at = listener.local_addr().expect("it has an address");
        let site = Arc::new(Site {
            house: demo.house,
            words: Words::english(),
            seal: Seal::new(Arc::new(SystemChance)),
            limits: Limits::default(),
            demo: demo.sign_ins,
            hosts: vec![at.to_string()],
            origin: format!("http://{at}"),
        });
        std::thread::spawn(move || answer(listener, site));
        Self { at, ahead }
    }

    /// Puts the clock forward.
    pub fn wait(&self, seconds: u64) {
        self.ahead.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.at)
    }
}

fn answer(listener: std::net::TcpListener, site: app::web::Shared) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        listener.set_nonblocking(true).expect("a socket can be told not to block");
        let listener = tokio::net::TcpListener::from_std(listener).expect("the socket is a listener");
        let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service).await.expect("it answers");
    });
}
