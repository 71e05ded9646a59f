/** Who goes along, in words. */
import type { Colleague, WalkView } from '@tung-nha/shared/generated';
import { walkWords } from '@tung-nha/shared/words/walks';

/** "cô Lan, anh Nam"; somebody whom the ward did not name to this phone is left out. */
export function named(members: readonly Colleague[]): string {
  return members.map(({ called }) => called).filter(Boolean).join(', ');
}

/** "đi cùng anh Nam" on one's own walk, "cô Lan, anh Nam" on that of others. */
export function company({ members, mine }: WalkView, me: string | undefined): string {
  if (!mine) return named(members);
  const others = named(members.filter(({ id }) => id !== me));
  return others ? walkWords.with(others) : walkWords.alone;
}
