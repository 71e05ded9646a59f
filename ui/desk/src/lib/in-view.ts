/** Brings what a figure opened before the eyes: on a phone the list stands below the fold, and nothing would seem to happen. */
export function bringIntoView(part: HTMLElement | undefined): void {
  if (!part) return;
  const { top, bottom } = part.getBoundingClientRect();
  if (top > innerHeight * 0.8 || bottom < innerHeight * 0.2) part.scrollIntoView({ block: 'start' });
}
