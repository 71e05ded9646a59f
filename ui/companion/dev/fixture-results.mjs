/** Made-up results for the fixture bridge: each door adds what its state lets it add, so that a figure and its rows agree. */

const TEAM = /^(sum:(members|lesson|record|need)|keys:|weeks)/;
const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
const percent = (part, whole) => (Math.round((part * 1000) / whole) / 10).toFixed(1).replace('.', ',');

/** The same number for the same words, from 0 to 1. */
function roll(words) {
  let hash = 2_166_136_261;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

function adds(door, id, { part, unit, code }) {
  if (part === 'sum:visited') return Number(door.state !== 'not_reached');
  if (part === 'sum:met') return Number(door.state === 'met');
  if (door.state !== 'met') return 0;
  const chance = roll(`${door.household} ${id} ${code}`);
  return unit === 'households' ? Number(chance < 0.7) : Math.floor(chance * ((door.adults16 ?? 1) + 1));
}

function lineOf(id, line, doors) {
  const sum = (of) => doors.reduce((n, door) => n + of(door), 0);
  const chance = roll(`${id} ${line.code}`);
  const part = line.kind === 'line' ? null : line.part === 'weeks' ? 27 : TEAM.test(line.part) ? Math.floor(chance * (line.unit === 'turns' ? 160 : 9)) : sum((door) => adds(door, id, line));
  const known = { households: doors.length - 2, weeks: 36, tdp: 1, 'sum:members': 8, 'typed:adults16': sum((door) => door.adults16 ?? 0), 'typed:halls': 1, 'sum:bank_asked': part * 2, 'sum:priority_households': part + 7, 'sum:priority_people': part + 8 };
  const shares = line.whole !== null;
  // Nobody has typed how many people of 60 and over there are.
  const whole = shares && line.kind !== 'line' ? (known[line.whole] ?? null) : null;
  const check = part !== null && whole !== null && part > whole;
  const high = line.range && whole ? Math.min(whole, part + Math.round(whole * 0.63)) : null;
  const reaches = (n) => (line.strict ? n * 1000 > line.target * whole : n * 1000 >= line.target * whole);
  const verdict = line.target === null || part === null || !whole || check ? null : reaches(part) ? 'reached' : high !== null && reaches(high) ? 'undecided' : 'not_reached';
  const people = line.part.startsWith('people:') && line.unit === 'people' && part !== null;
  return {
    indicator: id, code: line.code, unit: line.unit, part, whole, shares, high, verdict, target: line.target, strict: line.strict, check, missingAreas: 0, paper: null, source: null, asOf: null,
    named: people ? part - Math.floor(part * 0.15) : null, unnamed: people ? Math.floor(part * 0.15) : null,
    printed: part === null ? '—' : !shares ? count(part) : `${count(part)}/${whole === null ? '—' : count(whole)}${check || !whole ? '' : ` = ${percent(part, whole)} %`}`,
    printedRange: high === null ? null : `${percent(part, whole)}–${percent(high, whole)} %`,
  };
}

/** The engine's answer to `results`. */
export function results(plan, { areas, today }, doors) {
  const lines = plan.flatMap(({ id, lines: of }) => of.map((line) => lineOf(id, line, doors)));
  return { indicators: plan, weeklySkill: 'TT-02', areas: areas.map((unit) => ({ unit, figures: { cut: today, register: { registered: doors.length, excluded: 2, awaiting: 1, assigned: null }, lines } })) };
}

/** The engine's answer to `figure_rows`. */
export function resultRows(plan, name, doors) {
  const [id, code] = name.split('.');
  const line = plan.find((indicator) => indicator.id === id)?.lines.find((each) => each.code === code);
  return doors.map((door) => ({ household: door.household, label: `${door.short} ${door.street}`, part: adds(door, id, line) })).filter(({ part }) => part > 0);
}
