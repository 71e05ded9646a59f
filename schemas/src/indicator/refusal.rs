//! Why a file of definitions or of ward figures is not taken. Read by whoever edits it, so each names the place.

use crate::catalogue::CatalogueRefusal;
use crate::day::Day;

/// Definitions that would leave a figure without meaning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionRefusal {
    #[error(transparent)]
    File(#[from] CatalogueRefusal),
    #[error("indicators.toml, {place}: mã “{code}” có hai lần")]
    Doubled { place: String, code: String },
    #[error("indicators.toml: thiếu chỉ tiêu “{id}”")]
    Missing { id: &'static str },
    #[error("indicators.toml, {place}: không hiểu “{term}”")]
    Term { place: String, term: String },
    #[error("indicators.toml, {place}: “{unknown}” không có trong danh mục")]
    Unknown { place: String, unknown: String },
    #[error("indicators.toml, {place}: tử số và mẫu số khác đơn vị")]
    Units { place: String },
    #[error("indicators.toml, {place}: chưa có chữ để đọc")]
    Empty { place: String },
}

/// A figure that the ward typed and that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BookRefusal {
    #[error("{place}: ngày {day} ở sau hôm nay. Chưa ghi gì; xin sửa ngày.", day = .day.short())]
    Future { place: String, day: Day },
    #[error("{place}: số {number} quá lớn (nhiều nhất {most}). Chưa ghi gì; xin xem lại số.")]
    TooLarge { place: String, number: u64, most: u64 },
    #[error("{place}: thiếu nguồn số liệu. Chưa ghi gì; xin ghi số này lấy từ đâu.")]
    NoSource { place: String },
    #[error("{place}: có lời dài quá {most} chữ. Chưa ghi gì; xin rút gọn.")]
    TooLong { place: String, most: usize },
    #[error("{place}: không có mục “{code}”. Chưa ghi gì; xin xem lại mã.")]
    Unknown { place: String, code: String },
    #[error("{place}: {day} không phải thứ Hai. Chưa ghi gì; tuần bắt đầu từ thứ Hai.", day = .day.short())]
    NoMonday { place: String, day: Day },
    #[error("{place}: ngày cuối ở trước ngày đầu. Chưa ghi gì; xin sửa ngày.")]
    Backwards { place: String },
}

/// A cut that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Ngày chốt số {day} ở sau hôm nay. Chưa chốt gì; xin chọn hôm nay hoặc một ngày đã qua.", day = .0.short())]
pub struct FutureCut(pub Day);
