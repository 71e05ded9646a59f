/**
 * The screens as addresses after the `#`. Ids and street names only: a search, a name or a note never stands in an
 * address, since addresses end up in histories.
 */
export type Origin = 'today' | 'street' | 'houses' | 'results';

export type Route =
  | { at: 'today' }
  | { at: 'houses' }
  | { at: 'street'; area: string; street: string; kiet?: string }
  /** The walking order of that street, by hand. */
  | { at: 'order'; area: string; street: string; kiet?: string }
  | { at: 'add-house' }
  | { at: 'add-row' }
  /** Who walks which kiệt. */
  | { at: 'walks' }
  /** Giving kiệt out; the street that one came from is chosen already. */
  | { at: 'add-walk'; area?: string; street?: string; kiet?: string }
  | { at: 'door'; household: string; from: Origin }
  | { at: 'meeting'; household: string; from: Origin; person?: string }
  | { at: 'add-person'; household: string; from: Origin; meeting: boolean }
  | { at: 'person'; household: string; person: string; from: Origin }
  | { at: 'mend-person'; household: string; person: string; from: Origin }
  /** The consent of somebody asked for again, under the words that stand now. */
  | { at: 'renew'; household: string; person: string; from: Origin; meeting: boolean }
  /** What the family says of all who live there. */
  | { at: 'answers'; household: string; from: Origin }
  | { at: 'mend'; household: string; from: Origin }
  /** Correcting that visit. */
  | { at: 'amend'; household: string; visit: string; from: Origin }
  | { at: 'conflicts' }
  /** What I am asked again about my own visits. */
  | { at: 'checks' }
  | { at: 'lessons' }
  | { at: 'add-lesson' }
  | { at: 'lesson'; lesson: string }
  /** Writing a buổi of that lớp down, perhaps from a printed list. */
  | { at: 'session'; lesson: string; paper?: true }
  /** "Đang bị lừa?", over whatever screen it was called from. */
  | { at: 'scam' }
  /** All guide cards. */
  | { at: 'guides' }
  /** The card of a skill; `shown` to whoever learns it, with nothing else on the screen. */
  | { at: 'guide'; skill: string; shown?: true }
  /** How the app is used, in a minute. */
  | { at: 'first-run' }
  | { at: 'my-card' }
  /** The PIN that takes the phone back from a resident. */
  | { at: 'pin' }
  /** Withdrawing consent by the code of a slip. */
  | { at: 'withdraw' }
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
    case 'street': return path('duong', ...strip(route));
    case 'order': return path('thu-tu', ...strip(route));
    case 'add-house': return path('them-nha');
    case 'add-row': return path('them-day');
    case 'walks': return path('giao');
    case 'add-walk': return path('giao', 'moi', ...strip(route));
    case 'door': return path('nha', route.household, route.from);
    case 'meeting': return path('nha', route.household, route.from, 'gap', ...(route.person ? [route.person] : []));
    case 'add-person': return path('nha', route.household, route.from, route.meeting ? 'gap-ghi-ten' : 'ghi-ten');
    case 'person': return path('nha', route.household, route.from, 'nguoi', route.person);
    case 'mend-person': return path('nha', route.household, route.from, 'nguoi', route.person, 'sua');
    case 'answers': return path('nha', route.household, route.from, 'trong-nha');
    case 'renew': return path('nha', route.household, route.from, 'nguoi', route.person, route.meeting ? 'gap-hoi-lai' : 'hoi-lai');
    case 'mend': return path('nha', route.household, route.from, 'sua');
    case 'amend': return path('nha', route.household, route.from, 'phieu', route.visit);
    case 'conflicts': return path('hai-nguoi');
    case 'checks': return path('xem-lai');
    case 'lessons': return path('lop');
    case 'add-lesson': return path('mo-lop');
    case 'lesson': return path('lop', route.lesson);
    case 'session': return path('lop', route.lesson, route.paper ? 'danh-sach' : 'buoi');
    case 'scam': return path('bi-lua');
    case 'guides': return path('tam-the');
    case 'guide': return path('tam-the', route.skill, ...(route.shown ? ['xem'] : []));
    case 'first-run': return path('cach-dung');
    case 'my-card': return path('the-cua-toi');
    case 'pin': return path('ma-pin');
    case 'withdraw': return path('rut-lai');
    case 'results': return path('ket-qua');
    case 'result-rows': return path('ket-qua', route.area, route.line);
    case 'sending': return path('gui');
  }
}

