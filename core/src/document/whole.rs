//! Whole numbers, in every spelling that JSON has for them.

/// The largest whole number that JSON readers of every language keep exactly (RFC 7493).
pub(super) const LARGEST: u64 = (1 << 53) - 1;

/// What a JSON number says, where that is whole and not negative, however it is written: `3`,
/// `3.0` and `30e-1` are one number to JSON Schema, and to writers that know only one kind.
pub(super) fn whole(number: &str) -> Option<u64> {
    let (mantissa, exponent) = number.split_once('e').unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let zeros = i64::try_from(digits.len() - significant.len()).ok()?;
    let exponent = i64::from(exponent.parse::<i32>().ok()?);
    let places = exponent + zeros - i64::try_from(fraction.len()).ok()?;
    let scale = 10_u64.checked_pow(u32::try_from(places).ok()?)?;
    let value = significant.parse::<u64>().ok()?.checked_mul(scale)?;
    (value <= LARGEST && !number.starts_with('-')).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::whole;

    fn read(json: &str) -> Option<u64> {
        let number: serde_json::Number = serde_json::from_str(json).unwrap();
        whole(&number.to_string())
    }

    #[test]
    fn a_whole_number_is_read_however_it_is_written() {
        for (json, number) in [
            ("0", 0),
            ("-0", 0),
            ("-0.0", 0),
            ("0e99999999999999999999", 0),
            ("3", 3),
            ("3.0", 3),
            ("30e-1", 3),
            ("0.03E+2", 3),
            ("1200", 1200),
            ("1.2e3", 1200),
            ("9007199254740991", 9_007_199_254_740_991),
            ("9007199254740991.000", 9_007_199_254_740_991),
        ] {
            assert_eq!(read(json), Some(number), "{json}");
        }
    }

    #[test]
    fn any_other_number_is_none() {
        for json in [
            "-1",
            "-1.0",
            "0.5",
            "3.01",
            "1e-1",
            "9007199254740992",
            "18446744073709551616",
            "1e400",
            "10e2147483647",
            "1e99999999999999999999",
            "1e-99999999999999999999",
        ] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
