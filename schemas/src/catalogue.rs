//! The lists that a ward may one day decide otherwise: skills, outcomes, needs, lưu ý, the wording of consent.
//! They are data with a revision, so that a change of words needs no new app and a visit can say which lists it
//! was written under.
//!
//! Revision 0 is compiled in; the server gives later ones to phones. Entries retire and never vanish. Indicators are
//! not here.

mod check;
mod checks;
mod consent;
mod entry;
mod refusal;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use checks::{CheckLimits, CheckRule, Checks};
pub use consent::{ConsentQuestion, ConsentWording, Filled, FormOfAddress, YesNo};
pub use entry::{
    AgeBand, Caution, Choice, Coded, FiveSkill, GuideCard, GuideStep, Need, OutcomeEntry, Skill, TaskRule,
    Words,
};
pub use refusal::CatalogueRefusal;
pub use wording::WardWording;

/// Every list of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    /// 0 is the one compiled in; a visit stores the number it was written under.
    pub revision: u32,
    /// Headings under which the skills stand.
    pub skill_groups: Vec<Choice>,
    /// What "5 kỹ năng" (CV 3240/BTTTT-CĐSQG) asks for.
    pub five_skills: Vec<FiveSkill>,
    /// What a Tổ teaches.
    pub skills: Vec<Skill>,
    /// What can come of a visit.
    pub outcomes: Vec<OutcomeEntry>,
    /// Needs and difficulties.
    pub needs: Vec<Need>,
    /// Lưu ý of a household.
    pub cautions: Vec<Caution>,
    /// What is said and shown before a name is written.
    pub consent: ConsentWording,
    /// Nhóm tuổi.
    pub age_bands: Vec<AgeBand>,
    /// How far somebody's VNeID is.
    pub vneid_states: Vec<Choice>,
    /// 0, 1, 2, 3 and X of a skill.
    pub levels: Vec<Choice>,
    /// Where a level comes from.
    pub sources: Vec<Choice>,
    /// Whether a person still lives here.
    pub statuses: Vec<Choice>,
    /// Why a household is on the priority list; volunteers are shown *Ưu tiên* only.
    pub priority_reasons: Vec<Choice>,
    /// The three ticks of "Gia đình số".
    pub digital_family_ticks: Vec<Choice>,
    /// Learning portals and the city's platform.
    pub portals: Vec<Choice>,
    /// What brings a house onto the list of a day.
    pub tasks: Vec<TaskRule>,
    /// Skills in three drawn steps.
    pub guides: Vec<GuideCard>,
    /// What is asked again before figures are leaned on.
    pub checks: Checks,
    /// Lists of the plan's other work.
    #[serde(flatten)]
    pub work: WorkLists,
}

/// Lists of lessons, trainings, the priority list, needs that are passed on, small records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkLists {
    /// Kinds of lessons.
    pub lesson_kinds: Vec<Choice>,
    /// What members of a Tổ are trained in.
    pub training_topics: Vec<Choice>,
    /// To whom a need is passed on.
    pub referrals: Vec<Choice>,
    /// Why a household leaves the priority list.
    pub leaving_reasons: Vec<Choice>,
    /// Who answers for a household.
    pub answerers: Vec<Choice>,
    /// Mô hình hay, khen thưởng, tin bài, vướng mắc, kế hoạch.
    pub small_records: Vec<Choice>,
}

/// The texts of the files that make up a catalogue.
#[derive(Debug, Clone, Copy)]
pub struct CatalogueFiles<'a> {
    pub skills: &'a str,
    pub outcomes: &'a str,
    pub needs: &'a str,
    pub cautions: &'a str,
    pub consent: &'a str,
    pub person: &'a str,
    pub work: &'a str,
    pub tasks: &'a str,
    pub guides: &'a str,
    pub checks: &'a str,
}

/// Revision 0.
pub const BUILT_IN_FILES: CatalogueFiles<'static> = CatalogueFiles {
    skills: include_str!("../catalogue/skills.toml"),
    outcomes: include_str!("../catalogue/outcomes.toml"),
    needs: include_str!("../catalogue/needs.toml"),
    cautions: include_str!("../catalogue/cautions.toml"),
    consent: include_str!("../catalogue/consent.toml"),
    person: include_str!("../catalogue/person.toml"),
    work: include_str!("../catalogue/work.toml"),
    tasks: include_str!("../catalogue/tasks.toml"),
    guides: include_str!("../catalogue/guides.toml"),
    checks: include_str!("../catalogue/checks.toml"),
};

static BUILT_IN: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(BUILT_IN_FILES).expect("the compiled-in catalogue is proved by a test"));

