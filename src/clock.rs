//! The browser's clock and its random numbers, which core never asks.

use hangji_core::assessment::Date;
use js_sys::Date as JsDate;

/// Now, as RFC 3339 in UTC.
pub(crate) fn now() -> String {
    String::from(JsDate::new_0().to_iso_string())
}

/// Hours and minutes of a moment in RFC 3339 by the local clock, such as `10:32`; with the date in
/// front when that is not today.
pub(crate) fn time_of_day(moment: &str) -> String {
    let (then, now) = (JsDate::new(&moment.into()), JsDate::new_0());
    if then.get_time().is_nan() {
        return String::new();
    }
    let time = format!("{:02}:{:02}", then.get_hours(), then.get_minutes());
    let day = |it: &JsDate| (it.get_full_year(), it.get_month(), it.get_date());
    if day(&then) == day(&now) {
        return time;
    }
    let (year, month, date) = day(&then);
    format!("{year}-{:02}-{date:02} {time}", month + 1)
}

/// The local date.
pub(crate) fn today() -> Option<Date> {
    let now = JsDate::new_0();
    let text = format!("{}-{}-{}", now.get_full_year(), now.get_month() + 1, now.get_date());
    Date::parse(&text)
}

/// A random id of 32 hexadecimal digits, also where the page has no secure context.
pub(crate) fn random_id() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|it| it.crypto().ok());
    if crypto.is_none_or(|it| it.get_random_values_with_u8_array(&mut bytes).is_err()) {
        // Without a generator the clock and Math.random still tell two assessments apart.
        bytes = js_sys::Math::random()
            .to_bits()
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .to_le_bytes()
            .repeat(2)
            .try_into()
            .unwrap_or(bytes);
    }
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}
