//! `enrol`: the ward says who and which tổ, and gets a code to read out or write down.

use crate::ledger::{Books, Ledger, LedgerError};
use crate::{Server, enrolment};
use anyhow::{Context, Result, bail};
use clap::Args;
use schemas::ids::AreaId;
use schemas::record::Unit;
use schemas::text::fold;
use serde_json::json;
use std::process::ExitCode;

#[derive(Args)]
pub struct Options {
    /// Gọi tôi là: what colleagues call this volunteer.
    #[arg(long)]
    name: String,
    /// A tổ that this phone may hold: its number, with `:OLD WARD` where several old wards have that number. May be
    /// given several times; without it the phone holds the whole ward.
    #[arg(long = "area", value_name = "NUMBER[:OLD WARD]")]
    areas: Vec<String>,
    /// A team lead, who reviews as well.
    #[arg(long)]
    lead: bool,
    /// A supervisor's own phone, which may also take a house off the priority list.
    #[arg(long, conflicts_with = "lead")]
    supervisor: bool,
    /// A fresh code for somebody who is here already under that name: they forgot the PIN of their phone, or have another
    /// one. Nothing else about them changes; a tổ only tells apart those who are called alike.
    #[arg(long, conflicts_with_all = ["lead", "supervisor"])]
    again: bool,
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
}

pub async fn run(server: &Server, options: &Options) -> Result<ExitCode> {
    let name = schemas::text::tidy(&options.name);
    if name.is_empty() {
        bail!("thiếu tên gọi của người nhận máy (the volunteer's name is empty)");
    }
    let ward = server.ward().await?;
    let ward_id = ward.id;
    let units = server.ledger().read(move |books| books.units(ward_id)).await?;
    let again = options.again;
    let chosen = if again && options.areas.is_empty() {
        Vec::new()
    } else {
        choose(&units, &options.areas)?
    };
    let areas: Vec<AreaId> = chosen.iter().map(|unit| unit.area).collect();
    let (called, now) = (name.clone(), server.clock().now());
    let role = match (options.lead, options.supervisor) {
        (true, _) => "lead",
        (_, true) => "supervisor",
        _ => "volunteer",
    };
    let invite = move |books: &dyn Books| -> Result<_, LedgerError> {
        if !again {
            return Ok(Ok(enrolment::invite(books, ward_id, &called, role, &areas, now)?));
        }
        match enrolment::known(books, ward_id, &called, &areas)?.as_slice() {
            [one] => Ok(Ok(enrolment::code_for(books, ward_id, *one, now)?)),
            others => Ok(Err(others.len())),
        }
    };
    let code = match server.ledger().write(invite).await? {
        Ok(code) => code,
        Err(0) => bail!("không có ai tên gọi như vậy (nobody is called so)"),
        Err(several) => {
            bail!("có {several} người tên gọi như vậy; ghi thêm tổ: --area (several are called so)")
        }
    };
    if options.json {
        let areas: Vec<_> = chosen.iter().map(|unit| unit.area).collect();
        let said = json!({
            "code": code.text, "volunteer": code.volunteer, "name": name, "areas": areas, "expiresAt": code.expires_at,
        });
        println!("{said}");
    } else {
        println!("{}", code.text);
        let whose = if again {
            "mã mới".to_owned()
        } else {
            scope(&chosen, units.len())
        };
        println!("Mã ghi danh của {name} · {whose} · dùng một lần, trong 10 phút");
    }
    Ok(ExitCode::SUCCESS)
}

fn scope(chosen: &[&Unit], all: usize) -> String {
    if chosen.len() == all {
        return format!("cả phường ({all} tổ)");
    }
    let named = chosen.iter().map(|unit| match unit.old_ward.is_empty() {
        true => format!("tổ {}", unit.number),
        false => format!("tổ {} ({})", unit.number, unit.old_ward),
    });
    named.collect::<Vec<_>>().join(", ")
}

fn choose<'u>(units: &'u [Unit], wanted: &[String]) -> Result<Vec<&'u Unit>> {
    if units.is_empty() {
        bail!("chưa có tổ dân phố nào; hãy nhập danh sách hộ trước (no tổ yet: import a workbook first)");
    }
    if wanted.is_empty() {
        return Ok(units.iter().collect());
    }
    wanted.iter().map(|wanted| one(units, wanted)).collect()
}

/// The tổ that `12` or `12:Phước Mỹ` means.
pub(super) fn one<'u>(units: &'u [Unit], wanted: &str) -> Result<&'u Unit> {
    let (number, old_ward) = match wanted.split_once(':') {
        Some((number, old_ward)) => (number.trim(), Some(fold(old_ward.trim()))),
        None => (wanted.trim(), None),
    };
    let fits = |unit: &&Unit| {
        unit.number.trim_start_matches('0') == number.trim_start_matches('0')
            && old_ward
                .as_ref()
                .is_none_or(|old_ward| fold(&unit.old_ward) == *old_ward)
    };
    let found: Vec<&Unit> = units.iter().filter(fits).collect();
    match found.as_slice() {
        [unit] => Ok(unit),
        [] => Err(anyhow::anyhow!("không có tổ {wanted} (no such tổ)")),
        several => {
            let old_wards: Vec<&str> = several.iter().map(|unit| unit.old_ward.as_str()).collect();
            Err(anyhow::anyhow!(
                "ghi rõ phường cũ, ví dụ {number}:{}",
                old_wards[0]
            ))
            .with_context(|| {
                format!(
                    "tổ {number} có ở {} phường cũ: {}",
                    several.len(),
                    old_wards.join(", ")
                )
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn unit(number: &str, old_ward: &str) -> Unit {
        Unit {
            area: AreaId(Uuid::new_v4()),
            number: number.to_owned(),
            name: format!("Tổ dân phố số {number}"),
            old_ward: old_ward.to_owned(),
            from: None,
            until: None,
            successor: None,
        }
    }

    #[test]
    fn a_number_that_two_old_wards_have_is_asked_after() {
        let units = [
            unit("12", "Phước Mỹ"),
            unit("12", "An Hải Bắc"),
            unit("13", "An Hải Bắc"),
        ];
        assert!(choose(&units, &["12".to_owned()]).is_err());
        let chosen = choose(&units, &["12:phuoc my".to_owned(), "13".to_owned()]).unwrap();
        assert_eq!(chosen, [&units[0], &units[2]]);
    }

    #[test]
    fn without_a_tổ_the_phone_holds_the_whole_ward() {
        let units = [unit("12", "Phước Mỹ"), unit("13", "An Hải Bắc")];
        assert_eq!(choose(&units, &[]).unwrap().len(), 2);
    }
}
