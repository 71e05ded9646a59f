//! The calls that screens make, one file a deed. Here only the face: each call turns what went wrong into a refusal
//! and tells every open screen what changed.

mod add_household;
mod add_person;
mod add_row;
mod amend;
mod answers;
mod checks;
mod choose;
mod consent;
mod deed;
mod enrol;
mod household;
mod lessons;
mod lists;
mod mend;
mod record_visit;
mod renew;
mod resident;
mod results;
mod square;
mod status;
mod team;
mod today;
mod walks;

use crate::failure::Failure;
use crate::me::Me;
use crate::{Engine, sync};
use schemas::call::{
    AddHousehold, AddLesson, AddPerson, AddRow, AddWalks, AmendVisit, AreaFigures, AskArea, AskDoors,
    AskDraft, AskHousehold, AskPerson, AskRows, AskSlip, Calls, CheckView, Choose, Conflict, Door, Draft,
    Enrol, Explain, FigureRow, Found, FreshCode, HouseholdView, KeepDraft, LessonView, MendHousehold,
    MendPerson, MendTeam, MendWalk, Nothing, NumberToCall, Picture, Pin, PinTried, RecordSession,
    RecordVisit, RenewConsent, Results, Saved, Search, SetOrder, SetPin, SquareText, Status, Street,
    SyncState, TakeBackHouses, TakeBackSession, TeamView, Today, Touched, VoidVisit, WalkView, Withdraw,
    Withdrawn,
};
use schemas::catalogue::Catalogue;
use schemas::refusal::{Refusal, RefusalCode};
use std::borrow::Cow;

/// Bytes of a half-filled form.
const DRAFT_LIMIT: usize = 64 << 10;

impl Calls for Engine {
    fn status(&self, _: Nothing) -> Result<Status, Refusal> {
        self.standing().map_err(Failure::into_refusal)
    }

    fn enrol(&self, args: Enrol) -> Result<Status, Refusal> {
        self.enrol_phone(args).map_err(Failure::into_refusal)
    }

    fn today(&self, _: Nothing) -> Result<Today, Refusal> {
        self.first_screen().map_err(Failure::into_refusal)
    }

    fn streets(&self, _: Nothing) -> Result<Vec<Street>, Refusal> {
        self.all_strips().map_err(Failure::into_refusal)
    }

    fn doors(&self, args: AskDoors) -> Result<Vec<Door>, Refusal> {
        self.doors_of_strip(args).map_err(Failure::into_refusal)
    }

    fn search(&self, args: Search) -> Result<Found, Refusal> {
        self.find(args).map_err(Failure::into_refusal)
    }

    fn household(&self, args: AskHousehold) -> Result<HouseholdView, Refusal> {
        self.open_household(args.household).map_err(Failure::into_refusal)
    }

    fn record_visit(&self, args: RecordVisit) -> Result<Saved, Refusal> {
        self.saved(self.write_visit(args))
    }

    fn void_visit(&self, args: VoidVisit) -> Result<Saved, Refusal> {
        self.saved(self.take_visit_back(args))
    }

    fn add_household(&self, args: AddHousehold) -> Result<Saved, Refusal> {
        self.saved(self.write_household(args))
    }

    fn mend_household(&self, args: MendHousehold) -> Result<Saved, Refusal> {
        self.saved(self.write_household_fields(args))
    }

    fn add_person(&self, args: AddPerson) -> Result<Saved, Refusal> {
        self.saved(self.write_person(args))
    }

    fn mend_person(&self, args: MendPerson) -> Result<Saved, Refusal> {
        self.saved(self.write_person_fields(args))
    }

    fn conflicts(&self, _: Nothing) -> Result<Vec<Conflict>, Refusal> {
        self.clashes(None).map_err(Failure::into_refusal)
    }

    fn choose(&self, args: Choose) -> Result<Saved, Refusal> {
        self.saved(self.write_choice(args))
    }

    fn keep_draft(&self, args: KeepDraft) -> Result<Nothing, Refusal> {
        if args.body.len() > DRAFT_LIMIT {
            return Err(Refusal::of(RefusalCode::TooLarge));
        }
        let state = self.state();
        let kept = state
            .store
            .keep_draft(args.household, form(&args.form)?, &args.body, self.clock.now());
        kept.map(|()| Nothing {}).map_err(Failure::into_refusal)
    }

    fn draft(&self, args: AskDraft) -> Result<Draft, Refusal> {
        let found = self
            .state()
            .store
            .draft(args.household, form(&args.form)?)
            .map_err(Failure::into_refusal)?;
        Ok(found.map(|(body, at)| Draft { body, at }).unwrap_or_default())
    }

    fn sync(&self, _: Nothing) -> Result<SyncState, Refusal> {
        self.exchange().map_err(Failure::into_refusal)
    }

    fn sync_state(&self, _: Nothing) -> Result<SyncState, Refusal> {
        self.sync_standing().map_err(Failure::into_refusal)
    }

    fn figures(&self, _: Nothing) -> Result<Vec<AreaFigures>, Refusal> {
        self.own_figures().map_err(Failure::into_refusal)
    }

    fn results(&self, _: Nothing) -> Result<Results, Refusal> {
        self.own_results().map_err(Failure::into_refusal)
    }

    fn figure_rows(&self, args: AskRows) -> Result<Vec<FigureRow>, Refusal> {
        self.rows_behind(args).map_err(Failure::into_refusal)
    }

    fn lessons(&self, args: AskArea) -> Result<Vec<LessonView>, Refusal> {
        self.all_lessons(args).map_err(Failure::into_refusal)
    }

