//! Stories of tổ dân phố 12, told with real engines, a real server on a free port and real files: Lan and Nam walk
//! from door to door, bác Bảy and cô Hoà live behind them.

mod at_the_door;
mod bad_input;
mod change_of_mind;
mod checks;
mod consent;
mod copied_phones;
mod died;
mod enrolment;
mod forgotten_pin;
mod held;
mod hostile_names;
mod javascript;
mod lost_replies;
mod merging;
mod privacy;
mod reach;
mod restored;
mod search;
mod whole_deeds;
mod wording;
