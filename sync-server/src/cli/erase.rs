//! `erase`: somebody withdraws their consent. The paper goes with its history, on every phone at its next exchange;
//! no figure moves.

use super::office::office;
use crate::accept::own::Writer;
use crate::ledger::{Books, Ledger, LedgerError};
use crate::view::count_year;
use crate::{Server, erasure};
use anyhow::{Result, bail};
use clap::Args;
use schemas::ids::PersonId;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// Whose paper; the id that the ward's page and the consent receipt name.
    person: PersonId,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let ward = server.ward().await?.id;
    let (person, facts) = (options.person, server.facts().clone());
    let year = server.clock().today().year();
    let now = server.clock().now();
    let erase = move |books: &dyn Books| -> Result<bool, LedgerError> {
        count_year(books, year)?;
        let by = Writer {
            author: office(books, ward)?,
            now,
        };
        erasure::erase_person(books, &facts, ward, person, by)
    };
    if !server.ledger().write(erase).await? {
        bail!("không có người này trong sổ, hoặc đã xoá từ trước (no such paper)");
    }
    println!("Đã xoá giấy ghi tên này cùng toàn bộ lịch sử. Số liệu của tổ không đổi.");
    println!("Máy của các thành viên xoá theo ở lần gửi tới.");
    Ok(ExitCode::SUCCESS)
}
