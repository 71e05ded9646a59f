/**
 * The language of a screen: Vietnamese first, English second. It is chosen once, when the page loads, so that every
 * dictionary is a plain object; choosing another one loads the page anew.
 *
 * One file a domain holds both languages side by side, and the types see to it that neither lacks a word.
 */
export type Language = 'vi' | 'en';

const KEPT_AS = 'tungnha.language';

function kept(): Language {
  try {
    return globalThis.localStorage?.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi'; // a browser that keeps nothing still speaks Vietnamese
  }
}

/** What this page speaks. */
export const language: Language = kept();

/** Picks this page's side of a dictionary; the English one must have the Vietnamese one's shape. */
export function pick<Words>(vi: Words, en: NoInfer<Words>): Words {
  return language === 'en' ? en : vi;
}

/** Speaks the other language from the next moment on. */
export function speak(to: Language): void {
  try {
    localStorage.setItem(KEPT_AS, to);
  } catch {
    return; // nothing was kept, so a fresh page would change nothing
  }
  location.reload();
}
