//! A household as a workbook gives it. There is no field for a name, a phone number or a CCCD, on purpose.

use schemas::address::Address;
use schemas::text::fold;
use std::collections::BTreeSet;

/// One hộ, ready to be put into the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadHousehold {
    /// Official number of the tổ dân phố ("12"); unique only together with the old ward.
    pub tdp: String,
    /// Name of the old ward ("An Hải Bắc").
    pub old_ward: String,
    /// Where it is. If several hộ share the door, `unit` is A, B, C …, followed by the office's remark.
    pub address: Address,
    /// Key of the door, equal for every hộ that shares it and unchanged when a second hộ is listed there.
    pub door: String,
    /// 1 for the only or first hộ at that door, in the order of the sheet.
    pub ordinal: u32,
    /// Nhân khẩu.
    pub people: Option<u32>,
    /// Từ 16 tuổi.
    pub adults16: Option<u32>,
    /// Từ 60 tuổi.
    pub elders60: Option<u32>,
    /// Priority code `KK`.
    pub hardship: bool,
    /// Priority code `NCT`: the workbook counts or ticks an elder.
    pub elderly_priority: bool,
    /// Priority code `KHÁC`.
    pub other_priority: bool,
    /// *Nhận ra bằng* as the office wrote it; only where several hộ share the door, and only if it describes the
    /// place.
    pub remark: Option<String>,
    /// Name of the sheet that it was read from.
    pub sheet: String,
    /// Row in that sheet, as Excel counts.
    pub row: u32,
}

impl ReadHousehold {
    /// The same for the same hộ in the next edition of the workbook: tổ, old ward, door, ordinal. Never an id.
    pub fn key(&self) -> String {
        format!(
            "{}|{}|{}|{}",
            fold(&self.old_ward),
            fold(&self.tdp),
            self.door,
            self.ordinal
        )
    }

    /// Reason codes of the priority list.
    pub fn priority(&self) -> BTreeSet<String> {
        let codes = [
            (self.elderly_priority, "NCT"),
            (self.hardship, "KK"),
            (self.other_priority, "KHÁC"),
        ];
        codes
            .into_iter()
            .filter(|(listed, _)| *listed)
            .map(|(_, code)| code.to_owned())
            .collect()
    }
}
