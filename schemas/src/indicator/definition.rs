//! What the indicators are, read from `catalogue/indicators.toml`: the wording, the unit, numerator and denominator,
//! the target. The evaluator knows none of them by name, so a ward that decides otherwise changes a file.

use super::refusal::DefinitionRefusal;
use crate::catalogue::{Catalogue, Words, parse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::LazyLock;
use ts_rs::TS;

const FILE: &str = "indicators.toml";

/// What is counted this year, what is known at the cut, or what others report (`rules.md` §2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// From 01/01 to the cut.
    Activity,
    /// Latest known at the cut.
    State,
    /// A line that the ward typed, with its source.
    Line,
}

/// Which people count: those who reached level 1 in enough of some skills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// `guided`, `platforms` …
    pub code: String,
    /// Activity counts what the Tổ taught; state counts *Biết sẵn* too (`rules.md` §2.4).
    pub kind: FigureKind,
    /// Skill codes; with `feeds` also absent, any skill.
    pub skills: Option<BTreeSet<String>>,
    /// Or: the skills that feed this indicator.
    pub feeds: Option<String>,
    /// How many of them.
    #[serde(default = "one")]
    pub needs: usize,
}

fn one() -> usize {
    1
}

impl Measure {
    /// Whether a skill is one of those that count here.
    pub fn covers(&self, skill: &str) -> bool {
        self.skills.as_ref().is_none_or(|skills| skills.contains(skill))
    }
}

/// Where a number of a line comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// Named and unnamed people of a measure.
    People(String),
    /// One counter.
    Sum(String),
    /// How many keys with that beginning are above 0.
    Keys(String),
    /// Register minus confirmed "không có người ở".
    Households,
    /// What the ward typed for each tổ: `adults16`, `elders60`, `halls`.
    Typed(String),
    /// Tổ in force at the cut.
    Tdp,
    /// Weeks with activity, and weeks since the start without tuần nghỉ.
    Weeks,
    /// A ward line of this indicator.
    Line,
}

impl FromStr for Term {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(match text.split_once(':') {
            Some(("people", name)) => Self::People(name.to_owned()),
            Some(("sum", name)) => Self::Sum(name.to_owned()),
            Some(("keys", name)) => Self::Keys(name.to_owned()),
            Some(("typed", name)) => Self::Typed(name.to_owned()),
            None if text == "households" => Self::Households,
            None if text == "tdp" => Self::Tdp,
            None if text == "weeks" => Self::Weeks,
            None if text == "line" => Self::Line,
            _ => return Err(()),
        })
    }
}

/// One printed line of an indicator, in one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineDefinition {
    /// `people`, `turns` …, unique within the indicator.
    pub code: String,
    /// Where the line says something else than its indicator.
    pub words: Option<Words>,
    /// Never mixed with another in one sum: `people`, `households`, `turns` …
    pub unit: String,
    pub kind: FigureKind,
    /// Numerator.
    pub part: String,
    /// Denominator.
    pub whole: Option<String>,
    /// For a range: people of whom it is known.
    pub known: Option<String>,
    /// Per mille.
    pub target: Option<u64>,
    /// Where the plan asks for something without a number ("đa số"): printed as a target, judged by the ward alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub target_words: Option<Words>,
    /// More than the target, not merely the target ("trên 80 %").
    #[serde(default)]
    pub strict: bool,
    /// Prints low–high over people not asked.
    #[serde(default)]
    pub range: bool,
}

impl LineDefinition {
    /// The numerator.
    pub fn part(&self) -> Term {
        self.part.parse().expect("checked when the file was read")
    }

    /// The denominator.
    pub fn whole(&self) -> Option<Term> {
        let whole = self.whole.as_ref()?;
        Some(whole.parse().expect("checked when the file was read"))
    }

    /// People of whom it is known.
    pub fn known(&self) -> Option<Term> {
        let known = self.known.as_ref()?;
        Some(known.parse().expect("checked when the file was read"))
    }
}

/// One row of `rules.md` §3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// `CT-c2`
    pub id: String,
    /// The wording of the report.
    pub words: Words,
    /// Where the rule comes from.
    pub rule: String,
    pub lines: Vec<LineDefinition>,
}

/// All of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Indicators {
    pub revision: u32,
    pub measures: Vec<Measure>,
    pub indicators: Vec<Indicator>,
}

static BUILT_IN: LazyLock<Indicators> = LazyLock::new(|| {
    let text = include_str!("../../catalogue/indicators.toml");
    Indicators::read(text, Catalogue::built_in()).expect("the compiled-in indicators are proved by a test")
});

impl Indicators {
    /// Revision 0, parsed once.
    pub fn built_in() -> &'static Indicators {
        &BUILT_IN
    }

    /// Reads and checks a file against the catalogue that it leans on.
    ///
    /// # Errors
    /// Says the place: no TOML, a stray key, a missing or doubled id, a term that means nothing, a measure or skill
    /// that is not there, a numerator and denominator of different units.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, DefinitionRefusal> {
        let mut read: Self = parse(FILE, text)?;
        for measure in &mut read.measures {
            if let Some(feeds) = &measure.feeds {
                let fed = catalogue.skills_feeding(feeds).map(|skill| skill.code.clone());
                measure.skills = Some(fed.collect());
            }
        }
        super::definition_check::check(&read, catalogue)?;
        Ok(read)
    }

    /// The measure of that code.
    pub fn measure(&self, code: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.code == code)
    }

    /// The line `CT-c2.people` with its indicator.
    pub fn line(&self, name: &str) -> Option<(&Indicator, &LineDefinition)> {
        let (id, code) = name.split_once('.')?;
        let indicator = self.indicators.iter().find(|indicator| indicator.id == id)?;
        let line = indicator.lines.iter().find(|line| line.code == code)?;
        Some((indicator, line))
    }

    /// All lines with their indicators, in the order of print.
    pub fn lines(&self) -> impl Iterator<Item = (&Indicator, &LineDefinition)> {
        self.indicators
            .iter()
            .flat_map(|indicator| indicator.lines.iter().map(move |line| (indicator, line)))
    }
}
