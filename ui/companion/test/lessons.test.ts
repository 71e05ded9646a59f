import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LessonView, SessionView } from '@tung-nha/shared/generated';
import { Attendance } from '../src/lib/lessons/attendance.svelte';
import { LessonsPage, turnsOf } from '../src/lib/lessons/lessons.svelte';
import { NewLesson } from '../src/lib/lessons/new-lesson.svelte';
import { forget, openSession, SessionForm } from '../src/lib/lessons/session-form.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, lesson, refusal, saved, status } from './support/fake-engine';

const undo = new Undo();
const bay = { id: 'bay', name: 'bác Bảy', place: 'K45/15 Nguyễn Công Trứ', ageBand: null };
const hoa = { ...bay, id: 'hoa', name: 'cô Hoà' };
const unit = household().unit;
const TODAY = '2026-11-24';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  undo.hide();
  void forget('l1');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The class, with a buổi that a colleague has written down today. */
const withToday = (rest: Partial<SessionView> = {}): LessonView =>
  lesson({ sessions: [{ day: TODAY, turns: 20, visitors: 1, volunteers: 2, attended: ['bay'], skills: ['AT-01'], canUndo: false, ...rest }] });

describe('the lớp of a phone', () => {
  it('are asked for tổ by tổ', async () => {
    const engine = new FakeEngine({ lessons: ({ area }) => [lesson({ id: `l-${area}`, area })] });
    const phone = new Phone();
    phone.status = status({ areas: [unit, { ...unit, area: 'a13', number: '13' }], today: TODAY });
    const page = new LessonsPage(phone);
    await page.load();
    expect(engine.argsOf('lessons')).toEqual([{ area: 'a12' }, { area: 'a13' }]);
    expect(page.lesson('l-a13')?.area).toBe('a13');
  });

  it('lose a buổi that its writer drops, until the bar takes that back', async () => {
    let stands = withToday({ canUndo: true });
    const engine = new FakeEngine({
      lessons: () => [stands],
      take_back_session: ({ deed }) => { stands = deed ? withToday({ canUndo: true }) : lesson({ sessions: [] }); return saved({ deed: 'b2' }); },
    });
    const phone = new Phone();
    phone.status = status({ areas: [unit], today: TODAY });
    const page = new LessonsPage(phone);
    await page.takeBack('l1', TODAY, undo);
    expect(page.lesson('l1')?.sessions).toEqual([]);
    expect(undo.offer?.said).toBe('Đã bỏ buổi hôm nay, không tính vào đâu nữa');
    await undo.take();
    expect(engine.argsOf('take_back_session')).toEqual([{ lesson: 'l1', day: TODAY }, { lesson: 'l1', day: TODAY, deed: 'b2' }]);
    expect(undo.offer?.said).toBe('Đã lấy lại buổi hôm nay');
  });

  it('say so where a colleague’s part of a dropped buổi stays', async () => {
    new FakeEngine({ lessons: () => [withToday()], take_back_session: () => saved({ deed: 'b2' }) });
    const phone = new Phone();
    phone.status = status({ areas: [unit], today: TODAY });
    await new LessonsPage(phone).takeBack('l1', TODAY, undo);
    expect(undo.offer?.said).toContain('Phần người khác ghi vẫn còn');
  });

  it('add up the lượt of all their buổi', () => {
    expect(turnsOf(lesson({ sessions: [...withToday().sessions, ...lesson().sessions] }))).toBe(38);
  });
});

describe('a new lớp', () => {
  it('of a phone with several tổ says which, what kind, and its title', async () => {
    const engine = new FakeEngine({ add_lesson: () => saved({ lesson: 'l9' }) });
    const made = new NewLesson(new Phone(), undo, [unit, { ...unit, area: 'a13' }]);
    made.kind = 'elders';
    made.title = ' Lớp tối thứ Ba ';
    expect(made.ready).toBe(false);
    made.area = 'a13';
    expect(await made.save()).toBe('l9');
    expect(engine.argsOf('add_lesson')).toEqual([{ area: 'a13', kind: 'elders', title: 'Lớp tối thứ Ba' }]);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: mở Lớp tối thứ Ba');
  });

  it('with somebody’s number in its title is not opened', () => {
    const made = new NewLesson(new Phone(), undo, [unit]);
    made.kind = 'elders';
    made.title = 'Lớp của 0905 123 456';
    expect([made.titleDanger, made.ready]).toEqual(['phone', false]);
  });

  it('keeps its title when it is refused', async () => {
    new FakeEngine({ add_lesson: () => Promise.reject(refusal('storage_full')) });
    const made = new NewLesson(new Phone(), undo, [unit]);
    made.kind = 'elders';
    made.title = 'Lớp tối thứ Ba';
    expect(await made.save()).toBeUndefined();
    expect([made.title, made.failure?.code, made.ready]).toEqual(['Lớp tối thứ Ba', 'storage_full', true]);
  });
});

