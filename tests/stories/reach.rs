//! Who may read and write what: by token, by tổ, by actor. What is in doubt is held and not lost.

use schemas::document::Kind;
use schemas::document::household::{AddressField, set_address};
use schemas::record::Outcome;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{AskedDeed, ChangeState, Position, Wanted, pack_body};
use serde_bytes::ByteBuf;
use serde_json::json;
use support::{Desk, Device, Phone, Proxy, Ward, heads, paper};

fn code(answer: (u16, Vec<u8>)) -> (u16, RefusalCode) {
    let refusal: Refusal = serde_json::from_slice(&answer.1).expect("a refusal in words");
    (answer.0, refusal.code)
}

fn a_deed(device: &Device, ward: &Ward) -> schemas::wire::Deed {
    let door = ward.household("K45/15");
    let unit = format!("cổng số {}", uuid::Uuid::new_v4());
    let change = device.change(&mut ward.document(door.into()), |doc| {
        set_address(doc, AddressField::Unit, Some(&unit)).expect("a field");
    });
    device.deed(ward.area("12"), vec![paper(door, Kind::Household, vec![change])])
}

#[test]
fn an_unknown_token_and_one_of_another_ward_open_nothing() {
    let (ward, other) = (Ward::open(), Ward::open());
    let (device, stranger) = (Device::enrolled(&ward, "Lan"), Device::enrolled(&other, "Tư"));
    let body = pack_body(&device.request(vec![a_deed(&device, &ward)]));
    let before = ward.changes();
    for token in ["", "0", "Bearer", stranger.reply.token.as_str()] {
        assert_eq!(
            code(device.post(token, body.clone())),
            (401, RefusalCode::NotAllowed),
            "{token}"
        );
        assert_eq!(
            code(device.pack(token, ward.area("12"))),
            (401, RefusalCode::NotAllowed),
            "{token}"
        );
    }
    assert_eq!(ward.changes(), before);
    assert_eq!(ward.count("SELECT count(*) FROM held"), 0);
}

#[test]
fn a_phone_led_to_another_wards_server_gives_and_takes_nothing() {
    let (ward, other) = (Ward::open(), Ward::open());
    let proxy = Proxy::to(ward.address());
    let lan = Phone::new(&ward, "Lan");
    lan.enrol_at(&proxy.url(), &ward.code("Lan", &["12"]))
        .expect("a good code");
    lan.record(ward.household("K45/15"), Outcome::Met);
    let (before, elsewhere) = (heads(&lan), other.changes());
    proxy.retarget(other.address());
    proxy.cut();
    let state = lan.try_sync();
    assert_eq!(
        state.failure.map(|refusal| refusal.code),
        Some(RefusalCode::NotAllowed)
    );
    assert_eq!((state.unsent, heads(&lan) == before), (1, true));
    assert_eq!(other.changes(), elsewhere);
    proxy.retarget(ward.address());
    proxy.cut();
    assert_eq!(lan.sync().unsent, 0);
}

#[test]
fn another_tổ_is_out_of_reach_by_pack_by_deed_and_by_name() {
    let ward = Ward::open();
    let device = Device::enrolled(&ward, "Lan");
    assert_eq!(
        code(device.pack(&device.reply.token, ward.area("13"))),
        (403, RefusalCode::OutOfReach)
    );

    let door = ward.household("7");
    let change = device.change(&mut ward.document(door.into()), |doc| {
        set_address(doc, AddressField::Unit, Some("cổng xanh")).expect("a field");
    });
    let before = ward.changes();
    for number in ["12", "13"] {
        let deed = device.deed(
            ward.area(number),
            vec![paper(door, Kind::Household, vec![change.clone()])],
        );
        let states = device.sync(&device.request(vec![deed])).receipt.states;
        assert!(
            matches!(states.as_slice(), [ChangeState::Held(_)]),
            "said to be of tổ {number}: {states:?}"
        );
    }
    assert_eq!(ward.changes(), before);

    let mut request = device.request(Vec::new());
    let hash = ward.document(door.into()).get_heads()[0];
    request.wanted = vec![Wanted {
        document: door.into(),
        hash: ByteBuf::from(hash.0.to_vec()),
    }];
    assert!(
        device.sync(&request).sent.is_empty(),
        "asked for by name, it is not given either"
    );
}

#[test]
fn a_change_under_a_colleagues_actor_or_in_their_name_is_held() {
    let ward = Ward::open();
    let (lan, mut nam) = (Device::enrolled(&ward, "Lan"), Device::enrolled(&ward, "Nam"));
    let first = lan.sync(&lan.request(vec![a_deed(&lan, &ward)]));
    assert_eq!(first.receipt.states, [ChangeState::Stored]);

    let own_actor = nam.actor;
    nam.actor = lan.actor;
    let forged = nam.sync(&nam.request(vec![a_deed(&nam, &ward)]));
    assert_eq!(
        forged.receipt.states,
        [ChangeState::Held("actor".to_owned())],
        "a rival claim"
    );

    nam.actor = own_actor;
    let own_name = nam.reply.volunteer;
    nam.reply.volunteer = lan.reply.volunteer;
    let deed = a_deed(&nam, &ward);
    nam.reply.volunteer = own_name;
    let in_another_name = nam.sync(&nam.request(vec![deed]));
    assert_eq!(
        in_another_name.receipt.states,
        [ChangeState::Held("author".to_owned())]
    );

    let mut unclaimed = nam.request(vec![a_deed(&nam, &ward)]);
    unclaimed.claims.clear();
    assert_eq!(
        nam.sync(&unclaimed).receipt.states,
        [ChangeState::Held("actor".to_owned())]
    );
    assert_eq!(ward.count("SELECT count(*) FROM held"), 3);
}

