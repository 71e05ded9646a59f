/**
 * Reads the catalogue's TOML for the fixture bridge: just the forms that those files use, so that looking at screens
 * needs neither the engine nor a package of its own.
 */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../schemas/catalogue/', import.meta.url);

/** The catalogue as the engine's `catalogue` call answers it. */
export function catalogue() {
  const [skills, outcomes, needs, cautions, consent, person, work, tasks, guides] =
    ['skills', 'outcomes', 'needs', 'cautions', 'consent', 'person', 'work', 'tasks', 'guides'].map((name) => read(readFileSync(new URL(`${name}.toml`, FOLDER), 'utf8')));
  const { revision, ...wording } = consent;
  const { revision: _, ...lists } = { ...work, ...person };
  return {
    revision, skillGroups: skills.groups, fiveSkills: skills.fiveSkills, skills: skills.skills,
    outcomes: outcomes.outcomes.map((outcome) => ({ reasons: [], revisitDays: null, ...outcome })),
    needs: needs.needs, cautions: cautions.cautions, consent: wording, tasks: tasks.tasks, ...lists,
    guides: guides.guides.map((guide) => ({ care: null, ...guide })),
  };
}

/** The plan's indicators as the engine's `results` call answers them. */
export function indicators() {
  const line = { words: null, whole: null, known: null, target: null, strict: false, range: false };
  const plan = read(readFileSync(new URL('indicators.toml', FOLDER), 'utf8'));
  return plan.indicators.map((indicator) => ({ ...indicator, lines: indicator.lines.map((own) => ({ ...line, ...own })) }));
}

function read(text) {
  const root = {};
  let table = root;
  const lines = text.replace(/"""\n([\s\S]*?)"""/g, (_, body) => JSON.stringify(body.replace(/\\\n\s*/g, ''))).split('\n');
  for (const line of lines) {
    const list = line.match(/^\[\[(.+)\]\]$/);
    const single = line.match(/^\[(.+)\]$/);
    const pair = line.match(/^(\w+)\s*=\s*(.+)$/);
    if (list) table = into(root, list[1].split('.'), true);
    else if (single) table = into(root, single[1].split('.'), false);
    else if (pair) table[pair[1]] = value(pair[2]);
  }
  return root;
}

function into(root, path, appended) {
  let at = root;
  for (const name of path.slice(0, -1)) at = Array.isArray(at[name]) ? at[name].at(-1) : (at[name] ??= {});
  const last = path.at(-1);
  if (!appended) return (at[last] ??= {});
  (at[last] ??= []).push({});
  return at[last].at(-1);
}

function value(text) {
  const json = text.replace(/([{,]\s*)(\w+)\s*=/g, '$1"$2":').replace(/,\s*\]/g, ']');
  return JSON.parse(json);
}
