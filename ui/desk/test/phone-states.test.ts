import { describe, expect, it } from 'vitest';
import { madeUpWard } from '../dev/made-up-ward';
import { phonesAsked, phoneState, SILENT_AFTER_MS } from '../src/lib/phone-states';

const NOW = Date.UTC(2026, 10, 24, 11, 42);
const phone = { device: 'd', called: 'cô Lan', areas: ['a'], lastSeen: NOW, version: '0.1.0', deeds: 3, revokedAt: null };
const all = { page: 'phones', show: undefined, area: '' } as const;

describe('a phone', () => {
  it('is late after more than three days, or when it never came in', () => {
    expect(phoneState({ ...phone, lastSeen: NOW - SILENT_AFTER_MS }, NOW)).toBe('fresh');
    expect(phoneState({ ...phone, lastSeen: NOW - SILENT_AFTER_MS - 1 }, NOW)).toBe('silent');
    expect(phoneState({ ...phone, lastSeen: 0 }, NOW)).toBe('never');
  });

  it('is not awaited once it was revoked', () => {
    expect(phoneState({ ...phone, lastSeen: 0, revokedAt: NOW }, NOW)).toBe('revoked');
  });
});

describe('the list of phones', () => {
  const ward = madeUpWard('whole');
  const { asOf, silentPhones } = ward.coverage();

  it('has as many late phones as the ward’s sentence says', () => {
    expect(silentPhones).toBeGreaterThan(0);
    expect(phonesAsked(ward.phones(), { ...all, show: 'silent' }, asOf)).toHaveLength(silentPhones);
  });

  it('begins with who has been silent longest and ends with who is not awaited', () => {
    const phones = phonesAsked(ward.phones(), all, asOf);
    expect(phones[0]?.lastSeen).toBe(0);
    expect(phones.at(-1)?.revokedAt).not.toBeNull();
    expect(phones).toHaveLength(ward.phones().length);
  });

  it('has as many phones of a tổ as the table says', () => {
    for (const { unit, phones } of ward.coverage().rows) expect(phonesAsked(ward.phones(), { ...all, area: unit.area }, asOf)).toHaveLength(phones);
  });
});
