import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft, LETTERS_MS } from '../src/lib/draft.svelte';
import { HouseAnswers } from '../src/lib/houses/house-answers.svelte';
import { MendedHouse } from '../src/lib/houses/mended-house.svelte';
import { MendedPerson } from '../src/lib/person/mended-person.svelte';
import { NewPerson } from '../src/lib/person/new-person.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, refusal, saved } from './support/fake-engine';

/** What the phone keeps, by door and form. */
let kept: Record<string, string>;
let engine: FakeEngine;
const undo = new Undo();

beforeEach(() => {
  vi.useFakeTimers();
  kept = {};
  engine = new FakeEngine({
    household: () => household(),
    draft: ({ household, form = '' }) => ({ body: kept[`${household} ${form}`] ?? '', at: 0 }),
    keep_draft: ({ household, form = '', body }) => {
      kept[`${household} ${form}`] = body;
      return {};
    },
    mend_household: () => saved(),
    mend_person: () => saved(),
  });
});
afterEach(() => {
  undo.hide();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what stands in a form', () => {
  it('is kept after a tap at once, and after letters when they rest', async () => {
    let name = 'b';
    const draft = new Draft('h1', 'person', () => ({ name }));
    draft.soon();
    name = 'bác';
    draft.soon();
    await vi.advanceTimersByTimeAsync(LETTERS_MS - 1);
    expect(kept).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    await vi.runAllTimersAsync();
    expect([kept['h1 person'], draft.kept]).toEqual(['{"name":"bác"}', true]);
    name = 'bác Bảy';
    await draft.keep();
    expect(kept['h1 person']).toBe('{"name":"bác Bảy"}');
    expect(engine.argsOf('keep_draft')).toHaveLength(2);
  });

  it('is kept before the screen goes away, if a word is half typed', async () => {
    const draft = new Draft('h1', 'person', () => ({ name: 'bá' }));
    draft.leave();
    expect(engine.argsOf('keep_draft')).toEqual([]);
    draft.soon();
    draft.leave();
    await vi.runAllTimersAsync();
    expect(engine.argsOf('keep_draft')).toEqual([{ household: 'h1', form: 'person', body: '{"name":"bá"}' }]);
  });

  it('is said to be lost where it cannot be kept', async () => {
    engine.answer({ keep_draft: () => { throw refusal('storage_full'); } });
    const draft = new Draft('h1', 'person', () => ({ name: 'bác' }));
    await draft.keep();
    expect([draft.kept, draft.failure?.code]).toEqual([false, 'storage_full']);
  });

  it('is no longer said to be kept once a later tap could not be, and the same refusal is said once', async () => {
    const draft = new Draft('h1', 'person', () => ({ name: 'bác' }));
    await draft.keep();
    expect(draft.kept).toBe(true);
    engine.answer({ keep_draft: () => { throw refusal('storage_full'); } });
    await draft.keep();
    const said = draft.failure;
    await draft.keep();
    expect([draft.kept, draft.failure?.code]).toEqual([false, 'storage_full']);
    expect(draft.failure).toBe(said);
  });

  it('that could not be kept is tried again when its holder goes or comes back', async () => {
    engine.answer({ keep_draft: () => { throw refusal('storage_full'); } });
    const draft = new Draft('h1', 'person', () => ({ name: 'bác' }));
    await draft.keep();
    engine.answer({ keep_draft: ({ body }) => { kept['h1 person'] = body; return {}; } });
    draft.leave();
    await vi.runAllTimersAsync();
    expect([kept['h1 person'], draft.kept, draft.failure]).toEqual(['{"name":"bác"}', true, undefined]);
  });

  it('that was saved and could not be forgotten is not kept again', async () => {
    engine.answer({ keep_draft: () => { throw refusal('storage_full'); } });
    const draft = new Draft('h1', 'person', () => ({ name: 'bác' }));
    await draft.keep();
    await draft.forget();
    draft.leave();
    await vi.runAllTimersAsync();
    expect(engine.argsOf('keep_draft').map(({ body }) => body)).toEqual(['{"name":"bác"}', '']);
  });

  it('of another version opens an empty form', async () => {
    for (const body of ['{"name":', '7', 'null']) {
      kept['h1 person'] = body;
      const draft = new Draft('h1', 'person', () => ({ name: '' }));
      expect([body, await draft.open(), draft.reopened]).toEqual([body, undefined, false]);
    }
  });

  it('is forgotten with what was about to be kept', async () => {
    const draft = new Draft('h1', 'person', () => ({ name: 'bác' }));
    draft.soon();
    await draft.forget();
    await vi.runAllTimersAsync();
    expect(kept['h1 person']).toBe('');
  });
});

