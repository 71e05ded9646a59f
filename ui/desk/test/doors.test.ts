import { describe, expect, it } from 'vitest';
import { madeUpWard } from '../dev/made-up-ward';
import { denominator } from '../src/lib/coverage-rows';
import { doorsAsked, passes } from '../src/lib/doors';
import { doorsSheet } from '../src/lib/doors-export';
import { stripsOf } from '../src/lib/strips';
import type { DoorFilter } from '../src/lib/place';

const ward = madeUpWard('whole');
const areas = ward.coverage().rows.flatMap(({ unit }) => ward.area(unit.area) ?? []);
const count = (area: (typeof areas)[number], show: DoorFilter | undefined, street = ''): number => doorsAsked(stripsOf(area.streets), { show, street }).reduce((n, { doors }) => n + doors.length, 0);

describe('a number and the list it opens', () => {
  it('agree for every count of every tổ', () => {
    expect(areas).toHaveLength(170);
    for (const area of areas) {
      const c = area.coverage;
      expect(count(area, undefined)).toBe(c.registered);
      expect(count(area, 'counted')).toBe(denominator(c));
      expect(count(area, 'visited')).toBe(c.visited);
      expect(count(area, 'met_counted')).toBe(c.met);
      expect(count(area, 'not_visited')).toBe(denominator(c) - c.visited);
      expect(count(area, 'not_met')).toBe(denominator(c) - c.met);
      expect(count(area, 'excluded')).toBe(c.excluded);
      expect(count(area, 'awaiting')).toBe(c.awaiting);
    }
  });

  it('agree for a street too', () => {
    const area = areas[11];
    for (const { title, coverage } of stripsOf(area?.streets ?? [])) expect(area && count(area, 'visited', title)).toBe(coverage.visited);
  });
});

describe('a household that was met and later confirmed empty', () => {
  it('leaves the counts but not the list of its state', () => {
    const door = areas[0]?.streets[0]?.doors.find(({ state }) => state === 'met');
    const emptied = door && { ...door, excluded: true };
    expect(emptied && [passes(emptied, 'met_counted'), passes(emptied, 'visited'), passes(emptied, 'met')]).toEqual([false, false, true]);
  });
});

describe('the exported list', () => {
  it('never says that a household declined', () => {
    const all = areas.flatMap((area) => doorsSheet(area, doorsAsked(stripsOf(area.streets), { show: undefined, street: '' })));
    expect(areas.some((area) => area.streets.some(({ doors }) => doors.some(({ state }) => state === 'declined')))).toBe(true);
    expect(JSON.stringify(all)).not.toContain('chưa muốn tiếp');
  });

  it('names the kiệt of a door, though it stands in the strip of a whole street', () => {
    const area = areas[7];
    const [, ...rows] = area ? doorsSheet(area, doorsAsked(stripsOf(area.streets), { show: undefined, street: '' })) : [];
    expect(rows.map((row) => row[2])).toEqual(area?.streets.flatMap(({ title, doors }) => doors.map(() => title)));
  });

  it('has a row for each door, under one header', () => {
    const area = areas[3];
    expect(area && doorsSheet(area, doorsAsked(stripsOf(area.streets), { show: undefined, street: '' }))).toHaveLength(1 + (area?.coverage.registered ?? 0));
  });
});
