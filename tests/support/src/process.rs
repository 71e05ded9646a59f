//! The real programs, started as a person starts them, so that they can be killed as a telephone kills them.

use crate::wait::until;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// A program of this workspace, beside the test that asks.
///
/// # Panics
/// When it was not built; the message says how to.
pub fn binary(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let folder = test
        .parent()
        .and_then(Path::parent)
        .expect("target/<profile>/deps/<test>");
    let program = folder.join(name);
    assert!(
        program.is_file(),
        "{} is missing. Build the programs that this suite starts: cargo build -p phone -p sync-server",
        program.display()
    );
    program
}

/// Copies a folder with everything in it.
///
/// # Panics
/// When the disk does not let it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let there = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy_folder(&entry.path(), &there);
        } else {
            std::fs::copy(entry.path(), there).expect("a copy");
        }
    }
}

/// The `phone` program over a folder.
pub struct PhoneProcess {
    folder: PathBuf,
}

impl PhoneProcess {
    /// Over that folder, which is made at the first call.
    pub fn over(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// `phone --data FOLDER call NAME ARGS`, to be started.
    pub fn command(&self, name: &str, args: &Value) -> Command {
        let mut command = Command::new(binary("phone"));
        self.arguments(&mut command, name, args);
        command
    }

    /// The same under another program, such as a tracer.
    pub fn command_under(&self, tracer: &mut Command, name: &str, args: &Value) {
        tracer.arg(binary("phone"));
        self.arguments(tracer, name, args);
    }

    fn arguments(&self, command: &mut Command, name: &str, args: &Value) {
        command
            .arg("--data")
            .arg(&self.folder)
            .args(["call", name])
            .arg(args.to_string());
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
    }

    /// One call, which must succeed.
    ///
    /// # Panics
    /// When it does not.
    pub fn call(&self, name: &str, args: &Value) -> Value {
        let output = self.command(name, args).output().expect("the phone starts");
        assert!(output.status.success(), "{name}: {}", said(&output));
        serde_json::from_slice(&output.stdout).expect("the reply is JSON")
    }

    /// The database's key, as the program keeps it.
    pub fn key(&self) -> [u8; 32] {
        let text = std::fs::read_to_string(self.folder.join("database.key")).expect("the key");
        let mut key = [0; 32];
        hex::decode_to_slice(text.trim(), &mut key).expect("a key");
        key
    }
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// `sync-server serve` over a folder.
pub struct ServerProcess {
    child: Child,
    /// The server itself, when `child` is its tracer.
    traced: Option<String>,
    address: SocketAddr,
    logs: PathBuf,
}

impl ServerProcess {
    /// Runs a subcommand to its end and answers what it said.
    ///
    /// # Panics
    /// When it fails.
    pub fn errand(data: &Path, arguments: &[&str]) -> String {
        let output = Command::new(binary("sync-server"))
            .args(arguments)
            .arg("--data")
            .arg(data)
            .stdin(Stdio::null())
            .output()
            .expect("the server's program starts");
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        String::from_utf8(output.stdout).expect("text")
    }

    /// Starts it on a port, 0 for any.
    pub fn start(data: &Path, port: u16) -> Self {
        let mut command = Command::new(binary("sync-server"));
        Self::start_as(&mut command, data, port)
    }

    /// Starts it under a tracer; none when the tracer killed it before it listened.
    pub fn start_under(mut tracer: Command, data: &Path, port: u16) -> Option<Self> {
        tracer.arg(binary("sync-server"));
        let mut started = Self::try_start(&mut tracer, data, port)?;
        let tracer = started.child.id();
        let children = std::fs::read_to_string(format!("/proc/{tracer}/task/{tracer}/children"));
        started.traced = children
            .ok()
            .and_then(|pids| pids.split_whitespace().next().map(str::to_owned));
        Some(started)
    }

    fn start_as(command: &mut Command, data: &Path, port: u16) -> Self {
        until("the server to listen", || Self::try_start(command, data, port))
    }

    /// None when it ended before it listened.
    fn try_start(command: &mut Command, data: &Path, port: u16) -> Option<Self> {
        let logs = data.with_extension("log");
        let file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&logs)
            .expect("a file of logs");
        let mut child = command
            .args([
                "serve",
                "--json",
                "--listen",
                &format!("127.0.0.1:{port}"),
                "--data",
            ])
            .arg(data)
            // As talkative as it gets: what must not be logged must not be logged then either.
            .env("RUST_LOG", "debug")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let told: Option<Value> = serde_json::from_str(&line).ok();
        let Some(port) = told.and_then(|told| told["port"].as_u64()) else {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        };
        let port = u16::try_from(port).expect("a port");
        Some(Self {
            child,
            traced: None,
            address: SocketAddr::from(([127, 0, 0, 1], port)),
            logs,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Everything that it has logged, over all its starts.
    pub fn logs(&self) -> String {
        std::fs::read_to_string(&self.logs).unwrap_or_default()
    }

    /// `SIGKILL`; nothing is answered, flushed or closed by the program.
    pub fn kill(&mut self) {
        match self.traced.take() {
            // A tracer that is killed lets its server run on; one whose server is killed ends by itself.
            Some(server) => {
                let _ = Command::new("kill")
                    .args(["-KILL", &server])
                    .stderr(Stdio::null())
                    .status();
            }
            None => {
                let _ = self.child.kill();
            }
        }
        let _ = self.child.wait();
    }

    /// Whether it has ended, by itself or by a tracer.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("a child of ours").is_some()
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        self.kill();
    }
}
