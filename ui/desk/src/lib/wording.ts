/** Words of consent with their open places filled in by an example, as a volunteer would read them. */

const OPEN = /\{([^{}]+)\}/g;

/** A place at the start of a sentence takes a capital, as on the phone. A place that nobody fills is left as it stands. */
export function spoken(text: string, sample: Readonly<Record<string, string>>): string {
  return text.replace(OPEN, (whole, name: string, at: number) => {
    const word = sample[name];
    if (word === undefined) return whole;
    return /(^|[.!?…]\s+)$/.test(text.slice(0, at)) ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word;
  });
}
