//! What is one household, what leaves the reader, and in which form.

use super::*;

#[test]
fn the_same_household_twice_is_one_and_several_at_one_door_are_told_apart() {
    let reading = read_sheet(
        "Tổ 12 PM",
        &[
            &["TT", "Địa chỉ", "Chủ hộ", "Số người", "SĐT", "Ghi chú"],
            &[
                "1",
                "K12/5 Hồ Nghinh",
                "Đặng Thị Hoà",
                "3",
                "0905 123 456",
                "chủ nhà",
            ],
            &[
                "2",
                "kiệt 12/5 hồ nghinh",
                "Lê Văn Bảy",
                "2",
                "0905123456",
                "phòng 2",
            ],
            &["3", "K 12/5 Hồ Nghinh", "Đặng Thị Hoa", "1", "", "bị tai biến"],
            &[
                "4",
                "K12/5 Hồ Nghinh",
                "ĐẶNG THỊ HÒA",
                "3 người",
                "+84905123456",
                "",
            ],
            &["5", "K12/5 Hồ Nghinh", "le van bay", "2", "", ""],
            &["6", "7 Hồ Nghinh", "Đặng Thị Hoà", "3", "", "con ông Tư"],
        ],
    )
    .unwrap();
    assert_eq!(reading.duplicates, 2);
    let wanted = [
        "K12/5 Hồ Nghinh, A",
        "K12/5 Hồ Nghinh, B, phòng 2",
        "K12/5 Hồ Nghinh, C",
        "7 Hồ Nghinh",
    ];
    assert_eq!(
        reading
            .households
            .iter()
            .map(|one| one.address.label())
            .collect::<Vec<_>>(),
        wanted
    );
    assert_eq!(
        reading
            .households
            .iter()
            .map(|one| one.ordinal)
            .collect::<Vec<_>>(),
        [1, 2, 3, 1]
    );
    assert_eq!(reading.households[0].door, reading.households[2].door);
    assert_eq!(reading.households[1].remark.as_deref(), Some("phòng 2"));
}

#[test]
fn nothing_of_a_person_is_in_what_leaves() {
    let reading = read_sheet(
        "Tổ 12 PM",
        &[
            &[
                "TT",
                "Địa chỉ",
                "Chủ hộ",
                "Số CCCD",
                "Điện thoại",
                "Ghi chú",
                "Khuyết tật",
            ],
            &[
                "1",
                "K12/5 Hồ Nghinh (nhà ông Bảy)",
                "Lê Văn Bảy",
                "048000111222",
                "0905123456",
                "gọi 0905123456",
                "x",
            ],
            &["2", "7 Hồ Nghinh - Trần Thị Nam", "Trần Thị Nam", "", "", "", ""],
            &["3", "", "Đặng Thị Hoà", "", "", "", ""],
        ],
    )
    .unwrap();
    let everything = schemas::text::fold(&format!("{reading:?} {:?}", ImportReport::from(&reading)));
    for secret in [
        "bay",
        "tran thi nam",
        "dang thi hoa",
        "048000111222",
        "0905123456",
    ] {
        assert!(!everything.contains(secret), "{secret}");
    }
    let why = |name: &str| {
        reading
            .dropped_columns
            .iter()
            .find(|column| column.column == name)
            .map(|column| column.why.clone())
    };
    for column in ["Chủ hộ", "Số CCCD", "Điện thoại", "Ghi chú", "Khuyết tật"] {
        assert!(why(column).is_some_and(|why| why.contains("lưu")), "{column}");
    }
    assert_eq!(reading.refused.len(), 1);
}

#[test]
fn the_report_has_the_agreed_form() {
    let reading = read_sheet(
        "Tổ 2 PM",
        &[
            &["TT", "Địa chỉ", "Số khẩu"],
            &["1", "5 Hồ Nghinh", "3"],
            &["2", "", "2"],
        ],
    )
    .unwrap();
    let report = serde_json::to_value(ImportReport::from(&reading)).unwrap();
    assert_eq!(report["households"], 1);
    assert_eq!(
        report["by_tdp"],
        serde_json::json!([{ "tdp": "2", "old_ward": "Phước Mỹ", "households": 1 }])
    );
    assert_eq!(report["duplicates"], 0);
    assert_eq!(report["refused"][0]["sheet"], "Tổ 2 PM");
    assert_eq!(report["refused"][0]["row"], 3);
    assert!(report["dropped_columns"].is_array());
}
