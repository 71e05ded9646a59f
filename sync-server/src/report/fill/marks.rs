//! What each mark stands for at a cut.

use crate::report::Setting;
use schemas::figure::{self, MISSING};
use schemas::indicator::FigureLine;
use std::collections::BTreeMap;

/// What stands in the place of a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// As paper prints it.
    pub text: String,
    /// For a cell that holds nothing but the mark.
    pub number: Option<f64>,
}

impl Value {
    fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: None,
        }
    }

    fn counted(number: Option<u64>) -> Self {
        Self {
            text: figure::count_or_missing(number),
            number: number.map(|number| number as f64),
        }
    }
}

/// All marks of a cut, by what stands between the braces in small letters.
#[derive(Debug, Clone)]
pub struct Marks(BTreeMap<String, Value>);

impl Marks {
    /// Of a cut of the ward.
    pub fn of(setting: &Setting) -> Self {
        let mut marks = BTreeMap::new();
        marks.insert("ngay".to_owned(), Value::words(setting.cut().short()));
        marks.insert("phuong".to_owned(), Value::words(setting.ward_with_kind()));
        for indicator in &setting.frozen.definitions.indicators {
            for (at, definition) in indicator.lines.iter().enumerate() {
                let name = format!("{}.{}", indicator.id, definition.code);
                let Some(line) = setting.line(&name) else { continue };
                for (what, value) in values(line) {
                    marks.insert(format!("{name}.{what}").to_lowercase(), value.clone());
                    if at == 0 {
                        marks.insert(format!("{}.{what}", indicator.id).to_lowercase(), value);
                    }
                }
            }
        }
        Self(marks)
    }

    /// What stands for a mark, however it was typed: "CT-E.TU", "ct-e.tu".
    pub fn get(&self, mark: &str) -> Option<&Value> {
        self.0.get(&mark.trim().to_lowercase())
    }
}

fn values(line: &FigureLine) -> [(&'static str, Value); 3] {
    let rate = match (line.part, line.whole) {
        (Some(part), Some(whole)) if !line.check => figure::per_mille(part, whole),
        _ => None,
    };
    let rate = Value {
        text: rate.map_or_else(
            || MISSING.to_owned(),
            |rate| format!("{} %", figure::decimal(rate as i64, 10)),
        ),
        number: rate.map(|rate| rate as f64 / 10.0),
    };
    [
        ("tu", Value::counted(line.part)),
        ("mau", Value::counted(line.whole)),
        ("tyle", rate),
    ]
}
