/**
 * Why: the first page, *Ai chưa nộp*, pictures and weeks must be looked at with 170 tổ, too. Everything is taken from the
 * same made-up doors and figures, so that numbers and lists agree; what is written down here is forgotten at the next start.
 */

import type { AreaPicture, DeskStreet, FirstPage, HelpRow, HouseState, PicturesPage, ReporterKind, SetSubmission, SubmissionCount, SubmissionRow, SubmissionState, SubmissionsPage, WeeksPage } from '@tung-nha/shared/generated';
import type { madeUpFigures } from './made-up-figures.ts';
import type { Ward } from './made-up-ward.ts';

const DAY_MS = 86_400_000;
const STATES: HouseState[] = ['not_reached', 'met', 'nobody_home', 'come_back', 'declined', 'family_matter', 'no_one_lives'];
const SUBMISSIONS: SubmissionState[] = ['missing', 'submitted', 'draft', 'seen_by_lead', 'submitted', 'needs_work'];
const REPORTERS: [ReporterKind, string][] = [['school', 'Trường Mầm non Hoa Ban'], ['school', 'Trường Tiểu học Nguyễn Thái Học'], ['school', 'Trường THCS Lê Độ'], ['unit', 'Đoàn Thanh niên phường'], ['unit', 'Hội Người cao tuổi phường']];

const monday = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);
};

/** A street's name once, with its kiệt. */
function byName(streets: readonly DeskStreet[]): AreaPicture['streets'] {
  const named = new Map<string, [string, string][]>();
  for (const { street, kiet, doors } of streets) named.set(street, [...(named.get(street) ?? []), [kiet ?? '', doors.map(({ state }) => STATES.indexOf(state)).join('')]]);
  return [...named].map(([street, kiet]) => ({ street, kiet }));
}

/** What the server answers of a made-up ward. */
export function madeUpFirst(ward: Ward, figures: ReturnType<typeof madeUpFigures>) {
  const coverage = ward.coverage();
  const due = { units: `${coverage.year}-12-06`, department: `${coverage.year}-12-15` };
  const { asOf, year, silentPhones, silentSince } = coverage;
  const area = ({ unit }: (typeof coverage.rows)[number], at: number): SubmissionRow => {
    const state = SUBMISSIONS[at % SUBMISSIONS.length] ?? 'missing';
    return { owner: unit.area, kind: 'area', unit, name: '', state, setAt: state === 'missing' ? null : asOf - at * 3_600_000, setBy: state === 'missing' ? '' : 'Chị Hạnh' };
  };
  const rows: SubmissionRow[] = [
    ...coverage.rows.map(area),
    ...(coverage.rows.length === 0 ? [] : REPORTERS).map(([kind, name], at): SubmissionRow => ({ owner: `00000000-0000-4000-8000-00000000000${at}`, kind, unit: null, name, state: at === 0 ? 'submitted' : 'missing', setAt: at === 0 ? asOf : null, setBy: at === 0 ? 'Chị Hạnh' : '' })),
  ];

  function counts(): SubmissionCount[] {
    const found: SubmissionCount[] = [];
    for (const { kind, state } of rows) {
      const one = found.find((each) => each.kind === kind && each.state === state);
      if (one) one.number += 1;
      else found.push({ kind, state, number: 1 });
    }
    return found;
  }

  function help(): HelpRow[] {
    const line = (of: string, name: string) => figures.page(of, '')?.figures.lines.find((each) => `${each.indicator}.${each.code}` === name);
    const all = coverage.rows.flatMap(({ unit, phones }): HelpRow[] => {
      const [visited, platforms] = [line(unit.area, 'PH-a.households'), line(unit.area, 'CT-c2.people')];
      if (!visited || !platforms || !visited.whole) return [];
      const wanting = platforms.whole ? Math.max(0, Math.floor(platforms.whole * 0.8) + 1 - (platforms.part ?? 0)) : null;
      return [{ unit, visited, platforms, wanting, phones, silent: 0 }];
    });
    const lacks = ({ platforms: { part, whole } }: HelpRow): number => (whole ? 0.8 - (part ?? 0) / whole : 0);
    const chosen = new Set([...all].sort((a, b) => lacks(b) - lacks(a)).slice(0, 6));
    return all.filter((row) => chosen.has(row) || row.wanting === null);
  }

  return {
    first: (): FirstPage | undefined => {
      const page = figures.page('', '');
      return page && { ward: coverage.ward, asOf, year, areas: coverage.rows.length, due, indicators: page.indicators, figures: page.figures, submissions: counts(), help: help(), silentPhones, silentSince, conflicts: ward.conflicts().length, held: coverage.held };
    },
    submissions: (): SubmissionsPage => ({ ward: coverage.ward, asOf, year, due, rows, silentPhones, silentSince }),
    submit: ({ owner, state }: SetSubmission): boolean => {
      const row = rows.find((each) => each.owner === owner);
      if (row) Object.assign(row, { state, setAt: asOf, setBy: 'Chị Hạnh' });
      return row !== undefined;
    },
    pictures: (areas: readonly string[]): PicturesPage => ({
      states: STATES,
      areas: areas.map((id): AreaPicture => ({
        area: id,
        streets: byName(ward.area(id)?.streets ?? []),
      })),
    }),
    weeks: (id: string): WeeksPage => {
      const asked = coverage.rows.filter(({ unit }) => id === '' || unit.area === id);
      const weeks = new Map<string, { monday: string; reached: number; met: number }>();
      for (const { unit } of asked) {
        for (const door of ward.area(unit.area)?.streets.flatMap(({ doors }) => doors) ?? []) {
          if (door.excluded || !door.lastVisit) continue;
          const week = monday(door.lastVisit);
          const at = weeks.get(week) ?? { monday: week, reached: 0, met: 0 };
          at.reached += 1;
          at.met += Number(door.state === 'met');
          weeks.set(week, at);
        }
      }
      const denominator = asked.reduce((sum, { coverage: c }) => sum + c.registered - c.excluded, 0);
      return { asOf, year, unit: id === '' ? null : (asked[0]?.unit ?? null), units: coverage.rows.map(({ unit }) => unit), denominator, weeks: [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1)), silentPhones, silentSince };
    },
  };
}
