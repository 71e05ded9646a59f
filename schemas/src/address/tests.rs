//! Every row of the address test cases, and the shapes that workbooks and volunteers add to them.

use super::{Address, Parts, Side};
use unicode_normalization::UnicodeNormalization;

/// (street, kiệt, hẻm, number), absent parts as "".
fn told(raw: &str) -> [String; 4] {
    let Address {
        street,
        kiet,
        hem,
        number,
        ..
    } = Address::read(raw);
    [street, kiet, hem, number].map(Option::unwrap_or_default)
}

#[test]
fn a_house_in_a_kiet_reads_alike_however_it_is_typed() {
    for raw in [
        "K123/45 Ngô Quyền",
        "k123/45 ngo quyen",
        "Kiệt 123/45 Ngô Quyền",
        "123/45 Ngô Quyền",
        "K 123/45, NGÔ QUYỀN",
        "kiet 123/45 ngo quyen",
        "K123 / 45 Đ. Ngô Quyền",
        "Kiệt 123, số nhà 45, đường Ngô Quyền",
        "Kiệt 123 số 45 Ngô Quyền",
        "Ngô Quyền K123/45",
        "45 kiệt 123 Ngô Quyền",
        "Kiệt 123 Ngô Quyền, số 45",
        "K123/45 Ngô Quyền, tổ 12, phường An Hải, TP Đà Nẵng",
        "K123/45 Ngô Quyền P. An Hải",
        "K.123/45 - Ngô Quyền",
        "K0123/045 Ngô Quyền",
        "123/45 đường Ngô Quyền tổ 5",
        "Số nhà K123/45 Ngô Quyền",
    ] {
        assert_eq!(told(raw), ["Ngô Quyền", "123", "", "45"], "{raw}");
        let decomposed: String = raw.nfd().collect();
        assert_eq!(told(&decomposed), ["Ngô Quyền", "123", "", "45"], "NFD of {raw}");
    }
}

#[test]
fn a_number_with_a_slash_and_no_k_is_flagged() {
    assert!(Address::reading("123/45 Ngô Quyền").ambiguous);
    assert!(!Address::reading("K123/45 Ngô Quyền").ambiguous);
    assert!(!Address::reading("125A Ngô Quyền").ambiguous);
    assert!(Address::read("123/45 Ngô Quyền").is_ambiguous());
    assert!(
        Address::from_parts(&Parts {
            number: "123/45",
            street: "Ngô Quyền",
            ..Parts::default()
        })
        .ambiguous
    );
}

#[test]
fn a_hem_is_told_from_its_kiet() {
    for raw in [
        "K12/H3/7 Nguyễn Công Trứ",
        "k12/h3/7 nguyen cong tru",
        "K12/3/7 Nguyễn Công Trứ",
        "12/3/7 Nguyễn Công Trứ",
        "Kiệt 12 hẻm 3 nhà 7 Nguyễn Công Trứ",
        "Kiệt 12/Hẻm 3/7, Nguyễn Công Trứ",
        "số 7 hẻm 3 kiệt 12 Nguyễn Công Trứ",
        "Kiet 12 hem 03 so 7 NGUYỄN CÔNG TRỨ",
    ] {
        assert_eq!(told(raw), ["Nguyễn Công Trứ", "12", "3", "7"], "{raw}");
    }
}

#[test]
fn a_letter_belongs_to_the_house_and_the_number_of_the_street_to_the_street() {
    assert_eq!(told("45A An Cư 3"), ["An Cư 3", "", "", "45A"]);
    assert_eq!(told("45 A An Cư 3"), ["An Cư 3", "", "", "45A"]);
    assert_eq!(told("45a, an cư 3"), ["An Cư 3", "", "", "45A"]);
    assert_eq!(told("125Ngô Quyền"), ["Ngô Quyền", "", "", "125"]);
    assert_eq!(told("12 bis Hà Bổng"), ["Hà Bổng", "", "", "12bis"]);
    assert_eq!(told("12-14 Hà Bổng"), ["Hà Bổng", "", "", "12-14"]);
    assert_eq!(told("Kiệt 260/78B, an cư 3"), ["An Cư 3", "260", "", "78B"]);
    assert_eq!(told("17 Dương Đình Nghệ"), ["Dương Đình Nghệ", "", "", "17"]);
    assert_eq!(told("17 duong ngo quyen"), ["Ngô Quyền", "", "", "17"]);
}

