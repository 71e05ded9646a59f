//! Members by decision: who walks, with which role, in which tổ. Nothing else of the decision's list is read, neither
//! telephone numbers nor dates of birth.

use super::{Form, Known, place};
use crate::account::session::SignedIn;
use crate::import::form::{Column, FormRow};
use crate::ledger::LedgerError;
use crate::ledger::sqlite::column::text;
use rusqlite::Connection;
use schemas::desk::{AddMember, ReadForm};
use schemas::ids::AreaId;
use schemas::text::{fold, same_text};

pub const FORM: Form = Form {
    word: "members",
    title: "Thành viên tổ công nghệ số",
    about: "Mỗi dòng một người. Gọi tôi là: tên hay gọi, ví dụ cô Lan. Vai trò: tổ trưởng hoặc thành viên. \
        Giữ nhiều tổ thì ghi nhiều dòng.",
    file: "mau-thanh-vien.xlsx",
    columns: &[
        Column::new(
            "called",
            "Gọi tôi là",
            &["ho va ten", "ho ten", "ten hay goi", "thanh vien"],
            true,
        ),
        Column::new("role", "Vai trò", &["chuc vu", "chuc danh", "nhiem vu"], false),
        Column::new("tdp", "Tổ dân phố", &["to", "tdp", "to dan pho so"], true),
        Column::new("old_ward", "Phường cũ", &["phuong"], false),
    ],
    begun: |_| Vec::new(),
    row,
};

fn row(row: &FormRow, known: &Known<'_>, read: &mut ReadForm) -> Result<(), String> {
    let called = row.text("called");
    if called.is_empty() {
        return Err("thiếu tên gọi".to_owned());
    }
    let area = place::unit(known.units, row.text("tdp"), row.text("old_ward"))?.area;
    if known
        .members
        .iter()
        .any(|(there, held)| *held == area && same_text(there, called))
    {
        return Err("đã có trong danh sách thành viên của tổ này".to_owned());
    }
    let role = role(row.text("role"));
    match read
        .members
        .iter_mut()
        .find(|member| same_text(&member.called, called) && member.role == role)
    {
        Some(member) if member.areas.contains(&area) => return Err("đã có ở dòng trên".to_owned()),
        Some(member) => member.areas.push(area),
        None => read.members.push(AddMember {
            called: called.to_owned(),
            role: role.to_owned(),
            areas: vec![area],
        }),
    }
    Ok(())
}

/// A tổ phó stands in for the tổ trưởng and is not one.
fn role(said: &str) -> &'static str {
    match fold(said) {
        said if said.contains("to truong") || said == "truong" => "lead",
        said if said.contains("phu trach") || said.contains("giam sat") => "supervisor",
        _ => "volunteer",
    }
}

/// Everybody with each tổ that they hold.
pub fn there(connection: &Connection, who: &SignedIn) -> Result<Vec<(String, AreaId)>, LedgerError> {
    let select = "SELECT called, area FROM volunteer JOIN volunteer_area USING (volunteer)
        WHERE ward = ? AND role IN ('volunteer', 'lead', 'supervisor')";
    let mut statement = connection.prepare_cached(select)?;
    let rows = statement.query_map([who.ward.to_string()], |row| Ok((row.get(0)?, text(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
