/** A buổi that comes to the phone from the list which was signed in class. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionForm } from '../src/lib/lessons/session-form.svelte';
import { Names } from '../src/lib/names';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, lesson, refusal, saved } from './support/fake-engine';

const undo = new Undo();
const bay = { id: 'bay', name: 'bác Bảy', place: 'K45/15 Nguyễn Công Trứ', ageBand: null };
const TODAY = '2026-11-24';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  undo.hide();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a buổi keyed from a printed list', () => {
  const phone = new Phone();
  phone.names = new Names({ consent: { textVersion: 3 } } as never);

  it('is of the day that stands on the paper, over what is written of that day', async () => {
    new FakeEngine();
    const form = new SessionForm('l1', TODAY);
    form.fromPaper();
    form.over(lesson({ sessions: [{ day: TODAY, turns: 20, visitors: 1, volunteers: 2, attended: ['bay'], skills: [], canUndo: false }] }));
    form.togglePerson(bay);
    expect(form.absent).toEqual(['bay']);
    form.setDay('2026-11-17', lesson());
    expect([form.day, form.absent, form.count('heads'), form.isThere('bay')]).toEqual(['2026-11-17', [], 18, true]);
  });

  it('writes somebody new down only once it is said that they signed, with the day of the signature', async () => {
    const engine = new FakeEngine({ household: () => household({ people: [] }), add_person: () => saved({ person: 'p9' }), search: () => ({ doors: [door()], more: false }) });
    const form = new SessionForm('l1', TODAY);
    const { signed } = form;
    signed.write('Đặng Thị Hoà');
    await signed.live('h1');
    expect([signed.ready, await form.addSigned(phone)]).toEqual([false, false]);
    expect(engine.argsOf('add_person')).toEqual([]);
    form.setDay('2026-11-17', lesson());
    signed.setSigned(true);
    signed.setAgeBand('70+');
    expect(await form.addSigned(phone)).toBe(true);
    expect(engine.argsOf('add_person')).toEqual([{
      household: 'h1', name: 'Đặng Thị Hoà', ageBand: '70+',
      consent: { nameAllowed: true, callAllowed: false, textVersion: 3, way: 'class_list', signedOn: '2026-11-17' },
    }]);
    expect([form.isThere('p9'), signed.signed, signed.name]).toEqual([true, false, '']);
  });

  it('forgets the name with the signature, and is not saved while somebody is half written', async () => {
    const engine = new FakeEngine({ household: () => household({ people: [] }) });
    const form = new SessionForm('l1', TODAY);
    form.set('heads', 14);
    expect(form.ready).toBe(true);
    form.signed.setSigned(true);
    form.signed.write('Đặng Thị Hoà');
    expect([form.ready, await form.save(phone, undo)]).toEqual([false, false]);
    form.signed.setSigned(false);
    expect([form.ready, form.signed.name]).toEqual([true, '']);
    await vi.runAllTimersAsync();
    expect(engine.argsOf('keep_draft').at(-1)?.body).not.toContain('Hoà');
  });

  it('comes back after a death with whoever is half written', async () => {
    let draft = '';
    new FakeEngine({ household: () => household(), draft: () => ({ body: draft, at: 0 }), keep_draft: ({ body }) => { draft = body; return {}; } });
    const form = new SessionForm('l1', TODAY);
    form.fromPaper();
    form.signed.setSigned(true);
    form.signed.write('cô Hoà');
    await form.signed.live('h1');
    await vi.runAllTimersAsync();
    const again = new SessionForm('l1', TODAY);
    await again.reopen();
    expect([again.paper, again.touched, again.signed.signed, again.signed.name, again.signed.home?.door.household]).toEqual([true, true, true, 'cô Hoà', 'h1']);
    expect(again.signed.known.map(({ name }) => name), 'so that nobody is written down twice').toEqual(['bác Bảy', 'cô Hoà']);
  });

  it('keeps what was typed of somebody whom the phone could not save', async () => {
    new FakeEngine({ household: () => household({ people: [] }), add_person: () => { throw refusal('storage_full'); } });
    const { signed } = new SessionForm('l1', TODAY);
    signed.setSigned(true);
    signed.write('cô Hoà');
    await signed.live('h1');
    expect(await signed.save(phone, TODAY)).toBeUndefined();
    expect([signed.failure?.code, signed.name, signed.ready]).toEqual(['storage_full', 'cô Hoà', true]);
  });
});