describe('a buổi', () => {
  it('is saved with its heads, its skills and those who allowed their name', async () => {
    const engine = new FakeEngine({ record_session: () => saved({ lesson: 'l1' }) });
    const form = await openSession('l1', TODAY);
    form.set('heads', 18);
    form.set('visitors', 2);
    form.toggleSkill('DD-01');
    form.togglePerson(bay);
    form.togglePerson(hoa);
    form.togglePerson(hoa);
    expect(await form.save(new Phone(), undo)).toBe(true);
    expect(engine.argsOf('record_session')).toEqual([
      { lesson: 'l1', day: TODAY, heads: 18, visitors: 2, attended: ['bay'], absent: [], skills: ['DD-01'] },
    ]);
    expect((await openSession('l1', TODAY)).touched).toBe(false);
    expect(undo.offer?.said).toContain('Đã lưu trên máy');
  });

  it('needs a number or a name, and an emptied number is none', () => {
    const form = new SessionForm('l1', TODAY);
    form.set('volunteers', 2);
    expect(form.ready).toBe(false);
    form.set('heads', 5);
    expect(form.ready).toBe(true);
    form.set('heads', null);
    expect(form.ready).toBe(false);
    form.togglePerson(bay);
    expect(form.ready).toBe(true);
  });

  it('of a colleague shows what stands, and only what was touched is written', async () => {
    const engine = new FakeEngine({ record_session: () => saved() });
    const form = await openSession('l1', TODAY);
    form.over(withToday());
    expect([form.count('heads'), form.count('volunteers'), form.isThere('bay'), form.taught('AT-01'), form.ready]).toEqual([20, 2, true, true, false]);
    form.toggleSkill('AT-01');
    form.set('heads', 24);
    form.togglePerson(bay);
    expect([form.isThere('bay'), form.taught('AT-01')]).toEqual([false, true]);
    await form.save(new Phone(), undo);
    expect(engine.argsOf('record_session')).toEqual([{ lesson: 'l1', day: TODAY, heads: 24, attended: [], absent: ['bay'], skills: [] }]);
  });

  it('counts nobody twice whom a colleague named meanwhile', () => {
    const form = new SessionForm('l1', TODAY);
    form.togglePerson(bay);
    form.over(withToday());
    expect(form.named).toBe(1);
    expect(form.isThere('bay')).toBe(true);
  });

  it('that is left and come back to is as it was, on the day it was begun', async () => {
    new FakeEngine();
    (await openSession('l1', TODAY)).set('heads', 12);
    const again = await openSession('l1', '2026-11-25');
    expect([again.day, again.count('heads')]).toEqual([TODAY, 12]);
  });

  it('in which nothing was typed begins anew on another day', async () => {
    new FakeEngine();
    await openSession('l1', TODAY);
    expect((await openSession('l1', '2026-11-25')).day).toBe('2026-11-25');
  });

  it('outlives the app, with its day, and is forgotten once it is saved', async () => {
    let draft = '';
    const engine = new FakeEngine({
      record_session: () => saved({ lesson: 'l1' }),
      draft: () => ({ body: draft, at: 0 }),
      keep_draft: ({ body }) => { draft = body; return {}; },
    });
    const form = await openSession('l1', TODAY);
    form.set('heads', 12);
    form.togglePerson(bay);
    form.toggleSkill('DD-01');
    await form.draft.keep();
    expect(engine.argsOf('keep_draft')[0]).toMatchObject({ household: 'l1', form: 'session' });

    const again = new SessionForm('l1', '2026-11-25');
    await again.reopen();
    expect([again.day, again.count('heads'), again.isThere('bay'), again.taught('DD-01'), again.draft.reopened]).toEqual([TODAY, 12, true, true, true]);
    expect(await form.save(new Phone(), undo)).toBe(true);
    expect(draft).toBe('');
  });

  it('can be taken back from the bar, and the form comes back as it was typed', async () => {
    let draft = '';
    const engine = new FakeEngine({
      record_session: () => saved({ lesson: 'l1', deed: 'b1' }),
      take_back_session: () => saved({ lesson: 'l1', deed: 'b2' }),
      draft: () => ({ body: draft, at: 0 }),
      keep_draft: ({ body }) => { draft = body; return {}; },
    });
    const form = await openSession('l1', TODAY);
    form.set('heads', 18);
    form.togglePerson(bay);
    await form.save(new Phone(), undo);
    expect(draft).toBe('');
    await undo.take();
    expect(engine.argsOf('take_back_session')).toEqual([{ lesson: 'l1', day: TODAY, deed: 'b1' }]);
    expect(undo.offer?.said).toContain('Đã hoàn tác');
    const again = await openSession('l1', TODAY);
    expect([again.count('heads'), again.isThere('bay')]).toEqual([18, true]);
  });

  it('loses nothing by a refusal', async () => {
    new FakeEngine({ record_session: () => Promise.reject(refusal('malformed', 'Xin xem lại số.')) });
    const form = await openSession('l1', TODAY);
    form.set('heads', 30);
    form.togglePerson(bay);
    expect(await form.save(new Phone(), undo)).toBe(false);
    expect(form.failure?.message).toBe('Xin xem lại số.');
    expect([(await openSession('l1', TODAY)).count('heads'), form.isThere('bay'), form.ready]).toEqual([30, true, true]);
  });

  it('with more visitors than heads, or more names than heads, says so and can be saved', () => {
    const form = new SessionForm('l1', TODAY);
    form.set('heads', 1);
    form.set('visitors', 3);
    form.togglePerson(bay);
    form.togglePerson(hoa);
    expect([form.tooManyVisitors, form.moreNamed, form.ready]).toEqual([true, true, true]);
  });
});

