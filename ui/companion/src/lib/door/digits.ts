/** Free text is for what the next visit needs; a number of 9 or 12 digits in it is probably an ID card's. */
export function looksLikeIdNumber(text: string): boolean {
  const runs = text.match(/\d(?:[ .-]?\d)*/g) ?? [];
  return runs.some((run) => [9, 12].includes(run.replace(/\D/g, '').length));
}
