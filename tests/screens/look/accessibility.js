/** axe on the page as it stands, with the contrast of 7:1 that reading in the sun asks for. */
import { AxeBuilder } from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** Rules that axe leaves out unless they are asked for by name. */
const ASKED = ['color-contrast-enhanced', 'target-size'];

/** Violations, as sentences. */
export async function violations(page) {
  const axe = new AxeBuilder({ page })
    // One frame only: the mode for many frames opens a second page for each answer.
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: TAGS }, rules: Object.fromEntries(ASKED.map((rule) => [rule, { enabled: true }])), resultTypes: ['violations'] });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `axe ${id}: ${html.slice(0, 140)} ${failureSummary?.split('\n').slice(1, 2).join(' ').trim() ?? ''}`));
}
