//! What must not be found where it does not belong: other tổ on a phone, names in a log, heads of households
//! anywhere at all.

use schemas::record::Outcome;
use std::path::Path;
use support::{Device, HEAD, Phone, ServerProcess, TELEPHONE, Ward, cells, occurrences, write_workbook};

#[test]
fn an_id_of_another_tổ_occurs_nowhere_in_a_phones_decrypted_database() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    let tu = Phone::new(&ward, "Tư");
    tu.enrol(&ward, &ward.code("Tư", &["13"])).expect("a good code");
    let door = ward.household("7");
    tu.record(door, Outcome::Met);
    super::consent::add_person(&tu, door, "Lê Thị Sáu", None).expect("with consent");
    tu.sync();
    lan.record(ward.household("K45/15"), Outcome::Met);
    lan.sync();

    let area = ward.area("13");
    let mut foreign = vec![area.0];
    for sql in [
        format!("SELECT document FROM document WHERE area = '{area}'"),
        format!("SELECT visit FROM visit_view WHERE area = '{area}'"),
        format!("SELECT batch FROM batch WHERE area = '{area}'"),
    ] {
        foreign.extend(
            ward.texts(&sql)
                .iter()
                .map(|id| uuid::Uuid::parse_str(id).expect("an id")),
        );
    }
    assert!(
        foreign.len() >= 7,
        "three households, a visit, a person, two deeds or more"
    );
    let file = lan.file();
    let mut within = cells(file.sql());
    assert!(
        !occurrences(ward.area("12").to_string().as_bytes(), &within).is_empty(),
        "the looking is not blind"
    );
    // The same again over the raw pages: what was deleted from a table may still lie there.
    let plain = lan.folder().join("plain.db");
    file.sql()
        .execute_batch(&format!(
            "ATTACH '{}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH plain;",
            plain.display()
        ))
        .expect("a plain copy");
    within.push(support::Cell {
        place: "plain copy".to_owned(),
        bytes: std::fs::read(&plain).expect("it reads"),
    });
    for id in foreign {
        for text in [
            id.to_string().into_bytes(),
            id.simple().to_string().into_bytes(),
            id.as_bytes().to_vec(),
        ] {
            assert_eq!(
                occurrences(&text, &within),
                Vec::<String>::new(),
                "{id} is of tổ 13"
            );
        }
    }
    for words in ["An Cư 3", "Lê Thị Sáu"] {
        assert_eq!(occurrences(words.as_bytes(), &within), Vec::<String>::new());
    }
}

#[test]
fn a_phones_file_cannot_be_read_without_its_key() {
    let ward = Ward::open();
    let lan = Phone::enrolled(&ward, "Lan");
    super::consent::add_person(&lan, ward.household("K45/15"), "Đặng Thị Hoà", None).expect("with consent");
    for entry in std::fs::read_dir(lan.folder()).expect("a folder") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        for words in [
            "Hoà",
            "Nguyễn Công Trứ",
            "SQLite format 3",
            &ward.household("K45/15").to_string(),
        ] {
            assert!(
                !bytes
                    .windows(words.len())
                    .any(|window| window == words.as_bytes()),
                "{words}"
            );
        }
    }
}

#[test]
fn names_numbers_notes_codes_and_tokens_never_reach_the_servers_log() {
    let place = tempfile::tempdir().expect("a folder");
    let data = place.path().join("ward");
    let workbook = place.path().join("danh-sach.xlsx");
    let row = |number| support::Row {
        tdp: "12",
        number,
        street: "Nguyễn Công Trứ",
        people: 4,
        adults16: 3,
        listed: "",
    };
    write_workbook(&workbook, &[row("120"), row("122")]).expect("a workbook");
    let said = ServerProcess::errand(
        &data,
        &[
            "import",
            workbook.to_str().expect("text"),
            "--old-ward",
            "Phước Mỹ",
        ],
    );
    let server = ServerProcess::start(&data, 0);
    let url = format!("http://{}", server.address());
    let code = ServerProcess::errand(&data, &["enrol", "--name", "Lan", "--area", "12", "--json"]);
    let code: serde_json::Value = serde_json::from_str(&code).expect("JSON");
    let code = code["code"].as_str().expect("a code");

    let lan = Phone::alone(&place.path().join("lan"));
    lan.enrol_at(&url, code).expect("a good code");
    let door = lan.today().next.expect("a door").household;
    super::consent::add_person(&lan, door, "Đặng Thị Hoà", Some("0905111456")).expect("with consent");
    let note = serde_json::json!({ "household": door, "outcome": "met", "note": "Chó dữ sau cổng" });
    lan.call("record_visit", note).expect("the visit is saved");
    lan.sync();
    // What is refused must not be quoted either.
    let other = Phone::alone(&place.path().join("nam"));
    other.enrol_at(&url, code).expect_err("it was used");
    let token: String = lan
        .file()
        .sql()
        .query_row(
            "SELECT value ->> 'reply' ->> 'token' FROM setting WHERE name = 'enrolment'",
            [],
            |row| row.get(0),
        )
        .expect("the token");

    let logs = server.logs();
    assert!(logs.contains("an exchange"), "there is a log to look at: {logs}");
    for secret in [
        "Hoà",
        "Đặng",
        "0905111456",
        "111456",
        "Chó dữ",
        "Lan",
        "Nguyễn Công Trứ",
        code,
        &token,
        HEAD,
        TELEPHONE,
    ] {
        assert!(!logs.contains(secret), "{secret} stands in the log");
        assert!(
            secret == "Lan" || !said.contains(secret),
            "{secret} was said by the import"
        );
    }
}

#[test]
fn heads_and_numbers_of_the_office_list_are_in_no_byte_of_the_servers_folder() {
    let ward = Ward::open();
    let _phone = Phone::enrolled(&ward, "Lan");
    let _device = Device::enrolled(&ward, "Nam");
    let folded = schemas::text::fold(HEAD);
    for file in files(&ward.data()) {
        let bytes = std::fs::read(&file).expect("a file");
        for secret in [HEAD, folded.as_str(), TELEPHONE, "905123987"] {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [secret.as_bytes(), &wide] {
                let found = bytes.windows(form.len()).any(|window| window == form);
                assert!(!found, "{secret} lies in {}", file.display());
            }
        }
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.is_file()).collect()
}
