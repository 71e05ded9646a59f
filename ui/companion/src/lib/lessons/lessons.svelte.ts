/**
 * The lớp of my tổ, for the list of them and for one of them; and taking a buổi of today back. The engine says them tổ by
 * tổ.
 */
import { dayWords } from '@tung-nha/shared/dates';
import { lessonWords } from '@tung-nha/shared/words/lessons';
import type { Day, LessonView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export class LessonsPage {
  /** Newest first within each tổ. */
  lessons = $state.raw<LessonView[]>();
  /** Why a buổi was not taken back: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();
  busy = $state(false);

  constructor(readonly phone: Phone) {}

  async load(): Promise<void> {
    try {
      this.lessons = (await Promise.all(this.phone.areas.map(({ area }) => call('lessons', { area })))).flat();
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** Takes back what I wrote of a buổi today; what a colleague wrote of it stays, and is said to stay. */
  async takeBack(lesson: string, day: Day, undo: Undo): Promise<void> {
    if (this.busy) return;
    [this.busy, this.failure] = [true, undefined];
    try {
      const { phone } = this;
      const saved = await call('take_back_session', { lesson, day });
      phone.saved(saved);
      await this.load();
      const when = dayWords(day, phone.today);
      const { deed } = saved;
      const stays = this.lesson(lesson)?.sessions.some((session) => session.day === day);
      undo.show({
        said: stays ? lessonWords.ownTakenBack(when) : lessonWords.takenBack(when),
        afterwards: lessonWords.stands(when),
        ...(deed !== null && { takeBack: async () => phone.saved(await call('take_back_session', { lesson, day, deed })) }),
      });
    } catch (error) {
      this.failure = CallError.from(error);
    } finally {
      this.busy = false;
    }
  }

  lesson(id: string): LessonView | undefined {
    return this.lessons?.find((lesson) => lesson.id === id);
  }
}

/** Lượt of all its buổi. */
export function turnsOf(lesson: LessonView): number {
  return lesson.sessions.reduce((sum, { turns }) => sum + turns, 0);
}
