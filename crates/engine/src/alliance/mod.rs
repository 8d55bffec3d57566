//! Alliance: bond, and agreement on goals and tasks, as each of the two sees it.
