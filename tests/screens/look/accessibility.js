/**
 * axe on the page as it stands, with the contrast of 7:1 that reading in the sun asks for. The first look asks every
 * rule; light and size of letters can only change what a few rules say, so later looks ask those.
 */
import { AxeBuilder } from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** Rules that axe leaves out unless they are asked for by name. */
const ASKED = ['color-contrast-enhanced', 'target-size'];

/** Rules whose answer depends on colours or on room. */
const CHANGING = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/**
 * A button that lies half behind the bar at the foot is as large as any once it is scrolled up, which a thumb does: asked
 * again in the middle of the screen. What is covered there, too, stays a fault.
 */
async function stillTooSmall(page, nodes) {
  const at = await page.evaluate(() => scrollY);
  const small = [];
  for (const node of nodes) {
    const target = node.target.at(-1);
    await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), target);
    const again = new AxeBuilder({ page }).setLegacyMode(true).include(target)
      .options({ runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'], preload: false });
    if ((await again.analyze()).violations.length > 0) small.push(node);
  }
  await page.evaluate((to) => scrollTo(0, to), at);
  return small;
}

/** Violations, as sentences. */
export async function violations(page, everyRule = true) {
  const axe = new AxeBuilder({ page })
    // One frame only: the mode for many frames opens a second page for each answer.
    .setLegacyMode(true)
    .options({
      runOnly: everyRule ? { type: 'tag', values: TAGS } : { type: 'rule', values: CHANGING },
      ...(everyRule && { rules: Object.fromEntries(ASKED.map((rule) => [rule, { enabled: true }])) }),
      resultTypes: ['violations'],
      preload: false,
    });
  const { violations } = await axe.analyze();
  const found = [];
  for (const violation of violations) {
    const nodes = violation.id === 'target-size' ? await stillTooSmall(page, violation.nodes) : violation.nodes;
    if (nodes.length > 0) found.push({ ...violation, nodes });
  }
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `axe ${id}: ${html.slice(0, 140)} ${failureSummary?.split('\n').slice(1, 2).join(' ').trim() ?? ''}`));
}
