import '@tung-nha/shared/fonts.css';
import '@tung-nha/shared/tokens.css';
import './fonts/figures.css';
import './desk.css';
import './print.css';
import { language } from '@tung-nha/shared/words/language';
import { mount } from 'svelte';
import Desk from './Desk.svelte';

/** Slower than this, the page comes with the letters that are there. */
const LETTERS_MS = 1_500;

/** The letters before the words: figures that are drawn before their font is there move when it comes. */
async function letters(): Promise<void> {
  const all = Promise.allSettled([...document.fonts].map((font) => font.load()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LETTERS_MS))]);
}

document.documentElement.lang = language;
const root = document.getElementById('desk');
if (root) {
  await letters();
  root.replaceChildren();
  mount(Desk, { target: root });
}
