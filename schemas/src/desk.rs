//! What the supervisor's page and the server say to each other: JSON over `/desk/api`, behind a session cookie.
//! Supervisors read projections only; nothing here is computed by loading documents.
//! A page is a file here.

mod accounts;
mod audit;
mod coverage;
mod figures;
mod imports;
mod members;
mod phones;
mod session;

pub use accounts::{AccountRow, AddAccount, ChangeRole, NewPassword};
pub use audit::{AuditLine, AuditPage, Confirm};
pub use coverage::{AreaPage, CoveragePage, CoverageRow, DeskDoor, DeskStreet, HouseholdPage};
pub use figures::{AreaFigure, CutView, FigureRowsPage, FiguresPage, MakeCut};
pub use imports::{
    DroppedField, ImportFile, ImportFiles, ImportPreview, ImportView, MendRow, MendSheet, ReadFile, ReadUnit,
    RefusedLine,
};
pub use members::{AddMember, CodeSlip, HandOver, MemberPhone, MemberRow, MembersPage, QrPicture};
pub use phones::PhoneRow;
pub use session::{Session, SignIn};
