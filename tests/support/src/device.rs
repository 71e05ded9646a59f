//! An enrolled device without an engine: whatever a program that speaks the wire can send, honest or not. Documents
//! written elsewhere come in this way, and so does everything that a real phone would never send.

use crate::ward::Ward;
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit};
use ed25519_dalek::SigningKey;
use reqwest::blocking::Client;
use schemas::document::Kind;
use schemas::ids::{AreaId, BatchId, DocumentId};
use schemas::wire::{
    ActorClaim, Deed, EnrolReply, EnrolRequest, MEDIA_TYPE, PROTOCOL, Paper, SyncReply, SyncRequest,
    pack_body, unpack_body,
};
use serde_bytes::ByteBuf;
use uuid::Uuid;

/// What it was given, and the key that it signs with.
pub struct Device {
    /// As the server answered.
    pub reply: EnrolReply,
    /// Of this device's changes.
    pub actor: [u8; 16],
    key: SigningKey,
    url: String,
    http: Client,
    now: i64,
}

impl Device {
    /// Spends a code for tổ 12.
    ///
    /// # Panics
    /// When the server does not let it in.
    pub fn enrolled(ward: &Ward, called: &str) -> Self {
        Self::of(ward, called, &["12"])
    }

    /// The same for these tổ.
    pub fn of(ward: &Ward, called: &str, numbers: &[&str]) -> Self {
        Self::by_code(ward, ward.code(called, numbers))
    }

    /// Spends that code.
    ///
    /// # Panics
    /// When the server does not let it in.
    pub fn by_code(ward: &Ward, code: String) -> Self {
        let http = Client::builder()
            .no_proxy()
            .build()
            .expect("the system makes sockets");
        let mut secret = [0; 32];
        secret[..16].copy_from_slice(Uuid::new_v4().as_bytes());
        let key = SigningKey::from_bytes(&secret);
        let request = EnrolRequest {
            code,
            called: None,
            device_key: hex::encode(key.verifying_key().to_bytes()),
            version: "test".to_owned(),
        };
        let answer = http
            .post(format!("{}/v1/enrol", ward.url()))
            .json(&request)
            .send()
            .expect("an answer");
        let reply = answer.json().expect("an enrolment");
        Self {
            reply,
            actor: *Uuid::new_v4().as_bytes(),
            key,
            url: ward.url(),
            http,
            now: ward.clock().now(),
        }
    }

    /// "That actor is mine."
    pub fn claim(&self, actor: &[u8]) -> ActorClaim {
        ActorClaim::sign(actor, self.reply.device, self.reply.volunteer, &self.key)
    }

    /// An exchange that brings these deeds and asks for nothing.
    pub fn request(&self, deeds: Vec<Deed>) -> SyncRequest {
        SyncRequest {
            protocol: PROTOCOL,
            version: "test".to_owned(),
            now: self.now,
            server: Some(self.reply.server),
            epoch: Some(self.reply.epoch),
            sheet: 0,
            claims: vec![self.claim(&self.actor)],
            deeds,
            positions: Vec::new(),
            wanted: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// Sends a body as it is, with a token as it is; answers the status and the body.
    pub fn post(&self, token: &str, body: Vec<u8>) -> (u16, Vec<u8>) {
        self.post_to(&self.url, token, body)
    }

    fn post_to(&self, url: &str, token: &str, body: Vec<u8>) -> (u16, Vec<u8>) {
        let request = self.http.post(format!("{url}/v1/sync")).bearer_auth(token);
        let answer = request
            .header("content-type", MEDIA_TYPE)
            .body(body)
            .send()
            .expect("an answer");
        (answer.status().as_u16(), answer.bytes().expect("a body").to_vec())
    }

    /// Asks for the pack of a tổ.
    pub fn pack(&self, token: &str, area: AreaId) -> (u16, Vec<u8>) {
        let request = self
            .http
            .get(format!("{}/v1/areas/{area}/pack", self.url))
            .bearer_auth(token);
        let answer = request.send().expect("an answer");
        (answer.status().as_u16(), answer.bytes().expect("a body").to_vec())
    }

    /// One exchange that must come through.
    pub fn sync(&self, request: &SyncRequest) -> SyncReply {
        self.sync_at(&self.url, request)
    }

    /// The same with a twin of its ward.
    pub fn sync_with(&self, ward: &Ward, request: &SyncRequest) -> SyncReply {
        self.sync_at(&ward.url(), request)
    }

    fn sync_at(&self, url: &str, request: &SyncRequest) -> SyncReply {
        let (status, body) = self.post_to(url, &self.reply.token, pack_body(request));
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
        unpack_body(&body).expect("a reply")
    }

    /// One change to a document, under this device's actor and in its holder's name.
    pub fn change(&self, doc: &mut AutoCommit, write: impl FnOnce(&mut AutoCommit)) -> Vec<u8> {
        doc.set_actor(ActorId::from(self.actor));
        write(doc);
        let options = CommitOptions::default()
            .with_message(self.reply.volunteer.to_string())
            .with_time(0);
        doc.commit_with(options).expect("something was written");
        doc.get_last_local_change()
            .expect("a change")
            .raw_bytes()
            .to_vec()
    }

    /// A deed of several papers.
    pub fn deed(&self, area: AreaId, papers: Vec<Paper>) -> Deed {
        Deed {
            batch: BatchId(Uuid::now_v7()),
            area,
            made_at: self.now,
            papers,
        }
    }
}

/// A paper of raw changes.
pub fn paper(document: impl Into<DocumentId>, kind: Kind, changes: Vec<Vec<u8>>) -> Paper {
    Paper {
        document: document.into(),
        kind,
        changes: changes.into_iter().map(ByteBuf::from).collect(),
    }
}