    fn add_lesson(&self, args: AddLesson) -> Result<Saved, Refusal> {
        self.saved(self.open_lesson(args))
    }

    fn record_session(&self, args: RecordSession) -> Result<Saved, Refusal> {
        self.saved(self.write_session(args))
    }

    fn take_back_session(&self, args: TakeBackSession) -> Result<Saved, Refusal> {
        self.saved(self.write_session_taken_back(args))
    }

    fn team(&self, args: AskArea) -> Result<TeamView, Refusal> {
        self.open_team(args).map_err(Failure::into_refusal)
    }

    fn mend_team(&self, args: MendTeam) -> Result<Saved, Refusal> {
        self.saved(self.write_team(args))
    }

    fn amend_visit(&self, args: AmendVisit) -> Result<Saved, Refusal> {
        self.saved(self.correct_visit(args))
    }

    fn checks(&self, _: Nothing) -> Result<Vec<CheckView>, Refusal> {
        self.own_checks().map_err(Failure::into_refusal)
    }

    fn explain(&self, args: Explain) -> Result<Saved, Refusal> {
        self.saved(self.write_explanation(args))
    }

    fn walks(&self, args: AskArea) -> Result<Vec<WalkView>, Refusal> {
        self.all_walks(args).map_err(Failure::into_refusal)
    }

    fn add_walks(&self, args: AddWalks) -> Result<Saved, Refusal> {
        self.saved(self.give_doors_out(args))
    }

    fn mend_walk(&self, args: MendWalk) -> Result<Saved, Refusal> {
        self.saved(self.write_walk(args))
    }

    fn set_order(&self, args: SetOrder) -> Result<Nothing, Refusal> {
        self.drag(args)
            .map(|()| Nothing {})
            .map_err(Failure::into_refusal)
    }

    fn add_row(&self, args: AddRow) -> Result<Saved, Refusal> {
        self.saved(self.write_row(args))
    }

    fn take_back_houses(&self, args: TakeBackHouses) -> Result<Saved, Refusal> {
        self.saved(self.remove_new_houses(args))
    }

    fn set_pin(&self, args: SetPin) -> Result<Nothing, Refusal> {
        self.choose_pin(args)
            .map(|()| Nothing {})
            .map_err(Failure::into_refusal)
    }

    fn hand_over(&self, args: AskHousehold) -> Result<Nothing, Refusal> {
        self.give_to_resident(args.household)
            .map(|()| Nothing {})
            .map_err(Failure::into_refusal)
    }

    fn take_back(&self, args: Pin) -> Result<PinTried, Refusal> {
        self.try_pin(args).map_err(Failure::into_refusal)
    }

    fn forgot_pin(&self, args: FreshCode) -> Result<Nothing, Refusal> {
        self.take_back_by_code(args)
            .map(|()| Nothing {})
            .map_err(Failure::into_refusal)
    }

    fn renew_consent(&self, args: RenewConsent) -> Result<Saved, Refusal> {
        self.saved(self.write_renewal(args))
    }

    fn number_to_call(&self, args: AskPerson) -> Result<NumberToCall, Refusal> {
        self.calls_at(&args).map_err(Failure::into_refusal)
    }

    fn read_square(&self, args: Picture) -> Result<SquareText, Refusal> {
        square::read(&args)
    }

    fn slip_doors(&self, args: AskSlip) -> Result<Vec<Door>, Refusal> {
        self.doors_of_slip(&args.slip).map_err(Failure::into_refusal)
    }

    fn withdraw(&self, args: Withdraw) -> Result<Withdrawn, Refusal> {
        let (withdrawn, saved) = self.write_withdrawal(args).map_err(Failure::into_refusal)?;
        self.saved(Ok(saved))?;
        Ok(withdrawn)
    }

    fn keep_consent(&self, args: AskPerson) -> Result<Saved, Refusal> {
        self.saved(self.write_kept_consent(args))
    }

    fn start_training(&self, _: Nothing) -> Result<Status, Refusal> {
        self.begin_practice().map_err(Failure::into_refusal)
    }

    fn end_training(&self, _: Nothing) -> Result<Status, Refusal> {
        self.end_practice().map_err(Failure::into_refusal)
    }

    fn catalogue(&self, _: Nothing) -> Result<Catalogue, Refusal> {
        let state = self.state();
        let catalogue = state.me.as_ref().map(Me::catalogue);
        Ok(catalogue.map_or_else(|| Catalogue::built_in().clone(), Cow::into_owned))
    }
}

impl Engine {
    /// Tells the screens, and fills in what every save answers alike.
    fn saved(&self, outcome: Result<Saved, Failure>) -> Result<Saved, Refusal> {
        let mut saved = outcome.map_err(Failure::into_refusal)?;
        saved.unsent = sync::unsent(&self.state().store).map_err(Failure::into_refusal)?;
        if saved.touched != Touched::default() {
            self.announce(&saved.touched);
        }
        Ok(saved)
    }
}

/// Letters of a form's name.
const FORM_LIMIT: usize = 100;

fn form(named: &Option<String>) -> Result<&str, Refusal> {
    let name = named.as_deref().unwrap_or(crate::store::settings::MEETING);
    if name.len() > FORM_LIMIT {
        return Err(Refusal::of(RefusalCode::TooLarge));
    }
    Ok(name)
}

/// The caller's values are out of their range; says what is wanted, never what was given.
fn malformed(message: &str) -> Failure {
    Refusal::new(RefusalCode::Malformed, message).into()
}
