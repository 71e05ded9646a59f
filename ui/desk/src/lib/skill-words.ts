/** What a skill code is called. A code that this build does not know is shown as it stands. */

export function skillWords(code: string): string {
  return code;
}
