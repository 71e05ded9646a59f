import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Names } from '../src/lib/names';
import { NewPerson } from '../src/lib/person/new-person.svelte';
import { fillScript } from '../src/lib/person/script';
import { afterwards, handOver } from '../src/lib/resident/handing';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, quiet, refusal, saved, status } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

const form = { code: 'con_bac', xung: 'con', goi: 'bác', retired: false };
const opening = { from: 'today' as const, meeting: true };

/** What the phone keeps of the form of h1. */
let draft = '';
beforeEach(() => {
  draft = '';
});

function engine(): FakeEngine {
  return new FakeEngine({
    household: () => household(),
    draft: () => ({ body: draft, at: 0 }),
    keep_draft: ({ form, body }) => {
      if (form === 'person') draft = body;
      return {};
    },
    add_person: () => saved({ person: 'p1' }),
    hand_over: () => ({}),
    status: () => status({ handedOver: 'h1' }),
    catalogue: () => ({}) as never,
  });
}

/** A phone with one form of address and the third version of the wording. */
function phone(textVersion = 3): Phone {
  const made = new Phone();
  made.names = new Names({ consent: { textVersion, forms: [form], questions: [], ways: [] } } as never);
  return made;
}

function asked(): { engine: FakeEngine; person: NewPerson } {
  return { engine: engine(), person: new NewPerson(phone(), undo, 'h1', opening) };
}

/** The form as it opens again after the app was killed. */
async function again(textVersion?: number): Promise<NewPerson> {
  const person = new NewPerson(phone(textVersion), undo, 'h1', opening);
  await person.load();
  return person;
}

it('there is no field for a name before both questions are answered', () => {
  const { person } = asked();
  const steps = [person.step];
  person.address(form);
  steps.push(person.step);
  person.answerName(true);
  steps.push(person.step);
  expect(person.callAllowed).toBeUndefined();
  person.answerCall(false);
  steps.push(person.step);
  expect(steps).toEqual(['address', 'script', 'call', 'name']);
});

it('a no to the name saves nothing', async () => {
  const { engine, person } = asked();
  person.address(form);
  person.answerName(false);
  expect(person.step).toBe('refused');
  person.name = 'bác Bảy';
  expect(await person.save(1)).toBeUndefined();
  await quiet();
  expect(engine.argsOf('add_person')).toEqual([]);
  expect(draft).toBe('');
});

it('a no to calling sends no phone number, whatever stood in the field', async () => {
  const { engine, person } = asked();
  person.address(form);
  person.answerName(true);
  person.answerCall(true);
  person.phoneNumber = '0905 123 456';
  person.back();
  person.answerCall(false);
  person.name = ' bác Bảy ';
  person.ageBand = '70+';
  expect(await person.save(3)).toBe('p1');
  expect(engine.argsOf('add_person')).toEqual([{
    household: 'h1', name: 'bác Bảy', ageBand: '70+',
    consent: { nameAllowed: true, callAllowed: false, textVersion: 3, way: 'tap' },
  }]);
});

it('a signed slip brings its code', async () => {
  const { engine, person } = asked();
  person.address(form);
  person.answerName(true);
  person.answerCall(true);
  [person.name, person.phoneNumber, person.way, person.slip] = ['cô Hoà', '0905123456', 'slip', 'ab-12 '];
  await person.save(1);
  expect(engine.argsOf('add_person')[0]).toMatchObject({ phone: '0905123456', consent: { callAllowed: true, way: 'slip', slip: 'AB12' } });
});

it('the script takes the words of the door, with a capital where a sentence begins', () => {
  const words = { 'xưng': 'con', 'gọi': 'bác' };
  expect(fillScript('Dạ chào {gọi}, {xưng} là ai. {xưng} không hỏi. {gọi} cho {xưng} ghi không ạ?', words))
    .toBe('Dạ chào bác, con là ai. Con không hỏi. Bác cho con ghi không ạ?');
});

it('what the script leaves open is shown, never dropped', () => {
  expect(fillScript('gọi số {phone}.', {})).toBe('gọi số {phone}.');
});

