//! The ward's side of the rehearsal: the real `sync-server` binary over a fresh folder.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A tổ of the imported workbook.
pub struct Tdp {
    pub number: String,
    pub old_ward: String,
}

/// A running ward server.
pub struct Ward {
    data: PathBuf,
    server: Child,
    pub url: String,
    pub households: u64,
    pub tdp: Vec<Tdp>,
}

impl Ward {
    /// Reads the workbook in and starts the server.
    pub fn open(folder: &Path, workbook: &Path) -> Result<Self> {
        let data = folder.join("ward");
        std::fs::create_dir_all(&data)?;
        let workbook = workbook.to_str().context("the workbook's path is not text")?;
        let report: Value = serde_json::from_str(&tell(&data, &["import", workbook, "--json"])?)?;
        let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
        let by_tdp = report["by_tdp"]
            .as_array()
            .context("the import says nothing about tổ")?;
        let tdp = by_tdp
            .iter()
            .map(|of| Tdp {
                number: text(of, "tdp"),
                old_ward: text(of, "old_ward"),
            })
            .collect();
        let mut server = Command::new(beside("sync-server")?)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(&data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("the server could not be started")?;
        let out = server.stdout.take().context("the server has no output")?;
        let url = address(out).context("the server did not say where it listens")?;
        Ok(Self {
            data,
            server,
            url,
            households: report["households"].as_u64().unwrap_or(0),
            tdp,
        })
    }

    /// A one-time code for a volunteer of these tổ.
    pub fn code(&self, called: &str, tdp: &[&Tdp]) -> Result<String> {
        let areas: Vec<String> = tdp
            .iter()
            .map(|tdp| format!("{}:{}", tdp.number, tdp.old_ward))
            .collect();
        let mut words = vec!["enrol", "--name", called, "--json"];
        for area in &areas {
            words.extend(["--area", area]);
        }
        let told: Value = serde_json::from_str(&tell(&self.data, &words)?)?;
        Ok(told["code"].as_str().context("no code in the answer")?.to_owned())
    }

    /// Every household as `export households` tells it.
    pub fn export(&self) -> Result<Vec<Value>> {
        let told = tell(&self.data, &["export", "households", "--format", "json"])?;
        Ok(serde_json::from_str(&told)?)
    }

    /// Stops the server; answers its folder.
    pub fn close(mut self) -> Result<PathBuf> {
        self.stop()?;
        Ok(self.data.clone())
    }

    fn stop(&mut self) -> Result<()> {
        self.server.kill()?;
        self.server.wait()?;
        Ok(())
    }
}

impl Drop for Ward {
    fn drop(&mut self) {
        // Already stopped after `close`; stopping twice is an error that says nothing.
        let _ = self.stop();
    }
}

/// Where the server says that it listens. Its later output is read on, so that it never waits for a reader.
fn address(out: impl Read + Send + 'static) -> Option<String> {
    let mut lines = BufReader::new(out).lines();
    let found = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let at = line.find("http://")?;
        Some(line[at..].split([' ', '"', ',']).next()?.to_owned())
    });
    std::thread::spawn(move || lines.for_each(drop));
    found
}

fn tell(data: &Path, words: &[&str]) -> Result<String> {
    let mut server = Command::new(beside("sync-server")?);
    let done = server
        .args(words)
        .arg("--data")
        .arg(data)
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(done.status.success(), "`sync-server {}` failed", words[0]);
    Ok(String::from_utf8(done.stdout)?)
}

/// A binary that was built into the same folder as this one.
pub fn beside(name: &str) -> Result<PathBuf> {
    let here = std::env::current_exe()?;
    let path = here.parent().context("this binary lies nowhere")?.join(name);
    ensure!(
        path.exists(),
        "{} is missing: run `cargo build -p sync-server -p phone`",
        path.display()
    );
    Ok(path)
}
