//! Bodies that are cut, glued, too large or meant for somebody else: a clear refusal, and nothing half done.

use crate::hall::{Hall, request};
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{BODY_LIMIT, PROTOCOL, UNFOLDED_LIMIT, pack_body};
use std::io::{Read, Write};
use std::net::TcpStream;
use sync_server::ledger::Kept;

async fn rows(hall: &Hall) -> u64 {
    let count = |connection: &rusqlite::Connection| -> Kept<u64> {
        Ok(connection.query_row(
            "SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM held)",
            [],
            |row| row.get(0),
        )?)
    };
    hall.running.server().ledger().read_sql(count).await.unwrap()
}

fn refusal(body: &[u8]) -> Refusal {
    serde_json::from_slice(body).unwrap()
}

#[tokio::test]
async fn a_body_cut_anywhere_is_malformed_and_nothing_is_half_done() {
    let hall = Hall::open().await;
    let (mut lan, known) = hall.phone("cô Lan", &hall.areas).await;
    let (home, birth) = lan.add_household(hall.areas[0], "125A Ngô Quyền");
    lan.write_people(home, 5);
    lan.write_note(home, "nhà sau");
    let second = lan.deed(hall.areas[0], &[home.into()]);
    let body = pack_body(&request(&lan, &known, vec![birth, second], &[]));
    for at in 0..body.len() {
        let (status, answer) = hall.post(&known.token, body[..at].to_vec()).await;
        assert_eq!(
            (status, refusal(&answer).code),
            (400, RefusalCode::Malformed),
            "cut at {at}"
        );
    }
    assert_eq!(rows(&hall).await, 0);
    let mut glued = body.clone();
    glued.extend_from_slice(&body);
    assert_eq!(hall.post(&known.token, glued).await.0, 400);
    assert_eq!(hall.post(&known.token, body).await.0, 200);
    assert_eq!(rows(&hall).await, 2);
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_before_it_is_read() {
    let hall = Hall::open().await;
    let (_, known) = hall.phone("cô Lan", &hall.areas).await;
    let (status, answer) = hall.post(&known.token, vec![7; BODY_LIMIT + 1]).await;
    assert_eq!((status, refusal(&answer).code), (413, RefusalCode::TooLarge));
}

#[tokio::test]
async fn a_body_that_unfolds_without_end_is_refused() {
    let hall = Hall::open().await;
    let (_, known) = hall.phone("cô Lan", &hall.areas).await;
    let bomb = zstd::encode_all(std::io::repeat(0).take(UNFOLDED_LIMIT as u64 + 10), 3).unwrap();
    let (status, answer) = hall.post(&known.token, bomb).await;
    assert_eq!((status, refusal(&answer).code), (413, RefusalCode::TooLarge));
}

#[tokio::test]
async fn a_token_of_another_ward_opens_nothing() {
    let (hall, elsewhere) = (Hall::open().await, Hall::open().await);
    let (phone, known) = elsewhere.phone("cô Lan", &elsewhere.areas).await;
    let body = pack_body(&request(&phone, &known, Vec::new(), &[]));
    let (status, answer) = hall.post(&known.token, body).await;
    assert_eq!((status, refusal(&answer).code), (401, RefusalCode::NotAllowed));
    assert_eq!(hall.pack(&known.token, hall.areas[0]).await.0, 401);
    assert_eq!(hall.post("", Vec::new()).await.0, 401);
}

#[tokio::test]
async fn another_version_of_the_wire_is_told_so() {
    let hall = Hall::open().await;
    let (phone, known) = hall.phone("cô Lan", &hall.areas).await;
    let mut said = request(&phone, &known, Vec::new(), &[]);
    said.protocol = PROTOCOL + 1;
    let (status, answer) = hall.post(&known.token, pack_body(&said)).await;
    assert_eq!((status, refusal(&answer).code), (426, RefusalCode::WrongVersion));
}

#[tokio::test]
async fn a_connection_cut_inside_the_upload_leaves_nothing() {
    let hall = Hall::open().await;
    let (mut lan, known) = hall.phone("cô Lan", &hall.areas).await;
    let (_, birth) = lan.add_household(hall.areas[0], "125A Ngô Quyền");
    let body = pack_body(&request(&lan, &known, vec![birth], &[]));
    for at in [0, 1, body.len() / 2, body.len() - 1] {
        let mut line = TcpStream::connect(hall.running.address).unwrap();
        let head = format!(
            "POST /v1/sync HTTP/1.1\r\nhost: hall\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\r\n",
            known.token,
            body.len()
        );
        line.write_all(head.as_bytes()).unwrap();
        line.write_all(&body[..at]).unwrap();
        drop(line);
        tokio::task::yield_now().await;
    }
    assert_eq!(hall.post(&known.token, body).await.0, 200);
    assert_eq!(rows(&hall).await, 1);
}

#[tokio::test]
async fn a_code_request_that_does_not_read_is_refused() {
    let hall = Hall::open().await;
    let url = format!("{}/v1/enrol", hall.running.url());
    for body in [
        "",
        "{",
        "{}",
        r#"{"code":"A","called":null,"deviceKey":"zz","version":""}"#,
    ] {
        let reply = hall.http.post(&url).body(body).send().await.unwrap();
        assert_eq!(reply.status().as_u16(), 400, "{body}");
    }
}
