//! What the supervisor's page and the server say to each other: JSON over `/desk/api`, behind a session cookie.
//! Supervisors read projections only; nothing here is computed by loading documents.
//! A page is a file here.

mod coverage;
mod figures;
mod paper;
mod phones;
mod report;
mod session;
mod sheet;

pub use coverage::{AreaPage, CoveragePage, CoverageRow, DeskDoor, DeskStreet, HouseholdPage};
pub use figures::{AreaFigure, CutView, FigureRowsPage, FiguresPage, MakeCut};
pub use paper::{
    KeyLine, Keyed, KeyedLine, KeyingPage, MakeWalkSheet, SheetRow, UndoLine, WalkLine, WalkSheet,
};
pub use phones::PhoneRow;
pub use report::{
    AskReport, NamedVolunteer, Report, ReportAnnex, ReportBlock, ReportChoices, ReportColumn, ReportForm,
    ReportPage, ReportPart, ReportRow, SaveReportParts,
};
pub use session::{Session, SignIn};
pub use sheet::{Sheet, SheetCell};
