//! Tổ dân phố over time: a new decision joins some into one. Their documents stay where they were written, so phones
//! go on and history stays under the old ones; from the decision's day on they are counted with the new one.

use crate::ledger::{Books, Kept};
use schemas::day::Day;
use schemas::ids::{AreaId, WardId};
use schemas::record::Unit;
use uuid::Uuid;

/// Why tổ are not joined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnitRefusal {
    #[error("Cần ít nhất hai tổ đang hoạt động để nhập lại. Chưa đổi gì.")]
    TooFew,
    #[error("Một trong các tổ đã nhập vào tổ khác từ trước. Chưa đổi gì.")]
    Ended,
    #[error("Ngày hiệu lực không được ở sau hôm nay. Chưa đổi gì.")]
    Future,
}

/// Joins tổ into a new one that stands from that day. Whoever may hold one of them may hold the new one.
///
/// # Errors
/// The store's; why they cannot be joined is the inner refusal.
pub fn join(
    books: &dyn Books,
    ward: WardId,
    old: &[AreaId],
    number: &str,
    from: Day,
    today: Day,
) -> Kept<Result<Unit, UnitRefusal>> {
    let units = books.units(ward)?;
    let joined: Vec<&Unit> = units.iter().filter(|unit| old.contains(&unit.area)).collect();
    if joined.len() < 2 {
        return Ok(Err(UnitRefusal::TooFew));
    }
    if joined.iter().any(|unit| unit.until.is_some()) {
        return Ok(Err(UnitRefusal::Ended));
    }
    if from > today {
        return Ok(Err(UnitRefusal::Future));
    }
    let unit = Unit {
        area: AreaId(Uuid::new_v4()),
        number: number.to_owned(),
        name: format!("Tổ dân phố số {number}"),
        // The number may be that of one of the old ones; the new one belongs to no old ward.
        old_ward: String::new(),
        from: Some(from),
        until: None,
        successor: None,
    };
    books.add_unit(ward, &unit)?;
    for before in joined {
        books.close_unit(before.area, from.plus_days(-1), unit.area)?;
        for holder in books.holders(before.area)? {
            books.grant(holder, unit.area)?;
        }
    }
    books.renew_sheet(ward)?;
    Ok(Ok(unit))
}
