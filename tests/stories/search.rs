//! Finding the door again with cold fingers: marks are optional, and a name is found only where it was allowed.

use support::{Phone, Ward};

#[test]
fn dang_hoa_finds_cô_hoà_and_her_door_on_both_phones() {
    let ward = Ward::open();
    let (lan, nam) = (Phone::enrolled(&ward, "Lan"), Phone::enrolled(&ward, "Nam"));
    let door = ward.household("K45/15");
    assert!(
        lan.search("dang hoa").doors.is_empty(),
        "nobody has allowed a name yet"
    );
    super::consent::add_person(&lan, door, "Đặng Thị Hoà", Some("0905 111 456")).expect("with consent");
    super::consent::add_person(&lan, ward.household("120"), "Trần Văn Bảy", None).expect("with consent");
    lan.sync();
    nam.sync();
    for phone in [&lan, &nam] {
        for query in ["dang hoa", "Đặng Hoà", "dang thi hòa", "hoa", "456"] {
            let found = phone.search(query).doors;
            assert_eq!(found.len(), 1, "{query}");
            assert_eq!(
                (found[0].household, found[0].found_person.as_deref()),
                (door, Some("Đặng Thị Hoà")),
                "{query}"
            );
        }
        assert_eq!(phone.search("k45 15").doors[0].household, door);
        assert_eq!(phone.search("45/15 nguyen cong tru").doors[0].household, door);
    }
}
