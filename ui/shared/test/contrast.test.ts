import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8');

/** The colours of one theme; the dark one inherits what it does not say. */
function theme(dark: boolean): Record<string, string> {
  const [light = '', night = ''] = css.split('@media (prefers-color-scheme: dark)');
  const colours = (text: string) => Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]));
  return dark ? { ...colours(light), ...colours(night) } : colours(light);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_ON: [string, string][] = [
  ...['muc', 'muc-nhat', 'ngoc', 'cham', 'nghe', 'son'].flatMap((ink): [string, string][] => [[ink, 'giay'], [ink, 'the']]),
  ['tren-ngoc', 'ngoc'], ['ngoc', 'ngoc-nen'], ['cham', 'cham-nen'], ['nghe', 'nghe-nen'], ['son', 'son-nen'], ['muc', 'son-nen'],
  ['muc', 'ngoc-nen'], ['muc', 'cham-nen'], ['muc', 'nghe-nen'], ['tren-thanh-bao', 'thanh-bao'], ['hoan-tac', 'thanh-bao'],
];

describe.each([['light', false], ['dark', true]] as const)('in %s', (_, dark) => {
  const colours = theme(dark);
  it.each(TEXT_ON)('%s on %s reads in the sun (7:1)', (ink, ground) => {
    expect(contrast(colours[ink] ?? '#000000', colours[ground] ?? '#000000')).toBeGreaterThanOrEqual(7);
  });
  it.each([['vien-cham', 'giay'], ['vien-cham', 'the'], ['nghe', 'nghe-nen'], ['cham', 'cham-nen']])('the edge %s of what can be tapped is seen on %s (3:1)', (line, ground) => {
    expect(contrast(colours[line] ?? '#000000', colours[ground] ?? '#000000')).toBeGreaterThanOrEqual(3);
  });
  it.each(['vien-nha', 'ngoc', 'nghe', 'cham', 'muc-nhat'])('the outline %s of a house stands out on a card (3:1)', (line) => {
    expect(contrast(colours[line] ?? '#000000', colours['the'] ?? '#000000')).toBeGreaterThanOrEqual(3);
  });
});
