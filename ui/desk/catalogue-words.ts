/**
 * Why: the server sends codes ("DD-01", "level_2"), people read words, and the words stand in the catalogue that phone and
 * server are built with. The build reads them from there, so that no list is kept twice.
 *
 * Of the consent it reads what a paper must say before somebody signs: the text of the slip and its version.
 *
 * It reads just the two lines that every entry has, `code = "…"` and after it `words = { vi = "…", en = "…" }`; a file in
 * which it finds none stops the build.
 */

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const MODULE = 'virtual:catalogue-words';
/** What is handed out: the file, and the one list of it that is meant, where there are several. */
const LISTS = { skills: ['skills'], taught: ['skills', 'skills'], person: ['person'], needs: ['needs'], ageBands: ['person', 'ageBands'], questions: ['consent', 'questions'], referrals: ['work', 'referrals'], checks: ['checks', 'rules'], explanations: ['checks', 'explanations'] } as const;
const SLIP = /^slip = """\n([\s\S]*?)"""/m;
const VERSION = /^textVersion = (\d+)$/m;
const ENTRY = /^code = "([^"]+)"\n(?:\w+ = .*\n)*?words = \{ vi = ("(?:[^"\\]|\\.)*"), en = ("(?:[^"\\]|\\.)*") \}$/gm;

function wordsOf([file, list]: readonly [string, string?]): Record<string, { vi: string; en: string }> {
  const whole = readFileSync(new URL(`../../schemas/catalogue/${file}.toml`, import.meta.url), 'utf8');
  const text = list === undefined ? whole : whole.split(/^(?=\[\[)/m).filter((entry) => entry.startsWith(`[[${list}]]`)).join('');
  const found = [...text.matchAll(ENTRY)].map(([, code = '', vi = '""', en = '""']) => [code, { vi: JSON.parse(vi) as string, en: JSON.parse(en) as string }] as const);
  if (found.length === 0) throw new Error(`schemas/catalogue/${file}.toml: no entry could be read`);
  return Object.fromEntries(found);
}

/** A backslash at the end of a line joins it to the next. */
function consentText(): { version: number; slip: string } {
  const text = readFileSync(new URL('../../schemas/catalogue/consent.toml', import.meta.url), 'utf8');
  const [slip, version] = [SLIP.exec(text)?.[1], VERSION.exec(text)?.[1]];
  if (slip === undefined || version === undefined) throw new Error('schemas/catalogue/consent.toml: no slip or no version could be read');
  return { version: Number(version), slip: slip.replace(/\\\n\s*/g, '').trim() };
}

/** `import { skills, person, needs, referrals, … } from 'virtual:catalogue-words'`: words by code. */
export function catalogueWords(): Plugin {
  return {
    name: 'catalogue-words',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? [...Object.entries(LISTS).map(([name, from]) => [name, wordsOf(from)] as const), ['consent', consentText()] as const].map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') : undefined),
  };
}
