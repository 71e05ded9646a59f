//! A line of the figures as the cells of a report: the unit in every row, numerator and denominator beside every
//! share, the verdict in the words of `rules.md`, the source with its day.

use schemas::figure::{self, MISSING};
use schemas::indicator::{FigureLine, Indicator, LineDefinition, Verdict};

/// "người", "tổ-tuần".
pub fn counted_in(unit: &str) -> &str {
    match unit {
        "people" => "người",
        "households" => "hộ",
        "turns" => "lượt",
        "tdp" => "tổ",
        "classes" => "lớp",
        "sessions" => "buổi",
        "weeks" => "tổ-tuần",
        "points" => "điểm",
        "activities" => "hoạt động",
        "items" => "mục",
        other => other,
    }
}

/// What a line says: its own words, else its indicator's.
pub fn words(indicator: &Indicator, line: &LineDefinition) -> String {
    line.words.as_ref().unwrap_or(&indicator.words).vi.clone()
}

/// "100 %", "trên 80 %", "đa số", "–" where the plan asks for nothing.
pub fn target(definition: &LineDefinition) -> String {
    match (definition.target, &definition.target_words) {
        (Some(target), _) => {
            let percent = format!("{} %", figure::decimal(target as i64, 10)).replace(",0 %", " %");
            let percent = unbroken(&percent);
            if definition.strict {
                format!("trên {percent}")
            } else {
                percent
            }
        }
        (None, Some(words)) => words.vi.clone(),
        (None, None) => "–".to_owned(),
    }
}

/// "122/260", "122/—", "411", "—".
pub fn done(line: &FigureLine) -> String {
    match line.part {
        None => MISSING.to_owned(),
        Some(part) if line.shares => figure::fraction(part, line.whole),
        Some(part) => figure::count(part),
    }
}

/// "46,9 %"; "—" where it cannot be known, nothing where the line is no share.
pub fn share(line: &FigureLine) -> String {
    match line.part {
        _ if !line.shares => String::new(),
        Some(_) if line.check => "cần kiểm nguồn".to_owned(),
        Some(part) => unbroken(&figure::percent(part, line.whole)),
        None => MISSING.to_owned(),
    }
}

/// As a sentence has it: "83/100 hộ (83,0 %)", "411 lượt".
pub fn told(line: &FigureLine) -> String {
    let share = share(line);
    let beside = match share.as_str() {
        "" | MISSING => String::new(),
        share => format!(" ({share})"),
    };
    format!("{} {}{beside}", done(line), counted_in(&line.unit))
}

/// A number and its sign stay on one line.
fn unbroken(percent: &str) -> String {
    percent.replace(" %", "\u{a0}%")
}

/// "Đạt", "Chưa đạt", "Chưa đủ căn cứ đánh giá".
pub fn verdict(line: &FigureLine) -> String {
    let word = match line.verdict {
        Some(Verdict::Reached) => "Đạt",
        Some(Verdict::NotReached) => "Chưa đạt",
        Some(Verdict::Undecided) => "Chưa đủ căn cứ đánh giá",
        None => "",
    };
    word.to_owned()
}

/// "Công an phường, 01/10/2026; thiếu số của 1 tổ"; for one tổ "chưa có số".
pub fn source(line: &FigureLine, of_area: bool) -> String {
    let mut told = Vec::new();
    if let Some(source) = &line.source {
        let day = line
            .as_of
            .map(|day| format!(", {}", day.short()))
            .unwrap_or_default();
        told.push(format!("{source}{day}"));
    }
    if line.missing_areas > 0 && of_area {
        told.push("chưa có số".to_owned());
    } else if line.missing_areas > 0 {
        told.push(format!(
            "thiếu số của {} tổ",
            figure::count(line.missing_areas.into())
        ));
    }
    told.join("; ")
}
