//! The line between a phone and its server, cut where a story wants it cut: a wrapper around the real carrier, so
//! that everything that does get through went over real HTTP.

use engine::{Carrier, HttpCarrier};
use schemas::ids::AreaId;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{EnrolReply, EnrolRequest, HolderReply, HolderRequest};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a phone goes out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Spending a code.
    Enrol,
    /// Showing by a code who holds the phone.
    Holder,
    /// One exchange.
    Sync,
    /// The pack of one tổ.
    Pack,
}

/// What happens to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It never arrives.
    RequestLost,
    /// It arrives and is carried out; the answer is lost.
    ReplyLost,
    /// Of the answer only so many bytes come through, and nobody notices below.
    ReplyCut(usize),
    /// The request's body arrives cut to so many bytes; the server's answer comes back.
    RequestCut(usize),
}

/// To a server by HTTP, with faults that a test orders one by one.
pub struct Line {
    http: HttpCarrier,
    ordered: Mutex<VecDeque<(Errand, Fault)>>,
    exchanges: AtomicUsize,
}

impl Line {
    /// A line in order.
    ///
    /// # Panics
    /// When the system makes no sockets.
    pub fn new() -> Self {
        Self {
            http: HttpCarrier::new().expect("the system makes sockets"),
            ordered: Mutex::default(),
            exchanges: AtomicUsize::new(0),
        }
    }

    /// The next errand of that kind meets this fault; several queue up.
    pub fn order(&self, errand: Errand, fault: Fault) {
        self.ordered
            .lock()
            .expect("nothing panics while it is held")
            .push_back((errand, fault));
    }

    /// Exchanges asked for since the line was made.
    pub fn exchanges(&self) -> usize {
        self.exchanges.load(Ordering::SeqCst)
    }

    fn fault(&self, errand: Errand) -> Option<Fault> {
        let mut ordered = self.ordered.lock().expect("nothing panics while it is held");
        let at = ordered.iter().position(|(kind, _)| *kind == errand)?;
        ordered.remove(at).map(|(_, fault)| fault)
    }

    fn with_fault(
        &self,
        errand: Errand,
        body: Vec<u8>,
        send: impl FnOnce(Vec<u8>) -> Result<Vec<u8>, Refusal>,
    ) -> Result<Vec<u8>, Refusal> {
        match self.fault(errand) {
            None => send(body),
            Some(Fault::RequestLost) => Err(Refusal::of(RefusalCode::Offline)),
            Some(Fault::ReplyLost) => {
                send(body)?;
                Err(Refusal::of(RefusalCode::Offline))
            }
            Some(Fault::ReplyCut(at)) => {
                let mut answer = send(body)?;
                answer.truncate(at);
                Ok(answer)
            }
            Some(Fault::RequestCut(at)) => {
                let mut body = body;
                body.truncate(at);
                send(body)
            }
        }
    }
}

impl Default for Line {
    fn default() -> Self {
        Self::new()
    }
}

impl Carrier for Line {
    fn enrol(&self, server: &str, request: &EnrolRequest) -> Result<EnrolReply, Refusal> {
        match self.fault(Errand::Enrol) {
            Some(Fault::RequestLost) => Err(Refusal::of(RefusalCode::Offline)),
            Some(_) => {
                self.http.enrol(server, request)?;
                Err(Refusal::of(RefusalCode::Offline))
            }
            None => self.http.enrol(server, request),
        }
    }

    fn holder(&self, server: &str, token: &str, request: &HolderRequest) -> Result<HolderReply, Refusal> {
        match self.fault(Errand::Holder) {
            Some(Fault::RequestLost) => Err(Refusal::of(RefusalCode::Offline)),
            Some(_) => {
                self.http.holder(server, token, request)?;
                Err(Refusal::of(RefusalCode::Offline))
            }
            None => self.http.holder(server, token, request),
        }
    }

    fn sync(&self, server: &str, token: &str, body: Vec<u8>) -> Result<Vec<u8>, Refusal> {
        self.exchanges.fetch_add(1, Ordering::SeqCst);
        self.with_fault(Errand::Sync, body, |body| self.http.sync(server, token, body))
    }

    fn pack(&self, server: &str, token: &str, area: AreaId) -> Result<Vec<u8>, Refusal> {
        self.with_fault(Errand::Pack, Vec::new(), |_| self.http.pack(server, token, area))
    }
}
