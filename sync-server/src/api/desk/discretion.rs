//! What a viewer is not told (`design.md` §5: figures without names). The rule stands in one room, so that a page
//! cannot forget it: whatever people typed freely (names, notes, *nhận ra bằng*, a described place) is withheld, a
//! household that declined looks like any other visited one, reasons for being on the priority list are left out.
//!
//! Numbers and coded words stay, and a list that a viewer opens is as long as the number that led there.

use crate::account::Role;
use schemas::call::{UnnamedView, VisitView};
use schemas::desk::DeskDoor;
use schemas::record::{HouseState, Outcome, Source};

/// Fields of a conflict whose values are numbers or coded words.
const OPEN_FIELDS: &str = "('standing', 'people', 'adults16', 'elders60')";

/// Words by which people describe a place they have no address for ("sau nhà ông Bảy") or call each other. What is
/// read as a street there is a description, and may name somebody. In lower case, as such words are written: "Bà
/// Huyện Thanh Quan" and "Võ Thị Sáu" are streets.
const DESCRIBING: [&str; 30] = [
    "nhà", "gần", "sau", "trước", "cạnh", "bên", "đối", "hỏi", "cuối", "đầu", "góc", "phía", "quán", "nha",
    "gan", "truoc", "canh", "hoi", "ông", "bà", "cô", "chú", "bác", "anh", "chị", "em", "dì", "cậu", "thím",
    "thầy",
];

/// How much somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discretion {
    /// Supervisors and administrators.
    Everything,
    /// Viewers.
    Figures,
}

impl From<Role> for Discretion {
    fn from(role: Role) -> Self {
        if role.sees_people() {
            Self::Everything
        } else {
            Self::Figures
        }
    }
}

impl Discretion {
    /// Whether names and free text are told.
    pub fn tells_names(self) -> bool {
        self == Self::Everything
    }

    /// The words of a free text, or none.
    pub fn text(self, text: String) -> String {
        if self.tells_names() { text } else { String::new() }
    }

    /// A door's number and street, as far as they are an address and not a description.
    pub fn place(self, short: String, street: String) -> (String, String) {
        if self.tells_names() {
            return (short, street);
        }
        let short = if short.contains(|c: char| c.is_ascii_digit()) && !describes(&short) {
            short
        } else {
            String::new()
        };
        let street = if short.is_empty() {
            String::new()
        } else {
            self.street(street)
        };
        (short, street)
    }

    /// The name of a street, unless it describes a place.
    pub fn street(self, street: String) -> String {
        if self.tells_names() || !describes(&street) {
            street
        } else {
            String::new()
        }
    }

    /// A condition on `open_conflict`, for counts and lists alike.
    pub fn of_conflicts(self) -> String {
        match self {
            Self::Everything => "1".to_owned(),
            Self::Figures => format!("open_conflict.field IN {OPEN_FIELDS}"),
        }
    }

    /// A door as it may be shown.
    pub fn door(self, door: DeskDoor) -> DeskDoor {
        if self.tells_names() {
            return door;
        }
        DeskDoor {
            unit: None,
            state: self.state(door.state),
            ..door
        }
    }

    /// The state of a house as it may be shown.
    pub fn state(self, state: HouseState) -> HouseState {
        match state {
            HouseState::Declined if !self.tells_names() => HouseState::NobodyHome,
            other => other,
        }
    }

    /// A visit as it may be shown: help by name is added to the help without names.
    pub fn visit(self, visit: VisitView) -> VisitView {
        if self.tells_names() {
            return visit;
        }
        let mut unnamed = visit.unnamed;
        for helped in visit
            .helped
            .iter()
            .filter(|h| h.source == Source::Taught && h.level.height() > 0)
        {
            match unnamed.iter_mut().find(|line| line.skill == helped.skill) {
                Some(line) => line.people += 1,
                None => unnamed.push(UnnamedView {
                    skill: helped.skill.clone(),
                    people: 1,
                }),
            }
        }
        let outcome = match visit.outcome {
            // Vắng nhà is the commonest of the outcomes that are visits and no meeting.
            Outcome::Declined => Outcome::NobodyHome,
            other => other,
        };
        VisitView {
            by: String::new(),
            note: None,
            helped: Vec::new(),
            unnamed,
            outcome,
            ..visit
        }
    }
}

fn describes(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| DESCRIBING.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use schemas::call::HelpedView;
    use schemas::ids::{PersonId, VisitId};
    use schemas::record::Level;
    use uuid::Uuid;

    fn helped(skill: &str, level: Level, source: Source) -> HelpedView {
        let person = PersonId(Uuid::new_v4());
        HelpedView {
            person,
            name: "bác Bảy".to_owned(),
            skill: skill.to_owned(),
            level,
            source,
        }
    }

    #[test]
    fn a_viewer_reads_addresses_and_no_descriptions() {
        let told = |short: &str, street: &str| Discretion::Figures.place(short.to_owned(), street.to_owned());
        let as_it_is = ("K45/15".to_owned(), "Bà Huyện Thanh Quan".to_owned());
        assert_eq!(told("K45/15", "Bà Huyện Thanh Quan"), as_it_is);
        assert_eq!(told("3", "Võ Thị Sáu").1, "Võ Thị Sáu");
        assert_eq!(told("", "nhà ông Bảy Râu"), (String::new(), String::new()));
        assert_eq!(told("", "ông Bảy Râu"), (String::new(), String::new()));
        assert_eq!(told("3", "gần nhà ông Tám"), ("3".to_owned(), String::new()));
        assert_eq!(told("nhà ông Tám", "Ngô Quyền"), (String::new(), String::new()));
        assert_eq!(
            Discretion::Everything
                .place(String::new(), "nhà ông Bảy".to_owned())
                .1,
            "nhà ông Bảy"
        );
    }

    #[test]
    fn a_viewer_reads_how_many_were_helped_and_not_who() {
        let visit = VisitView {
            id: VisitId(Uuid::new_v4()),
            day: "2026-11-24".parse().unwrap(),
            at: 0,
            by: "cô Lan".to_owned(),
            mine: false,
            can_undo: false,
            amends: None,
            amended: false,
            outcome: Outcome::Declined,
            reason: None,
            revisit_on: None,
            note: Some("con trai bác Bảy giữ máy".to_owned()),
            helped: vec![
                helped("DD-01", Level::Alone, Source::Taught),
                helped("DD-01", Level::Introduced, Source::Taught),
                helped("TT-02", Level::Alone, Source::KnewBefore),
                helped("AT-01", Level::Unwanted, Source::Taught),
            ],
            unnamed: vec![UnnamedView {
                skill: "DD-01".to_owned(),
                people: 2,
            }],
            unsent: false,
        };
        let told = Discretion::Figures.visit(visit);
        let lines: Vec<_> = told
            .unnamed
            .iter()
            .map(|line| (line.skill.as_str(), line.people))
            .collect();
        assert_eq!(lines, [("DD-01", 4)]);
        let text = serde_json::to_string(&told).unwrap();
        for secret in ["Bảy", "Lan", "declined"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
