//! Finding the browser that stands in for Android's WebView: Debian's Chromium, whose engine family it is.

use std::path::PathBuf;

/// A Chromium that can be started. `CHROMIUM` overrides the search.
pub fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|program| program.is_file());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser", "google-chrome"].map(|name| folder.join(name)))
        .find(|program| program.is_file())
}

/// What to say where there is none.
pub const LACKING: &str = "no Chromium here; on Debian the package is `chromium` (apt-get install -y chromium), \
    elsewhere set CHROMIUM to its binary";
