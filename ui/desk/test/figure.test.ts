import { describe, expect, it } from 'vitest';
import { count } from '@tung-nha/shared/numbers';
import { decimal, percent, rate, rateWords, share } from '../src/lib/figure';

const shown = (part: number, of: number): string => {
  const r = rate(part, of);
  return r.kind === 'known' ? decimal(r.perMille) : r.kind;
};

describe('a percentage', () => {
  it('has one decimal and a comma', () => {
    expect(shown(18_240, 23_863)).toBe('76,4');
    expect(shown(83, 100)).toBe('83,0');
    expect(shown(170, 170)).toBe('100,0');
    expect(shown(0, 7)).toBe('0,0');
  });

  it('prints the ward’s worked example as the server does', () => {
    const example: [number, number, string][] = [[83, 100, '83,0'], [71, 100, '71,0'], [140, 260, '53,8'], [122, 260, '46,9'], [37, 260, '14,2'], [243, 255, '95,3'], [96, 158, '60,8'], [22, 29, '75,9'], [26, 34, '76,5'], [27, 36, '75,0']];
    for (const [part, of, printed] of example) expect(shown(part, of)).toBe(printed);
  });

  it('rounds a half away from zero, on integers', () => {
    expect(shown(1, 2000)).toBe('0,1');
    expect(shown(1, 2001)).toBe('0,0');
    expect(shown(823_45, 100_000)).toBe('82,3');
    expect(shown(5, 8 * 125)).toBe('0,5');
    expect(shown(1005, 2000)).toBe('50,3');
  });

  it('agrees with long division for every pair up to 150', () => {
    for (let of = 1; of <= 150; of += 1) {
      for (let part = 0; part <= of; part += 1) {
        const exact = BigInt(part) * 10_000n;
        const down = exact / BigInt(of);
        const tenths = down % 10n >= 5n ? down / 10n + 1n : down / 10n;
        const r = rate(part, of);
        expect(r.kind === 'known' ? BigInt(r.perMille) : r.kind).toBe(tenths);
      }
    }
  });

  it('is missing without a denominator and doubtful above it, never clamped', () => {
    expect(shown(0, 0)).toBe('missing');
    expect(shown(3, 0)).toBe('missing');
    expect(shown(101, 100)).toBe('doubtful');
  });

  it('keeps its sign with a space that does not break', () => {
    expect(percent(764)).toBe('76,4\u00a0%');
    expect(rateWords(0, 0, 'cần kiểm nguồn')).toBe('—');
    expect(rateWords(3, 2, 'cần kiểm nguồn')).toBe('cần kiểm nguồn');
  });
});

describe('a number', () => {
  it('is grouped with dots', () => {
    expect([0, 999, 1000, 23_863, 1_234_567].map(count)).toEqual(['0', '999', '1.000', '23.863', '1.234.567']);
  });

  it('has a dash where its denominator is missing', () => {
    expect(share(18_240, 23_863)).toBe('18.240/23.863');
    expect(share(2, 0)).toBe('2/—');
  });
});
