//! What the supervisor's page and the server say to each other: JSON over `/desk/api`, behind a session cookie.
//! Supervisors read projections only; nothing here is computed by loading documents.
//! A page is a file here.

mod coverage;
mod figures;
mod first;
mod phones;
mod pictures;
mod session;
mod submissions;

pub use coverage::{AreaPage, CoveragePage, CoverageRow, DeskDoor, DeskStreet, HouseholdPage};
pub use figures::{AreaFigure, CutView, FigureRowsPage, FiguresPage, MakeCut};
pub use first::{FirstPage, HelpRow};
pub use phones::PhoneRow;
pub use pictures::{AreaPicture, PictureStreet, PicturesPage, WeekOfYear, WeeksPage};
pub use session::{Session, SignIn};
pub use submissions::{
    AddReporter, EndReporter, ReporterKind, SetDepartmentDeadline, SetSubmission, SubmissionCount,
    SubmissionDue, SubmissionRow, SubmissionState, SubmissionsPage,
};
