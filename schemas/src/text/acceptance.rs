//! The ward's acceptance table for search, sorting and text, row by row.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

fn found(query: &str, names: &[&'static str]) -> Vec<&'static str> {
    found_by(&Query::read(query), names)
}

fn found_by(query: &Query, names: &[&'static str]) -> Vec<&'static str> {
    let mut hits: Vec<(u32, &str)> = names
        .iter()
        .filter_map(|name| rank(query, &Candidate::new().with_name(name)).map(|cost| (cost, *name)))
        .collect();
    hits.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| person_order(a.1, b.1)));
    hits.into_iter().map(|(_, name)| name).collect()
}

fn house(kiet: Option<&str>, hem: Option<&str>, number: &str, street: &str) -> Candidate {
    Candidate::new().with_text(street).with_place(Place {
        kiet,
        hem,
        number: Some(number),
    })
}

fn finds(query: &str, candidate: &Candidate) -> bool {
    rank(&Query::read(query), candidate).is_some()
}

#[test]
fn every_spelling_of_dang_hoa_finds_her() {
    let decomposed: String = "Đặng Hoà".nfd().collect();
    for query in [
        "dang hoa",
        "Đặng Hoà",
        "ĐẶNG HÒA",
        &decomposed,
        "hoa dang",
        "  dang   h",
        "\u{00D0}ặng hòa",
    ] {
        assert_eq!(
            found(query, &["Đặng Thị Hoà", "Trần Văn Nam"]),
            ["Đặng Thị Hoà"],
            "{query}"
        );
    }
}

#[test]
fn marks_are_preferred_and_not_required() {
    let names = ["Đỗ Thị Thúy", "Đỗ Văn Thuỷ", "Đỗ Văn Nam"];
    assert_eq!(found("do thuy", &names).len(), 2);
    assert_eq!(found("đỗ thủy", &names), ["Đỗ Văn Thuỷ", "Đỗ Thị Thúy"]);
    assert_eq!(found("đỗ thúy", &names), ["Đỗ Thị Thúy", "Đỗ Văn Thuỷ"]);
}

#[test]
fn a_bare_word_finds_every_marked_one_and_a_marked_letter_prefers_its_own() {
    let names = ["Uông", "Ương", "Ưởng", "Nam"];
    assert_eq!(found("uong", &names).len(), 3);
    assert_eq!(found("ư", &names), ["Ương", "Ưởng", "Uông"]);
}

#[test]
fn a_tone_not_yet_typed_counts_less_than_a_wrong_one() {
    assert_eq!(found("nguyên", &["Nguyện", "Nguyễn", "Nguyên"])[0], "Nguyên");
    assert_eq!(found("đăng", &["Đặng", "Dáng", "Đăng"]), ["Đăng", "Đặng", "Dáng"]);
    assert_eq!(found("hò", &["Hoà", "Hoa"]), ["Hoà", "Hoa"]);
}

#[test]
fn words_are_found_by_their_beginnings_in_any_order_each_once() {
    assert_eq!(found("hoa tran", &["Trần Thị Hoà"]), ["Trần Thị Hoà"]);
    assert_eq!(found("ho tr t", &["Trần Thị Hoà"]), ["Trần Thị Hoà"]);
    assert!(found("hoa hoa", &["Trần Thị Hoà"]).is_empty());
    assert!(found("oa", &["Trần Thị Hoà"]).is_empty());
    // The first typed word must leave "Thanh" to the second.
    assert_eq!(found("th thanh", &["Thanh Thị"]), ["Thanh Thị"]);
}

#[test]
fn three_digits_find_the_tail_of_a_telephone_and_the_house() {
    assert!(finds(
        "456",
        &Candidate::new().with_name("Lan").with_phone("0905123456")
    ));
    assert!(finds(
        "lan 456",
        &Candidate::new().with_name("Lan").with_phone("0905123456")
    ));
    assert!(!finds(
        "nam 456",
        &Candidate::new().with_name("Lan").with_phone("0905123456")
    ));
    assert!(!finds("456", &Candidate::new().with_phone("0905456123")));
    assert!(!finds("56", &Candidate::new().with_phone("0905123456")));
    assert!(finds("456", &house(Some("123"), None, "456", "Ngô Quyền")));
    assert!(finds("456", &Candidate::new().with_text("123/456 Ngô Quyền")));
}

#[test]
fn a_whole_telephone_number_is_found_however_it_is_typed() {
    let lan = Candidate::new().with_name("Lan").with_phone("0905123456");
    for query in [
        "+84 905.123.456",
        "84905123456",
        "0905123456",
        "0905 123 456",
        "0905 12",
        "3456",
    ] {
        assert!(finds(query, &lan), "{query}");
    }
    assert!(!finds("0906 12", &lan));
}

#[test]
fn a_kiet_finds_all_its_houses_on_any_street_and_no_other_kiet() {
    for query in ["k123", "K 123", "kiệt 123", "kiet123"] {
        assert!(
            finds(query, &house(Some("123"), None, "45", "Ngô Quyền")),
            "{query}"
        );
        assert!(
            finds(query, &house(Some("123"), Some("12"), "7", "An Cư 3")),
            "{query}"
        );
        assert!(
            !finds(query, &house(Some("1234"), None, "45", "Ngô Quyền")),
            "{query}"
        );
        assert!(!finds(query, &house(None, None, "123", "Ngô Quyền")), "{query}");
    }
}

#[test]
fn a_house_within_a_kiet_is_found_in_short() {
    for query in [
        "k123 45",
        "k123/45",
        "K123/45 Ngô Quyền",
        "kiệt 123/45 ngo quyen",
        "ngo quyen k123 45",
        "k123 4",
    ] {
        assert!(
            finds(query, &house(Some("123"), None, "45", "Ngô Quyền")),
            "{query}"
        );
        assert!(
            !finds(query, &house(Some("123"), None, "54", "Ngô Quyền")),
            "{query}"
        );
    }
    assert!(!finds(
        "k123/45 an cu",
        &house(Some("123"), None, "45", "Ngô Quyền")
    ));
    for query in [
        "k12/h3/7",
        "k12/3/7",
        "k12 h3",
        "k12 3",
        "kiệt 12 hẻm 3 số 7 nguyễn công trứ",
    ] {
        let found = finds(query, &house(Some("12"), Some("3"), "7", "Nguyễn Công Trứ"));
        assert_eq!(found, !query.contains("số"), "{query}");
    }
    assert!(
        rank(
            &Query::read("k123 45"),
            &house(Some("123"), None, "45", "Ngô Quyền")
        ) < rank(
            &Query::read("k123 45"),
            &house(Some("123"), None, "45A", "Ngô Quyền")
        )
    );
}

#[test]
fn initials_find_a_name_after_every_name_in_words() {
    assert_eq!(
        found("ntht", &["Nguyễn Thị Hoài Thu", "Nguyễn Thị Hoa"]),
        ["Nguyễn Thị Hoài Thu"]
    );
    assert_eq!(
        found("nth", &["Nguyễn Thị Hoa", "Nguyễn Thị Hoài Thu"]),
        ["Nguyễn Thị Hoa", "Nguyễn Thị Hoài Thu"]
    );
    assert_eq!(
        found("anh", &["Âu Ngọc Hà", "Trần Ánh"]),
        ["Trần Ánh", "Âu Ngọc Hà"]
    );
    assert!(found("an", &["Âu Nga"]).is_empty());
}

#[test]
fn keys_left_standing_get_a_second_chance() {
    for (typed, name) in [
        ("nguyeexn", "Nguyễn Văn Nam"),
        ("ddawngj hoaf", "Đặng Thị Hoà"),
        ("d9ang", "Đặng Thị Hoà"),
    ] {
        assert!(found(typed, &[name]).is_empty(), "{typed}");
        let meant = Query::read(typed).second_chance().expect("keys of Telex or VNI");
        assert_eq!(found_by(&meant, &[name]), [name], "{typed}");
    }
    assert!(Query::read("dang hoa").second_chance().is_none());
    assert!(Query::read("k123/45").second_chance().is_none());
}

#[test]
fn an_empty_query_is_answered_by_everything() {
    for query in ["", "  ", "./-"] {
        assert!(Query::read(query).is_empty());
        assert_eq!(
            rank(&Query::read(query), &Candidate::new().with_name("Lan")),
            Some(0)
        );
    }
}

#[test]
fn the_index_can_look_up_what_the_query_asks_for() {
    let query = Query::read("Kiệt 123/45 Ngô Quyền");
    assert_eq!(query.folded().collect::<Vec<_>>(), ["ngo", "quyen"]);
    let hint = PlaceHint {
        kiet: "123".to_owned(),
        hem: None,
        number: Some("45".to_owned()),
    };
    assert_eq!(query.place(), Some(&hint));
    assert_eq!(Query::read("+84 905 123 456").phone(), Some("0905123456"));
    assert_eq!(Query::read("Ntht").initials(), Some("ntht"));
}

#[test]
fn foreign_names_and_apostrophes_are_searched_like_any_other() {
    assert_eq!(found("dsouza", &["Maria D'Souza"]).len(), 0);
    assert_eq!(found("d'souza", &["Maria D'Souza"]), ["Maria D'Souza"]);
    assert_eq!(found("muller", &["Jörg Müller"]), ["Jörg Müller"]);
}

proptest! {
    #[test]
    fn a_name_is_found_by_its_folded_beginnings_in_any_order(
        name in proptest::sample::subsequence(
            vec!["Nguyễn", "Thị", "Hoà", "Đặng", "Văn", "Thuỷ", "Ưởng", "Bảy", "Quý"], 1..=5,
        ).prop_shuffle(),
        length in 1usize..4,
    ) {
        let candidate = Candidate::new().with_name(&name.join(" "));
        let typed: Vec<String> = name.iter().rev().map(|word| fold(word).chars().take(length).collect()).collect();
        prop_assert!(rank(&Query::read(&typed.join(" ")), &candidate).is_some());
        let whole: Vec<String> = name.iter().rev().map(|word| word.to_uppercase().nfd().collect()).collect();
        prop_assert_eq!(rank(&Query::read(&whole.join(" ")), &candidate), Some(0));
    }

    #[test]
    fn no_query_breaks_the_search(query in "\\PC{0,40}|[k0-9/ hkiệt]{0,30}", name in "\\PC{0,30}") {
        let candidate = Candidate::new().with_name(&name).with_place(Place { kiet: Some(&name), ..Place::default() });
        let _ = rank(&Query::read(&query), &candidate);
    }
}
