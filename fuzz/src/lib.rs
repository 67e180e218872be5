//! What is tried on core with inputs that nobody thought of.
//!
//! [`checks`] say what must hold for any input, [`mutate`] makes inputs that come near to what core
//! reads, [`seeds`] are what it starts from. Core's own tests include all three, so that they are
//! formatted, linted and run without the engine.

pub mod checks;
pub mod mutate;
pub mod seeds;
pub mod words;
