//! Has the crate built anew when the weights it carries come, go or change.

fn main() {
    println!("cargo::rerun-if-changed=../../models/listener");
}