/** Which street or kiệt, as parts of an address. */
function strip({ area, street, kiet }: { area?: string; street?: string; kiet?: string }): string[] {
  if (area === undefined) return [];
  return [area, street ?? '', ...(kiet === undefined ? [] : [kiet])];
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
      if (fourth === 'phieu' && fifth) return { at: 'amend', visit: fifth, ...door };
      if (fourth === 'nguoi' && fifth && parts[5] === 'sua') return { at: 'mend-person', person: fifth, ...door };
      if (fourth === 'nguoi' && fifth && (parts[5] === 'hoi-lai' || parts[5] === 'gap-hoi-lai')) {
        return { at: 'renew', person: fifth, meeting: parts[5] === 'gap-hoi-lai', ...door };
      }
      if (fourth === 'nguoi' && fifth) return { at: 'person', person: fifth, ...door };
      return { at: 'door', ...door };
    }
    case 'duong':
    case 'thu-tu': {
      if (!second) return { at: 'houses' };
      return { at: first === 'duong' ? 'street' : 'order', ...named(second, third, fourth) };
    }
    case 'them-nha': return { at: 'add-house' };
    case 'them-day': return { at: 'add-row' };
    case 'giao': {
      if (second !== 'moi') return { at: 'walks' };
      return { at: 'add-walk', ...(third && named(third, fourth, fifth)) };
    }
    case 'hai-nguoi': return { at: 'conflicts' };
    case 'xem-lai': return { at: 'checks' };
    case 'lop':
      if (!second) return { at: 'lessons' };
      if (third === 'danh-sach') return { at: 'session', lesson: second, paper: true };
      return { at: third === 'buoi' ? 'session' : 'lesson', lesson: second };
    case 'mo-lop': return { at: 'add-lesson' };
    case 'bi-lua': return { at: 'scam' };
    case 'tam-the': return second ? { at: 'guide', skill: second, ...(third === 'xem' && { shown: true }) } : { at: 'guides' };
    case 'cach-dung': return { at: 'first-run' };
    case 'the-cua-toi': return { at: 'my-card' };
    case 'ma-pin': return { at: 'pin' };
    case 'rut-lai': return { at: 'withdraw' };
    case 'ket-qua': return second && third ? { at: 'result-rows', area: second, line: third } : { at: 'results' };
    case 'gui': return { at: 'sending' };
    default: return { at: 'today' };
  }
}

function named(area: string, street = '', kiet: string | undefined) {
  return { area, street, ...(kiet !== undefined && { kiet }) };
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Lies over whatever screen it was called from: that one stays beneath, with all that was typed there. */
export function liesOver({ at }: Route): boolean {
  return ['scam', 'guides', 'guide', 'first-run'].includes(at);
}

/** Which of the bottom bar's tabs a screen belongs to. */
export function tabOf(route: Route): 'today' | 'houses' | 'lessons' | 'sending' {
  if (['today', 'checks', 'walks', 'add-walk'].includes(route.at)) return 'today';
  if (['lessons', 'add-lesson', 'lesson', 'session'].includes(route.at)) return 'lessons';
  if (['my-card', 'pin', 'withdraw'].includes(route.at)) return 'sending';
  if (route.at === 'sending' || route.at === 'conflicts' || route.at === 'results' || route.at === 'result-rows') return 'sending';
  if (!('from' in route)) return 'houses';
  return route.from === 'today' ? 'today' : route.from === 'results' ? 'sending' : 'houses';
}
