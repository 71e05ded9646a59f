//! Logs as JSON lines on standard error. Ids, codes and durations only: no name, no address, no telephone number,
//! no body, no token ever goes in. `RUST_LOG` chooses how much.

use tracing_subscriber::EnvFilter;

/// Starts logging for this process; a second call changes nothing.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let _ = logs.try_init();
}
