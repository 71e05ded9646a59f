//! What schools and units report of their own people: one line of the plan a row.

use super::{Form, Known};
use crate::import::form::{Column, FormRow};
use schemas::day::Day;
use schemas::desk::ReadForm;
use schemas::indicator::{Indicators, Term, WardLine};
use schemas::text::fold;

pub const FORM: Form = Form {
    word: "replies",
    title: "Số liệu của đơn vị",
    about: "Mỗi dòng một chỉ tiêu của một trường, đơn vị. Để trống cột Đơn vị nếu là số chung của phường.",
    file: "mau-so-lieu-don-vi.xlsx",
    columns: &[
        Column::new(
            "place",
            "Đơn vị",
            &["truong", "ten don vi", "truong, don vi"],
            false,
        ),
        Column::new("line", "Chỉ tiêu", &["noi dung", "ma"], true),
        Column::new(
            "part",
            "Số đã đạt",
            &["tu so", "da thuc hien", "so nguoi da dat"],
            true,
        ),
        Column::new("whole", "Tổng số", &["mau so", "tong so nguoi"], false),
        Column::new("source", "Nguồn", &["nguon so lieu"], false),
        Column::new("day", "Tính đến ngày", &["ngay", "den ngay"], false),
    ],
    begun: |_| lines().map(|(_, words)| vec![String::new(), words]).collect(),
    row,
};

/// Lines that others report, each with its words.
fn lines() -> impl Iterator<Item = (String, String)> {
    let all = Indicators::built_in().lines();
    all.filter(|(_, line)| line.part() == Term::Line)
        .map(|(indicator, line)| {
            let words = line.words.as_ref().unwrap_or(&indicator.words);
            (format!("{}.{}", indicator.id, line.code), words.vi.clone())
        })
}

fn row(row: &FormRow, known: &Known<'_>, read: &mut ReadForm) -> Result<(), String> {
    if row.text("part").is_empty() && row.text("whole").is_empty() {
        // A line that stood in the blank form and was left as it was.
        return Ok(());
    }
    let said = fold(row.text("line"));
    let meant = lines().find(|(name, words)| {
        let id = name.split('.').next().unwrap_or_default();
        [name.as_str(), id, words].iter().any(|known| fold(known) == said)
    });
    let (line, _) = meant.ok_or("không rõ chỉ tiêu nào; xin chép đúng chữ trong mẫu")?;
    let number = |key| row.number(key).map_err(|odd| odd.to_string());
    let place = row.text("place").to_owned();
    read.lines.push(WardLine {
        line,
        source: match row.text("source") {
            "" => place.clone(),
            source => source.to_owned(),
        },
        place,
        part: number("part")?.ok_or("thiếu số đã đạt")?,
        whole: number("whole")?,
        day: day(row.text("day"), known.today)?,
    });
    Ok(())
}

/// `06/12/2026`; today where nothing is said.
fn day(text: &str, today: Day) -> Result<Day, String> {
    if text.is_empty() {
        return Ok(today);
    }
    let parts: Vec<u32> = text
        .split(['/', '-', '.'])
        .filter_map(|part| part.trim().parse().ok())
        .collect();
    let read = match parts.as_slice() {
        [day, month, year] if *day <= 31 => Day::new(*year as i32, *month, *day),
        _ => None,
    };
    read.filter(|day| *day <= today)
        .ok_or_else(|| "ngày chưa đúng hoặc ở sau hôm nay; ghi như 30/11/2026".to_owned())
}
