//! Who comes in: codes, revoked phones, and a server that listens to this machine alone.

use crate::hall::{Hall, request};
use crate::paper_phone::PaperPhone;
use crate::ward::MORNING;
use schemas::refusal::RefusalCode;
use schemas::wire::{ChangeState, HolderReply, HolderRequest};
use std::sync::Arc;
use sync_server::clock::{Clock, StandingClock};
use sync_server::ledger::{Books, Ledger};
use sync_server::{Config, enrolment, serve};

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
async fn a_stolen_token_alone_lifts_no_pin_and_the_answer_is_for_one_question() {
    let hall = Hall::open().await;
    let (lan, lan_in) = hall.phone("cô Lan", &hall.areas).await;
    let (ward, volunteer, now) = (hall.ward, lan_in.volunteer, hall.clock.now());
    let fresh = move |books: &dyn Books| enrolment::code_for(books, ward, volunteer, now);
    let code = hall.running.server().ledger().write(fresh).await.unwrap().text;
    let ask = async |request: &HolderRequest, token: &str| {
        let url = format!("{}/v1/holder", hall.running.url());
        let asked = hall.http.post(url).bearer_auth(token).json(request);
        asked.send().await.unwrap()
    };
    let thief = HolderRequest::sign(code.clone(), [1; 16], lan.device, &PaperPhone::new().key);
    assert_eq!(ask(&thief, &lan_in.token).await.status(), 401);
    let honest = HolderRequest::sign(code, [2; 16], lan.device, &lan.key);
    assert_eq!(ask(&honest, "made up").await.status(), 401);
    let reply: HolderReply = ask(&honest, &lan_in.token).await.json().await.unwrap();
    let server = hall.running.server().facts().key.verifying_key();
    assert!(
        reply.holds(&honest, lan.device, &server),
        "none of these spent it"
    );
    assert!(!reply.holds(&thief, lan.device, &server));
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
