//! What the tests of the doors share: the built program as a process, a visitor with a cookie jar, and reading pages.
pub mod desk;
pub mod house;
pub mod inside;
pub mod page;
pub mod visitor;
pub mod wire;

pub use house::House;
pub use visitor::Visitor;

use app::words::Words;

/// The sentence of a page, read from the same file the page is drawn from, so that a rewording breaks no test.
pub fn say(key: &str) -> String {
    Words::english().plain(key)
}
