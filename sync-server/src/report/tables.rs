//! The tables of papers. What stands in them is read from the definitions that were frozen with the cut, so a paper of
//! last year keeps last year's wording.

use super::compose::Setting;
use super::lines::{counted_in, done, share, source, target, verdict, words};
use schemas::desk::{ReportBlock, ReportColumn, ReportRow};
use schemas::figure;
use schemas::indicator::FigureLine;
use schemas::record::Unit;

const VERDICT: &str = "Đánh giá";
/// Shares of a paper of one page, which has room for thousands and no ten thousands: "Công an phường, 01/10/2026"
/// stands on two lines and most lines of the plan on one.
const SOURCE_ON_TWO_LINES: u32 = 50;
const ONLY_THOUSANDS: u32 = 27;

/// "Tổ dân phố số 12 (Phước Mỹ cũ)".
pub fn unit_words(unit: &Unit) -> String {
    if unit.old_ward.is_empty() {
        unit.name.clone()
    } else {
        format!("{} ({} cũ)", unit.name, unit.old_ward)
    }
}

fn columns<const N: usize>(of: [(&str, u32, bool); N]) -> Vec<ReportColumn> {
    let column = |(title, share, centred): (&str, u32, bool)| ReportColumn {
        title: title.to_owned(),
        share,
        centred,
    };
    of.into_iter().map(column).collect()
}

fn row(cells: Vec<String>) -> ReportRow {
    ReportRow { cells, strong: false }
}

/// Every indicator of `rules.md` §3, or those that `wanted` lets pass, against what the plan asks for. Figures of the
/// time on paper have a column of their own, where there are any (`rules.md` §2.9).
pub fn targets(setting: &Setting, title: &str, wanted: impl Fn(&FigureLine) -> bool) -> ReportBlock {
    let mut lines: Vec<(String, String, &FigureLine, String)> = Vec::new();
    let mut number = 0;
    for indicator in &setting.frozen.definitions.indicators {
        let mut first = true;
        for definition in &indicator.lines {
            let name = format!("{}.{}", indicator.id, definition.code);
            let Some(line) = setting.line(&name).filter(|line| wanted(line)) else {
                continue;
            };
            number += u32::from(first);
            let (at, said) = match (first, definition.words.is_some()) {
                (true, false) => (number.to_string(), words(indicator, definition)),
                // The first of an indicator that is several things at once: it bears the indicator's name, too.
                (true, true) => (
                    number.to_string(),
                    format!(
                        "{}: {}",
                        indicator.words.vi,
                        words(indicator, definition).to_lowercase()
                    ),
                ),
                (false, _) => (String::new(), format!("– {}", words(indicator, definition))),
            };
            first = false;
            lines.push((at, said, line, target(definition)));
        }
    }
    let on_paper = lines.iter().any(|(.., line, _)| line.paper.is_some());
    let mut columns = columns([
        ("STT", 65, true),
        ("Chỉ tiêu", 270, false),
        ("ĐVT", 78, true),
        ("Kế hoạch", 82, true),
        ("Thực hiện (tử số/mẫu số)", 165, true),
        ("Tỷ lệ", 100, true),
        (VERDICT, 90, true),
        ("Nguồn mẫu số, ngày", 150, false),
    ]);
    if on_paper {
        columns[1].share -= 80;
        let paper = ReportColumn {
            title: "Sổ giấy".to_owned(),
            share: 80,
            centred: true,
        };
        columns.insert(7, paper);
    }
    let rows = lines.into_iter().map(|(at, said, line, target)| {
        let mut cells = vec![
            at,
            said,
            counted_in(&line.unit).to_owned(),
            target,
            done(line),
            share(line),
            verdict(line),
            source(line, setting.unit.is_some()),
        ];
        if on_paper {
            cells.insert(7, line.paper.map(figure::count).unwrap_or_default());
        }
        row(cells)
    });
    ReportBlock::Table {
        title: title.to_owned(),
        rows: rows.collect(),
        columns,
    }
}

/// The same without a verdict, for papers of a page that report and judge nothing: the room goes to the words.
pub fn results(setting: &Setting, wanted: impl Fn(&FigureLine) -> bool) -> ReportBlock {
    let mut table = targets(setting, "", wanted);
    if let ReportBlock::Table { columns, rows, .. } = &mut table
        && let Some(at) = columns.iter().position(|column| column.title == VERDICT)
    {
        let room = columns.remove(at).share;
        columns[4].share -= ONLY_THOUSANDS;
        columns[1].share += room + ONLY_THOUSANDS - SOURCE_ON_TWO_LINES;
        if let Some(source) = columns.last_mut() {
            source.share += SOURCE_ON_TWO_LINES;
        }
        for row in rows {
            row.cells.remove(at);
        }
        columns[4].title = "Thực hiện".to_owned();
    }
    table
}

