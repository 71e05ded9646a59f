//! The exchange over real HTTP.

use crate::paper_phone::PaperPhone;
use crate::ward::{MORNING, two_areas};
use schemas::ids::{AreaId, WardId};
use schemas::record::Outcome;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{
    ChangeState, Deed, DeedDigest, EnrolReply, EnrolRequest, Entry, PROTOCOL, PackDocument, PackHead,
    Position, SyncReply, SyncRequest, Wanted, pack_body, unpack_body,
};
use serde_bytes::ByteBuf;
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
    }
}

#[tokio::test]
async fn what_one_phone_writes_another_reads_and_the_receipt_holds() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let (home, birth) = lan.add_household(area, "K45/15 Nguyễn Công Trứ");
    let visit = lan.record_visit(area, home, Outcome::Met);
    let deeds = vec![birth, visit];

    let reply = hall
        .sync(
            &lan_in.token,
            &request(&lan, &lan_in, deeds.clone(), &[(area, 0)]),
        )
        .await;
    let key: [u8; 32] = hex::decode(&lan_in.server_key).unwrap().try_into().unwrap();
    assert!(
        reply
            .receipt
            .holds(&ed25519_dalek::VerifyingKey::from_bytes(&key).unwrap())
    );
    assert_eq!(reply.receipt.states, vec![ChangeState::Stored; 2]);
    let mut digest = DeedDigest::default();
    for paper in deeds
        .iter()
        .flat_map(|deed| deed.papers.iter().map(move |paper| (deed.batch, paper)))
    {
        let hash = automerge::Change::from_bytes(paper.1.changes[0].to_vec())
            .unwrap()
            .hash();
        digest.add(paper.0, paper.1.document, &hash);
    }
    assert_eq!(reply.receipt.digest, digest.finish());
    assert_eq!(reply.areas, [area]);
    assert_eq!((reply.pages[0].upto, reply.pages[0].entries.len()), (2, 0));
    let sheet = reply.sheet.unwrap();
    assert_eq!(
        (sheet.me, sheet.units.len(), sheet.colleagues.len()),
        (lan.volunteer, 1, 2)
    );

    let reply = hall
        .sync(&nam_in.token, &request(&nam, &nam_in, vec![], &[(area, 0)]))
        .await;
    let read: Vec<&Deed> = reply.pages[0]
        .entries
        .iter()
        .map(|entry| match entry {
            Entry::Deed(deed) => deed,
            Entry::Erased(_) => panic!("nothing was erased"),
        })
        .collect();
    assert_eq!(read, deeds.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_lost_reply_costs_nothing() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (_, birth) = lan.add_household(area, "125A Ngô Quyền");
    let said = request(&lan, &lan_in, vec![birth], &[(area, 0)]);
    hall.sync(&lan_in.token, &said).await;
    let again = hall.sync(&lan_in.token, &said).await;
    assert_eq!(again.receipt.states, [ChangeState::Duplicate]);
    assert_eq!(again.pages[0].upto, 1);
}

