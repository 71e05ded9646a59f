/**
 * What has happened in the ward before the supervisor sits down: two phones have walked tổ 2 of Phước Mỹ and come in.
 * Written through the engines' own calls, since the companion's stories prove the screens that make them.
 */
import { AREA } from './house.js';

/** The tổ of {@link AREA} as the desk and the export write it. */
export const WALKED = { tdp: '2', oldWard: 'Phước Mỹ' };

const NO_FIELDS = { needsOn: [], cautionsOn: [], cautionsOff: [] };

/**
 * Each outcome once or more: met with help by name, met, closed, appointed, declined, empty as one member says, empty as
 * two say; and one number that both changed. Returns the doors by what came of them.
 */
export async function walkTheArea(house) {
  const [lan, nam] = [await house.own('cô Lan', AREA), await house.own('anh Nam', AREA)];
  const { due } = await lan.call('today');
  const [met, alsoMet, closed, appointed, declined, saidEmpty, empty, disputed] = due.map(({ door }) => door);
  const visit = (phone, door, outcome, more = {}) =>
    phone.call('record_visit', { household: door.household, outcome, guidance: [], unnamed: [], ...more });

  const { person } = await lan.call('add_person', {
    household: met.household, name: 'Đặng Thị Hoà', ageBand: '70+',
    consent: { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'tap' },
  });
  await visit(lan, met, 'met', {
    guidance: [{ person, skill: 'DD-01', level: '2', source: 'taught' }], unnamed: [{ skill: 'AT-01', people: 2 }], note: 'Có nhà buổi tối.',
  });
  await visit(lan, alsoMet, 'met');
  await visit(lan, closed, 'nobody_home');
  await visit(nam, appointed, 'come_back', { revisitOn: (await nam.call('today')).day });
  await visit(nam, declined, 'declined');
  await visit(nam, saidEmpty, 'no_one_lives', { reason: 'vacant' });
  await visit(lan, empty, 'no_one_lives', { reason: 'lodging' });
  await visit(nam, empty, 'no_one_lives', { reason: 'lodging' });
  await lan.call('mend_household', { household: disputed.household, fields: { people: 8, ...NO_FIELDS } });
  await nam.call('mend_household', { household: disputed.household, fields: { people: 9, ...NO_FIELDS } });
  for (const phone of [lan, nam]) {
    const state = await phone.call('sync');
    if (state.failure || state.unsent > 0) throw new Error(`not everything came home: ${JSON.stringify(state)}`);
  }
  return { met, alsoMet, closed, appointed, declined, saidEmpty, empty, disputed };
}
