/**
 * The screens as addresses after the `#`. Ids and street names only: a search, a name or a note never stands in an
 * address, since addresses end up in histories.
 */
export type Origin = 'today' | 'street' | 'houses' | 'results';

export type Route =
  | { at: 'today' }
  | { at: 'houses' }
  | { at: 'street'; area: string; street: string; kiet?: string }
  | { at: 'add-house' }
  | { at: 'door'; household: string; from: Origin }
  | { at: 'meeting'; household: string; from: Origin; person?: string }
  | { at: 'add-person'; household: string; from: Origin; meeting: boolean }
  | { at: 'person'; household: string; person: string; from: Origin }
  | { at: 'mend-person'; household: string; person: string; from: Origin }
  /** What the family says of all who live there. */
  | { at: 'answers'; household: string; from: Origin }
  | { at: 'mend'; household: string; from: Origin }
  | { at: 'conflicts' }
  | { at: 'lessons' }
  | { at: 'add-lesson' }
  | { at: 'lesson'; lesson: string }
  /** Writing a buổi of that lớp down. */
  | { at: 'session'; lesson: string }
  /** "Đang bị lừa?", over whatever screen it was called from. */
  | { at: 'scam' }
  | { at: 'my-card' }
  | { at: 'results' }
  /** What stands behind one line of one tổ; the line is `CT-c2.people`. */
  | { at: 'result-rows'; area: string; line: string }
  | { at: 'sending' };

const ORIGINS: readonly Origin[] = ['today', 'street', 'houses', 'results'];

/** The address of a screen, `#/nha/<id>/street`. */
export function href(route: Route): string {
  const path = (...parts: string[]) => `#/${parts.map(encodeURIComponent).join('/')}`;
  switch (route.at) {
    case 'today': return path('hom-nay');
    case 'houses': return path('nha');
    case 'street': return path('duong', route.area, route.street, ...(route.kiet === undefined ? [] : [route.kiet]));
    case 'add-house': return path('them-nha');
    case 'door': return path('nha', route.household, route.from);
    case 'meeting': return path('nha', route.household, route.from, 'gap', ...(route.person ? [route.person] : []));
    case 'add-person': return path('nha', route.household, route.from, route.meeting ? 'gap-ghi-ten' : 'ghi-ten');
    case 'person': return path('nha', route.household, route.from, 'nguoi', route.person);
    case 'mend-person': return path('nha', route.household, route.from, 'nguoi', route.person, 'sua');
    case 'answers': return path('nha', route.household, route.from, 'trong-nha');
    case 'mend': return path('nha', route.household, route.from, 'sua');
    case 'conflicts': return path('hai-nguoi');
    case 'lessons': return path('lop');
    case 'add-lesson': return path('mo-lop');
    case 'lesson': return path('lop', route.lesson);
    case 'session': return path('lop', route.lesson, 'buoi');
    case 'scam': return path('bi-lua');
    case 'my-card': return path('the-cua-toi');
    case 'results': return path('ket-qua');
    case 'result-rows': return path('ket-qua', route.area, route.line);
    case 'sending': return path('gui');
  }
}

/** The screen of an address; whatever does not read is the first screen. */
export function read(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').map(plain);
  const [first = '', second, third, fourth, fifth] = parts;
  const from = ORIGINS.find((origin) => origin === third) ?? 'houses';
  switch (first) {
    case 'nha': {
      if (!second) return { at: 'houses' };
      const door = { household: second, from };
      if (fourth === 'gap') return { at: 'meeting', ...door, ...(fifth ? { person: fifth } : {}) };
      if (fourth === 'ghi-ten') return { at: 'add-person', ...door, meeting: false };
      if (fourth === 'gap-ghi-ten') return { at: 'add-person', ...door, meeting: true };
      if (fourth === 'sua') return { at: 'mend', ...door };
      if (fourth === 'trong-nha') return { at: 'answers', ...door };
      if (fourth === 'nguoi' && fifth && parts[5] === 'sua') return { at: 'mend-person', person: fifth, ...door };
      if (fourth === 'nguoi' && fifth) return { at: 'person', person: fifth, ...door };
      return { at: 'door', ...door };
    }
    case 'duong': {
      if (!second) return { at: 'houses' };
      const street = { at: 'street' as const, area: second, street: third ?? '' };
      return fourth === undefined ? street : { ...street, kiet: fourth };
    }
    case 'them-nha': return { at: 'add-house' };
    case 'hai-nguoi': return { at: 'conflicts' };
    case 'lop': return second ? { at: third === 'buoi' ? 'session' : 'lesson', lesson: second } : { at: 'lessons' };
    case 'mo-lop': return { at: 'add-lesson' };
    case 'bi-lua': return { at: 'scam' };
    case 'the-cua-toi': return { at: 'my-card' };
    case 'ket-qua': return second && third ? { at: 'result-rows', area: second, line: third } : { at: 'results' };
    case 'gui': return { at: 'sending' };
    default: return { at: 'today' };
  }
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Which of the bottom bar's tabs a screen belongs to. */
export function tabOf(route: Route): 'today' | 'houses' | 'lessons' | 'sending' {
  if (route.at === 'today') return 'today';
  if (['lessons', 'add-lesson', 'lesson', 'session'].includes(route.at)) return 'lessons';
  if (route.at === 'my-card') return 'sending';
  if (route.at === 'sending' || route.at === 'conflicts' || route.at === 'results' || route.at === 'result-rows') return 'sending';
  if (!('from' in route)) return 'houses';
  return route.from === 'today' ? 'today' : route.from === 'results' ? 'sending' : 'houses';
}
