//! Keeps sealed bytes, keys, order, and who read. It does not know what therapy is.
