//! Writes the TypeScript that the screens are checked against, or says that it is stale.
//!
//! `generate FOLDER [--check]`: run through `cargo xtask generate`, never as a side effect of a test.

use schemas::call::shapes;
use schemas::{desk, refusal};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use ts_rs::{Config, TS, TypeVisitor};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = arguments.iter().any(|a| a == "--check");
    let Some(folder) = arguments.iter().find(|a| !a.starts_with("--")) else {
        eprintln!("usage: generate FOLDER [--check]");
        return ExitCode::from(2);
    };
    let at = Path::new(folder).join("types.ts");
    let text = typescript();
    if check {
        if std::fs::read_to_string(&at).is_ok_and(|there| there == text) {
            return ExitCode::SUCCESS;
        }
        eprintln!("stale: {} (run `cargo xtask generate`)", at.display());
        return ExitCode::FAILURE;
    }
    match std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&at, text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", at.display());
            ExitCode::FAILURE
        }
    }
}

fn typescript() -> String {
    let mut types = Types {
        config: Config::default().with_large_int("number"),
        found: BTreeMap::new(),
    };
    schemas::call::visit_types(&mut types);
    types.add::<refusal::Refusal>();
    types.add::<desk::SignIn>();
    types.add::<desk::Session>();
    types.add::<desk::CoveragePage>();
    types.add::<desk::AreaPage>();
    types.add::<desk::HouseholdPage>();
    types.add::<desk::PhoneRow>();
    types.add::<desk::FiguresPage>();
    types.add::<desk::FigureRowsPage>();
    types.add::<desk::MakeCut>();
    types.add::<desk::FirstPage>();
    types.add::<desk::SubmissionsPage>();
    types.add::<desk::SetSubmission>();
    types.add::<desk::AddReporter>();
    types.add::<desk::EndReporter>();
    types.add::<desk::SetDepartmentDeadline>();
    types.add::<desk::PicturesPage>();
    types.add::<desk::WeeksPage>();
    types.add::<desk::DecisionCounts>();
    types.add::<desk::HeldRow>();
    types.add::<desk::DuplicatesPage>();
    types.add::<desk::DecidePair>();
    types.add::<desk::NeedRow>();
    types.add::<desk::MoveNeed>();
    types.add::<desk::LawRequestRow>();
    types.add::<desk::NewLawRequest>();
    types.add::<desk::MoveLawRequest>();
    types.add::<desk::NamedPerson>();
    types.add::<desk::Confirm>();
    types.add::<desk::AuditPage>();
    types.add::<desk::ChecksPage>();
    types.add::<desk::WordingPage>();
    types.add::<desk::ChangeWording>();
    types.add::<desk::MakeSlips>();
    types.add::<desk::PrintedSlip>();
    types.add::<desk::UnitsPage>();
    types.add::<desk::AddUnit>();
    types.add::<desk::JoinUnits>();
    types.add::<desk::BookPage>();
    types.add::<desk::FilledForm>();
    types.add::<desk::ReadForm>();
    types.add::<desk::AccountRow>();
    types.add::<desk::AddAccount>();
    types.add::<desk::ChangeRole>();
    types.add::<desk::NewPassword>();
    types.add::<desk::MembersPage>();
    types.add::<desk::AddMember>();
    types.add::<desk::CodeSlip>();
    types.add::<desk::HandOver>();
    types.add::<desk::ImportFiles>();
    types.add::<desk::ImportPreview>();
    types.add::<desk::ImportView>();
    types.add::<schemas::call::Touched>();
    types.add::<desk::ReportPage>();
    types.add::<desk::ReportChoices>();
    types.add::<desk::SaveReportParts>();
    types.add::<desk::Sheet>();
    types.add::<schemas::indicator::Book>();
    types.add::<desk::MakeWalkSheet>();
    types.add::<desk::WalkSheet>();
    types.add::<desk::KeyingPage>();
    types.add::<desk::KeyLine>();
    types.add::<desk::Keyed>();
    types.add::<desk::UndoLine>();

    let mut text =
        String::from("// Generated from the `schemas` crate by `cargo xtask generate`. Do not edit.\n");
    for declaration in types.found.values() {
        text.push('\n');
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("\n/** What a screen may ask of the engine. */\nexport interface Commands {\n");
    for shape in shapes(&types.config) {
        text.push_str(&format!(
            "  /** {} */\n  {}: {{ args: {}; reply: {} }};\n",
            shape.about, shape.name, shape.args, shape.reply
        ));
    }
    text.push_str("}\n");
    text
}

/// Every type that something on the list leans on, by name.
struct Types {
    config: Config,
    found: BTreeMap<String, String>,
}

impl Types {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        if T::output_path().is_none() || self.found.contains_key(&T::ident(&self.config)) {
            T::visit_dependencies(self);
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = format!("{docs}export {}", T::decl(&self.config));
        self.found.insert(T::ident(&self.config), declaration);
        T::visit_dependencies(self);
    }
}
