/** The states of a house and the outcomes of a visit, in words (`chưa muốn tiếp` is never red and never printed). */
import type { HouseState, Outcome } from '../generated/types';
import { count } from '../numbers';
import { pick } from './language';

/** Beside a house shape; lower case, because it stands within a line. */
export const stateWords: Record<HouseState, string> = pick(
  {
    not_reached: 'chưa đến',
    met: 'đã gặp',
    nobody_home: 'vắng nhà',
    come_back: 'hẹn lại',
    declined: 'chưa muốn tiếp',
    family_matter: 'nhà đang có việc',
    no_one_lives: 'không có người ở',
  },
  {
    not_reached: 'not reached',
    met: 'met',
    nobody_home: 'nobody home',
    come_back: 'come back',
    declined: 'not now',
    family_matter: 'family matter',
    no_one_lives: 'no one lives here',
  },
);

const outcomes: Record<string, string> = pick(
  {
    met: 'gặp được người lớn',
    nobody_home: 'vắng nhà',
    come_back: 'hẹn lại',
    declined: 'chưa muốn tiếp',
    no_one_lives: 'không có người ở',
    not_found: 'không tìm thấy nhà',
    family_matter: 'nhà đang có việc',
  },
  {
    met: 'met an adult',
    nobody_home: 'nobody home',
    come_back: 'come back',
    declined: 'not now',
    no_one_lives: 'no one lives here',
    not_found: 'house not found',
    family_matter: 'family matter',
  },
);

/** An outcome in words; one that a later version wrote is shown as it stands. */
export function outcomeWords(outcome: Outcome): string {
  return outcomes[outcome] ?? outcome;
}

const sentence = pick(
  { houses: (n: number) => `${count(n)} nhà`, state: (word: string, n: number) => `${word} ${count(n)}` },
  { houses: (n: number) => (n === 1 ? '1 house' : `${count(n)} houses`), state: (word: string, n: number) => `${word} ${count(n)}` },
);

/** "đã gặp 4, chưa đến 9" */
export function tallyWords(tallied: readonly { state: HouseState; houses: number }[]): string {
  return tallied.map(({ state, houses }) => sentence.state(stateWords[state], houses)).join(', ');
}

/** "14 nhà: đã gặp 4, vắng nhà 1, chưa đến 9": the text alternative of a strip. */
export function stripWords(tallied: readonly { state: HouseState; houses: number }[]): string {
  const all = tallied.reduce((sum, { houses }) => sum + houses, 0);
  return all === 0 ? sentence.houses(0) : `${sentence.houses(all)}: ${tallyWords(tallied)}`;
}
