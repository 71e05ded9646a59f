//! What of a paper can be edited before it is handed on, and how it stands when nobody has: the usual words of the
//! form, with the figures of the cut in them. Once edited, a part stays as it was written.

use super::compose::Setting;
use super::tables::unit_words;
use schemas::day::Day;
use schemas::desk::ReportForm;
use schemas::figure;
use std::collections::BTreeMap;

/// The longest part, in characters: some pages.
pub const LONGEST: usize = 20_000;

/// Who signs, by code.
pub const SIGNATURES: [&str; 3] = ["tm_kt", "kt", "tm"];

/// Parts in the order of the paper; none for the check page, which nobody may mend.
pub fn of_form(form: ReportForm) -> &'static [&'static str] {
    match form {
        ReportForm::Annual | ReportForm::Periodic => &[
            "number",
            "day",
            "about",
            "opening",
            "direction",
            "results",
            "difficulties",
            "plan",
            "proposals",
            "receivers",
            "signature",
            "signer",
        ],
        ReportForm::Check => &[],
        ReportForm::AreaAnnual | ReportForm::AreaQuarter => {
            &["day", "about", "results", "difficulties", "proposals", "signer"]
        }
        ReportForm::Youth => &[
            "number",
            "day",
            "about",
            "results",
            "receivers",
            "signature",
            "signer",
        ],
        ReportForm::Volunteer => &["number", "day", "name", "results", "signature", "signer"],
    }
}

/// Codes and days; everything else is typed freely, and withheld from viewers.
pub fn is_coded(part: &str) -> bool {
    matches!(part, "day" | "signature")
}

/// Whether a text will do for a part: a day is a day, a signature one of three, nothing is endless.
pub fn will_do(part: &str, body: &str) -> bool {
    match part {
        "day" => Day::read(body).is_ok(),
        "signature" => SIGNATURES.contains(&body),
        _ => body.chars().count() <= LONGEST,
    }
}

