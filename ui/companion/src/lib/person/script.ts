/**
 * What is read aloud before a name is written, with the words of this door put in: how the volunteer calls self and
 * resident, who they are, which tổ. At the start of a sentence a word that was put in takes a capital.
 */
import { personWords } from '@tung-nha/shared/words/person';
import type { FormOfAddress, HouseholdView } from '@tung-nha/shared/generated';
import type { Phone } from '../phone.svelte';

/** Who asks, at which door, and how the two call each other. */
interface Asking {
  phone: Phone;
  form: FormOfAddress | undefined;
  view: HouseholdView | undefined;
}

/** The whole script of this door; empty as long as nobody said how to address the resident. */
export function scriptOf({ phone, form, view }: Asking): string {
  const script = phone.names?.catalogue.consent.script;
  if (!script || !form) return '';
  return fillScript(script, {
    'xưng': form.xung,
    'gọi': form.goi,
    name: nameAlone(phone.status?.called ?? ''),
    tdp: view?.unit.number ?? '',
    phone: phone.status?.wardPhone ?? personWords.script.phone,
    until: keptUntil(phone.today),
  });
}

/** Names are kept until 31 March of the next year (`domain.md`, retention), and then struck down to counts. */
function keptUntil(today: string): string {
  return personWords.script.until(String(Number(today.slice(0, 4)) + 1));
}

/** "Cô cho cháu gọi điện nhắc việc đã học, ngày hẹn không ạ?" */
export function callSentence(form: FormOfAddress | undefined): string {
  return form ? fillScript(personWords.script.call, { 'xưng': form.xung, 'gọi': form.goi }) : '';
}

/** Nobody says "cháu là cô Lan": whoever calls self cháu gives the name alone. */
export function nameAlone(called: string): string {
  return called.replace(/^(cô|chú|bác|anh|chị|ông|bà|em|dì|cậu|thầy)\s+(?=\S)/iu, '');
}

export function fillScript(script: string, words: Record<string, string>): string {
  return script.trim().replace(/\{([^{}]+)\}/gu, (whole, key: string, at: number, all: string) => {
    const filled = words[key];
    if (filled === undefined) return whole;
    return /(^|[.?!]\s+)$/u.test(all.slice(0, at)) ? capital(filled) : filled;
  });
}

function capital(word: string): string {
  const [first = '', ...rest] = [...word];
  return first.toLocaleUpperCase('vi') + rest.join('');
}
