/** Made-up lớp for the fixture bridge: what is opened and written down stays until the bridge stops. */

const AREA = '0192c000-0000-7000-8000-000000000012';
const buoi = (day, turns, visitors, volunteers, skills, named = 0) =>
  ({ day, turns, visitors, volunteers, attended: Array.from({ length: named }, (_, n) => `0192c000-0000-7000-8000-00000000a${String(n).padStart(3, '0')}`), skills, canUndo: false });

export class FixtureLessons {
  #all = [
    { id: '0192c000-0000-7000-8000-00000000b001', area: AREA, kind: 'elders', title: 'Lớp tối thứ Ba', sessions: [
      buoi('2026-11-17', 18, 2, 3, ['DD-01', 'AT-01'], 6), buoi('2026-11-10', 21, 0, 2, ['TT-02'], 7), buoi('2026-11-03', 16, 1, 2, ['DD-01', 'DV-01', 'AT-01'], 5)] },
    { id: '0192c000-0000-7000-8000-00000000b002', area: AREA, kind: 'festival', title: 'Ngày hội ở Nhà sinh hoạt cộng đồng Phước Mỹ, buổi chiều', sessions: [buoi('2026-10-10', 1240, 310, 24, ['AT-01'], 0)] },
  ];
  #phone; #before = new Map();

  constructor(phone) {
    this.#phone = phone;
  }

  lessons({ area }) {
    return this.#all.filter((lesson) => lesson.area === area);
  }

  async add_lesson({ area, kind, title }) {
    const lesson = `0192c000-0000-7000-8000-00000000b${String(this.#all.length + 1).padStart(3, '0')}`;
    this.#all.unshift({ id: lesson, area, kind, title, sessions: [] });
    return this.#saved(lesson);
  }

  async record_session({ lesson, day, heads = 0, visitors, volunteers, attended, absent, skills }) {
    const { today } = await this.#phone.call('status', {});
    const found = this.#all.find(({ id }) => id === lesson);
    const deed = this.#remember(found);
    if (heads === 999) throw Object.assign(new Error('Máy hết chỗ chứa nên chưa lưu được. Xin để nguyên màn hình này.'), { code: 'storage_full' });
    let session = found.sessions.find((each) => each.day === (day ?? today));
    if (!session) found.sessions.unshift((session = buoi(day ?? today, 0, 0, 0, [])));
    session.attended = [...new Set([...session.attended, ...attended])].filter((id) => !absent.includes(id));
    session.skills = [...new Set([...session.skills, ...skills])];
    session.turns = Math.max(heads || session.turns, session.attended.length);
    session.visitors = visitors ?? session.visitors;
    session.volunteers = volunteers ?? session.volunteers;
    session.canUndo = true;
    return this.#saved(lesson, deed);
  }

  async take_back_session({ lesson, day, deed }) {
    const found = this.#all.find(({ id }) => id === lesson);
    const undone = this.#remember(found);
    found.sessions = deed ? this.#before.get(deed) : found.sessions.filter((session) => session.day !== day);
    return this.#saved(lesson, undone);
  }

  /** How a lớp stood before a deed. */
  #remember(lesson) {
    const deed = `0192c000-0000-7000-8000-00000000d${String(this.#before.size).padStart(3, '0')}`;
    this.#before.set(deed, structuredClone(lesson.sessions));
    return deed;
  }

  async #saved(lesson, deed = null) {
    const { unsent } = await this.#phone.call('status', {});
    return { touched: { households: [], sync: true, ward: false }, visit: null, households: [], together: [], person: null, lesson, deed, alike: [], unsent: unsent + 1 };
  }
}