/// The texts of one paper: what was written, else the usual.
#[derive(Debug, Clone)]
pub struct Texts(BTreeMap<&'static str, String>);

impl Texts {
    /// What was written, by part, over the usual words.
    pub fn new(setting: &Setting, written: &BTreeMap<String, String>) -> Self {
        let of_part = |part: &&'static str| {
            let written = written.get(*part).cloned();
            (*part, written.unwrap_or_else(|| usual(setting, part)))
        };
        Self(of_form(setting.form).iter().map(of_part).collect())
    }

    /// The text of a part; empty where the form has none.
    pub fn get(&self, part: &str) -> &str {
        self.0.get(part).map_or("", String::as_str)
    }

    /// Its lines without empty ones.
    pub fn lines(&self, part: &str) -> Vec<String> {
        let lines = self.get(part).lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// "An Hải, ngày 06 tháng 12 năm 2026"
    pub fn dated(&self, setting: &Setting) -> String {
        let day = Day::read(self.get("day")).unwrap_or(setting.cut());
        format!("{}, {}", setting.place(), day.in_words())
    }

    /// The lines above a signature: domain.md §5.
    pub fn signature(&self) -> Vec<String> {
        let lines: &[&str] = match self.get("signature") {
            "tm_kt" => &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "tm" => &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            _ => &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        };
        lines.iter().map(|line| (*line).to_owned()).collect()
    }
}

/// How a part stands while nobody has edited it.
pub fn usual(setting: &Setting, part: &str) -> String {
    let (ward, year) = (setting.ward_with_kind(), setting.cut().year());
    let movement = "Phong trào “Bình dân học vụ số” gắn với “Học tập số”";
    match (setting.form, part) {
        (_, "day") => setting.cut().to_string(),
        (_, "signature") => "kt".to_owned(),
        (_, "signer") => String::new(),
        (ReportForm::Volunteer, "number") => "…/GXN-UBND".to_owned(),
        (_, "number") => "…/BC-UBND".to_owned(),
        (ReportForm::Annual, "about") => {
            format!("Kết quả triển khai {movement} trên địa bàn {ward} năm {year}")
        }
        (ReportForm::Periodic, "about") => format!(
            "Kết quả triển khai {movement} trên địa bàn {ward} (tính đến {})",
            setting.cut().in_words()
        ),
        (ReportForm::AreaAnnual, "about") => format!("Kết quả hoạt động năm {year} của {}", unit(setting)),
        (ReportForm::AreaQuarter, "about") => {
            let quarter = ["I", "II", "III", "IV"][(setting.cut().month() as usize - 1) / 3];
            format!("Kết quả hoạt động quý {quarter} năm {year} của {}", unit(setting))
        }
        (ReportForm::Youth, "about") => {
            format!("Kết quả Chiến dịch Thanh niên chung tay phổ cập kỹ năng số năm {year}")
        }
        (_, "opening") => format!(
            "Thực hiện Kế hoạch triển khai {movement} trên địa bàn {ward} năm {year}, Ủy ban nhân dân {ward} báo cáo \
             kết quả thực hiện như sau (số liệu tính đến {}):",
            setting.cut().in_words()
        ),
        (_, "direction") => format!(
            "Tổ Công nghệ số cộng đồng và Đề án 06 được kiện toàn: {}; thành viên đang hoạt động: {}; thành viên được \
             tập huấn trong năm: {}.",
            setting.told("CT-d.teams"),
            setting.told("CT-d.members"),
            setting.told("CT-đ.members")
        ),
        (ReportForm::Annual | ReportForm::Periodic, "results") => results(setting),
        // The table says it all; whoever wants to add something adds it here.
        (ReportForm::AreaAnnual | ReportForm::AreaQuarter, "results") => String::new(),
        (ReportForm::Youth, "results") => {
            format!(
                "Số liệu do các Tổ ghi tại buổi hoạt động, tính đến {}.",
                setting.cut().in_words()
            )
        }
        (ReportForm::Volunteer, "name") => setting
            .work
            .as_ref()
            .map_or_else(String::new, |work| work.called.clone()),
        (ReportForm::Volunteer, "results") => certified(setting),
        (_, "difficulties") => format!(
            "Bà con nêu nhu cầu, khó khăn: mới {}, đã chuyển {}, đã trả lời {}. Vướng mắc của Tổ: {}.",
            setting.told("NC.new"),
            setting.told("NC.referred"),
            setting.told("NC.answered"),
            setting.told("NC.of_teams")
        ),
        (_, "plan") => {
            "Tiếp tục đi từng nhà ở những tổ dân phố còn nhiều hộ chưa đến, ưu tiên người cao tuổi và hộ có \
             hoàn cảnh khó khăn."
                .to_owned()
        }
        (_, "proposals") => "Không.".to_owned(),
        (ReportForm::Youth, "receivers") => "- Đoàn phường;\n- Lưu: VHXH.".to_owned(),
        (_, "receivers") => {
            "- Sở Khoa học và Công nghệ thành phố (b/c);\n- TT Đảng ủy, HĐND, UBMTTQVN phường;\n\
             - CT và các PCT UBND phường;\n- Lưu: VT, VHXH."
                .to_owned()
        }
        _ => String::new(),
    }
}

/// "tổ dân phố số 12 (Phước Mỹ cũ)".
fn unit(setting: &Setting) -> String {
    let name = setting.unit.as_ref().map(unit_words).unwrap_or_default();
    let mut letters = name.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect()
}

fn results(setting: &Setting) -> String {
    let of = |name: &str| setting.told(name);
    format!(
        "Tổ Công nghệ số cộng đồng đã đến {}, gặp được {}; người từ 16 tuổi được hướng dẫn: {}, {}.\n\
         Người cao tuổi: {}, {}, {}. Ưu tiên được hướng dẫn: {}; {}.\n\
         Mô hình hay: {}; đề xuất khen thưởng: {}; tin bài: {}.",
        of("PH-a.households"),
        of("PH-b.households"),
        of("PH-d.people"),
        of("PH-d.turns"),
        of("NCT.classes"),
        of("NCT.sessions"),
        of("NCT.turns"),
        of("UT-h.households"),
        of("UT-n.people"),
        of("GN.models"),
        of("GN.praise"),
        of("GN.news")
    )
}

fn certified(setting: &Setting) -> String {
    let Some(work) = &setting.work else {
        return String::new();
    };
    let year = setting.cut().year();
    let Some((first, last)) = work.between else {
        return format!("Trong năm {year}, sổ của phường chưa ghi lượt thăm nào của người được xác nhận.");
    };
    format!(
        "Từ ngày {} đến ngày {}, đã tham gia Tổ Công nghệ số cộng đồng và Đề án 06 của phường: {} ngày đi, {} lượt \
         thăm, {} hộ.",
        first.short(),
        last.short(),
        figure::count(work.days.into()),
        figure::count(work.visits.into()),
        figure::count(work.households.into())
    )
}
