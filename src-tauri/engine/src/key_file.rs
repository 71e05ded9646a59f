//! The database key where there is no keystore: 32 random bytes, as hex, in a file that only this user may read,
//! beside the database. The desktop window and the `phone` binary keep theirs so, and can open each other's folder.
//!
//! That keeps a copied or synced database unreadable without the key, and no more: whoever reads this user's
//! files reads both. On Android the keystore wraps the key instead and this file does not exist there.

use std::fs::{self, File, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::Path;

/// Its name beside the database.
pub const NAME: &str = "database.key";
/// Length of a raw SQLCipher key.
pub const LENGTH: usize = 32;

/// Reads the key in this folder, or makes it at the first start.
///
/// The file is on disk before this returns, so there is never a database whose key was lost with the power.
///
/// # Errors
/// When the file cannot be read or written, or does not hold exactly one key: then the database beside it cannot
/// be opened either, and making a new key would only hide that.
pub fn read_or_make(folder: &Path) -> Result<[u8; LENGTH]> {
    let path = folder.join(NAME);
    match fs::read_to_string(&path) {
        Ok(text) => {
            let mut key = [0; LENGTH];
            let read = hex::decode_to_slice(text.trim(), &mut key);
            read.map_err(|_| Error::new(ErrorKind::InvalidData, "the database key is no key of 32 bytes"))?;
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(&path),
        Err(error) => Err(error),
    }
}

/// Written under another name first: a start that is cut short leaves no half key behind.
fn make(path: &Path) -> Result<[u8; LENGTH]> {
    let mut key = [0; LENGTH];
    getrandom::fill(&mut key).map_err(|error| Error::other(error.to_string()))?;
    let unfinished = path.with_extension("unfinished");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(hex::encode(key).as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
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
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = read_or_make(folder.path()).unwrap();
        assert_eq!(read_or_make(folder.path()).unwrap(), first);
        assert_ne!(read_or_make(other.path()).unwrap(), first);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing unfinished is left"
        );
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_may_read_the_key() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        read_or_make(folder.path()).unwrap();
        let mode = fs::metadata(folder.path().join(NAME))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_damaged_key_is_refused_and_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), "5a0f").unwrap();
        assert!(read_or_make(folder.path()).is_err());
        assert_eq!(fs::read_to_string(folder.path().join(NAME)).unwrap(), "5a0f");
    }
}
