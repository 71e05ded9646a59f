import { describe, expect, it } from 'vitest';
import { clockAndDay, daysSince, fileStamp, fullDay } from '../src/lib/moments';

const evening = Date.UTC(2026, 10, 24, 11, 42);

describe('a moment of the ward', () => {
  it('is written day first', () => {
    expect(fullDay('2026-11-04')).toBe('04/11/2026');
    expect(clockAndDay(evening)).toBe('18:42, 24/11/2026');
  });

  it('shows what it cannot read as it came', () => {
    expect(fullDay('hôm nọ')).toBe('hôm nọ');
  });

  it('is the ward’s day wherever the browser stands', () => {
    expect(clockAndDay(Date.UTC(2026, 10, 24, 17, 0))).toBe('00:00, 25/11/2026');
    expect(fileStamp(evening)).toBe('2026-11-24-1842');
  });

  it('counts days by the calendar, not by 24 hours', () => {
    expect(daysSince(Date.UTC(2026, 10, 23, 16, 59), evening)).toBe(1);
    expect(daysSince(Date.UTC(2026, 10, 23, 17, 1), evening)).toBe(0);
  });
});
