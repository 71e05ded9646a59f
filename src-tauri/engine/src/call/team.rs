//! The team of a tổ. Its document bears the id of the tổ: there is one team in each, and two members who both begin
//! it offline begin the same document.

use super::malformed;
use super::mend::unknown_choice;
use crate::Engine;
use crate::failure::Failure;
use crate::me::Me;
use crate::store::documents::Stored;
use automerge::AutoCommit;
use schemas::call::{AskArea, MemberView, MendTeam, Saved, TeamView};
use schemas::catalogue::Catalogue;
use schemas::day::Day;
use schemas::document::{Kind, ShapeError, team};
use schemas::ids::{AreaId, DocumentId, TeamId};
use schemas::record::{Membership, Team, Training};
use schemas::refusal::RefusalCode;
use schemas::text::tidy;

/// Characters of a decision's number.
const DECISION_LIMIT: usize = 60;

impl Engine {
    pub(super) fn open_team(&self, args: AskArea) -> Result<TeamView, Failure> {
        let state = self.state();
        let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
        let found = Stored::find(state.store.read(), document_of(args.area))?;
        let team = match found {
            Some(stored) => team::read(stored.load()?.document())?,
            None => Team {
                id: TeamId(args.area.0),
                area: args.area,
                decision: None,
                decided_on: None,
                lead: None,
                planned_on: None,
                members: Default::default(),
                trainings: Default::default(),
            },
        };
        Ok(shown(&team, me, self.today()))
    }

    pub(super) fn write_team(&self, args: MendTeam) -> Result<Saved, Failure> {
        let today = self.today();
        let members = check(&args, today)?;
        {
            let state = self.state();
            let me = state.me.as_ref().ok_or(RefusalCode::NotEnrolled)?;
            let trained = args.trainings.iter().flat_map(|training| &training.members);
            let mut named = members
                .iter()
                .map(|(who, _)| who)
                .chain(trained)
                .chain(&args.lead);
            if !named.all(|who| me.knows(*who)) {
                return Err(malformed(
                    "Chỉ thêm được người mà phường đã đưa vào danh sách. Chưa lưu; xin báo phường thêm tên.",
                ));
            }
        }
        let id = document_of(args.area);
        let there = Stored::find(self.state().store.read(), id)?.is_some();
        self.alone(args.area, id, |edit| {
            let write = |doc: &mut AutoCommit| -> Result<(), ShapeError> {
                if !there {
                    team::write_birth(doc, TeamId(args.area.0), args.area)?;
                }
                if let Some(decision) = &args.decision {
                    team::set_decision(doc, &tidy(decision), args.decided_on)?;
                }
                if let Some(lead) = args.lead {
                    team::set_lead(doc, lead)?;
                }
                if let Some(day) = args.planned_on {
                    team::set_planned(doc, day)?;
                }
                members
                    .iter()
                    .try_for_each(|(who, how)| team::set_member(doc, *who, how))?;
                for training in &args.trainings {
                    for member in &training.members {
                        team::set_training(
                            doc,
                            &Training {
                                member: *member,
                                topic: training.topic.clone(),
                                day: training.day.unwrap_or(today),
                            },
                        )?;
                    }
                }
                Ok(())
            };
            if there {
                edit.change(id, write)?;
            } else {
                edit.create(id, &Kind::Team, write)?;
            }
            Ok(Saved::default())
        })
    }
}

fn document_of(area: AreaId) -> DocumentId {
    DocumentId(area.0)
}

type Members = Vec<(schemas::ids::VolunteerId, Membership)>;

fn check(args: &MendTeam, today: Day) -> Result<Members, Failure> {
    let days = args.decided_on.into_iter().chain(args.planned_on);
    let days = days.chain(args.trainings.iter().filter_map(|training| training.day));
    if days.into_iter().any(|day| day > today) {
        return Err(malformed(
            "Ngày không được ở sau hôm nay. Chưa lưu; xin chọn lại ngày.",
        ));
    }
    let topics = &Catalogue::built_in().work.training_topics;
    if !args
        .trainings
        .iter()
        .all(|t| topics.iter().any(|topic| topic.code == t.topic))
    {
        return Err(unknown_choice());
    }
    if args
        .decision
        .as_ref()
        .is_some_and(|decision| decision.chars().count() > DECISION_LIMIT)
    {
        return Err(malformed(
            "Số quyết định không quá 60 chữ. Chưa lưu; xin sửa lại.",
        ));
    }
    args.members
        .iter()
        .map(|member| {
            let how = match (member.how.as_str(), member.day) {
                ("member", _) => Membership::Member,
                ("guest", Some(until)) => Membership::Guest(until),
                ("guest", None) => {
                    return Err(malformed("Khách cần có ngày kết thúc. Chưa lưu; xin chọn ngày."));
                }
                ("left", Some(on)) if on > today => {
                    return Err(malformed(
                        "Ngày thôi tham gia không được ở sau hôm nay. Chưa lưu.",
                    ));
                }
                ("left", on) => Membership::Left(on.unwrap_or(today)),
                _ => return Err(unknown_choice()),
            };
            Ok((member.who, how))
        })
        .collect()
}

fn shown(team: &Team, me: &Me, today: Day) -> TeamView {
    let member = |(id, how): (&schemas::ids::VolunteerId, &Membership)| {
        let (how, day) = match how {
            Membership::Member => ("member", None),
            Membership::Guest(until) => ("guest", Some(*until)),
            Membership::Left(on) => ("left", Some(*on)),
        };
        let had = team.trainings.iter().filter(|training| training.member == *id);
        MemberView {
            id: *id,
            called: me.called(*id),
            how: how.to_owned(),
            day,
            topics: had.map(|training| training.topic.clone()).collect(),
        }
    };
    let mut members: Vec<MemberView> = team.members.iter().map(member).collect();
    members.sort_by(|one, other| {
        schemas::text::person_order(&one.called, &other.called).then(one.id.cmp(&other.id))
    });
    TeamView {
        area: team.area,
        decision: team.decision.clone(),
        decided_on: team.decided_on,
        lead: team.lead,
        planned_on: team.planned_on,
        members,
        ready: team.is_set_up(today),
    }
}
