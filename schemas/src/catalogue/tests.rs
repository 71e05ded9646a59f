//! The compiled-in catalogue against the rules it comes from, and the refusals.

use super::*;

fn with(change: impl FnOnce(&mut CatalogueFiles<'static>)) -> Result<Catalogue, CatalogueRefusal> {
    let mut files = BUILT_IN_FILES;
    change(&mut files);
    Catalogue::read(files)
}

/// Compiled-in text with one piece replaced; the piece must be there.
fn altered(text: &str, from: &str, to: &str) -> &'static str {
    assert!(text.contains(from), "{from}");
    Box::leak(text.replacen(from, to, 1).into_boxed_str())
}

fn codes_feeding(indicator: &str) -> Vec<&'static str> {
    Catalogue::built_in()
        .skills_feeding(indicator)
        .map(|skill| skill.code.as_str())
        .collect()
}

#[test]
fn thirty_skills_stand_in_the_catalogue_each_once() {
    let skills = &Catalogue::built_in().skills;
    assert_eq!(skills.len(), 30);
    let codes: std::collections::BTreeSet<_> = skills.iter().map(|skill| &skill.code).collect();
    assert_eq!(codes.len(), 30);
    assert!(
        skills
            .iter()
            .all(|skill| skill.code.starts_with(&skill.group) && !skill.retired)
    );
    assert_eq!(
        Catalogue::built_in().skill("DD-01").unwrap().words.vi,
        "Cài và kích hoạt VNeID"
    );
    assert_eq!(Catalogue::built_in().revision, 0);
}

#[test]
fn skills_feed_the_indicators_as_the_counting_rules_say() {
    let of_groups = |groups: &[&str]| -> Vec<&str> {
        let skills = Catalogue::built_in().skills.iter();
        skills
            .filter(|skill| groups.contains(&skill.group.as_str()))
            .map(|skill| skill.code.as_str())
            .collect()
    };
    let mut platforms = of_groups(&["DD", "DV", "TT", "SK", "HT"]);
    platforms.push("GT-02");
    platforms.sort_unstable();
    let mut fed = codes_feeding("CT-c2");
    fed.sort_unstable();
    assert_eq!(fed, platforms);
    assert_eq!(codes_feeding("CT-c1"), ["AI-01", "AI-02", "AI-04"]);
    let mut safety = of_groups(&["AT"]);
    safety.push("AI-03");
    assert_eq!(codes_feeding("CT-e"), safety);
}

#[test]
fn outcomes_say_what_the_rules_say() {
    let catalogue = Catalogue::built_in();
    let words: Vec<(&str, &str)> = catalogue
        .outcomes
        .iter()
        .map(|entry| (entry.code.as_str(), entry.words.vi.as_str()))
        .collect();
    assert_eq!(
        words,
        [
            ("met", "Gặp được người lớn"),
            ("nobody_home", "Vắng nhà"),
            ("come_back", "Hẹn lại"),
            ("declined", "Chưa muốn tiếp"),
            ("no_one_lives", "Không có người ở"),
            ("not_found", "Không tìm thấy nhà"),
            ("family_matter", "Nhà đang có việc"),
        ]
    );
    let declined = catalogue.outcome("declined").unwrap();
    assert_eq!(declined.for_reports().vi, "Không nhận hỗ trợ");
    assert_eq!(declined.for_viewers().vi, "Đã đến");
    assert!(
        catalogue
            .outcomes
            .iter()
            .all(|entry| entry.shown_to_viewers() == (entry.code != "declined"))
    );
    assert_eq!(catalogue.outcome("nobody_home").unwrap().revisit_days, Some(2));
    assert_eq!(catalogue.outcome("family_matter").unwrap().revisit_days, Some(30));
    assert_eq!(
        catalogue.outcomes.iter().filter(|entry| entry.on_strip).count(),
        6
    );
    let reasons = &catalogue.outcome("no_one_lives").unwrap().reasons;
    assert_eq!(
        reasons
            .iter()
            .map(|reason| reason.code.as_str())
            .collect::<Vec<_>>(),
        ["vacant", "lodging", "business"]
    );
}

#[test]
fn every_outcome_that_the_program_knows_has_its_words() {
    use crate::record::Outcome::*;
    for outcome in [
        Met,
        NobodyHome,
        ComeBack,
        Declined,
        NoOneLives,
        NotFound,
        FamilyMatter,
    ] {
        assert!(
            Catalogue::built_in().outcome(outcome.word()).is_some(),
            "{outcome:?}"
        );
    }
}

