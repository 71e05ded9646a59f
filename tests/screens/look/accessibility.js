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
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `axe ${id}: ${html.slice(0, 140)} ${failureSummary?.split('\n').slice(1, 2).join(' ').trim() ?? ''}`));
}
