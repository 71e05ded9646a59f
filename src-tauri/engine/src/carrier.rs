//! The way to the server, as handed in: a real network, a simulated one, or a colleague's phone. Answers bytes and
//! refusals; what they mean is the matter of `sync`.

mod http;

pub use http::HttpCarrier;

use schemas::ids::AreaId;
use schemas::refusal::Refusal;
use schemas::wire::{EnrolReply, EnrolRequest, HolderReply, HolderRequest};

/// Four errands to a server. Each blocks; none is repeated here.
pub trait Carrier: Send + Sync {
    /// Spends a one-time code.
    fn enrol(&self, server: &str, request: &EnrolRequest) -> Result<EnrolReply, Refusal>;

    /// Spends a one-time code that shows who holds this phone.
    fn holder(&self, server: &str, token: &str, request: &HolderRequest) -> Result<HolderReply, Refusal>;

    /// One exchange; bodies are folded (`wire::pack_body`).
    fn sync(&self, server: &str, token: &str, body: Vec<u8>) -> Result<Vec<u8>, Refusal>;

    /// The pack of one area, folded.
    fn pack(&self, server: &str, token: &str, area: AreaId) -> Result<Vec<u8>, Refusal>;
}
