//! `figures`: every indicator of the plan, of the ward or of one tổ, as text or as a table for a spreadsheet; and
//! `cut`, which freezes them.

use super::enrol::one;
use super::export::cell;
use super::office::office;
use crate::Server;
use crate::ledger::{Books, Ledger, LedgerError};
use crate::view::{Reading, count_year, freeze, frozen};
use anyhow::{Result, bail};
use clap::Args;
use schemas::day::Day;
use schemas::indicator::{FigureLine, Figures, FutureCut, Indicators, Verdict};
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// One tổ: its number, with `:OLD WARD` where several old wards have it. Without it the whole ward.
    #[arg(long, value_name = "NUMBER[:OLD WARD]")]
    area: Option<String>,
    /// As of that day instead of today: counted anew.
    #[arg(long, value_name = "YYYY-MM-DD")]
    cut: Option<Day>,
    /// A table for a spreadsheet.
    #[arg(long)]
    csv: bool,
}

#[derive(Args)]
pub struct CutOptions {
    /// The last day that counts.
    day: Day,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    server.keep_year().await?;
    let ward = server.ward().await?.id;
    let today = server.clock().today();
    let cut = options.cut.unwrap_or(today);
    past(cut, today)?;
    let reading = if cut == today {
        Reading::Counters
    } else {
        Reading::Facts
    };
    let read = move |books: &dyn Books| -> Result<_, LedgerError> { frozen(books, ward, cut, reading) };
    let counted = server.ledger().read(read).await?;
    let units: Vec<_> = counted.units.iter().map(|unit| unit.unit.clone()).collect();
    let area = options
        .area
        .as_ref()
        .map(|area| one(&units, area))
        .transpose()?
        .map(|unit| unit.area);
    let Some(figures) = counted.figures(area) else {
        bail!(
            "không có tổ này vào ngày {} (no such tổ on that day)",
            cut.short()
        );
    };
    print!(
        "{}",
        if options.csv {
            csv(&figures)
        } else {
            text(&figures)
        }
    );
    Ok(ExitCode::SUCCESS)
}

pub async fn cut(server: &Server, options: &CutOptions) -> Result<ExitCode> {
    let ward = server.ward().await?.id;
    let (now, today, day) = (server.clock().now(), server.clock().today(), options.day);
    past(day, today)?;
    let make = move |books: &dyn Books| -> Result<_, LedgerError> {
        count_year(books, today.year())?;
        freeze(books, ward, day, office(books, ward)?, now)
    };
    let made = server.ledger().write(make).await?;
    println!("{}", made.id);
    println!("Đã chốt số đến {}; số này không đổi nữa.", day.short());
    Ok(ExitCode::SUCCESS)
}

fn past(cut: Day, today: Day) -> Result<()> {
    if cut > today {
        return Err(FutureCut(cut).into());
    }
    Ok(())
}

fn unit(line: &FigureLine) -> &'static str {
    match line.unit.as_str() {
        "people" => "người",
        "households" => "hộ",
        "turns" => "lượt",
        "tdp" => "tổ",
        "classes" => "lớp",
        "sessions" => "buổi",
        "weeks" => "tổ-tuần",
        "points" => "điểm",
        "activities" => "hoạt động",
        _ => "mục",
    }
}

fn wording(line: &FigureLine) -> String {
    let name = format!("{}.{}", line.indicator, line.code);
    match Indicators::built_in().line(&name) {
        Some((indicator, own)) => own.words.as_ref().unwrap_or(&indicator.words).vi.clone(),
        None => name,
    }
}

fn remarks(line: &FigureLine) -> String {
    let mut said = Vec::new();
    if let (Some(named), Some(unnamed)) = (line.named, line.unnamed) {
        said.push(format!("{named} có tên, {unnamed} không ghi tên"));
    }
    if let Some(range) = &line.printed_range {
        said.push(format!("khoảng {range}"));
    }
    match (line.verdict, line.target, line.strict) {
        (Some(Verdict::Reached), ..) => said.push("đạt".to_owned()),
        (Some(Verdict::NotReached), Some(target), strict) => {
            let over = if strict { "trên " } else { "" };
            said.push(format!("chưa đạt ({over}{} %)", target / 10));
        }
        (Some(Verdict::Undecided), ..) => said.push("chưa đủ căn cứ đánh giá".to_owned()),
        _ => {}
    }
    if line.check {
        said.push("cần kiểm nguồn".to_owned());
    }
    if line.missing_areas > 0 {
        said.push(format!("thiếu số của {} tổ", line.missing_areas));
    }
    said.join("; ")
}

fn text(figures: &Figures) -> String {
    let register = figures.register;
    let assigned = schemas::figure::count_or_missing(register.assigned);
    let mut text = format!(
        "Tính đến {}\nSổ hộ: {} hộ · đã loại {}, chờ xác nhận {}, số phường giao {assigned}\n",
        figures.cut.short(),
        register.registered,
        register.excluded,
        register.awaiting
    );
    for line in &figures.lines {
        let remarks = remarks(line);
        let remarks = if remarks.is_empty() {
            remarks
        } else {
            format!(" ({remarks})")
        };
        text.push_str(&format!(
            "{:6} {}: {} {}{remarks}\n",
            line.indicator,
            wording(line),
            line.printed,
            unit(line)
        ));
    }
    text
}

const COLUMNS: &str =
    "chi_tieu,dong,noi_dung,don_vi,tu_so,mau_so,cao_nhat,co_ten,khong_ghi_ten,so_giay,nguon,ngay,ghi_chu";

/// With a byte order mark, without which Excel takes Vietnamese for something else.
fn csv(figures: &Figures) -> String {
    let mut text = format!("\u{feff}{COLUMNS}\r\n");
    let number = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
    for line in &figures.lines {
        let cells = [
            cell(&line.indicator),
            cell(&line.code),
            cell(&wording(line)),
            cell(unit(line)),
            number(line.part),
            number(line.whole),
            number(line.high),
            number(line.named),
            number(line.unnamed),
            number(line.paper),
            cell(line.source.as_deref().unwrap_or_default()),
            line.as_of.map(|day| day.to_string()).unwrap_or_default(),
            cell(&remarks(line)),
        ];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}
