//! What day it is: the portal's own clock, because those of office machines are not to be trusted.

use hangji_core::assessment::Date;
use jiff::{Zoned, civil};

/// Says what day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The machine's date, time and time zone.
    System,
    /// Always this day, for demonstrations; the time of day is the machine's.
    OnDay(civil::Date),
}

/// One moment of the portal's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Now(Zoned);

impl Clock {
    /// A clock that stays on a day, which must be a whole date.
    pub fn on_day(date: Date) -> Option<Clock> {
        let (year, month) = (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?);
        let day = i8::try_from(date.day?).ok()?;
        civil::Date::new(year, month, day).ok().map(Clock::OnDay)
    }

    /// The moment it is.
    pub(crate) fn now(self) -> Now {
        let now = Zoned::now();
        match self {
            Clock::System => Now(now),
            // A day on which this time does not exist, as when summer time begins, is no reason
            // to answer nothing.
            Clock::OnDay(day) => Now(now.with().date(day).build().unwrap_or(now)),
        }
    }
}

impl Now {
    /// The day, for the rules.
    pub(crate) fn date(&self) -> Date {
        Date {
            year: self.0.year().unsigned_abs(),
            month: self.0.month().unsigned_abs(),
            day: Some(self.0.day().unsigned_abs()),
        }
    }

    /// The day in eight digits, as it stands in a receipt number.
    pub(crate) fn day(&self) -> String {
        self.0.strftime("%Y%m%d").to_string()
    }

    /// Date, time and offset, to the second (RFC 3339).
    pub(crate) fn rfc3339(&self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}