describe('those who were there', () => {
  it('are found by name at their doors; a door found by its address names nobody', async () => {
    const engine = new FakeEngine({
      search: () => ({ doors: [door({ foundPerson: 'bác Bảy' }), door({ household: 'h2', short: 'K45/7' })], more: false }),
      household: () => household(),
    });
    const search = new Attendance();
    search.type('bay');
    await vi.advanceTimersByTimeAsync(500);
    expect(search.found).toEqual([bay]);
    expect(engine.argsOf('household')).toEqual([{ household: 'h1' }]);
  });

  it('of one name at one door are all shown', async () => {
    const [first] = household().people;
    const two = first ? [first, { ...first, id: 'bay-2', name: 'Bảy em' }] : [];
    new FakeEngine({ search: () => ({ doors: [door({ foundPerson: 'bác Bảy' })], more: false }), household: () => household({ people: two }) });
    const search = new Attendance();
    search.type('bay');
    await vi.advanceTimersByTimeAsync(500);
    expect(search.found?.map(({ id }) => id)).toEqual(['bay', 'bay-2']);
  });

  it('an emptied search shows nobody, however late its answer comes', async () => {
    new FakeEngine({ search: () => ({ doors: [door({ foundPerson: 'bác Bảy' })], more: false }), household: () => household() });
    const search = new Attendance();
    search.type('bay');
    vi.advanceTimersByTime(200);
    search.type('');
    await vi.advanceTimersByTimeAsync(500);
    expect(search.found).toBeUndefined();
  });
});

describe('what went wrong with a lớp', () => {
  it('a buổi that was not taken back is said until it is, whatever is read meanwhile', async () => {
    const engine = new FakeEngine({ lessons: () => [withToday()], take_back_session: () => { throw refusal('storage_full'); } });
    const phone = new Phone();
    phone.status = status({ areas: [unit], today: TODAY });
    const page = new LessonsPage(phone);
    await page.takeBack('l1', TODAY, undo);
    await page.load();
    expect([page.failure?.code, page.unread, page.busy]).toEqual(['storage_full', undefined, false]);
    engine.answer({ take_back_session: () => saved() });
    await page.takeBack('l1', TODAY, undo);
    expect(page.failure).toBeUndefined();
  });

  it('a form that could not be read how it was left is opened again, and nothing is written over it', async () => {
    const engine = new FakeEngine({ draft: () => { throw refusal('broken'); } });
    const form = await openSession('l1', TODAY);
    expect([form.unread?.code, form.failure, form.touched]).toEqual(['broken', undefined, false]);
    engine.answer({ draft: () => ({ body: JSON.stringify({ day: TODAY, typed: { heads: 12 } }), at: 0 }) });
    const again = await openSession('l1', TODAY);
    expect([again.unread, again.count('heads')]).toEqual([undefined, 12]);
    expect(engine.argsOf('keep_draft')).toEqual([]);
  });
});
