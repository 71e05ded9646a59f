//! The database key on a desktop: 32 random bytes, as hex, in a file that only this user may read, beside the
//! database. The `phone` binary keeps its key under the same name and in the same form, so that it can open the
//! folder of a window.
//!
//! That keeps a copied or synced database unreadable without the key, and no more: whoever reads this user's
//! files reads both. On Android the keystore wraps the key instead and this file does not exist there.

use anyhow::{Context, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Length of a raw SQLCipher key.
pub const LENGTH: usize = 32;

/// Reads the key, or makes it at the first start.
///
/// The file is on disk before this returns, so there is never a database whose key was lost with the power.
///
/// # Errors
/// When the file cannot be read or written, or does not hold exactly one key: then the database beside it cannot
/// be opened either, and making a new key would only hide that.
pub fn read_or_make(path: &Path) -> Result<[u8; LENGTH]> {
    match fs::read_to_string(path) {
        Ok(text) => {
            let mut key = [0; LENGTH];
            hex::decode_to_slice(text.trim(), &mut key)
                .with_context(|| format!("{} is not a key of {LENGTH} bytes", path.display()))?;
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(path),
        Err(error) => Err(error).with_context(|| format!("{} could not be read", path.display())),
    }
}

/// Written under another name first: a start that is cut short leaves no half key behind.
fn make(path: &Path) -> Result<[u8; LENGTH]> {
    let mut key = [0; LENGTH];
    getrandom::fill(&mut key).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let unfinished = path.with_extension("unfinished");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options
        .open(&unfinished)
        .with_context(|| format!("{} could not be made", unfinished.display()))?;
    file.write_all(hex::encode(key).as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path).with_context(|| format!("{} could not be made", path.display()))?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_start_reads_the_key_of_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("database.key");
        let first = read_or_make(&path).unwrap();
        assert_eq!(read_or_make(&path).unwrap(), first);
        assert_ne!(read_or_make(&folder.path().join("another.key")).unwrap(), first);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "nothing unfinished is left"
        );
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_may_read_the_key() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("database.key");
        read_or_make(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_damaged_key_is_refused_and_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("database.key");
        fs::write(&path, "5a0f").unwrap();
        assert!(read_or_make(&path).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "5a0f");
    }
}
