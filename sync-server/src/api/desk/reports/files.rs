//! The same as files. Each leaves by [`hand_out`].

use super::store;
use crate::Server;
use crate::api::desk::answer::{malformed, not_found};
use crate::api::desk::at_desk::Confirmed;
use crate::api::desk::hand_out::{FileKind, hand_out};
use crate::ledger::LedgerError;
use crate::refusal::Failure;
use crate::report::fill::{self, Marks};
use crate::report::{compose, docx, workbook};
use anyhow::Context;
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, JsonRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use schemas::desk::{AskReport, Sheet};
use schemas::refusal::{Refusal, RefusalCode};

/// How many marks were filled, and which were not: percent-encoded, since headers hold no Vietnamese.
const FILLED: HeaderName = HeaderName::from_static("x-tungnha-filled");
const UNKNOWN: HeaderName = HeaderName::from_static("x-tungnha-unknown");
/// So many are named; a header has its limits.
const MOST_NAMED: usize = 40;
const LONGEST_NAMED: usize = 40;

/// `POST /desk/api/reports/document`: the paper as DOCX.
pub async fn document(
    State(server): State<Server>,
    confirmed: Confirmed,
    body: Result<Json<AskReport>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(asked) = body.map_err(malformed)?;
    let who = confirmed.0.who.clone();
    let read = move |connection: &rusqlite::Connection| -> Result<_, LedgerError> {
        let Some((_, setting)) = store::setting(connection, &who, &asked)? else {
            return Ok(None);
        };
        let (texts, _) = store::texts(connection, &who, &asked, &setting)?;
        Ok(Some(compose(&setting, &texts)))
    };
    let report = server.ledger().read_sql(read).await?.ok_or_else(not_found)?;
    let bytes = docx::write(&report).context("a paper could not be written")?;
    hand_out(&server, &confirmed, "document_taken", FileKind::Docx, bytes).await
}

/// `POST /desk/api/sheets`: a table as XLSX.
pub async fn sheet(
    State(server): State<Server>,
    confirmed: Confirmed,
    body: Result<Json<Sheet>, JsonRejection>,
) -> Result<Response, Failure> {
    let Json(sheet) = body.map_err(malformed)?;
    let ragged = sheet.rows.iter().any(|row| row.len() > sheet.columns.len());
    let bytes = (!ragged).then(|| workbook::write(&sheet).ok()).flatten();
    let bytes = bytes.ok_or_else(|| {
        let words =
            "Bảng này không xếp được thành tệp Excel. Số liệu vẫn còn nguyên; xin tải lại trang rồi thử lại.";
        Refusal::new(RefusalCode::Malformed, words)
    })?;
    hand_out(&server, &confirmed, "table_taken", FileKind::Xlsx, bytes).await
}

/// `POST /desk/api/reports/fill?cut=…`: their own template, filled.
pub async fn fill(
    State(server): State<Server>,
    confirmed: Confirmed,
    asked: Result<Query<AskReport>, QueryRejection>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    let Query(asked) = asked.map_err(|_| not_found())?;
    let template = body.map_err(|_| {
        let words =
            "Tệp lớn hơn 8 MB nên không được nhận. Tệp gốc không bị đổi. Xin bỏ bớt hình ảnh rồi thử lại.";
        Refusal::new(RefusalCode::TooLarge, words)
    })?;
    let who = confirmed.0.who.clone();
    let read = move |connection: &rusqlite::Connection| store::setting(connection, &who, &asked);
    let setting = server.ledger().read_sql::<_, LedgerError, _>(read).await?;
    let (_, setting) = setting.ok_or_else(not_found)?;
    let marks = Marks::of(&setting);
    // Unfolding up to 64 MiB is no work for a thread that serves requests.
    let filled = tokio::task::spawn_blocking(move || fill::fill(&template, &marks));
    let filled = filled.await.context("filling a template ended early")??;
    let kind = if filled.kind == "docx" {
        FileKind::Docx
    } else {
        FileKind::Xlsx
    };
    let named = filled.unknown.iter().take(MOST_NAMED);
    let named: Vec<String> = named
        .map(|mark| encoded(&mark.chars().take(LONGEST_NAMED).collect::<String>()))
        .collect();
    let mut response = hand_out(&server, &confirmed, "template_taken", kind, filled.bytes).await?;
    let headers = response.headers_mut();
    headers.insert(FILLED, HeaderValue::from(filled.filled));
    headers.insert(
        UNKNOWN,
        HeaderValue::try_from(named.join(",")).context("a mark became no header")?,
    );
    Ok(response)
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