/// The lines of the annex by tổ, with headers that fit narrow columns.
const BY_AREA: [(&str, &str); 8] = [
    ("PH-a.households", "Hộ đã đến"),
    ("PH-b.households", "Hộ gặp được"),
    ("PH-c.households", "Hộ có người được hướng dẫn"),
    ("PH-d.people", "Người được hướng dẫn"),
    ("CT-c2.people", "Nền tảng số (người)"),
    ("CT-c1.people", "Ứng dụng AI (người)"),
    ("CT-e.people", "An toàn, phòng lừa đảo (người)"),
    ("GD.households", "Gia đình số (hộ)"),
];

/// One row a tổ, in the order of the cut: no ranking (`rules.md` §2.12).
pub fn by_area(setting: &Setting) -> ReportBlock {
    let cells = |name: String, figures: &schemas::indicator::Figures| {
        let of = |(line, _): &(&str, &str)| match figures.line(line) {
            Some(line) => format!("{}\n{}", done(line), share(line)),
            None => figure::MISSING.to_owned(),
        };
        [name]
            .into_iter()
            .chain(BY_AREA.iter().map(of))
            .collect::<Vec<_>>()
    };
    let mut rows: Vec<ReportRow> = setting
        .frozen
        .units
        .iter()
        .filter_map(|unit| {
            let figures = setting.frozen.figures(Some(unit.unit.area))?;
            Some(row(cells(unit_words(&unit.unit), &figures)))
        })
        .collect();
    rows.push(ReportRow {
        cells: cells("Cả phường".to_owned(), &setting.figures),
        strong: true,
    });
    let mut columns = columns([("Tổ dân phố", 200, false)]);
    columns.extend(BY_AREA.iter().map(|(_, title)| ReportColumn {
        title: (*title).to_owned(),
        share: 100,
        centred: true,
    }));
    ReportBlock::Table {
        title: String::new(),
        columns,
        rows,
    }
}

/// Of each line: what is printed, how its numerator came about, where its denominator comes from, by which rule.
pub fn sources(setting: &Setting) -> ReportBlock {
    let definitions = &setting.frozen.definitions;
    let rows = definitions.lines().filter_map(|(indicator, definition)| {
        let line = setting.line(&format!("{}.{}", indicator.id, definition.code))?;
        let told = |number: Option<u64>| number.map(figure::count).unwrap_or_default();
        let range = line
            .printed_range
            .clone()
            .map(|range| format!("\nkhoảng {range}"))
            .unwrap_or_default();
        Some(row(vec![
            format!("{}\n{}", indicator.id, definition.code),
            words(indicator, definition),
            format!("{}{range}", line.printed),
            told(line.named),
            told(line.unnamed),
            source(line, setting.unit.is_some()),
            indicator.rule.clone(),
        ]))
    });
    ReportBlock::Table {
        title: "Từng số trong báo cáo".to_owned(),
        rows: rows.collect(),
        columns: columns([
            ("Mã", 120, false),
            ("Nội dung", 230, false),
            ("In ra", 160, true),
            ("Có tên", 80, true),
            ("Không ghi tên", 90, true),
            ("Nguồn mẫu số, ngày", 160, false),
            ("Cách tính", 160, false),
        ]),
    }
}

/// The numbers that the ward typed for each tổ and that serve as denominators.
pub fn typed(setting: &Setting) -> ReportBlock {
    let of_unit = |unit: &crate::view::FrozenUnit| {
        let name = unit_words(&unit.unit);
        let typed = unit.count.book.typed.values().map(|typed| {
            let what = match typed.what.as_str() {
                "adults16" => "Người từ 16 tuổi",
                "elders60" => "Người từ 60 tuổi",
                "households" => "Số hộ phường giao",
                "halls" => "Nhà sinh hoạt cộng đồng",
                other => other,
            };
            row(vec![
                name.clone(),
                what.to_owned(),
                figure::count(typed.number),
                typed.source.clone(),
                typed.day.short(),
            ])
        });
        typed.collect::<Vec<_>>()
    };
    ReportBlock::Table {
        title: "Số phường đã nhập cho từng tổ".to_owned(),
        rows: setting.frozen.units.iter().flat_map(of_unit).collect(),
        columns: columns([
            ("Tổ dân phố", 300, false),
            ("Mẫu số", 220, false),
            ("Số", 120, true),
            ("Nguồn", 240, false),
            ("Ngày", 120, true),
        ]),
    }
}
