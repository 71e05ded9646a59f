import { afterEach, expect, it, vi } from 'vitest';
import { NewPerson } from '../src/lib/person/new-person.svelte';
import { fillScript } from '../src/lib/person/script';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, saved } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

const form = { code: 'con_bac', xung: 'con', goi: 'bác', retired: false };

function asked(): { engine: FakeEngine; person: NewPerson } {
  const engine = new FakeEngine({ household: () => household(), add_person: () => saved({ person: 'p1' }) });
  return { engine, person: new NewPerson(new Phone(), undo, 'h1') };
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
  expect(engine.asked).toEqual([]);
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
  [person.name, person.phoneNumber, person.way, person.slip] = ['cô Hoà', '0905123456', 'slip', 'AB12'];
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
