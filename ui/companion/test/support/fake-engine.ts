/** An engine for tests of state classes: answers what a test told it to, and remembers what it was asked. */
import type { AreaResults, Commands, Door, FigureLine, HouseholdView, Indicator, LessonView, LineDefinition, PersonView, Refusal, Results, Saved, Status, Street, VisitView, WalkView } from '@tung-nha/shared/generated';
import { vi } from 'vitest';

type Name = keyof Commands;
type Answers = { [N in Name]?: (args: Commands[N]['args']) => Commands[N]['reply'] | Promise<Commands[N]['reply']> };

export class FakeEngine {
  readonly asked: { name: Name; args: unknown }[] = [];
  /** Nothing is half written unless a test says so. */
  #answers: Answers = { draft: () => ({ body: '', at: 0 }), keep_draft: () => ({}) };

  constructor(answers: Answers = {}) {
    this.answer(answers);
    vi.stubGlobal('window', { __TUNGNHA_BRIDGE__: { token: 'secret' } });
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.#answer(url, init));
  }

  answer(answers: Answers): void {
    this.#answers = { ...this.#answers, ...answers };
  }

  /** The arguments of every call of that name, oldest first. */
  argsOf<N extends Name>(name: N): Commands[N]['args'][] {
    return this.asked.filter((call) => call.name === name).map((call) => call.args as Commands[N]['args']);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const name = url.replace('/__call/', '') as Name;
    const args: unknown = JSON.parse(String(init.body));
    this.asked.push({ name, args });
    const answer = this.#answers[name] as ((args: unknown) => unknown) | undefined;
    try {
      if (!answer) throw refusal('not_found');
      return Response.json((await answer(args)) ?? {});
    } catch (refused) {
      return Response.json(refused, { status: 400 });
    }
  }
}

/** To be thrown by an answer. */
export function refusal(code: Refusal['code'], message = ''): Refusal {
  return { code, message };
}

export function saved(rest: Partial<Saved> = {}): Saved {
  return { touched: { households: [], sync: false, ward: false }, visit: null, households: [], together: [], person: null, lesson: null, deed: null, alike: [], unsent: 1, ...rest };
}

export const LAN = { id: 'lan', called: 'cô Lan' };
export const NAM = { id: 'nam', called: 'anh Nam' };

/** cô Lan's phone, enrolled, with nothing that waits. */
export function status(rest: Partial<Status> = {}): Status {
  return {
    enrolled: true, called: 'cô Lan', ward: 'Phường An Hải', areas: [], wardPhone: null, unsent: 0, today: '2026-11-24', version: '0.1.0', role: 'volunteer',
    colleagues: [], hasPin: false, handedOver: null, training: false, ...rest,
  };
}

export function door(rest: Partial<Door> = {}): Door {
  return {
    household: 'h1', area: 'a12', short: 'K45/15', street: 'Nguyễn Công Trứ', kiet: 'Kiệt 45', unit: null, state: 'not_reached',
    priority: false, adults16: 2, cautions: [], lastVisit: null, revisitOn: null, unsent: false, conflict: false, foundPerson: null, ...rest,
  };
}

/** bác Bảy, of whom nothing is written yet. */
export function person(rest: Partial<PersonView> = {}): PersonView {
  return {
    id: 'bay', name: 'bác Bảy', ageBand: null, phone: null, vneid: null, bank: null, status: 'here', skills: [], next: [], ticks: [],
    portals: [], needs: [], priority: false, withdrawnOn: null, destroyedOn: null, consentCurrent: true, callAllowed: false, ...rest,
  };
}

