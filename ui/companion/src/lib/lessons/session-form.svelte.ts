/**
 * A buổi being written down. It outlives its screen and the app, so that whoever is called away in the middle of a class
 * finds everything as it was; and it keeps the day it was begun on, so that a buổi finished after midnight stays
 * yesterday's.
 *
 * It may be keyed from a printed list: then its day can be an earlier one, and somebody new who signed is written down here.
 *
 * A colleague may have written the same buổi down: what stands is shown, and only what was touched is written.
 */
import { dayWords } from '@tung-nha/shared/dates';
import type { Day, LessonView, RecordSession, SessionView } from '@tung-nha/shared/generated';
import { lessonWords } from '@tung-nha/shared/words/lessons';
import { Draft } from '../draft.svelte';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import type { Attendee } from './attendance.svelte';
import { SignedPerson, type KeptSigned } from './signed-person.svelte';

/** As many as the engine takes. */
export const MOST_HEADS = 2_000;

export type Counted = 'heads' | 'visitors' | 'volunteers';

interface Kept {
  day: Day;
  typed: Partial<Record<Counted, number | null>>;
  skills: string[];
  present: Attendee[];
  absent: string[];
  /** From a printed list. */
  paper?: boolean;
  signed?: KeptSigned;
}

export class SessionForm {
  day = $state<Day>('');
  /** Numbers that were typed or stepped; null was emptied again. */
  typed = $state<Kept['typed']>({});
  /** Skills chosen now; those of before stay. */
  skills = $state<string[]>([]);
  present = $state.raw<Attendee[]>([]);
  /** Named before, and by mistake. */
  absent = $state<string[]>([]);
  /** It is keyed from a printed list. */
  paper = $state(false);
  /** What is written of this day already. */
  standing = $state.raw<SessionView>();
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why it could not be read how it was left: until it is, nothing may be written over it. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<Kept>;
  /** Whoever is being written down off the list. */
  readonly signed = new SignedPerson((tap) => (tap ? void this.draft.keep() : this.draft.soon()));
  readonly touched = $derived(
    Object.values(this.typed).some((n) => n !== null) || this.skills.length > 0 || this.present.length > 0 || this.absent.length > 0 || this.signed.signed,
  );
  /** A buổi is somebody's being there: without a number and without a name there is nothing to write. */
  readonly ready = $derived(
    this.touched && !this.saving && !this.signed.signed && (this.count('heads') !== null || this.present.length > 0 || this.standing !== undefined),
  );
  /** Those named of before, without the mistaken ones. */
  readonly before = $derived((this.standing?.attended ?? []).filter((id) => !this.absent.includes(id)).length);
  readonly named = $derived(this.before + this.present.length);
  readonly tooManyVisitors = $derived((this.count('visitors') ?? 0) > (this.count('heads') ?? MOST_HEADS));
  readonly moreNamed = $derived(this.named > (this.count('heads') ?? MOST_HEADS));

