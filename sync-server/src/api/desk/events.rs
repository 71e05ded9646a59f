//! `touched`, whenever something was taken in: an open page asks anew and shows what a phone has just brought.
//! What changed is not said here; a viewer's page and a supervisor's each ask for what they may see.

use super::at_desk::AtDesk;
use crate::Server;
use crate::ledger::{Ledger, LedgerError};
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Sse};
use rusqlite::Connection;
use std::convert::Infallible;
use std::time::Duration;
use tokio::select;
use tokio::sync::mpsc::{self, Sender};
use tokio::time::sleep;
use tokio_stream::wrappers::ReceiverStream;

/// How often a silent stream looks whether its session still stands.
const LOOK_AT_SESSION: Duration = Duration::from_secs(60);

type Told = Result<Event, Infallible>;

/// The stream of one open page; it ends with the session.
pub async fn events(State(server): State<Server>, at_desk: AtDesk) -> impl IntoResponse {
    // A page that is slow to listen needs no more than one word to ask anew.
    let (tell, told) = mpsc::channel(1);
    tokio::spawn(follow(server, at_desk, tell));
    Sse::new(ReceiverStream::new(told)).keep_alive(KeepAlive::default())
}

async fn follow(server: Server, at_desk: AtDesk, tell: Sender<Told>) {
    let mut changed = server.ledger().changed();
    let mut last = standing(&server).await;
    loop {
        select! {
            commit = changed.changed() => if commit.is_err() { return },
            () = sleep(LOOK_AT_SESSION) => {}
            () = tell.closed() => return,
        }
        if !at_desk.still_stands(&server).await {
            return;
        }
        let now = standing(&server).await;
        if now != last {
            last = now;
            let touched = Event::default().event("touched").data("{}");
            if tell.send(Ok(touched)).await.is_err() {
                return;
            }
        }
    }
}

/// Where the register stands. A sign-in is a commit too, and so is the note that somebody's page was seen: were
/// pages told of those, each would make all others ask, and no session would ever grow idle.
async fn standing(server: &Server) -> Option<Standing> {
    server.ledger().read_sql(read).await.ok()
}

type Standing = Vec<i64>;

fn read(connection: &Connection) -> Result<Standing, LedgerError> {
    let select = "SELECT
        (SELECT COALESCE(MAX(arrival), 0) FROM change),
        (SELECT COUNT(*) FROM held),
        (SELECT COUNT(*) FROM tombstone),
        (SELECT COALESCE(SUM(last_seen), 0) FROM device),
        (SELECT COALESCE(SUM(sheet), 0) FROM ward),
        (SELECT COALESCE(MAX(entry), 0) FROM submission),
        (SELECT COALESCE(MAX(entry), 0) FROM department_deadline),
        (SELECT COUNT(*) + COUNT(ended_at) FROM reporter),
        (SELECT year FROM server),
        (SELECT COALESCE(MAX(decision), 0) FROM decision)";
    Ok(connection.prepare_cached(select)?.query_row([], |row| {
        (0..row.as_ref().column_count()).map(|at| row.get(at)).collect()
    })?)
}
