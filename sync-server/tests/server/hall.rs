//! A hall with a running server, and what a phone says to it over real HTTP.

use crate::paper_phone::PaperPhone;
use crate::ward::{MORNING, two_areas};
use schemas::ids::{AreaId, WardId};
use schemas::refusal::Refusal;
use schemas::wire::{
    Deed, EnrolReply, EnrolRequest, PROTOCOL, Position, SyncReply, SyncRequest, pack_body, unpack_body,
};
use std::sync::Arc;
use sync_server::clock::{Clock, StandingClock};
use sync_server::ledger::{Books, Kept, Ledger};
use sync_server::{Config, Running, enrolment, serve};
use tempfile::TempDir;

pub struct Hall {
    pub running: Running,
    pub clock: Arc<StandingClock>,
    pub ward: WardId,
    pub areas: [AreaId; 2],
    pub http: reqwest::Client,
    _place: TempDir,
}

impl Hall {
    pub async fn open() -> Self {
        let place = tempfile::tempdir().unwrap();
        let clock = Arc::new(StandingClock::at(MORNING));
        let running = serve(Config::on_any_port(place.path()), clock.clone())
            .await
            .unwrap();
        let (ward, areas) = two_areas(running.server()).await;
        Self {
            running,
            clock,
            ward,
            areas,
            http: reqwest::Client::new(),
            _place: place,
        }
    }

    pub async fn code(&self, called: &str, areas: &[AreaId]) -> String {
        let (ward, areas, called, now) = (self.ward, areas.to_vec(), called.to_owned(), self.clock.now());
        let invite = move |books: &dyn Books| -> Kept<_> {
            enrolment::invite(books, ward, &called, "volunteer", &areas, now)
        };
        self.running.server().ledger().write(invite).await.unwrap().text
    }

    pub async fn spend(&self, phone: &PaperPhone, code: &str) -> Result<EnrolReply, (u16, Refusal)> {
        let request = EnrolRequest {
            code: code.to_owned(),
            called: None,
            device_key: hex::encode(phone.key.verifying_key().to_bytes()),
            version: "0.1.0".to_owned(),
        };
        let url = format!("{}/v1/enrol", self.running.url());
        let reply = self.http.post(url).json(&request).send().await.unwrap();
        match reply.status().as_u16() {
            200 => Ok(reply.json().await.unwrap()),
            status => Err((status, reply.json().await.unwrap())),
        }
    }

    pub async fn phone(&self, called: &str, areas: &[AreaId]) -> (PaperPhone, EnrolReply) {
        let mut phone = PaperPhone::new();
        let reply = self.spend(&phone, &self.code(called, areas).await).await.unwrap();
        (phone.device, phone.volunteer) = (reply.device, reply.volunteer);
        (phone, reply)
    }

    pub async fn post(&self, token: &str, body: Vec<u8>) -> (u16, Vec<u8>) {
        let url = format!("{}/v1/sync", self.running.url());
        let reply = self
            .http
            .post(url)
            .bearer_auth(token)
            .body(body)
            .send()
            .await
            .unwrap();
        (reply.status().as_u16(), reply.bytes().await.unwrap().to_vec())
    }

    pub async fn sync(&self, token: &str, request: &SyncRequest) -> SyncReply {
        let (status, body) = self.post(token, pack_body(request)).await;
        assert_eq!(status, 200);
        unpack_body(&body).unwrap()
    }

    pub async fn pack(&self, token: &str, area: AreaId) -> (u16, Vec<u8>) {
        let url = format!("{}/v1/areas/{area}/pack", self.running.url());
        let reply = self.http.get(url).bearer_auth(token).send().await.unwrap();
        (reply.status().as_u16(), reply.bytes().await.unwrap().to_vec())
    }
}

/// A request of a phone that has been here before and stands at these positions.
pub fn request(
    phone: &PaperPhone,
    known: &EnrolReply,
    deeds: Vec<Deed>,
    positions: &[(AreaId, u64)],
) -> SyncRequest {
    SyncRequest {
        protocol: PROTOCOL,
        version: "0.1.0".to_owned(),
        now: MORNING + 90_000,
        server: Some(known.server),
        epoch: Some(known.epoch),
        sheet: 0,
        claims: vec![phone.claim()],
        deeds,
        positions: positions
            .iter()
            .map(|(area, seq)| Position {
                area: *area,
                seq: *seq,
            })
            .collect(),
        wanted: Vec::new(),
        asked: Vec::new(),
    }
}
