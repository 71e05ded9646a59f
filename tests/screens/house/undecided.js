/**
 * A ward in which one of each waits for the supervisor: a deed of a phone that was revoked, a number that two changed, a
 * house written down twice, a need. Written through the engines' own calls.
 */
const NO_FIELDS = { needsOn: [], cautionsOn: [], cautionsOff: [] };

/** Returns the doors by what waits there, and the phone whose deed is held. */
export async function undecided(house, area) {
  const [lan, nam] = [await house.own('cô Lan', area), await house.own('anh Nam', area)];
  const { due } = await lan.call('today');
  const [held, disputed, needy] = due.map(({ door }) => door);
  const doors = due.map(({ door }) => door);
  const alike = (a, b) => a.short === b.short && a.street === b.street;
  const twice = doors.find((door) => door.street && !door.unit && doors.filter((other) => alike(door, other)).length === 1);
  await lan.call('mend_household', { household: disputed.household, fields: { people: 8, ...NO_FIELDS } });
  await nam.call('mend_household', { household: disputed.household, fields: { people: 9, ...NO_FIELDS } });
  await lan.call('mend_household', { household: needy.household, fields: { ...NO_FIELDS, needsOn: ['no_level_2'] } });
  const { areas } = await lan.call('status');
  await lan.call('add_household', { area: areas[0].area, address: `${twice.short} ${twice.street}`, units: [], althoughAlike: true });
  for (const phone of [lan, nam]) await phone.call('sync');
  await nam.call('record_visit', { household: held.household, outcome: 'met', guidance: [], unnamed: [] });
  await house.ward.revoke('anh Nam');
  const state = await nam.call('sync');
  if (state.held !== 1) throw new Error(`the deed is not held: ${JSON.stringify(state)}`);
  return { held, disputed, needy, twice, nam };
}
