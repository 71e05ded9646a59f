//! Lays the supervisor's page where the server can embed it, so that one binary is the whole ward server.
//!
//! Where the page has not been built (a fresh clone without Node), a page takes its place that says how to build
//! it: `cargo build` must never fail for the lack of another tool (`design.md` §9).

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const INSTEAD: &str = include_str!("src/web/not-built.html");

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("desk");
    let desk = here.join("../ui/desk");
    let built = desk.join("dist");

    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    println!("cargo::rerun-if-changed=src/web/not-built.html");
    if built.join("index.html").is_file() {
        println!("cargo::rerun-if-changed={}", built.display());
        return copy(&built, &out);
    }
    // A watched path that does not exist would make cargo compile the server anew at every call; the folder above
    // it exists, and changes when the page is built into it.
    println!("cargo::rerun-if-changed={}", desk.display());
    fs::write(out.join("index.html"), INSTEAD)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
