//! Settings: what a ward may want otherwise. `tung-nha.toml` in the data folder, then `TUNGNHA__…` from the
//! environment (`TUNGNHA__WARD__NAME`), then the command line; everything has a default, so a ward needs none of it.

use anyhow::{Context, Result};
use config::{Environment, File, FileFormat};
use serde::Deserialize;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use crate::folder::DataFolder;

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where everything of this server lies. Never from the file, which lies in it.
    #[serde(skip)]
    pub data: PathBuf,
    /// Where phones and the desk find it; loopback only.
    pub listen: SocketAddr,
    /// The ward.
    pub ward: WardConfig,
}

/// What the ward calls itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WardConfig {
    /// Shown on phones and at the desk.
    pub name: String,
    /// Where a resident can check who stands at the door.
    pub phone: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            ward: WardConfig::default(),
        }
    }
}

impl Default for WardConfig {
    fn default() -> Self {
        Self {
            name: "phường An Hải".to_owned(),
            phone: None,
        }
    }
}

impl Config {
    /// Reads the settings of a data folder, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made, or a setting is unknown or does not read.
    pub fn load(data: &Path) -> Result<Self> {
        let folder = DataFolder::open(data)?;
        let file = File::from(folder.settings())
            .format(FileFormat::Toml)
            .required(false);
        let environment = Environment::with_prefix("TUNGNHA")
            .prefix_separator("__")
            .separator("__");
        let built = config::Config::builder()
            .add_source(file)
            .add_source(environment)
            .build();
        let mut config: Self = built
            .and_then(config::Config::try_deserialize)
            .context("không đọc được phần cài đặt (the settings do not read)")?;
        config.data = data.to_owned();
        Ok(config)
    }

    /// Defaults for a folder and any free port of this machine: for tests and rehearsals.
    pub fn on_any_port(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_without_settings_listens_on_loopback() {
        let place = tempfile::tempdir().unwrap();
        let config = Config::load(place.path()).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    }

    #[test]
    fn the_file_is_read_and_a_misspelt_setting_is_said() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("tung-nha.toml");
        fs::write(
            &file,
            "listen = '127.0.0.1:9000'\n[ward]\nname = 'phường Sơn Trà'\n",
        )
        .unwrap();
        let config = Config::load(place.path()).unwrap();
        assert_eq!(
            (config.listen.port(), config.ward.name.as_str()),
            (9000, "phường Sơn Trà")
        );
        fs::write(&file, "lisen = '127.0.0.1:9000'\n").unwrap();
        assert!(Config::load(place.path()).is_err());
    }
}
