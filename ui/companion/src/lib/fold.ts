/** Without marks and case, as people type in a hurry; đ counts as d, which no Unicode decomposition knows. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/** Whether every word typed stands somewhere in the text. */
export function holds(text: string, typed: string): boolean {
  const within = fold(text);
  return fold(typed).split(/\s+/).every((word) => within.includes(word));
}
