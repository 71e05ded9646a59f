//! A ward in a folder: two tổ, and volunteers whose phones hold one of them.

use crate::paper_phone::PaperPhone;
use schemas::ids::{AreaId, WardId};
use schemas::record::Unit;
use schemas::wire::{ActorClaim, ChangeState, Deed};
use std::sync::Arc;
use sync_server::accept::{self, Accepted, ReadDeed, Upload};
use sync_server::clock::{Clock, StandingClock};
use sync_server::ledger::{Books, Kept, Ledger, LedgerError};
use sync_server::{Config, Server, enrolment};
use tempfile::TempDir;
use uuid::Uuid;

/// 06/12/2026, ten in the morning in Đà Nẵng.
pub const MORNING: i64 = 1_796_526_000_000;

pub struct Ward {
    pub place: TempDir,
    pub server: Server,
    pub clock: Arc<StandingClock>,
    pub id: WardId,
    /// Tổ 12 and tổ 13.
    pub areas: [AreaId; 2],
}

impl Ward {
    pub async fn open() -> Self {
        let place = tempfile::tempdir().unwrap();
        let clock = Arc::new(StandingClock::at(MORNING));
        let server = Server::open(&Config::on_any_port(place.path()), clock.clone())
            .await
            .unwrap();
        let (id, areas) = two_areas(&server).await;
        Self {
            place,
            server,
            clock,
            id,
            areas,
        }
    }

    /// A phone that came in by a code and holds these tổ.
    pub async fn phone(&self, called: &str, areas: &[AreaId]) -> PaperPhone {
        let mut phone = PaperPhone::new();
        let (ward, areas, called, now) = (self.id, areas.to_vec(), called.to_owned(), self.clock.now());
        let device = phone.as_new_device();
        let admit = move |books: &dyn Books| -> Kept<_> {
            let code = enrolment::invite(books, ward, &called, "volunteer", &areas, now)?;
            enrolment::admit(books, &code.text, &device, None, now)
        };
        let (volunteer, _) = self.server.ledger().write(admit).await.unwrap().unwrap();
        phone.volunteer = volunteer;
        phone
    }

    /// Takes in deeds as the phone's own request would.
    pub async fn take(&self, phone: &PaperPhone, deeds: Vec<Deed>) -> Accepted {
        self.take_with(phone, deeds, vec![phone.claim()]).await
    }

    pub async fn take_with(&self, phone: &PaperPhone, deeds: Vec<Deed>, claims: Vec<ActorClaim>) -> Accepted {
        let (facts, id, now) = (self.server.facts().clone(), phone.device, self.clock.now());
        let take = move |books: &dyn Books| -> Kept<Accepted> {
            let carrier = books.device(id)?.ok_or(LedgerError::Closed)?;
            let deeds = deeds.into_iter().map(ReadDeed::read).collect();
            accept::take_all(
                books,
                &facts,
                &Upload {
                    carrier,
                    claims,
                    deeds,
                    now,
                },
            )
        };
        self.server.ledger().write(take).await.unwrap()
    }

    /// Counts rows, for claims about what is not there.
    pub async fn rows(&self, table: &str) -> u64 {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = move |connection: &rusqlite::Connection| -> Kept<u64> {
            Ok(connection.query_row(&sql, [], |row| row.get(0))?)
        };
        self.server.ledger().read_sql(count).await.unwrap()
    }
}

pub async fn two_areas(server: &Server) -> (WardId, [AreaId; 2]) {
    let areas = [AreaId(Uuid::new_v4()), AreaId(Uuid::new_v4())];
    let add = move |books: &dyn Books| -> Kept<WardId> {
        let ward = books.wards()?[0].id;
        for (area, number) in areas.iter().zip(["12", "13"]) {
            let unit = Unit {
                area: *area,
                number: number.to_owned(),
                name: format!("Tổ dân phố số {number}"),
                old_ward: "Phước Mỹ".to_owned(),
                from: None,
                until: None,
                successor: None,
            };
            books.add_unit(ward, &unit)?;
        }
        Ok(ward)
    };
    (server.ledger().write(add).await.unwrap(), areas)
}

pub fn held(code: &str) -> ChangeState {
    ChangeState::Held(code.to_owned())
}
