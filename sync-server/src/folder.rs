//! The data folder: one ledger file and one lock. Only what must be alone (`serve`, `rebuild`) takes the lock;
//! other subcommands work beside a running server through transactions, and it notices them.

use anyhow::{Context, Result, bail};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Where everything of one server lies.
#[derive(Debug, Clone)]
pub struct DataFolder(PathBuf);

/// Holds the folder for as long as it lives; the operating system lets go of it when the process ends, however.
#[derive(Debug)]
pub struct Alone {
    _lock: File,
}

impl DataFolder {
    /// The folder, made if it is missing and readable by its owner only.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> Result<Self> {
        let sorry = || {
            format!(
                "không mở được thư mục dữ liệu {} (cannot open the data folder)",
                path.display()
            )
        };
        if !path.is_dir() {
            fs::create_dir_all(path).with_context(sorry)?;
            for_owner_only(path).with_context(sorry)?;
        }
        Ok(Self(path.to_owned()))
    }

    /// The ledger's file.
    pub fn ledger(&self) -> PathBuf {
        self.0.join("tung-nha.db")
    }

    /// The settings' file, which need not be there.
    pub fn settings(&self) -> PathBuf {
        self.0.join("tung-nha.toml")
    }

    /// Takes the folder for this process alone.
    ///
    /// # Errors
    /// When another process holds it.
    pub fn alone(&self) -> Result<Alone> {
        let path = self.0.join("lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Alone { _lock: file }),
            Err(TryLockError::WouldBlock) => bail!(
                "thư mục dữ liệu {} đang do một máy chủ khác dùng (another server holds the data folder)",
                self.0.display()
            ),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

#[cfg(unix)]
fn for_owner_only(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn for_owner_only(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_server_on_the_same_folder_is_turned_away_until_the_first_is_gone() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::open(&place.path().join("new")).unwrap();
        let first = folder.alone().unwrap();
        assert!(folder.alone().is_err());
        drop(first);
        folder.alone().unwrap();
    }
}
