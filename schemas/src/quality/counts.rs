//! Numbers of a household that cannot all be true. They are asked about and never refused: each was told by somebody,
//! and two people may have written them on different evenings.

use crate::catalogue::CheckLimits;
use crate::ids::VisitId;
use crate::record::Household;
use std::collections::BTreeSet;

/// The visits of a year to ask about: those where more people were helped without a name than live there, and the last
/// one where the household's numbers do not fit each other.
pub fn odd_visits(household: &Household, year: i32, limits: &CheckLimits) -> BTreeSet<VisitId> {
    let adults = household.counts.adults16;
    let helped_too_many = |most: Option<u32>| most.zip(adults).is_some_and(|(most, adults)| most > adults);
    let mut odd: BTreeSet<VisitId> = household
        .visits_of(year)
        .filter(|visit| helped_too_many(visit.unnamed.values().copied().max()))
        .map(|visit| visit.id)
        .collect();
    if !fits(household, limits)
        && let Some(last) = household.visits_of(year).last()
    {
        odd.insert(last.id);
    }
    odd
}

/// Each part is no larger than its whole, where both are known.
fn fits(household: &Household, limits: &CheckLimits) -> bool {
    let (counts, answers) = (&household.counts, &household.answers);
    let within =
        |part: Option<u32>, whole: Option<u32>| part.zip(whole).is_none_or(|(part, whole)| part <= whole);
    within(counts.people, Some(limits.most_people))
        && within(counts.adults16, counts.people)
        && within(counts.elders60, counts.adults16.or(counts.people))
        && within(answers.about, counts.adults16.or(counts.people))
        && within(answers.vneid2, answers.about)
        && within(answers.bank, answers.about)
}
