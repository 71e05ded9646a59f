/** What stands on an attendance list: lines for names that nobody has written yet, and what is read before signing. */

import { ageBands, questions, skills } from 'virtual:catalogue-words';
import { fullDay } from './moments';

export const LINES = [10, 15, 20, 25, 30, 40] as const;
/** As many boxes as stand beside a signature. */
export const MOST_SKILLS = 6;

export interface ListAsked {
  /** "Lớp tối thứ Ba"; may be empty. */
  name: string;
  /** Empty to be written by hand. */
  day: string;
  lines: number;
  /** Codes. */
  skills: readonly string[];
  /** Of the ward; empty to be written by hand. */
  phone: string;
  /** A day; empty to be written by hand. */
  until: string;
}

/** The paper is Vietnamese, so are its words. */
export const SKILLS: readonly { code: string; word: string }[] = Object.entries(skills).map(([code, { vi }]) => ({ code, word: vi }));
export const AGE_BANDS: readonly string[] = Object.values(ageBands).map(({ vi }) => vi);
/** "Cho ghi tên không?" heads the column that is signed. */
export const NAME_QUESTION = questions['name']?.vi ?? '';

/** What is signed under, in the ward's words, with room for what is not known. */
export function consentOf(slip: string, asked: Pick<ListAsked, 'phone' | 'until'>, blanks: { phone: string; until: string }): string {
  return slip
    .replaceAll('{phone}', asked.phone.trim() || blanks.phone)
    .replaceAll('{until}', asked.until === '' ? blanks.until : fullDay(asked.until));
}

export function skillWord(code: string): string {
  return skills[code]?.vi ?? code;
}

/** Chosen or not any more, in the catalogue's order; one too many is passed over. */
export function withSkill(chosen: readonly string[], code: string, on: boolean): string[] {
  const wanted = new Set(chosen.filter((each) => each !== code));
  if (on && wanted.size < MOST_SKILLS) wanted.add(code);
  return SKILLS.filter((skill) => wanted.has(skill.code)).map((skill) => skill.code);
}
