//! Why a catalogue is not taken. Read by whoever edits the files, so each names the place.

/// A catalogue that would leave a screen without words or a document without meaning.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueRefusal {
    #[error("Không đọc được tệp {file}: {reason}")]
    Unreadable { file: &'static str, reason: String },
    #[error("{file}: không có mục nào tên “{key}”, hãy xem lại chính tả")]
    StrayKey { file: &'static str, key: String },
    #[error("{file} là bản {found}, các tệp khác là bản {expected}")]
    MixedRevisions {
        file: &'static str,
        found: u32,
        expected: u32,
    },
    #[error("{place}: mã “{code}” có hai lần")]
    DoubledCode { place: &'static str, code: String },
    #[error("{place}: thiếu mã “{code}”")]
    MissingCode { place: &'static str, code: String },
    #[error("{place}: mục thứ {position} không có mã")]
    EmptyCode { place: &'static str, position: usize },
    #[error("{place}: mã “{code}” chưa có chữ để đọc")]
    EmptyWords { place: &'static str, code: String },
    #[error("{place}: “{code}” nhắc đến “{unknown}”, mã này không có trong danh mục")]
    UnknownCode {
        place: &'static str,
        code: String,
        unknown: String,
    },
    #[error("{place}: chữ dài quá {most} ký tự")]
    TooLong { place: &'static str, most: usize },
    #[error("{place}: thiếu chỗ điền {{{placeholder}}}")]
    MissingPlaceholder {
        place: &'static str,
        placeholder: &'static str,
    },
    #[error("{place}: không biết điền gì vào {{{placeholder}}}")]
    UnknownPlaceholder {
        place: &'static str,
        placeholder: String,
    },
    #[error("{place}: nhóm tuổi “{code}” không nối tiếp nhóm trước hoặc dưới 16 tuổi")]
    AgeGap { place: &'static str, code: String },
}
