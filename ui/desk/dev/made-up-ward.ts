/**
 * Why: the desk must be looked at with a ward of the real size (170 tổ × about 140 hộ) before there is one. Every address
 * here is made up. The counts are summed up from the doors, as the server does, so that a number and its list agree.
 */

import type { AreaPage, Conflict, Coverage, CoveragePage, DeskDoor, DeskStreet, HouseState, HouseholdPage, Outcome, PhoneRow, Unit, VisitView } from '@tung-nha/shared/generated';
import { Chance } from './chance.ts';

const DAY_MS = 86_400_000;
/** 18:42 on 24/11/2026 in the ward. */
const NOW = Date.UTC(2026, 10, 24, 11, 42);
const YEAR = 2026;
const STREETS = ['Nguyễn Công Trứ', 'An Đồn 2', 'Hà Bổng', 'Phạm Văn Đồng', 'Ngô Quyền', 'An Nhơn 4', 'Phước Trường 7', 'Hồ Nghinh', 'An Cư 3', 'An Trung 1', 'Trần Hưng Đạo', 'Nguyễn Văn Thoại'] as const;
const CALLED = ['cô Lan', 'anh Nam', 'chị Hoà', 'bác Bảy', 'em Đạt', 'cô Thuỷ', 'chú Tư', 'chị Ưởng', 'anh Dũng', 'cô Sáu'] as const;

export type Scenario = 'whole' | 'empty' | 'unvisited' | 'small';

export interface Ward {
  coverage: () => CoveragePage;
  area: (area: string) => AreaPage | undefined;
  household: (household: string) => HouseholdPage | undefined;
  phones: () => PhoneRow[];
  conflicts: () => Conflict[];
  choose: (document: string, field: string) => boolean;
}

const dayBefore = (days: number): string => new Date(NOW + 7 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

function uuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => chance.between(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function contribution(door: DeskDoor): Coverage {
  const counted = !door.excluded;
  return {
    registered: 1,
    excluded: Number(door.excluded),
    awaiting: Number(door.awaiting),
    visited: Number(counted && door.visits > 0),
    met: Number(counted && door.state === 'met'),
    visits: door.visits,
  };
}

function total(parts: readonly Coverage[]): Coverage {
  const sum: Coverage = { registered: 0, excluded: 0, awaiting: 0, visited: 0, met: 0, visits: 0 };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Coverage)[]) sum[key] += part[key];
  return sum;
}

function state(chance: Chance, progress: number): HouseState {
  if (!chance.happens(progress)) return 'not_reached';
  const roll = chance.next();
  if (roll < 0.76) return 'met';
  if (roll < 0.88) return 'nobody_home';
  if (roll < 0.93) return 'come_back';
  if (roll < 0.95) return 'declined';
  return roll < 0.965 ? 'family_matter' : 'no_one_lives';
}

function door(chance: Chance, short: string, progress: number): DeskDoor {
  const of = state(chance, progress);
  const empty = of === 'no_one_lives';
  const excluded = empty && chance.happens(0.6);
  const people = empty ? undefined : chance.between(1, 7);
  const adults = people === undefined ? undefined : Math.max(1, people - chance.between(0, 2));
  return {
    household: uuid(chance),
    short,
    unit: chance.happens(0.06) ? chance.of(['tầng 2', 'nhà sau', 'phòng 3']) : null,
    state: of,
    priority: chance.happens(0.055),
    counts: { people: people ?? null, adults16: adults ?? null, elders60: adults === undefined ? null : chance.between(0, Math.min(2, adults)), asOf: people === undefined ? null : '2026-03-20' },
    visits: of === 'not_reached' ? 0 : excluded ? 2 : chance.between(1, 2),
    lastVisit: of === 'not_reached' ? null : dayBefore(chance.between(0, 150)),
    conflict: false,
    excluded,
    awaiting: empty && !excluded,
  };
}

