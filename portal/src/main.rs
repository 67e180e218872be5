//! The reference host as a program.

fn main() {}
