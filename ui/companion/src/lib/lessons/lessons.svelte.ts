/** The lớp of my tổ, for the list of them and for one of them. The engine says them tổ by tổ. */
import type { LessonView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';

export class LessonsPage {
  /** Newest first within each tổ. */
  lessons = $state.raw<LessonView[]>();
  failure = $state.raw<CallError>();

  constructor(readonly phone: Phone) {}

  async load(): Promise<void> {
    try {
      this.lessons = (await Promise.all(this.phone.areas.map(({ area }) => call('lessons', { area })))).flat();
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
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
