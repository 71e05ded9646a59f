import { describe, expect, it } from 'vitest';
import type { DeskStreet } from '@tung-nha/shared/generated';
import { madeUpWard } from '../dev/made-up-ward';
import { stripsOf } from '../src/lib/strips';

const ward = madeUpWard('whole');
const areas = ward.coverage().rows.flatMap(({ unit }) => ward.area(unit.area) ?? []);
const doors = areas[0]?.streets.flatMap((street) => street.doors) ?? [];
const none = { registered: 0, excluded: 0, awaiting: 0, visited: 0, met: 0, visits: 0 };
const street = (name: string, kiet: string | null, from: number, to: number): DeskStreet => ({
  title: kiet ? `Kiệt ${kiet} ${name}`.trim() : name,
  street: name,
  kiet,
  coverage: { ...none, registered: to - from },
  doors: doors.slice(from, to),
});

describe('the strips of a tổ', () => {
  it('show every door once, with the same counts as the tổ', () => {
    for (const area of areas) {
      const strips = stripsOf(area.streets);
      const shown = strips.flatMap((strip) => strip.doors.map(({ household }) => household));
      expect(new Set(shown).size).toBe(area.coverage.registered);
      expect(shown).toHaveLength(area.coverage.registered);
      expect(strips.reduce((n, { coverage }) => n + coverage.visited, 0)).toBe(area.coverage.visited);
      expect(new Set(strips.map(({ title }) => title)).size).toBe(strips.length);
    }
  });

  it('join the short kiệt of a street, and leave a long one its own', () => {
    const strips = stripsOf([street('Hồ Nghinh', null, 0, 2), street('Hồ Nghinh', '4', 2, 3), street('Hồ Nghinh', '22', 3, 20), street('Hồ Nghinh', '99', 20, 22)]);
    expect(strips.map(({ title, doors: here }) => [title, here.length])).toEqual([['Hồ Nghinh và các kiệt ngắn', 5], ['Kiệt 22 Hồ Nghinh', 17]]);
    expect(strips[0]?.coverage.registered).toBe(5);
  });

  it('keep the order of the walk', () => {
    const strips = stripsOf([street('Hồ Nghinh', null, 0, 12), street('Hồ Nghinh', '4', 12, 13), street('Hồ Nghinh', '9', 13, 14), street('An Cư 3', null, 14, 15)]);
    expect(strips.map(({ title }) => title)).toEqual(['Hồ Nghinh', 'Các kiệt ngắn của Hồ Nghinh', 'An Cư 3']);
    expect(strips.flatMap((strip) => strip.doors)).toEqual(doors.slice(0, 15));
  });

  it('say of doors without a street that it is not known', () => {
    expect(stripsOf([street('', null, 0, 3)]).map(({ title }) => title)).toEqual(['Chưa rõ đường']);
  });
});
