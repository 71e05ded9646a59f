//! Why a whole workbook is refused: a sentence for the person at the desk, a code for programs.

/// Nothing was taken from the workbook. Each sentence says that, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefusal {
    /// The bytes are no .xlsx at all.
    #[error(
        "Tệp này không phải sổ Excel .xlsx. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy mở tệp bằng Excel, chọn “Lưu thành” → “Sổ làm việc Excel (.xlsx)” rồi nhập lại."
    )]
    NotXlsx,
    /// The old binary format, or an .xlsx with a password (both are OLE files).
    #[error(
        "Tệp này là sổ Excel đời cũ (.xls) hoặc đang đặt mật khẩu. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy mở bằng Excel, bỏ mật khẩu, lưu thành .xlsx rồi nhập lại."
    )]
    OldOrLocked,
    /// A zip that begins well and does not read to the end.
    #[error(
        "Tệp Excel bị hỏng hoặc chép thiếu. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy chép lại tệp gốc, mở thử bằng Excel rồi nhập lại."
    )]
    Damaged,
    /// More than an import may hold in memory.
    #[error(
        "Tệp Excel quá lớn. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy tách thành từng tệp nhỏ hơn (ví dụ mỗi phường cũ một tệp) rồi nhập lại."
    )]
    TooLarge,
    /// No sheet has a header with an address and something about a household.
    #[error(
        "Không tìm thấy dòng tiêu đề của danh sách hộ. Chưa nhập gì, dữ liệu đang có không đổi. \
         Cần một dòng tiêu đề có “Địa chỉ” (hoặc “Số nhà”, “Đường”) và “Chủ hộ” hoặc “Nhân khẩu”."
    )]
    NoHeader,
    /// No sheet has the columns of the form.
    #[error(
        "Không tìm thấy dòng tiêu đề của mẫu. Chưa ghi gì, dữ liệu đang có không đổi. \
         Hãy tải mẫu trống ở trang này, chép số vào đúng cột rồi chọn lại."
    )]
    NoForm,
    /// There is a header and not one row under it.
    #[error("Danh sách không có hộ nào đọc được. Chưa nhập gì, dữ liệu đang có không đổi. Hãy xem lại tệp.")]
    NoHouseholds,
    /// Each old ward began its tổ at 1, so a tổ without its old ward is nobody's.
    #[error(
        "Trang “{sheet}”, dòng {row}: không rõ thuộc phường cũ nào. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy ghi phường cũ vào tiêu đề, tên trang hay cột “Phường cũ” rồi nhập lại."
    )]
    OldWardUnknown {
        /// Name of the sheet.
        sheet: String,
        /// First row without it, as Excel counts.
        row: u32,
    },
    /// Neither sheet name, title nor a column says which tổ.
    #[error(
        "Trang “{sheet}”, dòng {row}: không rõ tổ dân phố số mấy. Chưa nhập gì, dữ liệu đang có không đổi. \
         Hãy ghi số tổ vào tiêu đề, tên trang hay cột “Tổ dân phố” rồi nhập lại."
    )]
    TdpUnknown {
        /// Name of the sheet.
        sheet: String,
        /// First row without it, as Excel counts.
        row: u32,
    },
    /// A sheet copied for another tổ whose title or name was forgotten: guessing would move a hundred households.
    #[error(
        "Trang “{sheet}”: tên trang nói {by_name}, tiêu đề trong trang nói {by_title}. Chưa nhập gì, dữ liệu đang \
         có không đổi. Hãy sửa cho khớp rồi nhập lại."
    )]
    PlacesDisagree {
        /// Name of the sheet.
        sheet: String,
        /// What the name says, in words.
        by_name: String,
        /// What the title says, in words.
        by_title: String,
    },
}

impl ImportRefusal {
    /// For programs; never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotXlsx => "not_xlsx",
            Self::OldOrLocked => "old_or_locked_workbook",
            Self::Damaged => "damaged_workbook",
            Self::TooLarge => "workbook_too_large",
            Self::NoHeader => "no_header",
            Self::NoForm => "no_form",
            Self::NoHouseholds => "no_households",
            Self::OldWardUnknown { .. } => "old_ward_unknown",
            Self::TdpUnknown { .. } => "tdp_unknown",
            Self::PlacesDisagree { .. } => "sheet_name_and_title_disagree",
        }
    }
}