function street(chance: Chance, name: string, kiet: string | null, doors: number, progress: number): DeskStreet {
  const odd = Array.from({ length: Math.ceil(doors / 2) }, (_, at) => 2 * at + 1);
  const even = Array.from({ length: Math.floor(doors / 2) }, (_, at) => 2 * at + 2);
  const made = [...odd, ...even].map((number) => door(chance, kiet ? `K${kiet}/${number}` : String(number), progress));
  return { title: kiet ? `Kiệt ${kiet} ${name}` : name, street: name, kiet, coverage: total(made.map(contribution)), doors: made };
}

function areaOf(chance: Chance, number: number, oldWard: string, doors: number, progress: number): AreaPage {
  const unit: Unit = { area: uuid(chance), number: String(number), name: `Tổ dân phố số ${number}`, oldWard, from: '2025-07-01', until: null, successor: null };
  const streets: DeskStreet[] = [];
  const name = STREETS[(number * 5) % STREETS.length] ?? STREETS[0];
  const frontage = Math.min(doors, Math.round(doors * 0.3));
  if (frontage > 0) streets.push(street(chance, name, null, frontage, progress));
  for (let left = doors - frontage, kiet = 21; left > 0; kiet += chance.between(2, 24)) {
    const here = Math.min(left, chance.between(9, 34));
    streets.push(street(chance, name, String(kiet), here, progress));
    left -= here;
  }
  return { unit, coverage: total(streets.map(({ coverage }) => coverage)), streets };
}

function areasOf(scenario: Scenario, chance: Chance): AreaPage[] {
  if (scenario === 'empty') return [];
  if (scenario === 'small') return [areaOf(chance, 1, 'Phước Mỹ', 1, 1), areaOf(chance, 2, 'Phước Mỹ', 0, 0), areaOf(chance, 12, 'Phước Mỹ', 102, 0.83)];
  const progress = (): number => (scenario === 'unvisited' ? 0 : Math.min(1, 0.25 + chance.next() * 0.85));
  const wards: [string, number][] = [['An Hải Bắc', 62], ['An Hải Nam', 58], ['Phước Mỹ', 50]];
  return wards.flatMap(([oldWard, units]) => Array.from({ length: units }, (_, at) => areaOf(chance, at + 1, oldWard, chance.between(92, 188), progress())));
}

function phonesOf(areas: readonly AreaPage[], chance: Chance): PhoneRow[] {
  return areas.flatMap(({ unit }, at) =>
    Array.from({ length: at % 3 === 0 ? 2 : 1 }, (_, nth): PhoneRow => {
      const late = at % 57 === 9;
      const revokedAt = at === 30 && nth === 0 ? NOW - 20 * DAY_MS : null;
      const lastSeen = at === 44 ? 0 : late ? NOW - (10 + (at % 3)) * DAY_MS : NOW - chance.between(1, 60 * 60) * 60_000;
      return { device: uuid(chance), called: chance.of(CALLED), areas: [unit.area], lastSeen, version: '0.1.0', deeds: chance.between(20, 400), revokedAt };
    }),
  );
}

/** Some doors get two versions of a field, by two people. */
function conflictsOf(areas: readonly AreaPage[]): Conflict[] {
  const versions = ['people', 'standing', 'adults16', 'unit'] as const;
  return versions.flatMap((field, at) => {
    const area = areas[(at * 37) % Math.max(1, areas.length)];
    const on = area?.streets[at % 2];
    const found = on?.doors[at + 2];
    if (!found || !on) return [];
    found.conflict = true;
    if (field === 'unit') found.unit = 'tầng 2';
    const shown = field === 'standing' ? 'lived_in' : field === 'unit' ? 'tầng 2' : String(found.counts[field] ?? '');
    const other = field === 'standing' ? 'empty' : field === 'unit' ? 'nhà sau' : String((found.counts[field] ?? 1) + 1);
    return [{ household: found.household, place: `${found.short} ${on.street}`, document: found.household, field, shown, values: [{ value: shown, by: null, byName: 'cô Lan' }, { value: other, by: null, byName: 'anh Nam' }] }];
  });
}

