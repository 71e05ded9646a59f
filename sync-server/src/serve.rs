//! A running server: binds, takes the data folder for itself, answers until told to stop.

use crate::clock::Clock;
use crate::config::Config;
use crate::folder::{Alone, DataFolder};
use crate::{Server, api};
use anyhow::{Context, Result, ensure};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often the server looks whether a new year or a new day has begun.
const LOOK_AT_YEAR: Duration = Duration::from_secs(60);

/// A server that answers. Dropping it stops it without waiting; [`Running::shutdown`] waits.
pub struct Running {
    /// Where it really listens, also when port 0 was asked for.
    pub address: SocketAddr,
    server: Server,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
    _alone: Alone,
}

/// Starts a server on its own tasks of the present Tokio runtime.
///
/// # Errors
/// When the address is not of this machine alone, is taken, or the data folder belongs to another server.
pub async fn serve(config: Config, clock: Arc<dyn Clock>) -> Result<Running> {
    ensure!(
        config.listen.ip().is_loopback(),
        "máy chủ chưa có mã hoá đường truyền nên chỉ mở được trên chính máy này, ví dụ 127.0.0.1:8080, không mở được \
         trên {} (without TLS only loopback addresses are served)",
        config.listen
    );
    let alone = DataFolder::open(&config.data)?.alone()?;
    let server = Server::open(&config, clock).await?;
    server.keep_year().await?;
    server.keep_promises().await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("không mở được địa chỉ {} (cannot listen)", config.listen))?;
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let app = api::router(server.clone());
    let year = tokio::spawn(keep_year(server.clone(), stopped.clone()));
    let task = tokio::spawn(async move {
        let answered = axum::serve(listener, app)
            .with_graceful_shutdown(until(stopped))
            .await;
        if let Err(error) = answered {
            tracing::error!(%error, "the server stopped answering");
        }
        year.abort();
    });
    tracing::info!(%address, server = %server.facts().server, "listening");
    Ok(Running {
        address,
        server,
        stop,
        task,
        _alone: alone,
    })
}

impl Running {
    /// Its ledger, clock and facts.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers what has been asked, then stops. Pages that follow along are cut off after a moment.
    pub async fn shutdown(mut self) {
        let _ = self.stop.send(true);
        if tokio::time::timeout(Duration::from_secs(3), &mut self.task)
            .await
            .is_err()
        {
            self.task.abort();
        }
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, and that is a stop too.
    let _ = stopped.wait_for(|stop| *stop).await;
}

async fn keep_year(server: Server, stopped: watch::Receiver<bool>) {
    let mut kept = server.clock().today();
    while !*stopped.borrow() {
        tokio::time::sleep(LOOK_AT_YEAR).await;
        if let Err(error) = server.keep_year().await {
            tracing::error!(%error, "the year could not be counted");
        }
        let today = server.clock().today();
        if today != kept {
            match server.keep_promises().await {
                Ok(()) => kept = today,
                Err(error) => tracing::error!(%error, "papers that are due could not be destroyed"),
            }
        }
    }
}