#[tokio::test]
async fn a_phone_that_begins_takes_the_pack_and_then_the_stream() {
    let hall = Hall::open().await;
    let [area, other] = hall.areas;
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area, other]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let (_, elsewhere) = lan.add_household(other, "7 Trần Hưng Đạo");
    hall.sync(
        &lan_in.token,
        &request(&lan, &lan_in, vec![birth, elsewhere], &[]),
    )
    .await;

    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let reply = hall
        .sync(&nam_in.token, &request(&nam, &nam_in, vec![], &[]))
        .await;
    assert_eq!(
        (
            reply.pages.len(),
            reply.pages[0].upto,
            reply.pages[0].entries.len()
        ),
        (1, 1, 0)
    );

    let (status, body) = hall.pack(&nam_in.token, area).await;
    assert_eq!(status, 200);
    let plain = zstd::decode_all(body.as_slice()).unwrap();
    let mut rest = plain.as_slice();
    let head: PackHead = ciborium::from_reader(&mut rest).unwrap();
    assert_eq!((head.area, head.seq, head.documents), (area, 1, 1));
    let first: PackDocument = ciborium::from_reader(&mut rest).unwrap();
    assert_eq!(first.document, home.into());
    assert!(automerge::AutoCommit::load(&first.saved).is_ok() && rest.is_empty());
    assert_eq!(hall.pack(&nam_in.token, area).await.1, body);

    let visit = lan.record_visit(area, home, Outcome::Met);
    hall.sync(&lan_in.token, &request(&lan, &lan_in, vec![visit], &[]))
        .await;
    let reply = hall
        .sync(
            &nam_in.token,
            &request(&nam, &nam_in, vec![], &[(area, head.seq)]),
        )
        .await;
    assert_eq!((reply.pages[0].upto, reply.pages[0].entries.len()), (2, 1));
    assert_ne!(hall.pack(&nam_in.token, area).await.1, body);

    let (status, refused) = hall.pack(&nam_in.token, other).await;
    let refused: Refusal = serde_json::from_slice(&refused).unwrap();
    assert_eq!((status, refused.code), (403, RefusalCode::OutOfReach));
}

#[tokio::test]
async fn a_position_of_another_epoch_starts_from_the_pack() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (_, birth) = lan.add_household(area, "125A Ngô Quyền");
    let mut said = request(&lan, &lan_in, vec![birth], &[(area, 0)]);
    said.epoch = Some(schemas::ids::Epoch(uuid::Uuid::new_v4()));
    let reply = hall.sync(&lan_in.token, &said).await;
    assert_eq!(
        (reply.epoch, reply.pages[0].entries.len(), reply.pages[0].upto),
        (lan_in.epoch, 0, 1)
    );
}

#[tokio::test]
async fn news_come_in_pages_that_end_between_deeds() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let mut deeds = vec![birth];
    for n in 0..40 {
        let note = lan.write_note(home, &format!("{n} {}", "nhà sau có chó ".repeat(1_700)));
        deeds.push(lan.deed(area, &[note.into()]));
    }
    for some in deeds.chunks(10) {
        let reply = hall
            .sync(&lan_in.token, &request(&lan, &lan_in, some.to_vec(), &[]))
            .await;
        assert!(
            reply.receipt.states.iter().all(ChangeState::is_home),
            "{:?}",
            reply.receipt.states
        );
    }
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let (mut position, mut read, mut pages) = (0, Vec::new(), 0);
    loop {
        let reply = hall
            .sync(
                &nam_in.token,
                &request(&nam, &nam_in, vec![], &[(area, position)]),
            )
            .await;
        let page = &reply.pages[0];
        read.extend(page.entries.iter().map(|entry| match entry {
            Entry::Deed(deed) => deed.clone(),
            Entry::Erased(_) => panic!("nothing was erased"),
        }));
        (position, pages) = (page.upto, pages + 1);
        if !page.more {
            break;
        }
    }
    assert!(pages > 1, "one page");
    assert_eq!(read, deeds);
}

#[tokio::test]
async fn a_wanted_change_is_sent_from_ones_own_areas_only() {
    let hall = Hall::open().await;
    let [area, other] = hall.areas;
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area, other]).await;
    let (home, birth) = lan.add_household(area, "125A Ngô Quyền");
    let (away, elsewhere) = lan.add_household(other, "7 Trần Hưng Đạo");
    let hash = |deed: &Deed| {
        automerge::Change::from_bytes(deed.papers[0].changes[0].to_vec())
            .unwrap()
            .hash()
    };
    let hashes = [hash(&birth), hash(&elsewhere)];
    hall.sync(
        &lan_in.token,
        &request(&lan, &lan_in, vec![birth.clone(), elsewhere], &[]),
    )
    .await;
    let (nam, nam_in) = hall.phone("anh Nam", &[area]).await;
    let mut said = request(&nam, &nam_in, vec![], &[]);
    let want = |document: schemas::ids::HouseholdId, at: usize| Wanted {
        document: document.into(),
        hash: ByteBuf::from(hashes[at].0.to_vec()),
    };
    said.wanted = vec![want(home, 0), want(away, 1)];
    let reply = hall.sync(&nam_in.token, &said).await;
    assert_eq!(reply.sent, birth.papers);
}