impl Catalogue {
    /// Revision 0, parsed once.
    pub fn built_in() -> &'static Catalogue {
        &BUILT_IN
    }

    /// Reads and checks the files of one revision.
    ///
    /// # Errors
    /// A file that is no TOML or holds a key that nobody reads, files of different revisions, and whatever
    /// [`Catalogue::check`] finds.
    pub fn read(files: CatalogueFiles) -> Result<Catalogue, CatalogueRefusal> {
        let skills: SkillsFile = parse("skills.toml", files.skills)?;
        let outcomes: OutcomesFile = parse("outcomes.toml", files.outcomes)?;
        let needs: NeedsFile = parse("needs.toml", files.needs)?;
        let cautions: CautionsFile = parse("cautions.toml", files.cautions)?;
        let consent: ConsentFile = parse("consent.toml", files.consent)?;
        let person: PersonFile = parse("person.toml", files.person)?;
        let work: WorkFile = parse("work.toml", files.work)?;
        let tasks: TasksFile = parse("tasks.toml", files.tasks)?;
        let guides: GuidesFile = parse("guides.toml", files.guides)?;
        let checks: ChecksFile = parse("checks.toml", files.checks)?;

        let revision = skills.revision;
        for (file, other) in [
            ("outcomes.toml", outcomes.revision),
            ("needs.toml", needs.revision),
            ("cautions.toml", cautions.revision),
            ("consent.toml", consent.revision),
            ("person.toml", person.revision),
            ("work.toml", work.revision),
            ("tasks.toml", tasks.revision),
            ("guides.toml", guides.revision),
            ("checks.toml", checks.revision),
        ] {
            if other != revision {
                return Err(CatalogueRefusal::MixedRevisions {
                    file,
                    found: other,
                    expected: revision,
                });
            }
        }
        let catalogue = Catalogue {
            revision,
            skill_groups: skills.groups,
            five_skills: skills.five_skills,
            skills: skills.skills,
            outcomes: outcomes.outcomes,
            needs: needs.needs,
            cautions: cautions.cautions,
            consent: consent.wording,
            age_bands: person.age_bands,
            vneid_states: person.vneid_states,
            levels: person.levels,
            sources: person.sources,
            statuses: person.statuses,
            priority_reasons: person.priority_reasons,
            digital_family_ticks: person.digital_family_ticks,
            portals: person.portals,
            tasks: tasks.tasks,
            guides: guides.guides,
            checks: checks.checks,
            work: work.lists,
        };
        catalogue.check()?;
        Ok(catalogue)
    }

    /// The skill of that code, retired ones included.
    pub fn skill(&self, code: &str) -> Option<&Skill> {
        entry::find(&self.skills, code)
    }

    /// Stops offering these; what was taught is still understood and still counts.
    pub fn pause(&mut self, codes: &BTreeSet<&str>) {
        for skill in &mut self.skills {
            skill.retired |= codes.contains(skill.code.as_str());
        }
    }

    /// The outcome of that code, retired ones included.
    pub fn outcome(&self, code: &str) -> Option<&OutcomeEntry> {
        entry::find(&self.outcomes, code)
    }

    /// Whether one of these cautions takes a house off every walk.
    pub fn stops_visits(&self, cautions: &BTreeSet<String>) -> bool {
        let stops = |entry: &Caution| entry.stops_visits && cautions.contains(&entry.code);
        self.cautions.iter().any(stops)
    }

    /// The rule of that code, unless it is retired.
    pub fn task(&self, code: &str) -> Option<&TaskRule> {
        entry::find(&self.tasks, code).filter(|rule| !rule.retired)
    }

    /// The skills that an indicator (`CT-c2`) counts.
    pub fn skills_feeding(&self, indicator: &str) -> impl Iterator<Item = &Skill> {
        self.skills
            .iter()
            .filter(move |skill| skill.feeds.iter().any(|fed| fed == indicator))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct SkillsFile {
    revision: u32,
    groups: Vec<Choice>,
    five_skills: Vec<FiveSkill>,
    skills: Vec<Skill>,
}

#[derive(Serialize, Deserialize)]
struct OutcomesFile {
    revision: u32,
    outcomes: Vec<OutcomeEntry>,
}

#[derive(Serialize, Deserialize)]
struct NeedsFile {
    revision: u32,
    needs: Vec<Need>,
}

#[derive(Serialize, Deserialize)]
struct CautionsFile {
    revision: u32,
    cautions: Vec<Caution>,
}

#[derive(Serialize, Deserialize)]
struct ConsentFile {
    revision: u32,
    #[serde(flatten)]
    wording: ConsentWording,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PersonFile {
    revision: u32,
    age_bands: Vec<AgeBand>,
    vneid_states: Vec<Choice>,
    levels: Vec<Choice>,
    sources: Vec<Choice>,
    statuses: Vec<Choice>,
    priority_reasons: Vec<Choice>,
    digital_family_ticks: Vec<Choice>,
    portals: Vec<Choice>,
}

#[derive(Serialize, Deserialize)]
struct WorkFile {
    revision: u32,
    #[serde(flatten)]
    lists: WorkLists,
}

#[derive(Serialize, Deserialize)]
struct TasksFile {
    revision: u32,
    tasks: Vec<TaskRule>,
}

#[derive(Serialize, Deserialize)]
struct GuidesFile {
    revision: u32,
    guides: Vec<GuideCard>,
}

#[derive(Serialize, Deserialize)]
struct ChecksFile {
    revision: u32,
    #[serde(flatten)]
    checks: Checks,
}

/// Reads one file and refuses a key that nobody reads: a misspelt `revisitDays` would otherwise be dropped in
/// silence. (What comes over the wire is read leniently, because a newer ward may know more than this build.)
pub(crate) fn parse<T: DeserializeOwned + Serialize>(
    file: &'static str,
    text: &str,
) -> Result<T, CatalogueRefusal> {
    let unreadable = |reason: String| CatalogueRefusal::Unreadable { file, reason };
    let read: T = toml::from_str(text).map_err(|error| unreadable(error.to_string()))?;
    let written: serde_json::Value = toml::from_str(text).map_err(|error| unreadable(error.to_string()))?;
    let understood = serde_json::to_value(&read).map_err(|error| unreadable(error.to_string()))?;
    match check::stray_key(&written, &understood) {
        Some(key) => Err(CatalogueRefusal::StrayKey { file, key }),
        None => Ok(read),
    }
}
