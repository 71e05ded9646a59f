/** Made by the build from the catalogue; see `catalogue-words.ts`. */
declare module 'virtual:catalogue-words' {
  type Words = Readonly<Record<string, { vi: string; en: string }>>;
  export const skills: Words;
  /** Those alone, without their groups. */
  export const taught: Words;
  export const person: Words;
  export const needs: Words;
  export const referrals: Words;
  export const ageBands: Words;
  export const questions: Words;
  /** What is read before a name is given in writing; with {phone} and {until}. */
  export const consent: { version: number; slip: string };
  export const checks: Words;
  export const explanations: Words;
}
