/** Why a house that stands may be the one being added; and what of a search is an address worth carrying on. */
import type { Door } from '@tung-nha/shared/generated';
import { housesWords } from '@tung-nha/shared/words/houses';
import { fold } from '../fold';

/** "Cùng kiệt 45, số 15": what the door shares with what was typed, in the order in which people say it. */
export function sameness(door: Door, typed: string): string {
  const asked = fold(typed);
  const numbers: string[] = asked.match(/\d+[a-z]?/g) ?? [];
  const number = door.short.split('/').pop() ?? '';
  const kiet = fold(door.kiet ?? '').replace('kiet', '').trim();
  const parts = [
    ...(kiet && numbers.includes(kiet) ? [door.kiet?.toLocaleLowerCase('vi') ?? ''] : []),
    ...(numbers.includes(fold(number)) && number !== door.kiet ? [housesWords.sameNumber(number)] : []),
    ...(door.street && asked.includes(fold(door.street)) ? [housesWords.sameStreet(door.street)] : []),
  ];
  return housesWords.same(parts.join(', ') || housesWords.sameWords);
}

/**
 * A search may be a person's name or the tail of a phone number, which no address may ever hold: only words with a number
 * as a house has it are carried on.
 */
export function addressIn(query: string): string {
  const typed = query.trim().replace(/\s+/g, ' ');
  const isPhone = /\d(?:[ .-]?\d){4,}/.test(typed);
  return /\d/.test(typed) && !isPhone ? typed : '';
}
