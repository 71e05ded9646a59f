/** A phone made up in memory, for the fixture bridge only: enough of every call to walk through the screens. */
import { FixtureChecks } from './fixture-checks.mjs';
import { COLLEAGUES, FixtureWalks, tasksOf } from './fixture-walks.mjs';

const AREA = '0192c000-0000-7000-8000-000000000012';
const DAY_MS = 86_400_000;
const dayOf = (ms) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
/** The evening of the sketches, so that screens can be compared. */
const NOW = Date.UTC(2026, 10, 24, 11, 42);
const TODAY = dayOf(NOW);
const before = (days) => dayOf(NOW - days * DAY_MS);
const UNIT = { area: AREA, number: '12', name: 'Tổ dân phố số 12', oldWard: 'Phước Mỹ', from: null, until: null, successor: null };
const MARKS = ['met', 'met', 'nobody_home', 'met', 'no_one_lives', 'come_back', 'met', 'not_reached', 'declined', 'family_matter'];

const UNTOLD = { about: null, vneid2: null, bank: null, internet: null, smartphones: null, toldBy: null, asOf: null, digitalFamily: null };
const needed = (needs, { code, stage, referral = null }) => [...needs.filter((need) => need.code !== code), { code, stage, referral, since: TODAY }];

const refuse = (code, message) => Object.assign(new Error(message), { code });
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export class FixturePhone {
  #touched; #catalogue; #houses = new Map(); #drafts = new Map(); #conflicts = []; #ids = 0;
  #enrolled; #called = 'cô Lan'; #unsent = 5; #home = 7; #deeds = 12; #last = NOW - DAY_MS;

  #evenings; #checks; #role;

  constructor({ catalogue, longest, enrolled, touched, role = 'volunteer' }) {
    this.#role = role;
    this.#catalogue = catalogue;
    this.#touched = touched;
    this.#enrolled = enrolled;
    this.#lay('Nguyễn Công Trứ', '45', longest, 7);
    this.#lay('Nguyễn Công Trứ', null, 23, 23);
    this.#lay('An Cư 3', null, 9, 3);
    this.#lay('Ngô Quyền', '123', 61, 20);
    this.#people();
    this.#evenings = new FixtureWalks(this, TODAY, AREA);
    this.#checks = new FixtureChecks([...this.#houses.values()].map(({ door }) => door), before(1));
  }

  async call(name, args) {
    const does = this[`_${name}`] ?? (['walks', 'add_walks', 'mend_walk', 'set_order'].includes(name) && ((args) => this.#evenings[name](args)));
    if (!does) throw refuse('not_found', 'Không tìm thấy mục này trên máy.');
    if (!this.#enrolled && !['status', 'enrol'].includes(name)) throw refuse('not_enrolled', 'Máy này chưa được phường cấp mã.');
    return does.call(this, args);
  }

  _status() {
    return { enrolled: this.#enrolled, called: this.#enrolled ? this.#called : '', ward: 'Phường An Hải', areas: this.#enrolled ? [UNIT] : [], unsent: this.#enrolled ? this.#unsent : 0, wardPhone: this.#enrolled ? '0236 3123 456' : null, today: TODAY, version: '0.1.0', role: this.#enrolled ? this.#role : '', colleagues: this.#enrolled ? COLLEAGUES : [], hasPin: false, handedOver: null, training: false };
  }
  _enrol({ code, called }) {
    if (/^9/.test(code)) throw refuse('code_used', 'Mã ghi danh này đã dùng rồi. Xin phường cấp mã mới.');
    [this.#enrolled, this.#called] = [true, called];
    return this._status();
  }
  _catalogue() { return this.#catalogue; }
  _today() {
    const houses = [...this.#houses.values()];
    const all = houses.map((house) => house.door);
    const mine = this.#evenings.mine();
    const open = all.filter((door) => door.state === 'not_reached');
    const next = open.find(({ household }) => mine.walk?.doors.includes(household)) ?? open[0] ?? null;
    const street = next && this._streets().find((each) => each.street === next.street && (each.kiet === null) === (next.kiet === null));
    return {
      day: TODAY, street: street ?? null, next, toVisit: open.length,
      comeBack: all.filter((door) => door.revisitOn && door.revisitOn <= TODAY).length, unsent: this.#unsent, ...mine,
      due: houses.map((house) => ({ door: house.door, tasks: tasksOf(house, TODAY) })).filter(({ tasks }) => tasks.length > 0).slice(0, 200),
      asked: this.#checks.waiting, done: { doors: 9, met: 6, helped: 8 }, home: this.#home, deeds: this.#deeds,
    };
  }
  _streets() {
    const streets = new Map();
    for (const { door } of this.#houses.values()) {
      const key = `${door.street}/${door.kiet ?? ''}`;
      const kiet = door.kiet?.replace('Kiệt ', '') ?? null;
      const street = streets.get(key) ?? { area: AREA, street: door.street, kiet, title: kiet ? `Kiệt ${kiet} ${door.street}` : door.street, states: [], met: 0, notReached: 0 };
      street.states.push(door.state);
      if (door.state === 'met') street.met += 1;
      if (door.state === 'not_reached') street.notReached += 1;
      streets.set(key, street);
    }
    return [...streets.values()];
  }
  _doors({ street, kiet = null }) {
    const strip = [...this.#houses.values()].map((house) => house.door).filter((door) => door.street === street && (door.kiet ?? null) === (kiet === null ? null : `Kiệt ${kiet}`));
    return this.#evenings.ordered({ street, kiet }, strip);
  }
  doorsOf(strip) { return this._doors(strip); }
  _search({ query, limit = 100 }) {
    const words = fold(query).split(/\s+/);
    const hits = [...this.#houses.values()].flatMap(({ door, people }) => {
      const person = people.find(({ name }) => words.every((word) => fold(name).includes(word)));
      const place = fold(`${door.short} ${door.street} ${door.kiet ?? ''}`);
      return person || words.every((word) => place.includes(word)) ? [{ ...door, foundPerson: person?.name ?? null }] : [];
    });
    return { doors: hits.slice(0, limit), more: hits.length > limit };
  }
  _household({ household }) {
    const house = this.#house(household);
    const strip = this._doors({ street: house.door.street, kiet: house.door.kiet?.replace('Kiệt ', '') ?? null });
    const at = strip.findIndex((door) => door.household === household);
    return { ...house, unit: UNIT, place: at + 1, places: strip.length, next: strip[at + 1]?.household ?? null, alike: house.people.length > 2 ? [[house.people[0].id, house.people[2].id]] : [], tasks: tasksOf(house, TODAY), conflicts: this.#conflicts.filter((conflict) => conflict.household === household) };
  }
  _record_visit({ household, outcome, reason = null, revisitOn = null, note = null, guidance, unnamed, together: beside = [] }) {
    const house = this.#house(household);
    const usual = this.#catalogue.outcomes.find((each) => each.code === outcome)?.revisitDays;
    const visit = {
      id: this.#id(), day: TODAY, at: NOW, by: this.#called, mine: true, canUndo: true, amends: null, amended: false, outcome, reason,
      revisitOn: revisitOn ?? (usual ? before(-usual) : null), note, unsent: true, unnamed,
      helped: guidance.map((helped) => ({ ...helped, name: house.people.find(({ id }) => id === helped.person)?.name ?? '' })),
    };
    house.visits.unshift(visit);
    const together = beside.map((other) => ({ household: other, visit: this._record_visit({ household: other, outcome, revisitOn, guidance: [], unnamed: [] }).visit }));
    return this.#changed(house, { visit: visit.id, together });
  }
  _amend_visit({ household, visit: id, outcome, reason = null, revisitOn = null }) {
    const house = this.#house(household);
    const visit = house.visits.find((each) => each.id === id);
    if (visit.canUndo) Object.assign(visit, { outcome, reason, revisitOn });
    else {
      visit.amended = true;
      house.visits.unshift({ ...visit, id: this.#id(), at: NOW, by: this.#called, mine: true, canUndo: true, amends: id, amended: false, outcome, reason, revisitOn, unsent: true });
    }
    return this.#changed(house, { visit: visit.canUndo ? id : house.visits[0].id });
  }
  _void_visit({ household, visit }) {
    const house = this.#house(household);
    const gone = house.visits.find(({ id }) => id === visit);
    house.visits = house.visits.filter((each) => each !== gone);
    for (const each of house.visits) if (each.id === gone?.amends) each.amended = false;
    return this.#changed(house, {});
  }
  _add_household({ address, units, althoughAlike }) {
    const alike = [...this.#houses.values()].map((house) => house.door).filter((door) => fold(address).includes(fold(door.short)));
    if (alike.length > 0 && !althoughAlike) return this.#saved({ alike: alike.slice(0, 3) });
    const made = units.map((unit) => this.#build(address.replace(/\s.*/, ''), 'Nguyễn Công Trứ', '45', 'not_reached', unit || null));
    return this.#saved({ households: made });
  }
  _add_row({ street, kiet = null, from, to, side }) {
    const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((n) => side === 'both' || (n % 2 === 1) === (side === 'odd'));
    const alike = [];
    const made = numbers.flatMap((number) => {
      const short = kiet ? `K${kiet}/${number}` : `${number}`;
      const stood = [...this.#houses.values()].find(({ door }) => door.short === short && door.street === street);
      if (stood) alike.push(stood.door);
      return stood ? [] : [this.#build(short, street, kiet, 'not_reached', null)];
    });
    return this.#saved({ households: made, alike });
  }
  _take_back_houses({ households }) {
    for (const household of households) this.#houses.delete(household);
    return this.#saved({ households, touched: { households, sync: true, ward: false } });
  }
  _mend_household({ household, fields }) {
    const house = this.#house(household);
    const { people, adults16, elders60, cautionsOn, cautionsOff, needsOn } = fields;
    house.counts = { people: people ?? house.counts.people, adults16: adults16 ?? house.counts.adults16, elders60: elders60 ?? house.counts.elders60, asOf: TODAY };
    house.door.cautions = [...house.door.cautions.filter((code) => !cautionsOff.includes(code)), ...cautionsOn];
    house.needs.push(...needsOn);
    for (const code of needsOn) house.needStates = needed(house.needStates, { code, stage: 'new' });
    for (const need of fields.needs ?? []) house.needStates = needed(house.needStates, need);
    if (fields.answers) house.answers = { ...house.answers, ...fields.answers, asOf: TODAY };
    house.priorityPeople = fields.priorityPeople ?? house.priorityPeople;
    return this.#changed(house, {});
  }
  _add_person({ household, name, ageBand = null, phone = null }) {
    const person = this.#person(name, ageBand, phone && `${phone.slice(0, 4)} ••• ${phone.slice(-3)}`, []);
    const house = this.#house(household);
    house.people.push(person);
    return this.#changed(house, { person: person.id });
  }
  _mend_person({ person: id, ...fields }) {
    const house = [...this.#houses.values()].find(({ people }) => people.some((person) => person.id === id));
    const { ticksOn = [], ticksOff = [], portalsOn = [], needs = [], ...plain } = fields;
    const person = house.people.find((each) => each.id === id);
    Object.assign(person, plain);
    person.ticks = [...person.ticks.filter((code) => !ticksOff.includes(code)), ...ticksOn];
    person.portals.push(...portalsOn);
    for (const need of needs) person.needs = needed(person.needs, need);
    return this.#changed(house, {});
  }
  _checks() { return this.#checks.checks(); }
  _explain(args) {
    this.#checks.explain(args);
    return this.#saved({});
  }
  _conflicts() { return this.#conflicts; }
  _choose({ document, field }) {
    this.#conflicts = this.#conflicts.filter((conflict) => conflict.document !== document || conflict.field !== field);
    return this.#saved({});
  }
  _keep_draft({ household, body }) {
    this.#drafts.set(household, body);
    return {};
  }
  _draft({ household }) { return { body: this.#drafts.get(household) ?? '', at: NOW }; }
  async _sync() {
    for (; this.#unsent > 0; this.#unsent -= 1, this.#home += 1) {
      this.#touched({ households: [], sync: true, ward: false });
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    this.#home = this.#deeds;
    this.#last = NOW;
    for (const house of this.#houses.values()) for (const visit of house.visits) visit.unsent = false;
    return { ...this._sync_state(), received: 14 };
  }
  _sync_state() {
    return { unsent: this.#unsent, held: 0, home: this.#home, deeds: this.#deeds, lastSuccess: this.#last, received: 0, failure: null, server: 'http://127.0.0.1:8080' };
  }
  _figures() {
    const all = [...this.#houses.values()].map((house) => house.door.state);
    const registered = all.length;
    return [{ unit: UNIT, coverage: { registered, excluded: 2, awaiting: 1, visited: all.filter((state) => state !== 'not_reached').length, met: all.filter((state) => state === 'met').length, visits: 96 }, denominatorSource: 'theo danh sách nhập' }];
  }

  #id() { return `0192c0de-0000-7000-8000-${String((this.#ids += 1)).padStart(12, '0')}`; }
  #house(id) {
    const house = this.#houses.get(id);
    if (!house) throw refuse('not_found', 'Không tìm thấy mục này trên máy.');
    return house;
  }
  saved(rest) { return this.#saved(rest); }
  #saved(rest) {
    return { touched: { households: [], sync: true, ward: false }, visit: null, households: [], together: [], person: null, lesson: null, alike: [], unsent: this.#unsent, ...rest };
  }
  #changed(house, rest) {
    const counting = house.visits.filter((visit) => !visit.amended);
    const [latest] = counting;
    house.door.lastVisit = latest ? { day: latest.day, outcome: latest.outcome } : null;
    house.door.state = counting.some((visit) => visit.outcome === 'met') ? 'met' : latest && latest.outcome !== 'not_found' ? latest.outcome : 'not_reached';
    house.door.revisitOn = latest?.revisitOn ?? null;
    house.door.unsent = true;
    this.#unsent += 1;
    this.#deeds += 1;
    const touched = { households: [house.door.household], sync: true, ward: false };
    setTimeout(() => this.#touched(touched), 10);
    return this.#saved({ touched, ...rest });
  }
  #lay(street, kiet, houses, walked) {
    for (let i = 0; i < houses; i += 1) {
      const number = i * 2 + 1;
      this.#build(kiet ? `K${kiet}/${number}` : `${number}${i === 4 ? 'A' : ''}`, street, kiet, i < walked ? MARKS[i % MARKS.length] : 'not_reached', null);
    }
  }
  #build(short, street, kiet, state, unit) {
    const household = this.#id();
    const visited = state !== 'not_reached';
    const ago = kiet === '45' ? 0 : 1; // tonight's walk has begun
    const visit = { id: this.#id(), day: before(ago), at: NOW - ago * DAY_MS, by: 'anh Nam', mine: false, canUndo: false, amends: null, amended: false, outcome: state, reason: state === 'no_one_lives' ? 'lodging' : null, revisitOn: state === 'come_back' ? before(this.#houses.size % 3 - 1) : null, note: null, helped: [], unnamed: state === 'met' ? [{ skill: 'AT-01', people: 2 }] : [], unsent: false };
    const adults = (this.#houses.size % 4) + 1;
    this.#houses.set(household, {
      door: { household, area: AREA, short, street, kiet: kiet && `Kiệt ${kiet}`, unit, state, priority: this.#houses.size % 7 === 0, adults16: adults, cautions: this.#houses.size % 7 === 0 ? ['back_door'] : [], lastVisit: visited ? { day: visit.day, outcome: state } : null, revisitOn: visit.revisitOn, unsent: false, conflict: false, foundPerson: null },
      address: { street, kiet, hem: null, number: short, unit, raw: `${short} ${street}` }, standing: 'lived_in',
      counts: { people: adults + 1, adults16: adults, elders60: adults > 2 ? 1 : 0, asOf: before(40) }, needs: [], needStates: [], answers: { ...UNTOLD }, priorityPeople: null, people: [], visits: visited ? [visit] : [],
    });
    return household;
  }
  #person(name, ageBand, phone, skills, consentCurrent = true) {
    return { id: this.#id(), name, ageBand, phone, vneid: null, bank: null, status: 'here', skills, next: ['AT-01', 'DD-01', 'TT-02'], ticks: [], portals: [], needs: [], priority: false, withdrawnOn: null, destroyedOn: null, consentCurrent };
  }
  #people() {
    const [first, , third] = [...this.#houses.values()];
    const next = [...this.#houses.values()].find(({ door }) => door.state === 'not_reached') ?? first;
    for (const house of new Set([first, next])) {
      house.people.push(this.#person('bác Bảy', '70+', null, [{ skill: 'DD-01', level: '2' }, { skill: 'TT-02', level: '1' }], false), this.#person('Đặng Thị Hoà', '45-59', '0905 ••• 456', []), this.#person('bác Bảy (Nguyễn Văn Bảy)', '70+', null, []));
    }
    const conflict = (house, field, ...values) => {
      house.door.conflict = true;
      this.#conflicts.push({ household: house.door.household, place: `${house.door.short} ${house.door.street}`, document: house.door.household, field, shown: values[0][0], values: values.map(([value, byName]) => ({ value, by: null, byName })) });
    };
    conflict(first, 'people', ['4', 'cô Lan'], ['5', 'anh Nam']);
    conflict(third, `visits/${third.visits[0].id}/outcome`, ['nobody_home', 'cô Lan'], ['declined', 'anh Nam']);
  }
}
