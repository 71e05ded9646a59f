import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Meeting } from '../src/lib/door/meeting.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, quiet, refusal, saved } from './support/fake-engine';

let engine: FakeEngine;
let draft: string;
let phone: Phone;
let undo: Undo;

beforeEach(() => {
  draft = '';
  engine = new FakeEngine({
    household: () => household(),
    draft: () => ({ body: draft, at: 0 }),
    keep_draft: ({ body }) => { draft = body; return {}; },
    record_visit: () => saved({ visit: 'v1', households: ['h1'], unsent: 6 }),
    void_visit: () => saved({ unsent: 5 }),
  });
  phone = new Phone();
  undo = new Undo();
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(): Promise<Meeting> {
  const meeting = new Meeting(phone, undo, 'h1');
  await meeting.load();
  return meeting;
}

describe('a half-filled meeting', () => {
  it('is kept at each field and comes back as it was', async () => {
    const meeting = await opened();
    meeting.setLevel('bay', 'DD-01', '3');
    meeting.setUnnamed('AT-01', 2);
    meeting.setRevisit('2026-12-01');
    meeting.setNote('gọi cửa sau');
    meeting.leave();
    await quiet();

    const again = await opened();
    expect(again.helped).toEqual({ bay: { 'DD-01': { level: '3', source: 'taught' } } });
    expect(again.unnamed).toEqual({ 'AT-01': 2 });
    expect(again.revisitOn).toBe('2026-12-01');
    expect(again.note).toBe('gọi cửa sau');
  });

  it('is kept in order, so an older state of the form never overtakes a newer one', async () => {
    const waiting: (() => void)[] = [];
    engine.answer({ keep_draft: ({ body }) => new Promise((resolve) => waiting.push(() => { draft = body; resolve({}); })) });
    const meeting = await opened();
    meeting.setUnnamed('AT-01', 1);
    meeting.setUnnamed('AT-01', 2);
    await quiet();
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    await quiet();
    waiting.shift()?.();
    await quiet();
    expect(JSON.parse(draft)).toMatchObject({ unnamed: { 'AT-01': 2 } });
  });

  it('that cannot be read starts empty', async () => {
    draft = '{"helped":';
    const meeting = await opened();
    expect(meeting.helpedAnyone).toBe(false);
    expect(meeting.unread).toBeUndefined();
  });
});

describe('saving a meeting', () => {
  it('is one deed with everybody in it, and the draft is forgotten', async () => {
    const meeting = await opened();
    meeting.setLevel('bay', 'DD-01', '3');
    meeting.setLevel('bay', 'DD-01', '2');
    meeting.setSource('bay', 'DD-01', 'knew');
    meeting.setLevel('hoa', 'TT-02', '1');
    meeting.setUnnamed('AT-01', 1);
    meeting.setNote('  hẹn chiều  ');
    expect(await meeting.save()).toBe(true);

    expect(engine.argsOf('record_visit')).toEqual([{
      household: 'h1', outcome: 'met', note: 'hẹn chiều',
      guidance: [
        { person: 'bay', skill: 'DD-01', level: '2', source: 'knew' },
        { person: 'hoa', skill: 'TT-02', level: '1', source: 'taught' },
      ],
      unnamed: [{ skill: 'AT-01', people: 1 }],
    }]);
    expect(draft).toBe('');
    expect(phone.unsent).toBe(6);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: K45/15 gặp được người lớn');
  });

  it('can be undone, and the form comes back with it', async () => {
    const meeting = await opened();
    meeting.setLevel('bay', 'DD-01', '3');
    await meeting.save();
    await undo.take();

    expect(engine.argsOf('void_visit')).toEqual([{ household: 'h1', visit: 'v1' }]);
    expect((await opened()).helped).toEqual({ bay: { 'DD-01': { level: '3', source: 'taught' } } });
  });

  it('that is refused leaves the form and the draft as they are', async () => {
    engine.answer({ record_visit: () => { throw refusal('storage_full', 'Máy hết chỗ chứa.'); } });
    const meeting = await opened();
    meeting.setUnnamed('AT-01', 3);
    expect(await meeting.save()).toBe(false);
    expect(meeting.failure?.code).toBe('storage_full');
    expect(meeting.unnamed).toEqual({ 'AT-01': 3 });
    expect(JSON.parse(draft)).toMatchObject({ unnamed: { 'AT-01': 3 } });
    await meeting.load();
    expect(meeting.failure?.code, 'whatever arrives meanwhile').toBe('storage_full');
  });
});

describe('a leaflet and priority people', () => {
  it('go with the visit, and come back with the draft', async () => {
    const meeting = await opened();
    meeting.setUnnamed('AT-01', 3);
    meeting.setUnnamedPriority(2);
    meeting.setLeaflet(true);
    await quiet();
    const again = await opened();
    expect([again.unnamedPriority, again.leaflet]).toEqual([2, true]);
    await again.save();
    expect(engine.argsOf('record_visit')).toMatchObject([{ unnamedPriority: 2, leaflet: true }]);
  });

  it('are never more than were helped without a name in any one skill', async () => {
    const meeting = await opened();
    meeting.setUnnamedPriority(1);
    expect(meeting.unnamedPriority).toBe(0);
    meeting.setUnnamed('AT-01', 3);
    meeting.setUnnamed('DD-01', 2);
    meeting.setUnnamedPriority(9);
    expect(meeting.unnamedPriority).toBe(3);
    meeting.setUnnamed('AT-01', 1);
    expect(meeting.unnamedPriority).toBe(2);
  });

  it('that nobody told of are not written', async () => {
    const meeting = await opened();
    await meeting.save();
    expect(Object.keys(engine.argsOf('record_visit')[0] ?? {})).not.toContain('leaflet');
    expect(Object.keys(engine.argsOf('record_visit')[0] ?? {})).not.toContain('unnamedPriority');
  });
});

describe('what the form knows', () => {
  it('a skill taken away leaves no trace', async () => {
    const meeting = await opened();
    meeting.setLevel('bay', 'DD-01', '3');
    meeting.drop('bay', 'DD-01');
    meeting.setUnnamed('AT-01', 2);
    meeting.setUnnamed('AT-01', 0);
    expect(meeting.helpedAnyone).toBe(false);
  });

  it('nobody who moved away or died is asked about', async () => {
    const { people } = household();
    engine.answer({ household: () => household({ people: people.map((person) => ({ ...person, status: person.id === 'bay' ? 'dead' : 'here' })) }) });
    expect((await opened()).people.map(({ name }) => name)).toEqual(['cô Hoà']);
  });

  it('who withdrew is not asked about either', async () => {
    const { people } = household();
    engine.answer({ household: () => household({ people: people.map((person) => ({ ...person, withdrawnOn: person.id === 'bay' ? '2026-11-24' : null })) }) });
    expect((await opened()).people.map(({ name }) => name)).toEqual(['cô Hoà']);
  });

  it('a note that holds what no note may hold is warned of and can be saved', async () => {
    const meeting = await opened();
    for (const [note, danger] of [['048 204 001 234', 'id'], ['0905 123 456', 'phone'], ['tầng 12, phòng 3', undefined]] as const) {
      meeting.setNote(note);
      expect([note, meeting.noteDanger]).toEqual([note, danger]);
    }
    meeting.setNote('số 048 204 001 234');
    expect(await meeting.save()).toBe(true);
  });

  it('what is being typed is not put back to what was kept when the house changes', async () => {
    const meeting = await opened();
    meeting.setNote('gọi cửa');
    await meeting.load();
    expect(meeting.note).toBe('gọi cửa');
    meeting.leave();
  });
});
