//! The figures without one of the things that were counted: each must be missed by at least one printed line.

use schemas::day::Day;
use schemas::ids::AreaId;
use schemas::indicator::{
    AreaCount, Book, Counters, Fact, FigureLine, Figures, Indicators, Scope, Tally, evaluate, fact,
};
use schemas::record::{Guidance, Level, Person, Source};
use support::Ward;

/// What a tổ is counted from.
struct Counted {
    area: AreaId,
    cut: Day,
    facts: Vec<Vec<Fact>>,
    tally: Tally,
    sum: Counters,
}

impl Counted {
    fn of(ward: &Ward, area: AreaId, cut: Day) -> Self {
        let facts = ward.facts(area);
        let mut sum = Counters::default();
        facts.iter().for_each(|facts| sum += &fact::count(facts, cut));
        Self {
            area,
            cut,
            tally: ward.tally(area),
            facts,
            sum,
        }
    }

    fn figures(&self, counters: Counters, book: &Book) -> Figures {
        let count = AreaCount::new(self.area, counters, &self.tally, book, self.cut);
        evaluate(&Scope {
            definitions: Indicators::built_in(),
            cut: self.cut,
            areas: vec![&count],
            weeks: &book.weeks_at(self.cut),
            lines: &book.lines,
        })
    }

    /// The figures with these facts in the place of a household's own.
    fn with(&self, at: usize, instead: &[Fact], book: &Book) -> Figures {
        let mut counters = self.sum.clone();
        counters -= &fact::count(&self.facts[at], self.cut);
        counters += &fact::count(instead, self.cut);
        self.figures(counters, book)
    }
}

/// A mark of "Gia đình số" is counted where the person bears all that are needed.
fn ticks_count(person: &Person, alone: bool) -> bool {
    person.ticks.len() >= if alone { 2 } else { 3 }
}

/// Every version of a household, a lesson or a team with one counted thing less.
fn each_less(facts: &[Fact]) -> Vec<Vec<Fact>> {
    let mut less = Vec::new();
    let alone = fact::household_of(facts).is_some_and(|(household, _)| household.counts.people == Some(1));
    for (at, fact) in facts.iter().enumerate() {
        let mut without = |changed: Fact| {
            let mut version = facts.to_vec();
            version[at] = changed;
            less.push(version);
        };
        match fact {
            Fact::Household(household) => {
                for visit in 0..household.visits.len() {
                    let mut one = household.clone();
                    one.visits.remove(visit);
                    without(Fact::Household(one));
                }
                for event in 0..household.priority_log.len() {
                    let mut one = household.clone();
                    let gone = one.priority_log.remove(event);
                    one.priority.remove(&gone.code);
                    without(Fact::Household(one));
                }
                for code in &household.priority {
                    let mut one = household.clone();
                    one.priority.remove(code);
                    if one.priority_log.is_empty() {
                        without(Fact::Household(one));
                    }
                }
                for code in household.needs.keys() {
                    let mut one = household.clone();
                    one.needs.remove(code);
                    without(Fact::Household(one));
                }
                if household.answers.about.is_some() {
                    let mut one = household.clone();
                    one.answers.about = None;
                    without(Fact::Household(one));
                }
            }
            Fact::Person(person) => {
                for line in 0..person.guidance.len() {
                    let mut one = person.clone();
                    one.guidance.remove(line);
                    without(Fact::Person(one));
                }
                for tick in person.ticks.keys().filter(|_| ticks_count(person, alone)) {
                    let mut one = person.clone();
                    one.ticks.remove(tick);
                    without(Fact::Person(one));
                }
                if person.priority {
                    let mut one = person.clone();
                    one.priority = false;
                    without(Fact::Person(one));
                }
            }
            Fact::Lesson(lesson) => {
                for (day, session) in &lesson.sessions {
                    let mut one = lesson.clone();
                    one.sessions.remove(day);
                    without(Fact::Lesson(one));
                    for person in session.attended.iter().filter(|_| session.attended.len() > 1) {
                        let mut one = lesson.clone();
                        let again = one.sessions.get_mut(day).expect("the day");
                        again.attended.remove(person);
                        // Who came again would still be counted.
                        if !lesson
                            .sessions
                            .iter()
                            .any(|(other, s)| other != day && s.attended.contains(person))
                        {
                            without(Fact::Lesson(one));
                        }
                    }
                }
            }
            Fact::Team(_) => {}
        }
    }
    less
}

/// Deleting any one counted change makes a printed line another.
pub fn each_counted_change_is_missed(ward: &Ward, area: AreaId, cut: Day, book: &Book) {
    let counted = Counted::of(ward, area, cut);
    let whole = counted.figures(counted.sum.clone(), book);
    let mut tried = 0;
    for at in 0..counted.facts.len() {
        for less in each_less(&counted.facts[at]) {
            tried += 1;
            assert_ne!(
                counted.with(at, &less, book),
                whole,
                "nobody misses a part of {:?}",
                counted.facts[at]
            );
        }
    }
    let mut books = Vec::new();
    for at in 0..book.typed.len() {
        let mut less = book.clone();
        less.typed.remove(at);
        books.push(less);
    }
    for at in (0..book.weeks.len()).filter(|at| book.weeks[*at].skill.is_some()) {
        let mut less = book.clone();
        less.weeks.remove(at);
        books.push(less);
    }
    books.push(Book {
        lines: Vec::new(),
        ..book.clone()
    });
    books.push(Book {
        paper: Vec::new(),
        ..book.clone()
    });
    for less in &books {
        assert_ne!(
            counted.figures(counted.sum.clone(), less),
            whole,
            "nobody misses an entry of the book"
        );
    }
    assert!(tried > 700, "only {tried} changes were tried");
}

/// CT-c1 where of so many people fewer were asked.
pub fn with_ai_known_for(ward: &Ward, area: AreaId, cut: Day, book: &Book, known: u64) -> FigureLine {
    let mut counted = Counted::of(ward, area, cut);
    let asked = |counters: &Counters| counters.get("asked.ai1.named") + counters.get("asked.ai1.unnamed");
    let none = |line: &Guidance| line.source == Source::KnewBefore && line.level == Level::None;
    for at in 0..counted.facts.len() {
        for fact in 0..counted.facts[at].len() {
            if asked(&counted.sum) == known {
                break;
            }
            counted.sum -= &fact::count(&counted.facts[at], cut);
            if let Fact::Person(person) = &mut counted.facts[at][fact] {
                person.guidance.retain(|line| !none(line));
            }
            counted.sum += &fact::count(&counted.facts[at], cut);
        }
    }
    assert_eq!(asked(&counted.sum), known);
    let figures = counted.figures(counted.sum.clone(), book);
    figures.line("CT-c1.people").expect("the line").clone()
}
