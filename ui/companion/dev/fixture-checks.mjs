/** Questions about visits, for the fixture bridge only. */
export class FixtureChecks {
  #asked;

  constructor(doors, day) {
    const place = (at) => ({ household: doors[at].household, visit: `v${at}` });
    const flag = (check, from, until, rest = {}) => ({
      flag: {
        check, day, doors: until - from, minutes: null, percent: null, explained: null, ...rest,
        visits: doors.slice(from, until).map((_, at) => `v${from + at}`), households: doors.slice(from, until).map(({ household }) => household),
      },
      doors: doors.slice(from, until), last: place(until - 1),
    });
    this.#asked = [flag('too_fast', 0, 6, { minutes: 3 }), flag('odd_counts', 6, 7), flag('copied_note', 1, 4, { explained: 'same_matter' })];
  }

  get waiting() {
    return this.#asked.filter(({ flag }) => flag.explained === null).length;
  }

  checks() {
    return this.#asked;
  }

  explain({ check, at, explanation }) {
    const one = this.#asked.find(({ flag, last }) => flag.check === check && last.visit === at.visit);
    if (!one) throw Object.assign(new Error('Không tìm thấy mục này trên máy.'), { code: 'not_found' });
    this.#asked = this.#asked.map((each) => (each === one ? { ...one, flag: { ...one.flag, explained: explanation } } : each));
  }
}
