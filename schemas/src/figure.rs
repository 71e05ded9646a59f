//! Figures as Vietnamese papers print them: a dot between thousands, a comma before the decimal, one decimal,
//! halves away from zero, and "—" where nothing is known (never 0).
//!
//! Everything is worked out on whole numbers, because a report that rounds 14,25 to 14,2 on one machine and to
//! 14,3 on another is not evidence. What counts as numerator or denominator is `indicator`'s matter; a share
//! above 100 % is printed as it is.

/// What stands where a figure is not known.
pub const MISSING: &str = "—";

/// `1.234`
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// [`count`], or "—" where it is not known.
pub fn count_or_missing(number: Option<u64>) -> String {
    number.map_or_else(|| MISSING.to_owned(), count)
}

/// A quotient with one decimal: `decimal(12_345, 10) == "1.234,5"`; "—" if the divisor is 0.
pub fn decimal(numerator: i64, denominator: u64) -> String {
    let Some(tenths) = rounded(u128::from(numerator.unsigned_abs()) * 10, denominator) else {
        return MISSING.to_owned();
    };
    let sign = if numerator < 0 && tenths > 0 { "-" } else { "" };
    format!("{sign}{}", with_comma(tenths))
}

/// A share in per mille, rounded half up: 469 for 122 of 260. `None` if the whole is 0.
pub fn per_mille(part: u64, whole: u64) -> Option<u64> {
    rounded(u128::from(part) * 1000, whole).map(|tenths| u64::try_from(tenths).unwrap_or(u64::MAX))
}

/// `percent(122, Some(260)) == "46,9 %"`; "—" if the whole is not known or 0.
pub fn percent(part: u64, whole: Option<u64>) -> String {
    match whole.and_then(|whole| rounded(u128::from(part) * 1000, whole)) {
        Some(tenths) => format!("{} %", with_comma(tenths)),
        None => MISSING.to_owned(),
    }
}

/// `percent_range(37, 201, Some(260)) == "14,2–77,3 %"`; "—" if the whole is not known or 0.
pub fn percent_range(low: u64, high: u64, whole: Option<u64>) -> String {
    let share = |part: u64| whole.and_then(|whole| rounded(u128::from(part) * 1000, whole));
    match (share(low), share(high)) {
        (Some(low), Some(high)) => format!("{}–{} %", with_comma(low), with_comma(high)),
        _ => MISSING.to_owned(),
    }
}

/// Numerator and denominator beside each other, as every percentage shows them: `122/260`, `122/—`.
pub fn fraction(part: u64, whole: Option<u64>) -> String {
    format!("{}/{}", count(part), count_or_missing(whole))
}

/// `122/260 = 46,9 %`, or `122/—` where there is nothing to divide by.
pub fn share(part: u64, whole: Option<u64>) -> String {
    match whole {
        Some(known) if known > 0 => format!("{} = {}", fraction(part, whole), percent(part, whole)),
        _ => fraction(part, whole),
    }
}

/// The nearest whole number; a half goes up, which on sizes is away from zero.
fn rounded(numerator: u128, denominator: u64) -> Option<u128> {
    let denominator = u128::from(denominator);
    if denominator == 0 {
        return None;
    }
    let remainder = numerator % denominator;
    let up = u128::from(remainder * 2 >= denominator);
    Some(numerator / denominator + up)
}

fn with_comma(tenths: u128) -> String {
    let whole = u64::try_from(tenths / 10).unwrap_or(u64::MAX);
    format!("{},{}", count(whole), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_are_written_the_vietnamese_way() {
        assert_eq!(decimal(12_345, 10), "1.234,5");
        assert_eq!(decimal(8, 10), "0,8");
        assert_eq!(decimal(-5, 100), "-0,1");
        assert_eq!(decimal(-4, 100), "0,0");
        assert_eq!(count(1_234_567), "1.234.567");
        assert_eq!(count(999), "999");
        assert_eq!(count(0), "0");
    }

    #[test]
    fn the_worked_example_of_the_ward_prints_as_it_must() {
        for (part, whole, printed) in [
            (83, 100, "83,0 %"),
            (140, 260, "53,8 %"),
            (122, 260, "46,9 %"),
            (96, 260, "36,9 %"),
            (37, 260, "14,2 %"),
            (243, 255, "95,3 %"),
            (96, 158, "60,8 %"),
            (22, 29, "75,9 %"),
            (26, 34, "76,5 %"),
            (27, 36, "75,0 %"),
        ] {
            assert_eq!(percent(part, Some(whole)), printed);
        }
        assert_eq!(percent_range(37, 201, Some(260)), "14,2–77,3 %");
        assert_eq!(share(122, Some(260)), "122/260 = 46,9 %");
    }

    #[test]
    fn a_half_goes_away_from_zero() {
        assert_eq!(percent(82_345, Some(100_000)), "82,3 %");
        assert_eq!(percent(82_350, Some(100_000)), "82,4 %");
        assert_eq!(percent(1, Some(2000)), "0,1 %");
        // In binary floating point 0.285 * 100 lies below 28.5 by a hair.
        assert_eq!(percent(1_425, Some(10_000)), "14,3 %");
        assert_eq!(decimal(-25, 100), "-0,3");
    }

    #[test]
    fn what_is_not_known_is_a_dash_and_never_a_zero() {
        assert_eq!(percent(5, None), "—");
        assert_eq!(percent(5, Some(0)), "—");
        assert_eq!(decimal(5, 0), "—");
        assert_eq!(count_or_missing(None), "—");
        assert_eq!(fraction(5, None), "5/—");
        assert_eq!(share(5, None), "5/—");
        assert_eq!(per_mille(5, 0), None);
        assert_eq!(percent(0, Some(5)), "0,0 %");
    }

    #[test]
    fn a_part_above_its_whole_is_printed_as_it_is() {
        assert_eq!(percent(265, Some(260)), "101,9 %");
    }

    proptest! {
        #[test]
        fn the_printed_share_is_never_further_off_than_half_a_tenth(part in 0u64..1_000_000, whole in 1u64..1_000_000) {
            let tenths = u128::from(per_mille(part, whole).unwrap());
            let (exact, printed) = (u128::from(part) * 2000, tenths * 2 * u128::from(whole));
            prop_assert!(exact.abs_diff(printed) <= u128::from(whole));
        }

        #[test]
        fn no_size_overflows(part: u64, whole: u64, number: i64) {
            prop_assert!(!percent(part, Some(whole)).is_empty());
            prop_assert!(!decimal(number, whole).is_empty());
        }
    }
}
