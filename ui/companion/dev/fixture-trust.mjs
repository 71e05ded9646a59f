/** The made-up phone in a resident's hands, of somebody who changed their mind, and in practice. */
import { FixturePhone } from './fixture-phone.mjs';

const DAY_MS = 86_400_000;
const FREE_TRIES = 4;
const refuse = (code, message) => Object.assign(new Error(message), { code });
const plain = (slip) => slip.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

export class FixtureTrust extends FixturePhone {
  #pin; #handedOver = null; #wrong = 0; #until = 0; #drafts = new Map(); #names = new Map(); #slips = new Map(); #practice; #made; #training = false;

  constructor(made) {
    super(made);
    this.#made = made;
  }

  async call(name, args) {
    if (name === 'end_training') return this._end_training();
    if (this.#practice) return this.#practice.call(name, args);
    if (name === 'start_training') return this._start_training();
    return super.call(name, args);
  }

  _start_training() {
    this.#practice = new FixtureTrust({ ...this.#made, enrolled: true, longest: 8 });
    this.#practice.#training = true;
    this.#made.touched({ households: [], sync: true, ward: true });
    return this.#practice._status();
  }
  _end_training() {
    this.#practice = undefined;
    this.#made.touched({ households: [], sync: true, ward: true });
    return this._status();
  }
  _status() {
    return { ...super._status(), hasPin: this.#pin !== undefined, handedOver: this.#handedOver, training: this.#training };
  }
  _set_pin({ pin, present }) {
    if (this.#pin !== undefined && present !== this.#pin) throw refuse('malformed', 'Mã PIN hiện nay chưa đúng. Mã cũ vẫn dùng được.');
    this.#pin = pin;
    return {};
  }
  _hand_over({ household }) {
    if (this.#pin === undefined) throw refuse('malformed', 'Xin đặt mã PIN trước khi đưa máy cho bà con.');
    this.#handedOver = household;
    return {};
  }
  _take_back({ pin }) {
    const wait = Math.ceil((this.#until - Date.now()) / 1000);
    if (wait > 0) return { right: false, wait };
    if (pin === this.#pin) {
      [this.#handedOver, this.#wrong] = [null, 0];
      return { right: true, wait: 0 };
    }
    this.#wrong += 1;
    const seconds = this.#wrong > FREE_TRIES ? 30 * 2 ** (this.#wrong - FREE_TRIES - 1) : 0;
    this.#until = Date.now() + seconds * 1000;
    return { right: false, wait: seconds };
  }

  _forgot_pin({ code }) {
    if (/^off/i.test(code)) throw refuse('offline', 'Chưa hỏi được phường vì mất mạng. Không mất gì: phiếu và lời đáp của bà con vẫn nằm trên máy. Có mạng thì bấm lại với mã ấy.');
    if (plain(code).length < 26) throw refuse('code_unknown', 'Mã ghi danh không đúng. Xem lại từng chữ, hoặc xin phường mã mới.');
    [this.#pin, this.#handedOver, this.#wrong, this.#until] = [undefined, null, 0, 0];
    return {};
  }

  _keep_draft({ household, form = 'meeting', body }) {
    this.#drafts.set(`${household} ${form}`, body);
    return {};
  }
  _draft({ household, form = 'meeting' }) {
    return { body: this.#drafts.get(`${household} ${form}`) ?? '', at: 0 };
  }

  _add_person(args) {
    const saved = super._add_person(args);
    if (args.consent.slip) this.#slips.set(plain(args.consent.slip), saved.person);
    return saved;
  }
  _mend_person({ portalsOff = [], knows = [], ...fields }) {
    const { person } = this.#find(fields.person);
    person.portals = person.portals.filter((code) => !portalsOff.includes(code));
    for (const known of knows) person.skills = [...person.skills.filter(({ skill }) => skill !== known.skill), known];
    if (fields.status === 'dead') this.#hide(person, { destroyedOn: this.#later() });
    else if (fields.status && person.status === 'dead') this.#show(person);
    return super._mend_person(fields);
  }
  _withdraw({ person: named, slip = '' }) {
    const id = named ?? this.#slips.get(plain(slip));
    if (!id) throw refuse('malformed', 'Không thấy mã phiếu này ở các nhà trên máy.');
    const { person, household } = this.#find(id);
    const today = this._status().today;
    const destroyedOn = this.#later();
    this.#hide(person, { withdrawnOn: today, destroyedOn });
    super._mend_person({ person: id });
    return { person: id, household, on: today, destroyedOn };
  }
  _keep_consent({ person: id }) {
    const { person } = this.#find(id);
    this.#show(person);
    return super._mend_person({ person: id });
  }

  #later() {
    return new Date(Date.parse(this._status().today) + 3 * DAY_MS).toISOString().slice(0, 10);
  }
  #hide(person, since) {
    this.#names.set(person.id, [person.name, person.phone]);
    Object.assign(person, { name: '', phone: null, ...since });
  }
  #show(person) {
    [person.name, person.phone] = this.#names.get(person.id);
    Object.assign(person, { withdrawnOn: null, destroyedOn: null });
  }

  #find(id) {
    for (const { street, kiet } of this._streets()) {
      for (const { household } of this._doors({ street, kiet })) {
        const person = this._household({ household }).people.find((each) => each.id === id);
        if (person) return { person, household };
      }
    }
    throw refuse('not_found', 'Không tìm thấy mục này trên máy.');
  }
}
