//! Former clients: friendship, contact, business, romance and coming back, by the code and the law that hold.

pub mod contact;
