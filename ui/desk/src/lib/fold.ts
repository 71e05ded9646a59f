/**
 * Why: a supervisor types "to 12 phuoc my" and means "Tổ dân phố số 12, Phước Mỹ". Marks, case and the order of words do
 * not matter, and đ counts as d, which no Unicode decomposition knows.
 *
 * Only the table of tổ is searched here, on names of administrative units; households are searched by the server.
 */

/** Without marks, in small letters, đ as d. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function words(text: string): string[] {
  return fold(text)
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether every word asked for is found; a word with a digit must be the whole number, so "tổ 1" is not tổ 12. */
export function answers(asked: string, text: string): boolean {
  const there = words(text);
  return words(asked).every((word) => there.some((candidate) => (/\d/.test(word) ? candidate === word : candidate.startsWith(word))));
}
