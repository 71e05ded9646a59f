/**
 * What is read aloud before a name is written, with the words of this door put in: how the volunteer calls self and
 * resident, who they are, which tổ. At the start of a sentence a word that was put in takes a capital.
 */
export function fillScript(script: string, words: Record<string, string>): string {
  return script.trim().replace(/(^|[.?!]\s+)?\{([^{}]+)\}/gu, (whole, start: string | undefined, key: string) => {
    const filled = words[key];
    if (filled === undefined) return whole;
    return start === undefined ? filled : start + capital(filled);
  });
}

function capital(word: string): string {
  const [first = '', ...rest] = [...word];
  return first.toLocaleUpperCase('vi') + rest.join('');
}