#[test]
fn a_phone_that_lost_its_tổ_sends_what_it_had_which_is_held_and_then_forgets() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    lan.record(ward.household("K45/15"), Outcome::Met);
    let draft = serde_json::json!({ "household": ward.household("120"), "body": "cô Hoà, sau giờ cơm" });
    lan.call("keep_draft", draft).expect("a form half filled");
    let volunteer = ward.texts("SELECT volunteer FROM volunteer WHERE called = 'Lan'")[0]
        .parse()
        .expect("an id");
    ward.take_area(volunteer, "12");

    lan.line().order(support::Errand::Sync, support::Fault::ReplyLost);
    assert!(lan.try_sync().failure.is_some());
    assert_eq!(
        lan.file()
            .count("SELECT count(*) FROM document WHERE area IS NOT NULL"),
        6,
        "kept while it waits"
    );

    let state = lan.sync();
    assert_eq!(
        (state.unsent, state.held),
        (1, 1),
        "safe at the ward, not yet decided"
    );
    assert_eq!(ward.texts("SELECT code FROM held"), ["out_of_area"]);
    assert_eq!(ward.count("SELECT count(*) FROM visit_view"), 0);
    assert_eq!(lan.file().count("SELECT count(*) FROM document"), 0, "forgotten");
    assert_eq!(lan.file().count("SELECT count(*) FROM draft"), 0, "forms too");
    assert_eq!(lan.today().to_visit, 0);
    assert!(lan.search("nguyen cong tru").doors.is_empty());

    let before = lan.line().exchanges();
    lan.sync();
    assert_eq!(
        lan.line().exchanges() - before,
        1,
        "and there is no asking round in circles"
    );
}

#[test]
fn a_revoked_phone_may_only_upload_and_what_it_uploads_is_held() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let device = Device::enrolled(&ward, "Nam");
    lan.record(ward.household("K45/15"), Outcome::Met);
    let volunteer = ward.texts("SELECT volunteer FROM volunteer WHERE called = 'Lan'")[0]
        .parse()
        .expect("an id");
    ward.revoke(volunteer);
    ward.revoke(device.reply.volunteer);
    assert_eq!(lan.sync().held, 1);
    assert_eq!(ward.texts("SELECT code FROM held"), ["revoked"]);
    assert_eq!(
        code(device.pack(&device.reply.token, ward.area("12"))),
        (401, RefusalCode::NotAllowed)
    );
    let reply = device.sync(&device.request(Vec::new()));
    assert!(
        reply.areas.is_empty() && reply.pages.is_empty() && reply.sheet.is_none(),
        "given nothing"
    );
}

#[test]
fn who_leads_a_tổ_is_told_nothing_of_another_one_however_it_is_asked() {
    let ward = Ward::open();
    let (own, other) = (ward.area("12"), ward.area("13"));
    let hanh = Desk::of(&ward, "Chị Hạnh");
    let typed = |area, source| json!({ "area": area, "what": "adults16", "number": 260, "source": source, "day": "2026-01-05" });
    let book = json!({ "typed": [typed(own, "Công an mười hai"), typed(other, "Công an mười ba")] });
    assert_eq!(hanh.post("book", &book).0, 200);
    let lead = Device::by_code(&ward, ward.code_as("lead", "Bảy", &["12"]));
    assert_eq!(
        code(lead.pack(&lead.reply.token, other)),
        (403, RefusalCode::OutOfReach)
    );

    let there = ward.household("7");
    let hash = ByteBuf::from(ward.document(there.into()).get_heads()[0].0.to_vec());
    let wanted = Wanted {
        document: there.into(),
        hash,
    };
    let mut request = lead.request(Vec::new());
    request.positions = [own, other].map(|area| Position { area, seq: 0 }).to_vec();
    request.wanted = vec![wanted.clone()];
    request.asked = vec![AskedDeed {
        batch: schemas::ids::BatchId(uuid::Uuid::new_v4()),
        changes: vec![wanted],
    }];
    let reply = lead.sync(&request);
    assert_eq!(reply.areas, [own]);
    assert!(reply.pages.iter().all(|page| page.area == own) && reply.sent.is_empty());
    let sheet = reply.sheet.clone().expect("the ward sheet");
    assert_eq!(sheet.role, "lead");
    assert!(sheet.units.iter().all(|unit| unit.area == own));
    let told =
        String::from_utf8_lossy(&schemas::wire::pack_body(&reply)).into_owned() + &format!("{reply:?}");
    assert!(told.contains("Công an mười hai"), "or the search proves nothing");
    for secret in ["Công an mười ba", "An Cư 3", &other.to_string()] {
        assert!(!told.contains(secret), "{secret}");
    }
}