/** K45/15, where bác Bảy and cô Hoà live. */
export function household(rest: Partial<HouseholdView> = {}): HouseholdView {
  return {
    door: door(), address: { street: 'Nguyễn Công Trứ', kiet: '45', hem: null, number: '15', unit: null, raw: 'K45/15 Nguyễn Công Trứ' },
    unit: { area: 'a12', number: '12', name: 'Tổ dân phố số 12', oldWard: 'Phước Mỹ', from: null, until: null, successor: null },
    standing: 'lived_in', counts: { people: 4, adults16: 2, elders60: 1, asOf: null }, needs: [], place: 8, places: 14, next: 'h2', visits: [],
    needStates: [], priorityPeople: null, people: [person(), person({ id: 'hoa', name: 'cô Hoà' })],
    answers: { about: null, vneid2: null, bank: null, internet: null, smartphones: null, toldBy: null, asOf: null, digitalFamily: null },
    alike: [], tasks: [], conflicts: [], ...rest,
  };
}

/** anh Nam's visit of yesterday, when nobody was home. */
export function visit(rest: Partial<VisitView> = {}): VisitView {
  return {
    id: 'v1', day: '2026-11-23', at: 0, by: 'anh Nam', mine: false, canUndo: false, amends: null, amended: false, outcome: 'nobody_home', reason: null,
    revisitOn: null, note: null, helped: [], unnamed: [], unsent: false, ...rest,
  };
}

/** Kiệt 45, where one house of two was met. */
export function street(rest: Partial<Street> = {}): Street {
  return {
    area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45', title: 'Kiệt 45 Nguyễn Công Trứ', states: ['met', 'not_reached'], met: 1, notReached: 1, ...rest,
  };
}

/** cô Lan and anh Nam walk kiệt 45 tonight. */
export function walk(rest: Partial<WalkView> = {}): WalkView {
  return {
    id: 'w1', area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45', title: 'Kiệt 45 Nguyễn Công Trứ', day: '2026-11-24', members: [LAN, NAM], mine: true, by: 'anh Nam',
    canMend: true, doors: ['h1', 'h2'], states: ['met', 'not_reached'], done: 1, ...rest,
  };
}

/** The Tuesday class of tổ 12, with the buổi of a week ago. */
export function lesson(rest: Partial<LessonView> = {}): LessonView {
  const week = { day: '2026-11-17', turns: 18, visitors: 2, volunteers: 3, attended: ['bay'], skills: ['AT-01'], canUndo: false };
  return { id: 'l1', area: 'a12', kind: 'elders', title: 'Lớp tối thứ Ba', sessions: [week], ...rest };
}

/** CT-c2 of tổ 12, as the ward's worked example prints it. */
export function figureLine(rest: Partial<FigureLine> = {}): FigureLine {
  return {
    indicator: 'CT-c2', code: 'people', unit: 'people', part: 122, whole: 260, shares: true, named: 104, unnamed: 18, high: null, verdict: 'not_reached', target: 800,
    strict: true, check: false, missingAreas: 0, paper: null, source: 'Công an phường', asOf: '2026-10-01', printed: '122/260 = 46,9 %', printedRange: null, ...rest,
  };
}

/** An indicator whose lines have words of their own, or none where the words are null. */
export function indicator(id: string, vi: string, lines: Record<string, string | null>, kind: LineDefinition['kind'] = 'activity'): Indicator {
  const rule = { unit: 'people', kind, part: '', whole: null, known: null, target: null, strict: false, range: false };
  return { id, words: { vi, en: vi }, rule: '', lines: Object.entries(lines).map(([code, own]) => ({ ...rule, code, words: own === null ? null : { vi: own, en: own } })) };
}

/** What tổ 12 has come to, with the lines that a test is about. */
export function results(lines: FigureLine[], rest: Partial<Results> = {}): Results {
  const figures: AreaResults['figures'] = { cut: '2026-11-24', register: { registered: 102, excluded: 2, awaiting: 1, assigned: 101 }, lines };
  return { indicators: [], areas: [{ unit: household().unit, figures }], weeklySkill: null, ...rest };
}

/** Lets every answered promise run. */
export async function quiet(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}