#[test]
fn a_street_that_nobody_knows_is_kept_as_typed() {
    let reading = Address::reading("45 An Cư 3A");
    assert!(reading.doubtful_street);
    assert_eq!(reading.address.street.as_deref(), Some("An Cư 3A"));
    assert_eq!(reading.address.raw, "45 An Cư 3A");
    assert!(!Address::reading("45A An Cư 3").doubtful_street);
    assert_eq!(told("8 Tôn Đản"), ["Tôn Đản", "", "", "8"]);
    assert_eq!(told("8 tôn đản"), ["Tôn Đản", "", "", "8"]);
    assert_eq!(
        told("15 Bà Huyện Thanh Quan"),
        ["Bà Huyện Thanh Quan", "", "", "15"]
    );
    assert_eq!(told("15 Tố Hữu"), ["Tố Hữu", "", "", "15"]);
    assert_eq!(told("K5/15 Tăng Bạt Hổ"), ["Tăng Bạt Hổ", "5", "", "15"]);
    assert_eq!(
        told("15 Phượng Hoàng, phường An Hải"),
        ["Phượng Hoàng", "", "", "15"]
    );
    assert_eq!(told("15 Hà Tĩnh Q. Sơn Trà"), ["Hà Tĩnh", "", "", "15"]);
    assert_eq!(told("100, 2 Tháng 9"), ["2 Tháng 9", "", "", "100"]);
}

#[test]
fn lots_and_buildings_keep_what_was_typed() {
    let lot = Address::read("Lô 12-B2.5 An Đồn 2");
    assert_eq!(lot.raw, "Lô 12-B2.5 An Đồn 2");
    assert_eq!(
        (lot.street.as_deref(), lot.number.as_deref()),
        (Some("An Đồn 2"), Some("Lô 12-B2.5"))
    );
    let flat = Address::read("CC Phước Mỹ, P.302, khối B");
    assert_eq!(flat.raw, "CC Phước Mỹ, P.302, khối B");
    assert_eq!(
        (flat.street.as_deref(), flat.unit.as_deref()),
        (Some("CC Phước Mỹ"), Some("P.302, khối B"))
    );
    let floor = Address::read("Tầng 7, CC Phước Mỹ");
    assert_eq!(
        (floor.street.as_deref(), floor.unit.as_deref()),
        (Some("CC Phước Mỹ"), Some("Tầng 7"))
    );
    let room = Address::read("107 An Đồn 2 (phòng 5)");
    assert_eq!(
        (room.number.as_deref(), room.unit.as_deref()),
        (Some("107"), Some("phòng 5"))
    );
}

#[test]
fn a_described_place_and_a_blank_are_allowed() {
    let place = Address::read("Đối diện trường Hai Bà Trưng");
    assert_eq!(
        place,
        Address {
            raw: "Đối diện trường Hai Bà Trưng".to_owned(),
            ..Address::default()
        }
    );
    assert_eq!(place.label(), "Đối diện trường Hai Bà Trưng");
    assert_eq!(place.side(), Side::Unknown);
    assert_eq!(Address::read("   "), Address::default());
    assert_eq!(told("Tổ 45"), ["", "", "", ""]);
    assert_eq!(told("Ngô Quyền"), ["Ngô Quyền", "", "", ""]);
}

#[test]
fn fields_of_their_own_read_like_one_line() {
    let told = |parts: Parts<'_>| {
        let Address {
            street,
            kiet,
            hem,
            number,
            raw,
            ..
        } = Address::from_parts(&parts).address;
        ([street, kiet, hem, number].map(Option::unwrap_or_default), raw)
    };
    let wanted = ["An Nhơn 4", "250", "9", "12"].map(str::to_owned);
    let chain = Parts {
        number: "K250/H9/12",
        street: "an nhơn 4",
        ..Parts::default()
    };
    assert_eq!(told(chain), (wanted.clone(), "K250/H9/12 an nhơn 4".to_owned()));
    let lanes = Parts {
        number: "12",
        kiet: "250",
        hem: "9",
        street: "An Nhơn 4",
        ..Parts::default()
    };
    assert_eq!(told(lanes), (wanted.clone(), "K250/H9/12 An Nhơn 4".to_owned()));
    let with_street = Parts {
        number: "12",
        street: "Kiệt 250 hẻm 9 An Nhơn 4",
        ..Parts::default()
    };
    assert_eq!(told(with_street).0, wanted);
    let together = Parts {
        number: "12",
        kiet: "K250/H9",
        street: "Đường An Nhơn 4",
        ..Parts::default()
    };
    assert_eq!(told(together).0, wanted);
    let plain = Parts {
        number: "60",
        street: "Hà Thị Thân",
        ..Parts::default()
    };
    assert_eq!(told(plain).0, ["Hà Thị Thân", "", "", "60"]);
}