#[test]
fn the_script_is_read_aloud_without_open_places_and_with_capitals() {
    let consent = &Catalogue::built_in().consent;
    for placeholder in ["{xưng}", "{gọi}", "{name}", "{tdp}", "{phone}", "{until}"] {
        assert!(consent.script.contains(placeholder), "{placeholder}");
    }
    let form = consent.forms.iter().find(|form| form.code == "con_bac").unwrap();
    let filled = Filled {
        form,
        name: "Lan",
        tdp: "12",
        phone: "0236 3822 130",
        until: "31/3/2027",
    };
    let spoken = consent.spoken(&filled);
    assert!(
        spoken.starts_with(
            "Dạ chào bác, con là Lan, Tổ công nghệ số cộng đồng tổ dân phố 12, UBND phường An Hải"
        )
    );
    assert!(spoken.contains("Bác muốn kiểm tra thì gọi phường số 0236 3822 130. Con xin ghi tên"));
    assert!(spoken.contains("giữ đến 31/3/2027. Con không hỏi số căn cước, mật khẩu, mã OTP, số tài khoản."));
    assert!(spoken.ends_with("Bác cho con ghi tên không ạ?"));
    assert!(!spoken.contains(['{', '}', '\n', '*']));
}

#[test]
fn a_doubled_code_is_refused_by_its_name_and_place() {
    let refusal = with(|files| files.skills = altered(files.skills, "code = \"TB-02\"", "code = \"TB-01\""));
    let refusal = refusal.unwrap_err();
    assert_eq!(
        refusal,
        CatalogueRefusal::DoubledCode {
            place: "skills.toml, skills",
            code: "TB-01".to_owned()
        }
    );
    assert_eq!(refusal.to_string(), "skills.toml, skills: mã “TB-01” có hai lần");
}

#[test]
fn a_missing_or_empty_code_is_refused_by_its_place() {
    let renamed =
        with(|files| files.outcomes = altered(files.outcomes, "code = \"declined\"", "code = \"refused\""));
    assert_eq!(
        renamed.unwrap_err(),
        CatalogueRefusal::MissingCode {
            place: "outcomes.toml, outcomes",
            code: "declined".to_owned()
        }
    );
    let empty = with(|files| files.needs = altered(files.needs, "code = \"weak_phone\"", "code = \" \""));
    assert_eq!(
        empty.unwrap_err(),
        CatalogueRefusal::EmptyCode {
            place: "needs.toml, needs",
            position: 2
        }
    );
    let gone = with(|files| files.needs = altered(files.needs, "code = \"weak_phone\"\n", ""));
    assert!(matches!(
        gone.unwrap_err(),
        CatalogueRefusal::Unreadable {
            file: "needs.toml",
            ..
        }
    ));
}

#[test]
fn a_misspelt_key_is_refused_and_not_dropped() {
    let refusal = with(|files| files.outcomes = altered(files.outcomes, "revisitDays = 2", "revisitDay = 2"));
    assert_eq!(
        refusal.unwrap_err(),
        CatalogueRefusal::StrayKey {
            file: "outcomes.toml",
            key: "revisitDay".to_owned()
        }
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let refusal =
        with(|files| files.skills = altered(files.skills, "allOf = [\"TM-01\"]", "allOf = [\"TM-09\"]"));
    assert!(
        matches!(refusal.unwrap_err(), CatalogueRefusal::UnknownCode { unknown, .. } if unknown == "TM-09")
    );
}

#[test]
fn a_script_that_forgets_or_invents_an_open_place_is_refused() {
    let forgot = with(|files| {
        files.consent = altered(
            files.consent,
            "giữ đến {until}. \\\n{xưng}",
            "giữ mãi. \\\n{xưng}",
        )
    });
    assert_eq!(
        forgot.unwrap_err(),
        CatalogueRefusal::MissingPlaceholder {
            place: "Lời xin phép",
            placeholder: "until"
        }
    );
    let invented = with(|files| files.consent = altered(files.consent, "Dạ chào {gọi}", "Dạ chào {tên}"));
    assert!(
        matches!(invented.unwrap_err(), CatalogueRefusal::UnknownPlaceholder { placeholder, .. } if placeholder == "tên")
    );
}

#[test]
fn files_of_two_revisions_are_not_mixed() {
    let refusal = with(|files| files.cautions = altered(files.cautions, "revision = 0", "revision = 3"));
    assert_eq!(
        refusal.unwrap_err(),
        CatalogueRefusal::MixedRevisions {
            file: "cautions.toml",
            found: 3,
            expected: 0
        }
    );
}

#[test]
fn age_bands_leave_no_gap_and_no_child() {
    for (from, to) in [("from = 16\n", "from = 14\n"), ("to = 44\n", "to = 43\n")] {
        let refusal = with(|files| files.person = altered(files.person, from, to));
        assert!(matches!(refusal.unwrap_err(), CatalogueRefusal::AgeGap { .. }));
    }
}

#[test]
fn a_catalogue_crosses_the_wire_and_may_bring_keys_that_this_build_does_not_know() {
    let mut json = serde_json::to_value(Catalogue::built_in()).unwrap();
    assert_eq!(json["outcomes"][1]["revisitDays"], 2);
    json["skills"][0]["video"] = "tb-01.mp4".into();
    let read: Catalogue = serde_json::from_value(json).unwrap();
    assert_eq!(&read, Catalogue::built_in());
    assert_eq!(read.check(), Ok(()));
}
