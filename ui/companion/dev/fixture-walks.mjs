/** Made-up walks, walking orders and reasons to knock for the fixture bridge; kept until the bridge stops. */

const DAY_MS = 86_400_000;
const later = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const keyOf = ({ street, kiet = null }) => `${street}/${kiet ?? ''}`;

export const COLLEAGUES = ['cô Lan', 'anh Nam', 'chị Hà', 'bác Tư Thành'].map((called, n) => ({ id: `0192c000-0000-7000-8000-00000000c00${n}`, called }));

/** Why a house is due, as the engine's rules say it. */
export function tasksOf({ door, visits, needStates }, today) {
  const since = (day) => Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  const tasks = [];
  if (door.revisitOn && door.revisitOn <= today) tasks.push({ code: 'come_back', due: door.revisitOn, overdue: since(door.revisitOn) });
  if (door.priority && !['met', 'no_one_lives'].includes(door.state)) tasks.push({ code: 'priority_not_met', due: `${today.slice(0, 4)}-01-01`, overdue: null });
  const open = needStates.filter(({ stage, since: told }) => stage !== 'answered' && told && later(told, 7) <= today);
  if (open.length > 0) tasks.push({ code: 'need_open', due: later(open[0].since, 7), overdue: since(later(open[0].since, 7)) });
  const [last] = visits;
  if (door.state === 'met' && last && later(last.day, 60) <= today) tasks.push({ code: 'long_ago', due: later(last.day, 60), overdue: null });
  return tasks;
}

export class FixtureWalks {
  #phone; #today; #area; #all = []; #orders = new Map();

  constructor(phone, today, area) {
    [this.#phone, this.#today, this.#area] = [phone, today, area];
    const [lan, nam, ha] = COLLEAGUES;
    this.#give({ street: 'Nguyễn Công Trứ', kiet: '45' }, today, [lan, nam], nam);
    this.#give({ street: 'Ngô Quyền', kiet: '123' }, later(today, 1), [lan], lan);
    this.#give({ street: 'An Cư 3', kiet: null }, later(today, 4), [nam, ha], nam);
  }

  walks() {
    return this.#all.filter(({ voided }) => !voided).map((walk) => this.#shown(walk)).sort((a, b) => a.day.localeCompare(b.day));
  }

  add_walks({ day, strips, members }) {
    for (const strip of strips) this.#give(strip, day, COLLEAGUES.filter(({ id }) => members.includes(id)), COLLEAGUES[0]);
    return this.#phone.saved({});
  }

  mend_walk({ walk: id, day, membersOn, membersOff, voided }) {
    const walk = this.#all.find((each) => each.id === id);
    walk.day = day ?? walk.day;
    walk.voided = voided ?? walk.voided;
    walk.members = COLLEAGUES.filter((one) => membersOn.includes(one.id) || (walk.members.includes(one) && !membersOff.includes(one.id)));
    return this.#phone.saved({});
  }

  set_order({ doors, ...strip }) {
    this.#orders.set(keyOf(strip), doors);
    return {};
  }

  /** Doors of a strip as they were dragged; others after them. */
  ordered(strip, doors) {
    const order = this.#orders.get(keyOf(strip)) ?? [];
    const place = ({ household }) => (order.includes(household) ? order.indexOf(household) : order.length);
    return [...doors].sort((a, b) => place(a) - place(b));
  }

  /** The walk that is on and those to come, as the first screen has them. */
  mine() {
    const mine = this.walks().filter((walk) => walk.mine);
    return { walk: mine.find(({ day }) => day <= this.#today) ?? null, coming: mine.filter(({ day }) => day > this.#today) };
  }

  #give({ street, kiet = null }, day, members, by) {
    this.#all.push({ id: `0192c000-0000-7000-8000-00000000d${String(this.#all.length + 1).padStart(3, '0')}`, street, kiet, day, members, by, voided: false });
  }

  #shown({ voided: _, by, ...walk }) {
    const doors = this.#phone.doorsOf(walk);
    return {
      ...walk, area: this.#area, title: walk.kiet ? `Kiệt ${walk.kiet} ${walk.street}` : walk.street, by: by.called,
      mine: walk.members.includes(COLLEAGUES[0]), canMend: true, doors: doors.map(({ household }) => household), states: doors.map(({ state }) => state),
      done: doors.filter(({ lastVisit }) => lastVisit && lastVisit.day >= walk.day).length,
    };
  }
}
