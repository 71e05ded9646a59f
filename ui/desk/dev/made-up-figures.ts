/**
 * Why: the page of figures must be looked at with every indicator and 170 tổ before there is a ward. Each house adds what
 * its made-up state lets it add, and a tổ's figure is the sum of its rows, so that a figure and what it opens agree.
 *
 * It counts by no rule of the ward's and proves nothing about the server.
 */

import type { CutView, Day, DeskDoor, FigureLine, FigureRow, FigureRowsPage, FiguresPage, Indicator, LineDefinition, Register, Unit, Verdict } from '@tung-nha/shared/generated';
import { indicatorsOfPlan } from './indicators-file.ts';
import type { Ward } from './made-up-ward.ts';

/** What one line holds, before it is printed. */
interface Held {
  part: number | null;
  whole: number | null;
  unnamed: number;
  missing: number;
}

// Written here again because this file runs in Node, where the page's own modules do not load.
const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
const percent = (part: number, whole: number): string => (Math.round((part * 1000) / whole) / 10).toFixed(1).replace('.', ',');

/** The same number for the same words, from 0 to 1. */
function roll(words: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

const OF_THE_TEAM = /^(sum:(members|lesson|record|need)|keys:|weeks)/;
const UNTYPED = '13';

function adds(door: DeskDoor, id: string, line: LineDefinition): number {
  if (door.excluded) return 0;
  if (line.part === 'sum:visited') return Number(door.visits > 0);
  if (line.part === 'sum:met') return Number(door.state === 'met');
  if (door.state !== 'met') return 0;
  const chance = roll(`${door.household} ${id} ${line.code}`);
  const adults = door.counts.adults16 ?? 1;
  if (line.unit === 'households') return Number(chance < 0.7);
  return Math.floor(chance * (adults + 1) * (line.unit === 'turns' ? 2 : 0.9));
}

function printed(id: string, line: LineDefinition, held: Held): FigureLine {
  const { part, whole } = held;
  const shares = line.whole !== null;
  const check = part !== null && whole !== null && part > whole;
  const high = line.range && part !== null && whole !== null ? Math.min(whole, part + Math.round(whole * 0.63)) : null;
  const reaches = (n: number): boolean => n * 1000 > (line.target ?? 0) * (whole ?? 0) - (line.strict ? 0 : 1);
  const verdict: Verdict | null = line.target === null || part === null || !whole || check ? null : reaches(part) ? 'reached' : high !== null && reaches(high) ? 'undecided' : 'not_reached';
  const people = line.part.startsWith('people:') && line.unit === 'people';
  return {
    indicator: id, code: line.code, unit: line.unit, part, whole, shares, high, verdict, target: line.target, strict: line.strict, check,
    named: people && part !== null ? part - held.unnamed : null, unnamed: people && part !== null ? held.unnamed : null, missingAreas: held.missing,
    paper: id === 'PH-d' && line.code === 'people' ? 45 : null,
    source: line.kind === 'line' && part !== null ? 'Công an phường' : line.whole?.startsWith('typed') && whole !== null ? 'Công an phường' : null,
    asOf: line.kind === 'line' && part !== null || line.whole?.startsWith('typed') && whole !== null ? '2026-10-01' : null,
    printed: part === null ? '—' : !shares ? count(part) : `${count(part)}/${whole === null ? '—' : count(whole)}${check || !whole ? '' : ` = ${percent(part, whole)} %`}`,
    printedRange: high === null || part === null || !whole ? null : `${percent(part, whole)}–${percent(high, whole)} %`,
  };
}

/** Figures of a made-up ward; what was frozen is the same as now under another name. */
export function madeUpFigures(ward: Ward) {
  const indicators: Indicator[] = indicatorsOfPlan();
  const { rows: coverage, asOf, ward: name, silentPhones, silentSince } = ward.coverage();
  const today: Day = new Date(asOf + 7 * 3_600_000).toISOString().slice(0, 10);
  const units = coverage.map(({ unit }) => unit);
  const cuts: CutView[] = [{ id: 'chot-2026-10-31', day: '2026-10-31', madeAt: asOf - 20 * 86_400_000 }];
  const counted = new Map<string, FigureLine>();
  const definition = (id: string, code: string): LineDefinition | undefined => indicators.find((each) => each.id === id)?.lines.find((line) => line.code === code);

  function rowsOf(unit: Unit, id: string, line: LineDefinition): FigureRow[] {
    return (ward.area(unit.area)?.streets ?? []).flatMap(({ street, doors }) => doors.map((door) => ({ household: door.household, label: `${door.short} ${street}`, part: adds(door, id, line) }))).filter(({ part }) => part > 0);
  }

  function held(unit: Unit, id: string, line: LineDefinition): Held {
    const here = ward.area(unit.area);
    const doors = here?.streets.flatMap((street) => street.doors) ?? [];
    const sum = (of: (door: DeskDoor) => number): number => doors.reduce((n, door) => n + of(door), 0);
    const adults = sum((door) => door.counts.adults16 ?? 0);
    const chance = roll(`${unit.area} ${id} ${line.code}`);
    if (line.kind === 'line') return { part: null, whole: null, unnamed: 0, missing: 0 };
    const part = OF_THE_TEAM.test(line.part) ? (line.part === 'weeks' ? 20 + Math.floor(chance * 17) : Math.floor(chance * (line.unit === 'turns' ? 160 : 9))) : sum((door) => adds(door, id, line));
    const untyped = line.whole?.startsWith('typed') === true && unit.number === UNTYPED;
    const whole = line.whole === null || untyped ? null
      : line.whole === 'households' ? (here ? here.coverage.registered - here.coverage.excluded : 0)
      : line.whole === 'weeks' ? 36
      : line.whole === 'tdp' || line.whole === 'typed:halls' ? 1
      : line.whole === 'sum:members' ? 8
      : line.whole === 'typed:adults16' ? adults
      : Math.max(part, Math.round(adults * 0.6));
    return { part: line.whole === 'tdp' ? Math.min(1, part) : part, whole, unnamed: Math.floor(part * 0.15), missing: untyped ? 1 : 0 };
  }

  function lineOf(unit: Unit, id: string, line: LineDefinition): FigureLine {
    const key = `${unit.area} ${id} ${line.code}`;
    const made = counted.get(key) ?? printed(id, line, held(unit, id, line));
    counted.set(key, made);
    return made;
  }

  function ofWard(id: string, line: LineDefinition): FigureLine {
    if (line.kind === 'line') return printed(id, line, id === 'TR' ? { part: null, whole: null, unnamed: 0, missing: 0 } : { part: id === 'DT' ? 60_243 : id === 'CT-b2' ? 8_120 : 4_180, whole: id === 'DT' ? 63_255 : id === 'CT-b2' ? 7_900 : 4_902, unnamed: 0, missing: 0 });
    const lines = units.map((unit) => lineOf(unit, id, line));
    const sum = (of: (line: FigureLine) => number | null): number => lines.reduce((n, each) => n + (of(each) ?? 0), 0);
    return printed(id, line, { part: sum(({ part }) => part), whole: line.whole === null ? null : sum(({ whole }) => whole), unnamed: sum(({ unnamed }) => unnamed), missing: sum(({ missingAreas }) => missingAreas) });
  }

  function register(unit: Unit | null): Register {
    const rows = coverage.filter((row) => !unit || row.unit.area === unit.area);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((n, row) => n + of(row), 0);
    const registered = sum((row) => row.coverage.registered);
    return { registered, excluded: sum((row) => row.coverage.excluded), awaiting: sum((row) => row.coverage.awaiting), assigned: registered - rows.length };
  }

  return {
    page: (area: string, cut: string): FiguresPage | undefined => {
      const unit = units.find((each) => each.area === area) ?? null;
      const frozen = cuts.find(({ id }) => id === cut) ?? null;
      if ((area && !unit) || (cut && !frozen)) return undefined;
      const lines = indicators.flatMap(({ id, lines: of }) => of.map((line) => (unit ? lineOf(unit, id, line) : ofWard(id, line))));
      return { ward: name, asOf, unit, units, indicators, figures: { cut: frozen?.day ?? today, register: register(unit), lines }, cut: frozen, cuts, weeklySkill: 'DD-01', silentPhones, silentSince };
    },
    rows: (line: string, area: string): FigureRowsPage | undefined => {
      const [id = '', code = ''] = line.split('.');
      const of = definition(id, code);
      const unit = units.find((each) => each.area === area) ?? null;
      if (!of || (area && !unit)) return undefined;
      if (!unit) return { unit, areas: units.map((each) => ({ unit: each, line: lineOf(each, id, of) })), rows: [], others: 0 };
      const team = OF_THE_TEAM.test(of.part);
      const part = lineOf(unit, id, of).part ?? 0;
      const rows: FigureRow[] = team ? (part > 0 ? [{ household: null, label: id === 'NCT' ? 'Lớp tối thứ Ba' : unit.name, part }] : []) : rowsOf(unit, id, of);
      // One house of a people's line is told as if its people had withdrawn.
      const gone = !team && of.unit === 'people' ? rows.pop() : undefined;
      return { unit, areas: [], rows, others: gone?.part ?? 0 };
    },
    freeze: (day: Day): CutView | undefined => {
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || day > today || day.slice(0, 4) !== today.slice(0, 4)) return undefined;
      const cut: CutView = { id: `chot-${day}-${cuts.length}`, day, madeAt: asOf };
      cuts.unshift(cut);
      return cut;
    },
  };
}
