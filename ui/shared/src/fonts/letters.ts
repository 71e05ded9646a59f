/**
 * Letters before words: text that is drawn before its font is there moves when it comes, and whoever was about to tap
 * taps something else.
 */

/** Slower than this, a page comes with the letters that are there. */
const LONGEST_MS = 1_500;

/** Resolves once every letter of the page is there, or when that takes too long; never rejects. */
export async function letters(): Promise<void> {
  const all = Promise.allSettled([...document.fonts].map((font) => font.load()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
