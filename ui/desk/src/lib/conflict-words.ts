/**
 * Why: a conflict comes as a path and values as text (`visits/<id>/outcome`, `nobody_home`), and a person decides on
 * words. What a later version wrote is shown as it stands: hiding it would hide a version.
 */

import { deskWords } from '@tung-nha/shared/words/desk';
import { outcomeWords } from '@tung-nha/shared/words/states';
import { personWords } from './code-words';
import { fullDay } from './moments';

const words = deskWords.conflicts;

function lastPart(field: string): string {
  return field.slice(field.lastIndexOf('/') + 1);
}

/** "Nhân khẩu", "Kết quả lần thăm". */
export function fieldWords(field: string): string {
  return words.fields[lastPart(field)] ?? field;
}

/** The value in words; an empty one says that it is empty. */
export function valueWords(field: string, value: string): string {
  if (value === '') return words.empty_value;
  switch (lastPart(field)) {
    case 'outcome':
      return outcomeWords(value);
    case 'revisitOn':
      return fullDay(value);
    case 'vneid':
    case 'ageBand':
      return personWords(value);
    case 'bank':
    case 'internet':
      // A person has an account or not; of a household it is told how many people have one.
      return value === 'true' ? words.yes : value === 'false' ? words.no : /^\d+$/.test(value) ? words.persons(value) : value;
    case 'about':
    case 'vneid2':
      return words.persons(value);
    case 'standing':
    case 'status':
      return words.values[value] ?? value;
    default:
      return value;
  }
}
