/**
 * What comes to stand where something else stood is not meant by the finger that still lies there: for half a second no
 * tap reaches it. It looks as it always does, so that nothing flickers.
 */
import type { Attachment } from 'svelte/attachments';

/** A second tap of a trembling finger comes sooner, in milliseconds. */
export const TREMBLE_MS = 500;

export const settling: Attachment<HTMLElement> = (place) => {
  place.style.pointerEvents = 'none';
  const clock = setTimeout(() => (place.style.pointerEvents = ''), TREMBLE_MS);
  return () => clearTimeout(clock);
};
