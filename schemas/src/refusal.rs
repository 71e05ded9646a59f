//! Why a call or a request was not carried out: few codes that a screen can act on, and a sentence for people.
//!
//! The sentence says what is safe and what to do next, in Vietnamese. It never carries a name, a phone number or
//! an address: refusals end up in logs and on screens that others can see.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// What a program may act on. Add one only if a screen or a phone treats it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// The arguments do not read, or a value is out of its range.
    Malformed,
    /// No call, page or record by that name.
    NotFound,
    /// This phone is not enrolled yet.
    NotEnrolled,
    /// The enrolment code is wrong.
    CodeUnknown,
    /// The enrolment code was used before.
    CodeUsed,
    /// The enrolment code is older than ten minutes.
    CodeExpired,
    /// Token unknown, expired or revoked.
    NotAllowed,
    /// The desk asks for the password again before it does this.
    ConfirmFirst,
    /// The area belongs to somebody else.
    OutOfReach,
    /// A name may not be written without consent.
    NoConsent,
    /// The hall's server could not be reached. Everything stays on the phone.
    Offline,
    /// The body is larger than the server takes.
    TooLarge,
    /// The phone's storage is full; the form stays on the screen.
    StorageFull,
    /// The other side speaks a version of the wire that this build does not.
    WrongVersion,
    /// Ours, not the caller's: the cause stands in the log.
    Broken,
}

/// A refusal as it crosses the wire and the bridge to the screens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// For programs.
    pub code: RefusalCode,
    /// For people, in Vietnamese: what is safe, then what to do.
    pub message: String,
}

impl Refusal {
    /// A refusal with a sentence of its own.
    pub fn new(code: RefusalCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// A refusal with the sentence that goes with its code.
    pub fn of(code: RefusalCode) -> Self {
        Self::new(code, usual_words(code))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for Refusal {}

fn usual_words(code: RefusalCode) -> &'static str {
    match code {
        RefusalCode::Malformed => "Dữ liệu gửi lên không đọc được. Chưa có gì bị thay đổi.",
        RefusalCode::NotFound => "Không tìm thấy mục này trên máy.",
        RefusalCode::NotEnrolled => {
            "Máy này chưa được phường cấp mã. Xin mã ghi danh của phường rồi nhập vào máy."
        }
        RefusalCode::CodeUnknown => "Mã ghi danh không đúng. Xem lại từng chữ, hoặc xin phường mã mới.",
        RefusalCode::CodeUsed => "Mã ghi danh này đã dùng rồi. Xin phường cấp mã mới.",
        RefusalCode::CodeExpired => "Mã ghi danh đã quá 10 phút. Xin phường cấp mã mới.",
        RefusalCode::NotAllowed => {
            "Máy này không còn quyền vào. Phiếu vẫn nằm trên máy; xin báo phường để được ghi danh lại."
        }
        RefusalCode::ConfirmFirst => "Việc này cần nhập lại mật khẩu. Chưa có gì bị thay đổi.",
        RefusalCode::OutOfReach => "Tổ dân phố này không thuộc phần của máy này.",
        RefusalCode::NoConsent => {
            "Bà con chưa cho ghi tên nên chưa lưu tên. Vẫn ghi được phần giúp không ghi tên."
        }
        RefusalCode::Offline => "Chưa gửi được vì mất mạng. Phiếu vẫn nằm trên máy, sẽ gửi khi có mạng.",
        RefusalCode::TooLarge => "Phần gửi lên lớn quá mức cho phép. Chưa có gì bị thay đổi.",
        RefusalCode::StorageFull => {
            "Máy hết chỗ chứa nên chưa lưu được. Những gì đã lưu từ trước vẫn còn. Xin để nguyên màn hình này, xoá \
             bớt ảnh hoặc phim rồi bấm lại."
        }
        RefusalCode::WrongVersion => {
            "Bản ứng dụng và máy chủ không cùng đời. Phiếu vẫn nằm trên máy; xin cập nhật."
        }
        RefusalCode::Broken => {
            "Có trục trặc trong máy. Những gì đã lưu vẫn còn; xin thử lại, nếu còn lỗi thì báo phường."
        }
    }
}
