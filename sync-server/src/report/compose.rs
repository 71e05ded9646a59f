//! A paper from a frozen cut: the form decides which room sets it out.

use super::parts::Texts;
use super::{area, lines, ward};
use crate::view::Frozen;
use schemas::day::Day;
use schemas::desk::{Report, ReportForm};
use schemas::figure::MISSING;
use schemas::indicator::{FigureLine, Figures};
use schemas::record::Unit;
use schemas::text::fold;

/// What a volunteer did themselves this year, up to the cut: visits that count and that name them as the one who
/// walked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// *Gọi tôi là*.
    pub called: String,
    /// Lượt.
    pub visits: u32,
    /// Hộ.
    pub households: u32,
    /// Days on which they walked.
    pub days: u32,
    /// The first and the last of them.
    pub between: Option<(Day, Day)>,
}

/// All that a paper is made of.
#[derive(Debug, Clone)]
pub struct Setting {
    /// "phường An Hải"
    pub ward: String,
    /// What was frozen.
    pub frozen: Frozen,
    /// SHA-256 of it, as the check page prints it.
    pub digest: String,
    /// Which paper.
    pub form: ReportForm,
    /// The tổ, for a tổ's paper.
    pub unit: Option<Unit>,
    /// Of the ward, or of that tổ.
    pub figures: Figures,
    /// For a certificate.
    pub work: Option<Work>,
}

impl Setting {
    /// "PHƯỜNG AN HẢI", as heads of papers have it.
    pub fn ward_in_capitals(&self) -> String {
        self.ward_with_kind().to_uppercase()
    }

    /// "phường An Hải", whether the ward was named with its kind or without.
    pub fn ward_with_kind(&self) -> String {
        let named = ["phuong ", "xa ", "dac khu "];
        if named.iter().any(|kind| fold(&self.ward).starts_with(kind)) {
            self.ward.clone()
        } else {
            format!("phường {}", self.ward)
        }
    }

    /// "An Hải", as a paper's date line has it.
    pub fn place(&self) -> String {
        let named = self.ward_with_kind();
        let kind = if fold(&named).starts_with("dac khu ") {
            2
        } else {
            1
        };
        named.split(' ').skip(kind).collect::<Vec<_>>().join(" ")
    }

    /// The last day that counts.
    pub fn cut(&self) -> Day {
        self.frozen.cut
    }

    /// "122/260 người (46,9 %)", "411 lượt", "—".
    pub fn told(&self, line: &str) -> String {
        self.line(line).map_or_else(|| MISSING.to_owned(), lines::told)
    }

    /// A line of the figures.
    pub fn line(&self, name: &str) -> Option<&FigureLine> {
        self.figures.line(name)
    }
}

/// Sets a paper out.
pub fn compose(setting: &Setting, texts: &Texts) -> Report {
    match setting.form {
        ReportForm::Annual | ReportForm::Periodic => ward::report(setting, texts),
        ReportForm::Check => ward::check_page(setting),
        ReportForm::AreaAnnual | ReportForm::AreaQuarter => area::report(setting, texts),
        ReportForm::Youth => area::youth(setting, texts),
        ReportForm::Volunteer => area::certificate(setting, texts),
    }
}
