//! Compares many courses at once. It knows no names and no record.