it('a name that holds a number waits until the number is gone', () => {
  const { person } = asked();
  person.write('name', 'bác Bảy 0905 123 456');
  expect([person.nameDanger, person.ready]).toEqual(['phone', false]);
  person.write('name', 'bác Bảy');
  expect([person.nameDanger, person.ready]).toEqual([undefined, true]);
  person.draft.leave();
});

describe('a form that was left half filled', () => {
  it('comes back as it was, to the step it was left at', async () => {
    const { person } = asked();
    person.address(form);
    person.answerName(true);
    person.answerCall(true);
    person.write('name', 'bác B');
    person.write('phoneNumber', '0905');
    person.set({ ageBand: '70+', way: 'slip', slip: 'AB12' });
    await quiet();

    const back = await again();
    expect([back.step, back.form, back.callAllowed, back.name, back.phoneNumber, back.ageBand, back.way, back.slip])
      .toEqual(['name', form, true, 'bác B', '0905', '70+', 'slip', 'AB12']);
    expect(back.draft.reopened).toBe(true);
  });

  it('is forgotten once it is saved, and when it is dropped', async () => {
    const { person } = asked();
    person.address(form);
    person.answerName(true);
    person.answerCall(false);
    person.write('name', 'bác Bảy');
    await person.save(3);
    expect(draft).toBe('');

    const other = asked().person;
    other.address(form);
    await quiet();
    expect(draft).not.toBe('');
    await other.drop();
    expect([draft, other.step, other.form]).toEqual(['', 'address', undefined]);
  });

  it('that goes back to the first question leaves nothing', async () => {
    const { person } = asked();
    person.address(form);
    person.back();
    await quiet();
    expect([person.step, draft]).toEqual(['address', '']);
  });

  it('was answered to another wording, so it is asked anew', async () => {
    const { person } = asked();
    person.address(form);
    person.answerName(true);
    await quiet();
    const back = await again(4);
    expect([back.step, back.draft.reopened]).toEqual(['address', false]);
  });
});

describe('the phone in the resident’s hands', () => {
  it('is given away with the answers safe, and comes back at the step that they led to', async () => {
    const { person } = asked();
    person.address(form);
    expect(await handOver(person)).toBe(true);
    expect(JSON.parse(draft)).toMatchObject({ step: 'script', form: 'con_bac', handed: true });

    const resident = new NewPerson(phone(), undo, 'h1');
    await resident.load();
    expect([resident.step, resident.form]).toEqual(['script', form]);
    resident.answerName(true);
    resident.answerCall(true);
    await quiet();
    expect(afterwards(resident)).toEqual({ at: 'add-person', household: 'h1', from: 'today', meeting: true });

    const back = await again();
    expect([back.step, back.callAllowed, back.draft.reopened]).toEqual(['name', true, false]);
  });

  it('keeps a no through a restart, and leaves no trace of it once the volunteer has seen it', async () => {
    const { person } = asked();
    person.address(form);
    await handOver(person);
    const resident = new NewPerson(phone(), undo, 'h1');
    await resident.load();
    resident.answerName(false);
    await quiet();
    const restarted = new NewPerson(phone(), undo, 'h1');
    await restarted.load();
    expect(restarted.step).toBe('refused');

    const back = await again();
    await quiet();
    expect([back.step, draft]).toEqual(['refused', '']);
  });

  it('knows what to say even where the draft is gone', async () => {
    engine();
    const resident = new NewPerson(phone(), undo, 'h1');
    await resident.load();
    expect([resident.step, resident.form?.goi]).toEqual(['script', 'bà con']);
  });

  it('stays the volunteer’s where it cannot be given away', async () => {
    const { engine, person } = asked();
    engine.answer({ hand_over: () => { throw refusal('malformed', 'Xin đặt mã PIN trước.'); } });
    person.address(form);
    expect(await handOver(person)).toBe(false);
    expect([person.failure?.message, person.handed]).toEqual(['Xin đặt mã PIN trước.', false]);
  });
});
