//! The program `sync-server`; everything that it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    sync_server::cli::main()
}
