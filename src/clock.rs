//! The browser's clock and its random numbers, which core never asks.

use hangji_core::assessment::Date;
use hangji_core::words::Lang;
use js_sys::Date as JsDate;

/// Now, as RFC 3339 in UTC.
pub(crate) fn now() -> String {
    String::from(JsDate::new_0().to_iso_string())
}

/// Hours and minutes of a moment in RFC 3339 by the local clock, such as `10:32`; with the date in
/// front when that is not today.
pub(crate) fn time_of_day(moment: &str) -> String {
    let (day, time) = day_and_time(moment);
    let said = if day == day_and_time(&now()).0 { time } else { [&day, " ", &time].concat() };
    said.trim().to_owned()
}

/// The date and the hours and minutes of a moment in RFC 3339 by the local clock, such as
/// `2012-04-10` and `10:32`; blank where it is none.
fn day_and_time(moment: &str) -> (String, String) {
    let then = JsDate::new(&moment.into());
    if then.get_time().is_nan() {
        return Default::default();
    }
    let (year, month, date) = (then.get_full_year(), then.get_month() + 1, then.get_date());
    let time = format!("{:02}:{:02}", then.get_hours(), then.get_minutes());
    (format!("{year}-{month:02}-{date:02}"), time)
}

/// A moment in RFC 3339 by the local clock as people write it: 2012年4月10日 10:32.
pub(crate) fn in_full(moment: &str, lang: Lang) -> String {
    let (day, time) = day_and_time(moment);
    [&lang.date(&day), " ", &time].concat()
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
