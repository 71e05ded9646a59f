//! What the supervisor's page and the server say to each other: JSON over `/desk/api`, behind a session cookie.
//! Supervisors read projections only; nothing here is computed by loading documents.
//! A page is a file here.

mod accounts;
mod audit;
mod book;
mod checks;
mod coverage;
mod decisions;
mod figures;
mod first;
mod imports;
mod members;
mod paper;
mod phones;
mod pictures;
mod report;
mod requests;
mod session;
mod sheet;
mod slips;
mod submissions;
mod units;
mod wording;

pub use accounts::{AccountRow, AddAccount, ChangeRole, NewPassword};
pub use audit::{AuditLine, AuditPage, Confirm};
pub use book::{BookEntry, BookItem, BookPage, FilledForm, ReadForm, ReadNumber};
pub use checks::{CheckedDoor, ChecksPage, DeskFlag};
pub use coverage::{AreaPage, CoveragePage, CoverageRow, DeskDoor, DeskStreet, HouseholdPage};
pub use decisions::{
    AlikeHome, AlikePair, DecidePair, DecidedPair, DecisionCounts, DuplicatesPage, HeldEffect, HeldRow,
    MoveNeed, NeedRow, PairVerdict, SetAside,
};
pub use figures::{AreaFigure, CutView, FigureRowsPage, FiguresPage, MakeCut};
pub use first::{FirstPage, HelpRow};
pub use imports::{
    DroppedField, ImportFile, ImportFiles, ImportPreview, ImportView, MendRow, MendSheet, ReadFile, ReadUnit,
    RefusedLine,
};
pub use members::{AddMember, CodeSlip, HandOver, MemberPhone, MemberRow, MembersPage, QrPicture};
pub use paper::{
    KeyLine, Keyed, KeyedLine, KeyingPage, MakeWalkSheet, SheetRow, UndoLine, WalkLine, WalkSheet,
};
pub use phones::PhoneRow;
pub use pictures::{AreaPicture, PictureStreet, PicturesPage, WeekOfYear, WeeksPage};
pub use report::{
    AskReport, NamedVolunteer, Report, ReportAnnex, ReportBlock, ReportChoices, ReportColumn, ReportForm,
    ReportPage, ReportPart, ReportRow, SaveReportParts,
};
pub use requests::{
    LawRequestRow, LawRequestStep, MoveLawRequest, NamedPerson, NewLawRequest, REQUEST_NOTE_LIMIT,
};
pub use session::{Session, SignIn};
pub use sheet::{Sheet, SheetCell};
pub use slips::{MakeSlips, PrintedSlip};
pub use submissions::{
    AddReporter, EndReporter, ReporterKind, SetDepartmentDeadline, SetSubmission, SubmissionCount,
    SubmissionDue, SubmissionRow, SubmissionState, SubmissionsPage,
};
pub use units::{AddUnit, JoinUnits, UnitRow, UnitsPage};
pub use wording::{ChangeWording, WordingPage, WordingVersion};
