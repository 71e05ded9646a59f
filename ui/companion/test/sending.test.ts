import { afterEach, expect, it, vi } from 'vitest';
import type { Conflict, SyncState } from '@tung-nha/shared/generated';
import { Phone } from '../src/lib/phone.svelte';
import { Sending } from '../src/lib/sending/sending.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, refusal, saved } from './support/fake-engine';

afterEach(() => vi.unstubAllGlobals());

const state = (rest: Partial<SyncState>): SyncState =>
  ({ unsent: 0, held: 0, home: 0, deeds: 12, lastSuccess: 0, received: 0, failure: null, server: 'http://127.0.0.1:8080', ...rest });
const rest = { conflicts: () => [], figures: () => [] };

it('when all is home, the screen and every other screen say so', async () => {
  let now = state({ unsent: 12 });
  new FakeEngine({ ...rest, sync: () => (now = state({ home: 12, received: 3 })), sync_state: () => now });
  const sending = new Sending(new Phone(), new Undo());
  await sending.load();
  expect(sending.phone.unsent).toBe(12);
  await sending.send();
  expect([sending.done, sending.busy, sending.phone.unsent, sending.state?.home]).toEqual([true, false, 0, 12]);
});

it('without a network nothing is claimed and everything still waits', async () => {
  const failure = refusal('offline', 'Chưa gửi được vì mất mạng. 12 phiếu vẫn nằm trên máy.');
  new FakeEngine({ ...rest, sync: () => { throw failure; }, sync_state: () => state({ unsent: 12, failure }) });
  const sending = new Sending(new Phone(), new Undo());
  await sending.send();
  expect(sending.done).toBe(false);
  expect(sending.failure?.code).toBe('offline');
  expect(sending.phone.unsent).toBe(12);
});

it('an exchange that ended with a failure in its state is not called done', async () => {
  const failure = refusal('not_allowed');
  new FakeEngine({ ...rest, sync: () => state({ unsent: 2, failure }), sync_state: () => state({ unsent: 2, failure }) });
  const sending = new Sending(new Phone(), new Undo());
  await sending.send();
  expect(sending.done).toBe(false);
});

it('a second tap while sending starts no second exchange', async () => {
  const engine = new FakeEngine({ ...rest, sync: () => state({}), sync_state: () => state({}) });
  const sending = new Sending(new Phone(), new Undo());
  await Promise.all([sending.send(), sending.send()]);
  expect(engine.argsOf('sync')).toHaveLength(1);
});

it('a choice that was not saved is said, whatever is read meanwhile; what could not be read is another matter', async () => {
  const conflict = { document: 'h1', field: 'standing', place: 'K45/15', values: [] } as unknown as Conflict;
  const engine = new FakeEngine({ ...rest, sync_state: () => state({}), choose: () => { throw refusal('storage_full'); } });
  const sending = new Sending(new Phone(), new Undo());
  await sending.choose(conflict, 'lived_in');
  await sending.load();
  expect([sending.failure?.code, sending.unread]).toEqual(['storage_full', undefined]);
  engine.answer({ choose: () => saved(), sync_state: () => { throw refusal('broken'); } });
  await sending.choose(conflict, 'lived_in');
  expect([sending.failure, sending.unread?.code]).toEqual([undefined, 'broken']);
  sending.undo.hide();
});