#[tokio::test]
async fn of_many_phones_that_bring_one_code_one_comes_in() {
    let hall = Arc::new(Hall::open().await);
    let code = hall.code("cô Lan", &hall.areas).await;
    let typed = code.to_lowercase().replace('-', " ");
    let tries: Vec<_> = (0..8)
        .map(|_| {
            let (hall, typed) = (Arc::clone(&hall), typed.clone());
            tokio::spawn(async move { hall.spend(&PaperPhone::new(), &typed).await })
        })
        .collect();
    let mut refused = Vec::new();
    for attempt in tries {
        refused.extend(attempt.await.unwrap().err());
    }
    assert_eq!(refused.len(), 7);
    assert!(
        refused
            .iter()
            .all(|(status, refusal)| *status == 409 && refusal.code == RefusalCode::CodeUsed)
    );
}

#[tokio::test]
async fn a_wrong_or_old_code_is_refused_with_its_reason() {
    let hall = Hall::open().await;
    let phone = PaperPhone::new();
    let (status, refusal) = hall.spend(&phone, "AAAA-BBBB").await.unwrap_err();
    assert_eq!((status, refusal.code), (403, RefusalCode::CodeUnknown));
    assert!(refusal.message.contains("Mã ghi danh không đúng"));
    let code = hall.code("cô Lan", &hall.areas).await;
    hall.clock.turn(enrolment::GOOD_FOR_MS + 1);
    let (status, refusal) = hall.spend(&phone, &code).await.unwrap_err();
    assert_eq!((status, refusal.code), (410, RefusalCode::CodeExpired));
}

#[tokio::test]
async fn a_revoked_phone_may_upload_and_is_given_nothing() {
    let hall = Hall::open().await;
    let area = hall.areas[0];
    let (mut lan, lan_in) = hall.phone("cô Lan", &[area]).await;
    let id = lan.device;
    hall.running
        .server()
        .ledger()
        .write(move |books| books.revoke(id, 1))
        .await
        .unwrap();
    let (_, birth) = lan.add_household(area, "125A Ngô Quyền");
    let reply = hall
        .sync(&lan_in.token, &request(&lan, &lan_in, vec![birth], &[(area, 0)]))
        .await;
    assert_eq!(reply.receipt.states, [ChangeState::Held("revoked".to_owned())]);
    assert!(reply.areas.is_empty() && reply.pages.is_empty() && reply.sheet.is_none());
    assert_eq!(hall.pack(&lan_in.token, area).await.0, 401);
}

#[tokio::test]
async fn only_this_machine_is_listened_to_until_tls_stands() {
    let place = tempfile::tempdir().unwrap();
    let mut config = Config::on_any_port(place.path());
    config.listen = "0.0.0.0:0".parse().unwrap();
    let refused = serve(config, Arc::new(StandingClock::at(MORNING)))
        .await
        .err()
        .unwrap();
    assert!(refused.to_string().contains("127.0.0.1"));
}

#[tokio::test]
async fn two_servers_never_share_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let clock = Arc::new(StandingClock::at(MORNING));
    let first = serve(Config::on_any_port(place.path()), clock.clone())
        .await
        .unwrap();
    assert!(
        serve(Config::on_any_port(place.path()), clock.clone())
            .await
            .is_err()
    );
    first.shutdown().await;
    serve(Config::on_any_port(place.path()), clock)
        .await
        .unwrap()
        .shutdown()
        .await;
}

#[tokio::test]
async fn the_watchman_is_answered() {
    let hall = Hall::open().await;
    for path in ["/healthz", "/readyz"] {
        let reply = hall
            .http
            .get(format!("{}{path}", hall.running.url()))
            .send()
            .await
            .unwrap();
        assert_eq!(reply.status().as_u16(), 200);
    }
}
