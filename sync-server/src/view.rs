//! What supervisors read: each document as rows of tables. Pure functions from a document to its rows; writing
//! them is the store's matter, and all of it can be made again from the changes.

mod figures;
mod household;
mod rebuild;

pub use figures::{Frozen, FrozenUnit, Reading, freeze, frozen, recount, thawed};
pub use household::HouseholdRow;
pub use rebuild::{Rebuilt, count_year, document_of, rebuild};

use crate::ledger::{Books, Kept};
use automerge::Automerge;
use schemas::document::{self, Kind, ShapeError, conflict};
use schemas::ids::{AreaId, DocumentId, HouseholdId, VolunteerId};
use schemas::indicator::Fact;
use schemas::record::{Note, Person};
use serde::{Deserialize, Serialize};

/// An erasable paper as it stands in the projections.
#[derive(Debug, Clone, PartialEq)]
pub enum PaperRow {
    /// One resident.
    Person(AreaId, Person),
    /// Free text.
    Note(AreaId, Note),
}

/// A field that two people both changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictRow {
    /// In which document.
    pub document: DocumentId,
    /// `people`, `visits/<id>/outcome`, `vneid` …
    pub field: String,
    /// The household concerned.
    pub household: HouseholdId,
    /// Its tổ.
    pub area: AreaId,
    /// The shown one first.
    pub choices: Vec<Choice>,
}

/// One of the values, as it stands in the column `choices`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// As text, whatever its type.
    pub value: String,
    /// Who wrote it.
    pub by: Option<VolunteerId>,
}

/// A document as rows.
#[derive(Debug, Clone)]
pub struct Projection {
    document: DocumentId,
    owner: HouseholdId,
    area: AreaId,
    row: Row,
    fact: Option<Fact>,
    conflicts: Vec<ConflictRow>,
}

#[derive(Debug, Clone)]
enum Row {
    Household(Box<HouseholdRow>),
    Paper(Box<PaperRow>),
    /// A lesson or team of that tổ, which is counted; or a kind of a later version: kept, shown nowhere.
    Bare,
}

impl Projection {
    /// Reads a document of that tổ, counting activity in that year.
    ///
    /// # Errors
    /// When the document does not have the shape of its kind.
    pub fn of(doc: &Automerge, kind: &Kind, area: AreaId, year: i32) -> Result<Self, ShapeError> {
        let (document, household, row) = match kind {
            Kind::Household => {
                let household = document::household::read(doc)?;
                let row = Row::Household(Box::new(HouseholdRow::of(&household, year)));
                (household.id.into(), household.id, row)
            }
            Kind::Person => {
                let person = document::person::read(doc)?;
                let (id, household) = (person.id, person.household);
                (
                    id.into(),
                    household,
                    Row::Paper(Box::new(PaperRow::Person(area, person))),
                )
            }
            Kind::Note => {
                let note = document::note::read(doc)?;
                let (id, household) = (note.id, note.household);
                (
                    id.into(),
                    household,
                    Row::Paper(Box::new(PaperRow::Note(area, note))),
                )
            }
            Kind::Lesson | Kind::Team | Kind::Walk | Kind::Other(_) => {
                let id =
                    document::read::parsed(doc, &automerge::ROOT, "id")?.ok_or(ShapeError::Lacks("id"))?;
                (id, HouseholdId::from(id), Row::Bare)
            }
        };
        let row_of = |clash: conflict::Clash| ConflictRow {
            document,
            field: clash.field,
            household,
            area,
            choices: clash
                .values
                .into_iter()
                .map(|v| Choice {
                    value: v.value,
                    by: v.by,
                })
                .collect(),
        };
        let conflicts = conflict::find(doc, kind)?.into_iter().map(row_of).collect();
        Ok(Self {
            document,
            owner: household,
            area,
            row,
            fact: Fact::of(doc, kind)?,
            conflicts,
        })
    }

    /// The tổ that the document itself names: a household's, a lesson's, a team's.
    pub fn own_area(&self) -> Option<AreaId> {
        match (&self.row, &self.fact) {
            (Row::Household(row), _) => Some(row.area),
            (_, Some(Fact::Lesson(lesson))) => Some(lesson.area),
            (_, Some(Fact::Team(team))) => Some(team.area),
            _ => None,
        }
    }

    /// Writes the rows anew and counts its household anew, for a year.
    ///
    /// # Errors
    /// The store's.
    pub fn write(&self, books: &dyn Books, year: i32) -> Kept<()> {
        match &self.row {
            Row::Household(row) => books.put_household(row)?,
            Row::Paper(row) => books.put_paper(row)?,
            Row::Bare => {}
        }
        if let Some(fact) = &self.fact {
            if let Some(before) = books.put_fact(self.document, self.owner, self.area, fact)? {
                recount(books, before, year)?;
            }
            recount(books, self.owner, year)?;
            let needs = match fact {
                Fact::Household(household) => Some(&household.needs),
                Fact::Person(person) => Some(&person.needs),
                Fact::Lesson(_) | Fact::Team(_) => None,
            };
            if let Some(needs) = needs {
                books.put_needs(self.document, self.owner, self.area, needs)?;
            }
        }
        books.put_conflicts(self.document, &self.conflicts)
    }
}
