/**
 * What is read aloud before a name is written, with the words of this door put in: how the volunteer calls self and
 * resident, who they are, which tổ. At the start of a sentence a word that was put in takes a capital.
 */
import { personWords } from '@tung-nha/shared/words/person';
import type { NewPerson } from './new-person.svelte';

/** The whole script of this door; empty as long as nobody said how to address the resident. */
export function scriptOf({ phone, form, view }: NewPerson): string {
  const script = phone.names?.catalogue.consent.script;
  if (!script || !form) return '';
  return fillScript(script, {
    'xưng': form.xung,
    'gọi': form.goi,
    name: nameAlone(phone.status?.called ?? ''),
    tdp: view?.unit.number ?? '',
    phone: phone.status?.wardPhone ?? personWords.script.phone,
    until: personWords.script.until,
  });
}

/** Nobody says "cháu là cô Lan": whoever calls self cháu gives the name alone. */
export function nameAlone(called: string): string {
  return called.replace(/^(cô|chú|bác|anh|chị|ông|bà|em|dì|cậu|thầy)\s+(?=\S)/iu, '');
}

export function fillScript(script: string, words: Record<string, string>): string {
  return script.trim().replace(/(^|[.?!]\s+)?\{([^{}]+)\}/gu, (whole, start: string | undefined, key: string) => {
    const filled = words[key];
    if (filled === undefined) return whole;
    return start === undefined ? filled : start + capital(filled);
  });
}

function capital(word: string): string {
  const [first = '', ...rest] = [...word];
  return first.toLocaleUpperCase('vi') + rest.join('');
}
