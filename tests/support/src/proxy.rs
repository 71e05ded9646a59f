//! A TCP proxy between a phone and its server. It counts the bytes of each direction and, at the byte that a test
//! chose, holds still or cuts both sides; while it holds, one of the two can be killed at exactly that point.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the phone to the server.
    Up,
    /// From the server to the phone.
    Down,
}

/// What happens once so many bytes went that way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Nothing moves any more, in either direction, until [`Proxy::cut`].
    Hold,
    /// Both sides are disconnected.
    Cut,
}

#[derive(Default)]
struct State {
    target: Option<SocketAddr>,
    stop: Option<(Direction, u64, Stop)>,
    up: u64,
    down: u64,
    /// Byte counts at which a message ended or its head did, as they came by.
    boundaries: Vec<(Direction, u64)>,
    reached: bool,
    open: Vec<TcpStream>,
    closed: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    moved: Condvar,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }
}

/// The proxy; it listens for as long as it lives.
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Proxy {
    /// Towards that server.
    ///
    /// # Panics
    /// When the machine gives no port.
    pub fn to(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        let shared = Arc::new(Shared::default());
        shared.state().target = Some(target);
        let own = shared.clone();
        thread::spawn(move || accept(&listener, &own));
        Self { address, shared }
    }

    /// `http://127.0.0.1:PORT`
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on towards that server.
    pub fn retarget(&self, target: SocketAddr) {
        self.shared.state().target = Some(target);
    }

    /// Counts from nothing again, and stops there.
    pub fn stop_after(&self, direction: Direction, bytes: u64, stop: Stop) {
        self.begin(Some((direction, bytes, stop)));
    }

    /// Counts from nothing again, and lets everything through.
    pub fn let_through(&self) {
        self.begin(None);
    }

    fn begin(&self, stop: Option<(Direction, u64, Stop)>) {
        self.cut();
        let mut state = self.shared.state();
        (state.up, state.down, state.reached, state.stop) = (0, 0, false, stop);
        state.boundaries.clear();
    }

    /// Disconnects everybody.
    pub fn cut(&self) {
        let mut state = self.shared.state();
        for stream in state.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
        state.stop = None;
        self.shared.moved.notify_all();
    }

    /// Bytes up and down since the counting began.
    pub fn counted(&self) -> (u64, u64) {
        let state = self.shared.state();
        (state.up, state.down)
    }

    /// Where messages and their heads ended, and each kilobyte in between: the points worth stopping at.
    pub fn points(&self) -> Vec<(Direction, u64)> {
        let state = self.shared.state();
        let mut points = state.boundaries.clone();
        for (direction, all) in [(Direction::Up, state.up), (Direction::Down, state.down)] {
            points.extend((0..all).step_by(1024).map(|at| (direction, at)));
        }
        points.sort_by_key(|(direction, at)| (*direction == Direction::Down, *at));
        points.dedup();
        points
    }

    /// Waits until the chosen byte was reached; false when `ended` says that it never will be.
    pub fn reached(&self, mut ended: impl FnMut() -> bool) -> bool {
        let deadline = Instant::now() + Duration::from_secs(20);
        let mut state = self.shared.state();
        loop {
            if state.reached {
                return true;
            }
            if ended() {
                return false;
            }
            assert!(
                Instant::now() < deadline,
                "the proxy was not reached and nobody ended"
            );
            let waited = self.shared.moved.wait_timeout(state, Duration::from_millis(5));
            state = waited.expect("nothing panics while it is held").0;
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
        self.shared.state().closed = true;
        // Wakes the listener, so that its thread ends.
        let _ = TcpStream::connect(self.address);
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for phone in listener.incoming() {
        let Ok(phone) = phone else { return };
        let target = {
            let state = shared.state();
            if state.closed {
                return;
            }
            state.target
        };
        let Some(server) = target.and_then(|target| TcpStream::connect(target).ok()) else {
            continue;
        };
        let _ = (phone.set_nodelay(true), server.set_nodelay(true));
        let pairs = [
            (Direction::Up, &phone, &server),
            (Direction::Down, &server, &phone),
        ];
        for (direction, from, to) in pairs {
            let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else {
                continue;
            };
            let own = shared.clone();
            thread::spawn(move || pump(direction, from, to, &own));
        }
        shared.state().open.extend([phone, server]);
    }
}

fn pump(direction: Direction, mut from: TcpStream, mut to: TcpStream, shared: &Shared) {
    let mut buffer = [0; 4096];
    let mut http = Http::default();
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => read,
        };
        let mut part = &buffer[..read];
        while !part.is_empty() {
            let Some(now) = allowed(direction, part.len(), shared) else {
                return;
            };
            if to.write_all(&part[..now]).is_err() {
                return;
            }
            let mut state = shared.state();
            let before = if direction == Direction::Up {
                state.up
            } else {
                state.down
            };
            let ends = http.ends(&part[..now]);
            state
                .boundaries
                .extend(ends.into_iter().map(|at| (direction, before + at)));
            match direction {
                Direction::Up => state.up += now as u64,
                Direction::Down => state.down += now as u64,
            }
            drop(state);
            part = &part[now..];
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

/// How many of these bytes may go on now; waits while the proxy holds. None once it was cut.
fn allowed(direction: Direction, wanted: usize, shared: &Shared) -> Option<usize> {
    let mut state = shared.state();
    let mut held = false;
    loop {
        let Some((at, limit, stop)) = state.stop else {
            return (!held).then_some(wanted);
        };
        let gone = if direction == Direction::Up {
            state.up
        } else {
            state.down
        };
        if at == direction && gone < limit {
            return Some(wanted.min(usize::try_from(limit - gone).unwrap_or(wanted)));
        }
        if at != direction && !state.reached {
            return Some(wanted);
        }
        if at == direction && !state.reached {
            state.reached = true;
            shared.moved.notify_all();
            if stop == Stop::Cut {
                for stream in state.open.drain(..) {
                    let _ = stream.shutdown(Shutdown::Both);
                }
                return None;
            }
        }
        held = true;
        state = shared.moved.wait(state).expect("nothing panics while it is held");
    }
}

/// Follows HTTP/1.1 just far enough to know where a head and where a message ends.
#[derive(Default)]
struct Http {
    head: Vec<u8>,
    body_left: u64,
}

impl Http {
    /// Offsets within these bytes after which a head or a whole message was complete.
    fn ends(&mut self, bytes: &[u8]) -> Vec<u64> {
        let mut ends = Vec::new();
        for (at, byte) in (1_u64..).zip(bytes) {
            if self.body_left > 0 {
                self.body_left -= 1;
                if self.body_left == 0 {
                    ends.push(at);
                }
                continue;
            }
            self.head.push(*byte);
            if self.head.ends_with(b"\r\n\r\n") {
                ends.push(at);
                self.body_left = content_length(&self.head);
                self.head.clear();
            }
        }
        ends
    }
}

fn content_length(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let line = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    line.and_then(|length| length.trim().parse().ok()).unwrap_or(0)
}