  constructor(readonly lesson: string, today: Day) {
    this.day = today;
    this.draft = new Draft(lesson, 'session', () => this.#kept());
  }

  /** As it was before the app was closed. */
  async reopen(): Promise<void> {
    try {
      const kept = await this.draft.open();
      this.unread = undefined;
      if (!kept) return;
      this.day = kept.day ?? this.day;
      [this.typed, this.skills] = [kept.typed ?? {}, kept.skills ?? []];
      [this.present, this.absent, this.paper] = [kept.present ?? [], kept.absent ?? [], kept.paper ?? false];
      if (kept.signed) await this.signed.restore(kept.signed);
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** What stands of this day, under what is being typed. */
  over(lesson: LessonView | undefined): void {
    this.standing = lesson?.sessions.find(({ day }) => day === this.day);
    const known = new Set(this.standing?.attended ?? []);
    if (this.present.some(({ id }) => known.has(id))) this.present = this.present.filter(({ id }) => !known.has(id));
  }

  fromPaper(): void {
    if (this.paper) return;
    this.paper = true;
    if (this.touched) void this.draft.keep();
  }

  /** Whoever was unticked was so on the other day. */
  setDay(day: Day, lesson: LessonView | undefined): void {
    [this.day, this.absent] = [day, []];
    this.over(lesson);
    void this.draft.keep();
  }

  count(of: Counted): number | null {
    const typed = this.typed[of];
    if (typed !== undefined || !this.standing) return typed ?? null;
    return of === 'heads' ? this.standing.turns : this.standing[of];
  }

  set(of: Counted, value: number | null): void {
    this.typed[of] = value;
    this.draft.soon();
  }

  /** Written before, so it cannot be taken off here. */
  kept(skill: string): boolean {
    return this.standing?.skills.includes(skill) ?? false;
  }

  taught(skill: string): boolean {
    return this.kept(skill) || this.skills.includes(skill);
  }

  toggleSkill(skill: string): void {
    if (this.kept(skill)) return;
    this.skills = toggled(this.skills, skill);
    void this.draft.keep();
  }

  isThere(id: string): boolean {
    return this.standing?.attended.includes(id) ? !this.absent.includes(id) : this.present.some((each) => each.id === id);
  }

  togglePerson(person: Attendee): void {
    if (this.standing?.attended.includes(person.id)) this.absent = toggled(this.absent, person.id);
    else if (this.isThere(person.id)) this.present = this.present.filter(({ id }) => id !== person.id);
    else this.present = [...this.present, person];
    void this.draft.keep();
  }

  /** Writes whoever signed down and ticks them. True once they are safe on this phone. */
  async addSigned(phone: Phone): Promise<boolean> {
    const person = await this.signed.save(phone, this.day);
    if (person) this.togglePerson(person);
    return person !== undefined;
  }

  /** True once the buổi is safe on this phone. On a refusal everything stays as it was typed. */
  async save(phone: Phone, undo: Undo): Promise<boolean> {
    if (!this.ready) return false;
    this.saving = true;
    this.failure = undefined;
    const { lesson, day, absent, skills } = this;
    const session: RecordSession = { lesson, day, attended: this.present.map(({ id }) => id), absent: [...absent], skills: [...skills] };
    for (const of of ['heads', 'visitors', 'volunteers'] as const) {
      const n = this.typed[of];
      if (n !== undefined && n !== null) session[of] = n;
    }
    const turns = Math.max(this.count('heads') ?? 0, this.named);
    try {
      const kept = this.#kept();
      this.draft.leave();
      const saved = await call('record_session', session);
      phone.saved(saved);
      await forget(lesson);
      const when = dayWords(day, phone.today);
      const { deed } = saved;
      undo.show({
        said: lessonWords.saved(when, turns),
        afterwards: lessonWords.undone(when),
        ...(deed !== null && {
          takeBack: async () => {
            const undone = await call('take_back_session', { lesson, day, deed });
            // Before the screens hear of it, so that the lớp finds what was typed.
            await this.draft.putBack(kept);
            phone.saved(undone);
          },
        }),
      });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #kept(): Kept {
    const { day, typed, skills, present, absent, paper, signed } = this;
    return { day, typed: { ...typed }, skills: [...skills], present, absent: [...absent], paper, signed: signed.kept() };
  }
}

function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}

/** Forms begun and not saved, one a lớp, as long as the app runs. */
const begun = new Map<string, SessionForm>();

/** The form begun for this lớp, also before the app was closed, or a fresh one for today. */
export async function openSession(lesson: string, today: Day): Promise<SessionForm> {
  const known = begun.get(lesson);
  if (known?.touched) return known;
  const form = new SessionForm(lesson, today);
  await form.reopen();
  begun.set(lesson, form);
  return form;
}

export async function forget(lesson: string): Promise<void> {
  const form = begun.get(lesson);
  begun.delete(lesson);
  await form?.draft.forget();
}
