//! Many files over all cores, their results in the order of the files.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// Does some work for every file on so many threads. Each result is shown as it comes; all are given back in order.
pub(super) fn each<T: Send>(
    files: &[PathBuf],
    threads: usize,
    work: impl Fn(&Path) -> T + Sync,
    mut done: impl FnMut(&T),
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let take = |send: mpsc::Sender<(usize, T)>| {
        let taken = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        for (at, file) in taken.map_while(|at| Some((at, files.get(at)?))) {
            // Nobody receives any more only when the whole is being given up.
            let _ = send.send((at, work(file)));
        }
    };
    let mut results: Vec<Option<T>> = files.iter().map(|_| None).collect();
    std::thread::scope(|scope| {
        for _ in 0..threads.min(files.len()) {
            let (send, take) = (send.clone(), &take);
            scope.spawn(move || take(send));
        }
        drop(send);
        for (at, result) in receive {
            done(&result);
            results[at] = Some(result);
        }
    });
    results.into_iter().flatten().collect()
}