describe('mending a person', () => {
  const opened = async () => {
    const page = new MendedPerson(new Phone(), undo, 'h1', 'bay');
    await page.load();
    return page;
  };

  it('comes back half done, under the person’s own name, and is forgotten once saved', async () => {
    const page = await opened();
    page.write('bác Bảy (');
    page.change({ ageBand: '70+' });
    await vi.runAllTimersAsync();
    expect(Object.keys(kept)).toEqual(['h1 mend-person:bay']);
    const again = await opened();
    expect([again.name, again.changes.ageBand, again.draft.reopened]).toEqual(['bác Bảy (', '70+', true]);
    again.write(' bác Bảy nhà sau ');
    expect(await again.save()).toBe(true);
    expect(engine.argsOf('mend_person')).toEqual([{ person: 'bay', name: 'bác Bảy nhà sau', ageBand: '70+' }]);
    expect(kept['h1 mend-person:bay']).toBe('');
  });

  it('waits while the name is empty or holds a number, and the name as it stood is no change', async () => {
    const page = await opened();
    page.write('');
    expect(page.ready).toBe(false);
    page.write('bác Bảy 048190001234');
    expect([page.nameDanger, page.ready]).toEqual(['id', false]);
    page.write('bác Bảy');
    expect(page.touched).toBe(false);
    page.draft.leave();
  });
});

it('mending a house comes back half done, and can be dropped', async () => {
  const page = new MendedHouse(new Phone(), undo, 'h1');
  await page.load();
  page.setCount('people', 5);
  page.toggle('cautions', 'dog');
  await vi.runAllTimersAsync();
  const again = new MendedHouse(new Phone(), undo, 'h1');
  await again.load();
  expect([again.shown('people'), again.has('cautions', 'dog'), again.draft.reopened]).toEqual([5, true, true]);
  await again.drop();
  expect([again.shown('people'), again.touched, kept['h1 mend-house']]).toEqual([4, false, '']);
});

it('what a family says comes back half told', async () => {
  const page = new HouseAnswers(new Phone(), undo, 'h1');
  await page.load();
  page.setNumber('about', 3);
  page.setNeed({ code: 'no_network', stage: 'new' });
  await vi.runAllTimersAsync();
  const again = new HouseAnswers(new Phone(), undo, 'h1');
  await again.load();
  expect([again.number('about'), again.needsShown.map(({ code }) => code), again.touched]).toEqual([3, ['no_network'], true]);
  await again.save();
  expect(kept['h1 answers']).toBe('');
});

describe('a form that could not be read', () => {
  const forms = {
    'of a house': () => new MendedHouse(new Phone(), undo, 'h1'),
    'of what a family says': () => new HouseAnswers(new Phone(), undo, 'h1'),
    'of a person': () => new MendedPerson(new Phone(), undo, 'h1', 'bay'),
    'of a new person': () => new NewPerson(new Phone(), undo, 'h1', { from: 'houses', meeting: false }),
  };
  for (const [of, open] of Object.entries(forms)) {
    it(`${of} says so apart from what was not saved, and stands once it is read`, async () => {
      engine.answer({ household: () => { throw refusal('broken'); } });
      const form = open();
      await form.load();
      expect([form.unread?.code, form.failure]).toEqual(['broken', undefined]);
      engine.answer({ household: () => household() });
      await form.load();
      expect([form.unread, form.failure]).toEqual([undefined, undefined]);
    });
  }
});
