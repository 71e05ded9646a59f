//! The one table to be read, sizes side by side: a row says what a thing costs, and the last columns whether it costs
//! more where more is stored, and what was promised.

use crate::figures::{Figures, Unit};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was promised of a row, at its largest size.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Goal {
    /// Most that 95 of 100 may take.
    pub p95: Option<f64>,
    /// How much the middle may grow from the smallest size to the largest, as a factor.
    pub growth: Option<f64>,
}

impl Goal {
    /// Only the first.
    pub fn within(p95: f64) -> Self {
        Self {
            p95: Some(p95),
            growth: None,
        }
    }

    /// Both.
    pub fn within_growing(p95: f64, growth: f64) -> Self {
        Self {
            p95: Some(p95),
            growth: Some(growth),
        }
    }
}

/// One thing measured.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What.
    pub what: String,
    /// Of all its numbers.
    pub unit: Unit,
    /// What was promised.
    pub goal: Goal,
    /// By size.
    pub sizes: BTreeMap<usize, Figures>,
}

impl Row {
    fn growth(&self) -> Option<f64> {
        let (first, last) = (self.sizes.first_key_value()?, self.sizes.last_key_value()?);
        (first.0 != last.0).then(|| last.1.median / first.1.median)
    }

    /// Whether the promise is kept; none when nothing was promised.
    pub fn kept(&self) -> Option<bool> {
        let last = self.sizes.last_key_value()?.1;
        let within = self.goal.p95.map(|most| last.p95 <= most);
        let grows = self
            .goal
            .growth
            .zip(self.growth())
            .map(|(most, growth)| growth <= most);
        [within, grows]
            .into_iter()
            .flatten()
            .reduce(|one, other| one && other)
    }
}

/// Rows that share their sizes.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// What it is about, and what is counted in the heads of its columns.
    pub title: String,
    /// In the order measured.
    pub rows: Vec<Row>,
}

impl Table {
    /// An empty one.
    pub fn new(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            rows: Vec::new(),
        }
    }

    /// Puts one measurement in.
    pub fn put(&mut self, what: &str, unit: Unit, goal: Goal, size: usize, values: Vec<f64>) {
        let figures = Figures::of(values);
        match self.rows.iter_mut().find(|row| row.what == what) {
            Some(row) => drop(row.sizes.insert(size, figures)),
            None => self.rows.push(Row {
                what: what.to_owned(),
                unit,
                goal,
                sizes: BTreeMap::from([(size, figures)]),
            }),
        }
    }

    /// As lines of Markdown, so that what is printed can be put into a README as it is.
    pub fn lines(&self) -> Vec<String> {
        let mut sizes: Vec<usize> = self
            .rows
            .iter()
            .flat_map(|row| row.sizes.keys().copied())
            .collect();
        sizes.sort_unstable();
        sizes.dedup();
        let mut cells = vec![head(&self.title, &sizes)];
        cells.extend(self.rows.iter().map(|row| body(row, &sizes)));
        let widths: Vec<usize> = (0..cells[0].len())
            .map(|at| cells.iter().map(|row| row[at].chars().count()).max().unwrap_or(0))
            .collect();
        let line = |row: &Vec<String>| {
            let padded = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(at, (cell, width))| match at {
                    0 => format!("{cell:<width$}"),
                    _ => format!("{cell:>width$}"),
                });
            format!("| {} |", padded.collect::<Vec<_>>().join(" | "))
        };
        let rule = widths.iter().enumerate().map(|(at, width)| match at {
            0 => "-".repeat(width + 2),
            _ => format!("{}:", "-".repeat(width + 1)),
        });
        let rule = format!("|{}|", rule.collect::<Vec<_>>().join("|"));
        let mut lines: Vec<String> = cells.iter().map(line).collect();
        lines.insert(1, rule);
        lines
    }
}

fn head(title: &str, sizes: &[usize]) -> Vec<String> {
    let mut head = vec![title.to_owned()];
    head.extend(sizes.iter().map(|size| grouped(*size)));
    head.extend(["runs", "growth", "promised", ""].map(str::to_owned));
    head
}

fn body(row: &Row, sizes: &[usize]) -> Vec<String> {
    let unit = row.unit.word();
    let mut cells = vec![row.what.clone()];
    cells.extend(sizes.iter().map(|size| match row.sizes.get(size) {
        Some(one) if one.runs == 1 => format!("{} {unit}", number(one.median)),
        Some(some) => format!("{} / {} {unit}", number(some.median), number(some.p95)),
        None => String::new(),
    }));
    let runs = row.sizes.values().map(|figures| figures.runs).max().unwrap_or(0);
    cells.push(grouped(runs));
    cells.push(
        row.growth()
            .map_or_else(String::new, |growth| format!("×{growth:.1}")),
    );
    let within = row.goal.p95.map(|most| format!("≤ {} {unit}", number(most)));
    let grows = row.goal.growth.map(|most| format!("≤ ×{most:.1}"));
    cells.push(
        [within, grows]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
    );
    cells.push(match row.kept() {
        Some(true) => "kept".to_owned(),
        Some(false) => "MISSED".to_owned(),
        None => String::new(),
    });
    cells
}

/// Three digits that matter, or all of a whole number.
fn number(n: f64) -> String {
    match n {
        n if n < 10.0 => format!("{n:.2}"),
        n if n < 100.0 => format!("{n:.1}"),
        n => grouped(n.round() as usize),
    }
}

/// "25,770"
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}
