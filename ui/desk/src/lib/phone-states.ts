/**
 * Why: "who has not come in" must be the same phones in the ward's sentence, on this page and in its export, so the rule
 * stands once. A revoked phone is not awaited; one that was enrolled and never came in is late as well.
 */

import type { PhoneRow } from '@tung-nha/shared/generated';
import type { PhonesPlace } from './place';

/** More than three days without an exchange. */
export const SILENT_AFTER_MS = 3 * 86_400_000;

export type PhoneState = 'fresh' | 'silent' | 'never' | 'revoked';

/** The state at an instant of the server's clock. */
export function phoneState(phone: PhoneRow, now: number): PhoneState {
  if (phone.revokedAt !== null) return 'revoked';
  if (phone.lastSeen === 0) return 'never';
  return now - phone.lastSeen > SILENT_AFTER_MS ? 'silent' : 'fresh';
}

/** Whether the ward waits for it. */
export function isLate(state: PhoneState): boolean {
  return state === 'silent' || state === 'never';
}

/** The phones that the address asks for: those longest silent first, revoked ones last. */
export function phonesAsked(phones: readonly PhoneRow[], place: PhonesPlace, now: number): PhoneRow[] {
  const rank = (phone: PhoneRow): number => (phone.revokedAt === null ? phone.lastSeen : Number.MAX_SAFE_INTEGER);
  return phones
    .filter((phone) => {
      const state = phoneState(phone, now);
      if (place.area !== '' && !phone.areas.includes(place.area)) return false;
      if (place.show === 'silent') return isLate(state);
      return place.show === undefined || state === place.show;
    })
    .sort((a, b) => rank(a) - rank(b));
}
