/**
 * Photographs every screen of the companion and every page of the desk in the states that people meet them in, and lays
 * all of them on one sheet, so that a person can look at the whole product at once. Pictures go to
 * `$CARGO_TARGET_DIR/screens`; nothing is judged here.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCREENS } from './house/binaries.js';
import { quiet } from './house/glass.js';
import { AREA, House } from './house/house.js';
import { hurry } from './house/hurry.js';
import { walkTheArea } from './house/past.js';
import { undecided } from './house/undecided.js';
import { prepare } from './house/ward.js';
import { MODES, setMode } from './look/look.js';
import { beforeEnrolment, throughTheDay } from './tour/companion.js';
import { atTheDesk } from './tour/desk.js';
import { deciding } from './tour/desk-decide.js';
import { runningTheWard } from './tour/desk-running.js';

/** Taken besides the usual picture: the dark, and letters twice as large. */
const MORE = MODES.filter(({ light, text }) => (light === 'dark') !== (text === 200));

const taken = [];

/** One picture of what the screen shows, named for the stop and the mode. */
async function take(page, group, name, mode) {
  await setMode(page, mode);
  await quiet(page);
  const suffix = `${mode.light === 'dark' ? '-dark' : ''}${mode.text === 200 ? '-200' : ''}`;
  const file = join(SCREENS, `${name}${suffix}.png`);
  await page.screenshot({ path: file, scale: 'css' });
  taken.push({ group: `${group}${suffix}`, name, file });
}

function photographer(page, group) {
  return async (name) => {
    for (const mode of [MODES[0], ...MORE]) await take(page, group, name, mode);
    await setMode(page, MODES[0]);
    console.log(`${taken.length} pictures: ${name}`);
  };
}

/** All pictures of a group on one sheet, each with its name. */
async function sheet(glass, group) {
  const pictures = taken.filter((picture) => picture.group === group);
  const width = group.startsWith('desk') ? 683 : 206;
  const figures = await Promise.all(pictures.map(async ({ name, file }) => {
    const data = (await readFile(file)).toString('base64');
    return `<figure><img width="${width}" src="data:image/png;base64,${data}" alt=""><figcaption>${name}</figcaption></figure>`;
  }));
  const page = await glass.window('laptop', { viewport: { width: group.startsWith('desk') ? 2100 : 1760, height: 800 } });
  await page.setContent(`<style>body{margin:16px;background:#999;font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
    figure{margin:0}img{display:block}figcaption{padding:4px 0}</style>${figures.join('')}`);
  const file = join(SCREENS, `sheet-${group}.png`);
  await page.screenshot({ path: file, fullPage: true });
  await page.context().close();
  console.log(file);
}

/** A ward of its own, for pages that need another past. It ends with the first one, as ending one ends all programs. */
async function another(house) {
  const other = new House();
  await other.begin();
  house.keep({ close: () => other.end() });
  return other;
}

await rm(SCREENS, { recursive: true, force: true });
await mkdir(SCREENS, { recursive: true });
const template = await prepare();
const house = new House();
try {
  await house.begin();
  const { phone, hand } = await house.unpack();
  const shoot = photographer(hand.page, 'companion');
  await beforeEnrolment({ house, hand }, shoot);
  await throughTheDay({ house, phone, hand }, shoot);
  const walked = await another(house);
  const doors = await walkTheArea(walked);
  const reader = await walked.desk();
  await atTheDesk({ clerk: reader, doors }, photographer(reader.page, 'desk'));
  const waiting = await another(house);
  await undecided(waiting, AREA);
  const decider = await waiting.desk();
  await decider.signsIn();
  await deciding({ clerk: decider }, photographer(decider.page, 'desk'));
  const run = await another(house);
  const hurried = await hurry(run);
  for (const phone of [hurried, await run.own('anh Nam', AREA)]) await phone.call('sync');
  const head = await run.desk();
  await head.signsIn();
  await runningTheWard({ clerk: head, evening: (await hurried.call('today')).day }, photographer(head.page, 'desk'));
  for (const group of new Set(taken.map((picture) => picture.group))) await sheet(house.glass, group);
  await writeFile(join(SCREENS, 'screens.json'), JSON.stringify(taken.map(({ group, name }) => ({ group, name })), null, 1));
} finally {
  await house.end();
  await rm(template, { recursive: true, force: true });
}
