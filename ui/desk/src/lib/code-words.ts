/** The catalogue's codes in words. One that this build does not know is shown as it stands. */

import { language } from '@tung-nha/shared/words/language';
import { person, skills } from 'virtual:catalogue-words';

/** "DD-01" → "Cài và kích hoạt VNeID". */
export function skillWords(code: string): string {
  return skills[code]?.[language] ?? code;
}

/** Age bands, states of VNeID and the like: "level_2" → "Mức 2". */
export function personWords(code: string): string {
  return person[code]?.[language] ?? code;
}
