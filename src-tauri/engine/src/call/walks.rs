//! Giving doors out for an evening, offline too; and the walking order that a volunteer drags for themselves.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::index::{self, dragged};
use crate::store::documents::Stored;
use rusqlite::params;
use schemas::call::{AddWalks, AskArea, MendWalk, Saved, SetOrder, Touched, WalkView};
use schemas::document::{Kind, walk};
use schemas::ids::WalkId;
use schemas::record::Walk;
use schemas::refusal::RefusalCode;

/// How long a walk that is over stays in lists.
pub const DAYS_SHOWN: i64 = 7;
/// Streets and kiệt given out in one tap.
const MOST_STRIPS: usize = 30;

impl Engine {
    pub(super) fn all_walks(&self, args: AskArea) -> Result<Vec<WalkView>, Failure> {
        let from = self.today().plus_days(-DAYS_SHOWN);
        let state = self.state();
        let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        index::walks::since(state.store.read(), me, Some(args.area), from)
    }

    pub(super) fn give_doors_out(&self, args: AddWalks) -> Result<Saved, Failure> {
        if args.day < self.today() {
            return Err(malformed(
                "Buổi đi phải từ hôm nay trở đi. Chưa giao; xin chọn ngày khác.",
            ));
        }
        if args.strips.is_empty() || args.strips.len() > MOST_STRIPS || args.members.is_empty() {
            return Err(malformed(
                "Xin chọn ít nhất một kiệt và một người đi. Chưa giao gì.",
            ));
        }
        let by = self.check_may_send(&args.members)?;
        let mut all = Saved::default();
        for strip in args.strips {
            let walk = Walk {
                id: WalkId(self.chance.id_at(self.clock.now())),
                area: args.area,
                day: args.day,
                street: strip.street,
                kiet: strip.kiet.unwrap_or_default(),
                doors: strip.doors.into_iter().collect(),
                members: args.members.iter().copied().collect(),
                by,
                voided: false,
            };
            let saved = self.alone(args.area, walk.id.into(), |edit| {
                edit.create(walk.id.into(), &Kind::Walk, |doc| walk::write_birth(doc, &walk))?;
                Ok(Saved::default())
            })?;
            all.touched.sync |= saved.touched.sync;
            all.touched.households.extend(saved.touched.households);
        }
        Ok(all)
    }

    pub(super) fn write_walk(&self, args: MendWalk) -> Result<Saved, Failure> {
        if args.day.is_some_and(|day| day < self.today()) {
            return Err(malformed(
                "Buổi đi phải từ hôm nay trở đi. Vẫn như cũ; xin chọn ngày khác.",
            ));
        }
        let (there, area) = {
            let state = self.state();
            let stored = Stored::find(state.store.read(), args.walk.into())?;
            let stored = stored
                .filter(|stored| stored.kind == Kind::Walk)
                .ok_or(RefusalCode::NotFound)?;
            (walk::read(stored.load()?.document())?, stored.area)
        };
        let me = self.state().me.as_ref().ok_or(RefusalCode::NotEnrolled)?.author();
        if there.by == me {
            self.check_may_send(&args.members_on)?;
        } else {
            let others: Vec<_> = args.members_on.iter().chain(&args.members_off).copied().collect();
            let asks_more = args.day.is_some() || args.voided.is_some();
            // Whoever goes along may step out; the rest is the lead's.
            if asks_more || others.iter().any(|who| *who != me) {
                self.check_leads()?;
            }
        }
        self.alone(area, args.walk.into(), |edit| {
            edit.change(args.walk.into(), |doc| {
                if let Some(day) = args.day {
                    walk::set_day(doc, day)?;
                }
                for (members, on) in [(&args.members_on, true), (&args.members_off, false)] {
                    members
                        .iter()
                        .try_for_each(|who| walk::set_member(doc, *who, on))?;
                }
                if let Some(voided) = args.voided {
                    walk::set_voided(doc, voided)?;
                }
                Ok(())
            })?;
            Ok(Saved::default())
        })
    }

    pub(super) fn drag(&self, args: SetOrder) -> Result<(), Failure> {
        let year = self.today().year();
        let mut state = self.state();
        let tx = state.store.write()?;
        let of = (args.area.to_string(), &args.street, args.kiet.unwrap_or_default());
        let sql = "SELECT household FROM door WHERE area = ?1 AND street = ?2 AND kiet = ?3";
        let strip: Vec<schemas::ids::DocumentId> =
            crate::store::rows(&tx, sql, of, |row| crate::store::id_column(row, 0))?;
        for door in &strip {
            tx.execute("DELETE FROM by_hand WHERE household = ?1", [door.to_string()])?;
        }
        for (place, door) in args.doors.iter().enumerate() {
            let door = schemas::ids::DocumentId::from(*door);
            if !strip.contains(&door) {
                return Err(malformed("Có nhà không thuộc đường này. Thứ tự vẫn như cũ."));
            }
            let place = place as u32;
            tx.execute(
                "INSERT OR REPLACE INTO by_hand (household, place) VALUES (?1, ?2)",
                params![door.to_string(), place],
            )?;
            for sql in [
                "UPDATE door SET walk = ?2 WHERE household = ?1",
                "UPDATE turn SET walk = ?2 WHERE household = ?1",
            ] {
                tx.execute(sql, params![door.to_string(), dragged(place)])?;
            }
        }
        if args.doors.is_empty() {
            index::refresh(&tx, &strip, year)?;
        }
        tx.commit()?;
        drop(state);
        self.announce(&Touched {
            households: strip.into_iter().map(Into::into).collect(),
            ..Touched::default()
        });
        Ok(())
    }

    /// Everybody may take doors for themselves; only who leads sends others, and only whom the ward named.
    fn check_may_send(
        &self,
        members: &[schemas::ids::VolunteerId],
    ) -> Result<schemas::ids::VolunteerId, Failure> {
        let me = {
            let state = self.state();
            let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
            if !members.iter().all(|who| me.knows(*who)) {
                return Err(malformed(
                    "Chỉ giao được cho người mà phường đã đưa vào danh sách. Chưa giao; xin báo phường thêm tên.",
                ));
            }
            me.author()
        };
        if members.iter().any(|who| *who != me) {
            self.check_leads()?;
        }
        Ok(me)
    }

    fn check_leads(&self) -> Result<(), Failure> {
        let leads = self.state().me.as_ref().is_some_and(crate::me::Me::leads);
        if leads {
            return Ok(());
        }
        Err(malformed(
            "Chỉ tổ trưởng hoặc cán bộ phụ trách giao kiệt cho người khác. Anh/chị vẫn tự nhận kiệt được.",
        ))
    }
}
