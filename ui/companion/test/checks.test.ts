import { afterEach, expect, it, vi } from 'vitest';
import type { CheckView } from '@tung-nha/shared/generated';
import { aboutWords } from '@tung-nha/shared/words/checks';
import { Checks } from '../src/lib/checks/checks.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, refusal, saved } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

const check = (explained: string | null): CheckView => ({
  flag: { check: 'too_fast', day: '2026-11-24', doors: 6, minutes: 3, percent: null, visits: ['v1', 'v6'], households: ['h1', 'h6'], explained },
  doors: [], last: { household: 'h6', visit: 'v6' },
});

it('one tap answers, and the answer is written at the last visit', async () => {
  let answered: string | null = null;
  const engine = new FakeEngine({ checks: () => [check(answered)], explain: ({ explanation }) => { answered = explanation; return saved({ unsent: 7 }); } });
  const checks = new Checks(new Phone(), undo);
  await checks.load();
  await checks.explain(checks.all![0]!, 'written_later');
  expect(engine.argsOf('explain')).toEqual([{ at: { household: 'h6', visit: 'v6' }, check: 'too_fast', explanation: 'written_later' }]);
  expect([checks.all![0]!.flag.explained, checks.phone.unsent]).toEqual(['written_later', 7]);
  await checks.explain(checks.all![0]!, 'written_later');
  expect(engine.argsOf('explain')).toHaveLength(1);
});

it('an answer that was not saved is said, and the question still waits', async () => {
  new FakeEngine({ checks: () => [check(null)], explain: () => { throw refusal('storage_full'); } });
  const checks = new Checks(new Phone(), undo);
  await checks.load();
  await checks.explain(checks.all![0]!, 'mistake');
  expect([checks.failure?.code, checks.unread, checks.all![0]!.flag.explained]).toEqual(['storage_full', undefined, null]);
});

it('what it is about is said in numbers', () => {
  const about = { doors: 40, minutes: null, percent: null };
  expect(aboutWords(about)).toBe('40 nhà');
  expect(aboutWords({ ...about, minutes: 3 })).toBe('40 nhà trong 3 phút');
  expect(aboutWords({ ...about, percent: 7 })).toBe('gặp ở 7 % của 40 nhà trong tháng');
});
