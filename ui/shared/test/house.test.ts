import { describe, expect, it } from 'vitest';
import type { HouseState } from '../src/generated/types';
import { drawStrip, tally } from '../src/pieces/house';
import { stripWords } from '../src/words/states';

const street = (houses: number): HouseState[] =>
  Array.from({ length: houses }, (_, i) => (['met', 'not_reached', 'nobody_home', 'no_one_lives'] as const)[i % 4] ?? 'met');

describe('a strip of houses', () => {
  it('costs as many paths for 400 houses as for eight', () => {
    expect(drawStrip(street(400), 320, 'M').layers.length).toBe(drawStrip(street(8), 320, 'M').layers.length);
  });
  it('never grows wider than its place', () => {
    for (const width of [60, 296, 364, 1200]) {
      for (const houses of [1, 14, 100, 400]) {
        expect(drawStrip(street(houses), width, 'L').width).toBeLessThanOrEqual(width);
      }
    }
  });
  it('draws every house once', () => {
    const bodies = drawStrip(street(57), 320, 'M').layers.map((layer) => layer.body).join('');
    expect(bodies.match(/Z/g)).toHaveLength(57);
  });
  it('is drawn smaller before it takes more than three rows', () => {
    expect(drawStrip(street(60), 320, 'M').height).toBeLessThanOrEqual(3 * 32);
  });
  it('marks the house one stands at, and none beyond the end', () => {
    expect(drawStrip(street(9), 320, 'M', 3).here).toBeDefined();
    expect(drawStrip(street(9), 320, 'M', 9).here).toBeUndefined();
  });
  it('says its counts', () => expect(stripWords(tally(street(10)))).toBe('10 nhà: đã gặp 3, vắng nhà 2, không có người ở 2, chưa đến 3'));
});
