//! The Tauri shell of the companion: one command into the engine and one stream back. Every deed, every rule and
//! every word is the engine's; a screen that runs here runs unchanged before the `phone` binary, which speaks
//! through the same dispatch.
//!
//! Not here: plugins, menus, files, a second window. What the window may ask of the shell stands in
//! `capabilities/companion.json`, and it is these two commands.

mod phone;

use phone::Phone;
use schemas::refusal::{Refusal, RefusalCode};
use serde_json::Value;
use std::sync::Arc;
use tauri::ipc::Channel;
use tauri::{Manager, State};

/// Opens the window and runs until it is closed.
///
/// # Errors
/// When no window can be opened. A database that cannot be opened is no error here: the window opens and every
/// call answers with the reason, since a person reads a screen and not a terminal.
pub fn run() -> anyhow::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let folder = match std::env::var_os("TUNGNHA_DATA") {
                Some(folder) => folder.into(),
                None => app.path().app_local_data_dir()?,
            };
            app.manage(Arc::new(Phone::open(&folder)));
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![call, watch])
        .run(tauri::generate_context!())?;
    Ok(())
}

/// Any call of a screen, by name. The engine blocks on disk and network, so it works on a thread of its own and
/// the window stays alive.
#[tauri::command]
async fn call(phone: State<'_, Arc<Phone>>, name: String, args: Value) -> Result<Value, Refusal> {
    let phone = Arc::clone(&phone);
    let answer = tauri::async_runtime::spawn_blocking(move || phone.call(&name, args)).await;
    answer.unwrap_or_else(|_| Err(Refusal::of(RefusalCode::Broken)))
}

/// From now on the screen hears what every change touched, its own included.
#[tauri::command]
fn watch(phone: State<'_, Arc<Phone>>, channel: Channel<Value>) {
    phone.watch(channel);
}
