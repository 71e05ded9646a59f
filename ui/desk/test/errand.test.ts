import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../src/lib/api';
import { confirming } from '../src/lib/confirming.svelte';
import { Errand } from '../src/lib/errand.svelte';

const refuse = (...why: ConstructorParameters<typeof Failure>) => () => Promise.reject(new Failure(...why));

describe('an errand', () => {
  it('says what was done and hands on the answer', async () => {
    const done = vi.fn();
    const errand = new Errand('Chưa được.', done);
    expect(await errand.run(async () => 7, 'Đã ghi.')).toEqual({ answer: 7 });
    expect([errand.said, errand.failure, errand.busy, done.mock.calls.length]).toEqual(['Đã ghi.', '', false, 1]);
  });

  it('takes no other while it is under way', async () => {
    const errand = new Errand('Chưa được.');
    let arrive = (): void => undefined;
    const first = errand.run(() => new Promise<void>((resolve) => (arrive = resolve)));
    const second = vi.fn();
    expect([errand.busy, await errand.run(second), second.mock.calls.length]).toEqual([true, undefined, 0]);
    arrive();
    expect(await first).toEqual({ answer: undefined });
  });

  it('that was refused says so in the server’s words, or in the page’s, at its own row only', async () => {
    const errand = new Errand('Chưa được.');
    await errand.run(refuse('malformed', 'Sai ngày.'), 'Đã ghi.', 'one');
    expect([errand.failureOf('one'), errand.failureOf('two'), errand.said]).toEqual(['Sai ngày.', '', '']);
    await errand.run(refuse('unreachable'), 'Đã ghi.', 'two');
    expect([errand.failureOf('one'), errand.failureOf('two')]).toEqual(['', 'Chưa được.']);
  });

  it('says nothing to whoever closed the sheet for the password', async () => {
    const errand = new Errand('Chưa được.');
    const going = errand.run(refuse('confirm_first', 'Cần mật khẩu.'));
    await vi.waitFor(() => expect(confirming.asked).toBe(true));
    confirming.leave();
    expect([await going, errand.failure, errand.busy]).toEqual([undefined, '', false]);
  });
});
