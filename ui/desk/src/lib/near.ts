/** Says when an element comes near the screen and when it goes away, so that only what is looked at is drawn. */
import type { Attachment } from 'svelte/attachments';

/** A screen ahead, so that a card is drawn before it is scrolled to. */
const AHEAD = '100% 0px';

/** To be attached to the element. */
export function near(tell: (isNear: boolean) => void): Attachment {
  return (element) => {
    const watcher = new IntersectionObserver((entries) => tell(entries.some(({ isIntersecting }) => isIntersecting)), { rootMargin: AHEAD });
    watcher.observe(element);
    return () => watcher.disconnect();
  };
}
