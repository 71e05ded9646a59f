//! What a screen may ask of the engine. One list, from which come the engine's trait, the dispatch that the Tauri
//! shell and the `phone` binary share, and the TypeScript that the screens are checked against.

mod ask;
mod checks;
mod people;
mod today;
mod trust;
mod view;
mod visits;
mod walks;
mod work;

pub use ask::*;
pub use checks::*;
pub use people::*;
pub use today::*;
pub use trust::*;
pub use view::*;
pub use visits::*;
pub use walks::*;
pub use work::*;

use crate::catalogue::Catalogue;
use crate::refusal::{Refusal, RefusalCode};
use serde_json::Value;
use ts_rs::TS;

/// Name, arguments and reply of one call as TypeScript writes them.
pub struct CallShape {
    /// What the screen says.
    pub name: &'static str,
    /// Its doc line.
    pub about: &'static str,
    /// TypeScript name of the arguments.
    pub args: String,
    /// TypeScript name of the reply.
    pub reply: String,
}

macro_rules! calls {
    ($($(#[doc = $about:literal])+ $name:ident($args:ty) -> $reply:ty;)+) => {
        /// The engine's face towards screens; one method a deed.
        pub trait Calls {
            $($(#[doc = $about])+ fn $name(&self, args: $args) -> Result<$reply, Refusal>;)+
        }

        /// Reads the arguments, calls, writes the reply. An unknown name is [`RefusalCode::NotFound`], arguments
        /// that do not read are [`RefusalCode::Malformed`]; neither says what stood in them.
        pub fn dispatch(to: &impl Calls, name: &str, args: Value) -> Result<Value, Refusal> {
            match name {
                $(stringify!($name) => {
                    let args = if args.is_null() { Value::Object(Default::default()) } else { args };
                    let args: $args = serde_json::from_value(args).map_err(|_| Refusal::of(RefusalCode::Malformed))?;
                    let reply = to.$name(args)?;
                    serde_json::to_value(reply).map_err(|_| Refusal::of(RefusalCode::Broken))
                })+
                _ => Err(Refusal::of(RefusalCode::NotFound)),
            }
        }

        /// Shows every type of arguments and replies to the generator.
        pub fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(visitor.visit::<$args>(); visitor.visit::<$reply>();)+
        }

        /// For the generator of the TypeScript interface.
        pub fn shapes(config: &ts_rs::Config) -> Vec<CallShape> {
            vec![$(CallShape {
                name: stringify!($name),
                about: concat!($($about),+).trim_ascii(),
                args: <$args as TS>::name(config),
                reply: <$reply as TS>::name(config),
            }),+]
        }
    };
}

calls! {
    /// Who this phone belongs to and whether anything waits; the first call of every start.
    status(Nothing) -> Status;
    /// Spends a one-time code at the ward's server; afterwards the phone has its areas.
    enrol(Enrol) -> Status;
    /// The first screen: the street being walked, the next door, the counts.
    today(Nothing) -> Today;
    /// Streets and kiệt of my areas as strips of houses, in walking order.
    streets(Nothing) -> Vec<Street>;
    /// The doors of one street or kiệt, in walking order.
    doors(AskDoors) -> Vec<Door>;
    /// Households by address, person, phone tail or kiệt; marks optional.
    search(Search) -> Found;
    /// One door opened: address, people, visits, what two people both changed.
    household(AskHousehold) -> HouseholdView;
    /// One tap at the door: the visit, guidance, unnamed help and the note in one deed.
    record_visit(RecordVisit) -> Saved;
    /// Takes one of my own visits of today back; it stays in the document and counts nowhere.
    void_visit(VoidVisit) -> Saved;
    /// A house that the list lacks; several hộ at one address come as several.
    add_household(AddHousehold) -> Saved;
    /// Mends single fields of a household; what is absent stays as it is.
    mend_household(MendHousehold) -> Saved;
    /// Writes a person down, only with consent.
    add_person(AddPerson) -> Saved;
    /// Mends single fields of a person; what is absent stays as it is.
    mend_person(MendPerson) -> Saved;
    /// Everything that two people both changed and nobody has decided yet.
    conflicts(Nothing) -> Vec<Conflict>;
    /// Decides one of them, offline too.
    choose(Choose) -> Saved;
    /// Keeps a half-filled form; an empty body forgets it.
    keep_draft(KeepDraft) -> Nothing;
    /// The half-filled form of a household, if there is one.
    draft(AskDraft) -> Draft;
    /// Corrects a visit: one's own of today in place, any other by one that says what it amends.
    amend_visit(AmendVisit) -> Saved;
    /// What is asked again about my own visits of this month and the last, the newest first.
    checks(Nothing) -> Vec<CheckView>;
    /// Answers one of these questions; the ward sees the answer with the question.
    explain(Explain) -> Saved;
    /// Walks of my tổ from a week ago on, the next first.
    walks(AskArea) -> Vec<WalkView>;
    /// Gives doors out for an evening.
    add_walks(AddWalks) -> Saved;
    /// Mends a walk or takes it back.
    mend_walk(MendWalk) -> Saved;
    /// Drags the walking order of a street or kiệt, on this phone.
    set_order(SetOrder) -> Nothing;
    /// Adds a whole row of houses that no list has.
    add_row(AddRow) -> Saved;
    /// Takes houses back that were added by mistake today.
    take_back_houses(TakeBackHouses) -> Saved;
    /// Sets the PIN that takes the phone back from a resident.
    set_pin(SetPin) -> Nothing;
    /// Hands the phone to a resident: until the PIN is entered it shows nothing else, restarts included.
    hand_over(AskHousehold) -> Nothing;
    /// Takes the phone back.
    take_back(Pin) -> PinTried;
    /// Takes the phone back without the PIN, which was forgotten: asks the ward, by a fresh code, and drops the PIN.
    forgot_pin(FreshCode) -> Nothing;
    /// The consent of somebody who is here already, given anew under the words that stand now.
    renew_consent(RenewConsent) -> Saved;
    /// The number of somebody who allowed calls, for whoever is about to call.
    number_to_call(AskPerson) -> NumberToCall;
    /// What a square code in a picture says, without network and whatever the WebView can do. Nothing is kept of it.
    read_square(Picture) -> SquareText;
    /// The doors where somebody holds the slip of that code; nobody is named.
    slip_doors(AskSlip) -> Vec<Door>;
    /// Somebody changes their mind: the name is hidden at once and destroyed after three days.
    withdraw(Withdraw) -> Withdrawn;
    /// It was a mistake or spite: the consent stands as it did.
    keep_consent(AskPerson) -> Saved;
    /// Begins practice at made-up doors; nothing of it ever reaches the ward.
    start_training(Nothing) -> Status;
    /// Ends practice and forgets all of it.
    end_training(Nothing) -> Status;
    /// Sends what waits and fetches what others wrote; blocks until done or refused.
    sync(Nothing) -> SyncState;
    /// How the last sync went and what waits.
    sync_state(Nothing) -> SyncState;
    /// Own figures of my areas, counted as the server counts them.
    figures(Nothing) -> Vec<AreaFigures>;
    /// Every indicator of the plan for my areas, computed as the server computes it.
    results(Nothing) -> Results;
    /// The houses and lessons that stand behind one figure.
    figure_rows(AskRows) -> Vec<FigureRow>;
    /// Lessons of one of my tổ, newest first.
    lessons(AskArea) -> Vec<LessonView>;
    /// Opens a lớp.
    add_lesson(AddLesson) -> Saved;
    /// Writes a buổi down: heads, names, skills; names add up with those of a colleague.
    record_session(RecordSession) -> Saved;
    /// Takes back what I wrote of a buổi today, or one deed of it; what a colleague wrote stays.
    take_back_session(TakeBackSession) -> Saved;
    /// The team of one of my tổ.
    team(AskArea) -> TeamView;
    /// Mends single facts of the team; additions of a colleague stay.
    mend_team(MendTeam) -> Saved;
    /// Skills, outcomes, needs, consent wording in force on this phone.
    catalogue(Nothing) -> Catalogue;
}
