//! Safety: answers that call for help at once.
