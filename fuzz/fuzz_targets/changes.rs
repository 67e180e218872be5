//! Gives the check of the same name whatever bytes the engine thinks of.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hangji_fuzz::checks::changes(bytes));
