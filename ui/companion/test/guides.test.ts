import type { Catalogue } from '@tung-nha/shared/generated';
import { screenHelp } from '@tung-nha/shared/words/guide-help';
import { describe, expect, it } from 'vitest';
import cards from '../../../schemas/catalogue/guides.toml?raw';
import skills from '../../../schemas/catalogue/skills.toml?raw';
import { DRAWINGS, drawingOf } from '../src/guides/drawings';
import { Names } from '../src/lib/names';

const all = (text: string, what: RegExp) => [...text.matchAll(what)].map((match) => match[1] ?? '');
const codes = all(cards, /^skill = "(.+)"$/gm);
const drawings = all(cards, /^drawing = "(.+)"$/gm);
const steps = all(cards, /^words = \{ vi = "(.+)", en = /gm);
const cares = all(cards, /^care = \{ vi = "(.+)", en = /gm);

const words = (vi: string) => ({ vi, en: vi });
const step = (drawing: string) => ({ drawing, words: words(`làm ${drawing}`) });
const names = new Names({
  skillGroups: [{ code: 'DD', words: words('Định danh'), hint: null, retired: false }, { code: 'AT', words: words('An toàn'), hint: null, retired: false }],
  skills: [
    { code: 'DD-01', group: 'DD', words: words('Cài VNeID'), feeds: [], fiveSkills: [], retired: false },
    { code: 'DD-02', group: 'DD', words: words('Mở giấy tờ'), feeds: [], fiveSkills: [], retired: false },
    { code: 'AT-06', group: 'AT', words: words('Việc cũ'), feeds: [], fiveSkills: [], retired: true },
  ],
  guides: [
    { skill: 'AT-06', steps: [step('a'), step('b'), step('c')], care: null },
    { skill: 'DD-01', steps: [step('install'), step('b'), step('c')], care: words('Không đọc OTP.') },
  ],
} as unknown as Catalogue);

describe('a guide card of the catalogue', () => {
  it('is of a skill that is taught, and each skill has one at most', () => {
    const taught = new Set(all(skills, /^code = "([A-Z]{2}-\d\d)"$/gm));
    expect(codes.filter((code) => !taught.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has three steps, each with a picture that this build carries', () => {
    expect([drawings.length, steps.length]).toEqual([3 * codes.length, 3 * codes.length]);
    expect(drawings.filter((name) => !DRAWINGS.some((each) => each === name))).toEqual([]);
  });

  it('says a step in words that are read at arm’s length', () => expect(steps.filter((said) => said.length > 76)).toEqual([]));

  it('says what never to do', () => {
    expect(cares).toHaveLength(codes.length);
    expect(cares.filter((said) => said.length > 160)).toEqual([]);
  });
});

describe('a picture', () => {
  it('of a later catalogue is drawn as a plain phone', () => expect(drawingOf('drawing_of_later')).toEqual(drawingOf('plain')));

  it('is drawn for a card, for the first minute, or for want of another', () => {
    const minute = ['street', 'knock', 'consent', 'kept', 'trouble'];
    expect(DRAWINGS.filter((name) => ![...drawings, ...minute, 'plain'].includes(name))).toEqual([]);
  });

  it('keeps to its field, so that nothing beside it is drawn over', () => {
    const middles = DRAWINGS.flatMap((name) => drawingOf(name).flatMap(({ x, y }) => [x, y]));
    expect(middles.filter((at) => at < 0 || at > 120)).toEqual([]);
  });
});

describe('names', () => {
  it('give a card in this page’s language, and none for a skill without one', () => {
    expect(names.guide('DD-01')).toEqual({
      skill: 'DD-01', word: 'Cài VNeID', care: 'Không đọc OTP.',
      steps: [{ drawing: 'install', said: 'làm install' }, { drawing: 'b', said: 'làm b' }, { drawing: 'c', said: 'làm c' }],
    });
    expect(names.guide('DD-02')).toBeUndefined();
    expect(names.guide('AT-06')?.care).toBeUndefined();
  });

  it('list cards under the headings of skills that are still taught', () => {
    expect(names.guideGroups().map(({ word, guides }) => [word, guides.map(({ skill }) => skill)])).toEqual([['Định danh', ['DD-01']]]);
  });
});

describe('the help of a screen', () => {
  it.each(Object.entries(screenHelp))('%s is two to four short sentences', (_, said) => {
    expect(said.length).toBeGreaterThanOrEqual(2);
    expect(said.length).toBeLessThanOrEqual(4);
    expect(said.filter((each) => each.length > 110)).toEqual([]);
  });
});