function visitsOf(found: DeskDoor): VisitView[] {
  const chance = new Chance(parseInt(found.household.slice(0, 8), 16));
  return Array.from({ length: found.visits }, (_, at): VisitView => {
    const outcome: Outcome = at === 0 ? (found.state as Outcome) : found.excluded ? 'no_one_lives' : chance.of(['nobody_home', 'come_back']);
    const met = outcome === 'met';
    const ago = found.lastVisit ? Math.round((Date.parse(dayBefore(0)) - Date.parse(found.lastVisit)) / DAY_MS) : 0;
    return {
      id: uuid(chance),
      day: dayBefore(ago + at * 9),
      at: NOW - (ago + at * 9) * DAY_MS,
      by: chance.of(CALLED),
      mine: false,
      canUndo: false,
      amends: null,
      amended: false,
      outcome,
      reason: outcome === 'no_one_lives' ? chance.of(['vacant', 'lodging', 'business']) : null,
      revisitOn: outcome === 'come_back' ? dayBefore(-5) : null,
      note: met && chance.happens(0.4) ? 'Hẹn chỉ tiếp cách gọi hình cho con.' : null,
      helped: met ? [{ person: uuid(chance), name: chance.of(['bác Bảy', 'cô Hoà', 'chú Tư']), skill: chance.of(['DD-01', 'TT-02', 'AT-01']), level: chance.of(['1', '2', '3']), source: chance.of(['taught', 'knew']) }] : [],
      unnamed: met && chance.happens(0.3) ? [{ skill: 'AT-01', people: 2 }] : [],
      unsent: false,
    };
  });
}

/** A ward of the asked kind; the same on every start. */
export function madeUpWard(scenario: Scenario): Ward {
  const chance = new Chance(20_275);
  const areas = areasOf(scenario, chance);
  const phones = scenario === 'empty' ? [] : phonesOf(areas, chance);
  let conflicts = scenario === 'whole' || scenario === 'small' ? conflictsOf(areas) : [];
  const late = phones.filter(({ revokedAt, lastSeen }) => revokedAt === null && NOW - lastSeen > 3 * DAY_MS);
  const since = late.filter(({ lastSeen }) => lastSeen > 0).map(({ lastSeen }) => lastSeen);

  return {
    coverage: () => ({
      ward: 'An Hải',
      asOf: NOW,
      year: YEAR,
      total: total(areas.map(({ coverage }) => coverage)),
      rows: areas.map(({ unit, coverage, streets }) => ({
        unit,
        coverage,
        lastVisit: streets.flatMap(({ doors }) => doors).reduce<string | null>((latest, { lastVisit }) => (lastVisit && (!latest || lastVisit > latest) ? lastVisit : latest), null),
        phones: phones.filter((phone) => phone.areas.includes(unit.area)).length,
      })),
      denominatorSource: 'theo danh sách nhập',
      silentPhones: late.length,
      silentSince: since.length > 0 ? new Date(Math.min(...since) + 7 * 3_600_000).toISOString().slice(0, 10) : null,
      conflicts: conflicts.length,
      held: scenario === 'whole' ? 2 : 0,
    }),
    area: (area) => areas.find(({ unit }) => unit.area === area),
    household: (household) => {
      for (const { unit, streets } of areas) {
        for (const on of streets) {
          const found = on.doors.find((each) => each.household === household);
          if (!found) continue;
          return {
            door: found,
            address: `${found.short} ${on.street}`,
            area: unit,
            standing: found.excluded ? 'empty' : 'lived_in',
            priority: found.priority ? ['NCT'] : [],
            visits: visitsOf(found),
            conflicts: conflicts.filter((each) => each.household === household),
          };
        }
      }
      return undefined;
    },
    phones: () => phones,
    conflicts: () => conflicts,
    choose: (document, field) => {
      const before = conflicts.length;
      conflicts = conflicts.filter((each) => each.document !== document || each.field !== field);
      return conflicts.length < before;
    },
  };
}
