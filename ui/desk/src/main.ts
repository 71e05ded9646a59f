import '@tung-nha/shared/fonts.css';
import '@tung-nha/shared/tokens.css';
import './fonts/figures.css';
import './desk.css';
import './tables.css';
import './print.css';
import { letters } from '@tung-nha/shared/letters';
import { language } from '@tung-nha/shared/words/language';
import { mount } from 'svelte';
import Desk from './Desk.svelte';

document.documentElement.lang = language;
const root = document.getElementById('desk');
if (root) {
  await letters();
  root.replaceChildren();
  mount(Desk, { target: root });
}
