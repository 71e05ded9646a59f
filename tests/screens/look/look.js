/**
 * Looks at one screen in every light and size of text that people use, and says what is wrong with it. 200 % is the root
 * font's size, which is what Android's and the browser's own setting change.
 */
import { violations } from './accessibility.js';
import { smallControls } from './boxes.js';
import { forgetShifts, shifts } from './shifts.js';
import { cutText, sideways } from './text.js';

/** Every light with every size of text. */
export const MODES = [
  { light: 'light', text: 100 },
  { light: 'light', text: 200 },
  { light: 'dark', text: 200 },
  { light: 'dark', text: 100 },
];

/** Sets light and size of text. The page's own wish for no motion is granted, so that nothing is met half-way. */
export async function setMode(page, { light, text }) {
  await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
  await page.evaluate(async (size) => {
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  }, text);
}

/**
 * What is wrong with the screen that the page shows, each fault with the mode it was met in. `thumb`: boxes are measured
 * for a thumb. `asked` runs axe too, which takes most of the time.
 */
export async function look(page, { name, thumb, asked = true }) {
  const faults = [];
  const note = (mode, found) => faults.push(...found.map((fault) => `${name} (${mode}): ${fault}`));
  note('as it came', await shifts(page));
  for (const mode of MODES) {
    await setMode(page, mode);
    const words = `${mode.light}, ${mode.text} %`;
    const wider = await sideways(page);
    if (wider > 0) note(words, [`${wider} px wider than the screen`]);
    // Boxes and letters do not depend on the light.
    if (mode.light === 'light') {
      note(words, await cutText(page));
      if (thumb) note(words, await smallControls(page));
    }
    if (asked) note(words, await violations(page, mode === MODES[0]));
  }
  await setMode(page, MODES[0]);
  await forgetShifts(page);
  return faults;
}
