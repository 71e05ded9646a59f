import { afterEach, expect, it, vi } from 'vitest';
import type { Status, Touched } from '@tung-nha/shared/generated';
import { Enrolment } from '../src/lib/enrol/enrolment.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { FakeEngine, quiet, refusal, saved, status as someStatus } from './support/fake-engine';

afterEach(() => vi.unstubAllGlobals());

const status = (rest: Partial<Status> = {}): Status => someStatus({ unsent: 5, ...rest });

/** Event streams that a test can speak through. */
class Stream {
  static last: Stream | undefined;
  #hears: ((event: { data: string }) => void) | undefined;
  closed = false;
  constructor(readonly url: string) { Stream.last = this; }
  addEventListener(name: string, hear: (event: { data: string }) => void): void { if (name === 'touched') this.#hears = hear; }
  close(): void { this.closed = true; }
  say(touched: Touched): void { this.#hears?.({ data: JSON.stringify(touched) }); }
}

it('a change by a sync is heard, counted and passed on', async () => {
  let unsent = 5;
  new FakeEngine({ status: () => status({ unsent }), catalogue: () => ({}) as never });
  vi.stubGlobal('EventSource', Stream);
  const phone = new Phone();
  const stop = phone.start();
  await quiet();
  const heard = vi.fn();
  phone.hear(heard);
  unsent = 2;
  Stream.last?.say({ households: ['h1'], sync: true, ward: false });
  await quiet();
  expect(phone.unsent).toBe(2);
  expect(heard).toHaveBeenCalledWith({ households: ['h1'], sync: true, ward: false });
  stop();
  expect(Stream.last?.closed).toBe(true);
});

it('who stopped listening hears no more', () => {
  const phone = new Phone();
  const heard = vi.fn();
  phone.hear(heard)();
  phone.saved(saved({ unsent: 9 }));
  expect(heard).not.toHaveBeenCalled();
  expect(phone.unsent).toBe(9);
});

it('a phone of nobody reads no catalogue and asks to be enrolled', async () => {
  const engine = new FakeEngine({ status: () => status({ enrolled: false }) });
  const phone = new Phone();
  await phone.load();
  expect([phone.enrolled, phone.failure]).toEqual([false, undefined]);
  expect(engine.argsOf('catalogue')).toHaveLength(0);
});

it('what is missing on the paper is said at each field, the first one first, and nothing is sent', async () => {
  const engine = new FakeEngine();
  const enrolment = new Enrolment(new Phone());
  const said = () => (['server', 'code', 'called'] as const).map((field) => enrolment.said(field, ({ message }) => message));
  await enrolment.go();
  expect([enrolment.wrong, ...said()]).toEqual(['server', 'Còn thiếu địa chỉ máy chủ.', 'Còn thiếu mã ghi danh.', 'Còn thiếu tên gọi.']);
  enrolment.write('server', '10.0.0.5:8080');
  expect(said()).toEqual([undefined, 'Còn thiếu mã ghi danh.', 'Còn thiếu tên gọi.']);
  await enrolment.go();
  expect(enrolment.wrong).toBe('code');
  expect(engine.asked).toEqual([]);
});

it('a square code fills in what the paper says, and the name is all that is left to type', async () => {
  const engine = new FakeEngine();
  const enrolment = new Enrolment(new Phone());
  enrolment.take({ server: 'http://192.168.1.10:8080', code: '7K3FQ-ABCDE' });
  await enrolment.go();
  expect([enrolment.server, enrolment.code, enrolment.wrong]).toEqual(['http://192.168.1.10:8080', '7K3FQ-ABCDE', 'called']);
  expect(engine.asked).toEqual([]);
});

it('an address without a scheme is given one; a used code is told', async () => {
  const engine = new FakeEngine({ enrol: () => { throw refusal('code_used', 'Mã ghi danh này đã dùng rồi.'); } });
  const enrolment = new Enrolment(new Phone());
  [enrolment.server, enrolment.code, enrolment.called] = ['10.0.0.5:8080', ' ABCD-1234 ', ' cô Lan '];
  expect(await enrolment.go()).toBe(false);
  expect(engine.argsOf('enrol')).toEqual([{ server: 'http://10.0.0.5:8080', code: 'ABCD-1234', called: 'cô Lan' }]);
  expect(enrolment.failure?.code).toBe('code_used');
  expect(enrolment.said('code', ({ message }) => message)).toBe('Mã ghi danh này đã dùng rồi.');
});

it('practice begins and ends on this phone, and every screen is read anew', async () => {
  let training = false;
  const begin = (on: boolean) => () => { training = on; return status({ training }); };
  const engine = new FakeEngine({ status: () => status({ training }), catalogue: () => ({}) as never, start_training: begin(true), end_training: begin(false) });
  const phone = new Phone();
  await phone.train(true);
  expect([phone.status?.training, engine.argsOf('catalogue').length]).toEqual([true, 1]);
  await phone.train(false);
  expect(phone.status?.training).toBe(false);
});

it('practice comes before enrolment too', async () => {
  new FakeEngine({ status: () => status({ training: true }), catalogue: () => ({}) as never, start_training: () => status({ training: true }) });
  const enrolment = new Enrolment(new Phone());
  await enrolment.train();
  expect([enrolment.phone.status?.training, enrolment.busy, enrolment.failure]).toEqual([true, false, undefined]);
});

it('what a volunteer is called holds nobody’s number', async () => {
  const engine = new FakeEngine();
  const enrolment = new Enrolment(new Phone());
  [enrolment.server, enrolment.code, enrolment.called] = ['http://127.0.0.1:8080', 'ABCD-EFGH', 'cô Lan 0905123456'];
  expect([await enrolment.go(), enrolment.calledDanger, engine.asked]).toEqual([false, 'phone', []]);
});
