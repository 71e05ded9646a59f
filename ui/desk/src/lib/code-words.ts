/** The catalogue's codes in words. One that this build does not know is shown as it stands. */

import { language } from '@tung-nha/shared/words/language';
import { checks, explanations, needs, person, referrals, skills } from 'virtual:catalogue-words';

/** "DD-01" → "Cài và kích hoạt VNeID". */
export function skillWords(code: string): string {
  return skills[code]?.[language] ?? code;
}

/** Age bands, states of VNeID and the like: "level_2" → "Mức 2". */
export function personWords(code: string): string {
  return person[code]?.[language] ?? code;
}

/** "no_level_2" → "Chưa có CCCD/VNeID mức 2". */
export function needWords(code: string): string {
  return needs[code]?.[language] ?? code;
}

/** To whom a need is passed on: "police_area" → "Công an khu vực". */
export function referralWords(code: string): string {
  return referrals[code]?.[language] ?? code;
}

/** "too_fast" → "Ghi nhanh hơn đi bộ". */
export function checkRuleWords(code: string): string {
  return checks[code]?.[language] ?? code;
}

/** "written_later" → "Tôi đi trước, ghi lại sau". */
export function explanationWords(code: string): string {
  return explanations[code]?.[language] ?? code;
}

/** What is taught, in the catalogue's order. */
export const SKILLS: readonly string[] = Object.keys(skills);

/** What is noticed about visits, in the catalogue's order. */
export const CHECK_RULES: readonly string[] = Object.keys(checks);

/** To whom a need can be passed on, in the catalogue's order. */
export const REFERRALS: readonly string[] = Object.keys(referrals);