#[test]
fn one_door_has_one_key_and_neighbours_do_not() {
    let key = |raw: &str| Address::read(raw).canonical_key();
    for same in [
        "k123/45 ngo quyen",
        "Kiệt 123/45 NGÔ QUYỀN",
        "123/45 Ngô Quyền",
        "K 123 / 45, đường Ngô Quyền",
    ] {
        assert_eq!(key(same), key("K123/45 Ngô Quyền"), "{same}");
    }
    assert_eq!(key("5 Lý Nam Đế"), key("5 Lí Nam Đế"));
    assert_eq!(key("107 An Đồn 2, P.5"), key("107 An Đồn 2 (phòng 5)"));
    for other in [
        "K12/345 Ngô Quyền",
        "K123/H4/5 Ngô Quyền",
        "45 Ngô Quyền",
        "K123/45A Ngô Quyền",
        "K123/45 Hà Bổng",
    ] {
        assert_ne!(key(other), key("K123/45 Ngô Quyền"), "{other}");
    }
    let (room, other) = (
        Address::read("107 An Đồn 2, phòng 5"),
        Address::read("107 An Đồn 2, phòng 6"),
    );
    assert_eq!(room.house_key(), other.house_key());
    assert_ne!(room.canonical_key(), other.canonical_key());
}

#[test]
fn doors_sort_as_they_are_walked_past() {
    let wanted = [
        "2 An Cư",
        "5 An Cư 3",
        "2 An Cư 10",
        "2 Ngô Quyền",
        "10 Ngô Quyền",
        "10A Ngô Quyền",
        "10/2 Ngô Quyền",
        "11 Ngô Quyền",
        "K9/1 Ngô Quyền",
        "K123/5 Ngô Quyền",
        "K123/H2/1 Ngô Quyền",
        "Đối diện trường Hai Bà Trưng",
    ];
    let mut doors = wanted;
    doors.reverse();
    doors.sort_by_key(|raw| Address::read(raw).walking_key());
    assert_eq!(doors, wanted);
}

#[test]
fn the_side_is_told_by_the_house_inside_its_kiet() {
    for (raw, side) in [
        ("125A Ngô Quyền", Side::Odd),
        ("124 Ngô Quyền", Side::Even),
        ("K123/44 Ngô Quyền", Side::Even),
        ("K12/H4/7 Ngô Quyền", Side::Odd),
        ("K123 Ngô Quyền", Side::Unknown),
        ("10/3 Ngô Quyền", Side::Even),
        ("Lô 12-B2.5 An Đồn 2", Side::Even),
    ] {
        assert_eq!(Address::read(raw).side(), side, "{raw}");
    }
}

#[test]
fn labels_are_short_and_say_the_unit() {
    let label = |raw: &str| Address::read(raw).label();
    assert_eq!(label("kiệt 123/45 ngô quyền, tổ 12"), "K123/45 Ngô Quyền");
    assert_eq!(
        label("kiệt 12 hẻm 3 số 7 Nguyễn Công Trứ"),
        "K12/H3/7 Nguyễn Công Trứ"
    );
    assert_eq!(label("125a ngô quyền"), "125A Ngô Quyền");
    assert_eq!(label("123/45 Ngô Quyền"), "123/45 Ngô Quyền");
    let shared = Address {
        unit: Some("A".to_owned()),
        ..Address::read("125A Ngô Quyền")
    };
    assert_eq!(shared.label(), "125A Ngô Quyền, A");
    assert_eq!(shared.short(), "125A");
    assert_eq!(Address::read("K45/15 Nguyễn Công Trứ").short(), "K45/15");
}
