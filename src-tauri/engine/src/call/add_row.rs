//! *Thêm dãy nhà* for a tổ that has no list: "kiệt 45, số 1 → 27, bên lẻ". Houses that stand already are passed over and
//! said. And taking back what was added by mistake, as long as nobody knocked there.

use super::malformed;
use crate::Engine;
use crate::failure::Failure;
use crate::store::documents::Stored;
use schemas::address::Address;
use schemas::call::{AddHousehold, AddRow, RowSide, Saved, TakeBackHouses};
use schemas::document::household;
use schemas::refusal::RefusalCode;
use schemas::text::tidy;

/// Houses of one row.
const MOST: usize = 100;
const LAST_NUMBER: u32 = 9_999;

impl Engine {
    pub(crate) fn write_row(&self, args: AddRow) -> Result<Saved, Failure> {
        let street = tidy(&args.street);
        let kiet = args.kiet.as_deref().map(tidy).filter(|kiet| !kiet.is_empty());
        if street.is_empty() && kiet.is_none() {
            return Err(malformed("Xin ghi tên đường hoặc số kiệt. Chưa thêm nhà nào."));
        }
        let numbers = numbers(&args);
        if args.from == 0 || args.to > LAST_NUMBER || numbers.is_empty() || numbers.len() > MOST {
            return Err(malformed(
                "Dãy nhà phải từ số nhỏ đến số lớn, nhiều nhất 100 nhà một lần. Chưa thêm nhà nào.",
            ));
        }
        let mut all = Saved::default();
        for number in numbers {
            let address = match &kiet {
                Some(kiet) => format!("K{kiet}/{number} {street}"),
                None => format!("{number} {street}"),
            };
            let read = Address::read(&address);
            if read.number.is_none() || read.kiet != kiet {
                return Err(malformed(
                    "Không đọc được tên đường hay số kiệt này. Chưa thêm nhà nào; xin xem lại chính tả.",
                ));
            }
            let saved = self.write_household(AddHousehold {
                area: args.area,
                address: tidy(&address),
                units: Vec::new(),
                although_alike: false,
            })?;
            all.alike.extend(saved.alike);
            all.households.extend(saved.households);
            all.touched.households.extend(saved.touched.households);
            all.touched.sync |= saved.touched.sync;
        }
        Ok(all)
    }

    pub(super) fn remove_new_houses(&self, args: TakeBackHouses) -> Result<Saved, Failure> {
        let (now, today) = (self.clock.now(), self.today().to_string());
        for id in &args.households {
            let state = self.state();
            let connection = state.store.read();
            let stored = Stored::find(connection, (*id).into())?.ok_or(RefusalCode::NotFound)?;
            let house = household::read(stored.load()?.document())?;
            let sql = "SELECT count(*) FROM deed WHERE household = ?1 AND day = ?2
                       AND batch = (SELECT min(batch) FROM deed WHERE household = ?1)";
            let mine: u32 = connection.query_row(sql, [id.to_string(), today.clone()], |row| row.get(0))?;
            let visited = house.visits.iter().any(|visit| !visit.voided);
            if mine == 0 || visited || !house.receipts.is_empty() {
                return Err(malformed(
                    "Chỉ bỏ được nhà vừa thêm hôm nay trên máy này và chưa ai ghé. Các nhà vẫn còn.",
                ));
            }
        }
        let mut all = Saved::default();
        for id in args.households {
            let saved = self.deed(id, |edit| {
                edit.change(id.into(), |doc| Ok(household::set_removed(doc, Some(now))?))?;
                Ok(Saved::default())
            })?;
            all.touched.households.extend(saved.touched.households);
            all.touched.sync |= saved.touched.sync;
            all.households.push(id);
        }
        Ok(all)
    }
}

fn numbers(args: &AddRow) -> Vec<u32> {
    let wanted = |number: &u32| match args.side {
        RowSide::Odd => number % 2 == 1,
        RowSide::Even => number.is_multiple_of(2),
        RowSide::Both => true,
    };
    // Two thousand numbers are looked at at most; more is refused by the caller's bound anyway.
    (args.from..=args.to.min(args.from.saturating_add(2_000)))
        .filter(wanted)
        .collect()
}
