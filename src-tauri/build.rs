//! Prepares the shell's build: the two commands are declared, so that the capability file decides who may use
//! them, and a fresh clone without Node gets a page in place of the companion, so that building, clippy and
//! rustdoc work there.

use std::path::Path;
use std::{fs, io};

const COMPANION: &str = "../ui/companion/dist";

const STUB: &str = "<!doctype html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>Từng Nhà</title>\n\
    <p>Giao diện chưa được dựng. Chạy: npm ci và npm run build trong thư mục ui.</p>\n\
    <p lang=\"en\">The companion has not been built. Run npm ci and npm run build in the folder ui.</p>\n</html>\n";

fn main() -> io::Result<()> {
    let page = Path::new(COMPANION).join("index.html");
    if !page.exists() {
        fs::create_dir_all(COMPANION)?;
        fs::write(&page, STUB)?;
    }
    // The page and its scripts are compiled into the binary.
    println!("cargo:rerun-if-changed={COMPANION}");
    let commands = tauri_build::AppManifest::new().commands(&["call", "watch"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)).map_err(io::Error::other)
}
