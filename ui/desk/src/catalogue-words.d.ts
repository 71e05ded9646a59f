/** Made by the build from the catalogue; see `catalogue-words.ts`. */
declare module 'virtual:catalogue-words' {
  type Words = Readonly<Record<string, { vi: string; en: string }>>;
  export const skills: Words;
  export const person: Words;
  export const needs: Words;
  export const referrals: Words;
  export const ageBands: Words;
  export const questions: Words;
  export const checks: Words;
  export const explanations: Words;
}
