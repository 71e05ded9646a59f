//! Which tổ a row means: number and old ward, in two cells or in one ("Tổ 12 (Phước Mỹ cũ)").

use schemas::record::Unit;
use schemas::text::fold;

/// The tổ in force that it means.
///
/// # Errors
/// In words for whoever filled the form in; never what the row says.
pub fn unit<'u>(units: &'u [Unit], tdp: &str, old_ward: &str) -> Result<&'u Unit, String> {
    let number: String = tdp
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if number.is_empty() {
        return Err("thiếu số tổ dân phố".to_owned());
    }
    let said = fold(&format!("{tdp} {old_ward}"));
    let alike: Vec<&Unit> = units
        .iter()
        .filter(|unit| unit.until.is_none())
        .filter(|unit| unit.number.trim_start_matches('0') == number.trim_start_matches('0'))
        .collect();
    let named: Vec<&Unit> = alike
        .iter()
        .filter(|unit| !unit.old_ward.is_empty() && said.contains(&fold(&unit.old_ward)))
        .copied()
        .collect();
    match (named.as_slice(), alike.as_slice()) {
        ([unit], _) => Ok(unit),
        ([], [unit]) if old_ward.is_empty() || unit.old_ward.is_empty() => Ok(unit),
        ([], []) => Err("không có tổ dân phố số này".to_owned()),
        ([], [_]) => Err("phường cũ không khớp với tổ này".to_owned()),
        _ => Err("số tổ này có ở nhiều phường cũ, xin ghi phường cũ".to_owned()),
    }
}

/// The two cells by which a blank form names a tổ.
pub fn cells(unit: &Unit) -> [String; 2] {
    [unit.number.clone(), unit.old_ward.clone()]
}
