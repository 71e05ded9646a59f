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
const LISTS = { skills: ['skills', 'skills'], person: ['person'], needs: ['needs'], ageBands: ['person', 'ageBands'], questions: ['consent', 'questions'], referrals: ['work', 'referrals'], checks: ['checks', 'rules'], explanations: ['checks', 'explanations'] } as const;
const ENTRY = /^code = "([^"]+)"\n(?:\w+ = .*\n)*?words = \{ vi = ("(?:[^"\\]|\\.)*"), en = ("(?:[^"\\]|\\.)*") \}$/gm;

function wordsOf([file, list]: readonly [string, string?]): Record<string, { vi: string; en: string }> {
  const whole = readFileSync(new URL(`../../schemas/catalogue/${file}.toml`, import.meta.url), 'utf8');
  const text = list === undefined ? whole : whole.split(/^(?=\[\[)/m).filter((entry) => entry.startsWith(`[[${list}]]`)).join('');
  const found = [...text.matchAll(ENTRY)].map(([, code = '', vi = '""', en = '""']) => [code, { vi: JSON.parse(vi) as string, en: JSON.parse(en) as string }] as const);
  if (found.length === 0) throw new Error(`schemas/catalogue/${file}.toml: no entry could be read`);
  return Object.fromEntries(found);
}

/** `import { skills, person, needs, referrals, … } from 'virtual:catalogue-words'`: words by code. */
export function catalogueWords(): Plugin {
  return {
    name: 'catalogue-words',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? Object.entries(LISTS).map(([name, from]) => `export const ${name} = ${JSON.stringify(wordsOf(from))};`).join('\n') : undefined),
  };
}
