//! Work shared among threads whose results come back in the order of the work, so that the answer never depends on them.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Gives each piece of `next` to `work` on one of so many threads and its result to `take`, in order; at most a few pieces
/// are held at once.
///
/// # Errors
/// The first complaint of `take`; no further piece is begun.
pub(super) fn in_order<T: Send, R: Send, E>(
    threads: usize,
    mut next: impl FnMut() -> Option<T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    if threads <= 1 {
        return std::iter::from_fn(next).try_for_each(|piece| take(work(piece)));
    }
    let (queue, ordered) = sync_channel(2 * threads);
    let next = Mutex::new(&mut next);
    thread::scope(|scope| {
        for _ in 0..threads {
            let (queue, next, work) = (queue.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((piece, answer)) = ticket(next, &queue) {
                    // Nobody waits for it where the work was stopped.
                    let _ = answer.send(work(piece));
                }
            });
        }
        drop(queue);
        for result in ordered {
            take(result.recv().expect("whoever takes a piece answers for it"))?;
        }
        Ok(())
    })
}

/// The next piece and where its result goes; none where there is no more, or nobody waits.
fn ticket<T, R>(
    next: &Mutex<&mut (impl FnMut() -> Option<T> + Send)>,
    queue: &SyncSender<Receiver<R>>,
) -> Option<(T, SyncSender<R>)> {
    let mut next = next.lock().expect("taking the next piece does not panic");
    let piece = next()?;
    let (answer, result) = sync_channel(1);
    // Queued while nobody else may take a piece, so that the queue has their order.
    queue.send(result).ok()?;
    Some((piece, answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(threads: usize, refused: u64) -> (Vec<u64>, Result<(), u64>) {
        let (mut numbers, mut all) = (0..1000u64, Vec::new());
        let slow = |number: u64| {
            if number.is_multiple_of(7) {
                thread::yield_now();
            }
            number * number
        };
        let ended = in_order(
            threads,
            || numbers.next(),
            slow,
            |square| {
                all.push(square);
                if square == refused { Err(square) } else { Ok(()) }
            },
        );
        (all, ended)
    }

    #[test]
    fn results_come_in_the_order_of_the_work_whatever_the_number_of_threads() {
        let expected: Vec<u64> = (0..1000).map(|number| number * number).collect();
        for threads in [1, 2, 5] {
            assert_eq!(squares(threads, u64::MAX), (expected.clone(), Ok(())));
        }
    }

    #[test]
    fn the_first_complaint_ends_the_work() {
        for threads in [1, 3] {
            assert_eq!(squares(threads, 4), (vec![0, 1, 4], Err(4)));
        }
    }
}
