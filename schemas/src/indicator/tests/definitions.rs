//! A file of definitions that would leave a figure without meaning is refused with the place and the reason.

use crate::catalogue::{BUILT_IN_FILES, Catalogue, CatalogueFiles};
use crate::indicator::{DefinitionRefusal, Indicators};

const TEXT: &str = include_str!("../../../catalogue/indicators.toml");

fn refusal(text: &str) -> String {
    Indicators::read(text, Catalogue::built_in())
        .unwrap_err()
        .to_string()
}

#[test]
fn the_compiled_in_definitions_hold() {
    let built_in = Indicators::built_in();
    assert_eq!(built_in.revision, 0);
    assert_eq!(
        Indicators::read(TEXT, Catalogue::built_in()).as_ref(),
        Ok(built_in)
    );
}

#[test]
fn a_missing_or_doubled_code_is_refused_with_its_place() {
    let gone = TEXT.replacen("id = \"PH-d\"", "id = \"PH-x\"", 1);
    assert_eq!(refusal(&gone), "indicators.toml: thiếu chỉ tiêu “PH-d”");
    let twice = TEXT.replacen("id = \"PH-c\"", "id = \"PH-d\"", 1);
    assert!(refusal(&twice).contains("mã “PH-d” có hai lần"));
    let measure = TEXT.replacen("code = \"safety\"", "code = \"guided\"", 1);
    assert!(refusal(&measure).contains("measures: mã “guided” có hai lần"));
    let line = TEXT.replacen("code = \"leaflets\"", "code = \"people\"", 1);
    assert!(refusal(&line).contains("CT-e: mã “people” có hai lần"));
}

#[test]
fn a_term_without_meaning_is_refused_with_its_place() {
    for (from, to, says) in [
        (
            "people:platforms",
            "people:platform",
            "CT-c2.people: “platform” không có trong danh mục",
        ),
        (
            "typed:elders60",
            "typed:elders",
            "NCT.five: “elders” không có trong danh mục",
        ),
        (
            "sum:visited",
            "total:visited",
            "PH-a.households: không hiểu “total:visited”",
        ),
        (
            "skills = [\"TT-01\"]",
            "skills = [\"TT-99\"]",
            "measures, banking: “TT-99” không có trong danh mục",
        ),
        (
            "strict = true",
            "stricht = true",
            "không có mục nào tên “stricht”",
        ),
    ] {
        let said = refusal(&TEXT.replacen(from, to, 1));
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn no_line_mixes_units() {
    for (from, to) in [
        ("whole = \"typed:adults16\"", "whole = \"households\""),
        ("part = \"sum:visited\"", "part = \"sum:members\""),
        ("part = \"sum:leaflets\"", "part = \"people:guided\""),
    ] {
        let text = TEXT.replacen(from, to, 1);
        let refused = Indicators::read(&text, Catalogue::built_in()).unwrap_err();
        assert!(matches!(refused, DefinitionRefusal::Units { .. }), "{refused}");
    }
}

#[test]
fn a_retired_skill_still_has_words_and_still_counts_where_it_was_taught() {
    let skills = BUILT_IN_FILES
        .skills
        .replacen("code = \"TT-03\"", "code = \"TT-03\"\nretired = true", 1);
    let files = CatalogueFiles {
        skills: &skills,
        ..BUILT_IN_FILES
    };
    let catalogue = Catalogue::read(files).unwrap();
    let retired = catalogue.skill("TT-03").unwrap();
    assert!(retired.retired && retired.words.vi.starts_with("Nhận lương hưu"));
    let read = Indicators::read(TEXT, &catalogue).unwrap();
    assert!(read.measure("platforms").unwrap().covers("TT-03"));
}
